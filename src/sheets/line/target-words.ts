import {
  chinese,
  formatFigure,
  includesThreshold,
  type Limits,
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
  const isBare = (shape === "between" || shape === "near") && target.kind !== "rate";
  const pause = isBare ? "，" : "";
  const words = `${byWhen(target)}${pause}${withUnit(chinese.targetInWords(target), target)}`;
  const beside = listBeside(target);
  if (target.deadline === null) return `${words}${beside}；文件没有定时限，只填报，不判定`;
  return `${words}，${whatReaches(target, shape, figure)}${beside}`;
}

/** Which figures reach the target. */
function whatReaches(
  target: NumericTarget,
  shape: ReturnType<typeof shapeOf>,
  figure: string,
): string {
  switch (shape) {
    case "above":
    case "below":
      return `正好 ${figure} ${includesThreshold(target) ? "算" : "不算"}达标`;
    case "rank":
      return `第 ${figure} ${target.unit.symbol}算达标，数越小越好`;
    case "between":
      return "两头的数都算达标";
    case "near":
      return target.tolerance === null
        ? "由汇总单位判定"
        : `上下相差不超过 ${formatFigure(target.tolerance)} 算达标`;
  }
}

/** What the figure is a part of: the whole beside a bureau's own share, the last figure beside that of the period. */
function listBeside(target: NumericTarget): string {
  const { whole, final } = target;
  const words = ({ threshold, upper }: Limits): string =>
    withUnit(chinese.targetInWords({ ...target, threshold, upper }), target);
  return [
    ...(whole === null ? [] : [`；这是本单位的份额，各单位合计${words(whole)}`]),
    ...(final === null ? [] : [`；最终${yearOf(final.deadline)}${words(final)}`]),
  ].join("");
}

function yearOf(deadline: string | null): string {
  if (deadline === null) return "";
  return deadline.endsWith("-12-31") ? `到${deadline.slice(0, 4)}年` : `到${chinese.day(deadline)}`;
}

/** Words with the unit behind the figure; a rank has it already. */
function withUnit(words: string, target: NumericTarget): string {
  if (target.kind === "rank") return words;
  const { symbol } = target.unit;
  const unit = isPercentage(target) ? "%" : symbol === "" ? "" : ` ${symbol}`;
  // 30 左右 is 30 个左右
  return words.endsWith(" 左右") ? `${words.slice(0, -3)}${unit}左右` : `${words}${unit}`;
}

function byWhen(target: NumericTarget): string {
  const { deadline } = target;
  if (deadline === null) return howReached(target);
  return yearOf(deadline) + howReached(target);
}

function howReached(target: NumericTarget): string {
  switch (target.kind) {
    case "maintain":
      return "每期都要";
    case "increase":
      return target.annual ? "当年" : "累计";
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
