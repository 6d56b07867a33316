import type { Finding, FindingDoubt, NamedCells } from "../../finding";
import { isNumeric, isPercentage, type Target, unitOf } from "../../target";
import { listSome } from "../filed-words";
import { unitNote } from "../messages";

export const came = (finding: Finding): string =>
  (finding.received === null ? "This cell" : `“${finding.received}”`) + kept(finding);

/** The stored number, where the words shown are another matter. */
const kept = ({ stored }: Finding): string =>
  stored === null ? "" : ` (the cell holds ${stored})`;

export const isBlank = ({ received }: Finding): boolean =>
  received === null || received.trim() === "";

/** What came, where a sentence can do without it. */
export const aside = (finding: Finding): string =>
  finding.received === null ? "" : ` (${finding.received})`;

/** A figure with its unit, 97% without a blank. */
export const amount = (figure: string | null | undefined, unit = ""): string =>
  `${figure ?? "unknown"} ${unit}`.trim().replace(/ (?=[%‰])/, "");

export const wantedUnit = (finding: Finding, target: Target | null): string =>
  finding.expected ?? (target && unitOf(target)) ?? "the target's unit";

export const inUnit = (target: Target | null): string => {
  if (target === null || !isNumeric(target)) return "fill it in as the header says";
  if (isPercentage(target)) return "type a percentage only, such as 96 or 96%";
  if (target.kind === "rank") return "type the rank only, such as 8";
  const { symbol } = target.unit;
  return symbol === ""
    ? "type the number only; it has no unit"
    : `type the number only, in ${symbol}`;
};

/** A plan's note on the unit, in the plan's own language. */
export function unitReason(target: Target | null): string {
  const note = unitNote(target);
  return note === null ? "" : `. ${note}`;
}

/** Where somebody wrote a unit that is not the target's. */
export const unitPlace = ({ field }: { readonly field?: string }): string =>
  field === undefined ? "The header of the column" : `The cell below ${field} was changed and`;

/** What has to say again what was printed there. */
export const setBack = ({ field }: { readonly field?: string }): string =>
  field === undefined ? "the header back to 完成值" : `${field} back to what was printed`;

/** What words beside the cells make doubtful, and what to do. */
export const doubtWords = (doubt: FindingDoubt): string =>
  doubt.kind === "unit"
    ? `It says the unit is ${doubt.words}, while the figures were read in ${doubt.own}. Check the unit`
    : `It says “${doubt.words}”. Check whether the figures are estimates; final ones are wanted`;

/** Cells by their names; of very many a few. */
export const someCells = (cells: NamedCells): string =>
  listSome(cells, (count) => ` … (${count} cells in all)`);
