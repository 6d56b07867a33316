import * as z from "zod/mini";
import { groupBy } from "../../core";
import {
  type CellEdit,
  type CellSpec,
  LONGEST_CELL_TEXT,
  NOTEBOOK_SHEET,
  type SheetEdit,
  type SheetGrid,
  type SheetSpec,
  styleOf,
  textOf,
} from "../../sheets";
import { Ledger } from "../distribute";
import { type PlanPacing, understandPacing } from "./plan-pacing";
import {
  fitCollections,
  RememberedCollection,
  understandCollections,
} from "./remembered-collection";

/** What was decided while returns were collected. */
const RULINGS = {
  /** As a decisions file holds them (裁定). Kept as they are: one that a newer program wrote is not lost. */
  decisions: z.array(z.unknown()),
  /** Joint rules by target id, where they differ from the plan's. */
  joint: z.custom<Readonly<Record<string, unknown>>>(isPlainObject),
} as const;

/** What was decided for one plan and period. */
export const PeriodRulings = z.strictObject({
  plan: z.string().check(z.minLength(1)),
  /** The reporting period's id. */
  period: z.string().check(z.minLength(1)),
  ...RULINGS,
});
export type PeriodRulings = z.infer<typeof PeriodRulings>;

/** What the office's workbook knows of itself, on a sheet of its own: so the file can move to another PC. */
export const Notebook = z.strictObject({
  format: z.literal("zerenbiao-notebook"),
  formatVersion: z.literal(1),
  /** The plan's id. */
  plan: z.string().check(z.minLength(1)),
  /** The plan's whole JSON when it did not come with the program; else null. */
  planFile: z.unknown(),
  /** The reporting period's id, `2021Q3`. */
  period: z.string().check(z.minLength(1)),
  /** The day by which forms are due. */
  due: z.nullable(z.iso.date()),
  /** Whom to call, as printed on forms. */
  contact: z.nullable(z.string()),
  /** Null follows the spreadsheet. */
  language: z.nullable(z.enum(["zh-CN", "en-US"])),
  ledger: z.nullable(Ledger),
  /** Of this plan and period. */
  ...RULINGS,
  /** Of other plans and periods, in the order in which they were put aside. */
  otherRulings: z.array(PeriodRulings),
  /** What is remembered of collections, one for each plan and period; the last one is the newest. */
  collections: z.array(RememberedCollection),
  /** By what the progress of plans is reckoned, one for each plan. */
  pacing: z.custom<readonly PlanPacing[]>(Array.isArray),
  /** Whether the first-use card was read or skipped. */
  welcomed: z.boolean(),
});
export type Notebook = z.infer<typeof Notebook>;

/**
 * The veryHidden sheet that holds a notebook: a row for each name, its value as JSON beside it, in as many cells as it takes.
 * It is not protected, as nobody sees it and the program writes it anew.
 */
export function buildNotebookSheet(notebook: Notebook): SheetSpec {
  const names = Object.keys(Notebook.shape) as (keyof Notebook)[];
  const kept = { ...notebook, collections: fitCollections(notebook.collections) };
  const cells = names.flatMap((name, index): CellSpec[] => {
    const parts = splitText(JSON.stringify(kept[name] ?? null));
    return [name, ...parts].map((value, column) => ({
      ...{ row: index + 1, column: column + 1 },
      value,
      style: CELL_STYLE,
    }));
  });
  const width = Math.max(...cells.map(({ column }) => column));
  return {
    name: NOTEBOOK_SHEET,
    visibility: "veryHidden",
    columns: Array.from({ length: width }, () => ({ width: 160, hidden: false })),
    rows: names.map(() => ({ height: 18, pageBreakAfter: false })),
    cells,
    merges: [],
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: null,
    protection: null,
  };
}

/**
 * What has to be set in a notebook that stands in a workbook already, so that it says the same: cells of its names, wherever those
 * stand, and of new ones below. The sheet stays, and with it what a spreadsheet can undo.
 *
 * @returns no cells where it says so already
 */
