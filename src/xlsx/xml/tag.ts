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
  const end = listAttributes(element).at(-1)?.end ?? nameOf(element).length + 1;
  return element.slice(0, element.indexOf(">", end) + 1);
}

interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  /** With the blanks before it. */
  readonly written: string;
  readonly end: number;
}

function listAttributes(tag: string): WrittenAttribute[] {
  const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = nameOf(tag).length + 1;
  const found: WrittenAttribute[] = [];
  for (let match = attribute.exec(tag); match !== null; match = attribute.exec(tag)) {
    const [written, name = "", inQuotes, inApostrophes = ""] = match;
    found.push({ name, value: inQuotes ?? inApostrophes, written, end: attribute.lastIndex });
  }
  return found;
}

function renderAttribute(name: string, value: string | null): string {
  return value === null ? "" : ` ${name}="${value}"`;
}
