import { chinese, cutText, parsePeriod } from "../../../core";
import { chineseKit } from "../../kit";
import type { BureauFilter, Loss } from "../state";
import type { CollectTexts } from "./texts";

const { refusals } = chineseKit;

const list = (names: readonly string[]): string => {
  const first = names.slice(0, 4).map((name) => `“${name}”`);
  return `${first.join("、")}${names.length > first.length ? ` 等 ${names.length} 张` : ""}`;
};

const GROUPS: Readonly<Record<BureauFilter, string>> = {
  all: "全部",
  awaited: "未报",
  blank: "空表",
  partial: "部分",
  rejected: "退件",
  waiting: "待裁定",
  returned: "已报",
  helping: "只配合",
};

const sayPeriod = (id: string): string => {
  const period = parsePeriod(id);
  return period ? chinese.period(period) : id;
};

/** 少了哪些文件。 */
const lost = ({ files, more }: Loss): string => {
  const first = files.slice(0, 4);
  const all = files.length + more;
  const named = `${first.join("、")}${all > first.length ? " 等" : ""}`;
  return `${all} 个文件${first.length === 0 ? "" : `：${named}`}`;
};

/** 哪些单位就什么都没有了。 */
const gone = ({ bureaus }: Loss, what: string): string => {
  if (bureaus.length === 0) return "";
  const first = bureaus.slice(0, 6).join("、");
  const named = bureaus.length > 6 ? `${first} 等 ${bureaus.length} 个单位` : first;
  return `${named}${what}。`;
};

