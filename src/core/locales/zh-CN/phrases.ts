import type { Finding, FindingDoubt, NamedCells } from "../../finding";
import { isNumeric, isPercentage, type Target, unitOf } from "../../target";
import { listSome } from "../filed-words";
import { unitNote } from "../messages";

/** What came, as the subject of a sentence. */
export const came = (finding: Finding): string =>
  (finding.received === null ? "所填内容" : `“${finding.received}”`) + kept(finding);

/** The stored number, where the words shown are another matter. */
const kept = ({ stored }: Finding): string => (stored === null ? "" : `（格里存的数是 ${stored}）`);

export const isBlank = ({ received }: Finding): boolean =>
  received === null || received.trim() === "";

/** What came, where a sentence can do without it. */
export const aside = (finding: Finding): string =>
  finding.received === null ? "" : `（${finding.received}）`;

/** A figure with its unit, 97% without a blank. */
export const amount = (figure: string | null | undefined, unit = ""): string =>
  `${figure ?? "未知"} ${unit}`.trim().replace(/ (?=[%‰])/, "");

export const wantedUnit = (finding: Finding, target: Target | null): string =>
  finding.expected ?? (target && unitOf(target)) ?? "目标单位";

export const inUnit = (target: Target | null): string => {
  if (target === null || !isNumeric(target)) return "按表头要求填写";
  if (isPercentage(target)) return "只填百分数，如 96 或 96%";
  if (target.kind === "rank") return "只填名次的整数，如 8";
  const { symbol } = target.unit;
  return symbol === "" ? "只填数字，这一项没有单位" : `只填数字，单位按“${symbol}”`;
};

/** What the plan notes on the unit, as a sentence of its own. */
export function unitReason(target: Target | null): string {
  const note = unitNote(target);
  return note === null ? "" : `。${note}`;
}

/** Where somebody wrote a unit that is not the target's. */
export const unitPlace = ({ field }: { readonly field?: string }): string =>
  field === undefined ? "表头" : `这一行的“${field}”改过，`;

/** What has to say again what was printed there. */
export const setBack = ({ field }: { readonly field?: string }): string =>
  field === undefined ? "表头改回“完成值”" : `“${field}”改回原来的字`;

/** What words beside the cells make doubtful, and what to do. */
export const doubtWords = (doubt: FindingDoubt): string =>
  doubt.kind === "unit"
    ? `这里说单位是“${doubt.words}”，表里的数按“${doubt.own}”读。请核对单位`
    : `这里说到“${doubt.words}”。请核对是不是预计数，完成值要填实际数`;

/** Cells by their names; of very many a few. */
export const someCells = (cells: NamedCells): string =>
  listSome(cells, (count) => ` 等 ${count} 格`);
