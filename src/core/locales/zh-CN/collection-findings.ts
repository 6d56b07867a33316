import type { AskedBy } from "../../finding";
import { changesInWords, dayInWords, listTexts, sidesInWords, signatureOf } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { chineseTerms } from "./terms";

/** 汇总时才看得出的问题。 */
export const COLLECTION_SENTENCES = {
  conflict: (f) => `填的不一样：${sidesInWords(f.details.sides)}。请核实后裁定，裁定之前这一项空着`,
  "joint-rule-differs": (f) => {
    const { asked, wanted } = f.details;
    const said = asked
      .map(({ rule, bureaus }) => `${listTexts(bureaus, "、")}的表写的是${ASKED[rule]}`)
      .join("，");
    return wanted === null
      ? `各单位的表问的不是同一个数：${said}，不能相加。请裁定，或让单位用同一种新表重报`
      : `这次要按“${WANTED[wanted]}”，可是${said}。仍按表上写的算。要改请先定好规则再发新表，只定这一个数请裁定`;
  },
  "office-differs": (f) =>
    `指标跟踪表里填的是 ${f.received ?? ""}，${listTexts(f.details.bureaus, "、")}${f.expected === null ? "报的还没有定下来" : `报的是 ${f.expected}，汇总用报的`}。请核对：表里填错的改表，单位报错的请它更正`,
  "equal-shares": (f) =>
    `${listTexts(f.details.bureaus, "、")}填的都是 ${f.received ?? "同一个数"}，相加前请核实：会不会都填成了总数。应只填本单位的数`,
  "identical-file": (f) =>
    `内容与${f.received === null ? "另一个文件" : ` ${f.received} `}相同，只算一次，可以不管`,
  "superseded-file": (f) => {
    const { changes, decision } = f.details;
    const told =
      changes.length === 0 ? "两份内容的差别没有列出" : `变动：${changesInWords(changes)}`;
    return `已由${f.received === null ? "后来的文件" : ` ${f.received} `}代替${decision === null ? "" : `（${signatureOf(decision, chineseTerms)}）`}。${told}。无误就不用改`;
  },
  "value-corrected": (f) =>
    `${f.received ?? "另一份"} 已经改正，按改正的算：${changesInWords(f.details.changes)}。可以不管`,
  "bureau-overdue": (f) => {
    const who = f.bureau ?? "有单位";
    const due = f.expected === null ? "" : `（${dayInWords(f.expected, chineseTerms)}）`;
    const came = f.received === null ? "还没有报来" : `交来的 ${f.received} 没有采用，还欠一份`;
    return `已过报送截止日${due}，${who}${came}。请催报`;
  },
  "bureau-awaited": (f) => {
    const who = f.bureau ?? "有单位";
    const due =
      f.expected === null
        ? "没有定报送截止日"
        : `报送截止日是${dayInWords(f.expected, chineseTerms)}`;
    const came = f.received === null ? "还没有报来" : `交来的 ${f.received} 没有采用，还欠一份`;
    return `${who}${came}，${due}。到期前可以不管`;
  },
  "bureau-incomplete": (f) => {
    const { filled, asked, owed, isOverdue } = f.details;
    const from = f.bureau ?? "有单位";
    const who = f.received === null ? from : `${from}交来的 ${f.received} `;
    const due =
      isOverdue && f.expected !== null
        ? `已过报送截止日（${dayInWords(f.expected, chineseTerms)}），`
        : "";
    if (owed.length === asked && owed.every(({ why }) => why === "blank")) {
      return `${due}${who}一项也没有填，${asked} 项都要填。请催报`;
    }
    const said = OWED.flatMap(([why, words]) => {
      const ids = owed.filter((each) => each.why === why).map(({ target }) => target);
      return ids.length === 0 ? [] : [`${words}${listTexts(ids, "、")}`];
    });
    return `${due}${who}填了 ${filled}/${asked} 项，还欠 ${owed.length} 项：${said.join("；")}。请催报`;
  },
  "after-closing": (f) =>
    `这一期${f.expected === null ? "" : `已在${dayInWords(f.expected, chineseTerms)}`}定稿，这个文件${f.received === null ? "" : `（${f.received}）`}是后来才到的，没有采用。要采用或不采用，请裁定`,
  "decision-unused": (f) => {
    const why = {
      "no-conflict": "这一项现在没有冲突，也没有错误和待核实的数",
      "no-value": "所指的单位或文件没有能用的值",
      "no-file": "没有这个文件，或有几个同名的",
      "several-forms": "这个文件里有几个单位的表，不知道指的是哪一份",
      "not-accepted": "所指的文件没有被采用",
      "other-bureau": "两个文件不是同一个单位的",
      "other-form": "文件按内容认出的单位与裁定写的不同",
      "nothing-to-confirm": "所指的文件不需要确认",
      "nothing-to-judge": "这一项现在不用人判：有数可判，或者还没有报",
      "decided-already": "同一个文件已经另有裁定",
      circle: "几条裁定互相代替",
    }[f.details.why];
    return `裁定${f.received === null ? "" : `“${f.received}”`}没有用：${why}。${
      f.details.forms === undefined
        ? "请核对裁定"
        : `请在裁定里写明是哪一份，如 ${listTexts(
            f.details.forms.map((form) => `“${form}”`),
            "、",
          )}`
    }`;
  },
} satisfies Partial<FindingSentences>;

/** 为什么还算欠着。 */
const OWED = [
  ["blank", "没有填的 "],
  ["refused", "填得不能用的 "],
  ["suspect", "待核实的 "],
] as const;

/** 表上问的是哪个数。 */
const ASKED: Readonly<Record<AskedBy["rule"], string>> = {
  agree: "填总数（应一致）",
  sum: "只填本单位的数（相加）",
  lead: "填总数（以牵头单位为准）",
};

const WANTED: Readonly<Record<AskedBy["rule"], string>> = {
  agree: "应一致",
  sum: "相加",
  lead: "以牵头单位为准",
};
