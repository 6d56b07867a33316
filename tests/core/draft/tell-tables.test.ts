import { type CellRemark, type DocumentTable, type Draft, draftDocument } from "../../../src/core";
import { gridTable } from "./grids";

const HEAD = ["序号", "量化指标", "责任单位"];
const ONE = ["1", "培育企业10家", "市甲局"];
const draftTables = (...tables: readonly DocumentTable[]): Draft =>
  draftDocument(tables.map((table) => ({ kind: "table", table })));
const CODES =
  /hidden|tracked|struck|raised|text-box|nested|irregular|column-unsure|table-|figure-elsewhere/;
const told = ({ doubts }: Draft): string[] =>
  doubts.flatMap(({ id, code, severity, received, choices, place }) =>
    CODES.test(code)
      ? [
          `${id} ${severity} ${received} (${choices.join("/")}) ${place?.row}:${place?.column} ${place?.header ?? "-"}`,
        ]
      : [],
  );

/** The table with remarks at the cell of a text. */
const withRemarks = (
  table: DocumentTable,
  at: string,
  ...remarks: readonly CellRemark[]
): DocumentTable => ({
  ...table,
  cells: table.cells.map((cell) => (cell.text === at ? { ...cell, remarks } : cell)),
});
const PLAIN = gridTable(HEAD, ONE);

test.each<[CellRemark["kind"], string, string]>([
  ["hidden-text", "甲", "warning 甲"],
  ["tracked-deletion", "甲", "warning 甲"],
  ["tracked-insertion", "甲", "warning 甲"],
  ["struck-text", "甲", "warning 甲"],
  ["text-box", "甲", "warning 甲"],
  ["raised-text", "注", "info 注"],
  ["raised-text", "2", "warning 2"],
  ["nested-table", "甲", "info 甲"],
  ["irregular-merge", "", "warning "],
  ["struck-text", "长".repeat(41), `warning ${"长".repeat(39)}…`],
])("%s of %j is told where it stands: %s", (kind, text, expected) => {
  const draft = draftTables(withRemarks(PLAIN, "培育企业10家", { kind, text }));
  expect(told(draft)).toEqual([`t1r2c2 ${kind} ${expected} (按读到的) 2:2 量化指标`]);
});

test("an odd merge of a blank cell is of less account; a hidden cell in a row that shows is of none", () => {
  const table = gridTable(HEAD, [...ONE.slice(0, 2), ""], ["2!", "修路7公里", "市乙局"]);
  const draft = draftTables(withRemarks(table, "", { kind: "irregular-merge", text: "" }));
  expect(told(draft)).toEqual(["t1r2c3 irregular-merge info  (按读到的) 2:3 责任单位"]);
});

test("a hidden column is told by its heading and enters no figure; one without words is not told", () => {
  const draft = draftTables(
    gridTable(
      ["序号", "量化指标", "2025年目标!", "责任单位", "!"],
      ["1", "培育企业10家", "30!", "市甲局", "!"],
    ),
  );
  expect(told(draft)).toEqual(["t1c3 hidden-column warning 2025年目标 (按读到的) 1:3 -"]);
  const [target] = draft.rows[0]?.cells[0]?.targets ?? [];
  expect(target?.threshold.value).toBe(10);
  expect(draft.tables[0]?.columns.map(({ header }) => header)).toEqual([
    ...["序号", "量化指标", "责任单位"],
  ]);
});

test("a column of which one cell shows is not hidden; a row that is hidden is told as one", () => {
  const shown = draftTables(gridTable([...HEAD, "备注!"], [...ONE, "甲"]));
  expect(told(shown)).toEqual([]);
  const row = draftTables(gridTable(HEAD, ONE, ["2!", "修路7公里!", "市乙局!"]));
  expect(told(row)).toEqual(["t1r3 hidden-row warning 2 修路7公里 市乙局 (按读到的) 3:1 -"]);
  expect(row.rows).toHaveLength(1);
});

test("below a merged cell that shows, a hidden column is hidden still", () => {
  const draft = draftTables(
    gridTable(
      ["甲表>4"],
      ["序号", "量化指标", "备注!", "责任单位"],
      ["1", "培育企业10家", "力争30家!", "市甲局"],
    ),
  );
  expect(told(draft)).toEqual(["t1c3 hidden-column warning 备注 (按读到的) 2:3 -"]);
});

test("a table without a row that shows is told as one that nobody read", () => {
  const draft = draftTables(
    gridTable(
      HEAD.map((text) => `${text}!`),
      ONE.map((text) => `${text}!`),
    ),
  );
  expect(told(draft)).toEqual(["t1 table-unread warning 培育企业10家 (不是指标) 2:2 -"]);
});

test.each<[string, DocumentTable, string[]]>([
  [
    "words below no heading",
    gridTable(["序号", "量化指标", ""], ["1", "培育企业10家", "市甲局"]),
    ["t1c3 column-unsure warning  (按读到的) 1:3 -"],
  ],
  ["nothing below no heading", gridTable(["序号", "量化指标", "责任单位", ""], [...ONE, " "]), []],
  [
    "责任单位 beside a lead",
    gridTable(["量化指标", "牵头单位", "责任单位"], ["培育企业10家", "市甲局", "市乙局"]),
    ["t1c3 column-unsure info 责任单位 (按读到的) 1:3 责任单位"],
  ],
])("a column that may hold another thing: %s", (_, table, doubts) => {
  expect(told(draftTables(table))).toEqual(doubts);
});

