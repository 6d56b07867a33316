import type { PlanCounts, PlanTexts } from "./plan-texts";

const count = ({ rows, targets, bureaus }: PlanCounts): string =>
  `${rows} 行，${targets} 项指标，${bureaus} 个单位`;

/** 计划文件的命令说的话。 */
export const chinesePlanTexts: PlanTexts = {
  converted: (path, counts) => `已写成 ${path}：${count(counts)}。`,
  templateMade: (path) =>
    `已生成空的计划工作簿 ${path}：先看“说明”，填“计划”“单位名录”“指标”，再用 zerenbiao plan check ${path} 检查。`,
  account: (counts, hash) => `${count(counts)}；校验值 ${hash}`,
  note: "说明",
  mistakes: (number) => `共 ${number} 处不对。改好以前，这个计划不能用。`,
  whole: "（整个文件）",
  same: "两版相同。",
  otherOrder: "两版写的内容相同，只是次序或出处的写法不同。",
  heads: { facts: "文件", targets: "指标", bureaus: "责任单位", lines: "其他各表" },
  changes: { added: "新增", removed: "删去" },
  blank: "（空）",
  handedOver: (from, to) => `移交：${from.join("、") || "（无）"} → ${to.join("、") || "（无）"}`,
  summary: ({ added, removed, changed, handedOver }) =>
    `指标新增 ${added} 项，删去 ${removed} 项，改动 ${changed} 项，其中移交 ${handedOver} 项。`,
};
