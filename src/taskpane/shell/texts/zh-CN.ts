import { chineseKit } from "../../kit";
import { listMistakes } from "./mistakes";
import type { ShellTexts } from "./texts";

const { refusals } = chineseKit;

/** 面板的中文用语：短、具体，说清发生了什么、下一步怎么办。 */
export const chineseTexts: ShellTexts = {
  language: "zh-CN",
  name: "责任表",
  header: {
    plan: "计划",
    period: "报告期",
    year: (year) => `${year}年`,
    openPlanFile: "从文件打开…",
    steps: "步骤",
    otherLanguage: "EN",
    switchLanguage: "Switch to English",
    withoutExcel: "没有连接 Excel：按文件打开和保存，也适合 WPS",
  },
  steps: {
    ...{ plan: "计划", insert: "插入", check: "校验", make: "生成", collect: "回收" },
    progress: "进度",
  },
  fetching: "正在打开…",
  question: {
    cancel: "取消",
  },
  notice: {
    problem: (problem) => {
      switch (problem.kind) {
        case "spreadsheet":
          return refusals[problem.code](problem.sheet);
        case "notebook-unreadable":
          return {
            what: "工作簿里的记录表 _zerenbiao 读不出来，可能由更新的版本写成。",
            next: "面板不会改动它，这次的设置和台账只留在面板里。请更新本程序。",
          };
        case "plan-file":
          return {
            what:
              problem.mistakes.length === 0
                ? `“${problem.file}”不是计划文件。`
                : `“${problem.file}”有 ${problem.mistakes.length} 处不对，没有采用。`,
            list: listMistakes(problem.mistakes, {
              line: (number) => `第 ${number} 行`,
              colon: "：",
              broken: "从这里起读不下去，多半少了逗号、引号或括号，或者多了一个逗号",
              more: (count) => `另有 ${count} 处，改好这些再打开就会列出`,
            }),
            next:
              problem.mistakes.length === 0
                ? "计划文件是计划工作簿（.xlsx）或 UTF-8 的 JSON，格式见随附的说明。原来的计划没有变。"
                : "请按行号改好，保存后再打开。原来的计划没有变。",
          };
        case "plan-remarks":
          return {
            what: `已采用“${problem.file}”，有 ${problem.remarks.length} 处请看一看。`,
            list: listMistakes(problem.remarks, {
              line: (number) => `第 ${number} 行`,
              colon: "：",
              broken: "",
              more: (count) => `另有 ${count} 处，用 zerenbiao plan check 可以看全`,
            }),
            next: "都不妨碍使用。要改的，在计划文件里改好再打开。",
          };
        case "ledger-file":
          return {
            what: `“${problem.file}”不是发放台账。`,
            next: "请选生成填报表时一起保存的 ledger.json。",
          };
        case "other-ledger-file":
          return {
            what: `“${problem.file}”是 ${problem.found} 的台账，和现在的计划或报告期不同。`,
            next: "请在上方选对计划和报告期，再打开它。",
          };
        case "not-undoable":
          return {
            what: `“${problem.sheet}”里后来写了东西（${problem.lost.slice(0, 3).join("、")}），撤销会把它丢掉，所以没有撤销。`,
            next: "要撤销，请先把那几格移到别处；也可以直接删除这张工作表。",
          };
        case "not-loaded":
          return {
            what: "这一步要用的部分没有加载，多半是网络断了。",
            next: "请检查网络，再试一次。已填的内容没有变。",
          };
        case "unexpected":
          return {
            what: `出了意外，这一步没有完成（${problem.detail}）。`,
            next: "请再试一次；还不行，请关掉面板重新打开。",
          };
      }
    },
    retry: "再试一次",
    close: "关闭",
  },
  undo: {
    written: ({ kind, sheet, ...where }, isUndone) => {
      const what = {
        inserted: `插入“${sheet}”`,
        replaced: `替换“${sheet}”`,
        fixed: `改 ${"cell" in where ? where.cell : ""}`,
        taken: `往“${sheet}”填 ${"cells" in where ? where.cells : 0} 格`,
        summaries: `插入 ${"sheets" in where ? where.sheets : 0} 张单位汇总`,
      }[kind];
      return isUndone ? `已撤销：${what}` : `刚才：${what}`;
    },
    undo: "撤销这一步",
    redo: "恢复",
  },
  busy: ({ task, done, total, item }) => {
    const count = total > 0 ? ` ${Math.min(done + 1, total)}/${total}` : "";
    const what = item === null ? "" : `：${item}`;
    switch (task) {
      case "opening":
        return `正在打开${what}…`;
      case "inserting":
        return `正在插入${count}…`;
      case "checking":
        return `正在校验${count}${what}…`;
      case "making":
        return `正在生成${count}${what}`;
      case "reading":
        return `正在读${count}${what}…`;
      case "fixing":
        return `正在改${what}…`;
      case "undoing":
        return "正在撤销…";
      case "saving":
        return "正在保存…";
    }
  },
};
