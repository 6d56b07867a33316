import { type CellRemark, type DocumentTable, placeCells } from "../../../src/core";

/**
 * A table in few words: `责任单位>2` is over two columns, `序号v2` over two rows, `甲!` is hidden. An empty word is a blank cell.
 */
export function gridTable(...rows: readonly (readonly string[])[]): DocumentTable {
  const cell = (written: string) => {
    const [, text = "", columns = "1", below = "1", mark] =
      /^([^]*?)(?:>(\d))?(?:v(\d))?(!)?$/.exec(written) ?? [];
    const remarks: CellRemark[] = mark === undefined ? [] : [{ kind: "hidden-cell", text: "" }];
    return {
      ...{ text, columnSpan: Number(columns), rowSpan: Number(below) },
      ...{ continues: false, remarks },
    };
  };
  return placeCells(rows.map((cells) => ({ skipped: 0, cells: cells.map(cell) })));
}
