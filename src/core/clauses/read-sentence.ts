import type { ClauseContext, Span } from "./clause";
import { nameSpan } from "./clause-name";
import type { DayMark } from "./day-marks";
import type { DraftTarget } from "./draft";
import { type Figure } from "./figures";
import { DAY, type OpenedText } from "./opened-text";
import { readSegment } from "./read-segment";
import { findDealtOut, readDealtOut } from "./respectively";
import { segmentsOf, splitBy } from "./segments";
import { readWordsAlone, readWordsBeside } from "./words-only";

/** What holds from one sentence of a cell to the next. */
export interface Carried {
  readonly deadline: DayMark | null;
  readonly comparedWith: string | null;
}

/** What is read of one stretch between two full stops. */
export interface SentenceReading {
  readonly targets: readonly DraftTarget[];
  readonly carried: Carried;
}

interface State {
  readonly opened: OpenedText;
  readonly context: ClauseContext;
  readonly figures: readonly Figure[];
  deadline: DayMark | null;
  isAnnual: boolean;
  comparedWith: string | null;
  /** A piece without a figure that may be the name of the next. */
  held: Span | null;
  heldWords: Span[];
  /** The years named before a 分别. */
  years: string[];
  inherited: "rise" | "fall" | null;
  readonly targets: DraftTarget[];
}

const NUMBERING =
  /^(?:\d{1,2}[.．](?!\d)|\d{1,2}[、）)]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[①-⑳]|[一二三四五六七八九十]是|(?:其一|其二|第[一二三四五六七八九],))/;

/** Reads the segments of one sentence in their order. */
export function readSentence(
  opened: OpenedText,
  context: ClauseContext,
  sentence: Span,
  figures: readonly Figure[],
  carried: Carried,
  view: string = opened.view,
): SentenceReading {
  const seen = { ...opened, view };
  const from = skipHead(seen, sentence, figures);
  const state: State = {
    opened: seen,
    context,
    figures,
    ...carried,
    isAnnual: false,
    held: null,
    heldWords: [],
    years: [],
    inherited: null,
    targets: [],
  };
  const pieces = splitBy(view, { from, to: sentence.to }, /，/g);
  const hasFigures = figures.some((figure) => figure.from >= from && figure.to <= sentence.to);
  if (!hasFigures) readWords(state, pieces);
  else for (const piece of pieces) readPiece(state, piece);
  releaseHeld(state);
  return {
    targets: state.targets,
    carried: { deadline: state.deadline, comparedWith: carried.comparedWith },
  };
}

/** Behind 1. and （一）, and behind a heading with its colon where a figure does not follow it at once. */
function skipHead(
  { text, view }: OpenedText,
  { from, to }: Span,
  figures: readonly Figure[],
): number {
  const start = from + (NUMBERING.exec(text.slice(from, to))?.[0].length ?? 0);
  const colon = view.slice(start, to).lastIndexOf("：");
  if (colon < 0) return start;
  const place = start + colon;
  const hasFigure = figures.some((figure) => figure.from >= start && figure.to <= place);
  const isLabel = figures.some(
    (figure) => /^[≥≤<>约\uE001]*$/.test(view.slice(place + 1, figure.from)) && figure.from > place,
  );
  return hasFigure || isLabel ? start : place + 1;
}

function readWords(state: State, pieces: readonly Span[]): void {
  const words = pieces.flatMap((piece) => {
    const span = trimDays(state, piece);
    return span === null ? [] : [span];
  });
  state.targets.push(...readWordsAlone(state.opened, words, state.deadline));
}

