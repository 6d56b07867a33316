/** What was wrong with the call itself; nothing was written, but where `half-written` says that something was. */
export type UsageProblem =
  | "bad-option"
  | "bad-period"
  | "bad-day"
  | "unknown-plan"
  | "bad-plan"
  | "unknown-bureau"
  | "missing-path"
  | "output-exists"
  | "output-unwritable"
  | "half-written"
  | "locked"
  | "output-is-input"
  | "bad-ledger"
  | "ledger-conflict"
  | "bad-previous"
  | "bad-decisions"
  | "bad-choices"
  | "bad-part"
  | "bad-shares"
  | "bad-division"
  | "bad-form"
  | "bad-addresses"
  | "bad-letter"
  | "bad-from"
  | "bad-settings"
  | "bad-record"
  | "fewer-files"
  | "not-yet"
  | "bad-baselines"
  | "bad-office";

/** Ends the program with exit code 2. The message says where, what came, what was expected and what to do, in the user's language. */
export class UsageError extends Error {
  constructor(
    readonly code: UsageProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "UsageError";
  }
}
