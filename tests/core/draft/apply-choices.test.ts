import { type Choice, type Draft, KEPT_READINGS } from "../../../src/core";
import { applyChoices } from "../../../src/core/draft/apply-choices";
import { draftOf, table, targetsOf } from "./told";

const TITLE = "<p>某市2022年重点工作方案</p>";
const HEAD = ["序号", "量化指标", "责任单位"];
const draftRows = (...rows: readonly (readonly string[])[]): Draft =>
  draftOf(TITLE + table(HEAD, ...rows));

/** Two cells, the first with two targets, for which nobody answers, and one with a bureau. */
const BARE = draftRows(
  ["1", "培育企业10家，新增品牌20", ""],
  ["2", "修路7公里", ""],
  ["3", "种草8亩", "市丙局"],
);
const doubtsOf = ({ doubts }: Draft): string[] =>
  doubts.flatMap(({ id, target, severity }) =>
    severity === "info" ? [] : [`${id}${target === null ? "" : ` of ${target}`}`],
  );

test("what is open of the draft that the choices are about", () => {
  expect(doubtsOf(BARE)).toEqual([
    ...["1.2 unit-missing of 1.2", "1.1 bureau-missing of 1.1", "1.2 bureau-missing of 1.2"],
    "2.1 bureau-missing of 2.1",
  ]);
});

const REST = ["1.2 unit-missing of 1.2", "2.1 bureau-missing of 2.1"];
test.each<[string, Choice, string[]]>([
  [
    "a target that is none takes all its doubts along, and only those",
    { target: "1.2", drop: true },
    ["1.1 bureau-missing of 1.1", "2.1 bureau-missing of 2.1"],
  ],
  ["bureaus hold for all targets of the cell", { target: "1.2", bureaus: "市甲局" }, REST],
  ["bureaus by a doubt", { doubt: "1.1 bureau-missing", choose: "市甲局" }, REST],
  ["no bureau by a doubt", { doubt: "1.1 bureau-missing", choose: "没有责任单位" }, REST],
  [
    "a unit",
    { doubt: "1.2 unit-missing", choose: "个" },
    ["1.1 bureau-missing of 1.1", "1.2 bureau-missing of 1.2", "2.1 bureau-missing of 2.1"],
  ],
  [
    "a field settles what was doubted of it, and nothing else",
    { target: "1.2", set: { unit: "个" } },
    ["1.1 bureau-missing of 1.1", "1.2 bureau-missing of 1.2", "2.1 bureau-missing of 2.1"],
  ],
  [
    "a field of another target does not",
    { target: "1.1", set: { unit: "户" } },
    [...doubtsOf(BARE)],
  ],
  ["another field does not", { target: "1.2", set: { name: "甲品牌" } }, [...doubtsOf(BARE)]],
  [
    "a target that is not there",
    { target: "9.9", drop: true },
    [...doubtsOf(BARE), "choices 1 choice-unused"],
  ],
  [
    "a doubt that is not there",
    { doubt: "9.9 unit-missing", choose: "个" },
    [...doubtsOf(BARE), "choices 1 choice-unused"],
  ],
])("what is left open by a choice: %s", (_, choice, open) => {
  expect(doubtsOf(applyChoices(BARE, [choice]))).toEqual(open);
});

test("who answers for a blank below other names is settled by either of its doubts", () => {
  const draft = draftRows(["1", "培育企业10家", "市甲局"], ["", "修路7公里", ""]);
  const open = ["1.2 bureau-missing", "1.2 bureau-missing 2 of 1.2"];
  expect(doubtsOf(draft)).toEqual(open);
  for (const doubt of ["1.2 bureau-missing", "1.2 bureau-missing 2"]) {
    for (const choose of ["市甲局", "市乙局", "没有责任单位"]) {
      expect(doubtsOf(applyChoices(draft, [{ doubt, choose }]))).toEqual([]);
    }
  }
});

test("a choice that fits nothing is told with its number and what it names", () => {
  const after = applyChoices(BARE, [
    { target: "1.1", set: { name: "甲" } },
    { target: "9.9", set: { name: "甲" } },
  ]);
  expect(after.doubts.at(-1)).toEqual({
    ...{ id: "choices 2 choice-unused", code: "choice-unused", severity: "error" },
    ...{ place: null, received: "9.9", choices: [], target: null },
  });
});

