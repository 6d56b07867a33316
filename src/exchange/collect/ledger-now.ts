import { findBureau, groupBy, type Plan, presumeSuccessors } from "../../core";
import type { Ledger } from "../distribute";
import type { ReturnedFile } from "../returned";

/** A ledger with its forms laid to the bureaus of now. */
export interface LedgerNow {
  readonly ledger: Ledger;
  /** By a bureau's name of now, the other names that its forms went out under. */
  readonly sentAs: ReadonlyMap<string, readonly string[]>;
}

/** What tells how a bureau of the ledger is called now, beside the plan. */
export interface NameSources {
  /** What the plan was when forms went out. */
  readonly versions: readonly Plan[];
  readonly files: readonly Pick<ReturnedFile, "report">[];
}

/**
 * A ledger with its forms laid to the bureaus as the plan names them now: one may have been renamed, or become part of another, while
 * its form was out. A form of its own comes last, so that it is the one that a bureau is to return. A bureau that the plan knows by
 * no name stands where its targets are now, if one bureau has them all; a person has to confirm what comes back from it.
 */
export function ledgerNow(plan: Plan, ledger: Ledger, sources: NameSources): LedgerNow {
  const lost = ledger.forms.filter(({ bureau }) => !plan.bureauPlaces.has(bureau));
  const nameNow = namer(plan, sources);
  const renamed = lost.map((form) => ({ ...form, bureau: nameNow(form.bureau) }));
  const own = ledger.forms.filter(({ bureau }) => plan.bureauPlaces.has(bureau));
  const names = lost.map(({ bureau }) => ({ then: bureau, now: nameNow(bureau) }));
  const sentAs = groupBy(
    names.filter(({ then, now }) => then !== now),
    ({ now }) => now,
  );
  return {
    ledger: { ...ledger, forms: [...renamed, ...own] },
    sentAs: new Map([...sentAs].map(([now, all]) => [now, [...new Set(all.map((x) => x.then))]])),
  };
}

function namer(plan: Plan, { versions, files }: NameSources): (bureau: string) => string {
  const presumed = new Map(versions.flatMap((version) => [...presumeSuccessors(version, plan)]));
  // a form of a version that nobody kept tells by its lines
  for (const { report } of files) {
    for (const each of report.findings) {
      if (each.code !== "former-name" || each.received === null || each.expected === null) continue;
      presumed.set(each.received, presumed.get(each.received) ?? each.expected);
    }
  }
  return (bureau) => findBureau(plan, bureau)?.bureau ?? presumed.get(bureau) ?? bureau;
}
