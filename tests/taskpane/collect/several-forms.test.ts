import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflate, inflate } from "../../../src/cli/compression";
import { fillWorkbook } from "../../../src/xlsx";
import { asPlainFile, openCollect, picked, type CollectBench } from "./collect-bench";

const OFFICE = join(__dirname, "../../fixtures/office");
const two = new Uint8Array(readFileSync(join(OFFICE, "r13-two-bureaus-one-workbook.xlsx")));
const changed = fillWorkbook(
  two,
  [{ sheet: "指标填报 (2)", cells: [{ row: 2, column: 7, value: "约480" }] }],
  { inflate, deflate },
);
const paths = ({ store }: CollectBench) =>
  store.state.collect?.files.map(({ returned }) => returned.report.path);
const BOTH = ["收回/两家.xlsx › 市商务局", "收回/两家.xlsx › 市科技局"];

test("checked, a file with two forms has two reports", async () => {
  const bench = await openCollect({ host: "files" });
  await bench.actions.checkFiles([asPlainFile(picked("两家.xlsx", two))]);
  expect(bench.store.state.reports?.map(({ path }) => path)).toEqual([
    "两家.xlsx › 市商务局",
    "两家.xlsx › 市科技局",
  ]);
});

test("each form is a line of the list; the file again takes the place of both", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([picked("收回/两家.xlsx", two), picked("收回/说明.txt", "请查收")]);
  expect(paths(bench)).toEqual([...BOTH, "收回/说明.txt"]);
  await bench.own.addFiles([picked("收回/两家.xlsx", two)]);
  expect(paths(bench)).toEqual([...BOTH, "收回/说明.txt"]);
  expect(bench.store.state.collect?.renewed).toEqual([]);
  await bench.own.addFiles([picked("收回/两家.xlsx", changed)]);
  expect(paths(bench)).toEqual([...BOTH, "收回/说明.txt"]);
  expect(bench.store.state.collect?.renewed).toEqual(["收回/两家.xlsx"]);
});

test("a form that was taken off the list stays off when the files are read for another period", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([picked("收回/两家.xlsx", two)]);
  bench.own.remove(BOTH[0] ?? "");
  bench.actions.choosePeriod("2022");
  await bench.settled();
  bench.actions.choosePeriod("2021");
  await bench.settled();
  expect(paths(bench)).toEqual([BOTH[1]]);
});

test("a marked copy is named after the bureau, and marks that form", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([picked("收回/两家.xlsx", changed)]);
  await bench.own.saveMarked(BOTH[1] ?? "");
  const copy = bench.saved.at(-1);
  expect(copy?.name).toBe("两家-市科技局（标记）.xlsx");
  await bench.actions.checkFiles([asPlainFile(picked("a.xlsx", copy?.bytes ?? ""))]);
  expect(bench.store.state.reports?.map(({ bureau }) => bureau)).toEqual(["市商务局", "市科技局"]);
});
