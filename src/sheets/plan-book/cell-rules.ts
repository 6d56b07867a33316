import { cutText } from "../../core";
import type { ValidationSpec } from "../kit";
import { VALIDATION_LIMITS } from "../line";
import type { BookColumn } from "./book-column";

/** Where the lines of a list stand: its first and its last row, and the columns by heading. */
export interface ListPlace {
  readonly first: number;
  readonly last: number;
  readonly columnOf: (heading: string) => number;
}

/** Words that single cells of a column offer, by its heading, then by line. */
export type OwnChoices = ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;

/** What every cell says of itself when it is clicked, and the words it offers; nothing is refused while one types. */
export function validateColumns(
  columns: readonly BookColumn[],
  { first, last }: ListPlace,
  ownChoices: OwnChoices,
): ValidationSpec[] {
  return columns.flatMap((column, at) => {
    const range = (top: number, bottom: number) => ({ top, left: at + 1, bottom, right: at + 1 });
    const own = ownChoices.get(column.heading) ?? new Map<number, readonly string[]>();
    const rules: ValidationSpec[] = [];
    let from = first;
    for (const [line, choices] of [...own].toSorted(([one], [other]) => one - other)) {
      const row = first + line;
      if (row > from) rules.push(promptFor(column, range(from, row - 1), column.choices ?? []));
      rules.push(promptFor(column, range(row, row), choices));
      from = row + 1;
    }
    if (from <= last) rules.push(promptFor(column, range(from, last), column.choices ?? []));
    return rules;
  });
}

function promptFor(
  { heading, prompt, example }: BookColumn,
  range: ValidationSpec["range"],
  choices: readonly string[],
): ValidationSpec {
  const text = example === "" ? prompt : `${prompt}\n例：${example}`;
  return {
    range,
    rule: listRule(choices) ?? { type: "text-length", maximum: LONGEST },
    promptTitle: cutText(heading, VALIDATION_LIMITS.title),
    prompt: cutText(text, VALIDATION_LIMITS.prompt),
    error: null,
  };
}

const LONGEST = 32_767;

/** A list, where its words fit into a rule; a comma parts them there. */
function listRule(choices: readonly string[]): ValidationSpec["rule"] | null {
  const words = choices.map((each) => each.replaceAll(",", "，").replace(/\s+/g, " "));
  const isTooLong = words.join(",").length > VALIDATION_LIMITS.choices;
  return words.length === 0 || isTooLong ? null : { type: "list", choices: words };
}
