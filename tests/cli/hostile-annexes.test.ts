import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadAnnex } from "../../src/cli/annex-source";
import { draftAnnex } from "../../src/exchange";
import { type AnnexFile, HOSTILE_ANNEXES } from "./hostile-annexes";
import { emptyFolder } from "./run";

/** What an import says of a file, in one line: by what it is refused, or what was read and what bars it from being a plan. */
function toldOf({ name, bytes }: AnnexFile): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, bytes());
  const read = loadAnnex(path, null);
  if (read.outcome === "rejected") {
    const findings = read.findings.map((finding) => {
      const { details } = finding as { details?: Readonly<Record<string, string | null>> | null };
      const by = details?.limit ?? details?.problem ?? details?.content ?? finding.received ?? "";
      return `${finding.code} ${by}`.trim();
    });
    return `refused: ${findings.join(", ")}`;
  }
  const draft = draftAnnex([read.content]);
  const targets = draft.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.targets));
  const errors = draft.doubts.filter(({ severity }) => severity === "error");
  const named = [...new Set(errors.map(({ code }) => code))].filter(
    (code) => code !== "title-missing",
  );
  // whatever came, what is told of it can be read by a person
  expect(draft.doubts.length).toBeLessThan(3000);
  expect(targets.length).toBeLessThanOrEqual(5000);
  return `${targets.length} targets${named.length === 0 ? "" : `; ${named.join(", ")}`}`;
}

test("there are more than a hundred of them, each of its own name", () => {
  expect(HOSTILE_ANNEXES.length).toBeGreaterThan(100);
  expect(new Set(HOSTILE_ANNEXES.map(({ what }) => what)).size).toBe(HOSTILE_ANNEXES.length);
});

test.each(HOSTILE_ANNEXES)("$what", (annex) => {
  expect(toldOf(annex)).toMatchSnapshot();
});
