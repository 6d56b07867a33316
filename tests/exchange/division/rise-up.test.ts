import { type DivisionFile, type Plan, targetsOf } from "../../../src/core";
import {
  checkParentForm,
  type Decision,
  fillParentForm,
  type Ledger,
  mergeReturns,
  parseDecisions,
  prepareForms,
  readReturn,
  type ReturnedFile,
  riseUp,
  rejectFile,
  unreadFile,
} from "../../../src/exchange";
import { cellAddress, parseAddress, readForm, type WorkbookGrid } from "../../../src/sheets";
import { childPlan, CITY, divided, divisionOf } from "../../core/division/divided-plan";
import { gridOf } from "../../sheets/grid-of";
import { periodOf } from "../../sheets/seed-plan";
import { changeSheet, SIGNED, textCellAt, withCells } from "../returns";

/*
 * What districts reported goes up to the form of the bureau that divided a target: the figure under 完成值, its sources under 佐证材料.
 */

const YEAR = periodOf("2022");
const DIVISION = divisionOf([
  divided("1.1", "sum", { 甲区: 150, 乙区: 150 }),
  divided("1.2", "weighted", { 甲区: [96, 1], 乙区: [96, 2] }),
  divided("1.3", "each", { 甲区: 8, 乙区: 8 }),
  divided("1.6", "each", { 甲区: null, 乙区: null }),
]);
const PLAN = childPlan(DIVISION);
const formIdOf = (bureau: string) => `${bureau}的表`;

function prepared(plan: Plan, bureaus: readonly string[] | null = null) {
  return prepareForms({
    ...{ plan, period: YEAR, due: "2023-01-15", contact: null, bureaus, createdOn: "2022-12-20" },
    newId: formIdOf,
  });
}
const FORMS = prepared(PLAN);
const LEDGER: Ledger = {
  ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: PLAN.id, planHash: PLAN.hash },
  ...{ period: YEAR.id, due: "2023-01-15" },
  forms: FORMS.map(({ bureau, formId, file, targets, joint }) => ({
    ...{ bureau, formId, file, targets, joint: Object.fromEntries(joint) },
    ...{ sha256: "0".repeat(64), createdAt: "2022-12-20", state: "current" as const },
  })),
};

type Header = "完成值" | "佐证材料";

/** The form with something typed behind targets. */
function typed(
  form: WorkbookGrid,
  values: Readonly<Record<string, string | Readonly<Partial<Record<Header, string>>>>>,
): WorkbookGrid {
  const { entrySheet, lines } = readForm(form);
  const cells = Object.entries(values).flatMap(([id, said]) =>
    Object.entries(typeof said === "string" ? { 完成值: said } : said).map(([header, text]) => {
      const line = lines.find((each) => each.id === id);
      const place = parseAddress(line?.cells[header as Header]?.address ?? "");
      if (place === null) throw new Error(`${id} has no ${header}`);
      return textCellAt(place.row, place.column, text);
    }),
  );
  return changeSheet(form, entrySheet ?? "", (sheet) => withCells(sheet, cells));
}

const blank = (bureau: string) => {
  const form = FORMS.find((each) => each.bureau === bureau);
  if (form === undefined) throw new Error(bureau);
  return gridOf(form.build());
};

function returned(bureau: string, values: Parameters<typeof typed>[1], path = `收/${bureau}.xlsx`) {
  return readReturn(
    { path, workbook: typed(blank(bureau), values), findings: [], sha256: `${path} sha` },
    { plan: PLAN, period: YEAR },
  );
}

function decisionsOf(said: readonly object[]): readonly Decision[] {
  const parsed = parseDecisions(
    said.map((each) => ({ ...each, ...SIGNED })),
    PLAN,
  );
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.decisions;
}

function rise(files: readonly ReturnedFile[], said: readonly object[] = []) {
  const collection = mergeReturns({
    ...{ plan: PLAN, period: YEAR, ledger: LEDGER, files, previous: null, asOf: "2023-01-10" },
    decisions: decisionsOf(said),
  });
  return riseUp(collection, DIVISION);
}

const told = (risen: ReturnType<typeof rise>) =>
  Object.fromEntries(
    risen.map(({ division, value, met, findings }) => [
      division.target,
      [
        ...[typeof value === "string" ? value : (value?.toFixed() ?? null), met],
        ...findings.map(({ code, received }) => `${code} ${received ?? ""}`),
      ],
    ]),
  );

const FIRST = { "1.1": "110", "1.2-1": "97%", "1.3-1": "第7位", "1.6-1": "已完成" };
const SECOND = { "1.1": "195", "1.2-2": "95.5%", "1.3-2": "第9位", "1.6-2": "已完成" };
const ALL = [returned("甲区", FIRST), returned("乙区", SECOND)];

