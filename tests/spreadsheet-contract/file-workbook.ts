import { deflateRawSync, inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import type { SheetSpec, WorkbookGrid } from "../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { sheetXml } from "../xlsx/dump";
import type { Look } from "./look";

/** The sheets as a file holds them. */
export async function renderIntoFile(sheets: readonly SheetSpec[]): Promise<WorkbookGrid> {
  const read = readWorkbook(await writeFile(sheets), (data, maximumBytes) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, maximumBytes) }),
  );
  if (read.outcome === "rejected") throw new Error(JSON.stringify(read.findings));
  return read.workbook;
}

/** Where the cells of each sheet lead in a file, by their addresses, in the words of Office.js. */
export async function linksInFile(sheets: readonly SheetSpec[]): Promise<readonly Look[]> {
  const file = await writeFile(sheets);
  return sheets.map((_sheet, index) => readLinks(sheetXml(file, index + 1)));
}

function writeFile(sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const spec = { title: "", sheets, createdOn: "2022-01-04", lockStructure: false };
  return writeWorkbook(spec, deflateRawSync);
}

function readLinks(xml: string): Look {
  const links = new Map<string, unknown>();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name !== "hyperlink") return;
    const { ref = "", location, tooltip } = attributes;
    const tips = tooltip === undefined ? {} : { screenTip: tooltip };
    links.set(ref.replace(/:.*/, ""), { documentReference: location, ...tips });
  });
  parser.write(xml).close();
  return Object.fromEntries(links);
}
