import { consolidate, type Collection } from "../../../exchange";
import {
  CONSOLIDATED_SHEETS,
  listSigns,
  META_SHEET,
  nameConsolidatedSheets,
  NOTEBOOK_SHEET,
  readConsolidatedMeta,
  type ConsolidatedMeta,
  type EarlierNames,
  type SheetGrid,
  type SheetSpec,
  type Spreadsheet,
  type WorkbookGrid,
} from "../../../sheets";
import { prepareNotebook, readSome, type Settings } from "../../notebook";
import type { CollectQuestion } from "../state";

export type CollectionInsertion =
  | {
      readonly outcome: "inserted";
      /** The sheet that is shown. */
      readonly sheet: string;
      /** How many were inserted. */
      readonly sheets: number;
      readonly settings: Settings;
    }
  | { readonly outcome: "asked"; readonly question: CollectQuestion };

/**
 * Inserts the sheets of a consolidation in one call, the notebook with them. Sheets of an earlier consolidation are replaced when
 * a person has agreed; any other sheet stays, and ours takes another name.
 *
 * @param agreed the question that a person said yes to; where the workbook would now ask another one, it asks again
 * @param progress told how many parts of how many were done, where it takes several
 */
export async function insertCollection(
  spreadsheet: Spreadsheet,
  settings: Settings,
  collection: Collection,
  agreed: CollectQuestion | null,
  progress: ((done: number, of: number) => void) | null = null,
): Promise<CollectionInsertion> {
  const existing = await spreadsheet.listSheets();
  const usual = CONSOLIDATED_SHEETS.map(({ name }) => name);
  const bureaus = collection.bureaus.map(({ bureau }) => bureau);
  const first = await readSome(
    spreadsheet,
    [NOTEBOOK_SHEET, META_SHEET, ...usual, ...bureaus],
    existing,
  );
  const metaSheet = first.sheets.find(({ name }) => name === META_SHEET);
  const earlier = metaSheet ? readConsolidatedMeta(metaSheet) : null;
  if (metaSheet && earlier === null) {
    return { outcome: "asked", question: { kind: "other-workbook" } };
  }
  const workbook = await readMore(spreadsheet, first, earlier, existing);
  const own = ownSheets(collection, earlier, workbook);
  const ownNames = new Set([META_SHEET, ...Object.values(own.sheets), ...own.bureaus.values()]);
  const taken = existing.filter((name) => !ownNames.has(name));
  const names = nameConsolidatedSheets(bureaus, taken, own);
  const spec = consolidate(collection, names);
  const question = ask(spec.sheets, existing, collection, earlier);
  if (question !== null && JSON.stringify(question) !== JSON.stringify(agreed)) {
    return { outcome: "asked", question };
  }
  const notebook = prepareNotebook(first, settings);
  const inserted = spec.sheets.map((sheet) => ({
    spec: sheet,
    replaces: existing.includes(sheet.name),
    activates: sheet.name === names.sheets.summary,
  }));
  await spreadsheet.insert([...inserted, ...notebook.insertions], notebook.edits, progress);
  const visible = spec.sheets.filter(({ visibility }) => visibility === "visible").length;
  const { summary } = names.sheets;
  return { outcome: "inserted", sheet: summary, sheets: visible, settings: notebook.settings };
}

/** Sheets that an earlier consolidation called otherwise are read too. */
async function readMore(
  spreadsheet: Spreadsheet,
  workbook: WorkbookGrid,
  earlier: ConsolidatedMeta | null,
  existing: readonly string[],
): Promise<WorkbookGrid> {
  if (earlier === null) return workbook;
  const read = new Set(workbook.sheets.map(({ name }) => name));
  const named = [...Object.values(earlier.names.sheets), ...earlier.names.bureaus.values()];
  const rest = await readSome(
    spreadsheet,
    named.filter((name) => !read.has(name)),
    existing,
  );
  return { ...workbook, sheets: [...workbook.sheets, ...rest.sheets] };
}

/**
 * The sheets of an earlier consolidation that are still there: `_meta` names them, and they still look like it. A sheet of a
 * person's own that took such a name since is none.
 */
function ownSheets(
  collection: Collection,
  earlier: ConsolidatedMeta | null,
  { sheets }: WorkbookGrid,
): EarlierNames {
  if (earlier === null) return { sheets: {}, bureaus: new Map() };
  const { names } = earlier;
  const bureaus = collection.bureaus.map(({ bureau }) => bureau);
  const specs = consolidate(collection, nameConsolidatedSheets(bureaus, [], names)).sheets;
  const isOwn = (name: string): boolean => {
    const sheet = sheets.find((each) => each.name === name);
    const spec = specs.find((each) => each.name === name);
    return sheet !== undefined && spec !== undefined && hasHeaders(sheet, spec);
  };
  return {
    sheets: Object.fromEntries(Object.entries(names.sheets).filter(([, name]) => isOwn(name))),
    bureaus: new Map([...names.bureaus].filter(([, name]) => isOwn(name))),
  };
}

/** Whether a sheet has a row with all headers by which the one that would replace it is known. */
function hasHeaders(sheet: SheetGrid, spec: SheetSpec): boolean {
  const headers = listSigns(spec);
  const rows = new Map<number, Set<string>>();
  for (const { row, shown } of sheet.cells) {
    rows.set(row, (rows.get(row) ?? new Set()).add(shown.replace(/\s+/g, "")));
  }
  return [...rows.values()].some((texts) =>
    headers.every((header) => texts.has(header.replace(/\s+/g, ""))),
  );
}

/** What has to be agreed to; null where nothing stands in the way. */
function ask(
  sheets: readonly SheetSpec[],
  existing: readonly string[],
  { period }: Collection,
  earlier: ConsolidatedMeta | null,
): CollectQuestion | null {
  const shown = sheets.filter(({ name }) => name !== META_SHEET);
  const replaced = shown.filter(({ name }) => existing.includes(name)).map(({ name }) => name);
  const renamed = shown.flatMap(({ name }) => {
    const base = name.replace(/ ?\(\d+\)$/, "");
    const isRenamed = base !== name && existing.includes(base) && !replaced.includes(name);
    return isRenamed ? [{ usual: base, name }] : [];
  });
  if (replaced.length === 0 && renamed.length === 0) return null;
  const isOther = replaced.length > 0 && earlier !== null && earlier.period !== period.id;
  return { kind: "insert", replaced, renamed, otherPeriod: isOther ? earlier.period : null };
}
