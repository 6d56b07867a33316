import { chinese, english } from "../../../src/core";
import {
  buildPlanBook,
  buildPlanTemplate,
  readPlanBook,
  type SheetGrid,
} from "../../../src/sheets";
import { gridOf } from "../grid-of";
import { planOf } from "./book-files";

type Typed = string | number | null;

function sheet(name: string, rows: readonly (readonly Typed[])[]): SheetGrid {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      if (value === null) return [];
      const content =
        typeof value === "number"
          ? ({ kind: "number", value, format: "plain" } as const)
          : ({ kind: "text", text: value } as const);
      return [{ row: r + 1, column: c + 1, content, shown: String(value), formula: null }];
    }),
  );
  return { name, visibility: "visible", cells, hiddenRows: new Set(), pageHeader: null };
}

const FACTS = sheet("计划", [
  ["项目", "内容"],
  ["标题", "某县绿化三年行动计划（2025—2027年）"],
  ["起始年份", 2025],
  ["终止年份", "2027年"],
]);
const HEADS = [
  "序号",
  "目标任务",
  "原文",
  "指标",
  "比较",
  "目标值",
  "单位",
  "类型",
  "时限",
  "责任单位",
];

function read(...lines: readonly (readonly Typed[])[]) {
  const sheets = [FACTS, sheet("指标", [HEADS, ...lines])];
  return readPlanBook({ sheets, externalLinks: [], savedAt: null });
}

const WORDS = "到2027年，新增造林面积超过3万亩，城市绿化覆盖率达到42%以上。";
const FIRST = [1, "增绿", WORDS, "新增造林面积", "突破", 3, "万亩", "提升", "2027年底", "县林业局"];
const SECOND = [null, null, null, "城市绿化覆盖率", ">=", "42%", "%", "水平", "2027-12-31", null];
const TASK = [
  2,
  "护绿",
  "建立林长巡查制度。",
  "巡查制度",
  null,
  null,
  null,
  null,
  null,
  "牵头：县林业局；配合：县公安局",
];

test("lines by hand need no ids and no positions; what is blank continues the line above", () => {
  const { plan, problems, notes } = read(FIRST, SECOND, TASK);
  expect(problems).toEqual([]);
  expect(plan?.targets.map(({ id, kind, deadline }) => [id, kind, deadline])).toEqual([
    ["1.1", "increase", "2027-12-31"],
    ["1.2", "level", "2027-12-31"],
    ["2.1", "qualitative", null],
  ]);
  expect(plan?.rows.map(({ cells }) => cells.length)).toEqual([1, 1]);
  expect(plan?.bureaus).toEqual(["县林业局", "县公安局"]);
  expect(read(FIRST, SECOND, TASK).plan?.hash).toBe(plan?.hash);
  expect(notes.map(({ note }) => note.code)).toEqual(
    expect.arrayContaining([
      "id-made",
      "plan-id-made",
      "kind-made",
      "day-read",
      "bureaus-gathered",
    ]),
  );
});

const NAMES = sheet("单位名录", [["单位", "简称"], ["县林业局"], ["县公安局"]]);
const GROUPS = sheet("统称", [["统称", "印作", "成员"], ["各乡镇政府"]]);

/** Who answers for a task whose cell says so, and the bureaus of the plan. */
function answer(words: string, ...lists: readonly SheetGrid[]) {
  const task = [...TASK.slice(0, 9), words];
  const sheets = [FACTS, sheet("指标", [HEADS, FIRST, SECOND, task]), ...lists];
  const { plan, problems } = readPlanBook({ sheets, externalLinks: [], savedAt: null });
  if (plan === null) return problems.map(({ cell, problem }) => `${cell}: ${problem.code}`);
  const named =
    plan.file.rows[1]?.cells[0]?.bureaus.map(({ name, role }) => `${name} ${role}`) ?? [];
  return [...named, plan.bureaus.join("、")];
}

