import { Big } from "../../../src/core";
import {
  type BureauPart,
  buildConsolidated,
  type ConsolidatedBook,
  planPages,
  readStandings,
  type SheetSpec,
} from "../../../src/sheets";
import { snapSpans } from "../../../src/sheets/consolidated/front-draft";
import { fileNamer } from "../../../src/sheets/consolidated/file-names";
import { sayCompletion } from "../../../src/sheets/consolidated/cells";
import { gridOf } from "../grid-of";
import { periodOf } from "../seed-plan";
import { sheetOf } from "../spec-cells";
import { bookOf, COMMERCE, lineOf, NO_COUNTS, reportOf } from "./book-of";

const frontOf = (more: Partial<ConsolidatedBook>): SheetSpec =>
  sheetOf(buildConsolidated(bookOf(more)), "汇总");

/** The texts of a sheet's print area, and of what stands beside it. */
function textsOf({ cells, print }: SheetSpec): {
  readonly printed: string[];
  readonly aside: string[];
} {
  const right = print?.area.right ?? 0;
  const texts = (isPrinted: boolean): string[] =>
    cells.flatMap(({ column, value }) =>
      typeof value === "string" && column <= right === isPrinted ? [value] : [],
    );
  return { printed: texts(true), aside: texts(false) };
}

const report = reportOf(COMMERCE, "1999", "收回/市商务局.xlsx", { sheet: "指标填报", cell: "G6" });
const missed = lineOf("11.1", {
  ...{ value: new Big(1999), verdict: "not-met", completion: new Big("0.9995") },
  reports: [
    { ...report, entry: { ...report.entry, reason: "两家商场停业", measures: "引进三家新店" } },
  ],
});

/** One bureau that reported all but one of its six targets and missed one. */
function commerce(more: Partial<BureauPart> = {}): BureauPart {
  const part = bookOf().bureaus.find(({ bureau }) => bureau === COMMERCE);
  if (!part) throw new Error(COMMERCE);
  return {
    ...part,
    status: "partial",
    owed: [{ target: "5.4", why: "blank" }],
    counts: { ...NO_COUNTS, targets: 6, reported: 5, blank: 1, verdicts: { met: 4, "not-met": 1 } },
    ...more,
  };
}

const signed = {
  period: periodOf("2022"),
  asOf: "2023-01-20",
  bureaus: [commerce()],
  lines: [missed],
  counts: { ...NO_COUNTS, targets: 6, reported: 5, blank: 1, verdicts: { met: 4, "not-met": 1 } },
};

test("what is signed says in one paragraph how targets and bureaus stand", () => {
  const { printed } = textsOf(frontOf(signed));
  expect(printed[0]).toBe("2022年度量化指标完成情况汇总表");
  expect(printed).toContain(
    "\u3000\u3000全部 6 项指标，已报 5 项，其中达标 4 项、未达标 1 项。另有未填 1 项。" +
      "1 个责任单位，部分报送 1 个（市商务局）。",
  );
});

test("what no bureau was sent a form for is not called blank: nobody was asked", () => {
  const unsent = lineOf("1.1", { verdict: "no-data" });
  const counts = { ...signed.counts, targets: 7, blank: 2 };
  const { printed } = textsOf(frontOf({ ...signed, lines: [missed, unsent], counts }));
  expect(printed.find((text) => text.includes("全部 7 项"))).toContain(
    "另有未填 1 项、没有发给单位填报 1 项。",
  );
});

test("what was missed stands there with bureau, target value, value, reason and measure", () => {
  const { cells } = frontOf(signed);
  const at = cells.find(({ value }) => value === "11.1 培育引进新零售主体数量");
  const line = cells.filter(({ row, value }) => row === at?.row && value !== null);
  expect(line.map(({ value }) => value)).toEqual([
    ...["11.1 培育引进新零售主体数量", "市商务局", "不低于 2000 家", "1999 家"],
    ...["两家商场停业", "引进三家新店"],
  ]);
});

test("who still owes is named with the targets, and those who sign have their places", () => {
  const { printed } = textsOf(frontOf(signed));
  expect(printed).toContain("还欠的单位（1 个）");
  expect(printed).toContain("5.4 特色农业产业集群式发展格局");
  for (const place of ["制表人：", "审核人：", "负责人："]) expect(printed).toContain(place);
  expect(printed.at(-1)).toMatch(/^（单位盖章）\n年\s+月\s+日$/u);
});

test("counts that are 0 for every bureau have no column; bureaus are added up", () => {
  const { cells } = frontOf(signed);
  const rowOf = (text: string) => cells.find(({ value }) => value === text)?.row;
  const inRow = (row: number | undefined) =>
    cells.flatMap((cell) => (cell.row === row && cell.value !== null ? [cell.value] : []));
  expect(inRow(rowOf("报送情况")).slice(0, 7)).toEqual([
    ...["责任单位", "报送情况", "应报", "已报", "达标", "未达标", "未填"],
  ]);
  expect(inRow(rowOf("合计"))).toEqual(["合计", 6, 5, 4, 1, 1]);
});

