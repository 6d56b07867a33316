import { chineseDraft, chineseTerms } from "../../../core";
import { figureWords } from "./figure-words";
import type { AnnexTexts } from "./texts";

/** 读到的几种选择怎么说；原样写的不在这里。 */
const CHOICES: Readonly<Record<string, string>> = {
  按读到的: "看过了，照读到的",
  不是指标: "看过了，不是指标",
  level: "总量、水平",
  maintain: "保持",
  increase: "新增、增量",
  rank: "位次",
  cap: "上限",
  rate: "增长率",
  qualitative: "定性",
  ">=": "不低于（≥）",
  "<=": "不超过（≤）",
};

/** 计划这一步的中文用语。 */
export const chineseAnnex: AnnexTexts = {
  draft: chineseDraft,
  start: {
    inUse: "正在用的计划",
    counts: (rows, targets, bureaus) => `${rows} 行，${targets} 项指标，${bureaus} 个责任单位`,
    title: "从附件导入",
    what: "把附件里的责任分解表读成计划，读不准的地方逐处问你。没有写在附件里的，一个字也不补。",
    paste: "粘贴复制的表格或文字",
    pasteHere: "复制附件里的表格，点这里粘贴（Ctrl+V）",
    drop: "也可以把附件拖到这里：Word（.docx）、Excel（.xlsx）、有文字的 PDF、网页、文本",
    chooseFiles: "选附件…",
    selection: "读选中的区域",
    selectionHint: "在工作表里选中附件的表格；只选一格，就读整张表",
    planFile: "打开计划文件…",
    planFileHint: "已经有计划工作簿（.xlsx）或 JSON 的",
    note: "文件只在这台电脑上读，不上传。",
    left: (source, answers) => `上次没核对完：${source}，已定 ${answers} 处`,
    aside: (source) => `已插入成工作表：${source}`,
    leftOn: (day) => `记于${day}，留在这个浏览器里。`,
    goOn: "接着核对",
    forget: "不要了",
  },
  sheets: {
    open: "工作簿里的计划表",
    file: (name) => `计划工作簿“${name}”`,
    openHint: "在表里改，停下来就再看一遍，不往格里写。",
    fileHint: "在 Excel 或 WPS 里改好、存盘，再选一次或拖到这里。",
    again: "再检查一次",
    mistakes: (count) => `有 ${count} 处要改`,
    right: "没有要改的",
    revision: "是正在用的计划的修订，改了这些：",
    other: "是另一份计划。用了以后，正在用的计划留在上面的列表里，可以换回去。",
    goTo: (address, heading) => `到 ${address}${heading === "" ? "" : ` ${heading}`}`,
  },
  review: {
    title: (source) => `核对：${source}`,
    clipboard: "粘贴的内容",
    selection: (sheet) => `“${sheet}”里选中的区域`,
    legend: "彩色下划线是读成指标的字，灰字没有读。",
    keys: "↑↓ 换一处，←→ 换选项，回车选定。",
    open: (count) => `还有 ${count} 处要定`,
    settled: "都定好了",
    all: (rows) => `全部 ${rows} 行`,
    next: "下一处",
    row: (table, row, number) =>
      [
        ...(table === null ? [] : [`表${table}`]),
        `第 ${row} 行`,
        ...(number === null ? [] : [`序号 ${number}`]),
      ].join(" · "),
    unread: "（未读：）",
    bureaus: (bureaus) =>
      bureaus
        .map(({ name, role }) =>
          role === null ? name : `${name}（${role === "lead" ? "牵头" : "配合"}）`,
        )
        .join("、"),
    nobody: "没有责任单位",
    noTarget: "没有读出指标",
    figure: (target) =>
      figureWords(target, {
        comparators: chineseTerms.comparators,
        qualitative: "定性",
        rank: (figure, unit) => `前 ${figure} ${unit}`,
        about: (figure) => `${figure} 左右`,
        range: (from, to) => `${from} 至 ${to}`,
        kinds: { increase: "新增", maintain: "保持", rate: "增长", fall: "下降" },
        noUnit: "（单位未定）",
        gap: "",
      }),
    deadline: (day, messages) => (day === null ? "没有时限" : `${messages.day(day)}前`),
    document: "文件",
    facts: {
      title: "标题",
      documentNumber: "文号",
      issuer: "发文机关",
      issuedOn: "成文日期",
      validUntil: "有效期至",
      period: "起止年份",
      leadOffice: "汇总单位",
      id: "计划编号",
    },
    unsaid: (facts) => `附件没有写：${facts.join("、")}`,
    offers: (count) => `正文里还有 ${count} 处数，没有读成指标`,
    elsewhere: "不在哪一行的",
    told: (count) => `${count} 处说明`,
  },
  doubt: {
    open: "要定",
    done: "已定",
    note: "说明",
    colon: "：",
    choice: (choice) => {
      const day = /^\d{4}-\d\d-\d\d$/.test(choice) ? chineseTerms.day(choice) : null;
      return day ?? CHOICES[choice] ?? choice;
    },
    other: "另写",
    day: "写日期，如 2022-12-31",
    notBureau: "请写单位的名称，几个单位用顿号分开",
    notUnit: "请写单位，如 个、家、分",
    drop: "不要这一项",
    byItself: "随别处定下",
    inBook: "请存成计划工作簿，在表里改好再打开",
  },
  relation: {
    title: "这份附件是",
    choices: (plan) => ({
      revision: {
        label: "正在用的计划的修订",
        hint: `“${plan}”改成这样；同一项指标的编号不变`,
      },
      new: { label: "另一份计划", hint: "正在用的计划留在上面的列表里，可以换回去" },
    }),
    waiting: "各处都定好以后，这里列出改了什么。",
    nothing: "和正在用的计划一样。",
    summary: ({ added, removed, changed, handedOver }) =>
      `增 ${added} 项，减 ${removed} 项，改 ${changed} 项，移交 ${handedOver} 项`,
    changes: { added: "增", removed: "减", changed: "改" },
    blank: "空",
    more: (count) => `……还有 ${count} 项`,
    others: (count) => `文件、单位、出处等另有 ${count} 处不同`,
  },
  sign: {
    title: "核对人",
    name: "姓名",
    hint: "谁对这次读入负责；写进计划的出处。",
    missing: "请写核对人的姓名",
  },
  keep: {
    save: "存成计划工作簿",
    insert: "插入成工作表",
    leave: "放弃这次读入",
    note: "没定完的也能存：疑问和选项写在“指标”表里，在 Excel 里接着定。",
  },
  action: { choose: "选附件…", use: "用这个计划", toForms: "去生成填报表" },
  status: {
    nothing: "还没有读附件",
    open: (count) => `还有 ${count} 处要定`,
    unsigned: "都定好了，请签名",
    ready: (targets) => `${targets} 项指标，可以用了`,
    done: (done) => {
      switch (done.kind) {
        case "used":
          return `正在用：${done.plan.targets.length} 项指标，${done.plan.bureaus.length} 个单位`;
        case "saved":
          return `已保存“${done.file}”`;
        case "inserted":
          return `已插入 ${done.sheets} 张工作表`;
      }
    },
  },
  question: ({ answers }) => ({
    what: `放弃这次读入？已经定下的 ${answers} 处会丢掉。`,
    next: "要留着，请先存成计划工作簿。",
  }),
  leave: "放弃",
  problem: (problem, messages) => {
    switch (problem.kind) {
      case "unread":
        return {
          what: problem.name === null ? "粘贴的内容没有读。" : `“${problem.name}”没有读。`,
          list: problem.findings.map((each) => messages.finding(each, null)),
          next: "请换成 .docx、.xlsx、网页或文字，或者复制表格后粘贴。正在用的计划没有变。",
        };
      case "nothing":
        return {
          what: "没有读出任何指标。",
          list: problem.doubts
            .filter(({ severity, code }) => severity === "error" && code !== "title-missing")
            .map((each) => chineseDraft.doubt(each)),
          next: "请看里面有没有责任分解表，表头有没有“量化指标”“责任单位”。正在用的计划没有变。",
        };
      case "empty-clipboard":
        return { what: "剪贴板里没有表格，也没有文字。", next: "请先在附件里复制表格，再粘贴。" };
      case "empty-selection":
        return {
          what: `“${problem.sheet}”里选中的地方是空的。`,
          next: "请选中附件的表格，再点一次。",
        };
      case "sheets-there":
        return {
          what: `工作簿里已有${problem.sheets.map((each) => `“${each}”`).join("、")}，没有插入。`,
          next: "请把它们改名或删掉再插入，或者存成计划工作簿。",
        };
    }
  },
};
