import {
  asAskedIn,
  chinese,
  type Entry,
  type Finding,
  groupBy,
  isNumeric,
  isBlankLine,
  isWorthALook,
  type Plan,
  planIn,
  type ReportingPeriod,
  type Target,
  targetsOf,
  type Verdict,
  VERDICTS,
} from "../../core";
import {
  type BureauSummary,
  COOPERATING_WORDS,
  figureCell,
  heldBy,
  layoutKind,
  scheduleInWords,
  type SheetGrid,
  type SummariesReading,
  type SummaryCount,
  type SummaryLine,
  type SummaryOccasion,
  type SummaryReport,
  wordLine,
  wordShortLine,
} from "../../sheets";
import { assessTracking, type TrackingAssessment } from "../returned";

/** The table in which an office follows all targets, and when. */
export interface TrackedOccasion {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** The day of the summary: the table has none of its own. */
  readonly asOf: string;
  /** The day by which bureaus report; null where nobody said. */
  readonly due: string | null;
}

/**
 * One summary for every bureau of the plan, of what stands in its tracking table (指标跟踪表): the office's own values, judged as
 * `check` judges them.
 *
 * @returns null where the sheet has no such table, or none of the plan's targets in it
 */
export function trackingSummaries(
  occasion: TrackedOccasion,
  sheet: SheetGrid,
): SummariesReading | null {
  const { plan: given, period, asOf } = occasion;
  const assessment = assessTracking(given, period, sheet);
  if (assessment === null || !isOfPlan(assessment)) return null;
  const plan = planIn(given, period);
  const isFigures = plan.isFirstFormat || layoutKind(plan.targets) === "figures";
  const common: SummaryOccasion = {
    ...{ plan: plan.id, planTitle: plan.title, documentNumber: plan.documentNumber },
    ...{ noun: isFigures ? "量化指标" : "目标任务", period, asOf },
  };
  const source: TrackedSource = {
    ...{ plan, period },
    entries: new Map(assessment.entries.map((entry) => [entry.target, entry])),
    findings: groupBy(assessment.findings.filter(isTold), ({ target }) => target ?? ""),
    notDue: new Set(
      assessment.findings.flatMap(({ code, target }) => (code === "not-due" ? [target] : [])),
    ),
  };
  return {
    ...common,
    summaries: plan.bureaus.flatMap((bureau): BureauSummary[] => {
      const targets = targetsOf(plan, bureau).filter(({ id }) => !plan.unasked.has(id));
      if (targets.length === 0) return [];
      return [
        {
          ...{ ...common, bureau, status: null },
          due: occasion.due === null ? null : chinese.day(occasion.due),
          counts: countEntries(targets, source),
          lines: targets.map((target) => lineOf(target, targets, source)),
        },
      ];
    }),
  };
}

/** Whether most of the lines that have a target's id have its words too: every plan has a 1.1. */
function isOfPlan({ entries, findings }: TrackingAssessment): boolean {
  const found = entries.filter(({ place }) => place !== null);
  const altered = new Set(
    findings.flatMap(({ code, target }) => (code === "template-altered" ? [target] : [])),
  );
  return found.some(({ target }) => !altered.has(target)) && altered.size * 2 <= found.length;
}

interface TrackedSource {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Targets of which somebody wrote that nothing is due: 本期不统计. */
  readonly notDue: ReadonlySet<string | null>;
}

/** Errors, warnings, comments and pictures; a blank line is seen as such. */
function isTold(finding: Finding): boolean {
  return isWorthALook(finding) && !isBlankLine(finding);
}

function lineOf(
  asked: Target,
  all: readonly Target[],
  { plan, period, entries, findings }: TrackedSource,
): SummaryLine {
  // the office's value is that of the whole, whatever the bureau's share
  const target = asAskedIn(plan.targetById.get(asked.id) ?? asked, period);
  const words = plan.isFirstFormat ? wordLine(target, null) : wordShortLine(target, null);
  const printed = {
    id: target.id,
    indicator: words.指标,
    schedule: plan.isFirstFormat || !all.some(isTimed) ? "" : scheduleInWords(target),
    ...{ wanted: words.目标值, unit: words.单位 === "—" ? "" : words.单位, previous: null },
  };
  const entry = entries.get(target.id);
  if (asked.cooperates || entry === undefined) {
    return {
      ...{ ...printed, value: null, completion: null, verdict: null },
      verdictWords: asked.cooperates ? COOPERATING_WORDS : chinese.verdicts["no-data"],
      ...{ reason: "", measures: "", evidence: "", findings: [] },
    };
  }
  const { verdict, completion, reason, measures, evidence } = entry;
  return {
    ...printed,
    value: reportOf(target, entry),
    completion:
      completion === null || heldBy(verdict) !== null ? null : cutRatio(completion.toNumber()),
    ...{ verdict, verdictWords: chinese.verdicts[verdict] },
    ...{ reason: reason ?? "", measures: measures ?? "", evidence: evidence ?? "" },
    findings: (findings.get(target.id) ?? []).map((each) => chinese.finding(each, target)),
  };
}

function isTimed({ deadline, schedule }: Target): boolean {
  return deadline === null || schedule !== null;
}

function reportOf(target: Target, { value, typed, verdict }: Entry): SummaryReport | null {
  const held = heldBy(verdict);
  if (value !== null && isNumeric(target)) {
    const figure = { ...figureCell(target, value), shown: typed ?? value.toFixed() };
    return { figure: { kind: "number", ...figure }, held };
  }
  return typed === null ? null : { figure: { kind: "words", words: typed }, held };
}

/** As everywhere: a near miss never reads 100 %. */
function cutRatio(ratio: number): number {
  return Math.floor(ratio * 1000) / 1000;
}

/** How many targets stand how, in the words of 汇总; what the bureau only helps with is not asked. */
function countEntries(
  targets: readonly Target[],
  { entries, notDue }: TrackedSource,
): readonly SummaryCount[] {
  const asked = targets.filter(({ cooperates }) => !cooperates);
  const verdicts = asked.flatMap(({ id }): Verdict[] =>
    notDue.has(id) ? [] : [entries.get(id)?.verdict ?? "no-data"],
  );
  const count = (wanted: Verdict): number => verdicts.filter((each) => each === wanted).length;
  return [
    { words: "应报", count: asked.length },
    { words: "已报", count: verdicts.filter((each) => !UNREPORTED.has(each)).length },
    ...VERDICTS.map((verdict) => ({ words: chinese.verdicts[verdict], count: count(verdict) })),
    { words: "本期不报", count: asked.length - verdicts.length },
  ];
}

const UNREPORTED: ReadonlySet<Verdict> = new Set<Verdict>(["no-data", "invalid", "unverified"]);
