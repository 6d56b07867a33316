import type { LayoutKind } from "../line";

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

/** What a form is called by what its lines ask for. */
export const FORM_TITLES: Readonly<Record<LayoutKind, string>> = {
  figures: FORM_TITLE,
  mixed: "目标任务完成情况填报表",
  tasks: "重点任务进展情况填报表",
};

/** The cover's contact cells; the label stands left of the cell. */
export const CONTACT_LABELS = ["填报人", "审核人", "联系电话", "填报日期"] as const;
export type ContactLabel = (typeof CONTACT_LABELS)[number];

/** The cover's block; the label stands above the cell. */
export const COVER_LABELS = ["责任单位", "报告期", "报送截止", "表号"] as const;
export type CoverLabel = (typeof COVER_LABELS)[number];

/** How much of a bureau's name the header of the entry sheet's pages has. */
export const LONGEST_HEADER_NAME = 24;
