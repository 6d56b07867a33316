import * as z from "zod/mini";
import { type KeyedProblem, placeIssue, type PlacedProblem } from "../finding";
import { canonicalPlanFile } from "./canonical-plan";
import { compilePlan } from "./compile-plan";
import { exampleOf } from "./examples";
import { FirstPlanFile } from "./first-plan-file";
import { type PlanFile, SecondPlanFile } from "./plan-file";
import type { Plan } from "./plan-model";
import { nearField } from "./near-field";
import { listPlanProblems } from "./plan-rules";
import { withoutFaults } from "./without-faults";

/**
 * Reads a plan of either format from parsed JSON.
 *
 * @returns the plan, or every problem found, each with its path (`rows[2].cells[0].targets[1].unit`), what stands there and what
 *   might. Rules between fields are looked at in all parts whose own fields are right.
 */
export function parsePlan(
  json: unknown,
): { readonly plan: Plan } | { readonly problems: readonly PlacedProblem[] } {
  const faults = listFaults(json);
  if (faults.length === 0) {
    // the file as it was written: what a schema fills in is no part of it
    const file = json as PlanFile;
    const broken = listPlanProblems(file);
    if (broken.length === 0) {
      return { plan: compilePlan(file, canonicalPlanFile(file)) };
    }
    return { problems: broken.map(({ path, problem }) => show(json, { keys: path, problem })) };
  }
  const rest = withoutFaults(json, faults);
  const broken = rest === null ? [] : listPlanProblems(rest.plan, rest.lost);
  const keyed = broken.map(({ path, problem }) => ({ keys: path, problem }));
  return { problems: [...faults, ...keyed].map((each) => show(json, each)) };
}

/** The fields that are wrong by themselves. */
function listFaults(json: unknown): KeyedProblem[] {
  const isFirst = z.looseObject({ formatVersion: z.literal(1) }).safeParse(json).success;
  const schema = isFirst ? FirstPlanFile : SecondPlanFile;
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return [];
  return parsed.error.issues
    .map(placeIssue)
    .flatMap((fault) => (isFirst ? withVersion(json, fault) : ofVersion(fault)));
}

/** What format 1 has not, but format 2 has. */
function withVersion(json: unknown, fault: KeyedProblem): KeyedProblem[] {
  const { keys, problem } = fault;
  if (problem.code !== "unknown-fields") return [fault];
  const second = SecondPlanFile.safeParse({ ...(json as object), formatVersion: 2 });
  const strange = (second.error?.issues ?? []).flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.join() === keys.join() ? issue.keys : [],
  );
  const later = problem.fields.filter((field) => !strange.includes(field));
  const never = problem.fields.filter((field) => strange.includes(field));
  return [
    ...(never.length === 0 ? [] : nameNear({ keys, problem: { ...problem, fields: never } })),
    ...(later.length === 0 ? [] : [{ keys, problem: { ...problem, fields: later, since: 2 } }]),
  ];
}

/** One problem for each field that nobody knows, with the one that was probably meant. */
function nameNear({ keys, problem }: KeyedProblem): KeyedProblem[] {
  if (problem.code !== "unknown-fields") return [{ keys, problem }];
  return problem.fields.map((field) => ({
    keys,
    problem: { ...problem, fields: [field], near: nearField(field) },
  }));
}

/** A version that is none says what there is. */
function ofVersion(fault: KeyedProblem): KeyedProblem[] {
  if (fault.keys.join() !== "formatVersion") return nameNear(fault);
  return [{ keys: fault.keys, problem: { code: "not-a-choice", choices: ["1", "2"] } }];
}

function show(json: unknown, { keys, problem }: KeyedProblem): PlacedProblem {
  const isOfParts = problem.code === "unknown-fields";
  return {
    ...problem,
    path: writePath(keys),
    received: isOfParts ? null : writeValue(valueAt(json, keys)),
    example: isOfParts ? null : exampleOf(keys),
  };
}

function valueAt(json: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    json,
  );
}

/** A field's value as the file writes it, if that is short enough to be seen at a glance. */
function writeValue(value: unknown): string | null {
  if (typeof value === "object" && value !== null) return null;
  const written = JSON.stringify(value) as string | undefined;
  if (written === undefined) return null;
  return written.length <= MOST_SHOWN ? written : `${written.slice(0, MOST_SHOWN - 1)}…`;
}

const MOST_SHOWN = 60;

/**
 * A path as the sentences of problems write it.
 *
 * @example writePath(["rows", 2, "goal"]) // => "rows[2].goal"
 */
export function writePath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(
    (path, key) =>
      typeof key === "number"
        ? `${path}[${key}]`
        : path === ""
          ? String(key)
          : `${path}.${String(key)}`,
    "",
  );
}
