import { invalidArgument } from "../wire";

/** Arguments as they come over the wire, narrowed; each throws InvalidArgument where Excel does. */
export function integer(value: unknown, minimum = 0): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < minimum) {
    throw invalidArgument(`Not a valid number: ${String(value)}.`);
  }
  return value;
}

export function numberWithin(value: unknown, minimum: number, maximum: number): number {
  if (typeof value !== "number" || !(value >= minimum && value <= maximum)) {
    throw invalidArgument(`Not a number from ${minimum} to ${maximum}: ${String(value)}.`);
  }
  return value;
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument(`Not a text: ${String(value)}.`);
  return value;
}

/** One of the words, whatever its case. */
export function oneOf<const Word extends string>(value: unknown, words: readonly Word[]): Word {
  const given = String(value).toLowerCase();
  const word = words.find((each) => each.toLowerCase() === given);
  if (word === undefined) {
    throw invalidArgument(`'${String(value)}' is not one of ${words.join(", ")}.`);
  }
  return word;
}

/** `#1F4E79`, or the name of a colour, kept as given. */
export function colour(value: unknown): string {
  const given = text(value);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  if (/^[a-z]*$/i.test(given)) return given;
  throw invalidArgument(`Not a colour: ${given}.`);
}