test("a sum, an average by weight, the weakest rank, the words that all say", () => {
  expect(told(rise(ALL))).toEqual({
    "1.1": ["305", 1],
    "1.2": ["96", 1],
    "1.3": ["9", 1],
    "1.6": ["已完成", 0],
  });
});

test("an average that has no end is told, and rounded so that a near miss stays one", () => {
  const files = [returned("甲区", FIRST), returned("乙区", { ...SECOND, "1.2-2": "95.49%" })];
  expect(told(rise(files))["1.2"]).toEqual(["95.9933", 1, "average-rounded 95.9933 %"]);
});

test("words that differ are nobody's figure", () => {
  const files = [returned("甲区", FIRST), returned("乙区", { ...SECOND, "1.6-2": "推进中" })];
  expect(told(rise(files))["1.6"]).toEqual([null, 0, "words-differ 已完成；推进中"]);
});

describe("a part that is missing makes no figure, and is named with its reason", () => {
  const whyOf = (files: readonly ReturnedFile[], said: readonly object[] = []) =>
    rise(files, said).flatMap(({ division, findings }) =>
      division.target !== "1.1"
        ? []
        : findings.flatMap((each) => (each.code === "part-missing" ? [each.details] : [])),
    );
  const one = ALL.slice(0, 1);
  const stray = readReturn(
    {
      ...{ path: "外.xlsx", findings: [], sha256: "stray" },
      workbook: typed(
        gridOf(
          prepareForms({
            ...{ plan: PLAN, period: YEAR, due: null, contact: null, bureaus: ["乙区"] },
            ...{ createdOn: "2022-12-20", newId: () => "f".repeat(32) },
          })[0]?.build() ?? fail(),
        ),
        SECOND,
      ),
    },
    { plan: PLAN, period: YEAR },
  );
  const form = typed(blank("乙区"), SECOND);
  const lost = readReturn(
    {
      ...{ path: "无身份.xlsx", findings: [], sha256: "lost" },
      workbook: { ...form, sheets: form.sheets.filter(({ name }) => name !== "_meta") },
    },
    { plan: PLAN, period: YEAR },
  );

  test.each<[why: string, files: readonly ReturnedFile[]]>([
    ["awaited", []],
    ["rejected", [stray]],
    ["unconfirmed", [lost]],
    ["blank", [returned("乙区", { "1.3-2": "第9位" })]],
    ["blank", [returned("乙区", { "1.1": "本期不统计" })]],
    ["refused", [returned("乙区", { "1.1": "约195" })]],
    ["unverified", [returned("乙区", { "1.1": "1950000" })]],
    [
      "conflict",
      [returned("乙区", { "1.1": "195" }), returned("乙区", { "1.1": "196" }, "收/补.xlsx")],
    ],
  ])("%s", (why, files) => {
    expect(whyOf([...one, ...files])).toEqual([{ parts: [{ district: "乙区", why }], of: 2 }]);
  });

  test("shares that look like the total, typed by both, are both unverified", () => {
    const alike = ["甲区", "乙区"].map((district) => returned(district, { "1.1": "300" }));
    const parts = ["甲区", "乙区"].map((district) => ({ district, why: "unverified" }));
    expect(whyOf(alike)).toEqual([{ parts, of: 2 }]);
  });

  test("both of them, in the order of the division", () => {
    const [found] = rise([]).flatMap(({ findings }) => findings);
    expect([found?.code, found?.received]).toEqual(["part-missing", "甲区、乙区"]);
    const broken = unreadFile(rejectFile("坏.xlsx", []));
    expect(whyOf([broken])).toEqual([
      {
        parts: ["甲区", "乙区"].map((district) => ({ district, why: "awaited" })),
        of: 2,
      },
    ]);
  });

  test("whoever was sent no form has none to return", () => {
    const alone = { ...LEDGER, forms: LEDGER.forms.filter(({ bureau }) => bureau === "甲区") };
    const collection = mergeReturns({
      ...{ plan: PLAN, period: YEAR, ledger: alone, files: one, previous: null },
      ...{ asOf: "2023-01-10", decisions: [] },
    });
    const [first] = riseUp(collection, DIVISION);
    expect(first?.findings[0]?.details).toMatchObject({
      parts: [{ district: "乙区", why: "not-sent" }],
    });
  });

  test("a person may say what the whole is, or what a district's own figure is", () => {
    const said = [{ target: "1.1", value: 300 }];
    const files = [...one, returned("乙区", { "1.1": "约195", "1.3-2": "约第9位" })];
    expect(told(rise(files))).toMatchObject({
      "1.1": [null, 0, "part-missing 乙区"],
      "1.3": [null, 1, "part-missing 乙区"],
    });
    const decided = told(rise(files, [...said, { target: "1.3-2", value: 8 }]));
    expect(decided).toMatchObject({ "1.1": ["300", 0], "1.3": ["8", 2] });
    // what one bureau's share is does not say what the whole is
    expect(told(rise(files, [{ target: "1.1", bureau: "乙区", value: 195 }]))["1.1"]).toEqual([
      ...["305", 1],
    ]);
  });
});

