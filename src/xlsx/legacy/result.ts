import { finding, weigh } from "../../core";
import type { ReadResult } from "../read";
import type { OldWorkbook } from "./answer";
import { gridOfOld } from "./grid";

type Refused = Extract<ReadResult, { readonly outcome: "rejected" }>;

/** Whether a file was refused because it is an old workbook (.xls, .et), which a part of its own reads. */
export function isRefusedAsOld({ findings: [why] }: Refused): boolean {
  return why?.code === "legacy-format" && why.received === ".xls";
}

/**
 * What came of a file that was refused as an old workbook, once the part that reads those was asked. What it read is told and waits for
 * somebody who compares it with the original; where it could read nothing the file stays refused as it was.
 */
export function asReadOld(refused: Refused, old: OldWorkbook | null): ReadResult {
  const [why] = refused.findings;
  if (why === undefined || old === null) return refused;
  if (old.outcome === "refused") {
    return old.why === "encrypted"
      ? { outcome: "rejected", findings: [finding("encrypted", { details: { part: null } })] }
      : refused;
  }
  return {
    outcome: "read",
    workbook: gridOfOld(old.sheets, old.date1904),
    findings: [{ ...weigh(why, "warning"), expected: null }],
  };
}
