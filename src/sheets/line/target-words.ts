import {
  chinese,
  formatFigure,
  includesThreshold,
  isNumeric,
  isPercentage,
  type NumericTarget,
  shapeOf,
  type Target,
} from "../../core";

/**
 * The target in a sentence, with the number itself: what a clerk asks first.
 *
 * @example describeTarget(超过6000亿元) // => "到2022年超过 6000 亿元，正好 6000 不算达标"
 */
export function describeTarget(target: Target): string {
  if (!isNumeric(target)) return "定性，由汇总单位看佐证材料判定";
  const figure = formatFigure(target.threshold);
  const shape = shapeOf(target);
  // beside the year a bare figure would read as a month: 到2026年10 至 20 家
  const pause = shape === "between" || shape === "near" ? "，" : "";
  const words = `${byWhen(target)}${pause}${withUnit(chinese.targetInWords(target), target)}`;
  if (target.deadline === null) return `${words}；文件没有定时限，只填报，不判定`;
  switch (shape) {
    case "above":
    case "below":
      return `${words}，正好 ${figure} ${includesThreshold(target) ? "算" : "不算"}达标`;
    case "rank":
      return `${words}，第 ${figure} ${target.unit.symbol}算达标，数越小越好`;
    case "between":
      return `${words}，两头的数都算达标`;
    case "near":
      return target.tolerance === null
        ? `${words}，由汇总单位判定`
        : `${words}，上下相差不超过 ${formatFigure(target.tolerance)} 算达标`;
  }
}

/** Words with the unit behind the figure; a rank has it already. */
function withUnit(words: string, target: NumericTarget): string {
  if (target.kind === "rank") return words;
  const unit = isPercentage(target) ? "%" : ` ${target.unit.symbol}`;
  // 30 左右 is 30 个左右
  return words.endsWith(" 左右") ? `${words.slice(0, -3)}${unit}左右` : `${words}${unit}`;
}

function byWhen(target: NumericTarget): string {
  const { deadline } = target;
  if (deadline === null) return howReached(target);
  const day = deadline.endsWith("-12-31")
    ? `到${deadline.slice(0, 4)}年`
    : `到${chinese.day(deadline)}`;
  return day + howReached(target);
}

function howReached(target: NumericTarget): string {
  switch (target.kind) {
    case "maintain":
      return "每期都要";
    case "increase":
      return "累计";
    case "rank":
      return "进入";
    case "rate":
      return changeInWords(target);
    case "level":
    case "cap":
      return "";
  }
}

/** What a rate measures: 比上年下降. */
export function changeInWords({
  comparedWith,
  direction,
}: Pick<NumericTarget, "comparedWith" | "direction">): string {
  const base =
    comparedWith === null || !/^\d+$/.test(comparedWith) ? comparedWith : `${comparedWith}年`;
  return `${base === null ? "" : `比${base}`}${direction === "fall" ? "下降" : "增长"}`;
}
