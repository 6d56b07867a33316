/// <reference lib="dom" />
/// <reference types="office-js" />
import type { Pane } from "../harness";
import { usePanes } from "./panes";

const panes = usePanes();
const run: Pane["run"] = (batch, input) => panes.first().run(batch, input);

test("settings of the document are saved in the workbook", async () => {
  const { page, excel } = panes.first();
  const saved = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { settings } = Office.context.document;
        settings.set("k", { a: 1 });
        settings.saveAsync(({ status }) => {
          resolve([status, settings.get("k")]);
        });
      }),
  );
  expect(saved).toEqual(["succeeded", { a: 1 }]);
  expect((await excel.snapshot()).settings).toEqual({ k: { a: 1 } });
  const second = await panes.open({ state: await excel.save() });
  const read = await second.page.evaluate(
    () => Office.context.document.settings.get("k") as unknown,
  );
  expect(read).toEqual({ a: 1 });
});

test("a ribbon command reaches the associated function", async () => {
  const { page, excel } = panes.first();
  await page.evaluate(() => {
    document.title = "waiting";
    Office.actions.associate("doIt", (event: Office.AddinCommands.Event) => {
      document.title = event.source.id;
      event.completed();
    });
  });
  expect(await excel.invokeCommand("doIt")).toBe(true);
  await page.waitForFunction(() => document.title !== "waiting");
  expect(await page.title()).toBe("doIt");
  await excel.idle();
  expect(await excel.completedCommands()).toHaveLength(1);
});

test("Excel.createWorkbook hands over the bytes of a file", async () => {
  const pane = panes.first();
  await pane.page.evaluate(async () => {
    await Excel.createWorkbook(btoa("PK\u0003\u0004 a workbook"));
    await Excel.createWorkbook();
  });
  const [first, empty] = await pane.openedWorkbooks();
  expect(first?.toString("latin1")).toBe("PK\u0003\u0004 a workbook");
  expect(empty).toHaveLength(0);
});

test("while a cell is being edited batches fail, or wait if they say so", async () => {
  const { page, excel } = panes.first();
  expect(await excel.beginCellEdit("Sheet1", "A1")).toEqual({ accepted: true });
  const refused = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B1").values = [[1]];
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = page.evaluate(async () => {
    document.title = "waiting";
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B1").values = [[2]];
      await context.sync();
    });
    document.title = "done";
  });
  await excel.idle();
  expect(await page.title()).toBe("waiting");
  expect(await excel.endCellEdit("typed")).toEqual({ accepted: true });
  await waiting;
  expect((await excel.range("Sheet1", "A1:B1")).values).toEqual([["typed", 2]]);
});

test("screen updating and calculation can be suspended for a batch", async () => {
  await run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
  });
  const { batches } = await panes.first().excel.stats();
  expect(batches.flatMap(({ names }) => names)).toEqual(
    expect.arrayContaining([
      "SuspendScreenUpdatingUntilNextSync",
      "SuspendApiCalculationUntilNextSync",
    ]),
  );
});

test("the pane of a shared runtime: show, hide, start behaviour, visibility events", async () => {
  const { page, excel } = panes.first();
  const behaviour = await page.evaluate(async () => {
    const seen: string[] = [];
    const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      seen.push(visibilityMode);
      document.title = seen.join(" ");
    });
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    Object.assign(window, { removeListener: remove });
    return await Office.addin.getStartupBehavior();
  });
  expect(behaviour).toBe("Load");
  await excel.idle();
  expect(await excel.userTogglePane()).toBe("Background");
  await excel.idle();
  expect(await page.title()).toBe("Hidden Taskpane Hidden");
  await page.evaluate(async () => {
    await (Reflect.get(window, "removeListener") as () => Promise<void>)();
  });
  expect(await excel.userTogglePane()).toBe("Visible");
  await excel.idle();
  expect(await page.title()).toBe("Hidden Taskpane Hidden");
  await page.evaluate(async () => {
    await Office.addin.hide();
  });
  expect(await excel.services()).toMatchObject({
    paneState: "Background",
    startState: "Background",
  });
});

test("buttons of the ribbon are switched on and off", async () => {
  const { page, excel } = panes.first();
  await page.evaluate(async () => {
    await Office.ribbon.requestUpdate({
      tabs: [
        {
          id: "plan",
          visible: true,
          groups: [{ id: "g", controls: [{ id: "check", enabled: false }] }],
        },
      ],
    });
  });
  expect((await excel.services()).ribbon).toEqual({
    visibleTabs: { plan: true },
    enabledButtons: { check: false },
  });
});

test("a link opens outside of the pane", async () => {
  const { page, excel } = panes.first();
  await page.evaluate(() => {
    Office.context.ui.openBrowserWindow("https://example.org/");
  });
  await excel.idle();
  expect(await excel.openedWindows()).toEqual(["https://example.org/"]);
});

test("theme and language are the host's", async () => {
  const pane = await panes.open({ theme: "dark", locale: "zh-CN" });
  const context = await pane.page.evaluate(() => ({
    theme: Office.context.officeTheme,
    display: Office.context.displayLanguage,
    content: Office.context.contentLanguage,
  }));
  expect(context).toMatchObject({
    theme: { bodyBackgroundColor: "#262626", bodyForegroundColor: "#ffffff" },
    display: "zh-CN",
    content: "zh-CN",
  });
});

test("a file at hand starts with sheets, settings and texts as given", async () => {
  const pane = await panes.open({
    sheets: {
      数据: [
        ["单位", "数"],
        ["甲", "=1+1"],
      ],
      其他: [],
    },
    settings: { k: [1] },
  });
  const { sheets, settings } = await pane.excel.snapshot();
  expect(sheets.map(({ name, values }) => [name, values])).toEqual([
    [
      "数据",
      [
        ["单位", "数"],
        ["甲", 2],
      ],
    ],
    ["其他", []],
  ]);
  expect(settings).toEqual({ k: [1] });
});
