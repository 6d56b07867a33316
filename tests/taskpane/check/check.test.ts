import { countEntries, countFindings } from "../../../src/taskpane/check/findings";
import { SpreadsheetError } from "../../../src/sheets";
import { fakeSpreadsheet } from "../fake-spreadsheet";
import { cellOfTarget, openBench } from "../fake-world";

const TABLE = "指标跟踪表";

async function benchWithTable() {
  const bench = await openBench();
  await bench.actions.insert();
  const type = (target: string, value: string | number) => {
    bench.workbook.type(TABLE, cellOfTarget(bench.workbook, target, "I"), value);
  };
  return { ...bench, type, calls: () => bench.workbook.calls.splice(0) };
}

test("a check reads once and writes once, and tells every finding with its cell", async () => {
  const { type, actions, store, calls } = await benchWithTable();
  type("5.1", "约480家");
  calls();
  await actions.check();
  expect(calls()).toEqual(["read", "write"]);
  const [report] = store.state.reports ?? [];
  expect(report?.entries).toHaveLength(50);
  expect(report?.findings.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "approximate-value", target: "5.1", sheet: TABLE, cell: "I17", received: "约480家" },
  ]);
  expect(countFindings(store.state.reports ?? [])).toEqual({
    error: 1,
    warning: 0,
    blank: 49,
    info: 0,
  });
  expect(report && countEntries(report)).toEqual({ targets: 50, filled: 1, clean: 0 });
});

test("marks go again when the value is put right", async () => {
  const { type, actions, workbook } = await benchWithTable();
  type("5.1", "约480家");
  await actions.check();
  expect(workbook.shown(TABLE, "P17")).toBe("错误:完成值|8|约480家///|");
  type("5.1", 480);
  await actions.check();
  expect(workbook.shown(TABLE, "P17")).toBe("");
});

test("a live check writes nothing: what it finds is listed, and that it is not marked", async () => {
  const { type, pass, actions, workbook, store, calls } = await benchWithTable();
  calls();
  type("5.1", "约480家");
  await pass(1_000);
  expect(calls()).toEqual(["read"]);
  expect(store.state).toMatchObject({ isMarked: false, reports: [{}] });
  expect(workbook.shown(TABLE, "P17")).toBe("");
  await actions.check();
  expect(calls()).toEqual(["read", "write"]);
  expect(store.state.isMarked).toBe(true);
});

test("a burst of 20 changes is checked once", async () => {
  const { type, pass, calls } = await benchWithTable();
  calls();
  for (let count = 1; count <= 20; count += 1) {
    type("1.1", `约${count}`);
    await pass(50);
  }
  await pass(2_000);
  expect(calls()).toEqual(["read"]);
});

test("while a check runs at most one more waits", async () => {
  const workbook = fakeSpreadsheet();
  const { actions, pass, store } = await openBench({ workbook });
  await actions.insert();
  const read = workbook.read.bind(workbook);
  let release: () => void = () => undefined;
  let reads = 0;
  workbook.read = async (names) => {
    reads += 1;
    if (reads === 1) await new Promise<void>((resolve) => (release = resolve));
    return read(names);
  };
  const cell = cellOfTarget(workbook, "1.1", "I");
  workbook.type(TABLE, cell, 1);
  await pass(500);
  for (let count = 0; count < 10; count += 1) workbook.type(TABLE, cell, count);
  release();
  await pass(5_000);
  expect(reads).toBe(2);
  expect(store.state.reports).toHaveLength(1);
});

test("while a cell is being edited the live check waits and says nothing", async () => {
  const { type, pass, workbook, store } = await benchWithTable();
  workbook.refuse("read", "cell-editing");
  type("5.1", "约480家");
  await pass(500);
  expect(store.state).toMatchObject({ notice: null, reports: null });
  await pass(2_500);
  expect(store.state.reports).toHaveLength(1);
});

test("turned off, nothing is checked while typing", async () => {
  const { type, pass, actions, calls } = await benchWithTable();
  actions.checkWhileTyping(false);
  calls();
  type("5.1", "约480家");
  await pass(5_000);
  expect(calls()).toEqual([]);
});

