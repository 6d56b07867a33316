import { parsePeriod } from "../../src/core";
import { consolidate, type Ledger, mergeReturns } from "../../src/exchange";
import type { SheetSpec } from "../../src/sheets";
import { manyBureaus } from "../bench/many-bureaus";

const PERIOD = parsePeriod("2021");
if (!PERIOD) throw new Error("no period");
const period = PERIOD;

/** The consolidation of so many bureaus that were sent a form each, and sent nothing back. */
export function summaryOf(bureaus: number): readonly SheetSpec[] {
  const many = manyBureaus(bureaus);
  const forms = many.bureaus.map((bureau, index) => ({
    ...{ bureau, formId: String(index).padStart(32, "0"), file: `${bureau}.xlsx` },
    ...{ sha256: "0".repeat(64), targets: 5, createdAt: "2021-12-20", state: "current" as const },
  }));
  const ledger: Ledger = {
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: many.id, planHash: many.hash },
    ...{ period: period.id, due: "2022-01-15", forms },
  };
  const collection = mergeReturns({
    ...{ plan: many, period, ledger, files: [], decisions: [], previous: null },
    asOf: "2022-01-20",
  });
  return consolidate(collection).sheets;
}
