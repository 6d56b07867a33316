import type { ClauseContext, Span } from "./clause";
import type { Inherited } from "./clause-kind";
import type { DayMark } from "./day-marks";
import { doubt, type DraftTarget } from "./draft";
import type { Figure } from "./figures";
import { DAY, type OpenedText } from "./opened-text";

/** What holds from one sentence of a cell to the next. */
export interface Carried {
  readonly deadline: DayMark | null;
  readonly comparedWith: string | null;
}

/** What is known while the pieces of one sentence are read in their order. */
export interface SentenceState {
  readonly opened: OpenedText;
  readonly context: ClauseContext;
  readonly figures: readonly Figure[];
  deadline: DayMark | null;
  isAnnual: boolean;
  /** 每周, 每月 */
  perPeriod: DayMark | null;
  comparedWith: string | null;
  /** A piece without a figure that may be the name of the next. */
  held: Span | null;
  heldWords: Span[];
  /** The years named before a 分别. */
  years: string[];
  inherited: Inherited;
  /** Whether the piece counts some of what was added before it: 其中…… */
  isOfAdded: boolean;
  readonly targets: DraftTarget[];
  readonly unread: Span[];
}

/** Takes days off both ends of a piece; those in front hold for what follows. */
export function trimDays(state: SentenceState, piece: Span): Span | null {
  const { view, days } = state.opened;
  let { from, to } = piece;
  for (;;) {
    const day = days.find((each) => each.from === from && each.to <= to);
    if (day !== undefined && view.charAt(from) === DAY) {
      take(state, day);
      from = day.to;
    } else if (from < to && /[、，：和]/.test(view.charAt(from))) from += 1;
    else break;
  }
  while (to > from && /[、，：]/.test(view.charAt(to - 1))) to -= 1;
  return to > from ? { from, to } : null;
}

export function take(state: SentenceState, day: DayMark): void {
  switch (day.role) {
    case "deadline":
      state.deadline = day;
      state.isAnnual = false;
      if (day.period !== null) state.years.push(day.period);
      break;
    case "often":
      state.isAnnual = /年|逐/.test(day.words);
      state.perPeriod = state.isAnnual ? null : day;
      if (day.day !== null) state.deadline = day;
      break;
    case "base":
      state.comparedWith = baseOf(day.words);
      break;
    case "since":
      break;
  }
}

/** 较2020年 is measured against 2020年. */
export function baseOf(words: string): string {
  return words.replace(
    /^(?:在|与|同|和|以|比|较|相比|相较于?|对比|比照)+|(?:相比|为基[数期]|的?基础上|水平|的?水平上)$/g,
    "",
  );
}

/** Days that stand in the middle of a segment hold for it and for what follows. */
export function takeDaysInside(state: SentenceState, { from, to }: Span): void {
  for (const day of state.opened.days) {
    if (day.from < from || day.to > to || state.opened.view.charAt(day.from) !== DAY) continue;
    take(state, day);
  }
}

/** 每周开展1次 is a number of each week; nobody sums it. */
export function perPeriod({ perPeriod: often }: SentenceState, target: DraftTarget): DraftTarget {
  return often === null
    ? target
    : { ...target, doubts: [...target.doubts, doubt("per-period", "info", often)] };
}

export function placeOf(state: SentenceState, fragment: Span) {
  const { opened, context, deadline, comparedWith, isAnnual, inherited } = state;
  return { opened, context, fragment, deadline, comparedWith, isAnnual, inherited };
}
