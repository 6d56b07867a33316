import { Big } from "../../core";

/** Marks an exact number in what goes between the pane and its worker: a copied object loses what it can do. */
const MARK = "\u0000figure";

/**
 * A value as it may be sent to another thread; exact numbers go by their digits.
 *
 * @example unpack(structuredClone(pack({ value: new Big("0.1") }))) // => { value: new Big("0.1") }
 */
export function pack(value: unknown): unknown {
  // a negative zero keeps its sign in these digits
  return walk(value, (each) => (each instanceof Big ? { [MARK]: each.valueOf() } : undefined));
}

/** What was packed. */
export function unpack(value: unknown): unknown {
  return walk(value, (each) => {
    const figure: unknown = Reflect.get(each, MARK);
    return typeof figure === "string" ? new Big(figure) : undefined;
  });
}

function walk(value: unknown, replace: (each: object) => object | undefined): unknown {
  if (typeof value !== "object" || value === null) return value;
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((each) => walk(each, replace));
  if (value instanceof Map) {
    return new Map([...value].map(([key, each]) => [key, walk(each, replace)]));
  }
  if (value instanceof Set) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, replace)]));
}
