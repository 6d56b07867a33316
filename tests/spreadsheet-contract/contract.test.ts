import type { SheetGrid, SheetSpec } from "../../src/sheets";
import { CASES } from "./cases";
import { linksInFile, renderIntoFile } from "./file-workbook";
import { expectedLinks, expectedLook, lookOf } from "./look";
import { startLiveBed, type LiveBed, type LiveWorkbook } from "./live-workbook";

let bed: LiveBed;
beforeAll(async () => {
  bed = await startLiveBed();
}, 60_000);
afterAll(() => bed.close());

// what only a file is asked for is left out: what is centred, drawn, merged; nothing of ours looks otherwise than it is
const portable = (sheet: SheetGrid) => ({
  ...sheet,
  extras: undefined,
  cells: sheet.cells.map((cell) => {
    const looks = Object.entries(cell.looks ?? {}).filter(([name]) => name !== "isCentred");
    return { ...cell, looks: looks.length === 0 ? undefined : Object.fromEntries(looks) };
  }),
  hiddenRows: [...sheet.hiddenRows],
});

async function renderLive(sheets: readonly SheetSpec[]): Promise<LiveWorkbook> {
  const live = await bed.open({ formulaPrefixes: ["=", "+", "-", "@"], locale: "zh-CN" });
  const insertions = sheets.map((spec, index) => ({
    spec,
    replaces: false,
    activates: index === 0,
  }));
  await live.call("listSheets");
  expect(await live.call("insert", insertions)).toEqual({});
  return live;
}

describe.each(Object.entries(CASES))("%s", (_name, sheets) => {
  const names = sheets.map(({ name }) => name);

  let live: LiveWorkbook;
  beforeAll(async () => {
    live = await renderLive(sheets);
  });
  afterAll(() => live.end());

  test("reads back the same from live Excel and from a file", async () => {
    const { value } = await live.call("read", names);
    const file = await renderIntoFile(sheets);
    // live Excel is not asked for headers
    const found = file.sheets.map((sheet) => ({ ...portable(sheet), pageHeader: null }));
    expect(value?.sheets).toEqual(found);
    expect(value?.externalLinks).toEqual(file.externalLinks);
    // what is open has not been saved, a file of ours was on the day it was made
    expect([value?.savedAt, file.savedAt]).toEqual([null, "2022-01-04T00:00:00Z"]);
  });

  test("looks live as its spec says", async () => {
    for (const spec of sheets) expect(await lookOf(live, spec)).toEqual(expectedLook(spec));
  });

  test("its page headers are found in a file", async () => {
    const { sheets: found } = await renderIntoFile(sheets);
    expect(found.map(({ pageHeader }) => pageHeader ?? "")).toEqual(
      sheets.map(({ print }) => print?.header ?? ""),
    );
  });

  test("its links lead the same way from a file", async () => {
    expect(await linksInFile(sheets)).toEqual(sheets.map(expectedLinks));
  });
});
