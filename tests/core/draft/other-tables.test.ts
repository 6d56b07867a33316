import { draftOf, openOf, table, targetsOf } from "./told";

const milestonesOf = (html: string) =>
  draftOf(html).rows.map(({ cells }) =>
    cells.flatMap(({ targets }) =>
      targets.flatMap(({ milestones }) => milestones.value.map(({ period }) => period)),
    ),
  );

describe("the unit over a table", () => {
  const HEAD = ["序号", "指标", "2025年目标", "2027年目标", "责任单位"];

  test.each([
    ["on a line above it", "<p>单位：亿元</p>", ""],
    ["behind its title", "<p>附表1 主要指标（单位：亿元）</p>", ""],
    ["in a row above its headings", "", "<tr><td colspan=5>计量单位：亿元</td></tr>"],
  ])("%s holds for amounts", (_, above, first) => {
    const html = table(HEAD, ["1", "甲产业产值", "120", "150", "市甲局"]);
    const draft = draftOf(above + html.replace("<table>", `<table>${first}`));
    expect(targetsOf(draft)).toEqual([
      "1.1 | 甲产业产值 | level | >= 150 | 亿元 | 2027-12-31 | 市甲局",
    ]);
    expect(openOf(draft)).toEqual(["title title-missing"]);
  });

  test("does not hold for a rate or a number of things: those are asked", () => {
    const rows = [
      ["1", "甲产业占比", "12", "15", "市甲局"],
      ["2", "乙企业个数", "12", "15", "市甲局"],
    ];
    const draft = draftOf(`<p>单位：亿元</p>${table(HEAD, ...rows)}`);
    expect(draft.rows.flatMap(({ cells }) => cells[0]?.targets[0]?.unit.value)).toEqual([
      null,
      null,
    ]);
    expect(openOf(draft).every((id) => /unit-missing|title-missing/.test(id))).toBe(true);
  });

  test("is not one of another name for it: a table's own word comes first", () => {
    const draft = draftOf(
      `<p>单位：亿元</p>${table(HEAD, ["1", "乙收入（万元）", "1", "2", "市甲局"])}`,
    );
    expect(targetsOf(draft)[0]).toContain("| >= 2 | 万元 |");
  });

  test("in the brackets of a heading is no part of the unit", () => {
    const draft = draftOf(
      table(
        ["序号", "领域", "2027年产值目标（单位：亿元）", "责任单位"],
        ["1", "新材料", "85", "市甲局"],
      ),
    );
    expect(targetsOf(draft)).toEqual(["1.1 | 新材料 | level | >= 85 | 亿元 | 2027-12-31 | 市甲局"]);
  });
});

describe("values on the way", () => {
  const HEAD = ["序号", "指标名称", "2025年", "2027年", "责任单位"];

  test("增长6% is no value on the way to 4000亿元, and is told", () => {
    const html = table(HEAD, ["1", "甲总产值（亿元）", "增长6%", "4000", "市甲局"]);
    expect(milestonesOf(html)).toEqual([[]]);
    const told = draftOf(html).doubts.filter(({ code }) => code === "figure-elsewhere");
    expect(told.map(({ severity, received }) => [severity, received])).toEqual([
      ["error", "增长6%"],
    ]);
  });

  test("400左右 on the way to 500 is no least value, and a person is told", () => {
    const html = table(HEAD, ["1", "甲绿道长度（公里）", "400左右", "500", "市甲局"]);
    expect(milestonesOf(html)).toEqual([["2025"]]);
    const told = draftOf(html).doubts.filter(({ code }) => code === "comparator-differs");
    expect(told.map(({ severity, received }) => [severity, received])).toEqual([
      ["warning", "400左右"],
    ]);
  });

  test("全年目标 is the target; what stands below 上半年 is in no milestone, and told", () => {
    const html = table(
      ["序号", "指标", "全年目标", "上半年", "责任单位"],
      ["1", "甲投资（亿元）", "400", "190", "市甲局"],
    );
    expect(targetsOf(draftOf(html))[0]).toContain("| >= 400 | 亿元 |");
    const told = draftOf(html).doubts.filter(({ code }) => code === "figure-elsewhere");
    expect(told.map(({ received }) => received)).toEqual(["190"]);
  });
});

