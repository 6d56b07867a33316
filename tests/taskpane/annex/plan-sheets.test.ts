import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findBuiltInPlan } from "../../../src/exchange";
import { buildPlanBook, type WorkbookSpec } from "../../../src/sheets";
import { workbookFiles } from "../../../src/taskpane/files";
import { type FakeSpreadsheet, fakeSpreadsheet, gridOfSheet } from "../fake-spreadsheet";
import { type BenchOptions, openBench } from "../fake-world";
import { annexStep } from "./annex-step";

const PLAN = findBuiltInPlan("jinan-brand-2020");
if (PLAN === null) throw new Error("no plan");
const { sheets } = buildPlanBook(PLAN.file, { createdOn: "2021-12-20" });
const BOOK = sheets.map((sheet) => sheet.build());
const ANNEX = readFileSync(join(__dirname, "../../fixtures/annexes/annex.docx"));

/** A pane at the step 计划, over a workbook in which the sheets of the built-in plan lie. */
async function openSheets(options: BenchOptions = {}) {
  const workbook = options.workbook ?? withBook();
  const bench = await openBench({ ...options, workbook });
  bench.actions.goTo("plan");
  await bench.actions.loadAnnex();
  await bench.pass(1_000);
  const { own, state } = annexStep(bench);
  const mistakes = () =>
    (state().sheets?.mistakes ?? []).map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`);
  return { ...bench, own, state, mistakes };
}

function withBook(): FakeSpreadsheet {
  const workbook = fakeSpreadsheet();
  for (const spec of BOOK) workbook.add(gridOfSheet(spec));
  return workbook;
}

/** The cell of 指标 under a heading, in the line of a target. */
function cellOf(workbook: FakeSpreadsheet, target: string, heading: string): string {
  const { cells } = workbook.sheet("指标");
  const find = (words: string) => cells.find(({ shown }) => shown === words);
  const [head, line] = [find(heading), find(target)];
  if (head === undefined || line === undefined) throw new Error(`${target} ${heading}`);
  return `${String.fromCharCode(64 + head.column)}${line.row}`;
}

describe("plan sheets in the open workbook", () => {
  test("those of the plan in use are found when the step is opened, and say so", async () => {
    const pane = await openSheets();
    expect(pane.mistakes()).toEqual([]);
    expect(pane.state().sheets?.plan?.hash).toBe(PLAN.hash);
    expect(pane.state().sheets?.origin).toMatchObject({ kind: "open" });
  });

  test("a mistake is told with its cell once a person pauses, and goes when it is put right", async () => {
    const pane = await openSheets();
    const cell = cellOf(pane.workbook, "5.1", "目标值");
    pane.workbook.type("指标", cell, "很多");
    await pane.pass(300);
    expect(pane.mistakes()).toEqual([]);
    await pane.pass(200);
    expect(pane.mistakes()).toEqual([`指标!${cell}`]);
    await pane.own.revealSheet("指标", cell);
    expect(pane.workbook.revealed).toEqual([`指标!${cell}`]);
    pane.workbook.type("指标", cell, 480);
    await pane.pass(500);
    expect(pane.mistakes()).toEqual([]);
  });

  test("nothing is ever written into the workbook", async () => {
    const pane = await openSheets();
    for (const value of ["很多", 500]) {
      pane.workbook.type("指标", cellOf(pane.workbook, "5.1", "目标值"), value);
      await pane.pass(500);
    }
    await pane.own.checkSheets();
    const writing = new Set(["write", "insert", "remove", "exchange"]);
    expect(pane.workbook.calls.filter((call) => writing.has(call))).toEqual([]);
  });

  test("what changes in the plan in use is shown before it is taken", async () => {
    const pane = await openSheets();
    pane.workbook.type("指标", cellOf(pane.workbook, "5.1", "目标值"), 500);
    await pane.pass(500);
    const targets = pane.state().sheets?.revision?.targets.map(({ id, change }) => [id, change]);
    expect(targets).toEqual([["5.1", "changed"]]);
    await pane.own.useSheets();
    const taken = pane.store.state.settings.plan.targetById.get("5.1");
    expect(taken).toMatchObject({ id: "5.1" });
    expect(pane.store.state.settings.plan.hash).not.toBe(PLAN.hash);
    expect(pane.state().done).toMatchObject({ kind: "used" });
    await pane.pass(500);
    expect(pane.state().sheets?.revision?.targets).toEqual([]);
    expect(pane.state().done).toMatchObject({ kind: "used" });
  });

  test("a plan of another id is none of the plan in use, whichever that is", async () => {
    const pane = await openSheets();
    pane.actions.choosePlan("qingdao-youpin-2023");
    await pane.pass(100);
    await new Promise((done) => setTimeout(done, 50));
    await pane.pass(100);
    expect(pane.store.state.settings.plan.id).toBe("qingdao-youpin-2023");
    expect(pane.state().sheets?.plan?.id).toBe(PLAN.id);
    expect(pane.state().sheets?.revision).toBeNull();
  });

  test("changes made while another step is open are seen on coming back", async () => {
    const pane = await openSheets();
    pane.actions.goTo("insert");
    const reads = () => pane.workbook.calls.filter((call) => call === "read").length;
    const before = reads();
    const cell = cellOf(pane.workbook, "5.1", "目标值");
    pane.workbook.type("指标", cell, "很多");
    await pane.pass(1_000);
    expect(reads()).toBe(before);
    pane.actions.goTo("plan");
    await pane.pass(1_000);
    expect(pane.mistakes()).toEqual([`指标!${cell}`]);
  });

  test("a cell that is being edited is waited for", async () => {
    const pane = await openSheets();
    pane.workbook.refuse("read", "cell-editing");
    const cell = cellOf(pane.workbook, "5.1", "目标值");
    pane.workbook.type("指标", cell, "很多");
    await pane.pass(500);
    expect(pane.mistakes()).toEqual([]);
    expect(pane.store.state.notice).toBeNull();
    await pane.pass(2_000);
    expect(pane.mistakes()).toEqual([`指标!${cell}`]);
  });

  test("sheets that were deleted are shown no more", async () => {
    const pane = await openSheets();
    for (const { name } of BOOK) pane.workbook.lose(name);
    await pane.own.checkSheets();
    expect(pane.state().sheets).toBeNull();
  });

  test("a sheet 指标 of something else is left alone", async () => {
    const workbook = fakeSpreadsheet();
    const content = { kind: "text", text: "别的" } as const;
    const cell = { row: 1, column: 1, content, shown: "别的", formula: null };
    workbook.add(gridOfSheet({ name: "指标", cells: [cell] }));
    const pane = await openSheets({ workbook });
    expect(pane.state().sheets).toBeNull();
    expect(workbook.calls.filter((call) => call === "watch")).toEqual([]);
  });
});

describe("a reading that is gone on with in sheets", () => {
  const annex = {
    name: "annex.docx",
    size: ANNEX.length,
    read: () => Promise.resolve(new Uint8Array(ANNEX)),
  };

  test("its doubts are mistakes of cells; settled there, it is a revision with the ids in use", async () => {
    const pane = await openSheets({ workbook: fakeSpreadsheet() });
    await pane.own.takeFiles([annex]);
    expect(pane.state().review?.relation).toBe("revision");
    await pane.own.insertBook();
    expect(pane.state().isAside).toBe(true);
    expect(pane.mistakes()).toHaveLength(3);
    for (const [target, choice] of [
      ["2.3", "分"],
      ["19.1", "合计"],
      ["19.5", "合计"],
    ] as const) {
      pane.workbook.type("指标", cellOf(pane.workbook, target, "处理"), choice);
      await pane.pass(500);
    }
    expect(pane.mistakes()).toEqual([]);
    expect(pane.state().sheets?.plan?.id).toBe(PLAN.id);
    const changes = pane.state().sheets?.revision?.targets.map(({ change }) => change) ?? [];
    expect(new Set(changes)).toEqual(new Set(["changed"]));
    await pane.own.useSheets();
    expect(pane.state().review).toBeNull();
    expect(pane.store.state.settings.plan.targets).toHaveLength(50);
  });

  test("and it can be come back to in the pane", async () => {
    const pane = await openSheets({ workbook: fakeSpreadsheet() });
    await pane.own.takeFiles([annex]);
    await pane.own.insertBook();
    pane.own.comeBack();
    expect(pane.state()).toMatchObject({ isAside: false, done: null });
    expect(pane.state().review?.source).toEqual({ kind: "files", names: ["annex.docx"] });
  });
});

test("without Excel a plan workbook is checked whenever it is chosen, and is no annex", async () => {
  const pane = await openSheets({ host: "files" });
  const write = async (change: (book: WorkbookSpec["sheets"]) => WorkbookSpec["sheets"]) => {
    const bytes = await workbookFiles.write({
      ...{ title: "计划", createdOn: "2021-12-20", lockStructure: false },
      sheets: change(BOOK),
    });
    return { name: "计划.xlsx", size: bytes.length, read: () => Promise.resolve(bytes) };
  };
  await pane.own.takeFiles([await write((book) => book.filter(({ name }) => name !== "计划"))]);
  expect(pane.state().review).toBeNull();
  expect(pane.state().sheets?.origin).toEqual({ kind: "file", name: "计划.xlsx" });
  expect(pane.mistakes()).toContain("计划!");
  await pane.own.takeFiles([await write((book) => book)]);
  expect(pane.mistakes()).toEqual([]);
  expect(pane.state().sheets?.plan?.hash).toBe(PLAN.hash);
});
