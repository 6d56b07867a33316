import type { Draft } from "../../../src/core";
import { CHOICE_RULES } from "../../../src/core/draft/choice-rules";
import type { DraftDoubtCode, DraftedTarget } from "../../../src/core/draft/draft";
import { draftOf, table } from "./told";

const draftRow = (clause: string): Draft =>
  draftOf(
    `<p>某市2022年方案</p>${table(["序号", "量化指标", "责任单位"], ["1", clause, "市甲局"])}`,
  );

const tell = ({
  id,
  name,
  kind,
  comparator,
  threshold,
  upper,
  unit,
  direction,
  deadline,
}: DraftedTarget) =>
  [
    ...[id, name.value, kind.value, comparator.value, threshold.value, upper.value, unit.value],
    ...[direction.value, deadline.value],
  ]
    .map((field) => field ?? "-")
    .join(" ");

const targetsOf = ({ rows }: Draft) =>
  rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets));

/** The targets of a row once a doubt about the first was settled. */
const settled = (clause: string, code: DraftDoubtCode, choose: string): string[] => {
  const draft = draftRow(clause);
  const after = CHOICE_RULES[code]?.(draft, "1.1", choose) ?? draft;
  return targetsOf(after).map(tell);
};

const LEVEL = "1.1 企业 level >= 10 - 家 - -";
test.each<[string, string, DraftDoubtCode, string, string]>([
  ["a unit", "培育企业10家", "unit-missing", "户", "1.1 企业 level >= 10 - 户 - -"],
  ["no unit", "培育企业10家", "unit-missing", "没有单位", "1.1 企业 level >= 10 -  - -"],
  ["another kind", "培育企业10家", "kind-unsure", "increase", "1.1 企业 increase >= 10 - 家 - -"],
  ["to be kept", "培育企业10家", "kind-unsure", "maintain", "1.1 企业 maintain >= 10 - 家 - -"],
  ["a place", "培育企业10家", "kind-unsure", "rank", "1.1 企业 rank >= 10 - 家 - -"],
  ["a cap is one from above", "培育企业10家", "kind-unsure", "cap", "1.1 企业 cap <= 10 - 家 - -"],
  ["from above it stays", "能耗低于10吨", "kind-unsure", "cap", "1.1 能耗 cap < 10 - 吨 - -"],
  ["a cap above what is more", "企业超过10家", "kind-unsure", "cap", "1.1 企业 cap <= 10 - 家 - -"],
  ["a level", "能耗低于10吨", "kind-unsure", "level", "1.1 能耗 level < 10 - 吨 - -"],
  [
    "a rate of which nobody says more rises",
    "培育企业10家",
    "kind-unsure",
    "rate",
    "1.1 企业 rate >= 10 - 家 rise -",
  ],
  [
    "a rate that falls falls still",
    "能耗下降10%",
    "kind-unsure",
    "rate",
    "1.1 能耗 rate >= 10 - % fall -",
  ],
  ["words", "能耗下降10%", "kind-unsure", "qualitative", "1.1 能耗 qualitative - - - - - -"],
  ["a kind that is none", "培育企业10家", "kind-unsure", "按读到的", LEVEL],
  ["a comparison", "培育企业10家", "direction-unsure", "<=", "1.1 企业 cap <= 10 - 家 - -"],
  ["one that excludes", "培育企业10家", "direction-unsure", "<", "1.1 企业 cap < 10 - 家 - -"],
  [
    "one that leaves a cap above",
    "能耗低于10吨",
    "direction-unsure",
    ">",
    "1.1 能耗 level > 10 - 吨 - -",
  ],
  ["at least", "能耗低于10吨", "direction-unsure", ">=", "1.1 能耗 level >= 10 - 吨 - -"],
  ["about", "培育企业10家", "figure-approximate", "about", "1.1 企业 level about 10 - 家 - -"],
  ["a comparison that is none", "培育企业10家", "direction-unsure", "rank<=", LEVEL],
  ["a figure", "培育企业10家", "figure-qualifies", "6户", "1.1 企业 level >= 6 - 户 - -"],
  ["the figure that was read", "培育企业10家", "figure-qualifies", "按读到的", LEVEL],
  ["a figure that is none", "培育企业10家", "figure-qualifies", "若干", LEVEL],
  [
    "a day",
    "培育企业10家",
    "deadline-missing",
    "2022-06-30",
    "1.1 企业 level >= 10 - 家 - 2022-06-30",
  ],
  [
    "another day",
    "培育企业10家",
    "deadline-behind",
    "2022-06-30",
    "1.1 企业 level >= 10 - 家 - 2022-06-30",
  ],
  [
    "a day that is unsure",
    "培育企业10家",
    "deadline-unsure",
    "2022-06-30",
    "1.1 企业 level >= 10 - 家 - 2022-06-30",
  ],
  ["words for a day", "培育企业10家", "deadline-missing", "长期2022-06-30", LEVEL],
  ["a longer day", "培育企业10家", "deadline-missing", "2022-06-301", LEVEL],
  ["a name", "培育企业10家", "name-missing", "甲企业", "1.1 甲企业 level >= 10 - 家 - -"],
  ["the name that was read", "培育企业10家", "name-missing", "按读到的", LEVEL],
  [
    "together",
    "甲、乙企业达到60家",
    "together-or-each",
    "合计",
    "1.1 甲、乙企业 level >= 60 - 家 - -",
  ],
])("%s", (_, clause, code, choose, told) => {
  expect(settled(clause, code, choose)).toEqual([told]);
});

