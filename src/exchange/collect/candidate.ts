import type { LedgerForm } from "../distribute";
import type { FileReport, ReturnedFile } from "../returned";
import type { FileDecision } from "./decisions";

/** What became of a returned file. */
export type Outcome =
  | "merged"
  | "identical"
  | "superseded"
  | "rejected"
  | "unconfirmed"
  /** Sent beside a form: a scan, a picture, another table. */
  | "attachment"
  /** A person set it aside. */
  | "ignored";

/** A file while it is not settled what becomes of it. */
export interface Candidate {
  readonly path: string;
  readonly sha256: string | null;
  file: ReturnedFile;
  form: LedgerForm | null;
  /** What counts of a refused form where a person says that it does; null where nobody can say so. */
  readonly held: FileReport | null;
  outcome: Outcome;
  other: Candidate | null;
  decision: FileDecision | null;
}

/** The file that stands for it: the one that it says the same as. */
export function originalOf(candidate: Candidate): Candidate {
  return candidate.outcome === "identical" && candidate.other !== null
    ? candidate.other
    : candidate;
}
