import type { Messages, ReportingPeriod, Target } from "../../core";
import type { OwedWhy } from "../../sheets";
import type { ProgressCounts, Standing } from "../progress";

/** What a report says, in one language. */
export interface ReportWords {
  readonly messages: Messages;
  title(period: ReportingPeriod): string;
  occasion(documentNumber: string | null, period: ReportingPeriod, asOf: string): string;
  readonly headings: {
    readonly overall: string;
    readonly pace: string;
    readonly attention: string;
    readonly owed: string;
    readonly open: string;
    readonly series: string;
    readonly baselines: string;
    readonly method: string;
  };
  overall(counts: ProgressCounts, bureaus: number): string;
  lights(counts: ProgressCounts): string;
  /** How it is reckoned, what the lights mean, what is not counted; how far behind green and yellow reach, in points. */
  method(green: number, yellow: number): readonly [pace: string, legend: string, uncounted: string];
  readonly bureauChart: {
    caption(part: number, parts: number): string;
    /** Of many bureaus only those are drawn with which most is amiss. */
    worst(drawn: number, all: number): string;
    description(bureaus: number): string;
  };
  readonly bureauTable: string;
  /** The last row of the table of bureaus. */
  readonly total: string;
  /** What lines are counted as; each line is one of them. */
  readonly counted: Readonly<
    Record<
      | ("met" | "early" | "progress" | "missed" | "unverified" | "person" | "undated" | "blank")
      | "share",
      string
    >
  >;
  readonly paceChart: {
    caption(part: number, parts: number): string;
    /** Of many targets only those are drawn that are furthest behind. */
    worst(drawn: number, all: number): string;
    description(bars: number): string;
    /** What a bar says when one points at it. */
    bar(name: string, standing: Standing): string;
    readonly due: string;
    readonly done: string;
    readonly unpaced: string;
  };
  readonly groups: Readonly<Record<"reached" | "progress" | "missed" | "person" | "blank", string>>;
  readonly columns: Readonly<
    Record<
      | ("bureau" | "status" | "asked" | "owed" | "light" | "id" | "target" | "bureaus" | "goal")
      | ("value" | "completion" | "due" | "pace" | "takes" | "verdict" | "lastYear" | "previous")
      | ("reason" | "measures" | "why" | "deadline" | "baseline" | "asOf" | "source" | "change")
      | ("counts" | "held"),
      string
    >
  >;
  readonly targetTable: string;
  readonly attentionTable: string;
  readonly owedTable: string;
  readonly openTable: string;
  seriesTable(shown: number, all: number): string;
  readonly baselineTable: string;
  readonly nobody: {
    readonly attention: string;
    readonly owed: string;
    readonly open: string;
  };
  readonly owedWhy: Readonly<Record<OwedWhy, string>>;
  /** What stands in place of a figure that has none. */
  readonly none: string;
  readonly noBaseline: string;
  readonly notPaced: string;
  pace(standing: Standing): string;
  takes(standing: Standing): string;
  /** What is wrong where nothing but a person can say more. */
  breach(breach: "below-level" | "above-cap"): string;
  /** Beside a value that does not count. */
  held(shown: string): string;
  planOwn: string;
  isMeasured: Readonly<Record<"yes" | "no", string>>;
  unasked(targets: readonly Target[]): string;
  byBureau(bureau: string, text: string): string;
}
