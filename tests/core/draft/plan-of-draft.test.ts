import type { Draft } from "../../../src/core";
import { comparedBase, toPlanFile } from "../../../src/core/draft/plan-of-draft";
import { draftOf, PLAIN_WORDS, table } from "./told";

const TITLE = "<p>某市2022年重点工作方案</p>";
const HEAD = ["序号", "区分", "目标任务", "量化指标", "责任单位"];
const ROW = ["1", "甲类", "做强产业", "培育企业10家", "市甲局"];
const fileOf = (html: string, words = PLAIN_WORDS) => toPlanFile(draftOf(html), words);
const rowOf = (head: readonly string[], row: readonly string[]) =>
  fileOf(TITLE + table(head, row)).rows[0];
const cellOf = (head: readonly string[], row: readonly string[]) => rowOf(head, row)?.cells[0];
const targetOf = (clause: string) => {
  const file = fileOf(TITLE + table(HEAD, [...ROW.slice(0, 3), clause, "市甲局"]));
  return file.rows[0]?.cells[0]?.targets[0];
};

test("the title is the document's, else the annex's, else blank", () => {
  expect(fileOf(TITLE + table(HEAD, ROW))).toMatchObject({
    ...{ title: "某市2022年重点工作方案", annexTitle: null, annexMark: null },
    period: { from: 2022, to: 2022 },
  });
  const draft = draftOf(`<p>附件2</p><p>甲任务分解表</p>${table(HEAD, ROW)}`);
  const untitled: Draft = {
    ...draft,
    head: { ...draft.head, title: { value: null, source: null, doubts: [] } },
  };
  expect(toPlanFile(untitled, PLAIN_WORDS)).toMatchObject({
    ...{ title: "甲任务分解表", annexTitle: "甲任务分解表", annexMark: "附件2" },
  });
  expect(fileOf(table(HEAD, ROW)).title).toBe("");
});

test("the source is the annex, with its file where there is one", () => {
  expect(fileOf(TITLE + table(HEAD, ROW)).sources).toEqual([
    { id: "annex", title: "某市2022年重点工作方案" },
  ]);
  const words = { ...PLAIN_WORDS, file: "甲.docx", sha256: "0a" };
  expect(fileOf(`${TITLE}<p>甲任务分解表</p>${table(HEAD, ROW)}`, words).sources).toEqual([
    { id: "annex", title: "甲任务分解表", file: "甲.docx", sha256: "0a" },
  ]);
});

test.each<[string, readonly string[], readonly string[] | null]>([
  ["the five that every plan may have are not said", HEAD, null],
  ["four of them are", HEAD.slice(0, 4), ["序号", "区分", "目标任务", "量化指标"]],
  [
    "another order is",
    ["区分", "序号", "目标任务", "量化指标", "责任单位"],
    ["区分", "序号", "目标任务", "量化指标", "责任单位"],
  ],
])("columns: %s", (_, head, headers) => {
  const row = head.map((header) => ROW[HEAD.indexOf(header)] ?? "");
  const { columns } = fileOf(TITLE + table(head, row));
  expect(columns?.map(({ header }) => header) ?? null).toEqual(headers);
});

test("columns of several tables stand once each, those of indicators once at all", () => {
  const two =
    table(["序号", "量化指标", "责任单位"], ["1", "培育企业10家", "市甲局"]) +
    table(["序号", "工作内容", "责任单位", "备注"], ["2", "修路7公里", "市乙局", "甲"]);
  expect(fileOf(TITLE + two).columns).toEqual([
    { header: "序号", holds: "number" },
    { header: "量化指标", holds: "indicator" },
    { header: "责任单位", holds: "bureaus" },
    { header: "备注", holds: "note" },
  ]);
  expect(toPlanFile({ ...draftOf(TITLE), tables: [] }, PLAIN_WORDS).columns).toBeUndefined();
});

test.each<[string, string | number | null]>([
  ["1", 1],
  ["123456789", 123456789],
  ["1234567890", "1234567890"],
  ["0", "0"],
  ["（一）", "（一）"],
  ["1.1", "1.1"],
  ["", null],
])("number %s", (printed, number) => {
  expect(rowOf(HEAD, [printed, ...ROW.slice(1)])?.number).toBe(number);
});