test.each<[string, Choice, string[]]>([
  [
    "a target that is none",
    { target: "1.1", drop: true },
    ["1.2 | 品牌 | increase | >= 20 |  |  | ", "2.1 | 修路 | level | >= 7 | 公里 |  | "],
  ],
  [
    "who answers for a cell, as a document would say it",
    { target: "1.1", bureaus: "市甲局牵头，市乙局配合" },
    [
      "1.1 | 企业 | level | >= 10 | 家 |  | 市甲局*、市乙局+",
      "1.2 | 品牌 | increase | >= 20 |  |  | 市甲局*、市乙局+",
      "2.1 | 修路 | level | >= 7 | 公里 |  | ",
    ],
  ],
  [
    "fields of one target",
    { target: "1.2", set: { name: "甲品牌", threshold: 21, unit: "个", deadline: "2022-06-30" } },
    [
      "1.1 | 企业 | level | >= 10 | 家 |  | ",
      "1.2 | 甲品牌 | increase | >= 21 | 个 | 2022-06-30 | ",
      "2.1 | 修路 | level | >= 7 | 公里 |  | ",
    ],
  ],
])("what a choice changes: %s", (_, choice, told) => {
  expect(targetsOf(applyChoices(BARE, [choice])).slice(0, -1)).toEqual(told);
});

test("bureaus chosen by a doubt are those of the cell; no bureau is none", () => {
  const whoOf = (choose: string) =>
    applyChoices(BARE, [
      { doubt: "1.2 bureau-missing", choose },
    ]).rows[0]?.cells[0]?.bureaus.value.map(({ name }) => name);
  expect(whoOf("市甲局、市乙局")).toEqual(["市甲局", "市乙局"]);
  expect(whoOf("没有责任单位")).toEqual([]);
});

test("a target of a row's second cell is one", () => {
  const draft = draftRows(["1", "培育企业10家", "市甲局"], ["", "修路7公里", "市乙局"]);
  const after = applyChoices(draft, [{ target: "1.2", set: { name: "道路" } }]);
  expect(targetsOf(after)[1]).toBe("1.2 | 道路 | level | >= 7 | 公里 |  | 市乙局");
  expect(doubtsOf(after)).toEqual([]);
});

test("words of who answers are kept where a list would not print the same", () => {
  const said = (bureaus: string) =>
    applyChoices(BARE, [{ target: "1.1", bureaus }])
      .rows.slice(0, 2)
      .map(({ cells }) => cells[0]?.responsibility.value ?? null);
  expect(said("市甲局牵头，市乙局等部门配合")).toEqual(["市甲局牵头，市乙局等部门配合", null]);
  expect(said("市甲局、市乙局")).toEqual([null, null]);
});

test("a field that was set has its place still, and no doubt", () => {
  const after = applyChoices(BARE, [{ target: "1.2", set: { unit: "个" } }]);
  const [before, set] = [BARE, after].map(({ rows }) => rows[0]?.cells[0]?.targets[1]?.unit);
  expect(before).toMatchObject({ value: null, doubts: ["unit-missing"] });
  expect(set).toEqual({ value: "个", source: before?.source, doubts: [] });
});