/** Takes days off both ends of a piece; those in front hold for what follows. */
function trimDays(state: State, piece: Span): Span | null {
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

function take(state: State, day: DayMark): void {
  switch (day.role) {
    case "deadline":
      state.deadline = day;
      state.isAnnual = false;
      if (day.period !== null) state.years.push(day.period);
      break;
    case "often":
      state.isAnnual = true;
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
function baseOf(words: string): string {
  return words.replace(
    /^(?:在|与|同|和|以|比|较|相比|相较于?|对比|比照)+|(?:相比|为基[数期]|的?基础上|水平|的?水平上)$/g,
    "",
  );
}

function readPiece(state: State, piece: Span): void {
  const { opened, figures } = state;
  state.years = [];
  state.inherited = null;
  const span = trimDays(state, piece);
  if (span === null) return;
  const inPiece = figures.filter(({ from, to }) => from >= span.from && to <= span.to);
  if (inPiece.length === 0) {
    hold(state, span);
    return;
  }
  const dealt = findDealtOut(opened, span, inPiece);
  if (dealt === null) {
    readSegments(state, span);
    return;
  }
  if (dealt.span.from > span.from)
    readSegments(state, { from: span.from, to: dealt.span.from - 1 });
  const behind = figures.some(({ from, to }) => from >= dealt.span.to && to <= span.to);
  const fragment = withHeld(state, behind ? dealt.span : { from: dealt.span.from, to: span.to });
  takeDaysInside(state, fragment);
  const targets = readDealtOut(
    { ...placeOf(state, fragment), baseline: null, doubts: [] },
    { ...dealt, span: { ...dealt.span, from: fragment.from } },
    state.years,
  );
  state.targets.push(...targets);
  if (behind) readSegments(state, skipMark(opened.view, { from: dealt.span.to, to: span.to }));
}

function skipMark(view: string, { from, to }: Span): Span {
  const mark = /^[、，和及与]/.exec(view.slice(from, to));
  return { from: from + (mark?.[0].length ?? 0), to };
}

function placeOf(state: State, fragment: Span) {
  const { opened, context, deadline, comparedWith, isAnnual, inherited } = state;
  return { opened, context, fragment, deadline, comparedWith, isAnnual, inherited };
}

function readSegments(state: State, piece: Span): void {
  const { opened, figures } = state;
  for (const [place, each] of segmentsOf(opened.view, piece, figures).entries()) {
    const trimmed = trimDays(state, each);
    if (trimmed === null) continue;
    const inside = figures.filter(({ from, to }) => from >= trimmed.from && to <= trimmed.to);
    const fragment = place === 0 ? withHeld(state, trimmed, inside) : trimmed;
    takeDaysInside(state, fragment);
    const targets = readSegment(placeOf(state, fragment), inside);
    state.targets.push(...targets);
    state.inherited = inheritedFrom(opened, fragment) ?? state.inherited;
  }
}

/** 新增A 10家、B 20家: the verb holds for both. */
function inheritedFrom({ view }: OpenedText, { from, to }: Span): "rise" | "fall" | null {
  const words = view.slice(from, to);
  if (/^(?:[^、]{0,4})(?:新增|净增|增加)/.test(words)) return "rise";
  return /^(?:减少|压减|削减)/.test(words) ? "fall" : null;
}

/** Days that stand in the middle of a segment hold for it and for what follows. */
function takeDaysInside(state: State, { from, to }: Span): void {
  for (const day of state.opened.days) {
    if (day.from < from || day.to > to || state.opened.view.charAt(day.from) !== DAY) continue;
    take(state, day);
  }
}

function hold(state: State, span: Span): void {
  if (state.held !== null) state.heldWords.push(state.held);
  state.held = span;
}

/** Words held back belong to the next figure where that has no name of its own. */
function withHeld(state: State, span: Span, figures: readonly Figure[] = []): Span {
  const { held, opened } = state;
  const first = figures[0];
  if (held !== null && first !== undefined && held.to + 2 >= span.from) {
    const name = nameSpan(
      opened,
      { from: span.from, to: first.from },
      { from: first.to, to: span.to },
    );
    const isNameless =
      name === null ||
      /^(?:达到?|超过|突破|不低于|不少于|保持在|稳定在|控制在|力争|确保|总数|总量)/.test(
        opened.view.slice(span.from, first.from),
      );
    if (isNameless && state.targets.length === 0 && readWordsBeside(opened, held, null) === null) {
      state.held = null;
      releaseHeld(state);
      return { from: held.from, to: span.to };
    }
  }
  releaseHeld(state);
  return span;
}

function releaseHeld(state: State): void {
  const { held, heldWords, opened } = state;
  const spans = held === null ? heldWords : [...heldWords, held];
  for (const span of spans) {
    const target = readWordsBeside(opened, span, state.deadline);
    if (target !== null) state.targets.push(target);
  }
  state.held = null;
  state.heldWords = [];
}
