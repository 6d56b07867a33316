import {
  type Big,
  cutText,
  isNumeric,
  isPercentage,
  isWholeNumber,
  type JointRule,
  leadsOf,
  type NumericTarget,
  type Target,
  unitOf,
} from "../../core";
import type { RangeSpec, ValidationSpec } from "../kit";
import { QUALITATIVE_CHOICES, type TextField } from "./entry-columns";
import { exampleValue } from "./example-value";
import { storedFigure } from "./formulas";
import { changeInWords, describeTarget } from "./target-words";

/** Excel's limits in UTF-16 units; past them it calls the file damaged. */
export const VALIDATION_LIMITS = { title: 32, prompt: 255, error: 224, choices: 255 } as const;

/** Which figure is wanted of a target that several bureaus share, by its joint rule. */
export interface JointWords extends Readonly<Record<Exclude<JointRule, "lead">, string>> {
  readonly lead: (lead: string) => string;
}

/** What the office is told, which types what all the bureaus of a target make together. */
export const OFFICE_WORDS: JointWords = {
  agree: "共同承担：填各单位一致的数，不一致先对好",
  sum: "共同承担：填各单位相加的数",
  lead: (lead) => `共同承担：汇总以${lead}的数为准`,
};

/** The rule of a 完成值 cell: stops what cannot be a value, never a miss; its prompt says the target in words. */
export function validateValue(
  target: Target,
  range: RangeSpec,
  planBegins: number | null,
  joint: JointWords,
): ValidationSpec {
  if (target.cooperates) return welcomeWords(target, range);
  const unit = unitOf(target) ?? "";
  const prompt = [
    `目标：${describeTarget(target)}`,
    `单位：${unit === "" ? "无" : unit}`,
    ...howToCount(target, planBegins, joint),
    ...(isNumeric(target)
      ? [`例：${example(target)}`, `常见错误：${commonMistake(target)}`]
      : [`例：${QUALITATIVE_CHOICES[1]}，也可用文字说明`, "常见错误：只选进展，没写佐证材料"]),
  ];
  const shared = {
    range,
    promptTitle: cutText(target.name, VALIDATION_LIMITS.title),
    prompt: cutText(prompt.join("\n"), VALIDATION_LIMITS.prompt),
  };
  if (!isNumeric(target)) {
    return { ...shared, rule: { type: "list", choices: QUALITATIVE_CHOICES }, error: null };
  }
  return {
    ...shared,
    rule: ruleOf(target),
    error: {
      style: "stop",
      title: isWholeNumber(target) ? "这里只能填整数" : "这里只能填数字",
      text: cutText(instead(target), VALIDATION_LIMITS.error),
    },
  };
}

/** What a bureau is told that only helps with a target: whatever it types is kept, nothing has to be. */
function welcomeWords(target: Target, range: RangeSpec): ValidationSpec {
  const prompt = [
    `配合事项：汇总以${nameLeads(target)}的数为准，这里不用填数`,
    "可用文字写配合做了什么，佐证材料一并列出，也可留空",
    "例：已完成选址，6 月底前交地",
  ];
  return {
    range,
    promptTitle: cutText(target.name, VALIDATION_LIMITS.title),
    prompt: cutText(prompt.join("\n"), VALIDATION_LIMITS.prompt),
    rule: { type: "text-length", maximum: LONGEST_ENTRY },
    error: TOO_LONG,
  };
}

/** 教育局、市发改委, as short as a prompt needs it. */
export function nameLeads(target: Target): string {
  const names = leadsOf(target).map(({ name }) => name);
  return cutText(names.join("、"), LONGEST_LEAD);
}

const LONGEST_LEAD = 20;

/** The rule of a text column, over all lines. */
export function validateText(
  field: TextField,
  range: RangeSpec,
  hasEarlyMaintained: boolean,
): ValidationSpec {
  const when = hasEarlyMaintained
    ? "判定为“未达标”的填；要求每期保持的指标，低于目标也填。"
    : "判定为“未达标”的填。";
  const prompts: Readonly<Record<TextField, string>> = {
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
    error: TOO_LONG,
  };
}

export const LONGEST_ENTRY = 500;
export const TOO_LONG: ValidationSpec["error"] = {
  style: "warning",
  title: "文字较长",
  text: `请控制在 ${LONGEST_ENTRY} 字以内，详情放佐证材料。`,
};
// An open end that every figure stays inside; zero would stop a decline.
const LOWEST = -1e15;

function ruleOf(target: NumericTarget): ValidationSpec["rule"] {
  const stored = (limit: Big): number => storedFigure(target, limit).toNumber();
  const { minimum, maximum } = target.possible;
  return {
    type: isWholeNumber(target) ? "whole" : "decimal",
    minimum: minimum === null ? LOWEST : stored(minimum),
    maximum: maximum === null ? null : stored(maximum),
  };
}

/** What exactly is counted, where a name alone leaves it open. */
function howToCount(target: Target, planBegins: number | null, joint: JointWords): string[] {
  if (!isNumeric(target)) return [];
  const lines: string[] = [];
  if (target.kind === "rate") {
    const other = target.direction === "fall" ? "上升" : "下降";
    lines.push(`口径：${changeInWords(target)}的幅度，${other}了填负数`);
  }
  if (target.kind === "increase" && !target.annual) {
    lines.push(`口径：${planBegins === null ? "" : `${planBegins}年以来`}累计数，不是本期新增数`);
  }
  if (target.annual) lines.push("口径：当年1月1日到期末的累计数");
  if (target.bureaus.length > 1) lines.push(whoseFigure(target, joint));
  return lines;
}

function whoseFigure(target: Target, joint: JointWords): string {
  switch (target.jointRule) {
    case "agree":
    case "sum":
      return joint[target.jointRule];
    case "lead":
      return joint.lead(nameLeads(target));
  }
}

function example(target: NumericTarget): string {
  const figure = exampleValue(target).toFixed();
  return isPercentage(target) ? `${figure} 或 ${figure}%` : figure;
}

function commonMistake(target: NumericTarget): string {
  const { unit } = target;
  const value = exampleValue(target);
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
function instead(target: NumericTarget): string {
  const { unit, possible, hasBounds } = target;
  const { minimum, maximum } = possible;
  const end = "没有数据请留空。";
  const between =
    minimum !== null && maximum !== null ? `${minimum.toFixed()} 到 ${maximum.toFixed()} 的` : null;
  if (isPercentage(target)) {
    const limits = between === null ? "" : ` ${between}`;
    return `请填${limits}百分数，如 ${exampleValue(target).toFixed()}%。${end}`;
  }
  if (target.kind === "rank") {
    return `请填名次的整数，如 8，不写“前”“第”“${unit.symbol}”。${end}`;
  }
  const what = isWholeNumber(target) ? "整数" : "数字";
  const least = minimum?.eq(0) ? "不小于 0 的" : "";
  const limits = hasBounds ? (between ?? "") : least;
  const decline = minimum === null ? "下降填负数。" : "";
  const bare = unit.symbol === "" ? "" : `不带“${unit.symbol}”，`;
  return `请只填${limits}${what}，${bare}不写“约”“余”。${decline}${end}`;
}
