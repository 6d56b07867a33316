import type { PaperBlock, PaperSpec, PaperWords } from "../../sheets";
import { type Deflate, encodeMarkup, writeArchive } from "../../xlsx";
import { footerPart, sectionOf, textWidth } from "./page";
import { MAIN, stylesPart } from "./styles";
import { chartOf, tableOf } from "./table";
import { paragraph, runsOf, withoutControls } from "./words";

/**
 * A paper as a .docx file, laid out after GB/T 9704. The same paper gives the same bytes: no clock is read, nothing is drawn by lot.
 *
 * @param deflate raw deflate (RFC 1951), such as `deflateRawSync` of node:zlib
 */
export function writeDocument(paper: PaperSpec, deflate: Deflate): Uint8Array {
  const encoder = new TextEncoder();
  const parts = listParts(paper).map(([name, xml]) => ({
    name,
    data: encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  }));
  return writeArchive(parts, deflate);
}

function listParts(paper: PaperSpec): readonly (readonly [name: string, xml: string])[] {
  return [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relationships(PACKAGE_PARTS)],
    ["docProps/core.xml", coreProperties(paper)],
    ["docProps/app.xml", APP_PROPERTIES],
    ["word/document.xml", documentPart(paper)],
    ["word/_rels/document.xml.rels", relationships(DOCUMENT_PARTS)],
    ["word/styles.xml", stylesPart()],
    ["word/settings.xml", SETTINGS],
    ["word/footer1.xml", footerPart(MAIN, false)],
    ["word/footer2.xml", footerPart(MAIN, true)],
  ];
}

function documentPart(paper: PaperSpec): string {
  return (
    `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}/relationships"><w:body>` +
    `${bodyOf(paper.blocks)}</w:body></w:document>`
  );
}

/** Blocks in sections: those of one orientation follow each other, a page on its side is a section of its own. */
function bodyOf(blocks: readonly PaperBlock[]): string {
  let isWide = false;
  let isFresh = true;
  const parts: string[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== "page") {
      const next = blocks[at + 1];
      parts.push(contentOf(block, textWidth(isWide), isSigned(next)));
      // two tables that touch would be one; a document cannot end in a table
      if (isTable(block) && next?.kind !== "page") parts.push(paragraph("PaperGap", ""));
      isFresh = false;
      return;
    }
    const turns = block.isWide !== isWide;
    if (turns && !isFresh) parts.push(paragraph("PaperGap", "", sectionOf(isWide)));
    const breaks = turns || isFresh ? "" : "<w:pageBreakBefore/>";
    isWide = block.isWide;
    const style = block.mark === null ? "PaperGap" : "PaperMark";
    parts.push(paragraph(style, runsOf(block.mark ?? ""), breaks));
  });
  return parts.join("") + sectionOf(isWide);
}

function isTable({ kind }: PaperBlock): boolean {
  return kind === "table" || kind === "chart";
}

/** A signature never stands on a page without words of the text. */
function isSigned(next: PaperBlock | undefined): boolean {
  return next?.kind === "annex-list" || next?.kind === "signature";
}

function contentOf(
  block: Exclude<PaperBlock, { kind: "page" }>,
  width: number,
  keepsNext: boolean,
): string {
  switch (block.kind) {
    case "title":
      return (
        block.lines.map((line) => paragraph("PaperTitle", runsOf(line))).join("") + blankLine()
      );
    case "note":
      return paragraph("PaperNote", runsOf(block.words));
    case "recipient":
      return paragraph("PaperRecipient", runsOf(block.words));
    case "heading":
      return paragraph(`PaperHeading${block.level}`, runsOf(block.text));
    case "paragraph":
      return paragraph("PaperBody", runsOf(block.words), keepsNext ? "<w:keepNext/>" : "");
    case "annex-list":
      return blankLine() + annexList(block.names);
    case "signature":
      return blankLine() + signature(block.lines);
    case "table":
      return tableOf(block, width);
    case "chart":
      return chartOf(block, width);
  }
}

function blankLine(): string {
  return paragraph("PaperRecipient", "", "<w:keepNext/>");
}

function annexList(names: readonly string[]): string {
  const [first] = names;
  if (names.length === 1 && first !== undefined) {
    return paragraph("PaperAnnexes", runsOf(`附件：${first}`));
  }
  return names
    .map((name, at) =>
      paragraph("PaperAnnexes", runsOf(`${at === 0 ? "附件：" : "　　　"}${at + 1}．${name}`)),
    )
    .join("");
}

/** Its lines stay together. */
function signature(lines: readonly PaperWords[]): string {
  return lines.map((line) => paragraph("PaperSignature", runsOf(line))).join("");
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const PACKAGE_PARTS = [
  [`${OFFICE}/relationships/officeDocument`, "word/document.xml"],
  [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
  [`${OFFICE}/relationships/extended-properties`, "docProps/app.xml"],
] as const;

const DOCUMENT_PARTS = [
  [`${OFFICE}/relationships/styles`, "styles.xml"],
  [`${OFFICE}/relationships/settings`, "settings.xml"],
  [`${OFFICE}/relationships/footer`, "footer1.xml"],
  [`${OFFICE}/relationships/footer`, "footer2.xml"],
] as const;

function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const all = parts.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function contentTypes(): string {
  const own = [
    ["/word/document.xml", `${WORD}.document.main+xml`],
    ["/word/styles.xml", `${WORD}.styles+xml`],
    ["/word/settings.xml", `${WORD}.settings+xml`],
    ["/word/footer1.xml", `${WORD}.footer+xml`],
    ["/word/footer2.xml", `${WORD}.footer+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ].map(([name = "", type = ""]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${own.join("")}</Types>`
  );
}

function coreProperties({ title, createdOn, language }: PaperSpec): string {
  const day = `${createdOn}T00:00:00Z`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${encodeMarkup(withoutControls(title))}</dc:title><dc:creator>zerenbiao</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified><dc:language>${language}</dc:language></cp:coreProperties>`
  );
}

const APP_PROPERTIES = `<Properties xmlns="${OFFICE}/extended-properties"><Application>zerenbiao</Application></Properties>`;

const SETTINGS =
  `<w:settings xmlns:w="${MAIN}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';