test.each<[string, DocumentTable, string[]]>([
  [
    "figures",
    gridTable(["甲", "乙"], ["收入达到30亿元", "好"]),
    ["t2 table-unread warning 收入达到30亿元 (不是指标) 2:1 -"],
  ],
  ["words", gridTable(["甲", "乙"], ["收入", "好"]), []],
  ["bare numbers", gridTable(["甲", "乙"], ["收入", "30"]), []],
  ["one cell", gridTable(["收入达到30亿元"]), []],
  [
    "two cells",
    gridTable(["收入达到30亿元", "好"]),
    ["t2 table-unread warning 收入达到30亿元 (不是指标) 1:1 -"],
  ],
  [
    "a text of two thousand characters",
    gridTable(["甲", `收入达到30亿元。${"长".repeat(2000)}`]),
    [],
  ],
])("a table that nobody could read: %s", (_, table, doubts) => {
  expect(told(draftTables(PLAIN, table))).toEqual(doubts);
});

test("the first two thousand cells of a table that nobody could read are looked at", () => {
  const rows = (count: number) => [
    ...Array.from({ length: count }, () => ["甲", "乙"]),
    ["收入达到30亿元", "好"],
  ];
  expect(told(draftTables(PLAIN, gridTable(...rows(999))))).toHaveLength(1);
  expect(told(draftTables(PLAIN, gridTable(...rows(1000))))).toEqual([]);
});

test("a heading within the table that says how much is told", () => {
  expect(told(draftTables(gridTable(HEAD, ["一、产值达到300亿元>3"], ONE)))).toEqual([
    "t1r2 figure-elsewhere warning 一、产值达到300亿元 (不是指标) 2:1 -",
  ]);
});

test.each<[string, number, number, boolean]>([
  ["five thousand rows", 5000, 3, false],
  ["one more", 5001, 3, true],
  ["half a million places", 5000, 100, false],
  ["more", 5000, 101, true],
  ["more columns than any", 10, 257, true],
])("a table of %s is too large: %s × %s %s", (_, rows, columns, isTooLarge) => {
  const draft = draftTables({ ...PLAIN, rows, columns }, PLAIN);
  expect(told(draft)).toEqual(
    isTooLarge ? [`t1 table-too-large error ${rows} × ${columns} () 1:1 -`] : [],
  );
  expect(draft.tables.map(({ table }) => table)).toEqual(isTooLarge ? [2] : [1, 2]);
});

test("what is read is bounded in all tables together: two thousand rows, forty thousand cells", () => {
  const body = (rows: number, columns: number) =>
    gridTable(
      HEAD,
      ...Array.from({ length: rows }, () => Array.from({ length: columns }, () => "甲")),
    );
  const refused = (one: DocumentTable, other: DocumentTable) =>
    draftTables(one, other)
      .doubts.filter(({ code }) => code === "table-too-large")
      .map(({ received }) => received);
  expect(refused(body(999, 3), body(999, 3))).toEqual([]);
  expect(refused(body(999, 3), body(1000, 3))).toEqual(["1001 × 3"]);
  expect(refused(body(150, 200), body(40, 200))).toEqual([]);
  expect(refused(body(150, 200), body(60, 200))).toEqual(["61 × 200"]);
});

test("a table too large defines nothing", () => {
  const table = gridTable(HEAD, ["1", "市甲局、市乙局（以下统称两局）", "市甲局"]);
  expect(draftTables(table).groups).toHaveLength(1);
  expect(draftTables({ ...table, rows: 5001 }).groups).toEqual([]);
});

test("what a PDF leaves to the reader is told: its rows to be compared, what its pages have at their edges", () => {
  const remarks: CellRemark[] = [
    { kind: "printed-pages", text: "甲" },
    { kind: "page-edge", text: "长".repeat(41) },
    { kind: "hidden-text", text: "乙" },
  ];
  const { doubts } = draftDocument([
    { kind: "text", text: "", remarks },
    { kind: "table", table: PLAIN },
  ]);
  expect(
    doubts.flatMap(({ id, severity, received, choices, place }) =>
      id.startsWith("document ") ? [[id, severity, received, choices, place]] : [],
    ),
  ).toEqual([
    ["document printed-pages", "warning", "", ["按读到的"], null],
    ["document page-edge", "info", `${"长".repeat(39)}…`, [], null],
  ]);
});

test("a cell at the end of a page is told as joined over it", () => {
  const draft = draftTables(withRemarks(PLAIN, "培育企业10家", { kind: "page-end", text: "10家" }));
  expect(draft.doubts.filter(({ code }) => code === "joined-over-pages")).toMatchObject([
    { id: "t1r2c2 joined-over-pages", severity: "warning", received: "10家" },
  ]);
});
