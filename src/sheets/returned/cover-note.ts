import { chinese } from "../../core";
import { OWED_TINT, rowsOf, styleOf, type WorkbookGrid } from "../kit";
import type { Note } from "./mark-notes";
import type { FormReading } from "./read-form";

/** What stands on the cover of a copy that goes back. */
export interface CoverNote {
  readonly sheet: string;
  readonly note: Note;
}

const START = "退回修改：";

/** Whether a text on a cover is what marking a copy has written there. */
export function isCoverNote(text: string): boolean {
  return text.trimStart().startsWith(START);
}

/**
 * 退回修改：3 处要改，见“指标填报”的“问题”列，请于2022年1月25日前改好报回: in the blank row above whose form it is, or where an earlier
 * copy said so.
 */
export function layOutCoverNote(
  { sheets }: WorkbookGrid,
  { coverSheet, entrySheet }: FormReading,
  { places, until }: { readonly places: number; readonly until: string | null },
): CoverNote | null {
  const grid = sheets.find(({ name }) => name === coverSheet?.sheet);
  if (grid === undefined || places === 0) return null;
  const head = [...rowsOf(grid)].find(([, cells]) => findsOwner(cells.map(({ shown }) => shown)));
  const row = (head?.[0] ?? 0) - 1;
  const above = grid.cells.filter((cell) => cell.row === row && cell.shown.trim() !== "");
  if (row < 1 || above.some(({ shown }) => !isCoverNote(shown))) return null;
  const when = until === null ? "改好请尽快报回" : `请于${chinese.day(until)}前改好报回`;
  const text = `${START}${places} 处要改，见“${entrySheet ?? ""}”的“问题”列，${when}`;
  return { sheet: grid.name, note: { row, text, style: STYLE, height: HEIGHT } };
}

function findsOwner(texts: readonly string[]): boolean {
  const said = new Set(texts.map((text) => text.trim()));
  return said.has("责任单位") && said.has("报告期");
}

const STYLE = styleOf({ font: "head", size: 12, colour: OWED_TINT.colour, fit: "none" });
const HEIGHT = 24;
