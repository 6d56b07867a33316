import { inserting, smallSheet, useLiveBed, valueAt } from "./live-sheets";

const bed = useLiveBed();
const NAME = "指标跟踪表";

/** A workbook with the sheet in it; B2 (format 0) and B3 (format text) are unlocked. */
async function openSheet() {
  const live = await bed().open({ formulaPrefixes: ["=", "+", "-", "@"] });
  await live.call("insert", [inserting(smallSheet(NAME))]);
  await live.syncs();
  const read = async (cell: string) => {
    const { value } = await live.call("read", [NAME]);
    const place = { row: Number(cell.slice(1)), column: cell.charCodeAt(0) - 64 };
    return value?.sheets[0]?.cells.find(
      ({ row, column }) => row === place.row && column === place.column,
    );
  };
  return { ...live, read };
}
const write = (cell: string, value: string | number | boolean | null) => [
  {
    sheet: NAME,
    cells: [{ row: Number(cell.slice(1)), column: cell.charCodeAt(0) - 64, value }],
  },
];

describe("reading", () => {
  test("takes one sync for several sheets, and leaves out those that are not there", async () => {
    const live = await openSheet();
    await live.excel.userEdit(NAME, "B2", 0.1 + 0.2);
    const { value } = await live.call("read", [NAME, "没有", "Sheet1"]);
    expect(await live.syncs()).toBe(1);
    expect(value?.sheets.map(({ name, cells }) => [name, cells.length])).toEqual([
      ["Sheet1", 0],
      [NAME, 4],
    ]);
    expect(value?.sheets[1]?.cells[2]).toEqual({
      row: 2,
      column: 2,
      content: { kind: "number", value: 0.3, format: "plain" },
      shown: "0",
      formula: null,
    });
    await live.end();
  });

  test("writes out a name that stands for another workbook, and no other name", async () => {
    const live = await openSheet();
    await live.pane.run(async (context, name: string) => {
      const { worksheets, names } = context.workbook;
      names.add("今天", "=TODAY()");
      names.add("合计", `='${name}'!$B$2`);
      worksheets.getItem(name).protection.unprotect();
      worksheets.getItem(name).getRange("B2:B3").formulas = [["=今天+1"], ["=合计+1"]];
      await context.sync();
    }, NAME);
    expect((await live.read("B2"))?.formula).toBe("今天（TODAY()）+1");
    expect((await live.read("B3"))?.formula).toBe("合计+1");
    await live.end();
  });

  test("tells which rows are hidden", async () => {
    const live = await openSheet();
    await live.pane.run(async (context, name: string) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      sheet.getRange("2:2").rowHidden = true;
      await context.sync();
    }, NAME);
    await live.syncs();
    const { value } = await live.call("read", [NAME]);
    expect([await live.syncs(), value?.sheets[0]?.hiddenRows]).toEqual([1, [2]]);
    await live.end();
  });

  test("tells errors, truth values, formulas and other workbooks apart from texts", async () => {
    const live = await bed().open();
    await live.pane.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D1").values = [["=1/0", true, "'=1+1", '=IF(1=1,"",1)']];
      await context.sync();
    });
    const { value } = await live.call("read", ["Sheet1"]);
    expect(value?.sheets[0]?.cells).toEqual([
      {
        row: 1,
        column: 1,
        content: { kind: "error", error: "#DIV/0!" },
        shown: "#DIV/0!",
        formula: "1/0",
      },
      {
        row: 1,
        column: 2,
        content: { kind: "boolean", value: true },
        shown: "TRUE",
        formula: null,
      },
      { row: 1, column: 3, content: { kind: "text", text: "=1+1" }, shown: "=1+1", formula: null },
      {
        row: 1,
        column: 4,
        content: { kind: "text", text: "" },
        shown: "",
        formula: 'IF(1=1,"",1)',
      },
    ]);
    await live.end();
  });
});

