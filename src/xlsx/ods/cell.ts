import type { CellContent, ReportedCell, TextRun } from "../../core";
import type { XmlAttributes } from "../xml";

/** What the attributes of a cell say (OpenDocument 1.3, part 3, 19.385 and around); the words that it shows stand inside. */
export interface StatedCell {
  readonly type: string;
  readonly value: string | null;
  readonly formula: string | null;
  readonly style: string | null;
}

export function readStated(attributes: XmlAttributes): StatedCell {
  const isError = attributes.get("calcext:value-type") === "error";
  const type = attributes.get("office:value-type") ?? "";
  const value = VALUES[type];
  return {
    type: isError ? "error" : type,
    value: value === undefined ? null : (attributes.get(value) ?? null),
    formula: attributes.get("table:formula") ?? null,
    style: attributes.get("table:style-name") ?? null,
  };
}

const VALUES: Readonly<Partial<Record<string, string>>> = {
  float: "office:value",
  percentage: "office:value",
  currency: "office:value",
  date: "office:date-value",
  time: "office:time-value",
  boolean: "office:boolean-value",
  string: "office:string-value",
};

/**
 * What a cell holds; null when it holds nothing.
 *
 * @param runs its words in pieces, as the program that saved it showed them
 */
export function readOpenCell(stated: StatedCell, runs: readonly TextRun[]): ReportedCell | null {
  const words = runs.map(({ text }) => text).join("");
  const formula = stated.formula === null ? null : plainFormula(stated.formula);
  const content = contentOf(stated, words);
  if (content.kind === "blank" && formula === null) return null;
  const shown = words === "" && content.kind === "number" ? String(content.value) : words;
  const isMarked = runs.some(({ mark, text }) => mark !== null && text.trim() !== "");
  return { content, shown, formula, ...(isMarked && { looks: { runs } }) };
}

function contentOf({ type, value }: StatedCell, words: string): CellContent {
  switch (type) {
    case "float":
    case "currency":
    case "percentage": {
      const stored = Number(value ?? NaN);
      if (!Number.isFinite(stored)) return textOf(value ?? words);
      // stored with 17 digits and shown with 15, as in any other spreadsheet
      const exact = Number.isInteger(stored) ? stored + 0 : Number(stored.toPrecision(15));
      const format = type === "percentage" ? "percent" : "plain";
      return { kind: "number", value: exact, format };
    }
    case "boolean":
      return { kind: "boolean", value: value === "true" };
    case "date":
    case "time":
      return { kind: "date", text: words === "" ? (value ?? "") : words };
    case "error":
      return { kind: "error", error: words };
    default:
      return textOf(value ?? words);
  }
}

function textOf(text: string): CellContent {
  return text === "" ? { kind: "blank" } : { kind: "text", text };
}

/**
 * A formula in the words of other spreadsheets, near enough for a person to see what it is.
 *
 * @example plainFormula("of:=SUM([.G2:.G5];1)") // => "SUM(G2:G5,1)"
 */
function plainFormula(written: string): string {
  return written
    .replace(/^[a-z]+:/, "")
    .replace(/^=/, "")
    .replace(/\[([^[\]]*)\]/g, (_all, place: string) => place.replace(/(^|:)\./g, "$1"))
    .replaceAll(";", ",");
}
