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

/** The height between the margins, in points; a little is kept back for programs that round rows up. */
export function pageHeight({ paper = "A4", orientation, margins }: Page): number {
  const [short, long] = PAPERS[paper];
  return (orientation === "landscape" ? short : long) - (margins.top + margins.bottom) * 72 - 3;
}

/** Text for a header or footer, where & begins a code. */
export function headerText(text: string): string {
  return text.replaceAll("&", "&&").replace(/[\r\n]+/g, " ");
}

/** The sides of a sheet of paper, in points. */
const PAPERS = { A4: [595, 842], A3: [842, 1191] } as const;

// The size stands before the face: after it, &10 and a figure of the text would read as one number.
const PAGE_NUMBER = '&C&10&"仿宋,Regular"— &P —';
