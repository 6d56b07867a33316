/** Characters of the text as it came, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a clause asks for: the kinds of a plan's targets, and a change against a named base (增长8%以上). */
export type ClauseKind =
  "level" | "maintain" | "increase" | "rate" | "rank" | "cap" | "qualitative";

/** How a reported value is compared with the threshold; the words stand in `comparison-words.ts`. */
export type ClauseComparator = ">=" | ">" | "<=" | "<" | "rank<=" | "about" | "range";

/** The value of one year of a series: 2023年150项、2025年200项. */
export interface Milestone {
  readonly period: string;
  readonly threshold: number;
  readonly upper: number | null;
}

/**
 * What is not sure. `error`: a figure would be lost or wrong; `warning`: there are two readings, and a person chooses; `info`: the
 * usual reading was taken and can be changed.
 */
export type DoubtSeverity = "error" | "warning" | "info";

/** Why a reading is doubted; one sentence each stands in `core/locales`. */
export type DoubtCode =
  /** A figure that no target took. */
  | "figure-unread"
  /** A figure before the last one of its segment: taken as part of the name. */
  | "figure-qualifies"
  /** A figure that stands for what is already so (现有, 截至目前). */
  | "figure-present"
  /** 三分之二, 五成, 数百家: not read as a number. */
  | "figure-spelled"
  /** 100余家, 近百家, 上千人 */
  | "figure-approximate"
  /** Two figures of which neither can be told to be the target. */
  | "two-actions"
  /** A、B达到60家: of both together, or of each. */
  | "together-or-each"
  /** 分别 with another number of names than of figures. */
  | "respectively-differs"
  /** A number without a unit. */
  | "unit-missing"
  /** A unit that nobody knows, taken as it stands. */
  | "unit-unknown"
  /** Two kinds are possible. */
  | "kind-unsure"
  /** Words before and behind the figure say different things: 不超过100家以上. */
  | "comparator-differs"
  /** A threshold named by another figure (高于全省平均水平2个百分点). */
  | "reference"
  /** 翻一番: no figure until the base is known. */
  | "baseline-needed"
  /** 年底前 without a year, 三年内. */
  | "deadline-unsure"
  /** A day that stands behind the figures it may belong to. */
  | "deadline-behind"
  /** 每周1次: the figure is one of each week. */
  | "per-period"
  /** One task or several. */
  | "split-unsure"
  /** Words beside a figure: a target of their own, or an introduction. */
  | "words-unsure"
  /** A year series, or targets of their own. */
  | "series-unsure"
  /** More characters than a cell has. */
  | "text-too-long"
  /** Nothing names what is counted. */
  | "name-missing";

/** One thing a person has to look at, or settle. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly severity: DoubtSeverity;
  readonly place: Span;
  /** The words in doubt, as they stand. */
  readonly received: string;
  /** The readings to choose from; empty where only words can settle it. */
  readonly choices: readonly string[];
  /** The target it is about, as its place in `targets`; null for the text as a whole. */
  readonly target: number | null;
}

/** One thing that can be reported, with the characters it was read from. */
export interface ClauseTarget {
  /** Cut from the text by `nameSpan`, or the name of the row. */
  readonly name: string;
  readonly nameSpan: Span | null;
  readonly fragment: string;
  readonly fragmentSpan: Span;
  readonly kind: ClauseKind;
  /** null for a qualitative target. */
  readonly comparator: ClauseComparator | null;
  /** Whether a word of the text says so; a bare number is `>=`, and not explicit. */
  readonly comparatorExplicit: boolean;
  readonly threshold: number | null;
  readonly upper: number | null;
  /** As printed; "" for a pure number, null where the text names none. */
  readonly unit: string | null;
  /** Which way a `rate` or an `increase` goes. */
  readonly direction: "rise" | "fall" | null;
  /** What a change is measured against, as printed: 上年, 2020年. */
  readonly comparedWith: string | null;
  /** `annual` where every year counts for itself: 每年新增100家. */
  readonly flow: "annual" | null;
  /** 由30%提高到45%: the 30. */
  readonly baseline: number | null;
  readonly milestones: readonly Milestone[];
  /** A day, 2022-12-31; null where neither the text nor its context names one. */
  readonly deadline: string | null;
  readonly doubts: readonly DoubtCode[];
}

/** What a stretch of the text is: together the parts are the whole text, in its order. */
export interface ClausePart extends Span {
  /** `mark`: punctuation and blanks; `carried`: a day or a number of the list that holds for what follows; `unread`: shown grey. */
  readonly kind: "target" | "carried" | "mark" | "unread";
}

/** What is known from around the text. */
export interface ClauseContext {
  /** The day named further up, in this row or by the heading: holds where the text names none. */
  readonly deadline?: string | null;
  /** The years of the plan; the last is meant by 期末. */
  readonly period?: { readonly from: number; readonly to: number } | null;
  /** The year that 今年 and 年底前 mean. */
  readonly year?: number | null;
  /** The name of the row, for a cell that holds nothing but a figure. */
  readonly rowName?: string | null;
  /** The unit in the heading of the column. */
  readonly unit?: string | null;
}

/** What one cell or sentence says. */
export interface ClauseReading {
  readonly targets: readonly ClauseTarget[];
  readonly doubts: readonly Doubt[];
  readonly parts: readonly ClausePart[];
  /** The day that holds for the next cell of the row. */
  readonly carried: { readonly deadline: string | null };
}
