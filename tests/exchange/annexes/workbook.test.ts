import { draftDocument } from "../../../src/core";
import { workbookBlocks } from "../../../src/exchange";
import { BLANK_CELL, type CellLooks } from "../../../src/core";
import type { GridCell, SheetGrid } from "../../../src/sheets";

const cell = (row: number, column: number, text: string, looks?: CellLooks): GridCell => ({
  ...BLANK_CELL,
  ...{ row, column, content: { kind: "text", text }, shown: text },
  ...(looks === undefined ? {} : { looks }),
});

const NONE = { merges: [], hiddenColumns: [], comments: [], drawings: [], pageTexts: [] };

function sheetOf(cells: readonly GridCell[], other: Partial<SheetGrid> = {}): SheetGrid {
  return {
    ...{ name: "Sheet1", visibility: "visible", hiddenRows: new Set(), pageHeader: null },
    ...{ cells, extras: NONE, ...other },
  };
}

const draftOf = (...sheets: readonly SheetGrid[]) =>
  draftDocument(workbookBlocks({ sheets, externalLinks: [], savedAt: null }));

const HEAD = [cell(3, 1, "序号"), cell(3, 2, "量化指标"), cell(3, 3, "责任单位")];
const rowOf = (row: number, text: string, looks?: CellLooks): GridCell[] => [
  cell(row, 1, String(row)),
  cell(row, 2, text, looks),
  cell(row, 3, "市甲局"),
];
const figures = (draft: ReturnType<typeof draftOf>): unknown[] =>
  draft.rows.flatMap(({ cells }) =>
    cells.flatMap(({ targets }) => targets.map((each) => each.threshold.value)),
  );

test("a title above the heading, places as of the sheet", () => {
  const draft = draftOf(
    sheetOf([cell(1, 1, "某市2023年重点工作任务分解表"), ...HEAD, ...rowOf(4, "建成公园5座")], {
      extras: { ...NONE, merges: [{ top: 1, left: 1, bottom: 1, right: 3 }] },
    }),
  );
  expect(draft.head.annexTitle.value).toBe("某市2023年重点工作任务分解表");
  expect(draft.head.period.value).toEqual({ from: 2023, to: 2023 });
  expect(draft.rows[0]?.cells[0]?.text.source).toMatchObject({ table: 1, row: 4, column: 2 });
});

test("hidden rows and columns and unseen text enter no figure, and are told", () => {
  const cells = [
    ...[...HEAD, cell(3, 4, "备注")],
    ...[...rowOf(4, "建成公园5座"), cell(4, 4, "原定8座")],
    ...rowOf(5, "建成公园6座"),
    ...rowOf(6, "建成公园7座", { unseen: "colour" }),
  ];
  const draft = draftOf(
    sheetOf(cells, {
      hiddenRows: new Set([5]),
      extras: { ...NONE, hiddenColumns: [{ first: 4, last: 4 }] },
    }),
  );
  expect(figures(draft)).toEqual([5]);
  const codes = draft.doubts.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["hidden-row", "hidden-column", "hidden-text"]));
});

test("hidden sheets are not read, a cell far away takes no time", () => {
  const far = sheetOf([...HEAD, ...rowOf(4, "建成公园5座"), cell(1_048_576, 16_384, "注")]);
  const hidden = sheetOf([...HEAD, ...rowOf(4, "建成公园9座")], { visibility: "hidden" });
  expect(figures(draftOf(far, hidden))).toEqual([5]);
});

const cellsOf = (sheet: SheetGrid) =>
  workbookBlocks({ sheets: [sheet], externalLinks: [], savedAt: null }).flatMap((block) =>
    block.kind === "table"
      ? block.table.cells.map(
          ({ row, column, rowSpan, columnSpan, text }) =>
            `${row}:${column} ${text} ${rowSpan}×${columnSpan}`,
        )
      : [],
  );

test("what stands under a merged cell is not read, right beside its first one either", () => {
  const merged = (top: number, left: number, bottom: number, right: number) =>
    cellsOf(
      sheetOf(
        [1, 2, 3, 4].flatMap((row) =>
          [1, 2, 3, 4].map((column) => cell(row, column, `${row}${column}`)),
        ),
        { extras: { ...NONE, merges: [{ top, left, bottom, right }] } },
      ),
    );
  expect(merged(2, 2, 3, 3)).toEqual([
    ...["0:0 11 1×1", "0:1 12 1×1", "0:2 13 1×1", "0:3 14 1×1"],
    ...["1:0 21 1×1", "1:1 22 2×2", "1:3 24 1×1"],
    ...["2:0 31 1×1", "2:3 34 1×1"],
    ...["3:0 41 1×1", "3:1 42 1×1", "3:2 43 1×1", "3:3 44 1×1"],
  ]);
  expect(merged(1, 1, 1, 4).slice(0, 2)).toEqual(["0:0 11 1×4", "1:0 21 1×1"]);
  expect(merged(1, 1, 4, 1).slice(0, 5)).toEqual([
    ...["0:0 11 4×1", "0:1 12 1×1", "0:2 13 1×1", "0:3 14 1×1", "1:1 22 1×1"],
  ]);
});

test.each<[string, CellLooks, object[]]>([
  ["a picture", { isPicture: true }, [{ kind: "text-box", text: "" }]],
  ["unseen", { unseen: "colour" }, [{ kind: "hidden-text", text: "甲" }]],
  ["as any", {}, []],
])("how a cell looks is remarked: %s", (_, looks, remarks) => {
  const [block] = workbookBlocks({
    sheets: [sheetOf([cell(1, 1, "甲", looks)])],
    ...{ externalLinks: [], savedAt: null },
  });
  expect(block?.kind === "table" && block.table.cells[0]?.remarks).toEqual(remarks);
});

test("sheets with names of their own stand under these, where there are several", () => {
  const one = sheetOf([cell(1, 1, "甲")], { name: "市甲局" });
  const other = sheetOf([cell(1, 1, "乙")], { name: "工作表 2" });
  const told = (...sheets: readonly SheetGrid[]) =>
    workbookBlocks({ sheets, externalLinks: [], savedAt: null }).map((block) =>
      block.kind === "text" ? block.text : block.table.cells[0]?.text,
    );
  expect(told(one)).toEqual(["甲"]);
  expect(told(one, other)).toEqual(["市甲局", "甲", "乙"]);
  expect(told(one, sheetOf([], { name: "空" }))).toEqual(["甲"]);
});

test("a table is as wide and high as what stands in it, merged cells with all that they cover", () => {
  const cells = [cell(2, 2, "序号"), cell(2, 3, "量化指标"), cell(3, 2, "1")];
  const sizeOf = (merges: Parameters<typeof sheetOf>[1]) =>
    workbookBlocks({ sheets: [sheetOf(cells, merges)], externalLinks: [], savedAt: null }).flatMap(
      (block) => (block.kind === "table" ? [[block.table.rows, block.table.columns]] : []),
    );
  expect(sizeOf({})).toEqual([[3, 3]]);
  const merges = [{ top: 3, left: 2, bottom: 5, right: 6 }];
  expect(sizeOf({ extras: { ...NONE, merges } })).toHaveLength(1);
});
