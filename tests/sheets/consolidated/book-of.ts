import { targetsOf } from "../../../src/core";
import {
  type BureauPart,
  type ConsolidatedBook,
  type Contribution,
  type Filing,
  nameConsolidatedSheets,
  type TargetLine,
} from "../../../src/sheets";
import { periodOf, SEED_PLAN } from "../seed-plan";

export const NO_COUNTS = {
  targets: 0,
  reported: 0,
  invalid: 0,
  notDue: 0,
  blank: 0,
  conflicts: 0,
  verdicts: {},
} as const;
export const COMMERCE = "市商务局";

export const lineOf = (id: string, more: Partial<TargetLine> = {}): TargetLine => {
  const target = SEED_PLAN.targets.find((each) => each.id === id);
  if (!target) throw new Error(id);
  return {
    ...{ target, previous: null, value: null, verdict: "no-data", completion: null, reports: [] },
    ...{ awaited: [], conflict: null, decision: null, lacking: [] },
    ...{ lineDecisions: [], judgement: null },
    ...more,
  };
};

export const reportOf = (
  bureau: string,
  typed: string,
  file: string,
  place: { readonly sheet: string; readonly cell: string } | null,
): Contribution => ({
  ...{ bureau, file },
  entry: {
    ...{ target: "5.1", typed, value: null, unit: null, verdict: "met", completion: null },
    ...{ reason: null, measures: null, evidence: null, content: { kind: "text", text: typed } },
    place: place && {
      ...{ sheet: place.sheet, value: place.cell },
      ...{ reason: null, measures: null, evidence: null },
    },
  },
});

export const filing = (more: Partial<Filing>): Filing => ({
  ...{
    status: "merged",
    standing: null,
    bureau: COMMERCE,
    formId: "7c41e9d2a05b4f6e",
    targets: 6,
  },
  ...{ due: "2022-01-15", file: null, filledInBy: null, phone: null, filledInOn: null },
  ...{ savedAt: null, receipt: null, sha256: null, note: null },
  ...more,
});

/** A line that is simply blank. */
export const BLANK = { bureau: COMMERCE, file: "a.xlsx", details: { confirm: false } } as const;

export function bookOf(more: Partial<ConsolidatedBook> = {}): ConsolidatedBook {
  const lines = SEED_PLAN.targets.map(({ id }) => lineOf(id));
  const bureaus = SEED_PLAN.bureaus.map((bureau): BureauPart => ({
    ...{ bureau, due: "2022-01-15", status: "awaited", owed: [], receipts: [] },
    counts: { ...NO_COUNTS, targets: targetsOf(SEED_PLAN, bureau).length },
    lines: targetsOf(SEED_PLAN, bureau).map((target) => ({
      ...{ bureau, target, state: "blank" as const, value: null, contributions: [], typed: null },
      ...{ reason: null, measures: null, evidence: null },
    })),
    previous: new Map(),
  }));
  const named = (more.bureaus ?? bureaus).map(({ bureau }) => bureau);
  return {
    names: nameConsolidatedSheets(named),
    ...{ plan: SEED_PLAN, period: periodOf("2021"), asOf: "2022-01-20" },
    ...{ counts: { ...NO_COUNTS, targets: 50 }, bureaus, lines, findings: [], filings: [] },
    ...more,
  };
}
