/** What a form's sheets, headers and labels are called: written by the form's builders, looked for when it comes back. */

/** The sheets in their order, by kind. `_meta` names them again, kind by kind, so equal names never confuse. */
export const FORM_SHEETS = {
  cover: "填报说明",
  entry: "指标填报",
  table: "责任分解表",
  meta: "_meta",
} as const;
export type FormSheetKind = keyof typeof FORM_SHEETS;

export const FORM_TITLE = "量化指标完成情况填报表";

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

/** The cover's contact cells; the label stands left of the cell. */
export const CONTACT_LABELS = ["填报人", "审核人", "联系电话", "填报日期"] as const;
export type ContactLabel = (typeof CONTACT_LABELS)[number];

/** The cover's block; the label stands above the cell. */
export const COVER_LABELS = ["责任单位", "报告期", "报送截止", "表号"] as const;
export type CoverLabel = (typeof COVER_LABELS)[number];

/** What a qualitative target offers; free text is taken as well. */
export const QUALITATIVE_CHOICES = ["已完成", "基本完成", "推进中", "未启动"] as const;
