import { type Draft, type DraftDoubt, toOpenPlan } from "../../../src/core";
import { chosenField } from "../../../src/core/draft/open-plan";
import { draftOf, PLAIN_WORDS, table } from "./told";

const TITLE = "<p>某市2022年重点工作方案</p>";
const HEAD = ["序号", "量化指标", "责任单位"];
const draftRows = (...rows: readonly (readonly string[])[]): Draft =>
  draftOf(TITLE + table(HEAD, ...rows));
const openOf = (draft: Draft) => {
  const open = toOpenPlan(draft, PLAIN_WORDS);
  if (open === null) throw new Error("no target");
  return open;
};
/** Each doubt with the target where it is shown and the field that it is about. */
const shownOf = (draft: Draft): string[] =>
  openOf(draft).doubts.map(({ doubt, target, field }) => `${doubt.id} at ${target}: ${field}`);
const targetsOf = (draft: Draft) =>
  openOf(draft).file.rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets));

test("a draft without any target is no plan", () => {
  expect(toOpenPlan(draftOf("<p>甲</p>"), PLAIN_WORDS)).toBeNull();
});

test("words of which nothing was read are a task, and asked about", () => {
  const draft = draftRows(["1", "培育企业10家", "市甲局"], ["2", "（见附件）", "市乙局"]);
  expect(targetsOf(draft).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    "1.1 level",
    "2.1 qualitative",
  ]);
  expect(shownOf(draft)).toEqual(["2.1 indicator-missing at 2.1: words"]);
});

test("words in a column of values are no task of their own", () => {
  const head = ["序号", "指标", "单位", "2025年目标值", "责任单位"];
  const draft = draftOf(
    TITLE +
      table(head, ["1", "甲率", "%", "60", "市甲局"], ["2", "乙率", "%", "（另定）", "市乙局"]),
  );
  expect(targetsOf(draft).map(({ id }) => id)).not.toContain("2.1");
});

test("what is open of a target stands at it, of a cell once, of a row at its nearest target", () => {
  const draft = draftRows(
    ["1", "培育企业10家，新增品牌20", ""],
    ["2", "修路7公里", "市甲局"],
    ["2", "种草8亩", "市甲局"],
  );
  expect(draft.doubts.filter(({ severity }) => severity !== "info").map(({ id }) => id)).toEqual([
    ...["1-1.2 unit-missing", "1-1.1 bureau-missing", "1-1.2 bureau-missing"],
    "1-3 number-twice",
  ]);
  expect(shownOf(draft)).toEqual([
    "1-1.2 unit-missing at 1-1.2: unit",
    "1-1.1 bureau-missing at 1-1.1: bureaus",
    "1-3 number-twice at 1-3.1: null",
  ]);
});

test("bureaus of two cells are asked for twice", () => {
  const named = ["3", "种草8亩", "市丙局"];
  expect(shownOf(draftRows(["1", "培育企业10家", ""], ["", "修路7公里", ""], named))).toEqual([
    "1.1 bureau-missing at 1.1: bureaus",
    "1.2 bureau-missing at 1.2: bureaus",
  ]);
  expect(shownOf(draftRows(["1", "培育企业10家", ""], ["2", "修路7公里", ""], named))).toEqual([
    "1.1 bureau-missing at 1.1: bureaus",
    "2.1 bureau-missing at 2.1: bureaus",
  ]);
});

test("a doubt without a target stands at the last one before its place, else at the first", () => {
  const draft = draftRows(["1", "培育企业10家", "市甲局"], ["2", "修路7公里", "市乙局"]);
  const doubtAt = (table: number | null, row: number): DraftDoubt => ({
    ...{ id: `t${row} hidden-text`, code: "hidden-text", severity: "warning", received: "甲" },
    ...{ place: { table, row, column: 1, header: null, from: 0, to: 1 } },
    ...{ choices: [], target: null },
  });
  const shownAt = (doubt: DraftDoubt): string | undefined =>
    openOf({ ...draft, doubts: [doubt] }).doubts[0]?.target;
  expect([1, 2, 3, 4].map((row) => shownAt(doubtAt(1, row)))).toEqual(["1.1", "1.1", "2.1", "2.1"]);
  expect(shownAt(doubtAt(2, 3))).toBe("1.1");
  expect(shownAt(doubtAt(null, 3))).toBe("1.1");
  expect(shownAt({ ...doubtAt(1, 3), place: null })).toBe("1.1");
  expect(shownAt({ ...doubtAt(1, 1), id: "2.1 hidden-text" })).toBe("2.1");
  expect(shownAt({ ...doubtAt(1, 1), target: "2.1" })).toBe("2.1");
});

