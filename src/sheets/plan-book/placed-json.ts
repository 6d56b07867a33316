import type { BookCell } from "./seen-sheet";

/** Fields of a plan file in the making; a cell that could not be read leaves a fault. */
export type Json = Record<string, unknown>;

/** Which cell every field of a plan file was read from, by its path. */
export class Places {
  readonly #cells = new Map<string, BookCell>();
  #moved: ReadonlyMap<string, string> = new Map();

  set(path: string, cell: BookCell): void {
    this.#cells.set(path, cell);
  }

  has(path: string): boolean {
    return this.#cells.has(path);
  }

  /** Where rows, cells and targets stood before some were taken out or became several: their old path by the new one. */
  move(moved: ReadonlyMap<string, string>): void {
    this.#moved = moved;
  }

  /** The cell of a field, else of what it is a part of; null where that has none. */
  find(path: string): BookCell | null {
    const [target = "", cell, row = ""] =
      /^((rows\[\d+\])(?:\.cells\[\d+\])?)(?:\.targets\[\d+\])?/.exec(path) ?? [];
    const known = [target, cell ?? "", row].find((each) => this.#moved.has(each));
    let rest =
      known === undefined ? path : `${this.#moved.get(known) ?? known}${path.slice(known.length)}`;
    while (rest !== "") {
      const cell = this.#cells.get(rest);
      if (cell !== undefined) return cell;
      rest = rest.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, "");
    }
    return null;
  }
}

/** Puts a field into an object and remembers its cell. */
export function putField(
  json: Json,
  places: Places,
  path: string,
  field: string,
  cell: BookCell,
  value: unknown,
): void {
  json[field] = value;
  places.set(path === "" ? field : `${path}.${field}`, cell);
}

/** A cell of a plan file in the making. */
export type CellJson = Json & {
  readonly targets: readonly Json[];
  readonly bureaus: readonly { readonly name: string }[];
};

/** The cells of all rows, with their paths. */
export function cellsOf(
  rows: readonly Json[],
): readonly { readonly cell: CellJson; readonly path: string }[] {
  return rows.flatMap((row, r) =>
    (row.cells as readonly CellJson[]).map((cell, c) => ({ cell, path: `rows[${r}].cells[${c}]` })),
  );
}
