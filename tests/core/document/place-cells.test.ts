import fc from "fast-check";
import { gridOf, placeCells, type WrittenCell } from "../../../src/core";

const cell = (text: string, spans: Partial<WrittenCell> = {}): WrittenCell => ({
  ...{ text, columnSpan: 1, rowSpan: 1, continues: false, remarks: [] },
  ...spans,
});
const row = (...cells: WrittenCell[]) => ({ skipped: 0, cells });
const texts = (rows: Parameters<typeof placeCells>[0]): string[] =>
  gridOf(placeCells(rows)).map((line) => line.map((each) => each?.text ?? "-").join(" "));

test("a cell over two rows pushes the next row to the right", () => {
  expect(texts([row(cell("1", { rowSpan: 2 }), cell("a")), row(cell("b"))])).toEqual([
    "1 a",
    "1 b",
  ]);
});

test("a cell that goes on from above is the cell above", () => {
  const rows = [row(cell("1"), cell("a")), row(cell("", { continues: true }), cell("b"))];
  expect(texts(rows)).toEqual(["1 a", "1 b"]);
  expect(placeCells(rows).cells[0]).toMatchObject({ rowSpan: 2 });
});

test("a row that begins further right leaves its first places empty", () => {
  expect(texts([row(cell("1"), cell("a")), { skipped: 1, cells: [cell("b")] }])).toEqual([
    "1 a",
    "- b",
  ]);
});

test("a cell that goes on from nothing is a cell of its own, and says so", () => {
  const { cells } = placeCells([row(cell("x", { continues: true }))]);
  expect(cells).toMatchObject([{ text: "x", remarks: [{ kind: "irregular-merge" }] }]);
});

test("a cell that goes on under a wider one with another beginning is a cell of its own", () => {
  const rows = [
    row(cell("wide", { columnSpan: 2 })),
    row(cell("a"), cell("b", { continues: true })),
  ];
  expect(texts(rows)).toEqual(["wide wide", "a b"]);
});

test("spans past the end of the table end with it", () => {
  expect(placeCells([row(cell("a", { rowSpan: 9 })), row(cell("b"))]).cells[0]?.rowSpan).toBe(2);
  expect(placeCells([row(cell("a", { columnSpan: 9999 }))]).columns).toBe(256);
});

test("no cell is lost, whatever the spans", () => {
  const written = fc.record({
    ...{ text: fc.string(), columnSpan: fc.integer({ min: 0, max: 5 }) },
    ...{ rowSpan: fc.integer({ min: 0, max: 5 }), continues: fc.constant(false) },
    remarks: fc.constant([]),
  });
  const rows = fc.array(
    fc.record({
      skipped: fc.integer({ min: 0, max: 3 }),
      cells: fc.array(written, { maxLength: 6 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(rows, (all) => {
      const { cells } = placeCells(all);
      expect(cells.map(({ text }) => text).sort()).toEqual(
        all.flatMap((each) => each.cells.map(({ text }) => text)).sort(),
      );
    }),
  );
});
