import type { Draft } from "../../../src/core";
import { draftOf, table, targetsOf } from "./told";

type Row = readonly string[];
const draftRows = (head: Row, ...rows: readonly Row[]): Draft =>
  draftOf(`<p>某市2022年方案</p>${table(head, ...rows)}`);
const HEAD = ["序号", "量化指标", "责任单位"];
const told = ({ doubts }: Draft, ...codes: string[]): string[] =>
  doubts.flatMap(({ id, code, severity, received, choices, place }) =>
    codes.includes(code)
      ? [
          `${id.split(" ")[0]} ${severity} ${received} (${choices.join("/")}) ${place?.column ?? ""}`,
        ]
      : [],
  );
const cellOf = (draft: Draft) => draft.rows[0]?.cells[0];
const whoOf = (draft: Draft): string[] =>
  targetsOf(draft).map((line) => line.split(" | ").at(-1) ?? "");

test.each<[string, Row, Row, string, number | null, string | null]>([
  ["the column", HEAD, ["1", "培育企业10家", "市甲局"], "市甲局", 3, null],
  [
    "the bracket behind the task",
    HEAD,
    ["1", "培育企业10家（市甲局牵头）", ""],
    "市甲局*",
    2,
    "市甲局牵头",
  ],
  [
    "the column before the bracket",
    HEAD,
    ["1", "培育企业10家（市甲局牵头）", "市乙局"],
    "市乙局",
    3,
    null,
  ],
  [
    "several columns, each name once",
    ["序号", "量化指标", "牵头单位", "配合单位"],
    ["1", "培育企业10家", "市甲局", "市甲局、市乙局"],
    "市甲局*、市乙局+",
    3,
    null,
  ],
  [
    "words that a list would not print",
    HEAD,
    ["1", "培育企业10家", "市甲局等部门"],
    "市甲局",
    3,
    "市甲局等部门",
  ],
  ["nobody", HEAD, ["1", "培育企业10家", "—"], "", 3, null],
])("who answers: %s", (_, head, row, who, column, words) => {
  const draft = draftRows(head, row);
  expect(whoOf(draft)).toEqual([who]);
  expect(cellOf(draft)?.bureaus.source?.column ?? null).toBe(column);
  expect(cellOf(draft)?.responsibility.value).toBe(words);
  expect(cellOf(draft)?.bureaus.doubts).toEqual(who === "" ? ["bureau-missing"] : []);
});

test("the bracket's place is that of its words", () => {
  const draft = draftRows(HEAD, ["1", "培育企业10家（市甲局）", ""]);
  expect(cellOf(draft)?.bureaus.source).toMatchObject({ row: 2, column: 2, from: 8, to: 11 });
});

test("words in several columns are printed by these", () => {
  const head = ["序号", "量化指标", "牵头单位", "配合单位"];
  const draft = draftRows(head, ["1", "培育企业10家", "市甲局等部门", "市乙局"]);
  expect(cellOf(draft)?.responsibility.value).toBeNull();
});

test("a name that does not look like a bureau is doubted where it stands; a group that is defined is not", () => {
  expect(told(draftRows(HEAD, ["1", "培育企业10家", "市甲局、张三"]), "bureau-unsure")).toEqual([
    "1.1 warning 张三 () 3",
  ]);
  const text = "<p>市甲局、市乙局（以下统称甲乙）</p>";
  const draft = draftOf(text + table(HEAD, ["1", "培育企业10家", "甲乙、丙丁"]));
  expect(told(draft, "bureau-unsure")).toEqual(["1.1 warning 丙丁 () 3"]);
});

test("groups are told once, unless their members are listed; a group beside a lead is no silent name", () => {
  const text = "<p>市丙局、市丁局（以下统称两局）。有关企业（以下统称各企业）</p>";
  const draft = draftOf(
    text +
      table(
        HEAD,
        ["1", "培育企业10家", "市甲局牵头，两局、各企业、有关部门"],
        ["2", "培育企业20家", "有关部门、市乙局"],
        ["3", "培育企业30家", "市甲局牵头，市乙局、市戊局，市己局配合"],
      ),
  );
  expect(told(draft, "group-open")).toEqual(["1.1 info 各企业 () 3", "1.1 info 有关部门 () 3"]);
  expect(told(draft, "lead-unsure")).toEqual([]);
  const silent = draftRows(HEAD, ["1", "培育企业10家", "市甲局牵头，市乙局、市戊局"]);
  expect(told(silent, "lead-unsure")).toEqual(["1.1 info 市乙局、市戊局 () 3"]);
});

const FIRST = "<p>列第一位的为牵头单位。</p>";
test.each<[string, string, string, string]>([
  ["the document says so", FIRST, "市甲局、市乙局、市丙局", "市甲局*、市乙局+、市丙局+"],
  ["one alone leads nobody", FIRST, "市甲局", "市甲局"],
  ["words of the cell count", FIRST, "市甲局、市乙局牵头，市丙局", "市甲局*、市乙局*、市丙局"],
  ["nobody says so", "", "市甲局、市乙局", "市甲局、市乙局"],
  ["in other words", "<p>排首位的单位为牵头单位。</p>", "市甲局、市乙局", "市甲局*、市乙局+"],
  ["the other way round", "<p>牵头单位排在首位。</p>", "市甲局、市乙局", "市甲局*、市乙局+"],
  ["listed first", "<p>牵头单位列在第一位。</p>", "市甲局、市乙局", "市甲局*、市乙局+"],
])("the first one leads: %s", (_, text, words, who) => {
  expect(whoOf(draftOf(text + table(HEAD, ["1", "培育企业10家", words])))).toEqual([who]);
});

test("without a name the ones above may be meant, and a person chooses", () => {
  const draft = draftRows(
    HEAD,
    ["1", "培育企业10家", "市甲局、市乙局"],
    ["", "修路7公里", ""],
    ["", "种草8亩", ""],
  );
  expect(told(draft, "bureau-missing")).toEqual([
    "1.2 warning 修路7公里 (市甲局、市乙局/没有责任单位) 3",
    "1.2 warning 修路7公里 (没有责任单位) 2",
    "1.3 warning 种草8亩 (市甲局、市乙局/没有责任单位) 3",
    "1.3 warning 种草8亩 (没有责任单位) 2",
  ]);
});
