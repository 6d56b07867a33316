import type { Span } from "./clause";
import { nameSpan } from "./clause-name";
import { readBefore, readBehind } from "./comparison-words";
import { doubt, type DraftTarget } from "./draft";
import type { Figure } from "./figures";
import { DAY, type OpenedText } from "./opened-text";
import { assemble, type FigurePlace } from "./read-figure";
import { splitBy } from "./segments";

/** 分别 with the figures it deals out. */
export interface DealtOut {
  /** From the first name to the last figure with its 以上. */
  readonly span: Span;
  readonly at: number;
  readonly figures: readonly Figure[];
  /** What is named behind 分别 and counted year by year: 2021年、2022年分别新建基站200个、300个. */
  readonly named: Span | null;
}

const BETWEEN_FIGURES = /^(?:以上|以下|以内|左右)?(?:[、，和及与]|以及|或)?$/;

/**
 * The figures behind 分别, as far as nothing but 、 and 和 stands between them.
 *
 * @param years how many years are named before it
 * @example findDealtOut of A和B分别稳定在97%和98%以上 // => 97%, 98%
 */
export function findDealtOut(
  opened: OpenedText,
  piece: Span,
  figures: readonly Figure[],
  years: number,
): DealtOut | null {
  const at = opened.view.slice(piece.from, piece.to).indexOf("分别");
  if (at < 0) return null;
  const place = piece.from + at;
  const behind = figures.filter(({ from, to }) => from > place && to <= piece.to);
  const taken: Figure[] = [];
  for (const figure of behind) {
    const last = taken.at(-1);
    if (last !== undefined && !isNext(opened, last, figure)) break;
    taken.push(figure);
  }
  const [first] = taken;
  const last = taken.at(-1);
  if (first === undefined || last === undefined) return null;
  // a name between 分别 and the figures: 分别建设A 3个、B 5个 is a list
  const said = readBefore(opened.view, place, first.from);
  const between = opened.view.slice(place + 2, said.nameEnd);
  const isNamed = between !== "" && !NO_NAME.test(between);
  if (isNamed && (taken.length < 2 || taken.length !== years)) return null;
  const earlier = figures.filter(({ to }) => to <= place && to > piece.from).at(-1);
  const start = earlier === undefined ? piece.from : startBehind(opened.view, earlier.to, place);
  const to = last.to + readBehind(opened.view, last.to).length;
  const named = isNamed ? { from: place + 2, to: said.nameEnd } : null;
  return { span: { from: start, to }, at: place, figures: taken, named };
}

/** What stands between 分别 and its figures and is no name: 分别新建3所、5所. */
const NO_NAME =
  /^(?:分别)?(?:按|由|从|到|增|实|完|达|(?:新建|改建|扩建|改扩建|续建|建成|建设|改造|提升|新增|培育|引进|创建|打造|整治|修复|组织|举办|开展|培训)+$)/;

/** The names begin behind the mark that follows an earlier figure. */
function startBehind(view: string, from: number, to: number): number {
  const mark = /[、和及与]/.exec(view.slice(from, to));
  return mark === null ? from : from + mark.index + 1;
}

function isNext(opened: OpenedText, left: Figure, right: Figure): boolean {
  const between = opened.view.slice(left.to, right.from);
  if (BETWEEN_FIGURES.test(between)) return true;
  const said = readBefore(opened.view, left.to, right.from);
  return (
    BETWEEN_FIGURES.test(opened.view.slice(left.to, said.nameEnd)) && said.nameEnd < right.from
  );
}

