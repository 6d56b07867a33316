import type { LiveWorkbook } from "../spreadsheet-contract/live-workbook";
import { inserting, sheetNames, smallSheet, useLiveBed, valueAt } from "./live-sheets";

const bed = useLiveBed();
const NAME = "责任分解表";
const interrupted = { error: expect.objectContaining({ code: "interrupted" }) as unknown };

/** A workbook with the sheet in it and a value that a person typed there. */
async function openFilled() {
  const live = await bed().open();
  await live.call("insert", [inserting(smallSheet(NAME))]);
  await live.excel.userEdit(NAME, "B2", 42);
  await live.call("listSheets");
  await live.syncs();
  return live;
}

test("a sheet goes in with one sync after the sheets were listed, with the calls of ExcelApi 1.9", async () => {
  const live = await bed().open({ requirements: { ExcelApi: "1.9", SharedRuntime: "1.1" } });
  expect(await live.call("listSheets")).toEqual({ value: ["Sheet1"] });
  expect(await live.syncs()).toBe(1);
  expect(await live.call("insert", [inserting(smallSheet(NAME))])).toEqual({});
  expect(await live.syncs()).toBe(1);
  expect((await live.excel.snapshot()).active).toBe(NAME);
  await live.end();
});

test("without a list before, it takes two", async () => {
  const live = await bed().open();
  await live.call("insert", [inserting(smallSheet(NAME)), inserting(smallSheet("x"))]);
  expect(await live.syncs()).toBe(2);
  expect(await sheetNames(live)).toEqual(["Sheet1", NAME, "x"]);
  await live.end();
});

test("a sheet that is there is not touched unless it is to be replaced", async () => {
  const live = await openFilled();
  const other = inserting(smallSheet("其他"));
  expect(await live.call("insert", [other, inserting(smallSheet(NAME))])).toEqual({
    error: expect.objectContaining({ code: "sheet-exists", sheet: NAME }) as unknown,
  });
  expect(await sheetNames(live)).toEqual(["Sheet1", NAME]);
  expect(await valueAt(live, NAME, "B2")).toBe(42);
  await live.end();
});

test("a sheet is replaced with one sync, a very hidden one too", async () => {
  const live = await openFilled();
  expect(await live.call("insert", [inserting(smallSheet(NAME), true)])).toEqual({});
  expect(await live.syncs()).toBe(1);
  expect(await valueAt(live, NAME, "B2")).toBe("");
  const notebook = smallSheet("_zerenbiao", { visibility: "veryHidden", print: null });
  await live.call("insert", [inserting(notebook)]);
  await live.call("listSheets");
  expect(await live.call("insert", [inserting(notebook, true)])).toEqual({});
  expect(await sheetNames(live)).toEqual(["Sheet1", NAME, "_zerenbiao"]);
  expect((await live.excel.snapshot()).sheets.map(({ tabColor }) => tabColor)).toEqual([
    "",
    "",
    "",
  ]);
  await live.end();
});

test("formulas may name a sheet that is inserted with them, or the one that is replaced", async () => {
  const live = await openFilled();
  const cover = smallSheet("说明", { protection: null });
  const [first] = cover.cells;
  if (first === undefined) throw new Error("no cell");
  const naming = {
    ...cover,
    cells: [{ ...first, value: { formula: `'${NAME}'!A2&"！"`, result: "" } }],
  };
  await live.call("insert", [inserting(naming), inserting(smallSheet(NAME), true)]);
  expect(await valueAt(live, "说明", "A1")).toBe("指标！");
  await live.end();
});

test("a link leads to the sheet that replaces another, and its cell looks as its style says", async () => {
  const live = await openFilled();
  expect(await live.call("insert", [inserting(smallSheet(NAME), true)])).toEqual({});
  expect(await live.syncs()).toBe(1);
  const { hyperlink, format, value } = await live.excel.cell(NAME, "A1");
  expect(hyperlink).toEqual({ documentReference: `'${NAME}'!B2`, screenTip: "去填写" });
  expect(value).toBe("责任分解表");
  expect(format).toMatchObject({ fontName: "黑体", fontSize: 12, underline: "None" });
  await live.end();
});

test("a link may lead to a sheet that was there before", async () => {
  const live = await openFilled();
  const links = [{ row: 2, column: 1, sheet: NAME, cell: "C2" }];
  await live.call("insert", [inserting(smallSheet("汇总", { links }))]);
  const { hyperlink } = await live.excel.cell("汇总", "A2");
  expect(hyperlink).toEqual({ documentReference: `'${NAME}'!C2` });
  await live.end();
});

