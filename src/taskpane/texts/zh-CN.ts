import { chineseRefusals } from "./refusals-zh-CN";
import type { PaneTexts } from "./texts";

/** 面板的中文用语：短、具体，说清发生了什么、下一步怎么办。 */
export const chineseTexts: PaneTexts = {
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
  steps: { insert: "插入", check: "校验", make: "生成", collect: "回收" },
  welcome: {
    title: "四步完成",
    steps: [
      "插入：把责任分解表放进工作簿，在黄色格里填完成值。",
      "校验：逐项核对，点格号就到那一格；填写时也会自动校验。",
      "生成：给每个责任单位做一份填报表，发下去填报。",
      "回收：把交回的表拖进来，逐项裁定，生成汇总表。",
    ],
    fileSteps: [
      "插入：把责任分解表做成工作簿，存下来，在黄色格里填完成值。",
      "校验：打开填好的表，逐项核对。",
      "生成：给每个责任单位做一份填报表，发下去填报。",
      "回收：把交回的表拖进来，逐项裁定，存成汇总表。",
    ],
    close: "知道了",
  },
  insert: {
    plan: "计划",
    documentNumber: "文号",
    issued: "印发",
    issuedBy: (issuer, day) => [issuer, day].filter((part) => part !== null).join("，"),
    content: "内容",
    counts: (rows, targets, bureaus) => `${rows} 行，${targets} 项指标，${bureaus} 个责任单位`,
    what: "插入什么",
    kinds: {
      tracking: { label: "跟踪表", hint: "一行一项指标，填完成值，自动判定" },
      published: { label: "公布原表", hint: "五栏，与附件一致，用于印发" },
    },
    preview: "预览",
    number: "序号",
    goal: "目标任务",
    bureaus: "责任单位",
    target: "指标",
    threshold: "目标值",
    more: (rest) => `…… 还有 ${rest} 行`,
    note: (sheet) => `新建工作表“${sheet}”，按 A4 横向排好打印，不改动已有内容。`,
    fileNote: (sheet) => `做成新的工作簿“${sheet}.xlsx”，按 A4 横向排好打印，保存到下载文件夹。`,
    action: "插入到新工作表",
    fileAction: "做成工作簿并保存",
    notYet: "尚未插入",
    done: (sheet) => `已插入“${sheet}”`,
    fileDone: (sheet) => `已保存“${sheet}.xlsx”`,
  },
  check: {
    filters: "筛选",
    counts: {
      error: (count) => `${count} 处错误`,
      warning: (count) => `${count} 处提醒`,
      blank: (count) => `${count} 项未填`,
      info: (count) => `${count} 处说明`,
    },
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
    noneOfThese: "这一类没有。",
    before: "填好完成值后，点“校验”逐项核对。",
    beforeTable: "工作簿里还没有指标跟踪表。",
    beforeFiles: "打开跟踪表或单位交回的填报表，可以一次选多个。文件只读，不会改动。",
    toInsert: "去插入",
    notYet: "尚未校验",
    done: (targets, filled, clean) =>
      `${filled < targets ? `已填 ${filled}/${targets} 项` : `已校验 ${targets} 项`}，${clean} 项没有问题`,
    filesDone: (files, rejected) =>
      rejected > 0 ? `已校验 ${files} 个文件，退件 ${rejected} 个` : `已校验 ${files} 个文件`,
  },
  make: {
    due: "报送截止",
    contact: "联系人和电话",
    contactHint: "印在填报说明上，可不填",
    bureaus: "责任单位",
    all: "全选",
    targets: (count) => `${count} 项`,
    sent: (day) => `已发 ${day}`,
    resend: "勾选的单位里有已发过的。再发以新表为准，旧表交回时仍会读取。",
    delivery: "怎么交给我",
    deliveries: {
      open: { label: "逐份在 Excel 里打开", hint: "看过再自己保存" },
      zip: { label: "打成一个压缩包", hint: "全部填报表和发放台账" },
      single: { label: "逐份保存", hint: "做好后一份一份点保存" },
    },
    ledger: "发放台账",
    openLedger: "接着已有的台账（ledger.json）",
    ledgerHolds: (forms, period) => `${period}已记 ${forms} 份`,
    saveLedger: "保存台账",
    result: "已做好",
    save: "保存",
    standings: { ready: "", saved: "已保存", opened: "已打开", packed: "" },
    saveNamed: (file) => `保存 ${file}`,
    action: (forms) => `生成 ${forms} 份填报表`,
    stop: "停止",
    stopping: "正在停止…",
    notYet: (targets) => `共 ${targets} 项指标`,
    nobody: "请勾选责任单位",
    opened: (forms) => `已打开 ${forms} 份，已记入台账`,
    zipped: (forms) => `${forms} 份已打包保存`,
    ready: (forms, saved) => `已做好 ${forms} 份，保存了 ${saved} 份`,
    stoppedAfter: (forms) => (forms === 0 ? "已停止，没有发出" : `已停止，做好 ${forms} 份`),
  },
  earlier: {
    title: "上期值",
    hint: "选上一期的汇总表（.xlsx），用来填“上期值”、和本期比较。",
    choose: "选上期汇总表",
    from: (period, file) => `取自${period}（${file}）`,
    leave: "不用",
  },
  fetching: "正在打开…",
  question: {
    exists: ({ sheet, known, filled, lost }) => {
      const what = `工作簿里已有“${sheet}”。`;
      if (!known) {
        return { what, next: "它不是这份计划的表，不能替换。可以另建一张，原表不动。" };
      }
      if (lost.length > 0) {
        const first = lost.slice(0, 3).join("、");
        const rest = lost.length > 3 ? ` 等 ${lost.length} 格` : "";
        return {
          what,
          next: `${first}${rest}的内容新表里放不下，不能替换。可以另建一张，原表不动。`,
        };
      }
      return filled > 0
        ? { what, next: `替换：已填的 ${filled} 项会带到新表，格式恢复原样。另建：两张都留。` }
        : { what, next: "里面没有填过的内容，可以替换，也可以另建一张。" };
    },
    replace: "替换",
    keepBoth: "另建一张",
    cancel: "取消",
    otherLedger: (period, forms, wanted) => ({
      what: `工作簿里是${period}的发放台账，记了 ${forms} 份。`,
      next: `为${wanted}生成要另起台账。先把旧台账存成文件，再继续。`,
    }),
    putAway: "保存旧台账并继续",
  },
  notice: {
    problem: (problem) => {
      switch (problem.kind) {
        case "spreadsheet":
          return chineseRefusals[problem.code](problem.sheet);
        case "not-marked": {
          const { what, next } = chineseRefusals[problem.code](problem.sheet);
          return { what: `问题都列在下面，但没能写进表里。${what}`, next };
        }
        case "ledger-not-kept": {
          const why = problem.code === null ? null : chineseRefusals[problem.code](problem.sheet);
          return {
            what: `填报表已做好，但发放台账没能记进工作簿。${why?.what ?? ""}`,
            next: `台账还在面板里。${why?.next ?? ""}也可以点“保存台账”存成文件。`,
          };
        }
        case "no-table":
          return {
            what: "没有找到指标跟踪表，可能被删除了。",
            next: "刚删的：不保存、关闭工作簿再打开可以找回。没有的话请到“插入”新建。",
          };
        case "notebook-unreadable":
          return {
            what: "工作簿里的记录表 _zerenbiao 读不出来，可能由更新的版本写成。",
            next: "面板不会改动它，这次的设置和台账只留在面板里。请更新本程序。",
          };
        case "plan-file":
          return {
            what:
              problem.problems.length === 0
                ? `“${problem.file}”不是计划文件。`
                : `“${problem.file}”有几处不对：${problem.problems.join("；")}。`,
            next: "计划文件是 UTF-8 的 JSON，格式见随附的说明。原来的计划没有变。",
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
        case "previous-file":
          return {
            what: `“${problem.file}”${
              problem.why.kind === "not-earlier"
                ? `是 ${problem.why.found} 的，不比现在的报告期早`
                : problem.why.kind === "other-plan"
                  ? `是另一份计划（${problem.why.found}）的`
                  : problem.why.kind === "unreadable"
                    ? "打不开"
                    : "不是本程序生成的汇总表"
            }，不能当上期。`,
            next: "请选同一份计划、更早一期的汇总表。",
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
  busy: ({ task, done, total, item }) => {
    const count = total > 0 ? ` ${Math.min(done + 1, total)}/${total}` : "";
    const what = item === null ? "" : `：${item}`;
    switch (task) {
      case "opening":
        return `正在打开${what}…`;
      case "inserting":
        return "正在插入…";
      case "checking":
        return `正在校验${count}${what}…`;
      case "making":
        return `正在生成${count}${what}`;
      case "reading":
        return `正在读${count}${what}…`;
      case "saving":
        return "正在保存…";
    }
  },
};
