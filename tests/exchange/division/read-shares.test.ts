import { readShares } from "../../../src/exchange";
import type { GridCell } from "../../../src/sheets";
import { CITY } from "../../core/division/divided-plan";
import { read, type Row, share, workbook } from "./own-workbook";

test("districts that are filtered out count and are told; hidden figures are not taken", () => {
  const rows: Row[] = [
    ["区县", "1.1 培育品牌（个）", "1.5 能耗（万吨）"],
    ["甲区", 100, 60],
    ["乙区", 200, 90],
  ];
  const book = workbook(rows, { hiddenColumns: [{ first: 3, last: 3 }] });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  const hidden = { ...book, sheets: [{ ...sheet, hiddenRows: new Set([3]) }] };
  const { targets, findings } = readShares(hidden, { plan: CITY, targets: ["1.1"], rule: null });
  expect(targets).toEqual([
    { target: "1.1", rule: "sum", shares: [share("甲区", 100), share("乙区", 200)] },
  ]);
  expect(findings).toMatchObject([{ code: "hidden-rows", severity: "info", received: "乙区" }]);
  const all = readShares(hidden, { plan: CITY, targets: null, rule: null });
  expect(all.findings).toMatchObject([
    { code: "hidden-rows" },
    { code: "hidden-columns", severity: "error", cell: "C1", details: { count: 2 } },
  ]);
});

test("a formula without a result, and a figure that shows nothing, are no blanks", () => {
  const book = workbook([
    ["区县", "1.1 培育品牌（个）"],
    ["甲区", 100],
    ["乙区", 200],
    ["丙区", 0],
  ]);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  const cells = sheet.cells.map((cell): GridCell => {
    if (cell.column !== 2 || cell.row < 3) return cell;
    return cell.row === 3
      ? { ...cell, content: { kind: "blank" }, shown: "", formula: "C3*2" }
      : { ...cell, content: { kind: "number", value: 5, format: "plain" }, shown: "" };
  });
  const odd = { ...book, sheets: [{ ...sheet, cells }] };
  const { problems, findings } = readShares(odd, { plan: CITY, targets: null, rule: null });
  expect(problems).toMatchObject([{ code: "error-value", path: "表1!B3" }]);
  expect(findings).toMatchObject([{ severity: "error", cell: "B4" }]);
});

test("a table as an office makes it: a title, a total, a note, units typed, columns of others", () => {
  const { targets, problems, findings } = read([
    ["某市目标分解表"],
    ["序号", "县（市、区）", "1.1 培育品牌（个）", "能耗（单位：吨）", "备注"],
    [1, "甲区", "100个", 600_000, "无"],
    [2, "乙区", 200, 900_000, null],
    [null, "合计", 300, 1_500_000, null],
    [null, "注：数据以下达为准", null, null, null],
  ]);
  expect([problems, findings]).toEqual([[], []]);
  expect(targets).toEqual([
    { target: "1.1", rule: "sum", shares: [share("甲区", 100), share("乙区", 200)] },
    // tonnes become ten thousand tonnes, exactly
    { target: "1.5", rule: "sum", shares: [share("甲区", 60), share("乙区", 90)] },
  ]);
});

test("rules stand in a line of their own, weights beside their measure; a blank was not given", () => {
  const { targets, problems } = read([
    ["区县", "1.2 合格率（%）", "1.2 权重", "1.6 宣传"],
    ["分解规则", "加权平均", null, "各自达到"],
    ["甲区", "96%", 3, "√"],
    ["乙区", 97, 1, null],
  ]);
  expect(problems).toEqual([]);
  expect(targets).toEqual([
    {
      ...{ target: "1.2", rule: "weighted" },
      shares: [
        { ...share("甲区", 96), weight: 3 },
        { ...share("乙区", 97), weight: 1 },
      ],
    },
    { target: "1.6", rule: "each", shares: [{ district: "甲区" }] },
  ]);
});

