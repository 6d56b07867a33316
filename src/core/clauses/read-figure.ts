import type { ClauseComparator, ClauseContext, Span } from "./clause";
import { type Inherited, isLessened, readKind } from "./clause-kind";
import { nameSpan } from "./clause-name";
import { readBefore, readBehind, type SaidBefore, type SaidBehind } from "./comparison-words";
import type { DayMark } from "./day-marks";
import { doubt, type DraftDoubt, type DraftTarget } from "./draft";
import type { Figure } from "./figures";
import { isShare } from "./measure-words";
import type { OpenedText } from "./opened-text";

/** What is known when a figure of a segment is read. */
export interface FigurePlace {
  readonly opened: OpenedText;
  readonly context: ClauseContext;
  /** The words that belong to the target. */
  readonly fragment: Span;
  readonly figure: Figure;
  readonly deadline: DayMark | null;
  /** What the change is measured against, as printed. */
  readonly comparedWith: string | null;
  readonly isAnnual: boolean;
  /** 新增 or 减少 at the head of the piece, of which the segment is a later part. */
  readonly inherited: Inherited;
  readonly baseline: number | null;
  readonly doubts: readonly DraftDoubt[];
}

/** One figure with the words around it as a target. */
export function readFigure(where: FigurePlace): DraftTarget {
  const { opened, fragment, figure } = where;
  const before = readBefore(opened.view, fragment.from, figure.from);
  const words = opened.view.slice(fragment.from, figure.from);
  const said = figure.isRank
    ? { ...before, nameEnd: beforeRank(opened.view, fragment.from, before.nameEnd) }
    : // 降低物流成本至3元 as 降低到3元
      isLessened(words) && /[至到]$/.test(words)
      ? { ...before, comparator: "<=" as const, caps: true }
      : before;
  const behind = readBehind(opened.view, figure.to);
  const rest = { from: figure.to + behind.length, to: fragment.to };
  const unit = unitOf(where);
  // 困难家庭毕业生实现100%就业 is of them, 80%的区达标 of what stands behind
  const isShare = unit === "%" && !opened.text.startsWith("的", rest.from);
  const isBare =
    said.comparator === null && said.change === null && !said.keeps && !figure.isRank && !isShare;
  // a row that has a name is not called by what stands behind its figure
  const after = (where.context.rowName ?? null) === null ? rest : { from: rest.to, to: rest.to };
  const name = nameSpan(opened, { from: fragment.from, to: said.nameEnd }, after, isBare);
  return assemble(where, { said, behind, name, unit });
}

const RANK_WORDS =
  /(?:力争)?(?:进入|进位|迈入|跻身|挺进|位居|位列|名列|稳居|居|列|保持在?|排在|排|位次|继续)*(?:全国|全省|全市|全区|世界|全球|国内|国家|中西部|西部|东部|中部|同类城市|副省级城市|省会城市|省内|直辖市|珠三角|长三角)*(?:地区|地级市|城市|同类)?(?:综合)?(?:排名|位次)?$/;

/** 居全国 in front of 前10位 names nothing. */
function beforeRank(view: string, from: number, nameEnd: number): number {
  return nameEnd - (RANK_WORDS.exec(view.slice(from, nameEnd))?.[0].length ?? 0);
}

/** What was found around a figure. */
export interface Surroundings {
  readonly said: SaidBefore;
  readonly behind: SaidBehind;
  readonly name: Span | null;
  readonly unit: string | null;
}

/** Puts a target together from its figure and what was found around it. */
export function assemble(where: FigurePlace, found: Surroundings): DraftTarget {
  const { opened, fragment, figure, context } = where;
  const { said, behind, name } = found;
  const comparator = comparatorOf(figure, said, behind);
  const nameText = name === null ? (context.rowName ?? "") : opened.text.slice(name.from, name.to);
  const kind = readKind({
    figure,
    unit: found.unit,
    said,
    comparator,
    before:
      (context.rowName ?? "") +
      opened.view
        .slice(fragment.from, Math.min(figure.from, fragment.to))
        .replace(/^[\uE001，、：]+/, ""),
    name: nameText,
    inherited: where.inherited,
    place: fragment,
  });
  const unit = isPureNumber(nameText) && found.unit === null ? "" : found.unit;
  return {
    name,
    fragment,
    kind: kind.kind,
    comparator,
    comparatorExplicit:
      figure.isRank ||
      figure.upper !== null ||
      said.comparator !== null ||
      behind.comparator !== null ||
      said.change !== null,
    threshold: figure.value,
    upper: figure.upper,
    unit,
    direction: kind.direction,
    comparedWith: isCompared(where, kind.kind) ? where.comparedWith : null,
    flow: (where.isAnnual || said.isAnnual) && kind.kind !== "rate" ? "annual" : null,
    baseline: where.baseline,
    milestones: [],
    deadline: where.deadline,
    doubts: [...where.doubts, ...kind.doubts, ...doubtsAround(where, found, comparator, unit)],
  };
}

