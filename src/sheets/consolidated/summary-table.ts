import { type ListCell, type ListColumn, type ListLine, ZERO_IS_BLANK } from "../kit";
import type { BureauPart, ConsolidatedBook, StandingCounts } from "./book";
import { allBureausAddresses } from "./bureau-sheet";
import { sayOwed, statusCell } from "./bureau-status";
import { dayText, textCell } from "./cells";
import { SUMMARY_COLUMNS, type SummaryHeader } from "./list-columns";
import type { ConsolidatedNames } from "./names";

/** How many targets each column of the table of bureaus counts. */
// prettier-ignore
const COUNTS: readonly (readonly [header: SummaryHeader, count: (counts: StandingCounts) => number])[] = [
  ["应报", ({ targets }) => targets],
  ["已报", ({ reported }) => reported],
  ["达标", ({ verdicts }) => verdicts.met ?? 0],
  ["提前达标", ({ verdicts }) => verdicts["reached-early"] ?? 0],
  ["推进中", ({ verdicts }) => verdicts["in-progress"] ?? 0],
  ["未达标", ({ verdicts }) => verdicts["not-met"] ?? 0],
  ["待核实", ({ verdicts }) => verdicts.unverified ?? 0],
  ["待人工判定", ({ verdicts }) => verdicts["needs-person"] ?? 0],
  ["无法判定", ({ verdicts }) => verdicts["cannot-judge"] ?? 0],
  ["未定时限", ({ verdicts }) => verdicts["no-deadline"] ?? 0],
  ["冲突", ({ conflicts }) => conflicts],
  ["填写有误", ({ invalid }) => invalid],
  ["本期不报", ({ notDue }) => notDue],
  ["未填", ({ blank }) => blank],
];

/** The table of bureaus: how each stands, and all of them together. */
export interface SummaryTable {
  readonly columns: readonly ListColumn<SummaryHeader>[];
  readonly lines: readonly ListLine<SummaryHeader>[];
  /** 合计; it has no 报送情况, by which it is told from a bureau when the sheet is read. */
  readonly total: ListLine<SummaryHeader>;
}

/** Counts that are 0 for every bureau have no column, and a day that is the same for all stands above the table. */
export function layOutSummaryTable(book: ConsolidatedBook): SummaryTable {
  const { bureaus, names } = book;
  const lead = bureauLinks(book);
  const counted = COUNTS.filter(
    ([header, count]) => ALWAYS.has(header) || bureaus.some(({ counts }) => count(counts) > 0),
  );
  const headers = new Set<SummaryHeader>(counted.map(([header]) => header));
  const isCrowded =
    counted.length > FEW_COUNTS && bureaus.some(({ bureau }) => bureau.length > NAME_LINE);
  const isOneDay = new Set(bureaus.map(({ due }) => due)).size < 2;
  return {
    columns: SUMMARY_COLUMNS.filter(
      ({ header }) =>
        headers.has(header) ||
        NAMING.has(header) ||
        (header === "报送截止" && !isOneDay) ||
        header === "还欠",
    ).map((column) =>
      column.header === "责任单位" && isCrowded ? { ...column, grow: 5 } : column,
    ),
    lines: bureaus.map((part) => ({
      ...countCells(part.counts, names),
      ...summaryLine(part, lead),
    })),
    total: {
      责任单位: { value: "合计", horizontal: "center" },
      ...Object.fromEntries(
        counted.map(([header, count]) => [
          header,
          countCell(
            header,
            bureaus.reduce((sum, { counts }) => sum + count(counts), 0),
          ),
        ]),
      ),
    },
  };
}

/** Beside more counts than that hardly any width is left, and long names need it most. */
const FEW_COUNTS = 9;

const ALWAYS: ReadonlySet<SummaryHeader> = new Set<SummaryHeader>(["应报", "已报"]);
const NAMING: ReadonlySet<SummaryHeader> = new Set<SummaryHeader>(["责任单位", "报送情况"]);

/** LibreOffice shows a name with a link in one line, and cuts one that is longer; then its figure leads there. */
const NAME_LINE = 8;

function summaryLine(
  { bureau, sentAs = [], due, status, counts, owed }: BureauPart,
  lead: ReturnType<typeof bureauLinks>,
): ListLine<SummaryHeader> {
  const name = nameWithFormer(bureau, sentAs);
  const to = lead(bureau);
  const link = to === null ? {} : { link: to };
  const isShort = name.length <= NAME_LINE;
  return {
    责任单位: { value: name, ...(isShort && link) },
    应报: { value: counts.targets, ...(!isShort && link) },
    报送截止: textCell(dayText(due) ?? "未定"),
    报送情况: statusCell(status),
    还欠: textCell(sayOwed(owed, counts.targets)),
  };
}

function countCells(counts: StandingCounts, names: ConsolidatedNames): ListLine<SummaryHeader> {
  const cells = COUNTS.map(([header, count]): readonly [SummaryHeader, ListCell] => {
    const value = count(counts);
    const link = header === "冲突" && value > 0 && { sheet: names.sheets.findings, cell: "A1" };
    return [header, { ...countCell(header, value), ...(link ? { link } : {}) }];
  });
  return Object.fromEntries(cells);
}

/** Where nothing is counted nothing is shown: among rows of zeros nobody sees what is to be done. */
function countCell(header: SummaryHeader, value: number): ListCell {
  return ALWAYS.has(header) ? { value } : { value, numberFormat: ZERO_IS_BLANK };
}

/** Where a click on a bureau's name leads: to its sheet, or to its lines in the list of all. */
function bureauLinks(
  book: ConsolidatedBook,
): (bureau: string) => { readonly sheet: string; readonly cell: string } | null {
  const { bureaus, allBureaus } = book.names;
  if (allBureaus === undefined) {
    return (bureau) => {
      const sheet = bureaus.get(bureau);
      return sheet === undefined ? null : { sheet, cell: "A1" };
    };
  }
  const addresses = allBureausAddresses(book);
  return (bureau) => {
    const cell = addresses.get(bureau);
    return cell === undefined ? null : { sheet: allBureaus, cell };
  };
}

/** Whoever looks for the name on the form finds it, too. */
function nameWithFormer(bureau: string, sentAs: readonly string[]): string {
  return sentAs.length === 0 ? bureau : `${bureau}（表发给${sentAs.join("、")}）`;
}
