import { groupBy } from "../../core";
import { OWED_WORDS, type OwedWhy } from "../consolidated";
import { type GridCell, type SheetGrid, textOf, withoutBlanks } from "../kit";
import type { SummaryCount } from "./model";

/** What 汇总 says of one bureau beside its name. */
export interface StandingRow {
  readonly counts: readonly SummaryCount[];
  readonly due: string;
}

/** What 汇总 counts, in the order in which a summary names it. */
const COUNTED = [
  ...["应报", "已报", "达标", "提前达标", "推进中", "未达标", "待核实", "待人工判定"],
  ...["无法判定", "未定时限", "冲突", "填写有误", "本期不报", "未填"],
] as const;

/** The rows of 汇总 by what stands under 责任单位, wherever the table stands. */
export function readStandingRows({ cells }: SheetGrid): ReadonlyMap<string, StandingRow> {
  const rows = groupBy(cells, ({ row }) => row);
  for (const [at, head] of rows) {
    const columns = new Map(
      head.map((cell) => [withoutBlanks(textOf(cell)), cell.column] as const),
    );
    const [bureau, status] = [columns.get("责任单位"), columns.get("报送情况")];
    if (bureau === undefined || status === undefined) continue;
    const below = [...rows].filter(([row]) => row > at).map(([, found]) => found);
    return new Map(
      below.flatMap((row) => {
        const name = textIn(row, bureau);
        // what stands below the list has no 报送情况
        if (name === "" || textIn(row, status) === "") return [];
        return [[name, standingRow(row, columns)] as const];
      }),
    );
  }
  return new Map();
}

function standingRow(row: readonly GridCell[], columns: ReadonlyMap<string, number>): StandingRow {
  return {
    counts: COUNTED.flatMap((words) => {
      const count = Number(textIn(row, columns.get(words)));
      return columns.has(words) && Number.isInteger(count) ? [{ words, count }] : [];
    }),
    due: textIn(row, columns.get("报送截止")),
  };
}

function textIn(row: readonly GridCell[], column: number | undefined): string {
  const cell = column === undefined ? undefined : row.find((each) => each.column === column);
  return cell === undefined ? "" : textOf(cell).trim();
}

/**
 * The lines that a bureau owes and why, as 还欠 has them.
 *
 * @example readOwed("1.1、3.2（待核实）") // => Map { "1.1" → "blank", "3.2" → "suspect" }
 */
export function readOwed(words: string): ReadonlyMap<string, OwedWhy> {
  // all of them, each blank: that is seen in the lines themselves
  if (words === "" || words.startsWith("全部")) return new Map();
  const known = Object.entries(OWED_WORDS) as [OwedWhy, string][];
  return new Map(
    words.split("、").map((each) => {
      const why = known.find(([, word]) => word !== "" && each.endsWith(word));
      return why === undefined
        ? ([each, "blank"] as const)
        : ([each.slice(0, -why[1].length), why[0]] as const);
    }),
  );
}
