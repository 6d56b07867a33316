import { groupBy, type Plan } from "../../core";
import { formFileNames, type Ledger, type LedgerForm } from "../distribute";
import type { FoundForm, NoForm, WhyNoForm } from "./found-form";

/** What became of a form of which a ledger is made again. */
export type RebuiltOutcome =
  /** In the ledger: the one that is to come back, or one that was made again since. */
  | LedgerForm["state"]
  /** Another copy of a form that is in the ledger. */
  | "copy"
  /** Copies of one form say different things of it: none is taken. */
  | "contradicting"
  /** Two forms of one bureau were made on the same day: nobody can see which one counts. */
  | "undecided"
  /** Of another plan or period. */
  | "other-occasion"
  /** Does not say who it is, or says it in two ways. */
  | "altered"
  | "rejected";

/** One form, or one file without any. */
export interface RebuiltForm {
  readonly formId: string | null;
  readonly bureau: string | null;
  readonly file: string;
  readonly outcome: RebuiltOutcome;
  readonly why: readonly WhyNoForm[];
}

/** A ledger that was made again. */
export interface RebuiltLedger {
  /** Null where no form could be taken. */
  readonly ledger: Ledger | null;
  /** Every form that was looked at, in the order in which they came. */
  readonly forms: readonly RebuiltForm[];
  /** Bureaus of the plan of which nothing was found: the ledger does not know whether they were sent any. */
  readonly missing: readonly string[];
  /** How many of its forms were made by another version of the plan. */
  readonly otherVersions: number;
}

/** What the ledger is to be of. */
export interface RebuildingOccasion {
  readonly plan: Plan;
  readonly period: string;
  /** Forms that a person says are to come back, by id. */
  readonly current: ReadonlySet<string>;
}

/** One plan and period, with the number of forms found. */
export interface FoundOccasion {
  readonly plan: Plan;
  readonly period: string;
  readonly forms: number;
}

/** The plans and periods of forms that were found, most forms first. */
export function listOccasions(found: readonly (FoundForm | NoForm)[]): readonly FoundOccasion[] {
  const forms = found.filter((each) => each.outcome === "form");
  return [...groupBy(forms, ({ plan, period }) => `${plan.id} ${period}`).values()]
    .flatMap((own) => {
      const [first] = own;
      return first === undefined
        ? []
        : [{ plan: first.plan, period: first.period, forms: own.length }];
    })
    .sort((one, other) => other.forms - one.forms);
}

/**
 * Makes a ledger again of forms that were kept or came back. What they do not say is not made up: a form that contradicts itself or another
 * copy, and two forms of which nobody can see which one counts, are left out and told.
 */
export function rebuildLedger(
  found: readonly (FoundForm | NoForm)[],
  occasion: RebuildingOccasion,
): RebuiltLedger {
  const { plan, period } = occasion;
  const isOfOccasion = (each: FoundForm | NoForm): each is FoundForm =>
    each.outcome === "form" && each.plan.id === plan.id && each.period === period;
  const copies = groupBy(found.filter(isOfOccasion), ({ formId }) => formId);
  const agreeing = [...copies.values()].flatMap((own) => {
    const [first] = own;
    return first !== undefined && own.every((each) => saysTheSame(each, first)) ? [own] : [];
  });
  // of several copies the one that went out tells what went out
  const chosen = agreeing.flatMap(
    (own) => own.find(({ sha256 }) => sha256 !== null) ?? own.slice(0, 1),
  );
  const states = new Map(
    [...groupBy(chosen, ({ bureau }) => bureau).values()].flatMap((own) =>
      statesOf(own, occasion.current),
    ),
  );
  const outcomeOf = (each: FoundForm | NoForm): RebuiltOutcome => {
    if (each.outcome === "altered" || each.outcome === "rejected") return each.outcome;
    if (!isOfOccasion(each)) return "other-occasion";
    if (chosen.includes(each)) return states.get(each.formId) ?? "undecided";
    return agreeing.some((own) => own.includes(each)) ? "copy" : "contradicting";
  };
  const forms = found.map((each): RebuiltForm => ({
    ...{ formId: each.formId, bureau: each.bureau, file: each.path, outcome: outcomeOf(each) },
    why: each.outcome === "form" ? [] : each.why,
  }));
  const taken = chosen.flatMap((each) => {
    const state = states.get(each.formId) ?? "undecided";
    return state === "undecided" ? [] : [{ form: each, state }];
  });
  const told = found.filter((each) => isOfOccasion(each) || each.outcome === "altered");
  const bureaus = new Set(told.map((each) => (each.outcome === "form" ? each.owner : each.bureau)));
  return {
    ledger: taken.length === 0 ? null : toLedger(taken, occasion),
    forms,
    missing: plan.bureaus.filter((bureau) => !bureaus.has(bureau)),
    otherVersions: taken.filter(({ form }) => (form.planHash ?? plan.hash) !== plan.hash).length,
  };
}

/** Copies of one form differ by what was filled in, and by nothing else. */
function saysTheSame(one: FoundForm, other: FoundForm): boolean {
  const facts = ({ bureau, planHash, due, createdAt, joint }: FoundForm): string =>
    JSON.stringify([bureau, planHash, due, createdAt, Object.entries(joint ?? {}).sort()]);
  return facts(one) === facts(other);
}

/** Of the forms of one bureau: the one that a person names is to come back, else the one that was made last. */
function statesOf(
  own: readonly FoundForm[],
  named: ReadonlySet<string>,
): readonly (readonly [string, LedgerForm["state"] | "undecided"])[] {
  const latest = own.reduce((day, { createdAt }) => (createdAt > day ? createdAt : day), "");
  const chosen = own.filter(({ formId }) => named.has(formId));
  const last = chosen.length > 0 ? chosen : own.filter(({ createdAt }) => createdAt === latest);
  return own.map((each) => {
    if (!last.includes(each)) return [each.formId, "replaced"];
    return [each.formId, last.length === 1 ? "current" : "undecided"];
  });
}

function toLedger(
  taken: readonly { readonly form: FoundForm; readonly state: LedgerForm["state"] }[],
  { plan, period }: RebuildingOccasion,
): Ledger {
  const names = formFileNames(plan.bureaus, period);
  const placeOf = (bureau: string): number => plan.bureauPlaces.get(bureau) ?? plan.bureaus.length;
  const ordered = taken.toSorted(
    (one, other) =>
      compare(one.form.createdAt, other.form.createdAt) ||
      placeOf(one.form.bureau) - placeOf(other.form.bureau) ||
      compare(one.form.formId, other.form.formId),
  );
  // as a ledger is that was extended: what was made last says what the next form is to say
  const newest = ordered.findLast(({ state }) => state === "current") ?? ordered.at(-1);
  return {
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: plan.id },
    planHash: newest?.form.planHash ?? plan.hash,
    ...{ period, due: newest?.form.due ?? null },
    forms: ordered.map(({ form, state }) => {
      const { formId, bureau, sha256, targets, createdAt, due, planHash, joint } = form;
      return {
        ...{ formId, bureau, file: names.get(bureau) ?? `${formId}.xlsx`, sha256, targets },
        ...{ createdAt, due },
        ...(planHash === undefined ? {} : { planHash }),
        ...(joint === undefined ? {} : { joint }),
        state,
      };
    }),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
