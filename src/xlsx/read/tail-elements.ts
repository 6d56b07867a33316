/**
 * The elements of a name that stand in a piece of a part, whatever their prefix, in their order; what has no end is left out, and so
 * are empty ones. They are looked for instead of being walked to: most of what follows a sheet's cells, or its styles, is for nobody.
 *
 * @example cutElements('<a><x:rule id="1">…</x:rule></a>', "rule") // => ['<x:rule id="1">…</x:rule>']
 */
export function cutElements(text: string, name: string): readonly string[] {
  const elements: string[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const prefix = OPENING.exec(text.slice(Math.max(0, at - LONGEST_PREFIX), at))?.[1];
    if (prefix === undefined || !/[\s>]/.test(text.charAt(at + name.length))) continue;
    const closing = `</${prefix}${name}>`;
    const end = text.indexOf(closing, at);
    if (end < 0) break;
    elements.push(text.slice(at - prefix.length - 1, end + closing.length));
    at = end + closing.length;
  }
  return elements;
}

const OPENING = /<((?:[\w.-]+:)?)$/;
const LONGEST_PREFIX = 64;
