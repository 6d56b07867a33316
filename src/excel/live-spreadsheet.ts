import { type RevealedPlace, type Spreadsheet, SpreadsheetError } from "../sheets";
import { visitExcel } from "./batch";
import type { insertSheets } from "./insert-sheets";
import { listSheets, removeSheets } from "./list-sheets";
import type { MergedSheets } from "./read-sheets";
import { readSheets } from "./read-workbook";
import { type ListedSheet, withoutLeftovers } from "./staging";
import { watchSheet } from "./watch";
import type { UnlockedSheets } from "./write-cells";

/**
 * The workbook that is open in Excel; it needs ExcelApi 1.9. Every call is one `context.sync`, but where Excel refuses or
 * breaks off.
 *
 * A sheet that is replaced is another one for Excel: what watches it has to be set up again.
 */
export function createLiveSpreadsheet(): Spreadsheet {
  // Good for the next insertion only: a person may change anything at any time.
  let justListed: readonly ListedSheet[] | null = null;
  const unlocked: UnlockedSheets = new Map();
  const merged: MergedSheets = new Set();
  return {
    async listSheets() {
      justListed = await listSheets();
      return justListed.map(({ name }) => name);
    },
    async insert(insertions, edits = [], progress = null) {
      const listed = justListed;
      justListed = null;
      const insert = await loadInserting();
      const left = await insert(insertions, { edits, listed, progress });
      for (const { spec } of insertions) unlocked.delete(spec.name);
      return left;
    },
    remove: removeSheets,
    async read(names, detail = "values") {
      const { workbook, listed, isManual } = await readSheets(names, detail, merged);
      justListed = listed;
      const present = withoutLeftovers(listed).map(({ name }) => name);
      return { ...workbook, names: present, ...(isManual && { isManual }) };
    },
    async write(edits) {
      const { writeCells } = await import(/* webpackChunkName: "writing" */ "./write-cells").catch(
        refuse,
      );
      return writeCells(edits, unlocked);
    },
    async exchange(sheet, cells) {
      const writing = import(/* webpackChunkName: "writing" */ "./exchange-cells");
      const { exchangeCells } = await writing.catch(refuse);
      return exchangeCells(sheet, cells, unlocked);
    },
    reveal,
    watch: watchSheet,
  };
}

type InsertSheets = typeof insertSheets;

/** What draws sheets is fetched with what builds tables; where that fails, the workbook is as it was and one may try again. */
async function loadInserting(): Promise<InsertSheets> {
  const inserting = import(/* webpackChunkName: "tables" */ "./insert-sheets");
  const loaded = await inserting.catch(refuse);
  return loaded.insertSheets;
}

async function reveal({ sheet: name, cell }: RevealedPlace): Promise<void> {
  await visitExcel(name, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

function refuse(): never {
  throw new SpreadsheetError("interrupted");
}
