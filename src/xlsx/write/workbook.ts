import type { DeferredWorkbook, SheetSpec, WorkbookSpec } from "../../sheets";
import { joinArchive, type Deflate, type PieceDeflate } from "../archive";
import { ChartParts } from "./chart-parts";
import { requireLinks } from "./links";
import { Packer } from "./packer";
import { requireSheetNames } from "./sheet-name";
import { SheetRenderer } from "./sheet-renderer";
import { StyleKeys } from "./style";
import { Surroundings } from "./surroundings";
import { StringTable, StyleTable, type BookTables } from "./tables";

/** Renders a workbook as an .xlsx file; see {@link createWorkbookWriter}. */
export type WorkbookWriter = (spec: WorkbookSpec | DeferredWorkbook) => Promise<Uint8Array>;

/**
 * Makes a writer of .xlsx files for many workbooks of one run. The same spec gives the same bytes, whatever was written before: what
 * workbooks have in common is made once and copied.
 *
 * Texts are always text. What a cell cannot hold is escaped the way Excel does, and a text past 32,767 characters ends
 * in an ellipsis there; a row is at most 409.5 points high, a column at most 255 characters wide.
 *
 * The writer throws a RangeError for a spec that Excel would call damaged: a sheet name, a prompt past 255 characters, rules that
 * overlap, two cells in one place, a link that leads nowhere. That is a mistake of the builder, never of the data.
 *
 * @param deflate raw deflate (RFC 1951): `deflateRawSync` of node:zlib, or `deflateSync` of fflate in a browser. Where it can deflate
 * pieces, the pieces that sheets of one shape have in common are deflated once.
 * @example
 * const write = createWorkbookWriter(deflateRawSync);
 * for (const form of forms) await save(form.file, await write(form.build()));
 */
export function createWorkbookWriter(deflate: Deflate | PieceDeflate): WorkbookWriter {
  const styleKeys = new StyleKeys();
  const renderer = new SheetRenderer();
  const packer = new Packer(deflate);
  const surroundings = new Surroundings(packer);
  return async (spec) => {
    const { names, activeTab } = requireBook(spec);
    const strings = new StringTable();
    const tables: BookTables = { styles: new StyleTable(styleKeys), strings, looks: [] };
    const outlines: Pick<SheetSpec, "name" | "visibility" | "print">[] = [];
    const drawn = new ChartParts();
    const sheets = spec.sheets.map((each, index) => {
      const sheet = "build" in each ? each.build() : each;
      requireLinks(sheet, names);
      const { name, visibility, print } = sheet;
      outlines.push({ name, visibility, print });
      drawn.add(sheet, index + 1);
      const { isOnce, pieces } = renderer.render(sheet, tables, index === activeTab);
      const part = `xl/worksheets/sheet${index + 1}.xml`;
      return isOnce ? packer.packOnce(part, pieces) : packer.packPieces(part, [...pieces]);
    });
    const texts = strings.isEmpty
      ? []
      : [packer.packOnce("xl/sharedStrings.xml", strings.render())];
    const { drawings, charts } = drawn;
    const outline = { sheets: outlines, activeTab, hasStrings: !strings.isEmpty, drawings, charts };
    const book = await surroundings.book(outline, spec.lockStructure);
    const styles = await surroundings.styles(tables);
    const properties = await surroundings.properties(spec);
    const between = [...book.theme, ...styles, ...book.app, ...properties];
    const pictures = drawn.parts.map((part) => packer.packAnew(part));
    return joinArchive([
      ...book.before,
      ...sheets,
      ...pictures,
      ...texts,
      ...between,
      ...book.workbook,
    ]);
  };
}

/** {@link createWorkbookWriter} for a single workbook. */
export function writeWorkbook(
  spec: WorkbookSpec | DeferredWorkbook,
  deflate: Deflate | PieceDeflate,
): Promise<Uint8Array> {
  return createWorkbookWriter(deflate)(spec);
}

/** Checks what can be told without the sheets' cells. */
function requireBook({ sheets, createdOn }: WorkbookSpec | DeferredWorkbook): {
  readonly names: ReadonlySet<string>;
  /** The sheet that the workbook opens on. */
  readonly activeTab: number;
} {
  const names = sheets.map(({ name }) => name);
  requireSheetNames(names);
  const activeTab = sheets.findIndex(({ visibility }) => visibility === "visible");
  if (activeTab < 0) throw new RangeError("a workbook needs a visible sheet");
  const day = new Date(`${createdOn}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== createdOn) {
    throw new RangeError(`createdOn ${JSON.stringify(createdOn)} is not a day`);
  }
  return { names: new Set(names), activeTab };
}
