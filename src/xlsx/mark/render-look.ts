import type { Colour, FontSpec, StyleSpec } from "../../sheets";
import { encodeMarkup } from "../xml";

/** The parts of a style as markup for a style sheet whose elements have a prefix (colon included, or empty). */

export function renderFont({ face, size, bold, colour }: FontSpec, prefix: string): string {
  const properties = [
    ...(bold ? ["b"] : []),
    `sz val="${size}"`,
    `color rgb="FF${colour}"`,
    `name val="${encodeMarkup(face)}"`,
    `family val="${face.includes("黑") ? SANS_SERIF : SERIF}"`,
    'charset val="134"',
  ];
  return `<${prefix}font>${properties.map((each) => `<${prefix}${each}/>`).join("")}</${prefix}font>`;
}

export function renderFill(colour: Colour, prefix: string): string {
  const ground = `<${prefix}fgColor rgb="FF${colour}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${ground}</${prefix}patternFill></${prefix}fill>`;
}

export function renderBorder(colour: Colour, prefix: string): string {
  const line = (side: string): string =>
    `<${prefix}${side} style="thin"><${prefix}color rgb="FF${colour}"/></${prefix}${side}>`;
  const sides = ["left", "right", "top", "bottom"].map(line).join("");
  return `<${prefix}border>${sides}<${prefix}diagonal/></${prefix}border>`;
}

export function renderAlignment(
  { horizontal, vertical, indent, fit }: StyleSpec,
  prefix: string,
): string {
  const attributes = [
    `horizontal="${horizontal}"`,
    `vertical="${vertical === "middle" ? "center" : vertical}"`,
    ...(fit === "wrap" ? ['wrapText="1"'] : []),
    ...(indent > 0 ? [`indent="${indent}"`] : []),
    ...(fit === "shrink" ? ['shrinkToFit="1"'] : []),
  ];
  return `<${prefix}alignment ${attributes.join(" ")}/>`;
}

// the same as exceljs is told in style.ts
const SANS_SERIF = 2;
const SERIF = 3;
