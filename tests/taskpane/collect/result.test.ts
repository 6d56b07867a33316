import { consolidate } from "../../../src/exchange";
import { buildPublishedTable, readConsolidatedMeta, type WorkbookGrid } from "../../../src/sheets";
import { workbookFiles } from "../../../src/taskpane/files/workbook-files";
import { gridOf } from "../../sheets/grid-of";
import { draft, openCollect, openCollectOver, picked, type CollectBench } from "./collect-bench";
import { gridOfSheet } from "../fake-spreadsheet";
import { ledgerInTheWay, openBench } from "../fake-world";

const SHEETS = ["汇总", "指标台账", "问题清单", "报送情况", "市科技局", "责任分解表"];
const questionOf = ({ store }: CollectBench) => {
  const { question } = store.state;
  if (question?.kind !== "collect") throw new Error("nothing is asked");
  return question.question;
};
const agree = (bench: CollectBench) => bench.own.make(questionOf(bench));
const namesIn = ({ workbook }: CollectBench) =>
  readConsolidatedMeta(workbook.sheet("_meta"))?.names;

async function withReturns(host: "excel" | "files" = "excel"): Promise<CollectBench> {
  const bench = await openCollect({ host });
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
  return bench;
}

describe("in Excel", () => {
  test("the sheets and the notebook come in one call, and nothing is asked where nothing is there", async () => {
    const bench = await withReturns();
    const before = bench.workbook.calls.length;
    await bench.own.make();
    expect(bench.workbook.calls.slice(before)).toEqual(["list", "read", "insert"]);
    expect(bench.workbook.names()).toEqual(expect.arrayContaining([...SHEETS, "_meta"]));
    expect(bench.store.state.collect?.made).toEqual({
      kind: "inserted",
      sheet: "汇总",
      sheets: 14,
    });
  });

  test("a second time the sheets of the first are replaced, after asking by name", async () => {
    const bench = await withReturns();
    await bench.own.make();
    await bench.own.addFiles([bench.returned("市商务局", { "11.1": 2000 })]);
    expect(bench.store.state.collect?.made).toBeNull();
    const { length } = bench.workbook.names();
    await bench.own.make();
    expect(questionOf(bench)).toMatchObject({ kind: "insert", renamed: [], otherPeriod: null });
    expect(questionOf(bench)).toMatchObject({
      replaced: expect.arrayContaining(SHEETS) as unknown,
    });
    expect(bench.workbook.shown("汇总", "E13")).not.toBe("1");
    await agree(bench);
    expect(bench.workbook.names()).toHaveLength(length);
    expect(bench.store.state.collect?.made).toMatchObject({ kind: "inserted" });
    const texts = bench.workbook.sheet("报送情况").cells.map(({ shown }) => shown);
    expect(texts).toContain("收回/市商务局-2021.xlsx");
  });

  test("a sheet of the office's own stays as it is; ours takes another name, and keeps it", async () => {
    const bench = await withReturns();
    const { plan } = bench.store.state.settings;
    const own = gridOfSheet(buildPublishedTable(plan, { sheetName: "责任分解表", mark: null }));
    bench.workbook.add(own);
    bench.workbook.type("责任分解表", "H1", "我的备注");
    await bench.own.make();
    expect(questionOf(bench)).toMatchObject({
      replaced: [],
      renamed: [{ usual: "责任分解表", name: "责任分解表 (2)" }],
    });
    await agree(bench);
    expect(namesIn(bench)?.sheets.table).toBe("责任分解表 (2)");
    await bench.own.make();
    expect(questionOf(bench)).toMatchObject({ renamed: [] });
    await agree(bench);
    expect(bench.workbook.shown("责任分解表", "H1")).toBe("我的备注");
    expect(bench.workbook.names().filter((name) => name.startsWith("责任分解表"))).toHaveLength(2);
  });

  test("a sheet that took the name of one of ours since is the office's own too", async () => {
    const bench = await withReturns();
    await bench.own.make();
    bench.workbook.lose("汇总");
    bench.workbook.add(gridOfSheet({ name: "汇总", cells: [] }));
    bench.workbook.type("汇总", "A1", "我的汇总");
    await bench.own.make();
    expect(questionOf(bench)).toMatchObject({ renamed: [{ usual: "汇总", name: "汇总 (2)" }] });
    await agree(bench);
    expect(bench.workbook.shown("汇总", "A1")).toBe("我的汇总");
  });

  test("what was agreed to must still be what there is", async () => {
    const bench = await withReturns();
    await bench.own.make();
    await bench.own.make();
    const agreed = questionOf(bench);
    bench.workbook.add(gridOfSheet({ name: "x" }));
    bench.workbook.lose("汇总");
    bench.workbook.add(gridOfSheet({ name: "汇总", cells: [] }));
    await bench.own.make(agreed);
    expect(questionOf(bench)).not.toEqual(agreed);
  });

  test("the summary of another period is named before it is replaced", async () => {
    const bench = await withReturns();
    await bench.own.make();
    bench.actions.choosePeriod("2020");
    bench.actions.chooseDelivery("zip");
    await bench.settled();
    await bench.actions.make();
    await bench.actions.putLedgerAway(ledgerInTheWay(bench.store));
    await bench.settled();
    await bench.own.make();
    expect(questionOf(bench)).toMatchObject({ kind: "insert", otherPeriod: "2021" });
    bench.actions.cancelQuestion();
    expect(readConsolidatedMeta(bench.workbook.sheet("_meta"))?.period).toBe("2021");
  });

  test("a bureau's form is no place for it", async () => {
    const bench = await withReturns();
    const meta = gridOfSheet({ name: "_meta", cells: [] });
    bench.workbook.add(meta);
    bench.workbook.type("_meta", "A1", "format");
    bench.workbook.type("_meta", "B1", "zerenbiao-form");
    await bench.own.make();
    expect(questionOf(bench)).toEqual({ kind: "other-workbook" });
  });

  test("a workbook that refuses is told, nothing is half done, and the second try works", async () => {
    const bench = await withReturns();
    bench.workbook.refuse("insert", "protected");
    await bench.own.make();
    expect(bench.store.state.notice?.problem).toMatchObject({ code: "protected" });
    expect(bench.store.state.collect?.made).toBeNull();
    bench.actions.retry();
    await bench.settled();
    expect(bench.workbook.names()).toContain("汇总");
  });
});

