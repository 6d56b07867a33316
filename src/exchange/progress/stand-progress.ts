import {
  asAskedIn,
  asAskedOf,
  asWhole,
  BLANK_CELL,
  type Big,
  chinese,
  completionOf,
  inPeriodOrder,
  isCooperating,
  isMeasuredFromBaseline,
  isNumeric,
  isOverdue,
  type LightLimits,
  type Plan,
  planIn,
  readValue,
  type ReportedCell,
  type ReportingPeriod,
  type Target,
  targetsOf,
  type Verdict,
  VERDICTS,
} from "../../core";
import {
  type OwedWhy,
  type ProgressReading,
  type StoodBureau,
  type StoodTargetLine,
  textOf,
} from "../../sheets";
import type { PreviousPeriod } from "../distribute";
import type {
  BureauProgress,
  BureauStanding,
  EarlierValue,
  Explained,
  OwedTarget,
  Progress,
  TargetProgress,
  ToldBaseline,
} from "./progress";
import { standTarget, type StandingOccasion } from "./stand-target";

/** All that the standing follows from. */
export interface ProgressInput {
  /** With the baselines that were given. */
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly reading: ProgressReading;
  /** Earlier periods, in any order. */
  readonly earlier: readonly PreviousPeriod[];
  readonly lights: LightLimits;
}

