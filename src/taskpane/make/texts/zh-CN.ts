import { chineseKit } from "../../kit";
import type { MakeTexts } from "./texts";

const { refusals } = chineseKit;

/** 市科技局、市商务局、市财政局等 9 个单位 */
const nameSome = (bureaus: readonly string[]): string =>
  bureaus.length > 3
    ? `${bureaus.slice(0, 3).join("、")}等 ${bureaus.length} 个单位`
    : bureaus.join("、");

/** 生成这一步的中文用语。 */
export const chineseMake: MakeTexts = {
  due: "报送截止",
  contact: "联系人和电话",
  contactHint: "印在填报说明上，可不填",
  bureaus: "责任单位",
  all: "全选",
  targets: (count) => `${count} 项`,
  sent: (day) => `已发 ${day}`,
  unsentOnly: (count) => `只选未发的（${count}）`,
  search: "查找单位",
  notFound: "没有名称含这几个字的单位",
  alsoTicked: (count) => `另有 ${count} 个已勾选的单位没有列出`,
  delivery: "生成方式",
  cannotSave: "这里的 Excel 不能从面板存文件，做好的表逐份打开，由你另存。",
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
  allSent: "各单位都已发过；要重发，请勾选",
  saveAgain: "再存一次",
  packHint: "没有看到文件？浏览器可能拦住了下载。",
  opened: (forms) => `已打开 ${forms} 份，已记入台账`,
  zipped: (forms) => `${forms} 份已打包保存`,
  ready: (forms, saved) => `已做好 ${forms} 份，保存了 ${saved} 份`,
  stoppedAfter: (forms) => (forms === 0 ? "已停止，没有发出" : `已停止，做好 ${forms} 份`),
  question: {
    otherLedger: (period, forms, wanted) => ({
      what: `工作簿里是${period}的发放台账，记了 ${forms} 份。`,
      next: `为${wanted}生成要另起台账。先把旧台账存成文件，再继续。`,
    }),
    putAway: "保存旧台账并继续",
    alreadySent: (bureaus) => ({
      what: `${nameSome(bureaus)}已经发过填报表。`,
      next: "重发以新表为准，旧表标为已换发，交回时仍会读取。",
    }),
    onlyUnsent: (forms) => `只做没发过的 ${forms} 份`,
    sendAgain: (forms, fresh) =>
      fresh === 0 ? `重发这 ${forms} 份` : `都做，其中重发 ${forms} 份`,
  },
  problem: (problem) => {
    if (problem.kind === "not-opened") {
      return {
        what: "Excel 没有让面板打开新工作簿，一份也没有发出，台账没有变。",
        next: problem.savesFiles
          ? "已改为打成一个压缩包，请再按“生成”。"
          : "这里也存不了文件。请在浏览器里打开本面板，或用命令行生成。",
      };
    }
    const why = problem.code === null ? null : refusals[problem.code](problem.sheet);
    return {
      what: `填报表已做好，但发放台账没能记进工作簿。${why?.what ?? ""}`,
      next: `台账还在面板里。${why?.next ?? ""}也可以点“保存台账”存成文件。`,
    };
  },
};