test.each<[string, readonly Row[], readonly (readonly [string, string])[]]>([
  [
    "no column of districts",
    [
      ["名称", "1.1 培育品牌"],
      ["甲区", 3],
    ],
    [["表1", "no-districts-column"]],
  ],
  [
    "no measure",
    [
      ["区县", "品牌"],
      ["甲区", 3],
    ],
    [["表1", "no-measure"]],
  ],
  [
    "a header that is no target",
    [
      ["区县", "1.1 培育品牌", "9.9 其他"],
      ["甲区", 3, 4],
    ],
    [["表1!C1", "unknown-measure"]],
  ],
  [
    "a measure twice",
    [
      ["区县", "1.1 培育品牌", "培育品牌（个）"],
      ["甲区", 3, 4],
    ],
    [["表1!C1", "measure-twice"]],
  ],
  [
    "a unit of another kind",
    [
      ["区县", "1.1 培育品牌（亿元）"],
      ["甲区", 3],
    ],
    [["表1!B1", "unit-of-other-kind"]],
  ],
  [
    "a figure without a district",
    [
      ["区县", "1.1 培育品牌"],
      ["甲区", 3],
      [null, 4],
    ],
    [["表1!A3", "empty-text"]],
  ],
  [
    "a rule that is none",
    [
      ["区县", "1.1 培育品牌"],
      ["分解规则", "随便"],
      ["甲区", 3],
    ],
    [["表1!B2", "not-a-choice"]],
  ],
  [
    "a rule that it cannot have",
    [
      ["区县", "1.3 全省位次"],
      ["分解规则", "相加"],
      ["甲区", 3],
    ],
    [["表1!B2", "each-only"]],
  ],
  [
    "a total of its own that is neither sum nor target",
    [
      ["区县", "1.1 培育品牌"],
      ["甲区", 3],
      ["合计", 4],
    ],
    [["表1!B3", "printed-total-differs"]],
  ],
  [
    "nobody has a share",
    [
      ["区县", "1.1 培育品牌"],
      ["甲区", null],
    ],
    [["表1", "not-divided"]],
  ],
])("%s", (_, rows, expected) => {
  expect(read(rows).problems.map(({ path, code }) => [path, code])).toEqual(expected);
});

test("figures that could mean two things are refused with their cells, every one", () => {
  const { findings } = read([
    ["区县", "1.1 培育品牌", "1.2 合格率"],
    ["甲区", "约100", 0.96],
    ["乙区", 30.5, "96分"],
  ]);
  expect(findings.map(({ cell, code }) => [cell, code])).toEqual([
    ["B2", "approximate-value"],
    ["B3", "not-an-integer"],
    ["C2", "percent-ambiguous"],
    ["C3", "unit-mismatch"],
  ]);
});

test("a figure that is refused is told once, not as a target without shares too", () => {
  const { problems, findings } = read([
    ["区县", "1.1 培育品牌"],
    ["甲区", "约100"],
  ]);
  expect(problems).toEqual([]);
  expect(findings.map(({ cell, code }) => [cell, code])).toEqual([["B2", "approximate-value"]]);
});

test("only what was asked for is taken, and what is lacking is told", () => {
  const rows: readonly Row[] = [
    ["区县", "1.1 培育品牌", "别的"],
    ["甲区", 300, 1],
  ];
  expect(read(rows, { targets: ["1.1"] }).problems).toEqual([]);
  expect(read(rows, { targets: ["1.1", "1.5"] }).problems).toEqual([
    { code: "not-divided", target: "1.5", path: "表1" },
  ]);
});

test("headers that name no target are told as they stand, in the first row that has districts", () => {
  const { problems } = read([
    ["区县", " 品牌 ", null, "能耗量", ""],
    ["甲区", 3, 4, 5, 6],
    ["单位", "别的", null, null, null],
  ]);
  expect(problems).toEqual([{ code: "no-measure", headers: ["品牌", "能耗量"], path: "表1" }]);
});
