import type { PlanFile } from "./plan-file";

/** What a target is known by when it comes again: the words around it, not its number. */
interface KnownTarget {
  readonly id: string;
  readonly name: string;
  readonly fragment: string;
  readonly kind: string;
  readonly goal: string;
}

/**
 * By what two targets are one, the surest first; a key that several have on either side tells nothing. The document's own words come
 * before names, which a person may have given, and a name says nothing of another kind: 产业规模 that rises is not 产业规模 itself.
 */
const KEYS: readonly ((target: KnownTarget) => readonly string[])[] = [
  ({ goal, name, fragment }) => [goal, name, fragment],
  ({ goal, fragment }) => [goal, fragment],
  ({ name, fragment }) => [name, fragment],
  // another figure in the same words
  ({ goal, fragment }) => [goal, withoutFigures(fragment)],
  ({ goal, name, kind }) => [goal, name, kind],
  ({ fragment }) => [fragment],
  ({ name, kind }) => [name, kind],
  ({ fragment }) => [withoutFigures(fragment)],
];

/**
 * Gives the targets of a plan that was read anew the ids that they have in the plan in use, so that what bureaus have reported stays
 * theirs though rows were put in or taken out. A target that is new gets an id that none of the plan in use ever had.
 *
 * @param file a plan as it is read from a document: nothing but its rows names targets
 * @example keepTargetIds(inUse, file) // a row put in before row 5: what is 6.1 in the document is still 5.1
 */
export function keepTargetIds(inUse: PlanFile, file: PlanFile): PlanFile {
  const before = listTargets(inUse);
  const after = listTargets(file);
  const ids = pairIds(before, after);
  const taken = new Set([...before.map(({ id }) => id), ...ids.values()]);
  for (const { id } of after) {
    if (ids.has(id)) continue;
    const own = taken.has(id) ? nextFree(id, taken) : id;
    taken.add(own);
    ids.set(id, own);
  }
  return {
    ...file,
    rows: file.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        targets: cell.targets.map((target) => ({ ...target, id: ids.get(target.id) ?? target.id })),
      })),
    })),
  };
}

/**
 * How many targets of a plan that was read anew are known from the plan in use, by their words.
 *
 * @example countKnownTargets(plan.file, plan.file) // => 50
 */
export function countKnownTargets(inUse: PlanFile, file: PlanFile): number {
  return pairIds(listTargets(inUse), listTargets(file)).size;
}

/** The ids of the plan in use by those of the new one. */
function pairIds(
  before: readonly KnownTarget[],
  after: readonly KnownTarget[],
): Map<string, string> {
  const ids = new Map<string, string>();
  const paired = new Set<string>();
  for (const keyOf of KEYS) {
    const old = onlyOnes(
      before.filter(({ id }) => !paired.has(id)),
      keyOf,
    );
    const now = onlyOnes(
      after.filter(({ id }) => !ids.has(id)),
      keyOf,
    );
    for (const [key, id] of now) {
      const known = old.get(key);
      if (known === undefined) continue;
      ids.set(id, known);
      paired.add(known);
    }
  }
  for (const target of after) {
    if (ids.has(target.id)) continue;
    const known = mostAlike(
      target,
      before.filter(({ id }) => !paired.has(id)),
    );
    if (known === null) continue;
    ids.set(target.id, known);
    paired.add(known);
  }
  return ids;
}

/** Words of the same task of which most are the same; null where none are, or two are equally alike. */
function mostAlike(target: KnownTarget, all: readonly KnownTarget[]): string | null {
  const found = all
    .filter(({ goal }) => goal === target.goal)
    .map(({ id, fragment }) => ({ id, alike: likeness(fragment, target.fragment) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike);
  const [first, second] = found;
  return first === undefined || first.alike === second?.alike ? null : first.id;
}

/** From this share of pairs of characters on, words are another wording of the same. */
const ALIKE = 0.6;

/** The share of neighbouring pairs of characters that two texts have in common (Dice), figures left out; from 0 to 1. */
function likeness(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => pairsOf(withoutFigures(text)));
  if (left === undefined || right === undefined || left.length + right.length === 0) return 0;
  const rest = [...right];
  const common = left.filter((pair) => {
    const place = rest.indexOf(pair);
    if (place >= 0) rest.splice(place, 1);
    return place >= 0;
  });
  return (2 * common.length) / (left.length + right.length);
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));

const withoutFigures = (text: string): string => text.replace(/\d+/g, "");

/** The ids by a key that no other target has. */
function onlyOnes(
  targets: readonly KnownTarget[],
  keyOf: (target: KnownTarget) => readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const target of targets) {
    const parts = keyOf(target);
    if (parts.includes("")) continue;
    const key = parts.join("\n");
    if (found.has(key)) several.add(key);
    found.set(key, target.id);
  }
  return new Map([...found].filter(([key]) => !several.has(key)));
}

function listTargets({ rows }: PlanFile): KnownTarget[] {
  return rows.flatMap((row) =>
    row.cells.flatMap(({ targets }) =>
      targets.map(({ id, name, fragment, kind }) => ({
        ...{ id, kind, goal: plain(row.goal), name: plain(name), fragment: plain(fragment) },
      })),
    ),
  );
}

/** Blanks and marks make no difference. */
const plain = (words: string): string => words.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

function nextFree(id: string, taken: ReadonlySet<string>): string {
  const head = id.replace(/\.[^.]*$/, "");
  let count = 1;
  while (taken.has(`${head}.${count}`)) count += 1;
  return `${head}.${count}`;
}
