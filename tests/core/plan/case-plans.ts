import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chinese, parsePlan, type Plan } from "../../../src/core";

const FIXTURES = join(__dirname, "../../fixtures/plans");
const SEEDS = join(__dirname, "../../../seeds");

/** The drafts of source documents in format 1, and the built-in plans that say what those could not. */
const BUILT_IN: Readonly<Record<string, string>> = {
  "jinan-tasks-2020": "jinan-brand-tasks-2020",
  "jinan-press-2020": "jinan-brand-press-2020",
  "shandong-2015": "shandong-brand-2015",
  "qingdao-2023": "qingdao-youpin-2023",
  "road-safety-2020": "jinan-road-safety-2020",
};

export const CASES = [
  ...["eco-135", "mile", "phen", "usd", "yangzhou-forest-2010", "yz-sum", "zhonglou-2021"],
  ...Object.keys(BUILT_IN),
];

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), "utf8"));

export const CANNOT_SAY = read(FIXTURES, "cannot-say.json") as Readonly<
  Record<string, readonly string[]>
>;

/** A case as it was given, in format 1. */
export const givenJson = (name: string): unknown => read(FIXTURES, `${name}.json`);

/** The same case in format 2, which loses nothing of its document. */
export function secondJson(name: string): unknown {
  const builtIn = BUILT_IN[name];
  return builtIn === undefined
    ? read(FIXTURES, "second", `${name}.json`)
    : read(SEEDS, `${builtIn}.json`);
}

export function planFrom(json: unknown): Plan {
  const parsed = parsePlan(json);
  if ("plan" in parsed) return parsed.plan;
  const problems = parsed.problems.map((each) => `${each.path}: ${chinese.problem(each)}`);
  throw new Error(problems.join("\n"));
}
