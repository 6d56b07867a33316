import type { Part } from "../package";
import { ConditionalLooks } from "./conditional-looks";
import { type FormatOfStyle, readStyles } from "./number-formats";
import { type ColourOf, readColours } from "./palette";
import { StyleLooksReader } from "./style-looks";

/** What the numbers of styles in a workbook's cells mean. */
export interface StyleBook {
  readonly formatOfStyle: FormatOfStyle;
  readonly colourOf: ColourOf;
  readonly looksOf: StyleLooksReader["looksOf"];
  readonly coloursOf: StyleLooksReader["coloursOf"];
  readonly conditional: ConditionalLooks;
}

/** The parts that say it, and from when days are counted. */
interface StyleSource {
  readonly styles: Part | null;
  readonly theme: Part | null;
  readonly date1904: boolean;
}

/**
 * Reads the styles of a workbook. The forms of one office are mostly saved by the same few programs, so that a file has the same
 * styles, byte by byte, as one of those before: then they are not read again.
 */
export function readStyleBook(source: StyleSource): StyleBook {
  const known = lately.find((each) => isSame(each.source, source));
  if (known !== undefined) return known.book;
  const isKept = sizeOf(source.styles) + sizeOf(source.theme) <= MOST_KEPT;
  const kept = isKept ? copyOf(source) : source;
  const { styles, theme, date1904 } = kept;
  const colourOf = readColours({ styles, theme });
  const looks = new StyleLooksReader(colourOf);
  const { formatOfStyle, tail } = readStyles(styles, date1904, looks.listen);
  const { looksOf, coloursOf } = looks;
  const conditional = new ConditionalLooks(tail, colourOf, coloursOf, date1904);
  const book = { formatOfStyle, colourOf, looksOf, coloursOf, conditional };
  if (isKept) lately = [{ source: kept, book }, ...lately.slice(0, MOST_BOOKS - 1)];
  return book;
}

let lately: readonly { readonly source: StyleSource; readonly book: StyleBook }[] = [];

/** As many as an office has kinds of forms and programs that save them. */
const MOST_BOOKS = 16;
/** Bytes; nothing large outlives its file. */
const MOST_KEPT = 64 * 1024;

const sizeOf = (part: Part | null): number => part?.data.length ?? 0;

/** A part may be a piece of its whole file. */
function copyOf({ styles, theme, date1904 }: StyleSource): StyleSource {
  const copy = (part: Part | null): Part | null => part && { ...part, data: part.data.slice() };
  return { styles: copy(styles), theme: copy(theme), date1904 };
}

function isSame(one: StyleSource, other: StyleSource): boolean {
  return (
    one.date1904 === other.date1904 &&
    haveSameContent(one.styles, other.styles) &&
    haveSameContent(one.theme, other.theme)
  );
}

function haveSameContent(one: Part | null, other: Part | null): boolean {
  if (one === null || other === null) return one === other;
  const { length } = one.data;
  if (length !== other.data.length || one.name !== other.name) return false;
  for (let at = 0; at < length; at++) if (one.data[at] !== other.data[at]) return false;
  return true;
}
