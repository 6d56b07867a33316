import { parsePeriod, toDecimal } from "../../../src/core";
import { freeName, readTableIdentity } from "../../../src/sheets";
import { fakeSpreadsheet, gridOfSheet } from "../fake-spreadsheet";
import { insertTable, leftOut, swapTable } from "../../../src/taskpane/tables";
import { cellOfTarget, openBench } from "../fake-world";

const TABLE = "指标跟踪表";

test("from an empty workbook the table and the notebook come in one call, and one more listens", async () => {
  const { workbook, actions, store } = await openBench();
  const before = workbook.calls.length;
  await actions.insert();
  expect(workbook.calls.slice(before)).toEqual(["insert", "watch"]);
  expect(workbook.names()).toEqual(["Sheet1", TABLE, "_zerenbiao"]);
  expect(store.state).toMatchObject({ inserted: TABLE, table: TABLE, notice: null, busy: null });
});

test("a sheet of that name is asked about, and nothing is changed meanwhile", async () => {
  const { workbook, actions, store } = await openBench();
  await actions.insert();
  workbook.type(TABLE, cellOfTarget(workbook, "1.2", "I"), "6100亿元");
  const before = workbook.sheet(TABLE);
  await actions.insert();
  expect(store.state.question).toEqual({
    kind: "sheet-exists",
    sheet: TABLE,
    known: true,
    filled: 1,
    lost: [],
  });
  actions.cancelQuestion();
  expect(store.state.question).toBeNull();
  expect(workbook.sheet(TABLE)).toBe(before);
});

test("replacing carries over every value and text that was typed, into another period too", async () => {
  const { workbook, actions, store } = await openBench();
  await actions.insert();
  const typed = { I: "6100亿元", L: "差在原材料涨价", M: "下季度补上", N: "统计公报" };
  for (const [column, text] of Object.entries(typed)) {
    workbook.type(TABLE, cellOfTarget(workbook, "1.2", column), text);
  }
  workbook.type(TABLE, cellOfTarget(workbook, "1.1", "I"), 310);
  actions.choosePeriod("2022");
  await actions.insert();
  expect(store.state.question).toMatchObject({ filled: 2, lost: [] });
  await actions.insert("replace");
  for (const [column, text] of Object.entries(typed)) {
    expect(workbook.shown(TABLE, cellOfTarget(workbook, "1.2", column))).toBe(text);
  }
  expect(workbook.shown(TABLE, cellOfTarget(workbook, "1.1", "I"))).toBe("310");
  expect(workbook.names().filter((name) => name.startsWith(TABLE))).toEqual([TABLE]);
});

test("上期值 of an earlier summary stands beside the values, and stays when the table of that period is made again", async () => {
  const { workbook, actions, store } = await openBench();
  const before = parsePeriod("2020");
  if (before === null) throw new Error("2020");
  const known = {
    ...{ period: before, byBureau: new Map() },
    values: new Map([["1.1", toDecimal(268)]]),
  };
  store.update({ earlier: { file: "汇总-2020.xlsx", previous: known } });
  actions.choosePeriod("2021");
  store.update({ earlier: { file: "汇总-2020.xlsx", previous: known } });
  await actions.insert();
  const shown = () => workbook.sheet(TABLE).cells.filter(({ shown }) => shown === "268").length;
  expect(shown()).toBe(1);
  store.update({ earlier: null });
  await actions.insert();
  expect(store.state.question).toMatchObject({ lost: [] });
  await actions.insert("replace");
  expect(shown()).toBe(1);
  await actions.undo();
  expect(shown()).toBe(1);
  // of another period, the period before is another one
  actions.choosePeriod("2022");
  await actions.insert("replace");
  expect(shown()).toBe(0);
});

test("what a new table has no place for is never replaced, even when it is typed after the question", async () => {
  const { workbook, actions, store } = await openBench();
  await actions.insert();
  await actions.insert();
  expect(store.state.question).toMatchObject({ lost: [] });
  workbook.type(TABLE, "R9", "请张处长核对");
  await actions.insert("replace");
  expect(store.state.question).toMatchObject({ lost: ["R9"] });
  expect(workbook.shown(TABLE, "R9")).toBe("请张处长核对");
  await actions.insert("keep-both");
  expect(workbook.names()).toContain("指标跟踪表 (2)");
  expect(workbook.shown(TABLE, "R9")).toBe("请张处长核对");
  expect(store.state).toMatchObject({ table: "指标跟踪表 (2)", question: null });
});

test("a line with an id of one's own cannot be carried over, so it is not replaced", async () => {
  const { workbook, actions, store } = await openBench();
  await actions.insert();
  workbook.type(TABLE, "I54", 12);
  workbook.type(TABLE, "O54", "99.9");
  await actions.insert("replace");
  expect(store.state.question).toMatchObject({ lost: expect.arrayContaining(["I54"]) as unknown });
});

test("a sheet of that name that is something else is never replaced", async () => {
  const workbook = fakeSpreadsheet();
  const cell = {
    ...{ row: 1, column: 1, shown: "我的笔记", formula: null },
    content: { kind: "text", text: "我的笔记" } as const,
  };
  workbook.add(gridOfSheet({ name: TABLE, cells: [cell] }));
  const { actions, store } = await openBench({ workbook });
  await actions.insert("replace");
  expect(store.state.question).toMatchObject({ known: false });
  expect(workbook.shown(TABLE, "A1")).toBe("我的笔记");
});

