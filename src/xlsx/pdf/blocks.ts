import type { CellRemark, DocumentBlock, DocumentTable } from "../../core";
import { joinTables } from "./join-tables";
import { linesOf, type PrintedLine, runsOn, textOf } from "./lines";
import type { PrintedPage } from "./page";
import { findEdges } from "./page-edges";
import { fillTable, type PageTable } from "./page-table";
import { findRuledTables } from "./ruled-table";

type Piece =
  | { readonly kind: "line"; readonly top: number; readonly line: PrintedLine }
  | { readonly kind: "table"; readonly top: number; readonly table: PageTable };

interface ReadPage {
  readonly page: PrintedPage;
  readonly pieces: readonly Piece[];
  readonly lines: readonly PrintedLine[];
}

/**
 * The pages of a PDF as a document: paragraphs, and tables joined over the ends of pages. Every row is remarked, since a page only
 * shows where words stand; what was left out is in the first block.
 *
 * @example printedBlocks(pages)[1] // => { kind: "table", table: { rows: 22, … } }
 */
export function printedBlocks(pages: readonly PrintedPage[]): DocumentBlock[] {
  const read = pages.map(readPage);
  const edges = findEdges(read.map(({ page, lines }) => ({ height: page.height, lines })));
  const left = [
    ...[...edges].map((line) => textOf(line)),
    ...pages.flatMap(({ oblique }) => oblique),
  ];
  const blocks: DocumentBlock[] = [{ kind: "text", text: "", remarks: remarksOf(left) }];
  let open: PageTable | null = null;
  const close = (): void => {
    if (open !== null) blocks.push({ kind: "table", table: tableOf(open) });
    open = null;
  };
  for (const { page, pieces } of read) {
    let before: PrintedLine | null = null;
    const right = rightOf(pieces, page.width);
    for (const piece of pieces) {
      if (piece.kind === "table") {
        const joined: PageTable | null = open === null ? null : joinTables(open, piece.table);
        if (joined === null) close();
        open = joined ?? piece.table;
        before = null;
      } else if (!edges.has(piece.line)) {
        close();
        addLine(blocks, piece.line, before, right);
        before = piece.line;
      }
    }
  }
  close();
  return blocks;
}

const remarksOf = (left: readonly string[]): CellRemark[] => [
  { kind: "printed-pages", text: "" },
  ...(left.length === 0
    ? []
    : [{ kind: "page-edge" as const, text: [...new Set(left)].join("、") }]),
];

function readPage(page: PrintedPage): ReadPage {
  const ruled = findRuledTables(page.rules);
  // the innermost first: a table in a cell takes its own words
  const bySize = ruled.sort((one, other) => areaOf(one) - areaOf(other));
  let { words } = page;
  const tables: Piece[] = [];
  for (const each of bySize) {
    const { table, rest } = fillTable(each, words);
    words = rest;
    if (table.cells.every(({ text }) => text === "")) continue;
    tables.push({ kind: "table", top: each.ys[0] ?? 0, table });
  }
  const lines = linesOf(words);
  const pieces = [
    ...tables,
    ...lines.map((line): Piece => ({ kind: "line", top: line.base - line.size, line })),
  ].sort((one, other) => one.top - other.top);
  return { page, pieces, lines };
}

const areaOf = ({ xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] }) =>
  ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));

function rightOf(pieces: readonly Piece[], width: number): number {
  return pieces.reduce(
    (most, piece) => Math.max(most, piece.kind === "line" ? piece.line.right : 0),
    width / 2,
  );
}

/** A line of its own, or one more of the paragraph before it; a title in big characters may take two. */
function addLine(
  blocks: DocumentBlock[],
  line: PrintedLine,
  before: PrintedLine | null,
  right: number,
): void {
  const last = blocks.at(-1);
  const isNext =
    before !== null &&
    Math.abs(before.size - line.size) < 0.5 &&
    line.base - before.base < 2.5 * line.size &&
    runsOn(before, line, right);
  if (isNext && last?.kind === "text") {
    blocks[blocks.length - 1] = { ...last, text: last.text + textOf(line) };
  } else blocks.push({ kind: "text", text: textOf(line), remarks: [] });
}

/** The first cell of every row says that a page was read. */
function tableOf({ xs, rows, cells }: PageTable): DocumentTable {
  const seen = new Set<number>();
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const remarked = sorted.map((cell) => {
    const own: CellRemark[] = [];
    if (cell.text !== "" && !seen.has(cell.row)) {
      seen.add(cell.row);
      own.push({ kind: "printed-row", text: cell.text });
    }
    return { ...cell, remarks: [...cell.remarks, ...own] };
  });
  return { rows, columns: xs.length - 1, cells: remarked, headRows: 0 };
}
