import { messagesFor, parsePeriod } from "../../../src/core";
import { assessWorkbook, consolidate } from "../../../src/exchange";
import type { EntryHeader, WorkbookGrid } from "../../../src/sheets";
import { ENTRY_HEADERS } from "../../../src/sheets";
import { gridOf } from "../../sheets/grid-of";
import { changeSheet, fillForm, KNOWN, merge, returned } from "../returns";

const COMMERCE = "市商务局";
const FULL = {
  ...{ "5.1": 500, "5.2": 120, "5.3": 95, "5.4": "已完成", "11.1": 2600 },
  "11.2": { 完成值: 4000, 未达标原因: "两家企业停产，产值少了", 下一步措施: "三月底前复产" },
};
const sentences = messagesFor("zh-CN");

const assess = (workbook: WorkbookGrid) =>
  assessWorkbook({ path: "a.xlsx", workbook, findings: [], plans: [KNOWN] });

/** The form as it is without a column, or without its header only. */
function withoutColumn(header: EntryHeader, keepsCells = false): WorkbookGrid {
  const lost = ENTRY_HEADERS.indexOf(header) + 1;
  return changeSheet(fillForm(COMMERCE, FULL), "指标填报", (sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell) => {
      if (keepsCells) return cell.column === lost && cell.row === 1 ? [] : [cell];
      if (cell.column === lost) return [];
      return [cell.column > lost ? { ...cell, column: cell.column - 1 } : cell];
    }),
  }));
}

describe("a column that is gone is told by its name", () => {
  test.each<[EntryHeader, severity: string, outcome: string]>([
    ["未达标原因", "error", "unconfirmed"],
    ["下一步措施", "error", "unconfirmed"],
    ["佐证材料", "error", "unconfirmed"],
    ["目标任务", "warning", "merged"],
    ["指标", "warning", "merged"],
    ["目标值", "warning", "merged"],
    ["单位", "warning", "merged"],
    ["上期值", "warning", "merged"],
    ["完成率", "warning", "merged"],
    ["判定", "warning", "merged"],
  ])("%s", (header, severity, outcome) => {
    const workbook = withoutColumn(header);
    const report = assess(workbook);
    const told = report.findings.filter(({ code }) => code === "template-altered");
    expect(told.map((each) => [each.severity, each.expected])).toEqual([[severity, header]]);
    for (const each of told) expect(sentences.finding(each, null)).toContain(`“${header}”`);
    expect(report.entries.filter(({ value }) => value !== null)).toHaveLength(5);
    const { files } = merge([returned("a.xlsx", workbook)]);
    expect(files.map((each) => each.outcome)).toEqual([outcome]);
  });

  test("so is one whose header is gone", () => {
    expect(assess(withoutColumn("未达标原因", true)).findings).toContainEqual(
      expect.objectContaining({
        code: "template-altered",
        expected: "未达标原因",
        severity: "error",
      }),
    );
  });

  test("nobody needs the numbers of lines, and ids are told line by line", () => {
    expect(assess(withoutColumn("序号")).findings.map(({ code }) => code)).not.toContain(
      "template-altered",
    );
  });

  test("without 完成值 there is nothing to read", () => {
    expect(assess(withoutColumn("完成值")).findings.map(({ code }) => code)).toEqual([
      "no-entry-sheet",
    ]);
  });
});