describe("what stands above the table", () => {
  const page = (...lines: readonly string[]): Draft =>
    draftOf(
      lines.map((line) => `<p>${line}</p>`).join("") + table(HEAD, ["1", "修路7公里", "市甲局"]),
    );
  const codesOf = ({ doubts }: Draft): string[] =>
    doubts.filter(({ target }) => target === null).map(({ code }) => code);

  test("is set, its doubts gone, the others' left", () => {
    const draft = page("某市2022年甲方案");
    const after = applyChoices(draft, [{ plan: { issuer: "某市政府", issuedOn: "2022-01-05" } }]);
    expect(codesOf(draft).filter((code) => !codesOf(after).includes(code))).toEqual([
      ...["issuer-missing", "issued-missing"],
    ]);
    expect(after.head.issuer).toEqual({ value: "某市政府", source: null, doubts: [] });
    expect(after.head.title).toEqual(draft.head.title);
  });

  test.each<[string, string[], string, string, keyof Draft["head"]]>([
    ["a title", [], "title title-missing", "某市乙方案", "title"],
    ["a title that was cut", ["某市提升任务分解表"], "title title-cut", "某市乙方案", "title"],
    [
      "one of several numbers",
      ["某政〔2021〕1号", "某政〔2021〕2号"],
      "documentNumber several-numbers",
      "某政〔2021〕2号",
      "documentNumber",
    ],
    ["a number", [], "documentNumber number-missing", "某政〔2021〕2号", "documentNumber"],
    ["who issued it", [], "issuer issuer-missing", "某市政府", "issuer"],
    ["when", [], "issuedOn issued-missing", "2022-01-05", "issuedOn"],
    ["to whom one reports", [], "leadOffice lead-office-missing", "市甲办", "leadOffice"],
    [
      "to whom, unsure",
      ["报送市商务局。"],
      "leadOffice lead-office-unsure",
      "市甲办",
      "leadOffice",
    ],
    ["its id", [], "id plan-id-made", "plan-2022", "id"],
  ])("is chosen by its doubt: %s", (_, lines, doubt, choose, field) => {
    const draft = page(...lines);
    expect(draft.doubts.map(({ id }) => id)).toContain(doubt);
    const after = applyChoices(draft, [{ doubt, choose }]);
    expect(after.head[field].value).toBe(choose);
    expect(after.doubts.map(({ id }) => id)).not.toContain(doubt);
  });
});

describe("words of which nothing was read", () => {
  const draft = draftRows(["1", "（见附件）", "市甲局"], ["2", "培育", "市甲局"]);
  const [first] = draft.doubts.filter(({ code }) => code === "indicator-missing");

  test("are a task where somebody says so, in their own cell", () => {
    expect(first?.id).toBe("1.1 indicator-missing");
    const choice = { doubt: first?.id ?? "", choose: "定性" };
    const after = applyChoices(draft, [choice]);
    expect(targetsOf(after)[0]).toBe("1.1 | （见附件） | qualitative |  |  |  | 市甲局");
    expect(after.rows.map(({ cells }) => cells.map(({ targets }) => targets.length))).toEqual(
      draft.rows.map(({ cells }, row) =>
        cells.map(({ targets }) => (row === 0 ? 1 : targets.length)),
      ),
    );
    const [target] = after.rows[0]?.cells[0]?.targets ?? [];
    expect(target).toMatchObject({
      ...{ fragment: { value: "（见附件）" }, comparatorExplicit: { value: true } },
      ...{ threshold: { value: null }, unit: { value: null }, milestones: { value: [] } },
    });
    expect(target?.name.source).toEqual(draft.rows[0]?.cells[0]?.text.source);
    expect(doubtsOf(after)).not.toContain("1.1 indicator-missing");
  });

  test("are a task of their own table, row and column", () => {
    const cells = ["（见附件一所列任务）", "（见附件二所列任务）", "市甲局"];
    const head = ["量化指标", "工作内容", "责任单位"];
    const two = draftOf(
      TITLE + table(head, cells, cells) + table(["内容", ...head.slice(1)], cells),
    );
    const ids = two.doubts.flatMap(({ id, code }) => (code === "indicator-missing" ? [id] : []));
    for (const doubt of ids) {
      const told = targetsOf(applyChoices(two, [{ doubt, choose: "定性" }]));
      expect(told.map((line) => line.split(" | ")[0])).toEqual([doubt.split(" ")[0]]);
    }
    expect(ids).toHaveLength(6);
  });

  test("are none where somebody says that, or only that they were read", () => {
    expect(KEPT_READINGS).toEqual(["按读到的", "不是指标"]);
    for (const choose of KEPT_READINGS) {
      const after = applyChoices(draft, [{ doubt: first?.id ?? "", choose }]);
      expect(after.rows).toEqual(draft.rows);
      expect(doubtsOf(after)).not.toContain("1.1 indicator-missing");
    }
  });

  test("long ones have a name of forty characters", () => {
    const long = draftRows(["1", "、".repeat(50), "市甲局"]);
    const after = applyChoices(long, [{ doubt: "1.1 indicator-missing", choose: "定性" }]);
    const [target] = after.rows[0]?.cells[0]?.targets ?? [];
    expect([target?.name.value.length, target?.fragment.value.length]).toEqual([40, 50]);
  });
});
