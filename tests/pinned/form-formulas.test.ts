import { parsePeriod, parsePlan } from "../../src/core";
import { buildForm, ENTRY_HEADERS, FORM_SHEETS, type EntryHeader } from "../../src/sheets";
import everyKind from "./every-kind.json";

/*
 * The formulas of a form, written down: a form that went out shows the same verdict beside the same figure for ever. They are given
 * as they stand in the first line, line 2 of the sheet. Forms that were sent keep those of version 1; new ones have version 2, which
 * tells dates and figures 100 times off. Whoever changes a formula adds a version, and leaves these as they are.
 */

const parsed = parsePlan(everyKind);
if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
const { plan } = parsed;

type Version = "1" | "2";

/** Formulas by cell. */
function formulasOf(bureau: string, periodId: string, sheetName: string, wording?: Version) {
  const period = parsePeriod(periodId);
  if (period === null) throw new Error(`${periodId} is no period`);
  const { sheets } = buildForm({
    ...{ plan, bureau, period, planHash: "0".repeat(64), formId: "1".repeat(32) },
    ...{ due: null, contact: null, createdAt: "2022-01-05" },
    ...(wording === undefined ? {} : { wording }),
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
function formulaOf(
  id: string,
  header: EntryHeader,
  period: string,
  wording?: Version,
): string | undefined {
  const found = formulasOf("甲局", period, FORM_SHEETS.entry, wording).find(
    (each) => each.id === id && each.column === columnOf(header),
  );
  return found?.formula.replace(new RegExp(`\\b([EGIJ])${found.row}\\b`, "g"), "$12");
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

test.each(VERDICTS)("判定 of %s %s in version 1", (id, _, before, final) => {
  expect(formulaOf(id, "判定", "2021", "1")).toBe(ofNumber(before));
  expect(formulaOf(id, "判定", "2022", "1")).toBe(ofNumber(final));
});

/**
 * Excel calls the formats of days and times D1 to D9 and those of percentages P0 and P2; to LibreOffice most of days are G, as
 * General is to Excel.
 */
const isOther = (test: string): string =>
  `OR(${test},AND(CELL("format",G2)="G",CELL("format",E2)<>"G"))`;
const DATE = isOther('LEFT(CELL("format",G2))="D"');
const DATE_OR_PERCENTAGE = isOther('ISNUMBER(FIND(LEFT(CELL("format",G2)),"DP"))');

/** In version 2 a date is a wrong entry too, and a percentage where there is none. */
const ofPlainNumber = (judged: string): string => {
  const isPercentage = judged.includes("ROUND(G2,14)");
  const format = isPercentage ? DATE : DATE_OR_PERCENTAGE;
  return entered(`IF(OR(NOT(ISNUMBER(G2)),ISLOGICAL(G2),${format}),"填写有误",${judged})`);
};

/** 未达标原因 is blank, or says nothing on which a figure could rest. */
const UNEXPLAINED =
  'AND(LEN(TRIM(SUBSTITUTE(SUBSTITUTE(J2,"\u3000"," "),"\u00A0"," ")))<=5,' +
  'ISNUMBER(FIND("|"&TRIM(SUBSTITUTE(SUBSTITUTE(J2,"\u3000"," "),"\u00A0"," "))&"|",' +
  `"||—|-|－|/|／|暂无|无|——|–|―|--|－－|没有|略|同上|见附件|无误|属实|正确|已核实|已核对|已确认|核实无误|核对无误|已核实无误|` +
  `经核实无误|确认无误|数据无误|数值无误|数字无误|数据属实|情况属实|")))`;

/** What is 100 times off, or a day as a spreadsheet counts them, from version 2 on. */
// prettier-ignore
const SUSPECT: Readonly<Record<string, string>> = {
  "1.1": "OR(G2>=30000,AND(G2<>0,G2<=3),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.2": "OR(G2>=30000,AND(G2<>0,G2<=3),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.3": "OR(G2>=30000,AND(G2<>0,G2<=3),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.4": "OR(G2>=600050,AND(G2<>0,G2<=60.005))",
  "1.5": "OR(G2>=440,AND(G2<>0,G2<=0.044),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.6": "OR(G2>=6000,AND(G2<>0,G2<=0.6),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.7": "OR(G2>=30,AND(G2<>0,G2<=0.003),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.8": "OR(ROUND(G2,14)>=17.1,AND(ROUND(G2,14)<>0,ROUND(G2,14)<=0.01))",
  "1.9": "OR(ROUND(G2,14)>=97,AND(ROUND(G2,14)<>0,ROUND(G2,14)<=0.01))",
  "1.10": "OR(G2>=500,AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.11": "OR(ABS(G2)>=1500,AND(G2<>0,ABS(G2)<=0.15),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.12": "OR(ABS(G2)>=50,AND(G2<>0,ABS(G2)<=0.005),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.13": "G2>=1000",
  "1.14": "OR(G2>=8000,AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.15": "ROUND(G2,14)>=33.3",
  "1.16": "OR(G2>=3000,AND(G2<>0,G2<=0.3),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.17": "OR(AND(G2>=1000,G2>20),AND(G2<>0,G2<=0.1),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.18": "OR(AND(ROUND(G2,14)>=1.1,ROUND(G2,14)>0.022),AND(ROUND(G2,14)<>0,ROUND(G2,14)<=0.00011))",
  "1.19": "OR(G2>=1200,AND(G2<>0,G2<=0.12),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "1.20": "OR(G2>=500,AND(G2<>0,G2<=0.05),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "2.1": "OR(G2>=800,AND(G2>=36526,G2<=54788,G2=INT(G2)))",
  "2.2": "OR(G2>=300,AND(G2<>0,G2<=0.03),AND(G2>=36526,G2<=54788,G2=INT(G2)))",
};

/** A verdict of version 1 with the suspicion before it, after what cannot be a value at all. */
function withSuspicion(id: string, judged: string): string {
  const [, impossible = "", usual = "", end = ""] = /^(IF\(.*?,"填写有误",)(.*)(\))$/.exec(
    judged,
  ) ?? [judged, "", judged, ""];
  return `${impossible}IF(AND(${SUSPECT[id] ?? ""},${UNEXPLAINED}),"请核对单位",${usual})${end}`;
}

test.each(VERDICTS)("判定 of %s %s in version 2, which new forms have", (id, _, before, final) => {
  expect(formulaOf(id, "判定", "2021", "2")).toBe(ofPlainNumber(withSuspicion(id, before)));
  expect(formulaOf(id, "判定", "2022")).toBe(ofPlainNumber(withSuspicion(id, final)));
});

test("判定 of words is a person's", () => {
  for (const version of ["1", "2"] as const) {
    expect(formulaOf("1.21", "判定", "2022", version)).toBe(entered('"待人工判定"'));
  }
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

test.each(COMPLETIONS)("完成率 of %s %s in version 1", (id, _, formula) => {
  expect(formulaOf(id, "完成率", "2021", "1")).toBe(formula);
  expect(formulaOf(id, "完成率", "2022", "1")).toBe(formula);
});

test.each(COMPLETIONS)("完成率 of %s %s in version 2: none while 请核对单位", (id, _, formula) => {
  const since = formula.replace('I2<>"填写有误"', 'I2<>"填写有误",I2<>"请核对单位"');
  expect(formulaOf(id, "完成率", "2021", "2")).toBe(since);
  expect(formulaOf(id, "完成率", "2022")).toBe(since);
});

test("every target of the plan stands in both lists", () => {
  const ids = plan.rows.flatMap(({ cells }) =>
    cells.flatMap(({ targets }) => targets.map(({ id }) => id)),
  );
  expect(COMPLETIONS.map(([id]) => id)).toEqual(ids);
  expect([...VERDICTS.map(([id]) => id), "1.21"].sort()).toEqual(ids.sort());
});

describe("the counter on the cover", () => {
  const counter = (bureau: string, period: string, wording: Version = "1") =>
    formulasOf(bureau, period, FORM_SHEETS.cover, wording).map(({ formula }) => formula);

  test("in version 2 counts what is to be checked besides", () => {
    for (const [bureau, lastRow] of [
      ["甲局", 24],
      ["乙局", 3],
    ] as const) {
      const checked = `COUNTIF('指标填报'!$I$2:$I$${lastRow},"请核对单位")`;
      expect(counter(bureau, "2022", "2")).toEqual(
        counter(bureau, "2022").map(
          (first) => `${first}&IF(${checked}>0," · 请核对单位 "&${checked}&" 项","")`,
        ),
      );
    }
  });

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
