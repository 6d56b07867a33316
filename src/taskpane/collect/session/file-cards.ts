import type { Finding } from "../../../core";
import {
  listChanges,
  type Collection,
  type FileStanding,
  type SupersedingDecision,
} from "../../../exchange";
import type { AskedQuestion } from "../../../sheets";
import { idOf, type OwnerCard, type VersionsCard } from "./card";

/** Files that do not count by themselves, as they are asked about; then files of one bureau that say different things. */
export function fileCards(
  collection: Collection,
  questions: readonly AskedQuestion[],
): readonly (OwnerCard | VersionsCard)[] {
  const byPath = new Map(
    collection.files.map((standing) => [standing.file.report.path, standing] as const),
  );
  const owners = questions.flatMap(({ file, choices }) => {
    const standing = byPath.get(file ?? "");
    if (standing === undefined) return [];
    return ownerCard(standing, choices.flatMap(({ says }) => says.confirms ?? []).at(0));
  });
  return [...owners, ...versionCards(collection)];
}

function ownerCard(
  standing: FileStanding,
  bureau: string | number | true | undefined,
): readonly OwnerCard[] {
  const { decision, file } = standing;
  return [
    {
      ...{ kind: "owner", id: idOf("owner", file.report.path), standing },
      bureau: typeof bureau === "string" ? bureau : null,
      decision: decision?.kind === "confirms" || decision?.kind === "ignores" ? decision : null,
    },
  ];
}

function versionCards({ bureaus, files, findings }: Collection): readonly VersionsCard[] {
  const corrected = correctedIn(findings);
  const byPath = new Map(files.map((standing) => [standing.file.report.path, standing]));
  return bureaus.flatMap(({ bureau, files: own }) => {
    const merged = own.filter(({ outcome }) => outcome === "merged").toSorted(bySaving);
    const latest = merged.at(-1);
    const open = merged
      .slice(0, -1)
      .flatMap((earlier) => (latest ? versionsCard(bureau, earlier, latest, null) : []))
      // a form that came back corrected asks nothing
      .filter(({ earlier, later, changes }) => {
        const paths = [earlier.file.report.path, later.file.report.path];
        return !changes.every(({ target, field }) =>
          paths.some((path) => field === "typed" && corrected.has(`${path} ${target}`)),
        );
      });
    const decided = own.flatMap((older) => {
      const newer = byPath.get(older.other ?? "");
      const { decision } = older;
      if (older.outcome !== "superseded" || !newer || decision?.kind !== "supersedes") {
        return [];
      }
      const [earlier, later] = [older, newer].toSorted(bySaving);
      return earlier && later ? versionsCard(bureau, earlier, later, decision) : [];
    });
    return [...open, ...decided];
  });
}

/** Which lines of which files another file corrects. */
function correctedIn(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap((each) =>
      each.code === "value-corrected"
        ? each.details.changes.map(({ target }) => `${each.file ?? ""} ${target}`)
        : [],
    ),
  );
}

function versionsCard(
  bureau: string,
  earlier: FileStanding,
  later: FileStanding,
  decision: SupersedingDecision | null,
): readonly VersionsCard[] {
  const changes = listChanges(earlier.file.report.entries, later.file.report.entries);
  const id = idOf("versions", earlier.file.report.path, later.file.report.path);
  return [{ kind: "versions", id, bureau, earlier, later, changes, decision }];
}

/** As saved; a file that does not say so is taken by its path. */
function bySaving(one: FileStanding, other: FileStanding): number {
  const key = ({ file }: FileStanding) => [file.savedAt ?? "", file.report.path] as const;
  const [[left, first], [right, second]] = [key(one), key(other)];
  if (left !== right && left !== "" && right !== "") return left < right ? -1 : 1;
  return first < second ? -1 : first > second ? 1 : 0;
}
