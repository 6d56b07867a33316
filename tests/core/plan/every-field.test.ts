import { parsePlan } from "../../../src/core";
import { secondJson } from "./case-plans";

/*
 * What is said of a plan in which one field is wrong, for every field of plans that together use all of the format: pinned whole, so
 * that a change of one rule shows what it changes elsewhere. Look at each line before `jest -u`.
 */

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const WRONG: Readonly<Record<string, unknown>> = {
  nothing: null,
  "a text": "×",
  "a list": [],
  "a number": -1.5,
};

/** Every place of a file; of lists the first two elements, which stand for the others. */
function pathsOf(json: unknown, path: Path = []): readonly Path[] {
  if (typeof json !== "object" || json === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(json)
    ? json.slice(0, 2).map((each: unknown, index) => [index, each] as const)
    : Object.entries(json);
  const inner = entries.flatMap(([key, value]) => pathsOf(value, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** The file with another value at a place; without that place where the value is not defined. */
function changed(json: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(json);
  const place = path.slice(0, -1).reduce((inner, key) => (inner as Json)[key], copy) as Json;
  place[path.at(-1) ?? ""] = value;
  return value === undefined ? JSON.parse(JSON.stringify(copy)) : copy;
}

const examples = new Set<string>();

function tell(json: unknown): string {
  const parsed = parsePlan(json);
  if ("plan" in parsed) return "a plan";
  return parsed.problems
    .map(({ path, code, ...facts }) => {
      const { example, ...rest } = facts as Json;
      examples.add(`${path.replace(/\[\d+\]/g, "[]")}: ${String(example)}`);
      return `${path} ${code} ${JSON.stringify(rest)}`;
    })
    .join("; ");
}

function tellField(json: unknown, path: Path): readonly string[] {
  const told = new Map<string, string[]>();
  for (const [name, wrong] of [...Object.entries(WRONG), ["left out", undefined] as const]) {
    const outcome = tell(changed(json, path, wrong));
    told.set(outcome, [...(told.get(outcome) ?? []), name]);
  }
  return [...told].map(([outcome, names]) => `${path.join(".")} ${names.join(", ")}: ${outcome}`);
}

test.each(["zhonglou-2021", "mile", "yz-sum"])("the fields of %s", (name) => {
  const json = secondJson(name);
  const lines = pathsOf(json).flatMap((path) => tellField(json, path));
  expect(lines.join("\n")).toMatchSnapshot();
});

test("the examples that are given", () => {
  expect([...examples].sort().join("\n")).toMatchSnapshot();
});
