import { type Plan, targetsOf } from "../../core";
import { CONTACT_LABELS, FORM_FORMAT, FORM_SHEETS } from "../form";
import {
  findBelow,
  findBeside,
  LAST_HEADER_ROW,
  readNamesAndValues,
  readTableLines,
  rowsOf,
  type SheetGrid,
  textOf,
  withoutBlanks,
  type WorkbookGrid,
} from "../kit";
import { type FormLine, isFilledIn } from "../line";
import { listTableWords } from "../published";
import { refuseCrowded } from "./crowded-form";
import { findEntryTable } from "./entry-table";
import { findNamedBureau } from "./named-bureau";
import { findInHeader, isMeta, readForm } from "./read-form";

/** One of several forms in a workbook. */
export interface OneForm {
  readonly bureau: string;
  /** Its sheets only, under the names they have in the workbook. */
  readonly workbook: WorkbookGrid;
}

/**
 * Takes a workbook apart that holds the forms of several bureaus, as when somebody moved the sheets of two files into one: whose lines
 * a sheet has is decided by its ids. Cover, published table and `_meta` go to the bureau they name; what is nobody's goes with the
 * first form. Only sheets that somebody filled in, and nobody hid, are forms.
 *
 * @returns nothing for a workbook that holds one form, or none: it is read as it is
 * @example splitForms(workbook, plans).map(({ bureau }) => bureau) // => ["市商务局", "市科技局"]
 */
export function splitForms(workbook: WorkbookGrid, plans: readonly Plan[]): readonly OneForm[] {
  const visible = workbook.sheets.filter(
    (sheet) => sheet.visibility === "visible" && hasEntryHeaders(sheet),
  );
  // nearly every workbook ends here
  if (visible.length < 2 || refuseCrowded(workbook)) return [];
  const metas: Metas = new Map(workbook.sheets.flatMap((sheet) => asMeta(sheet) ?? []));
  if ([...metas.values()].some(isOtherFormat)) return [];
  const entries = workbook.sheets.flatMap((sheet) => asEntry(sheet) ?? []);
  const named = new Set([...metas.values()].map((meta) => meta.get("plan") ?? ""));
  const fitting = plans
    .filter(({ id }) => metas.size === 0 || named.has("") || named.has(id))
    .map((plan) => ({ plan, owners: listOwners(plan, entries) }))
    .filter(({ owners }) => new Set(owners.values()).size > 1);
  // a bureau's ids may be those of other plans too; all of its lines are one plan's
  const [first, ...more] = fitting.length > 1 ? fitting.filter(hasAllLines(entries)) : fitting;
  if (!first || more.length > 0) return [];
  const { plan, owners } = first;
  const forms = findForms(plan, entries, owners, metas);
  if (forms.size < 2 && isReadAnyway(workbook, owners, forms)) return [];
  return takeApart(workbook, { plan, owners, metas, forms });
}

/** Whether every sheet has all the lines that a plan gives its bureau, and no other. */
const hasAllLines =
  (entries: readonly EntrySheet[]) =>
  ({ plan, owners }: { readonly plan: Plan; readonly owners: ReadonlyMap<SheetGrid, string> }) =>
    entries.every(({ sheet, lines }) => {
      const bureau = owners.get(sheet);
      const ids = new Set(lines.flatMap(({ id }) => id ?? []));
      const own = bureau === undefined ? [] : targetsOf(plan, bureau);
      return own.length === ids.size && own.every(({ id }) => ids.has(id));
    });

/** The entry sheet of every form by its bureau: the one its `_meta` names, else the first. */
function findForms(
  plan: Plan,
  entries: readonly EntrySheet[],
  owners: ReadonlyMap<SheetGrid, string>,
  metas: Metas,
): ReadonlyMap<string, SheetGrid> {
  const forms = new Map<string, SheetGrid>();
  for (const { sheet, isFilled } of entries) {
    const bureau = owners.get(sheet);
    if (bureau === undefined || !isFilled || sheet.visibility !== "visible") continue;
    const meta = [...metas.values()].find((each) => bureauIn(plan, each) === bureau);
    if (!forms.has(bureau) || meta?.get("sheet:entry") === sheet.name) forms.set(bureau, sheet);
  }
  return forms;
}

/** A sheet with the headers of the entry sheet. */
interface EntrySheet {
  readonly sheet: SheetGrid;
  readonly lines: readonly FormLine[];
  readonly isFilled: boolean;
}

type Meta = ReadonlyMap<string, string>;
type Metas = ReadonlyMap<SheetGrid, Meta>;

/** The bureau that a form says it is of, by its present name. */
function bureauIn(plan: Plan, meta: Meta): string | null {
  return findNamedBureau(plan, meta.get("bureau") ?? "")?.bureau ?? null;
}

/** Headers stand near the top: the rest of a long sheet is not looked at. */
function hasEntryHeaders(sheet: SheetGrid): boolean {
  const end = sheet.cells.findIndex(({ row }) => row > LAST_HEADER_ROW);
  const top = end < 0 ? sheet : { ...sheet, cells: sheet.cells.slice(0, end) };
  return findEntryTable(top) !== null;
}

function asEntry(sheet: SheetGrid): EntrySheet | null {
  const found = findEntryTable(sheet);
  if (found === null) return null;
  const lines = readTableLines(found);
  return { sheet, lines, isFilled: lines.some(isFilledIn) };
}

