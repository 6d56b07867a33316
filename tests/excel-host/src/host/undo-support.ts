import type { MemberUse } from "../wire";

/**
 * What Excel's list of undoable steps does when an add-in reaches for a member, after “Undo support with the Excel JavaScript API”
 * (learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-undo-capabilities): from ExcelApi 1.20 on a sync that writes is a
 * step of the list, but for members that clear it. Before, whatever an add-in wrote cleared it.
 */
export type UndoEffect = "none" | "step" | "clears";

export function undoEffect(type: string, member: string, use: MemberUse): UndoEffect {
  if (use === "get" || (use === "call" && READS.test(member))) return "none";
  if (SETTINGS_OF_A_BATCH.has(type)) return "none";
  return CLEARING.has(`${type}.${member}`) ? "clears" : "step";
}

/** Calls that change nothing that is saved, or nothing that Excel counts as a step. */
const READS =
  /^(?:_|get|find|load|select|activate|suspend|calculate|save|close|focus|createWorkbook|open$|showAs|hide$)/;

/** Switches that hold for a batch or for the program, and what is no part of the workbook. */
const SETTINGS_OF_A_BATCH: ReadonlySet<string> = new Set([
  ...["Application", "Runtime", "Workbook", "CreatedWorkbook"],
  ...["AppRuntimeService", "AppRuntimePersistenceService", "AddinInternalService"],
  ...["DynamicRibbon", "RibbonTab", "RibbonButton"],
]);

/** Without undo in Excel on Windows and Mac; those that the simulator has. */
const CLEARING: ReadonlySet<string> = new Set([
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "Worksheet.copy",
  "Worksheet.delete",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.visibility",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
]);
