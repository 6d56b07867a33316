import { draftOf, openOf, table, targetsOf } from "./told";

const HEAD = ["序号", "工作任务", "责任单位", "完成时限"];

test("a table of tasks without a column of indicators: the tasks are read", () => {
  const draft = draftOf(
    table(
      HEAD,
      ["1", "新增企业30家", "市甲局、市乙委", "2022年12月底前"],
      ["2", "建成驿站5座", "市丙局", "2023年"],
    ),
  );
  expect(targetsOf(draft)).toEqual([
    "1.1 | 企业 | increase | >= 30 | 家 | 2022-12-31 | 市甲局、市乙委",
    "2.1 | 驿站 | level | >= 5 | 座 | 2023-12-31 | 市丙局",
  ]);
});

test("a row whose words could be headings is a row: who answers, and what begins with a year", () => {
  const draft = draftOf(
    table(
      ["量化指标", "责任单位", "完成时限"],
      ["2025年新增企业30家", "市甲局负责相关部门配合", "2025年"],
      ["推进数字化转型", "市丙局牵头相关部门落实", "2025年"],
      ["2025年培育园区12个", "市乙局牵头", "2025年"],
    ),
  );
  expect(targetsOf(draft).map((line) => line.split(" | ").slice(1, 5))).toEqual([
    ["企业", "increase", ">= 30", "家"],
    ["推进数字化转型", "qualitative", "", ""],
    ["园区", "level", ">= 12", "个"],
  ]);
});

test("headings over two rows; who leads and who helps by column", () => {
  const draft = draftOf(
    "<table><tr><td rowspan=2>序号<td rowspan=2>量化指标<td colspan=2>责任单位</tr><tr><td>牵头单位<td>配合单位</tr>" +
      "<tr><td>1<td>到2025年，培育园区10个<td>市甲局<td>市乙局、市丙局</tr></table>",
  );
  expect(targetsOf(draft)).toEqual([
    "1.1 | 园区 | level | >= 10 | 个 | 2025-12-31 | 市甲局*、市乙局+、市丙局+",
  ]);
});

test("names in one column and values per year in others", () => {
  const draft = draftOf(
    table(
      ["序号", "指标", "单位", "2020年", "2023年", "2025年", "属性", "责任单位"],
      ["1", "城镇化率", "%", "58.2", "60", "63", "预期性", "市甲委"],
      ["2", "示范社区", "个", "—", "12", "20", "预期性", "市乙局"],
    ).replace("2020年", "2020年基数"),
  );
  expect(targetsOf(draft)).toEqual([
    "1.1 | 城镇化率 | level | >= 63 | % | 2025-12-31 | 市甲委",
    "2.1 | 示范社区 | level | >= 20 | 个 | 2025-12-31 | 市乙局",
  ]);
  const [first] = draft.rows[0]?.cells[0]?.targets ?? [];
  expect(first?.milestones.value).toEqual([{ period: "2023", threshold: 60, upper: null }]);
  expect(first?.baseline.value).toEqual({ value: 58.2, asOf: "2020年" });
  expect(first?.attribute.value).toBe("预期性");
});

test("a bare figure of what should be less is doubted, never taken for the more the better", () => {
  const draft = draftOf(
    table(
      ["序号", "指标名称", "单位", "目标值", "责任单位"],
      ["1", "PM2.5年均浓度", "微克/立方米", "35", "市甲局"],
    ),
  );
  expect(openOf(draft)).toEqual(["title title-missing", "1.1 direction-unsure"]);
});

test("a negative value in a column is doubted, its sign never lost in silence", () => {
  const draft = draftOf(
    table(
      ["序号", "指标名称", "单位", "目标值", "责任单位"],
      ["1", "用水总量变化", "%", "-3.5", "市甲局"],
    ),
  );
  expect(openOf(draft)).toContain("1.1 direction-unsure");
});

test("one indicator over lines with several bureaus, one row with several indicators", () => {
  const draft = draftOf(
    "<table><tr><td>序号<td>目标任务<td>量化指标<td>责任单位</tr>" +
      "<tr><td rowspan=2>1<td rowspan=2>做强产业<td rowspan=2>产值达到100亿元<td>市甲局</tr><tr><td>市乙局</tr>" +
      "<tr><td>2<td>做优服务<td>机构达到8家<td>市丙局</tr><tr><td><td><td>床位达到90张<td>市丁局</tr></table>",
  );
  expect(targetsOf(draft)).toEqual([
    "1.1 | 产值 | level | >= 100 | 亿元 |  | 市甲局、市乙局",
    "2.1 | 机构 | level | >= 8 | 家 |  | 市丙局",
    "2.2 | 床位 | level | >= 90 | 张 |  | 市丁局",
  ]);
});

