import {
  parseAddress,
  SpreadsheetError,
  type GridCell,
  type SheetEdit,
  type SheetGrid,
  type SheetInsertion,
  type SheetSpec,
  type Spreadsheet,
  type SpreadsheetRefusal,
} from "../../src/sheets";
import { gridOf } from "../sheets/grid-of";

type Call = "list" | "insert" | "read" | "write" | "reveal" | "watch" | "remove" | "exchange";

/** A workbook in memory that keeps what is put into it, counts calls, and refuses on demand. */
export interface FakeSpreadsheet extends Spreadsheet {
  /** Every call so far, in order. */
  readonly calls: Call[];
  readonly names: () => string[];
  readonly sheet: (name: string) => SheetGrid;
  /** What a cell shows; empty for a blank one. */
  readonly shown: (sheet: string, address: string) => string;
  /** A person types; whoever watches is told. */
  readonly type: (sheet: string, address: string, value: string | number) => void;
  readonly rename: (from: string, to: string) => void;
  /** A person deletes a sheet. */
  readonly lose: (sheet: string) => void;
  readonly add: (sheet: SheetGrid) => void;
  /** Refuses the next call of a kind, once. */
  readonly refuse: (call: Call, code: SpreadsheetRefusal) => void;
  readonly revealed: string[];
}

export function fakeSpreadsheet(): FakeSpreadsheet {
  const sheets: SheetGrid[] = [gridOfSheet({ name: "Sheet1" })];
  const calls: Call[] = [];
  const refusals = new Map<Call, SpreadsheetRefusal>();
  const listeners = new Map<string, Set<() => void>>();
  const revealed: string[] = [];

  const begin = async (call: Call): Promise<void> => {
    calls.push(call);
    await Promise.resolve();
    const code = refusals.get(call);
    if (code === undefined) return;
    refusals.delete(call);
    throw new SpreadsheetError(code, "指标跟踪表");
  };
  const at = (name: string): number => {
    const index = sheets.findIndex((each) => each.name === name);
    if (index < 0) throw new SpreadsheetError("sheet-missing", name);
    return index;
  };
  const put = (name: string, cell: GridCell | null, row: number, column: number) => {
    const index = at(name);
    const sheet = sheets[index];
    if (!sheet) return;
    const others = sheet.cells.filter((each) => each.row !== row || each.column !== column);
    const cells = cell ? [...others, cell] : others;
    const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
    sheets[index] = { ...sheet, cells: sorted };
  };

  const apply = (edits: readonly SheetEdit[]) => {
    for (const { sheet, cells } of edits) {
      for (const { row, column, value } of cells) {
        const isText = typeof value === "string" || typeof value === "number";
        put(sheet, isText ? { row, column, ...cellOf(value) } : null, row, column);
      }
    }
  };

  return {
    calls,
    revealed,
    names: () => sheets.map(({ name }) => name),
    sheet: (name) => {
      const found = sheets[at(name)];
      if (!found) throw new Error(name);
      return found;
    },
    shown(name, address) {
      const place = parseAddress(address);
      const cell = sheets[at(name)]?.cells.find(
        ({ row, column }) => row === place?.row && column === place.column,
      );
      return cell?.shown ?? "";
    },
    type(name, address, value) {
      const place = parseAddress(address);
      if (!place) throw new Error(address);
      put(name, { ...place, ...cellOf(value) }, place.row, place.column);
      for (const listener of listeners.get(name) ?? []) listener();
    },
    rename(from, to) {
      const sheet = sheets[at(from)];
      if (sheet) sheets[at(from)] = { ...sheet, name: to };
      const told = listeners.get(from);
      if (told) listeners.set(to, told);
    },
    lose(name) {
      sheets.splice(at(name), 1);
    },
    add(sheet) {
      sheets.push(sheet);
    },
    refuse(call, code) {
      refusals.set(call, code);
    },
    async listSheets() {
      await begin("list");
      return sheets.map(({ name }) => name);
    },
    async insert(insertions: readonly SheetInsertion[], edits: readonly SheetEdit[] = []) {
      await begin("insert");
      for (const { spec, replaces } of insertions) {
        const exists = sheets.some(({ name }) => name === spec.name);
        if (exists && !replaces) throw new SpreadsheetError("sheet-exists", spec.name);
      }
      for (const { spec } of insertions) {
        const index = sheets.findIndex(({ name }) => name === spec.name);
        if (index >= 0) sheets.splice(index, 1);
        sheets.push(gridOfSheet(spec));
      }
      apply(edits);
      return [];
    },
    async remove(names) {
      await begin("remove");
      for (const name of names) sheets.splice(at(name), 1);
    },
    async read(names) {
      await begin("read");
      return {
        sheets: sheets.filter(({ name }) => names.includes(name)),
        externalLinks: [],
        savedAt: null,
        names: sheets.map(({ name }) => name),
      };
    },
    async write(edits) {
      await begin("write");
      apply(edits);
    },
    async exchange(name, cells) {
      await begin("exchange");
      const found = cells.map(({ row, column }) => {
        const content = sheets[at(name)]?.cells.find(
          (each) => each.row === row && each.column === column,
        )?.content;
        if (content?.kind === "number") return content.value;
        return content?.kind === "text" ? content.text : null;
      });
      const isOther = cells.some(
        ({ stands }, index) => stands !== undefined && stands !== found[index],
      );
      if (isOther) return null;
      apply([{ sheet: name, cells }]);
      return cells.map(({ row, column }, index) => ({ row, column, value: found[index] ?? null }));
    },
    async reveal({ sheet, cell }) {
      await begin("reveal");
      at(sheet);
      revealed.push(`${sheet}!${cell}`);
    },
    async watch(sheet, listener) {
      await begin("watch");
      at(sheet);
      const told = listeners.get(sheet) ?? new Set();
      listeners.set(sheet, told.add(listener));
      return () => {
        told.delete(listener);
        return Promise.resolve();
      };
    },
  };
}

function cellOf(value: string | number): Omit<GridCell, "row" | "column"> {
  const content =
    typeof value === "number"
      ? ({ kind: "number", value, format: "plain" } as const)
      : ({ kind: "text", text: value } as const);
  return { content, shown: String(value), formula: null };
}

/** A sheet as it is found again, from its spec or from a few cells. */
export function gridOfSheet(
  spec: SheetSpec | { readonly name: string; readonly cells?: SheetGrid["cells"] },
): SheetGrid {
  if (!("columns" in spec)) {
    return { visibility: "visible", hiddenRows: new Set(), pageHeader: null, cells: [], ...spec };
  }
  const workbook = { title: "", sheets: [spec], createdOn: "2022-01-04", lockStructure: false };
  const [sheet] = gridOf(workbook).sheets;
  if (!sheet) throw new Error(spec.name);
  return sheet;
}
