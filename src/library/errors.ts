/** What was wrong with a call; what is wrong with a returned file is a finding, never an error. */
export type ZerenbiaoErrorCode =
  | "unknown-plan"
  | "bad-plan"
  | "bad-period"
  | "bad-day"
  | "unknown-bureau"
  | "bad-joint"
  | "bad-ledger"
  | "other-plan"
  | "other-period"
  | "bad-previous"
  | "bad-decisions"
  | "not-ours";

/** One mistake in a plan, a ledger or decisions. */
export interface PlacedMistake {
  /** Where: `rows[2].cells[0].targets[1].unit`; empty for the whole of it. */
  readonly path: string;
  /** A sentence for people. */
  readonly problem: string;
}

/**
 * Thrown by every function of the library for what its caller gave it wrong: the message is a sentence for people, in the language
 * that was asked for, `code` is for programs.
 */
export class ZerenbiaoError extends Error {
  readonly code: ZerenbiaoErrorCode;
  /** Every mistake by itself, where a plan, a ledger or decisions have some; else empty. */
  readonly problems: readonly PlacedMistake[];

  constructor(
    code: ZerenbiaoErrorCode,
    message: string,
    problems: readonly PlacedMistake[] = [],
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = "ZerenbiaoError";
    this.code = code;
    this.problems = problems;
  }
}