test("a table cut by pages: the heading again, a row that goes on", () => {
  const head = ["序号", "量化指标", "责任单位"];
  const draft = draftOf(
    table(head, ["1", "培育企业10家", "市甲局"], ["2", "到2025年，建成公园", "市乙局"]) +
      table(head, ["", "20个。", ""], ["3", "修路5公里", "市丙局"]),
  );
  expect(targetsOf(draft)).toEqual([
    "1.1 | 企业 | level | >= 10 | 家 |  | 市甲局",
    "2.1 | 公园 | level | >= 20 | 个 | 2025-12-31 | 市乙局",
    "3.1 | 修路 | level | >= 5 | 公里 |  | 市丙局",
  ]);
  expect(openOf(draft)).toEqual(["title title-missing", "2 joined-over-pages"]);
});

test("headings that fill a line are categories, a note below is none", () => {
  const draft = draftOf(
    "<table><tr><td>序号<td>重点任务<td>责任单位</tr><tr><td colspan=3>一、产业</tr>" +
      "<tr><td>1<td>培育企业10家<td>市甲局</tr><tr><td colspan=3>二、民生</tr>" +
      "<tr><td>2<td>建成学校3所<td>市乙局</tr><tr><td colspan=3>注：列第一位的为牵头单位。</tr></table>",
  );
  expect(draft.rows.map(({ category }) => category.value)).toEqual([["一、产业"], ["二、民生"]]);
  expect(targetsOf(draft)).toHaveLength(2);
});

test("the first named leads where the document says so", () => {
  const draft = draftOf(
    `<p>责任分解中，列第一位的责任单位为牵头单位。</p>${table(["序号", "重点任务", "责任单位"], ["1", "建成学校3所", "市甲局、市乙局"])}`,
  );
  expect(targetsOf(draft)).toEqual(["1.1 | 学校 | level | >= 3 | 所 |  | 市甲局*、市乙局+"]);
});

test("a group that the text defines has its members", () => {
  const draft = draftOf(
    `<p>由市甲局、市乙局、市丙局等3个部门（以下统称3个部门）落实。</p>${table(["序号", "重点任务", "责任单位"], ["1", "建成学校3所", "3个部门"])}`,
  );
  expect(draft.groups).toEqual([
    { name: "3个部门", printed: "3个部门", members: ["市甲局", "市乙局", "市丙局"] },
  ]);
  expect(openOf(draft)).toEqual(["title title-missing"]);
});

test("figures beside the indicators are told, figures in the text offered", () => {
  const draft = draftOf(
    `<p>到2025年，全市绿道达到800公里。</p>${table(["序号", "重点任务", "责任单位", "备注"], ["1", "建成学校3所", "市甲局", "力争开工6所"])}`,
  );
  expect(openOf(draft)).toEqual(["title title-missing", "1 figure-elsewhere"]);
  expect(draft.offers.map(({ text }) => text)).toEqual(["全市绿道达到800公里"]);
});

test("a table without a heading that we know is told where it has figures", () => {
  const draft = draftOf(table(["甲", "乙"], ["收入达到30亿元", "好"]));
  expect(openOf(draft)).toEqual([
    "title title-missing",
    "t1 table-unread",
    "document nothing-found",
  ]);
});

test("a unit in brackets behind the name; quarters beside the task are told, not read", () => {
  const draft = draftOf(
    table(["指标名称", "目标值", "责任单位"], ["人均预期寿命（岁）", "80", "市甲委"]) +
      table(
        ["任务", "一季度", "二季度", "三季度", "责任单位"],
        ["新建学校5所", "完成2所", "完成3所", "全部", "市乙局"],
      ),
  );
  expect(targetsOf(draft)).toEqual([
    "1-1.1 | 人均预期寿命 | level | >= 80 | 岁 |  | 市甲委",
    "2-2.1 | 学校 | increase | >= 5 | 所 |  | 市乙局",
  ]);
  expect(openOf(draft)).toEqual([
    "title title-missing",
    "2-2 figure-elsewhere",
    "2-2 figure-elsewhere 2",
  ]);
});
