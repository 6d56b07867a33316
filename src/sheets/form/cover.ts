import {
  chinese,
  mayDip,
  type Plan,
  type ReportingPeriod,
  skippedOf,
  type Target,
} from "../../core";
import {
  across,
  addRow,
  COLOURS,
  newDraft,
  portraitPage,
  put,
  type RangeSpec,
  rowHeight,
  type SheetDraft,
  type SheetSpec,
  styleOf,
  type StyleRequest,
  type StyleSpec,
  type ValidationSpec,
} from "../kit";
import { FIRST_ENTRY_ROW, type FormLayout } from "../line";
import { validateContact } from "./contact-rules";
import { counterAtFirst, counterFormula } from "./counter";
import { howJudged, howToFill, howToReturn, type Reply, whomToCall } from "./cover-text";
import {
  CONTACT_LABELS,
  type ContactLabel,
  COVER_LABELS,
  FORM_SHEETS,
  FORM_TITLES,
} from "./form-labels";
import { FORM_WORDS, type FormWords, formulasOf, type WordingVersion } from "./words";

export interface CoverSheetOptions extends Reply {
  readonly plan: Plan;
  readonly bureau: string;
  readonly period: ReportingPeriod;
  readonly formId: string;
  readonly targets: readonly Target[];
  readonly wording: WordingVersion;
  readonly layout: FormLayout;
}