const wordsIn = (value: unknown) => (typeof value === "string" ? value : fail());

const fail = (): never => {
  throw new Error("nothing was made");
};

describe("the form of the bureau that divided", () => {
  const [parent = fail()] = prepared(CITY, ["市商务局"]);
  const form = gridOf(parent.build());
  const fill = (
    values: Parameters<typeof typed>[1],
    { division = DIVISION, files = ALL }: { division?: DivisionFile; files?: typeof ALL } = {},
  ) => {
    const reading = readForm(typed(form, values));
    const { cells, filled, findings, sheet } = fillParentForm(reading, division, rise(files));
    const placeOf = (id: string, header: Header) =>
      reading.lines.find((line) => line.id === id)?.cells[header]?.address;
    const at = new Map(cells.map((cell) => [cellAddress(cell), cell]));
    return {
      ...{ sheet, filled: filled.map(({ division: { target } }) => target), findings },
      cell: (id: string, header: Header = "完成值") => at.get(placeOf(id, header) ?? "") ?? null,
      count: cells.length,
    };
  };

  test("gets figures as its cells show them, and where they come from", () => {
    const { filled, findings, cell, count, sheet } = fill({});
    expect([filled, findings, sheet]).toEqual([["1.1", "1.2", "1.3", "1.6"], [], "指标填报"]);
    expect(count).toBe(8);
    expect(cell("1.1")).toMatchObject({ value: 305 });
    expect(cell("1.1")).not.toHaveProperty("numberFormat");
    // a percentage is stored as a hundredth, and has to be shown as one
    expect(cell("1.2")).toMatchObject({
      value: 0.96,
      numberFormat: expect.stringMatching(/%$/) as unknown,
    });
    expect(cell("1.3")).toMatchObject({ value: 9 });
    expect(cell("1.6")).toMatchObject({ value: "已完成" });
    expect(cell("1.1", "佐证材料")?.value).toMatch(
      /^2 个单位相加：甲区 110（甲区\.xlsx，指标填报!\w+）、乙区 195（乙区\.xlsx，指标填报!\w+）$/,
    );
    expect(cell("1.2", "佐证材料")?.value).toMatch(
      /^2 个单位加权平均（权重 1、2）：甲区 97%（.+）、乙区 95\.5%（/,
    );
    expect(cell("1.3", "佐证材料")?.value).toMatch(
      /^2 个单位各自达到，已达到 1 个，本表填最低的 9：甲区 7（/,
    );
    expect(cell("1.6", "佐证材料")?.value).toMatch(/^2 个单位：甲区 已完成（/);
  });

  test("keeps what the bureau wrote itself, in its value and in its evidence", () => {
    const { filled, findings, cell } = fill({
      "1.1": { 完成值: "310", 佐证材料: "另附说明" },
      "1.2": { 佐证材料: "另附说明" },
      "1.3": { 完成值: "—" },
    });
    expect(filled).toEqual(["1.2", "1.3", "1.6"]);
    expect(findings).toMatchObject([
      {
        code: "already-filled",
        target: "1.1",
        received: "310",
        expected: "305 个",
        sheet: "指标填报",
      },
    ]);
    expect([cell("1.1"), cell("1.1", "佐证材料")]).toEqual([null, null]);
    expect(cell("1.2", "佐证材料")?.value).toMatch(/^另附说明\n2 个单位加权平均/);
    expect(cell("1.3")?.value).toBe(9);
  });

  test("says the same already: only the sources are added, and only once", () => {
    const { filled, findings, cell } = fill({ "1.1": "305个", "1.2": "96%", "1.6": "已完成" });
    expect([filled.length, findings]).toEqual([4, []]);
    expect([cell("1.1"), cell("1.2"), cell("1.6")]).toEqual([null, null, null]);
    const sources = wordsIn(cell("1.1", "佐证材料")?.value);
    expect(sources).toContain("2 个单位相加");
    const again = fill({ "1.1": { 完成值: "305", 佐证材料: `前面\n${sources}` } });
    expect(again.cell("1.1", "佐证材料")).toBeNull();
    expect(fill({ "1.6": "推进中" }).findings).toMatchObject([
      { code: "already-filled", received: "推进中", expected: "已完成" },
    ]);
  });

  test("what the districts could not say is not in it, and told", () => {
    const { filled, findings, count } = fill({}, { files: ALL.slice(0, 1) });
    expect([filled, count]).toEqual([[], 0]);
    expect(findings.map(({ code, target }) => `${code} ${target ?? ""}`)).toEqual(
      ["1.1", "1.2", "1.3", "1.6"].map((id) => `part-missing ${id}`),
    );
  });

  test("a line that is gone, or stands twice, takes nothing", () => {
    const reading = readForm(form);
    const without = { ...reading, lines: reading.lines.filter(({ id }) => id !== "1.1") };
    const doubled = {
      ...reading,
      lines: [...reading.lines, ...reading.lines.filter(({ id }) => id === "1.1")],
    };
    for (const each of [without, doubled]) {
      const { filled, findings } = fillParentForm(each, DIVISION, rise(ALL));
      expect(filled).toHaveLength(3);
      // all of it was divided: another bureau may answer for it
      expect(findings).toMatchObject([
        { code: "line-missing", severity: "warning", received: "305 个" },
      ]);
      const own = fillParentForm(each, { ...DIVISION, by: "市商务局" }, rise(ALL));
      expect(own.findings).toMatchObject([{ code: "line-missing", severity: "error" }]);
    }
  });

  test("where only the bureau's own share is asked, what the whole city makes is not put in", () => {
    const reading = readForm(form);
    const meta = new Map([...(reading.meta ?? []), ["joint:1.1", "sum"]]);
    const { filled, findings } = fillParentForm({ ...reading, meta }, DIVISION, rise(ALL));
    expect(filled.map(({ division: { target } }) => target)).toEqual(["1.2", "1.3", "1.6"]);
    expect(findings).toMatchObject([{ code: "own-share-asked", target: "1.1" }]);
    const own = fillParentForm({ ...reading, meta }, { ...DIVISION, by: "市商务局" }, rise(ALL));
    expect(own.findings).toEqual([]);
  });

  test("has to be of that plan, period and bureau", () => {
    const reading = readForm(form);
    const by = (bureau: string) => ({ ...DIVISION, by: bureau });
    expect(checkParentForm(reading, DIVISION, "2022")).toBeNull();
    expect(checkParentForm(reading, by("市商务局"), "2022")).toBeNull();
    expect(checkParentForm(reading, by("市科技局"), "2022")).toEqual({
      ...{ kind: "other-bureau", found: "市商务局", wanted: "市科技局" },
    });
    expect(checkParentForm(reading, DIVISION, "2021")).toEqual({
      ...{ kind: "other-period", found: "2022", wanted: "2021" },
    });
    expect(checkParentForm(reading, { ...DIVISION, plan: "other" }, "2022")).toEqual({
      ...{ kind: "other-plan", found: CITY.id, wanted: "other" },
    });
    const none = { kind: "no-form" };
    expect(checkParentForm({ ...reading, meta: null }, DIVISION, "2022")).toEqual(none);
    expect(checkParentForm({ ...reading, entrySheet: null }, DIVISION, "2022")).toEqual(none);
    const silent = { ...reading, meta: new Map<string, string>() };
    expect(checkParentForm(silent, DIVISION, "2022")).toEqual({
      ...{ kind: "other-plan", found: "", wanted: CITY.id },
    });
  });
});

