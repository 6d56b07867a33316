import {
  findTable,
  type FormCell,
  readTableLines,
  textOf,
  withoutBlanks,
  type WorkbookGrid,
} from "../kit";

/** A line of a list of baselines, its cells as they stand there. */
export interface BaselineLine {
  readonly target: string;
  readonly value: FormCell;
  readonly asOf: string;
  readonly source: string;
  /** Where each stands: 基期!C5. */
  readonly places: Readonly<Record<"target" | "value" | "asOf" | "source", string>>;
}

const HEADERS = ["编号", "基期值", "基期", "来源"] as const;
type Header = (typeof HEADERS)[number];

/** What offices call these columns, and what JSON calls them. */
const WORDS: ReadonlyMap<string, Header> = new Map([
  ...(["指标编号", "target"] as const).map((word) => [word, "编号"] as const),
  ...(["数值", "基数", "value"] as const).map((word) => [word, "基期值"] as const),
  ...(["基期年份", "基期时间", "时点", "截至", "asOf"] as const).map(
    (word) => [word, "基期"] as const,
  ),
  ...(["数据来源", "出处", "source"] as const).map((word) => [word, "来源"] as const),
]);

/**
 * The list of baselines in a workbook: the first sheet that has the columns 编号, 基期值, 基期, 来源, wherever they stand. Lines that say
 * nothing are left out.
 *
 * @returns null where no sheet has them all
 */
export function readBaselinesTable({ sheets }: WorkbookGrid): readonly BaselineLine[] | null {
  for (const sheet of sheets) {
    const meantBy = (word: string): Header | null => WORDS.get(withoutBlanks(word)) ?? null;
    const table = findTable<Header>(sheet, HEADERS, HEADERS, meantBy);
    if (table === null) continue;
    return readTableLines(table).flatMap(({ cells }) => {
      const { 编号, 基期值, 基期, 来源 } = cells;
      if (!编号 || !基期值 || !基期 || !来源) return [];
      const words = ({ cell }: FormCell): string => textOf(cell).trim();
      if ([基期值, 基期, 来源].every((each) => words(each) === "")) return [];
      const place = ({ address }: FormCell): string => `${sheet.name}!${address}`;
      return [
        {
          ...{ target: words(编号), value: 基期值, asOf: words(基期), source: words(来源) },
          places: {
            ...{ target: place(编号), value: place(基期值) },
            ...{ asOf: place(基期), source: place(来源) },
          },
        },
      ];
    });
  }
  return null;
}
