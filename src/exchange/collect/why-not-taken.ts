import type { Finding } from "../../core";
import { isHolding, isRejecting } from "../returned";
import type { FileDecision, IgnoringDecision } from "./decisions";
import type { FileStanding } from "./file-standing";

/** Why a file was not taken as it is. */
export type WhyNotTaken =
  /** What was found in it: it was refused, waits for a person, or stands in for a newer form. */
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "identical"; readonly other: string }
  | {
      readonly kind: "superseded";
      readonly other: string;
      readonly decision: FileStanding["decision"];
    }
  | { readonly kind: "confirmed"; readonly decision: FileDecision }
  | { readonly kind: "ignored"; readonly decision: IgnoringDecision };

/**
 * Why a file was not taken as it is; who shows it finds the words.
 *
 * @returns null for a file that simply counts
 * @example whyNotTaken(twin) // => { kind: "identical", other: "收回/a.xlsx" }
 */
export function whyNotTaken({ outcome, file, other, decision }: FileStanding): WhyNotTaken | null {
  const found = (wanted: (finding: Finding) => boolean): WhyNotTaken | null => {
    const findings = file.report.findings.filter(wanted);
    return findings.length === 0 ? null : { kind: "findings", findings };
  };
  switch (outcome) {
    case "rejected":
      return found(isRejecting);
    case "unconfirmed":
      return found(isHolding);
    case "attachment":
      return found(({ code }) => code === "attachment");
    case "identical":
      return { kind: "identical", other: other ?? "" };
    case "superseded":
      return { kind: "superseded", other: other ?? "", decision };
    case "ignored":
      return decision?.kind === "ignores" ? { kind: "ignored", decision } : null;
    case "merged":
      return decision === null
        ? found(({ code }) => code === "replaced-form")
        : { kind: "confirmed", decision };
  }
}
