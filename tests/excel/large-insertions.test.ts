import { parsePeriod } from "../../src/core";
import { builtInPlans } from "../../src/exchange";
import { buildPublishedTable, buildTrackingTable, type SheetSpec } from "../../src/sheets";
import { listInsertionSteps } from "../../src/excel/insertion";
import { cutRequests } from "../../src/excel/request-size";
import { inserting, sheetNames, smallSheet, useLiveBed, valueAt } from "./live-sheets";
import { summaryOf } from "./summary-of";

const bed = useLiveBed();

const PERIOD = parsePeriod("2021");
const [PLAN] = builtInPlans();
if (!PERIOD || !PLAN) throw new Error("no plan");
const [period, plan] = [PERIOD, PLAN];
const NAME = "责任分解表";

test("work is divided in its order into as few requests as have room for it; what is too large has one for itself", () => {
  const sizes = [3, 4, 3, 20, 1, 9, 1];
  const requests = cutRequests(
    sizes.map((bytes) => ({ bytes })),
    10,
  );
  expect(requests.map((steps) => steps.map(({ bytes }) => bytes))).toEqual([
    [3, 4, 3],
    [20],
    [1, 9],
    [1],
  ]);
});

test.each<[string, SheetSpec]>([
  ["a small sheet", smallSheet(NAME)],
  ["指标跟踪表", buildTrackingTable(plan, { sheetName: "指标跟踪表", period })],
  ["责任分解表", buildPublishedTable(plan, { sheetName: NAME, mark: plan.annexMark })],
  ...summaryOf(5).map((sheet): [string, SheetSpec] => [`of 汇总: ${sheet.name}`, sheet]),
])("%s is a request no larger than reckoned, and not much smaller", async (_, spec) => {
  const live = await bed().open();
  await live.call("listSheets");
  await live.syncs();
  // links may lead to sheets that are not there
  const insertion = inserting(spec);
  expect(await live.call("insert", [insertion])).toEqual({});
  const staged = { ...insertion, building: `${spec.name}~新0`, replaced: null };
  const steps = listInsertionSteps([staged], { edits: [], canPrint: true, canDraw: true });
  const reckoned = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  const [sent] = (await live.excel.stats()).batches;
  expect(sent?.requestBytes).toBeLessThanOrEqual(reckoned);
  expect(sent?.requestBytes).toBeGreaterThan(reckoned * 0.6);
  await live.end();
});

describe("where Excel takes less at once than is known, requests become smaller", () => {
  const insertions = [
    ...["甲", "乙", "丙"].map((name) => inserting(smallSheet(name))),
    inserting(smallSheet(NAME), true),
  ];
  const open = async () => {
    const live = await bed().open({ payloadLimit: 30_000 });
    await live.call("insert", [inserting(smallSheet(NAME))]);
    await live.excel.userEdit(NAME, "B2", 42);
    await live.syncs();
    return live;
  };

  test("until they are taken", async () => {
    const live = await open();
    expect(await live.call("insert", insertions)).toEqual({});
    expect(await sheetNames(live)).toEqual(["Sheet1", "甲", "乙", "丙", NAME]);
    expect(await valueAt(live, NAME, "B2")).toBe("");
    const { hyperlink, format } = await live.excel.cell(NAME, "A1");
    expect(hyperlink).toEqual({ documentReference: `'${NAME}'!B2`, screenTip: "去填写" });
    expect(format).toMatchObject({ fontName: "黑体", underline: "None" });
    await live.end();
  });

  test("breaking off at any of them leaves the old sheets or the new ones", async () => {
    const live = await open();
    await live.call("insert", insertions);
    const requests = await live.syncs();
    expect(requests).toBeGreaterThan(8);
    const outcomes = new Set<string>();
    for (let at = 0; at < requests; at += 1) {
      // back to the old ones
      for (const name of ["甲", "乙", "丙"]) {
        if ((await sheetNames(live)).includes(name)) await live.excel.userDeleteSheet(name);
      }
      await live.excel.userEdit(NAME, "B2", 42);
      await live.call("listSheets");
      // the connection is gone, for mending too
      await live.excel.failNext({ code: "", transport: 5102, after: at, times: 3 });
      const { error } = await live.call("insert", insertions);
      await live.call("listSheets");
      await live.call("listSheets");
      await live.call("listSheets");
      const names = await sheetNames(live);
      const [isOld, isNew] = [names.length === 2, names.length === 5];
      expect([at, names]).toEqual([
        at,
        isNew ? ["Sheet1", "甲", "乙", "丙", NAME] : ["Sheet1", NAME],
      ]);
      expect([at, await valueAt(live, NAME, "B2")]).toEqual([at, isNew ? "" : 42]);
      expect(isOld || isNew).toBe(true);
      const { sheets } = await live.excel.snapshot();
      expect(sheets.every(({ tabColor }) => tabColor === "")).toBe(true);
      outcomes.add(`${isNew ? "new" : "old"} ${error?.code ?? "done"}`);
    }
    expect(outcomes).toContain("old interrupted");
    await live.end();
  });

  test("but for one cell that alone is too large, which is told, with nothing changed", async () => {
    const live = await bed().open({ payloadLimit: 30_000 });
    const sheet = smallSheet(NAME);
    const [first] = sheet.cells;
    if (!first) throw new Error("no cell");
    const huge = { ...sheet, cells: [{ ...first, value: "字".repeat(20_000) }] };
    expect(await live.call("insert", [inserting(huge)])).toEqual({
      error: expect.objectContaining({ code: "too-large" }) as unknown,
    });
    expect(await sheetNames(live)).toEqual(["Sheet1"]);
    await live.end();
  });
});

test("what Excel does not tell in one answer is asked for in several", async () => {
  const rows = Array.from({ length: 30 }, (_, row) => [`第${row + 1}项`, row, "说明"]);
  const sheets = Object.fromEntries(["甲", "乙", "丙", "丁", "戊"].map((name) => [name, rows]));
  const names = ["丁", "甲", "没有的", "戊", "乙"];
  const whole = await bed().open({ sheets });
  const wanted = await whole.call("read", names);
  expect(await whole.syncs()).toBe(1);
  await whole.end();
  const live = await bed().open({ sheets, payloadLimit: 20_000 });
  const read = await live.call("read", names);
  expect(read.value?.sheets.map(({ name }) => name)).toEqual(["甲", "乙", "丁", "戊"]);
  expect(read).toEqual(wanted);
  expect(await live.syncs()).toBeGreaterThan(2);
  // a single sheet that is too large for one answer says so
  const small = await bed().open({ sheets, payloadLimit: 3_000 });
  expect(await small.call("read", ["甲"])).toEqual({
    error: expect.objectContaining({ code: "too-large", sheet: "甲" }) as unknown,
  });
  await live.end();
  await small.end();
});

test("a person hears how far it is, where it takes several requests", async () => {
  const live = await bed().open({ payloadLimit: 30_000 });
  await live.call("insert", [inserting(smallSheet("甲"))]);
  expect(await live.call("told")).toEqual([]);
  await live.call("insert", [inserting(smallSheet("乙")), inserting(smallSheet("丙"))]);
  const told = await live.call("told");
  expect(told.at(-1)).toEqual([told.length, told.length]);
  expect(told.length).toBeGreaterThan(1);
  await live.end();
});
