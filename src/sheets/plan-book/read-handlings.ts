import type { BookTable } from "./book-table";
import { cellsOf, type Json, type Places } from "./placed-json";
import { TARGET_COLUMNS } from "./target-columns";

/** What was decided about a target's doubts. */
export interface TargetHandling {
  /** The target's id. */
  readonly target: string;
  readonly doubt: string;
  /** The words under 处理; null where nothing was decided. */
  readonly handling: string | null;
  /** Where they stand, or should. */
  readonly place: { readonly sheet: string; readonly cell: string | null };
  /** The heading above them. */
  readonly heading: string;
}

/** Doubts and what was decided about them. */
export function readHandlings(table: BookTable, json: Json, places: Places): TargetHandling[] {
  const { doubt, handling } = TARGET_COLUMNS;
  const ids = new Map(
    cellsOf(json.rows as readonly Json[]).flatMap(({ cell, path }) =>
      cell.targets.map(
        ({ id }, t) => [places.find(`${path}.targets[${t}].name`), String(id)] as const,
      ),
    ),
  );
  const byCell = new Map([...ids].map(([cell, id]) => [cell?.cell ?? "", id]));
  return table.lines.flatMap((line) => {
    const text = line.at(doubt.heading).text;
    if (text === "") return [];
    const answer = line.at(handling.heading);
    const target = byCell.get(line.at(TARGET_COLUMNS.name.heading).cell ?? "") ?? "";
    const place = { sheet: answer.sheet, cell: answer.cell };
    return [
      {
        ...{ target, doubt: text, handling: answer.text === "" ? null : answer.text, place },
        heading: handling.heading,
      },
    ];
  });
}
