import type { ClauseTarget, Doubt, DoubtCode, DoubtSeverity, Span } from "./clause";
import type { DayMark } from "./day-marks";

/** A doubt while its target is still being read; the place is one of the folded text. */
export type DraftDoubt = Pick<Doubt, "code" | "severity" | "place" | "choices">;

/** A target while the rest of its text is still being read; all places are of the folded text. */
export interface DraftTarget extends Omit<
  ClauseTarget,
  "name" | "nameSpan" | "fragment" | "fragmentSpan" | "deadline" | "doubts"
> {
  /** null where the text names nothing of its own: the name before it holds. */
  readonly name: Span | null;
  readonly fragment: Span;
  readonly deadline: DayMark | null;
  readonly doubts: readonly DraftDoubt[];
}

export const doubt = (
  code: DoubtCode,
  severity: DoubtSeverity,
  place: Span,
  choices: readonly string[] = [],
): DraftDoubt => ({ code, severity, place, choices });

/** A target with no number: words that a person judges. */
export function qualitative(
  fragment: Span,
  deadline: DayMark | null,
  doubts: readonly DraftDoubt[] = [],
): DraftTarget {
  return {
    name: fragment,
    fragment,
    kind: "qualitative",
    comparator: null,
    comparatorExplicit: true,
    threshold: null,
    upper: null,
    unit: null,
    direction: null,
    comparedWith: null,
    flow: null,
    baseline: null,
    milestones: [],
    deadline,
    // 2014年前: the end of that year, or of the one before
    doubts:
      deadline?.isUnsure === true && deadline.day !== null
        ? [...doubts, doubt("deadline-unsure", "warning", deadline)]
        : doubts,
  };
}
