import { parsePeriod, parsePlan } from "../../src/core";
import { buildForm, ENTRY_HEADERS, FORM_SHEETS, type EntryHeader } from "../../src/sheets";
import everyKind from "./every-kind.json";

/*
 * The formulas of a form, written down: a form that went out shows the same verdict beside the same figure for ever. They are given
 * as they stand in the first line, line 2 of the sheet.
 */

const parsed = parsePlan(everyKind);
if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
const { plan } = parsed;

/** Formulas by cell. */
function formulasOf(bureau: string, periodId: string, sheetName: string) {
  const period = parsePeriod(periodId);
  if (period === null) throw new Error(`${periodId} is no period`);
  const { sheets } = buildForm({
    ...{ plan, bureau, period, planHash: "0".repeat(64), formId: "1".repeat(32) },
    ...{ due: null, contact: null, createdAt: "2022-01-05" },
  });
  const cells = sheets.find(({ name }) => name === sheetName)?.cells ?? [];
  const textAt = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  return [...textAt].flatMap(([place, value]) => {
    const [row = 0, column = 0] = place.split(" ").map(Number);
    return typeof value === "object" && value !== null
      ? [{ row, column, formula: value.formula, id: textAt.get(`${row} ${idColumn}`) }]
      : [];
  });
}

const columnOf = (header: EntryHeader): number => ENTRY_HEADERS.indexOf(header) + 1;
const idColumn = columnOf("编号");

/** A line's formula as it would stand in line 2. */
function formulaOf(id: string, header: EntryHeader, period: string): string | undefined {
  const found = formulasOf("甲局", period, FORM_SHEETS.entry).find(
    (each) => each.id === id && each.column === columnOf(header),
  );
  return found?.formula.replace(new RegExp(`\\b([GI])${found.row}\\b`, "g"), "$12");
}

/** What surrounds every verdict: an error is a wrong entry, a blank or a mark for nothing is none. */
const entered = (judged: string): string =>
  'IF(ISERROR(G2),"填写有误",IF(AND(LEN(TRIM(SUBSTITUTE(SUBSTITUTE(G2,"\u3000"," "),"\u00A0"," ")))<=2,' +
  'ISNUMBER(FIND("|"&TRIM(SUBSTITUTE(SUBSTITUTE(G2,"\u3000"," "),"\u00A0"," "))&"|",' +
  `"||—|-|－|/|／|暂无|无|——|–|―|--|－－|"))),"未填",${judged}))`;
/** And the verdict on a number: text is a wrong entry. */
const ofNumber = (judged: string): string =>
  entered(`IF(OR(NOT(ISNUMBER(G2)),ISLOGICAL(G2)),"填写有误",${judged})`);

