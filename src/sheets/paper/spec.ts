import type { Language } from "../../core";
import type { Tint } from "../kit";

/** A paper to be read and signed, as plain data: adapters make a .docx or a page of it. */
export interface PaperSpec {
  readonly title: string;
  readonly language: Language;
  /** The day it is dated in its properties: no clock is read. */
  readonly createdOn: string;
  /** Whether it is laid out as an official paper (GB/T 9704) or as a report to be looked through. */
  readonly layout: "official" | "report";
  readonly blocks: readonly PaperBlock[];
}

/** Words, and places that are left to a person: marked so that nobody overlooks them. */
export type PaperWords = string | readonly PaperRun[];
export type PaperRun = string | PaperBlank;

/** What a person has to fill in: its name stands in the place. */
export interface PaperBlank {
  readonly blank: string;
}

export type PaperBlock =
  /** Each part is a line of the title, so that no word is torn. */
  | { readonly kind: "title"; readonly lines: readonly string[] }
  /** A line under the title: the document number, the occasion. */
  | { readonly kind: "note"; readonly words: PaperWords }
  /** 主送机关 */
  | { readonly kind: "recipient"; readonly words: PaperWords }
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly words: PaperWords }
  /** 附件：1. …, below the text. */
  | { readonly kind: "annex-list"; readonly names: readonly string[] }
  /** Office and date, and what stands below them. */
  | { readonly kind: "signature"; readonly lines: readonly PaperWords[] }
  /** A page of its own; `wide` lies on its side. `mark` is 附件1, or null. */
  | { readonly kind: "page"; readonly isWide: boolean; readonly mark: string | null }
  | PaperTable
  | PaperChart;

export interface PaperTable {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly PaperCell[])[];
}

export interface PaperColumn {
  readonly header: string;
  /** Its part of the width, beside the others'. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  /** Whether what stands in it names the row. */
  readonly isName?: true;
}

/** A text; a tint stands only beside a word that says the same. */
export type PaperCell = PaperWords | { readonly text: string; readonly tint: Tint };

/** Bars beneath each other; the table behind it stands below. */
export interface PaperChart {
  readonly kind: "chart";
  readonly caption: string;
  /** What it shows, for whoever does not see it. */
  readonly description: string;
  /** What the whole width of the picture stands for, in the amounts of its parts. */
  readonly full: number;
  /** Lines across it, each with its words: 50%. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly bars: readonly PaperBar[];
  readonly legend: readonly { readonly pattern: PaperPattern | "mark"; readonly text: string }[];
}

export interface PaperBar {
  readonly label: string;
  readonly parts: readonly {
    readonly amount: number;
    readonly pattern: PaperPattern;
    /** What it says when one points at it. */
    readonly title: string;
  }[];
  /** A line across the bar: where it should be by now. */
  readonly mark: number | null;
  /** Behind the bar. */
  readonly text: string;
}

/** Told from each other without colour. */
export const PAPER_PATTERNS = ["solid", "stripes", "cross", "dots", "empty"] as const;
export type PaperPattern = (typeof PAPER_PATTERNS)[number];

/** The words of it in one text, blanks in their marks. */
export function paperText(words: PaperWords): string {
  const runs = typeof words === "string" ? [words] : words;
  return runs.map((run) => (typeof run === "string" ? run : blankText(run))).join("");
}

/** @example blankText({ blank: "签发人" }) // => "【待填：签发人】" */
export function blankText({ blank }: PaperBlank): string {
  return `【待填：${blank}】`;
}

export function isTinted(cell: PaperCell): cell is { readonly text: string; readonly tint: Tint } {
  return typeof cell === "object" && "tint" in cell;
}
