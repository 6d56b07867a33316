import seed from "../../seeds/jinan-brand-2020.json";
import { builtInPlans } from "../../src/exchange";
import { TRACKING_SHEET } from "../../src/sheets";
import { usePane } from "./open";

const open = usePane();
const targets = builtInPlans()[0]?.targets ?? [];

async function notice(pane: Awaited<ReturnType<typeof open>>, text: RegExp): Promise<void> {
  await pane.pane.page.locator(".notice", { hasText: text }).waitFor();
}

test("a connection lost while inserting is told, leaves no half table, and the second try works", async () => {
  const pane = await open();
  await pane.tab("插入").click();
  await pane.excel.idle();
  await pane.excel.failNext({ code: "GeneralException", at: "Values" });
  await pane.act();
  await notice(pane, /./);
  await pane.excel.idle();
  await pane.act();
  await pane.statusHas("指标跟踪表");
  await pane.excel.idle();
  const { sheets } = await pane.excel.snapshot();
  const names = sheets.map(({ name }) => name);
  expect(names.filter((name) => name.includes("跟踪"))).toEqual([TRACKING_SHEET]);
  await pane.end();
});

test("a deleted sheet is told in a sentence, and inserting again is the way on", async () => {
  const pane = await open();
  await pane.insert();
  await pane.tab("校验").click();
  await pane.excel.userDeleteSheet(TRACKING_SHEET);
  await pane.act();
  await notice(pane, /指标跟踪表/);
  await pane.tab("插入").click();
  await pane.act();
  await pane.statusHas("指标跟踪表");
  await pane.end();
});

test("replacing a table carries every typed value over", async () => {
  const pane = await open();
  await pane.insert();
  await pane.excel.userEdit(TRACKING_SHEET, "I4", 268);
  await pane.excel.userPaste(TRACKING_SHEET, "I5", [["6,100亿元"]]);
  await pane.excel.userEdit(TRACKING_SHEET, "L4", "=年底补上");
  await pane.button("再插入一张").click();
  await pane.button("替换").click();
  await pane.excel.idle();
  await pane.pane.page.waitForTimeout(500);
  await pane.excel.idle();
  const { values } = await pane.excel.range(TRACKING_SHEET, "I4:L5");
  expect([values[0]?.[0], values[1]?.[0]]).toEqual([268, "6,100亿元"]);
  await pane.end();
});

test("inserted rows and columns and hidden rows change nothing in what is found", async () => {
  const pane = await open();
  await pane.insert();
  await pane.excel.userPaste(
    TRACKING_SHEET,
    "I4",
    targets.map(() => ["约1"]),
  );
  await pane.excel.userProtect(TRACKING_SHEET, false);
  await pane.excel.userRows(TRACKING_SHEET, 1, 2);
  await pane.tab("校验").click();
  await pane.act();
  await pane.statusHas("50");
  await pane.button(/I6/).first().waitFor();
  await pane.end();
});

test("text from a plan file never becomes a formula", async () => {
  const injected = ["=1+1", '=HYPERLINK("http://example.com")', "+1", "-1", "@SUM(A1)"];
  const rows = seed.rows.slice(0, injected.length).map((row, at) => ({
    ...row,
    goal: injected[at],
    cells: row.cells.map((cell) => ({
      ...cell,
      bureaus: [{ name: injected[at], role: null }],
      targets: cell.targets.map((target) => ({ ...target, name: injected[at], notes: injected })),
    })),
  }));
  const hostile = { ...seed, id: "hostile", rows, bureaus: injected, rules: [], disagreements: [] };
  const pane = await open();
  await pane.tab("插入").click();
  await pane.pane.page.locator("#plan-file").setInputFiles({
    name: "plan.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(hostile)),
  });
  await pane.pane.page.getByText(/5 个责任单位/).waitFor();
  await pane.insert();
  const { values, formulas } = await pane.excel.range(TRACKING_SHEET, "C4:I20");
  const told = new Set(values.flat());
  expect(injected.filter((text) => !told.has(text))).toEqual([]);
  // what Excel holds for a cell of text is the text itself, not what it would compute
  expect(formulas).toEqual(values);
  await pane.end();
});

test("a renamed table is found by what it holds, and a password on it loses nothing", async () => {
  const pane = await open();
  await pane.insert();
  await pane.excel.userPaste(TRACKING_SHEET, "I4", [["约300"]]);
  await pane.excel.userRenameSheet(TRACKING_SHEET, "报市政府（定稿）");
  await pane.excel.userProtect("报市政府（定稿）", false);
  await pane.excel.userProtect("报市政府（定稿）", true, "secret");
  await pane.tab("校验").click();
  await pane.act();
  await pane.statusHas("50");
  await pane.pane.page.locator("li.card", { hasText: "约300" }).waitFor();
  expect((await pane.excel.cell("报市政府（定稿）", "I4")).value).toBe("约300");
  await pane.end();
});
