import type { Outcome } from "../../exchange";
import type { PeriodTexts } from "./period-texts";

const MOST = 8;
/** 头几个，多了说一共几个。 */
const list = (paths: readonly string[]): string =>
  `${paths.slice(0, MOST).join("、")}${paths.length > MOST ? ` 等 ${paths.length} 个` : ""}`;

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  merged: "采用",
  identical: "相同",
  superseded: "被代替",
  rejected: "退件",
  unconfirmed: "待确认",
  attachment: "附件",
  ignored: "不采用",
};

export const chinesePeriod: PeriodTexts = {
  options: {
    initLedger: "已经发过表的：接着用这份发放台账，计划、报告期、截止日照它",
    initPrevious: "上期汇总表（可写多次）",
    close: "定稿：这次汇总以后再到的文件不采用，要裁定才算",
    reopen: "取消定稿",
    distributeLedger: "发放台账放在哪里（不写：和填报表在一个文件夹）",
    forms: "填报表所在的文件夹（不写：台账所在的文件夹）",
  },
  columns: ["项目", "内容"],
  settings: {
    plan: "计划",
    period: "报告期",
    due: "截止日",
    contact: "联系人",
    joint: "共同承担",
    previous: "上期汇总",
    addresses: "通讯录",
    ledger: "发放台账",
    forms: "要寄出的表",
    returns: "收回的文件",
    decisions: "裁定",
    summary: "汇总表",
    marked: "标注副本",
    mails: "邮件草稿",
  },
  recalled: (file, values) => `照 ${file}：${values.join("，")}`,
  initDone: (path) =>
    `这一期的文件夹建好了，记在 ${path}。在这个文件夹里运行命令，下面这些不用再写：`,
  initChanged: (path, names) => `已改 ${path}：${names.join("、")}。现在记着：`,
  initShown: (path) => `${path} 记着：`,
  initSame: "没有要改的。",
  initNext: (returns) =>
    `下一步：zerenbiao distribute 生成填报表；收回的放进 ${returns}，用 zerenbiao check 核对，zerenbiao collect 汇总。`,
  badSettings: (path, problems) =>
    [
      `${path} 有 ${problems.length} 处不对：`,
      ...problems.map((each) => `  ${each.path || "（整个文件）"}：${each.problem}`),
      "改好再运行；或者删掉它，用 zerenbiao init 重做。写法见 docs/collect.md。",
    ].join("\n"),
  badRecord: (path) =>
    `${path} 不是 collect 写的汇总记录，或者被改过。请从备份放回；找不回来就删掉它（定稿也记在里面），再用 zerenbiao collect --force 汇总一次。`,
  otherPeriod: (ledger, found, wanted) =>
    `这个文件夹的台账 ${ledger} 是 ${found} 的，这次是 ${wanted}。一期一个文件夹，请另建一个。`,
  onlyInFolder: (option, summary) =>
    summary === null
      ? `${option} 只在用 zerenbiao init 建好的文件夹里能用。请先运行 zerenbiao init。`
      : `${option} 只用于这一期的汇总表 ${summary}，不要同时另写 --out。`,
  summaryChanged: (path) =>
    `${path} 在上次汇总以后被人改过，没有替换。改动要留的请另存一份；要替换请加 --force。`,
  collectedMeanwhile: (record) =>
    `这次读文件的时候，别人已经汇总过了（${record} 变了），没有写。请再运行一次。`,
  less: ({ before, after, files, bureaus }) =>
    [
      `上次汇总里的 ${files.length} 个文件不见了：${list(files)}（上次采用 ${before} 个，这次 ${after} 个）。`,
      ...(bureaus.length === 0 ? [] : [`${list(bureaus)}上次报过，这次没有了。`]),
    ].join(""),
  askLess: (told) => `${told}\n照这样汇总吗？(y/N)`,
  lessWithout: (told) => `${told}请把文件放回来；确实不要了，加 --force。`,
  lessRefused: "没有汇总。",
  unchanged: (since) => `和上次汇总（${since}）一样，没有变化。`,
  since: (day) => `上次汇总（${day}）以来：`,
  closed: (day) =>
    `这一期已在${day}定稿：后来到的文件要裁定才算。取消定稿用 zerenbiao collect --reopen。`,
  none: "没有",
  come: (paths) => `新到 ${paths.length} 个文件：${list(paths)}`,
  rewritten: (paths) => `换了内容 ${paths.length} 个：${list(paths)}`,
  gone: (paths) => `不见了 ${paths.length} 个：${list(paths)}`,
  outcome: (path, before, after) => `${path}：${OUTCOMES[before]} → ${OUTCOMES[after]}`,
  bureau: (bureau, before, after) => `${bureau}：${before} → ${after}`,
  value: (target, before, after) => `${target}：${before} → ${after}`,
  opened: (target) => `新的冲突：${target}`,
  settled: (target, isDecided) => `冲突${isDecided ? "已裁定" : "没有了"}：${target}`,
  more: (count) => `…… 还有 ${count} 处，用 --json 看全部`,
  notDecisions: (path) => `说明：${path} 不是裁定（待裁定表或裁定的 JSON），没有用。`,
  nothingOpen: "没有要裁定的，没有写。",
  decided: (path, open) =>
    `${open} 项要裁定，写进 ${path}。下一步：在黄格里选“处理”，写理由、裁定人、日期，存好，再运行 zerenbiao collect`,
};
