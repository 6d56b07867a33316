import type { ClauseTarget, Doubt } from "../../../src/core/clauses";
import { DoubtBook } from "../../../src/core/draft/doubt-book";
import type { DraftDoubtCode, DraftedTarget } from "../../../src/core/draft/draft";
import { draftTarget, tellDoubts } from "../../../src/core/draft/draft-cell";

const TEXT = "到2022年，甲率由30%提高到45%。";
const TARGET: ClauseTarget = {
  ...{ name: "甲率", nameSpan: { from: 7, to: 9 }, fragment: "甲率由30%提高到45%" },
  ...{ fragmentSpan: { from: 7, to: 19 }, kind: "rate", comparator: "range" },
  ...{ comparatorExplicit: true, threshold: 45, upper: 50, unit: "%", direction: "rise" },
  ...{ comparedWith: "上年", flow: "annual", baseline: 30, deadline: "2022-12-31" },
  ...{ milestones: [{ period: "2021", threshold: 40, upper: null }], doubts: [] },
};
const PLACE = { table: 1, row: 2, column: 3, header: "指标", from: 7, to: 19 };
const drafted = (fields: Partial<ClauseTarget> = {}): DraftedTarget =>
  draftTarget("1.1", { ...TARGET, ...fields }, PLACE, TEXT);

test("every field of a target is what the clause says, with its place", () => {
  const { id, ...fields } = drafted();
  expect(id).toBe("1.1");
  expect(
    Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  ).toEqual({
    ...{ name: "甲率", fragment: "甲率由30%提高到45%", kind: "rate", comparator: "range" },
    ...{ comparatorExplicit: true, threshold: 45, upper: 50, unit: "%", direction: "rise" },
    ...{ comparedWith: "上年", flow: "annual", baseline: { value: 30, asOf: null } },
    ...{ milestones: TARGET.milestones, deadline: "2022-12-31", attribute: null },
  });
  expect(fields.name.source).toEqual({ ...PLACE, from: 7, to: 9 });
  expect(fields.threshold.source).toEqual(PLACE);
  expect(drafted({ nameSpan: null }).name.source).toEqual(PLACE);
  expect(drafted({ baseline: null }).baseline.value).toBeNull();
});

test("blanks around its words are none of them", () => {
  const span = { from: 0, to: 4 };
  const target = draftTarget("1.1", { ...TARGET, fragmentSpan: span }, PLACE, " 甲率 ");
  expect(target.fragment.value).toBe("甲率");
});

test("in a cell that begins elsewhere places are those of the document", () => {
  const later = draftTarget("1.1", TARGET, { ...PLACE, from: 107, to: 120 }, TEXT);
  expect(later.name.source).toEqual({ ...PLACE, from: 107, to: 109 });
});

test.each<[DraftDoubtCode, keyof ClauseTarget | null]>([
  ["figure-approximate", "threshold"],
  ["figure-spelled", "threshold"],
  ["figure-present", "threshold"],
  ["figure-qualifies", "name"],
  ["two-actions", "threshold"],
  ["together-or-each", "threshold"],
  ["respectively-differs", "threshold"],
  ["unit-missing", "unit"],
  ["unit-unknown", "unit"],
  ["kind-unsure", "kind"],
  ["comparator-differs", "comparator"],
  ["reference", "threshold"],
  ["baseline-needed", "baseline"],
  ["deadline-unsure", "deadline"],
  ["deadline-behind", "deadline"],
  ["per-period", "flow"],
  ["split-unsure", "fragment"],
  ["words-unsure", "fragment"],
  ["series-unsure", "milestones"],
  ["name-missing", "name"],
  ["direction-unsure", "comparator"],
  ["deadline-missing", "deadline"],
  ["text-too-long", null],
])("%s is doubted at %s", (code, field) => {
  const { id, ...fields } = drafted({ doubts: [code as Doubt["code"]] });
  const doubted = Object.entries(fields).flatMap(([name, { doubts }]) =>
    doubts.length > 0 ? [`${name} ${doubts.join()}`] : [],
  );
  expect([id, doubted]).toEqual(["1.1", field === null ? [] : [`${field} ${code}`]]);
});

test.each<[string, string]>([
  [" 甲 \n 率 ", "甲 率"],
  ["甲类示范企业、乙类企业", "甲类示范企业、乙类企业"],
  [`${"长".repeat(33)}、${"长".repeat(6)}`, `${"长".repeat(33)}、${"长".repeat(6)}`],
  [`${"长".repeat(33)}、${"长".repeat(7)}`, "长".repeat(33)],
  [
    `${"长".repeat(9)}，${"长".repeat(9)}；${"长".repeat(30)}`,
    `${"长".repeat(9)}，${"长".repeat(9)}`,
  ],
  [`${"长".repeat(9)}。${"长".repeat(40)}`, "长".repeat(9)],
  [`${"长".repeat(9)}：${"长".repeat(40)}`, "长".repeat(9)],
  ["长".repeat(50), "长".repeat(40)],
])("the name %j fits a table cell", (name, short) => {
  expect(drafted({ name }).name.value).toBe(short);
});

test.each<[Doubt["code"], Doubt["severity"], string[], string]>([
  ["unit-missing", "info", ["家"], "warning 没有单位/家"],
  ["unit-missing", "error", [], "error 没有单位"],
  ["figure-unread", "error", ["甲"], "error 不是指标/甲"],
  ["figure-present", "info", [], "info 按读到的"],
  ["kind-unsure", "info", ["level", "cap"], "info level/cap"],
])("what can be done about %s, %s, %j: %s", (code, severity, choices, told) => {
  const doubtOf = (target: number | null): Doubt => ({
    ...{ code, severity, choices, target, received: "45" },
    place: { from: 17, to: 19 },
  });
  const book = new DoubtBook();
  const place = { ...PLACE, from: 100, to: 121 };
  const doubts = [doubtOf(0), doubtOf(null), doubtOf(4)];
  tellDoubts({ doubts }, [{ ...drafted(), id: "1.7" }], place, "1.1", book);
  expect(book.doubts.map(({ id, target }) => [id, target])).toEqual([
    [`1.7 ${code}`, "1.7"],
    [`1.1 ${code}`, null],
    [`1.1 ${code} 2`, null],
  ]);
  const [first] = book.doubts;
  expect(`${first?.severity} ${first?.choices.join("/")}`).toBe(told);
  expect(first).toMatchObject({ received: "45", place: { ...PLACE, from: 117, to: 119 } });
});
