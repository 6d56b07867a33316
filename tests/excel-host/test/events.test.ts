/// <reference lib="dom" />
/// <reference types="office-js" />
import type { Pane } from "../harness";
import { usePanes } from "./panes";

const panes = usePanes();
const run: Pane["run"] = (batch, input) => panes.first().run(batch, input);

/** What the handlers in the page have seen. */
interface Seen {
  events: Record<string, unknown>[];
  last?: unknown;
  remove?: () => Promise<void>;
}
declare global {
  interface Window {
    seen: Seen;
  }
}

const seenEvents = (): Promise<Record<string, unknown>[]> =>
  panes.first().page.evaluate(() => window.seen.events);

test("onChanged: user edits, own writes, getRange, enableEvents, remove", async () => {
  const { page, excel } = panes.first();
  await page.evaluate(async () => {
    window.seen = { events: [] };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const handler = sheet.onChanged.add(async (event) => {
        const { details } = event as { details?: Excel.ChangedEventDetail };
        window.seen.events.push({
          address: event.address,
          type: event.changeType,
          source: event.source,
          trigger: event.triggerSource,
          values: details && [details.valueBefore as unknown, details.valueAfter as unknown],
        });
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("values");
          await inner.sync();
          window.seen.last = range.values;
        });
      });
      window.seen.remove = async () => {
        handler.remove();
        await handler.context.sync();
      };
      context.workbook.worksheets.onActivated.add((event) => {
        window.seen.events.push({ activated: event.worksheetId });
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  await excel.userEdit("Sheet1", "B2", "hello");
  await excel.idle();
  await page.waitForFunction(() => window.seen.last);
  expect(await page.evaluate(() => [window.seen.events, window.seen.last])).toEqual([
    [
      {
        address: "B2",
        type: "RangeEdited",
        source: "Local",
        trigger: "Unknown",
        values: ["", "hello"],
      },
    ],
    [["hello"]],
  ]);

  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").values = [[1], [2]];
    await context.sync();
  });
  await excel.idle();
  expect((await seenEvents())[1]).toEqual({
    address: "A1:A2",
    type: "RangeEdited",
    source: "Local",
    trigger: "ThisLocalAddin",
    values: undefined,
  });

  await run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[9]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await excel.idle();
  expect(await seenEvents()).toHaveLength(2);

  await run(async (context) => {
    context.workbook.worksheets.add("B").activate();
    await context.sync();
  });
  await excel.idle();
  expect((await seenEvents())[2]?.activated).toBeTruthy();

  await page.evaluate(async () => {
    await window.seen.remove?.();
  });
  await excel.userEdit("Sheet1", "B3", "again");
  await excel.idle();
  expect(await seenEvents()).toHaveLength(3);
  expect((await excel.snapshot()).subscriptions).toEqual(["activated|Workbook"]);
});

test("formats, calculation, selection, protection, rows and sheets tell of their changes", async () => {
  const { page, excel } = panes.first();
  await page.evaluate(async () => {
    window.seen = { events: [] };
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const note = (event: object): Promise<void> => {
        const { type, address, isProtected } = event as Record<string, unknown>;
        window.seen.events.push({ type, address, isProtected });
        return Promise.resolve();
      };
      sheets.onFormatChanged.add(note);
      sheets.onCalculated.add(note);
      sheets.onSelectionChanged.add(note);
      sheets.onAdded.add(note);
      sheets.onDeleted.add(note);
      sheets.onProtectionChanged.add(note);
      sheets.onRowHiddenChanged.add(note);
      await context.sync();
      const sheet = sheets.getActiveWorksheet();
      sheet.getRange("A1:B1").values = [[1, "=A1"]];
      await context.sync();
      sheet.getRange("A1:B2").format.fill.color = "#FF0000";
      sheet.getRange("A1:B2").format.font.bold = true;
      await context.sync();
      sheet.getRange("4:5").rowHidden = true;
      sheet.protection.protect();
      await context.sync();
      sheets.add("Two");
      await context.sync();
      sheets.getItem("Two").delete();
      await context.sync();
    });
  });
  // office.js hands events on in its own time: the last of these must not come behind what a person does next
  await page.waitForFunction(() => window.seen.events.length >= 6);
  await excel.userSelect("Sheet1", "C3");
  await page.waitForFunction(() => window.seen.events.length >= 7);
  await excel.idle();
  expect(await seenEvents()).toEqual([
    { type: "WorksheetCalculated" },
    { type: "WorksheetFormatChanged", address: "A1:B2" },
    { type: "WorksheetRowHiddenChanged", address: "4:5" },
    { type: "WorksheetProtectionChanged", isProtected: true },
    { type: "WorksheetAdded" },
    { type: "WorksheetDeleted" },
    { type: "WorksheetSelectionChanged", address: "C3" },
  ]);
});

test("an event that is not simulated cannot be registered", async () => {
  panes.allow({ unsupported: ["Worksheet._RegisterSingleClickedEvent"] });
  const failed = run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onSingleClicked.add(() => Promise.resolve());
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: "NotImplemented" });
});
