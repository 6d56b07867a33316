import { growRow, readWidths } from "../../../src/xlsx/mark/grow-row";

const widths = readWidths('<cols><col min="1" max="2" width="10" customWidth="1"/></cols>');
const LONG =
  "3 个单位相加：历下区 110（历下区.xlsx，指标填报!H5）、市中区 90（市中区.xlsx，指标填报!H5）";

test("columns are as wide as the sheet says, or as usual", () => {
  expect([widths(1), widths(2), widths(3)]).toEqual([70, 70, 59]);
});

test("a row grows until a text can be read whole; never shrinks, and a figure asks for nothing", () => {
  const edit = { row: 5, column: 1, value: LONG };
  const grown = growRow('<row r="5" ht="30" customHeight="1">', [edit], widths);
  const height = Number(/ht="([\d.]+)"/.exec(grown)?.[1]);
  expect(height).toBeGreaterThan(150);
  expect(growRow(grown, [edit], widths)).toBe(grown);
  expect(growRow('<row r="5" ht="30">', [{ ...edit, value: 12 }], widths)).toBe(
    '<row r="5" ht="30">',
  );
  const endless = growRow('<row r="5">', [{ ...edit, value: LONG.repeat(30) }], widths);
  expect(endless).toBe('<row r="5" ht="409.5" customHeight="1">');
});
