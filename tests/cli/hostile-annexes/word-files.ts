import { archiveOf, encodeUtf16, relationships } from "../../xlsx/build-archive";
import { documentOf, paragraph, plain, row, run, table } from "../../xlsx/docx/build-document";
import { type AnnexFile, CLAUSE, file } from "./annex-file";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const ANNEX = table(
  row(["序号", "量化指标", "责任单位"].map((text) => plain(text))),
  row(["1", CLAUSE, "市甲局"].map((text) => plain(text))),
);
const xml = (body: string): string =>
  `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;

/** A document whose main part is this text, as it stands. */
const raw = (text: string | Uint8Array): Uint8Array =>
  documentOf("", { "word/document.xml": text });
const doctype = (declaration: string, body = ANNEX): string => declaration + xml(body);
const nested = (depth: number): string =>
  "<w:tbl><w:tr><w:tc>".repeat(depth) +
  paragraph(run("深")) +
  "</w:tc></w:tr></w:tbl>".repeat(depth);
const LAUGHS = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? "" : n - 1};`.repeat(10)}">`).join("")}]>`;
const word = (what: string, body: () => string): AnnexFile =>
  file(what, `${what.replace(/\W/g, "-")}.docx`, () => documentOf(body()));
const part = (what: string, text: () => string | Uint8Array): AnnexFile =>
  file(what, `${what.replace(/\W/g, "-")}.docx`, () => raw(text()));

/** Word documents whose body asks for too much, or is none. */
export const WORD_BODIES: readonly AnnexFile[] = [
  word("word: tables nested 1,000 deep", () => nested(1000)),
  word("word: 100,000 paragraphs", () => paragraph(run(CLAUSE)).repeat(100_000)),
  word("word: tables nested 60 deep beside the annex", () => nested(60) + ANNEX),
  word("word: a million cells", () => `<w:tbl><w:tr>${"<w:tc/>".repeat(1_000_000)}</w:tr></w:tbl>`),
  word("word: a hundred thousand tables", () =>
    "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>".repeat(100_000),
  ),
  word("word: a row of 10,000 cells", () =>
    table(row(Array.from({ length: 10_000 }, () => plain("1")))),
  ),
  word("word: 6,000 rows", () =>
    ANNEX.replace(
      "</w:tbl>",
      `${row([plain("1"), plain(CLAUSE), plain("市甲局")]).repeat(6000)}</w:tbl>`,
    ),
  ),
  word(
    "word: a cell over a million columns",
    () => table(row([plain("序号", '<w:gridSpan w:val="1000000"/>')])) + ANNEX,
  ),
  word(
    "word: a thousand cells over a million columns each",
    () =>
      table(
        ...Array.from({ length: 1000 }, () => row([plain("1", '<w:gridSpan w:val="1000000"/>')])),
      ) + ANNEX,
  ),
  word(
    "word: spans that are no numbers",
    () =>
      table(
        row(
          ["-1", "x", "1e9", "9999999999999999999"].map((span) =>
            plain("1", `<w:gridSpan w:val="${span}"/>`),
          ),
        ),
      ) + ANNEX,
  ),
  word(
    "word: a million columns left out before a row",
    () => table(row([plain("1")], '<w:gridBefore w:val="1000000"/>')) + ANNEX,
  ),
  word(
    "word: merges that nothing begins",
    () =>
      table(
        ...Array.from({ length: 500 }, () =>
          row([plain("", "<w:vMerge/>"), plain("1", "<w:vMerge/>")]),
        ),
      ) + ANNEX,
  ),
  word("word: a single cell of nine million characters", () =>
    table(row([plain("字".repeat(9_000_000 / 3))])).replace("字", "字".repeat(6_000_000)),
  ),
  word("word: a cell longer than any", () => ANNEX.replace(CLAUSE, `${CLAUSE}。`.repeat(2000))),
  word("word: a million runs", () => paragraph(run("1").repeat(150_000))),
  word("word: 300,000 paragraphs", () => "<w:p/>".repeat(300_000) + ANNEX),
  word(
    "word: 100,000 hidden runs",
    () => ANNEX + paragraph(run("藏", "<w:vanish/>").repeat(100_000)),
  ),
  word(
    "word: content controls 1,000 deep",
    () => "<w:sdt><w:sdtContent>".repeat(1000) + ANNEX + "</w:sdtContent></w:sdt>".repeat(1000),
  ),
  word(
    "word: an attribute of two million characters",
    () => `<w:p w:rsidR="${"a".repeat(2_000_000)}"/>${ANNEX}`,
  ),
  word(
    "word: a hundred thousand attributes",
    () => `<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(" ")}/>${ANNEX}`,
  ),
  word(
    "word: a comment of five million characters",
    () => `<!--${"x".repeat(5_000_000)}-->${ANNEX}`,
  ),
  word("word: nothing in it", () => ""),
  word("word: control characters", () => ANNEX.replace("市甲局", "市\u0001甲局")),
  part("word: a document type", () => doctype("<!DOCTYPE w:document>")),
  part("word: entities that grow", () => doctype(LAUGHS, paragraph(run("&a19;")))),
  part("word: an entity from a file", () =>
    doctype('<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]>', paragraph(run("&f;"))),
  ),
  part("word: an entity nobody declared", () => xml(paragraph(run("&nobody;")) + ANNEX)),
  part("word: an empty part", () => ""),
  part("word: a part that is no XML", () => "这不是 XML"),
  part("word: XML cut in the middle", () => xml(ANNEX).slice(0, 400)),
  part(
    "word: tags that cross",
    () => `<w:document xmlns:w="${WORD}"><w:body><w:p></w:body></w:p></w:document>`,
  ),
  part("word: XML in UTF-16", () => encodeUtf16(xml(ANNEX), "little")),
  part(
    "word: XML that is not UTF-8",
    () =>
      new Uint8Array([
        ...new TextEncoder().encode(xml("").replace("</w:body></w:document>", "<w:p><w:r><w:t>")),
        0xbc,
        0xd7,
        ...new TextEncoder().encode("</w:t></w:r></w:p></w:body></w:document>"),
      ]),
  ),
  part("word: another root", () => `<html><body>${ANNEX}</body></html>`),
];

