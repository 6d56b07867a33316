import {
  type BureauSummary,
  bureauSheetNames,
  buildSummaryOfBureau,
  cellAddress,
  type GridCell,
  type SheetGrid,
  type SheetSpec,
  type Spreadsheet,
  textOf,
} from "../../../sheets";
import { NotUndoable, readSome } from "../../notebook";
import type { SummariesQuestion } from "../state";

export type SummariesInsertion =
  | { readonly outcome: "inserted"; readonly sheets: readonly SheetSpec[] }
  | { readonly outcome: "asked"; readonly question: SummariesQuestion };

interface Inserting {
  /** The question that a person said yes to; where the workbook would now ask another one, it asks again. */
  readonly agreed: SummariesQuestion | null;
  readonly progress: (done: number, of: number) => void;
}

/**
 * Inserts a sheet for each summary. One of an earlier summary of the bureau is replaced when a person has agreed; any other sheet stays,
 * and ours takes another name.
 */
export async function insertSummaries(
  spreadsheet: Spreadsheet,
  summaries: readonly BureauSummary[],
  { agreed, progress }: Inserting,
): Promise<SummariesInsertion> {
  const existing = await spreadsheet.listSheets();
  const usual = bureauSheetNames(summaries.map(labelOf), []);
  const { sheets: present } = await readSome(spreadsheet, [...usual.values()], existing);
  const specs = (names: ReadonlyMap<string, string>): readonly SheetSpec[] =>
    summaries.map((each) => buildSummaryOfBureau(each, names.get(labelOf(each)) ?? each.bureau));
  const own = specs(usual).filter((spec) => present.some((sheet) => isSummaryOf(sheet, spec)));
  const replaced = own.map(({ name }) => name);
  const names = bureauSheetNames(
    summaries.map(labelOf),
    existing.filter((name) => !replaced.includes(name)),
  );
  const question = { replaced };
  if (replaced.length > 0 && JSON.stringify(agreed) !== JSON.stringify(question)) {
    return { outcome: "asked", question };
  }
  const sheets = specs(names);
  const insertions = sheets.map((spec, index) => ({
    ...{ spec, replaces: replaced.includes(spec.name), activates: index === 0 },
  }));
  await spreadsheet.insert(insertions, [], progress);
  return { outcome: "inserted", sheets };
}

/**
 * Takes sheets away that were just inserted.
 *
 * @throws NotUndoable where somebody has written into one of them since
 */
export async function takeSummariesBack(
  spreadsheet: Spreadsheet,
  inserted: readonly SheetSpec[],
): Promise<void> {
  const { sheets } = await spreadsheet.read(inserted.map(({ name }) => name));
  for (const sheet of sheets) {
    const spec = inserted.find(({ name }) => name === sheet.name);
    const written = spec === undefined ? [] : writtenSince(sheet, spec);
    if (written.length > 0) throw new NotUndoable(sheet.name, written);
  }
  if (sheets.length > 0) await spreadsheet.remove(sheets.map(({ name }) => name));
}

function labelOf({ bureau }: BureauSummary): string {
  return `汇总-${bureau}`;
}

/** Every summary says in its first cell whose it is, whatever its period. */
function isSummaryOf(sheet: SheetGrid, spec: SheetSpec): boolean {
  if (sheet.name.toLowerCase() !== spec.name.toLowerCase()) return false;
  const title = spec.cells.find(({ row, column }) => row === 1 && column === 1);
  const [first] = sheet.cells.filter(({ row, column }) => row === 1 && column === 1);
  return first !== undefined && textOf(first) === title?.value;
}

/** Cells that hold something else than was put there, as addresses. */
function writtenSince({ cells }: SheetGrid, spec: SheetSpec): readonly string[] {
  const put = new Map(spec.cells.map((cell) => [cellAddress(cell), cell.value]));
  const isAsPut = (cell: GridCell): boolean => {
    if (cell.formula !== null) return false;
    const value = put.get(cellAddress(cell)) ?? "";
    return cell.content.kind === "number" ? cell.content.value === value : textOf(cell) === value;
  };
  return cells.filter((cell) => !isAsPut(cell)).map(cellAddress);
}
