import { Big, type Entry, type Finding, isNumeric, isPercentage, type Target } from "../../core";
import { type CellExchange, parseAddress } from "../../sheets";

/** A right value that is known, or one of the two that it may be. */
export interface Fix {
  /** Whether the value that is meant is set, the one that was read is set as a plain number, or the cell is emptied. */
  readonly kind: "change" | "count-as" | "blank" | "without-percent";
  /** The figure in the target's unit; empty where the cell is emptied. */
  readonly figure: string;
  readonly sheet: string;
  /** An address such as `I5`. */
  readonly cell: string;
  readonly edit: CellExchange;
}

/**
 * What one press can put right of a finding: only where the right value is known. Nothing that a locked sheet would not take.
 *
 * @example listFixes(suspect, entry, target) // => [{ kind: "change", figure: "6100", … }, { kind: "count-as", figure: "0.61", … }]
 */
export function listFixes(finding: Finding, entry: Entry, target: Target): readonly Fix[] {
  const { sheet, cell } = finding;
  const place = cell === null ? null : parseAddress(cell);
  const stands = heldBy(entry);
  if (sheet === null || cell === null || place === null || stands === null) return [];
  const numberFormat = isPercentage(target) ? "0.00%" : "General";
  const fix = (kind: Fix["kind"], figure: Big | null): Fix[] => {
    if (figure === null) {
      return [{ kind, figure: "", sheet, cell, edit: { ...place, value: null, stands } }];
    }
    const value = (isPercentage(target) ? figure.div(100) : figure).toNumber();
    const percent = isPercentage(target) ? "%" : "";
    const edit = { ...place, value, numberFormat, stands };
    return [{ kind, figure: `${figure.toFixed()}${percent}`, sheet, cell, edit }];
  };
  const asRead = (): Fix[] =>
    typeof stands === "string" && entry.value !== null ? fix("count-as", entry.value) : [];
  const percentOff = (text: string | null): Fix[] => {
    const figure = figureOf(/^(.+)[%％]$/.exec(text?.trim() ?? "")?.[1] ?? null);
    return figure === null || !isScore(target) ? [] : fix("without-percent", figure);
  };
  const { code, received } = finding;
  if (code === "magnitude-suspect") {
    const meant = figureOf(finding.details.meant);
    return [...(meant === null ? [] : fix("change", meant)), ...asRead()];
  }
  if (code === "unit-converted" || code === "read-as") return asRead();
  if (code === "percent-format" || code === "unit-mismatch") return percentOff(received);
  if (code === "percent-ambiguous") {
    const { asRatio, asPercent } = finding.details;
    return [asRatio, asPercent].flatMap((text) => {
      const figure = figureOf(text);
      return figure === null ? [] : fix("count-as", figure);
    });
  }
  if (code === "missing-value" && received !== null) {
    return [...(finding.details.confirm ? fix("change", new Big(0)) : []), ...fix("blank", null)];
  }
  return [];
}

/** Points of a hundred are often called percent; of anything else a percentage is not the amount. */
function isScore(target: Target): boolean {
  return isNumeric(target) && target.unit.dimension === "score";
}

/** What a cell holds as a spreadsheet compares it; null for what is neither text nor number. */
function heldBy({ content }: Entry): string | number | null {
  if (content.kind === "number") return content.value;
  return content.kind === "text" ? content.text : null;
}

function figureOf(text: string | null): Big | null {
  const digits = text?.replace(/[,，\s]/g, "") ?? "";
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? new Big(digits) : null;
}
