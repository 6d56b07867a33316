import { chinese, formatFigure, VERDICTS } from "../../core";
import type { ProgressCounts, Standing } from "../progress";
import { differenceWithUnit, percentOf, perMonthWords, pointsOf, withUnit } from "./figures";
import type { ReportWords } from "./report-words";

export const chineseReport: ReportWords = {
  messages: chinese,
  title: (period) => `${chinese.period(period)}进度报告`,
  occasion: (documentNumber, period, asOf) =>
    [
      ...(documentNumber === null ? [] : [documentNumber]),
      ...[`报告期：${chinese.period(period)}`, `截至${chinese.day(asOf)}`],
    ].join(" · "),
  headings: {
    overall: "一、总体情况",
    pace: "二、序时进度",
    attention: "三、未达标和进度滞后的指标",
    owed: "四、还没有报齐的单位",
    open: "五、有数但还不能算的指标",
    series: "六、历期对比",
    baselines: "七、基期值",
    method: "怎么算的",
  },
  overall: ({ targets, verdicts }, bureaus) =>
    `${bureaus} 个责任单位，${targets} 项指标：${VERDICTS.flatMap((verdict) => {
      const count = verdicts[verdict] ?? 0;
      return count === 0 ? [] : [`${chinese.verdicts[verdict]} ${count} 项`];
    }).join("，")}。`,
  lights: ({ lights, unpaced }: ProgressCounts) =>
    `按序时进度看：绿灯（${chinese.lights.green}）${lights.green} 项，黄灯（${chinese.lights.yellow}）${lights.yellow} 项，` +
    `红灯（${chinese.lights.red}）${lights.red} 项，不计进度的 ${unpaced} 项。`,
  method: (green, yellow) => [
    "完成率是完成值除以目标值；有基期值的从基期值算起；没有基期值的总量从零算起，标“未设基期”。序时进度是完成率减去到报告期末应完成的比例，时间从计划第一年1月1日算到时限，年度指标在当年内算，有阶段目标的按阶段目标分段算。",
    `绿灯：${green === 0 ? "不落后" : `落后不超过 ${formatFigure(green)} 个百分点`}；黄灯：落后不超过 ${formatFigure(yellow)} 个百分点；红灯：落后更多。`,
    "位次、比率、上限、保持在某一水平的指标和定性任务不能按时间折算，不计进度。几个单位各报份额的指标，判定总数，不判定份额。待核实、填写有误、有冲突的数不算完成值。“还要完成”按报告期末到时限还剩的月份平均，向上取整。",
  ],
  bureauChart: {
    caption: (part, parts) => `各单位指标完成情况（项${parts === 1 ? "" : `，${part}/${parts}`}）`,
    worst: (drawn, all) =>
      `未达标、落后和未报最多的 ${drawn} 个单位（项；共 ${all} 个单位，其余见下表）`,
    description: (bureaus) =>
      `${bureaus} 个责任单位各有多少项指标达标、推进中、未达标、待定、未填；数字见下表`,
  },
  bureauTable: "各单位报送和完成情况",
  total: "合计（共同承担的，各单位都计）",
  counted: {
    ...{ met: "达标", early: "提前\n达标", progress: "推进中", missed: "未达标" },
    ...{ unverified: "待核实", person: "待判定", undated: "未定\n时限", blank: "未填\n有误" },
    share: "只报\n份额",
  },
  paceChart: {
    caption: (part, parts) => `完成率和应完成的比例${parts === 1 ? "" : `（${part}/${parts}）`}`,
    worst: (drawn, all) =>
      `完成率和应完成的比例：落后最多的 ${drawn} 项（共 ${all} 项，其余见指标进度表）`,
    description: (bars) =>
      `${bars} 项指标的完成率，竖线是到报告期末应完成的比例；数字见下面的指标进度表`,
    bar: (name, standing) =>
      `${name}：完成率 ${standing.completion === null ? "—" : percentOf(standing.completion)}，${chineseReport.pace(standing)}`,
    due: "应完成的比例",
    done: "完成率",
    unpaced: "不计进度",
  },
  groups: {
    reached: "达标、提前达标",
    progress: "推进中",
    missed: "未达标",
    person: "待核实、待判定、无法判定",
    blank: "未填、填写有误、未定时限",
  },
  columns: {
    ...{
      bureau: "责任单位",
      status: "报送情况",
      asked: "指标",
      owed: "还欠",
      light: "灯",
      id: "编号",
    },
    ...{
      target: "目标值",
      bureaus: "责任单位",
      goal: "指标",
      value: "完成值",
      completion: "完成率",
    },
    ...{
      due: "应完成",
      pace: "序时进度",
      takes: "还要完成",
      verdict: "判定",
      lastYear: "去年同期",
    },
    ...{
      previous: "上期",
      reason: "原因",
      measures: "下一步措施",
      why: "欠什么",
      deadline: "时限",
    },
    ...{
      baseline: "基期值",
      asOf: "基期",
      source: "来源",
      change: "比去年同期",
      counts: "用于完成率",
    },
    held: "报来的数",
  },
  targetTable: "指标进度表",
  attentionTable: "未达标和进度滞后的指标，原因和措施",
  owedTable: "还欠的单位和指标",
  openTable: "待核实、待裁定、待判定的指标",
  seriesTable: (shown, all) =>
    shown === all ? "历期完成值" : `历期完成值（最近 ${shown} 期，共 ${all} 期）`,
  baselineTable: "基期值和来源",
  nobody: {
    attention: "没有未达标或进度滞后的指标。",
    owed: "各单位都报齐了。",
    open: "没有待核实、待裁定或待判定的指标。",
  },
  owedWhy: { blank: "未填", refused: "填写有误，要改", suspect: "待核实" },
  none: "—",
  noBaseline: "未设基期",
  notPaced: "不计进度",
  pace: ({ pace }: Standing) => {
    if (pace === null) return "不计进度";
    const { ahead, light, withoutBaseline } = pace;
    const points = ahead.lt(0)
      ? `落后 ${pointsOf(ahead)} 个百分点`
      : ahead.eq(0)
        ? "正好同步"
        : `超前 ${pointsOf(ahead)} 个百分点`;
    const from = withoutBaseline ? "，未设基期" : "";
    return `${chinese.colours[light]}灯 ${chinese.lights[light]}，${points}${from}`;
  },
  takes: ({ remaining, gap, target }: Standing) => {
    if (remaining !== null) {
      const { amount, months, perMonth } = remaining;
      if (amount.eq(0)) return "再多一点即可（不含本数）";
      return `还差 ${withUnit(target, amount)}，${months} 个月，每月${perMonthWords(target, perMonth, "约 ").replace(/^(?=\d)/, " ")}`;
    }
    if (gap === null) return "—";
    if (gap.kind !== "places" && gap.amount.eq(0)) return "正好是目标值，不含本数";
    const amount = differenceWithUnit(target, gap.amount, "zh-CN");
    return gap.kind === "over" ? `超出 ${amount}` : `还差 ${amount}`;
  },
  breach: (breach) => (breach === "below-level" ? "低于应保持的水平" : "已经超过上限"),
  held: (shown) => `报来 ${shown}，不算完成值`,
  planOwn: "计划",
  isMeasured: { yes: "是", no: "只列出" },
  unasked: (targets) => `本期没有要哪个单位报，不在内：${targets.map(({ id }) => id).join("、")}。`,
  byBureau: (bureau, text) => `${bureau}：${text}`,
};
