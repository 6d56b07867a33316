import type { FinishedWriting, HalfDoneError, LockHeldError, LockHolder } from "../disk";

/** What is said of writing where others write, or where a program was killed, in one language. */
export interface OutputTexts {
  /** A note: the lock of a file was left behind and is this command's now. */
  takenOver(path: string, holder: LockHolder | null): string;
  /** A note: what a killed command had begun is done. */
  finished(writing: FinishedWriting): string;
  /** A reason: somebody else is at work. */
  held(error: LockHeldError): string;
  /** A reason: somebody took the lock over. */
  lost(path: string): string;
  /** A sentence of its own: some files are in their places, others are not. */
  halfDone(error: HalfDoneError): string;
}
