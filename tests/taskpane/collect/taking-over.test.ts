import { readTracking } from "../../../src/sheets";
import { openCollect, type CollectBench } from "./collect-bench";

const TABLE = "指标跟踪表";

/** A pane with an inserted table and what two bureaus returned. */
async function withTable(values = { "10.1": 6 }): Promise<CollectBench> {
  const bench = await openCollect();
  bench.actions.goTo("insert");
  await bench.actions.insert();
  bench.actions.goTo("collect");
  await bench.own.addFiles([bench.returned("市科技局", values)]);
  await bench.settled();
  return bench;
}

function readTable({ workbook, store }: CollectBench) {
  const reading = readTracking(store.state.settings.plan, workbook.sheet(TABLE));
  if (reading === null) throw new Error("no table");
  return reading;
}

function lineOf(bench: CollectBench, id: string) {
  const line = readTable(bench).lines.find(({ target }) => target.id === id);
  if (!line) throw new Error(id);
  return line;
}

function cellOf(bench: CollectBench, id: string, field: "value" | "evidence" = "value"): string {
  const cell = lineOf(bench, id).place?.[field];
  if (!cell) throw new Error(id);
  return cell;
}

const shown = (bench: CollectBench, id: string, field: "value" | "evidence" = "value") =>
  bench.workbook.shown(TABLE, cellOf(bench, id, field));

function asked({ store }: CollectBench) {
  const { question } = store.state;
  if (question?.kind !== "collect" || question.question.kind !== "take-over") {
    throw new Error("nothing is asked");
  }
  return question.question;
}

test("values come into blank lines without a question, with their source, and are taken back in one step", async () => {
  const bench = await withTable();
  await bench.own.takeOver();
  expect(shown(bench, "10.1")).toBe("6");
  expect(shown(bench, "10.1", "evidence")).toContain("市科技局-2021.xlsx〕");
  expect(bench.store.state.collect?.made).toMatchObject({ kind: "taken", cells: 2 });
  expect(bench.store.state.undoable?.written).toEqual({ kind: "taken", sheet: TABLE, cells: 2 });
  await bench.actions.undo();
  expect(shown(bench, "10.1")).toBe("");
  expect(shown(bench, "10.1", "evidence")).toBe("");
  await bench.actions.undo();
  expect(shown(bench, "10.1")).toBe("6");
});

test("what was typed there and differs is shown old → new first; nothing is written before", async () => {
  const bench = await withTable();
  bench.workbook.type(TABLE, cellOf(bench, "10.1"), 5);
  await bench.own.takeOver();
  expect(asked(bench).own).toMatchObject([{ target: "10.1", before: "5", after: "6" }]);
  expect(shown(bench, "10.1")).toBe("5");
  await bench.own.takeOver({ question: asked(bench), how: "all" });
  expect(shown(bench, "10.1")).toBe("6");
  await bench.actions.undo();
  expect(shown(bench, "10.1")).toBe("5");
});

test("the office may keep what it typed and take the rest", async () => {
  const bench = await withTable();
  await bench.own.addFiles([bench.returned("市商务局", { "11.1": 2000 })]);
  bench.workbook.type(TABLE, cellOf(bench, "10.1"), 5);
  await bench.own.takeOver();
  await bench.own.takeOver({ question: asked(bench), how: "fresh" });
  expect(shown(bench, "10.1")).toBe("5");
  expect(shown(bench, "10.1", "evidence")).toBe("");
  expect(shown(bench, "11.1")).toBe("2000");
});

test("an answer to something else than what stands there now is no answer", async () => {
  const bench = await withTable();
  bench.workbook.type(TABLE, cellOf(bench, "10.1"), 5);
  await bench.own.takeOver();
  const question = asked(bench);
  bench.workbook.type(TABLE, cellOf(bench, "10.1"), 7);
  await bench.own.takeOver({ question, how: "all" });
  expect(shown(bench, "10.1")).toBe("7");
  expect(asked(bench).own).toMatchObject([{ before: "7", after: "6" }]);
});

test("a second time there is nothing to fill in; a corrected return takes the place of what was taken without a question", async () => {
  const bench = await withTable();
  await bench.own.takeOver();
  await bench.own.takeOver();
  expect(bench.store.state.collect?.made).toMatchObject({ kind: "taken", cells: 0 });
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 7 })]);
  await bench.own.takeOver();
  expect(shown(bench, "10.1")).toBe("7");
  expect(shown(bench, "10.1", "evidence")).toMatch(/取自报送：7.*，/);
});

test("an open conflict is not taken, and is counted", async () => {
  const bench = await withTable();
  await bench.own.addFiles([
    bench.returned("市工业和信息化局", { "3.1": 29 }),
    bench.returned("市卫生健康委", { "3.1": 30 }),
  ]);
  await bench.own.takeOver();
  expect(shown(bench, "3.1")).toBe("");
  expect(bench.store.state.collect?.made).toMatchObject({ kind: "taken", left: 1 });
});

test("without a table of this plan and period it says so", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
  await bench.own.takeOver();
  expect(bench.store.state.notice?.problem).toEqual({
    kind: "collect",
    problem: { kind: "no-own-table", period: null },
  });
});

test("a table of another period is not filled in", async () => {
  const bench = await openCollect();
  bench.actions.choosePeriod("2022");
  bench.actions.goTo("insert");
  await bench.actions.insert();
  bench.actions.choosePeriod("2021");
  bench.actions.goTo("collect");
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
  await bench.settled();
  await bench.own.takeOver();
  expect(bench.store.state.notice?.problem).toMatchObject({
    problem: { kind: "no-own-table", period: "2022" },
  });
  expect(bench.store.state.undoable?.written.kind).toBe("inserted");
});

const differing = (bench: CollectBench) =>
  bench
    .collection()
    .findings.filter(({ code }) => code === "office-differs")
    .map(({ received, expected }) => [received, expected]);

test("what the office typed and a return says otherwise is told, until the one takes the place of the other", async () => {
  const bench = await withTable();
  expect(differing(bench)).toEqual([]);
  bench.actions.goTo("check");
  bench.workbook.type(TABLE, cellOf(bench, "10.1"), 5);
  bench.actions.goTo("collect");
  await bench.settled();
  expect(differing(bench)).toHaveLength(1);
  await bench.own.takeOver();
  await bench.own.takeOver({ question: asked(bench), how: "all" });
  expect(differing(bench)).toEqual([]);
});
