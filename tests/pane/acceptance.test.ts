import { deflateRawSync, inflateRawSync } from "node:zlib";
import seed from "../../seeds/jinan-brand-2020.json";
import { chinese, type Finding, parsePeriod } from "../../src/core";
import { assessTracking, builtInPlans } from "../../src/exchange";
import {
  buildTrackingTable,
  TRACKING_SHEET,
  trackingColumn,
  type CellEdit,
} from "../../src/sheets";
import { fillWorkbook, readWorkbook, writeWorkbook } from "../../src/xlsx";
import { usePane } from "./open";

const open = usePane();

const FIRST_LINE = 4;
const [PLAN] = builtInPlans();
if (!PLAN) throw new Error("no built-in plan");
const plan = PLAN;
const targets = plan.targets;
const rowOf = (id: string): number => FIRST_LINE + targets.findIndex((target) => target.id === id);

test("from an empty workbook the table stands in at most two syncs, in the annex's own words", async () => {
  const pane = await open();
  await pane.tab("插入").click();
  await pane.excel.idle();
  await pane.excel.resetStats();
  await pane.act();
  await pane.statusHas("指标跟踪表");
  await pane.excel.idle();
  expect((await pane.excel.stats()).syncs).toBeLessThanOrEqual(2);

  const { values } = await pane.excel.range(TRACKING_SHEET, "A4:O53");
  const column = (at: number) => values.map((row) => row[at]).filter((value) => value !== "");
  expect(column(0)).toEqual(seed.rows.map(({ number }) => number));
  expect(column(3)).toEqual(seed.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  expect(column(14)).toEqual(targets.map(({ id }) => id));
  await pane.end();
});

/** A year as bureaus report it: good numbers typed, bad and textual ones pasted. */
const TYPED: Readonly<Record<string, number | string>> = {
  "1.1": 312,
  "1.2": 6000,
  "1.3": 8,
  "1.4": 9,
  "2.1": 201,
  "2.3": 88.6,
  "2.4": 10,
  "15.1": 11,
  "3.1": 29,
  "4.2": 45,
  "5.2": 1,
  "5.3": 60.01,
  "6.1": 1400,
  "6.2": 5001,
  "8.1": -20,
  "17.1": 0.9599,
  "17.2": 0.97,
  "19.1": 40,
};
const PASTED: Readonly<Record<string, string>> = {
  "2.2": "21000000万元",
  "3.2": "约600",
  "3.3": "4,400家",
  "4.1": "14 05",
  "5.1": "480个",
  "5.4": "基本完成",
  "7.1": "前8名",
  "7.2": "２０２２年",
  "9.1": "一千五百",
  "10.1": "十分之八",
  "17.3": "九十八%",
  "20.1": "无",
  "21.1": "=1+1",
  "21.2": '=HYPERLINK("http://example.com","100")',
};

/** The same values in a file, judged without Excel. */
async function findingsInFile(edits: readonly CellEdit[]): Promise<readonly Finding[]> {
  const period = parsePeriod("2022");
  if (!period) throw new Error("2022");
  const spec = buildTrackingTable(plan, { sheetName: TRACKING_SHEET, period });
  const bytes = await writeWorkbook(
    { title: "t", sheets: [spec], createdOn: "2022-12-31", lockStructure: false },
    deflateRawSync,
  );
  const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });
  const filled = fillWorkbook(bytes, [{ sheet: TRACKING_SHEET, cells: edits }], {
    inflate,
    deflate: deflateRawSync,
  });
  const result = readWorkbook(filled, inflate);
  const sheet = result.outcome === "read" ? result.workbook.sheets[0] : undefined;
  const assessment = sheet && assessTracking(plan, period, sheet);
  if (!assessment) throw new Error("not read");
  return assessment.findings;
}

