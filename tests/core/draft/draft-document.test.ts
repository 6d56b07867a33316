import { type Draft, draftDocument } from "../../../src/core";
import { tidyText } from "../../../src/core/draft/doubt-book";
import { gridTable } from "./grids";
import { draftOf, table, targetsOf } from "./told";

const HEAD = ["序号", "量化指标", "责任单位"];
const idsOf = (draft: Draft): string[] =>
  targetsOf(draft).map((line) => line.split(" | ")[0] ?? "");
const codesOf = (draft: Draft): string[] => draft.doubts.map(({ id }) => id);
const rowsOf = (...numbers: readonly string[]): string =>
  table(HEAD, ...numbers.map((number) => [number, "培育企业10家。", "市甲局"]));

test.each<[string, string, string[]]>([
  ["its number", rowsOf("1", "2", "15"), ["1.1", "2.1", "15.1"]],
  ["its place where a number stands twice", rowsOf("1", "1"), ["1-1.1", "1-2.1"]],
  [
    "its place where one has no number",
    table(HEAD.slice(1), ["培育企业10家", "市甲局"]),
    ["1-1.1"],
  ],
  ["its place where a number is none", rowsOf("1", "（二）"), ["1-1.1", "1-2.1"]],
  ["its place where a number is too long", rowsOf("1", "12345"), ["1-1.1", "1-2.1"]],
  ["its table and its place among all rows", rowsOf("1") + rowsOf("1"), ["1-1.1", "2-2.1"]],
])("the id of a target begins with that of its row: %s", (_, html, ids) => {
  expect(idsOf(draftOf(html))).toEqual(ids);
});

test("a number that stands twice below one heading is doubted and left out; below another it is one", () => {
  const head = ["类别", ...HEAD];
  const row = (category: string, number: string) => [category, number, "培育企业10家", "市甲局"];
  const draft = draftOf(
    table(head, row("甲", "1"), row("甲", "1"), row("乙", "1"), row("丙", "2")),
  );
  expect(draft.rows.map(({ number }) => number.value)).toEqual(["1", null, "1", "2"]);
  expect(draft.doubts.filter(({ code }) => code === "number-twice")).toEqual([
    {
      ...{ id: "1-2 number-twice", code: "number-twice", severity: "warning", received: "1" },
      ...{ place: { table: 1, row: 3, column: 2, header: "序号", from: 0, to: 1 } },
      ...{ choices: ["按读到的"], target: null },
    },
  ]);
  expect(draft.rows[1]?.number.doubts).toEqual(["number-twice"]);
});

test("a line with too few cells is doubted at its row, and what was read may be kept", () => {
  const html = table(
    ["序号", "类别", "量化指标", "责任单位"],
    ["1", "甲", "培育企业10家", "市甲局"],
  );
  const draft = draftOf(html.replace("</table>", "<tr><td>2<td>修路7公里<td>市乙局</tr></table>"));
  expect(draft.doubts.filter(({ code }) => code === "cells-aligned")).toMatchObject([
    {
      ...{ id: "2 cells-aligned", severity: "warning", received: "2", choices: ["按读到的"] },
      place: { row: 3, column: 1 },
    },
  ]);
});

const CAPTIONED = (caption: string, number = "1"): string => `${caption}${rowsOf(number)}`;
const categoriesOf = (html: string): (readonly string[])[] =>
  draftOf(html).rows.map(({ category }) => category.value);

test.each<[string, string, string[][]]>([
  [
    "of several tables each",
    `${CAPTIONED("<p>甲类</p>")}${CAPTIONED("<p>乙类</p>", "2")}`,
    [["甲类"], ["乙类"]],
  ],
  ["one table has none", CAPTIONED("<p>甲类</p>"), [[]]],
  [
    "one that goes on is no other",
    `${CAPTIONED("<p>甲类</p>")}${table(["2", "修路7公里", "市乙局"])}`,
    [[], []],
  ],
  [
    "the last words above count",
    `${CAPTIONED("<p>甲类</p><p>乙类</p>")}${CAPTIONED("", "2")}`,
    [["乙类"], []],
  ],
  [
    "marks of the page are no caption",
    `${CAPTIONED("<p>甲类</p><p>单位：家</p><p>附件2</p><p>续表</p><p>第3页</p><p>—4—</p>")}${CAPTIONED("<p>乙类</p>", "2")}`,
    [["甲类"], ["乙类"]],
  ],
  [
    "long words are none",
    `${CAPTIONED(`<p>${"长".repeat(61)}</p>`)}${CAPTIONED(`<p>${"长".repeat(60)}</p>`, "2")}`,
    [[], ["长".repeat(60)]],
  ],
  [
    "of several lines the last",
    `${CAPTIONED("<p>某市<br>甲类</p>")}${CAPTIONED("<p>乙类</p>", "2")}`,
    [["甲类"], ["乙类"]],
  ],
])("the caption of a table is the outermost heading of its rows: %s", (_, html, categories) => {
  expect(categoriesOf(html)).toEqual(categories);
});