test("an empty sheet of that name belongs to somebody else as well", async () => {
  const workbook = fakeSpreadsheet();
  workbook.add(gridOfSheet({ name: TABLE }));
  const { actions, store } = await openBench({ workbook });
  await actions.insert();
  expect(store.state.question).toMatchObject({ known: false, lost: [] });
});

test("the published table comes by itself and is not the one that is checked", async () => {
  const { workbook, actions, store } = await openBench();
  actions.chooseKind("published");
  await actions.insert();
  expect(workbook.names()).toContain("责任分解表");
  expect(store.state).toMatchObject({ inserted: "责任分解表", table: null });
  await actions.insert();
  expect(store.state.question).toMatchObject({ known: true, lost: [] });
});

test.each(["interrupted", "protected", "read-only", "cell-editing"] as const)(
  "%s: it says so, nothing changes, and a second try works",
  async (code) => {
    const { workbook, actions, store } = await openBench();
    workbook.refuse("insert", code);
    await actions.insert();
    expect(store.state).toMatchObject({
      busy: null,
      inserted: null,
      notice: { problem: { kind: "spreadsheet", code } },
    });
    expect(workbook.names()).toEqual(["Sheet1"]);
    actions.retry();
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.state).toMatchObject({ inserted: TABLE, notice: null });
  },
);

test("a sheet that came after the pane was opened is asked about, not written over", async () => {
  const { workbook, actions, store } = await openBench();
  workbook.add(gridOfSheet({ name: TABLE }));
  await actions.insert();
  expect(store.state.question).toMatchObject({ kind: "sheet-exists", sheet: TABLE });
});

test("names are free when no sheet has them, whatever the case", () => {
  expect(freeName("Table", ["TABLE", "Table (2)"])).toBe("Table (3)");
  expect(freeName("指标跟踪表", [])).toBe("指标跟踪表");
});

test("where the part that builds tables cannot be fetched, nothing is inserted and trying again helps", async () => {
  let failures = 1;
  const bench = await openBench({
    world: {
      loadTables: () => {
        failures -= 1;
        return failures < 0
          ? Promise.resolve({ insertTable, leftOut, swapTable })
          : Promise.reject(new Error("ChunkLoadError"));
      },
    },
  });
  await bench.actions.insert();
  expect(bench.store.state.notice?.problem).toEqual({ kind: "not-loaded" });
  expect(await bench.workbook.listSheets()).not.toContain("指标跟踪表");
  bench.store.state.notice?.retry?.();
  await bench.pass(0);
  expect(bench.store.state.notice).toBeNull();
  expect(await bench.workbook.listSheets()).toContain("指标跟踪表");
});

describe("taking an insertion back", () => {
  test("the table goes, and comes back with what was typed meanwhile", async () => {
    const { workbook, actions, store } = await openBench();
    await actions.insert();
    workbook.type(TABLE, cellOfTarget(workbook, "1.2", "I"), 6100);
    expect(store.state.undoable).toMatchObject({
      written: { kind: "inserted", sheet: TABLE },
      isUndone: false,
    });
    await actions.undo();
    expect(workbook.names()).toEqual(["Sheet1", "_zerenbiao"]);
    expect(store.state).toMatchObject({
      table: null,
      inserted: null,
      undoable: { isUndone: true },
    });
    await actions.undo();
    expect(workbook.shown(TABLE, cellOfTarget(workbook, "1.2", "I"))).toBe("6100");
    expect(store.state).toMatchObject({ table: TABLE, undoable: { isUndone: false } });
  });

  test("a table that was replaced is back, of its own period and with what was typed in it", async () => {
    const { workbook, actions, store } = await openBench();
    await actions.insert();
    workbook.type(TABLE, cellOfTarget(workbook, "1.2", "I"), 6100);
    actions.choosePeriod("2022");
    await actions.insert("replace");
    workbook.type(TABLE, cellOfTarget(workbook, "1.1", "I"), 310);
    const period = () => readTableIdentity(workbook.sheet(TABLE)).period?.id;
    expect(period()).toBe("2022");
    await actions.undo();
    expect(period()).toBe("2021");
    expect(workbook.shown(TABLE, cellOfTarget(workbook, "1.2", "I"))).toBe("6100");
    expect(workbook.shown(TABLE, cellOfTarget(workbook, "1.1", "I"))).toBe("");
    await actions.undo();
    expect(period()).toBe("2022");
    expect(workbook.shown(TABLE, cellOfTarget(workbook, "1.1", "I"))).toBe("310");
    expect(store.state.notice).toBeNull();
  });

  test("nothing is taken back where somebody wrote beside the table since", async () => {
    const { workbook, actions, store } = await openBench();
    await actions.insert();
    workbook.type(TABLE, "R9", "请张处长核对");
    await actions.undo();
    expect(workbook.shown(TABLE, "R9")).toBe("请张处长核对");
    expect(store.state.notice?.problem).toEqual({
      kind: "not-undoable",
      sheet: TABLE,
      lost: ["R9"],
    });
    expect(store.state.undoable).toMatchObject({ isUndone: false });
  });

  test("where Excel refuses, it can be tried again", async () => {
    const { workbook, actions, store } = await openBench();
    await actions.insert();
    workbook.refuse("remove", "interrupted");
    await actions.undo();
    expect(store.state.notice?.problem).toMatchObject({ code: "interrupted" });
    await actions.undo();
    expect(workbook.names()).not.toContain(TABLE);
  });
});
