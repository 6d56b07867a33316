import type { BureauFacts, BureauNaming, Plan } from "./plan-model";

/**
 * The bureau of a plan that a name means: its present name before a short one, a short one before a former one.
 *
 * @example findBureau(plan, "市质监局") // => { bureau: "市市场监管局", as: "former", day: "2019-01-31" }
 */
export function findBureau(plan: Plan, name: string): BureauNaming | null {
  if (plan.bureauPlaces.has(name)) return { bureau: name, as: "present", day: null };
  return plan.otherNames.get(name) ?? null;
}

/** What else bureaus are or were called, by name: returned forms say hundreds of thousands of words that may be one of these. */
export function indexOtherNames(facts: readonly BureauFacts[]): Plan["otherNames"] {
  const names = new Map<string, BureauNaming>();
  const add = (name: string, naming: BureauNaming): void => {
    if (!names.has(name)) names.set(name, naming);
  };
  for (const { name: bureau, shortNames } of facts) {
    for (const name of shortNames) add(name, { bureau, as: "short", day: null });
  }
  for (const { name: bureau, formerNames } of facts) {
    for (const { name, until } of formerNames) add(name, { bureau, as: "former", day: until });
  }
  for (const { name: bureau, successorOf } of facts) {
    for (const { name, from } of successorOf) add(name, { bureau, as: "merged", day: from });
  }
  return names;
}

/** Every name that means a bureau of the plan, present ones first. */
export function knownNames({ bureaus, bureauFacts }: Plan): string[] {
  const others = [...bureauFacts.values()].flatMap(({ shortNames, formerNames, successorOf }) => [
    ...shortNames,
    ...[...formerNames, ...successorOf].map(({ name }) => name),
  ]);
  return [...bureaus, ...others];
}

/**
 * The bureaus that a name may be short for though the plan has no such short name: its characters stand in one of their names, in that
 * order, with the same beginning and end. Of several nobody can tell which is meant.
 *
 * @example listAbbreviated(plan, "市工信局") // => ["市工业和信息化局"]
 * @example listAbbreviated(plan, "市监局") // => ["市市场监管局", "市地方金融监管局"]
 */
export function listAbbreviated(plan: Plan, name: string): readonly string[] {
  const short = Array.from(name.normalize("NFKC").replace(/\s/g, ""));
  if (short.length < SHORTEST) return [];
  const fitting = knownNames(plan).filter((full) => isShortFor(short, Array.from(full)));
  return [...new Set(fitting.flatMap((full) => findBureau(plan, full)?.bureau ?? []))];
}

/** 市局 is short for all of them. */
const SHORTEST = 3;

function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length || short.at(-1) !== full.at(-1)) return false;
  // 工信局 leaves out whose bureau it is
  const starts = short[0] === full[0] || (REGIONS.has(full[0] ?? "") && short[0] === full[1]);
  if (!starts) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}

const REGIONS: ReadonlySet<string> = new Set(["省", "市", "区", "县", "州", "旗"]);
