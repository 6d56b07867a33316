import { chinese } from "../../../src/core";
import { assessWorkbook } from "../../../src/exchange";
import type { SheetGrid, WorkbookGrid } from "../../../src/sheets";
import { changeSheet, type Filling, fillForm, KNOWN, textCellAt, withCells } from "../returns";

// 5.1 超过480家, 5.3 超过60亿元
const FILLED = form({ "5.1": 500, "5.3": 61 });

function form(filling: Filling): WorkbookGrid {
  return fillForm("市商务局", filling);
}

/** What is told that is a doubt: `extra-content warning J4 unit 万元 亿元`. */
function doubts(workbook: WorkbookGrid): string[] {
  const { findings } = assessWorkbook({
    ...{ path: "a.xlsx", workbook, findings: [], plans: [KNOWN] },
  });
  return findings.flatMap((each) => {
    if (each.code !== "extra-content" && each.code !== "comment" && each.code !== "picture") {
      return [];
    }
    const doubt = "doubt" in each.details ? each.details.doubt : undefined;
    if (doubt === undefined) return [];
    expect(each.severity).toBe("warning");
    const said = chinese.finding(each, null);
    expect(said).toContain(doubt.kind === "unit" ? "请核对单位" : "请核对是不是预计数");
    expect(said).not.toContain("可以不管");
    return [[each.code, each.cell ?? "", doubt.kind, doubt.words].filter(Boolean).join(" ")];
  });
}

const onEntry = (change: (sheet: SheetGrid) => SheetGrid): WorkbookGrid =>
  changeSheet(FILLED, "指标填报", change);
const noteAt = (row: number, column: number, text: string): WorkbookGrid =>
  onEntry((sheet) => withCells(sheet, [textCellAt(row, column, text)]));
const withExtras = (extras: Partial<NonNullable<SheetGrid["extras"]>>): WorkbookGrid =>
  onEntry((sheet) => ({
    ...sheet,
    extras: {
      ...{ merges: [], comments: [], drawings: [], pageTexts: [], hiddenColumns: [] },
      ...extras,
    },
  }));

test.each<[text: string, doubt: string | null]>([
  ["注：完成值单位为万元", "unit 万元"],
  ["（单位：万元）", "unit 万元"],
  ["单位:元", "unit 元"],
  ["单位是万元，请注意", "unit 万元"],
  ["以万元为单位", "unit 万元"],
  ["万元", "unit 万元"],
  ["（百万元）", "unit 百万元"],
  ["单位：万家", "unit 万家"],
  ["全部为预计数", "estimate 预计"],
  ["数据为快报", "estimate 快报"],
  ["初步统计", "estimate 初步"],
  ["预估", "estimate 预估"],
  // nothing to doubt
  ["单位：亿元", null],
  ["单位：家", null],
  ["单位：个", null],
  ["单位：亿美元", null],
  ["填报单位：市商务局", null],
  ["单位负责人：万里", null],
  ["单位：万里集团", null],
  ["各单位千家万户", null],
  ["投入 300 万元", null],
  ["已核对", null],
  ["不是预计数", null],
])("a note, a comment, a text box and a page's margin: %s", (text, doubt) => {
  const expected = (place: string) => (doubt === null ? [] : [`${place} ${doubt}`]);
  expect(doubts(noteAt(40, 3, text))).toEqual(expected("extra-content C40"));
  const place = { row: 4, column: 7, text };
  // a line counts in its own unit only: 5.3 is money
  const isOfLine = doubt?.includes("家") !== true;
  expect(doubts(withExtras({ comments: [place] }))).toEqual(isOfLine ? expected("comment G4") : []);
  expect(doubts(withExtras({ drawings: [{ ...place, row: 30 }] }))).toEqual(
    expected("picture G30"),
  );
  expect(doubts(withExtras({ pageTexts: [`&R${text}`] }))).toEqual(expected("extra-content"));
});

test.each<[header: "未达标原因" | "下一步措施" | "佐证材料", text: string, doubt: string | null]>([
  ["未达标原因", "完成值单位为万元", "J4 unit 万元"],
  ["未达标原因", "完成值为预计数", "J4 estimate 预计数"],
  ["下一步措施", "单位：万元", "K4 unit 万元"],
  ["佐证材料", "统计表（单位：万元）", "L4 unit 万元"],
  ["佐证材料", "经济快报数据.pdf", null],
  ["未达标原因", "预计明年投产，初步建成", null],
  ["下一步措施", "预计 6 月底前追加 300 万元", null],
  ["未达标原因", "有关单位万众一心", null],
])("%s: %s", (header, text, doubt) => {
  const workbook = form({ "5.3": { 完成值: 61, [header]: text } });
  expect(doubts(workbook)).toEqual(doubt === null ? [] : [`extra-content ${doubt}`]);
  // without a figure there is nothing to doubt
  expect(doubts(form({ "5.3": { [header]: text } }))).toEqual([]);
});

test("a doubt among other words is told by itself", () => {
  const workbook = onEntry((sheet) =>
    withCells(sheet, [textCellAt(40, 3, "已核对"), textCellAt(41, 3, "单位：万元")]),
  );
  expect(doubts(workbook)).toEqual(["extra-content C41 unit 万元"]);
});

test("a form as it should be has none", () => {
  expect(doubts(FILLED)).toEqual([]);
});