test("a row is called by its task, else by its first target; a task over lines is one", () => {
  expect(rowOf(HEAD, ROW)).toMatchObject({ category: ["甲类"], goal: "做强产业" });
  expect(rowOf(HEAD, ["1", "", "", "培育企业10家", "市甲局"])).toMatchObject({
    ...{ category: null, goal: "企业" },
  });
  expect(rowOf(HEAD, ["1", "甲类", "做强<br>产业", "培育企业10家", "市甲局"])?.goal).toBe(
    "做强产业",
  );
});

test("rows and cells without targets are none", () => {
  const file = fileOf(TITLE + table(HEAD, ROW, ["2", "甲类", "乙", "（见附件）", "市乙局"]));
  expect(file.rows.map(({ number }) => number)).toEqual([1]);
  expect(file.bureaus).toEqual(["市甲局"]);
});

test("what is printed beside a cell is kept by what it is; what is blank is not said", () => {
  const head = ["序号", "量化指标", "责任单位", "分管领导", "完成时限", "权重", "备注", "联系电话"];
  expect(
    cellOf(head, ["1", "培育企业10家", "市甲局牵头", "甲", "2022年6月", "5", "乙", "123"]),
  ).toEqual({
    ...{ text: "培育企业10家", bureaus: [{ name: "市甲局", role: "lead" }] },
    ...{
      responsibility: "市甲局牵头",
      leader: "甲",
      schedule: "2022年6月",
      weight: "5",
      note: "乙",
    },
    ...{ extra: { 联系电话: "123" }, targets: [expect.anything()] },
  });
  const bare = cellOf(head, ["1", "培育企业10家", "市甲局", "", "", "", "", ""]);
  expect(Object.keys(bare ?? {})).toEqual(["text", "bureaus", "targets"]);
});

test("a target has its place, its words and its notes", () => {
  const words = {
    ...PLAIN_WORDS,
    notesOf: (target: { readonly id: string }, doubts: readonly { readonly id: string }[]) => [
      target.id,
      ...doubts.map(({ id }) => id),
    ],
  };
  const [first, second] =
    fileOf(TITLE + table(HEAD, [...ROW.slice(0, 3), "培育企业10家，新增品牌20", "市甲局"]), words)
      .rows[0]?.cells[0]?.targets ?? [];
  expect(first).toMatchObject({
    ...{ id: "1.1", name: "企业", fragment: "培育企业10家", comparatorExplicit: false },
    ...{ source: { document: "annex", place: "第2行" }, deadline: null },
    notes: ["1.1", "1.1 deadline-missing"],
  });
  expect(second?.notes).toEqual(["1.2", "1.2 unit-missing", "1.2 deadline-missing"]);
});

test.each<[string, string, object]>([
  ["a level", "培育企业10家", { kind: "level", comparator: ">=", threshold: 10, unit: "家" }],
  ["words", "做强产业", { kind: "qualitative", comparator: null, threshold: null, unit: null }],
  ["a cap", "能耗控制在10吨以内", { kind: "cap", comparator: "<=" }],
  ["about is no cap", "增速控制在5.5%左右", { kind: "level", comparator: "about" }],
  ["below", "能耗低于10吨", { kind: "cap", comparator: "<" }],
  ["a range", "甲率达到5%—6%", { comparator: "range", threshold: 5, upper: 6 }],
  ["each year for itself", "每年新增企业10家", { flow: "annual" }],
  ["a rate that rises", "产值增长8%", { kind: "rate", direction: "rise" }],
  ["against the year before", "产值比上年增长8%", { comparedWith: "上年" }],
  ["against a year", "能耗比2020年下降8%", { direction: "fall", comparedWith: 2020 }],
  ["from where", "甲率由30%提高到45%", { threshold: 45, baseline: 30 }],
])("figures: %s", (_, clause, fields) => {
  expect(targetOf(clause)).toMatchObject(fields);
});

