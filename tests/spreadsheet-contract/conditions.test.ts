import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import type { SheetGrid } from "../../src/sheets";
import { readWorkbook } from "../../src/xlsx";
import { startLiveBed, type LiveBed, type LiveWorkbook } from "./live-workbook";

let bed: LiveBed;
beforeAll(async () => {
  bed = await startLiveBed();
}, 60_000);
afterAll(() => bed.close());

const ROWS = [
  [6100, "亿元"],
  [310, "个"],
  [29, "家"],
] as const;

type Cells = SheetGrid["cells"];

async function inFile(rules: readonly ExcelJS.ConditionalFormattingRule[]): Promise<Cells> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  for (const row of ROWS) sheet.addRow([...row]);
  sheet.addConditionalFormatting({ ref: "A1:A3", rules: [...rules] });
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const result = readWorkbook(bytes, (data, maximumBytes) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, maximumBytes) }),
  );
  const found = result.outcome === "read" ? result.workbook.sheets[0] : undefined;
  if (!found) throw new Error(JSON.stringify(result));
  return found.cells;
}

async function seenLive(live: LiveWorkbook): Promise<Cells> {
  const { value, error } = await live.call("read", ["Sheet1"], "looks");
  const sheet = value?.sheets[0];
  if (!sheet) throw new Error(JSON.stringify(error));
  return sheet.cells;
}

const openLive = () => bed.open({ sheets: { Sheet1: ROWS.map((row) => [...row]) } });

/** What of a look the rules below set. */
interface Look {
  readonly font?: string;
  readonly fill?: string;
  readonly format?: string;
  readonly strike?: true;
}
const WHITE: Look = { font: "FFFFFF" };
const WAN: Look = { format: '0"万元"' };

