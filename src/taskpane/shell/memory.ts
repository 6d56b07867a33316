import type { Language } from "../../core";

/** What this machine remembers of the person, where it may. */
export interface Memory {
  readonly language: Language | null;
  readonly welcomed: boolean;
  /** Who decided last (裁定人); null where nobody has. */
  readonly decidedBy: string | null;
  remember(facts: {
    readonly language?: Language;
    readonly welcomed?: boolean;
    readonly decidedBy?: string;
  }): void;
}
