import { chinese, cutText, type Finding, type Target } from "../../core";
import {
  COLOURS,
  largestFit,
  rowHeight,
  styleOf,
  type StyleRequest,
  type StyleSpec,
  TALLEST_ROW,
} from "../kit";
import { HEAD_STYLE } from "../line";
import { NOTES_HEADER } from "./notes-column";

/** What the column 问题 says in one row. */
export interface Note {
  readonly row: number;
  /** Empty where nothing is to be done. */
  readonly text: string;
  readonly style: StyleSpec;
  /** What the row needs to show all of it, in points, at most Excel's tallest row. */
  readonly height: number;
}

/** In characters of the workbook's first font: it is printed beside the form, which is shrunk no further than it must. */
export const NOTES_WIDTH = 44;

/** What is to be done in a line, errors first; numbered where it is several things. */
export function lineNote(
  row: number,
  findings: readonly Finding[],
  targets: readonly Target[],
): Note {
  return fit(row, number(sentences(findings, targets, null)), { font: "body" });
}

/** The header: its word, the receipt, and what concerns the form as a whole. */
export function headerNote(
  row: number,
  form: {
    readonly findings: readonly Finding[];
    readonly targets: readonly Target[];
    readonly receipt: string | null;
    /** The entry sheet's name: places on other sheets are named in full. */
    readonly sheet: string;
  },
): Note {
  const lines = [
    NOTES_HEADER,
    ...(form.receipt === null ? [] : [`回执 ${form.receipt}`]),
    ...number(sentences(form.findings, form.targets, form.sheet)),
  ];
  const { font, fill, horizontal } = HEAD_STYLE;
  const isPlain = lines.length === 1;
  return fit(row, lines, {
    ...{ font: "head", fill, colour: font.colour },
    ...(isPlain ? { horizontal } : {}),
  });
}

function sentences(
  findings: readonly Finding[],
  targets: readonly Target[],
  entrySheet: string | null,
): string[] {
  return (["error", "warning", "info"] as const).flatMap((severity) =>
    findings
      .filter((each) => each.severity === severity)
      .map((each) => {
        const target = targets.find(({ id }) => id === each.target) ?? null;
        const sentence = onOneLine(chinese.finding(shorten(each), target));
        const place = entrySheet === null ? "" : placeOf(each, entrySheet, sentence);
        return `${chinese.severities[severity]}：${place}${sentence}`;
      }),
  );
}

function onOneLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

/** What came stands in its own cell: here its beginning is enough, and what to do stays in view. */
function shorten(finding: Finding): Finding {
  const { received } = finding;
  return { ...finding, received: received === null ? null : cutText(received, LONGEST_QUOTE) };
}

const LONGEST_QUOTE = 100;

/** Where on the form, unless the sentence names it itself. */
function placeOf({ sheet, cell }: Finding, entrySheet: string, sentence: string): string {
  if (cell === null || sentence.includes(cell)) return "";
  return sheet === null || sheet === entrySheet ? `${cell}，` : `${sheet} ${cell}，`;
}

function number(lines: readonly string[]): string[] {
  return lines.length < 2 ? [...lines] : lines.map((line, index) => `${index + 1}. ${line}`);
}

function fit(row: number, lines: readonly string[], look: Omit<StyleRequest, "size">): Note {
  const text = lines.join("\n");
  const heightAt = (size: number): number =>
    rowHeight([{ text, width: NARROWEST, indent: INDENT, size }], { minimum: 0, padding: PADDING });
  const size = largestFit(look.font === "head" ? [11, 9, 8] : [10.5, 9, 8], heightAt);
  const style = styleOf({
    ...{ border: COLOURS.rule, indent: look.horizontal === "center" ? 0 : INDENT },
    ...{ numberFormat: "@", ...look, size },
  });
  const height = text === "" ? 0 : Math.min(heightAt(size), TALLEST_ROW);
  return { row, text, style, height };
}

/** Pixels of the column where a character of the first font is the narrowest that workbooks have (Calibri 11: 7). */
const NARROWEST = NOTES_WIDTH * 7;
const INDENT = 1;
const PADDING = 9;
