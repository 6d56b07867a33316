import type { NumberFormatClass } from "../shown";

/** How characters may stand beside the others of their cell; `unseen` are in the colour of their ground, or too small. */
export type CharacterMark = "struck" | "raised" | "lowered" | "unseen";

/** A piece of a cell's text with one look. */
export interface TextRun {
  readonly text: string;
  readonly mark: CharacterMark | null;
}

/** What a conditional format's number format makes of what a cell holds. */
export interface ConditionalShow {
  readonly shown: string;
  readonly class: NumberFormatClass;
  /** Whether it does only the spreadsheet knows. */
  readonly isUnsure?: true;
}

/** What a cell's looks and place make of what it holds; bold and colours say nothing. Left out where nothing is unusual. */
export interface CellLooks {
  /** Its text in pieces, where some are struck out, raised or lowered. */
  readonly runs?: readonly TextRun[];
  /** How some of its characters stand, where the spreadsheet does not tell which. */
  readonly partly?: CharacterMark;
  /**
   * Why nobody sees what it holds: the colour of its characters is that of their ground, they are too small, a conditional format
   * hides them, or its column or sheet is hidden.
   */
  readonly unseen?: "colour" | "size" | "condition" | "hidden";
  /** The colour of its characters can hardly be told from that of their ground. */
  readonly isFaint?: true;
  /** A conditional format hides it or strikes it out, or does not: its condition is one that only the spreadsheet works out. */
  readonly unsure?: "unseen" | "struck";
  /** What conditional formats show instead, or may show. */
  readonly conditional?: readonly ConditionalShow[];
  /** The merged cells that it has become a part of, `G22:G24`; what they show is not its own. */
  readonly mergedInto?: string;
  /** The code of its number format, where that is none: what a person sees depends on the program. */
  readonly unreadableFormat?: string;
  /** The font it is written in, where that shows pictures or other letters instead of the ones that are stored: Wingdings, Symbol. */
  readonly symbolFont?: string;
  /** What stands in it is repeated as often as its column has room (填充 of the alignments): 61006100 for 6100. */
  readonly isRepeated?: true;
  /** It shows a picture. */
  readonly isPicture?: true;
  /** The unit that somebody wrote into the header above it: 万元 of 完成值（万元）. */
  readonly headingUnit?: string;
  /** The unit that somebody wrote over what its line prints: 万元 in the cell below 单位, or behind the name below 指标. */
  readonly printedUnit?: { readonly words: string; readonly field: string };
  /** Whether what stands in it is centred. */
  readonly isCentred?: true;
}

/** Text without its pieces that have a mark; empty where all have one. */
export function withoutMarks(
  runs: readonly TextRun[],
  isWithout: (mark: CharacterMark) => boolean = () => true,
): string {
  return runs
    .filter(({ mark }) => mark === null || !isWithout(mark))
    .map(({ text }) => text)
    .join("");
}

/** Whether characters with a mark are no part of what is said: struck out, or seen by nobody. */
export function isLeftOut(mark: CharacterMark): boolean {
  return mark === "struck" || mark === "unseen";
}

/** What has a mark, piece by piece; nothing where all is as it was typed. */
export function markedPieces(runs: readonly TextRun[], wanted: CharacterMark): readonly string[] {
  return runs
    .filter(({ text, mark }) => mark === wanted && text.trim() !== "")
    .map(({ text }) => text);
}
