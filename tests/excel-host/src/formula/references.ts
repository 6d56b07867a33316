import { isSame, parseA1, quoteSheet, toA1, type Rectangle } from "../grid";
import { ADDRESS, SHEET_PREFIX } from "./syntax";

const REFERENCE = new RegExp(
  String.raw`(?<sheet>${SHEET_PREFIX})?(?<address>${ADDRESS})(?![\p{L}\p{N}_(.!])`,
  "gu",
);

/**
 * A formula with its references rewritten; texts in quotes stay.
 *
 * @param rewrite the new reference, or null to leave it; the sheet is null where none is written
 */
function rewriteReferences(
  formula: string,
  rewrite: (sheet: string | null, address: string) => string | null,
): string {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part.replace(REFERENCE, (...found: unknown[]) => {
        const [all, prefix, address, offset, whole] = found;
        if (typeof address !== "string" || typeof whole !== "string") return String(all);
        if (/[\p{L}\p{N}_.]/u.test(whole[Number(offset) - 1] ?? "")) return String(all);
        const sheet = typeof prefix === "string" ? unquote(prefix) : null;
        return rewrite(sheet, address) ?? String(all);
      });
    })
    .join("");
}

const unquote = (prefix: string): string =>
  prefix.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");

const withSheet = (sheet: string | null, address: string): string =>
  sheet === null ? address : `${quoteSheet(sheet)}!${address}`;

/**
 * A formula after cells moved: references to them follow, those to deleted cells become `#REF!`.
 *
 * @param isMoved whether the sheet (null for the formula's own) is the one whose cells moved
 */
export function followMove(
  formula: string,
  isMoved: (sheet: string | null) => boolean,
  move: (area: Rectangle) => Rectangle | null,
): string {
  return rewriteReferences(formula, (sheet, address) => {
    const area = isMoved(sheet) ? parseA1(address) : null;
    if (!area) return null;
    const moved = move(area);
    if (moved && isSame(moved, area)) return null;
    return withSheet(sheet, moved ? writeLike(address, moved) : "#REF!");
  });
}

/** A formula copied elsewhere: relative references move along. */
export function copyTo(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, (sheet, address) => {
    const [from = "", to = from] = address.split(":");
    const ends = [from, to].map((part) => {
      const { columnMark, letters, rowMark, digits } = partsOf(part);
      const area = parseA1(letters === "" ? `${digits}:${digits}` : `${letters}${digits || "1"}`);
      const moved = area && {
        ...area,
        row: area.row + (digits === "" || rowMark ? 0 : rows),
        column: area.column + (letters === "" || columnMark ? 0 : columns),
      };
      const text = moved && moved.row >= 0 && moved.column >= 0 ? toA1(moved) : "";
      const [, newLetters = "", newDigits = ""] = /^([A-Z]*)(\d*)/.exec(text) ?? [];
      if (text === "" || !parseA1(text)) return null;
      return (
        (letters === "" ? "" : columnMark + newLetters) + (digits === "" ? "" : rowMark + newDigits)
      );
    });
    if (ends.includes(null)) return withSheet(sheet, "#REF!");
    return withSheet(sheet, address.includes(":") ? ends.join(":") : (ends[0] ?? address));
  });
}

/** A formula after a sheet was renamed. */
export function followRename(formula: string, from: string, to: string): string {
  return rewriteReferences(formula, (sheet, address) =>
    sheet?.toLowerCase() === from.toLowerCase() ? withSheet(to, address) : null,
  );
}

/** A formula after a sheet was deleted. */
export function followDeletion(formula: string, name: string): string {
  return rewriteReferences(formula, (sheet) =>
    sheet?.toLowerCase() === name.toLowerCase() ? "#REF!" : null,
  );
}

/** The area as an address with the same dollars: `$A1` moved down is `$A2`. */
function writeLike(address: string, area: Rectangle): string {
  const marks = address.split(":").map(partsOf);
  const parts = toA1(area).split(":");
  if (parts.length === 1 && marks.length === 2) parts.push(...parts);
  return parts
    .map((part, index) => {
      const { columnMark, rowMark } = marks[index] ?? marks[0] ?? NO_MARKS;
      const { letters, digits } = partsOf(part);
      return (letters === "" ? "" : columnMark + letters) + (digits === "" ? "" : rowMark + digits);
    })
    .join(":");
}

const NO_MARKS = { columnMark: "", letters: "", rowMark: "", digits: "" };

function partsOf(part: string): typeof NO_MARKS {
  const [, mark = "", letters = "", otherMark = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part) ?? [];
  return letters === ""
    ? { columnMark: "", letters, rowMark: mark, digits }
    : { columnMark: mark, letters, rowMark: otherMark, digits };
}
