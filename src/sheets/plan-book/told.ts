import type { BookNote, BookPlace, Problem, ShownProblem } from "../../core";

/** A mistake of a plan workbook, with its place. */
export interface BookProblem extends BookPlace {
  /** The field of the plan's JSON that the cell stands for; null where the workbook itself is wrong. */
  readonly path: string | null;
  readonly problem: ShownProblem;
}

/** A note of a plan workbook, with the cells that it is about. */
export interface PlacedBookNote {
  readonly sheet: string;
  /** `F12`, or `12` for a row, `F` for a column; empty for the sheet as a whole. */
  readonly cells: readonly string[];
  readonly note: BookNote;
}

/** What a place shows, and what might stand there. */
export interface ToldPlace extends BookPlace {
  readonly text: string;
  readonly example: string;
}

/** Gathers what is wrong with a workbook, and what is to be told of it. */
export class Told {
  readonly #problems: BookProblem[] = [];
  readonly #notes = new Map<string, { sheet: string; cells: string[]; note: BookNote }>();
  readonly #wrong = new Set<string>();

  problem(place: ToldPlace, problem: Problem, path: string | null = null): void {
    const { sheet, cell, heading, text, example } = place;
    const shown = WITHOUT_EXAMPLE.has(problem.code) || example === "" ? null : example;
    const received = text === "" ? null : cut(text.replace(/\s+/g, " "));
    const told = { ...problem, received, example: shown };
    this.#problems.push({ sheet, cell, heading, path, problem: told });
    this.#wrong.add(keyOf(place));
  }

  /** Notes of one kind and sheet stand together, with all their cells. */
  note(sheet: string, cell: string | null, note: BookNote): void {
    const key = `${sheet} ${JSON.stringify(note)}`;
    const known = this.#notes.get(key) ?? { sheet, cells: [], note };
    if (cell !== null && !known.cells.includes(cell)) known.cells.push(cell);
    this.#notes.set(key, known);
  }

  /** What is wrong with a cell is not told as long as it waits for something that is told. */
  waits(place: BookPlace): void {
    this.#wrong.add(keyOf(place));
  }

  /** Whether something was said to be wrong with a cell already. */
  isWrong(place: BookPlace): boolean {
    return this.#wrong.has(keyOf(place));
  }

  get problems(): readonly BookProblem[] {
    return this.#problems;
  }

  get notes(): readonly PlacedBookNote[] {
    return [...this.#notes.values()];
  }
}

const keyOf = ({ sheet, cell }: BookPlace): string => `${sheet}!${cell ?? ""}`;

/** Where an example of the column would say nothing of what is wrong. */
const WITHOUT_EXAMPLE = new Set<Problem["code"]>([
  ...(["none-for-qualitative", "says-otherwise", "unknown-heading", "heading-twice"] as const),
  ...([
    "one-for-several",
    "two-readings",
    "error-value",
    "unseen-text",
    "open-doubt",
    "unfit-handling",
  ] as const),
  ...(["repeated-target", "repeated-row", "repeated-source", "repeated-bureau"] as const),
  ...(["only-for-rates", "only-for-about", "idle-bureau", "name-taken", "not-a-choice"] as const),
  ...(["missing-sheet", "missing-heading", "unlisted-bureau", "share-of-stranger"] as const),
  ...(["comparator-of-ranks", "comparator-of-caps", "unit-of-rates", "upper-not-above"] as const),
  ...(["bounds-reversed", "outside-bounds", "shares-need-sum", "milestone-too-late"] as const),
  ...(["not-an-increase", "not-a-level", "period-reversed", "valid-before-issued"] as const),
  ...(["foreign-fragment", "unknown-target", "unknown-source", "repeated-in-cell"] as const),
  ...(["units-differ", "target-named-twice"] as const),
]);

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
const LONGEST = 60;
