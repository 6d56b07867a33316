import { chineseKit } from "../../kit";
import type { CheckTexts } from "./texts";

const { refusals } = chineseKit;

/** 校验这一步的中文用语。 */
export const chineseCheck: CheckTexts = {
  filters: "筛选",
  all: "全部",
  results: "校验结果",
  table: "校验哪张表",
  live: "填写时自动校验",
  action: "校验",
  again: "重新校验",
  fileAction: "打开文件校验",
  goTo: (cell, name) => `定位到 ${cell}，${name}`,
  blanks: (count) => `${count} 项还没有填`,
  blanksAdvice: "数值是零请填 0，没有数据可留空。",
  accepted: (bureau, period, receipt) =>
    [bureau, period, receipt && `回执 ${receipt}`].filter((part) => part !== null).join(" · "),
  rejected: "退件，内容没有采用",
  none: "没有发现问题。",
  noneOfThese: "没有这一类问题。",
  before: "填好完成值后，点“校验”逐项核对。",
  otherOccasion: (plan, period) =>
    `这张表是${plan === null ? "" : `“${plan}”`}${period}的，和上面选的不同；下面按表的来判。`,
  followTable: (plan, period) => (plan === null ? `改选 ${period}` : "改选这张表的计划"),
  search: "查找指标、编号或格号",
  bureau: "责任单位",
  allBureaus: "全部单位",
  previous: "上一处",
  next: "下一处",
  noneSought: "没有找到，请换个说法或单位。",
  fix: {
    change: (figure) => `改成 ${figure}`,
    "count-as": (figure) => `按 ${figure} 记`,
    blank: () => "留空",
    "without-percent": (figure) => `去掉 %，记 ${figure}`,
  },
  notMarked: "边填边校验只列在这里，不写进表。按“重新校验”，表里也标出来。",
  manual:
    "这个工作簿设成了手动计算：表里的判定、完成率按 F9 才会更新。校验看的是填的数，不受影响。",
  marksClearUndo: "这个版本的 Excel：表里做了标记，之前的操作就不能再用 Ctrl+Z 撤销。",
  beforeTable: "工作簿里还没有指标跟踪表。",
  beforeFiles: "打开跟踪表或单位交回的填报表，可以一次选多个。文件只读，不会改动。",
  toInsert: "去插入",
  findTable: "表改过名？找一找",
  notYet: "尚未校验",
  done: (targets, filled, clean) =>
    `${filled < targets ? `已填 ${filled}/${targets} 项` : `已校验 ${targets} 项`}，${clean} 项没有问题`,
  filesDone: (files, rejected) =>
    rejected > 0 ? `已校验 ${files} 个文件，退件 ${rejected} 个` : `已校验 ${files} 个文件`,
  problem: (problem) => {
    switch (problem.kind) {
      case "not-marked": {
        const { what, next } = refusals[problem.code](problem.sheet);
        return { what: `问题都列在下面，但没能写进表里。${what}`, next };
      }
      case "changed-since":
        return {
          what: `${problem.cell} 在校验之后又改过，这次没有动它。`,
          next: "已按现在的内容重新校验，请再看一遍。",
        };
      case "no-table":
        return {
          what: "没有找到指标跟踪表，可能被删除了。",
          next: "刚删的：不保存、关闭工作簿再打开可以找回。没有的话请到“插入”新建。",
        };
      case "unknown-plan":
        return {
          what: `这张表是另一份计划（${problem.id}）的，面板里没有那份计划，没有校验。`,
          next: "请在最上面“计划”里从文件打开那份计划，再校验。表没有改动。",
        };
    }
  },
};
