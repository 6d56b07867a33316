import { consolidate } from "../../../src/exchange";
import { buildTrackingTable } from "../../../src/sheets";
import { listReturns } from "../../../src/taskpane/collect/session/list-returns";
import { workbookFiles } from "../../../src/taskpane/files/workbook-files";
import { hasTable } from "../../../src/taskpane/notebook/has-table";
import { gridOf } from "../../sheets/grid-of";
import { atCollect, openCollect, picked } from "./collect-bench";
import { openBench } from "../fake-world";

const outcomes = ({ collection }: Awaited<ReturnType<typeof openCollect>>) =>
  collection().files.map(({ file, outcome }) => [file.report.path, outcome]);

describe("which files are returns", () => {
  const files = ["收/b.xlsx", "收/a.xlsx", "收/~$a.xlsx", "收/.DS_Store", ".git/x", "收/说明.txt"];
  const all = [...files, "收/ledger.json", "ledger.json"].map((path) => picked(path, "x"));
  const paths = (needsLedger: boolean) => {
    const { files: found, ledger } = listReturns(all, needsLedger);
    return [found.map(({ path }) => path), ledger?.path ?? null];
  };

  test("all of them whatever their names end in, but for lock files, hidden ones and a folder's ledger", () => {
    expect(paths(false)).toEqual([["ledger.json", "收/a.xlsx", "收/b.xlsx", "收/说明.txt"], null]);
  });

  test("where no ledger is known, a ledger.json is the ledger", () => {
    expect(paths(true)).toEqual([["收/a.xlsx", "收/b.xlsx", "收/说明.txt"], "ledger.json"]);
  });
});

describe("the list of files", () => {
  test("every file is told, whatever it is, and read one after the other", async () => {
    const bench = await openCollect();
    const told: (string | null)[] = [];
    bench.store.subscribe(() => {
      const { busy } = bench.store.state;
      if (busy?.task === "reading" && busy.item !== told.at(-1)) told.push(busy.item);
    });
    await bench.own.addFiles([
      bench.returned("市科技局", { "10.1": 6 }),
      picked("收回/市商务局.et", "\u00d0\u00cf"),
      picked("收回/说明.txt", "请查收"),
      { ...picked("收回/大.xlsx", ""), size: 1e12 },
      { ...picked("收回/搬走了.xlsx", ""), read: () => Promise.reject(new Error("gone")) },
    ]);
    expect(outcomes(bench)).toEqual([
      ["收回/大.xlsx", "rejected"],
      ["收回/市商务局.et", "rejected"],
      ["收回/市科技局-2021.xlsx", "merged"],
      ["收回/搬走了.xlsx", "rejected"],
      ["收回/说明.txt", "rejected"],
    ]);
    expect(told.filter((item) => item !== null)).toHaveLength(5);
    const { bureaus } = bench.collection();
    expect(bureaus.find(({ bureau }) => bureau === "市科技局")?.status).toBe("partial");
    expect(bureaus.find(({ bureau }) => bureau === "市商务局")?.status).toBe("rejected");
  });

  test("two files of one name with different contents are told apart", async () => {
    const bench = await openCollect();
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 }, "a.xlsx")]);
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 7 }, "a.xlsx")]);
    expect(outcomes(bench)).toEqual([
      ["a.xlsx", "merged"],
      ["a.xlsx (2)", "merged"],
    ]);
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 7 }, "a.xlsx")]);
    expect(outcomes(bench)).toHaveLength(2);
  });

  test("the same path of a folder again takes the place of the earlier reading, and says so", async () => {
    const bench = await openCollect();
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
    expect(bench.store.state.collect?.renewed).toEqual([]);
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 7 })]);
    expect(bench.store.state.collect?.renewed).toEqual(["收回/市科技局-2021.xlsx"]);
    expect(outcomes(bench)).toEqual([["收回/市科技局-2021.xlsx", "merged"]]);
    expect(bench.collection().targets.find(({ target }) => target.id === "10.1")?.lines).toEqual(
      expect.arrayContaining([expect.objectContaining({ typed: "7" })]),
    );
  });

  test("a stop leaves what was read, and says how far it came", async () => {
    const bench = await openCollect();
    bench.store.subscribe(() => {
      const { busy } = bench.store.state;
      if (busy?.task === "reading" && busy.done === 1 && busy.canStop) bench.own.stop();
    });
    await bench.own.addFiles([
      bench.returned("市科技局", { "10.1": 6 }),
      bench.returned("市商务局", { "11.1": 2000 }),
      bench.returned("市卫生健康委", { "14.1": 1300 }),
    ]);
    expect(bench.store.state.collect?.stopped).toEqual({ read: 2, of: 3 });
    expect(outcomes(bench)).toHaveLength(2);
  });

  test("one file goes off the list at once, all of them only when a person agrees", async () => {
    const bench = await openCollect();
    await bench.own.addFiles([
      bench.returned("市科技局", { "10.1": 6 }),
      bench.returned("市商务局", { "11.1": 2000 }),
    ]);
    bench.own.remove("收回/市商务局-2021.xlsx");
    expect(outcomes(bench)).toHaveLength(1);
    bench.own.clear();
    expect(bench.store.state.question).toMatchObject({ question: { kind: "clear", files: 1 } });
    expect(bench.store.state.collect?.files).toHaveLength(1);
    bench.own.clear(true);
    expect(bench.store.state.collect?.files).toHaveLength(0);
    expect(bench.store.state.question).toBeNull();
  });

  test("an empty folder is told", async () => {
    const bench = await openCollect();
    await bench.own.addFiles([picked("收回/.DS_Store", "x")]);
    expect(bench.store.state.notice?.problem).toMatchObject({ problem: { kind: "no-returns" } });
  });
});

