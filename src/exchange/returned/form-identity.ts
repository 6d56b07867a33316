import {
  chinese,
  finding,
  type Finding,
  foldTyped,
  parsePeriod,
  type Plan,
  presumeSuccessors,
  type ReportingPeriod,
  weigh,
} from "../../core";
import { findNamedBureau, FORM_FORMAT, FORM_FORMAT_VERSION, type FormReading } from "../../sheets";
import { findPeriod } from "./printed-period";
import {
  findBureauByIds,
  findBureauInHeader,
  findBureauOnCover,
  findPlanByIds,
  type NamedBureau,
  nameOfOwner,
} from "./shown-owner";

/** Whose form it is, and for what; or why that cannot be said. */
export type Identification =
  | {
      readonly outcome: "identified";
      readonly plan: Plan;
      /** The version of the plan that the form was made by: the same one where nothing has changed, null where nobody kept it. */
      readonly made: Plan | null;
      /** By its present name; by the one the form has where the plan knows no other. */
      readonly bureau: string;
      /** By the name that the version has that made the form. */
      readonly madeFor: string;
      /** What kind of name the form gives it. */
      readonly as: NamedBureau["as"];
      /** Null where nothing says it: then a person has to, and nothing is judged before. */
      readonly period: ReportingPeriod | null;
      /** Null where `_meta` has lost it. */
      readonly formId: string | null;
      /** `plan-version-differs`, `reconstructed`, `former-name` */
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: "unknown"; readonly findings: readonly Finding[] };

/** The versions of plans that forms were made by while the plans were others than now. */
export interface SentVersions {
  readonly plans: readonly Plan[];
  /** The hash that the ledger has of a form's plan; null where it does not know the form. */
  readonly hashOf?: (formId: string | null) => string | null;
}

/**
 * Identifies a returned form by its `_meta`; where that is incomplete, by its ids and wording (then `reconstructed`). What stands in a
 * form is understood by the version of the plan that made it.
 *
 * @param plans the plans it may belong to
 * @param expected the period that is collected, for a form that says none
 */
export function identifyForm(
  reading: FormReading,
  plans: readonly Plan[],
  expected: ReportingPeriod | null = null,
  versions: SentVersions = { plans: [] },
): Identification {
  // a blank says as little as a row that is gone
  const say: Saying = (name) => reading.meta?.get(name) ?? "";
  const format = say("format") || FORM_FORMAT;
  if (format !== FORM_FORMAT) return unknown(finding("no-entry-sheet", { received: format }));
  if (reading.entrySheet === null) return unknown(finding("no-entry-sheet"));
  const plan = planOf(reading, say, plans);
  if ("code" in plan) return unknown(plan);
  const made = versionOf(say, plan, versions);
  // a name of another version is that version's whole name, not somebody's short one
  const sentTo = bureauOf(reading, say, made ?? plan, made === plan);
  const named = bureauNow(sentTo, { plan, made, reading, say });
  if (named !== null && "code" in named) return unknown(named);
  const bureau = named?.bureau ?? null;
  const period = periodOf(reading, say, plan, expected);
  if (period !== null && "code" in period) return unknown(period);
  // what other plans ask depends on the period
  if (named === null || bureau === null || (period === null && !plan.isFirstFormat)) {
    return unknown(finding("identity-missing", { bureau }));
  }
  const formId = say("formId");
  return {
    outcome: "identified",
    ...{ plan, made, bureau, as: named.as, period },
    madeFor: made === null || sentTo === null || "code" in sentTo ? bureau : sentTo.bureau,
    formId: formId === "" ? null : formId,
    findings: [
      ...listDifferences(say, bureau, period),
      ...(made === null ? [versionDiffers(say, plan, bureau)] : []),
      ...tellName(named),
    ],
  };
}

/** What `_meta` says under a name; empty where it says nothing. */
type Saying = (name: string) => string;

/** The plan `_meta` names, else the one whose lines these are; or why there is none. */
function planOf(reading: FormReading, say: Saying, plans: readonly Plan[]): Plan | Finding {
  const id = say("plan");
  const plan = id === "" ? findPlanByIds(reading, plans) : findPlan(id, plans);
  if (plan) return plan;
  return id === ""
    ? finding("identity-missing")
    : finding("wrong-plan", { received: id, expected: plans.map((each) => each.id).join("、") });
}

/** The version that made a form: the plan itself, where nothing says otherwise. */
function versionOf(say: Saying, plan: Plan, { plans, hashOf }: SentVersions): Plan | null {
  const formId = say("formId");
  const hash = hashOf?.(formId === "" ? null : formId) ?? say("planHash");
  if (hash === "" || hash === plan.hash) return plan;
  return plans.find((version) => version.id === plan.id && version.hash === hash) ?? null;
}

