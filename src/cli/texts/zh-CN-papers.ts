import { chineseBaselineProblem } from "../../exchange";
import type { PaperTexts } from "./paper-texts";

export const chinesePapers: PaperTexts = {
  options: {
    from: "collect 写的汇总工作簿",
    reportOut: "要生成的 .html（一页，可直接打印）或 .docx",
    documentsOut: "放催报通知、通报、督办单草稿的文件夹",
    plan: "内置计划的编号或计划文件；不写时用汇总里的计划编号",
    previous: "以前各期的汇总工作簿，可写几次：历期对比、去年同期",
    lights: "红绿灯：绿灯、黄灯最多落后多少个百分点，默认 0,30",
    settings: "本单位的署名、文号、联系人等（JSON）",
    near: "离时限多少天以内算临近，默认 90",
    by: "要求补报、办结的截止日（YYYY-MM-DD）；不写就空着待填",
  },
  columns: ["文件", "内容"],
  reported: (path, targets, behind) =>
    `进度报告写在 ${path}：${targets} 项指标，未达标或进度滞后 ${behind} 项。`,
  summary: (papers, folder) => `共 ${papers} 份草稿，在 ${folder}。`,
  noReminder: "没有要催报的单位，没有写催报通知。",
  waiting: (bureaus) => `有文件待确认，先不催：${bureaus.join("、")}。请先裁定`,
  noSupervision: "没有逾期、滞后或临近时限的，没有写督办单。",
  next: "下一步：在 Word 或 WPS 里打开，把【待填：…】补上或删去，看过、签发以后再用。",
  leftBehind: (paths) =>
    `这些草稿是以前写的，这次没有写，内容可能已经过时，请看一看再用：${paths.join("、")}`,
  errors: {
    noConsolidated: (path) =>
      `${path} 不是 zerenbiao collect 写的汇总工作簿。请用 collect 的 --out 写出的那一本`,
    otherPlan: (path, found, wanted) =>
      `${path} 是计划 ${found} 的汇总，--plan 是 ${wanted}。请选同一个计划的`,
    otherVersion: (path) =>
      `${path} 是按这个计划的另一版汇总的，目标值可能不同。请用现在的计划重新 collect，或者用 --plan 写汇总时的那份计划`,
    needsPlan: (path, plan) =>
      `${path} 是计划 ${plan} 的汇总，它不是内置的计划。请用 --plan 写计划文件`,
    badEnding: (path) => `--out ${path} 应以 .html 或 .docx 结尾`,
    badLights: (word) => `--lights ${word} 应是两个数，前面的不大于后面的，如 0,30 或 5,20`,
    badNear: (word) => `--near ${word} 应是天数，如 90`,
    badBaselines: (path, problems) =>
      `${path} 有 ${problems.length} 处不对：\n${problems.map((each) => `  ${each}`).join("\n")}`,
    noBaselinesTable: (path) => `${path} 里找不到基期值的表。表头要有：编号、基期值、基期、来源`,
    twoBaselines: (target, one, other) =>
      `${target} 的基期值有两个：汇总时用的是 ${one}，--baselines 写的是 ${other}。请重新 collect，或者改成一样的`,
    twoOfPeriod: (period) => `--previous 里有两本是 ${period} 的汇总，请只写一本`,
    badSettings: (path, problems) =>
      `${path} 有 ${problems.length} 处不对：${problems
        .map(({ path: at, kind }) => (kind === "wrong" ? `${at} 的写法不对` : `不认识的 ${at}`))
        .join(
          "；",
        )}。可以有 office、numbers（remind、bulletin、supervise）、salutation、contact、signer、date、by、copies；日期像 2022-01-20`,
  },
  baseline: chineseBaselineProblem,
};
