import type { SheetComment } from "../../sheets";
import { decodeEscapes, walkXml, type XmlWalker } from "../xml";
import type { Part } from "../package";
import { parseCellAddress } from "./cell-address";

/**
 * The comments of a sheet (ECMA-376 part 1, 18.7), and the threads of a later Excel, whose answers stand behind what they answer. Where
 * a cell has a thread, its comment only says that older programs cannot show threads.
 */
export function readComments(
  comments: readonly Part[],
  threads: readonly Part[],
): readonly SheetComment[] {
  const gathered = new Map<string, string[]>();
  const gather = (found: readonly Remark[]): void => {
    for (const { ref, text } of found) {
      const words = text.trim();
      if (words === "") continue;
      const known = gathered.get(ref);
      if (known) known.push(words);
      else gathered.set(ref, [words]);
    }
  };
  for (const part of threads) gather(readTexts(part, THREADED));
  const threaded = new Set(gathered.keys());
  for (const part of comments) {
    gather(
      readTexts(part, CLASSIC)
        .filter(({ ref }) => !threaded.has(ref))
        .map(({ ref, text }) => ({ ref, text: withoutNotice(text) })),
    );
  }
  return [...gathered].flatMap(([ref, texts]) => {
    const place = parseCellAddress(ref);
    return place === null ? [] : [{ ...place, text: texts.join("；") }];
  });
}

interface Remark {
  /** The cell. */
  readonly ref: string;
  readonly text: string;
}

interface Elements {
  readonly comment: string;
  /** Where the words stand. */
  readonly text: string;
}

const CLASSIC: Elements = { comment: "comment", text: "t" };
const THREADED: Elements = { comment: "threadedComment", text: "text" };

function readTexts(part: Part, elements: Elements): readonly Remark[] {
  const found: Remark[] = [];
  let ref: string | null = null;
  let text = "";
  let isText = false;
  let isPhonetic = false;
  const walker: XmlWalker = {
    open(name, attributes) {
      if (name === elements.comment) {
        ref = attributes.get("ref") ?? null;
        text = "";
      } else if (name === "rPh") isPhonetic = true;
      else isText = name === elements.text && !isPhonetic;
    },
    text(piece) {
      if (isText && ref !== null) text += piece;
    },
    close(name) {
      isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name !== elements.comment || ref === null) return;
      found.push({ ref, text: decodeEscapes(text) });
      ref = null;
    },
  };
  walkXml(part.name, part.data, walker);
  return found;
}

/** `[线程批注] 你的Excel版本可读取此线程批注；… 注释: 正式数 6050` is what Excel keeps of a thread for older programs. */
function withoutNotice(text: string): string {
  if (!/^\s*\[[^\]]{1,40}\]/.test(text) || !text.includes(NOTICE)) return text;
  const behind = text.slice(text.indexOf(NOTICE) + NOTICE.length);
  return behind.replace(/^[^\n]*\n/, "").replace(/^\s*(?:注释|批注|Comment)\s*[:：]\s*/, "");
}

/** The address of Excel's explanation is the same in every language. */
const NOTICE = "fwlink/?linkid=870924";