/** The bureau `_meta` names, else the one that cover, page header or lines show; or that they contradict each other. */
function bureauOf(
  reading: FormReading,
  say: Saying,
  plan: Plan,
  mayBeShort: boolean,
): NamedBureau | Finding | null {
  const named = say("bureau");
  const onCover = findBureauOnCover(plan, reading, mayBeShort);
  if (named === "") {
    return (
      onCover ??
      findBureauInHeader(plan, reading, mayBeShort) ??
      byLines(findBureauByIds(plan, reading))
    );
  }
  const found = nameOfOwner(plan, named, reading, mayBeShort);
  if (found !== null && (onCover === null || onCover.bureau === found.bureau)) return found;
  const expected = findBureauByIds(plan, reading) ?? onCover?.bureau ?? plan.bureaus.join("、");
  return finding("bureau-mismatch", { received: named, expected });
}

/** What a form's bureau is called in the plan of now. */
function bureauNow(
  sentTo: NamedBureau | Finding | null,
  {
    plan,
    made,
    reading,
    say,
  }: {
    readonly plan: Plan;
    readonly made: Plan | null;
    readonly reading: FormReading;
    readonly say: Saying;
  },
): NamedBureau | Finding | null {
  if (made === plan || sentTo === null) return sentTo;
  if (made === null) return "code" in sentTo ? presumeByLines(sentTo, plan, reading, say) : sentTo;
  if ("code" in sentTo) return sentTo;
  const name = sentTo.name ?? sentTo.bureau;
  const known = findNamedBureau(plan, sentTo.bureau);
  if (known !== null) return known.as === "present" ? sentTo : { ...known, name };
  const successor = presumeSuccessors(made, plan).get(sentTo.bureau) ?? null;
  return successor === null
    ? { bureau: sentTo.bureau, as: "gone", day: null, name }
    : { bureau: successor, as: "presumed", day: null, name };
}

/** A name that nobody knows, on a form of a version that nobody kept: the bureau may have been renamed. Its lines tell whose they are now. */
function presumeByLines(
  mismatch: Finding,
  plan: Plan,
  reading: FormReading,
  say: Saying,
): NamedBureau | Finding {
  const name = say("bureau");
  const others = [reading.cover.责任单位, reading.pageHeader.责任单位];
  const isSaidAlike = others.every((each) => each === null || foldTyped(each) === foldTyped(name));
  if (!isSaidAlike || findNamedBureau(plan, name) !== null) return mismatch;
  const bureau = findBureauByIds(plan, reading);
  return bureau === null ? mismatch : { bureau, as: "presumed", day: null, name };
}

const byLines = (bureau: string | null): NamedBureau | null =>
  bureau === null ? null : { bureau, as: "present", day: null, name: null };

/** A name that is not the one it has now is told. */
function tellName({ bureau, as, day, name }: NamedBureau): Finding[] {
  if (as === "present") return [];
  const expected = as === "gone" ? null : bureau;
  const told = finding("former-name", { bureau, received: name, expected, details: { as, day } });
  // a person has to say whose it is
  return [as === "presumed" || as === "gone" ? weigh(told, "warning") : told];
}

/** The period `_meta` names, else the one that is printed or collected; or why it cannot be that. */
function periodOf(
  reading: FormReading,
  say: Saying,
  plan: Plan,
  expected: ReportingPeriod | null,
): ReportingPeriod | Finding | null {
  const stated = parsePeriod(say("period"));
  const printed =
    findPeriod(reading.cover.报告期) ?? (stated ? null : findPeriod(reading.pageHeader.报告期));
  if (stated && printed && stated.id !== printed.id) {
    const received = chinese.period(stated);
    return finding("wrong-period", { received, expected: chinese.period(printed) });
  }
  const period = stated ?? printed ?? expected;
  if (period === null || period.year >= plan.period.from) return period;
  const { from, to } = plan.period;
  return finding("wrong-period", { received: chinese.period(period), expected: `${from}—${to}` });
}

/** What a form that was recognised lacks, or has of another version. */
function listDifferences(
  say: Saying,
  bureau: string,
  period: ReportingPeriod | null,
): readonly Finding[] {
  const isComplete =
    say("plan") !== "" &&
    say("bureau") !== "" &&
    say("formId") !== "" &&
    say("period") === period?.id;
  const version = say("formatVersion") || FORM_FORMAT_VERSION;
  const received = period && chinese.period(period);
  return [
    ...(isComplete ? [] : [finding("reconstructed", { bureau, received })]),
    ...(version === FORM_FORMAT_VERSION
      ? []
      : [
          finding("form-version-differs", {
            ...{ bureau, received: version, expected: FORM_FORMAT_VERSION },
          }),
        ]),
  ];
}

const versionDiffers = (say: Saying, plan: Plan, bureau: string): Finding =>
  finding("plan-version-differs", { bureau, received: say("planHash"), expected: plan.hash });

const unknown = (why: Finding): Identification => ({ outcome: "unknown", findings: [why] });

const findPlan = (id: string, plans: readonly Plan[]): Plan | null =>
  plans.find((plan) => plan.id === id) ?? null;
