import type { ClauseContext, ClauseReading, ClauseTarget, Doubt, Span } from "./clause";
import { doubtAsides, partsOf, unreadFigures } from "./coverage";
import { doubt, type DraftDoubt, type DraftTarget } from "./draft";
import { findFigures } from "./figures";
import { toOriginal, wordsOf } from "./folded-text";
import { type OpenedText, openText } from "./opened-text";
import { readSentence } from "./read-sentence";
import type { Carried } from "./sentence-state";
import { splitBy } from "./segments";
import { joinSeries } from "./series";
import { togetherOrEach } from "./together";
import { doubtUnlikely } from "./unlikely";

/**
 * Reads one cell or sentence of an annex as targets, each with the characters it was read from. What is not sure is said as a
 * doubt, what was not read is shown; no figure is lost in silence.
 *
 * @example readClause("到2022年，培育品牌300个").targets // => one level, >= 300 个 by 2022-12-31
 */
export function readClause(original: string, context: ClauseContext = {}): ClauseReading {
  if (original.length > LONGEST_CLAUSE) return tooLong(original, context);
  const opened = openText(original, context);
  const figures = findFigures(opened.view);
  if (figures.length > MOST_FIGURES) return tooLong(original, context);
  let carried: Carried = { deadline: null, comparedWith: null };
  const drafts: DraftTarget[] = [];
  const unread: Span[] = [];
  const isListed = LIST_START.test(opened.text.slice(0, Math.max(0, opened.text.lastIndexOf("②"))));
  for (const sentence of splitBy(
    opened.view,
    { from: 0, to: opened.text.length },
    isListed ? /[。；！？\n]|(?<=.)(?=[①-⑳])/g : /[。；！？\n]/g,
  )) {
    const reading = readSentence(opened, context, sentence, figures, carried);
    carried = reading.carried;
    drafts.push(...reading.targets);
    unread.push(...reading.unread);
  }
  drafts.push(...readBrackets(opened, context, carried));
  drafts.sort((left, right) => left.fragment.from - right.fragment.from);
  const targets = joinSeries(opened, drafts)
    .map((target) => togetherOrEach(opened, target))
    .map((target) => doubtUnlikely(opened, target))
    .map((target, _, all) => doubtAsides(opened, target, all));
  return finish({ opened, context, targets, carried, unread });
}

/** More characters than any cell of an annex has; what is longer is a document, and read by its lines. */
export const LONGEST_CLAUSE = 4000;

/** ① at the head of a sentence, with words behind it; before a ② it opens a list. */
const LIST_START = /(?:^|[。；：\n])①./su;
/** More figures than any cell of an annex has. */
const MOST_FIGURES = 300;

function tooLong(original: string, context: ClauseContext): ClauseReading {
  const whole = { from: 0, to: original.length };
  const received = `${original.slice(0, 20)}…`;
  return {
    targets: [],
    doubts: [
      {
        code: "text-too-long",
        severity: "error",
        place: whole,
        received,
        choices: [],
        target: null,
      },
    ],
    parts: [{ ...whole, kind: "unread" }],
    carried: { deadline: context.deadline ?? null },
  };
}

/** （其中国家级10家）: figures in brackets are targets of their own. */
function readBrackets(opened: OpenedText, context: ClauseContext, carried: Carried): DraftTarget[] {
  return opened.brackets.flatMap((bracket) => {
    if (bracket.unit !== null) return [];
    const span = { from: bracket.from + 1, to: bracket.to - 1 };
    const view = opened.inner;
    const figures = findFigures(view.slice(span.from, span.to)).map((figure) => ({
      ...figure,
      from: figure.from + span.from,
      to: figure.to + span.from,
    }));
    if (figures.length === 0) return [];
    if (!/[其中含包括]/.test(view.slice(span.from, span.from + 3))) return [];
    return splitBy(view, span, /[。；！？\n]/g).flatMap(
      (sentence) => readSentence(opened, context, sentence, figures, carried, view).targets,
    );
  });
}

interface Read {
  readonly opened: OpenedText;
  readonly context: ClauseContext;
  readonly targets: readonly DraftTarget[];
  readonly carried: Carried;
  readonly unread: readonly Span[];
}

function finish({ opened, context, targets: drafts, carried, unread }: Read): ClauseReading {
  const heads = numberings(opened);
  const doubts: Doubt[] = [];
  const tell = (each: DraftDoubt, target: number | null): void => {
    const place = toOriginal(opened.folded, each.place);
    const { code, severity, choices } = each;
    doubts.push({
      code,
      severity,
      place,
      received: wordsOf(opened.folded, place),
      choices,
      target,
    });
  };
  const targets = drafts.map((draft, place): ClauseTarget => {
    const nameless = draft.name === null && (context.rowName ?? null) === null;
    const all = nameless
      ? [...draft.doubts, doubt("name-missing", "warning", draft.fragment)]
      : draft.doubts;
    for (const each of all) tell(each, place);
    return targetOf(opened, context, draft, all);
  });
  const figures = findFigures(opened.inner);
  for (const place of unread) tell(doubt("words-unsure", "info", place), null);
  for (const each of unreadFigures(opened, drafts, figures, heads)) tell(each, null);
  return {
    targets,
    doubts,
    parts: partsOf(opened, drafts, heads),
    carried: { deadline: carried.deadline?.day ?? context.deadline ?? null },
  };
}

function targetOf(
  opened: OpenedText,
  context: ClauseContext,
  draft: DraftTarget,
  doubts: readonly DraftDoubt[],
): ClauseTarget {
  const fragmentSpan = toOriginal(opened.folded, draft.fragment);
  const nameSpan = draft.name === null ? null : toOriginal(opened.folded, draft.name);
  const fragment = wordsOf(opened.folded, fragmentSpan);
  const { kind, comparator, comparatorExplicit, threshold, upper, unit, direction } = draft;
  const { comparedWith, flow, baseline, milestones } = draft;
  return {
    name: nameSpan === null ? (context.rowName ?? fragment) : wordsOf(opened.folded, nameSpan),
    nameSpan,
    fragment,
    fragmentSpan,
    ...{ kind, comparator, comparatorExplicit, threshold, upper, unit, direction },
    ...{ comparedWith, flow, baseline, milestones },
    deadline: draft.deadline === null ? (context.deadline ?? null) : draft.deadline.day,
    doubts: [...new Set(doubts.map(({ code }) => code))],
  };
}

/** 1., （一）, ① at the head of a line. */
function numberings({ text }: OpenedText): Span[] {
  const numbering =
    /(?<=^|[\n。；])(?:\d{1,2}[.．](?!\d(?!\d{3}年))|\d{1,2}[、）)]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[①-⑳])/g;
  return [...text.matchAll(numbering)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
}