test("a whole year entered by hand gives the findings that a file with the same values gives, in one read and one write", async () => {
  const pane = await open();
  await pane.pane.page.getByLabel("报告期").selectOption("2022");
  await pane.insert();
  await pane.tab("校验").click();
  for (const [id, value] of Object.entries(TYPED)) {
    const outcome = await pane.excel.userEdit(TRACKING_SHEET, `I${rowOf(id)}`, value);
    expect([id, outcome.accepted]).toEqual([id, true]);
  }
  for (const [id, text] of Object.entries(PASTED)) {
    await pane.excel.userPaste(TRACKING_SHEET, `I${rowOf(id)}`, [[text]]);
  }
  await pane.pause();
  await pane.excel.resetStats();
  await pane.act();
  await pane.statusHas("50");
  await pane.excel.idle();
  expect((await pane.excel.stats()).syncs).toBeLessThanOrEqual(2);

  const edits: CellEdit[] = [
    ...Object.entries(TYPED).map(([id, value]) => ({ id, value })),
    ...Object.entries(PASTED).map(([id, text]) => ({
      id,
      value: text.startsWith("=")
        ? { formula: text.slice(1), result: text === "=1+1" ? 2 : "100" }
        : text,
    })),
  ].map(({ id, value }) => ({ row: rowOf(id), column: trackingColumn("完成值"), value }));
  const inFile = await findingsInFile(edits);
  const blanks = inFile.filter(({ code, details }) => code === "missing-value" && !details.confirm);
  // every finding is a card that names target, cell and what came
  const cards = await pane.pane.page.locator("li.card:not(.blanks)").allInnerTexts();
  const plain = (text: string) => text.replace(/[\s。：；]/g, "");
  const told = cards.map(plain);
  const wantedCards = inFile.filter((each) => !blanks.includes(each));
  const missing = wantedCards.filter((each) => {
    const target = targets.find(({ id }) => id === each.target) ?? null;
    const sentence = plain(chinese.finding(each, target));
    return !told.some((card) => {
      const names = card.includes(plain(`${each.target ?? ""}${target?.name ?? ""}`));
      return names && card.includes(each.cell ?? "") && card.includes(sentence);
    });
  });
  expect(missing.map(({ code, target }) => [code, target])).toEqual([]);
  const untold = told.filter(
    (card) =>
      !wantedCards.some((each) => {
        const target = targets.find(({ id }) => id === each.target) ?? null;
        return card.includes(plain(chinese.finding(each, target)));
      }),
  );
  // blanks have one card together
  expect(untold).toEqual([expect.stringMatching(/^○\d+项还没有填$/)]);

  // what the simulated workbook holds, judged by the same functions, says the same at the same cells
  const saved = await pane.excel.range(TRACKING_SHEET, "P4:P53");
  const marks = saved.values.map(([mark]) => mark);
  const marked = marks.flatMap((mark, index) => (mark === "" ? [] : [targets[index]?.id]));
  const wanted = new Set(
    wantedCards.filter(({ severity }) => severity !== "info").map(({ target }) => target),
  );
  expect(new Set(marked)).toEqual(wanted);
  await pane.end();
});

test("typing twenty values quickly costs one check, and a paste of fifty one read and one write", async () => {
  const pane = await open();
  await pane.insert();
  await pane.tab("校验").click();
  await pane.pause();
  await pane.excel.resetStats();
  const rows = targets.map(() => ["1"]);
  await pane.excel.userPaste(TRACKING_SHEET, "I4", rows);
  await pane.statusHas("50");
  await pane.pause();
  expect((await pane.excel.stats()).syncs).toBeLessThanOrEqual(2);
  await pane.excel.resetStats();
  // in the page: a slow machine must not make pauses that the person did not
  await pane.pane.page.evaluate(
    ([sheet, first]) => {
      const { excelSimulator } = window as unknown as {
        excelSimulator: { userEdit(sheet: string, address: string, input: string): unknown };
      };
      for (let index = 0; index < 20; index += 1) {
        excelSimulator.userEdit(sheet, `L${first + index}`, `原因 ${index}`);
      }
    },
    [TRACKING_SHEET, FIRST_LINE] as const,
  );
  await pane.pause();
  expect((await pane.excel.stats()).syncs).toBeLessThanOrEqual(4);
  await pane.end();
});

test("a finding's button selects its cell", async () => {
  const pane = await open();
  await pane.insert();
  await pane.tab("校验").click();
  await pane.excel.userPaste(TRACKING_SHEET, `I${rowOf("5.1")}`, [["约480"]]);
  await pane.act();
  const cell = `I${rowOf("5.1")}`;
  await pane.button(new RegExp(cell)).first().click();
  await pane.excel.idle();
  const { sheets } = await pane.excel.snapshot();
  const sheet = sheets.find(({ name }) => name === TRACKING_SHEET);
  expect(sheet?.selection).toBe(cell);
  await pane.end();
});
