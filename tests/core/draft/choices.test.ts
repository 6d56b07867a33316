import { parseChoices } from "../../../src/core";

const fileOf = (...choices: readonly unknown[]) => ({
  ...{ format: "zerenbiao-choices", formatVersion: 1, choices },
});
const pathsOf = (json: unknown): string[] | null => {
  const parsed = parseChoices(json);
  return "choices" in parsed ? null : parsed.problems.map(({ path }) => path);
};

test.each<[string, object]>([
  ["a doubt", { doubt: "1.1 unit-missing", choose: "个" }],
  ["a doubt settled by nothing", { doubt: "1.1 unit-missing", choose: "" }],
  ["a direction", { target: "1.1", set: { direction: "fall", comparedWith: "上年" } }],
  ["another", { target: "1.1", set: { direction: "rise", kind: "rate" } }],
  ["no direction", { target: "1.1", set: { direction: null, flow: null, upper: null } }],
  ["each year for itself", { target: "1.1", set: { flow: "annual" } }],
  ["figures", { target: "1.1", set: { comparator: "range", threshold: 5, upper: 6, unit: "" } }],
  ["a day", { target: "1.1", set: { deadline: "2022-06-30" } }],
  ["a target that is none", { target: "1.1", drop: true }],
  ["who answers", { target: "1.1", bureaus: "市甲局" }],
  [
    "the head",
    { plan: { id: "a", title: "甲", annexTitle: null, period: { from: 2021, to: 2023 } } },
  ],
  ["its days", { plan: { issuedOn: "2022-06-30", validUntil: null } }],
])("a choice: %s", (_, choice) => {
  expect(parseChoices(fileOf(choice))).toEqual({ choices: [choice] });
});

test.each<[string, object]>([
  ["a day that is none", { target: "1.1", set: { deadline: "2022年6月" } }],
  ["a flow that is none", { target: "1.1", set: { flow: "每年" } }],
  ["a direction that is none", { target: "1.1", set: { direction: "up" } }],
  ["a kind that is none", { target: "1.1", set: { kind: "甲" } }],
  ["no name", { target: "1.1", set: { name: "" } }],
  ["no target", { target: "", drop: true }],
  ["dropped by half", { target: "1.1", drop: false }],
  ["a field that is none", { target: "1.1", set: { colour: "红" } }],
  ["years that are none", { plan: { period: { from: 2021.5, to: 2023 } } }],
])("no choice: %s", (_, choice) => {
  const paths = pathsOf(fileOf({ doubt: "1.1 unit-missing", choose: "个" }, choice));
  expect(paths).toHaveLength(1);
  expect(paths?.[0]).toMatch(/^choices\[1\]/);
});

test("what is wrong with the file itself has its path, and no more", () => {
  expect(pathsOf({ ...fileOf(), formatVersion: 2 })).toEqual(["formatVersion"]);
  expect(pathsOf({ ...fileOf(), choices: 3 })).toEqual(["choices"]);
  expect(pathsOf(fileOf(3))).toEqual(["choices[0]"]);
  const parsed = parseChoices({ ...fileOf(), format: "甲" });
  expect("problems" in parsed && parsed.problems).toMatchObject([
    { received: null, example: null },
  ]);
});
