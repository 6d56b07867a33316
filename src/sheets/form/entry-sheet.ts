import { chinese, cutText, type Target, type ReportingPeriod } from "../../core";
import { across, addRow, headerText, landscapePage, newDraft, put, type SheetSpec } from "../kit";
import {
  ENTRY_COLUMNS,
  ENTRY_HEADERS,
  entryColumn,
  FIRST_ENTRY_ROW,
  FORM_PLACES,
  HEAD_HEIGHT,
  HEAD_STYLE,
  type JointWords,
  listEntryFormats,
  listEntryRules,
} from "../line";
import { columnWidths, composeLine, type LineOptions } from "./form-line";
import { FORM_SHEETS, FORM_TITLE, LONGEST_HEADER_NAME } from "./layout";

export interface EntrySheetOptions extends LineOptions {
  readonly targets: readonly Target[];
  /** The plan's first year: increases are counted from it. */
  readonly planBegins: number;
  /** Which figure is wanted of targets that several bureaus share. */
  readonly joint: JointWords;
}

/** 指标填报: one line per target, no merged cell, the id in a hidden column. */
export function buildEntrySheet(options: EntrySheetOptions): SheetSpec {
  const { targets, bureau, period, planBegins, joint } = options;
  const widths = columnWidths(targets);
  const draft = newDraft();
  addRow(draft, HEAD_HEIGHT);
  ENTRY_HEADERS.forEach((header, index) => {
    put(draft, across(1, index + 1), header, HEAD_STYLE);
  });
  targets.forEach((target, index) => {
    const line = composeLine(target, index, options, widths);
    addRow(draft, line.height);
    for (const header of ENTRY_HEADERS) {
      const { value, style } = line.cells[header];
      put(draft, across(FIRST_ENTRY_ROW + index, entryColumn(header)), value, style);
    }
  });
  const lastRow = FIRST_ENTRY_ROW + targets.length - 1;
  const shown = ENTRY_COLUMNS.filter(({ role }) => role !== "id").length;
  const printed = { top: 1, left: 1, bottom: Math.max(lastRow, 1), right: shown };
  return {
    name: FORM_SHEETS.entry,
    visibility: "visible",
    columns: ENTRY_COLUMNS.map(({ header, role }) => ({
      width: widths[header],
      hidden: role === "id",
    })),
    ...draft,
    validations: listEntryRules({ targets, period, planBegins, joint }, FORM_PLACES),
    conditionalFormats: targets.length === 0 ? [] : listEntryFormats(targets, period, FORM_PLACES),
    // the hidden ids are inside, so that a sort from a filter button takes them along
    autoFilter: { ...printed, right: entryColumn("编号") },
    view: {
      frozenRows: 1,
      frozenColumns: entryColumn("指标"),
      activeCell: { row: FIRST_ENTRY_ROW, column: entryColumn("完成值") },
    },
    print: {
      ...landscapePage(MARGINS),
      area: printed,
      repeatedRow: 1,
      header: pageHeader(bureau, period),
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.85, bottom: 0.65, header: 0.45, footer: 0.3 };

function pageHeader(bureau: string, period: ReportingPeriod): string {
  // Left and centre share one line: a longer name would run into the title. The cover has it in full.
  const name = headerText(cutText(bureau, LONGEST_HEADER_NAME));
  return [
    `&L&10&"仿宋,Regular"责任单位：${name}`,
    `&C&14&"黑体,Regular"${FORM_TITLE}`,
    `&R&10&"仿宋,Regular"报告期：${headerText(chinese.period(period))}`,
  ].join("");
}
