import { gatherRows } from "../../../src/core/draft/gather-rows";
import { type ReadTable, readTable } from "../../../src/core/draft/read-table";
import { gridTable } from "./grids";

type Rows = readonly (readonly string[])[];

/**
 * Each row: its headings, then its cells: what is asked, who answers, what else stands there; then its doubts. `1 [生态] 植树9万棵@市甲局+备注`
 */
function rowsOf(...tables: readonly Rows[]): string[] {
  const read: ReadTable[] = [];
  for (const [index, rows] of tables.entries()) {
    const next = readTable(gridTable(...rows), index + 1, read.at(-1) ?? null, null);
    if (next !== null) read.push(next);
  }
  return gatherRows(read).map(({ fields, cells, sections, doubts }) => {
    const of = (role: string) => fields.find(({ column }) => column.role === role)?.text ?? "";
    const told = cells.map((cell) => {
      const join = (texts: readonly { readonly text: string }[]) =>
        texts.flatMap(({ text }) => (text === "" ? [] : [text])).join("、");
      const beside = cell.others.filter(({ column }) => column.role === "note");
      return `${join(cell.indicators)}@${join(cell.bureaus)}${beside.length > 0 ? `+${join(beside)}` : ""}`;
    });
    const heading = [...sections, of("category")].filter((text) => text !== "").join("/");
    const doubted = doubts.map(({ code, field }) => ` ?${code} ${field.column.header}`).join("");
    return `${of("number")} [${heading}] ${told.join(" ")}${doubted}`;
  });
}

const HEAD = ["序号", "类别", "量化指标", "责任单位"];

test.each<[string, Rows[], string[]]>([
  [
    "a line each",
    [[HEAD, ["1", "甲", "植树9万棵", "市甲局"], ["2", "乙", "种草8亩", "市乙局"]]],
    ["1 [甲] 植树9万棵@市甲局", "2 [乙] 种草8亩@市乙局"],
  ],
  [
    "a line without a number belongs to the row above",
    [[HEAD, ["1", "甲", "植树9万棵", "市甲局"], ["", "", "种草8亩", "市乙局"]]],
    ["1 [甲] 植树9万棵@市甲局 种草8亩@市乙局"],
  ],
  [
    "so does one below a merged number",
    [[HEAD, ["1v2", "甲v2", "植树9万棵", "市甲局"], ["种草8亩", "市乙局"]]],
    ["1 [甲] 植树9万棵@市甲局 种草8亩@市乙局"],
  ],
  [
    "one indicator over several lines has all who answer beside it",
    [[HEAD, ["1v2", "甲v2", "植树9万棵v2", "市甲局"], ["市乙局"]]],
    ["1 [甲] 植树9万棵@市甲局、市乙局"],
  ],
  [
    "a blank below an indicator, too",
    [[HEAD, ["1", "甲", "植树9万棵", "市甲局"], ["", "", "", "市乙局"]]],
    ["1 [甲] 植树9万棵@市甲局、市乙局"],
  ],
  [
    "who answers for several indicators answers for each",
    [[HEAD, ["1v2", "甲v2", "植树9万棵", "市甲局v2"], ["种草8亩"]]],
    ["1 [甲] 植树9万棵@市甲局 种草8亩@市甲局"],
  ],
  [
    "a blank heading goes on from above",
    [[HEAD, ["1", "甲", "植树9万棵", "市甲局"], ["2", "", "种草8亩", "市乙局"]]],
    ["1 [甲] 植树9万棵@市甲局", "2 [甲] 种草8亩@市乙局"],
  ],
  [
    "not below another heading of the table",
    [
      [
        HEAD,
        ["一、丙>4"],
        ["1", "甲", "植树9万棵", "市甲局"],
        ["二、丁>4"],
        ["2", "", "种草8亩", "市乙局"],
      ],
    ],
    ["1 [一、丙/甲] 植树9万棵@市甲局", "2 [二、丁] 种草8亩@市乙局"],
  ],
  [
    "without numbers and tasks each indicator is a row",
    [[HEAD.slice(1), ["甲", "植树9万棵", "市甲局"], ["", "种草8亩", "市乙局"], ["", "", "市丙局"]]],
    [" [甲] 植树9万棵@市甲局", " [甲] 种草8亩@市乙局、市丙局"],
  ],
  [
    "a column of numbers that is blank numbers nothing",
    [[HEAD, ["", "甲", "植树9万棵", "市甲局"], ["", "甲", "种草8亩", "市乙局"]]],
    [" [甲] 植树9万棵@市甲局", " [甲] 种草8亩@市乙局"],
  ],
  [
    "a task begins a row, a line without one goes on",
    [
      [
        ["重点任务", "量化指标", "责任单位"],
        ["绿化", "植树9万棵", "市甲局"],
        ["", "种草8亩", "市乙局"],
        ["修路", "修路7公里", "市丙局"],
      ],
    ],
    [" [] 植树9万棵@市甲局 种草8亩@市乙局", " [] 修路7公里@市丙局"],
  ],
  [
    "a task of which nothing else is asked is what is asked",
    [
      [
        ["序号", "重点任务", "量化指标", "责任单位"],
        ["1", "绿化", "", "市甲局"],
      ],
    ],
    ["1 [] 绿化@市甲局"],
  ],
  [
    "one number over several tasks stands once",
    [
      [
        ["序号", "重点任务", "量化指标", "责任单位"],
        ["1v2", "绿化", "植树9万棵", "市甲局"],
        ["修路", "修路7公里", "市丙局"],
      ],
    ],
    ["1 [] 植树9万棵@市甲局", " [] 修路7公里@市丙局"],
  ],
  [
    "what stands beside an indicator belongs to it, on its further lines, too",
    [
      [
        ["序号", "量化指标", "责任单位", "备注"],
        ["1", "植树9万棵", "市甲局", "丁"],
        ["", "", "市乙局", "戊"],
      ],
    ],
    ["1 [] 植树9万棵@市甲局、市乙局+丁、戊"],
  ],
  [
    "a note over several lines stands at the first",
    [
      [
        ["序号", "量化指标", "责任单位", "备注"],
        ["1", "植树9万棵", "市甲局", "丁v2"],
        ["", "种草8亩", "市乙局"],
      ],
    ],
    ["1 [] 植树9万棵@市甲局+丁 种草8亩@市乙局"],
  ],
])("%s", (_, tables, rows) => {
  expect(rowsOf(...tables)).toEqual(rows);
});

