import { nameExpander, readValue } from "../../../src/core";
import { type FormulaSource, sourceOfFormula } from "../../../src/core/reading/formula";
import { about300, computed, stored } from "../targets";

const SOURCES: Readonly<Record<FormulaSource, readonly string[]>> = {
  own: [
    "A1+1",
    "SUM(G2:G9)",
    "SUM(表1[完成值])",
    "SUM(表1[2021])",
    "[0]!合计", // the workbook itself
    "'2021 年'!A1",
    "'数据.xlsx'!A1", // a sheet may be called so
    "'数据.csv'!A:A",
    'IF(A1="WEBSERVICE(1)",1,2)', // words
    'IF(A1="甲|乙!",1,2)',
    'FILTERXML("<t><s>"&A1&"</s></t>","//s")', // a known way to split a text
    "STRAND(1)+ERANDOM(2)",
    "今天数",
    'TEXT(A1,"[>100]0;0")',
    "RANDOM",
    "STDEV.S(A1:A9)",
    "_xlfn.XLOOKUP(A1,B:B,C:C)",
    "_xlfn._xlws.FILTER(A1:A9,B1:B9)",
    "_xlfn.SINGLE(A1)",
    "COM.MICROSOFT.CONCAT(A1,A2)",
    "ORG.LIBREOFFICE.ROUNDSIG(A1,3)",
    'IF(A1="PY(1)",1,2)',
    "COPY(1)+HAPPY(2)", // ends like PY
    'HYPERLINK("http://x","300")',
    'ENCODEURL("a b")',
    "PYTHON",
    "COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETEDATE(A1,1)", // LibreOffice's own
    "EVALUATE(A1)", // sums written as text, in WPS
  ],
  external: [
    "[1]Sheet1!A1",
    "[1]!外部数",
    "'C:\\表\\[上年.xlsx]Sheet1'!A1",
    "[上年.xlsx]Sheet1!A1",
    "'C:\\表\\上年.xlsx'!外部数",
    "上年.xlsx!外部数",
    "'https://网盘/表/[上年.xlsx]Sheet1'!A1",
    'INDIRECT("[上年.xlsx]Sheet1!A1")',
    "'file:///C:/上年.xlsx'#$Sheet1.A1",
    "SUM([1]Sheet1!A1:A3)+RAND()",
  ],
  outside: [
    'WEBSERVICE("http://x")',
    '_xlfn.WEBSERVICE("http://x")',
    'NUMBERVALUE(webservice("http://x"))',
    'FILTERXML(WEBSERVICE("http://x"),"//a")',
    'FILTERXML(B2,"//a")',
    'IMPORTXML("http://x","//a")',
    'IMPORTRANGE("key","A1")',
    'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""key"",""A1"")"),6100)',
    'GOOGLEFINANCE("CNY")',
    'RTD("程序",,"主题")',
    'CUBEVALUE("连接","[度量].[销售]")',
    "CUBESETCOUNT(A1)",
    'SQL.REQUEST("DSN=x",,,"select 1")',
    'DDE("soffice","file:///C:/a.ods","A1")',
    "cmd|'/c calc'!A0",
    "Excel|'[上年.xlsx]Sheet1'!R1C1",
    "'my app'|topic!item",
    '_xlfn.STOCKHISTORY("MSFT",TODAY())',
    'ORG.LIBREOFFICE.WEBSERVICE("http://x")',
    'CALL("kernel32","x","J")',
    'COM.MICROSOFT.WEBSERVICE("http://x")',
    'com.microsoft.translate(A1,"zh","en")',
    '_xlfn.TRANSLATE(A1,"zh","en")',
    "_xlfn.DETECTLANGUAGE(A1)",
    "_xlfn._xlws.PY(0,1)",
    "PY(0,0)",
    'N(_xlfn.IMAGE("http://x/a.png"))+300',
    '_xlfn.FIELDVALUE(A1,"Price")',
    "_xldudf_CONTOSO_GETVALUE(A1)",
    "_xludf.GETVALUE(A1)",
    "_xll.GETVALUE(A1)",
    '_xll.BDP("CNY Curncy","PX_LAST")',
    'BDH("CNY Curncy","PX_LAST")',
    'WSD("000001.SH","close")',
    'THS_DP("block","2021")',
    'EM_EDB("x")',
    "CUBERANKEDMEMBER(A1,A2,1)",
    'CUBEMEMBERPROPERTY("a","b","c")',
    'FILES("C:\\*.xlsx")',
    'COPILOT("多少")',
    'AI("多少")',
    'IF(TRUE,webservice ("http://x"),0)',
  ],
  changes: [
    "RAND()",
    "RANDBETWEEN(1,9)",
    "_xlfn.RANDARRAY(2,2)",
    "TODAY()-A1",
    "now()",
    "ROUND(RAND ()*9,0)",
  ],
};