/** So many bureaus, each with the targets of the first. */
function manyBureaus(count: number): Partial<ConsolidatedBook> {
  const bureaus = Array.from({ length: count }, (_, index) =>
    commerce({ bureau: `第${index + 1}局`, lines: commerce().lines }),
  );
  return { ...signed, bureaus };
}

test("of forty bureaus the table follows on pages of its own, and what is signed is one page", () => {
  const front = frontOf(manyBureaus(40));
  const pages = planPages(front);
  const seal = front.cells.find(
    ({ value }) => typeof value === "string" && value.includes("单位盖章"),
  );
  const signedOn = pages.findIndex(({ bottom }) => bottom >= (seal?.row ?? 0));
  expect(signedOn).toBeLessThanOrEqual(1);
  const table = pages.slice(signedOn + 1);
  expect(table.length).toBeGreaterThan(0);
  for (const { top, bottom } of pages) expect(bottom - top).toBeGreaterThanOrEqual(2);
  expect(front.print?.repeatedRow).not.toBeNull();
});

test.each([1, 20, 21, 70])("how %d bureaus stand is read back, lists below and all", (count) => {
  const read = readStandings(gridOf(buildConsolidated(bookOf(manyBureaus(count)))));
  expect(read?.bureaus).toHaveLength(count);
  expect(read?.bureaus[0]).toEqual({
    ...{ bureau: "第1局", status: "部分报送", owed: "5.4" },
    ...{ due: null, isWaiting: false },
  });
});

test("on paper stand neither folders nor cells of files, codes, fingerprints nor receipts", () => {
  const workbook = buildConsolidated(
    bookOf({ ...signed, bureaus: [commerce({ receipts: ["7F3K-9Q2M"] })] }),
  );
  for (const sheet of workbook.sheets.filter(({ visibility }) => visibility === "visible")) {
    const { printed } = textsOf(sheet);
    expect(printed.filter((text) => /收回\/|!G\d|7F3K|same-metric/u.test(text))).toEqual([]);
  }
  const { aside } = textsOf(sheetOf(workbook, "指标台账"));
  expect(aside).toContain("市商务局：1999（收回/市商务局.xlsx 指标填报!G6）");
});

test("a value is one click away from where it came from", () => {
  const { cells, links = [] } = sheetOf(buildConsolidated(bookOf(signed)), "指标台账");
  const value = cells.find((cell) => cell.value === 1999);
  const link = links.find(({ row, column }) => row === value?.row && column === value.column);
  expect(link?.sheet).toBe("指标台账");
  const source = cells.find(
    ({ row, value: text }) =>
      row === value?.row && typeof text === "string" && text.includes("收回/"),
  );
  expect(link?.cell).toMatch(new RegExp(`^[A-Z]+${source?.row ?? 0}$`));
});

test.each([
  ["0.9999", "99.9%"],
  ["1", "100.0%"],
  ["9.99", "999.0%"],
  ["6376.666", "6376 倍"],
  ["-0.04", "-4.0%"],
] as const)("a completion of %s is told as %s", (completion, words) => {
  expect(sayCompletion(new Big(completion))).toBe(words);
});

test("files are called by their names, and by as much of their folders as tells two apart", () => {
  const files = ["a/市商务局.xlsx", "b/市商务局.xlsx", "来信.eml › 表/市科技局.xlsx"];
  const nameOf = fileNamer(files.map((file) => ({ file })));
  expect(files.map(nameOf)).toEqual(["a/市商务局.xlsx", "b/市商务局.xlsx", "市科技局.xlsx"]);
});

test("columns of a list below are cut where columns of the table end, and none is left out", () => {
  expect(snapSpans([100, 50, 50, 50, 50], [1, 1, 1])).toEqual([
    { left: 1, right: 1 },
    { left: 2, right: 3 },
    { left: 4, right: 5 },
  ]);
  for (const spans of [snapSpans([9, 9, 9], [8, 1, 1]), snapSpans([99, 1, 1], [1, 1, 1])]) {
    expect(spans).toHaveLength(3);
  }
});

test("charts show the cells that they name, with words for those who do not see them", () => {
  const front = frontOf(signed);
  const [bureaus, targets] = front.charts ?? [];
  expect(bureaus?.series.map(({ name }) => name)).toEqual(["达标", "未达标", "未填"]);
  expect(new Set(bureaus?.series.map(({ pattern }) => pattern)).size).toBe(3);
  expect(targets?.description).toContain("11.1 培育引进新零售主体数量 99.9%");
  for (const chart of front.charts ?? []) {
    for (const { range, values } of [
      chart.categories,
      ...chart.series.map((each) => each.values),
    ]) {
      const shown = front.cells.filter(
        ({ row, column }) => column === range.left && row >= range.top && row <= range.bottom,
      );
      expect(shown.map(({ value }) => value)).toEqual(values);
    }
  }
});

