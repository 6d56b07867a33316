import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unitOf } from "../../../src/core";
import { buildPublishedTableWorkbook, findBuiltInPlan } from "../../../src/exchange";
import { reviewRows } from "../../../src/taskpane/annex/session/review-rows";
import { readPlanFile } from "../../../src/taskpane/plans/read-plan-file";
import { fakeSpreadsheet, gridOfSheet } from "../fake-spreadsheet";
import { openBench, type Bench, type BenchOptions } from "../fake-world";
import { annexStep } from "./annex-step";

const FOLDER = join(__dirname, "../../fixtures/annexes");
const annexFile = (name: string) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  return { name, size: bytes.length, read: () => Promise.resolve(bytes) };
};
const HTML = readFileSync(join(FOLDER, "annex.html"), "utf8");
const OPEN = ["2.3 unit-missing", "19.1 together-or-each", "19.5 together-or-each"];

async function openAnnex(options: BenchOptions = {}) {
  const bench = await openBench(options);
  await bench.actions.loadAnnex();
  const { own, texts, state } = annexStep(bench);
  const review = () => {
    const found = state().review;
    if (found === null) throw new Error("nothing was read");
    return found;
  };
  const open = () =>
    review()
      .finished.draft.doubts.filter(({ severity }) => severity !== "info")
      .map(({ id }) => id);
  return { ...bench, own, texts, state, review, open };
}

/** The three doubts of the built-in annex. */
async function settleAll({ own }: Awaited<ReturnType<typeof openAnnex>>): Promise<void> {
  const chosen = ["分", "合计", "合计"];
  for (const [index, doubt] of OPEN.entries()) {
    await own.answer(doubt, { doubt, choose: chosen[index] ?? "" });
  }
}

const told = ({ store }: Bench) => {
  const problem = store.state.notice?.problem;
  return problem?.kind === "annex" ? problem.problem : problem;
};

describe("an annex becomes a plan in use", () => {
  test.each(["annex.docx", "annex.html"])("from the file %s", async (name) => {
    const pane = await openAnnex();
    await pane.own.takeFiles([annexFile(name)]);
    expect(pane.open()).toEqual(OPEN);
    await settleAll(pane);
    expect(pane.open()).toEqual([]);
    pane.own.sign("张三");
    await pane.own.use();
    const { plan } = pane.store.state.settings;
    expect(plan.targets).toHaveLength(50);
    expect(plan.bureaus).toHaveLength(9);
    const target = plan.targetById.get("2.3");
    expect(target && unitOf(target)).toBe("分");
    expect(plan.file.sources.map(({ title }) => title)).toContain("张三 2021年12月20日核对");
    expect(pane.state().done).toMatchObject({ kind: "used" });
    expect(pane.memory.decidedBy).toBe("张三");
  });

  test("from the clipboard, as a page and as text with tabs", async () => {
    const pane = await openAnnex();
    await pane.own.takePasted({ html: HTML, text: "nothing of this is read" });
    expect(pane.open()).toEqual(OPEN);
    pane.own.leave(true);
    await pane.own.takePasted({
      html: "",
      text: "序号\t量化指标\t责任单位\n1\t培育品牌300个\t市商务局",
    });
    expect(pane.review().finished.draft.rows).toHaveLength(1);
  });

  test("from text that a page put on the clipboard with tags that are no table", async () => {
    const pane = await openAnnex();
    const text = "到2022年，培育品牌300个";
    await pane.own.takePasted({ html: `<p>${text}</p>`, text });
    expect(pane.review().draft.rows).toHaveLength(1);
  });
});

