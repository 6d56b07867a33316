import { outlineXml } from "./outline";
import { scanXml } from "./scanner";

/**
 * Opening tags of XML that another program wrote, read and changed as text. The text has to be well-formed: the XML scanner has
 * seen to that before.
 */

/** The attributes of an opening tag by their names as written, references in the values not resolved. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(listAttributes(tag).map(({ name, value }) => [name, value]));
}

/**
 * An opening tag with some of its attributes changed; null takes one away. All else stays as it is written.
 *
 * @param changes plain values: numbers, words, addresses
 * @example changeAttributes("<x:c r='A1' s='3'/>", { s: "9" }) // => `<x:c r='A1' s="9"/>`
 */
export function changeAttributes(
  tag: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  const attributes = listAttributes(tag);
  const start = nameOf(tag).length + 1;
  const end = attributes.at(-1)?.end ?? start;
  const kept = attributes.map(({ name, written }) => {
    const value = changes[name];
    return value === undefined ? written : renderAttribute(name, value);
  });
  const names = new Set(attributes.map(({ name }) => name));
  const added = Object.entries(changes).map(([name, value]) =>
    names.has(name) ? "" : renderAttribute(name, value),
  );
  return tag.slice(0, start) + kept.join("") + added.join("") + tag.slice(end);
}

/** An element's name with its prefix. */
export function nameOf(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
}

/** The opening tag at the beginning of an element's text. */
export function openingTagOf(element: string): string {
  return element.slice(0, outlineXml(PART, element, 1).contentStart);
}

interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  /** With the blanks before it. */
  readonly written: string;
  readonly end: number;
}

function listAttributes(tag: string): WrittenAttribute[] {
  const found: WrittenAttribute[] = [];
  // a tag by itself is a whole document once it closes itself; a carriage return is a blank, and the places stay right
  const element = tag.replace(/\/?>$/, "/>").replaceAll("\r", "\n");
  scanXml(PART, element, {
    open(_name, attributes) {
      let start = nameOf(tag).length + 1;
      for (const { nameStart, nameEnd, valueStart, valueEnd } of attributes.places()) {
        const end = valueEnd + 1;
        found.push({
          name: tag.slice(nameStart, nameEnd),
          value: tag.slice(valueStart, valueEnd),
          written: tag.slice(start, end),
          end,
        });
        start = end;
      }
    },
  });
  return found;
}

/** A refusal names its part; these tags have passed with theirs, so that none is refused. */
const PART = "";

function renderAttribute(name: string, value: string | null): string {
  return value === null ? "" : ` ${name}="${value}"`;
}
