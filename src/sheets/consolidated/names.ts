import { bureauSheetNames, freeName, readNamesAndValues, type SheetGrid } from "../kit";
import { BUREAU_SHEET_KEY, CONSOLIDATED_FORMAT, CONSOLIDATED_SHEETS } from "./layout";

export type ConsolidatedSheetKind = Exclude<keyof typeof CONSOLIDATED_SHEETS, "meta">;

/** What the sheets of a consolidated workbook are called; `_meta` says it, and links lead there. */
export interface ConsolidatedNames {
  readonly sheets: Readonly<Record<ConsolidatedSheetKind, string>>;
  /** By bureau. */
  readonly bureaus: ReadonlyMap<string, string>;
}

/** Names from a consolidation before: some sheets may be gone since. */
export interface EarlierNames {
  readonly sheets: Readonly<Partial<Record<ConsolidatedSheetKind, string>>>;
  readonly bureaus: ReadonlyMap<string, string>;
}

const NO_NAMES: EarlierNames = { sheets: {}, bureaus: new Map() };
const KINDS = ["summary", "ledger", "findings", "filings", "table"] as const;

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
    CONSOLIDATED_SHEETS.meta,
    ...Object.values(earlier.sheets),
    ...earlier.bureaus.values(),
  ];
  const nameOf = (kind: ConsolidatedSheetKind): string => {
    const name = earlier.sheets[kind] ?? freeName(CONSOLIDATED_SHEETS[kind], used);
    used.push(name);
    return name;
  };
  const [summary, ledger, findings, filings, table] = [
    nameOf("summary"),
    nameOf("ledger"),
    nameOf("findings"),
    nameOf("filings"),
    nameOf("table"),
  ];
  const others = bureaus.filter((bureau) => !earlier.bureaus.has(bureau));
  const names = bureauSheetNames(others, used);
  return {
    sheets: { summary, ledger, findings, filings, table },
    bureaus: new Map(
      bureaus.map((bureau) => [bureau, earlier.bureaus.get(bureau) ?? names.get(bureau) ?? bureau]),
    ),
  };
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
  const sheets = KINDS.flatMap((kind) => {
    const name = meta.get(`sheet:${kind}`);
    return name === undefined ? [] : [[kind, name] as const];
  });
  return {
    plan: meta.get("plan") ?? "",
    period: meta.get("period") ?? "",
    names: { sheets: Object.fromEntries(sheets), bureaus: new Map(bureaus) },
  };
}
