import { chinese, formatFigure, isPercentage, type Target } from "../../core";

/**
 * The target in a sentence, with the number itself: what a clerk asks first.
 *
 * @example describeTarget(超过6000亿元) // => "到2022年超过 6000 亿元，正好 6000 不算达标"
 */
export function describeTarget(target: Target): string {
  const { comparator, threshold } = target;
  if (comparator === null || threshold === null) return "定性，由汇总单位看佐证材料判定";
  const figure = formatFigure(threshold);
  // beside the year a bare figure would read as a month: 到2026年10 至 20 家
  const pause = comparator === "range" || comparator === "about" ? "，" : "";
  const words = `${byWhen(target)}${pause}${withUnit(chinese.targetInWords(target), target)}`;
  switch (comparator) {
    case ">=":
    case "<=":
      return `${words}，正好 ${figure} 算达标`;
    case ">":
    case "<":
      return `${words}，正好 ${figure} 不算达标`;
    case "rank<=":
      return `${words}，第 ${figure} ${target.unit ?? "位"}算达标，数越小越好`;
    case "range":
      return `${words}，两头的数都算达标`;
    case "about":
      return `${words}，由汇总单位判定`;
  }
}

/** Words with the unit behind the figure; a rank has it already. */
function withUnit(words: string, target: Target): string {
  if (target.unit === null || target.kind === "rank") return words;
  const unit = isPercentage(target) ? "%" : ` ${target.unit}`;
  // 30 左右 is 30 个左右
  return words.endsWith(" 左右") ? `${words.slice(0, -3)}${unit}左右` : `${words}${unit}`;
}

function byWhen(target: Target): string {
  const day = target.deadline.endsWith("-12-31")
    ? `到${target.deadline.slice(0, 4)}年`
    : `到${chinese.day(target.deadline)}`;
  switch (target.kind) {
    case "maintain":
      return `${day}每期都要`;
    case "increase":
      return `${day}累计`;
    case "rank":
      return `${day}进入`;
    case "level":
    case "cap":
    case "qualitative":
      return day;
  }
}