// prettier-ignore
const VERDICTS = [
  // id, name, in a period before the deadline, in one that ends at it
  ["1.1", "数量", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=300,"提前达标","推进中"))', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=300,"达标","未达标"))'],
  ["1.2", "有基期的数量", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=300,"提前达标","推进中"))', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=300,"达标","未达标"))'],
  ["1.3", "基期已达到的数量", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=300,"提前达标","推进中"))', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=300,"达标","未达标"))'],
  ["1.4", "超过的金额", 'IF(G2<0,"填写有误",IF(G2>6000.5,"提前达标","推进中"))', 'IF(G2<0,"填写有误",IF(G2>6000.5,"达标","未达标"))'],
  ["1.5", "以万计的数量", 'IF(OR(G2<0,G2<>ROUND(G2,4)),"填写有误",IF(G2>=4.4,"提前达标","推进中"))', 'IF(OR(G2<0,G2<>ROUND(G2,4)),"填写有误",IF(G2>=4.4,"达标","未达标"))'],
  ["1.6", "每年的金额", 'IF(G2<0,"填写有误",IF(G2>60,"提前达标","推进中"))', 'IF(G2<0,"填写有误",IF(G2>60,"达标","未达标"))'],
  ["1.7", "负的基期", 'IF(G2<0,"填写有误",IF(G2>=0.3,"提前达标","推进中"))', 'IF(G2<0,"填写有误",IF(G2>=0.3,"达标","未达标"))'],
  ["1.8", "百分数", 'IF(OR(ROUND(G2,14)<0,ROUND(G2,14)>1),"填写有误",IF(ROUND(G2,14)>=0.171,"提前达标","推进中"))', 'IF(OR(ROUND(G2,14)<0,ROUND(G2,14)>1),"填写有误",IF(ROUND(G2,14)>=0.171,"达标","未达标"))'],
  ["1.9", "保持的百分数", 'IF(OR(ROUND(G2,14)<0,ROUND(G2,14)>1),"填写有误",IF(ROUND(G2,14)>=0.97,"提前达标","推进中"))', 'IF(OR(ROUND(G2,14)<0,ROUND(G2,14)>1),"填写有误",IF(ROUND(G2,14)>=0.97,"达标","未达标"))'],
  ["1.10", "保持不高于", 'IF(G2<0,"填写有误",IF(G2<=5,"提前达标","推进中"))', 'IF(G2<0,"填写有误",IF(G2<=5,"达标","未达标"))'],
  ["1.11", "新增金额", 'IF(G2>=15,"提前达标","推进中")', 'IF(G2>=15,"达标","未达标")'],
  ["1.12", "提高的百分点", 'IF(G2>-0.5,"提前达标","推进中")', 'IF(G2>-0.5,"达标","未达标")'],
  ["1.13", "位次", 'IF(OR(G2<1,G2<>ROUND(G2,0)),"填写有误",IF(G2<=10,"提前达标","推进中"))', 'IF(OR(G2<1,G2<>ROUND(G2,0)),"填写有误",IF(G2<=10,"达标","未达标"))'],
  ["1.14", "不超过", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2<=80,"提前达标","推进中"))', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2<=80,"达标","未达标"))'],
  ["1.15", "不满的百分数", 'IF(ROUND(G2,14)<0,"填写有误",IF(ROUND(G2,14)<0.333,"提前达标","推进中"))', 'IF(ROUND(G2,14)<0,"填写有误",IF(ROUND(G2,14)<0.333,"达标","未达标"))'],
  ["1.16", "左右", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误","待人工判定")', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误","待人工判定")'],
  ["1.17", "范围", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(AND(G2>=10,G2<=20),"提前达标","推进中"))', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(AND(G2>=10,G2<=20),"达标","未达标"))'],
  ["1.18", "百分数范围", 'IF(ROUND(G2,14)<0,"填写有误",IF(AND(ROUND(G2,14)>=0.011,ROUND(G2,14)<=0.022),"提前达标","推进中"))', 'IF(ROUND(G2,14)<0,"填写有误",IF(AND(ROUND(G2,14)>=0.011,ROUND(G2,14)<=0.022),"达标","未达标"))'],
  ["1.19", "有上下限的分数", 'IF(OR(G2<5,G2>20.5),"填写有误",IF(G2>=12,"提前达标","推进中"))', 'IF(OR(G2<5,G2>20.5),"填写有误",IF(G2>=12,"达标","未达标"))'],
  ["1.20", "年中到期", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=5,"达标","未达标"))', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=5,"达标","未达标"))'],
  ["2.1", "共同承担的数量", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误","汇总后判定")', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误","汇总后判定")'],
  ["2.2", "以牵头单位为准", 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=3,"提前达标","推进中"))', 'IF(OR(G2<0,G2<>ROUND(G2,0)),"填写有误",IF(G2>=3,"达标","未达标"))'],
] as const;

test.each(VERDICTS)("判定 of %s %s", (id, _, before, final) => {
  expect(formulaOf(id, "判定", "2021")).toBe(ofNumber(before));
  expect(formulaOf(id, "判定", "2022")).toBe(ofNumber(final));
});

