import { BLACK, type Brightness, brightnessOfDigits, WHITE } from "../../sheets";
import { Refusal } from "../limits";
import type { Part } from "../package";
import { walkXml, type XmlAttributes } from "../xml";

/** What the colour of an element is, as far as a person sees it; null where nobody knows. */
export type ColourOf = (attributes: Pick<XmlAttributes, "get">) => Brightness;

/** The parts that say what the numbers of colours mean. */
interface ColourParts {
  readonly theme: Part | null;
  readonly styles: Part | null;
}

/**
 * Reads colours (ECMA-376 part 1, 18.8.19): six digits, a number in the theme or in the palette, each made lighter or darker by its tint.
 * The two parts are looked at when the first colour asks for them; nearly all forms are black on white and never do. A part that cannot
 * be read leaves its colours unknown.
 *
 * @example readColours({ theme: null, styles: null })(<color indexed="9"/>) // => white
 */
export function readColours({ theme, styles }: ColourParts): ColourOf {
  const ofTheme = once(() => (theme === null ? [] : readTheme(theme)));
  const ofPalette = once(() => readPalette(styles));
  const digitsOf = (attributes: Pick<XmlAttributes, "get">): string | null => {
    // what is in front of the six digits is how opaque it is, which no spreadsheet looks at
    const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(attributes.get("rgb") ?? "")?.[1];
    if (rgb !== undefined) return rgb;
    const [inTheme, inPalette] = [attributes.get("theme"), attributes.get("indexed")];
    if (inTheme !== undefined) {
      return WINDOW_AND_TEXT[Number(inTheme)] ?? ofTheme()[Number(inTheme)] ?? null;
    }
    if (inPalette === undefined) return null;
    return FIXED.get(Number(inPalette)) ?? ofPalette()[Number(inPalette)] ?? null;
  };
  return (attributes) => {
    const digits = digitsOf(attributes);
    const tint = Number(attributes.get("tint") ?? 0);
    const isTinted = Math.abs(tint) <= 1 && tint !== 0;
    if (digits !== null) return brightnessOfDigits(isTinted ? tinted(digits, tint) : digits);
    if (attributes.get("auto") !== undefined) return BLACK;
    // so much of it makes every colour white, or black
    return tint >= ALL_TINT ? WHITE : tint <= -ALL_TINT ? BLACK : null;
  };
}

const ALL_TINT = 0.97;

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The first two of a theme are window and its text in every theme of an office. */
const WINDOW_AND_TEXT = ["FFFFFF", "000000"];

/** The numbers count in another order than the theme lists its colours: light before dark (18.8.3). */
const THEME_NAMES =
  "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

function readTheme(part: Part): readonly (string | undefined)[] {
  const known = new Map<string, string>();
  let isScheme = false;
  let name = "";
  readQuietly(part, (element, attributes, depth) => {
    if (depth === 3) isScheme = element === "clrScheme";
    else if (depth === 4) name = element;
    else if (depth === 5 && isScheme) {
      const digits = attributes.get(element === "sysClr" ? "lastClr" : "val") ?? "";
      const isPlain = element === "sysClr" || element === "srgbClr";
      if (isPlain && /^[0-9a-f]{6}$/i.test(digits)) known.set(name, digits);
    }
  });
  return THEME_NAMES.map((each) => known.get(each));
}

/**
 * The palette that every workbook has, or the one that this puts in its place. LibreOffice lists the last 56 of 64 in every file, by which
 * nothing in it is coloured: whoever adds a number to such a file means the usual one.
 */
function readPalette(styles: Part | null): readonly string[] {
  const own: string[] = [];
  if (styles !== null) {
    readQuietly(styles, (element, attributes) => {
      if (element !== "rgbColor") return;
      own.push(/[0-9a-f]{6}$/i.exec(attributes.get("rgb") ?? "")?.[0] ?? "000000");
    });
  }
  return own.length < PALETTE.length ? PALETTE : own;
}

function readQuietly(
  part: Part,
  open: (element: string, attributes: XmlAttributes, depth: number) => void,
): void {
  try {
    walkXml(part.name, part.data, { open });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** What no workbook changes: text and window of the system. */
const FIXED: ReadonlyMap<number, string> = new Map([
  [64, "000000"],
  [65, "FFFFFF"],
]);

const EIGHT = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
/** 18.8.27; the first eight stand there twice. */
const PALETTE: readonly string[] = [
  ...[EIGHT, EIGHT],
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080",
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF",
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF",
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99",
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696",
  "003366 339966 003300 333300 993300 993366 333399 333333",
].flatMap((eight) => eight.split(" "));

/**
 * A colour made lighter or darker: its lightness (HSL) moves in a straight line towards white or black.
 *
 * @example tinted("FFFFFF", -0.05) // => "f2f2f2"
 */
function tinted(digits: string, tint: number): string {
  const colour = parseInt(digits, 16);
  const channels = [colour >> 16, (colour >> 8) & 0xff, colour & 0xff].map((each) => each / 255);
  const [low, high] = [Math.min(...channels), Math.max(...channels)];
  const light = (low + high) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // how far the channels lie from the middle, of what there is room for
  const room = (of: number): number => Math.min(of, 1 - of);
  const spread = room(light) === 0 ? 0 : room(moved) / room(light);
  return channels
    .map((each) => Math.round(Math.min(1, Math.max(0, moved + (each - light) * spread)) * 255))
    .map((each) => each.toString(16).padStart(2, "0"))
    .join("");
}