describe("where a formula's result comes from", () => {
  test.each(
    Object.entries(SOURCES).flatMap(([source, formulas]) =>
      formulas.map((formula) => [source, formula] as const),
    ),
  )("%s: %s", (source, formula) => {
    expect(sourceOfFormula(formula)).toBe(source);
  });
});

const with300 = (formula: string) => computed(stored(300), formula);

test("a number from outside is refused, and one that changes counts and is told", () => {
  const outside = readValue(with300('WEBSERVICE("http://x")'), about300);
  expect([outside.state, outside.findings.map(({ code }) => code)]).toEqual([
    "refused",
    ["formula-in-entry", "formula-error"],
  ]);
  const changing = readValue(with300("RANDBETWEEN(1,500)"), about300);
  expect([changing.state, changing.findings]).toMatchObject([
    "value",
    [{ code: "formula-in-entry", details: { changes: true } }],
  ]);
});

describe("names", () => {
  const NAMES = [
    { name: "外部数", meaning: "[1]Sheet1!$A$1" },
    { name: "甲", meaning: "=乙+1" },
    { name: "乙", meaning: "外部数*2" },
    { name: "丙", meaning: "Sheet1!$A$1" },
    { name: "圈", meaning: "圈二" },
    { name: "圈二", meaning: "圈+外部数" },
    { name: "今天", meaning: "TODAY()" },
    { name: "长", meaning: `"${"字".repeat(400)}"&[2]S!A1` },
  ];
  const expand = nameExpander(NAMES);

  test.each([
    ["外部数", "外部数（[1]Sheet1!$A$1）"],
    ["SUM(外部数,3)", "SUM(外部数（[1]Sheet1!$A$1）,3)"],
    ["甲", "甲（[1]Sheet1!$A$1）"],
    ["圈", "圈（[1]Sheet1!$A$1）"],
    ["今天-1", "今天（TODAY()）-1"],
    ["长", "长（[…]!）"],
    ["丙", "丙"],
    ["外部数2", "外部数2"],
    ['"外部数"', '"外部数"'],
    ["Sheet1!A1", "Sheet1!A1"],
  ])("%s is read as %s", (formula, expected) => {
    expect(expand(formula)).toBe(expected);
  });

  test("what is written out tells its source", () => {
    const sources = ["甲", "圈", "长", "今天", "丙"].map((name) => sourceOfFormula(expand(name)));
    expect(sources).toEqual(["external", "external", "external", "changes", "own"]);
  });

  test("a chain of ten thousand names is followed to its end", () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => ({
      name: `名${index}`,
      meaning: index === 9999 ? "[1]S!A1" : `名${index + 1}`,
    }));
    expect(nameExpander(chain)("名0")).toBe("名0（[1]S!A1）");
  });
});

test.each(
  [
    "WEBSERVICE IMAGE STOCKHISTORY FIELDVALUE TRANSLATE DETECTLANGUAGE",
    "PY COPILOT AI GEMINI LABS.GENERATIVEAI RTD SQL.REQUEST SQL.OPEN DDE CALL REGISTER REGISTER.ID",
    "BDP BDH BDS BQL WSD WSS WSQ WSI WSET EDB",
    "FILES DIRECTORY DOCUMENTS LINKS EXEC INITIATE REQUEST FOPEN FREAD FREADLN",
  ].flatMap((names) => names.split(" ")),
)("%s asks somebody else, in any letters, but not as a part of a name", (name) => {
  expect(sourceOfFormula(`1+${name}(A1)`)).toBe("outside");
  expect(sourceOfFormula(`1+${name.toLowerCase()}(A1)`)).toBe("outside");
  expect(sourceOfFormula(`1+Q${name}(A1)`)).toBe("own");
});