/** One target for each figure; with years before 分别 one target with a value for each year. */
export function readDealtOut(
  where: Omit<FigurePlace, "figure">,
  dealt: DealtOut,
  {
    years,
    previous,
  }: { readonly years: readonly string[]; readonly previous: readonly DraftTarget[] },
): DraftTarget[] {
  const { opened, fragment } = where;
  const [first] = dealt.figures;
  const last = dealt.figures.at(-1);
  if (first === undefined || last === undefined) return [];
  const heads = readBefore(opened.view, dealt.span.from, dealt.at);
  const before = { from: dealt.span.from, to: heads.nameEnd };
  const names =
    dealt.named === null
      ? namesBefore(opened, before, previous, dealt.figures.length)
      : [...namesOf(opened, before), ...namesOf(opened, dealt.named)];
  if (dealt.figures.length === 1) return eachOf(where, dealt, first, names, heads);
  const isSeries = years.length === dealt.figures.length && names.length !== dealt.figures.length;
  const targets = dealt.figures.map((figure, place) => {
    const own = readBefore(opened.view, dealt.figures[place - 1]?.to ?? dealt.at + 2, figure.from);
    const shared = readBefore(opened.view, dealt.at + 2, first.from);
    const said =
      own.comparator === null && own.change === null
        ? mergeSaid(shared, heads)
        : mergeSaid(own, heads);
    const ownBehind = readBehind(opened.view, figure.to);
    const behind = ownBehind.comparator === null ? readBehind(opened.view, last.to) : ownBehind;
    const unit = figure.unit ?? last.unit ?? where.context.unit ?? null;
    const name = isSeries ? wholeName(names) : (names[place] ?? wholeName(names));
    return assemble({ ...where, figure }, { said, behind, name, unit });
  });
  if (isSeries) return [seriesOf(targets, years)];
  if (names.length === targets.length) return targets;
  return targets.map((target) => ({
    ...target,
    doubts: [...target.doubts, doubt("respectively-differs", "error", fragment)],
  }));
}

/** A、B分别下降15%: the one figure holds for each of them. */
function eachOf(
  where: Omit<FigurePlace, "figure">,
  dealt: DealtOut,
  figure: Figure,
  names: readonly Span[],
  heads: ReturnType<typeof readBefore>,
): DraftTarget[] {
  const { opened, fragment, context } = where;
  const said = mergeSaid(readBefore(opened.view, dealt.at + 2, figure.from), heads);
  const behind = readBehind(opened.view, figure.to);
  const each = names.length > 1 ? names : [wholeName(names)];
  return each.map((name) => {
    const target = assemble(
      { ...where, figure },
      { said, behind, name, unit: figure.unit ?? context.unit ?? null },
    );
    return {
      ...target,
      doubts: [...target.doubts, doubt("together-or-each", "info", fragment, ["各"])],
    };
  });
}

function mergeSaid(
  own: ReturnType<typeof readBefore>,
  heads: ReturnType<typeof readBefore>,
): ReturnType<typeof readBefore> {
  return {
    ...own,
    comparator: own.comparator ?? heads.comparator,
    change: own.change ?? heads.change,
    keeps: own.keeps || heads.keeps,
    caps: own.caps || heads.caps,
    reaches: own.reaches || heads.reaches,
    isAnnual: own.isAnnual || heads.isAnnual,
  };
}

/** The names in front of 分别; where there are none, those of as many targets before it. */
function namesBefore(
  opened: OpenedText,
  span: Span,
  previous: readonly DraftTarget[],
  count: number,
): Span[] {
  const names = namesOf(opened, span);
  if (names.length > 0) return names;
  return previous.slice(-count).flatMap(({ name }) => (name === null ? [] : [name]));
}

function namesOf(opened: OpenedText, span: Span): Span[] {
  return splitBy(opened.view, span, /以及|[、，和及与]/g).flatMap((part) => {
    const words = opened.view.slice(part.from, part.to).replaceAll(DAY, "");
    const name = words === "" ? null : nameSpan(opened, part, { from: part.to, to: part.to });
    return name === null ? [] : [name];
  });
}

function wholeName(names: readonly Span[]): Span | null {
  const [first] = names;
  const last = names.at(-1);
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

function seriesOf(targets: readonly DraftTarget[], years: readonly string[]): DraftTarget {
  const last = targets.at(-1);
  if (last === undefined) throw new Error("分别 without figures");
  return {
    ...last,
    milestones: targets.map(({ threshold, upper }, place) => ({
      period: years[place] ?? "",
      threshold: threshold ?? 0,
      upper,
    })),
  };
}