test("what an earlier version wrote as 汇总 is read as before", () => {
  const rows = [
    ["量化指标完成情况汇总表"],
    ["责任单位", "报送截止", "报送情况", "应报", "还欠"],
    ["市商务局", "2022-01-15", "部分报送", 6, "5.4"],
    ["市科技局（表发给市科委）", "2022-01-15", "已报", 7],
    ["达标、未达标等只数已报的指标。"],
  ];
  const workbook = buildConsolidated(bookOf());
  const style = workbook.sheets[0]?.cells[0]?.style;
  if (!style) throw new Error("no cells");
  const cells = rows.flatMap((row, at) =>
    row.map((value, index) => ({ row: at + 1, column: index + 1, value, style })),
  );
  const [front, ...others] = workbook.sheets;
  if (!front) throw new Error("no sheets");
  const old = { ...front, cells, merges: [], links: [], charts: [] };
  const read = readStandings(gridOf({ ...workbook, sheets: [old, ...others] }));
  expect(read?.bureaus).toEqual([
    { bureau: "市商务局", status: "部分报送", owed: "5.4", due: null, isWaiting: false },
    { bureau: "市科技局", status: "已报", owed: "", due: null, isWaiting: false },
  ]);
});

test("a long name of a bureau leads nowhere itself, its figure does: LibreOffice cuts a long text with a link", () => {
  const front = frontOf(signed);
  const long = "历下住房和城乡建设局";
  const renamed = frontOf({ ...signed, bureaus: [{ ...commerce(), sentAs: [long] }] });
  const leadsFrom = ({ cells, links = [] }: SheetSpec, start: string): readonly unknown[] => {
    const name = cells.find(({ value }) => typeof value === "string" && value.startsWith(start));
    return links
      .filter(({ row, cell }) => row === name?.row && cell === "A1")
      .map(
        (link) =>
          cells.find(({ row, column }) => row === link.row && column === link.column)?.value,
      );
  };
  expect(leadsFrom(front, COMMERCE)).toEqual([COMMERCE]);
  expect(leadsFrom(renamed, COMMERCE)).toEqual([6]);
});

test("of many misses the front names the first ten, and where the others stand", () => {
  const lines = Array.from({ length: 16 }, () => missed);
  const { printed } = textsOf(frontOf({ ...signed, lines }));
  expect(printed.filter((text) => text === "两家商场停业")).toHaveLength(10);
  expect(printed).toContain("上面是前 10 行，共 16 行，其余见“指标台账”。");
  const few = textsOf(frontOf({ ...signed, lines: lines.slice(0, 15) })).printed;
  expect(few.filter((text) => text === "两家商场停业")).toHaveLength(15);
});

test("a refused figure that its cell rounds is printed as it is stored, and said to be wrong: 58.5 shown as 59 is not 59", () => {
  const science = reportOf("市科技局", "58", "收回/市科技局.xlsx", null);
  const rounded = reportOf(COMMERCE, "59", "收回/市商务局.xlsx", null);
  const content = { kind: "number", value: 58.5, format: "plain" } as const;
  const refused = {
    ...rounded,
    entry: { ...rounded.entry, target: "11.1", content, verdict: "invalid" as const },
  };
  const line = lineOf("11.1", { value: new Big(58), reports: [science, refused] });
  const part = commerce();
  const lines = part.lines.map((each) =>
    each.target.id === "11.1"
      ? { ...each, state: "refused" as const, value: null, typed: "59", contributions: [refused] }
      : each,
  );
  const book = buildConsolidated(
    bookOf({ ...signed, lines: [line], bureaus: [{ ...part, lines }] }),
  );
  const indicators = textsOf(sheetOf(book, "指标台账"));
  expect(indicators.printed).toContain("市科技局 58、市商务局 58.5（填写有误）");
  expect(indicators.aside).toContain(
    "市科技局：58（收回/市科技局.xlsx）\n市商务局：58.5（收回/市商务局.xlsx）",
  );
  const own = textsOf(sheetOf(book, COMMERCE));
  expect(own.printed).toContain("58.5");
  expect(own.printed).not.toContain("59");
});

test("a count of nothing shows nothing, what was asked and reported always does", () => {
  const front = frontOf(signed);
  const head = front.cells.find(({ value }) => value === "应报");
  const formatUnder = (header: string): string | undefined => {
    const column = front.cells.find(
      ({ row, value }) =>
        row === head?.row && typeof value === "string" && value.replace("\n", "") === header,
    )?.column;
    const cell = front.cells.find(
      (each) => each.row === (head?.row ?? 0) + 1 && each.column === column,
    );
    return cell?.style.numberFormat;
  };
  expect(["应报", "已报", "达标", "未填"].map(formatUnder)).toEqual([
    ...["General", "General", "0;-0;;@", "0;-0;;@"],
  ]);
});
