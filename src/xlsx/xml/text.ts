/** Whether a character code is a blank of XML; carriage returns are gone by then. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

/** A name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Where a name that consists of the letters, digits and signs of ASCII ends; nearly all names in a workbook do, so that what is
 * outside of it need not be looked at for each of them.
 */
export function endOfPlainName(text: string, start: number): number {
  let at = start;
  while ((PLAIN[text.charCodeAt(at)] ?? 0) !== 0) at++;
  return at;
}

/** Whether a character of ASCII may stand in a name, by its code. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) =>
  isNameStart(code) || isNameContinuation(code) ? 1 : 0,
);

/** Whether the text between two places is a name (XML 1.0, 2.3). */
export function isXmlName(text: string, start: number, end: number): boolean {
  if (start >= end || !isNameStart(text.codePointAt(start) ?? 0)) return false;
  for (let at = start + 1; at < end; at++) {
    const code = text.codePointAt(at) ?? 0;
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
    if (!isSecondHalf && !isNameStart(code) && !isNameContinuation(code)) return false;
  }
  return true;
}

function isNameStart(code: number): boolean {
  if (code < 0x80) {
    const letter = code | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || code === 0x5f || code === 0x3a;
  }
  return isWithin(NAME_START_RANGES, code);
}

function isNameContinuation(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;
  return isWithin(NAME_CONTINUATION_RANGES, code);
}

type Range = readonly [first: number, last: number];

const NAME_START_RANGES: readonly Range[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];

const NAME_CONTINUATION_RANGES: readonly Range[] = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

function isWithin(ranges: readonly Range[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/**
 * Puts characters for references; null when one is neither a character nor one of the five entities that need no definition.
 *
 * @example
 * decodeReferences("&lt;&#x4E00;") // => "<一"
 */
export function decodeReferences(text: string): string | null {
  let decoded = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const known = ENTITY_OF_LETTER.get(text.charCodeAt(at + 1));
    if (known !== undefined && text.startsWith(known.rest, at + 2)) {
      decoded += text.slice(from, at) + known.character;
      from = at + 2 + known.rest.length;
      continue;
    }
    const end = text.indexOf(";", at);
    // No reference is longer; without this look ahead a text of bare ampersands would be searched over and over.
    if (end < 0 || end - at > LONGEST_REFERENCE) return null;
    const character = characterFor(text.slice(at + 1, end));
    if (character === null) return null;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return decoded + text.slice(from);
}

/** Leading zeros are legal without end; nobody writes more than these. */
const LONGEST_REFERENCE = 32;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The entities that formulas are full of, by their first letter: no piece of text has to be cut out for them. */
const ENTITY_OF_LETTER: ReadonlyMap<number, { readonly rest: string; readonly character: string }> =
  new Map(
    ["quot", "lt", "gt", "amp"].map((name) => [
      name.charCodeAt(0),
      { rest: `${name.slice(1)};`, character: ENTITIES.get(name) ?? "" },
    ]),
  );

function characterFor(reference: string): string | null {
  const entity = ENTITIES.get(reference);
  if (entity !== undefined) return entity;
  const match = /^#(?:([0-9]+)|x([0-9A-Fa-f]+))$/.exec(reference);
  if (!match) return null;
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? "", 16) : Number(match[1]);
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

/** Characters of XML 1.0, 2.2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return code <= 0x10ffff && code !== 0xfffe && code !== 0xffff;
}
