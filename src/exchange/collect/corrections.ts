import { type EntryChange, finding, type Finding } from "../../core";
import type { BureauStanding } from "./collection";
import type { FileStanding } from "./file-standing";
import { isQuestion } from "./questioned-targets";

/**
 * What a file says that cannot be used, or hardly is a value, and a file of its bureau that was saved later says rightly: told as
 * corrected, and no error any more. Where nobody knows which of them was saved later, it stays what it is.
 *
 * @param findings of the file
 */
export function withCorrections(
  { file: { report, savedAt } }: FileStanding,
  owner: BureauStanding | undefined,
  findings: readonly Finding[],
): readonly Finding[] {
  const later = new Set(
    (owner?.files ?? []).flatMap(({ file }) =>
      savedAt !== null && file.savedAt !== null && file.savedAt > savedAt ? [file.report.path] : [],
    ),
  );
  const corrections = report.entries.flatMap(({ target, typed, verdict, value }) => {
    if (verdict !== "invalid" && verdict !== "unverified") return [];
    const line = owner?.lines.find((each) => each.target.id === target);
    if (line?.state !== "value" || line.value === null || value?.eq(line.value) === true) return [];
    const by = line.contributions.find(
      ({ entry, file }) =>
        entry.verdict !== "invalid" &&
        entry.value !== null &&
        line.value?.eq(entry.value) === true &&
        later.has(file),
    );
    if (by === undefined) return [];
    const change: EntryChange = { target, field: "typed", before: typed, after: by.entry.typed };
    return [{ change, by: by.file }];
  });
  if (corrections.length === 0) return findings;
  const ids = new Set(corrections.map(({ change }) => change.target));
  const files = [...new Set(corrections.map(({ by }) => by))];
  return [
    ...findings.filter((each) => !(isQuestion(each) && ids.has(each.target ?? ""))),
    finding("value-corrected", {
      ...{ file: report.path, bureau: report.bureau, received: files.join("、") },
      details: { changes: corrections.map(({ change }) => change) },
    }),
  ];
}
