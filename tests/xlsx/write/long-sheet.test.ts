import { constants, deflateRawSync } from "node:zlib";
import type { CellSpec, SheetSpec } from "../../../src/sheets";
import { writeWorkbook, type PieceDeflate } from "../../../src/xlsx";
import { unpack } from "../dump";
import { expectValidOpenXml } from "../open-xml";
import { BARE_SHEET, STYLES, workbookOf } from "../sample-spec";

const sizes: number[] = [];
const pieces: PieceDeflate = {
  more: (data) => {
    sizes.push(data.length);
    return deflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH });
  },
  last: (data) => deflateRawSync(data),
};

/** A list that is past what is remembered of sheets: 6,000 lines, two merged over three columns. */
function longSheet(): SheetSpec {
  const style = STYLES.body;
  const cells = Array.from({ length: 6_000 }, (_, index): CellSpec[] =>
    index === 10 || index === 5_990
      ? [{ row: index + 1, column: 1, value: "小计", style }]
      : [
          { row: index + 1, column: 1, value: `第${index}项`, style },
          { row: index + 1, column: 2, value: index, style },
          { row: index + 1, column: 3, value: index % 2 === 0 ? "达标" : null, style },
        ],
  ).flat();
  const merges = [11, 5_991].map((row) => ({ top: row, left: 1, bottom: row, right: 3 }));
  const rows = Array.from({ length: 6_000 }, () => ({ height: 25.5, pageBreakAfter: false }));
  return {
    ...BARE_SHEET,
    ...{ cells, merges, rows },
  };
}

test("a long list is deflated piece by piece, and is the part it would be in one", async () => {
  sizes.length = 0;
  const inPieces = await writeWorkbook(workbookOf(longSheet()), pieces);
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(600_000);
  const inOne = await writeWorkbook(workbookOf(longSheet()), pieces.last);
  expect(unpack(inPieces)).toEqual(unpack(inOne));
  await expectValidOpenXml(inPieces);
});

test("cells of a long list may come in any order, and two in one place are told", async () => {
  const sheet = longSheet();
  const turned = { ...sheet, cells: [...sheet.cells].reverse() };
  expect(unpack(await writeWorkbook(workbookOf(turned), pieces))).toEqual(
    unpack(await writeWorkbook(workbookOf(sheet), pieces)),
  );
  const [first] = sheet.cells;
  if (first === undefined) throw new Error("no cell");
  const doubled = workbookOf({ ...sheet, cells: [...sheet.cells, { ...first, column: 2 }] });
  await expect(writeWorkbook(doubled, pieces)).rejects.toThrow(/two cells at .*!B1/);
});
