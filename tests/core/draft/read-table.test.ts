import { type ReadTable, readTable } from "../../../src/core/draft/read-table";
import { gridTable } from "./grids";

type Rows = readonly (readonly string[])[];

function readOf(rows: Rows, before: ReadTable | null = null): ReadTable {
  const read = readTable(gridTable(...rows), 1, before, null);
  if (read === null) throw new Error("not read");
  return read;
}

/** Each line: its row, the headings above it, its fields by their columns; `^` for what goes on from above. */
const linesOf = (read: ReadTable): string[] =>
  read.lines.map(({ row, sections, fields }) => {
    const texts = [...fields].map(
      ([place, { text, isSpanned }]) => `${place}=${text}${isSpanned ? "^" : ""}`,
    );
    return `${row} [${sections.join("/")}] ${texts.join(" ")}`;
  });

/** What is in no row: where, whether above, and what is doubted of it. */
const looseOf = (read: ReadTable): string[] =>
  read.loose.map(
    ({ text, row, isAbove, doubt }) =>
      `${row}${isAbove ? " above" : ""} ${text}${doubt === null ? "" : ` ?${doubt}`}`,
  );

const HEAD = ["序号", "量化指标", "责任单位"];
const ONE = ["1", "植树9万棵", "市甲局"];
const TWO = ["2", "种草8亩", "市乙局"];

test.each<[string, Rows, string[]]>([
  [
    "a row each",
    [HEAD, ONE, TWO],
    ["1 [] 0=1 1=植树9万棵 2=市甲局", "2 [] 0=2 1=种草8亩 2=市乙局"],
  ],
  ["blank rows are none", [HEAD, ["", " ", ""], ONE], ["2 [] 0=1 1=植树9万棵 2=市甲局"]],
  [
    "the heading again",
    [HEAD, ONE, ["序 号", "量化指标", "责任单位"]],
    ["1 [] 0=1 1=植树9万棵 2=市甲局"],
  ],
  ["another heading", [HEAD, ONE, ["序号", "任务", "责任部门"]], ["1 [] 0=1 1=植树9万棵 2=市甲局"]],
  [
    "cells over several rows",
    [HEAD, ["1v2", "植树9万棵", "市甲局v2"], ["种草8亩"]],
    ["1 [] 0=1 1=植树9万棵 2=市甲局", "2 [] 0=1^ 1=种草8亩 2=市甲局^"],
  ],
  [
    "cells over several columns stand in the first",
    [HEAD, ["1", "植树9万棵>2"], TWO],
    ["1 [] 0=1 1=植树9万棵", "2 [] 0=2 1=种草8亩 2=市乙局"],
  ],
])("%s", (_, rows, lines) => {
  expect(linesOf(readOf(rows))).toEqual(lines);
});

test("one value over several years is that of the last", () => {
  const head = ["指标", "2023年", "2024年", "2025年", "责任单位"];
  expect(linesOf(readOf([head, ["甲率", "4.5>3", "市甲局"]]))).toEqual([
    "1 [] 0=甲率 3=4.5 4=市甲局",
  ]);
  expect(linesOf(readOf([head, ["甲率", "4", "4.5>2", "市甲局"]]))).toEqual([
    "1 [] 0=甲率 1=4 3=4.5 4=市甲局",
  ]);
  // behind the last year stands no other
  expect(linesOf(readOf([head, ["甲率", "4", "4.2", "4.5>2"]]))).toEqual([
    "1 [] 0=甲率 1=4 2=4.2 3=4.5",
  ]);
});

const sectionsOf = (...words: string[]): string[] =>
  linesOf(readOf([HEAD, ...words.flatMap((text) => [[`${text}>3`], ONE])])).map(
    (line) => /\[(.*)\]/.exec(line)?.[1] ?? "",
  );

test("headings that fill a line stand below each other by their numbers", () => {
  expect(sectionsOf("一、产业", "（一）工业", "（二）农业", "二、民生")).toEqual([
    "一、产业",
    "一、产业/（一）工业",
    "一、产业/（二）农业",
    "二、民生",
  ]);
  expect(sectionsOf("第一章 产业", "（一）工业", "1．钢铁", "2、纺织", "（二）农业")).toEqual([
    "第一章 产业",
    "第一章 产业/（一）工业",
    "第一章 产业/（一）工业/1．钢铁",
    "第一章 产业/（一）工业/2、纺织",
    "第一章 产业/（二）农业",
  ]);
  // what has no number begins anew, and nothing stands below it
  expect(sectionsOf("一、产业", "民生", "（一）教育")).toEqual(["一、产业", "民生", "（一）教育"]);
});

