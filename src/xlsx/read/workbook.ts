import { type Finding, nameExpander } from "../../core";
import type { SheetGrid, WorkbookGrid } from "../../sheets";
import {
  damaged,
  FOREIGN_LIMITS,
  megabytes,
  type ReadingLimits,
  Refusal,
  tooLarge,
} from "../limits";
import { readArchive, type Inflate } from "../archive";
import {
  findWorkbookPart,
  indexParts,
  inspectParts,
  partOf,
  readBook,
  readRelationships,
  recogniseFile,
  refuseMacros,
  type BookSheet,
  type Package,
  type Part,
  type Relationship,
} from "../package";
import { reportLongTexts } from "./cell-limits";
import { readSavedAt } from "./core-properties";
import {
  findExternalReferences,
  readExternalLinks,
  reportLinks,
  withFormulaLinks,
} from "./external-links";
import { readSharedStrings } from "./shared-strings";
import { readSheet, type SheetContext } from "./sheet";
import { RemarksReader } from "./sheet-remarks";
import { readStyleBook } from "./style-book";

export type ReadResult =
  | {
      readonly outcome: "read";
      readonly workbook: WorkbookGrid;
      /** `external-link`, `long-text` */
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: "rejected"; readonly findings: readonly Finding[] };

/**
 * Reads an .xlsx file from outside (ECMA-376, transitional or strict): the cells of its worksheets and when it was saved.
 * Chart and dialog sheets are left out.
 *
 * A file that cannot be read, or asks for more than limits.ts allows, is rejected with findings that say why:
 * `not-a-workbook`, `legacy-format`, `encrypted`, `too-large`, `damaged`, `unsafe-content`. It never throws for bad input.
 *
 * @param inflate undoes raw deflate within a limit, see {@link Inflate}.
 * @example
 * readWorkbook(new TextEncoder().encode("序号,完成值"), inflate)
 * // => { outcome: "rejected", findings: [{ code: "not-a-workbook", received: "序号,完成值", … }] }
 */
export function readWorkbook(
  bytes: Uint8Array,
  inflate: Inflate,
  { limits = FOREIGN_LIMITS, wants = () => true }: ReadingChoice = {},
): ReadResult {
  const wrongKind = recogniseFile(bytes, limits);
  if (wrongKind) return { outcome: "rejected", findings: [wrongKind] };
  const archive = readArchive(bytes, inflate, limits);
  if (archive.outcome === "rejected") return archive;
  try {
    const parts = indexParts(archive.parts);
    const unwanted = inspectParts(parts);
    if (unwanted.length > 0) return { outcome: "rejected", findings: unwanted };
    return readPackage(parts, limits, wants);
  } catch (error) {
    if (error instanceof Refusal) return { outcome: "rejected", findings: [error.finding] };
    throw error;
  }
}

/** What of a workbook is read, and how much it may ask for. */
export interface ReadingChoice {
  /** Those for files from outside where they are left out. */
  readonly limits?: ReadingLimits;
  /** Whether a sheet is read, by its name; all are where it is left out. */
  readonly wants?: (sheet: string) => boolean;
}

function readPackage(
  parts: Package,
  limits: ReadingLimits,
  wants: (sheet: string) => boolean,
): ReadResult {
  const workbookPart = findWorkbookPart(parts);
  const book = readBook(parts, workbookPart, limits);
  const relationships = readRelationships(parts, workbookPart.name);
  refuseMacros(relationships);
  const worksheets = listWorksheets(parts, book.sheets, relationships).filter(({ name }) =>
    wants(name),
  );
  const strings = findPart(parts, relationships, "sharedStrings");
  const styles = findPart(parts, relationships, "styles");
  refuseMuchToRead([strings, styles, ...worksheets.map(({ part }) => part)], limits);
  const linkNumbers = new Set<number>();
  const withMeanings = nameExpander(book.names);
  const theme = findPart(parts, relationships, "theme");
  const styleBook = readStyleBook({ styles, theme, date1904: book.date1904 });
  const context: SheetContext = {
    ...styleBook,
    sharedStrings: readSharedStrings(strings, styleBook.colourOf, limits),
    hasCellPictures: parts.has(PICTURES_IN_CELLS),
    remarks: new RemarksReader(parts),
    readFormula: (written) => {
      const formula = withMeanings(written);
      for (const number of findExternalReferences(formula)) linkNumbers.add(number);
      return formula;
    },
    cellCount: 0,
    textLength: 0,
    limits,
  };
  const longTexts: Finding[] = [];
  const sheets = worksheets.map(({ name, visibility, part }): SheetGrid => {
    const { longTexts: found, ...contents } = readSheet(name, part, context);
    longTexts.push(...reportLongTexts(name, found));
    return { name, visibility, ...contents };
  });
  const links = withFormulaLinks(readExternalLinks(parts, relationships), linkNumbers);
  return {
    outcome: "read",
    workbook: {
      sheets,
      externalLinks: links.map(({ target }) => target),
      savedAt: readSavedAt(parts),
    },
    findings: [...reportLinks(links), ...longTexts],
  };
}

/** The list of pictures that Excel keeps in cells, by the key of its part. */
const PICTURES_IN_CELLS = "xl/richdata/richvaluerel.xml";

/** Before any of them is read, so that a file of many large parts costs no more than one large part. */
function refuseMuchToRead(parts: readonly (Part | null)[], { readBytes }: ReadingLimits): void {
  const size = parts.reduce((sum, part) => sum + (part?.data.length ?? 0), 0);
  if (size <= readBytes) return;
  throw tooLarge("unpacked", megabytes(size), megabytes(readBytes));
}

/** A part that cells may do without; one that is listed and is not there, or is empty, is missed by the first that cannot. */
function findPart(
  parts: Package,
  relationships: readonly Relationship[],
  type: string,
): Part | null {
  const key = relationships.find((each) => each.type === type)?.part ?? null;
  const part = key === null ? undefined : parts.get(key);
  return part === undefined || part.data.length === 0 ? null : part;
}

interface Worksheet extends BookSheet {
  readonly part: Part;
}

/**
 * Ties sheets to their parts by relationship; a tab without one has no cells. A part that two sheets name would be read twice, and of
 * two relationships with one id the other part would be lost; no program writes that.
 */
function listWorksheets(
  parts: Package,
  sheets: readonly BookSheet[],
  relationships: readonly Relationship[],
): readonly Worksheet[] {
  const byId = new Map(relationships.map((each) => [each.id, each]));
  const doubled = new Set(
    relationships.filter((each) => byId.get(each.id)?.part !== each.part).map(({ id }) => id),
  );
  const seen = new Set<string>();
  const worksheets: Worksheet[] = [];
  for (const sheet of sheets) {
    if (sheet.relationshipId === null) continue;
    const relationship = byId.get(sheet.relationshipId);
    if (!relationship || doubled.has(sheet.relationshipId)) {
      throw damaged("relationship", null, { sheet: sheet.name, received: sheet.relationshipId });
    }
    if (relationship.type !== "worksheet") continue;
    const part = partOf(parts, relationship);
    if (seen.has(part.name)) throw damaged("relationship", part.name, { sheet: sheet.name });
    seen.add(part.name);
    worksheets.push({ ...sheet, part });
  }
  return worksheets;
}