const SHORT = ["序号", "量化指标", "责任单位"];
const FIRST: Rows = [SHORT, ["1", "到2025年，植树", "市甲"]];

test.each<[string, Rows[], string[]]>([
  [
    "a row cut by the end of a page, below the same heading",
    [FIRST, [SHORT, ["", "9万棵", "局"], ["2", "种草8亩", "市乙局"]]],
    ["1 [] 到2025年，植树9万棵@市甲局 ?joined-over-pages 量化指标", "2 [] 种草8亩@市乙局"],
  ],
  [
    "without a heading",
    [FIRST, [["", "9万棵", "局"]]],
    ["1 [] 到2025年，植树9万棵@市甲局 ?joined-over-pages 量化指标"],
  ],
  [
    "with blanks beside it",
    [FIRST, [SHORT, [" ", "9万棵", "局"]]],
    ["1 [] 到2025年，植树9万棵@市甲局 ?joined-over-pages 量化指标"],
  ],
  [
    "below another heading it is a row of its own",
    [
      FIRST,
      [
        ["编号", "量化指标", "责任单位"],
        ["", "9万棵", "市丙局"],
      ],
    ],
    ["1 [] 到2025年，植树@市甲", " [] 9万棵@市丙局"],
  ],
  [
    "a sentence that ended does not go on",
    [
      [SHORT, ["1", "植树9万棵。", "市甲局"]],
      [SHORT, ["", "种草8亩", "市乙局"]],
    ],
    ["1 [] 植树9万棵。@市甲局 种草8亩@市乙局"],
  ],
  [
    "only who answers goes on",
    [
      [SHORT, ["1", "植树9万棵", "市甲局"]],
      [SHORT, ["", "", "市乙局"]],
    ],
    ["1 [] 植树9万棵@市甲局、市乙局"],
  ],
  [
    "where something else stands there it is a cell of its own",
    [
      [
        [...SHORT, "备注"],
        ["1", "植树9万棵", "市甲局", ""],
      ],
      [
        [...SHORT, "备注"],
        ["", "种草8亩", "市乙局", "丁"],
      ],
    ],
    ["1 [] 植树9万棵@市甲局+ 种草8亩@市乙局+丁"],
  ],
  [
    "further down the page nothing is torn",
    [FIRST, [SHORT, ["2", "种草", "市乙局"], ["", "8亩", "市丙局"]]],
    ["1 [] 到2025年，植树@市甲", "2 [] 种草@市乙局 8亩@市丙局"],
  ],
])("over the end of a page: %s", (_, tables, rows) => {
  expect(rowsOf(...tables)).toEqual(rows);
});

test("a line with too few cells is doubted at its row", () => {
  expect(rowsOf([HEAD, ["1", "甲", "植树9万棵", "市甲局"], ["种草8亩", "市乙局"]])).toEqual([
    "1 [甲] 植树9万棵@市甲局 种草8亩@市乙局 ?cells-aligned 序号",
  ]);
});