test.each<[string, string[], boolean]>([
  ["one cell over all columns", ["产业>4"], true],
  ["one cell over all but one", ["产业>3", ""], true],
  ["over half of them", ["产业>2", "", ""], true],
  ["a text at the left end", ["产业", "", "", ""], true],
  ["in the second column", ["", "产业", "", ""], true],
  ["further to the right", ["", "", "产业", ""], false],
  ["a number alone", ["7", "", "", ""], false],
  ["a numbered heading with a figure", ["一、植树9万棵", "", "", ""], true],
  ["a task with a figure", ["植树9万棵", "", "", ""], false],
  ["a sentence", ["多植树。", "", "", ""], false],
  ["forty characters", ["长".repeat(40), "", "", ""], true],
  ["one more", ["长".repeat(41), "", "", ""], false],
  ["two texts", ["产业", "民生", "", ""], false],
  ["a text over two rows", ["产业v2", "", "", ""], false],
])("a heading within the table: %s", (_, row, isSection) => {
  const read = readOf([
    ["序号", "类别", "量化指标", "责任单位"],
    row,
    ["1", "甲", ...ONE.slice(1)],
  ]);
  expect(read.lines.length).toBe(isSection ? 1 : 2);
  expect(read.lines[0]?.sections.length).toBe(isSection ? 1 : 0);
});

test("in a table of two columns a text at the left is a row; over both it is a heading", () => {
  const head = ["量化指标", "责任单位"];
  expect(linesOf(readOf([head, ["产业", ""], ["植树9万棵", "市甲局"]]))).toHaveLength(2);
  expect(linesOf(readOf([head, ["产业>2"], ["植树9万棵", "市甲局"]]))).toHaveLength(1);
});

test("a heading that says how much is told: no row has it", () => {
  const words = "一、产值达到300亿元，全面提升服务水平";
  expect(looseOf(readOf([HEAD, [`${words}>3`], ["二、产业>3"], ONE]))).toEqual([
    `1 ${words} ?figure-elsewhere`,
  ]);
});

test("notes are no rows and no headings; what stands above the heading is told with it", () => {
  const rows: Rows = [
    ["甲表>3"],
    ["", "", "单位：家"],
    HEAD,
    ONE,
    ["注：甲为2021年数。>3"],
    ["*乙>3"],
    TWO,
  ];
  const read = readOf(rows);
  expect(looseOf(read)).toEqual([
    "0 above 甲表",
    "1 above 单位：家",
    "4 注：甲为2021年数。",
    "5 *乙",
  ]);
  expect(read.lines.map(({ row, sections }) => [row, sections])).toEqual([
    [3, []],
    [6, []],
  ]);
});

test("a row of which all is hidden is told, not read; a hidden cell hides no row", () => {
  const read = readOf([HEAD, ["1!", "植树9万棵!", "!"], ["2!", "种草8亩", "市乙局"]]);
  expect(looseOf(read)).toEqual(["1 1 植树9万棵 ?hidden-row"]);
  expect(read.lines.map(({ row }) => row)).toEqual([2]);
});

test("a table without a heading goes on with the one above of as many columns", () => {
  const above = readOf([HEAD, ONE]);
  expect(above.goesOn).toBe(false);
  const read = readOf([TWO], above);
  expect(read.goesOn).toBe(true);
  expect(read.columns).toBe(above.columns);
  expect(linesOf(read)).toEqual(["0 [] 0=2 1=种草8亩 2=市乙局"]);
  expect(readTable(gridTable([...TWO, "甲"]), 2, above, null)).toBeNull();
  expect(readTable(gridTable(TWO), 1, null, null)).toBeNull();
  // one with a heading is a table of its own
  expect(readOf([HEAD, TWO], above).goesOn).toBe(false);
});

test("what a row with too few cells lacks is read by what stands in it, and doubted", () => {
  const read = readOf([
    ["序号", "类别", "量化指标", "责任单位"],
    ["1", "生态", ...ONE.slice(1)],
    ["种草8亩", "市乙局"],
  ]);
  expect(read.lines.map(({ doubts }) => doubts)).toEqual([[], ["cells-aligned"]]);
  expect(linesOf(read)[1]).toBe("2 [] 0=1^ 1=生态^ 2=种草8亩 3=市乙局");
});

test("where the table, its rows and its columns stand is kept", () => {
  const read = readOf([["甲表>3"], HEAD, ONE]);
  expect([read.table, read.rows, read.columns.map(({ role }) => role)]).toEqual([
    ...[1, 3],
    ["number", "indicator", "bureaus"],
  ]);
  expect(read.lines[0]?.fields.get(1)).toMatchObject({ table: 1, row: 2, remarks: [] });
});

test("what stands below a heading in merged columns does not say what they hold", () => {
  // 单位 over bureaus: the merged line is no bureau
  const { columns } = readOf([
    ["量化指标", "单位"],
    ["产业>2"],
    ["植树9万棵", "市甲局"],
    ["种草8亩", "市乙局"],
  ]);
  expect(columns[1]?.role).toBe("bureaus");
});
