import {
  asNumeric,
  isPercentage,
  isWholeNumber,
  type NumericTarget,
  type PlannedTarget,
  possibleRange,
  toDecimal,
} from "../../core";
import { cutText, type RangeSpec, type ValidationSpec } from "../kit";
import { type EntryField, QUALITATIVE_CHOICES } from "./entry-columns";
import { exampleValue } from "./example-value";
import { storedFigure } from "./formulas";
import { describeTarget } from "./target-words";

/** Excel's limits in UTF-16 units; past them it calls the file damaged. */
export const VALIDATION_LIMITS = { title: 32, prompt: 255, error: 224, choices: 255 } as const;

/** Who types a value: one bureau its own, or the office what all the bureaus of a target make together. */
export type Reporter = "bureau" | "office";

/** The rule of a 完成值 cell: stops what cannot be a value, never a miss; its prompt says the target in words. */
export function validateValue(
  target: PlannedTarget,
  range: RangeSpec,
  planBegins: number,
  reporter: Reporter,
): ValidationSpec {
  const numeric = asNumeric(target);
  const prompt = [
    `目标：${describeTarget(target)}`,
    `单位：${target.unit ?? "无"}`,
    ...howToCount(target, planBegins, reporter),
    ...(numeric === null
      ? [`例：${QUALITATIVE_CHOICES[1]}，也可用文字说明`, "常见错误：只选进展，没写佐证材料"]
      : [`例：${example(numeric)}`, `常见错误：${commonMistake(numeric)}`]),
  ];
  const shared = {
    range,
    promptTitle: cutText(target.name, VALIDATION_LIMITS.title),
    prompt: cutText(prompt.join("\n"), VALIDATION_LIMITS.prompt),
  };
  if (numeric === null) {
    return { ...shared, rule: { type: "list", choices: QUALITATIVE_CHOICES }, error: null };
  }
  return {
    ...shared,
    rule: ruleOf(numeric),
    error: {
      style: "stop",
      title: isWholeNumber(target) ? "这里只能填整数" : "这里只能填数字",
      text: cutText(instead(numeric), VALIDATION_LIMITS.error),
    },
  };
}

/** The rules of the three text columns, each over all lines. */
export function validateText(
  field: Exclude<EntryField, "完成值">,
  range: RangeSpec,
  hasEarlyMaintained: boolean,
): ValidationSpec {
  const when = hasEarlyMaintained
    ? "判定为“未达标”的填；要求每期保持的指标，低于目标也填。"
    : "判定为“未达标”的填。";
  const prompts = {
    未达标原因: `${when}写清差多少、差在哪、为什么。\n例：第四季度两家企业退出，比目标少 12 家。\n常见错误：只写“核实无误”。`,
    下一步措施: `${when}写清做什么、谁负责、何时完成。\n例：6 月底前新认定 15 家，市场运行处负责。`,
    佐证材料:
      "写文件名、文号或网址，随表一并报送。判定为“待人工判定”的必填。\n例：附件1 统计年报第3页。",
  };
  return {
    range,
    rule: { type: "text-length", maximum: LONGEST_ENTRY },
    promptTitle: field,
    prompt: prompts[field],
    error: {
      style: "warning",
      title: "文字较长",
      text: `请控制在 ${LONGEST_ENTRY} 字以内，详情放佐证材料。`,
    },
  };
}

const LONGEST_ENTRY = 500;
// An open end that every figure stays inside; zero would stop a decline.
const LOWEST = -1e15;

function ruleOf({ target }: NumericTarget): ValidationSpec["rule"] {
  const stored = (limit: number): number => storedFigure(target, toDecimal(limit)).toNumber();
  const { minimum, maximum } =
    target.kind === "rank" ? { minimum: 1, maximum: null } : possibleRange(target);
  return {
    type: isWholeNumber(target) ? "whole" : "decimal",
    minimum: minimum === null ? LOWEST : stored(minimum),
    maximum: maximum === null ? null : stored(maximum),
  };
}

/** What exactly is counted, where a name alone leaves it open. */
function howToCount(target: PlannedTarget, planBegins: number, reporter: Reporter): string[] {
  const lines: string[] = [];
  if (target.kind === "increase") lines.push(`口径：${planBegins}年以来累计数，不是本期新增数`);
  if (target.flow === "annual") lines.push("口径：当年1月1日到期末的累计数");
  if (target.kind !== "qualitative" && target.bureaus.length > 1) {
    const lead = `共同承担：汇总以${cutText(target.bureaus[0]?.name ?? "", 20)}的数为准`;
    const words = {
      bureau: {
        agree: "共同承担：各单位填同一个数，报前先对好",
        sum: "共同承担：只填本单位的数，汇总时相加",
        lead,
      },
      office: {
        agree: "共同承担：填各单位一致的数，不一致先对好",
        sum: "共同承担：填各单位相加的数",
        lead,
      },
    };
    lines.push(words[reporter][target.jointRule ?? "agree"]);
  }
  return lines;
}

function example(numeric: NumericTarget): string {
  const figure = exampleValue(numeric).toFixed();
  return isPercentage(numeric.target) ? `${figure} 或 ${figure}%` : figure;
}

function commonMistake(numeric: NumericTarget): string {
  const { target, unit } = numeric;
  const value = exampleValue(numeric);
  if (isPercentage(target))
    return `填成 ${value.div(100).toFixed()}，会记成 ${value.div(100).toFixed()}%`;
  if (target.kind === "rank")
    return `填“前${value.toFixed()}${unit.symbol}”，应只填 ${value.toFixed()}`;
  if (target.kind === "increase") return "填成总量；下降了填负数";
  const isMoney = unit.dimension === "money" && unit.exponent === 8;
  if (isMoney) return `填成万元数 ${value.times(10_000).toFixed()}`;
  if (unit.exponent > 0) return `填“${value.toFixed()}${unit.symbol}”，应只填数字`;
  return `填“约${value.toFixed()}${unit.symbol}”，应只填数字`;
}

/** What to type instead. */
function instead(numeric: NumericTarget): string {
  const { target, unit } = numeric;
  const { minimum, maximum } = possibleRange(target);
  const end = "没有数据请留空。";
  if (isPercentage(target)) {
    const between = minimum !== null && maximum !== null ? ` ${minimum} 到 ${maximum} 的` : "";
    return `请填${between}百分数，如 ${exampleValue(numeric).toFixed()}%。${end}`;
  }
  if (target.kind === "rank") {
    return `请填名次的整数，如 8，不写“前”“第”“${unit.symbol}”。${end}`;
  }
  const what = isWholeNumber(target) ? "整数" : "数字";
  const least = minimum === 0 ? "不小于 0 的" : "";
  const limits = target.bounds ? `${target.bounds.minimum} 到 ${target.bounds.maximum} 的` : least;
  const decline = minimum === null ? "下降填负数。" : "";
  return `请只填${limits}${what}，不带“${unit.symbol}”，不写“约”“余”。${decline}${end}`;
}
