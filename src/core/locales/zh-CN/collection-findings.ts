import { changesInWords, sidesInWords, signatureOf } from "../filed-words";
import type { FindingSentences } from "../sentence";

/** 汇总时才看得出的问题。 */
export const COLLECTION_SENTENCES = {
  conflict: (f) => `填的不一样：${sidesInWords(f.details.sides)}。请核实后裁定，裁定之前这一项空着`,
  "identical-file": (f) =>
    `内容与${f.received === null ? "另一个文件" : ` ${f.received} `}相同，只算一次，可以不管`,
  "superseded-file": (f) => {
    const { changes, decision } = f.details;
    const told =
      changes.length === 0 ? "两份内容的差别没有列出" : `变动：${changesInWords(changes)}`;
    return `已由${f.received === null ? "后来的文件" : ` ${f.received} `}代替${decision === null ? "" : `（${signatureOf(decision)}）`}。${told}。无误就不用改`;
  },
  "bureau-overdue": (f) => {
    const who = f.bureau ?? "有单位";
    const due = f.expected === null ? "" : `（${f.expected}）`;
    const came = f.received === null ? "还没有报来" : `交来的 ${f.received} 没有采用，还欠一份`;
    return `已过报送截止日${due}，${who}${came}。请催报`;
  },
  "bureau-awaited": (f) => {
    const who = f.bureau ?? "有单位";
    const due = f.expected === null ? "没有定报送截止日" : `报送截止日是 ${f.expected}`;
    const came = f.received === null ? "还没有报来" : `交来的 ${f.received} 没有采用，还欠一份`;
    return `${who}${came}，${due}。到期前可以不管`;
  },
  "decision-unused": (f) => {
    const why = {
      "no-conflict": "这一项现在没有冲突",
      "no-value": "所指的单位或文件没有能用的值",
      "no-file": "没有这个文件，或有几个同名的",
      "not-accepted": "所指的文件没有被采用",
      "other-bureau": "两个文件不是同一个单位的",
      "other-form": "文件按内容认出的单位与裁定写的不同",
      "nothing-to-confirm": "所指的文件不需要确认",
      circle: "几条裁定互相代替",
    }[f.details.why];
    return `裁定${f.received === null ? "" : `“${f.received}”`}没有用：${why}。请核对裁定`;
  },
} satisfies Partial<FindingSentences>;
