import { MOST_REMEMBERED } from "../../../src/exchange";
import { NOTEBOOK_SHEET } from "../../../src/sheets";
import { isUnsaved } from "../../../src/taskpane/state";
import { openBench, type Bench } from "../fake-world";
import { fakeShelf, type FakeShelf } from "../fake-shelf";
import { atCollect, draft, openCollect, picked, type CollectBench } from "./collect-bench";

const SCIENCE = { "10.1": 6 };
const TRADE = { "11.1": 2000 };
const TWO = ["收回/市商务局-2021.xlsx", "收回/市科技局-2021.xlsx"];

const both = (bench: CollectBench) => [
  bench.returned("市科技局", SCIENCE),
  bench.returned("市商务局", TRADE),
];

const askedOf = ({ store }: Bench) => {
  const { question } = store.state;
  return question?.kind === "collect" ? question.question : null;
};

const missing = ({ own }: CollectBench) => own.missing().map(({ path }) => path);

describe("a workbook remembers what had come", () => {
  /** A pane that read two files, and another one over the same workbook. */
  async function reopened(): Promise<{ first: CollectBench; second: CollectBench }> {
    const first = await openCollect();
    await first.own.addFiles(both(first));
    const second = await atCollect(await openBench({ workbook: first.workbook }), {});
    return { first, second };
  }

  test("files with receipts and outcomes, and how the bureaus stood; not what stood in them", async () => {
    const { first, second } = await reopened();
    const remembered = second.own.remembered();
    const receiptOf = (path: string): string | null | undefined =>
      first.collection().files.find(({ file }) => file.report.path === path)?.file.report.receipt;
    expect(remembered?.files).toEqual(
      TWO.map((path): unknown => expect.objectContaining({ path, receipt: receiptOf(path) })),
    );
    expect(remembered?.bureaus).toEqual([
      { bureau: "市科技局", status: "partial", filled: 1, targets: 7 },
      { bureau: "市商务局", status: "partial", filled: 1, targets: 6 },
    ]);
    expect(second.store.state.collect?.files).toEqual([]);
    expect(missing(second)).toEqual(TWO);
  });

  test("what is only remembered counts nowhere, and is asked for again before a summary is made", async () => {
    const { first, second } = await reopened();
    await second.own.continueLast();
    expect(second.collection().files).toEqual([]);
    await second.own.addFiles([first.returned("市科技局", SCIENCE)]);
    expect(missing(second)).toEqual(["收回/市商务局-2021.xlsx"]);
    await second.own.make();
    expect(askedOf(second)).toEqual({
      kind: "smaller",
      files: ["收回/市商务局-2021.xlsx"],
      more: 0,
      bureaus: ["市商务局"],
    });
    expect(second.workbook.names()).not.toContain("汇总");
    second.actions.cancelQuestion();
    await second.own.addFiles([first.returned("市商务局", TRADE)]);
    expect(missing(second)).toEqual([]);
    await second.own.make();
    expect(second.store.state.collect?.made).toMatchObject({ kind: "inserted", sheet: "汇总" });
  });

  test("a file is known again by its contents, wherever it lies now", async () => {
    const { first, second } = await reopened();
    await second.own.addFiles([first.returned("市商务局", TRADE, "下载/市商务局(1).xlsx")]);
    expect(missing(second)).toEqual(["收回/市科技局-2021.xlsx"]);
  });

  test("files more do not make it forget those that have not been opened again", async () => {
    const { first, second } = await reopened();
    await second.own.addFiles([first.returned("市卫生健康委", { "14.1": 1300 })]);
    const third = await atCollect(await openBench({ workbook: first.workbook }), {});
    expect(missing(third)).toHaveLength(3);
  });

  test("who agrees makes the smaller summary, and is not asked for those files any more", async () => {
    const { first, second } = await reopened();
    await second.own.addFiles([first.returned("市科技局", SCIENCE)]);
    await second.own.make();
    await second.own.make(askedOf(second));
    expect(second.store.state.collect?.made).toMatchObject({ kind: "inserted" });
    const third = await atCollect(await openBench({ workbook: first.workbook }), {});
    expect(missing(third)).toEqual(["收回/市科技局-2021.xlsx"]);
  });

  test("a file that went into the last summary is missed though it was taken off the list since", async () => {
    const bench = await openCollect();
    await bench.own.addFiles(both(bench));
    await bench.own.make();
    bench.own.remove("收回/市商务局-2021.xlsx");
    await bench.settled();
    expect(missing(bench)).toEqual([]);
    await bench.own.make();
    expect(askedOf(bench)).toMatchObject({ kind: "smaller", bureaus: ["市商务局"] });
  });

  test("starting over asks first, then forgets for every pane; ledger and decisions stay", async () => {
    const { first, second } = await reopened();
    await second.own.startOver();
    expect(askedOf(second)).toMatchObject({
      kind: "start-over",
      bureaus: ["市商务局", "市科技局"],
    });
    expect(missing(second)).toHaveLength(2);
    await second.own.startOver(true);
    const third = await atCollect(await openBench({ workbook: first.workbook }), {});
    expect(missing(third)).toEqual([]);
    expect(third.store.state.settings.ledger?.forms).not.toEqual([]);
  });

  test("files of another period are remembered for that period only", async () => {
    const { second } = await reopened();
    second.actions.choosePeriod("2022");
    await second.settled();
    expect(missing(second)).toEqual([]);
    second.actions.choosePeriod("2021");
    await second.settled();
    expect(missing(second)).toEqual(TWO);
  });

  test.each([
    ["no JSON", "[{"],
    ["no list", '{"plan":1}'],
    ["entries of a newer program", '[{"plan":"jinan-brand-2020","period":"2021","colour":"red"}]'],
  ])("damaged memory (%s) is none, and breaks nothing", async (_, text) => {
    const { first } = await reopened();
    const sheet = first.workbook.sheet(NOTEBOOK_SHEET);
    const line = sheet.cells.find(({ shown }) => shown === "collections");
    first.workbook.type(NOTEBOOK_SHEET, `B${line?.row ?? 0}`, text);
    const second = await atCollect(await openBench({ workbook: first.workbook }), {});
    expect(second.own.remembered()).toBeNull();
    await second.own.addFiles([first.returned("市科技局", SCIENCE)]);
    expect(second.own.remembered()?.files).toHaveLength(1);
  });

  test("a thousand files with long names do not make a notebook that cannot be saved", async () => {
    const bench = await openCollect();
    const long = "很长的名字".repeat(40);
    const files = Array.from({ length: 1500 }, (_, at) => picked(`收回/${at}${long}.txt`, `${at}`));
    await bench.own.addFiles(files);
    const { cells } = bench.workbook.sheet(NOTEBOOK_SHEET);
    const row = cells.find(({ shown }) => shown === "collections")?.row;
    const texts = cells.filter((cell) => cell.row === row).map(({ shown }) => shown.length);
    expect(texts.reduce((sum, each) => sum + each, 0)).toBeLessThan(MOST_REMEMBERED + 100);
    expect(Math.max(...texts)).toBeLessThan(32_767);
    const second = await atCollect(await openBench({ workbook: bench.workbook }), {});
    const { files: known = [], more = 0 } = second.own.remembered() ?? {};
    expect(known.length).toBeGreaterThan(100);
    expect(known.length + more).toBe(1500);
  });

  test("a workbook that takes nothing is told, and the pane says that something is not kept", async () => {
    const bench = await openCollect();
    // the notebook is there already: its cells are written
    bench.workbook.refuse("write", "cell-editing");
    await bench.own.addFiles(both(bench));
    expect(bench.store.state.notice?.problem).toMatchObject({ problem: { kind: "not-kept" } });
    expect(bench.store.state.collect?.isUnkept).toBe(true);
    bench.actions.retry();
    await bench.settled();
    expect(bench.store.state.collect?.isUnkept).toBe(false);
    // Excel itself asks before a workbook is closed
    expect(isUnsaved(bench.store.state)).toBe(false);
  });
});

