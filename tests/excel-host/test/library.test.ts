/// <reference lib="dom" />
/// <reference types="office-js" />
import { apiSets, type Pane } from "../harness";
import { usePanes } from "./panes";

const panes = usePanes();
const run: Pane["run"] = (batch, input) => panes.first().run(batch, input);

test("values round-trip in one sync, actions are counted", async () => {
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      ["x", 4],
    ];
    const range = sheet.getRange("A1:B2");
    range.load("values,address");
    await context.sync();
    return { values: range.values as unknown, address: range.address };
  });
  expect(read).toEqual({
    values: [
      [1, 2],
      ["x", 4],
    ],
    address: "Sheet1!A1:B2",
  });
  const { syncs, actions, trackedObjects } = await panes.first().excel.stats();
  expect({ syncs, actions, trackedObjects }).toEqual({ syncs: 1, actions: 11, trackedObjects: 0 });
});

describe("the library's own rules of loading apply", () => {
  test("what is not loaded cannot be read", async () => {
    const unread = run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return range.values as unknown;
    });
    await expect(unread).rejects.toMatchObject({ code: "PropertyNotLoaded" });
    const unsynced = run((context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      return Promise.resolve().then(() => range.values as unknown);
    });
    await expect(unsynced).rejects.toMatchObject({ code: "PropertyNotLoaded" });
    const other = run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      return range.text;
    });
    await expect(other).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("a range kept beyond its batch is no longer valid", async () => {
    const outside = await panes.first().page.evaluate(async () => {
      const kept = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        range.load("values");
        await context.sync();
        return range;
      });
      try {
        kept.values = [[1]];
        await kept.context.sync();
        return "no error";
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });
    expect(outside).toBe("InvalidObjectPath");
  });

  test("ranges of two batches do not mix", async () => {
    const crossed = await panes.first().page.evaluate(async () => {
      const kept = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        await context.sync();
        return range;
      });
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("B1").copyFrom(kept);
          await context.sync();
        });
        return "no error";
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });
    expect(crossed).toBe("InvalidRequestContext");
  });
});

test("an action that fails leaves those before it done and those after it undone", async () => {
  const failed = run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["kept"]];
    sheet.getRange("B1:C1").values = [[1, 2, 3]];
    sheet.getRange("D1").values = [["not run"]];
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    code: "InvalidArgument",
    message: expect.stringMatching(/number of rows or columns in the input array/) as string,
    statement: expect.stringMatching(/range1?\.values =/) as string,
  });
  const { values } = await panes.first().excel.range("Sheet1", "A1:D1");
  expect(values).toEqual([["kept", "", "", ""]]);
});

test.each([
  ["ItemNotFound", "a sheet that is not there", "getItem", "Nope"],
  ["InvalidArgument", "an address that is none", "getRange", "A0"],
  ["ItemAlreadyExists", "a second sheet of the same name", "add", "sheet1"],
  ["InvalidArgument", "a name that no sheet can have", "add", "a/b"],
  ["InvalidOperation", "deleting the only sheet", "delete", ""],
  ["InvalidArgument", "loading what does not exist", "load", "nope"],
])("%s: %s", async (code, _what, method, text) => {
  panes.allow({ unsupported: ["Range.nope (load)"] });
  const failed = run(
    async (context, input) => {
      const sheets = context.workbook.worksheets;
      const active = sheets.getActiveWorksheet();
      if (input.method === "getItem") sheets.getItem(input.text);
      if (input.method === "getRange") active.getRange(input.text);
      if (input.method === "add") sheets.add(input.text);
      if (input.method === "delete") active.delete();
      if (input.method === "load") active.getRange("A1").load(input.text);
      await context.sync();
    },
    { method, text },
  );
  await expect(failed).rejects.toMatchObject({ code });
});

test("a null object says so, and its methods do nothing", async () => {
  const isNull = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject;
  });
  expect(isNull).toBe(true);
  const deleted = await run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("Nope").delete();
    await context.sync();
    return "ok";
  });
  expect(deleted).toBe("ok");
});

test("large writes are split by the library into chunks, in one sync", async () => {
  const written = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const count = 5000;
    sheet.getRange(`A1:J${count}`).values = Array.from({ length: count }, (_line, i) =>
      Array.from({ length: 10 }, (_value, j) => i * 10 + j),
    );
    await context.sync();
    const used = sheet.getUsedRange(true);
    used.load("values");
    await context.sync();
    const values = used.values as number[][];
    return { last: values.at(-1)?.at(-1), count: values.length };
  });
  expect(written).toEqual({ last: 49_999, count: 5000 });
  const { syncs, batches } = await panes.first().excel.stats();
  expect(syncs).toBe(2);
  expect(batches.some(({ byType }) => (byType.set ?? 0) > 30)).toBe(true);
});

test("a set of properties at once, and toJSON", async () => {
  const updated = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.set({
      values: [[1, 2]],
      format: { fill: { color: "#00FF00" }, font: { bold: true } },
    });
    range.load({ values: true, format: { fill: { color: true } } });
    await context.sync();
    return range.toJSON();
  });
  expect([updated.values, updated.format?.fill?.color]).toEqual([[[1, 2]], "#00FF00"]);
});

describe("requirement sets", () => {
  test("the library knows what the host claims", async () => {
    const old = await panes.open({ requirements: { ExcelApi: "1.4", DialogApi: null } });
    const supported = await old.page.evaluate(() => [
      Office.context.requirements.isSetSupported("ExcelApi", "1.4"),
      Office.context.requirements.isSetSupported("ExcelApi", "1.8"),
      Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
      Office.context.requirements.isSetSupported("DialogApi", "1.1"),
    ]);
    expect(supported).toEqual([true, false, true, false]);
  });

  test("the host refuses members newer than it is", async () => {
    const old = await panes.open({ requirements: { ExcelApi: "1.4" } });
    const refused = old.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").dataValidation.clear();
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: "ApiNotFound" });
    const written = await old.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
      return "ok";
    });
    expect(written).toBe("ok");
  });

  test("are read from the library's own comments, member by member", async () => {
    const sets = await apiSets();
    expect(Object.keys(sets).length).toBeGreaterThan(2000);
    expect(sets).toMatchObject({
      "Range.values": 1,
      "Range.dataValidation": 8,
      "Worksheet.freezePanes": 7,
      "Worksheet.pageLayout": 9,
      "Range.setCellProperties": 9,
      "Range.getRangeEdge": 13,
    });
  });
});

test("faults of the host and of the transport", async () => {
  const { excel } = panes.first();
  const write = (): Promise<void> =>
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
  await excel.failNext({ code: "GeneralException", at: "Values" });
  await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
  await excel.failNext({ code: "", transport: 5102 });
  await expect(write()).rejects.toMatchObject({ code: "ActivityLimitReached" });
  await write();
});

test("unsupported members fail loudly", async () => {
  panes.allow({ unsupported: ["Worksheet.PivotTables"] });
  const failed = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().pivotTables.load("items");
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: "NotImplemented" });
  expect(await panes.first().excel.unsupported()).toEqual(["Worksheet.PivotTables"]);
});

test("a pane that takes office.js from its public address gets the same library", async () => {
  const pane = await panes.open({ answersCdn: true }, "pane-cdn.html");
  expect(await pane.page.textContent("#ready")).toBe("Excel PC");
});
