import { bureauSheetNames, freeName, readNamesAndValues, type SheetGrid } from "../kit";
import {
  ALL_BUREAUS_SHEET,
  BUREAU_SHEET_KEY,
  CONSOLIDATED_FORMAT,
  CONSOLIDATED_SHEETS,
  type ConsolidatedSheetKind,
  eachSheet,
  META_SHEET,
} from "./sheet-list";

/** What the sheets of a consolidated workbook are called; `_meta` says it, and links lead there. */
export interface ConsolidatedNames {
  readonly sheets: Readonly<Record<ConsolidatedSheetKind, string>>;
  /** By bureau; empty where one list has the lines of all. */
  readonly bureaus: ReadonlyMap<string, string>;
  /** What that list is called; left out where every bureau has a sheet of its own. */
  readonly allBureaus?: string;
}

/** Names from a consolidation before: some sheets may be gone since. */
export interface EarlierNames {
  readonly sheets: Readonly<Partial<Record<ConsolidatedSheetKind, string>>>;
  readonly bureaus: ReadonlyMap<string, string>;
}

const NO_NAMES: EarlierNames = { sheets: {}, bureaus: new Map() };

/**
 * Names the sheets: as they were called before, else as usual, with a number where another sheet has that name.
 *
 * @param taken names of other sheets that stay as they are
 * @example nameConsolidatedSheets([], ["责任分解表"]).sheets.table // => "责任分解表 (2)"
 */
export function nameConsolidatedSheets(
  bureaus: readonly string[],
  taken: readonly string[] = [],
  earlier: EarlierNames = NO_NAMES,
): ConsolidatedNames {
  const used = [
    ...taken,
    META_SHEET,
    ...Object.values(earlier.sheets),
    ...earlier.bureaus.values(),
  ];
  const sheets = eachSheet(({ kind, name: usual }) => {
    const name = earlier.sheets[kind] ?? freeName(usual, used);
    used.push(name);
    return name;
  });
  const others = bureaus.filter((bureau) => !earlier.bureaus.has(bureau));
  const names = bureauSheetNames(others, used);
  return {
    sheets,
    bureaus: new Map(
      bureaus.map((bureau) => [bureau, earlier.bureaus.get(bureau) ?? names.get(bureau) ?? bureau]),
    ),
  };
}

/** Names the sheets of a workbook of its own in which one list has the lines of all bureaus. */
export function nameListedSheets(): ConsolidatedNames {
  return { ...nameConsolidatedSheets([]), allBureaus: ALL_BUREAUS_SHEET.name };
}

/** What `_meta` of a consolidation says. */
export interface ConsolidatedMeta {
  readonly plan: string;
  /** The reporting period's id. */
  readonly period: string;
  readonly names: EarlierNames;
}

/** Reads a `_meta` sheet; null where it is none of a consolidation's, such as a form's. */
export function readConsolidatedMeta(sheet: SheetGrid): ConsolidatedMeta | null {
  const meta = readNamesAndValues(sheet);
  if (meta?.get("format") !== CONSOLIDATED_FORMAT) return null;
  const bureaus = [...meta].flatMap(([key, name]) =>
    key.startsWith(BUREAU_SHEET_KEY) ? [[key.slice(BUREAU_SHEET_KEY.length), name] as const] : [],
  );
  const sheets = CONSOLIDATED_SHEETS.flatMap(({ kind, key }) => {
    const name = meta.get(key);
    return name === undefined ? [] : [[kind, name] as const];
  });
  return {
    plan: meta.get("plan") ?? "",
    period: meta.get("period") ?? "",
    names: { sheets: Object.fromEntries(sheets), bureaus: new Map(bureaus) },
  };
}