test("a renamed table is found by what it holds, and is followed from then on", async () => {
  const { type, actions, workbook, store, pass, calls } = await benchWithTable();
  type("5.1", "约480家");
  workbook.rename(TABLE, "2021年台账");
  await actions.check();
  expect(store.state).toMatchObject({ table: "2021年台账", notice: null });
  expect(store.state.reports?.[0]?.findings[0]?.sheet).toBe("2021年台账");
  await actions.check();
  calls();
  workbook.type("2021年台账", "I17", 480);
  await pass(1_000);
  expect(calls()).toEqual(["read"]);
});

test("a deleted table: it says so and what to do, and inserting works again", async () => {
  const { actions, workbook, store } = await benchWithTable();
  await actions.check();
  workbook.lose(TABLE);
  await actions.check();
  expect(store.state).toMatchObject({ reports: null, table: null });
  expect(store.state.notice?.problem).toEqual({ kind: "no-table" });
  await actions.insert();
  expect(store.state).toMatchObject({ inserted: TABLE, question: null });
});

test("a table that takes no marks is told all the same", async () => {
  const { type, actions, workbook, store } = await benchWithTable();
  type("5.1", "约480家");
  workbook.refuse("write", "protected");
  await actions.check();
  expect(store.state.reports?.[0]?.findings.length).toBeGreaterThan(0);
  expect(store.state.notice?.problem).toMatchObject({ kind: "not-marked", code: "protected" });
  await actions.check();
  expect(store.state.notice).toBeNull();
});

test("a lost connection keeps the findings of the last check", async () => {
  const { type, actions, workbook, store } = await benchWithTable();
  type("5.1", "约480家");
  await actions.check();
  const { reports } = store.state;
  workbook.refuse("read", "interrupted");
  await actions.check();
  expect(store.state.reports).toBe(reports);
  expect(store.state.notice?.problem).toMatchObject({ code: "interrupted" });
});

test("a finding's cell is selected; where it is gone the pane says so", async () => {
  const { actions, workbook, store } = await benchWithTable();
  await actions.reveal(TABLE, "I17");
  expect(workbook.revealed).toEqual([`${TABLE}!I17`]);
  workbook.lose(TABLE);
  await actions.reveal(TABLE, "I17");
  expect(store.state.notice?.problem).toMatchObject({ code: "sheet-missing", sheet: TABLE });
});

test("another plan or period makes findings void", async () => {
  const { actions, store } = await benchWithTable();
  await actions.check();
  actions.choosePeriod("2021Q3");
  expect(store.state.reports).toBeNull();
});

test("an error that is none of Excel's is told without its stack", async () => {
  const { actions, workbook, store } = await benchWithTable();
  workbook.read = () => Promise.reject(new TypeError("boom"));
  await actions.check();
  expect(store.state.notice?.problem).toEqual({ kind: "unexpected", detail: "boom" });
  expect(new SpreadsheetError("protected").message).toBe("protected");
});

