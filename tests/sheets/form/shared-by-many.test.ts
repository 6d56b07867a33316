import { parsePeriod, type Plan } from "../../../src/core";
import {
  buildForm,
  compareTemplate,
  readForm,
  type SheetSpec,
  type WorkbookSpec,
} from "../../../src/sheets";
import { manyBureaus } from "../../bench/many-bureaus";
import { gridOf } from "../grid-of";

const period = parsePeriod("2022");
if (period === null) throw new Error("no period");

const formOf = (plan: Plan, bureau: string): WorkbookSpec =>
  buildForm({
    ...{ plan, bureau, period, due: null, contact: null },
    ...{ formId: "0".repeat(32), createdAt: "2022-12-20" },
  });

function sheetOf({ sheets }: WorkbookSpec, name: string): SheetSpec {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

/** 指标 of the first line without its line breaks. */
const indicatorOf = (form: WorkbookSpec): string => {
  const cell = sheetOf(form, "指标填报").cells.find(({ row, column }) => row === 2 && column === 3);
  return typeof cell?.value === "string" ? cell.value.replaceAll("\n", "") : "";
};

test.each([
  [2, "共同：第2责任单位"],
  [20, "、第20责任单位"],
  [21, "共同：第2责任单位、第3责任单位、"],
  [21, "、第11责任单位等 20 个单位"],
  [200, "、第11责任单位等 199 个单位"],
])("a target that %d bureaus share names %s", (bureaus, words) => {
  expect(indicatorOf(formOf(manyBureaus(bureaus, bureaus), "第1责任单位"))).toContain(words);
});

test("whoever stands far down the list is counted out of the others all the same", () => {
  const words = indicatorOf(formOf(manyBureaus(200, 200), "第150责任单位"));
  expect(words).toContain("共同：第1责任单位、");
  expect(words).toContain("、第10责任单位等 199 个单位");
});

test("a line keeps its size, however many share its target", () => {
  const rowOf = (bureaus: number) =>
    sheetOf(formOf(manyBureaus(bureaus, bureaus), "第1责任单位"), "指标填报").rows[1]?.height;
  expect(rowOf(2000)).toBe(rowOf(200));
});

test("责任分解表 of the form has all of them", () => {
  const { cells } = sheetOf(formOf(manyBureaus(200, 200), "第1责任单位"), "责任分解表");
  const texts = cells.map(({ value }) => (typeof value === "string" ? value : "")).join();
  expect(texts.match(/第\d+责任单位/g)).toHaveLength(200 + 1);
});

test("a form of many that comes back unchanged has nothing altered, nor has one that still names all", () => {
  const plan = manyBureaus(30, 30);
  const form = gridOf(formOf(plan, "第1责任单位"));
  const told = (workbook: typeof form) =>
    compareTemplate(plan, "第1责任单位", period, readForm(workbook));
  expect(told(form)).toEqual([]);
  const all = plan.bureaus.slice(1).join("、");
  const change = (from: RegExp, to: string): typeof form => ({
    ...form,
    sheets: form.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        if (sheet.name !== "指标填报" || cell.content.kind !== "text") return cell;
        const text = cell.content.text.replace(from, to);
        return { ...cell, content: { kind: "text" as const, text }, shown: text };
      }),
    })),
  });
  expect(told(change(/共同：[^]*个单位/, `共同：${all}`))).toEqual([]);
  expect(told(change(/共同：[^]*个单位/, "共同：乙局")).length).toBeGreaterThan(0);
});
