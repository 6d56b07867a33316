/** The entry sheet's headers, from the left; 编号 is hidden and holds the target's id. */
export const ENTRY_HEADERS = [
  "序号",
  "目标任务",
  "指标",
  "目标值",
  "单位",
  "上期值",
  "完成值",
  "完成率",
  "判定",
  "未达标原因",
  "下一步措施",
  "佐证材料",
  "编号",
] as const;
export type EntryHeader = (typeof ENTRY_HEADERS)[number];

/** What a bureau types into; everything else is locked. */
export const ENTRY_FIELDS = [
  "完成值",
  "未达标原因",
  "下一步措施",
  "佐证材料",
] as const satisfies readonly EntryHeader[];
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** The row of the first target. */
export const FIRST_ENTRY_ROW = 2;

/** The number of a header's column on a form as it goes out. */
export function entryColumn(header: EntryHeader): number {
  return ENTRY_HEADERS.indexOf(header) + 1;
}

/** What a qualitative target offers; free text is taken as well. */
export const QUALITATIVE_CHOICES = ["已完成", "基本完成", "推进中", "未启动"] as const;
