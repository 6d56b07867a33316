import { cutText, type Target } from "../../core";
import type { RangeSpec, ValidationSpec } from "../kit";
import type { TextField } from "./entry-columns";
import type { LayoutKind } from "./form-layout";
import { LONGEST_ENTRY, nameLeads, TOO_LONG, VALIDATION_LIMITS } from "./validation";
import { scheduleInWords } from "./wording";

/** The rule of a 进展 cell: words of any kind; its prompt says the task, by when it is due, and what to write of it. */
export function validateProgress(target: Target, range: RangeSpec): ValidationSpec {
  const { bureaus } = target;
  const schedule = scheduleInWords(target).replaceAll("\n", "");
  const lines = target.cooperates
    ? [
        `配合事项：由${nameLeads(target)}牵头报送`,
        "可写配合做了什么，也可留空",
        "例：已完成选址，6 月底前交地",
      ]
    : [
        `时间节点：${schedule}`,
        ...(bureaus.length > 1 ? [sharedWords(target)] : []),
        "写做了什么、到哪一步、有什么结果；还没有开始的写“未启动”",
        "例：已印发实施方案，完成首批 20 家企业认定",
        "常见错误：只写“正在推进”",
      ];
  return {
    range,
    rule: { type: "text-length", maximum: LONGEST_ENTRY },
    promptTitle: cutText(target.name, VALIDATION_LIMITS.title),
    prompt: cutText(lines.join("\n"), VALIDATION_LIMITS.prompt),
    error: TOO_LONG,
  };
}

/** Who writes what of a task that several bureaus share: what each of them writes stands in the summary. */
function sharedWords(target: Target): string {
  return target.jointRule === "lead"
    ? `${nameLeads(target)}写总的情况，其他单位写本单位做的，汇总时并列`
    : "各单位写本单位做的，汇总时并列";
}

/** The rule of a text column beside tasks without a figure. */
export function validateTaskText(
  field: TextField,
  range: RangeSpec,
  kind: Exclude<LayoutKind, "figures">,
): ValidationSpec {
  const isMixed = kind === "mixed";
  const titles: Readonly<Record<TextField, string>> = isMixed
    ? { 未达标原因: "原因或问题", 下一步措施: "下一步措施", 佐证材料: "佐证材料" }
    : { 未达标原因: "存在问题", 下一步措施: "下一步", 佐证材料: "佐证" };
  const prompts: Readonly<Record<TextField, string>> = {
    未达标原因: isMixed
      ? "数没有达到目标的必填：差多少、差在哪、为什么。\n没有数的任务：写卡在哪里、要谁协调，没有问题的留空。\n常见错误：只写“核实无误”。"
      : "写卡在哪里、要谁协调，没有问题的留空。\n例：用地指标尚未落实，需自然资源局协调。",
    下一步措施: isMixed
      ? "写清做什么、谁负责、何时完成；数没有达到目标的必填。\n例：6 月底前新认定 15 家，市场运行处负责。"
      : "写清下一步做什么、谁负责、何时完成。\n例：9 月底前完成第二批认定，质量处负责。",
    佐证材料:
      "写文件名、文号或网址，随表一并报送。判定为“待人工判定”的必填。\n例：附件1 实施方案（印发稿）。",
  };
  return {
    range,
    rule: { type: "text-length", maximum: LONGEST_ENTRY },
    promptTitle: titles[field],
    prompt: prompts[field],
    error: TOO_LONG,
  };
}