describe("a dash in the column of indicators", () => {
  const HEAD = ["序号", "工作任务", "量化指标", "责任单位"];

  test.each(["—", "－", "/", "——", "无"])("%s leaves the task as what is asked", (dash) => {
    const draft = draftOf(
      table(
        HEAD,
        ["1", "建立甲制度", dash, "市甲局"],
        ["2", "建成乙站5座", dash, "市乙局"],
        ["3", "丙工作", "培育丙企业8家", "市丙局"],
      ),
    );
    expect(targetsOf(draft)).toEqual([
      "1.1 | 建立甲制度 | qualitative |  |  |  | 市甲局",
      "2.1 | 乙站 | level | >= 5 | 座 |  | 市乙局",
      "3.1 | 丙企业 | level | >= 8 | 家 |  | 市丙局",
    ]);
  });

  test("below an indicator of the same task its bureau answers for nothing of that", () => {
    const html =
      "<table><tr><td>序号<td>工作任务<td>量化指标<td>责任单位<tr><td rowspan=2>1<td rowspan=2>甲任务<td>新增甲站5座<td>市甲局<tr><td>—<td>市乙局</table>";
    const draft = draftOf(html);
    expect(targetsOf(draft)).toEqual(["1.1 | 甲站 | increase | >= 5 | 座 |  | 市甲局"]);
    expect(openOf(draft)).toContain("1.2 indicator-missing");
  });

  test("where there is no task either is asked", () => {
    const draft = draftOf(
      table(["序号", "量化指标", "责任单位"], ["1", "建成乙站5座", "市乙局"], ["2", "—", "市甲局"]),
    );
    expect(targetsOf(draft)).toHaveLength(1);
    expect(openOf(draft)).toContain("2.1 indicator-missing");
  });
});

test("a page whose head, rows and cells nobody closes is read as a browser shows it", () => {
  const rows = "<tr><td>1<td>建成甲站5座<td>市甲局<tr><td>2<td>建成乙站6座<td>市乙局";
  for (const html of [
    `<table><thead><tr><th>序号<th>量化指标<th>责任单位<tbody>${rows}</table>`,
    `<table><thead><tr><th>序号<th>量化指标<th>责任单位${rows}</table>`,
    `<table><thead><tr><th>序号</th><th>量化指标</th><th>责任单位</th></tr>${rows}`,
  ]) {
    expect(targetsOf(draftOf(html))).toEqual([
      "1.1 | 甲站 | level | >= 5 | 座 |  | 市甲局",
      "2.1 | 乙站 | level | >= 6 | 座 |  | 市乙局",
    ]);
  }
});

test("其中 below what is added was added, too; below a level it is one", () => {
  const HEAD = ["序号", "指标", "单位", "2025年目标", "责任单位"];
  const draft = draftOf(
    table(
      HEAD,
      ["1", "新增甲面积", "万亩", "30", "市甲局"],
      ["", "其中：水田", "万亩", "10", "市甲局"],
      ["", "旱地", "万亩", "20", "市甲局"],
      ["", "参加户数", "户", "20", "市甲局"],
      ["2", "乙面积", "万亩", "30", "市乙局"],
      ["", "其中：水田", "万亩", "10", "市乙局"],
    ),
  );
  expect(
    draft.rows.flatMap(({ cells }) => cells.map((cell) => cell.targets[0]?.kind.value)),
  ).toEqual(["increase", "increase", "increase", "level", "level", "level"]);
  const told = draft.doubts.filter(({ code }) => code === "kind-unsure");
  expect(told.map(({ target, severity }) => [target, severity])).toEqual([
    ["1.2", "info"],
    ["1.3", "info"],
  ]);
});

test("重点任务及目标 is a column of what is asked", () => {
  const draft = draftOf(
    table(
      ["序号", "重点任务及目标", "牵头领导", "牵头单位", "配合单位"],
      ["1", "培育甲企业10户，技改投资80亿元。", "李某", "市甲局", "市乙局"],
    ),
  );
  expect(targetsOf(draft)).toEqual([
    "1.1 | 甲企业 | level | >= 10 | 户 |  | 市甲局*、市乙局+",
    "1.2 | 技改投资 | level | >= 80 | 亿元 |  | 市甲局*、市乙局+",
  ]);
});
