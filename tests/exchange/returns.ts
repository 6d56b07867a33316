import {
  type CellContent,
  isPercentage,
  type Plan,
  type ReportingPeriod,
  targetsOf,
} from "../../src/core";
import {
  type Collection,
  type CollectionInput,
  type Ledger,
  type LedgerForm,
  mergeReturns,
  readReturn,
  type ReturnedFile,
  type SentRules,
} from "../../src/exchange";
import {
  buildForm,
  ENTRY_HEADERS,
  type EntryHeader,
  type GridCell,
  type SheetGrid,
  type WorkbookGrid,
} from "../../src/sheets";
import { gridOf } from "../sheets/grid-of";
import { periodOf, SEED_PLAN } from "../sheets/seed-plan";

export const KNOWN: Plan = SEED_PLAN;
export const YEAR = periodOf("2022");
export const DUE = "2023-01-15";

/** 32 digits from a bureau's place in the plan. */
export const formIdOf = (bureau: string): string =>
  String(SEED_PLAN.bureaus.indexOf(bureau) + 1).padStart(32, "0");

export function ledgerFor(
  period: ReportingPeriod = YEAR,
  change: (form: LedgerForm) => LedgerForm | null = (form) => form,
): Ledger {
  const forms = SEED_PLAN.bureaus.map((bureau): LedgerForm => ({
    ...{ bureau, formId: formIdOf(bureau), file: `${bureau}-${period.id}.xlsx` },
    ...{ sha256: "0".repeat(64), createdAt: "2022-12-20", state: "current", due: DUE },
    targets: targetsOf(SEED_PLAN, bureau).length,
  }));
  return {
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: SEED_PLAN.id, period: period.id },
    ...{ planHash: KNOWN.hash, due: DUE },
    forms: forms.flatMap((form) => change(form) ?? []),
  };
}

/** What a bureau fills in: numbers as typed (0.97 in a percent cell is 97 %), texts as pasted. */
export type Filling = Readonly<
  Record<
    string,
    number | string | Readonly<Partial<Record<EntryHeader, number | string | CellContent>>>
  >
>;

/** The form of a bureau, filled in. */
export function fillForm(
  bureau: string,
  filling: Filling,
  { period = YEAR, formId = formIdOf(bureau), plan = KNOWN } = {},
): WorkbookGrid {
  const form = gridOf(
    buildForm({
      ...{ plan, bureau, period, formId, due: DUE, contact: null },
      createdAt: "2022-12-20",
    }),
  );
  const rows = new Map(targetsOf(plan, bureau).map(({ id }, index) => [id, index + 2]));
  const percents = new Set(
    targetsOf(plan, bureau)
      .filter(isPercentage)
      .map(({ id }) => id),
  );
  const typed = Object.entries(filling).flatMap(([id, values]): GridCell[] => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`${bureau} has no target ${id}`);
    const cells = typeof values === "object" ? values : { 完成值: values };
    return Object.entries(cells).map(([header, value]) => {
      const column = ENTRY_HEADERS.findIndex((each) => each === header) + 1;
      return cellOf(row, column, contentOf(value, percents.has(id) && header === "完成值"));
    });
  });
  return changeSheet(form, "指标填报", (sheet) => withCells(sheet, typed));
}

export function changeSheet(
  workbook: WorkbookGrid,
  name: string,
  change: (sheet: SheetGrid) => SheetGrid,
): WorkbookGrid {
  const sheets = workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));
  return { ...workbook, sheets };
}

export function withCells(sheet: SheetGrid, typed: readonly GridCell[]): SheetGrid {
  const taken = new Set(typed.map(({ row, column }) => `${row} ${column}`));
  const kept = sheet.cells.filter(({ row, column }) => !taken.has(`${row} ${column}`));
  const cells = [...kept, ...typed].toSorted(
    (one, other) => one.row - other.row || one.column - other.column,
  );
  return { ...sheet, cells };
}

export function textCellAt(row: number, column: number, text: string): GridCell {
  return cellOf(row, column, { kind: "text", text });
}

function contentOf(value: number | string | CellContent, isPercent: boolean): CellContent {
  if (typeof value === "object") return value;
  return typeof value === "number"
    ? { kind: "number", value, format: isPercent ? "percent" : "plain" }
    : { kind: "text", text: value };
}

function cellOf(row: number, column: number, content: CellContent): GridCell {
  const shown =
    content.kind === "number"
      ? content.format === "percent"
        ? `${Number((content.value * 100).toPrecision(15))}%`
        : String(content.value)
      : content.kind === "text"
        ? content.text
        : "";
  return { row, column, content, shown, formula: null };
}

/** A file as it came back, read and judged. */
export function returned(
  path: string,
  workbook: WorkbookGrid,
  {
    plan = KNOWN,
    period = YEAR,
    sent,
  }: { readonly plan?: Plan; readonly period?: ReportingPeriod; readonly sent?: SentRules } = {},
): ReturnedFile {
  const sha256 = [...path].reduce((sum, each) => sum + each.charCodeAt(0), 0);
  return readReturn(
    { path, workbook, findings: [], sha256: sha256.toString(16).padStart(64, "0") },
    { plan, period, ...(sent === undefined ? {} : { sent }) },
  );
}

/** A bureau's filled-in form under the name it went out with. */
export function answer(bureau: string, filling: Filling, path?: string): ReturnedFile {
  return returned(path ?? `收回/${bureau}-2022.xlsx`, fillForm(bureau, filling));
}

export function merge(
  files: readonly ReturnedFile[],
  more: Partial<CollectionInput> = {},
): Collection {
  return mergeReturns({
    ...{ plan: KNOWN, period: YEAR, ledger: ledgerFor(), asOf: "2023-01-10", files },
    ...{ decisions: [], previous: null },
    ...more,
  });
}

export const SIGNED = { reason: "电话核实", by: "张三", on: "2023-01-12" } as const;
