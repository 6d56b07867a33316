import { type JointRule, targetsOf, withJointRules } from "../../src/core";
import {
  type Ledger,
  mergeReturns,
  type ReturnedFile,
  type TargetStanding,
} from "../../src/exchange";
import { planOf } from "../fixtures/synthetic-plan";
import { periodOf } from "../sheets/seed-plan";
import { fillForm, returned, SIGNED } from "./returns";

export const BUREAUS = ["甲局", "乙局", "丙局"] as const;

const PERCENT = { minimum: 0, maximum: 100 };
/** What three bureaus answer for together. */
const TARGETS = {
  count: { kind: "level", comparator: ">=", threshold: 30, unit: "家" },
  above: { kind: "level", comparator: ">", threshold: 30, unit: "家" },
  increase: { kind: "increase", comparator: ">=", threshold: 30, unit: "家" },
  cap: { kind: "cap", comparator: "<=", threshold: 30, unit: "起" },
  kept: { kind: "maintain", comparator: ">=", threshold: 30, unit: "家" },
  range: { kind: "level", comparator: "range", threshold: 10, upper: 30, unit: "家" },
  about: { kind: "level", comparator: "about", threshold: 30, unit: "家" },
  rate: { kind: "level", comparator: ">=", threshold: 97, unit: "%", bounds: PERCENT },
  words: { kind: "qualitative", comparator: null, threshold: null, unit: null },
} as const;

const plan = planOf({
  bureaus: BUREAUS,
  rows: [
    {
      number: 1,
      category: "主要目标",
      goal: "共同完成",
      cells: [
        {
          text: "到2026年，共同完成。",
          bureaus: BUREAUS.map((name) => ({ name, role: null })),
          targets: Object.entries(TARGETS).map(([id, facts]) => ({
            ...{ id, name: id, fragment: "共同完成", comparatorExplicit: true, baseline: null },
            ...{ source: { document: "notice", place: "附件" }, notes: [] },
            deadline: "2026-12-31",
            ...facts,
          })),
        },
      ],
    },
  ],
});

/** What a bureau sends for the target: one file, none at all, or several that say different things. */
export type Report = string | number | null | readonly (string | number)[];

export type Choice =
  | { readonly kind: "value"; readonly value: number | string }
  | { readonly kind: "bureau"; readonly bureau: string }
  | { readonly kind: "file"; readonly file: string };

export interface Occasion {
  readonly decision?: Choice;
  readonly period?: string;
  /** Every bureau when left out. */
  readonly sent?: readonly string[];
}

const formIdOf = (bureau: string): string => `${bureau}的表`;

/** The ledger of forms for the bureaus that were sent one. */
function ledgerOf(period: string, sent: readonly string[]): Ledger {
  return {
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: plan.id, period, due: null },
    planHash: plan.hash,
    forms: sent.map((bureau) => ({
      ...{ bureau, formId: formIdOf(bureau), file: `${bureau}.xlsx`, sha256: "0".repeat(64) },
      ...{ targets: targetsOf(plan, bureau).length, createdAt: "2026-12-20" },
      state: "current",
    })),
  };
}

/** One target settled from what 甲局, 乙局 and 丙局 report; their files are 甲局-1.xlsx, 甲局-2.xlsx and so on. */
export function settle(
  id: keyof typeof TARGETS,
  rule: JointRule,
  reports: readonly Report[],
  { decision, period = "2026", sent = BUREAUS }: Occasion = {},
): TargetStanding {
  const joined = withJointRules(plan, new Map([[id, rule]]));
  const on = periodOf(period);
  const files = reports.flatMap((report, index): ReturnedFile[] => {
    const bureau = BUREAUS[index];
    if (report === null || bureau === undefined) return [];
    const values = typeof report === "object" ? report : [report];
    return values.map((value, at) =>
      returned(
        `${bureau}-${at + 1}.xlsx`,
        fillForm(bureau, value === "" ? {} : { [id]: value }, {
          ...{ plan: joined, period: on, formId: formIdOf(bureau) },
        }),
        { plan: joined, period: on },
      ),
    );
  });
  const decisions = decision === undefined ? [] : [{ target: id, ...decision, ...SIGNED }];
  const { targets } = mergeReturns({
    ...{ plan: joined, period: on, ledger: ledgerOf(period, sent), files, previous: null },
    ...{ decisions, asOf: "2027-01-10" },
  });
  const standing = targets.find(({ target }) => target.id === id);
  if (standing === undefined) throw new Error(`no ${id}`);
  return standing;
}