describe("what is selected in Excel", () => {
  const builtIn = findBuiltInPlan("jinan-brand-2020");
  if (builtIn === null) throw new Error("no plan");
  const [published] = buildPublishedTableWorkbook(builtIn, "2021-01-01").sheets;
  if (published === undefined) throw new Error("no sheet");
  const spec = { ...published, name: "附件" };

  const withSheet = () => {
    const workbook = fakeSpreadsheet();
    const merges = spec.merges.map(({ top, left, bottom, right }) => ({
      top,
      left,
      bottom,
      right,
    }));
    const extras = { merges, hiddenColumns: [], comments: [], drawings: [], pageTexts: [] };
    workbook.add({ ...gridOfSheet(spec), extras });
    return workbook;
  };

  test("one cell stands for its sheet", async () => {
    const areas = [{ top: 1, left: 1, bottom: 1, right: 1 }];
    const pane = await openAnnex({ workbook: withSheet(), selected: { sheet: "附件", areas } });
    await pane.own.takeSelection();
    expect(pane.open()).toEqual(OPEN);
    expect(pane.review().source).toEqual({ kind: "selection", sheet: "附件" });
  });

  test("an area is read, and nothing beside it", async () => {
    const head = spec.cells.find(({ value }) => value === "量化指标")?.row ?? 0;
    const areas = [{ top: head, left: 1, bottom: head + 3, right: 5 }];
    const pane = await openAnnex({ workbook: withSheet(), selected: { sheet: "附件", areas } });
    await pane.own.takeSelection();
    const ids = pane.review().draft.rows.map(({ id }) => id);
    expect(ids[0]).toBe("1");
    expect(ids.length).toBeLessThanOrEqual(3);
  });

  test("nothing selected is told", async () => {
    const areas = [{ top: 90, left: 40, bottom: 99, right: 50 }];
    const pane = await openAnnex({ workbook: withSheet(), selected: { sheet: "附件", areas } });
    await pane.own.takeSelection();
    expect(told(pane)).toEqual({ kind: "empty-selection", sheet: "附件" });
  });
});

describe("nothing is used before everything is settled and signed", () => {
  test("with a doubt open, or without a name, the plan in use stays", async () => {
    const pane = await openAnnex();
    const before = pane.store.state.settings.plan;
    await pane.own.takeFiles([annexFile("annex.docx")]);
    pane.own.sign("张三");
    await pane.own.use();
    expect(pane.store.state.settings.plan).toBe(before);
    await settleAll(pane);
    pane.own.sign("  ");
    await pane.own.use();
    expect(pane.store.state.settings.plan).toBe(before);
  });

  test("an answer can be changed and taken back", async () => {
    const pane = await openAnnex();
    await pane.own.takeFiles([annexFile("annex.docx")]);
    const doubt = "19.1 together-or-each";
    const ids = () =>
      pane
        .review()
        .finished.draft.rows.flatMap(({ cells }) =>
          cells.flatMap(({ targets }) => targets.map(({ id }) => id)),
        );
    await pane.own.answer(doubt, { doubt, choose: "各" });
    expect(ids()).toEqual(expect.arrayContaining(["19.1-1", "19.1-2"]));
    await pane.own.answer(doubt, { doubt, choose: "合计" });
    expect(ids()).toContain("19.1");
    await pane.own.answer(doubt, null);
    expect(pane.open()).toContain(doubt);
  });

  test("a target that is left out takes its other answers along", async () => {
    const pane = await openAnnex();
    await pane.own.takeFiles([annexFile("annex.docx")]);
    await pane.own.answer("2.3 unit-missing", { doubt: "2.3 unit-missing", choose: "分" });
    await pane.own.answer("2.3 unit-missing", { target: "2.3", drop: true });
    expect(pane.review().answers).toHaveLength(1);
    const { rows } = reviewRows(pane.review());
    const stretches = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.stretches));
    const unread = stretches.filter(({ isRead }) => !isRead).map(({ text }) => text);
    expect(unread).toEqual(["服务业顾客满意度达到88以上"]);
    expect(pane.open()).toEqual(OPEN.slice(1));
  });

  test("leaving asks where something was settled", async () => {
    const pane = await openAnnex();
    await pane.own.takeFiles([annexFile("annex.docx")]);
    await settleAll(pane);
    pane.own.leave();
    expect(pane.store.state.question).toEqual({
      kind: "annex",
      question: { kind: "leave", answers: 3 },
    });
    pane.own.leave(true);
    expect(pane.state().review).toBeNull();
  });
});

