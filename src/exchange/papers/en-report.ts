import { english, formatFigure, VERDICTS } from "../../core";
import type { Standing } from "../progress";
import { differenceWithUnit, percentOf, perMonthWords, pointsOf, withUnit } from "./figures";
import type { ReportWords } from "./report-words";

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Names of bureaus and targets stay as the plan has them. */
export const englishReport: ReportWords = {
  messages: english,
  title: (period) => `Progress report, ${english.period(period)}`,
  occasion: (documentNumber, period, asOf) =>
    [
      ...(documentNumber === null ? [] : [documentNumber]),
      ...[`Period: ${english.period(period)}`, `As of ${english.day(asOf)}`],
    ].join(" · "),
  headings: {
    overall: "1. Overall",
    pace: "2. Pace",
    attention: "3. Missed and behind",
    owed: "4. Who still owes a report",
    open: "5. Reported, but not counted yet",
    series: "6. Earlier periods",
    baselines: "7. Baselines",
    method: "How it is reckoned",
  },
  overall: ({ targets, verdicts }, bureaus) =>
    `${count(bureaus, "bureau")}, ${count(targets, "target")}: ${VERDICTS.flatMap((verdict) => {
      const found = verdicts[verdict] ?? 0;
      return found === 0 ? [] : [`${found} ${english.verdicts[verdict]}`];
    }).join(", ")}.`,
  lights: ({ lights, unpaced }) =>
    `Against the calendar: ${lights.green} green (${english.lights.green}), ${lights.yellow} yellow (${english.lights.yellow}), ` +
    `${lights.red} red (${english.lights.red}), ${unpaced} without a pace.`,
  method: (green, yellow) => [
    "Completion is value ÷ target, measured from the baseline where there is one; a total without one is measured from zero and marked so. Pace is completion minus what was due by the end of the period; time runs from 1 January of the plan's first year to the deadline, within its year for an annual figure, and from milestone to milestone where the plan has them.",
    `Green: ${green === 0 ? "not behind" : `up to ${formatFigure(green)} points behind`}; yellow: up to ${formatFigure(yellow)} points behind; red: further behind.`,
    "Ranks, rates, caps, maintained levels and tasks in words have no pace. Where bureaus report shares, the whole is judged and no share. Values to be verified, wrong entries and conflicts do not count. What is still to be done is spread evenly over the months left to the deadline, rounded up.",
  ],
  bureauChart: {
    caption: (part, parts) => `Targets by bureau${parts === 1 ? "" : ` (${part}/${parts})`}`,
    worst: (drawn, all) =>
      `The ${drawn} bureaus with most missed, behind or blank, of ${all}; the others stand in the table below`,
    description: (bureaus) =>
      `How many targets of ${count(bureaus, "bureau")} are met, in progress, missed, open or blank; figures in the table below`,
  },
  bureauTable: "Reports and standing by bureau",
  total: "Total (a shared target counts for each bureau)",
  counted: {
    ...{ met: "Met", early: "Early", progress: "In progress", missed: "Not met" },
    ...{ unverified: "To verify", person: "To judge", undated: "No deadline" },
    ...{ blank: "Blank, wrong", share: "Share only" },
  },
  paceChart: {
    caption: (part, parts) =>
      `Completion against what is due${parts === 1 ? "" : ` (${part}/${parts})`}`,
    worst: (drawn, all) =>
      `Completion against what is due: the ${drawn} targets furthest behind, of ${all}`,
    description: (bars) =>
      `Completion of ${count(bars, "target")}, with a line at what was due by the end of the period; figures in the table of targets below`,
    bar: (name, standing) =>
      `${name}: ${standing.completion === null ? "—" : percentOf(standing.completion)} done, ${englishReport.pace(standing)}`,
    due: "due by now",
    done: "done",
    unpaced: "no pace",
  },
  groups: {
    reached: "met or reached early",
    progress: "in progress",
    missed: "not met",
    person: "to be verified or judged",
    blank: "blank, wrong entry, no deadline",
  },
  columns: {
    ...{
      bureau: "Bureau",
      status: "Report",
      asked: "Targets",
      owed: "Owed",
      light: "Light",
      id: "Id",
    },
    ...{
      target: "Target",
      bureaus: "Bureaus",
      goal: "Indicator",
      value: "Value",
      completion: "Done",
    },
    ...{
      due: "Due",
      pace: "Pace",
      takes: "Still to do",
      verdict: "Verdict",
      lastYear: "A year ago",
    },
    ...{ previous: "Before", reason: "Reason", measures: "Measures", why: "What is owed" },
    ...{ deadline: "Deadline", baseline: "Baseline", asOf: "As of", source: "Source" },
    ...{ change: "Against a year ago", counts: "Measured from", held: "Reported" },
  },
  targetTable: "Progress of all targets",
  attentionTable: "Missed and behind, with reasons and measures",
  owedTable: "Who still owes what",
  openTable: "To be verified, decided or judged",
  seriesTable: (shown, all) =>
    shown === all ? "Values by period" : `Values by period (the last ${shown} of ${all})`,
  baselineTable: "Baselines and their sources",
  nobody: {
    attention: "No target is missed or behind.",
    owed: "Every bureau has reported in full.",
    open: "Nothing waits to be verified, decided or judged.",
  },
  owedWhy: { blank: "blank", refused: "wrong entry", suspect: "to be verified" },
  none: "—",
  noBaseline: "no baseline",
  notPaced: "no pace",
  pace: ({ pace }: Standing) => {
    if (pace === null) return "no pace";
    const { ahead, light, withoutBaseline } = pace;
    const points = ahead.lt(0)
      ? `${pointsOf(ahead)} points behind`
      : ahead.eq(0)
        ? "exactly on pace"
        : `${pointsOf(ahead)} points ahead`;
    return `${english.colours[light]}: ${english.lights[light]}, ${points}${withoutBaseline ? ", no baseline" : ""}`;
  },
  takes: ({ remaining, gap, target }: Standing) => {
    if (remaining !== null) {
      const { amount, months, perMonth } = remaining;
      if (amount.eq(0)) return "a little more (the figure itself does not count)";
      return `${withUnit(target, amount)} in ${count(months, "month")}, ${perMonthWords(target, perMonth, "about ")} each`;
    }
    if (gap === null) return "—";
    if (gap.kind === "places") return `${withUnit(target, gap.amount)} to go`;
    if (gap.amount.eq(0)) return "exactly the figure, which does not count";
    const amount = differenceWithUnit(target, gap.amount, "en-US");
    return `${amount} ${gap.kind === "over" ? "too much" : "short"}`;
  },
  breach: (breach) =>
    breach === "below-level" ? "below the level to be kept" : "above the limit already",
  held: (shown) => `reported ${shown}, not counted`,
  planOwn: "plan",
  isMeasured: { yes: "yes", no: "told only" },
  unasked: (targets) =>
    `Nobody was asked in this period, not counted: ${targets.map(({ id }) => id).join(", ")}.`,
  byBureau: (bureau, text) => `${bureau}: ${text}`,
};
