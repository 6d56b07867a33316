import { groupBy } from "../grouping";
import { asAskedOf } from "../target";
import { compileTarget } from "./compile-target";
import { answeringBureaus, declaredUnits } from "./plan-names";
import type { CellFile, PlanFile, RowFile } from "./plan-file";
import type { BureauGroup, IndicatorCell, Plan, PrintedWords, Row } from "./plan-model";

/** The rows of a plan file as the program works with them. */
export function compileRows(file: PlanFile, groups: readonly BureauGroup[]): Row[] {
  const numbers = file.rows.flatMap(({ number }) => (typeof number === "number" ? number : []));
  const areOwn = new Set(numbers).size === file.rows.length;
  const byName = new Map(groups.map((group) => [group.name, group]));
  const units = declaredUnits(file);
  return file.rows.map((row, index): Row => {
    const categories = listCategories(row);
    const number = areOwn ? (numbers[index] ?? index + 1) : index + 1;
    const printed = printedWords(row, null);
    const place = { rowNumber: number, category: categories.join("　"), goal: row.goal };
    return {
      ...printed,
      ...{ number, printedNumber: row.number, categories, goal: row.goal },
      category: place.category,
      cells: row.cells.map((cell) => compileCell(cell, printed, place, { byName, units })),
    };
  });
}

function listCategories({ category }: RowFile): readonly string[] {
  if (category === null) return [];
  return typeof category === "string" ? [category] : category;
}

interface Names {
  readonly byName: ReadonlyMap<string, BureauGroup>;
  readonly units: ReturnType<typeof declaredUnits>;
}

function compileCell(
  cell: CellFile,
  ofRow: PrintedWords,
  place: { readonly rowNumber: number; readonly category: string; readonly goal: string },
  { byName, units }: Names,
): IndicatorCell {
  const members = new Map([...byName].map(([name, group]) => [name, group.members]));
  const bureaus = answeringBureaus(cell.bureaus, members);
  const printed = printedWords(cell, ofRow);
  const { leader, schedule } = printed;
  return {
    ...printed,
    text: cell.text,
    bureaus,
    printedBureaus: cell.bureaus.map(({ name, role }) => {
      const group = byName.get(name) ?? null;
      return { name, role, printed: group?.printed ?? name, group };
    }),
    responsibility: cell.responsibility ?? null,
    targets: cell.targets.map((target) =>
      compileTarget(target, { ...place, bureaus, leader, schedule }, units),
    ),
  };
}

/** A cell's own words, else its row's. */
function printedWords(
  part: Pick<RowFile, "leader" | "schedule" | "weight" | "note" | "extra">,
  above: PrintedWords | null,
): PrintedWords {
  return {
    leader: part.leader ?? above?.leader ?? null,
    schedule: part.schedule ?? above?.schedule ?? null,
    weight: part.weight ?? above?.weight ?? null,
    note: part.note ?? above?.note ?? null,
    extra: new Map([...(above?.extra ?? []), ...Object.entries(part.extra ?? {})]),
  };
}

type TargetIndex = Pick<
  Plan,
  "rows" | "rowsByBureau" | "targets" | "targetById" | "targetsByBureau" | "targetsByNumber"
>;

/**
 * The targets of rows, found by id, bureau and number.
 *
 * @param isAsked whether a bureau is asked for a target at all
 */
export function indexRows(
  rows: readonly Row[],
  isAsked: (target: Plan["targets"][number], bureau: string) => boolean = () => true,
): TargetIndex {
  const targets = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.targets));
  const named = targets.flatMap((target) =>
    target.bureaus
      .filter(({ name }) => isAsked(target, name))
      .map(({ name }) => ({ name, target: asAskedOf(target, name) })),
  );
  const targetsByBureau = new Map(
    [...groupBy(named, ({ name }) => name)].map(([name, own]) => [
      name,
      own.map(({ target }) => target),
    ]),
  );
  const numbered = targets.filter(({ id }) => IS_NUMBER.test(id));
  const targetsByNumber = groupBy(numbered, ({ id }) => Number(id));
  const targetById = new Map(targets.map((target) => [target.id, target]));
  const rowsByBureau = partRows(rows);
  return { rows, rowsByBureau, targets, targetById, targetsByBureau, targetsByNumber };
}

/** Once for all bureaus: ten thousand forms that each look through two thousand rows take minutes. */
function partRows(rows: readonly Row[]): Plan["rowsByBureau"] {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const cells = row.cells.flatMap((cell) =>
      [...new Set(cell.bureaus.map(({ name }) => name))].map((name) => ({ name, cell })),
    );
    for (const [name, own] of groupBy(cells, (each) => each.name)) {
      const part = { ...row, cells: own.map(({ cell }) => cell) };
      const known = parts.get(name);
      if (known) known.push(part);
      else parts.set(name, [part]);
    }
  }
  return parts;
}

const IS_NUMBER = /^\d+(?:\.\d+)?$/;
