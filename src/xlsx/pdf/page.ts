/** Words as a page prints them in one go; places in points from the upper left corner of the page. */
export interface PrintedWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that the characters stand on. */
  readonly base: number;
  /** Height of the characters. */
  readonly size: number;
}

/** A straight line across the page or down it. */
export interface Rule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page of a PDF shows, as far as a table can be read from it. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWords[];
  readonly rules: readonly Rule[];
  /** Words across the page, as of a watermark: never read. */
  readonly oblique: readonly string[];
}
