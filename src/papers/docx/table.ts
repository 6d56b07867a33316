import {
  isTinted,
  type PaperCell,
  type PaperChart,
  type PaperColumn,
  type PaperPattern,
  type PaperTable,
} from "../../sheets";
import { paragraph, runsOf } from "./words";

/** A table as wide as the text: its head on every page, no row torn. */
export function tableOf({ caption, columns, rows }: PaperTable, width: number): string {
  const widths = widthsOf(columns, width);
  const head = rowOf(
    columns.map(({ header }, at) =>
      cellOf(paragraph("PaperTableHead", runsOf(header)), widths[at] ?? 0, "E8EEF6"),
    ),
    "<w:cantSplit/><w:tblHeader/>",
  );
  const body = rows.map((row) =>
    rowOf(
      row.map((cell, at) => cellFor(cell, columns[at]?.align ?? "left", widths[at] ?? 0)),
      "<w:cantSplit/>",
    ),
  );
  const title = caption === "" ? "" : paragraph("PaperCaption", runsOf(caption));
  return `${title}<w:tbl>${propertiesOf(width)}${gridOf(widths)}${head}${body.join("")}</w:tbl>`;
}

function cellFor(cell: PaperCell, align: PaperColumn["align"], width: number): string {
  const side = align === "left" ? "" : `<w:jc w:val="${align}"/>`;
  if (!isTinted(cell)) return cellOf(paragraph("PaperCell", runsOf(cell), side), width);
  const { text, tint } = cell;
  const runs = runsOf(text, `<w:b/><w:color w:val="${tint.colour}"/>`);
  return cellOf(paragraph("PaperCell", runs, side), width, tint.fill);
}

/** Signs that are told from each other in grey, too. */
const SIGNS: Readonly<Record<PaperPattern, string>> = {
  solid: "█",
  stripes: "▓",
  cross: "▒",
  dots: "░",
  empty: "□",
};
/** So many signs are the whole width. */
const SIGNS_A_BAR = 20;
/** So many lines of bars stay together: a third of a page, so that their heading is not left alone, and no page much of it blank. */
const LINES_KEPT = 14;
/** Characters of a bar's name that stand in a line. */
const NAME_LINE = 13;

/** Bars of signs: a picture would be another thing to keep, and nobody could select it. */
export function chartOf({ caption, full, bars, legend }: PaperChart, width: number): string {
  const columns: PaperColumn[] = [
    { header: "", width: 36, align: "left" },
    { header: "", width: 40, align: "left" },
    { header: "", width: 24, align: "left" },
  ];
  const widths = widthsOf(columns, width);
  const ends = endsOfParts(bars.map(({ label }) => Math.ceil(label.length / NAME_LINE)));
  const rows = bars.map(({ label, parts, text }, place) => {
    const signs = parts.map(({ amount, pattern }) => SIGNS[pattern].repeat(signsFor(amount, full)));
    const bar = runsOf(signs.join(""), '<w:sz w:val="15"/><w:szCs w:val="15"/>');
    // a short picture is not torn; a long one that had to stay whole would begin on a page of its own, and leave its heading alone
    const keep = ends.has(place) ? "" : "<w:keepNext/>";
    const cells = [runsOf(label), bar, runsOf(text)];
    return rowOf(
      cells.map((runs, at) => cellOf(paragraph("PaperCell", runs, keep), widths[at] ?? 0)),
      "<w:cantSplit/>",
    );
  });
  const signs = legend.flatMap(({ pattern, text }) =>
    pattern === "mark" ? [] : [`${SIGNS[pattern]} ${text}`],
  );
  const told = paragraph("PaperCell", runsOf(signs.join("　")), "<w:keepNext/>");
  const title = paragraph("PaperCaption", runsOf(caption));
  return `${title}${told}<w:tbl>${propertiesOf(width)}${gridOf(widths)}${rows.join("")}</w:tbl>`;
}

/** Behind which bars a page may end: parts alike long, none of which is much of a page. */
function endsOfParts(lines: readonly number[]): ReadonlySet<number> {
  const all = lines.reduce((sum, each) => sum + each, 0);
  const part = all / Math.max(1, Math.ceil(all / LINES_KEPT));
  const ends = new Set([lines.length - 1]);
  let [filled, wanted] = [0, part];
  lines.forEach((each, place) => {
    filled += each;
    if (filled < wanted) return;
    ends.add(place);
    wanted += part;
  });
  return ends;
}

/** What is below zero has no bar; what is more than the whole width ends there. */
function signsFor(amount: number, full: number): number {
  const signs = Math.round((amount / full) * SIGNS_A_BAR);
  return Math.max(0, Math.min(SIGNS_A_BAR, signs));
}

function propertiesOf(width: number): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = sides
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A94A6"/>`)
    .join("");
  return (
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/></w:tblPr>'
  );
}

function gridOf(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>`;
}

function rowOf(cells: readonly string[], properties: string): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
}

function cellOf(content: string, width: number, fill?: string): string {
  const shade = fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/** Whole numbers that add up to the width. */
function widthsOf(columns: readonly PaperColumn[], width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / total) * width));
  const left = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, at) => (at === 0 ? each + left : each));
}
