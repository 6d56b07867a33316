import { isIn, PROGRESS_GROUPS, readNotebook } from "../../../src/exchange";
import type { ProgressActions } from "../../../src/taskpane/progress/actions";
import { chineseProgress, englishProgress } from "../../../src/taskpane/progress/texts";
import { type Bench, cellOfTarget, openBench } from "../fake-world";
import type { PickedFile } from "../../../src/taskpane/kit";
import { openCollect } from "../collect/collect-bench";
import { gridOfSheet } from "../fake-spreadsheet";

const TABLE = "指标跟踪表";

async function atProgress(bench: Bench): Promise<ProgressActions> {
  await bench.actions.loadProgress();
  bench.actions.goTo("progress");
  const own = bench.actions.progress()?.actions;
  if (!own) throw new Error("not fetched");
  return own;
}

async function withTable(values: Readonly<Record<string, number | string>>) {
  const bench = await openBench();
  bench.actions.choosePeriod("2021");
  await bench.actions.insert();
  for (const [target, value] of Object.entries(values)) {
    bench.workbook.type(TABLE, cellOfTarget(bench.workbook, target, "I"), value);
  }
  await bench.actions.check();
  return { bench, own: await atProgress(bench) };
}

const idsIn = (own: ProgressActions) => own.lines()?.shown.map(({ target }) => target.id);

test("before anything was collected or checked there is nothing to show", async () => {
  const bench = await openBench();
  const own = await atProgress(bench);
  expect([own.sources(), own.stood(), own.lines()]).toEqual([[], null, null]);
});

test("a checked table is shown by light, and every chip counts what it shows", async () => {
  const { own } = await withTable({
    "1.1": 300,
    "1.4": 1,
    "2.4": 8,
    "1.2": 3_826_000,
    "5.1": "约8",
  });
  const all = own.lines();
  expect(all?.all).toBe(50);
  for (const group of PROGRESS_GROUPS) {
    own.show(group);
    const lines = own.lines();
    const count = all?.counts[group] ?? 0;
    if (count === 0) expect(lines?.filter).toBe("all");
    else expect(lines?.shown).toHaveLength(count);
  }
  own.show("green");
  expect(idsIn(own)).toEqual(["1.1"]);
  own.show("held");
  expect(idsIn(own)).toEqual(["1.2", "5.1"]);
  own.show("unpaced");
  expect(idsIn(own)).toEqual(["2.4"]);
});

test("what is suspect or refused is in no group of what counts", async () => {
  const { own } = await withTable({ "1.2": 3_826_000, "5.1": "约8" });
  own.show("held");
  for (const line of own.lines()?.shown ?? []) {
    expect(PROGRESS_GROUPS.filter((group) => isIn(line, group))).toEqual(["held"]);
    expect(line).toMatchObject({ value: null, completion: null, pace: null, remaining: null });
  }
});

test("a bureau's counts are those of its own list", async () => {
  const { own } = await withTable({ "1.1": 300, "5.1": "约8" });
  for (const { bureau, lines, counts } of own.lines()?.bureaus ?? []) {
    own.showBureau(bureau);
    expect(own.lines()).toMatchObject({ bureau, all: lines, counts });
  }
});

test("a click goes to the line of the table", async () => {
  const { bench, own } = await withTable({ "1.1": 300 });
  bench.workbook.calls.splice(0);
  await own.reveal("1.1");
  expect(bench.workbook.calls).toEqual(["reveal"]);
  expect(bench.store.state.notice).toBeNull();
});

test("choosing another period takes the standing away with the check it was made of", async () => {
  const { bench, own } = await withTable({ "1.1": 300 });
  bench.actions.choosePeriod("2022");
  expect(own.lines()).toBeNull();
});

test("what came back is shown first; its lines are in the summary once that is in the workbook", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 })]);
  const own = await atProgress(bench);
  expect(own.sources()).toEqual(["collection"]);
  await own.reveal("10.1");
  expect(bench.store.state.notice?.problem).toEqual({
    ...{ kind: "progress", problem: { kind: "no-line" } },
  });
  await bench.own.make();
  bench.workbook.calls.splice(0);
  await own.reveal("10.1");
  expect(bench.workbook.calls).toEqual(["read", "read", "reveal"]);
  expect(bench.store.state.notice).toBeNull();
});

