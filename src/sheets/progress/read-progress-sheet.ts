import { type GridCell, type GridRows, rowsOf, type SheetGrid, textOf } from "../kit";
import {
  type BureauLights,
  LIGHT_HEADS,
  type LightCounts,
  type LightHead,
  type ProgressBook,
  type ProgressLine,
} from "./progress-book";
import { ALL_TARGETS, BUREAU_HEADS, BY_TARGET, TARGET_HEADS } from "./progress-sheet";

/**
 * Reads the sheet 进度 back.
 *
 * @returns null for any other sheet; what people wrote into it besides is passed over
 */
export function readProgressSheet(sheet: SheetGrid): ProgressBook | null {
  const rows = rowsOf(sheet);
  const numbers = [...rows.keys()].toSorted((one, other) => one - other);
  const byBureau = findHeads(rows, numbers, BUREAU_HEADS);
  const byTarget = findHeads(rows, numbers, TARGET_HEADS);
  const [title, plan, occasion] = [1, 2, 3].map((row) => wordsIn(rows, row, 1));
  if (byBureau === null || byTarget === null || !title || !plan || !occasion) return null;
  const bureaus: BureauLights[] = [];
  const notes: string[] = [];
  let all: LightCounts | null = null;
  for (const row of numbers.filter((each) => each > byBureau.row && each < byTarget.row)) {
    const bureau = wordsIn(rows, row, byBureau.columns.get("责任单位") ?? 1);
    const counts = readCounts(rows, row, byBureau.columns);
    if (bureau === "") continue;
    if (counts === null) notes.push(bureau);
    else if (bureau === ALL_TARGETS) all = counts;
    else bureaus.push({ bureau, ...counts });
  }
  if (all === null) return null;
  const targets = numbers
    .filter((each) => each > byTarget.row)
    .flatMap((row) => readLine(rows, row, byTarget.columns) ?? []);
  return {
    ...{ title, plan, occasion, bureaus, all, targets },
    notes: notes.filter((each) => each !== BY_TARGET),
  };
}

type Columns<Head extends string> = ReadonlyMap<Head, number>;

function findHeads<Head extends string>(
  rows: GridRows,
  numbers: readonly number[],
  heads: readonly Head[],
): { readonly row: number; readonly columns: Columns<Head> } | null {
  for (const row of numbers) {
    const cells = rows.get(row) ?? [];
    const columns = new Map(
      heads.flatMap((head) => {
        const found = cells.find((cell) => textOf(cell).trim() === head);
        return found === undefined ? [] : [[head, found.column] as const];
      }),
    );
    if (columns.size === heads.length) return { row, columns };
  }
  return null;
}

function cellAt(rows: GridRows, row: number, column: number | undefined): GridCell | undefined {
  return rows.get(row)?.find((cell) => cell.column === column);
}

function wordsIn(rows: GridRows, row: number, column: number | undefined): string {
  const cell = cellAt(rows, row, column);
  return cell === undefined ? "" : textOf(cell);
}

function figureIn(rows: GridRows, row: number, column: number | undefined): number | null {
  const content = cellAt(rows, row, column)?.content;
  return content?.kind === "number" ? content.value : null;
}

function readCounts(
  rows: GridRows,
  row: number,
  columns: Columns<(typeof BUREAU_HEADS)[number]>,
): LightCounts | null {
  const lines = figureIn(rows, row, columns.get("指标数"));
  if (lines === null) return null;
  const by = Object.fromEntries(
    LIGHT_HEADS.map((head) => [head, figureIn(rows, row, columns.get(head)) ?? 0]),
  ) as Record<LightHead, number>;
  return { lines, by };
}

function readLine(
  rows: GridRows,
  row: number,
  columns: Columns<(typeof TARGET_HEADS)[number]>,
): ProgressLine | null {
  const words = (head: (typeof TARGET_HEADS)[number]) => wordsIn(rows, row, columns.get(head));
  const [id, name] = [words("编号"), words("指标")];
  if (id === "" || name === "") return null;
  const share = figureIn(rows, row, columns.get("完成率"));
  return {
    ...{ id, name, bureaus: words("责任单位"), goal: words("目标值"), value: words("完成值") },
    completion: share ?? (words("完成率") || null),
    due: figureIn(rows, row, columns.get("应完成")),
    ...{ light: words("情况"), takes: words("还要") },
  };
}
