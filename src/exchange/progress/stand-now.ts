import {
  asAskedOf,
  asWhole,
  type Entry,
  formatFigure,
  isCooperating,
  isNumeric,
  isShare,
  type LightLimits,
  type Plan,
  planIn,
  type ReportingPeriod,
  type Target,
  targetsOf,
  type Verdict,
} from "../../core";
import { type BureauLine, ownVerdict } from "../../sheets";
import type { Collection, TargetStanding } from "../collect";
import type { Standing } from "./progress";
import { type FoundStanding, standTarget, type StandingOccasion } from "./stand-target";

/** How a plan stands by what is at hand, before any workbook is made of it. */
export interface ProgressNow {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** Every target that somebody is asked for, in the plan's order. */
  readonly targets: readonly StandingNow[];
  /** In the plan's order. */
  readonly bureaus: readonly { readonly bureau: string; readonly lines: readonly StandingNow[] }[];
}

export interface StandingNow extends Standing {
  /** `share`: what the bureau adds to a sum, and `help`: what it only helps with, are judged by nobody. */
  readonly part: "whole" | "share" | "help";
  /** Who answers for it, in the document's order. */
  readonly bureaus: readonly string[];
}

/** How a plan stands by what was collected: the same as of the consolidated workbook that is made of it. */
export function standCollection(collection: Collection, lights: LightLimits): ProgressNow {
  const { period } = collection;
  const plan = planIn(collection.plan, period);
  const occasion: StandingOccasion = { plan, period, lights };
  const asked = new Set(
    collection.bureaus.flatMap(({ lines }) => lines.map(({ target }) => target.id)),
  );
  const byId = new Map(collection.targets.map((each) => [each.target.id, each]));
  const isStood = ({ id }: Target) => asked.has(id) && !plan.unasked.has(id);
  return {
    ...{ plan, period },
    targets: plan.targets.filter(isStood).map((target) => {
      const found = foundOf(byId.get(target.id));
      return wholeOf(target, standTarget(occasion, asWhole(target), found));
    }),
    bureaus: collection.bureaus.map(({ bureau, lines }) => ({
      bureau,
      lines: lines.map((line) => standLine(occasion, line, byId.get(line.target.id))),
    })),
  };
}

/** How a plan stands by the judged lines of its tracking table. */
export function standEntries(
  given: Plan,
  period: ReportingPeriod,
  entries: readonly Entry[],
  lights: LightLimits,
): ProgressNow {
  const plan = planIn(given, period);
  const occasion: StandingOccasion = { plan, period, lights };
  const byId = new Map(entries.map((entry) => [entry.target, entry]));
  const targets = plan.targets
    .filter(({ id }) => !plan.unasked.has(id))
    .map((target) => {
      const { verdict = "no-data", value = null, typed = null } = byId.get(target.id) ?? {};
      const found = { verdict, value, shown: typed ?? "" };
      return wholeOf(target, standTarget(occasion, asWhole(target), found));
    });
  const stood = new Map(targets.map((each) => [each.target.id, each]));
  return {
    ...{ plan, period, targets },
    bureaus: plan.bureaus.map((bureau) => ({
      bureau,
      // the table has a value of all together: what a bureau's part of it is it does not say
      lines: targetsOf(plan, bureau).flatMap((target) => {
        const whole = stood.get(target.id);
        if (whole === undefined) return [];
        const part = partOf(plan.targetById.get(target.id) ?? target, bureau);
        const silent = { verdict: null, value: null, shown: "" } as const;
        return part === "whole"
          ? whole
          : { ...whole, ...standTarget(occasion, asAskedOf(target, bureau), silent), part };
      }),
    })),
  };
}

function wholeOf(target: Target, standing: Standing): StandingNow {
  return { ...standing, part: "whole", bureaus: target.bureaus.map(({ name }) => name) };
}

function partOf(target: Target, bureau: string): StandingNow["part"] {
  if (isCooperating(target, bureau)) return "help";
  return isShare(target) ? "share" : "whole";
}

/** What came of a target; of one in conflict, or with a share that is missing, what its bureaus said. */
function foundOf(standing: TargetStanding | undefined): FoundStanding {
  if (standing === undefined) return { verdict: "no-data", value: null, shown: "" };
  const { target, value, verdict, lines } = standing;
  const typed = lines.flatMap((line) =>
    line.typed === null || isCooperating(target, line.bureau) ? [] : [line],
  );
  if (!isNumeric(target)) {
    return { verdict, value, shown: typed.map((line) => line.typed ?? "").join("；") };
  }
  if (value !== null) return { verdict, value, shown: formatFigure(value) };
  const said = typed.map((line) => `${line.bureau} ${line.typed ?? ""}`);
  return { verdict, value, shown: said.join("；") };
}

/** As a bureau's sheet in the consolidated workbook has it. */
function standLine(
  occasion: StandingOccasion,
  line: BureauLine,
  whole: TargetStanding | undefined,
): StandingNow {
  const { target } = line;
  const isOwn = target.whole !== null;
  const verdict = verdictOfLine(occasion, line, whole);
  const counts = isOwn || whole === undefined || verdict === "unverified" ? line : whole;
  const found = { verdict, value: counts.value, shown: line.typed ?? "" };
  const part = target.cooperates ? "help" : isShare(target) && !isOwn ? "share" : "whole";
  return {
    ...standTarget(occasion, isOwn ? target : asWhole(target), found),
    part,
    bureaus: target.bureaus.map(({ name }) => name),
  };
}

/** Null where nothing is said of it: a share, what a bureau only helps with. */
function verdictOfLine(
  { period }: StandingOccasion,
  line: BureauLine,
  whole: TargetStanding | undefined,
): Verdict | null {
  const { target, state } = line;
  const own = ownVerdict(line, period);
  if (own !== null) return own;
  if (target.cooperates) return null;
  if (state === "suspect" && (whole?.decision ?? null) === null) return "unverified";
  return isShare(target) ? null : (whole?.verdict ?? "no-data");
}
