import { cellAddress, type DeferredWorkbook, type SheetSpec } from "../kit";
import { BOOK_SHEETS, type BookColumn, ORDER_COLUMN } from "./book-column";
import { EXAMPLE_LINES, EXAMPLE_MARK } from "./example-lines";
import { buildFacts } from "./facts-sheet";
import { buildGuide } from "./guide-sheet";
import { layOutList } from "./lay-out-list";
import { PART_COLUMNS, PART_GUIDES, type PartSheet } from "./part-columns";
import { TARGET_COLUMNS, type TargetColumn } from "./target-columns";

/**
 * A plan workbook in which nothing stands yet: every sheet with its headings, lists and prompts, and an example in 指标 that is left out
 * as long as nobody changes it.
 *
 * @example buildPlanTemplate({ createdOn: "2022-01-04" }).sheets[0]?.name // => "说明"
 */
export function buildPlanTemplate({
  createdOn,
}: {
  /** The day that the workbook says it was made on. */
  readonly createdOn: string;
}): DeferredWorkbook {
  // the fields of a record have its type
  const parts = (Object.keys(PART_COLUMNS) as PartSheet[]).map((sheet) => ({
    name: BOOK_SHEETS[sheet],
    visibility: "visible" as const,
    build: () => buildPart(sheet),
  }));
  return {
    title: "计划",
    sheets: [
      { name: BOOK_SHEETS.guide, visibility: "visible", build: () => buildGuide([ABOUT_EXAMPLE]) },
      { name: BOOK_SHEETS.facts, visibility: "visible", build: () => buildFacts(new Map()) },
      { name: BOOK_SHEETS.targets, visibility: "visible", build: buildTargets },
      ...parts,
    ],
    createdOn,
    lockStructure: false,
  };
}

const ABOUT_EXAMPLE =
  "先填“计划”“单位名录”“指标”三张，别的表多半用不着，空着就行。“指标”里灰底、序号写着“例”的三行是示例，不算数，看懂了整行删去。";

/** What only the program writes, or only an import needs, stays out; whoever needs it adds the column. */
const LEFT_OUT: readonly TargetColumn[] = ["document", "place", "position", "doubt", "handling"];
/** What many plans need, beside the columns of every workbook. */
const ADDED: readonly TargetColumn[] = [
  ...(["upper", "jointRule", "flow", "frequency", "comparedWith", "direction"] as const),
  "schedule",
];

function buildTargets(): SheetSpec {
  // the fields of a record have its type
  const all = Object.entries(TARGET_COLUMNS) as [TargetColumn, BookColumn][];
  const columns = all.flatMap(([field, column]) =>
    (column.always === true && !LEFT_OUT.includes(field)) || ADDED.includes(field) ? [column] : [],
  );
  return layOutList({
    columns,
    lines: EXAMPLE_LINES,
    name: BOOK_SHEETS.targets,
    title: BOOK_SHEETS.targets,
    about:
      "一行一项指标；同一行、同一段原文的第二项起，左边各栏和责任单位空着。点到哪一格，就提示这一格写什么",
    blankLines: 100,
    printsBlank: true,
    frozenColumns: 1,
    printedTo: TARGET_COLUMNS.bureaus.heading,
    conditionalFormats: ({ first, last }) => [
      {
        range: { top: first, left: 1, bottom: last, right: columns.length },
        formula: `LEFT($${cellAddress({ row: first, column: 1 })},1)="${EXAMPLE_MARK}"`,
        colour: "5C6370",
        fill: "E4E6EA",
      },
    ],
  });
}

function buildPart(sheet: PartSheet): SheetSpec {
  return layOutList({
    columns: [...PART_COLUMNS[sheet], ORDER_COLUMN].filter(({ isShown }) => isShown !== true),
    lines: [],
    name: BOOK_SHEETS[sheet],
    title: BOOK_SHEETS[sheet],
    about: PART_GUIDES[sheet],
    blankLines: sheet === "bureaus" ? 60 : 30,
    printsBlank: true,
    frozenColumns: 0,
  });
}
