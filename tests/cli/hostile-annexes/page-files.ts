import { encode, encodeUtf16 } from "../../xlsx/build-archive";
import { type AnnexFile, CLAUSE, file } from "./annex-file";

const HEAD = "<tr><td>序号<td>量化指标<td>责任单位</tr>";
const ROW = `<tr><td>1<td>${CLAUSE}<td>市甲局</tr>`;
const ANNEX = `<table>${HEAD}${ROW}</table>`;
const GBK_ROW = new Uint8Array([
  0xb5, 0xbd, 0x32, 0x30, 0x32, 0x35, 0xc4, 0xea, 0xa3, 0xac, 0xbd, 0xa8, 0xb3, 0xc9, 0xbc, 0xd7,
  0xd5, 0xbe, 0x35, 0xd7, 0xf9,
]);
const page = (what: string, html: () => string): AnnexFile =>
  file(what, `${what.replace(/\W/g, "-")}.html`, () => encode(html()));
const text = (what: string, words: () => string): AnnexFile =>
  file(what, `${what.replace(/\W/g, "-")}.txt`, () => encode(words()));

/** Web pages, and what a browser puts on the clipboard. */
export const PAGES: readonly AnnexFile[] = [
  page("page: tables nested 1,000 deep", () => "<table><tr><td>".repeat(1000)),
  page("page: a million cells", () => `<table>${"<tr><td>1".repeat(1_000_000)}`),
  page(
    "page: a cell over a million columns",
    () => `<table><tr><td colspan=1000000>1</tr></table>${ANNEX}`,
  ),
  page(
    "page: 1,000 rows over 65,535 lines each",
    () => `<table>${"<tr><td rowspan=65535 colspan=65535>1".repeat(1000)}</table>${ANNEX}`,
  ),
  page(
    "page: a cell over 65,535 lines",
    () => `<table>${HEAD}<tr><td rowspan=65535>1<td>${CLAUSE}<td>市甲局</tr></table>`,
  ),
  page(
    "page: spans that are no numbers",
    () => `<table>${HEAD.replace("<td>", "<td colspan=-3 rowspan=x>")}${ROW}</table>`,
  ),
  page("page: 6,000 rows", () => `<table>${HEAD}${ROW.repeat(6000)}</table>`),
  page("page: 100,000 tables", () => "<table><tr><td>1</table>".repeat(100_000)),
  page(
    "page: 100,000 tables in a cell",
    () => `<table><tr><td>${"<table><tr><td>1</table>".repeat(100_000)}`,
  ),
  page("page: 100,000 paragraphs", () => `<p>${CLAUSE}</p>`.repeat(100_000) + ANNEX),
  page("page: 100,000 spans in each other", () => `${ANNEX}<p>${"<span>".repeat(100_000)}字`),
  page(
    "page: 100,000 spans beside each other",
    () => `${ANNEX}<p>${"<span>字</span>".repeat(100_000)}`,
  ),
  page("page: 300 tables of 100 rows", () =>
    `<table>${HEAD}${ROW.repeat(100)}</table>`.repeat(300),
  ),
  page(
    "page: 1,000 columns",
    () => `<table>${HEAD}${`<tr>${"<td>1".repeat(1000)}`.repeat(150)}</table>`,
  ),
  page("page: tags that nobody closes", () => "<div>".repeat(100_000)),
  page("page: tags that nobody opened", () => "</div></table></td>".repeat(100_000) + ANNEX),
  page("page: a million entities", () => `<p>${"&lt;".repeat(1_000_000)}</p>${ANNEX}`),
  page("page: nine million characters", () => `<p>${"字".repeat(9_000_000)}</p>`),
  page("page: a comment that nobody closes", () => `${ANNEX}<!--${"x".repeat(2_000_000)}`),
  page(
    "page: a script of a million characters",
    () => `<script>${"<td>".repeat(250_000)}</script>${ANNEX}`,
  ),
  page(
    "page: a hundred thousand attributes",
    () => `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(" ")}>${ANNEX}`,
  ),
  page(
    "page: a style of a million characters",
    () => `<p style="${"a:b;".repeat(250_000)}">甲</p>${ANNEX}`,
  ),
  page(
    "page: a document type with entities",
    () => `<!DOCTYPE html [<!ENTITY a "b">]><p>&a;</p>${ANNEX}`,
  ),
  page("page: everything hidden", () => `<div style="display:none">${ANNEX}</div>`),
  page(
    "page: a quotation nobody closes in a tag",
    () => `${ANNEX}<p title="${"x".repeat(1_000_000)}`,
  ),
  file("page: in UTF-16", "utf16.html", () => encodeUtf16(ANNEX, "little")),
  file("page: in UTF-16, the other way round", "utf16be.html", () => encodeUtf16(ANNEX, "big")),
];

/** Texts. */
export const TEXTS: readonly AnnexFile[] = [
  file("nothing", "empty.txt", () => new Uint8Array()),
  file("nothing, called a document", "empty.docx", () => new Uint8Array()),
  file("nothing but a byte order mark", "mark.txt", () => new Uint8Array([0xef, 0xbb, 0xbf])),
  file("text in UTF-16", "utf16.txt", () => encodeUtf16(CLAUSE, "little")),
  file("text in UTF-16, the other way round", "utf16be.txt", () => encodeUtf16(CLAUSE, "big")),
  file("text in GBK", "gbk.txt", () => GBK_ROW),
  file("text in GBK, called a document", "gbk.docx", () => GBK_ROW),
  file("text with zeros in it", "zeros.txt", () => encode(`${CLAUSE}\0\0\0`)),
  file(
    "bytes of no encoding",
    "bytes.txt",
    () => new Uint8Array(Array.from({ length: 5000 }, (_, n) => (n * 167 + 13) % 256)),
  ),
  text("text: a line of two million characters", () => "1".repeat(2_000_000)),
  text("text: a million lines", () => "\n".repeat(1_000_000)),
  text("text: 6,000 lines", () => `${CLAUSE}\n`.repeat(6000)),
  text("text: a million tabs", () => "\t".repeat(1_000_000)),
  text("text: a thousand lines of a thousand tabs", () => `${"1\t".repeat(1000)}\n`.repeat(1000)),
  text("text: quotations that nobody closes", () => `"${CLAUSE}\t`.repeat(20_000)),
  text("text: a quotation of two million characters", () => `序号\t"${"字".repeat(2_000_000)}"`),
  text("text: brackets that nobody closes", () => "（".repeat(100_000)),
  text("text: 〔 and 【 in each other", () => "〔【（".repeat(1300) + CLAUSE),
  text("text: 分别 a thousand times", () => "甲、乙分别".repeat(800)),
  text("text: a thousand figures in one line", () => "甲5座、".repeat(1000)),
  text("text: figures without an end", () => "1,".repeat(2000)),
  text("text: a range of ranges", () => "1—2—3—4—".repeat(900)),
  text("text: years and nothing else", () => "2025年".repeat(700)),
  text("text: names without an end", () => "市甲局、".repeat(950)),
  text("text: combining marks", () => `${CLAUSE}${"\u0301".repeat(3000)}`),
  text("text: half of a character pair", () => `${CLAUSE}\ud83d`),
];
