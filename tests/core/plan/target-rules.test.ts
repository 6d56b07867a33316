import { listTargetProblems, type TargetFields } from "../../../src/core/plan/target-rules";

/** 培育企业300家以上 by the end of 2022, in which nothing is wrong. */
const FIRMS: TargetFields = {
  name: "企业",
  kind: "level",
  comparator: ">=",
  threshold: 300,
  unit: "家",
  deadline: "2022-12-31",
  baseline: null,
};
const RANK = { kind: "rank", comparator: "rank<=", threshold: 10, unit: "位" } as const;
const RATE = { kind: "rate", threshold: 8, unit: "%", direction: "rise" } as const;
const RANGE = { comparator: "range", threshold: 300, upper: 310 } as const;
const WORDS = { kind: "qualitative", comparator: null, threshold: null, unit: null } as const;

const told = (changed: Partial<TargetFields>): string[] =>
  listTargetProblems({ ...FIRMS, ...changed }).map(
    ({ path, problem }) => `${path.join(".")} ${problem.code}`,
  );

test.each<[string, Partial<TargetFields>]>([
  ["a count", {}],
  ["a rank", RANK],
  ["a first place", { ...RANK, threshold: 1 }],
  ["a rate", RATE],
  ["a rate in percentage points", { ...RATE, unit: "个百分点" }],
  ["a fall of everything", { ...RATE, threshold: -3.5 }],
  ["a range", RANGE],
  ["words", WORDS],
  ["a cap", { kind: "cap", comparator: "<=" }],
  ["less than", { kind: "cap", comparator: "<" }],
  ["about", { comparator: "about", tolerance: 5 }],
  ["half of ten thousand", { threshold: 0.5, unit: "万家" }],
  ["half of what is measured", { threshold: 0.5, unit: "吨" }],
  ["nothing at all", { kind: "cap", comparator: "<=", threshold: 0 }],
  ["fewer than before", { kind: "increase", threshold: -5 }],
  ["the lowest that its bounds allow", { threshold: 300, bounds: { minimum: 300, maximum: 400 } }],
  ["the highest", { threshold: 400, bounds: { minimum: 300, maximum: 400 } }],
  ["shares of a sum", { jointRule: "sum", shares: [{ bureau: "甲县", threshold: 300 }] }],
  ["no shares of what is agreed on", { jointRule: "agree", shares: [] }],
  ["a milestone the year before", { milestones: [{ period: "2021", threshold: 150 }] }],
  ["one of the same year", { milestones: [{ period: "2022Q3", threshold: 150 }] }],
  ["one where no day is set", { deadline: null, milestones: [{ period: "2030", threshold: 1 }] }],
])("%s: nothing is wrong", (_, changed) => {
  expect(told(changed)).toEqual([]);
});

test.each<[string, Partial<TargetFields>, string[]]>([
  [
    "words with a figure",
    { ...WORDS, threshold: 3, unit: "家", shares: [] },
    ["threshold none-for-qualitative", "unit none-for-qualitative", "shares none-for-qualitative"],
  ],
  [
    "a figure of which nothing is said",
    { comparator: null, threshold: null, unit: null },
    ["comparator needed-for-numeric", "threshold needed-for-numeric", "unit needed-for-numeric"],
  ],
  ["a rank of firms", { ...RANK, unit: "家" }, ["unit unit-of-ranks"]],
  ["a level of places", { unit: "位", threshold: 3 }, ["unit unit-of-ranks"]],
  ["a rate of firms", { ...RATE, unit: "家" }, ["unit unit-of-rates"]],
  ["shares of what does not add up", { unit: "%", jointRule: "sum" }, ["jointRule not-additive"]],
  ["half a firm", { threshold: 0.5 }, ["threshold fraction-of-count"]],
  ["fewer than none", { threshold: -1 }, ["threshold too-small"]],
  [
    "fewer than none under a cap",
    { kind: "cap", comparator: "<=", threshold: -1 },
    ["threshold too-small"],
  ],
  ["a place before the first", { ...RANK, threshold: 0 }, ["threshold rank-below-one"]],
  ["below its bounds", { bounds: { minimum: 301, maximum: 400 } }, ["threshold outside-bounds"]],
  ["above its bounds", { bounds: { minimum: 0, maximum: 299 } }, ["threshold outside-bounds"]],
  [
    "bounds the wrong way round",
    { bounds: { minimum: 9, maximum: 8 } },
    ["bounds bounds-reversed"],
  ],
  [
    "a rank that is reached from below",
    { ...RANK, comparator: ">=" },
    ["comparator comparator-of-ranks"],
  ],
  [
    "a level that is compared as a rank",
    { comparator: "rank<=" },
    ["comparator comparator-of-ranks"],
  ],
  ["a cap that is to be passed", { kind: "cap" }, ["comparator comparator-of-caps"]],
  [
    "a cap that is compared as a rank",
    { kind: "cap", comparator: "rank<=" },
    ["comparator comparator-of-ranks", "comparator comparator-of-caps"],
  ],
  ["a range without its end", { ...RANGE, upper: null }, ["upper upper-of-ranges"]],
  ["an end without a range", { upper: 310 }, ["upper upper-of-ranges"]],
  ["a range that ends where it begins", { ...RANGE, upper: 300 }, ["upper upper-not-above"]],
  ["a range that ends in half a firm", { ...RANGE, upper: 310.5 }, ["upper fraction-of-count"]],
  ["a level against the year before", { comparedWith: "上年" }, ["comparedWith only-for-rates"]],
  ["a level that falls", { direction: "fall" }, ["direction only-for-rates"]],
  ["at least, more or less", { tolerance: 5 }, ["tolerance only-for-about"]],
  [
    "shares of what is agreed on",
    { jointRule: "agree", shares: [{ bureau: "甲县", threshold: 300 }] },
    ["shares shares-need-sum"],
  ],
  [
    "shares of a range",
    { ...RANGE, jointRule: "sum", shares: [{ bureau: "甲县", threshold: 300 }] },
    ["shares shares-need-sum"],
  ],
  [
    "a milestone at the end",
    { milestones: [{ period: "2022", threshold: 150 }] },
    ["milestones.0.period milestone-too-late"],
  ],
  [
    "a milestone of no period",
    { milestones: [{ period: "2021Q5", threshold: 150 }] },
    ["milestones.0.period malformed-period"],
  ],
  [
    "two of the same day",
    {
      milestones: [
        { period: "2021", threshold: 150 },
        { period: "2021Q4", threshold: 160 },
      ],
    },
    ["milestones.1.period milestone-twice"],
  ],
  [
    "half a firm on the way",
    { milestones: [{ period: "2021", threshold: 0.5 }] },
    ["milestones.0.threshold fraction-of-count"],
  ],
  [
    "an end on the way of what is no range",
    { milestones: [{ period: "2021", threshold: 150, upper: 160 }] },
    ["milestones.0.upper upper-of-ranges"],
  ],
  [
    "a range on the way that ends where it begins",
    { ...RANGE, milestones: [{ period: "2021", threshold: 150, upper: 150 }] },
    ["milestones.0.upper upper-not-above"],
  ],
])("%s", (_, changed, problems) => {
  expect(told(changed)).toEqual(problems);
});
