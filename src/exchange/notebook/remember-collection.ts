import { groupBy } from "../../core";
import { filledOf } from "../../sheets";
import type { Collection } from "../collect";
import type { RememberedCollection, RememberedFile } from "./remembered-collection";

/** A file that is at hand now, as its report and its bytes name it. */
export type ListedNow = Pick<RememberedFile, "path" | "sha256" | "bureau">;

/**
 * What is to be remembered of a collection. Files that were remembered and are not at hand stay remembered, and so does how their
 * bureaus stood: nothing is forgotten because it has not been opened again.
 *
 * @param earlier what is remembered already
 * @param isSummary whether the summary has just been made of it: what did not go into it is forgotten
 */
export function rememberCollection(
  collection: Collection,
  earlier: RememberedCollection | null,
  isSummary = false,
): RememberedCollection {
  const { plan, period, asOf, files, bureaus } = collection;
  const known = earlier?.files ?? [];
  const summed = known.filter(({ inSummary }) => inSummary);
  // whose a file is by its name only, its report does not say
  const owners = new Map(
    bureaus.flatMap(({ bureau, files: own }) => own.map(({ file }) => [file.report.path, bureau])),
  );
  const now = files.map(({ file, outcome }): RememberedFile => {
    const { path, receipt } = file.report;
    const { sha256 } = file;
    const bureau = owners.get(path) ?? file.report.bureau;
    return { path, sha256, bureau, outcome, receipt, inList: true, inSummary: true };
  });
  const added = new Set(isSummary ? [] : listAbsent(now, summed));
  const listed = now.map((file) => (added.has(file) ? { ...file, inSummary: false } : file));
  const rest = isSummary ? [] : listAbsent(known, listed);
  const waiting = new Set(rest.flatMap(({ inList, bureau }) => (inList && bureau ? [bureau] : [])));
  const recalled = (earlier?.bureaus ?? []).filter(({ bureau }) => waiting.has(bureau));
  return {
    ...{ plan: plan.id, planHash: plan.hash, period: period.id, on: asOf },
    files: [...listed, ...rest],
    more: isSummary ? 0 : (earlier?.more ?? 0),
    bureaus: [
      ...recalled,
      ...bureaus.flatMap(({ bureau, status, counts, files: own }) =>
        own.length === 0 || waiting.has(bureau)
          ? []
          : [{ bureau, status, filled: filledOf(counts), targets: counts.targets }],
      ),
    ],
  };
}

/** Files that had come and are not at hand now. */
export function listMissing(
  remembered: RememberedCollection | null,
  listed: readonly ListedNow[],
): readonly RememberedFile[] {
  return listAbsent(remembered?.files ?? [], listed).filter(({ inList }) => inList);
}

/** Files that a summary made now would be without: those that had come, and those of the last summary. */
export function listLost(
  remembered: RememberedCollection | null,
  listed: readonly ListedNow[],
): readonly RememberedFile[] {
  return listAbsent(remembered?.files ?? [], listed);
}

/**
 * Forgets that files had come, where a person took them off the list; those of the last summary stay known as such.
 *
 * @param gone which; all of them where it is left out
 */
export function forgetFiles(
  remembered: RememberedCollection,
  gone: (file: RememberedFile) => boolean = () => true,
): RememberedCollection {
  const files = remembered.files.flatMap((file) => {
    if (!gone(file)) return [file];
    return file.inSummary ? [{ ...file, inList: false }] : [];
  });
  return { ...remembered, files };
}

function listAbsent<File extends ListedNow>(
  files: readonly File[],
  listed: readonly ListedNow[],
): readonly File[] {
  const byName = groupBy(
    listed.flatMap((each) => namesOf(each).map((name) => [name, each] as const)),
    ([name]) => name,
  );
  return files.filter(
    (file) =>
      !namesOf(file).some((name) => byName.get(name)?.some(([, each]) => isSame(file, each))),
  );
}

/** What two that are one file have in common, the one or the other. */
function namesOf({ path, sha256 }: ListedNow): readonly string[] {
  return sha256 === null ? [path] : [path, sha256];
}

/**
 * Whether two are one file, or one form of it: of the same contents, or at the same path of a folder, where a newer one takes the
 * place of an older. A file by itself is known by its name only, and so are two of that name with different contents two.
 */
function isSame(one: ListedNow, other: ListedNow): boolean {
  const isPathSame = one.path === other.path;
  if (one.sha256 !== null && one.sha256 === other.sha256) {
    const isKnown = one.bureau !== null && other.bureau !== null;
    return isPathSame || !isKnown || one.bureau === other.bureau;
  }
  return isPathSame && (one.path.includes("/") || one.sha256 === null || other.sha256 === null);
}
