import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import {
  fillWorkbook,
  readWorkbook,
  writeWorkbook,
  type Compression,
  type ReadResult,
} from "../../src/xlsx";
import { BARE_SHEET, cell, workbookOf } from "./sample-spec";

const compression: Compression = {
  inflate: (data, maxOutputLength) => inflateRawSync(data, { maxOutputLength }),
  deflate: deflateRawSync,
};

const anyText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.stringMatching(/^(?:_x00[04][1D]_?|_|x0041_){1,6}$/),
  fc.string(),
);
const column = fc.array(anyText, { maxLength: 9 });

function textsOf(result: ReadResult): unknown[] {
  if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
  return (result.workbook.sheets[0]?.cells ?? []).map(({ row, content }) => [row, content]);
}

const wantedTexts = (texts: readonly string[]): unknown[] =>
  texts
    .map((text, index) => [index + 1, { kind: "text", text }])
    .filter((_, index) => texts[index] !== "");

test("any text that is written is read", async () => {
  await fc.assert(
    fc.asyncProperty(column, async (texts) => {
      const cells = texts.map((text, index) => cell(index + 1, 1, text));
      const written = await writeWorkbook(
        workbookOf({ ...BARE_SHEET, cells }),
        compression.deflate,
      );
      expect(textsOf(readWorkbook(written, compression.inflate))).toEqual(wantedTexts(texts));
    }),
    { numRuns: 50 },
  );
});

test("any text that is filled in is read", async () => {
  const empty = await writeWorkbook(workbookOf(BARE_SHEET), compression.deflate);
  fc.assert(
    fc.property(column, (texts) => {
      const cells = texts.map((value, index) => ({ row: index + 1, column: 1, value }));
      const filled = fillWorkbook(empty, [{ sheet: "表", cells }], compression);
      expect(textsOf(readWorkbook(filled, compression.inflate))).toEqual(wantedTexts(texts));
    }),
    { numRuns: 50 },
  );
});
