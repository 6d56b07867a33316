import type { Borders, Fill, Font, Style } from "exceljs";
import type { Colour, FontSpec, StyleSpec } from "../../sheets";

/** Colour of a font or a fill as exceljs wants it: opaque. */
export function opaque(colour: Colour): { argb: string } {
  return { argb: `FF${colour}` };
}

/**
 * Numbers the styles of a run by what they mean. Builders share style objects between workbooks, so that nearly always a style is
 * known by its object; equal styles get the same number, however many objects describe them.
 */
export class StyleKeys {
  private readonly byObject = new WeakMap<StyleSpec, number>();
  private readonly byMeaning = new Map<string, number>();

  keyOf(style: StyleSpec): number {
    const known = this.byObject.get(style);
    if (known !== undefined) return known;
    const meaning = JSON.stringify(toExcelStyle(style));
    const key = this.byMeaning.get(meaning) ?? this.byMeaning.size;
    this.byMeaning.set(meaning, key);
    this.byObject.set(style, key);
    return key;
  }
}

/** A style as exceljs wants it. */
export function toExcelStyle(spec: StyleSpec): Partial<Style> {
  return {
    numFmt: spec.numberFormat,
    font: toExcelFont(spec.font),
    alignment: {
      horizontal: spec.horizontal,
      vertical: spec.vertical,
      ...(spec.indent > 0 ? { indent: spec.indent } : {}),
      ...(spec.fit === "wrap" ? { wrapText: true } : {}),
      ...(spec.fit === "shrink" ? { shrinkToFit: true } : {}),
    },
    ...(spec.fill === null ? {} : { fill: solidFill(spec.fill) }),
    ...(spec.border === null ? {} : { border: thinBorder(spec.border) }),
    ...(spec.locked ? {} : { protection: { locked: false } }),
  };
}

// One face a cell is all .xlsx allows; charset 134 (GB2312) makes Excel and WPS fall back to a Chinese face.
function toExcelFont({ face, size, bold, colour }: FontSpec): Partial<Font> {
  const family = face.includes("黑") ? SANS_SERIF : SERIF;
  return {
    name: face,
    size,
    ...(bold ? { bold } : {}),
    color: opaque(colour),
    family,
    charset: 134,
  };
}

const SANS_SERIF = 2;
const SERIF = 3;

function solidFill(colour: Colour): Fill {
  return { type: "pattern", pattern: "solid", fgColor: opaque(colour) };
}

function thinBorder(colour: Colour): Partial<Borders> {
  const line = { style: "thin" as const, color: opaque(colour) };
  return { top: line, left: line, bottom: line, right: line };
}
