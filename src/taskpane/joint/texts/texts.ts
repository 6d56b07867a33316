import type { JointRule } from "../../../core";

/** What is said of targets that several bureaus share, in one language. */
export interface JointTexts {
  readonly title: (changed: number) => string;
  readonly hints: Readonly<Record<"sending" | "collecting", string>>;
  readonly rules: Readonly<Record<Exclude<JointRule, "lead">, string>>;
  readonly lead: (bureau: string) => string;
}
