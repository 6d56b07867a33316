import type { Paper, PrintSpec } from "./spec";

type Margins = PrintSpec["margins"];
type Page = Pick<PrintSpec, "paper" | "orientation" | "margins" | "pagesTall" | "footer">;

/** Landscape, as many pages as it takes, the page number at the foot. */
export function landscapePage(margins: Margins, paper: Paper = "A4"): Page {
  const page = { orientation: "landscape", margins, pagesTall: null, footer: PAGE_NUMBER } as const;
  return paper === "A4" ? page : { paper, ...page };
}

/** A4 portrait, shrunk to one page where it must be. */
export function portraitPage(margins: Margins): Page {
  return { orientation: "portrait", margins, pagesTall: 1, footer: PAGE_NUMBER };
}

/** 第 1 页 共 3 页 in the middle of the foot, and whose page it is at its left: printed sheets come apart. */
export function numberedFoot(title: string): string {
  const name = headerText(title).slice(0, LONGEST_NAME);
  return `&L&9&"仿宋,Regular"${name}&C&10&"仿宋,Regular"第 &P 页 共 &N 页`;
}

/** A foot may have 255 characters. */
const LONGEST_NAME = 60;

/** The width between the margins, in pixels at 96 dpi. */
export function pageWidth({
  paper = "A4",
  orientation,
  margins,
}: Pick<Page, "paper" | "orientation" | "margins">): number {
  const [short, long] = INCHES[paper];
  const across = orientation === "landscape" ? long : short;
  return Math.floor((across - margins.left - margins.right) * 96);
}

/** The height between the margins, in points; a little is kept back for programs that round rows up. */
export function pageHeight({
  paper = "A4",
  orientation,
  margins,
}: Pick<Page, "paper" | "orientation" | "margins">): number {
  const [short, long] = PAPERS[paper];
  return (orientation === "landscape" ? short : long) - (margins.top + margins.bottom) * 72 - 3;
}

/** Text for a header or footer, where & begins a code. */
export function headerText(text: string): string {
  return text.replaceAll("&", "&&").replace(/[\r\n]+/g, " ");
}

/** The sides of a sheet of paper, in points and in inches. */
const PAPERS = { A4: [595, 842], A3: [842, 1191] } as const;
const INCHES = { A4: [8.27, 11.69], A3: [11.69, 16.54] } as const;

// The size stands before the face: after it, &10 and a figure of the text would read as one number.
const PAGE_NUMBER = '&C&10&"仿宋,Regular"— &P —';
