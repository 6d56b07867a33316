/** The page the browser tests open: the live adapter on real office.js, its calls within reach of a test. */
import * as excel from "../../src/excel";
import type { ReadDetail, SheetGrid, SpreadsheetError } from "../../src/sheets";

const spreadsheet = excel.createLiveSpreadsheet();
const commands: string[] = [];
const told: [done: number, of: number][] = [];
const watches = new Map<string, { heard: number; readonly end: () => Promise<void> }>();

/** Sets do not travel to the test; arrays do. */
const portable = ({ hiddenRows, ...sheet }: SheetGrid) => ({
  ...sheet,
  hiddenRows: [...hiddenRows],
});

/** What a call came to; errors do not travel to the test either. */
export type Outcome<T> =
  | { readonly value: T; readonly error?: undefined }
  | {
      readonly value?: undefined;
      readonly error: {
        readonly name: string;
        readonly message: string;
        readonly code: string | undefined;
        readonly sheet: string | null | undefined;
        readonly cause: string | null;
      };
    };

async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    const { name, message, code, sheet, cause } = error as Partial<SpreadsheetError>;
    const { code: causeCode = null } = (cause ?? {}) as { readonly code?: string };
    return {
      error: { name: name ?? "", message: message ?? "", code, sheet, cause: causeCode },
    };
  }
}

const testBed = {
  whenReady: () => excel.whenOfficeReady(),
  isInExcel: excel.isInExcel,
  excelTheme: excel.excelTheme,
  supports: excel.supports,
  openInExcel: (bytes: readonly number[]) =>
    attempt(() => excel.openInExcel(Uint8Array.from(bytes))),
  onRibbonCommand: (id: string) => {
    excel.onRibbonCommand(id, () => {
      commands.push(id);
    });
  },
  commands: () => commands,
  showPane: () => attempt(() => excel.showPane()),
  listSheets: () => attempt(() => spreadsheet.listSheets()),
  insert: (...[insertions, edits]: Parameters<typeof spreadsheet.insert>) => {
    told.length = 0;
    return attempt(async () => {
      const left = await spreadsheet.insert(insertions, edits, (done, of) => {
        if (done === 1) told.length = 0;
        told.push([done, of]);
      });
      return left.length === 0 ? undefined : left;
    });
  },
  /** How far the last insertion said it was, each time. */
  told: () => told,
  remove: (names: readonly string[]) => attempt(() => spreadsheet.remove(names)),
  read: (names: readonly string[], detail?: ReadDetail) =>
    attempt(async () => {
      const { sheets, ...workbook } = await spreadsheet.read(names, detail);
      return { sheets: sheets.map(portable), ...workbook };
    }),
  write: (edits: Parameters<typeof spreadsheet.write>[0]) =>
    attempt(() => spreadsheet.write(edits)),
  writeDay: (sheet: string, row: number, column: number, day: string) =>
    attempt(() =>
      spreadsheet.write([{ sheet, cells: [{ row, column, value: new Date(`${day}T00:00:00Z`) }] }]),
    ),
  exchange: (...given: Parameters<typeof spreadsheet.exchange>) =>
    attempt(() => spreadsheet.exchange(...given)),
  reveal: (place: Parameters<typeof spreadsheet.reveal>[0]) =>
    attempt(() => spreadsheet.reveal(place)),
  watch: (sheet: string) =>
    attempt(async () => {
      const watch = { heard: 0, end: () => Promise.resolve() };
      watch.end = await spreadsheet.watch(sheet, () => {
        watch.heard += 1;
      });
      watches.set(sheet, watch);
    }),
  heard: (sheet: string) => watches.get(sheet)?.heard ?? 0,
  unwatch: (sheet: string) => attempt(() => watches.get(sheet)?.end() ?? Promise.resolve()),
};

export type TestBed = typeof testBed;

Object.assign(globalThis, { testBed });
