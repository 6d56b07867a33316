import { FIELD_NAMES } from "./examples";

/**
 * The field of a plan file that a misspelled one probably means; null where none is near.
 *
 * @example nearField("treshold") // => "threshold"
 */
export function nearField(name: string): string | null {
  const [best] = FIELD_NAMES.map((field) => ({ field, slips: countSlips(name, field) }))
    // the name itself is one of another part of the plan
    .filter(({ field }) => field !== name)
    .filter(({ field, slips }) => slips <= Math.min(2, Math.floor(field.length / 3)))
    .sort((left, right) => left.slips - right.slips);
  return best?.field ?? null;
}

/** How many letters have to be put in, taken out or changed, whatever their case. */
function countSlips(left: string, right: string): number {
  const letters = [...right.toLowerCase()];
  let row = letters.map((_, at) => at + 1);
  [...left.toLowerCase()].forEach((letter, index) => {
    const next: number[] = [];
    letters.forEach((other, at) => {
      const corner = at === 0 ? index : (row[at - 1] ?? 0);
      const before = at === 0 ? index + 1 : (next[at - 1] ?? 0);
      next.push(Math.min((row[at] ?? 0) + 1, before + 1, corner + (letter === other ? 0 : 1)));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