describe("writing", () => {
  test("takes one sync, and nobody hears of it", async () => {
    const live = await openSheet();
    await live.call("watch", NAME);
    await live.syncs();
    expect(await live.call("write", write("B2", 7))).toEqual({});
    expect(await live.syncs()).toBe(1);
    expect([await valueAt(live, NAME, "B2"), await valueAt(live, NAME, "C2")]).toEqual([7, 14]);
    expect(await live.call("heard", NAME)).toBe(0);
    expect(await live.call("write", write("B2", null))).toEqual({});
    expect(await valueAt(live, NAME, "B2")).toBe("");
    await live.end();
  });

  test("neighbouring cells go together", async () => {
    const live = await bed().open();
    const cells = Array.from({ length: 100 }, (_, index) => ({
      row: 1 + Math.floor(index / 2),
      column: 1 + (index % 2),
      value: index,
    }));
    await live.call("write", [{ sheet: "Sheet1", cells }]);
    const [batch] = (await live.excel.stats()).batches;
    expect(batch?.names.filter((name) => name === "Values")).toHaveLength(1);
    expect(await valueAt(live, "Sheet1", "B50")).toBe(99);
    await live.end();
  });

  describe("in a cell of any format", () => {
    let live: Awaited<ReturnType<typeof openSheet>>;
    beforeAll(async () => {
      live = await openSheet();
    });
    afterAll(() => live.end());

    test.each([
      "=1+1",
      "+1",
      "-1",
      "@x",
      "'text",
      "0",
      "00123",
      "96%",
      "TRUE",
      "1/2",
      "\t=1",
      "济南市",
    ])("%j is text", async (text) => {
      for (const [cell, format] of [
        ["B2", "0"],
        ["B3", "@"],
      ] as const) {
        expect(await live.call("write", write(cell, text))).toEqual({});
        expect(await live.read(cell)).toMatchObject({
          content: { kind: "text", text },
          formula: null,
        });
        expect((await live.excel.cell(NAME, cell)).format.numberFormat).toBe(format);
      }
    });
  });

  test("a day gets a format of its own, a formula is computed", async () => {
    const live = await bed().open();
    await live.call("writeDay", "Sheet1", 1, 1, "2022-12-31");
    await live.call("write", [
      { sheet: "Sheet1", cells: [{ row: 1, column: 2, value: { formula: "A1+1", result: 0 } }] },
      { sheet: "Sheet1", cells: [{ row: 1, column: 3, value: "=x", numberFormat: "@" }] },
    ]);
    expect(await live.excel.range("Sheet1", "A1:C1")).toMatchObject({
      values: [[44926, 44927, "=x"]],
      text: [["2022-12-31", expect.anything(), "=x"]],
      numberFormat: [["yyyy-mm-dd", expect.anything(), "@"]],
    });
    await live.end();
  });

  test("a locked cell of a sheet without a password is written, and the sheet stays protected", async () => {
    const live = await openSheet();
    expect(await live.call("write", write("A2", "改"))).toEqual({});
    await live.syncs();
    expect(await live.call("write", write("A2", "再改"))).toEqual({});
    // the second time it is known that the sheet has to be opened
    expect(await live.syncs()).toBe(1);
    const sheet = (await live.excel.snapshot()).sheets.find(({ name }) => name === NAME);
    expect(sheet?.protectionOptions).toMatchObject({
      allowAutoFilter: true,
      allowFormatRows: true,
    });
    expect(await valueAt(live, NAME, "A2")).toBe("再改");
    await live.end();
  });

  test("a write that breaks off leaves the sheet protected and events raised", async () => {
    const live = await openSheet();
    await live.call("write", write("A2", "改"));
    await live.call("watch", NAME);
    await live.excel.failNext({ code: "GeneralException", at: "Values" });
    expect(await live.call("write", write("A2", "再改"))).toEqual({
      error: expect.objectContaining({ code: "interrupted", cause: "GeneralException" }) as unknown,
    });
    const sheet = (await live.excel.snapshot()).sheets.find(({ name }) => name === NAME);
    expect([sheet?.protected, await valueAt(live, NAME, "A2")]).toEqual([true, "改"]);
    await live.excel.userEdit(NAME, "B2", 1);
    await live.excel.idle();
    expect(await live.call("heard", NAME)).toBe(1);
    expect(await live.call("write", write("A2", "再改"))).toEqual({});
    await live.end();
  });

  test("a sheet with a password is left alone, but for its unlocked cells", async () => {
    const live = await openSheet();
    await live.excel.userProtect(NAME, false);
    await live.excel.userProtect(NAME, true, "secret");
    expect(await live.call("write", write("A2", "改"))).toEqual({
      error: expect.objectContaining({ code: "protected", sheet: NAME }) as unknown,
    });
    expect(await valueAt(live, NAME, "A2")).toBe("指标");
    expect(await live.call("write", write("B2", 5))).toEqual({});
    expect(await valueAt(live, NAME, "B2")).toBe(5);
    await live.end();
  });

  test("a sheet that is gone is named, and nothing is written to the others", async () => {
    const live = await openSheet();
    await live.excel.userRenameSheet("Sheet1", "改名");
    const edits = [
      ...write("B2", 5),
      { sheet: "Sheet1", cells: [{ row: 1, column: 1, value: 1 }] },
    ];
    expect(await live.call("write", edits)).toEqual({
      error: expect.objectContaining({ code: "sheet-missing", sheet: "Sheet1" }) as unknown,
    });
    expect(await valueAt(live, NAME, "B2")).toBe("");
    await live.end();
  });
});