/** 回收这一步的中文用语。 */
export const chineseCollect: CollectTexts = {
  intake: {
    drop: "把交回的填报表拖到这里，文件或整个文件夹都可以",
    dropMore: "还有交来的，拖到这里",
    chooseFiles: "选择文件",
    chooseFolder: "选择文件夹",
    clear: "清空",
    note: "邮件（.eml）和压缩包（.zip）也可以直接拖进来。文件只读，不会改动，也不会上传。",
  },
  noLedger: {
    title: "还没有发放台账",
    what: (period) => `汇总要对照台账：${period}给哪些单位发了表。`,
    other: (found, wanted) => `手头的台账是${found}的，不是${wanted}的。可以在上方改选报告期。`,
    toMake: "去生成填报表",
    open: "打开台账（ledger.json）",
    waiting: (files) => `已读 ${files} 个文件，有了台账就汇总。`,
  },
  recall: {
    offer: (files, bureaus) => `上次收到 ${files} 个文件，${bureaus} 个单位`,
    on: (day) => `记于${day}。`,
    inWorkbook: "工作簿里只记着各单位的情况和回执，没有文件本身；接着汇总，要再选一次这些文件。",
    inBrowser: (kept, files) =>
      kept >= files
        ? "文件、裁定和台账都还在这个浏览器里。"
        : `这个浏览器里还有其中 ${kept} 个文件，另外 ${files - kept} 个要再选一次。`,
    otherPlan: "计划后来改过，各单位的情况以重读的为准。",
    goOn: "继续上次",
    startOver: "从头开始",
    missing: (files) => `还缺上次收到的 ${files} 个文件`,
    again: "下面是上次记的，文件不在手边，不算进汇总。请再选一次。",
    notHere: "文件不在手边",
    rest: (files) => `还有 ${files} 个`,
    nameless: (files) => `另有 ${files} 个文件太多没有记名字。`,
    standings: (bureaus) => `上次 ${bureaus} 个单位的情况`,
    without: "不要这些",
  },
  bureaus: {
    title: "各单位",
    statuses: {
      returned: "已报",
      partial: "部分报送",
      blank: "空表",
      awaited: "未报",
      overdue: "逾期未报",
      rejected: "退件",
      helping: "只配合",
      unconfirmed: "待确认",
    },
    reported: (reported, targets) => `${reported}/${targets} 项`,
    owed: (targets) => `还欠 ${targets.length} 项：${cutText(targets.join("、"), 200)}`,
    files: (count) => `${count} 个文件`,
    due: (day) => `报送截止 ${day}`,
    noFiles: "还没有交来文件。",
    nobody: "认不出单位的文件",
    filters: "按情况筛选",
    group: (group, bureaus, overdue) =>
      `${GROUPS[group]} ${bureaus}${group === "awaited" && overdue > 0 ? `（逾期 ${overdue}）` : ""}`,
    waits: "要裁定",
    search: "找单位或文件",
    notFound: "没有这样的单位或文件。",
    showMore: (next, more) => `再显示 ${next} 个（还有 ${more} 个）`,
    chase: "复制催报名单",
    chased: (bureaus) =>
      bureaus === 0
        ? "各单位都报齐了，没有要催的。"
        : `已复制 ${bureaus} 个单位的催报名单，可以贴到通知里。`,
    chasedByHand: "这里不让程序复制，请在下面选中，自己复制。",
    leaveChased: "收起",
  },
  files: {
    outcomes: {
      merged: "采用",
      identical: "内容相同",
      superseded: "已被代替",
      rejected: "退件",
      unconfirmed: "待确认",
      ignored: "不采用",
      attachment: "附件",
    },
    identical: (other) => `与 ${other} 内容相同，只算一次。`,
    superseded: (other, signature) =>
      `由 ${other} 代替${signature === null ? "" : `：${signature}`}。`,
    confirmed: (signature) => `人工确认：${signature}。`,
    ignored: (signature) => `裁定不采用：${signature}。`,
    receipt: (code) => `回执 ${code}`,
    savedAt: (time) => `${time} 保存`,
    errors: (count) => `${count} 处要改`,
    mark: "带标记的副本",
    markNamed: (file) => `保存 ${file} 带标记的副本`,
    remove: "移出",
    removeNamed: (file) => `把 ${file} 移出清单`,
    renewed: (paths) => `${paths.join("、")} 的内容与上次不同，已按这次的读。`,
    stopped: (read, of) => `已停止，读了 ${read}/${of} 个。没读的请再选一次。`,
  },
  cards: {
    fetching: "正在打开要裁定的…",
    title: (waiting, hasOpen) =>
      waiting > 0 ? `要裁定 ${waiting} 项` : hasOpen ? "请看一看" : "已裁定",
    asks: {
      suspect: "不像完成值，待核实。请先让单位核对；已经核实的，以哪个为准？",
      refused: "填的数不能用。请先让单位改；已经问清楚的，以哪个为准？",
      metric: "同一个数在两项里填得不一样，以哪个为准？",
    },
    line: (bureau) => `${bureau}的数，以哪个为准？`,
    lineValue: (bureau, value) => `${bureau}按 ${value} 算`,
    sum: (value) => `各单位填的就是份额，相加 ${value}`,
    verdictsTitle: (open) => (open > 0 ? `由人判定 ${open} 项` : "由人判定：都定了"),
    judge: "程序不判定。看过材料，达标没有？",
    verdicts: { met: "达标", "not-met": "未达标" },
    noEvidence: "没有写佐证材料",
    restTitle: (cards) => `填错的和退件 ${cards} 项：先请单位改，核实过的在这里定`,
    restMore: (cards) => `还有 ${cards} 项，定了上面的接着列；也可以点“保存待裁定表”，一起填。`,
    ignore: "不采用",
    conflict: "几个单位报的数不一样，以哪个为准？",
    contradiction: (bureau) => `${bureau}交来的几份里数不一样，以哪个为准？`,
    other: "另填一个数",
    otherValue: (unit) => (unit === "" ? "另填的数" : `另填的数（${unit}）`),
    versions: (bureau) => `${bureau}交来两份，内容不同`,
    versionsAdvice: "不裁定就两份合并。",
    which: "以哪份为准",
    merge: "两份合并",
    mergeHint: "各填一部分时用；同一项两份不同的，再逐项裁定",
    only: (file) => `只用 ${file}`,
    onlyHint: "另一份整份不用",
    earlier: "先",
    later: "后",
    one: "甲",
    another: "乙",
    changes: (count) => `有 ${count} 处不同`,
    fields: {
      typed: "完成值",
      reason: "未达标原因",
      measures: "下一步措施",
      evidence: "佐证材料",
    },
    blank: "（空）",
    more: (count) => `还有 ${count} 处不同`,
    owner: (bureau) => `看内容是${bureau}的`,
    confirm: (bureau) => `确认是${bureau}的`,
    reason: "理由",
    by: "裁定人",
    decide: "裁定",
    taken: (what) => `裁定：${what}`,
    bureausValue: (bureau) => `以${bureau}的数为准`,
    filesValue: (file) => `以 ${file} 里的数为准`,
    supersedes: (file, other) => `只用 ${file}，不用 ${other}`,
    revoke: "撤销裁定",
    revokeNamed: (what) => `撤销裁定：${what}`,
    unused: "没有用上的裁定",
    unknown: (count) => `有 ${count} 条裁定或规则由更新的版本写成，看不懂，没有用，也没有动。`,
    refusal: (why) => {
      switch (why.kind) {
        case "no-choice":
          return "请先选一个。";
        case "no-reason":
          return "请写明理由，会印在汇总表里。";
        case "no-name":
          return "请填裁定人。";
        case "no-value":
          return "请填一个数。";
        case "bad-value":
          return why.finding === null
            ? `“${why.typed}”不能当这一项的数。请改填。`
            : `${chinese.finding(why.finding, why.target)}。`;
        case "settles-nothing":
          return "这样裁定还定不下来。请改选，或者另填一个数。";
      }
    },
  },
  findings: {
    title: "问题",
    more: (count) => `还有 ${count} 处，都在“问题清单”里。`,
    all: "全部问题都会列在汇总的“问题清单”里。",
    none: "错误都列在上面了。",
  },
  ownTable: {
    title: "指标跟踪表",
    note: "把定下来的数填进本工作簿的指标跟踪表，“佐证材料”里注明取自哪份报送。那里另填了数的，先列出来再填。",
    take: "填进指标跟踪表",
  },
  keep: {
    title: "保存",
    decisions: (count) => `保存裁定（${count} 条）`,
    ledger: "保存台账",
    questions: "保存待裁定表",
    openDecisions: "打开裁定",
    note: "裁定、规则和台账都记在本工作簿里，请记得保存工作簿。",
    fileNote:
      "文件、裁定和台账都存在这个浏览器里，下次打开可以继续。换电脑、换浏览器前请保存裁定和台账。",
    noShelf: "这个浏览器不保存内容。关闭页面前请保存裁定，下次打开接着用。",
    unkept: "有改动还没有记进工作簿。",
  },
  action: {
    choose: "选择文件",
    openLedger: "打开台账",
    insert: "生成汇总表",
    save: "生成汇总表",
    stop: "停止",
    stopping: "正在停止…",
  },
  status: {
    nothing: "还没有文件",
    noLedger: "还没有台账",
    standing: ({ returned, partial, bureaus, open }) =>
      `${bureaus} 个单位已报 ${returned} 个${partial === 0 ? "" : `，没报齐 ${partial} 个`}${open === 0 ? "" : `，要裁定 ${open} 项`}`,
    inserted: (sheet, sheets) => `已插入“${sheet}”等 ${sheets} 张表`,
    saved: (file) => `已保存“${file}”`,
    taken: ({ sheet, cells, left }) =>
      `${cells === 0 ? `“${sheet}”没有要填的` : `已往“${sheet}”填 ${cells} 格`}${left === 0 ? "" : `，${left} 项还没定，没有填`}`,
  },
  question: {
    insert: ({ replaced, renamed, otherPeriod }) => ({
      what:
        replaced.length > 0
          ? `工作簿里已有${otherPeriod ?? "上次"}的汇总：${list(replaced)}。`
          : `工作簿里已有${list(renamed.map(({ usual }) => usual))}，不是汇总生成的，不会动它。`,
      next: [
        ...(replaced.length > 0
          ? [
              `替换后${otherPeriod === null ? "" : `${otherPeriod}的汇总就没有了，`}手工改过的会丢。`,
            ]
          : []),
        ...(renamed.length > 0
          ? [
              `${replaced.length > 0 ? "别的同名表不动，" : ""}这次的改叫${list(renamed.map(({ name }) => name))}。`,
            ]
          : []),
      ].join(""),
    }),
    replace: "替换",
    rename: "改名插入",
    otherWorkbook: {
      what: "这个工作簿是别的表，多半是单位的填报表。",
      next: "请新建一个空白工作簿，或打开台账所在的工作簿，再生成汇总表。",
    },
    takeOver: ({ sheet, own, others, left }) => ({
      what: `“${sheet}”里有 ${own.length} 格填的和报送的不一样。`,
      list: own.map(
        ({ target, name, cell, before, after }) =>
          `${target} ${name}（${cell}）：${cutText(before, 40)} → ${cutText(after, 40)}`,
      ),
      next: `另有 ${others} 格直接填。${left === 0 ? "" : `${left} 项还没定，不填。`}填好后可以撤销这一步。`,
    }),
    takeFresh: "不动这些，只填其余的",
    takeAll: "都换成报送的",
    clear: (files) => ({
      what: `把 ${files} 个文件都移出清单？`,
      next: "只清空清单，文件和裁定都还在。",
    }),
    clearAnswer: "清空清单",
    smaller: (loss) => ({
      what: `这次比上次少 ${lost(loss)}。`,
      next: `${gone(loss, "在汇总里就没有文件了")}请先把它们选进来；确实不要的，再生成。`,
    }),
    smallerAnswer: "不要它们，照样生成",
    startOver: (loss) => ({
      what: `不再要上次收到的 ${lost(loss)}？`,
      next: `${gone(loss, "的情况和回执也不再记着")}台账和裁定还在。`,
    }),
    startOverAnswer: "不要了",
    replaceLedger: (found, forms) => ({
      what: `手头有${found}的台账，记了 ${forms} 份。`,
      next: "先把它存成文件，再换成打开的这份。",
    }),
    putAway: "保存旧台账并换上",
  },
  problem: (problem) => {
    switch (problem.kind) {
      case "decisions-file":
        return {
          what:
            problem.problems.length === 0
              ? `“${problem.file}”不是裁定文件。`
              : `“${problem.file}”有几处不对：${problem.problems.join("；")}。`,
          next: "请选保存过的 decisions.json，或填好的待裁定.xlsx。原来的裁定没有变。",
        };
      case "file-changed":
        return {
          what: `“${problem.file}”读过之后变了，或者搬走了。`,
          next: "请重新选一次这个文件，再做带标记的副本。",
        };
      case "unmarked":
        return {
          what: `“${problem.file}”里没有能标记的填报表。`,
          next: "请把退件的原因直接告诉单位。",
        };
      case "no-own-table":
        return {
          what:
            problem.period === null
              ? "本工作簿里没有这个计划的指标跟踪表。"
              : `本工作簿里的指标跟踪表是${sayPeriod(problem.period)}的，不是现在这个报告期的。`,
          next: "请在“插入”里插入指标跟踪表，再填。",
        };
      case "table-changed":
        return {
          what: `“${problem.sheet}”刚刚有人改过，没有填。`,
          next: "请再按一次“填进指标跟踪表”。",
        };
      case "no-returns":
        return {
          what: "里面没有可读的文件。",
          next: "请选单位交回的填报表，或者装着它们的文件夹。",
        };
      case "not-kept": {
        const why = problem.code === null ? null : refusals[problem.code](problem.sheet);
        return {
          what: `裁定和台账没能记进工作簿。${why?.what ?? ""}`,
          next: `它们还在面板里。${why?.next ?? ""}也可以存成文件。`,
        };
      }
    }
  },
};