test("判定 of words is a person's", () => {
  expect(formulaOf("1.21", "判定", "2022")).toBe(entered('"待人工判定"'));
});

/** Where a ratio says nothing. */
const NONE = 'IF(OR(ISNUMBER(G2),ISTEXT(G2),ISBLANK(G2)),"—","")';

// prettier-ignore
const COMPLETIONS = [
  ["1.1", "数量", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<300,MIN(0.999,ROUNDDOWN(ROUND(G2*1000/300,8),0)/1000),ROUNDDOWN(ROUND(G2*1000/300,8),0)/1000),"")'],
  ["1.2", "有基期的数量", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<300,MIN(0.999,ROUNDDOWN(ROUND((G2-100)*1000/200,8),0)/1000),ROUNDDOWN(ROUND((G2-100)*1000/200,8),0)/1000),"")'],
  ["1.3", "基期已达到的数量", NONE],
  ["1.4", "超过的金额", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<6000.5,MIN(0.999,ROUNDDOWN(ROUND(G2*1000/6000.5,8),0)/1000),ROUNDDOWN(ROUND(G2*1000/6000.5,8),0)/1000),"")'],
  ["1.5", "以万计的数量", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<4.4,MIN(0.999,ROUNDDOWN(ROUND(G2*1000/4.4,8),0)/1000),ROUNDDOWN(ROUND(G2*1000/4.4,8),0)/1000),"")'],
  ["1.6", "每年的金额", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<60,MIN(0.999,ROUNDDOWN(ROUND(G2*1000/60,8),0)/1000),ROUNDDOWN(ROUND(G2*1000/60,8),0)/1000),"")'],
  ["1.7", "负的基期", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<0.3,MIN(0.999,ROUNDDOWN(ROUND((G2-(-0.1))*1000/0.4,8),0)/1000),ROUNDDOWN(ROUND((G2-(-0.1))*1000/0.4,8),0)/1000),"")'],
  ["1.8", "百分数", NONE],
  ["1.9", "保持的百分数", NONE],
  ["1.10", "保持不高于", NONE],
  ["1.11", "新增金额", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<15,MIN(0.999,ROUNDDOWN(ROUND(G2*1000/15,8),0)/1000),ROUNDDOWN(ROUND(G2*1000/15,8),0)/1000),"")'],
  ["1.12", "提高的百分点", NONE],
  ["1.13", "位次", NONE],
  ["1.14", "不超过", NONE],
  ["1.15", "不满的百分数", NONE],
  ["1.16", "左右", NONE],
  ["1.17", "范围", NONE],
  ["1.18", "百分数范围", NONE],
  ["1.19", "有上下限的分数", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<12,MIN(0.999,ROUNDDOWN(ROUND(G2*1000/12,8),0)/1000),ROUNDDOWN(ROUND(G2*1000/12,8),0)/1000),"")'],
  ["1.20", "年中到期", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<5,MIN(0.999,ROUNDDOWN(ROUND(G2*1000/5,8),0)/1000),ROUNDDOWN(ROUND(G2*1000/5,8),0)/1000),"")'],
  ["1.21", "定性", NONE],
  ["2.1", "共同承担的数量", NONE],
  ["2.2", "以牵头单位为准", 'IF(AND(ISNUMBER(G2),I2<>"填写有误"),IF(G2<3,MIN(0.999,ROUNDDOWN(ROUND(G2*1000/3,8),0)/1000),ROUNDDOWN(ROUND(G2*1000/3,8),0)/1000),"")'],
] as const;

test.each(COMPLETIONS)("完成率 of %s %s", (id, _, formula) => {
  expect(formulaOf(id, "完成率", "2021")).toBe(formula);
  expect(formulaOf(id, "完成率", "2022")).toBe(formula);
});

