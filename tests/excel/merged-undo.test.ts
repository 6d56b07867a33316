import { mergeUndo } from "../excel-host/harness";
import { inserting, smallSheet, useLiveBed, valueAt } from "./live-sheets";

const bed = useLiveBed();
const NAME = "指标跟踪表";
/** B3 is unlocked and of the format text: an apostrophe stays in it, so that a text is written twice. */
const TWICE = [{ sheet: NAME, cells: [{ row: 3, column: 2, value: "=1+1" }] }];
/** A title is locked: the sheet is unprotected for it, which Excel cannot undo. */
const LOCKED = [{ sheet: NAME, cells: [{ row: 2, column: 1, value: "完成值" }] }];

async function openSheet(api: string) {
  const live = await bed().open({ requirements: { ExcelApi: api } });
  await mergeUndo(live.pane);
  await live.call("insert", [inserting(smallSheet(NAME))]);
  await live.excel.userEdit(NAME, "B2", 5);
  await live.syncs();
  return live;
}

test("a write that takes two syncs is one step of Excel's own list", async () => {
  const live = await openSheet("1.20");
  const { undo } = await live.excel.undoDepth();
  expect(await live.call("write", TWICE)).toEqual({});
  expect(await live.syncs()).toBe(2);
  expect(await valueAt(live, NAME, "B3")).toBe("=1+1");
  expect(await live.excel.undoDepth()).toEqual({ undo: undo + 1, redo: 0 });
  expect(await live.excel.userUndo()).toBe(true);
  expect(await valueAt(live, NAME, "B3")).toBe("");
  expect(await valueAt(live, NAME, "B2")).toBe(5);
  await live.end();
});

test("what Excel cannot undo is not asked to be one step: the write goes well", async () => {
  const live = await openSheet("1.20");
  expect(await live.call("write", LOCKED)).toEqual({});
  expect(await live.call("write", LOCKED)).toEqual({});
  expect(await valueAt(live, NAME, "A2")).toBe("完成值");
  expect(await live.excel.undoDepth()).toEqual({ undo: 0, redo: 0 });
  await live.end();
});

test("an older Excel is not asked", async () => {
  const live = await openSheet("1.19");
  expect(await live.call("write", TWICE)).toEqual({});
  expect(await live.excel.undoDepth()).toEqual({ undo: 0, redo: 0 });
  await live.end();
});
