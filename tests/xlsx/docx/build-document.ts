import { archiveOf, type PartTable, relationships } from "../build-archive";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word document with this in its body; parts can be added or taken away. */
export function documentOf(body: string, parts: PartTable = {}): Uint8Array {
  return archiveOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships([
      { id: "r1", type: "officeDocument", target: "word/document.xml" },
    ]),
    "word/_rels/document.xml.rels": relationships([
      { id: "r1", type: "styles", target: "styles.xml" },
    ]),
    "word/styles.xml": `<w:styles xmlns:w="${WORD}"><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Child"><w:basedOn w:val="Secret"/></w:style><w:style w:type="character" w:styleId="Shown"><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>`,
    "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

export const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (...runs: string[]): string => `<w:p>${runs.join("")}</w:p>`;

export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

export const row = (cells: readonly string[], properties = ""): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;

export const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

/** A cell with one run. */
export const plain = (text: string, properties = ""): string =>
  cell(paragraph(run(text)), properties);
