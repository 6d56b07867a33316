import {
  type JointRules,
  jointRulesOf,
  planIn,
  skippedOf,
  targetsOf,
  type Plan,
  type ReportingPeriod,
} from "../../core";
import { buildForm, FormMemory, type WorkbookSpec } from "../../sheets";
import { formFileNames } from "./file-name";
import { previousFor, type PreviousPeriod } from "./previous";

export interface DistributeOptions {
  /** With the joint rules that the forms are made by. */
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** The day by which forms are due; null when none is set. */
  readonly due: string | null;
  /** Whom to call, as printed on the form. */
  readonly contact: string | null;
  /** Null for every bureau of the plan. */
  readonly bureaus: readonly string[] | null;
  /** What the period before says, printed beside the new values; null where none is known. */
  readonly previous?: PreviousPeriod | null;
  /** The day that stands in the forms. */
  readonly createdOn: string;
  /** Gives each form its id; random in use, fixed in tests. */
  readonly newId: (bureau: string) => string;
}

/** One form to be written. */
export interface PreparedForm {
  readonly bureau: string;
  readonly formId: string;
  readonly file: string;
  /** How many targets it asks a value of. */
  readonly targets: number;
  /** Which figure it asks for, of the targets that several bureaus share. */
  readonly joint: JointRules;
  /** Targets that it leaves out for this period. Ids. */
  readonly skipped: readonly string[];
  /** The workbook, built when it is asked for: ten thousand forms do not stand in memory at once. */
  readonly build: () => WorkbookSpec;
}

/** The bureaus asked for that the plan does not know. */
export function unknownBureaus(plan: Plan, bureaus: readonly string[]): string[] {
  return bureaus.filter((bureau) => !plan.bureauPlaces.has(bureau));
}

/**
 * Decides which forms to make, in the order of the plan's bureaus, each bureau once.
 *
 * @throws {RangeError} for a bureau that the plan does not know; ask `unknownBureaus` first.
 */
export function prepareForms(options: DistributeOptions): PreparedForm[] {
  const { period } = options;
  const plan = planIn(options.plan, period);
  const asked = new Set(options.bureaus ?? plan.bureaus);
  const [unknown] = unknownBureaus(plan, [...asked]);
  if (unknown !== undefined) throw new RangeError(`plan ${plan.id} has no bureau ${unknown}`);
  const { previous = null } = options;
  const memory = new FormMemory();
  const names = formFileNames(plan.bureaus, period.id);
  return (
    plan.bureaus
      .filter((bureau) => asked.has(bureau))
      // a form that leaves out all that its bureau answers for is none
      .filter(
        (bureau) => targetsOf(plan, bureau).length > 0 || skippedOf(plan, bureau).length === 0,
      )
      .map((bureau) => {
        const formId = options.newId(bureau);
        return {
          bureau,
          formId,
          file: names.get(bureau) ?? `${formId}.xlsx`,
          targets: targetsOf(plan, bureau).filter(({ cooperates }) => !cooperates).length,
          joint: jointRulesOf(targetsOf(plan, bureau)),
          skipped: skippedOf(plan, bureau).map(({ id }) => id),
          build: () =>
            buildForm({
              plan,
              bureau,
              period,
              due: options.due,
              contact: options.contact,
              formId,
              createdAt: options.createdOn,
              memory,
              ...(previous === null
                ? {}
                : { previous: previousFor(previous, targetsOf(plan, bureau), bureau) }),
            }),
        };
      })
  );
}
