import { assessWorkbook } from "../../../src/exchange";
import { ENTRY_HEADERS, type EntryHeader, type SheetGrid } from "../../../src/sheets";
import { changeSheet, fillForm, KNOWN, merge, returned } from "../returns";

const COMMERCE = "市商务局";
const FILLED = fillForm(COMMERCE, {
  "5.1": 500,
  "5.3": { 完成值: 50, 未达标原因: "市场下行", 下一步措施: "加大培育" },
});

/** The form with columns hidden that a bureau fills in. */
function hiding(...headers: readonly EntryHeader[]) {
  const hiddenColumns = headers.map((header) => {
    const column = ENTRY_HEADERS.indexOf(header) + 1;
    return { first: column, last: column };
  });
  return changeEntry((sheet) => ({
    ...sheet,
    extras: { merges: [], comments: [], drawings: [], pageTexts: [], hiddenColumns },
  }));
}

const changeEntry = (change: (sheet: SheetGrid) => SheetGrid) =>
  changeSheet(FILLED, "指标填报", change);

function told(workbook: typeof FILLED) {
  const { findings } = assessWorkbook({
    ...{ path: "a.xlsx", workbook, findings: [], plans: [KNOWN] },
  });
  return findings
    .filter(({ code }) => code === "hidden-columns")
    .map(({ severity, received }) => `${severity} ${received ?? ""}`);
}

describe("what is hidden and was filled in is told by what it costs", () => {
  test.each<[expected: string[], headers: EntryHeader[]]>([
    [["error 完成值"], ["完成值"]],
    [["error 完成值、未达标原因"], ["完成值", "未达标原因"]],
    [["warning 未达标原因"], ["未达标原因"]],
    [["warning 未达标原因、下一步措施"], ["未达标原因", "下一步措施"]],
    // nothing was typed there
    [[], ["佐证材料"]],
    [[], ["上期值", "完成率"]],
  ])("%j", (expected, headers) => {
    expect(told(hiding(...headers))).toEqual(expected);
  });

  test("a hidden entry sheet is an error", () => {
    const hidden = changeEntry((sheet) => ({ ...sheet, visibility: "hidden" }));
    expect(told(hidden)).toEqual(["error 指标填报"]);
  });

  test("a form whose values are hidden waits for a person; hidden words do not hold it", () => {
    const outcomeOf = (workbook: typeof FILLED) =>
      merge([returned("a.xlsx", workbook)]).files.map(({ outcome }) => outcome);
    expect(outcomeOf(hiding("完成值"))).toEqual(["unconfirmed"]);
    expect(outcomeOf(hiding("未达标原因"))).toEqual(["merged"]);
    expect(outcomeOf(FILLED)).toEqual(["merged"]);
  });
});
