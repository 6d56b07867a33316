import type { KeyedProblem } from "../finding";
import type { PlanFile } from "./plan-file";

/** A plan without its faulty parts, which leave gaps in their lists; and what those name. */
export interface RestOfPlan {
  readonly plan: PlanFile;
  readonly lost: ReadonlySet<string>;
}

type Fields = Record<PropertyKey, unknown>;

/**
 * Takes the parts out of a file that break its schema, so that the rules between the others can be looked at, too. A faulty element
 * of a list leaves a gap, a faulty field of the plan, a row or a cell what is true of none.
 *
 * @returns null where nothing is left to look at
 */
export function withoutFaults(json: unknown, faults: readonly KeyedProblem[]): RestOfPlan | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const copy = structuredClone(json) as Fields;
  const lost = new Set<string>();
  for (const { keys, problem } of faults) {
    if (problem.code === "unknown-fields") {
      const place = reach(copy, keys);
      for (const field of problem.fields) if (place) Reflect.deleteProperty(place, field);
    } else {
      takeOut(copy, keys, lost);
      // with a whole list of names gone, nobody can say of any name that it is not there
      if (keys.length === 1 && LISTS_OF_NAMES.has(keys[0])) collectTexts(json, lost);
    }
  }
  for (const [field, neutral] of Object.entries(NEUTRAL_PLAN)) {
    if (!(field in copy)) copy[field] = neutral;
  }
  // every field that was not right is gone, and none is missing
  return { plan: copy as unknown as PlanFile, lost };
}

/** Takes out the innermost part that has a fault: a field of the plan, a row or a cell, else an element of a list. */
function takeOut(copy: Fields, keys: readonly PropertyKey[], lost: Set<string>): void {
  const [field, ...inside] = keys;
  if (field === undefined) return;
  if (field === "rows" && inside.length > 0) {
    takeOutOfRow(copy, keys, lost);
    return;
  }
  const isElement = Array.isArray(copy[field]) && typeof inside[0] === "number";
  remove(copy, isElement ? keys.slice(0, 2) : [field], lost);
}

/** `rows[1].cells[0].targets[2].unit` takes out the target, `rows[1].goal` no more than the goal. */
function takeOutOfRow(copy: Fields, keys: readonly PropertyKey[], lost: Set<string>): void {
  const lists = ["rows", "cells", "bureaus", "targets"];
  const last = keys.findLastIndex(
    (key, at) => typeof key === "number" && lists.includes(String(keys[at - 1])),
  );
  const list = keys[last - 1];
  const element = keys.slice(0, last + 1);
  const field = keys[last + 1];
  const place = reach(copy, element);
  if (
    last < 0 ||
    place === null ||
    field === undefined ||
    list === "targets" ||
    list === "bureaus"
  ) {
    remove(copy, element, lost);
    return;
  }
  remove(copy, [...element, field], lost);
  const neutral = list === "rows" ? NEUTRAL_ROW : NEUTRAL_CELL;
  if (field in neutral) place[field] = neutral[field];
  // a fragment cannot be looked for where there is no text
  if (list === "cells" && field === "text") place.targets = [];
}

const LISTS_OF_NAMES = new Set<PropertyKey | undefined>([
  ...["sources", "bureaus", "groups", "columns", "rows"],
]);
const NEUTRAL_ROW: Fields = { number: null, category: null, goal: "", cells: [] };
const NEUTRAL_CELL: Fields = { text: "", bureaus: [], targets: [] };
const NEUTRAL_PLAN: Fields = {
  ...{ annexTitle: null, annexMark: null, documentNumber: null, issuer: null, issuedOn: null },
  ...{ validUntil: null, period: null, leadOffice: null, sources: [], bureaus: [], rows: [] },
  ...{ rules: [], disagreements: [] },
};

function reach(copy: Fields, keys: readonly PropertyKey[]): Fields | null {
  let place: unknown = copy;
  for (const key of keys) {
    if (typeof place !== "object" || place === null) return null;
    place = (place as Fields)[key];
  }
  return typeof place === "object" && place !== null ? (place as Fields) : null;
}

function remove(copy: Fields, keys: readonly PropertyKey[], lost: Set<string>): void {
  const place = reach(copy, keys.slice(0, -1));
  const key = keys.at(-1);
  if (place === null || key === undefined) return;
  collectTexts(place[key], lost);
  Reflect.deleteProperty(place, key);
}

function collectTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === "string") texts.add(value);
  else if (typeof value === "object" && value !== null) {
    for (const [field, each] of Object.entries(value)) {
      // headers of columns stand as fields
      texts.add(field);
      collectTexts(each, texts);
    }
  }
}
