import {
  jointRulesOf,
  planIn,
  skippedOf,
  targetsOf,
  type Plan,
  type ReportingPeriod,
} from "../../core";
import type { WorkbookSpec } from "../kit";
import { chooseLayout } from "../line";
import { buildPublishedTable } from "../published";
import { buildCoverSheet } from "./cover";
import { buildEntrySheet } from "./entry-sheet";
import { FormMemory } from "./form-memory";
import { FORM_SHEETS, FORM_TITLES } from "./form-labels";
import { buildMetaSheet } from "./meta";
import { FORM_WORDS, formulasOf, wordingNow, type WordingVersion } from "./words";

export interface FormOptions {
  readonly plan: Plan;
  readonly bureau: string;
  readonly period: ReportingPeriod;
  /** The day by which the form must be back, or null. */
  readonly due: string | null;
  /** Whom to call, such as 张三 0531-12345678, or null. */
  readonly contact: string | null;
  readonly formId: string;
  /** A day. */
  readonly createdAt: string;
  /** Values of the period before by target id, shown beside the new ones; numbers in the target's unit. */
  readonly previous?: ReadonlyMap<string, string | number>;
  /** To whom the form goes back; the plan's lead office when left out. */
  readonly office?: string;
  /** Whose words it speaks, and whose formulas it has; those of now when left out. */
  readonly wording?: WordingVersion;
  /** That of forms of the same plan and period. */
  readonly memory?: FormMemory;
}

/** The workbook one bureau fills in for one period: 填报说明, 指标填报, 责任分解表 and the hidden `_meta`. */
export function buildForm(options: FormOptions): WorkbookSpec {
  const { bureau, period, due, contact, formId, createdAt, previous = new Map() } = options;
  const { memory = new FormMemory() } = options;
  const plan = planIn(options.plan, period);
  const targets = targetsOf(plan, bureau);
  const layout = chooseLayout(
    plan,
    targets,
    targets.some(({ id }) => (previous.get(id) ?? "") !== ""),
  );
  const wording = options.wording ?? wordingNow(layout);
  const rows = new Set(targets.map(({ rowNumber }) => rowNumber)).size;
  const document = plan.documentNumber === null ? "" : `${plan.documentNumber} `;
  const mark = plan.annexMark === null ? "" : `${plan.annexMark} · `;
  return {
    title: FORM_TITLES[layout.kind],
    sheets: [
      buildCoverSheet({
        ...{ plan, bureau, period, due, contact, formId, targets, wording, layout },
        office: options.office ?? plan.leadOffice,
      }),
      buildEntrySheet({
        ...{ targets, bureau, period, previous, layout, memory: memory.linesOf(wording) },
        planBegins: plan.statedPeriod?.from ?? null,
        joint: FORM_WORDS[wording].joint,
        formulas: formulasOf(wording),
      }),
      buildPublishedTable(options.plan, {
        sheetName: FORM_SHEETS.table,
        mark: null,
        note: `${document}${mark}节选${bureau}承担的 ${rows} 行`,
        bureau,
        layouts: memory.layouts,
      }),
      buildMetaSheet({
        ...{ bureau, formId, createdAt, due, wording },
        planHash: plan.hash,
        planId: plan.id,
        periodId: period.id,
        joint: jointRulesOf(targets),
        skipped: skippedOf(plan, bureau).map(({ id }) => id),
      }),
    ],
    createdOn: createdAt,
    lockStructure: true,
  };
}
