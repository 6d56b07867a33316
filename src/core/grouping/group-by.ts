/**
 * Things by what they have in common; groups and what is in them in the order in which they came.
 *
 * @example groupBy(["1.1", "2.1", "1.2"], (id) => id.split(".")[0]) // => Map { "1" => ["1.1", "1.2"], "2" => ["2.1"] }
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    // in place: a hostile file has forty thousand lines of one target
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