/** 较2020年下降16%，新增290亿立方米: what is added is not measured against 2020. */
function isCompared({ opened, fragment }: FigurePlace, kind: DraftTarget["kind"]): boolean {
  if (kind === "rate") return true;
  return (
    kind === "increase" &&
    opened.days.some(
      ({ role, to }) => role === "base" && to >= fragment.from - 2 && to <= fragment.to,
    )
  );
}

function comparatorOf(figure: Figure, said: SaidBefore, behind: SaidBehind): ClauseComparator {
  if (figure.isRank) return "rank<=";
  if (behind.comparator !== null) return behind.comparator;
  if (figure.upper !== null) return "range";
  if (figure.isRough) return "about";
  return said.comparator ?? ">=";
}

const WEAK: readonly ClauseComparator[] = [">="];

function doubtsAround(
  { opened, fragment, figure, deadline }: FigurePlace,
  { said, behind }: Surroundings,
  comparator: ClauseComparator,
  unit: string | null,
): DraftDoubt[] {
  const found: DraftDoubt[] = [];
  const place = { from: figure.from, to: figure.to };
  const word = (each: ClauseComparator): boolean =>
    said.comparator !== null && said.comparator !== each && !WEAK.includes(said.comparator);
  if (
    !figure.isRank &&
    behind.comparator !== null &&
    word(behind.comparator) &&
    !(said.caps && behind.comparator !== ">=")
  ) {
    found.push(
      doubt("comparator-differs", "warning", place, [said.comparator ?? ">=", comparator]),
    );
  }
  if (said.comparator === ">=" && behind.comparator === "<=" && !said.keeps) {
    found.push(doubt("comparator-differs", "warning", place, [">=", "<="]));
  }
  if (
    figure.isRough ||
    (comparator === "about" && said.comparator === "about" && behind.comparator === null)
  ) {
    found.push(doubt("figure-approximate", "warning", place, ["about", ">=", ">"]));
  }
  if (figure.upper !== null && said.caps)
    found.push(doubt("comparator-differs", "warning", place, ["range", "<="]));
  if (unit === null || /^(?:万亿|亿|万)$/.test(unit))
    found.push(doubt("unit-missing", "warning", place));
  if (figure.isUnknownUnit) found.push(doubt("unit-unknown", "info", place));
  if (figure.isSpelled) found.push(doubt("figure-spelled", "info", place));
  const earlier = opened.view.slice(fragment.from, figure.from);
  const isCompared =
    /(?:高于|低于|快于|超过|比(?=全国|全省|全市|平均|规上|GDP))[^，\d]*(?:平均|水平|增速|增长|增幅|全省|全市|全国)/.test(
      earlier,
    );
  if (said.isReference || (isCompared && isShare(unit)))
    found.push(doubt("reference", "warning", place));
  if (
    /(?:现有|已有|已建成|目前|已达|已达到|已完成)[^，。；]{0,12}$/.test(
      opened.view.slice(Math.max(0, figure.from - 20), figure.from),
    )
  ) {
    found.push(doubt("figure-present", "warning", place));
  }
  if (deadline?.isUnsure === true) found.push(doubt("deadline-unsure", "warning", deadline));
  return found;
}

/** 指数, 系数 and the like have no unit. */
function isPureNumber(name: string): boolean {
  return /(?:指数|(?:系数|指数)[^率数量额值]{1,4}|系数|(?<![占对同环])比|比值|比例尺|容积率|综合评分|死亡率|弹性)(?:（[^）]*）)?$/.test(
    name,
  );
}

/** 200万 below a heading of 人 are 200万人. */
function unitOf(where: FigurePlace): string | null {
  const { unit } = where.figure;
  const around = unitAround(where);
  const isSize = unit !== null && /^(?:万亿|亿|万)$/.test(unit);
  const isWhole = around !== null && around !== "" && !/^(?:万|亿|千|百|%|‰)/.test(around);
  return isSize && isWhole ? unit + around : (unit ?? around);
}

/** （亿元） before the figure, or the unit of the column. */
function unitAround({ opened, context, fragment, figure }: FigurePlace): string | null {
  const bracket = opened.brackets
    .filter(({ unit, from, to }) => unit !== null && from >= fragment.from && to <= figure.from)
    .at(-1);
  return bracket?.unit ?? context.unit ?? null;
}
