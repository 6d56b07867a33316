import type {
  ConflictSide,
  EntryChange,
  Handover,
  KeptAnswer,
  NamedCells,
  Signature,
} from "../finding";
import { cutText } from "./cut-text";

/** What forms and files say of themselves is told in their own words, and so alike in every language. */

/** As many of a kind as a person reads one by one. */
export const MOST_LISTED = 20;

/** As many cells as a person looks up one by one. */
const MOST_CELLS = 8;

/**
 * Cells by their names; of many the first few, and how many there are in all.
 *
 * @param inAll the words for all of them: 等 23 格
 */
export function listSome({ cells, count }: NamedCells, inAll: (count: number) => string): string {
  if (count <= MOST_CELLS) return cells.join("、");
  return `${cells.slice(0, MOST_CELLS / 2).join("、")}${inAll(count)}`;
}

/** Whether merged cells begin left of the one that became a part of them: `F3:G3` of G3. */
export function isMergedAcross(range: string, cell: string | null): boolean {
  const column = (address: string): string => address.replace(/\d.*$/, "");
  return cell !== null && column(range) !== column(cell);
}

/** The same of any texts. */
export function listTexts(
  texts: readonly string[],
  separator: string,
  count = texts.length,
): string {
  const shown = texts.slice(0, MOST_LISTED).join(separator);
  return count > MOST_LISTED ? `${shown}…` : shown;
}

/** `市科技局 25 项（a.xlsx 指标填报!G5）；市商务局 27 项（b.xlsx 指标填报!G5）` */
export function sidesInWords(sides: readonly ConflictSide[]): string {
  return sides.map(sideInWords).join("；");
}

const LONGEST_SIDE = 60;

function sideInWords({ bureau, typed, unit, file, sheet, cell }: ConflictSide): string {
  // both sides have to be seen; 指标台账 has the text whole
  const shown = cutText(typed, LONGEST_SIDE);
  const isBare = /^[-+]?[\d.,]+$/.test(typed.trim());
  const value = isBare ? `${shown} ${unit ?? ""}`.trim() : shown;
  const parts = [file, sheet === null ? "" : `${sheet}!${cell ?? ""}`];
  const where = parts.filter((part) => part !== "").join(" ");
  return where === "" ? `${bureau} ${value}` : `${bureau} ${value}（${where}）`;
}

/** The form's own words for the fields. */
const HEADERS: Readonly<Record<EntryChange["field"], string>> = {
  typed: "",
  reason: "未达标原因",
  measures: "下一步措施",
  evidence: "佐证材料",
};

const BLANK = "（空）";

/** `1.2 6100亿元 → 6200亿元；4.1 未达标原因 （空） → 疫情影响` */
export function changesInWords(changes: readonly EntryChange[]): string {
  return changes
    .map(({ target, field, before, after }) =>
      [target, HEADERS[field], `${before ?? BLANK} → ${after ?? BLANK}`]
        .filter((part) => part !== "")
        .join(" "),
    )
    .join("；");
}

/** A day in the words of a language; what is no day as it stands. */
export function dayInWords(
  text: string,
  { day }: { readonly day: (day: string) => string },
): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text;
}

/** Why, who and when, as printed: 电话核实（张三，2022年1月20日）. */
export function signatureOf(
  { reason, by, on }: Signature,
  words: { readonly day: (day: string) => string },
): string {
  return `${reason}（${by}，${dayInWords(on, words)}）`;
}

/** `市科技局 25 项（a.xlsx 指标填报!G5）` */
export function answersInWords(answers: readonly KeptAnswer[]): string {
  const shown = answers.slice(0, MOST_CELLS).map(sideInWords).join("；");
  return answers.length > MOST_CELLS ? `${shown}…` : shown;
}

/** Who answers no more, and who does so newly. */
export function handoverOf(handover: Handover | null): {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
} {
  const { from, to } = handover ?? { from: [], to: [] };
  return {
    lost: from.filter((bureau) => !to.includes(bureau)),
    gained: to.filter((bureau) => !from.includes(bureau)),
  };
}
