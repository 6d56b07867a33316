import { MOST_LISTED, type ReportedCell } from "../../core";
import {
  CONTACT_LABELS,
  type ContactLabel,
  type CoverLabel,
  FORM_SHEETS,
  type FormSheetKind,
} from "../form";
import {
  cellAddress,
  findBelow,
  findBeside,
  type FormCell,
  type FoundTable,
  type GridRows,
  readNamesAndValues,
  readTableLines,
  rowsOf,
  type SheetGrid,
  textOf,
  withoutPlace,
  type WorkbookGrid,
} from "../kit";
import {
  ENTRY_HEADERS,
  type EntryHeader,
  type FormLine,
  isFilledIn,
  type LayoutKind,
} from "../line";
import { type EntryTable, findEntryTable } from "./entry-table";
import { findNotesColumns } from "./notes-column";
import { formHabits, readSeenLines, type SeenLines } from "./seen-lines";
import { countPictures, holdsWords, listRemarks, type SheetRemarks } from "./sheet-extras";

/** What a returned form holds, before any plan is asked. */
export interface FormReading {
  /** Name and value of every row of `_meta`; null when that sheet is gone or empty. */
  readonly meta: ReadonlyMap<string, string> | null;
  readonly metaSheetFound: boolean;
  /** The entry sheet's name as it is now; null when no sheet has its header row. */
  readonly entrySheet: string | null;
  /** What its headers say the form asks for; figures where there is none. */
  readonly layout?: LayoutKind;
  /** The row of that sheet's headers. */
  readonly headerRow: number | null;
  /** Headers the entry sheet has lost. */
  readonly missingHeaders: readonly EntryHeader[];
  /** Headers behind which something was written: 完成值（万元）. */
  readonly alteredHeaders: readonly {
    readonly header: EntryHeader;
    readonly cell: string;
    readonly words: string;
  }[];
  /** Headers that stand over two filled columns, with the address of the one that was not read; the first of very many. */
  readonly doubledHeaders: readonly { readonly header: EntryHeader; readonly cell: string }[];
  /** Other sheets that look like the entry sheet and have something filled in. */
  readonly otherEntrySheets: readonly string[];
  readonly lines: readonly FormLine[];
  /** 时间节点 by row, where the form has that column. */
  readonly schedules?: ReadonlyMap<number, FormCell>;
  /** What merged cells cover, and what is hidden. */
  readonly unseen: Omit<SeenLines, "lines">;
  /** Comments, pictures and text boxes on the form's sheets, the entry sheet's first. */
  readonly remarks: readonly SheetRemarks[];
  /** How many pictures lie on each row of the entry sheet. */
  readonly pictures: ReadonlyMap<number, number>;
  /** Headers and footers of the entry sheet's pages, in Excel's code. */
  readonly pageTexts: readonly string[];
  readonly contact: Readonly<Record<ContactLabel, string | null>>;
  /** 责任单位, 报告期 and the like as the cover says them: all that is left where `_meta` is gone. */
  readonly cover: Readonly<Record<CoverLabel, string | null>>;
  /** 责任单位 and 报告期 as the entry sheet's page header says them: a copied sheet still has it. */
  readonly pageHeader: Readonly<Record<"责任单位" | "报告期", string | null>>;
  /** The published rows; null when that sheet is gone. */
  readonly table: PrintedSheet | null;
  /** The cover's words; null when no sheet is the cover. */
  readonly coverSheet: PrintedSheet | null;
  /** What stands on the entry sheet outside its columns, or above them, in the order of rows. */
  readonly beside: readonly FormCell[];
  /** Sheets that are none of the form's and hold something. */
  readonly addedSheets: readonly string[];
}