function styleOf({ font, fill, format, strike }: Look): Partial<ExcelJS.Style> {
  return {
    ...(font !== undefined || strike
      ? { font: { ...(font && { color: { argb: `FF${font}` } }), ...(strike && { strike }) } }
      : {}),
    ...(fill && { fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill}` } } }),
    ...(format && { numFmt: format }),
  };
}

/** A rule as both are given it. */
interface Rule {
  readonly look: Look;
  readonly formula?: string;
  readonly above?: string;
  readonly contains?: string;
  readonly stops?: true;
}

const toFile = ({ look, formula, above, contains, stops }: Rule, priority: number) => {
  const common = { style: styleOf(look), priority, ...(stops && { stopIfTrue: true }) };
  const rule =
    formula !== undefined
      ? { type: "expression", formulae: [formula], ...common }
      : above !== undefined
        ? { type: "cellIs", operator: "greaterThan", formulae: [above], ...common }
        : { type: "containsText", operator: "containsText", text: contains, ...common };
  return rule as ExcelJS.ConditionalFormattingRule;
};

/** Adds the rules in the page; what is added last comes first. */
const ADD = async (context: Excel.RequestContext, rules: readonly Rule[]): Promise<void> => {
  const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
  for (const { look, formula, above, contains, stops } of [...rules].reverse()) {
    const type =
      formula !== undefined ? "Custom" : above !== undefined ? "CellValue" : "ContainsText";
    const added = range.conditionalFormats.add(type);
    const part =
      type === "Custom"
        ? added.custom
        : type === "CellValue"
          ? added.cellValue
          : added.textComparison;
    if (formula !== undefined) added.custom.rule.formula = `=${formula}`;
    if (above !== undefined) {
      added.cellValue.rule = { formula1: `=${above}`, operator: "GreaterThan" };
    }
    if (contains !== undefined) {
      added.textComparison.rule = { operator: "Contains", text: contains };
    }
    const { format } = part;
    if (look.font !== undefined) format.font.color = `#${look.font}`;
    if (look.strike) format.font.strikethrough = true;
    if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
    if (look.format !== undefined) format.numberFormat = look.format;
    if (stops) added.stopIfTrue = true;
  }
  await context.sync();
};

describe("what conditional formats make of figures is the same from live Excel and from a file", () => {
  test.each<[string, readonly Rule[], syncs: number]>([
    ["white where it holds", [{ look: WHITE, formula: "A1>6000" }], 2],
    ["white where it does not hold", [{ look: WHITE, formula: "A1<0" }], 2],
    ["white figures on red", [{ look: { ...WHITE, fill: "FF0000" }, formula: "A1>0" }], 1],
    ["a colour that can be read", [{ look: { font: "1E6B34", fill: "C6EFCE" }, above: "1" }], 1],
    ["a ground alone", [{ look: { fill: "FFFF00" }, above: "1" }], 2],
    ["a ground as dark as the figures", [{ look: { fill: "000000" }, above: "300" }], 2],
    ["a unit behind the figure", [{ look: WAN, above: "6000" }], 2],
    ["nothing", [{ look: { format: ";;;" }, formula: "TRUE" }], 2],
    ["by another cell", [{ look: WAN, formula: '$B1="亿元"' }], 2],
    ["a condition that only the spreadsheet knows", [{ look: WAN, formula: "MOD(ROW(),2)=1" }], 2],
    ["white, perhaps", [{ look: WHITE, formula: "SUM($A$1:$A$3)>1" }], 2],
    ["a line through", [{ look: { strike: true }, above: "300" }], 2],
    ["by a text", [{ look: WHITE, contains: "31" }], 2],
    [
      "of two the first",
      [
        { look: { font: "000000" }, above: "0" },
        { look: WHITE, above: "0" },
      ],
      2,
    ],
  ])("%s", async (_name, rules, syncs) => {
    const live = await openLive();
    await live.pane.run(ADD, rules);
    await live.syncs();
    const seen = await seenLive(live);
    expect(await live.syncs()).toBe(syncs);
    expect(seen).toEqual(await inFile(rules.map((rule, index) => toFile(rule, index + 1))));
    await live.end();
  });
});

describe("in live Excel", () => {
  test.each<["DataBar" | "IconSet", unseen: string]>([
    ["DataBar", "condition"],
    ["IconSet", "condition"],
  ])("a %s that shows no figure hides it", async (type, unseen) => {
    const live = await openLive();
    await live.pane.run(async (context, kind) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      const added = range.conditionalFormats.add(kind === "DataBar" ? "DataBar" : "IconSet");
      if (kind === "DataBar") added.dataBar.showDataBarOnly = true;
      else added.iconSet.showIconOnly = true;
      await context.sync();
    }, type);
    const [first, , third] = await seenLive(live);
    expect([first?.looks, third?.looks]).toEqual([{ unseen }, undefined]);
    await live.end();
  });

  test("where a rule stops, those behind it do nothing", async () => {
    const live = await openLive();
    await live.pane.run(ADD, [
      { look: {}, above: "6000", stops: true },
      { look: WAN, above: "0" },
    ]);
    const figures = (await seenLive(live)).filter(({ column }) => column === 1);
    expect(figures.map(({ looks }) => looks?.conditional?.[0]?.shown)).toEqual([
      undefined,
      "310万元",
      "29万元",
    ]);
    await live.end();
  });

  test("a rule that only Excel works out may hide the figure", async () => {
    const live = await openLive();
    await live.pane.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
      const added = range.conditionalFormats.add("TopBottom");
      added.topBottom.rule = { rank: 1, type: "TopItems" };
      added.topBottom.format.font.color = "#FFFFFF";
      await context.sync();
    });
    const figures = (await seenLive(live)).filter(({ column }) => column === 1);
    expect(figures.map(({ looks }) => looks)).toEqual([
      { unsure: "unseen" },
      { unsure: "unseen" },
      { unsure: "unseen" },
    ]);
    await live.end();
  });

  test("a sheet without cells has none", async () => {
    const live = await bed.open({ sheets: { Sheet1: [] } });
    expect(await seenLive(live)).toEqual([]);
    await live.end();
  });
});