describe("headers that were exchanged over columns that stayed are told together", () => {
  const place = (header: EntryHeader): number => ENTRY_HEADERS.indexOf(header) + 1;
  /** Headers alone, or the columns with them. */
  const exchanged = (one: EntryHeader, other: EntryHeader, whole = false): WorkbookGrid => {
    const [first, second] = [place(one), place(other)];
    return changeSheet(fillForm(COMMERCE, FULL), "指标填报", (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        if (cell.row !== 1 && !whole) return cell;
        const column =
          cell.column === first ? second : cell.column === second ? first : cell.column;
        // a spreadsheet moves references along
        const { formula } = cell;
        const moved = formula?.replace(/\b[FG](?=\d)/g, (name) => (name === "F" ? "G" : "F"));
        return { ...cell, column, formula: whole ? (moved ?? null) : formula };
      }),
    }));
  };

  test.each<[EntryHeader, EntryHeader, severity: string, outcome: string]>([
    ["上期值", "完成值", "error", "unconfirmed"],
    ["目标值", "完成值", "error", "unconfirmed"],
    ["完成值", "未达标原因", "error", "unconfirmed"],
    ["未达标原因", "下一步措施", "error", "unconfirmed"],
    ["未达标原因", "佐证材料", "error", "unconfirmed"],
    ["目标任务", "指标", "warning", "merged"],
    ["指标", "单位", "warning", "merged"],
    ["目标值", "单位", "warning", "merged"],
    ["目标值", "上期值", "warning", "merged"],
  ])("%s and %s", (one, other, severity, outcome) => {
    const workbook = exchanged(one, other);
    const told = assess(workbook).findings.filter(({ code }) => code === "template-altered");
    expect(told.map((each) => [each.severity, each.details])).toEqual([
      [severity, { field: one, swappedWith: other }],
    ]);
    for (const each of told) {
      expect(sentences.finding(each, null)).toContain(`表头“${one}”和“${other}”像是对调了`);
    }
    const { files } = merge([returned("a.xlsx", workbook)]);
    expect(files.map((each) => each.outcome)).toEqual([outcome]);
  });

  test("three text headers that went round are told by the reason's", () => {
    const round = new Map<number, string>([
      [place("未达标原因"), "下一步措施"],
      [place("下一步措施"), "佐证材料"],
      [place("佐证材料"), "未达标原因"],
    ]);
    const workbook = changeSheet(fillForm(COMMERCE, FULL), "指标填报", (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const text = cell.row === 1 ? round.get(cell.column) : undefined;
        return text === undefined
          ? cell
          : { ...cell, content: { kind: "text", text }, shown: text };
      }),
    }));
    const told = assess(workbook).findings.filter(({ code }) => code === "template-altered");
    expect(told.map((each) => [each.severity, each.details])).toEqual([
      ["error", { field: "未达标原因", swappedWith: "下一步措施" }],
    ]);
  });

  test("columns that were moved with their headers are nothing to tell", () => {
    const { findings, entries } = assess(exchanged("上期值", "完成值", true));
    expect(findings.filter(({ code }) => code === "template-altered")).toEqual([]);
    expect(entries.filter(({ value }) => value !== null)).toHaveLength(5);
  });
});

describe("a form that was pasted into a new workbook", () => {
  /** Nothing but the cells of 指标填报. */
  const pasted = (): WorkbookGrid => {
    const { sheets, ...rest } = fillForm(COMMERCE, FULL);
    return {
      ...rest,
      sheets: sheets
        .filter(({ name }) => name === "指标填报")
        .map((sheet) => ({ ...sheet, pageHeader: null })),
    };
  };

  test("is the bureau's by its lines, and waits for a person, in check as in collect", () => {
    const report = assess(pasted());
    expect(report).toMatchObject({ status: "accepted", bureau: COMMERCE, period: null });
    expect(report.findings.map(({ code }) => code)).toEqual(["reconstructed", "evidence-required"]);
    const { files } = merge([returned("a.xlsx", pasted())]);
    expect(files).toMatchObject([{ outcome: "unconfirmed" }]);
    expect(files[0]?.file.report.findings.map(({ code }) => code)).toContain("reconstructed");
  });

  test("nothing is judged before somebody says for which period it is, and no reason is owed", () => {
    const verdicts = assess(pasted()).entries.map(({ target, verdict, completion }) =>
      [target, verdict, completion].join(" "),
    );
    expect(verdicts).toEqual([
      ...["5.1 cannot-judge ", "5.2 cannot-judge ", "5.3 cannot-judge ", "5.4 needs-person "],
      ...["11.1 cannot-judge ", "11.2 cannot-judge "],
    ]);
  });

  test("where its page says the period it is judged as ever", () => {
    const { sheets, ...rest } = fillForm(COMMERCE, FULL);
    const alone = { ...rest, sheets: sheets.filter(({ name }) => name === "指标填报") };
    expect(assess(alone)).toMatchObject({ status: "accepted", period: parsePeriod("2022")?.id });
  });
});

describe("报送情况 says how many forms are owed and how many wait to be confirmed", () => {
  const noteOf = (files: Parameters<typeof merge>[0]): string => {
    const workbook = gridOf(consolidate(merge(files)));
    const sheet = workbook.sheets.find(({ name }) => name === "报送情况");
    return sheet?.cells.map(({ shown }) => shown).find((text) => text.startsWith("收到")) ?? "";
  };
  const held = (): WorkbookGrid => withoutColumn("未达标原因");

  test.each<[what: string, files: Parameters<typeof merge>[0], note: string]>([
    ["nothing came", [], "收到 0 个文件，还欠 9 份。"],
    ["one came", [returned("a.xlsx", fillForm(COMMERCE, FULL))], "收到 1 个文件，还欠 8 份。"],
    ["one waits", [returned("a.xlsx", held())], "收到 1 个文件，还欠 8 份，待确认 1 份。"],
    [
      "one waits beside one that counts",
      [returned("a.xlsx", held()), returned("b.xlsx", fillForm(COMMERCE, { ...FULL, "5.1": 501 }))],
      "收到 2 个文件，还欠 8 份。",
    ],
    [
      "one was refused",
      [returned("a.xlsx", fillForm(COMMERCE, FULL, { formId: "9".repeat(32) }))],
      "收到 1 个文件，还欠 9 份。",
    ],
  ])("%s", (_what, files, note) => {
    expect(noteOf(files)).toMatch(new RegExp(`^${note}`));
  });
});
