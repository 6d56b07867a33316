import { readClause } from "../clauses";
import type { Column, ColumnRole } from "./headings";

/** As many texts as tell what a column holds. */
const ENOUGH = 40;
/** What is compared with something else, or judged by somebody: no task of its own. */
const COMPARED = /持平|同步|平均水平|综合考核|为准|上级下达|(?:省|市|州)(?:里)?下达/;

/**
 * Where one column holds no more than values, another one names what they are of: 地区生产总值 beside 增长5.5%.
 *
 * @param below the texts of each column
 */
export function settleNames(
  columns: readonly Column[],
  below: readonly (readonly string[])[],
): Column[] {
  const textsOf = ({ place }: Column): readonly string[] =>
    (below[place] ?? []).filter((text) => text !== "");
  if (columns.some(({ role }) => role === "target" || role === "cumulative")) return [...columns];
  const values = columns.find(
    (column) => column.role === "indicator" && areValues(textsOf(column).slice(0, ENOUGH)),
  );
  if (values === undefined) return [...columns];
  const before = columns.filter(({ place }) => place < values.place).reverse();
  const of = (role: ColumnRole): Column | undefined =>
    before.find((column) => column.role === role && areNames(textsOf(column)));
  const names = of("goal") ?? of("indicator") ?? of("category") ?? of("extra");
  if (names === undefined) return [...columns];
  return columns.map((column) =>
    column === values
      ? { ...column, role: "target" }
      : column === names
        ? { ...column, role: "indicator" }
        : column,
  );
}

/** Most are values that name nothing, and none says more than one thing. */
function areValues(texts: readonly string[]): boolean {
  const kinds = texts.map(kindOf);
  const count = (kind: ReturnType<typeof kindOf>): number =>
    kinds.filter((each) => each === kind).length;
  const isClear = count("several") === 0 && count("task") * 3 <= texts.length;
  return isClear && count("value") * 2 >= texts.length && count("value") > 0;
}

function kindOf(text: string): "value" | "compared" | "task" | "several" {
  const { targets } = readClause(text);
  const [first] = targets;
  if (first?.doubts.includes("name-missing") === true) return "value";
  if (targets.length > 1) return "several";
  return first === undefined || COMPARED.test(text) ? "compared" : "task";
}

/** Every one its own name, and no sentence. */
function areNames(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    new Set(texts).size === texts.length &&
    texts.every((text) => text.length <= 40 && !/[。；]/.test(text))
  );
}
