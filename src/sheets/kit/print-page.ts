import type { PrintSpec } from "./spec";

type Margins = PrintSpec["margins"];
type Page = Pick<PrintSpec, "orientation" | "margins" | "pagesTall" | "footer">;

/** A4 landscape, as many pages as it takes, the page number at the foot. */
export function landscapePage(margins: Margins): Page {
  return { orientation: "landscape", margins, pagesTall: null, footer: PAGE_NUMBER };
}

/** A4 portrait, shrunk to one page where it must be. */
export function portraitPage(margins: Margins): Page {
  return { orientation: "portrait", margins, pagesTall: 1, footer: PAGE_NUMBER };
}

/** The height between the margins, in points; a little is kept back for programs that round rows up. */
export function pageHeight({ orientation, margins }: Page): number {
  const paper = orientation === "landscape" ? 595 : 842;
  return paper - (margins.top + margins.bottom) * 72 - 3;
}

/** Text for a header or footer, where & begins a code. */
export function headerText(text: string): string {
  return text.replaceAll("&", "&&").replace(/[\r\n]+/g, " ");
}

// The size stands before the face: after it, &10 and a figure of the text would read as one number.
const PAGE_NUMBER = '&C&10&"仿宋,Regular"— &P —';