test("the year of a day without one is that of the plan, else that of the document", () => {
  const html = (title: string, more = ""): string =>
    `<p>${title}</p>${more}${table([...HEAD, "完成时限"], ["1", "培育企业10家", "市甲局", "6月底前"])}`;
  const day = (page: string) => targetsOf(draftOf(page))[0]?.split(" | ")[5];
  expect(day(html("某市2022年重点工作方案"))).toBe("2022-06-30");
  expect(day(html("某市重点工作行动方案", "<p>2021年3月5日</p>"))).toBe("2021-06-30");
  expect(day(html("某市重点工作行动方案（2021—2023年）", "<p>2021年3月5日</p>"))).toBe(
    "2021-06-30",
  );
  expect(day(html("某市重点工作行动方案（2021—2023年）"))).toBe("");
  expect(day(html("某市重点工作行动方案"))).toBe("");
});

test("the first year of the plan tells the base among bare years", () => {
  const values = table(["指标", "2020年", "2021年", "责任单位"], ["甲率", "60%", "63%", "市甲局"]);
  const [target] =
    draftOf(`<p>某市方案（2021—2023年）</p>${values}`).rows[0]?.cells[0]?.targets ?? [];
  expect(target?.baseline.value).toEqual({ value: 60, asOf: "2020年" });
  const [other] = draftOf(`<p>某市方案</p>${values}`).rows[0]?.cells[0]?.targets ?? [];
  expect([other?.baseline.value, other?.milestones.value]).toEqual([
    ...[null, [{ period: "2020", threshold: 60, upper: null }]],
  ]);
});

test("words above and below within the table say of the document what text around it does", () => {
  const draft = draftDocument([
    {
      kind: "table",
      table: gridTable(
        ["某市2022年重点任务分解表>3"],
        HEAD,
        ["1", "培育企业10家", "市甲局"],
        ["注：进展情况报送市商务局。>3"],
      ),
    },
  ]);
  expect(draft.head.annexTitle).toMatchObject({
    value: "某市2022年重点任务分解表",
    source: { table: 1, row: 1, column: 1, header: null, from: 0, to: 14 },
  });
  expect(draft.head.leadOffice.value).toBe("市商务局");
});

test("a column of units is printed like any other; a column without a heading is none", () => {
  const draft = draftOf(table(["指标", "单位", "2025年", ""], ["甲率", "%", "63", ""]));
  expect(draft.tables).toEqual([
    {
      ...{ table: 1, rows: 2 },
      columns: [
        { header: "指标", holds: "indicator" },
        { header: "单位", holds: "extra" },
        { header: "2025年", holds: "target" },
      ],
    },
  ]);
});

test("no document has more than three hundred tables: the others are told, not read", () => {
  const of = (...rows: readonly (readonly string[])[]) =>
    ({ kind: "table", table: gridTable(...rows) }) as const;
  const last = of(HEAD, ["1", "培育企业10家", "市甲局"]);
  const draftAfter = (count: number) =>
    draftDocument([...Array.from({ length: count }, () => of(["甲"])), last]);
  const many = draftAfter(300);
  expect(many.doubts.find(({ code }) => code === "table-too-large")).toMatchObject({
    ...{ id: "document table-too-large", severity: "error", received: "301" },
    place: { table: 301, row: 1, column: 1 },
  });
  expect(many.tables).toEqual([]);
  const enough = draftAfter(299);
  expect(codesOf(enough)).not.toContain("document table-too-large");
  expect(enough.tables.map(({ table: place }) => place)).toEqual([300]);
});

test("a document without any target says so", () => {
  expect(codesOf(draftOf("<p>甲</p>"))).toContain("document nothing-found");
  expect(codesOf(draftOf(table(HEAD, ["1", "（见附件）", "市甲局"])))).toContain(
    "document nothing-found",
  );
  expect(codesOf(draftOf(rowsOf("1")))).not.toContain("document nothing-found");
});

describe("figures of the text around the tables", () => {
  const offersOf = (...lines: readonly string[]) =>
    draftOf(lines.map((line) => `<p>${line}</p>`).join("") + rowsOf("1")).offers;

  test("are offered with their places, sentence by sentence", () => {
    expect(offersOf("总体要求。", "到2025年，绿道达到800公里。森林覆盖率达到30%。")).toMatchObject([
      { text: "绿道达到800公里", place: { table: null, row: 2, from: 7, to: 16 } },
      { text: "森林覆盖率达到30%", place: { row: 2, from: 17, to: 27 } },
    ]);
  });

  test("but for those that a row has, and words without figures", () => {
    expect(offersOf("培育企业10家。", "做强产业。", "三大行动")).toEqual([]);
  });

  test("in Chinese figures, too", () => {
    expect(offersOf("建成十二座驿站。").map(({ text }) => text)).toEqual(["建成十二座驿站"]);
  });

  test("no more than three hundred", () => {
    const many = Array.from({ length: 310 }, (_, index) => `甲${index}产业达到${index + 20}亿元。`);
    expect(offersOf(...many)).toHaveLength(300);
  });
});

test.each([
  [" 到 2022 年 ", "到2022年"],
  ["达到 97 % 以上", "达到97%以上"],
  ["甲\u3000乙\t丙", "甲 乙 丙"],
  ["甲 \n 乙", "甲\n乙"],
  ["（ 3 ）", "（3）"],
  ["PM 2.5", "PM 2.5"],
  ["不少于 ≥ 5 家", "不少于≥ 5家"],
])("%j without the blanks of typesetting", (text, tidy) => {
  expect(tidyText(text)).toBe(tidy);
});
