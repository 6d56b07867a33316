import type { Outcome } from "./candidate";
import type { Snapshot, SnapshotBureau, SnapshotFile, SnapshotTarget } from "./snapshot";

/** How a thing was, and how it is; null where it was not there, or is not any more. */
export interface Changed<Thing> {
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/** What changed from one collection to the next. */
export interface SnapshotChanges {
  /** Came since. */
  readonly come: readonly SnapshotFile[];
  /** Were there, under whatever name, and are not any more. */
  readonly gone: readonly SnapshotFile[];
  /** Under the same name with another content. */
  readonly rewritten: readonly SnapshotFile[];
  /** Count otherwise now. */
  readonly outcomes: readonly { readonly before: SnapshotFile; readonly after: SnapshotFile }[];
  readonly bureaus: readonly Changed<SnapshotBureau>[];
  /** Another value, or another verdict. */
  readonly values: readonly Changed<SnapshotTarget>[];
  readonly conflicts: {
    readonly opened: readonly SnapshotTarget[];
    /** Decided, or gone because a bureau sent something else. */
    readonly settled: readonly SnapshotTarget[];
  };
  /** Why the new one is made of less than the old one; null where it is not. */
  readonly less: Less | null;
}

export interface Less {
  /** How many files counted, before and now. */
  readonly before: number;
  readonly after: number;
  /** Those of them that are not there any more. */
  readonly files: readonly string[];
  /** Bureaus that had reported something and have nothing now. */
  readonly bureaus: readonly string[];
}

/**
 * Compares two collections. A file that only lies elsewhere, or is called otherwise, is the same.
 *
 * @example compareSnapshots(last, now).come.map(({ path }) => path) // => ["收回/市科技局-2021.xlsx"]
 */
export function compareSnapshots(before: Snapshot, after: Snapshot): SnapshotChanges {
  const files = compareFiles(before.files, after.files);
  const targets = pairUp(before.targets, after.targets, ({ target }) => target);
  return {
    ...files,
    bureaus: pairUp(before.bureaus, after.bureaus, ({ bureau }) => bureau).filter(
      ({ before: one, after: other }) =>
        one?.status !== other?.status || one?.filled !== other?.filled,
    ),
    values: targets.filter(
      ({ before: one, after: other }) =>
        one?.value !== other?.value || one?.verdict !== other?.verdict,
    ),
    conflicts: {
      opened: targets.flatMap(({ before: one, after: other }) =>
        other?.conflict === "open" && one?.conflict !== "open" ? [other] : [],
      ),
      settled: targets.flatMap(({ before: one, after: other }) =>
        one?.conflict === "open" && other !== null && other.conflict !== "open" ? [other] : [],
      ),
    },
    less: lessThan(before, after, files.gone),
  };
}

/** Whether nothing changed. */
export function isUnchanged({
  come,
  gone,
  rewritten,
  outcomes,
  bureaus,
  values,
  conflicts,
}: SnapshotChanges): boolean {
  const lists = [come, gone, rewritten, outcomes, bureaus, values];
  return [...lists, conflicts.opened, conflicts.settled].every((each) => each.length === 0);
}

function compareFiles(before: readonly SnapshotFile[], after: readonly SnapshotFile[]) {
  const [earlier, later] = [new Files(before), new Files(after)];
  const pairs = after.flatMap((file) => {
    const same = earlier.same(file);
    return same === null ? [] : [{ before: same, after: file }];
  });
  return {
    come: after.filter((file) => earlier.same(file) === null && !earlier.hasName(file)),
    gone: before.filter((file) => later.same(file) === null && !later.hasName(file)),
    rewritten: after.filter((file) => earlier.same(file) === null && earlier.hasName(file)),
    outcomes: pairs.filter((pair) => pair.before.outcome !== pair.after.outcome),
  };
}

/** Files by what they hold: several forms of one workbook have one fingerprint, and a form each. */
class Files {
  private readonly byContent: ReadonlyMap<string, readonly SnapshotFile[]>;
  private readonly byPath: ReadonlyMap<string, SnapshotFile>;

  constructor(files: readonly SnapshotFile[]) {
    const byContent = new Map<string, SnapshotFile[]>();
    for (const file of files) {
      if (file.sha256 === null) continue;
      byContent.set(file.sha256, [...(byContent.get(file.sha256) ?? []), file]);
    }
    this.byContent = byContent;
    this.byPath = new Map(files.map((file) => [file.path, file]));
  }

  hasName({ path }: SnapshotFile): boolean {
    return this.byPath.has(path);
  }

  same(file: SnapshotFile): SnapshotFile | null {
    const named = this.byPath.get(file.path);
    if (named?.sha256 === file.sha256) return named;
    if (file.sha256 === null) return null;
    const alike = this.byContent.get(file.sha256) ?? [];
    return alike.find(({ bureau }) => bureau === file.bureau) ?? alike.at(0) ?? null;
  }
}

function pairUp<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly Changed<Thing>[] {
  const earlier = new Map(before.map((each) => [keyOf(each), each]));
  const later = new Set(after.map(keyOf));
  return [
    ...after.map((each) => ({ before: earlier.get(keyOf(each)) ?? null, after: each })),
    ...before.flatMap((each) => (later.has(keyOf(each)) ? [] : [{ before: each, after: null }])),
  ];
}

/** What was taken in, or may be: a refused file that is cleared away is no loss. */
const COUNTED: ReadonlySet<Outcome> = new Set(["merged", "identical", "superseded", "unconfirmed"]);
const isCounted = ({ outcome }: SnapshotFile): boolean => COUNTED.has(outcome);

function lessThan(before: Snapshot, after: Snapshot, gone: readonly SnapshotFile[]): Less | null {
  const lost = gone.filter(isCounted);
  const countOf = ({ files }: Snapshot): number => files.filter(isCounted).length;
  const reported = new Set(after.files.flatMap((file) => (isMerged(file) ? file.bureau : [])));
  const bureaus = new Set(
    lost.flatMap((file) =>
      isMerged(file) && file.bureau !== null && !reported.has(file.bureau) ? file.bureau : [],
    ),
  );
  if (lost.length === 0 || (bureaus.size === 0 && countOf(after) >= countOf(before))) return null;
  return {
    ...{ before: countOf(before), after: countOf(after) },
    files: lost.map(({ path }) => path),
    bureaus: [...bureaus],
  };
}

const isMerged = ({ outcome }: SnapshotFile): boolean => outcome === "merged";
