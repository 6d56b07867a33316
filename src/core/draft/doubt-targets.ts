import { type ClauseTarget, readClause } from "../clauses";
import { finding, type Finding, type FindingDetails } from "../finding";
import type { IndicatorCell, Plan } from "../plan";
import { atLast, COMPARATORS, isNumeric, isPercentage, type NumericTarget } from "../target";
import { Big, convert, formatFigure, planUnit, type Unit } from "../unit";

/**
 * What of a plan's targets does not fit its own words or itself, as a slip of whoever typed it would look: 5万亩 beside “超过3万亩”, 0.42
 * under % beside “42%”, 下降 asked as a growth, a day of another year, half an enterprise as a share, a milestone beyond the end, a bureau
 * without a share, a line that was copied and not changed. None of it stops the plan: documents are worded in other ways than a program reads.
 *
 * @example doubtTargets(plan) // => [target-doubtful of 1.1: 5 万亩, where the words say 3 万亩]
 */
export function doubtTargets(plan: Plan): Finding[] {
  return plan.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.targets.flatMap((target) => {
        if (!isNumeric(target)) return [];
        const last = atLast(target);
        return [
          ...doubtWords(last),
          ...doubtPercentages(last),
          ...doubtDeadline(last, plan, [row.goal, cell.text, last.fragment].join("\n")),
          ...doubtMilestones(last),
          ...doubtShares(last, cell),
          ...doubtTwins(last, cell),
        ];
      }),
    ),
  );
}

type Details = FindingDetails["target-doubtful"];

function doubtful(
  target: NumericTarget,
  received: string,
  expected: string | null,
  details: Details,
): Finding {
  return finding("target-doubtful", { target: target.id, received, expected, details });
}

const withUnit = (figure: Big, { symbol }: Unit): string =>
  `${formatFigure(figure)} ${symbol}`.trim();

/** Words that name a figure without writing it, or none that a threshold is. */
const SPELLED = /翻.{0,2}番|一半|过半|分之|成以上|倍增|全覆盖|全部|“?零”?(?:增长|发生|容忍)/;

/** The figure and the direction, where the target's own words have them. */
function doubtWords(target: NumericTarget): Finding[] {
  if (SPELLED.test(target.fragment)) return [];
  const read = readClause(target.fragment, { rowName: target.name }).targets.filter(
    ({ threshold }) => threshold !== null,
  );
  if (read.length === 0) return [];
  const found: Finding[] = [];
  if (!read.some((each) => saysTheSame(each, target))) {
    const words = [...new Set(read.map(figureInWords))];
    const own = withUnit(target.threshold, target.unit);
    // a note that names the words' figure knows of it: 由《…》分解，目标值 30 座
    const isExplained = target.notes.some((note) =>
      words.some((each) => withoutBlanks(note).includes(withoutBlanks(each))),
    );
    if (!isExplained) found.push(doubtful(target, own, words.join("、"), { what: "figure" }));
  }
  // of several figures the one that is the target's says which way it goes
  const own = read.filter((each) => saysTheSame(each, target));
  const said = own.length > 0 ? own : read;
  const falls = said.every(({ kind, direction }) => kind === "rate" && direction === "fall");
  if (target.kind === "rate" && target.direction === "rise" && falls)
    found.push(doubtful(target, target.fragment, null, { what: "fall" }));
  return found;
}

/**
 * A percentage of which a hundredth was typed: 0.66 under % where 66% is meant. Told where the words do not have the figure either; what
 * they do have is told by `doubtWords`.
 */
function doubtPercentages(target: NumericTarget): Finding[] {
  if (!isPercentage(target)) return [];
  const { threshold, milestones, fragment, unit } = target;
  const isSaid = (figure: Big): boolean =>
    withoutBlanks(fragment).normalize("NFKC").includes(formatFigure(figure));
  const doubt = (figure: Big, period: string | null): Finding[] => {
    const isSlip = figure.gt(0) && figure.lt(1) && !isSaid(figure);
    if (!isSlip) return [];
    const meant = withUnit(figure.times(100), unit);
    return [doubtful(target, withUnit(figure, unit), meant, { what: "percent", period })];
  };
  const hasFigures = readClause(fragment, { rowName: target.name }).targets.some(
    (each) => each.threshold !== null,
  );
  return [
    ...(hasFigures ? [] : doubt(threshold, null)),
    // a hundredth on the way to whole percentages
    ...milestones.flatMap((each) =>
      threshold.gte(5) ? doubt(each.threshold, each.period.id) : [],
    ),
  ];
}

