import type { Draft } from "../../../src/core";
import { draftOf, table, targetsOf } from "./told";

type Row = readonly string[];
const draftRows = (head: Row, ...rows: readonly Row[]): Draft =>
  draftOf(`<p>某市2022年方案</p>${table(head, ...rows)}`);
const told = ({ doubts }: Draft, code: string): string[] =>
  doubts.flatMap((doubt) =>
    doubt.code === code
      ? [
          `${doubt.id} ${doubt.severity} ${doubt.received} (${doubt.choices.join("/")}) ${doubt.place?.header}`,
        ]
      : [],
  );

const HEAD = ["序号", "类别", "量化指标", "责任单位", "备注"];

test("a row has its number, its task and its headings with their places", () => {
  const draft = draftRows(
    ["序号", "类别", "领域", "重点任务", "量化指标", "责任单位"],
    ["1", "甲<br>类", "乙", "做强", "培育企业10家", "市甲局"],
    ["2", "甲类", "甲类", "做优", "培育企业20家", "市甲局"],
  );
  const [first, second] = draft.rows;
  expect(first).toMatchObject({
    ...{ id: "1", number: { value: "1", source: { row: 2, column: 1, header: "序号" } } },
    category: { value: ["甲类", "乙"], source: { column: 2 } },
    goal: { value: "做强", source: { column: 4 } },
  });
  // the same heading twice stands once
  expect(second?.category.value).toEqual(["甲类"]);
  const bare = draftRows(HEAD.slice(2), ["培育企业10家", "市甲局", ""]).rows[0];
  expect(bare).toMatchObject({
    ...{ number: { value: null, source: null }, goal: { value: null, source: null } },
    category: { value: [], source: null },
  });
});

test("what stands beside a cell is printed by its heading; values and units, too", () => {
  const head = [
    "指标",
    "单位",
    "2020年基数",
    "2025年",
    "累计",
    "联系电话",
    "责任单位",
    "分管领导",
    "权重",
  ];
  const row = ["甲率", "%", "58", "63", "5", " 1 23 ", "市甲局", "甲", "4"];
  const printed = draftRows(head, row).rows[0]?.cells[0]?.printed;
  expect(
    Object.entries(printed?.extra ?? {}).map(([header, { value }]) => [header, value]),
  ).toEqual([
    ...[
      ["单位", "%"],
      ["2020年基数", "58"],
      ["2025年", "63"],
      ["累计", "5"],
      ["联系电话", "1 23"],
    ],
  ]);
  expect(printed).toMatchObject({
    ...{ leader: { value: "甲", source: { column: 8 } }, weight: { value: "4" } },
    ...{ schedule: { value: null }, note: { value: null, source: null } },
  });
  // a column without a heading is printed nowhere
  const nameless = draftRows(["指标", "2025年", "", "责任单位"], ["甲率", "63%", "甲", "市甲局"]);
  expect(Object.keys(nameless.rows[0]?.cells[0]?.printed.extra ?? {})).toEqual(["2025年"]);
});

const DAYS = ["序号", "工作任务", "责任单位", "完成时限"];
test.each<[string, string, string | null, boolean]>([
  ["a day", "2022年6月底前", "2022-06-30", false],
  ["of the plan's year", "6月底前", "2022-06-30", false],
  ["long", "长期", null, false],
  ["always", "常态推进", null, false],
  ["each quarter", "每季度", null, false],
  ["all year", "全年", null, false],
  ["words that name none", "视情况而定", null, true],
  ["blank", "", null, false],
])("a column of days: %s", (_, words, day, isTold) => {
  const draft = draftRows(DAYS, ["1", "建成驿站5座", "市甲局", words]);
  expect(targetsOf(draft)).toEqual([`1.1 | 驿站 | level | >= 5 | 座 | ${day ?? ""} | 市甲局`]);
  expect(told(draft, "schedule-unread")).toEqual(
    isTold ? [`1 schedule-unread info ${words} () 完成时限`] : [],
  );
});

test("a day that a cell names holds for the next cells of its row, until one says another", () => {
  const days = (...clauses: readonly Row[]) =>
    draftRows(DAYS, ...clauses).rows.map(({ cells }) =>
      cells.flatMap(({ targets }) => targets.map(({ deadline }) => deadline.value)),
    );
  expect(
    days(
      ["1", "绿化", "市甲局", ""],
      ["2", "到2022年6月，建成驿站5座", "市甲局", ""],
      ["3", "修路7公里", "市甲局", ""],
    ),
  ).toEqual([[null], ["2022-06-30"], [null]]);
  const head = ["序号", "量化指标", "责任单位", "完成时限"];
  const cells = draftRows(
    head,
    ["1", "到2022年6月，建成驿站5座", "市甲局", ""],
    ["", "修路7公里", "市乙局", ""],
    ["", "种草8亩", "市乙局", "2023年"],
  ).rows[0]?.cells;
  expect(
    cells?.flatMap(({ targets }) => targets.map(({ id, deadline }) => [id, deadline.value])),
  ).toEqual([
    ["1.1", "2022-06-30"],
    ["1.2", "2022-06-30"],
    ["1.3", "2023-12-31"],
  ]);
});

