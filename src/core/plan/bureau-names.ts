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
