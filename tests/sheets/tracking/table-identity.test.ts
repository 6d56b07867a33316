import { deflateRawSync, inflateRawSync } from "node:zlib";
import {
  buildTrackingTable,
  readTableIdentity,
  type SheetGrid,
  TRACKING_SHEET,
} from "../../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../../src/xlsx";
import { periodOf, SEED_PLAN } from "../seed-plan";

async function savedTable(period: string): Promise<SheetGrid> {
  const spec = buildTrackingTable(SEED_PLAN, {
    sheetName: TRACKING_SHEET,
    period: periodOf(period),
  });
  const bytes = await writeWorkbook(
    { title: "t", sheets: [spec], createdOn: "2022-01-04", lockStructure: false },
    deflateRawSync,
  );
  const read = readWorkbook(bytes, (data, maxOutputLength) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, maxOutputLength) }),
  );
  const [sheet] = read.outcome === "read" ? read.workbook.sheets : [];
  if (sheet === undefined) throw new Error("not read");
  return sheet;
}

test("a table says which plan and period it is of, in a hidden cell that any program saves", async () => {
  expect(readTableIdentity(await savedTable("2022"))).toEqual({
    plan: { id: SEED_PLAN.id, hash: SEED_PLAN.hash },
    period: periodOf("2022"),
  });
});

test.each(["2021", "2021H1", "2021H2", "2021Q3", "2021-09", "2022-12"])(
  "a table from before, of %s, names its period under its title",
  async (period) => {
    const sheet = await savedTable(period);
    const cells = sheet.cells.filter(({ row, column }) => row !== 1 || column !== 16);
    expect(readTableIdentity({ ...sheet, cells })).toEqual({
      plan: null,
      period: periodOf(period),
    });
  },
);

test("a sheet that is none says nothing", async () => {
  const sheet = await savedTable("2022");
  const cells = sheet.cells.filter(({ row }) => row > 3);
  expect(readTableIdentity({ ...sheet, cells })).toEqual({ plan: null, period: null });
});