test("only the target that the doubt is about is changed", () => {
  const clause = "培育企业10家，组织活动20场";
  const [, second] = targetsOf(draftRow(clause)).map(tell);
  const choices: readonly [DraftDoubtCode, string][] = [
    ["kind-unsure", "cap"],
    ["direction-unsure", "<="],
    ["figure-qualifies", "6户"],
    ["together-or-each", "各"],
  ];
  for (const [code, choose] of choices) {
    expect(settled(clause, code, choose).at(-1)).toBe(second);
  }
});

test("what was a figure is none of words; a comparison that was chosen stands there", () => {
  const words = CHOICE_RULES["kind-unsure"]?.(
    draftRow("每年能耗由20%下降到10%"),
    "1.1",
    "qualitative",
  );
  const [target] = words === undefined ? [] : targetsOf(words);
  const none = { value: null, doubts: [] };
  expect(target).toMatchObject({
    ...{ comparator: none, threshold: none, unit: none, direction: none, comparedWith: none },
    ...{ flow: none, baseline: none, milestones: { value: [] } },
  });
  const compared = CHOICE_RULES["direction-unsure"]?.(draftRow("甲类事故2起"), "1.1", "<=");
  const [own] = compared === undefined ? [] : targetsOf(compared);
  expect(own?.comparatorExplicit.value).toBe(true);
});

describe("one figure for each of several names", () => {
  const CLAUSE = "甲、乙企业达到60家，组织活动20场";
  const after = CHOICE_RULES["together-or-each"]?.(draftRow(CLAUSE), "1.1", "各");

  test("is a target each, with ids of their own", () => {
    expect(settled(CLAUSE, "together-or-each", "各")).toEqual([
      "1.1-1 甲 level >= 60 - 家 - -",
      "1.1-2 乙企业 level >= 60 - 家 - -",
      "1.2 活动 level >= 20 - 场 - -",
    ]);
  });

  test("leaves the row the whole name, unless it has one or is called by another", () => {
    expect(after?.rows[0]?.goal.value).toBe("甲、乙企业");
    const second = CHOICE_RULES["together-or-each"]?.(draftRow(CLAUSE), "1.2", "各");
    expect(second?.rows[0]?.goal.value).toBeNull();
    const named = draftOf(
      table(["序号", "重点任务", "量化指标", "责任单位"], ["1", "做强", CLAUSE, "市甲局"]),
    );
    expect(CHOICE_RULES["together-or-each"]?.(named, "1.1", "各").rows[0]?.goal.value).toBe("做强");
  });
});
