import type { SheetSpec } from "../../sheets";
import { Recent } from "./recent";
import { renderCellPieces, renderCells, renderEnd, renderRules } from "./sheet-part";
import type { BookTables } from "./tables";
import { SheetTemplate } from "./template";

/** How many sheets are remembered, and how many cells one of them may have. */
const REMEMBERED_SHEETS = 64;
const MOST_CELLS = 2_000;

/**
 * Renders sheets one after the other. One of a shape that it met not long ago, where only texts differ, is not rendered again: in the
 * part a text is but its number among the workbook's texts. What differs otherwise, row heights and line breaks that follow from
 * longer names included, is rendered.
 */
export class SheetRenderer {
  private readonly templates = new Recent<SheetTemplate>(REMEMBERED_SHEETS, () => 1);

  /**
   * The sheet's part in pieces.
   *
   * @param tables of the workbook; what the sheet has of its own is added
   * @throws RangeError for a sheet that cannot be written.
   */
  render(sheet: SheetSpec, tables: BookTables, isActive: boolean): SheetPieces {
    const end = renderEnd(sheet);
    if (sheet.cells.length > MOST_CELLS) {
      return { isOnce: true, pieces: renderLongSheet(sheet, tables, isActive) };
    }
    const shape = shapeOf(sheet, tables, isActive);
    let template = this.templates.get(shape);
    if (template?.fitsCells(sheet, tables) !== true) {
      const cells = renderCells(sheet, tables, isActive);
      template = new SheetTemplate(sheet, tables, cells);
      this.templates.set(shape, template);
    }
    return {
      isOnce: false,
      pieces: [template.cells, template.rulesOf(sheet), end].filter(isPiece),
    };
  }
}

/** The part of a sheet from its beginning to its end; where pieces begin and end follows from the sheet alone. */
export interface SheetPieces {
  /** Whether hardly another sheet has one of them. */
  readonly isOnce: boolean;
  /** Each is rendered when it is asked for; to be gone through once. */
  readonly pieces: Iterable<string>;
}

function* renderLongSheet(
  sheet: SheetSpec,
  tables: BookTables,
  isActive: boolean,
): Generator<string> {
  yield* renderCellPieces(sheet, tables, isActive);
  yield renderRules(sheet) + renderEnd(sheet);
}

const isPiece = (piece: string): boolean => piece !== "";

/** What tells sheets of different shapes apart at a glance; whether two are of one shape, their templates say. */
function shapeOf(sheet: SheetSpec, { looks }: BookTables, isActive: boolean): string {
  const heights = sheet.rows.map(({ height }) => height).join();
  const counts = `${sheet.cells.length} ${looks.length} ${heights}`;
  return `${isActive ? "active" : ""} ${counts} ${sheet.name}`;
}
