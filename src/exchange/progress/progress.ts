import type {
  Big,
  Gap,
  Light,
  LightLimits,
  Pace,
  Plan,
  Remaining,
  ReportingPeriod,
  Target,
  Verdict,
} from "../../core";
import type { BureauStatus, OwedWhy } from "../../sheets";

/** How a plan stands at the end of a period: what reports and letters are made of. */
export interface Progress {
  /** As it is asked in the period, with the baselines that were given. */
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** The day as of which the workbook was made. */
  readonly asOf: string;
  readonly lights: LightLimits;
  /** Every target that somebody was asked for, in the plan's order. */
  readonly targets: readonly TargetProgress[];
  /** Targets of the plan that no bureau was asked for in the period. */
  readonly unasked: readonly Target[];
  /** Every bureau that was sent a form, in the plan's order. */
  readonly bureaus: readonly BureauProgress[];
  /** Earlier periods of which something is known, the earliest first. */
  readonly earlier: readonly ReportingPeriod[];
}

/** What counts of one target, and what it means. */
export interface Standing {
  /** As it is asked: of all bureaus together, or of one of them. */
  readonly target: Target;
  /** Null where nothing is said of the whole: a share, what a bureau only helps with. */
  readonly verdict: Verdict | null;
  /** Null where there is none that counts. */
  readonly value: Big | null;
  /** What was reported in words. */
  readonly words: string;
  /** What stands there and does not count: it waits to be verified, is in conflict, lacks a share, cannot be used. */
  readonly held: string | null;
  readonly completion: Big | null;
  readonly pace: Pace | null;
  readonly gap: Gap | null;
  readonly remaining: Remaining | null;
  /** A maintained level that has fallen, or a cap that is exceeded, before the deadline. */
  readonly breach: "below-level" | "above-cap" | null;
}

export interface TargetProgress extends Standing {
  /** 裁定和说明 */
  readonly remark: string;
  /** Settled values of earlier periods, the earliest first. */
  readonly series: readonly EarlierValue[];
  /** The same part of the year before. */
  readonly lastYear: EarlierValue | null;
  /** Null where neither plan nor list has one. */
  readonly baseline: ToldBaseline | null;
  /** What the bureaus wrote of why, and of what they will do; whose it is where there are several. */
  readonly reasons: readonly Explained[];
}

export interface EarlierValue {
  readonly period: ReportingPeriod;
  readonly value: Big;
  readonly completion: Big | null;
}

export interface ToldBaseline {
  readonly value: Big;
  readonly asOf: string | null;
  /** Null where it is the plan's own. */
  readonly source: string | null;
  /** Whether completion is measured from it: of ranks, rates, caps, increases and annual flows it is only told. */
  readonly counts: boolean;
}

export interface Explained {
  readonly bureau: string;
  readonly reason: string;
  readonly measures: string;
}

export interface BureauProgress {
  readonly bureau: string;
  readonly status: BureauStatus | null;
  /** As the workbook says it. */
  readonly statusWords: string;
  /** ISO day, or null. */
  readonly due: string | null;
  readonly isOverdue: boolean;
  /** Whether nothing of it counts yet, but a file of it waits for a person: nobody urges it before that is decided. */
  readonly isWaiting: boolean;
  /** In the plan's order. */
  readonly owed: readonly OwedTarget[];
  readonly lines: readonly BureauStanding[];
}

export interface OwedTarget {
  readonly target: Target;
  readonly why: OwedWhy;
}

export interface BureauStanding extends Standing {
  readonly reason: string;
  readonly measures: string;
  /** Whether the bureau only reports its share of a sum. */
  readonly isShare: boolean;
}

/** How many stand how. */
export interface ProgressCounts {
  readonly targets: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly lights: Readonly<Record<Light, number>>;
  /** Totals without a value that counts, and all that has no pace. */
  readonly unpaced: number;
}

/** Counts what stands how; lines without a verdict are shares and help, and are not counted. */
export function countProgress(standings: readonly Standing[]): ProgressCounts {
  const verdicts: Partial<Record<Verdict, number>> = {};
  const lights: Record<Light, number> = { green: 0, yellow: 0, red: 0 };
  let targets = 0;
  let unpaced = 0;
  for (const { verdict, pace } of standings) {
    if (verdict === null) continue;
    targets += 1;
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    if (pace === null) unpaced += 1;
    else lights[pace.light] += 1;
  }
  return { targets, verdicts, lights, unpaced };
}