describe("the ledger", () => {
  test("a folder's own is taken where there is none, and its files are collected at once", async () => {
    const first = await openCollect();
    first.actions.saveLedger();
    const ledger = first.saved.at(-1)?.bytes ?? new Uint8Array();
    const second = await atCollect(await openBench({ host: "files" }), {});
    expect(second.own.collection()).toBeNull();
    await second.own.addFiles([
      first.returned("市科技局", { "10.1": 6 }),
      picked("收回/ledger.json", ledger),
    ]);
    expect(outcomes(second)).toEqual([["收回/市科技局-2021.xlsx", "merged"]]);
  });

  test("of another period it is refused, in words", async () => {
    const first = await openCollect();
    first.actions.saveLedger();
    const ledger = first.saved.at(-1)?.bytes ?? new Uint8Array();
    const second = await atCollect(await openBench({ host: "files" }), {});
    second.actions.choosePeriod("2022");
    await second.own.openLedger(picked("ledger.json", ledger));
    expect(second.store.state.notice?.problem).toMatchObject({ kind: "other-ledger-file" });
    expect(second.store.state.settings.ledger).toBeNull();
  });

  test("one of another period that is in the way is saved as a file first", async () => {
    const first = await openCollect();
    first.actions.saveLedger();
    const ledger = picked("ledger.json", first.saved.at(-1)?.bytes ?? "");
    const second = await openBench();
    second.actions.choosePeriod("2020");
    second.actions.chooseDelivery("zip");
    await second.actions.make();
    const bench = await atCollect(second, {});
    bench.actions.choosePeriod("2021");
    await bench.own.openLedger(ledger);
    expect(bench.store.state.settings.ledger?.period).toBe("2020");
    const { question } = bench.store.state;
    if (question?.kind !== "collect" || question.question.kind !== "replace-ledger") {
      throw new Error("nothing is asked of the ledger");
    }
    await bench.own.replaceLedger(question.question);
    expect(bench.saved.at(-1)?.name).toBe("ledger-jinan-brand-2020-2020.json");
    expect(bench.store.state.settings.ledger?.period).toBe("2021");
    const again = await openBench({ workbook: bench.workbook });
    expect(again.store.state.settings.ledger?.period).toBe("2021");
  });
});

test("choosing another period reads the files again for it, and back", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
  const reading = () => bench.store.state.collect?.files[0]?.returned;
  const first = reading();
  bench.actions.choosePeriod("2022");
  await bench.settled();
  expect(bench.own.collection()).toBeNull();
  expect(reading()).not.toBe(first);
  bench.actions.choosePeriod("2021");
  await bench.settled();
  expect(outcomes(bench)).toEqual([["收回/市科技局-2021.xlsx", "merged"]]);
});

test("a part that does not load is told, and loads when it is tried again", async () => {
  let isOnline = false;
  const { loadCollect } = await loadable();
  const bench = await openBench({
    world: { loadCollect: () => (isOnline ? loadCollect() : Promise.reject(new Error("offline"))) },
  });
  bench.actions.goTo("collect");
  await bench.pass(0);
  expect(bench.store.state.notice?.problem).toEqual({ kind: "not-loaded" });
  expect(bench.actions.collect()).toBeNull();
  isOnline = true;
  bench.actions.retry();
  await bench.pass(0);
  expect(bench.actions.collect()).not.toBeNull();
  expect(bench.store.state.notice).toBeNull();
});

async function loadable() {
  const bench = await openCollect();
  const part = bench.actions.collect()?.part;
  if (!part) throw new Error("not fetched");
  return { loadCollect: () => Promise.resolve(part) };
}

test("the office's workbook is checked by its table, also with a summary in it", async () => {
  const bench = await openCollect({ host: "files" });
  const spec = consolidate(bench.collection());
  const { plan, period } = bench.store.state.settings;
  const tracking = buildTrackingTable(plan, { sheetName: "指标跟踪表", period });
  const bytes = await workbookFiles.write({ ...spec, sheets: [tracking, ...spec.sheets] });
  await bench.actions.checkFiles([picked("台账.xlsx", bytes)]);
  expect(bench.store.state.reports).toMatchObject([{ status: "accepted", bureau: null }]);
});

test("a consolidated workbook is neither a bureau's form nor a tracking table", async () => {
  const bench = await openCollect({ host: "files" });
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
  const spec = consolidate(bench.collection());
  const { plan } = bench.store.state.settings;
  expect(gridOf(spec).sheets.filter((sheet) => hasTable(plan, sheet))).toEqual([]);
  const bytes = await workbookFiles.write(spec);
  await bench.actions.checkFiles([picked("汇总-2021.xlsx", bytes)]);
  const [report] = bench.store.state.reports ?? [];
  expect(report?.status).toBe("rejected");
  await bench.own.addFiles([picked("收回/汇总-2021.xlsx", bytes)]);
  expect(outcomes(bench)).toContainEqual(["收回/汇总-2021.xlsx", "rejected"]);
});
