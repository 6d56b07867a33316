import type { Colour } from "../../sheets";
import { attributesOf, openingTagOf, outlineXml, type XmlElement } from "../xml";

/**
 * A font like another but for its colour. Its properties come out in the order the standard gives them (ECMA-376 part 1,
 * 18.8.22), which some programs do not keep and the Open XML SDK insists on.
 *
 * @param font an element as written; null where a workbook has none
 */
export function colourFont(font: string | null, prefix: string, colour: Colour): string {
  const properties = listChildren(font ?? `<${prefix}font/>`).filter(
    ({ name }) => name !== "color",
  );
  const coloured = [
    ...properties,
    { name: "color", text: `<${prefix}color rgb="FF${colour}"/>` },
  ].sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
  return `<${prefix}font>${coloured.map(({ text }) => text).join("")}</${prefix}font>`;
}

/** Whether a font's text has this colour, and says so in red, green and blue. */
export function fontIsColoured(font: string | null, colour: Colour): boolean {
  if (font === null) return false;
  const own = listChildren(font).find(({ name }) => name === "color");
  return own !== undefined && rgbOf(own.text) === colour;
}

/** The colour of a solid fill; null for any other, and for none. */
export function solidColourOf(fill: string | null): Colour | null {
  const [pattern] = fill === null ? [] : listChildren(fill);
  if (pattern?.name !== "patternFill") return null;
  if (attributesOf(openingTagOf(pattern.text)).get("patternType") !== "solid") return null;
  const ground = listChildren(pattern.text).find(({ name }) => name === "fgColor");
  return ground === undefined ? null : rgbOf(ground.text);
}

const ORDER = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz"],
  ...["color", "name", "family", "charset", "scheme"],
];

interface Child {
  readonly name: string;
  readonly text: string;
}

function listChildren(element: string): Child[] {
  return outlineXml("xl/styles.xml", element, 2).children.map(
    ({ name, start, end }: XmlElement) => ({ name, text: element.slice(start, end) }),
  );
}

/** Transparency is not asked for: programs write FF or 00, and mean the same. */
function rgbOf(element: string): Colour | null {
  return attributesOf(openingTagOf(element)).get("rgb")?.slice(-6).toUpperCase() ?? null;
}
