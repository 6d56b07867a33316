import { chineseDraft, chineseNotes, type PlanWords } from "../../../core";
import type { AnnexSource } from "../state";

/** What a plan says of where it was read, in its own language. */
export function wordsOf(source: AnnexSource, sha256: string | null): PlanWords {
  return {
    file: source.kind === "files" ? source.names.join("、") : null,
    sha256,
    placeOf: (place) => chineseDraft.place(place),
    notesOf: chineseNotes,
  };
}