/** A sheet that is only printed: its texts by address, formulas left out. */
export interface PrintedSheet {
  readonly sheet: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a form by what it says, not by where it stands: sheets by `_meta` or else by their headers, columns by header, lines by
 * id. Sorting, inserting, moving, hiding and re-saving change nothing. Nothing is judged here.
 */
export function readForm(workbook: WorkbookGrid): FormReading {
  const own = workbook.formSheets;
  const metaSheet = workbook.sheets.find(({ name }) => (own ? name === own.meta : isMeta(name)));
  const meta = metaSheet ? readNamesAndValues(metaSheet) : null;
  const others = workbook.sheets.filter((sheet) => sheet !== metaSheet);
  const named = (kind: FormSheetKind): SheetGrid | undefined => {
    const name = own ? own[kind] : (meta?.get(`sheet:${kind}`) ?? FORM_SHEETS[kind]);
    return others.find((sheet) => sheet.name === name);
  };
  const entry = findEntry(named("entry"), others);
  const cover = findCover(named("cover"), others, entry?.sheet);
  const contact = (label: ContactLabel): string | null =>
    trimmed(cover && findBeside(cover.rows, label, CONTACT_LABELS));
  const below = (label: CoverLabel): string | null =>
    trimmed(cover && findBelow(cover.rows, label));
  const table = named("table");
  const isTable = table !== undefined && table !== entry?.sheet;
  const seen = entry ? readSeenLines(entry, formHabits(entry)) : NOTHING_SEEN;
  const remarks = [entry?.sheet, cover?.sheet, isTable ? table : undefined].flatMap((sheet) =>
    sheet ? [listRemarks(sheet, sheet === entry?.sheet)] : [],
  );
  const second = others.filter((sheet) => sheet !== entry?.sheet && isFilledEntry(sheet));
  return {
    meta,
    metaSheetFound: metaSheet !== undefined,
    entrySheet: entry?.sheet.name ?? null,
    layout: entry?.kind ?? "figures",
    headerRow: entry?.headerRow ?? null,
    missingHeaders: entry ? ENTRY_HEADERS.filter((header) => !entry.columns.has(header)) : [],
    alteredHeaders: entry ? listAltered(entry) : [],
    doubledHeaders: entry ? placeDoubled(entry) : [],
    otherEntrySheets: second.map(({ name }) => name),
    lines: seen.lines,
    ...(entry?.scheduleColumn == null ? {} : { schedules: listSchedules(entry) }),
    unseen: { covered: seen.covered, hidden: seen.hidden },
    remarks,
    pictures: countPictures(remarks),
    pageTexts: entry?.sheet.extras?.pageTexts ?? [],
    contact: {
      填报人: contact("填报人"),
      审核人: contact("审核人"),
      联系电话: contact("联系电话"),
      填报日期: contact("填报日期"),
    },
    cover: {
      责任单位: below("责任单位"),
      报告期: below("报告期"),
      报送截止: below("报送截止"),
      表号: below("表号"),
    },
    pageHeader: {
      责任单位: findInHeader(entry?.sheet.pageHeader, "责任单位"),
      报告期: findInHeader(entry?.sheet.pageHeader, "报告期"),
    },
    table: isTable ? readPrinted(table) : null,
    coverSheet: cover ? readPrinted(cover.sheet) : null,
    beside: entry ? listBeside(entry) : [],
    addedSheets: others
      .filter((sheet) => sheet !== entry?.sheet && sheet !== cover?.sheet && sheet !== table)
      .filter((sheet) => !second.includes(sheet) && !sheet.name.startsWith(KEPT_BY_PROGRAMS))
      .filter(({ cells }) => cells.some(({ content }) => content.kind !== "blank"))
      .map(({ name }) => name),
  };
}

/** Headings that stand twice, each at its second place. */
function placeDoubled({
  doubled,
  headerRow,
}: FoundTable<EntryHeader>): FormReading["doubledHeaders"] {
  return doubled
    .slice(0, MOST_LISTED)
    .map(({ header, column }) => ({ header, cell: cellAddress({ row: headerRow, column }) }));
}

function listAltered({
  headerRow,
  columns,
  altered,
}: FoundTable<EntryHeader>): FormReading["alteredHeaders"] {
  return [...altered].map(([header, words]) => ({
    ...{ header, words },
    cell: cellAddress({ row: headerRow, column: columns.get(header) ?? 1 }),
  }));
}

/** What stands under 时间节点, line by line; a cell that is merged over several lines says it in its first only. */
function listSchedules({ rows, headerRow, scheduleColumn }: EntryTable): Map<number, FormCell> {
  return new Map(
    [...rows].flatMap(([row, cells]) => {
      const found = cells.find(({ column }) => column === scheduleColumn);
      if (row <= headerRow || found === undefined) return [];
      return [[row, { cell: withoutPlace(found), address: cellAddress(found) }] as const];
    }),
  );
}

const NOTHING_SEEN: SeenLines = {
  lines: [],
  covered: [],
  hidden: { headers: [], count: 0, isSheet: false },
};

export function isMeta(name: string): boolean {
  return name.trim().toLowerCase() === FORM_SHEETS.meta;
}

/**
 * The sheet `_meta` names, if it has the headers still; else the first sheet that has them, complete ones before others. What a person
 * sees comes before what is hidden.
 */
function findEntry(
  named: SheetGrid | undefined,
  sheets: readonly SheetGrid[],
): EntryTable | undefined {
  const all = [...(named ? [named] : []), ...sheets];
  const candidates = [true, false].flatMap((wanted) =>
    all.filter(({ visibility }) => (visibility === "visible") === wanted),
  );
  for (const by of ["id", "words"] as const) {
    for (const sheet of candidates) {
      const found = findEntryTable(sheet, by);
      if (found) return found;
    }
  }
  return undefined;
}

function isFilledEntry(sheet: SheetGrid): boolean {
  const found = findEntryTable(sheet);
  return found !== null && readTableLines(found).some(isFilledIn);
}

/** The sheet that has the contact labels, whatever it is called. */
function findCover(
  named: SheetGrid | undefined,
  sheets: readonly SheetGrid[],
  entry: SheetGrid | undefined,
): { readonly sheet: SheetGrid; readonly rows: GridRows } | undefined {
  if (named && named !== entry) return { sheet: named, rows: rowsOf(named) };
  return sheets
    .filter((sheet) => sheet !== entry)
    .map((sheet) => ({ sheet, rows: rowsOf(sheet) }))
    .find(({ rows }) =>
      CONTACT_LABELS.every((label) => findBeside(rows, label, CONTACT_LABELS) !== undefined),
    );
}

/** A label's text, trimmed; null where nothing stands there. */
function trimmed(cell: ReportedCell | null | undefined): string | null {
  const text = cell ? textOf(cell).trim() : "";
  return text === "" ? null : text;
}

/** What follows a label and a colon, up to the next code of a header: `&L&10责任单位：市商务局&C…`. */
export function findInHeader(header: string | null | undefined, label: string): string | null {
  const plain = (header ?? "").replaceAll("&&", "\u0000");
  const found = new RegExp(`${label}：([^&]*)`).exec(plain)?.[1];
  const text = found?.replaceAll("\u0000", "&").trim() ?? "";
  return text === "" ? null : text;
}

function readPrinted({ name, cells }: SheetGrid): PrintedSheet {
  const written = cells.filter(({ formula }) => formula === null);
  return {
    sheet: name,
    texts: new Map(written.map((cell) => [cellAddress(cell), textOf(cell)])),
  };
}

/** Sheets that WPS adds by itself to keep pictures. */
const KEPT_BY_PROGRAMS = "WpsReserved_";

/** A column that repeats a header is told as that. */
function listBeside(entry: EntryTable): FormCell[] {
  const { sheet, headerRow, columns, doubled, scheduleColumn } = entry;
  const own = new Set<number>([...columns.values(), ...doubled.map(({ column }) => column)]);
  if (scheduleColumn !== null) own.add(scheduleColumn);
  const notes = findNotesColumns(sheet, headerRow);
  return sheet.cells
    .filter((cell) => {
      const { row, column } = cell;
      if (!holdsWords(cell) || notes.has(column)) return false;
      return row < headerRow || !own.has(column);
    })
    .map(({ row, column, content, shown, formula }) => ({
      cell: { content, shown, formula },
      address: cellAddress({ row, column }),
    }));
}
