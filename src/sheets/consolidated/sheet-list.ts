/** What a consolidated workbook has of one kind. */
interface SheetRow {
  /** What the program calls it. */
  readonly kind: string;
  /** The name in `_meta` under which it stands there. Other programs rely on it. */
  readonly key: `sheet:${string}`;
  /** What it is called where no other sheet has that name. Other programs rely on it. */
  readonly name: string;
  /** Whether it stands before the bureaus' own sheets or behind them. */
  readonly place: "before-bureaus" | "after-bureaus";
}

/**
 * The sheets that every consolidated workbook has, in the order of their tabs. A new one is a row here and what builds it, which
 * the compiler asks for (consolidated.ts).
 */
// prettier-ignore
export const CONSOLIDATED_SHEETS = [
  { kind: "summary",    key: "sheet:summary",  name: "汇总",       place: "before-bureaus" },
  { kind: "indicators", key: "sheet:ledger",   name: "指标台账",   place: "before-bureaus" },
  { kind: "findings",   key: "sheet:findings", name: "问题清单",   place: "before-bureaus" },
  { kind: "filings",    key: "sheet:filings",  name: "报送情况",   place: "before-bureaus" },
  { kind: "table",      key: "sheet:table",    name: "责任分解表", place: "after-bureaus" },
] as const satisfies readonly SheetRow[];

export type ConsolidatedSheetKind = (typeof CONSOLIDATED_SHEETS)[number]["kind"];

/** The sheet that says what the workbook is. */
export const META_SHEET = "_meta";

/** What `_meta` says a consolidated workbook is. */
export const CONSOLIDATED_FORMAT = "zerenbiao-consolidated";
export const CONSOLIDATED_FORMAT_VERSION = "1";

/** The name in `_meta` under which a bureau's sheet stands. */
export const BUREAU_SHEET_KEY = "sheet:bureau:";

/** The one list that stands in place of the bureaus' own sheets, and the name in `_meta` under which it stands there. */
export const ALL_BUREAUS_SHEET = { key: "sheet:bureaus", name: "各单位完成情况" } as const;

/** Up to so many bureaus each has a sheet of its own, unless somebody asks for one list: nobody finds a tab among more. */
export const MOST_BUREAU_SHEETS = 60;

/**
 * Makes one thing for each of the sheets that every consolidated workbook has.
 *
 * @example eachSheet(({ name }) => name).indicators // => "指标台账"
 */
export function eachSheet<Value>(
  make: (sheet: (typeof CONSOLIDATED_SHEETS)[number]) => Value,
): Readonly<Record<ConsolidatedSheetKind, Value>> {
  const made = CONSOLIDATED_SHEETS.map((sheet) => [sheet.kind, make(sheet)] as const);
  // every kind is there
  return Object.fromEntries(made) as Record<ConsolidatedSheetKind, Value>;
}
