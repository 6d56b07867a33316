import type { DraftDoubt, DraftDoubtCode, Drafted, DraftPlace } from "./draft";

/** Gathers the doubts of a document, each under a name of its own. */
export class DoubtBook {
  readonly doubts: DraftDoubt[] = [];
  /** How often each name was given. */
  private readonly given = new Map<string, number>();

  /** @param about what the doubt's name begins with: a target, a cell, a field */
  tell(about: string, doubt: Omit<DraftDoubt, "id">): void {
    const name = `${about} ${doubt.code}`;
    const again = (this.given.get(name) ?? 0) + 1;
    this.given.set(name, again);
    this.doubts.push({ id: again === 1 ? name : `${name} ${again}`, ...doubt });
  }

  /** A doubt about a place that belongs to no target. */
  note(
    about: string,
    severity: DraftDoubt["severity"],
    code: DraftDoubtCode,
    place: DraftPlace | null,
    received: string,
    choices: readonly string[] = [],
  ): void {
    this.tell(about, { code, severity, place, received, choices, target: null });
  }
}

/** What the name of a doubt begins with. */
export const aboutOf = ({ id }: DraftDoubt): string => id.slice(0, id.indexOf(" "));

/** A field as it was read. */
export function drafted<Value>(
  value: Value,
  source: DraftPlace | null,
  doubts: readonly DraftDoubtCode[] = [],
): Drafted<Value> {
  return { value, source, doubts };
}

/**
 * A text of a cell without the blanks that typesetting puts around figures; the line breaks stay.
 *
 * @example tidyText(" 到 2022 年 ") // => "到2022年"
 */
export function tidyText(text: string): string {
  return text
    .replace(/[ \t\u00a0\u3000]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(
      /(?<=[\u4e00-\u9fff，。；、“（]) (?=[\dA-Za-z%≥≤])|(?<=[\d%]) (?=[\u4e00-\u9fff，。；、”）])/g,
      "",
    )
    .replace(/(?<=\d) (?=%)/g, "")
    .trim();
}
