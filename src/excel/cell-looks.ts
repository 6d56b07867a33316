import type { CellContent, CellLooks, CharacterMark, FormatColour, TextRun } from "../core";
import {
  BLACK,
  type Brightness,
  brightnessOfDigits,
  brightnessOfFormat,
  type CellColours,
  isReadable,
  isSymbolFont,
  isTinySize,
  legibility,
  showsOtherwise,
  WHITE,
} from "../sheets";
import { supports } from "./host";

/** What Excel is asked of every cell. */
export function wantedLooks(): Excel.CellPropertiesLoadOptions {
  return {
    format: {
      fill: { color: true, pattern: true },
      font: {
        ...{ color: true, name: true, size: true },
        ...{ strikethrough: true, subscript: true, superscript: true },
      },
      horizontalAlignment: true,
    },
    // before ExcelApi 1.18 Excel tells of a cell whose characters differ only that they do
    ...(supports("ExcelApi", "1.18") ? { textRuns: true } : {}),
  };
}

/** Excel gives null where the characters of a cell differ, and leaves out what it does not know, whatever the types say. */
type Font = {
  readonly [Name in keyof Excel.CellPropertiesFont]?: Excel.CellPropertiesFont[Name] | null;
};

/**
 * The looks of a cell where they make a person read it otherwise than it is stored; else null.
 *
 * @param colour what the number format gives its characters instead of the font's
 * @param unreadable the code of its number format, where that is none and Excel shows `####`
 */
export function cellLooks(
  { content, shown }: { readonly content: CellContent; readonly shown: string },
  { format, textRuns = [] }: Excel.CellProperties,
  { colour, unreadable }: FormatLooks,
): CellLooks | null {
  const font: Font = format?.font ?? {};
  const runs = textRuns.length > 1 ? textRuns : [];
  const marked = markedRuns(content, shown, { own: font, fill: format?.fill ?? {} }, runs);
  const partly = marked === null && content.kind === "text" ? partlyMarked(font) : null;
  const areUnseen = marked?.every(isUnseenPiece) === true;
  const unseen =
    runs.length === 0 ? unseenBy(font, format?.fill ?? {}, colour) : areUnseen ? "colour" : null;
  const symbols = symbolFontOf(shown, font, runs);
  const looks: CellLooks = {
    ...(format?.horizontalAlignment === "Center" ? { isCentred: true } : {}),
    ...(format?.horizontalAlignment === "Fill" ? { isRepeated: true } : {}),
    ...(unreadable === undefined ? {} : { unreadableFormat: unreadable }),
    ...(symbols === null ? {} : { symbolFont: symbols }),
    ...(unseen === null ? {} : { unseen }),
    ...(runs.length === 0 && isFaint(font, format?.fill ?? {}, colour) ? { isFaint: true } : {}),
    ...(marked === null || areUnseen ? {} : { runs: marked }),
    ...(partly === null ? {} : (unitPower(shown, partly) ?? { partly })),
  };
  return Object.keys(looks).length === 0 ? null : looks;
}

function isUnseenPiece({ text, mark }: TextRun): boolean {
  return mark === "unseen" || text.trim() === "";
}

/** What a number format makes of the looks of a cell. */
export interface FormatLooks {
  readonly colour: FormatColour | null;
  readonly unreadable: string | undefined;
}

/** The font of the first characters that it shows as something else. */
function symbolFontOf(
  shown: string,
  { name }: Font,
  runs: readonly Excel.RangeTextRun[],
): string | null {
  const pieces = runs.length === 0 ? [{ text: shown, font: { name } }] : runs;
  for (const { text, font } of pieces) {
    const written = font?.name ?? null;
    if (written !== null && isSymbolFont(written) && showsOtherwise(text, written)) return written;
  }
  return null;
}

/** The pieces of a cell's text where any has a mark; else null. */
function markedRuns(
  content: CellContent,
  shown: string,
  cell: { readonly own: Font; readonly fill: Excel.CellPropertiesFill },
  runs: readonly Excel.RangeTextRun[],
): readonly TextRun[] | null {
  const own = markOf(cell.own);
  if (runs.length === 0) {
    return own === null || content.kind === "blank" ? null : [{ text: shown, mark: own }];
  }
  const marked = runs.map(({ text, font: each }): TextRun => {
    const isUnseen = unseenBy(each ?? {}, cell.fill, null) !== null;
    return { text, mark: isUnseen ? "unseen" : (markOf(each ?? {}) ?? own) };
  });
  return marked.some(({ mark }) => mark !== null) ? marked : null;
}

function markOf({ strikethrough, superscript, subscript }: Font): CharacterMark | null {
  if (strikethrough === true) return "struck";
  if (superscript === true) return "raised";
  return subscript === true ? "lowered" : null;
}

/** How some characters of a cell stand, nobody can tell which. */
function partlyMarked({ strikethrough, superscript, subscript }: Font): CharacterMark | null {
  if (strikethrough === null) return "struck";
  if (superscript === null) return "raised";
  return subscript === null ? "lowered" : null;
}

/** 480 km2 of which something is raised: the power behind the letter of the unit. */
function unitPower(shown: string, partly: CharacterMark): CellLooks | null {
  const [, before = "", power = ""] = /^(.*m)([23])\s*$/is.exec(shown) ?? [];
  if (partly !== "raised" || power === "") return null;
  return {
    runs: [
      { text: before, mark: null },
      { text: power, mark: "raised" },
    ],
  };
}

/** The colours that a cell has without conditional formats. */
export function cellColours({ format }: Excel.CellProperties): CellColours {
  const font: Font = format?.font ?? {};
  return { font: brightness(font.color, BLACK), ground: [groundOf(format?.fill ?? {})] };
}

function isFaint(
  { color }: Font,
  fill: Excel.CellPropertiesFill,
  colour: FormatColour | null,
): boolean {
  const letters = colour === null ? brightness(color, BLACK) : brightnessOfFormat(colour);
  return legibility(letters, groundOf(fill)) === "faint";
}

function unseenBy(
  { color, size }: Font,
  fill: Excel.CellPropertiesFill,
  colour: FormatColour | null,
): "colour" | "size" | null {
  const letters = colour === null ? brightness(color, BLACK) : brightnessOfFormat(colour);
  if (!isReadable(letters, groundOf(fill))) return "colour";
  return typeof size === "number" && isTinySize(size) ? "size" : null;
}

/** A cell without a fill is white to Excel; a pattern has no brightness. */
function groundOf({ color, pattern }: Excel.CellPropertiesFill): Brightness {
  const isPlain = !pattern || pattern === "None" || pattern === "Solid";
  return isPlain ? brightness(color, WHITE) : null;
}

/** @param unsaid that of what Excel leaves out */
function brightness(
  colour: string | null | undefined,
  unsaid: Exclude<Brightness, null>,
): Brightness {
  if (colour === undefined) return unsaid;
  const digits = /^#([0-9a-f]{6})$/i.exec(colour ?? "")?.[1];
  return digits === undefined ? null : brightnessOfDigits(digits);
}
