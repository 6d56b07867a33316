import { chineseErrors, list } from "./zh-CN-errors";
import { chinesePlanTexts } from "./zh-CN-plan";
import { chinesePapers } from "./zh-CN-papers";
import { chineseMail } from "./zh-CN-mail";
import { chineseOutput } from "./zh-CN-output";
import { chinesePeriod } from "./zh-CN-period";
import { chineseRebuild } from "./zh-CN-rebuild";
import { chineseSplit } from "./zh-CN-split";
import { chineseSummary } from "./zh-CN-summary";
import type { Texts } from "./texts";

const round = (rate: number): number => Number(rate.toPrecision(2));
const time = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
};

export const chineseTexts: Texts = {
  program: "责任表：把量化指标责任分解表发给各单位填报，收回后逐项核对。",
  epilogue: "退出码：0 无问题；1 已完成，但有错误或退件；2 用法有误，什么都没有写。",
  headings: {
    usage: "用法：",
    arguments: "参数：",
    options: "选项：",
    commands: "命令：",
    examples: "例：",
  },
  commands: {
    init: "建一期的文件夹：记住计划、报告期、台账等，以后的命令不用再写",
    plans: "列出内置的计划",
    table: "生成公布样式的责任分解表，照附件的栏目",
    distribute: "给每个责任单位生成一份填报表，并记入发放台账",
    check: "读填好或填了一半的表，逐项核对并判定",
    collect: "合并收回的表，列出冲突、退件和未报的单位，生成一本汇总表",
    decide: "列出要裁定的，生成一本待裁定表：在里面选、填，再用 collect --decisions",
    import: "把附件（.docx、.xlsx、网页、文字）读成计划，读不准的逐条列出",
    report: "进度报告：一页（.html）或 .docx，红绿灯、还要完成多少、谁还欠",
    documents: "公文草稿（.docx）：催报通知、通报、各单位督办单",
    mail: "写邮件草稿：发放、催报、退回，每个单位一封（.eml），不发送",
    split: "把指标分解到区县或下级单位，生成它们填报用的计划",
    summary: "每个单位一本汇总，可打印、可盖章：值、判定、原因；从汇总表或指标跟踪表生成",
    demo: "用内置计划走一遍：发放、模拟填报、核对、汇总",
    completion: "打印命令补全脚本，按 Tab 补全命令、选项和文件",
    plan: "计划文件：转成工作簿、检查、比较两版",
    "plan convert": "计划的 JSON 和工作簿互相转换，什么都不丢",
    "plan template": "生成一份空的计划工作簿，有表头、下拉、提示和一个示例",
    "plan check": "检查计划文件，一次列出所有错处和所在的单元格",
    ledger: "发放台账：丢了或坏了以后重做一份",
    "ledger rebuild": "从留底的或收回的填报表重做一份发放台账",
    "plan diff": "比较一个计划的两版，逐项列出增、减、改动和移交",
    help: "显示命令的用法",
  },
  options: {
    planSource: "内置计划的编号，或计划文件（JSON 或工作簿）",
    planTarget: "要写成的文件：.xlsx 是工作簿，.json 是 JSON",
    planTemplateOut: "要生成的空计划工作簿 .xlsx",
    planOut: "同上，二者写一个",
    earlierPlan: "旧版：内置计划的编号，或计划文件",
    laterPlan: "新版",
    plan: "内置计划的编号，或计划文件（工作簿或 JSON）的路径",
    json: "只在标准输出打印一份 JSON",
    lang: "语言：zh-CN 或 en-US",
    asOf: "把这一天当作今天（YYYY-MM-DD）",
    force: "允许替换已有的文件",
    help: "显示用法",
    version: "显示版本",
    tableOut: "要生成的 .xlsx 文件",
    period: "报告期：2021、2021H1、2021Q3 或 2021-09",
    due: "报送截止日（YYYY-MM-DD）",
    contact: "联系人和电话，印在填报说明上",
    bureau: "只给这些责任单位生成（可写多个）",
    previous: "上期汇总表，用来填“上期值”",
    idSeed: "由这段文字推出表号，同样的输入得到同样的文件（测试用）",
    formsOut: "放填报表和 ledger.json 的文件夹",
    files: "填报表文件或文件夹",
    receipt: "不核对，只看这个回执（新旧两版都行）是不是文件里这份内容的：是退出 0，都不是退出 1",
    mark: "把要改的表各写一份带标记的副本（…-退回.xlsx）到这个文件夹：错处着色，加一列“问题”，可直接退回单位",
    until: "副本首页写明请于哪一天前改好报回（年-月-日）",
    demoOut: "放演示结果的文件夹",
    demoAnnex: "从附件走到填报表：读附件、照记下的选择定下来、生成填报表",
    returns: "收回的文件或文件夹",
    ledger: "发放台账 ledger.json",
    collectOut: "要生成的汇总表 .xlsx",
    joint:
      "共同承担的指标怎么合，写进表里：编号=agree（填总数，应一致）、sum（只填本单位的数，相加）或 lead（以牵头或第一个单位为准）",
    jointToCheck: "核对表上写的合并规则，如 3.1=sum；与表上不同的按表上的算，并列出来",
    decisions: "裁定：zerenbiao decide 生成的工作簿，或 JSON（可写多次，合在一起）",
    skip: "本期不要求填的指标（编号，可写多个）：这一期的表里没有，汇总时不算欠",
    decideOut: "要生成的待裁定表 .xlsx",
    previousToCompare: "以前各期的汇总表，取最近一期作“上期值”并比较",
    baselines: "基期值（.xlsx 或 .json）：编号、基期值、基期、来源",
    shard:
      "只读第几份：3/8 是八份中的第三份，结果写成 .json，再用 --merge 合并；/8 由 Kubernetes 的 JOB_COMPLETION_INDEX 定",
    shardForms:
      "只生成第几份：3/8 是八份中的第三份，台账写成 ledger.3-of-8.json，再用 --merge 合并",
    merge: "合并 --shard 得到的各份结果，不再读收回的文件",
    mergeLedgers: "合并 --shard 得到的各份台账，写成 ledger.json，不再生成表",
    planOfLedger: "计划；不写则按台账里的编号找内置计划",
    annex: "附件：.docx、.xlsx、.html 或文字文件；- 读标准输入（不是表格的文字一行一个指标格）",
    importOut: "写成计划工作簿 .xlsx（疑问写在里面，填“处理”），或没有要定的疑问时写成 .json",
    draft: "把草稿写进这个 .json 文件：每个字段的值、出处和疑问",
    choices: "对疑问的选择（JSON，可写多次）：按编号选一个读法，或改一项",
    sheet: "只读工作簿里的这张表",
    sheets:
      "各单位的明细：all 每个单位一张表，list 合成一张“各单位完成情况”（不写：60 个单位以内各一张，再多合成一张）",
    shell: "bash、zsh 或 powershell",
  },
  notes: {
    nothingWritten: "什么都没有写。",
    bureauMeant: (name, { bureau, as, day }) => {
      const what = {
        ...{ present: "就是", short: `是${bureau}的简称` },
        former: `是${bureau}的曾用名${day === null ? "" : `（用到${day}）`}`,
        merged: `已并入${bureau}${day === null ? "" : `（从${day}起）`}`,
      }[as];
      return `说明：“${name}”${what}，按${bureau}办。`;
    },
    dueChanged: (earlier, now) =>
      `注意：以前发出的表写的截止日是${earlier}，这次是${now}。以前的表不会变。`,
    planRead: (path, notes) =>
      `说明：${path} 有 ${notes} 处由程序补上或另有说明，用 zerenbiao plan check 查看。`,
    readAlready: (link) =>
      `说明：${link} 是链接，指向的文件夹已经读过，或把这个文件夹包在里面，没有重复读。`,
    planChanged: "注意：计划文件在上次发放之后改过。以前发出的表不会变。",
    sentPlanLost: "发放时的计划没有和台账放在一起，说不全改了什么。",
    sentPlanDamaged: (path) =>
      `注意：${path} 不是发放时的计划（读不出，或被改过），没有用。请从备份放回原件。`,
    outdatedForms: (bureaus) =>
      `还在外面的表里，这些单位的已经过时：${bureaus.join("、")}。要按新计划填的，加 --bureau 单位 --force 重做这几份再发；其余的不用重发。`,
    jointDiffers: (target, rule, bureaus) =>
      `注意：这次 ${target} 按 ${rule} 发，以前发给${list(bureaus)}的表不是这样问的，收回来合不成一个数。请给这些单位也重发。`,
    checking: "核对",
    notReadBack: (path) =>
      `注意：${path} 太大，下一期不能用作 --previous。用 --sheets list 合成一张明细，或者分几个计划汇总。`,
    collecting: "读取",
    making: "生成",
    pace: (perSecond, secondsLeft) => `每秒 ${round(perSecond)} 个 · 还要 ${time(secondsLeft)}`,
  },
  errors: chineseErrors,
  output: chineseOutput,
  completion: (use) => `zerenbiao 的命令补全。启用：${use}`,
  plans: {
    columns: ["编号", "标题", "行", "指标", "单位"],
    summary: (count) => `共 ${count} 个内置计划。用 --plan 编号 或 --plan 文件 选用。`,
  },
  plan: chinesePlanTexts,
  table: {
    done: (path, rows, cells) => `已生成 ${path}：${rows} 行，${cells} 个量化指标格。`,
  },
  distribute: {
    columns: ["责任单位", "指标", "表号", "文件"],
    noDue: "未定截止日",
    summary: (forms, targets, folder, ledger) =>
      `共 ${forms} 份填报表，${targets} 项指标，在 ${folder}；发放台账 ${ledger}。`,
    next: (due) =>
      `下一步：把各单位的 .xlsx 发出去${due === null ? "" : `，${due}前收回`}；收回后用 zerenbiao check 核对。`,
  },
  check: {
    rejected: "退件",
    formNumber: (id) => `表号 ${id}`,
    attachment: "附件",
    sentBy: (address) => `寄自 ${address}`,
    passed: (count) => `另有 ${count} 个系统文件或本程序自己的文件，没有列出。`,
    noFindings: "没有问题。",
    receipt: (code) => `回执 ${code}：报送这份内容的凭据，换软件另存不变，改了内容就变`,
    receiptFits: (code, version) =>
      version === 1
        ? `相符：回执 ${code} 是这份内容的（第 1 版回执，按格里显示的字算，没有显示出来的小数看不出）。`
        : `相符：回执 ${code} 是这份内容的（第 2 版回执，按读到的数和填写的字算）。`,
    receiptDiffers: (code, own) =>
      `不符：这份内容的回执是 ${own}，不是 ${code}。内容改过，或者不是那份表。`,
    noReceipt: "没有回执：退件，或表号已经丢失。不加 --receipt 再运行一次，看是什么问题。",
    receiptSummary: (code, files, isFound) =>
      isFound
        ? `回执 ${code}：找到了相符的文件（共看 ${files} 个）。`
        : `回执 ${code}：没有相符的文件（共看 ${files} 个）。`,
    fileSummary: ({ targets, verdicts }) =>
      `${targets} 项：${verdicts.map(([word, count]) => `${word} ${count}`).join(" · ")}`,
    findings: (errors, warnings, infos) =>
      [
        errors > 0 ? `${errors} 处错误` : "",
        warnings > 0 ? `${warnings} 处提醒` : "",
        infos > 0 ? `${infos} 处说明` : "",
      ]
        .filter((part) => part !== "")
        .join("，"),
    summary: (files, rejected, errors, warnings) =>
      `共 ${files} 个文件${rejected > 0 ? `，退件 ${rejected} 个` : ""}：${errors} 处错误，${warnings} 处提醒。`,
    blanks: (count, targets) => `${count} 项还没有填：${list(targets)}`,
    marked: (path) => `带标记的副本：${path}`,
    unmarked: {
      unreadable: "没有带标记的副本：文件读不出来。",
      "no-entry-sheet": "没有带标记的副本：文件里没有填报表。",
      "nothing-to-mend": "没有要改的，不用退回。",
      "text-encoding": "没有带标记的副本：文件内部的文字编码不能改写。",
      "no-styles": "没有带标记的副本：文件里没有单元格样式。",
      "no-room": "没有带标记的副本：填报表右边没有空列。",
      "not-readable": "没有带标记的副本：文件的结构不能改写。",
    },
  },
  collect: {
    columns: ["责任单位", "报送", "已报", "达标", "未达标", "待核实", "冲突", "文件"],
    statuses: {
      returned: "已报",
      partial: "部分报送",
      blank: "空表",
      awaited: "未报",
      overdue: "逾期未报",
      rejected: "退件",
      helping: "只配合",
    },
    part: (index, count, files, path) =>
      `第 ${index} 份（共 ${count} 份）：读了 ${files} 个文件，写进 ${path}。各份都有了以后用 --merge 合并。`,
    findings: ({ errors, warnings, infos }, shown, path) => {
      const count = errors + warnings + infos;
      if (count === 0) return "没有发现问题。";
      const left = count - shown;
      return `发现 ${count} 条：错误 ${errors} 条，提醒 ${warnings} 条，说明 ${infos} 条。${
        left === 0 ? "都列在上面了" : `上面列了 ${shown} 条，另 ${left} 条在 ${path} 的“问题清单”`
      }。`;
    },
    standings: (counts, left) =>
      [
        counts
          .map(([status, count]) => `${chineseTexts.collect.statuses[status]} ${count} 个单位`)
          .join("，"),
        ...(left > 0 ? [`上面没有列出的 ${left} 个单位见汇总表的“汇总”`] : []),
      ].join("；"),
    files: ({ files, merged, identical, superseded, rejected, unconfirmed, attachments }) =>
      [
        `收到 ${files} 个文件：采用 ${merged}`,
        ...(identical > 0 ? [`内容相同 ${identical}`] : []),
        ...(superseded > 0 ? [`已被代替 ${superseded}`] : []),
        ...(rejected > 0 ? [`退件 ${rejected}`] : []),
        ...(unconfirmed > 0 ? [`待确认 ${unconfirmed}`] : []),
        ...(attachments > 0 ? [`附件 ${attachments}`] : []),
      ].join("，"),
    summary: ({ targets, reported, unverified, invalid, conflicts }, path) => {
      const parts = [
        `${targets} 项指标，已报 ${reported} 项`,
        ...(invalid > 0 ? [`填写有误 ${invalid} 项`] : []),
        ...(unverified > 0 ? [`待核实 ${unverified} 项`] : []),
        ...(conflicts > 0 ? [`冲突 ${conflicts} 项待裁定`] : []),
      ];
      return `${parts.join("，")}。汇总表：${path}`;
    },
  },
  decide: {
    done: (path, questions, open) =>
      questions === 0
        ? `没有要裁定的，${path} 是空的。`
        : `${questions} 项，还有 ${open} 项没有裁定，写进 ${path}。下一步：在黄格里选“处理”，写理由、裁定人、日期，存好，再运行 zerenbiao collect … --decisions ${path}`,
  },
  import: {
    columns: ["编号", "指标", "目标", "时限", "责任单位"],
    words: "定性",
    table: (table, rows, headers) => `表${table}：${rows} 行；${headers.join("、")}`,
    choices: (choices) => `（可选：${choices.join("、")}）`,
    more: (count) => `…… 还有 ${count} 条，用 --json 或 --draft 看全部`,
    offers: (count) => `正文里还有 ${count} 处数不在表里，没有读成指标：`,
    summary: ({ rows, cells, targets, open }) =>
      `${rows} 行，${cells} 个指标格，${targets} 项指标；${open > 0 ? `还有 ${open} 处要定` : "没有要定的疑问"}。`,
    ready: "可以用作计划：--out 计划.xlsx 写出，再用 distribute --plan 计划.xlsx 发放。",
    next: "下一步：用 --out 计划.xlsx 写成工作簿，在“指标”表的“处理”一列逐条定（或用 --choices，见 docs/import.md）。",
    nextInBook: (path) =>
      `下一步：打开 ${path}，在“指标”表的“处理”一列逐条定，存好；再用 zerenbiao plan check ${path} 检查。`,
    rejected: "没有读，什么都没有写。",
    wrote: (path) => `已写 ${path}`,
  },
  rebuild: chineseRebuild,
  split: chineseSplit,
  papers: chinesePapers,
  summary: chineseSummary,
  mail: chineseMail,
  period: chinesePeriod,
  demo: {
    intro: (plan, period) => `演示：${plan}，${period}`,
    distributed: (forms, folder) =>
      `1. 发放：${forms} 份填报表，在 ${folder}；3.1 只填本单位的数，汇总时相加`,
    filled: (forms, folder) => `2. 模拟填报：${forms} 份，有几处故意填错，在 ${folder}`,
    checked: "3. 核对：",
    papers: (report, documents) =>
      `进度报告在 ${report}，催报通知、通报、督办单草稿在 ${documents}。`,
    collected: (decisions) => `4. 汇总（裁定见 ${decisions}）：`,
    outro: (folder) => `全部文件在 ${folder}，可用 Excel、WPS 或 LibreOffice 打开看。`,
    annexIntro: (title) => `演示：从附件到填报表，《${title}》`,
    annexRead: (rows, targets, open, annex) =>
      `1. 读附件 ${annex}：${rows} 行，${targets} 项指标，有 ${open} 处读不准，要人定：`,
    annexChosen: (doubt, chosen) => `${doubt} → 选“${chosen}”`,
    annexPlan: (plan, choices) => `2. 照 ${choices} 里的选择定了，写成计划 ${plan}`,
    annexForms: (forms, folder) => `3. 按这个计划生成 ${forms} 份填报表和发放台账，在 ${folder}`,
    annexOutro: (annex) =>
      `自己的附件照样来：npx zerenbiao import 附件.docx --out 计划.xlsx，在“处理”一列定完再发。这里的附件 ${annex} 可以用浏览器打开看。`,
  },
};