describe("without Excel the browser remembers, the files with it", () => {
  async function opened(shelf: FakeShelf, world = {}): Promise<CollectBench> {
    const openShelf = () => Promise.resolve(shelf);
    const bench = await atCollect(
      await openBench({ host: "files", world: { openShelf, ...world } }),
      {},
    );
    await bench.settled();
    return bench;
  }
  const ledgerOf = (bench: CollectBench) => {
    bench.actions.saveLedger();
    return picked("ledger.json", bench.saved.at(-1)?.bytes ?? "");
  };

  test("going on reads the files again, with the ledger and what was decided", async () => {
    const sent = await openCollect();
    const shelf = fakeShelf();
    const first = await opened(shelf);
    await first.own.openLedger(ledgerOf(sent));
    await first.own.addFiles([
      ...both(sent),
      sent.returned("市卫生健康委", { "11.1": 2500 }),
      sent.returned("市科技局", { "10.1": 7 }, "市科技局.xlsx"),
    ]);
    await first.own.decide(first.card("target-10.1"), draft("other", "8"));
    expect(isUnsaved(first.store.state)).toBe(false);
    const before = first.collection();
    const second = await opened(shelf);
    expect(second.own.missing()).toHaveLength(4);
    expect(second.own.shelved()).toBe(4);
    await second.own.continueLast();
    expect(second.own.missing()).toEqual([]);
    expect(second.collection().files).toEqual(before.files);
    expect(second.collection().targets).toEqual(before.targets);
  });

  test("bytes that the browser has thrown away are asked for again, and are no damaged file", async () => {
    const sent = await openCollect();
    const shelf = fakeShelf();
    const first = await opened(shelf);
    await first.own.openLedger(ledgerOf(sent));
    await first.own.addFiles(both(sent));
    shelf.bytes.delete(shelf.bytes.keys().next().value ?? "");
    const second = await opened(shelf);
    await second.own.continueLast();
    expect(second.collection().files.map(({ outcome }) => outcome)).toEqual(["merged"]);
    expect(second.own.missing()).toHaveLength(1);
    expect(second.store.state.collect?.isContinued).toBe(true);
  });

  test("opening files without going on forgets nothing", async () => {
    const sent = await openCollect();
    const shelf = fakeShelf();
    const first = await opened(shelf);
    await first.own.openLedger(ledgerOf(sent));
    await first.own.addFiles([sent.returned("市科技局", SCIENCE)]);
    const second = await opened(shelf);
    await second.own.addFiles([sent.returned("市商务局", TRADE)]);
    const third = await opened(shelf);
    await third.own.continueLast();
    expect(third.collection().files).toHaveLength(2);
  });

  test("a browser that keeps nothing breaks nothing; what is not saved is asked for before the page closes", async () => {
    const sent = await openCollect();
    const refuse = () => Promise.reject(new Error("SecurityError"));
    const bench = await opened(fakeShelf(), { openShelf: refuse });
    expect(isUnsaved(bench.store.state)).toBe(false);
    await bench.own.openLedger(ledgerOf(sent));
    await bench.own.addFiles(both(sent));
    expect(bench.own.keepsItself()).toBe(false);
    expect(bench.store.state.notice).toBeNull();
    expect(isUnsaved(bench.store.state)).toBe(true);
    bench.own.saveDecisions();
    expect(isUnsaved(bench.store.state)).toBe(false);
  });

  test("a browser that does not answer holds nobody up", async () => {
    const sent = await openCollect();
    const bench = await opened(fakeShelf(), { openShelf: () => new Promise(() => undefined) });
    const reading = bench.own.openLedger(ledgerOf(sent));
    await bench.pass(6000);
    await reading;
    expect(bench.store.state.busy).toBeNull();
    expect(bench.store.state.settings.ledger).not.toBeNull();
  });

  test("no room left: the pane goes on and says that it is not kept", async () => {
    const sent = await openCollect();
    const shelf = fakeShelf();
    const bench = await opened(shelf);
    await bench.own.openLedger(ledgerOf(sent));
    shelf.isFull = true;
    await bench.own.addFiles(both(sent));
    expect(bench.collection().files).toHaveLength(2);
    expect(isUnsaved(bench.store.state)).toBe(true);
  });

  test.each([
    ["words", "hello"],
    ["another plan's", { notebook: { format: "zerenbiao-notebook", plan: "x", period: "2021" } }],
    ["half of it", { notebook: { format: "zerenbiao-notebook" }, files: [{ name: 3 }] }],
    ["a list", []],
  ])("what lies there and is none of ours (%s) is left alone", async (_, found) => {
    const shelf = fakeShelf();
    shelf.collections.set("jinan-brand-2020 2021", found);
    const bench = await opened(shelf);
    expect(bench.own.remembered()).toBeNull();
    expect(bench.store.state.notice).toBeNull();
  });
});