describe("baselines and limits of lights", () => {
  const list = (value: unknown, name = "基期.json"): PickedFile => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return { name, size: bytes.length, read: () => Promise.resolve(bytes) };
  };
  const RIGHT = { target: "1.1", value: 120, asOf: "2019", source: "年鉴" };
  const lineOf = (own: ProgressActions, id: string) =>
    own.lines()?.shown.find(({ target }) => target.id === id);

  test("a level is measured from its baseline, which the workbook remembers", async () => {
    const { bench, own } = await withTable({ "1.1": 180 });
    expect(lineOf(own, "1.1")?.completion?.toNumber()).toBe(0.6);
    await own.openBaselines(list([RIGHT]));
    // (180 - 120) / (300 - 120)
    expect(lineOf(own, "1.1")?.completion?.toFixed(3)).toBe("0.333");
    expect(lineOf(own, "1.1")?.pace?.withoutBaseline).toBe(false);
    const kept = readNotebook(bench.workbook.sheet("_zerenbiao"))?.pacing;
    expect(kept).toEqual([
      { plan: "jinan-brand-2020", baselines: [{ ...RIGHT, value: "120" }], lights: null },
    ]);
    await own.leaveBaselines();
    expect(lineOf(own, "1.1")?.completion?.toNumber()).toBe(0.6);
  });

  test("a list with a mistake is not taken, and every mistake is told by its place", async () => {
    const { bench, own } = await withTable({ "1.1": 180 });
    await own.openBaselines(list([RIGHT, { ...RIGHT, value: "约8", target: "1.2" }]));
    expect(lineOf(own, "1.1")?.completion?.toNumber()).toBe(0.6);
    const problem = bench.store.state.notice?.problem;
    if (problem?.kind !== "progress") throw new Error(problem?.kind);
    expect(chineseProgress.problem(problem.problem).list).toEqual([
      expect.stringMatching(/^\[1\]\.value 1\.2 的基期值读不出来：.*约8/),
    ]);
    await own.openBaselines(list("x", "报表.txt"));
    expect(bench.store.state.notice?.problem).toMatchObject({
      problem: { kind: "bad-baselines", problems: [] },
    });
  });

  test("lights reach as far as a person says, and not in the wrong order", async () => {
    const { bench, own } = await withTable({ "1.1": 180 });
    expect(lineOf(own, "1.1")?.pace?.light).toBe("yellow");
    await own.setLights({ green: 10, yellow: 30 });
    expect(lineOf(own, "1.1")?.pace?.light).toBe("green");
    await own.setLights({ green: 40, yellow: 30 });
    expect(bench.store.state.notice?.problem).toEqual({
      ...{ kind: "progress", problem: { kind: "bad-lights" } },
    });
    expect(lineOf(own, "1.1")?.pace?.light).toBe("green");
    await own.setLights(null);
    expect(lineOf(own, "1.1")?.pace?.light).toBe("yellow");
  });

  test("what is collected is measured the same, and the summary says from where", async () => {
    const bench = await openCollect();
    await bench.own.addFiles([bench.returned("市市场监管局", { "1.1": 180 })]);
    const own = await atProgress(bench);
    await own.openBaselines(list([RIGHT]));
    expect(lineOf(own, "1.1")?.completion?.toFixed(3)).toBe("0.333");
    expect(bench.own.collection()?.plan.givenBaselines.get("1.1")?.source).toBe("年鉴");
  });
});

test("both languages say every group with its count, colour and word together", () => {
  for (const texts of [chineseProgress, englishProgress]) {
    for (const group of PROGRESS_GROUPS) expect(texts.group(group, 7)).toMatch(/\S.* 7$/);
  }
  expect(chineseProgress.group("red", 2)).toBe("红灯 严重滞后 2");
  expect(englishProgress.group("red", 2)).toBe("Red, far behind 2");
});

describe("the sheet 进度", () => {
  test("is put into the workbook with two calls, renewed with two, and taken back with one button each time", async () => {
    const { bench, own } = await withTable({ "1.1": 180 });
    bench.workbook.calls.splice(0);
    await own.makeSheet();
    expect(bench.workbook.calls).toEqual(["read", "insert"]);
    expect(bench.store.state.progress?.made).toEqual({
      ...{ sheet: "进度", how: "inserted", beside: null, isWithoutCharts: false },
    });
    expect(shareOf(bench, "1.1")).toBe("0.6");
    bench.workbook.type(TABLE, cellOfTarget(bench.workbook, "1.1", "I"), 240);
    await bench.actions.check();
    bench.workbook.calls.splice(0);
    await own.makeSheet();
    expect(bench.workbook.calls).toEqual(["read", "insert"]);
    expect(bench.store.state.progress?.made?.how).toBe("renewed");
    expect(shareOf(bench, "1.1")).toBe("0.8");
    await bench.actions.undo();
    expect(shareOf(bench, "1.1")).toBe("0.6");
    await bench.actions.undo();
    expect(shareOf(bench, "1.1")).toBe("0.8");
  });

  test("that was inserted is gone when it is taken back", async () => {
    const { bench, own } = await withTable({ "1.1": 180 });
    await own.makeSheet();
    await bench.actions.undo();
    expect(bench.workbook.names()).not.toContain("进度");
    await bench.actions.undo();
    expect(bench.workbook.names()).toContain("进度");
  });

  test("a sheet 进度 of a person's own is left alone, and so is ours once somebody has written into it", async () => {
    const { bench, own } = await withTable({ "1.1": 180 });
    bench.workbook.add(gridOfSheet({ name: "进度" }));
    await own.makeSheet();
    expect(bench.store.state.progress?.made).toMatchObject({ sheet: "进度 (2)", beside: "进度" });
    bench.workbook.type("进度 (2)", "M40", "另行通知");
    await own.makeSheet();
    expect(bench.workbook.names().slice(-2)).toEqual(["进度 (2)", "进度 (3)"]);
    expect(bench.workbook.shown("进度 (2)", "M40")).toBe("另行通知");
  });

  test("is not taken back over what somebody has written into it since", async () => {
    const { bench, own } = await withTable({ "1.1": 180 });
    await own.makeSheet();
    bench.workbook.type("进度", "M40", "另行通知");
    await bench.actions.undo();
    expect(bench.store.state.notice?.problem).toEqual({
      ...{ kind: "not-undoable", sheet: "进度", lost: ["M40"] },
    });
    expect(bench.workbook.shown("进度", "M40")).toBe("另行通知");
  });

  test("of another period stands beside it", async () => {
    const { bench, own } = await withTable({ "1.1": 180 });
    await own.makeSheet();
    bench.actions.choosePeriod("2020");
    bench.workbook.lose(TABLE);
    await bench.actions.insert();
    await bench.actions.check();
    await own.makeSheet();
    expect(bench.workbook.names()).toEqual(expect.arrayContaining(["进度", "进度 (2)"]));
  });
});

/** 完成率 of a target on the sheet 进度. */
function shareOf({ workbook }: Bench, target: string): string | undefined {
  const { cells } = workbook.sheet("进度");
  const id = cells.find(({ column, shown }) => column === 1 && shown === target);
  return cells.find(({ row, column }) => row === id?.row && column === 6)?.shown;
}
