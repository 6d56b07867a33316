import type { Borders, Fill, Font, Style } from "exceljs";
import type { Colour, FontSpec, StyleSpec } from "../../sheets";

/** Colour of a font or a fill as exceljs wants it: opaque. */
export function opaque(colour: Colour): { argb: string } {
  return { argb: `FF${colour}` };
}

/**
 * Turns the styles of one workbook into exceljs styles. Equal styles come out as one and the same object, however many
 * objects describe them: exceljs looks up a style it has met before by identity, and cells share the object.
 */
export function createStyleCache(): (spec: StyleSpec) => Partial<Style> {
  const bySpec = new Map<StyleSpec, Partial<Style>>();
  const byMeaning = new Map<string, Partial<Style>>();
  return (spec) => {
    const known = bySpec.get(spec);
    if (known) return known;
    const meaning = JSON.stringify(spec);
    const style = byMeaning.get(meaning) ?? toExcelStyle(spec);
    byMeaning.set(meaning, style);
    bySpec.set(spec, style);
    return style;
  };
}

function toExcelStyle(spec: StyleSpec): Partial<Style> {
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
