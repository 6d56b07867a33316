import type { ReportedCell } from "./cell";
import { isLeftOut, withoutMarks } from "./cell-looks";

/**
 * The words that a person reads in a cell: its own text, of anything else what is shown; without what is struck out or cannot be seen, and nothing
 * where it all cannot be seen or is a picture.
 *
 * @example seenText(旧说明 struck out, 新说明) // => "新说明"
 */
export function seenText(cell: ReportedCell): string {
  const { content, shown, looks } = cell;
  if (looks?.unseen !== undefined || looks?.unsure !== undefined || isPictureCell(cell)) return "";
  if (isInSymbols(cell)) return "";
  if (looks?.runs) return withoutMarks(looks.runs, isLeftOut);
  return content.kind === "text" ? content.text : shown;
}

/** Whether a cell shows pictures in the places of its letters. Fonts of symbols have no Chinese characters: those are shown as they are. */
export function isInSymbols({ content, looks }: ReportedCell): boolean {
  return (
    looks?.symbolFont !== undefined &&
    content.kind === "text" &&
    !/\p{Script=Han}/u.test(content.text)
  );
}

/**
 * Whether a cell shows a picture that it keeps by a formula: WPS's DISPIMG, also where another program has left only its text, and
 * Excel's IMAGE.
 */
export function isPictureCell({ content, formula, looks }: ReportedCell): boolean {
  if (looks?.isPicture) return true;
  if (formula !== null) return PICTURE.test(formula);
  return content.kind === "text" && content.text.startsWith("=") && PICTURE.test(content.text);
}

/** Whether a figure is kept under the picture that a cell shows. */
export function holdsFigure({ content, shown }: ReportedCell): boolean {
  if (content.kind === "text") return !PICTURE.test(content.text) && /\p{N}/u.test(content.text);
  return content.kind === "number" || (content.kind === "date" && shown !== "");
}

const PICTURE = /^=?\s*(?:_xlfn\.)*(?:DISPIMG|IMAGE)\s*\(/i;
