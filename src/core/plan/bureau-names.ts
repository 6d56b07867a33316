import type { Plan } from "./plan-model";

/** Which bureau a name means, and what kind of name it is. */
export interface BureauNaming {
  /** Its present name. */
  readonly bureau: string;
  /** `former`: it was called so until `day`; `merged`: another bureau that became part of it on `day`. */
  readonly as: "present" | "short" | "former" | "merged";
  /** An ISO date; null where the plan does not say, or nothing changed. */
  readonly day: string | null;
}

/**
 * The bureau of a plan that a name means: its present name before a short one, a short one before a former one.
 *
 * @example findBureau(plan, "市质监局") // => { bureau: "市市场监管局", as: "former", day: "2019-01-31" }
 */
export function findBureau(plan: Plan, name: string): BureauNaming | null {
  if (plan.bureauPlaces.has(name)) return { bureau: name, as: "present", day: null };
  const all = [...plan.bureauFacts.values()];
  const short = all.find(({ shortNames }) => shortNames.includes(name));
  if (short) return { bureau: short.name, as: "short", day: null };
  for (const { name: bureau, formerNames } of all) {
    const former = formerNames.find((each) => each.name === name);
    if (former) return { bureau, as: "former", day: former.until };
  }
  for (const { name: bureau, successorOf } of all) {
    const merged = successorOf.find((each) => each.name === name);
    if (merged) return { bureau, as: "merged", day: merged.from };
  }
  return null;
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