/** `_meta`, or `_meta (2)` as programs call a second one. */
function asMeta(sheet: SheetGrid): readonly (readonly [SheetGrid, Meta])[] | null {
  if (!sheet.name.trim().toLowerCase().startsWith(FORM_SHEETS.meta)) return null;
  const meta = readNamesAndValues(sheet);
  return meta !== null && (meta.has("format") || isMeta(sheet.name)) ? [[sheet, meta]] : null;
}

/** A consolidated workbook has sheets of several bureaus too. */
function isOtherFormat(meta: Meta): boolean {
  const format = meta.get("format") ?? "";
  return format !== "" && format !== FORM_FORMAT;
}

/** Whose lines each sheet has; a sheet of which that cannot be said is left out. */
function listOwners(plan: Plan, entries: readonly EntrySheet[]): ReadonlyMap<SheetGrid, string> {
  return new Map(
    entries.flatMap(({ sheet, lines }) => {
      const bureau = findOwner(plan, sheet, lines);
      return bureau === null ? [] : [[sheet, bureau] as const];
    }),
  );
}

/** The bureau that answers for every target of the sheet; of several the one its page header names, or that answers for no other. */
function findOwner(plan: Plan, sheet: SheetGrid, lines: readonly FormLine[]): string | null {
  const ids = new Set(lines.flatMap(({ id }) => (id && plan.targetById.has(id) ? [id] : [])));
  if (ids.size === 0) return null;
  const able = plan.bureaus
    .map((bureau) => ({ bureau, own: new Set(targetsOf(plan, bureau).map(({ id }) => id)) }))
    .filter(({ own }) => [...ids].every((id) => own.has(id)));
  const header = findInHeader(sheet.pageHeader, "责任单位");
  const printed = header === null ? null : (findNamedBureau(plan, header)?.bureau ?? null);
  const whole = able.filter(({ own }) => own.size === ids.size);
  const found = [able.filter(({ bureau }) => bureau === printed), whole, able].find(
    ({ length }) => length === 1,
  );
  return found?.[0]?.bureau ?? null;
}

/** Whether nothing was filled in but what is the form's in any case. */
function isReadAnyway(
  workbook: WorkbookGrid,
  owners: ReadonlyMap<SheetGrid, string>,
  forms: ReadonlyMap<string, SheetGrid>,
): boolean {
  const { entrySheet } = readForm(workbook);
  const entry = workbook.sheets.find(({ name }) => name === entrySheet);
  const owner = entry && owners.get(entry);
  return forms.size === 0 || (owner !== undefined && forms.has(owner));
}

interface Found {
  readonly plan: Plan;
  readonly owners: ReadonlyMap<SheetGrid, string>;
  readonly metas: Metas;
  /** The entry sheet of every form by its bureau, in the order of the sheets. */
  readonly forms: ReadonlyMap<string, SheetGrid>;
}

function takeApart(workbook: WorkbookGrid, found: Found): OneForm[] {
  const { plan, owners, metas, forms } = found;
  const covers = new Map<SheetGrid, string>();
  const tables = new Map<SheetGrid, string>();
  const named = new Set([...metas.values()].map((meta) => meta.get("sheet:table") ?? ""));
  const bureaus = [...new Set(owners.values())];
  for (const sheet of workbook.sheets) {
    if (owners.has(sheet) || metas.has(sheet)) continue;
    const bureau = findOnCover(plan, sheet);
    if (bureau !== null) covers.set(sheet, bureau);
    else if (sheet.name.startsWith(FORM_SHEETS.table) || named.has(sheet.name)) {
      tables.set(sheet, closestTable(plan, sheet, bureaus));
    }
  }
  return [...forms].map(([bureau, entry], index) => {
    const own = (of: ReadonlyMap<SheetGrid, string>): string | null =>
      [...of].find(([, owner]) => owner === bureau)?.[0].name ?? null;
    const meta = [...metas].find(([, each]) => bureauIn(plan, each) === bureau)?.[0];
    const belongs = (sheet: SheetGrid): boolean => {
      if (metas.has(sheet)) return sheet === meta;
      const printed = covers.get(sheet) ?? tables.get(sheet);
      if (printed !== undefined) return printed === bureau;
      const owner = owners.get(sheet);
      return owner !== undefined && forms.has(owner) ? owner === bureau : index === 0;
    };
    const formSheets = {
      ...{ entry: entry.name, cover: own(covers), table: own(tables), meta: meta?.name ?? null },
    };
    return {
      bureau,
      workbook: { ...workbook, sheets: workbook.sheets.filter(belongs), formSheets },
    };
  });
}

/** The bureau under 责任单位; null on a sheet that is no cover. */
function findOnCover(plan: Plan, sheet: SheetGrid): string | null {
  const rows = rowsOf(sheet);
  // the published table has a column of that name
  if (CONTACT_LABELS.every((label) => findBeside(rows, label, CONTACT_LABELS) === undefined)) {
    return null;
  }
  const cell = findBelow(rows, "责任单位");
  return findNamedBureau(plan, cell ? textOf(cell) : "")?.bureau ?? null;
}

/** The bureau whose part of the published table differs least from a sheet. */
function closestTable(plan: Plan, sheet: SheetGrid, bureaus: readonly string[]): string {
  const there = new Set(sheet.cells.map((cell) => withoutBlanks(textOf(cell))));
  const distances = bureaus.map((bureau) => {
    const words = new Set(listTableWords(plan, bureau).map(withoutBlanks));
    const shared = [...words].filter((word) => there.has(word)).length;
    return { bureau, distance: words.size + there.size - 2 * shared };
  });
  distances.sort((one, other) => one.distance - other.distance);
  return distances[0]?.bureau ?? "";
}
