import type { ClauseContext, Span } from "./clause";
import type { Inherited } from "./clause-kind";
import { doubt, type DraftTarget } from "./draft";
import type { Figure } from "./figures";
import { hold, releaseHeld, withHeld } from "./held-words";
import type { OpenedText } from "./opened-text";
import { readSegment } from "./read-segment";
import { findDealtOut, readDealtOut } from "./respectively";
import { segmentsOf, splitBy } from "./segments";
import {
  type Carried,
  perPeriod,
  placeOf,
  type SentenceState,
  takeDaysInside,
  trimDays,
} from "./sentence-state";
import { isAside, readWordsAlone } from "./words-only";

/** What is read of one stretch between two full stops. */
export interface SentenceReading {
  readonly targets: readonly DraftTarget[];
  readonly carried: Carried;
  /** Words beside figures that became no target. */
  readonly unread: readonly Span[];
}

const NUMBERING =
  /^(?:\d{1,2}[.．](?!\d(?!\d{3}年))|\d{1,2}[、）)]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[①-⑳]|[一二三四五六七八九十]是|(?:其一|其二|第[一二三四五六七八九],))/;

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
  const state: SentenceState = {
    opened: seen,
    context,
    figures,
    ...carried,
    isAnnual: false,
    perPeriod: null,
    held: null,
    heldWords: [],
    years: [],
    inherited: null,
    isOfAdded: false,
    targets: [],
    unread: [],
  };
  const pieces = splitBy(view, { from, to: sentence.to }, /，/g);
  const hasFigures = figures.some((figure) => figure.from >= from && figure.to <= sentence.to);
  if (!hasFigures) readWords(state, pieces);
  else for (const piece of pieces) readPiece(state, piece);
  releaseHeld(state);
  return {
    targets: state.targets,
    unread: state.unread,
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

function readWords(state: SentenceState, pieces: readonly Span[]): void {
  const words = pieces.flatMap((piece) => {
    const span = trimDays(state, piece);
    // （市教育局）
    if (span === null || /^\uE002+$/.test(state.opened.view.slice(span.from, span.to))) return [];
    if (isAside(state.opened.text.slice(span.from, span.to))) {
      state.unread.push(span);
      return [];
    }
    return [{ ...span, deadline: state.deadline }];
  });
  state.targets.push(...readWordsAlone(state.opened, words));
}

function readPiece(state: SentenceState, piece: Span): void {
  const { opened, figures } = state;
  const years = state.years;
  state.years = [];
  state.inherited = null;
  state.perPeriod = null;
  const span = trimDays(state, piece);
  if (span === null) {
    state.years = [...years, ...state.years];
    return;
  }
  if (state.years.length === 0) state.years = years;
  state.inherited = addedBefore(state, span);
  // 每年引进100人，五年累计引育5万名
  if (/^(?:[一二三四五\d]年)?(?:累计|共计)/.test(opened.view.slice(span.from, span.to)))
    state.isAnnual = false;
  const inPiece = figures.filter(({ from, to }) => from >= span.from && to <= span.to);
  if (inPiece.length === 0) {
    if (!isDayBehind(state, piece, span)) hold(state, span);
    return;
  }
  const dealt = findDealtOut(opened, span, inPiece, state.years.length);
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
    { years: state.years, previous: state.targets },
  );
  state.targets.push(...targets);
  if (behind) readSegments(state, skipMark(opened.view, { from: dealt.span.to, to: span.to }));
}

/** 新增学位5000个，其中幼儿园420个，中小学4580个: what is counted of things added was added, too. */
function addedBefore(state: SentenceState, { from, to }: Span): Inherited {
  const { opened, figures, targets } = state;
  const last = targets.at(-1);
  const figure = figures.find((each) => each.from >= from && each.to <= to);
  const isAdded = last?.kind === "increase" && last.direction === "rise";
  const goesOn = opened.view.slice(from, to).startsWith("其中") || state.isOfAdded;
  state.isOfAdded = goesOn && isAdded && figure?.unit === last.unit;
  return state.isOfAdded ? "rise" : null;
}

const DONE =
  /^(?:全部|全面|基本|确保)?(?:完成|建成|投用|竣工|到位|投入使用|完工|实现|落实|交付)+(?:使用|投用|目标|任务)?$/;

/** 新增学位5000个，2023年底前完成: the day holds for what stands before it, which a person confirms. */
function isDayBehind(state: SentenceState, piece: Span, span: Span): boolean {
  const { deadline, opened, targets } = state;
  const last = targets.at(-1);
  const words = opened.view.slice(span.from, span.to);
  if (deadline === null || last?.deadline !== null || span.from === piece.from) return false;
  if (!DONE.test(words)) return false;
  for (const [place, target] of targets.entries()) {
    const fragment =
      target === last ? { from: target.fragment.from, to: span.to } : target.fragment;
    const doubts = [...target.doubts, doubt("deadline-behind", "warning", deadline)];
    targets[place] = { ...target, fragment, deadline, doubts };
  }
  return true;
}

function skipMark(view: string, { from, to }: Span): Span {
  const mark = /^[、，和及与]/.exec(view.slice(from, to));
  return { from: from + (mark?.[0].length ?? 0), to };
}

function readSegments(state: SentenceState, piece: Span): void {
  const { opened, figures } = state;
  for (const [place, each] of segmentsOf(opened.view, piece, figures).entries()) {
    const trimmed = trimDays(state, each);
    if (trimmed === null) continue;
    const inside = figures.filter(({ from, to }) => from >= trimmed.from && to <= trimmed.to);
    const fragment = place === 0 ? withHeld(state, trimmed, inside) : trimmed;
    takeDaysInside(state, fragment);
    const targets = readSegment(placeOf(state, fragment), inside).map((target) =>
      perPeriod(state, target),
    );
    state.targets.push(...targets);
    state.inherited = inheritedFrom(opened, fragment) ?? state.inherited;
  }
}

/** 新增A 10家、B 20家: the verb holds for both. */
function inheritedFrom({ view }: OpenedText, { from, to }: Span): Inherited {
  const words = view.slice(from, to);
  if (/^[^、]{0,4}新[建改扩培引认开]/.test(words)) return "new";
  if (/^(?:[^、]{0,4})(?:新增|净增|增加)/.test(words)) return "rise";
  return /^(?:减少|压减|削减)/.test(words) ? "fall" : null;
}
