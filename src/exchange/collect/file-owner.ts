import { findBureau, type Plan } from "../../core";
import type { Ledger } from "../distribute";
import { bureauInPaths, type PathReader } from "../returned";
import type { FileStanding } from "./file-standing";

/**
 * The bureau a file is to be laid to: the one its form went to, else the one it names itself, else, for a file that could not be
 * read, the one that its name has in it, or that of the folder or container it lies in. Null where nothing tells.
 *
 * @param paths of all files of the collection
 * @example ownersOf(plan, ledger, paths)(standingOf("收回/市商务局（终稿）.et")) // => "市商务局"
 */
export function ownersOf(
  plan: Plan,
  ledger: Ledger,
  paths: readonly string[],
): (standing: FileStanding) => string | null {
  const bureauInName = bureauNamer(plan, ledger, paths);
  return ({ file, form, outcome }) => {
    if (form !== null) return form.bureau;
    const { bureau, path } = file.report;
    if (bureau !== null) return findBureau(plan, bureau)?.bureau ?? null;
    return outcome === "rejected" ? bureauInName(path) : null;
  };
}

/** Finds the bureau that a path names, by the names of the plan's bureaus and of the forms that were sent. */
export function bureauNamer(plan: Plan, ledger: Ledger, paths: readonly string[]): PathReader {
  const sent = new Map(ledger.forms.toReversed().map(({ file, bureau }) => [file, bureau]));
  return bureauInPaths(plan, sent, paths);
}
