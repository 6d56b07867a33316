import type { ResponsibleBureau, Target } from "../target";
import type { CrossRule, Disagreement, SourceDocument } from "./plan-fields";
import type { PlanFile } from "./plan-file";

/**
 * A plan as the program works with it: its file's facts, with every target parsed, its traits resolved and found by id, bureau and
 * number. Made by `compilePlan`, never changed.
 */
export interface Plan {
  readonly id: string;
  readonly title: string;
  /** The annex's title and the mark that stands above it (附件). */
  readonly annexTitle: string;
  readonly annexMark: string | null;
  /** 文号 */
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  /** First and last year of the plan. */
  readonly period: { readonly from: number; readonly to: number };
  /** The office the bureaus report to. */
  readonly leadOffice: string;
  readonly sources: readonly SourceDocument[];
  /** Every responsible bureau, in the order in which the annex names them first. */
  readonly bureaus: readonly string[];
  /** Where each of them stands in that order, from 0. */
  readonly bureauPlaces: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  /** The rows each bureau has a part in, with its own cells only. */
  readonly rowsByBureau: ReadonlyMap<string, readonly Row[]>;
  readonly rules: readonly CrossRule[];
  readonly disagreements: readonly Disagreement[];
  /** All targets in the order of the annex. */
  readonly targets: readonly Target[];
  readonly targetById: ReadonlyMap<string, Target>;
  /** Each as its bureau is asked for it: one that only cooperates is not asked for a value. */
  readonly targetsByBureau: ReadonlyMap<string, readonly Target[]>;
  /** By the number that another program makes of their ids: 3.1 may have been 3.1 or 3.10. */
  readonly targetsByNumber: ReadonlyMap<number, readonly Target[]>;
  /** SHA-256 of the file's canonical JSON, in hexadecimal; joint rules of one collection do not change it. */
  readonly hash: string;
  /** What the plan was made from. */
  readonly file: PlanFile;
}

/** One numbered line of the annex. */
export interface Row {
  readonly number: number;
  readonly category: string;
  readonly goal: string;
  readonly cells: readonly IndicatorCell[];
}

/** The official wording, printed unchanged, with its bureaus. */
export interface IndicatorCell {
  readonly text: string;
  readonly bureaus: readonly ResponsibleBureau[];
  readonly targets: readonly Target[];
}

/**
 * The targets one bureau answers for, in the order of the annex.
 *
 * @param bureau null for all of the plan's
 */
export function targetsOf(plan: Plan, bureau: string | null): readonly Target[] {
  return bureau === null ? plan.targets : (plan.targetsByBureau.get(bureau) ?? []);
}