test("what a target has not is not said", () => {
  const fields = ["upper", "flow", "direction", "comparedWith", "milestones", "attribute"];
  const plain = Object.keys(targetOf("培育企业10家") ?? {});
  expect(plain.filter((name) => fields.includes(name))).toEqual([]);
  // only a rate has a direction and a base
  const increase = Object.keys(targetOf("比上年新增企业10家") ?? {});
  expect(increase.filter((name) => fields.includes(name))).toEqual([]);
});

const YEARS = ["序号", "指标", "单位", "2020年基数", "2023年", "2024年", "2025年", "属性"];
test("earlier years are milestones, the base has its year, the attribute is kept", () => {
  expect(
    cellOf(YEARS, ["1", "甲率", "%", "58.2", "60—61", "62", "63", "预期性"])?.targets[0],
  ).toMatchObject({
    ...{ threshold: 63, baseline: { value: 58.2, asOf: "2020年" }, attribute: "预期性" },
    milestones: [
      { period: "2023", threshold: 60, upper: 61 },
      { period: "2024", threshold: 62 },
    ],
  });
  const base = YEARS.map((header) => header.replace("2020年基数", "基期值"));
  expect(cellOf(base, ["1", "甲率", "%", "58.2", "60", "62", "63", ""])?.targets[0]?.baseline).toBe(
    58.2,
  );
});

test("a year that is not before the target's day is no milestone of it", () => {
  const draft = draftOf(TITLE + table(YEARS, ["1", "甲率", "%", "58.2", "60", "62", "63", ""]));
  const periodsBy = (deadline: string | null) => {
    const rows = draft.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        targets: cell.targets.map((each) => ({
          ...each,
          deadline: { value: deadline, source: null, doubts: [] },
        })),
      })),
    }));
    const [target] = toPlanFile({ ...draft, rows }, PLAIN_WORDS).rows[0]?.cells[0]?.targets ?? [];
    return target?.milestones?.map(({ period }) => period) ?? null;
  };
  expect(periodsBy("2025-12-31")).toEqual(["2023", "2024"]);
  expect(periodsBy("2024-12-31")).toEqual(["2023"]);
  expect(periodsBy("2023-12-31")).toBeNull();
  expect(periodsBy(null)).toEqual(["2023", "2024"]);
});

test.each<[string | null, "上年" | number | null]>([
  ["上年", "上年"],
  ["上一年同期", "上年"],
  ["去年", "上年"],
  ["同比", "上年"],
  ["2020年末", 2020],
  ["“十三五”末", null],
  [null, null],
])("what is compared with %s", (words, base) => {
  expect(comparedBase(words)).toBe(base);
});

describe("bureaus and groups", () => {
  const planOf = (text: string, ...bureaus: readonly string[]) =>
    fileOf(
      `${TITLE}<p>${text}</p>${table(
        ["序号", "量化指标", "责任单位"],
        ...bureaus.map((names, row) => [`${row + 1}`, "培育企业10家", names]),
      )}`,
    );

  test("bureaus stand once, in the order of the rows", () => {
    const file = planOf("", "市乙局、市甲局", "市甲局、市丙局");
    expect([file.bureaus, file.groups]).toEqual([["市乙局", "市甲局", "市丙局"], undefined]);
  });

  test("a group stands for its members, one without any for itself", () => {
    const file = planOf(
      "由市甲局、市丁局（以下统称两部门）落实。",
      "两部门、市丙局",
      "各区县政府、市甲局",
    );
    expect(file.bureaus).toEqual(["市甲局", "市丁局", "市丙局"]);
    expect(file.groups).toEqual([
      { name: "两部门", members: ["市甲局", "市丁局"] },
      { name: "各区县政府", members: null },
    ]);
    expect(file.aliases).toEqual([{ name: "两部门", meaning: "市甲局、市丁局" }]);
  });

  test("a short name is kept where a cell has it", () => {
    const file = (clause: string) =>
      fileOf(
        `${TITLE}<p>甲类优秀企业（以下简称优企）</p>${table(
          HEAD,
          [...ROW.slice(0, 3), clause, "市甲局"],
          ["2", "甲类", "做优产业", "修路7公里", "市甲局"],
        )}`,
      ).aliases;
    expect(file("培育优企10家")).toEqual([{ name: "优企", meaning: "甲类优秀企业" }]);
    expect(file("培育企业10家")).toBeUndefined();
  });
});
