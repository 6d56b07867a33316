import { isNumeric, type Plan, type Target } from "../../../src/core";
import { CANNOT_SAY, planFrom, secondJson } from "./case-plans";

/*
 * Every loss of the first format, as the drafts of real plans recorded it, and where format 2 says it.
 */

type Check = (plan: Plan, ...found: string[]) => unknown;

const withFragment = (plan: Plan, fragment: string): Target[] =>
  plan.targets.filter((target) => target.fragment === fragment.replace(/\s/g, ""));

function numbersOf(plan: Plan, name: string) {
  const target = plan.targets.find((each) => each.goal === name);
  if (!target || !isNumeric(target)) throw new Error(`${name} has no number`);
  return target;
}

/** What a statement says, and what has to be true of the plan then; true where the fact has its place. */
const PLACES: readonly (readonly [says: RegExp, check: Check])[] = [
  [
    /^\d+: “(.+)” has no deadline/,
    (plan, fragment) =>
      withFragment(plan, fragment).length > 0 &&
      withFragment(plan, fragment).every(({ deadline }) => deadline === null),
  ],
  [
    /^\d+: “(.+)” counts without a classifier/,
    (plan, fragment) =>
      withFragment(plan, fragment).every((target) => isNumeric(target) && target.unit.base === ""),
  ],
  [
    /^funding (.+)\/(.+) (\d+)万元 (per new \w+|每年)/,
    (plan, award, recipient, amount, frequency) =>
      plan.measures.some(
        ({ text, per, amount: own, unit }) =>
          own === Number(amount) &&
          unit === "万元" &&
          text.includes(award) &&
          (frequency === "每年" ? per === "每年" : per?.endsWith(recipient)),
      ),
  ],
  [
    /: no responsible body \(bureaus min 1\)$/,
    ({ rows }) =>
      rows.filter(({ cells }) => cells.some((cell) => cell.bureaus.length === 0)).length === 1,
  ],
  [
    /^milestone (\d+): no responsible body, \d qualitative clauses/,
    (plan, year) => {
      const own = plan.targets.filter(({ deadline }) => deadline === `${year}-12-31`);
      return (
        own.length >= 3 &&
        own.every(({ bureaus, kind }) => bureaus.length === 0 && kind === "qualitative")
      );
    },
  ],
  [
    /^alias (\S+) \(a named group/,
    (plan, name) => {
      const group = plan.groups.find((each) => each.name === name);
      const cells = plan.rows.flatMap((row) => row.cells);
      const citing = cells.filter((cell) =>
        cell.printedBureaus.some((each) => each.group === group),
      );
      return (
        group?.members?.length === 16 &&
        citing.length === 3 &&
        citing.every(
          ({ bureaus, printedBureaus }) =>
            bureaus.length >= 17 &&
            printedBureaus.length <= 5 &&
            printedBureaus.some(({ printed }) => printed === "市市场监管局等16个部门"),
        )
      );
    },
  ],
  [
    /^deadline of the nine items is not written/,
    (plan) =>
      plan.rows.filter(({ printedNumber }) => printedNumber !== null).length === 9 &&
      plan.targets.filter(({ deadline }) => deadline === null).length === 9,
  ],
  [
    /^no deadline and no period in the document/,
    (plan) =>
      plan.statedPeriod === null &&
      plan.targets.length === 24 &&
      plan.targets.every(({ deadline }) => deadline === null),
  ],
  [
    /^各区县政府 is a group/,
    (plan) =>
      plan.groups.some(({ name, members }) => name === "各区县政府" && members === null) &&
      !plan.bureaus.includes("各区县政府"),
  ],
  [
    /^(.+): attribute (\S+), columns 2015年 (\S+) \/ .*一级标题“(.+)” above “(.+)” lost$/,
    (plan, name, attribute, base, first, second) => {
      const target = numbersOf(plan, name);
      const row = plan.rows.find(({ goal }) => goal === name);
      return (
        target.attribute === attribute &&
        (base === "None" ? target.baseline === null : target.baseline?.toFixed() === base) &&
        (base === "None" || target.baselineAsOf === "2015") &&
        row?.categories.join("/") === `${first}/${second}` &&
        plan.columns?.map(({ header }) => header).join() === "指标,2015年,2020年,〔累计〕,属性" &&
        (row.extra.get("2020年") ?? row.extra.get("〔累计〕")) !== undefined
      );
    },
  ],
  [
    /^row (\d): 分管领导 (\S+) has no place$/,
    (plan, row, leader) =>
      plan.rows[Number(row) - 1]?.cells.every((cell) => cell.leader === leader),
  ],
  [
    /^row (\d): (\S+) is a group: one form/,
    (plan, row, group) =>
      !plan.bureaus.includes(group) &&
      plan.rows[Number(row) - 1]?.cells.every((cell) =>
        cell.printedBureaus.some(
          ({ printed, group: own }) => printed === group && own?.members === null,
        ),
      ),
  ],
  [
    /^其中: parts 7\+4\+1=12 and 420\+4580=5000/,
    ({ rules }) => rules.filter((rule) => rule.kind === "partsOf" && rule.complete).length === 2,
  ],
  [
    /^joint rule: lead answers, cooperating units give parts or nothing/,
    (plan) => plan.targets.every(({ jointRule }) => jointRule === "lead"),
  ],
  [
    /^(.+): city total ([\d.]+)(\S+) = sum of (\d) counties/,
    (plan, goal, total, unit, count) => {
      const target = numbersOf(plan, goal);
      return (
        target.threshold.toFixed() === total &&
        target.unit.symbol === unit &&
        target.jointRule === "sum" &&
        target.shares.size === Number(count) &&
        plan.rows.find((row) => row.goal === goal)?.cells.length === 1 &&
        plan.remarks.length === 0
      );
    },
  ],
];

const STATEMENTS = Object.entries(CANNOT_SAY).flatMap(([name, said]) =>
  said.map((statement) => [name, statement] as const),
);

test("there are as many losses as were found", () => {
  expect(STATEMENTS).toHaveLength(50);
});

test.each(STATEMENTS)("%s: %s", (name, statement) => {
  const plan = planFrom(secondJson(name));
  const fitting = PLACES.flatMap(([says, check]) => {
    const found = says.exec(statement);
    return found ? [check(plan, ...found.slice(1))] : [];
  });
  expect(fitting).toEqual([true]);
});
