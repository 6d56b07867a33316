import type { CellContent, NumberFormat, ReportedCell } from "../../core";
import { decodeEscapes } from "../xml";

/** A cell as the sheet part states it, before its meaning is known. */
export interface RawCell {
  /** The attribute `t`; numbers may leave it out. */
  readonly type: string;
  /** The text of `v`, null where there is none. */
  readonly value: string | null;
  /** The text of `is`, an inline string. */
  readonly inline: string | null;
  readonly formula: string | null;
}

/** What a cell holds; null when it holds nothing, `"shared-string"` when it names a shared string that is not there. */
export function readCell(
  raw: RawCell,
  format: NumberFormat,
  sharedStrings: readonly string[],
): ReportedCell | null | "shared-string" {
  const { formula } = raw;
  const content = readContent(raw, format, sharedStrings);
  if (content === "shared-string") return content;
  switch (content.kind) {
    case "blank":
      return formula === null ? null : { content, shown: "", formula };
    case "text":
      if (content.text === "" && formula === null) return null;
      return { content, shown: format.showText(content.text), formula };
    case "number":
      return { content, shown: format.show(content.value), formula };
    case "boolean":
      return { content, shown: content.value ? "TRUE" : "FALSE", formula };
    case "date":
      return { content, shown: content.text, formula };
    case "error":
      return { content, shown: content.error, formula };
  }
}

/** By the cell types of ECMA-376 part 1, 18.18.11. */
function readContent(
  { type, value, inline }: RawCell,
  format: NumberFormat,
  sharedStrings: readonly string[],
): CellContent | "shared-string" {
  if (inline !== null && (value === null || value.trim() === ""))
    return { kind: "text", text: decodeEscapes(inline) };
  if (value === null) return BLANK;
  if (type === "str") return { kind: "text", text: decodeEscapes(value) };
  const trimmed = value.trim();
  if (trimmed === "") return BLANK;
  switch (type) {
    case "n":
      return readNumber(trimmed, format);
    case "s": {
      const text = sharedStrings[Number(trimmed)];
      return text === undefined ? "shared-string" : { kind: "text", text };
    }
    case "b":
      return { kind: "boolean", value: trimmed === "1" || trimmed === "true" };
    case "e":
      return { kind: "error", error: trimmed };
    case "d":
      return { kind: "date", text: trimmed };
    default:
      // A type of a later standard: what stands there is kept as text rather than lost.
      return { kind: "text", text: decodeEscapes(value) };
  }
}

const BLANK: CellContent = { kind: "blank" };
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A whole number of up to 15 digits is exact as it stands. */
const EXACT = 1e15;

/**
 * Numbers are stored with 17 digits and shown with 15 by every spreadsheet program; 0.56999999999999995 was typed as 0.57.
 * What is no number (`NaN`, as some programs write) stays text, for a person to see.
 */
function readNumber(text: string, format: NumberFormat): CellContent {
  const stored = NUMBER.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(stored)) return { kind: "text", text };
  const isExact = Number.isInteger(stored) && Math.abs(stored) < EXACT;
  const value = isExact ? stored + 0 : Number(stored.toPrecision(15)); // + 0 turns -0 into 0
  return { kind: "number", value, format: format.classOf(value) };
}