export function editNotebook(sheet: SheetGrid, notebook: Notebook): SheetEdit {
  const { cells } = buildNotebookSheet(notebook);
  const rows = groupBy(sheet.cells, ({ row }) => row);
  const places = new Map<string, number>();
  for (const [row, [name]] of rows) {
    const text = name === undefined ? "" : textOf(name);
    if (!places.has(text)) places.set(text, row);
  }
  let last = Math.max(0, ...rows.keys());
  const edits = [...groupBy(cells, ({ row }) => row).values()].flatMap((line): CellEdit[] => {
    const [name = "", ...parts] = line.map(({ value }) => (typeof value === "string" ? value : ""));
    const row = places.get(name) ?? (last += 1);
    const wanted = [name, ...parts];
    const stands = (rows.get(row) ?? []).map(textOf);
    return Array.from({ length: Math.max(wanted.length, stands.length) }, (_, index) => ({
      ...{ row, column: index + 1 },
      value: wanted[index] ?? null,
      numberFormat: "@",
    })).filter(({ value }, index) => (value ?? "") !== (stands[index] ?? ""));
  });
  return { sheet: sheet.name, cells: edits };
}

/**
 * Reads a notebook back. A newer program's notebook opens too: what is not known is passed over, what cannot be read counts as
 * not set; but not the ledger: a notebook whose ledger cannot be read is none, so that nobody writes an empty one over it.
 *
 * @returns null when the sheet holds none, or none that names plan and period
 */
export function readNotebook(sheet: SheetGrid): Notebook | null {
  return understandNotebook(readValues(sheet));
}

/** Reads a notebook back from its values by name, as {@link readNotebook} does from a sheet. */
export function understandNotebook(values: ReadonlyMap<string, unknown>): Notebook | null {
  if (values.get("format") !== "zerenbiao-notebook") return null;
  const ledger = KnownLedger.safeParse(values.get("ledger") ?? null);
  if (!ledger.success || (values.has("ledger") && values.get("ledger") === undefined)) return null;
  const notebook = Notebook.safeParse({
    format: "zerenbiao-notebook",
    formatVersion: 1,
    plan: values.get("plan"),
    planFile: values.get("planFile") ?? null,
    period: values.get("period"),
    due: understood(Notebook.shape.due, values.get("due"), null),
    contact: understood(Notebook.shape.contact, values.get("contact"), null),
    language: understood(Notebook.shape.language, values.get("language"), null),
    ledger: ledger.data,
    decisions: understood(Notebook.shape.decisions, values.get("decisions"), []),
    joint: understood(Notebook.shape.joint, values.get("joint"), {}),
    otherRulings: understood(Notebook.shape.otherRulings, values.get("otherRulings"), []),
    collections: understandCollections(values.get("collections")),
    pacing: understandPacing(values.get("pacing")),
    welcomed: understood(Notebook.shape.welcomed, values.get("welcomed"), false),
  });
  return notebook.success ? notebook.data : null;
}

// zod's own record would cost the pane a kilobyte
function isPlainObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A ledger without what a newer program has added: losing it whole would lose which forms went out. */
const KnownLedger = z.nullable(
  z.object({ ...Ledger.shape, forms: z.array(z.object(Ledger.shape.forms.def.element.shape)) }),
);

function understood<Value>(schema: z.ZodMiniType<Value>, value: unknown, otherwise: Value): Value {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : otherwise;
}

// Some programs count what they escape, too.
const LONGEST_PART = LONGEST_CELL_TEXT - 2767;
const CELL_STYLE = styleOf({ font: "body", size: 10.5, fit: "none", numberFormat: "@" });

/** Parts that fit into a cell each, none of which cuts a character outside the basic plane in two. */
function splitText(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + LONGEST_PART, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/** Every name's value; undefined for one that is no JSON. */
function readValues(sheet: SheetGrid): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const cells of groupBy(sheet.cells, ({ row }) => row).values()) {
    const [name = "", ...parts] = cells.map(textOf);
    if (!values.has(name)) values.set(name, parseJson(parts.join("")));
  }
  return values;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