test("a blank title and what a plan's own rules refuse are told elsewhere; what is sure is not asked", () => {
  const draft = draftOf(table(HEAD, ["1", "培育企业10家", "市甲局"]));
  expect(draft.doubts.map(({ code }) => code)).toContain("title-missing");
  const refused: DraftDoubt = {
    ...{ id: "plan 1 plan-problem", code: "plan-problem", severity: "error", received: "id" },
    ...{ place: null, choices: [], target: null },
  };
  expect(shownOf({ ...draft, doubts: [...draft.doubts, refused] })).toEqual([]);
});

test("what is open is blank in the file, or as it was read", () => {
  const [first, second] = targetsOf(draftRows(["1", "培育企业10家，新增品牌20", "市甲局"]));
  expect([first?.unit, second?.unit]).toEqual(["家", null]);
  // where nothing is open, no unit is a pure number
  const pure = draftRows(["1", "新增品牌20", "市甲局"]);
  const settled = { ...pure, doubts: pure.doubts.filter(({ severity }) => severity === "info") };
  expect(targetsOf(settled)[0]?.unit).toBe("");
});

test("what is open is no note of a target", () => {
  const words = {
    ...PLAIN_WORDS,
    notesOf: (_: unknown, doubts: readonly DraftDoubt[]) => doubts.map(({ code }) => code),
  };
  const open = toOpenPlan(draftRows(["1", "新增品牌20", "市甲局"]), words);
  expect(open?.file.rows[0]?.cells[0]?.targets[0]?.notes).toEqual(["deadline-missing"]);
});

test("what only a rate has is kept as long as the target may be one", () => {
  const clause = "新增产值比上年增长10亿元";
  const draft = draftRows(["1", clause, "市甲局"]);
  const [read] = draft.rows[0]?.cells[0]?.targets ?? [];
  const doubt: DraftDoubt = {
    ...{ id: "1.1 kind-unsure", code: "kind-unsure", severity: "warning", received: clause },
    ...{ place: null, choices: ["increase", "rate"], target: "1.1" },
  };
  const withKind = (
    kind: "increase" | "rate" | "qualitative",
    doubts: readonly DraftDoubt[],
  ): Draft => ({
    ...draft,
    doubts,
    rows: draft.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        targets: cell.targets.map((target) => ({
          ...target,
          kind: { ...target.kind, value: kind },
          direction: { ...target.direction, value: "rise" as const },
          comparedWith: { ...target.comparedWith, value: "上年" },
        })),
      })),
    })),
  });
  expect(read?.id).toBe("1.1");
  const only = { direction: "rise", comparedWith: "上年" };
  expect(targetsOf(withKind("increase", [doubt]))[0]).toMatchObject(only);
  expect(targetsOf(withKind("rate", [doubt]))[0]).toMatchObject(only);
  expect(targetsOf(withKind("qualitative", [doubt]))[0]?.direction).toBeUndefined();
  const sure = targetsOf(withKind("increase", []))[0];
  expect([sure?.direction, sure?.comparedWith]).toEqual([undefined, undefined]);
  const other = { ...doubt, target: "9.9" };
  expect(targetsOf(withKind("increase", [other]))[0]?.direction).toBeUndefined();
});

const doubtOf = (code: DraftDoubt["code"], ...choices: string[]): DraftDoubt => ({
  ...{ id: `1.1 ${code}`, code, severity: "warning", place: null, received: "甲" },
  ...{ choices, target: "1.1" },
});
test.each<[DraftDoubt, string | null]>([
  [doubtOf("unit-missing", "没有单位"), "unit"],
  [doubtOf("kind-unsure", "level"), "kind"],
  [doubtOf("direction-unsure", ">=", "<="), "comparator"],
  [doubtOf("direction-unsure"), null],
  [doubtOf("comparator-differs", ">="), "comparator"],
  [doubtOf("figure-approximate", "about"), "comparator"],
  [doubtOf("figure-qualifies", "6座", "10座"), "figure"],
  [doubtOf("figure-qualifies", "按读到的"), null],
  [doubtOf("deadline-missing"), "deadline"],
  [doubtOf("deadline-unsure"), "deadline"],
  [doubtOf("deadline-behind"), "deadline"],
  [doubtOf("name-missing", "按读到的"), "name"],
  [doubtOf("together-or-each", "合计", "各"), "each"],
  [doubtOf("bureau-missing"), "bureaus"],
  [doubtOf("several-numbers", "甲", "乙"), "documentNumber"],
  [doubtOf("indicator-missing", "定性", "不是指标"), "words"],
  [doubtOf("indicator-missing", "不是指标"), null],
  [doubtOf("figure-elsewhere", "定性"), null],
  [doubtOf("figure-present", "按读到的"), null],
])("the field that a choice changes: %j", (doubt, field) => {
  expect(chosenField(doubt)).toBe(field);
});
