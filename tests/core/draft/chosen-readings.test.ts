import {
  type Choice,
  chosenFigure,
  finishDraft,
  parseChoices,
  withComparator,
} from "../../../src/core";
import { draftOf, PLAIN_WORDS, table } from "./told";

const HEAD = ["序号", "量化指标", "责任单位"];
const TITLE = "<p>某市2022年重点工作方案</p>";

/** The targets of one cell once its doubts were settled. */
function settled(clause: string, ...choices: readonly Choice[]): string[] {
  const draft = draftOf(TITLE + table(HEAD, ["1", clause, "市甲局"]));
  const finished = finishDraft(draft, choices, PLAIN_WORDS);
  if ("open" in finished) return finished.open.map(({ id }) => `open ${id}`);
  return finished.plan.rows.flatMap(({ cells }) =>
    cells.flatMap(({ targets }) =>
      targets.map(({ kind, comparator, threshold, upper, unit }) =>
        [kind, comparator, threshold, ...(upper === undefined ? [] : [upper]), unit].join(" "),
      ),
    ),
  );
}

test.each<[string, string, string, string]>([
  ["企业总数不超过100家以上", "comparator-differs", "<=", "cap <= 100 家"],
  ["企业总数不超过100家以上", "comparator-differs", ">=", "level >= 100 家"],
  ["甲率控制在5%—6%", "comparator-differs", "<=", "cap <= 6 %"],
  ["甲率控制在5%—6%", "comparator-differs", "range", "level range 5 6 %"],
  ["培育企业100余家", "figure-approximate", "about", "level about 100 家"],
  ["培育企业100余家", "figure-approximate", ">=", "level >= 100 家"],
  ["培育企业100余家", "figure-approximate", ">", "level > 100 家"],
  ["完成甲等6座水库加固及乙等10座整治工程", "figure-qualifies", "10座", "level >= 10 座"],
  ["完成甲等6座水库加固及乙等10座整治工程", "figure-qualifies", "6座", "level >= 6 座"],
  ["甲类事故2起", "direction-unsure", "<=", "cap <= 2 起"],
  ["甲类事故2起", "direction-unsure", ">=", "level >= 2 起"],
])("%s, %s: %s", (clause, code, choose, told) => {
  const doubt = `1.1 ${code}`;
  expect(settled(clause)).toContain(`open ${doubt}`);
  expect(settled(clause, { doubt, choose })).toEqual([told]);
});

test("every choice that a doubt offers is one that does something, or keeps what was read", () => {
  const clauses = [
    "企业总数不超过100家以上",
    "甲率控制在5%—6%",
    "培育企业100余家",
    "甲等6座水库及乙等10座整治",
    "甲、乙达到60家",
  ];
  for (const clause of clauses) {
    const draft = draftOf(TITLE + table(HEAD, ["1", clause, "市甲局"]));
    const made = draft.doubts
      .filter(({ target, choices }) => target !== null && choices.length > 1)
      .map(
        ({ id, choices }) =>
          new Set(choices.map((choose) => settled(clause, { doubt: id, choose }).join())).size ===
          choices.length,
      );
    expect([clause, ...made]).toEqual([clause, ...made.map(() => true)]);
  }
});

test("the comparison that was chosen decides which end of a range is meant", () => {
  const range = { kind: "level", comparator: "range", threshold: 5, upper: 6 } as const;
  expect(withComparator(range, "<=")).toEqual({
    kind: "cap",
    comparator: "<=",
    threshold: 6,
    upper: null,
  });
  expect(withComparator(range, ">=")).toMatchObject({ kind: "level", threshold: 5, upper: null });
  expect(withComparator({ ...range, kind: "rate" }, "<=")).toMatchObject({
    kind: "rate",
    threshold: 6,
  });
  const cap = { kind: "cap", comparator: "<=", threshold: 5, upper: null } as const;
  expect(withComparator(cap, ">")).toMatchObject({ kind: "level", comparator: ">" });
  // there is no second end
  expect(withComparator(cap, "range")).toBe(cap);
});

test("a figure is chosen with its unit", () => {
  expect(chosenFigure("1.5万家")).toEqual({ threshold: 1.5, unit: "万家" });
  expect([chosenFigure("6"), chosenFigure("再说"), chosenFigure("6座和7座")]).toEqual([
    null,
    null,
    null,
  ]);
});

test("groups without members and names beside a lead are told, once, and stop nothing", () => {
  const rows = [
    ["1", "培育企业10家", "市甲局牵头，各县（市、区）政府按职责分工负责"],
    ["2", "培育企业20家", "市甲局牵头，市乙局"],
    ["3", "培育企业30家", "各县（市、区）政府"],
    ["4", "培育企业40家", "市甲局、市乙局"],
  ];
  const draft = draftOf(TITLE + table(HEAD, ...rows));
  const told = draft.doubts.filter(({ code }) => code === "group-open" || code === "lead-unsure");
  expect(told.map(({ id, severity, received }) => [id, severity, received])).toEqual([
    ["1.1 group-open", "info", "各县（市、区）政府"],
    ["2.1 lead-unsure", "info", "市乙局"],
  ]);
  expect("plan" in finishDraft(draft, [], PLAIN_WORDS)).toBe(true);
});

test("a group that the document lists is not open", () => {
  const text = "<p>市甲局、市乙局（以下统称两部门）</p>";
  const draft = draftOf(TITLE + text + table(HEAD, ["1", "培育企业10家", "两部门"]));
  expect(draft.doubts.map(({ code }) => code)).not.toContain("group-open");
});

test("choices are read as they are written", () => {
  const choices = [{ doubt: "1.1 comparator-differs", choose: "<=" }];
  expect(parseChoices({ format: "zerenbiao-choices", formatVersion: 1, choices })).toEqual({
    choices,
  });
});
