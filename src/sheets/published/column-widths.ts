import { lineRoom, textWidth, widthFor } from "../kit";
import { indentIn } from "./cell-looks";
import { type TableColumn, type TableColumns, TABLE_WIDTH } from "./table-columns";

/** What a column holds for one line, and over how many lines it stands. */
export interface ColumnText {
  readonly text: string;
  readonly lines: number;
}

/**
 * Widths by what stands in the columns: from the least that each can do with, pixels go where they take most from the height of the
 * lines.
 *
 * @param texts of every line, by column
 * @param room pixels of all columns together
 */
export function fitWidths(
  columns: TableColumns,
  texts: readonly (readonly ColumnText[])[],
  room = TABLE_WIDTH,
): TableColumn[] {
  const sample = texts.filter((_, index) => index % Math.ceil(texts.length / SAMPLE) === 0);
  const least = columns.map((column, index) =>
    leastWidth(
      column,
      sample.map((line) => line[index]?.text ?? ""),
    ),
  );
  const sum = least.reduce((all, width) => all + width, 0);
  const widths = sum > room ? least.map((width) => (width * room) / sum) : least;
  const needs = sample.map((line) =>
    columns.map((column, index) => paragraphsOf(line[index], column)),
  );
  const heights = needs.map((line) => line.map((need, index) => need(widths[index] ?? 0)));
  for (let left = room - sum; left >= STEP; left -= STEP) {
    let best = { index: -1, gain: LEAST_GAIN };
    columns.forEach((_, index) => {
      const wider = (widths[index] ?? 0) + STEP;
      const gain = needs.reduce((all, line, at) => {
        const now = heights[at] ?? [];
        const then = now.with(index, line[index]?.(wider) ?? 0);
        return all + tallest(now) - tallest(then);
      }, 0);
      if (gain > best.gain) best = { index, gain };
    });
    if (best.index < 0) break;
    widths[best.index] = (widths[best.index] ?? 0) + STEP;
    needs.forEach((line, at) => {
      const need = line[best.index]?.(widths[best.index] ?? 0) ?? 0;
      heights[at] = (heights[at] ?? []).with(best.index, need);
    });
  }
  return spreadRest(columns, widths, room);
}

const SAMPLE = 60;
const STEP = 4;
const LEAST_GAIN = 1e-4;
const SIZE = 12;
/** The last line of a paragraph is seldom full. */
const RAGGED = 0.4;

/** A smooth maximum: two columns that are equally tall both want to be wider. */
function tallest(needs: readonly number[]): number {
  return needs.reduce((sum, need) => sum + need ** 8, 0) ** (1 / 8);
}

/** About how many lines a text takes, by the width of its column. */
function paragraphsOf(
  given: ColumnText | undefined,
  column: TableColumn,
): (width: number) => number {
  const { text, lines } = given ?? { text: "", lines: 1 };
  const paragraphs = text.split("\n").map(textWidth);
  const indent = indentIn(column);
  return (width) => {
    const room = lineRoom({ width, indent, size: SIZE });
    const count = paragraphs.reduce(
      (sum, each) => sum + (each <= room ? 1 : each / room + RAGGED),
      0,
    );
    return count / lines;
  };
}

/** What the text of a column needs at least, its header on at most two lines. */
function leastWidth(column: TableColumn, texts: readonly string[]): number {
  const size = { indent: indentIn(column), size: SIZE };
  const longest = Math.max(0, ...texts.map(textWidth));
  const header = textWidth(column.header);
  const enough = (atLeast: number, atMost: number): number =>
    widthFor(Math.max(header > 4 ? header / 2 : 2, Math.min(Math.max(longest, atLeast), atMost)), size); // prettier-ignore
  switch (column.holds) {
    case "number":
      return Math.max(40, enough(2, 5));
    case "category":
      // a short heading (一、提效) stands in one line, one of some length in lines of two
      return enough(2, longest > 12 ? 5 : longest <= 4 ? 4 : 2);
    case "goal":
      return enough(4, 8);
    case "indicator":
    case "progress":
      return enough(8, 14);
    case "bureaus":
      return enough(6, 12);
    case "lead":
    case "cooperating":
      return enough(4, 8);
    case "leader":
    case "deadline":
    case "base":
    case "target":
    case "cumulative":
    case "attribute":
    case "weight":
    case "note":
    case "extra":
      return enough(2, 5);
  }
}

/** Where every text has room, the rest goes to the words rather than to the figures. */
function spreadRest(columns: TableColumns, widths: readonly number[], room: number): TableColumn[] {
  const rounded = widths.map(Math.floor);
  const rest = room - rounded.reduce((all, width) => all + width, 0);
  const takers = columns.flatMap(({ holds }, index) => (WORDY.includes(holds) ? [index] : []));
  const [first = 0] = takers;
  const each = Math.floor(rest / Math.max(1, takers.length));
  return columns.map((column, index) => {
    const more = takers.includes(index) ? each : 0;
    const odd = index === first ? rest - each * takers.length : 0;
    return { ...column, width: (rounded[index] ?? 0) + more + odd };
  });
}

const WORDY: readonly TableColumn["holds"][] = ["goal", "indicator", "bureaus", "cooperating"];
