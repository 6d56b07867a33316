import {
  across,
  addRow,
  COLOURS,
  newDraft,
  portraitPage,
  put,
  rowHeight,
  type SheetDraft,
  type SheetSpec,
  styleOf,
} from "../kit";
import { BOOK_SHEETS, type BookColumn } from "./book-column";
import { categoryHeading, TARGET_COLUMNS } from "./target-columns";

/**
 * 说明: how a plan is written in this workbook, in plain words.
 *
 * @param more steps that only this workbook needs, said first
 */
export function buildGuide(more: readonly string[] = []): SheetSpec {
  const draft = newDraft();
  put(draft, across(addRow(draft, 39), 1, LAST), "计划工作簿怎么填", TITLE);
  addSection(draft, "一、先填什么，后填什么");
  [...more, ...STEPS].forEach((text, at) => {
    const step = `${at + 1}. ${text}`;
    const row = addRow(draft, heightOf(step, WIDTHS[0] + WIDTHS[1] + WIDTHS[2], 21));
    put(draft, across(row, 1, LAST), step, BODY);
  });
  addSection(draft, "二、有哪些表");
  addTable(draft, ["表", "写什么", "什么时候要"], SHEETS);
  addSection(draft, "三、“指标”表有哪些列");
  const columnsHead = addTable(draft, ["列", "写什么", "例"], listColumns());
  return {
    name: BOOK_SHEETS.guide,
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: {
      ...portraitPage(MARGINS),
      pagesTall: null,
      area: { top: 1, left: 1, bottom: draft.rows.length, right: LAST },
      // the long list of columns goes on over pages; a head is said again on those after its own
      repeatedRow: columnsHead,
      header: "",
    },
    protection: null,
  };
}

const STEPS = [
  "“计划”：照文件填标题、文号、年份。文件没有写的空着，不要猜。",
  "“单位名录”：责任单位一行一个，写全称；“各区县政府”这样的统称写在“统称”表。",
  "“指标”：一行一项。先照录原文，再看原文里有几个要考核的数，就写几行。一格里的第二项起，序号、区分、目标任务、原文、责任单位空着，接着上一行。没有数的任务也写一行，类型写“定性”。",
  "比较词看原文：达到、不低于、以上是“达到≥”，含本数；超过、突破是“超过>”，不含本数；以内、不超过是“不超过≤”；前10位写“前N位”和10。只有一个数、没有比较词的，写“达到≥”，并在“原文有比较词”写“否”。",
  "编号、位置、出处位置、摘自原文可以空着，由程序补上；补了什么会列出来。需要的列这里没有，照第三节的列名自己加一列；需要的表没有，照第二节的表名和附表的列名自己加一张（docs/plans.md 里有各表的列）。",
  "有“疑问”的（从附件导入的计划才有），在“处理”一列定：从下拉里选，或者写单位、日期、名称，就照选的改；左边各格照用写“照此”，自己改好了写“已改”。一格有几条疑问的，按次序一行答一条，或在前面写上【单位】这样的标记。",
  "可以排序、筛选、调列宽，换软件另存。表名和表头的字不要改。",
  "填完用 zerenbiao plan check 文件.xlsx 检查，哪一格不对、怎么改会一次列全。没有错就可以用：--plan 文件.xlsx。",
] as const;

const SHEETS: readonly (readonly [string, string, string])[] = [
  [BOOK_SHEETS.facts, "文件本身：标题、文号、年份", "总要"],
  [BOOK_SHEETS.targets, "一行一项指标", "总要"],
  [BOOK_SHEETS.bureaus, "责任单位和简称", "总要"],
  [BOOK_SHEETS.sources, "指标录自哪些文件", "不写就当作只有本文件一个"],
  [BOOK_SHEETS.groups, "统称和它的成员", "责任单位写了统称"],
  [BOOK_SHEETS.changes, "单位的曾用名、并入的单位", "机构改革"],
  [BOOK_SHEETS.shares, "总数分给各单位的数", "一项指标分到各单位"],
  [BOOK_SHEETS.milestones, "到期以前各年的数", "分年度目标"],
  [BOOK_SHEETS.rules, "两项是一回事、总量与新增、其中", "指标之间有关系"],
  [BOOK_SHEETS.measures, "文件许诺的资金，只印不填", "文件写了资金"],
  [BOOK_SHEETS.disagreements, "几份文件说得不一样的地方", "有不一致"],
  [BOOK_SHEETS.aliases, "文件里定义的其他简称", "有这样的简称"],
  [BOOK_SHEETS.units, "本计划自己的计量单位", "单位不常见"],
  [
    BOOK_SHEETS.columns,
    "附表印出的列，从左到右",
    "附表的栏目不是序号、区分、目标任务、量化指标、责任单位",
  ],
];

function listColumns(): readonly (readonly [string, string, string])[] {
  return Object.values(TARGET_COLUMNS).map((column: BookColumn) => {
    const levels =
      column === TARGET_COLUMNS.category ? `，下一级写在“${categoryHeading(1)}”列` : "";
    return [
      column.always ? column.heading : `${column.heading}\n（需要时加）`,
      `${column.prompt.replace(/。$/, "")}${levels}`,
      column.example,
    ];
  });
}

const WIDTHS = [116, 356, 176] as const;
const LAST = WIDTHS.length;
const MARGINS = { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 };
const SIZE = 10.5;

const TITLE = styleOf({ font: "title", size: 20, horizontal: "center" });
const SECTION = styleOf({ font: "head", size: 12 });
const BODY = styleOf({ font: "body", size: SIZE });
const HEAD = styleOf({
  ...{ font: "head", size: SIZE, horizontal: "center" },
  ...{ fill: COLOURS.head, border: COLOURS.rule },
});
const CELL = styleOf({ font: "body", size: SIZE, border: COLOURS.rule });

function addSection(draft: SheetDraft, title: string): void {
  put(draft, across(addRow(draft, 33), 1, LAST), title, SECTION);
}

function heightOf(text: string, width: number, minimum: number): number {
  return rowHeight([{ text, width, indent: 0, size: SIZE }], { minimum, padding: 4.5 });
}

/** @returns the row of its head */
function addTable(
  draft: SheetDraft,
  heads: readonly string[],
  lines: readonly (readonly string[])[],
): number {
  const head = addRow(draft, 24);
  heads.forEach((text, at) => {
    put(draft, across(head, at + 1), text, HEAD);
  });
  for (const line of lines) {
    const heights = line.map((text, at) => heightOf(text, WIDTHS[at] ?? 0, 21));
    const row = addRow(draft, Math.max(...heights));
    line.forEach((text, at) => {
      put(draft, across(row, at + 1), text, CELL);
    });
  }
  return head;
}
