import { addRunText, type CellRemark, TextGatherer } from "../../core";
import { linesOf, piecesOf, runsOn } from "./lines";
import type { PrintedWords } from "./page";

const PLAIN = { isHidden: false, isStruck: false };

/**
 * The text of a cell: lines that are full run on, others end a paragraph; raised pieces are left out and remarked.
 *
 * @param left where the cell begins
 * @param right where it ends; words keep the same distance from it as from the left
 */
export function readCellText(
  words: readonly PrintedWords[],
  left: number,
  right: number,
): { readonly text: string; readonly remarks: readonly CellRemark[] } {
  const lines = linesOf(words);
  const gatherer = new TextGatherer();
  const margin = lines.reduce((least, line) => Math.min(least, line.left - left), right - left);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const room = right - Math.max(0, margin);
    if (before !== undefined && !runsOn(before, line, room)) gatherer.startParagraph();
    else if (before !== undefined && /[A-Za-z]$/.test(gatherer.last)) gatherer.add(" ");
    for (const { text, isRaised } of piecesOf(line)) {
      addRunText(gatherer, text, { ...PLAIN, isRaised }, null);
    }
  }
  const { text, remarks } = gatherer.take();
  return { text: text.trim(), remarks };
}
