/**
 * Several texts in one cell, in their order. A text that the reader would take for something else stands in double quotation marks,
 * with those inside doubled, as spreadsheets write them.
 *
 * @param split reads such a cell
 * @example joinTexts(["市商务局", "甲、乙"], "、", splitNames) // => '市商务局、"甲、乙"'
 */
export function joinTexts(
  texts: readonly string[],
  separator: string,
  split: (joined: string) => readonly string[],
): string {
  const plain = texts.join(separator);
  if (isSame(split(plain), texts)) return plain;
  const needed = texts.map((text) => (isSame(split(text), [text]) ? text : quoted(text)));
  const some = needed.join(separator);
  return isSame(split(some), texts) ? some : texts.map(quoted).join(separator);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

/** A text in quotation marks, with those inside doubled. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * The names of a cell, parted by 、，；or a line break.
 *
 * @param known names that may hold such a mark themselves: 各区、市政府
 */
export function splitNames(cell: string, known: readonly string[] = []): readonly string[] {
  return splitTexts(cell, NAME_MARK, known).map(({ text }) => text);
}

/** The same, each with the words before it that say what it is: 牵头： of 牵头：市商务局. Known and quoted names have none. */
export function splitLedNames(
  cell: string,
  lead: RegExp,
  known: readonly string[],
): readonly LedText[] {
  return splitTexts(cell, NAME_MARK, known, lead);
}

/** The lines of a cell. */
export function splitLines(cell: string): readonly string[] {
  return splitTexts(cell, /[\n\r]/, []).map(({ text }) => text);
}

export interface LedText {
  readonly lead: string | null;
  readonly text: string;
}

const NAME_MARK = /[、，,；;\n\r]/;

function splitTexts(
  cell: string,
  mark: RegExp,
  known: readonly string[],
  lead: RegExp | null = null,
): readonly LedText[] {
  const special = known.filter((name) => mark.test(name) || lead?.test(name));
  const longest = special.toSorted((one, other) => other.length - one.length);
  const texts: LedText[] = [];
  let rest = cell.trim();
  while (rest !== "") {
    const own = takeQuoted(rest, mark) ?? takeKnown(rest, mark, longest);
    const led = own === null ? (lead?.exec(rest)?.[0] ?? null) : null;
    if (led !== null) rest = rest.slice(led.length);
    const text =
      own ?? takeQuoted(rest, mark) ?? takeKnown(rest, mark, longest) ?? takePlain(rest, mark);
    if (text.means !== "") texts.push({ lead: led, text: text.means });
    rest = rest.slice(text.length).trimStart();
    while (rest !== "" && mark.test(rest.charAt(0))) rest = rest.slice(1).trimStart();
  }
  return texts;
}

interface Taken {
  readonly means: string;
  readonly length: number;
}

/** A text in quotation marks that ends where the cell or a text ends; any other mark is a text's own. */
function takeQuoted(rest: string, mark: RegExp): Taken | null {
  const match = /^"((?:[^"]|"")*)"[^\S\n\r]*/.exec(rest);
  if (match?.[1] === undefined || !isEnd(rest, match[0].length, mark)) return null;
  return { means: match[1].replaceAll('""', '"'), length: match[0].length };
}

function takeKnown(rest: string, mark: RegExp, longest: readonly string[]): Taken | null {
  const name = longest.find((each) => rest.startsWith(each) && isEnd(rest, each.length, mark));
  return name === undefined ? null : { means: name, length: name.length };
}

function takePlain(rest: string, mark: RegExp): Taken {
  const end = rest.search(mark);
  const length = end < 0 ? rest.length : end;
  return { means: rest.slice(0, length).trim(), length };
}

function isEnd(rest: string, at: number, mark: RegExp): boolean {
  return at >= rest.length || mark.test(rest.charAt(at));
}
