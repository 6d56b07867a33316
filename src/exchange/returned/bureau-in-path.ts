import { findBureau, knownNames, listAbbreviated, type Plan } from "../../core";
import { splitContained } from "./forms-in-file";

/** Finds the bureau that a path names. */
export type PathReader = (path: string) => string | null;

/**
 * Reads from paths whose files they are: by the name of the file, else of the folder or the container that it lies in, from the inside
 * out. A name with two bureaus in it says nothing, nor does what stands outside. Folders in which all files of a run lie are the
 * office's own, whatever they are called.
 *
 * @param sent bureaus by the names of the forms that were sent to them
 * @param paths all of the run
 * @example bureauInPaths(plan, sent, paths)("收回/市商务局（终稿）.et") // => "市商务局"
 */
export function bureauInPaths(
  plan: Plan,
  sent: ReadonlyMap<string, string>,
  paths: readonly string[],
): PathReader {
  const own = countCommonFolders(paths);
  const read = nameReader(plan, sent);
  return (path) => {
    for (const name of namesInside(path).slice(own).reverse()) {
      const found = read(name);
      if (found !== null) return found.length === 1 ? (found[0] ?? null) : null;
    }
    return null;
  };
}

/** Names of folders, containers and the file itself, from the outside in. */
function namesInside(path: string): readonly string[] {
  return splitContained(path).flatMap((each) => each.split(/[\\/]/));
}

function foldersOf(path: string): readonly string[] {
  return (splitContained(path)[0] ?? "").split(/[\\/]/).slice(0, -1);
}

function countCommonFolders(paths: readonly string[]): number {
  let common: readonly string[] | null = null;
  for (const path of paths) {
    const folders = foldersOf(path);
    common ??= folders;
    const differs = common.findIndex((folder, index) => folders[index] !== folder);
    if (differs >= 0) common = common.slice(0, differs);
  }
  return common?.length ?? 0;
}

/** Bureaus that a name has in it, each once, by their names, else in short; null where it has none. */
function nameReader(
  plan: Plan,
  sent: ReadonlyMap<string, string>,
): (name: string) => readonly string[] | null {
  const meant = new Map(
    knownNames(plan).flatMap((name) => {
      const found = findBureau(plan, name);
      return found === null ? [] : [[name, found.bureau] as const];
    }),
  );
  const lengths = [...new Set([...meant.keys()].map(({ length }) => length))];
  return (name) => {
    const ofForm = sent.get(name);
    if (ofForm !== undefined) return [ofForm];
    // what stands in the name is looked up, not every bureau looked for
    const pieces = lengths.flatMap((length) =>
      Array.from({ length: Math.max(0, name.length - length + 1) }, (_, at) =>
        name.slice(at, at + length),
      ),
    );
    const found = [...new Set(pieces)].filter((piece) => meant.has(piece));
    // 市场监管局 stands in 市市场监管局 too
    const longest = found.filter(
      (one) => !found.some((other) => other !== one && other.includes(one)),
    );
    const bureaus = new Set(longest.flatMap((piece) => meant.get(piece) ?? []));
    if (bureaus.size > 0) return [...bureaus];
    const short = readAbbreviated(plan, name);
    return short.length === 0 ? null : short;
  };
}

/** 市工信局（终稿）.et: of each run of Chinese characters what ends as names of bureaus do. */
function readAbbreviated(plan: Plan, name: string): readonly string[] {
  const ends = new Set(plan.bureaus.flatMap((bureau) => bureau.at(-1) ?? []));
  const runs = name.match(/\p{Script=Han}+/gu) ?? [];
  const found = runs.flatMap((run) =>
    Array.from(run, (character, at) => (ends.has(character) ? run.slice(0, at + 1) : "")).flatMap(
      (short) => (short === "" ? [] : listAbbreviated(plan, short)),
    ),
  );
  return [...new Set(found)];
}
