import { strFromU8, unzipSync } from "fflate";

/** A workbook's parts by name, as text. */
export function unpack(workbook: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(workbook));
  return new Map(parts.map(([name, data]) => [name, strFromU8(data)]));
}

/** The part of the sheet with this number, counted from 1. */
export function sheetXml(workbook: Uint8Array, number = 1): string {
  return unpack(workbook).get(`xl/worksheets/sheet${number}.xml`) ?? "";
}

/**
 * The parts that say what a workbook is, an element a line, to be read as a diff: without namespaces, shared strings in
 * their places, without the parts and elements that are the same in every workbook.
 */
export function dumpWorkbook(workbook: Uint8Array): string {
  const parts = unpack(workbook);
  const strings = Array.from(
    (parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs),
    ([, text = ""]) => text,
  );
  const told = [...parts].filter(([name]) => TELLING_PARTS.test(name));
  return told.map(([name, xml]) => `== ${name}\n${dumpXml(xml, strings)}`).join("\n");
}

const TELLING_PARTS = /^(?:xl\/(?:workbook|styles|worksheets\/sheet\d+)|docProps\/core)\.xml$/;

function dumpXml(xml: string, strings: readonly string[]): string {
  const lines: string[] = [];
  let depth = 0;
  const body = xml
    .replace(/^<\?.*?\?>\s*/, "")
    .replace(/<extLst>.*<\/extLst>/s, "")
    .replace(/ (?:xmlns|mc:|x14ac:|xsi:)[\w:]*="[^"]*"/g, "")
    .replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => `>${strings[Number(index)] ?? "?"}`);
  for (const [, close = "", open = "", attributes = "", empty = "", text = ""] of body.matchAll(
    /<(?:\/([\w:]+)|([\w:]+)([^>]*?)(\/?))>|([^<]+)/g,
  )) {
    if (close !== "") depth -= 1;
    else if (open !== "") {
      lines.push(`${"  ".repeat(depth)}${open}${attributes}`);
      if (empty === "") depth += 1;
    } else lines.push(`${lines.pop() ?? ""} | ${text.replaceAll("\n", "⏎")}`);
  }
  return lines.join("\n").replace(/&(\w+);/g, (whole, name: string) => REFERENCES[name] ?? whole);
}

const REFERENCES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
