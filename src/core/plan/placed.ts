/** An element of a list that a file holds, and its place in the list. */
export interface Placed<Element> {
  readonly at: number;
  readonly each: Element;
}

/**
 * The elements of a list with their places. A list whose faulty elements were taken out has gaps; the others keep their places.
 *
 * @example placed([a, , c]) // => a at 0, c at 2
 */
export function placed<Element>(list: readonly Element[]): Placed<Element>[] {
  return list.flatMap((each, at) => ({ at, each }));
}

/** The elements that stand in a list twice, at their second place. */
export function repeated<Element>(
  list: readonly Placed<Element>[],
  keyOf: (each: Element) => string,
): Placed<Element>[] {
  const seen = new Set<string>();
  return list.filter(({ each }) => {
    const key = keyOf(each);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
