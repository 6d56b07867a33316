import { read, type Row, share } from "./own-workbook";

test("cells merged over several districts are nobody's", () => {
  const { problems } = read(
    [
      ["区县", "1.1 培育品牌"],
      ["甲区", 300],
      ["乙区", null],
    ],
    {},
    { merges: [{ top: 2, left: 2, bottom: 3, right: 2 }] },
  );
  expect(problems.map(({ path, code }) => [path, code])).toEqual([["表1!B2", "merged-share"]]);
});

test("cells merged within one district's line, in the heading, or over its total are of no several districts", () => {
  const { targets, problems } = read(
    [
      ["区县", "1.1 培育品牌", "备注"],
      ["甲区", 100, "无"],
      ["乙区", 200, null],
      ["合计", 300, null],
    ],
    {},
    {
      merges: [
        { top: 1, left: 3, bottom: 1, right: 4 },
        { top: 2, left: 3, bottom: 2, right: 4 },
        { top: 3, left: 3, bottom: 4, right: 3 },
      ],
    },
  );
  expect(problems).toEqual([]);
  expect(targets).toEqual([
    { target: "1.1", rule: "sum", shares: [share("甲区", 100), share("乙区", 200)] },
  ]);
});

test("a district's name merged over two lines is told where the figure of the second has none, and not twice", () => {
  const rows: readonly Row[] = [
    ["区县", "1.1 培育品牌", "1.5 能耗"],
    ["甲区", 100, 60],
    [null, 200, 90],
  ];
  const { problems } = read(rows, {}, { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] });
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    ["表1!A3", "empty-text"],
    ["表1!A3", "empty-text"],
  ]);
  const wide = [rows[0] ?? [], rows[1] ?? []];
  expect(read(wide, {}, { merges: [{ top: 2, left: 2, bottom: 2, right: 3 }] }).problems).toEqual(
    [],
  );
});

test("a line of totals may leave measures out", () => {
  const { targets, problems } = read([
    ["区县", "1.1 培育品牌", "1.5 能耗"],
    ["甲区", 100, 60],
    ["合计", 100, null],
  ]);
  expect(problems).toEqual([]);
  expect(targets.map(({ target }) => target)).toEqual(["1.1", "1.5"]);
});
