import { chinese, cutText, type Target, type ReportingPeriod } from "../../core";
import { across, addRow, headerText, landscapePage, newDraft, put, type SheetSpec } from "../kit";
import {
  columnIn,
  FIRST_ENTRY_ROW,
  HEAD_HEIGHT,
  HEAD_STYLE,
  type JointWords,
  listEntryFormats,
  listEntryRules,
  placesIn,
} from "../line";
import { columnWidths, composeLine, type LineOptions } from "./form-line";
import { FORM_SHEETS, FORM_TITLES, LONGEST_HEADER_NAME } from "./form-labels";

export interface EntrySheetOptions extends LineOptions {
  readonly targets: readonly Target[];
  /** The plan's first year: increases are counted from it; null where the document names none. */
  readonly planBegins: number | null;
  /** Which figure is wanted of targets that several bureaus share. */
  readonly joint: JointWords;
}

/** 指标填报: one line per target, no merged cell, the id in a hidden column. */
export function buildEntrySheet(options: EntrySheetOptions): SheetSpec {
  const { targets, bureau, period, planBegins, joint, layout } = options;
  const widths = columnWidths(layout, targets);
  const places = placesIn(layout);
  const idColumn = columnIn(layout, "编号");
  const draft = newDraft();
  addRow(draft, HEAD_HEIGHT);
  layout.columns.forEach(({ header }, index) => {
    put(draft, across(1, index + 1), header, HEAD_STYLE);
  });
  targets.forEach((target, index) => {
    const line = composeLine(target, index, options, widths);
    addRow(draft, line.height);
    layout.columns.forEach(({ key }, at) => {
      const { value, style } = line.cells[key];
      put(draft, across(FIRST_ENTRY_ROW + index, at + 1), value, style);
    });
  });
  const lastRow = FIRST_ENTRY_ROW + targets.length - 1;
  const printed = { top: 1, left: 1, bottom: Math.max(lastRow, 1), right: idColumn - 1 };
  return {
    name: FORM_SHEETS.entry,
    visibility: "visible",
    columns: layout.columns.map(({ key }) => ({ width: widths[key], hidden: key === "编号" })),
    ...draft,
    validations: listEntryRules(
      {
        ...{ targets, period, planBegins, joint, kind: layout.kind, asksProgress: !layout.isFirst },
        known: options.memory.rules,
      },
      places,
    ),
    conditionalFormats: targets.length === 0 ? [] : listEntryFormats(targets, period, places),
    // the hidden ids are inside, so that a sort from a filter button takes them along
    autoFilter: { ...printed, right: idColumn },
    view: {
      frozenRows: 1,
      frozenColumns: columnIn(layout, "指标"),
      activeCell: { row: FIRST_ENTRY_ROW, column: columnIn(layout, "完成值") },
    },
    print: {
      ...landscapePage(MARGINS),
      area: printed,
      repeatedRow: 1,
      header: pageHeader(bureau, period, FORM_TITLES[layout.kind]),
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.85, bottom: 0.65, header: 0.45, footer: 0.3 };

function pageHeader(bureau: string, period: ReportingPeriod, title: string): string {
  // Left and centre share one line: a longer name would run into the title. The cover has it in full.
  const name = headerText(cutText(bureau, LONGEST_HEADER_NAME));
  return [
    `&L&10&"仿宋,Regular"责任单位：${name}`,
    `&C&14&"黑体,Regular"${title}`,
    `&R&10&"仿宋,Regular"报告期：${headerText(chinese.period(period))}`,
  ].join("");
}