const relation = (lines: Parameters<typeof relationships>[0]) => relationships(lines);

/** Word documents whose package is not one. */
export const WORD_PACKAGES: readonly AnnexFile[] = [
  file("word: a part of 50 MB of blanks", "bomb.docx", () =>
    documentOf(ANNEX, { "word/document.xml": xml(" ".repeat(50 << 20)) }),
  ),
  file("word: a picture of 60 MB of nothing", "picture.docx", () =>
    documentOf(ANNEX, { "word/media/a.png": new Uint8Array(60 << 20) }),
  ),
  file("word: 1,500 parts", "parts.docx", () =>
    documentOf(
      ANNEX,
      Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`word/media/${n}.xml`, "<a/>"])),
    ),
  ),
  file("word: styles that are based on each other", "styles.docx", () =>
    documentOf(ANNEX, {
      "word/styles.xml": `<w:styles xmlns:w="${WORD}"><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
    }),
  ),
  file("word: 50,000 styles, each based on the next", "chain.docx", () =>
    documentOf(ANNEX, {
      "word/styles.xml": `<w:styles xmlns:w="${WORD}">${Array.from({ length: 50_000 }, (_, n) => `<w:style w:styleId="S${n}"><w:basedOn w:val="S${n + 1}"/></w:style>`).join("")}</w:styles>`,
    }),
  ),
  file("word: relations that lead back", "circle.docx", () =>
    documentOf(ANNEX, {
      "word/_rels/document.xml.rels": relation([
        { id: "r1", type: "styles", target: "document.xml" },
      ]),
    }),
  ),
  file("word: a document type in the relations", "rels.docx", () =>
    documentOf(ANNEX, {
      "_rels/.rels": `<!DOCTYPE r>${relation([{ id: "r1", type: "officeDocument", target: "word/document.xml" }])}`,
    }),
  ),
  file("word: 20,000 relations", "relations.docx", () =>
    documentOf(ANNEX, {
      "word/_rels/document.xml.rels": relation(
        Array.from({ length: 20_000 }, (_, n) => ({
          id: `r${n}`,
          type: "image",
          target: `${n}.png`,
        })),
      ),
    }),
  ),
  file("word: a main part that is not there", "lost.docx", () =>
    documentOf("", { "word/document.xml": null }),
  ),
  file("word: a main part outside the package", "outside.docx", () =>
    documentOf(ANNEX, {
      "_rels/.rels": relation([
        { id: "r1", type: "officeDocument", target: "../../../etc/hostname" },
      ]),
    }),
  ),
  file("word: a main part on the network", "network.docx", () =>
    documentOf(ANNEX, {
      "_rels/.rels": relation([
        { id: "r1", type: "officeDocument", target: "http://198.51.100.1/a.xml", mode: "External" },
      ]),
    }),
  ),
  file("word: macros", "macro.docm", () =>
    documentOf(ANNEX, {
      "word/_rels/document.xml.rels": relation([
        {
          id: "r1",
          type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
          target: "vbaProject.bin",
        },
      ]),
      "word/vbaProject.bin": "x",
    }),
  ),
  file("word: no relations", "bare.docx", () => documentOf(ANNEX, { "_rels/.rels": null })),
  file("slides called a document", "slides.docx", () =>
    archiveOf({
      "_rels/.rels": relation([
        { id: "r1", type: "officeDocument", target: "ppt/presentation.xml" },
      ]),
      "ppt/presentation.xml": "<p/>",
    }),
  ),
  file("an archive of a text", "texts.docx", () => archiveOf({ "a.txt": CLAUSE })),
  file("an archive of nothing", "nothing.docx", () => archiveOf({})),
  file("a document called a text", "annex.txt", () => documentOf(ANNEX)),
  file("a document called a workbook", "annex.xlsx", () => documentOf(ANNEX)),
  file("word: cut in half", "half.docx", () => {
    const whole = documentOf(ANNEX);
    return whole.slice(0, whole.length / 2);
  }),
  file("word: its end cut off", "end.docx", () => documentOf(ANNEX).slice(0, -20)),
  file("word: ten bytes of it", "ten.docx", () => documentOf(ANNEX).slice(0, 10)),
  file(
    "word: rubbish before it",
    "before.docx",
    () => new Uint8Array([...Buffer.from("rubbish"), ...documentOf(ANNEX)]),
  ),
  file(
    "word: rubbish behind it",
    "behind.docx",
    () => new Uint8Array([...documentOf(ANNEX), ...Buffer.alloc(100_000, 7)]),
  ),
  file("word: bytes changed in the middle", "changed.docx", () => {
    const whole = documentOf(ANNEX.repeat(50));
    whole.fill(0x55, Math.floor(whole.length * 0.6), Math.floor(whole.length * 0.6) + 40);
    return whole;
  }),
];