describe("who answers, in the words of an annex", () => {
  const both = ["县林业局 lead", "县公安局 cooperating", "县林业局、县公安局"];
  test.each<[words: string, expected: readonly string[]]>([
    ["县林业局牵头，县公安局配合", both],
    ["牵头：县林业局 配合：县公安局", both],
    ["牵头单位：县林业局；配合单位：县公安局", both],
    ["县林业局牵头，县公安局等单位配合", both],
    ["县林业局（牵头）、县公安局（配合）", both],
    ["县林业局/县公安局", ["县林业局 null", "县公安局 null", "县林业局、县公安局"]],
    ["县林业局和县公安局", ["县林业局 null", "县公安局 null", "县林业局、县公安局"]],
    ["县公安局等单位", ["县公安局 null", "县林业局、县公安局"]],
  ])("%s", (words, expected) => {
    expect(answer(words)).toEqual(expected);
    expect(answer(words, NAMES)).toEqual(expected);
  });

  test("a name that is none stays as it stands: listed without a list, a problem beside one", () => {
    expect(answer("张三牵头")).toEqual(["张三牵头 null", "县林业局、张三牵头"]);
    expect(answer("县林业局牵头，县公安厅配合", NAMES)).toContain("J4: unlisted-bureau");
    expect(answer('"县林业局/县公安局"')).toEqual([
      "县林业局/县公安局 null",
      "县林业局、县林业局/县公安局",
    ]);
  });

  test("各乡镇政府 stands for others: no bureau, and no form", () => {
    expect(answer("县公安局、各乡镇政府")).toEqual([
      "县公安局 null",
      "各乡镇政府 null",
      "县林业局、县公安局",
    ]);
    expect(answer("县公安局、各乡镇政府", NAMES, GROUPS)).toEqual(answer("县公安局、各乡镇政府"));
  });
});

test.each([
  ["a word that is none", [...FIRST.slice(0, 4), "大概", ...FIRST.slice(5)], "E2", /达到≥、超过>/],
  [
    "a figure that is none",
    [...FIRST.slice(0, 5), "三百多", ...FIRST.slice(6)],
    "F2",
    /应为一个数/,
  ],
  [
    "a figure with its comparison",
    [...FIRST.slice(0, 5), "3以上", ...FIRST.slice(6)],
    "F2",
    /“比较”一列/,
  ],
  ["a range in one cell", [...FIRST.slice(0, 5), "3—5", ...FIRST.slice(6)], "F2", /区间上端/],
  ["no wording", [...FIRST.slice(0, 2), null, ...FIRST.slice(3)], "C2", /不能空着/],
  ["a day that is none", [...FIRST.slice(0, 8), "明年", FIRST[9] ?? null], "I2", /2022年12月31日/],
  ["no name", [...FIRST.slice(0, 3), null, ...FIRST.slice(4)], "D2", /不能空着/],
  ["a comparison without a figure", [...FIRST.slice(0, 5), null, ...FIRST.slice(6)], "F2", /定性/],
])("%s is told with its cell, in both languages", (_, line, cell, sentence) => {
  const { plan, problems } = read(line);
  expect(plan).toBeNull();
  const [problem, ...others] = problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ sheet: "指标", cell });
  if (!problem) return;
  expect(chinese.bookProblem(problem.problem)).toMatch(sentence);
  expect(chinese.bookProblem(problem.problem)).not.toMatch(
    /expected|Invalid|threshold|comparator/i,
  );
  expect(english.bookProblem(problem.problem)).not.toBe(chinese.bookProblem(problem.problem));
});

test("lines marked as the example are left out; one that was changed is asked about", () => {
  const { sheets } = buildPlanTemplate({ createdOn: "2022-01-04" });
  const example = sheets.find(({ name }) => name === "指标")?.build();
  const heads = example?.cells.flatMap(({ row, value }) => (row === 3 ? [value] : [])) ?? [];
  const line = (at: number): Typed[] =>
    heads.map((_, index) => {
      const cell = example?.cells.find(({ row, column }) => row === at && column === index + 1);
      return (cell?.value ?? null) as Typed;
    });
  const own = (values: readonly Typed[]) =>
    heads.map((heading) => values[HEADS.findIndex((head) => head === heading)] ?? null);
  const readAll = (...lines: Typed[][]) =>
    readPlanBook({
      sheets: [FACTS, sheet("指标", [heads as Typed[], ...lines])],
      externalLinks: [],
      savedAt: null,
    });
  const { plan, notes } = readAll(line(4), line(5), line(6), own(FIRST), own(SECOND), own(TASK));
  expect(plan?.targets.map(({ id }) => id)).toEqual(["1.1", "1.2", "2.1"]);
  expect(notes).toContainEqual({
    ...{ sheet: "指标", cells: ["2", "3", "4"], note: { code: "example-left-out" } },
  });
  // sorted behind one's own lines it is left out all the same
  expect(readAll(own(FIRST), own(SECOND), own(TASK), line(5), line(4)).plan?.hash).toBe(plan?.hash);
  const changed = line(4).map((value) => (value === 3 ? 5 : value));
  const { problems } = readAll(changed, own(FIRST));
  expect(problems.map(({ cell, problem }) => [cell, problem.code])).toEqual([
    ["A2", "example-changed"],
  ]);
});

