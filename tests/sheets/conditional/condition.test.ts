import type { CellContent } from "../../../src/core";
import { cellAddress, readCondition } from "../../../src/sheets";

const CELLS: Readonly<Record<string, CellContent>> = {
  E3: { kind: "text", text: "亿元" },
  E4: { kind: "text", text: "万元" },
  G3: { kind: "number", value: 6100, format: "plain" },
  G4: { kind: "text", text: "6,100亿元" },
  G5: { kind: "error", error: "#N/A" },
  G6: { kind: "boolean", value: true },
  G7: { kind: "number", value: 0, format: "plain" },
  H3: { kind: "number", value: 1, format: "plain" },
  I3: { kind: "blank" },
};

/** For G3, where the formula is written for G3 as well; H3 and I3 are computed. */
const work = (formula: string, cell = { row: 3, column: 7 }) =>
  readCondition(formula)({
    cell,
    origin: { row: 3, column: 7 },
    contentAt: (place) => {
      const address = cellAddress(place);
      const isComputed = address === "H3" || address === "I3";
      return { content: CELLS[address] ?? { kind: "blank" }, isComputed };
    },
  });

const ONE: CellContent = { kind: "number", value: 1, format: "plain" };
const UNKNOWN = { kind: "unknown" };
const ERROR = { kind: "error" };

test.each<[formula: string, result: unknown]>([
  ["TRUE", true],
  ["false()", false],
  ["1", 1],
  ["-1", -1],
  ["G3=6100", true],
  ["G3>=6100", true],
  ["$G$3<6100", false],
  ["G3<>0", true],
  // words are more than any figure, and blanks are zero or no words
  ["G4>100000000", true],
  ["G4=0", false],
  ["G6>G4", true],
  ["Z99=0", true],
  ['Z99=""', true],
  ['G7=""', false],
  ['E3="亿元"', true],
  ['"ABC"="abc"', true],
  ['"a""b"="a""b"', true],
  ["(G3>1)", true],
  // an error is no answer, but for what asks for it
  ["G5=1", ERROR],
  ["ISERROR(G5)", true],
  ["ISERROR(G3)", false],
  ['NOT(ISERROR(SEARCH("亿",E3)))', true],
  ['ISNUMBER(FIND("万",E3))', false],
  ['SEARCH("a*",E3)', UNKNOWN],
  ["ISBLANK(Z99)", true],
  ["ISBLANK(G3)", false],
  ["ISTEXT(G4)", true],
  ["ISNONTEXT(G3)", true],
  ["ISNUMBER(G4)", false],
  ['LEN(TRIM("  a  b "))', 3],
  ['LEFT(E3)="亿"', true],
  ['RIGHT(E3,1)="元"', true],
  ['AND(G3>1,E3="亿元")', true],
  ["AND(G3>1,G3>9999)", false],
  ["AND(SUM(G3:G9)>1,G3>9999)", false],
  ["AND(SUM(G3:G9)>1,G3>1)", UNKNOWN],
  ["OR(SUM(G3:G9)>1,G3>1)", true],
  ["OR(G3>9999;G3<1)", false],
  ["NOT(G3>9999)", true],
  // only the spreadsheet knows
  ["H3=1", UNKNOWN],
  ["ISBLANK(I3)", UNKNOWN],
  ["TODAY()", UNKNOWN],
  ["COUNTIF($G$2:$G$24,G3)>1", UNKNOWN],
  ["Sheet2!A1=1", UNKNOWN],
  ["'别 表'!A1=1", UNKNOWN],
  ["G3+1=6101", UNKNOWN],
  ["MOD(ROW(),2)=0", UNKNOWN],
  ["-G3<0", UNKNOWN],
  ["名称", UNKNOWN],
  ["{1,2}", UNKNOWN],
  ["", UNKNOWN],
  ["G3=", UNKNOWN],
  ["AND(G3", UNKNOWN],
  ["((((", UNKNOWN],
  [`${"(".repeat(400)}1${")".repeat(400)}`, UNKNOWN],
])("%s", (formula, result) => {
  expect(work(formula)).toEqual(result);
});

test("a formula moves with its cell", () => {
  expect(work('E3="万元"', { row: 4, column: 7 })).toBe(true);
  expect(work('E$3="万元"', { row: 4, column: 7 })).toBe(false);
  expect(work("ISERROR(G3)", { row: 5, column: 7 })).toBe(true);
});

test("where nobody can tell for which cell a formula is written, only fixed cells are known", () => {
  const unknown = {
    cell: { row: 3, column: 7 },
    origin: null,
    contentAt: () => ({ content: ONE, isComputed: false }),
  };
  expect(readCondition("G3=1")(unknown)).toEqual(UNKNOWN);
  expect(readCondition("$G$3=1")(unknown)).toBe(true);
});
