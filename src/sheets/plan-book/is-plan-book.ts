import { LAST_HEADER_ROW, rowsOf, textOf, withoutBlanks, type WorkbookGrid } from "../kit";
import { BOOK_SHEETS } from "./book-column";

// a file of its own: whoever only asks what a workbook is needs nothing of what reads it
/** Headings without which 指标 has no row of headings. */
export const TARGET_SIGN = ["目标任务", "指标", "目标值", "类型"] as const;
/** Those of 计划. */
export const FACT_SIGN = ["项目", "内容"] as const;

/** Whether a workbook is one of a plan, by its sheet 指标 or 计划 and their headings. */
export function isPlanBook({ sheets }: WorkbookGrid): boolean {
  return [
    { name: BOOK_SHEETS.targets, sign: TARGET_SIGN },
    { name: BOOK_SHEETS.facts, sign: FACT_SIGN },
  ].some(({ name, sign }) => {
    const sheet = sheets.find((each) => withoutBlanks(each.name) === name);
    if (sheet === undefined) return false;
    return [...rowsOf(sheet)].some(([row, cells]) => {
      const words = cells.map((cell) => withoutBlanks(textOf(cell)));
      return row <= LAST_HEADER_ROW && sign.every((heading) => words.includes(heading));
    });
  });
}
