import type { Workbook } from "exceljs";
import { columnLetters, type PrintSpec, type RangeSpec, type SheetSpec } from "../../sheets";
import { escapeText } from "../xml";
import { opaque, toExcelStyle } from "./style";
import type { BookTables } from "./tables";

/*
 * The parts around the sheets, which are small and alike in many workbooks, are exceljs's. It has a stage for each of them
 * (exceljs 4.4, lib/xlsx/xlsx.js, `write`) but leaves the stages out of its types, so its version is pinned.
 */

/** One XML part of a workbook, before it is packed. */
export interface XmlPart {
  readonly name: string;
  readonly xml: string;
}

/** What the parts around the sheets say of the workbook as a whole. */
export interface BookOutline {
  readonly sheets: readonly Pick<SheetSpec, "name" | "visibility" | "print">[];
  /** The sheet that it opens on, counted from 0. */
  readonly activeTab: number;
  readonly hasStrings: boolean;
  /** How many there are. */
  readonly drawings: number;
  readonly charts: number;
}

/** The workbook part, and how the parts hang together. */
export async function makeBook(outline: BookOutline): Promise<{
  /** What stands before the sheets. */
  readonly before: readonly XmlPart[];
  readonly theme: readonly XmlPart[];
  readonly app: readonly XmlPart[];
  readonly workbook: readonly XmlPart[];
}> {
  const workbook = await createWorkbook();
  // Results in the file are what was known when it was made.
  workbook.calcProperties.fullCalcOnLoad = true;
  const size = { x: 0, y: 0, width: 28_800, height: 15_000 };
  const { activeTab } = outline;
  workbook.views = [{ ...size, firstSheet: 0, activeTab, visibility: "visible" }];
  for (const { name, visibility, print } of outline.sheets) {
    const worksheet = workbook.addWorksheet(name, { state: visibility });
    if (print !== null) worksheet.pageSetup = toPageSetup(print);
    if (outline.hasStrings) worksheet.getCell(1, 1).value = "a text: there is a part for them";
  }
  const run = openStages(workbook);
  return {
    before: await run("addContentTypes", "addOfficeRels", "addWorkbookRels"),
    theme: await run("addThemes"),
    app: await run("addApp"),
    workbook: await run("addWorkbook"),
  };
}

/** The styles part: styles and looks that the sheets turned out to have, under the numbers that they have there. */
export async function makeStyles({
  styles: { styles },
  looks,
}: Pick<BookTables, "styles" | "looks">): Promise<readonly XmlPart[]> {
  const workbook = await createWorkbook();
  const worksheet = workbook.addWorksheet("1");
  styles.forEach((style, index) => {
    worksheet.getCell(index + 1, 1).style = toExcelStyle(style);
  });
  for (const { colour, fill } of looks) {
    const style = {
      font: { color: opaque(colour) },
      // A conditional fill's colour is its background, unlike a cell's.
      fill: { type: "pattern", pattern: "solid", bgColor: opaque(fill) } as const,
    };
    const rule = { type: "expression" as const, formulae: [], style, priority: 1 };
    worksheet.addConditionalFormatting({ ref: "A1", rules: [rule] });
  }
  const parts = await openStages(workbook)("addStyles");
  const count = Number(/<cellXfs count="(\d+)"/.exec(parts[0]?.xml ?? "")?.[1]);
  // a style that exceljs takes for another would shift the numbers of all that follow
  if (count !== styles.length + 1) throw new Error(`${styles.length} styles became ${count - 1}`);
  return parts;
}

/** The file's properties. */
export async function makeProperties(
  title: string,
  createdOn: string,
): Promise<readonly XmlPart[]> {
  const workbook = await createWorkbook();
  const created = new Date(`${createdOn}T00:00:00Z`);
  workbook.title = escapeText(title);
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  workbook.created = created;
  workbook.modified = created;
  return openStages(workbook)("addCore");
}

const CREATOR = "zerenbiao";

/** exceljs is evaluated when a workbook is written: who only reads does without. */
async function createWorkbook(): Promise<Workbook> {
  const { Workbook } = await import(/* webpackMode: "eager" */ "exceljs");
  return new Workbook();
}

function toPageSetup({
  area,
  repeatedRow,
}: PrintSpec): Workbook["worksheets"][number]["pageSetup"] {
  const printArea = printAreaReference(area);
  if (repeatedRow === null) return { printArea };
  return { printArea, printTitlesRow: `${repeatedRow}:${repeatedRow}` };
}

/** exceljs puts a `$` before either corner and leaves the row to us: without one the area would move with the cursor. */
function printAreaReference({ top, left, bottom, right }: RangeSpec): string {
  return `${columnLetters(left)}$${top}:${columnLetters(right)}$${bottom}`;
}

/** Prepares a workbook for exceljs's stages; each of them gives its parts. */
function openStages(workbook: Workbook): (...names: readonly StageName[]) => Promise<XmlPart[]> {
  const stages = workbook.xlsx as unknown as Stages;
  const { model } = workbook as unknown as { readonly model: object };
  stages.prepareModel(model, {});
  return async (...names) => {
    const parts: XmlPart[] = [];
    const target: PartTarget = {
      append: (xml, { name }) => {
        parts.push({ name, xml });
      },
    };
    for (const name of names) await stages[name](target, model);
    return parts;
  };
}

interface PartTarget {
  append(xml: string, part: { readonly name: string }): void;
}

type Stages = Record<StageName, (target: PartTarget, model: object) => Promise<void>> & {
  prepareModel(model: object, options: object): void;
};

type StageName =
  | "addContentTypes"
  | "addOfficeRels"
  | "addWorkbookRels"
  | "addThemes"
  | "addStyles"
  | "addApp"
  | "addCore"
  | "addWorkbook";
