import type {
  BookNote,
  BookNoteCode,
  Finding,
  FindingCode,
  Problem,
  ProblemCode,
} from "../finding";
import type { Target } from "../target";

/** Says every finding in one language. */
export type FindingSentences = {
  readonly [Code in FindingCode]: (finding: Finding<Code>, target: Target | null) => string;
};

/** The sentence that a list has for a finding. */
export function sayFinding<Code extends FindingCode>(
  sentences: FindingSentences,
  finding: Finding<Code>,
  target: Target | null,
): string {
  return sentences[finding.code](finding, target);
}

/** Says every problem of some codes in one language. */
export type ProblemSentences<Codes extends ProblemCode = ProblemCode> = {
  readonly [Code in Codes]: (problem: Problem<Code>) => string;
};

/** The sentence that a list has for a problem. */
export function sayProblem<Code extends ProblemCode>(
  sentences: ProblemSentences,
  problem: Problem<Code>,
): string {
  return sentences[problem.code](problem);
}

/** Says every note on a plan workbook in one language. */
export type BookNoteSentences = {
  readonly [Code in BookNoteCode]: (note: BookNote<Code>) => string;
};

/** The sentence that a list has for a note. */
export function sayBookNote<Code extends BookNoteCode>(
  sentences: BookNoteSentences,
  note: BookNote<Code>,
): string {
  return sentences[note.code](note);
}
