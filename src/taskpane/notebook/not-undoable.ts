/** What was put into a sheet since has no place in what would come back. */
export class NotUndoable extends Error {
  override readonly name = "NotUndoable";

  constructor(
    readonly sheet: string,
    /** Addresses of what would be lost. */
    readonly lost: readonly string[],
  ) {
    super(`${sheet}: ${lost.join(" ")}`);
  }
}
