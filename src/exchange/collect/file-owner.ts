import { findBureau, knownNames, listAbbreviated, type Plan } from "../../core";
import type { Ledger } from "../distribute";
import type { FileStanding } from "./file-standing";

/**
 * The bureau a file is to be laid to: the one its form went to, else the one it names itself, else, for a file that could not be
 * read, the one its name has in it. Null where nothing tells.
 *
 * @example ownersOf(plan, ledger)(standingOf("收回/市商务局（终稿）.et")) // => "市商务局"
 */
export function ownersOf(plan: Plan, ledger: Ledger): (standing: FileStanding) => string | null {
  const bureauInName = nameReader(plan, ledger);
  return ({ file, form, outcome }) => {
    if (form !== null) return form.bureau;
    const { bureau, path } = file.report;
    if (bureau !== null) return findBureau(plan, bureau)?.bureau ?? null;
    return outcome === "rejected" ? bureauInName(path) : null;
  };
}

/** `收回/市商务局-2021.xlsx`, `市商务局（终稿）.et`; a name with two bureaus in it says nothing. */
function nameReader(plan: Plan, ledger: Ledger): (path: string) => string | null {
  const sent = new Map(ledger.forms.toReversed().map(({ file, bureau }) => [file, bureau]));
  const meant = new Map(
    knownNames(plan).flatMap((name) => {
      const found = findBureau(plan, name);
      return found === null ? [] : [[name, found.bureau] as const];
    }),
  );
  const lengths = [...new Set([...meant.keys()].map(({ length }) => length))];
  return (path) => {
    const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
    const ofForm = sent.get(name);
    if (ofForm !== undefined) return ofForm;
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
    const [only, ...others] = new Set(longest.map((piece) => meant.get(piece)));
    if (only === undefined) return readAbbreviated(plan, name);
    return others.length === 0 ? only : null;
  };
}

/** 市工信局（终稿）.et: of each run of Chinese characters what ends as names of bureaus do; null where none fits, or several. */
function readAbbreviated(plan: Plan, name: string): string | null {
  const ends = new Set(plan.bureaus.flatMap((bureau) => bureau.at(-1) ?? []));
  const runs = name.match(/\p{Script=Han}+/gu) ?? [];
  const found = runs.flatMap((run) =>
    Array.from(run, (character, at) => (ends.has(character) ? run.slice(0, at + 1) : "")).flatMap(
      (short) => (short === "" ? [] : listAbbreviated(plan, short)),
    ),
  );
  const [only, ...others] = new Set(found);
  return others.length === 0 ? (only ?? null) : null;
}
