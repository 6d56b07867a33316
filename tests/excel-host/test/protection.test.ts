/// <reference types="office-js" />
import type { Pane } from "../harness";
import { usePanes } from "./panes";

const panes = usePanes();
const run: Pane["run"] = (batch, input) => panes.first().run(batch, input);

test("data validation: rules, alerts, and what a user may type", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const colours = sheet.getRange("A1:A5").dataValidation;
    colours.rule = { list: { inCellDropDown: true, source: "red,green" } };
    colours.errorAlert = { message: "Pick one", showAlert: true, style: "Stop", title: "Bad" };
    colours.prompt = { message: "Colour", showPrompt: true, title: "T" };
    sheet.getRange("B1:B5").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 10, operator: "Between" },
    };
    sheet.getRange("C1:C5").dataValidation.rule = { custom: { formula: "=LEN(C1)<=3" } };
    const lists = context.workbook.worksheets.add("Lists");
    lists.getRange("A1:A2").values = [["x"], ["y"]];
    sheet.getRange("D1:D5").dataValidation.rule = {
      list: { inCellDropDown: true, source: lists.getRange("A1:A2") },
    };
    sheet.getRange("E1:E5").dataValidation.rule = {
      date: { formula1: "2024-01-01", operator: "GreaterThan" },
    };
    await context.sync();
  });
  const { excel } = panes.first();
  const type = (address: string, input: string | number): ReturnType<typeof excel.userEdit> =>
    excel.userEdit("Sheet1", address, input);
  expect(await type("A2", "blue")).toEqual({
    accepted: false,
    reason: "validation",
    style: "Stop",
    title: "Bad",
    message: "Pick one",
  });
  const typed: [string, string | number, boolean][] = [
    ["A2", "green", true],
    ["B2", 11, false],
    ["B2", "7", true],
    ["B3", 1.5, false],
    ["C3", "abcd", false],
    ["C3", "abc", true],
    ["D1", "z", false],
    ["D1", "y", true],
    ["E1", "2023-05-05", false],
    ["E1", "2024-05-05", true],
  ];
  for (const [address, input, accepted] of typed) {
    expect([address, input, (await type(address, input)).accepted]).toEqual([
      address,
      input,
      accepted,
    ]);
  }
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const colours = sheet.getRange("A1:A5").dataValidation;
    colours.load("type,rule,valid,errorAlert,prompt");
    const listed = sheet.getRange("D1").dataValidation;
    listed.load("rule");
    const mixed = sheet.getRange("A1:B1").dataValidation;
    mixed.load("type");
    const none = sheet.getRange("Z1").dataValidation;
    none.load("type");
    sheet.getRange("A3").values = [["api bypasses"]];
    await context.sync();
    const invalid = colours.getInvalidCellsOrNullObject();
    invalid.load("address");
    await context.sync();
    return {
      type: colours.type,
      rule: colours.rule,
      prompt: colours.prompt.message,
      source: listed.rule.list?.source,
      mixed: mixed.type,
      none: none.type,
      invalid: invalid.address,
    };
  });
  expect(read).toEqual({
    type: "List",
    rule: { list: { inCellDropDown: true, source: "red,green" } },
    prompt: "Colour",
    source: "=Lists!$A$1:$A$2",
    mixed: "MixedCriteria",
    none: "None",
    invalid: "Sheet1!A3",
  });
});

test("a warning lets the value stand, a paste is not checked at all", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { dataValidation } = sheet.getRange("A1:A3");
    dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    dataValidation.errorAlert = { message: "m", showAlert: true, style: "Warning", title: "t" };
    await context.sync();
  });
  const { excel } = panes.first();
  expect(await excel.userEdit("Sheet1", "A1", -1)).toMatchObject({
    accepted: true,
    reason: "validation",
    style: "Warning",
  });
  expect(await excel.userPaste("Sheet1", "A2", [["6100亿元"], [-2]])).toEqual({ accepted: true });
  expect((await excel.range("Sheet1", "A1:A3")).values).toEqual([[-1], ["6100亿元"], [-2]]);
  expect((await excel.cell("Sheet1", "A2")).valid).toBe(false);
});

test.each([
  ["a list of 256 characters", { list: { source: "x".repeat(256), inCellDropDown: true } }, null],
  ["a title of 33 characters", null, "t".repeat(33)],
])("Excel's limits: %s", async (_what, rule, title) => {
  const failed = run(
    async (context, input) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { dataValidation } = sheet.getRange("F1");
      if (input.rule) dataValidation.rule = input.rule;
      if (input.title !== null) {
        dataValidation.errorAlert = {
          message: "m",
          title: input.title,
          showAlert: true,
          style: "Stop",
        };
      }
      await context.sync();
    },
    { rule, title },
  );
  await expect(failed).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a protected sheet: locked cells, unlocked ones, options, password", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1:B9").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true, allowAutoFilter: true }, "pw");
    await context.sync();
  });
  const write = (address: string): Promise<string> =>
    run(async (context, at) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(at).values = [["x"]];
      await context.sync();
      return "ok";
    }, address);
  await expect(write("A1")).rejects.toMatchObject({ code: "AccessDenied" });
  expect(await write("B1")).toBe("ok");
  const fill = run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.fill.color = "red";
    await context.sync();
  });
  await expect(fill).rejects.toMatchObject({ code: "AccessDenied" });
  const widen = run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.columnWidth = 10;
    await context.sync();
    return "ok";
  });
  expect(await widen).toBe("ok");
  const { excel } = panes.first();
  expect(await excel.userEdit("Sheet1", "A1", 1)).toEqual({
    accepted: false,
    reason: "protected",
  });
  expect(await excel.userEdit("Sheet1", "B2", 1)).toEqual({ accepted: true });
  expect(await excel.userPaste("Sheet1", "A1", [[1, 2]])).toEqual({ accepted: false });
  const read = await run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("Sheet1");
    protection.load("protected,options");
    await context.sync();
    const { allowFormatColumns, allowAutoFilter, allowSort } = protection.options;
    return [protection.protected, allowFormatColumns, allowAutoFilter, allowSort];
  });
  expect(read).toEqual([true, true, true, false]);
  const unprotect = (password: string): Promise<boolean> =>
    run(async (context, given) => {
      const { protection } = context.workbook.worksheets.getItem("Sheet1");
      protection.unprotect(given);
      protection.load("protected");
      await context.sync();
      return protection.protected;
    }, password);
  await expect(unprotect("no")).rejects.toMatchObject({ code: "AccessDenied" });
  expect(await unprotect("pw")).toBe(false);
});

test("a protected workbook keeps its sheets", async () => {
  await run(async (context) => {
    context.workbook.protection.protect("pw");
    await context.sync();
  });
  const add = run(async (context) => {
    context.workbook.worksheets.add("Two");
    await context.sync();
  });
  await expect(add).rejects.toMatchObject({ code: "AccessDenied" });
  const rename = run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = "Other";
    await context.sync();
  });
  await expect(rename).rejects.toMatchObject({ code: "AccessDenied" });
  expect((await panes.first().excel.snapshot()).isProtected).toBe(true);
});
