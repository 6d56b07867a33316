import { chineseBaselineProblem, chineseReport } from "../../../exchange";
import type { ProgressTexts } from "./texts";

const GROUPS = {
  ...{ missed: "未达标", red: "红灯 严重滞后", yellow: "黄灯 进度滞后", green: "绿灯 进度正常" },
  ...{ unpaced: "不计进度", held: "有数不算", blank: "未填", part: "份额、配合" },
} as const;

/** What the step 进度 says in Chinese. */
export const chineseProgress: ProgressTexts = {
  report: chineseReport,
  empty: {
    what: "还没有可以看进度的数据。",
    next: "在“回收”里放入交回的填报表，或者在“校验”里校验指标跟踪表，再回到这里。",
  },
  source: "进度按哪里的数算",
  sources: { collection: "交回的填报表", table: "指标跟踪表" },
  of: (source, period) =>
    source === "collection" ? `${period}，按交回的填报表` : `${period}，按校验过的指标跟踪表`,
  groups: "按灯看",
  group: (group, count) => `${GROUPS[group]} ${count}`,
  all: (count) => `全部 ${count}`,
  bureaus: "按责任单位看",
  bureau: (targets) => `${targets} 项`,
  nothingToReckon: "没有未达标和滞后的",
  lines: (bureau) => bureau ?? "全部指标",
  toAll: "回到全部指标",
  target: "目标",
  value: "完成",
  completion: "完成率",
  due: (share) => `应完成 ${share}`,
  takes: "还要",
  by: (day) => `时限${day}`,
  part: { share: "份额，只判定总数", help: "配合，不判定" },
  goTo: "看这一行",
  goToLine: (name) => `看这一行：${name}`,
  sheet: { insert: "插入“进度”表和图", save: "另存“进度”表和图" },
  made: ({ sheet, how, beside, isWithoutCharts }) =>
    [
      { inserted: `已插入“${sheet}”。`, renewed: `“${sheet}”已换成现在的数。`, saved: "已另存。" }[
        how
      ],
      ...(beside === null ? [] : [`“${beside}”里有别的内容，没有动它。`]),
      ...(isWithoutCharts ? ["这个版本的 Excel 画不了图，只插入了表。"] : []),
    ].join(""),
  pacing: {
    title: "基期值和灯的界线",
    hint: "没有基期值的总量从零算起。可以选一份基期值清单：.xlsx 要有编号、基期值、基期、来源四列，也可以是 JSON。",
    choose: "选基期值清单",
    taken: (count) => `基期值 ${count} 项，记在这本工作簿里`,
    leave: "不用",
    green: "绿灯：最多落后几个百分点",
    yellow: "黄灯：最多落后几个百分点",
    usual: "用通常的界线（0、30）",
  },
  how: "怎么算的",
  action: { collect: "去回收", check: "去校验" },
  status: (lines, of) => (lines === of ? `${of} 项` : `${lines} / ${of} 项`),
  problem: (problem) => {
    switch (problem.kind) {
      case "no-line":
        return {
          what: "工作簿里没有这一期的汇总表，找不到这一行。",
          next: "先在“回收”里插入汇总表，再点。",
        };
      case "bad-lights":
        return {
          what: "灯的界线应是 0 到 100 的数，绿灯的不大于黄灯的。",
          next: "请改好，原来的界线没有变。",
        };
      case "bad-baselines": {
        const { file, problems } = problem;
        if (problems.length === 0) {
          return {
            what: `“${file}”里找不到基期值的清单。`,
            next: "清单要有编号、基期值、基期、来源四列，或者是同样内容的 JSON。",
          };
        }
        return {
          what: `“${file}”有 ${problems.length} 处不对，没有采用。`,
          list: problems.map(
            ({ problem: each, why }) => `${each.place} ${chineseBaselineProblem(each, why)}`,
          ),
          next: "请改好清单再选。",
        };
      }
    }
  },
};