/** 填报说明: whose form it is, how far it is, what to do, by when and for whom. One page of A4. */
export function buildCoverSheet(options: CoverSheetOptions): SheetSpec {
  const { plan, bureau, period, targets, wording, layout } = options;
  const draft = newDraft();
  addFull(
    draft,
    FORM_TITLES[layout.kind],
    styleOf({ font: "title", size: 22, horizontal: "center" }),
    42,
  );
  addFull(draft, plan.title, body({ size: 14, horizontal: "center" }), 27);
  if (plan.documentNumber !== null) {
    addFull(draft, plan.documentNumber, body({ horizontal: "center" }), 21);
  }
  addRow(draft, 12);
  addBlock(draft, options);
  addCounter(draft, options);
  for (const { title, items } of listSections({ plan, bureau, targets, period, wording, layout })) {
    addSection(draft, title, items);
  }
  addRow(draft, 13.5);
  const validations = addContact(draft);
  addRow(draft, 7.5);
  addFull(draft, howToReturn(options, FORM_WORDS[wording]), body({}), 24);
  addFull(draft, whomToCall(options), body({}), 24);
  return {
    name: FORM_SHEETS.cover,
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    ...draft,
    validations,
    conditionalFormats: [],
    autoFilter: null,
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: {
      ...portraitPage(MARGINS),
      area: { top: 1, left: 1, bottom: draft.rows.length, right: WIDTHS.length },
      repeatedRow: null,
      header: "",
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

/** The words of the same sheet without any layout, the office's own lines left out: what a returned form is held against. */
export function listCoverWords({
  plan,
  bureau,
  period,
  targets,
  wording,
  layout,
}: Omit<CoverSheetOptions, keyof Reply | "formId">): string[] {
  return [
    ...[FORM_TITLES[layout.kind], plan.title],
    ...(plan.documentNumber === null ? [] : [plan.documentNumber]),
    ...COVER_LABELS,
    ...[bureau, chinese.period(period)],
    ...listSections({ plan, bureau, targets, period, wording, layout }).flatMap(
      ({ title, items }) =>
        items.length === 0 ? [] : [title, ...items.flatMap((text, at) => [`${at + 1}.`, text])],
    ),
    ...CONTACT_LABELS,
    SEAL_LABEL,
  ];
}

function listSections({
  plan,
  bureau,
  targets,
  period,
  wording,
  layout,
}: Pick<
  CoverSheetOptions,
  "plan" | "bureau" | "targets" | "period" | "wording" | "layout"
>): readonly {
  readonly title: string;
  readonly items: readonly string[];
}[] {
  const judged = layout.kind === "tasks" ? "怎么判定" : "怎么算达标";
  return [
    {
      title: "怎么填",
      items: [
        ...howToFill(targets, period, FORM_WORDS[wording]),
        ...whatIsTheSame(plan, targets, FORM_WORDS[wording]),
        ...whatIsSkipped(plan, bureau),
      ],
    },
    { title: judged, items: howJudged(targets, FORM_WORDS[wording]) },
  ];
}

/** Lines that ask for one metric, which the document prints twice: 序号 8、9 是同一个指标. */
function whatIsTheSame(
  { rules }: Plan,
  targets: readonly Target[],
  { sameMetric }: FormWords,
): readonly string[] {
  if (sameMetric === null) return [];
  return rules.flatMap((rule) => {
    if (rule.kind !== "sameAs") return [];
    const numbers = targets.flatMap(({ id }, index) =>
      rule.targets.includes(id) ? [index + 1] : [],
    );
    const name = targets.find(({ id }) => rule.targets.includes(id))?.name ?? "";
    return numbers.length < 2 ? [] : [sameMetric(numbers.join("、"), name)];
  });
}

/** What the bureau need not miss: 本期不报 5.1 …；表里没有，不用填。 */
function whatIsSkipped(plan: Plan, bureau: string): readonly string[] {
  const skipped = skippedOf(plan, bureau).map(({ id, name }) => `${id} ${name}`);
  return skipped.length === 0 ? [] : [`本期不报：${skipped.join("、")}；表里没有这几项，不用填。`];
}

const SEAL_LABEL = "单位盖章";
const MARGINS = { left: 0.7, right: 0.7, top: 0.9, bottom: 0.8, header: 0.4, footer: 0.4 };
/** Pixels: the width between the margins of A4 portrait. */
const WIDTHS = [36, 46, 82, 82, 82, 82, 82, 82, 82] as const;
const LAST = WIDTHS.length;
const SIZE = 12;
const SECTION_HEIGHT = 33;

function body(more: Partial<StyleRequest>): StyleSpec {
  return styleOf({ font: "body", size: SIZE, ...more });
}

const LABEL = styleOf({
  font: "head",
  size: SIZE,
  fill: COLOURS.head,
  border: COLOURS.rule,
  horizontal: "center",
});

function widthOf(left: number, right: number): number {
  return WIDTHS.slice(left - 1, right).reduce((sum, width) => sum + width, 0);
}

/** A text over the whole width, as high as it needs. */
function addFull(draft: SheetDraft, text: string, style: StyleSpec, minimum: number): void {
  const measured = { text, width: widthOf(1, LAST), indent: 0, size: style.font.size };
  const row = addRow(draft, rowHeight([measured], { minimum, padding: 6 }));
  put(draft, across(row, 1, LAST), text, style);
}

/** Four cells with their labels above. */
function addBlock(draft: SheetDraft, { bureau, period, due, formId }: CoverSheetOptions): void {
  const spans = [[1, 3], [4, 5], [6, 7], [8, 9]] as const; // prettier-ignore
  const values = {
    责任单位: bureau,
    报告期: chinese.period(period),
    报送截止: due === null ? "按通知要求" : chinese.day(due),
    表号: formId.slice(0, 8),
  };
  const labels = addRow(draft, 24);
  const texts = COVER_LABELS.map((label) => values[label]);
  const height = rowHeight(
    spans.map(([left, right], index) => ({
      text: texts[index] ?? "",
      width: widthOf(left, right),
      indent: 0,
      size: SIZE,
    })),
    { minimum: 30, padding: 9 },
  );
  const row = addRow(draft, height);
  const style = body({ border: COLOURS.rule, horizontal: "center" });
  spans.forEach(([left, right], index) => {
    put(draft, across(labels, left, right), COVER_LABELS[index] ?? "", LABEL);
    put(draft, across(row, left, right), texts[index] ?? "", style);
  });
}

function addCounter(draft: SheetDraft, options: CoverSheetOptions): void {
  const { targets, period, wording, layout } = options;
  const row = addRow(draft, 33);
  const cooperating = targets.filter(({ cooperates }) => cooperates).length;
  const result = counterAtFirst(targets.length - cooperating, layout);
  const formula = counterFormula({
    firstRow: FIRST_ENTRY_ROW,
    lastRow: FIRST_ENTRY_ROW + targets.length - 1,
    hasCooperating: cooperating > 0,
    maintainedIds: targets.filter((target) => mayDip(target, period)).map(({ id }) => id),
    formulas: formulasOf(wording),
    layout,
  });
  const style = styleOf({ font: "head", size: SIZE, border: COLOURS.rule, horizontal: "center" });
  const value = targets.length === 0 ? result : { formula, result };
  put(draft, across(row, 1, LAST), value, style);
}

/** A heading and numbered lines. */
function addSection(draft: SheetDraft, title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  const heading = addRow(draft, SECTION_HEIGHT);
  put(
    draft,
    across(heading, 1, LAST),
    title,
    styleOf({ font: "head", size: SIZE, vertical: "bottom" }),
  );
  items.forEach((text, index) => {
    const measured = { text, width: widthOf(2, LAST), indent: 0, size: SIZE };
    const row = addRow(draft, rowHeight([measured], { minimum: 22.5, padding: 4.5 }));
    put(draft, across(row, 1), `${index + 1}.`, body({ horizontal: "right", vertical: "top" }));
    put(draft, across(row, 2, LAST), text, body({ vertical: "top" }));
  });
}

/** The yellow contact cells, two to a row, and the box for the seal. */
function addContact(draft: SheetDraft): ValidationSpec[] {
  const validations: ValidationSpec[] = [];
  const value = body({
    border: COLOURS.rule,
    fill: COLOURS.entry,
    horizontal: "center",
    numberFormat: "@",
    locked: false,
  });
  const addField = (label: ContactLabel, where: RangeSpec, cell: RangeSpec): void => {
    put(draft, where, label, LABEL);
    put(draft, cell, null, value);
    validations.push(validateContact(label, cell));
  };
  for (const [left, right] of [CONTACT_LABELS.slice(0, 2), CONTACT_LABELS.slice(2)]) {
    const row = addRow(draft, SECTION_HEIGHT);
    if (left) addField(left, across(row, 1, 2), across(row, 3, 5));
    if (right) addField(right, across(row, 6), across(row, 7, 9));
  }
  const seal = addRow(draft, 66);
  put(draft, across(seal, 1, 2), SEAL_LABEL, LABEL);
  put(draft, across(seal, 3, LAST), null, body({ border: COLOURS.rule }));
  return validations;
}
