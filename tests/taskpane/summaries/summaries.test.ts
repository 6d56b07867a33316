import { deflateRawSync, inflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { consolidate, readSummarySource } from "../../../src/exchange";
import { buildSummaryWorkbook } from "../../../src/sheets";
import type { SummariesActions } from "../../../src/taskpane/summaries/actions";
import type { SummaryOrigin } from "../../../src/taskpane/summaries/state";
import { readWorkbook, writeWorkbook } from "../../../src/xlsx";
import { type CollectBench, openCollect } from "../collect/collect-bench";
import { type Bench, type BenchOptions, cellOfTarget, openBench } from "../fake-world";

const TABLE = "指标跟踪表";
const BUREAU = "市商务局";
const FILE = "市商务局-2021-汇总.xlsx";

async function opened(bench: Bench, origin: SummaryOrigin): Promise<SummariesActions> {
  await bench.actions.openSummaries(origin);
  const own = bench.actions.summaries()?.actions;
  if (!own) throw new Error("not fetched");
  return own;
}

async function withTable(options: BenchOptions = {}) {
  const bench = await openBench(options);
  bench.actions.choosePeriod("2021");
  bench.actions.setDue("2022-01-15");
  await bench.actions.insert();
  const values = { "5.1": 500, "5.2": 1, "5.3": 6100, "5.4": "已完成", "11.1": "约2000" };
  for (const [target, value] of Object.entries(values)) {
    bench.workbook.type(TABLE, cellOfTarget(bench.workbook, target, "I"), value);
  }
  await bench.actions.check();
  return { bench, own: await opened(bench, "table") };
}

async function withReturns(): Promise<{ bench: CollectBench; own: SummariesActions }> {
  const bench = await openCollect();
  await bench.own.addFiles([
    bench.returned(BUREAU, { "5.1": 500, "5.2": 1, "11.1": 2100 }),
    bench.returned("市科技局", { "10.1": 6 }),
  ]);
  return { bench, own: await opened(bench, "collection") };
}

/** The parts of a workbook, unpacked: two programs may pack them differently. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]),
  );
const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });

/** What `summary --from` makes of a workbook for a bureau. */
async function byCommand(workbook: Parameters<typeof readSummarySource>[0], bureau: string) {
  const source = readSummarySource(workbook, { plan: null, period: null, asOf: "2021-12-20" });
  if ("problem" in source) throw new Error(source.problem.kind);
  const summary = source.summaries.find((each) => each.bureau === bureau);
  if (summary === undefined) throw new Error(bureau);
  return partsOf(await writeWorkbook(buildSummaryWorkbook(summary), deflateRawSync));
}

const summaries = (bench: Bench) => bench.store.state.summaries;
const sheetsOf = (bench: Bench) =>
  bench.workbook.names().filter((name) => name.startsWith("汇总-"));

describe("from the tracking table", () => {
  test("all bureaus of the plan are ticked, and make one zip file", async () => {
    const { bench, own } = await withTable();
    expect(summaries(bench)?.bureaus).toHaveLength(9);
    expect(summaries(bench)?.chosen.size).toBe(9);
    await own.make();
    const [zip] = bench.saved;
    expect(zip?.name).toBe("各单位汇总-2021.zip");
    const packed = unzipSync(zip?.bytes ?? new Uint8Array());
    expect(Object.keys(packed)).toHaveLength(9);
    expect(summaries(bench)?.made).toEqual({ kind: "saved", file: zip?.name, count: 9 });
  });

  test("one bureau is one workbook, part by part that of the command line", async () => {
    const { bench, own } = await withTable();
    own.tickAll(false);
    own.tick(BUREAU, true);
    await own.make();
    expect(bench.saved.map(({ name }) => name)).toEqual([FILE]);
    const sheets = bench.workbook.names().map((name) => bench.workbook.sheet(name));
    const workbook = { sheets, externalLinks: [], savedAt: null };
    const made = bench.saved[0]?.bytes ?? new Uint8Array();
    expect(partsOf(made)).toEqual(await byCommand(workbook, BUREAU));
  });

  test("as sheets they stand in the workbook, taken back in one step, and brought again", async () => {
    const { bench, own } = await withTable();
    own.chooseDelivery("sheets");
    own.tickAll(false);
    own.tick(BUREAU, true);
    own.tick("市科技局", true);
    await own.make();
    const names = ["汇总-市科技局", "汇总-市商务局"];
    expect(sheetsOf(bench).toSorted()).toEqual(names.toSorted());
    expect(bench.workbook.shown("汇总-市商务局", "A1")).toBe("市商务局量化指标完成情况汇总表");
    await bench.actions.undo();
    expect(sheetsOf(bench)).toEqual([]);
    await bench.actions.undo();
    expect(sheetsOf(bench).toSorted()).toEqual(names.toSorted());
  });

  test("what somebody wrote into one since is not taken away", async () => {
    const { bench, own } = await withTable();
    own.chooseDelivery("sheets");
    await own.make();
    bench.workbook.type("汇总-市商务局", "B40", "请领导阅");
    await bench.actions.undo();
    expect(sheetsOf(bench)).toHaveLength(9);
    expect(bench.store.state.notice?.problem).toEqual({
      ...{ kind: "not-undoable", sheet: "汇总-市商务局", lost: ["B40"] },
    });
  });

  test("made again, it asks before the earlier ones go; another sheet of the name stays", async () => {
    const { bench, own } = await withTable();
    bench.workbook.add({
      ...{ name: "汇总-市科技局", visibility: "visible", hiddenRows: new Set(), pageHeader: null },
      cells: [],
    });
    own.chooseDelivery("sheets");
    await own.make();
    expect(sheetsOf(bench)).toContain("汇总-市科技局(2)");
    bench.workbook.type(TABLE, cellOfTarget(bench.workbook, "5.1", "I"), 490);
    await own.make();
    const { question } = bench.store.state;
    if (question?.kind !== "summaries") throw new Error("not asked");
    expect(question.question.replaced).toHaveLength(8);
    await own.make(question.question);
    expect(sheetsOf(bench)).toHaveLength(11);
    // what was replaced cannot be brought back, and the question said so
    expect(bench.store.state.undoable).toBeNull();
  });

  test("a table that is gone is told", async () => {
    const { bench, own } = await withTable();
    bench.workbook.lose(TABLE);
    await own.make();
    expect(bench.store.state.notice?.problem).toEqual({
      ...{ kind: "summaries", problem: { kind: "nothing", origin: "table" } },
    });
  });

  test("where Excel opens no workbook, they become sheets; where the pane saves none, it offers no file", async () => {
    const { SpreadsheetError } = await import("../../../src/sheets");
    const { bench, own } = await withTable({
      savesFiles: false,
      failsToOpen: () => new SpreadsheetError("unsupported"),
    });
    expect(summaries(bench)?.delivery).toBe("sheets");
    own.chooseDelivery("open");
    await own.make();
    expect(bench.store.state.notice?.problem).toEqual({
      ...{ kind: "summaries", problem: { kind: "not-opened" } },
    });
    expect(summaries(bench)?.delivery).toBe("sheets");
  });
});

describe("from what came back", () => {
  test("part by part the command line's from the consolidated workbook", async () => {
    const { bench, own } = await withReturns();
    own.tickAll(false);
    own.tick(BUREAU, true);
    await own.make();
    const consolidated = await writeWorkbook(consolidate(bench.collection()), deflateRawSync);
    const read = readWorkbook(consolidated, inflate);
    if (read.outcome !== "read") throw new Error("not read");
    const made = bench.saved.at(-1);
    expect(made?.name).toBe(FILE);
    const parts = partsOf(made?.bytes ?? new Uint8Array());
    expect(parts).toEqual(await byCommand(read.workbook, BUREAU));
    expect(Object.values(parts).join("")).toContain("市商务局量化指标完成情况汇总表");
  });

  test("one by one, each is saved when a person wants it", async () => {
    const { bench, own } = await withReturns();
    own.chooseDelivery("single");
    await own.make();
    const before = bench.saved.length;
    await own.save(FILE);
    expect(bench.saved.slice(before).map(({ name }) => name)).toEqual([FILE]);
    const made = summaries(bench)?.made;
    if (made?.kind !== "ready") throw new Error("not ready");
    expect(made.files.filter(({ isSaved }) => isSaved)).toHaveLength(1);
  });

  test("going to another step, or to another period, leaves them", async () => {
    const { bench } = await withReturns();
    bench.actions.goTo("check");
    expect(summaries(bench)).toBeNull();
    await bench.actions.openSummaries("collection");
    bench.actions.choosePeriod("2022");
    expect(summaries(bench)).toBeNull();
  });
});