test.each(["长期", "每年", "持续推进", "适时", "—"])(
  "时限 %s is a time and no day: told where it belongs",
  (words) => {
    const { problems } = read([...FIRST.slice(0, 8), words, "县林业局"]);
    const told = problems.map(({ cell, problem }) => [cell, chinese.bookProblem(problem)]);
    expect(told).toEqual([["I2", expect.stringMatching(/时间节点.*不判定/)]]);
    const [first] = problems;
    expect(first && english.bookProblem(first.problem)).toMatch(/names no day.*时间节点/);
  },
);

test.each([
  ["类别", "类别2"],
  ["区分1", "区分２"],
  ["一级分类", "二级分类"],
])("%s and %s are headings of 区分 and 二级区分", (outer, inner) => {
  const heads = [...HEADS, outer, inner];
  const line = [...FIRST, "一、增绿", "（一）山上"];
  const { plan, problems } = readPlanBook({
    sheets: [FACTS, sheet("指标", [heads, line])],
    ...{ externalLinks: [], savedAt: null },
  });
  expect(problems).toEqual([]);
  expect(plan?.rows[0]?.categories).toEqual(["一、增绿", "（一）山上"]);
});

describe("words that an office writes instead", () => {
  const readAs = (heads: readonly Typed[]) =>
    readPlanBook({
      sheets: [FACTS, sheet("指标", [heads, FIRST, SECOND, TASK])],
      ...{ externalLinks: [], savedAt: null },
    });
  const renamed = (from: string, to: string) =>
    HEADS.map((heading) => (heading === from ? to : heading));

  test.each([
    ["时限", "完成时限"],
    ["单位", "计量单位"],
    ["责任单位", "责任部门"],
    ["指标", "指标名称"],
    ["类型", "指标类型"],
  ])("the heading %s is understood as %s", (from, to) => {
    const { plan, problems } = readAs(renamed(from, to));
    expect(problems).toEqual([]);
    expect(plan?.hash).toBe(read(FIRST, SECOND, TASK).plan?.hash);
  });

  test("a column of the document's own that is called so stays that", () => {
    const own = sheet("印出的列", [
      ["表头", "内容"],
      ["指标", "量化指标"],
      ["完成时限", "只印不填"],
    ]);
    const { plan } = readPlanBook({
      sheets: [FACTS, sheet("指标", [renamed("时限", "完成时限"), FIRST, TASK]), own],
      ...{ externalLinks: [], savedAt: null },
    });
    expect(plan?.targets.map(({ deadline }) => deadline)).toEqual([null, null]);
    expect(plan?.rows[0]?.cells[0]?.extra.get("完成时限")).toBe("2027年底");
  });

  test("what would stand under a heading that nobody knows is not missed line by line", () => {
    for (const from of ["责任单位", "时限", "比较"]) {
      const sheets = [FACTS, sheet("指标", [renamed(from, "某某"), FIRST, SECOND, TASK]), NAMES];
      const { problems } = readPlanBook({ sheets, externalLinks: [], savedAt: null });
      expect(problems.map(({ problem }) => problem.code)).toEqual(["unknown-heading"]);
    }
  });

  test("of a heading that is missing the row is named, and which", () => {
    const { problems } = readAs(renamed("目标值", "多少"));
    const told = problems.map(({ cell, problem }) => [cell, chinese.bookProblem(problem)]);
    expect(told).toEqual([["1", "第 1 行是表头，少了“目标值”。请把表头改回“说明”里的字"]]);
  });

  test("blanks inside the name of a bureau make no difference, in 分解 neither", () => {
    const shared = [...FIRST.slice(0, 9), "县 林业局、县　公安局"];
    const shares = sheet("分解", [
      ["编号", "责任单位", "目标值"],
      ["1.1", "县林 业局", 2],
      ["1.1", "公安", 1],
    ]);
    const names = sheet("单位名录", [["单位", "简称"], ["县林业局"], ["县公安局", "公安"]]);
    const heads = [...HEADS, "合成方式", "编号"];
    const { plan, problems } = readPlanBook({
      sheets: [FACTS, sheet("指标", [heads, [...shared, "相加", "1.1"]]), names, shares],
      ...{ externalLinks: [], savedAt: null },
    });
    expect(problems).toEqual([]);
    expect(plan?.bureaus).toEqual(["县林业局", "县公安局"]);
    expect(plan?.file.rows[0]?.cells[0]?.targets[0]?.shares?.map(({ bureau }) => bureau)).toEqual([
      "县林业局",
      "县公安局",
    ]);
  });
});

