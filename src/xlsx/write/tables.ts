import type { Colour, StyleSpec } from "../../sheets";
import { encodeMarkup, escapeCellText } from "../xml";
import { XML_DECLARATION } from "./declaration";
import type { StyleKeys } from "./style";

/** What the sheets of a workbook share; it is complete when the last of them is rendered. */
export interface BookTables {
  readonly styles: StyleTable;
  readonly strings: StringTable;
  /** The looks of all conditional formats, in the order of the sheets; a rule knows its own by its place here. */
  readonly looks: LookSpec[];
}

/** How a conditional format makes a cell look. */
export interface LookSpec {
  readonly colour: Colour;
  readonly fill: Colour;
}

/** The styles of one workbook, numbered from 1 in the order in which they are met; 0 is the style of a cell that has none. */
export class StyleTable {
  readonly styles: StyleSpec[] = [];
  /** The keys of the styles, in their order. */
  readonly keys: number[] = [];
  private readonly byObject = new Map<StyleSpec, number>();
  private readonly byKey = new Map<number, number>();

  constructor(private readonly styleKeys: StyleKeys) {}

  /** The number of a style; equal styles have the same, however many objects describe them. */
  numberOf(style: StyleSpec): number {
    const known = this.byObject.get(style);
    if (known !== undefined) return known;
    const key = this.styleKeys.keyOf(style);
    const number = this.byKey.get(key) ?? this.add(style, key);
    this.byObject.set(style, number);
    return number;
  }

  private add(style: StyleSpec, key: number): number {
    const number = this.styles.push(style);
    this.keys.push(key);
    this.byKey.set(key, number);
    return number;
  }
}

/** The texts of a workbook's cells (ECMA-376 part 1, 18.4.9), numbered from 0 in the order in which they are met. */
export class StringTable {
  private readonly numbers = new Map<string, number>();
  private readonly items: string[] = [];
  /** How many cells have a text. */
  count = 0;

  numberOf(text: string): number {
    this.count += 1;
    const written = escapeCellText(text);
    const known = this.numbers.get(written);
    if (known !== undefined) return known;
    const number = this.items.push(renderItem(written)) - 1;
    this.numbers.set(written, number);
    return number;
  }

  /** The number of a text that has one. */
  find(text: string): number {
    return this.numbers.get(escapeCellText(text)) ?? -1;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** The part, in pieces. */
  *render(): Generator<string> {
    const counts = `count="${this.count}" uniqueCount="${this.items.length}"`;
    const opening = `${XML_DECLARATION}<sst ${NAMESPACE} ${counts}>`;
    for (let at = 0; at === 0 || at < this.items.length; at += TEXTS_OF_PIECE) {
      const items = this.items.slice(at, at + TEXTS_OF_PIECE).join("");
      const isLast = at + TEXTS_OF_PIECE >= this.items.length;
      yield `${at === 0 ? opening : ""}${items}${isLast ? "</sst>" : ""}`;
    }
  }
}

/** Texts of one piece of the part. */
const TEXTS_OF_PIECE = 2_000;

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function renderItem(text: string): string {
  const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<si><t${space}>${encodeMarkup(text)}</t></si>`;
}
