import type { Draft } from "../../../src/core";
import { shorten } from "../../../src/core/draft/draft-cell";
import { draftOf, table } from "./told";

const HEAD = ["序号", "量化指标", "责任单位"];
const draftCell = (clause: string, bureaus = "市甲局"): Draft =>
  draftOf(`<p>某市2022年方案</p>${table(HEAD, ["1", clause, bureaus])}`);
const targetsOf = (draft: Draft) => draft.rows[0]?.cells[0]?.targets ?? [];
const told = ({ doubts }: Draft, code: string) =>
  doubts.flatMap(({ id, code: own, severity, received, choices }) =>
    own === code ? [`${id} ${severity} ${received} (${choices.join("/")})`] : [],
  );

test.each<[string, boolean]>([
  ["甲浓度20微克", true],
  ["甲类死亡人数5人", true],
  ["甲类事故2起", true],
  ["城镇登记失业率4%", true],
  ["供水漏损率9%", true],
  ["资产负债率60%", true],
  ["恩格尔系数30%", true],
  ["单位能耗20吨", true],
  ["甲浓度控制在20微克以内", false],
  ["甲浓度达到20微克以上", false],
  ["甲浓度达标率90%", false],
  ["甲类事故处置率90%", false],
  ["甲浓度监测点20个", false],
  ["甲浓度下降20%", false],
  ["培育企业10家", false],
])("whether more or less is wanted of a bare figure: %s", (clause, isUnsure) => {
  const draft = draftCell(clause);
  expect(told(draft, "direction-unsure")).toEqual(
    isUnsure ? [`1.1 direction-unsure warning ${clause} (>=/<=)`] : [],
  );
  expect(targetsOf(draft)[0]?.comparator.doubts.includes("direction-unsure")).toBe(isUnsure);
});

test("a target without a day or a bureau says so", () => {
  const draft = draftCell("培育企业10家", "");
  expect(told(draft, "bureau-missing")).toEqual([
    "1.1 bureau-missing warning 培育企业10家 (没有责任单位)",
  ]);
  expect(told(draft, "deadline-missing")).toEqual([
    "1.1 deadline-missing info 培育企业10家 (按读到的)",
  ]);
  expect(targetsOf(draft)[0]?.deadline.doubts).toEqual(["deadline-missing"]);
  const whole = draftCell("2022年6月底前，培育企业10家");
  expect([told(whole, "bureau-missing"), told(whole, "deadline-missing")]).toEqual([[], []]);
  expect(targetsOf(whole)[0]?.deadline.doubts).toEqual([]);
});

test("a number without a unit has to be settled", () => {
  const draft = draftCell("新增品牌20，产值增长8%");
  expect(told(draft, "unit-missing")).toEqual(["1.1 unit-missing warning 20 (没有单位)"]);
  const [first] = draft.doubts.filter(({ code }) => code === "unit-missing");
  expect(first).toMatchObject({ target: "1.1", place: { row: 2, column: 2 } });
});

test("a cell of which nothing is read is told with what can be done about it", () => {
  const draft = draftCell("（见附件）");
  expect(told(draft, "indicator-missing")).toEqual([
    "1.1 indicator-missing warning （见附件） (定性/不是指标)",
  ]);
  expect(draft.doubts.find(({ code }) => code === "indicator-missing")).toMatchObject({
    ...{ target: null, place: { table: 1, row: 2, column: 2, header: "量化指标", from: 0, to: 5 } },
  });
  // its words are kept with all that is known of the cell
  expect(draft.rows[0]?.cells[0]).toMatchObject({
    ...{ text: { value: "（见附件）" }, bureaus: { value: [{ name: "市甲局", role: null }] } },
    targets: [],
  });
});

test("doubts have the place of their words; fields have that of their target, the name its own", () => {
  const clause = "到2022年，培育企业100余家，新增品牌20";
  const draft = draftCell(clause);
  const [first, second] = targetsOf(draft);
  const at = (from: number, to: number) => ({
    table: 1,
    row: 2,
    column: 2,
    header: "量化指标",
    from,
    to,
  });
  const wordsAt = (place: { from: number; to: number } | null | undefined) =>
    place == null ? null : clause.slice(place.from, place.to);
  expect(wordsAt(first?.name.source)).toBe("企业");
  expect(wordsAt(second?.name.source)).toBe("品牌");
  expect(second?.fragment).toEqual({ value: "新增品牌20", source: at(17, 23), doubts: [] });
  expect(second?.unit).toEqual({ value: null, source: at(17, 23), doubts: ["unit-missing"] });
  expect(first?.threshold.doubts).toEqual(["figure-approximate"]);
  const doubt = draft.doubts.find(({ code }) => code === "figure-approximate");
  expect(wordsAt(doubt?.place)).toContain("100余");
});

test("a name fits a table cell: a long one is cut where a mark stands, else at forty characters", () => {
  const nameOf = (name: string) => targetsOf(draftCell(`${name}达到30家`))[0]?.name.value;
  expect(nameOf("长".repeat(40))).toBe("长".repeat(40));
  expect(nameOf("长".repeat(41))).toBe("长".repeat(40));
  expect(nameOf(`${"长".repeat(20)}、${"长".repeat(30)}`)).toBe("长".repeat(20));
  expect(nameOf(`${"长".repeat(6)}、${"长".repeat(40)}`)).toBe("长".repeat(6));
  // too short a name says nothing
  expect(nameOf(`${"长".repeat(5)}、${"长".repeat(40)}`)).toBe(
    `${"长".repeat(5)}、${"长".repeat(34)}`,
  );
});

test("what is told of words is no longer than forty characters", () => {
  expect(shorten("长".repeat(40))).toBe("长".repeat(40));
  expect(shorten("长".repeat(41))).toBe(`${"长".repeat(39)}…`);
  const doubt = told(draftCell("、".repeat(50)), "indicator-missing")[0];
  expect(doubt).toContain(`${"、".repeat(39)}… `);
});