describe("a revision of the plan in use", () => {
  test("the built-in annex is one: its id and the ids of its targets stay, what changes is told", async () => {
    const pane = await openAnnex();
    const before = pane.store.state.settings.plan;
    // a row put in before all others, as a revised annex has it
    const row =
      "<tr><td>1</td><td>区分</td><td>新的任务</td><td>新设示范点7个</td><td>市商务局</td></tr>";
    const changed = HTML.replace("</tr>", `</tr>${row}`).replace("480", "500");
    await pane.own.takePasted({ html: changed, text: "" });
    expect(pane.review().relation).toBe("revision");
    for (const doubt of pane.open()) await pane.own.answer(doubt, { doubt, choose: "按读到的" });
    for (const doubt of pane.open()) await pane.own.answer(doubt, { doubt, choose: "没有单位" });
    const { revision } = pane.review();
    expect(pane.open()).toEqual([]);
    const added = revision?.targets.filter(({ change }) => change === "added") ?? [];
    expect(added).toHaveLength(1);
    expect(before.targetById.has(added[0]?.id ?? "")).toBe(false);
    expect(revision?.targets.filter(({ change }) => change === "removed")).toEqual([]);
    pane.own.sign("李四");
    await pane.own.use();
    const { plan } = pane.store.state.settings;
    expect(plan.id).toBe(before.id);
    const ids = plan.targets.map(({ id }) => id);
    expect(before.targets.filter(({ id }) => !ids.includes(id))).toEqual([]);
    expect(pane.store.state.plans.filter(({ id }) => id === before.id)).toHaveLength(1);
  });

  test("as another plan it has an id of its own", async () => {
    const pane = await openAnnex();
    const before = pane.store.state.settings.plan;
    await pane.own.takeFiles([annexFile("annex.docx")]);
    await pane.own.relate("new");
    await settleAll(pane);
    pane.own.sign("李四");
    await pane.own.use();
    expect(pane.store.state.settings.plan.id).not.toBe(before.id);
    expect(pane.store.state.plans).toContain(before);
  });
});

describe("what there is can be kept", () => {
  test("an unfinished reading as the workbook that the command writes", async () => {
    const pane = await openAnnex({ host: "files" });
    await pane.own.takeFiles([annexFile("annex.docx")]);
    await pane.own.saveBook();
    const [saved] = pane.saved;
    expect(saved?.name).toMatch(/\.xlsx$/);
    const bytes = saved?.bytes ?? new Uint8Array();
    const file = { name: "计划.xlsx", size: bytes.length, read: () => Promise.resolve(bytes) };
    const reading = await readPlanFile(file, pane.store.state.messages);
    expect("mistakes" in reading && reading.mistakes.length).toBe(3);
  });

  test("as sheets of the open workbook, unless there are some of these names", async () => {
    const pane = await openAnnex();
    await pane.own.takeFiles([annexFile("annex.docx")]);
    await pane.own.insertBook();
    expect(pane.workbook.names()).toEqual(expect.arrayContaining(["计划", "指标"]));
    await pane.own.insertBook();
    expect(told(pane)).toMatchObject({ kind: "sheets-there" });
  });
});

describe("what is no annex is told by name, and the plan in use stays", () => {
  test.each([
    ["扫描.pdf", "%PDF-1.7\n"],
    ["坏文件.docx", "PK\u0003\u0004"],
  ])("%s", async (name, content) => {
    const pane = await openAnnex();
    const bytes = new Uint8Array(Buffer.from(content));
    await pane.own.takeFiles([{ name, size: bytes.length, read: () => Promise.resolve(bytes) }]);
    expect(told(pane)).toMatchObject({ kind: "unread", name });
    expect(pane.state().review).toBeNull();
  });

  test("a file far too large is not even read", async () => {
    const pane = await openAnnex();
    const read = jest.fn(() => Promise.resolve(new Uint8Array()));
    await pane.own.takeFiles([{ name: "大.docx", size: 2_000_000_000, read }]);
    expect(read).not.toHaveBeenCalled();
    expect(told(pane)).toMatchObject({ kind: "unread", findings: [{ code: "too-large" }] });
  });

  test("words without any target, and an empty clipboard", async () => {
    const pane = await openAnnex();
    await pane.own.takePasted({ html: "<table><tr><td>a</td><td>b</td></tr></table>", text: "" });
    expect(told(pane)).toMatchObject({ kind: "nothing" });
    await pane.own.takePasted({ html: "", text: " " });
    expect(told(pane)).toEqual({ kind: "empty-clipboard" });
  });
});