test.each<[string, Row, Row, string[]]>([
  [
    "in a note",
    HEAD,
    ["1", "甲", "建成学校3所", "市甲局", "力争开工6所"],
    ["1 figure-elsewhere warning 力争开工6所 (不是指标) 备注"],
  ],
  ["one that the cell has", HEAD, ["1", "甲", "建成学校3所", "市甲局", "共3所"], []],
  ["words", HEAD, ["1", "甲", "建成学校3所", "市甲局", "从严"], []],
  ["a bare number beside figures", HEAD, ["1", "甲", "建成学校3所", "市甲局", "6"], []],
  [
    "in a task",
    ["序号", "重点任务", "量化指标", "责任单位"],
    ["1", "建成公园8个", "建成学校3所", "市甲局"],
    ["1 figure-elsewhere warning 建成公园8个 (不是指标) 重点任务"],
  ],
  [
    "in a heading",
    HEAD,
    ["1", "建成公园8个", "建成学校3所", "市甲局", ""],
    ["1 figure-elsewhere warning 建成公园8个 (不是指标) 类别"],
  ],
  [
    "in a column of days",
    DAYS,
    ["1", "建成学校3所", "市甲局", "一季度完成2所"],
    ["1 figure-elsewhere warning 一季度完成2所 (不是指标) 完成时限"],
  ],
  ["a month is no figure", DAYS, ["1", "建成学校3所", "市甲局", "11月底前"], []],
  [
    "in a column that nobody knows",
    ["序号", "量化指标", "责任单位", "其他情况"],
    ["1", "建成学校3所", "市甲局", "开工6所"],
    ["1 figure-elsewhere warning 开工6所 (不是指标) 其他情况"],
  ],
  [
    "what was reached is no target",
    ["序号", "量化指标", "责任单位", "目前进展"],
    ["1", "建成学校3所", "市甲局", "开工6所"],
    [],
  ],
  [
    "a bare number beside words alone",
    ["序号", "量化指标", "责任单位", "其他情况"],
    ["1", "做强产业", "市甲局", "6"],
    ["1 figure-elsewhere warning 6 (不是指标) 其他情况"],
  ],
  [
    "a bare number beside a figure",
    ["序号", "量化指标", "责任单位", "其他情况"],
    ["1", "建成学校3所", "市甲局", "6"],
    [],
  ],
  [
    "a bare number of what it costs",
    ["序号", "量化指标", "责任单位", "总投资"],
    ["1", "做强产业", "市甲局", "6"],
    [],
  ],
])("figures elsewhere: %s", (_, head, row, doubts) => {
  expect(told(draftRows(head, row), "figure-elsewhere")).toEqual(doubts);
});

test("what goes on over several rows is told at the first", () => {
  const html =
    "<table><tr><td>序号<td>量化指标<td>责任单位<td>备注</tr>" +
    "<tr><td>1<td>建成学校3所<td>市甲局<td rowspan=2>力争开工6所</tr>" +
    "<tr><td>2<td>修路7公里<td>市乙局</tr></table>";
  expect(told(draftOf(html), "figure-elsewhere")).toEqual([
    "1 figure-elsewhere warning 力争开工6所 (不是指标) 备注",
  ]);
});

test.each<[string, string, string, string[]]>([
  ["a rate", "甲率（%）", "—", ["1.1 kind-unsure warning 甲率（%） (qualitative) 指标"]],
  ["a level", "甲水平", "—", ["1.1 kind-unsure warning 甲水平 (qualitative) 指标"]],
  ["a task", "做强产业", "—", []],
  ["a figure of its own", "甲率达到30%", "—", []],
  ["a long one", `${"长".repeat(40)}率`, "—", []],
  ["with a value", "甲率（%）", "30", []],
])("a row of a table of values that has none: %s", (_, name, value, doubts) => {
  const head = ["序号", "指标", "2025年目标值", "责任单位"];
  expect(told(draftRows(head, ["1", name, value, "市甲局"]), "kind-unsure")).toEqual(doubts);
});

test("the unit of its column is that of a cell's bare figure; a mark is none", () => {
  const head = ["序号", "量化指标", "单位", "责任单位"];
  const unit = (clause: string, written: string) =>
    draftRows(head, ["1", clause, written, "市甲局"], ["2", "修路7公里", "家", "市甲局"]).rows[0]
      ?.cells[0]?.targets[0]?.unit.value;
  expect(unit("培育企业10", "户")).toBe("户");
  expect(unit("培育企业10家", "户")).toBe("家");
  expect(unit("培育企业10", "")).toBeNull();
});
