import type { Span } from "./clause";
import type { DayMark } from "./day-marks";
import { doubt, type DraftDoubt, type DraftTarget, qualitative } from "./draft";
import type { OpenedText } from "./opened-text";

/** What is reached although no figure says how much. */
const SURE_OUTCOME =
  /零的突破|翻[一两三四]?番|前列|首位|领先|先进水平|平均水平|平均增速|平均值|同步|相当|持平|全覆盖|清零|应.尽.|双下降|双提升|不(?:低于|少于|高于|超过)上年|(?:高于|快于|低于|大于|好于|优于)[^，。；]{0,16}(?:增速|增长|增幅|幅度|平均|水平|同期|上年|实际)$|第一方阵|第一梯队|全部达标|只[增减]不[减增]|不降低|稳中有|合理区间|零(?:增长|容忍|发生|事故|突破|死亡)/;
const OUTCOME =
  /实现|形成|建成|建立|达到|进入|位居|居于|显著|明显|大幅|基本|消除|全面|融合发展|取得|完成|更加|进一步|不断|持续|有效|力争|提升$|提高$|增强$|优化$|改善$|完善$|健全$|发展$|向好$|达标|(?:增长|下降|降低|减少|缩小|扩大|增加|上升|延长|加快|稳定|衔接|合理控制)$/;
const INTRODUCTION =
  /^(?:围绕|聚焦|坚持|按照|通过|依托|以|根据|结合|充分|针对|对标|立足|利用|为|在|对|将|鼓励|支持)/;

/** 不完成任务扣2分, 由市统计局考评: how a result is judged, and by whom. */
export function isAside(words: string): boolean {
  return (
    /(?:计|得|加|扣|扣减|扣除|倒扣|记)\d+(?:\.\d+)?分$/.test(words) ||
    /^(?:责任|牵头|主办|承办|负责|主管|落实)(?:责任)?(?:单位|部门|主体)：/.test(words) ||
    /^由[^，。；]{2,30}(?:考评|考核|评价|负责(?:考核|解释)?|牵头|认定|统计)$/.test(words)
  );
}

/** Whether words without a figure are more than an introduction to the next. */
export function isOutcome(words: string): boolean {
  return SURE_OUTCOME.test(words) || (OUTCOME.test(words) && !INTRODUCTION.test(words));
}

/** Words of a sentence that has figures beside them. */
export function readWordsBeside(
  { text }: OpenedText,
  span: Span,
  deadline: DayMark | null,
): DraftTarget | null {
  const words = text.slice(span.from, span.to);
  if (!isOutcome(words) || isAside(words)) return null;
  return withWordDoubts(
    words,
    qualitative(
      span,
      deadline,
      SURE_OUTCOME.test(words) ? [] : [doubt("words-unsure", "info", span)],
    ),
  );
}

/** Words with the day that holds for them. */
export interface TimedPiece extends Span {
  readonly deadline: DayMark | null;
}

/** A sentence without any figure: one task, or one for each of its pieces where each says what is reached. */
export function readWordsAlone({ text }: OpenedText, pieces: readonly TimedPiece[]): DraftTarget[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const words = (span: Span): string => text.slice(span.from, span.to);
  const whole = { from: first.from, to: last.to };
  if (pieces.length === 1) return [withWordDoubts(words(whole), qualitative(whole, last.deadline))];
  const unsure: DraftDoubt = doubt("split-unsure", "info", whole);
  return pieces.every((piece) => isOutcome(words(piece)))
    ? pieces.map((piece) =>
        withWordDoubts(
          words(piece),
          qualitative({ from: piece.from, to: piece.to }, piece.deadline, [unsure]),
        ),
      )
    : [withWordDoubts(words(whole), qualitative(whole, last.deadline, [unsure]))];
}

/** 零的突破 is at least one; 翻一番 needs to know from where. */
function withWordDoubts(words: string, target: DraftTarget): DraftTarget {
  const place = target.fragment;
  if (/零的?突破/.test(words)) {
    return {
      ...target,
      kind: "level",
      comparator: ">=",
      threshold: 1,
      doubts: [...target.doubts, doubt("unit-missing", "info", place)],
    };
  }
  if (/翻[一两三四]?番/.test(words)) {
    const end = words.search(/(?:数量|总量|总数)?(?:实现|力争|比[^，比]*)?翻/);
    const name = end > 1 ? { from: place.from, to: place.from + end } : target.name;
    return { ...target, name, doubts: [...target.doubts, doubt("baseline-needed", "info", place)] };
  }
  if (/零(?:增长|发生|事故|死亡)/.test(words)) {
    return {
      ...target,
      doubts: [...target.doubts, doubt("kind-unsure", "info", place, ["qualitative", "cap"])],
    };
  }
  if (/[建设立成打造培育引进]一(?:个|家|所|座|处|项|条)/.test(words)) {
    return {
      ...target,
      doubts: [...target.doubts, doubt("figure-spelled", "info", place, ["一"])],
    };
  }
  return target;
}