test("up to twelve districts have their file and cell beside them, up to sixty are named", () => {
  const wordsOf = (count: number) => {
    const names = Array.from({ length: count }, (_, at) => `第${at + 1}区`);
    const division = divisionOf([
      divided("1.1", "sum", Object.fromEntries(names.map((name) => [name, 10]))),
    ]);
    const [sum] = rise(ALL);
    const [part] = sum?.parts ?? [];
    if (sum === undefined || part === undefined) throw new Error("nothing rose");
    const parts = names.map((district) => ({ ...part, district }));
    const risen = { ...sum, parts, division: division.targets[0] ?? sum.division };
    const [parent = fail()] = prepared(CITY, ["市商务局"]);
    const reading = readForm(gridOf(parent.build()));
    const { cells } = fillParentForm(reading, division, [risen]);
    return wordsIn(cells.at(-1)?.value);
  };
  expect(wordsOf(12)).toMatch(/^12 个单位相加：第1区 110（甲区\.xlsx，.*、第12区 110（[^（]*）$/);
  expect(wordsOf(13)).toMatch(/^13 个单位相加：第1区 110、第2区 110、.*、第13区 110$/);
  expect(wordsOf(60)).toMatch(/、第60区 110$/);
  expect(wordsOf(61)).toMatch(/、第60区 110 等 61 个单位$/);
});

test("districts are asked for their own shares", () => {
  expect(targetsOf(PLAN, "乙区").map(({ id }) => id)).toEqual(["1.1", "1.2-2", "1.3-2", "1.6-2"]);
});
