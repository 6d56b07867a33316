import { parseUnit, type Plan, type Target, type Unit, unitOf, isNumeric } from "../../core";
import {
  type GridCell,
  type SheetGrid,
  textOf,
  withoutBlanks,
  type WorkbookGrid,
} from "../../sheets";
import { cellsByRow } from "./shares-lines";

/** A column of figures, or of weights. */
export interface SharesTableColumn {
  readonly column: number;
  readonly target: Target;
  /** As it stands there. */
  readonly header: string;
  /** The header's own unit, where it names another one than the target has. */
  readonly unit: Unit | null;
}

/** A table of shares as it was found: districts down, measures across. */
export interface SharesTable {
  readonly sheet: SheetGrid;
  readonly headerRow: number;
  readonly districtColumn: number;
  readonly measures: readonly SharesTableColumn[];
  /** By target id. */
  readonly weights: ReadonlyMap<string, number>;
  /** Headers that are no target, with their addresses' columns. */
  readonly unknown: readonly { readonly column: number; readonly header: string }[];
  readonly twice: readonly { readonly column: number; readonly header: string }[];
}

const DISTRICT_HEADERS =
  /^(?:区县|县区|区市县|县市区|县[（(]?市[、,，]?区[）)]?|市县|地区|街道|镇街|乡镇|单位|责任单位|承担单位|分解单位|部门)(?:名称)?$/;
/** Header rows are looked for this far down. */
const LAST_HEADER_ROW = 50;

/**
 * Finds the table of shares in a workbook, by its header row: a column of districts, and at least one that names a target of the plan, by
 * its id or its name.
 *
 * @returns what was found; without a table, the headers of the row that has districts, or null where no row has them
 */
export function findSharesTable(
  workbook: WorkbookGrid,
  plan: Plan,
): { readonly table: SharesTable } | { readonly headers: readonly string[] | null } {
  let headers: readonly string[] | null = null;
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== "visible") continue;
    for (const [row, cells] of cellsByRow(sheet)) {
      if (row > LAST_HEADER_ROW) break;
      const district = cells.find((cell) => DISTRICT_HEADERS.test(withoutBlanks(textOf(cell))));
      if (district === undefined) continue;
      const others = cells.filter(({ column }) => column > district.column);
      const table = readHeaders(sheet, row, district.column, others, plan);
      if (table.measures.length > 0) return { table };
      headers ??= others.map((cell) => textOf(cell).trim()).filter((text) => text !== "");
    }
  }
  return { headers };
}

function readHeaders(
  sheet: SheetGrid,
  headerRow: number,
  districtColumn: number,
  cells: readonly GridCell[],
  plan: Plan,
): SharesTable {
  const measures: SharesTableColumn[] = [];
  const weights = new Map<string, number>();
  const unknown: { column: number; header: string }[] = [];
  const twice: { column: number; header: string }[] = [];
  for (const cell of cells) {
    const header = textOf(cell).trim();
    const { column } = cell;
    if (header === "" || PASSED_OVER.test(withoutBlanks(header))) continue;
    const before = measures.at(-1);
    if (withoutBlanks(header) === "权重" && before !== undefined) {
      weights.set(before.target.id, column);
      continue;
    }
    const found = targetIn(header, plan);
    if (found === null) unknown.push({ column, header });
    else if (found.isWeight) weights.set(found.target.id, column);
    else if (measures.some(({ target }) => target === found.target)) twice.push({ column, header });
    else
      measures.push({
        column,
        target: found.target,
        header,
        unit: otherUnit(header, found.target),
      });
  }
  return { sheet, headerRow, districtColumn, measures, weights, unknown, twice };
}

/** Columns that say nothing of shares. */
const PASSED_OVER = /^(?:序号|备注|说明|联系人|联系电话|电话)$/;

/** The target that a header names: the longest id that it begins with, else the one whose name it is. */
function targetIn(
  header: string,
  plan: Plan,
): { readonly target: Target; readonly isWeight: boolean } | null {
  const [, id = "", rest = ""] = /^([0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)\s*(.*)$/s.exec(header) ?? [];
  const byId = plan.targetById.get(id);
  if (byId !== undefined) return { target: byId, isWeight: withoutBlanks(rest) === "权重" };
  const words = withoutBlanks(header);
  const bare = withoutBlanks(splitUnit(header).name);
  const named = plan.targets.filter((target) => {
    const name = withoutBlanks(target.name);
    return name === words || name === bare;
  });
  const [only] = named;
  return only !== undefined && named.length === 1 ? { target: only, isWeight: false } : null;
}

function splitUnit(header: string): { readonly name: string; readonly unit: string | null } {
  const [, name = header, unit = null] =
    /^(.*?)[（(]\s*(?:单位[:：])?([^（）()]*)[）)]\s*$/s.exec(header) ?? [];
  return { name, unit };
}

/** The unit that a header names, where it is one and not the target's own. */
function otherUnit(header: string, target: Target): Unit | null {
  const { unit: words } = splitUnit(header);
  if (words === null || !isNumeric(target) || words === unitOf(target)) return null;
  return parseUnit(words.trim());
}
