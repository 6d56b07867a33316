import { inflateRawSync } from "node:zlib";
import { parseAddress, type PlannedPage, planPages, type SheetSpec } from "../../src/sheets";
import { readArchive } from "../../src/xlsx/archive";

/** A printed sheet of a written file: its name, and the pages that our own plan of its part says. */
export interface PrintedSheet {
  readonly name: string;
  readonly pages: readonly PlannedPage[];
}

/** The pages of every sheet that is printed, from what the file's parts say: widths, heights, breaks, margins, print areas. */
export function planWrittenPages(workbook: Uint8Array): PrintedSheet[] {
  const archive = readArchive(workbook, (data, maxOutputLength) =>
    inflateRawSync(data, { maxOutputLength }),
  );
  if (archive.outcome === "rejected") throw new Error("no archive");
  const text = (name: string): string => new TextDecoder().decode(archive.parts.get(name));
  const book = text("xl/workbook.xml");
  return [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].flatMap(([, name = ""], index) => {
    const spec = readPrint(book, index, text(`xl/worksheets/sheet${index + 1}.xml`));
    return spec === null ? [] : [{ name, pages: planPages(spec) }];
  });
}

type Printed = Pick<SheetSpec, "columns" | "rows" | "print">;

function readPrint(book: string, index: number, part: string): Printed | null {
  const named = (name: string): string | undefined =>
    new RegExp(`<definedName name="_xlnm.${name}" localSheetId="${index}">([^<]*)<`).exec(
      book,
    )?.[1];
  const area = named("Print_Area")?.split("!").at(-1)?.replaceAll("$", "").split(":");
  if (area === undefined) return null;
  const [from = null, to = null] = area.map(parseAddress);
  if (from === null || to === null) throw new Error(String(area));
  const attribute = (element: string, name: string): string =>
    new RegExp(`<${element} [^>]*?\\b${name}="([^"]*)"`).exec(part)?.[1] ?? "";
  const margin = (side: string): number => Number(attribute("pageMargins", side));
  const breaks = new Set([...part.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)));
  const heights = new Map(
    [...part.matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"/g)].map(([, row, height]) => [
      Number(row),
      Number(height),
    ]),
  );
  const widths = [...part.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(
    ([, first, last, width]) =>
      Array<number>(Number(last) - Number(first) + 1).fill(Number(width) * 8),
  );
  return {
    columns: widths.map((width) => ({ width, hidden: false })),
    rows: Array.from({ length: to.row }, (_, at) => ({
      height: heights.get(at + 1) ?? 15,
      pageBreakAfter: breaks.has(at + 1),
    })),
    print: {
      orientation: attribute("pageSetup", "orientation") === "landscape" ? "landscape" : "portrait",
      margins: {
        ...{ left: margin("left"), right: margin("right"), top: margin("top") },
        ...{ bottom: margin("bottom"), header: margin("header"), footer: margin("footer") },
      },
      area: { top: from.row, left: from.column, bottom: to.row, right: to.column },
      repeatedRow: repeatedRow(named("Print_Titles")),
      pagesTall: attribute("pageSetup", "fitToHeight") === "1" ? 1 : null,
      ...{ header: "", footer: "" },
    },
  };
}

function repeatedRow(titles: string | undefined): number | null {
  const row = /\$(\d+):\$\d+$/.exec(titles ?? "")?.[1];
  return row === undefined ? null : Number(row);
}