/** How a plan stands, by a consolidated workbook and earlier ones: a function of them alone. */
export function standProgress(input: ProgressInput): Progress {
  const { period, reading, lights } = input;
  const plan = planIn(input.plan, period);
  const occasion: StandingOccasion = { plan, period, lights };
  const earlier = input.earlier.toSorted((one, other) => inPeriodOrder(one.period, other.period));
  const asked = new Set(reading.bureaus.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const isAsked = ({ id }: Target): boolean => asked.has(id) && !plan.unasked.has(id);
  const targets = plan.targets
    .filter(isAsked)
    .map((target) => progressOf(occasion, target, reading, earlier));
  const byId = new Map(targets.map((each) => [each.target.id, each]));
  return {
    ...{ plan, period, asOf: reading.asOf, lights, targets },
    unasked: plan.targets.filter((target) => !isAsked(target)),
    bureaus: reading.bureaus.map((each) => bureauOf(occasion, each, byId, reading.asOf)),
    earlier: earlier.map((each) => each.period),
  };
}

function progressOf(
  occasion: StandingOccasion,
  target: Target,
  { targets, bureaus }: ProgressReading,
  earlier: readonly PreviousPeriod[],
): TargetProgress {
  const { plan, period } = occasion;
  const found = targets.find(({ id }) => id === target.id);
  const cell = found?.value?.cell ?? BLANK_CELL;
  const whole = asWhole(target);
  const standing = standTarget(occasion, whole, {
    verdict: found === undefined ? "no-data" : verdictOf(found.verdict),
    value: figureOf(cell, whole),
    shown: textOf(cell).trim(),
  });
  const series = earlier.flatMap((each): EarlierValue[] => {
    const value = each.values.get(target.id);
    if (value === undefined) return [];
    return [{ period: each.period, value, completion: completionThen(whole, each.period, value) }];
  });
  const sameThen = series.find(
    ({ period: { year, part } }) =>
      year === period.year - 1 &&
      part?.kind === period.part?.kind &&
      part?.number === period.part?.number,
  );
  return {
    ...standing,
    held: standing.held ?? heldOf(target, standing.verdict, bureaus),
    remark: found?.remark ?? "",
    series,
    lastYear: sameThen ?? null,
    baseline: baselineOf(plan, target),
    reasons: reasonsOf(target, bureaus),
  };
}

/** What a bureau reported where nothing was settled: 市商务局：4,40. Null where a value counts, or nobody said anything. */
function heldOf(
  target: Target,
  verdict: Verdict | null,
  bureaus: readonly StoodBureau[],
): string | null {
  if (verdict !== "invalid" && verdict !== "cannot-judge" && verdict !== "unverified") return null;
  const said = bureaus.flatMap(({ bureau, lines }) => {
    const own = lines.find(({ id }) => id === target.id)?.own;
    const text = own === undefined ? "" : textOf(own.cell).trim();
    return text === "" ? [] : [`${bureau} ${text}`];
  });
  return said.length === 0 ? null : said.join("；");
}

function completionThen(target: Target, period: ReportingPeriod, value: Big): Big | null {
  return completionOf(asAskedIn(target, period), value);
}

function baselineOf(plan: Plan, target: Target): ToldBaseline | null {
  if (!isNumeric(target)) return null;
  const counts = isMeasuredFromBaseline(target);
  const given = plan.givenBaselines.get(target.id);
  if (given !== undefined) return { ...given, counts };
  const { baseline, baselineAsOf } = target;
  return baseline && { value: baseline, asOf: baselineAsOf, source: null, counts };
}

function reasonsOf(target: Target, bureaus: readonly StoodBureau[]): readonly Explained[] {
  return bureaus.flatMap(({ bureau, lines }) =>
    lines.flatMap(({ id, reason, measures }) =>
      id !== target.id || (reason === "" && measures === "") ? [] : [{ bureau, reason, measures }],
    ),
  );
}

function bureauOf(
  occasion: StandingOccasion,
  stood: StoodBureau,
  byId: ReadonlyMap<string, TargetProgress>,
  asOf: string,
): BureauProgress {
  const { bureau, status, statusWords, due, isWaiting } = stood;
  const asked = targetsOf(occasion.plan, bureau);
  const lineById = new Map(stood.lines.map((line) => [line.id, line]));
  const lines = occasion.plan.targets.flatMap((target): BureauStanding[] => {
    const line = lineById.get(target.id);
    return line === undefined ? [] : [lineOf(occasion, bureau, line, target, byId)];
  });
  return {
    ...{ bureau, status, statusWords, due, isWaiting, lines },
    isOverdue: isOverdue(due, asOf),
    owed: owedOf(stood, asked, occasion.plan),
  };
}

function lineOf(
  occasion: StandingOccasion,
  bureau: string,
  line: StoodTargetLine,
  planned: Target,
  byId: ReadonlyMap<string, TargetProgress>,
): BureauStanding {
  const target = asAskedOf(planned, bureau);
  const { reason, measures, own } = line;
  const verdict = isCooperating(planned, bureau) ? null : verdictOf(line.verdict);
  const isShare = verdict === null && !target.cooperates;
  const shown = own === undefined ? "" : textOf(own.cell).trim();
  const whole = byId.get(target.id);
  const found =
    target.whole !== null || whole === undefined || verdict === "unverified"
      ? { verdict, shown, value: own === undefined ? null : figureOf(own.cell, target) }
      : { verdict, shown, value: whole.value };
  return {
    ...standTarget(occasion, target.whole === null ? asWhole(target) : target, found),
    ...{ reason, measures, isShare },
  };
}

/** `全部 23 项`, or `1.1、3.2（待核实）`, as the targets that are meant. */
function owedOf(
  { owed, lines }: StoodBureau,
  asked: readonly Target[],
  plan: Plan,
): readonly OwedTarget[] {
  if (owed === "") return [];
  if (owed.startsWith("全部")) {
    const listed = new Set(lines.map(({ id }) => id));
    return asked
      .filter(({ id, cooperates }) => listed.has(id) && !cooperates)
      .map((target) => ({ target, why: "blank" }));
  }
  return owed.split("、").flatMap((each): OwedTarget[] => {
    const [id = "", said = ""] = each.split(/(?=[（(])/);
    const target = plan.targetById.get(id.trim());
    return target === undefined ? [] : [{ target, why: whyOf(said) }];
  });
}

function whyOf(said: string): OwedWhy {
  if (said.includes("待核实")) return "suspect";
  return said.includes("有误") ? "refused" : "blank";
}

function figureOf(cell: ReportedCell, target: Target): Big | null {
  return isNumeric(target) ? readValue(cell, target).value : null;
}

/** Null for a word that is no verdict: 份额, 配合. */
function verdictOf(words: string): Verdict | null {
  return VERDICTS.find((verdict) => chinese.verdicts[verdict] === words) ?? null;
}