test("a rule tells the cell of the id that it means, and the units that differ", () => {
  const rules = (one: string, other: string) =>
    readPlanBook({
      sheets: [
        FACTS,
        sheet("指标", [HEADS, FIRST, SECOND, TASK]),
        sheet("关系", [
          ["关系", "指标", "相关指标", "是否全部", "说明"],
          ["其中", one, other, "否", "其中"],
        ]),
      ],
      ...{ externalLinks: [], savedAt: null },
    }).problems.map(({ cell, problem }) => `${cell ?? ""} ${chinese.bookProblem(problem)}`);
  expect(rules("1.1", "1.9")).toEqual(["C2 没有指标 1.9（现为 1.9）"]);
  expect(rules("1.9", "1.1")).toEqual(["B2 没有指标 1.9（现为 1.9）"]);
  expect(rules("1.1", "1.2")).toEqual([
    "C2 单位不同：1.1 万亩、1.2 %。这几项要用同一个单位才能核对（现为 1.2）",
  ]);
});

test.each([
  ["起始年份", "2025-2027", "B3", /应为一个年份/],
  ["起始年份", 2025.5, "B3", /应为一个年份/],
])("%s %s is no year", (_, year, cell, sentence) => {
  const facts = sheet("计划", [
    ["项目", "内容"],
    ["标题", "甲"],
    ["起始年份", year],
  ]);
  const { problems } = readPlanBook({
    sheets: [facts, sheet("指标", [HEADS, FIRST])],
    ...{ externalLinks: [], savedAt: null },
  });
  expect(problems.map((each) => each.cell)).toEqual([cell]);
  expect(problems.map((each) => chinese.bookProblem(each.problem))).toEqual([
    expect.stringMatching(sentence),
  ]);
});

test("several mistakes are told at once, from the top", () => {
  const { problems } = read(
    [1, "增绿", WORDS, "新增造林面积", "大概", "许多", "万亩", "新增", "2027年", "县林业局"],
    [null, null, null, "城市绿化覆盖率", "≥", 42, "%", "水准", "2027年", "县林业局、县公安局"],
  );
  expect(problems.map(({ cell, problem }) => [cell, problem.code])).toEqual([
    ["E2", "not-a-choice"],
    ["F2", "not-a-figure"],
    ["H3", "not-a-choice"],
    ["J3", "says-otherwise"],
  ]);
});

test("a doubt that nobody has settled keeps the plan from being used; a settled one comes back", () => {
  const plan = planOf("seeds/jinan-brand-2020.json");
  const doubts = [{ target: "1.2", text: "合计还是各自？", choices: ["按合计", "各自"] }];
  const { sheets, ...book } = buildPlanBook(plan.file, { createdOn: "2022-01-04", doubts });
  const grid = gridOf({ ...book, sheets: sheets.map(({ build }) => build()) });
  const reading = readPlanBook(grid);
  expect(reading.plan).toBeNull();
  expect(reading.problems).toMatchObject([{ sheet: "指标", problem: { code: "open-doubt" } }]);
  expect(reading.handlings).toMatchObject([
    { target: "1.2", doubt: "合计还是各自？", handling: null },
  ]);
  const handled = buildPlanBook(plan.file, {
    createdOn: "2022-01-04",
    doubts: doubts.map((doubt) => ({ ...doubt, handling: "按合计" })),
  });
  const settled = readPlanBook(
    gridOf({ ...book, sheets: handled.sheets.map(({ build }) => build()) }),
  );
  expect(settled.plan?.hash).toBe(plan.hash);
  expect(settled.handlings).toMatchObject([{ target: "1.2", handling: "按合计" }]);
});
