import type { CellContent } from "../core";
import type { GridCell } from "../sheets";
import { classOfNumber, type CompileFormat, shownNumber, shownWords } from "./shown-text";

/** A cell as Excel reports it. */
export interface ExcelCell {
  readonly value: unknown;
  readonly type: string;
  readonly formula: unknown;
  readonly text: string;
  readonly numberFormat: string;
}

/** Null for a cell that holds nothing. */
export function toCell(
  cell: ExcelCell,
  compile: CompileFormat,
): Omit<GridCell, "row" | "column"> | null {
  const formula = formulaOf(cell);
  const content = toContent(cell, compile);
  if (content.kind === "text" && content.text === "" && formula === null) return null;
  return { content, shown: show(content, cell, compile), formula };
}

/** A text such as =1+1 is told from a formula by its value: that of a formula is what it computes. */
function formulaOf({ value, formula }: ExcelCell): string | null {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? formula.slice(1) : null;
}

function toContent({ value, type, numberFormat }: ExcelCell, compile: CompileFormat): CellContent {
  if (typeof value === "number") {
    return {
      kind: "number",
      value: asTyped(value),
      format: classOfNumber(value, numberFormat, compile),
    };
  }
  if (typeof value === "boolean") return { kind: "boolean", value };
  const text = typeof value === "string" ? value : "";
  return type === "Error" ? { kind: "error", error: text } : { kind: "text", text };
}

/** Numbers are kept with 17 digits and shown with 15; 0.56999999999999995 was typed as 0.57. */
function asTyped(value: number): number {
  const isExact = Number.isInteger(value) && Math.abs(value) < 1e15;
  return isExact ? value + 0 : Number(value.toPrecision(15)); // + 0 turns -0 into 0
}

function show(
  content: CellContent,
  { numberFormat, text }: ExcelCell,
  compile: CompileFormat,
): string {
  switch (content.kind) {
    case "number":
      return shownNumber(content.value, numberFormat, text, compile);
    case "text":
      return shownWords(content.text, numberFormat, text);
    case "date":
      return content.text;
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.error;
    case "blank":
      return "";
  }
}
