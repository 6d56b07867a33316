import fc from "fast-check";
import {
  type BureauLights,
  buildProgressSheet,
  LIGHT_HEADS,
  type LightCounts,
  type LightHead,
  planPages,
  type ProgressBook,
  readProgressSheet,
} from "../../../src/sheets";
import { gridOf } from "../grid-of";

function counts(...of: readonly number[]): LightCounts {
  const by = Object.fromEntries(LIGHT_HEADS.map((head, index) => [head, of[index] ?? 0])) as Record<
    LightHead,
    number
  >;
  return { lines: of.reduce((sum, each) => sum + each, 0), by };
}

const bureau = (number: number): BureauLights => ({
  bureau: `市第${number}局`,
  ...counts(number % 2, 1, 0, 3),
});

function bookOf(bureaus: number, more: Partial<ProgressBook> = {}): ProgressBook {
  return {
    title: "2021年度指标进度",
    plan: "济南市品牌战略",
    occasion: "报告期：2021年度 · 按交回的填报表",
    notes: ["绿灯：不落后；黄灯：落后不超过 30 个百分点；红灯：落后更多。"],
    bureaus: Array.from({ length: bureaus }, (_, index) => bureau(index + 1)),
    all: counts(1, 2, 3, 4, 5, 6, 7),
    targets: [
      {
        ...{
          id: "1.1",
          name: "省高端产品品牌数量",
          bureaus: "市市场监管局",
          goal: "不低于 300 个",
        },
        ...{
          value: "180 个",
          completion: 0.6,
          due: 0.666,
          light: "推进中，黄灯",
          takes: "还差 120 个",
        },
      },
      {
        ...{ id: "1.2", name: "品牌价值总额", bureaus: "市市场监管局", goal: "超过 6000 亿元" },
        ...{ value: "", completion: null, due: null, light: "待核实", takes: "" },
      },
    ],
    ...more,
  };
}

const read = (book: ProgressBook) => {
  const sheet = buildProgressSheet(book);
  const [grid] = gridOf({
    title: "",
    sheets: [sheet],
    createdOn: "2022-01-04",
    lockStructure: false,
  }).sheets;
  return grid && readProgressSheet(grid);
};

test("the sheet says all that it was made of: it can be made again from itself", () => {
  expect(read(bookOf(9))).toEqual(bookOf(9));
  expect(read(bookOf(0, { targets: [], notes: [] }))).toEqual(
    bookOf(0, { targets: [], notes: [] }),
  );
  const words = fc.constantFrom("1.1", "6000", "全部", "指标", "−", "甲、乙");
  const line = fc.record({
    ...{ id: words, name: words, bureaus: words, goal: words, value: words, light: words },
    completion: fc.oneof(fc.constant(null), fc.constant("12 倍"), fc.constantFrom(-0.1, 0, 0.5, 1)),
    due: fc.oneof(fc.constant(null), fc.constantFrom(0, 0.5, 1)),
    takes: words,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (targets) => {
      expect(read(bookOf(2, { targets }))).toEqual(bookOf(2, { targets }));
    }),
  );
});

test("another sheet is not taken for it", () => {
  expect(readProgressSheet({ ...EMPTY, cells: [] })).toBeNull();
});
const EMPTY = {
  name: "进度",
  visibility: "visible",
  hiddenRows: new Set<number>(),
  pageHeader: null,
} as const;

test("a chart's bars are cells of its sheet, and each line is in one bar only", () => {
  const book = bookOf(9);
  const sheet = buildProgressSheet(book);
  const at = new Map(sheet.cells.map(({ row, column, value }) => [`${row}/${column}`, value]));
  const valuesIn = ({ top, left, bottom, right }: (typeof sheet.merges)[number]) =>
    Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) =>
      at.get(
        `${top + Math.floor(index / (right - left + 1))}/${left + (index % (right - left + 1))}`,
      ),
    );
  const charts = sheet.charts ?? [];
  expect(charts.map(({ title }) => title)).toEqual([
    "全部指标按灯看（项）",
    "各单位指标按灯看（项）",
    "完成率最低的 1 项指标",
  ]);
  for (const { categories, series } of charts) {
    expect(valuesIn(categories.range)).toEqual([...categories.values]);
    for (const { values } of series) expect(valuesIn(values.range)).toEqual([...values.values]);
  }
  const [, byBureau] = charts;
  book.bureaus.forEach(({ lines }, index) => {
    const bars = byBureau?.series.map(({ values }) => values.values[index] ?? 0) ?? [];
    expect(bars.reduce((sum, each) => sum + each, 0)).toBe(lines);
  });
});

test("many bureaus stand in several charts, very many in the table only", () => {
  const titles = (bureaus: number) =>
    (buildProgressSheet(bookOf(bureaus)).charts ?? []).filter(({ isStacked }) => isStacked).length;
  expect([titles(20), titles(21), titles(60), titles(61)]).toEqual([1, 2, 3, 0]);
});

test.each([9, 40, 300])("of %s bureaus no chart is cut by a page's end", (bureaus) => {
  const sheet = buildProgressSheet(bookOf(bureaus));
  const pages = planPages(sheet);
  for (const { place } of sheet.charts ?? []) {
    const on = pages.filter(({ top, bottom }) => place.top <= bottom && place.bottom >= top);
    expect(on).toHaveLength(1);
  }
  expect(pages.filter(({ used }) => used > 1)).toEqual([]);
});
