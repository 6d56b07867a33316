import { type Finding, isBlankLine } from "../../core";

/** What a finding counts as. Lines nobody has filled in yet are apart: forty equal cards hide the others. */
export type FindingGroup = Finding["severity"] | "blank";

/** Which findings are shown. */
export type FindingFilter = FindingGroup | "all";

/** Groups in the order in which they are shown: what must be put right first. */
export const GROUPS = ["error", "warning", "blank", "info"] as const;

/** A glyph beside each word, so that severities differ without colour. */
export const GLYPHS = { error: "●", warning: "▲", blank: "○", info: "·" } as const;

/** A line nobody has filled in is no news; a mark such as 无 asks for a look. */
export function groupOf(finding: Finding): FindingGroup {
  return isBlankLine(finding) ? "blank" : finding.severity;
}