test("what Excel says becomes one of a few refusals, and the next call works", async () => {
  const live = await openSheet();
  for (const [code, expected] of [
    ["InvalidOperationInCellEditMode", "cell-editing"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["ApiNotFound", "unsupported"],
    ["AccessDenied", "protected"],
    ["GeneralException", "interrupted"],
  ]) {
    await live.excel.failNext({ code: code ?? "" });
    expect(await live.call("read", [NAME])).toEqual({
      error: expect.objectContaining({ code: expected, cause: code }) as unknown,
    });
    expect((await live.call("read", [NAME])).error).toBeUndefined();
  }
  await live.end();
});

test("a file open for reading only says so", async () => {
  const live = await bed().open({ isReadOnly: true });
  await live.excel.failNext({ code: "AccessDenied" });
  expect(await live.call("insert", [inserting(smallSheet(NAME))])).toEqual({
    error: expect.objectContaining({ code: "read-only" }) as unknown,
  });
  await live.end();
});

test("a cell is shown and selected; a sheet that is gone is named", async () => {
  const live = await openSheet();
  await live.excel.userActivate("Sheet1");
  expect(await live.call("reveal", { sheet: NAME, cell: "B3" })).toEqual({});
  const { active, sheets } = await live.excel.snapshot();
  expect([active, sheets.find(({ name }) => name === NAME)?.selection]).toEqual([NAME, "B3"]);
  await live.excel.userRenameSheet(NAME, "改名");
  expect(await live.call("reveal", { sheet: NAME, cell: "B3" })).toEqual({
    error: expect.objectContaining({ code: "sheet-missing", sheet: NAME }) as unknown,
  });
  await live.end();
});

describe("watching", () => {
  test("what a person types, pastes, clears and inserts is heard, under any name of the sheet", async () => {
    const live = await openSheet();
    await live.call("watch", NAME);
    await live.excel.userEdit(NAME, "B2", 1);
    await live.excel.userPaste(NAME, "B2", [[2], ["3"]]);
    await live.excel.idle();
    expect(await live.call("heard", NAME)).toBe(2);
    await live.excel.userRenameSheet(NAME, "改名");
    await live.excel.userClear("改名", "B2:B3");
    await live.excel.userRows("改名", 2, 1);
    await live.excel.idle();
    expect(await live.call("heard", NAME)).toBe(4);
    await live.end();
  });

  test("ends when it is told, also when the sheet is gone", async () => {
    const live = await openSheet();
    await live.call("watch", NAME);
    expect(await live.call("unwatch", NAME)).toEqual({});
    await live.excel.userEdit(NAME, "B2", 1);
    await live.excel.idle();
    expect(await live.call("heard", NAME)).toBe(0);
    await live.call("watch", NAME);
    await live.excel.userDeleteSheet(NAME);
    expect(await live.call("unwatch", NAME)).toEqual({});
    await live.end();
  });

  test("needs the sheet", async () => {
    const live = await bed().open();
    expect(await live.call("watch", "没有")).toEqual({
      error: expect.objectContaining({ code: "sheet-missing", sheet: "没有" }) as unknown,
    });
    await live.end();
  });
});