describe("without Excel", () => {
  test("the saved workbook is what the collection says, sheet by sheet", async () => {
    const bench = await withReturns("files");
    await bench.own.make();
    const file = bench.saved.at(-1);
    expect(file?.name).toBe("汇总-2021.xlsx");
    const result = workbookFiles.read(file?.bytes ?? new Uint8Array());
    if (result.outcome === "rejected") throw new Error("rejected");
    const held = ({ sheets }: WorkbookGrid) =>
      sheets.map(({ name, cells }) => [
        name,
        cells.flatMap(({ row, column, content }) => {
          const value = content.kind === "number" ? content.value : content;
          return content.kind === "blank" ? [] : [[row, column, value]];
        }),
      ]);
    expect(held(result.workbook)).toEqual(held(gridOf(consolidate(bench.collection()))));
  });
});

describe("the period before", () => {
  test("is taken from its summary: for the collection, and for the forms that are made", async () => {
    const first = await openCollect({ host: "files" });
    await first.own.addFiles([first.returned("市科技局", { "10.1": 5 })]);
    await first.own.make();
    const earlier = picked("汇总-2021.xlsx", first.saved.at(-1)?.bytes ?? "");
    const second = await openBench({ host: "files" });
    await second.actions.openEarlier(earlier);
    expect(second.store.state.notice?.problem).toMatchObject({
      kind: "previous-file",
      why: { kind: "not-earlier", found: "2021" },
    });
    second.actions.choosePeriod("2022");
    await second.actions.openEarlier(earlier);
    expect(second.store.state.earlier?.previous.period.id).toBe("2021");
    const bench = await openCollectOver(second);
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 4 })]);
    const found = bench.collection().findings.filter(({ code }) => code === "decreased");
    expect(found.map(({ target }) => target)).toContain("10.1");
    // the form that came back was made with it
    const [file] = bench.collection().files;
    expect(file?.file.printedPrevious.get("10.1")?.cell.shown).toBe("5");
    second.actions.choosePeriod("2021");
    expect(second.store.state.earlier).toBeNull();
  });

  test.each([
    ["nothing that can be opened", "计划"],
    ["another workbook", null],
  ])("%s is told in words", async (_what, text) => {
    const bench = await openCollect({ host: "files" });
    const form = bench.returned("市科技局", {});
    await bench.actions.openEarlier(text === null ? form : picked("x.xlsx", text));
    expect(bench.store.state.notice?.problem).toMatchObject({
      kind: "previous-file",
      why: { kind: text === null ? "not-consolidated" : "unreadable" },
    });
  });
});

test("a decision changes what was made: it is to be made again", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([
    bench.returned("市工业和信息化局", { "3.1": 29 }),
    bench.returned("市卫生健康委", { "3.1": 30 }),
  ]);
  await bench.own.make();
  expect(bench.store.state.collect?.made).not.toBeNull();
  await bench.own.decide(bench.card("target-3.1"), draft("0"));
  expect(bench.store.state.collect?.made).toBeNull();
});

describe("a marked copy for sending back", () => {
  test("says in the form what is wrong with it, and keeps what was filled in", async () => {
    const bench = await openCollect();
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": "约6", "3.3": 4400 })]);
    await bench.own.saveMarked("收回/市科技局-2021.xlsx");
    const copy = bench.saved.at(-1);
    expect(copy?.name).toBe("市科技局-2021（标记）.xlsx");
    const result = workbookFiles.read(copy?.bytes ?? new Uint8Array());
    if (result.outcome === "rejected") throw new Error("rejected");
    const entry = result.workbook.sheets.find(({ name }) => name === "指标填报");
    const texts = entry?.cells.map(({ shown }) => shown) ?? [];
    expect(texts).toEqual(expect.arrayContaining(["约6", "4400"]));
    expect(texts.some((text) => text.includes("“约6”是范围或约数"))).toBe(true);
  });

  test("is not made of another file than the one that was read, nor of one without a form", async () => {
    const bench = await openCollect();
    const file = bench.returned("市科技局", { "10.1": "约6" });
    let isGone = false;
    await bench.own.addFiles([
      { ...file, read: () => (isGone ? Promise.reject(new Error("gone")) : file.read()) },
      picked("收回/说明.txt", "请查收"),
    ]);
    isGone = true;
    await bench.own.saveMarked("收回/市科技局-2021.xlsx");
    expect(bench.store.state.notice?.problem).toMatchObject({ problem: { kind: "file-changed" } });
    await bench.own.saveMarked("收回/说明.txt");
    expect(bench.store.state.notice?.problem).toMatchObject({ problem: { kind: "unmarked" } });
  });
});
