import { gridOf } from "../../../src/core";
import { findHead, isHeadAgain } from "../../../src/core/draft/find-head";
import { gridTable } from "./grids";

/** Where the heading stands and what each column is called and holds. */
function headOf(...rows: readonly (readonly string[])[]): string | null {
  const table = gridTable(...rows);
  const head = findHead(table, gridOf(table));
  if (head === null) return null;
  const columns = head.columns.map(
    ({ header, role, year, unit }) => `${header}:${[role, year, unit].filter(Boolean).join(",")}`,
  );
  return `${head.firstRow}-${head.endRow} ${columns.join(" ")}`;
}

const ROW = ["1", "建成驿站5座", "市甲局"];

test.each<[string, string[][], string | null]>([
  [
    "in the first row",
    [["序号", "量化指标", "责任单位"], ROW],
    "0-1 序号:number 量化指标:indicator 责任单位:bureaus",
  ],
  [
    "below a title and a unit",
    [["甲表>3"], ["", "", "单位：家"], ["序号", "任务", "责任单位"], ROW],
    "2-3 序号:number 任务:goal 责任单位:bureaus",
  ],
  [
    "blanks are no cells of it",
    [["序号", "任务", " ", " ", " "]],
    "0-1 序号:number 任务:goal :extra :extra :extra",
  ],
  ["none", [["甲", "乙", "丙"], ROW], null],
  ["nothing that is asked", [["序号", "责任单位", "备注"], ROW], null],
  ["only one that is known", [["量化指标", "甲", "乙"], ROW], null],
  ["two of one kind", [["量化指标", "工作任务指标", "指标"], ROW], null],
  [
    "who answers, and half of them are known",
    [["任务", "责任单位", "甲栏", "乙栏"]],
    "0-1 任务:goal 责任单位:bureaus 甲栏:extra 乙栏:extra",
  ],
  [
    "fewer than half, but short ones beside who answers",
    [["任务", "甲栏", "乙栏", "丙栏", "责任单位"]],
    "0-1 任务:goal 甲栏:extra 乙栏:extra 丙栏:extra 责任单位:bureaus",
  ],
  [
    "the same beside who leads",
    [["任务", "甲栏", "乙栏", "丙栏", "牵头单位"]],
    "0-1 任务:goal 甲栏:extra 乙栏:extra 丙栏:extra 牵头单位:lead",
  ],
  ["fewer than half without who answers", [["任务", "甲栏", "乙栏", "丙栏", "序号"]], null],
  [
    "fewer than half and long ones",
    [["任务", "甲栏", "乙栏", "长长长长长长长长长长长长长", "责任单位"]],
    null,
  ],
  ["a row that says how much", [["2025年新增企业30家", "责任单位", "任务"]], null],
  [
    "more than twelve rows down",
    [...Array.from({ length: 12 }, () => ["甲>3"]), ["序号", "任务", "责任单位"]],
    null,
  ],
  [
    "twelve rows down",
    [...Array.from({ length: 11 }, () => ["甲>3"]), ["序号", "任务", "责任单位"]],
    "11-12 序号:number 任务:goal 责任单位:bureaus",
  ],
])("a heading: %s", (_, rows, head) => {
  expect(headOf(...rows)).toBe(head);
});

test.each<[string, string[][], string]>([
  [
    "merged cells part what is below",
    [["序号v2", "量化指标v2", "责任单位>2"], ["牵头单位", "配合单位"], ROW],
    "0-2 序号:number 量化指标:indicator 责任单位牵头单位:lead 责任单位配合单位:cooperating",
  ],
  [
    "a year below 目标值 is one of its values",
    [["指标v2", "目标值（%）>2", "责任单位v2"], ["2023年", "2025年"], ROW],
    "0-2 指标:indicator 目标值（%）2023年:target,2023,% 目标值（%）2025年:target,2025,% 责任单位:bureaus",
  ],
  [
    "a word that nobody knows below one that is known",
    [["指标v2", "责任单位>2", "备注v2"], ["甲", "乙"], ROW],
    "0-2 指标:indicator 责任单位甲:bureaus 责任单位乙:bureaus 备注:note",
  ],
  [
    "a word that is known below one that nobody knows",
    [["指标v2", "甲栏>2", "责任单位v2"], ["备注", "乙"], ROW],
    "0-2 指标:indicator 甲栏备注:note 甲栏乙:extra 责任单位:bureaus",
  ],
  [
    "all over two rows are one row of headings",
    [["序号v2", "任务v2", "责任单位v2"], [], ROW],
    "0-1 序号:number 任务:goal 责任单位:bureaus",
  ],
  [
    "not merged, but below blanks",
    [["序号", "任务", "责任单位>2"], ["", "", "牵头单位", "配合单位"], ROW],
    "0-2 序号:number 任务:goal 责任单位牵头单位:lead 责任单位配合单位:cooperating",
  ],
  [
    "below a blank that is not merged",
    [
      ["序号", "任务", "责任单位", ""],
      ["", "", "", "备注"],
      ["2", "", "", "单位"],
    ],
    "0-1 序号:number 任务:goal 责任单位:bureaus :extra",
  ],
  [
    "two below blanks",
    [
      ["序号", "任务", "责任单位", "", ""],
      ["", "", "", "备注", "权重"],
    ],
    "0-2 序号:number 任务:goal 责任单位:bureaus 备注:note 权重:weight",
  ],
  [
    "one of them below a heading of its own is a row",
    [
      ["序号", "任务", "责任单位>2"],
      ["", "备注", "牵头单位", "配合单位"],
    ],
    "0-1 序号:number 任务:goal 责任单位1:bureaus 责任单位:bureaus",
  ],
  [
    "words below are a row",
    [
      ["序号", "任务", "责任单位>2"],
      ["", "", "牵头单位", "市甲局"],
    ],
    "0-1 序号:number 任务:goal 责任单位1:bureaus 责任单位:bureaus",
  ],
  [
    "the end of the table",
    [["序号", "任务", "责任单位>2"]],
    "0-1 序号:number 任务:goal 责任单位1:bureaus 责任单位:bureaus",
  ],
  [
    "over two columns of words the first parts the last",
    [["序号", "量化指标>2", "责任单位"], ROW],
    "0-1 序号:number 量化指标1:category 量化指标:indicator 责任单位:bureaus",
  ],
  [
    "over three",
    [["序号", "任务>3", "责任单位"], ROW],
    "0-1 序号:number 任务1:category 任务2:category 任务:goal 责任单位:bureaus",
  ],
])("the columns: %s", (_, rows, head) => {
  expect(headOf(...rows)).toBe(head);
});

test.each<[string, string[], boolean]>([
  ["a heading of another table", ["序号", "任务", "责任单位"], true],
  ["a year and who answers", ["1", "2025年", "责任单位"], false],
  ["a row", ROW, false],
])("the heading again: %s", (_, row, isHead) => {
  const table = gridTable(["序号", "量化指标", "责任单位"], row);
  expect(isHeadAgain(gridOf(table), 1)).toBe(isHead);
});