describe("a table of another period than is chosen", () => {
  async function tableOf2022() {
    const bench = await openBench();
    bench.actions.choosePeriod("2022");
    await bench.actions.insert();
    bench.workbook.type(TABLE, cellOfTarget(bench.workbook, "5.1", "I"), 300);
    return bench;
  }
  const verdictOf = ({ store }: Awaited<ReturnType<typeof tableOf2022>>) =>
    store.state.reports?.[0]?.entries.find(({ target }) => target === "5.1")?.verdict;

  test("is judged by its own, as its own formulas do, and one action chooses that", async () => {
    const bench = await tableOf2022();
    bench.actions.choosePeriod("2021");
    await bench.actions.check();
    expect(bench.store.state).toMatchObject({
      settings: { period: { id: "2021" } },
      facts: { period: { id: "2022" } },
      reports: [{ period: "2022" }],
    });
    expect(verdictOf(bench)).toBe("not-met");
    bench.actions.followTable();
    expect(bench.store.state.settings.period.id).toBe("2022");
    expect(verdictOf(bench)).toBe("not-met");
  });

  test("is followed when the workbook is opened, whatever its notebook says", async () => {
    const { workbook } = await tableOf2022();
    const again = await openBench({ workbook });
    expect(again.store.state).toMatchObject({
      settings: { period: { id: "2022" } },
      facts: { period: { id: "2022" } },
    });
  });

  test("is followed when it is chosen among several", async () => {
    const bench = await tableOf2022();
    bench.actions.choosePeriod("2021");
    await bench.actions.insert("keep-both");
    expect(bench.store.state).toMatchObject({
      table: `${TABLE} (2)`,
      facts: { period: { id: "2021" } },
    });
    await bench.actions.chooseTable(TABLE);
    expect(bench.store.state.settings.period.id).toBe("2022");
    expect(verdictOf(bench)).toBe("not-met");
  });

  test("of a plan that nobody has here is not judged by another one", async () => {
    const bench = await tableOf2022();
    const text = "zerenbiao-tracking|1|2022|0|elsewhere-2020";
    bench.workbook.type(TABLE, "P1", text);
    await bench.actions.check();
    expect(bench.store.state.reports).toBeNull();
    expect(bench.store.state.notice?.problem).toEqual({
      kind: "unknown-plan",
      id: "elsewhere-2020",
    });
  });
});

describe("what one press puts right", () => {
  async function checked(target: string, value: string | number) {
    const bench = await benchWithTable();
    bench.type(target, value);
    await bench.actions.check();
    const fixes = [...bench.store.state.fixes.values()].flat();
    const cell = cellOfTarget(bench.workbook, target, "I");
    const shown = () => bench.workbook.shown(TABLE, cell);
    return { ...bench, fixes, shown, cell };
  }

  test.each([
    ["1.2", "6100万元", ["change 6100", "count-as 0.61"]],
    ["1.2", 610000, []],
    ["1.2", "61000000万元", ["count-as 6100"]],
    ["17.1", "0.97", ["count-as 97%", "count-as 0.97%"]],
    ["2.3", "88.6%", ["without-percent 88.6"]],
    // a share of something, not the amount: nobody knows how much
    ["1.2", "96%", []],
    ["5.1", "96%", []],
    ["5.1", "无", ["change 0", "blank "]],
    ["5.1", "暂无", ["blank "]],
    ["5.1", "约480", []],
    ["5.1", 480, []],
  ] as const)("of %s = %s", async (target, value, wanted) => {
    const { fixes } = await checked(target, value);
    const told = fixes.map(({ kind, figure }) => `${kind} ${figure}`);
    expect([...new Set(told)].sort()).toEqual([...wanted].sort());
  });

  test("is set as a plain number, checked again, and can be taken back and done again", async () => {
    const { fixes, shown, actions, store } = await checked("1.2", "6100万元");
    const [fix] = fixes.filter(({ kind }) => kind === "change");
    if (fix) await actions.fix(fix);
    expect(shown()).toBe("6100");
    expect(store.state.reports?.[0]?.findings.some(({ target }) => target === "1.2")).toBe(false);
    expect(store.state.undoable).toMatchObject({ written: { kind: "fixed" }, isUndone: false });
    await actions.undo();
    expect(shown()).toBe("6100万元");
    await actions.undo();
    expect(shown()).toBe("6100");
  });

  test("is not done where somebody has changed the cell since, nor taken back over another value", async () => {
    const { fixes, shown, actions, store, type } = await checked("1.2", "6100万元");
    actions.checkWhileTyping(false);
    type("1.2", 6200);
    const [fix] = fixes.filter(({ kind }) => kind === "change");
    if (fix) await actions.fix(fix);
    expect(shown()).toBe("6200");
    expect(store.state.notice?.problem).toMatchObject({ kind: "changed-since" });
    type("1.2", "6100万元");
    if (fix) await actions.fix(fix);
    type("1.2", 6300);
    await actions.undo();
    expect(shown()).toBe("6300");
    expect(store.state.notice?.problem).toMatchObject({ kind: "not-undoable" });
  });
});
