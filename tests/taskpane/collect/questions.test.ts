import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type CellEdit, textOf } from "../../../src/sheets";
import { fillWorkbook, readWorkbook } from "../../../src/xlsx";
import { asPlainFile, openCollect, picked } from "./collect-bench";

const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });
const compression = { inflate, deflate: (data: Uint8Array) => deflateRawSync(data) };

/** A copy of the list, filled in by 事项 and 编号. */
function fillIn(
  bytes: Uint8Array,
  answers: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Uint8Array {
  const read = readWorkbook(bytes, inflate);
  const sheet =
    read.outcome === "read" && read.workbook.sheets.find(({ name }) => name === "待裁定");
  if (!sheet) throw new Error("no list");
  const head = sheet.cells.find((cell) => textOf(cell) === "处理")?.row;
  const columns = new Map(
    sheet.cells.flatMap((cell) => (cell.row === head ? [[textOf(cell), cell.column]] : [])),
  );
  const at = (row: number, header: string) => {
    const cell = sheet.cells.find(
      (each) => each.row === row && each.column === columns.get(header),
    );
    return cell === undefined ? "" : textOf(cell);
  };
  const cells = [...new Set(sheet.cells.map(({ row }) => row))].flatMap((row): CellEdit[] => {
    const answer = answers[[at(row, "事项"), at(row, "编号")].filter(Boolean).join(" ")];
    const said = answer && { 理由: "电话核实", 裁定人: "张三", 日期: "2021-12-20", ...answer };
    return Object.entries(said ?? {}).map(([header, value]) => {
      return { row, column: columns.get(header) ?? 0, value };
    });
  });
  return fillWorkbook(bytes, [{ sheet: "待裁定", cells }], compression);
}

async function asked() {
  const bench = await openCollect();
  await bench.own.addFiles([
    bench.returned("市商务局", { "5.1": 480, "5.4": "已完成", "11.1": "约2000" }),
    bench.returned("市市场监管局", { "5.1": 470 }),
    picked("收回/说明.txt", "请查收"),
  ]);
  await bench.own.saveQuestions();
  const { name, bytes } = bench.saved.at(-1) ?? { name: "", bytes: new Uint8Array() };
  const open = (answers: Parameters<typeof fillIn>[1]) =>
    bench.own.openDecisions(asPlainFile(picked(name, fillIn(bytes, answers))));
  return { bench, name, open };
}

test("the list of questions goes out as a workbook and comes back filled in: verdicts, lines and files set aside too", async () => {
  const { bench, name, open } = await asked();
  expect(name).toBe("待裁定.xlsx");
  await open({
    文件: { 处理: "不采用" },
    "由人判定 5.4": { 处理: "达标" },
    "填写有误 11.1": { 处理: "另填", 填数: "2000" },
  });
  expect(bench.store.state.notice).toBeNull();
  const kinds = bench.own.rulings().decisions.map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(["ignores", "value", "verdict"]);
  const { targets, files } = bench.collection();
  const verdictOf = (id: string) => targets.find(({ target }) => target.id === id)?.verdict;
  // met, and a year before it has to be
  expect(verdictOf("5.4")).toBe("reached-early");
  expect(files.find(({ file }) => file.report.path === "收回/说明.txt")?.outcome).toBe("ignored");
});

test("what is wrong with a line is told with its cell, and nothing is taken", async () => {
  const { bench, open } = await asked();
  await open({ "由人判定 5.4": { 处理: "大概" } });
  expect(bench.store.state.notice?.problem).toMatchObject({
    problem: { kind: "decisions-file", problems: [expect.stringContaining("待裁定!I")] },
  });
  expect(bench.own.rulings().decisions).toEqual([]);
});

test("a workbook that is no list of questions is told", async () => {
  const { bench } = await asked();
  const form = bench.returned("市科技局", { "10.1": 6 });
  await bench.own.openDecisions(asPlainFile(form));
  expect(bench.store.state.notice?.problem).toMatchObject({
    problem: { kind: "decisions-file", problems: [] },
  });
});
