import type { SummaryTexts } from "./summary-texts";

const list = (names: readonly string[]): string => names.join("、");

/** summary 说的话。 */
export const chineseSummary: SummaryTexts = {
  options: {
    from: "汇总表（collect 生成的），或有“指标跟踪表”的工作簿",
    bureau: "只给这些单位（可写多个）；不写则每个单位一本",
    out: "放各单位汇总的文件夹",
    plan: "工作簿里没有记着计划时：内置计划的编号，或计划文件",
    period: "工作簿里没有记着报告期时：2021、2021H1、2021Q3 或 2021-09",
  },
  columns: ["责任单位", "应报", "已报", "文件"],
  summary: (count, folder, open) =>
    `${count} 本单位汇总，在 ${folder}${open === 0 ? "。" : `；其中 ${open} 本有还没有计入的数（表里加了括号）。`}`,
  errors: {
    unreadable: (path, reason) => `${path} 打不开：${reason}`,
    badFrom: (path, problem) => {
      switch (problem.kind) {
        case "neither":
          return `${path} 不是 collect 生成的汇总表，也没有“指标跟踪表”。请换成其中一种；填报表先用 collect 合并。`;
        case "needs-plan":
          return `${path} 有“指标跟踪表”，但没有记着是哪个计划、哪一期。请加上 --plan 和 --period。`;
        case "needs-period":
          return `${path} 没有记着是哪一期。请加上 --period，如 --period 2021。`;
        case "unknown-plan":
          return `${path} 用的计划 ${problem.plan} 不是内置的，也没有随工作簿存着。请用 --plan 写明计划文件。`;
        case "other-plan":
          return `${path} 是计划 ${problem.found} 的，--plan 写的是 ${problem.plan}。请改成同一个，或不写 --plan。`;
        case "other-table":
          return `${path} 的“指标跟踪表”里没有计划 ${problem.plan} 的指标。请核对 --plan。`;
      }
    },
    unknownBureau: (path, names, known) =>
      `${path} 里没有责任单位“${list(names)}”。有：${list(known)}。`,
  },
};
