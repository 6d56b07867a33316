import { includesThreshold, isNumeric, shapeOf } from "../../target";
import { formatFigure } from "../../unit";
import type { Terms } from "../messages";

/** 中文名目：填报表和汇总表上印的就是这些，所以独立于各种句子，单独可用。 */
export const chineseTerms: Terms = {
  language: "zh-CN",
  severities: { error: "错误", warning: "提醒", info: "说明" },
  lights: { green: "进度正常", yellow: "进度滞后", red: "严重滞后" },
  colours: { green: "绿", yellow: "黄", red: "红" },
  verdicts: {
    met: "达标",
    "not-met": "未达标",
    "reached-early": "提前达标",
    "in-progress": "推进中",
    unverified: "待核实",
    "no-data": "未填",
    "needs-person": "待人工判定",
    "cannot-judge": "无法判定",
    "no-deadline": "未定时限",
    invalid: "填写有误",
  },
  comparators: {
    ">=": "不低于",
    ">": "超过",
    "<=": "不超过",
    "<": "低于",
    "rank<=": "前",
    about: "左右",
    range: "至",
  },
  targetInWords(target) {
    if (!isNumeric(target)) return "定性";
    const figure = formatFigure(target.threshold);
    switch (shapeOf(target)) {
      case "rank":
        return `前 ${figure} ${target.unit.symbol}`;
      case "near":
        return `${figure} 左右`;
      case "between":
        return `${figure} 至 ${formatFigure(target.upper ?? target.threshold)}`;
      case "above":
      case "below":
        return `${chineseTerms.comparators[target.comparator]} ${figure}`;
    }
  },
  boundaryInWords(target) {
    if (!isNumeric(target)) return "";
    const figure = formatFigure(target.threshold);
    switch (shapeOf(target)) {
      case "rank":
        return `含第 ${figure} ${target.unit.symbol}`;
      case "near":
        return "";
      case "between":
        return `含 ${figure} 和 ${formatFigure(target.upper ?? target.threshold)}`;
      case "above":
      case "below":
        return `${includesThreshold(target) ? "含" : "不含"} ${figure}`;
    }
  },
  period({ year, part }) {
    if (part === null) return `${year}年度`;
    switch (part.kind) {
      case "half":
        return `${year}年${part.number === 1 ? "上" : "下"}半年`;
      case "quarter":
        return `${year}年第${"一二三四".charAt(part.number - 1)}季度`;
      case "month":
        return `${year}年${part.number}月`;
    }
  },
  day(day) {
    const [year, month, date] = day.split("-").map(Number);
    return `${year ?? ""}年${month ?? ""}月${date ?? ""}日`;
  },
};