const withoutBlanks = (text: string): string => text.replace(/\s/g, "");

function figureInWords({ threshold, upper, unit }: ClauseTarget): string {
  const to = upper === null ? "" : `—${formatFigure(new Big(upper))}`;
  return `${formatFigure(new Big(threshold ?? 0))}${to} ${unit ?? ""}`.trim();
}

/** Whether one of the figures is one of the target's, in its unit or another of its kind. */
function saysTheSame(read: ClauseTarget, target: NumericTarget): boolean {
  const unit = read.unit === null ? null : planUnit(read.unit, [], false).unit;
  const own = figuresOf(target);
  const said = figuresOf(read);
  return said.some((figure) => {
    const value = new Big(figure);
    const same =
      unit?.dimension === target.unit.dimension ? convert(value, unit, target.unit) : value;
    return own.some((each) => same.eq(each) || value.eq(each));
  });
}

function figuresOf({
  threshold,
  upper,
  milestones,
}: {
  readonly threshold: Big | number | null;
  readonly upper: Big | number | null;
  readonly milestones: readonly {
    readonly threshold: Big | number;
    readonly upper: Big | number | null;
  }[];
}): (Big | number)[] {
  const all = [
    ...[threshold, upper],
    ...milestones.flatMap((each) => [each.threshold, each.upper]),
  ];
  return all.filter((each) => each !== null);
}

/** A day after the plan's own years that no words name: 2052 for 2025. */
function doubtDeadline(target: NumericTarget, plan: Plan, words: string): Finding[] {
  const { deadline } = target;
  const { statedPeriod } = plan;
  if (deadline === null || statedPeriod === null) return [];
  const year = deadline.slice(0, 4);
  const isOutside =
    Number(year) < statedPeriod.from || Number(year) > (statedPeriod.to ?? Number(year));
  if (!isOutside || words.includes(year)) return [];
  const years = `${statedPeriod.from}—${statedPeriod.to ?? ""}`;
  return [doubtful(target, deadline, years, { what: "deadline" })];
}

/** More on the way than at the end, or under a cap less. */
function doubtMilestones(target: NumericTarget): Finding[] {
  const { comparator, annual, milestones, threshold, unit } = target;
  const { direction } = COMPARATORS[comparator];
  if (annual || (direction !== "above" && direction !== "below")) return [];
  return milestones.flatMap(({ period, threshold: figure }) => {
    const isBeyond = direction === "above" ? figure.gt(threshold) : figure.lt(threshold);
    if (!isBeyond) return [];
    const received = withUnit(figure, unit);
    const details = { what: "milestone", period: period.id } as const;
    return [doubtful(target, received, withUnit(threshold, unit), details)];
  });
}

/** Half an enterprise; and whom the cell names without a share, where others have one. */
function doubtShares(target: NumericTarget, { bureaus }: IndicatorCell): Finding[] {
  const { shares, unit } = target;
  if (shares.size === 0) return [];
  const power = new Big(10).pow(unit.exponent);
  const broken = [...shares].flatMap(([bureau, share]) =>
    unit.whole && !share.times(power).mod(1).eq(0)
      ? [doubtful(target, withUnit(share, unit), null, { what: "share", bureau })]
      : [],
  );
  const without = bureaus
    .filter(({ name, role }) => role !== "cooperating" && !shares.has(name))
    .map(({ name }) => name);
  return without.length === 0
    ? broken
    : [...broken, doubtful(target, without.join("、"), null, { what: "no-share" })];
}

/** A line that was copied and not changed: another target of the cell has its name, its figure and its unit. */
function doubtTwins(target: NumericTarget, { targets }: IndicatorCell): Finding[] {
  const before = targets
    .slice(
      0,
      targets.findIndex(({ id }) => id === target.id),
    )
    .find((each) => {
      if (!isNumeric(each)) return false;
      const isSame = each.name === target.name && each.unit.symbol === target.unit.symbol;
      return isSame && atLast(each).threshold.eq(target.threshold);
    });
  if (before === undefined) return [];
  return [doubtful(target, target.name, before.id, { what: "twin" })];
}
