import type { Draft } from "../../../src/core";
import { draftOf, table } from "./told";

type Row = readonly string[];
const draftRows = (head: Row, ...rows: readonly Row[]): Draft =>
  draftOf(`<p>某市方案</p>${table(head, ...rows)}`);
const firstOf = (draft: Draft) => draft.rows[0]?.cells[0]?.targets[0];

const HEAD = ["指标", "单位", "2020年基数", "2023年", "2025年", "责任单位"];

test.each<[string, Row, Row, string]>([
  ["of its column", HEAD, ["甲率", "%", "", "", "63", "市甲局"], "%"],
  [
    "of the column before that of the heading",
    ["指标", "单位", "2025年目标（万元）"],
    ["甲产值", "亿元", "63"],
    "亿元",
  ],
  [
    "of the heading before that of the name",
    ["指标", "2025年目标（万元）"],
    ["甲产值（亿元）", "63"],
    "万元",
  ],
  ["of the name", ["指标", "2025年目标"], ["甲产值（亿元）", "63"], "亿元"],
  ["of the name in other brackets", ["指标", "2025年目标"], ["甲产值〔亿元〕", "63"], "亿元"],
  [
    "a unit that nobody knows, as it is written",
    ["指标", "2025年目标"],
    ["甲浓度（μg/m3）", "63"],
    "μg/m3",
  ],
  [
    "a mark in its column is none",
    ["指标", "单位", "2025年目标"],
    ["甲产值（亿元）", "—", "63"],
    "亿元",
  ],
  ["of the value", ["指标", "2025年目标"], ["甲产值", "63万元"], "万元"],
])("the unit: %s", (_, head, row, unit) => {
  expect(firstOf(draftRows(head, row))?.unit.value).toBe(unit);
});

test("brackets behind a name that are no unit are part of it; a name of nothing else stays", () => {
  const nameOf = (text: string) =>
    firstOf(draftRows(["指标", "单位", "2025年目标"], [text, "%", "63"]))?.name.value;
  expect(nameOf("甲率（%）")).toBe("甲率");
  expect(nameOf("甲率（城镇）")).toBe("甲率（城镇）");
  expect(nameOf("（%）")).toBe("（%）");
});

test.each<[string, Row[], string | null, string[]]>([
  [
    "其中 has that of the row above",
    [
      ["甲里程", "公里", "63"],
      ["其中：乙里程", "", "5"],
    ],
    "公里",
    ["公里/没有单位"],
  ],
  [
    "# stands for it",
    [
      ["甲里程", "公里", "63"],
      ["#乙里程", "", "5"],
    ],
    "公里",
    ["公里/没有单位"],
  ],
  [
    "one of its own counts",
    [
      ["甲里程", "公里", "63"],
      ["其中：乙里程", "米", "5"],
    ],
    "米",
    [],
  ],
  [
    "another row has none",
    [
      ["甲里程", "公里", "63"],
      ["乙里程", "", "5"],
    ],
    null,
    ["没有单位"],
  ],
  ["nor the first", [["其中：乙里程", "", "5"]], null, ["没有单位"]],
])("the unit of a part: %s", (_, rows, unit, choices) => {
  const draft = draftRows(["指标", "单位", "2025年"], ...rows);
  const last = draft.rows.at(-1)?.cells[0]?.targets[0];
  expect(last?.unit.value).toBe(unit);
  const told = draft.doubts.filter(({ code }) => code === "unit-missing");
  expect(told.map((each) => each.choices.join("/"))).toEqual(choices);
});
