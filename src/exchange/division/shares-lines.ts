import { groupBy } from "../../core";
import {
  DISTRICT_HEADER,
  type GridCell,
  HEAD_LABELS,
  type SheetGrid,
  textOf,
  withoutBlanks,
} from "../../sheets";

/** A line of a table of shares: a district's, or one that says something of all of them. */
export interface SharesLine {
  readonly kind: "district" | "rule" | "total" | "other";
  /** What stands in its first column. */
  readonly label: string;
  readonly row: number;
  readonly cells: readonly GridCell[];
}

const RULE_LABELS: ReadonlySet<string> = new Set([HEAD_LABELS.rule, "规则", "合并规则"]);
const TOTAL_LABELS: ReadonlySet<string> = new Set([HEAD_LABELS.total, "总计", "全市合计", "小计"]);
const OTHER_LABELS: ReadonlySet<string> = new Set([
  ...[HEAD_LABELS.target, HEAD_LABELS.rest, DISTRICT_HEADER, "目标值", "全市", "全市目标"],
]);

/** The lines below a header row, told apart by what stands in the column of districts. */
export function listSharesLines(
  sheet: SheetGrid,
  headerRow: number,
  districtColumn: number,
): readonly SharesLine[] {
  return [...cellsByRow(sheet)].flatMap(([row, cells]) => {
    if (row <= headerRow) return [];
    const first = cells.find(({ column }) => column === districtColumn);
    const label = first === undefined ? "" : textOf(first).trim();
    return [{ kind: kindOf(label), label, row, cells }];
  });
}

export function cellsByRow(sheet: SheetGrid): ReadonlyMap<number, readonly GridCell[]> {
  return groupBy(sheet.cells, ({ row }) => row);
}

function kindOf(label: string): SharesLine["kind"] {
  const words = withoutBlanks(label);
  if (RULE_LABELS.has(words)) return "rule";
  if (TOTAL_LABELS.has(words)) return "total";
  return OTHER_LABELS.has(words) || /^(?:注|备注|说明)[:：]/.test(words) ? "other" : "district";
}