test("every target of the plan stands in both lists", () => {
  const ids = plan.rows.flatMap(({ cells }) =>
    cells.flatMap(({ targets }) => targets.map(({ id }) => id)),
  );
  expect(COMPLETIONS.map(([id]) => id)).toEqual(ids);
  expect([...VERDICTS.map(([id]) => id), "1.21"].sort()).toEqual(ids.sort());
});

describe("the counter on the cover", () => {
  const counter = (bureau: string, period: string) =>
    formulasOf(bureau, period, FORM_SHEETS.cover).map(({ formula }) => formula);

  test("counts what owes a reason, maintained levels before their deadline too", () => {
    expect(counter("甲局", "2021")).toEqual([
      `"应填 "&ROWS('指标填报'!$I$2:$I$24)&` +
        `" 项 · 已填 "&(ROWS('指标填报'!$I$2:$I$24)-COUNTIF('指标填报'!$I$2:$I$24,"未填"))&` +
        `" 项 · 还差 "&COUNTIF('指标填报'!$I$2:$I$24,"未填")&` +
        `" 项 · 需说明原因 "&` +
        "SUMPRODUCT((('指标填报'!$I$2:$I$24=\"未达标\")+('指标填报'!$I$2:$I$24=\"推进中\")*(ISNUMBER(FIND(\"|\"&'指标填报'!$M$2:$M$24&\"|\",\"|1.9|1.10|\"))))*((LEN(TRIM('指标填报'!$J$2:$J$24))=0)+(LEN(TRIM('指标填报'!$K$2:$K$24))=0)>0))&" +
        `" 项"&IF(COUNTIF('指标填报'!$I$2:$I$24,"填写有误")>0," · 填写有误 "&COUNTIF('指标填报'!$I$2:$I$24,"填写有误")&` +
        `" 项","")`,
    ]);
  });

  test("in the final period only what was missed owes one", () => {
    expect(counter("甲局", "2022")).toEqual([
      `"应填 "&ROWS('指标填报'!$I$2:$I$24)&` +
        `" 项 · 已填 "&(ROWS('指标填报'!$I$2:$I$24)-COUNTIF('指标填报'!$I$2:$I$24,"未填"))&` +
        `" 项 · 还差 "&COUNTIF('指标填报'!$I$2:$I$24,"未填")&` +
        `" 项 · 需说明原因 "&` +
        "SUMPRODUCT(('指标填报'!$I$2:$I$24=\"未达标\")*((LEN(TRIM('指标填报'!$J$2:$J$24))=0)+(LEN(TRIM('指标填报'!$K$2:$K$24))=0)>0))&" +
        `" 项"&IF(COUNTIF('指标填报'!$I$2:$I$24,"填写有误")>0," · 填写有误 "&COUNTIF('指标填报'!$I$2:$I$24,"填写有误")&` +
        `" 项","")`,
    ]);
  });

  test("reaches over the bureau's own lines", () => {
    expect(counter("乙局", "2021")).toEqual([
      `"应填 "&ROWS('指标填报'!$I$2:$I$3)&` +
        `" 项 · 已填 "&(ROWS('指标填报'!$I$2:$I$3)-COUNTIF('指标填报'!$I$2:$I$3,"未填"))&` +
        `" 项 · 还差 "&COUNTIF('指标填报'!$I$2:$I$3,"未填")&` +
        `" 项 · 需说明原因 "&` +
        "SUMPRODUCT(('指标填报'!$I$2:$I$3=\"未达标\")*((LEN(TRIM('指标填报'!$J$2:$J$3))=0)+(LEN(TRIM('指标填报'!$K$2:$K$3))=0)>0))&" +
        `" 项"&IF(COUNTIF('指标填报'!$I$2:$I$3,"填写有误")>0," · 填写有误 "&COUNTIF('指标填报'!$I$2:$I$3,"填写有误")&` +
        `" 项","")`,
    ]);
  });
});