describe("an insertion that breaks off half-way", () => {
  const BREAKS = [
    "TabColor",
    "Values",
    "NumberFormat",
    "Merge",
    "SetRowProperties",
    "Rule",
    "FreezeRows",
    "Name",
    "Hyperlink",
    "Underline",
    "Protect",
    "Select",
  ];

  let live: LiveWorkbook;
  beforeAll(async () => {
    live = await openFilled();
  });
  afterAll(() => live.end());

  test.each(BREAKS)("at %s leaves all as it was, and a second try works", async (at) => {
    const insertions = [inserting(smallSheet("新表")), inserting(smallSheet(NAME), true)];
    await live.excel.userEdit(NAME, "B2", 42);
    await live.excel.failNext({ code: "GeneralException", at });
    expect(await live.call("insert", insertions)).toEqual(interrupted);
    expect(await sheetNames(live)).toEqual(["Sheet1", NAME]);
    expect(await valueAt(live, NAME, "B2")).toBe(42);
    expect(await live.call("insert", insertions)).toEqual({});
    expect(await sheetNames(live)).toEqual(["Sheet1", "新表", NAME]);
    await live.excel.userDeleteSheet("新表");
  });
});

describe("an insertion that breaks off", () => {
  test("only while the replaced sheet is deleted is complete all the same", async () => {
    const live = await openFilled();
    await live.excel.failNext({ code: "GeneralException", at: "Delete" });
    expect(await live.call("insert", [inserting(smallSheet(NAME), true)])).toEqual({});
    expect(await sheetNames(live)).toEqual(["Sheet1", NAME]);
    expect(await valueAt(live, NAME, "B2")).toBe("");
    await live.end();
  });

  test("with a connection that is lost for good is undone when Excel answers again", async () => {
    const live = await openFilled();
    await live.excel.failNext({ code: "GeneralException", at: "Protect" });
    for (let request = 0; request < 3; request += 1) {
      await live.excel.failNext({ code: "", transport: 5102 });
    }
    expect(await live.call("insert", [inserting(smallSheet(NAME), true)])).toEqual(interrupted);
    expect(await sheetNames(live)).toEqual(["Sheet1", `${NAME}~旧0`, NAME]);
    await live.excel.failNext({ code: "", transport: 5102 });
    await live.call("listSheets");
    expect(await live.call("listSheets")).toEqual({ value: ["Sheet1", NAME] });
    expect(await valueAt(live, NAME, "B2")).toBe(42);
    expect((await live.excel.snapshot()).sheets.map(({ tabColor }) => tabColor)).toEqual(["", ""]);
    await live.end();
  });

  test("where no printer is installed is repeated without the print set-up", async () => {
    const live = await openFilled();
    await live.excel.failNext({ code: "GeneralException", at: "PaperSize" });
    expect(await live.call("insert", [inserting(smallSheet(NAME), true)])).toEqual({});
    const sheet = (await live.excel.snapshot()).sheets.find(({ name }) => name === NAME);
    expect([sheet?.page.printArea, sheet?.protected]).toEqual([[], true]);
    await live.end();
  });

  test("raises events again", async () => {
    const live = await openFilled();
    await live.call("watch", NAME);
    await live.excel.failNext({ code: "GeneralException", at: "Merge" });
    await live.call("insert", [inserting(smallSheet(NAME), true)]);
    await live.excel.userEdit(NAME, "B2", 43);
    await live.excel.idle();
    expect(await live.call("heard", NAME)).toBe(1);
    await live.end();
  });
});

describe("what changed since the sheets were listed", () => {
  test("a sheet that was to be replaced is gone", async () => {
    const live = await openFilled();
    await live.excel.userDeleteSheet(NAME);
    expect(await live.call("insert", [inserting(smallSheet(NAME), true)])).toEqual({});
    expect(await sheetNames(live)).toEqual(["Sheet1", NAME]);
    await live.end();
  });

  test("a sheet of that name has come", async () => {
    const live = await openFilled();
    await live.excel.userRenameSheet("Sheet1", "新表");
    expect(await live.call("insert", [inserting(smallSheet("新表"))])).toEqual({
      error: expect.objectContaining({ code: "sheet-exists", sheet: "新表" }) as unknown,
    });
    expect(await sheetNames(live)).toEqual(["新表", NAME]);
    await live.end();
  });
});

test("a workbook whose structure is locked says so", async () => {
  const live = await bed().open();
  await live.pane.run(async (context) => {
    context.workbook.protection.protect("secret");
    await context.sync();
  });
  expect(await live.call("insert", [inserting(smallSheet(NAME))])).toEqual({
    error: expect.objectContaining({ code: "protected" }) as unknown,
  });
  expect(await sheetNames(live)).toEqual(["Sheet1"]);
  await live.end();
});

test("an insertion waits until a person has finished typing", async () => {
  const live = await bed().open();
  await live.excel.beginCellEdit("Sheet1", "A1");
  const inserted = live.call("insert", [inserting(smallSheet(NAME))]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await sheetNames(live)).toEqual(["Sheet1"]);
  await live.excel.endCellEdit("typed");
  expect(await inserted).toEqual({});
  expect(await valueAt(live, "Sheet1", "A1")).toBe("typed");
  await live.end();
});
