import { withoutBlanks } from "../kit";
import type { BookLine, BookTable } from "./book-table";
import { TARGET_COLUMNS, type TargetColumn } from "./target-columns";
import type { LineValue } from "./target-lines";
import type { Told } from "./told";

/** What stands under 序号 of an example, before its number. */
export const EXAMPLE_MARK = "例";

const WORDS = "到2027年，新增造林面积超过3万亩，城市绿化覆盖率达到42%以上。";

/** How lines look that are right: two figures of one text, and a task without a figure with who leads and who helps. */
const EXAMPLE: readonly Partial<Readonly<Record<TargetColumn, LineValue>>>[] = [
  {
    ...{ number: "例1", category: "主要目标", goal: "增绿", text: WORDS, name: "新增造林面积" },
    ...{ comparator: "超过>", threshold: 3, unit: "万亩", kind: "新增" },
    ...{ deadline: "2027年12月31日", bureaus: "县林业局" },
  },
  {
    ...{ number: "例1", name: "城市绿化覆盖率", comparator: "达到≥", threshold: 42, unit: "%" },
    ...{ kind: "水平", deadline: "2027年12月31日" },
  },
  {
    ...{ number: "例2", goal: "护绿", text: "建立林长巡查制度。", name: "建立林长巡查制度" },
    ...{ kind: "定性", bureaus: "牵头：县林业局；配合：县公安局" },
  },
];

/** The worked example of a blank workbook, as lines of 指标. */
export const EXAMPLE_LINES: readonly ReadonlyMap<string, LineValue>[] = EXAMPLE.map(
  (fields) =>
    // the fields of a record have its type
    new Map(
      (Object.entries(fields) as [TargetColumn, LineValue][]).map(([field, value]) => [
        TARGET_COLUMNS[field].heading,
        value,
      ]),
    ),
);

const { number } = TARGET_COLUMNS;

/**
 * Lines of 指标 without those of the example. One that somebody wrote into is neither: it is told, for it may be a target by now.
 *
 * @example withoutExample(table, told).lines.length // => 0 for a workbook that nobody filled in
 */
export function withoutExample(table: BookTable, told: Told): BookTable {
  const lines = table.lines.filter((line) => {
    const mark = line.at(number.heading);
    if (!/^例[0-9]?$/.test(withoutBlanks(mark.text.normalize("NFKC")))) return true;
    if (isUntouched(line, table.headings)) {
      told.note(table.sheet, String(line.row), { code: "example-left-out" });
      return false;
    }
    told.problem(mark, { code: "example-changed" });
    return true;
  });
  return { ...table, lines };
}

function isUntouched(line: BookLine, headings: readonly string[]): boolean {
  return EXAMPLE_LINES.some((example) =>
    headings.every(
      (heading) =>
        TARGET_COLUMNS.position.heading === heading ||
        withoutBlanks(line.at(heading).text) === withoutBlanks(String(example.get(heading) ?? "")),
    ),
  );
}
