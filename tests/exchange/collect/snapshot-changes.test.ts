import {
  compareSnapshots,
  isUnchanged,
  snapshotOf,
  type Snapshot,
  type SnapshotBureau,
  type SnapshotFile,
  type SnapshotTarget,
} from "../../../src/exchange";
import { answer, merge } from "../returns";

const file = (path: string, more: Partial<SnapshotFile> = {}): SnapshotFile => ({
  ...{ path, sha256: path, bureau: "甲局", outcome: "merged" },
  ...more,
});
const target = (more: Partial<SnapshotTarget> = {}): SnapshotTarget => ({
  ...{ target: "1.1", value: "5", unit: "家", verdict: "met", conflict: "none" },
  ...more,
});
const bureau = (more: Partial<SnapshotBureau> = {}): SnapshotBureau => ({
  ...{ bureau: "甲局", status: "partial", filled: 1, asked: 3 },
  ...more,
});
const snapshot = (parts: Partial<Snapshot>): Snapshot => ({
  ...{ plan: "p", period: "2022", asOf: "2023-01-10", files: [], bureaus: [], targets: [] },
  ...parts,
});

test("the same words in a form that came again are no change of what was said", () => {
  const said = (...paths: readonly string[]) =>
    snapshotOf(
      merge(paths.map((path) => answer("市商务局", { "5.4": "推进中" }, path))),
    ).targets.find((each) => each.target === "5.4")?.value;
  expect([said("a.xlsx"), said("a.xlsx", "b.xlsx")]).toEqual(["推进中", "推进中"]);
});

describe("files", () => {
  const changes = (before: readonly SnapshotFile[], after: readonly SnapshotFile[]) => {
    const found = compareSnapshots(snapshot({ files: before }), snapshot({ files: after }));
    const paths = (files: readonly SnapshotFile[]) => files.map(({ path }) => path);
    return {
      ...{ come: paths(found.come), gone: paths(found.gone), rewritten: paths(found.rewritten) },
      outcomes: found.outcomes.map(
        (each) => `${each.after.path} ${each.before.outcome} ${each.after.outcome}`,
      ),
      isUnchanged: isUnchanged(found),
    };
  };
  const NOTHING = { come: [], gone: [], rewritten: [], outcomes: [] };

  test("that are as they were, wherever they lie now, are no change", () => {
    expect(changes([file("a")], [file("a")])).toEqual({ ...NOTHING, isUnchanged: true });
    const moved = file("收/a", { sha256: "a" });
    expect(changes([file("a")], [moved])).toEqual({ ...NOTHING, isUnchanged: true });
  });

  test("come, go, and are written anew under their name", () => {
    expect(changes([file("a")], [file("a"), file("b")])).toMatchObject({
      ...NOTHING,
      come: ["b"],
      isUnchanged: false,
    });
    expect(changes([file("a"), file("b")], [file("a")])).toMatchObject({
      ...NOTHING,
      gone: ["b"],
      isUnchanged: false,
    });
    expect(changes([file("a")], [file("a", { sha256: "2" })])).toMatchObject({
      ...{ ...NOTHING, rewritten: ["a"], isUnchanged: false },
    });
  });

  test("that could not be read are known by their name alone", () => {
    const [broken, other] = [file("a", { sha256: null }), file("b", { sha256: null })];
    expect(changes([broken], [broken])).toMatchObject({ ...NOTHING, isUnchanged: true });
    expect(changes([broken], [other])).toMatchObject({ ...NOTHING, come: ["b"], gone: ["a"] });
  });

  test("count otherwise now: each form of a workbook by its bureau", () => {
    const form = (path: string, bureau: string, outcome: SnapshotFile["outcome"]) =>
      file(path, { sha256: "1", bureau, outcome });
    expect(
      changes(
        [form("a › 甲局", "甲局", "merged"), form("a › 乙局", "乙局", "unconfirmed")],
        [form("b › 甲局", "甲局", "merged"), form("b › 乙局", "乙局", "merged")],
      ),
    ).toMatchObject({ ...NOTHING, outcomes: ["b › 乙局 unconfirmed merged"], isUnchanged: false });
    // whoever it is laid to now: it is that file
    expect(changes([form("a", "甲局", "merged")], [form("b", "丙局", "merged")])).toMatchObject({
      ...NOTHING,
      isUnchanged: true,
    });
  });
});

describe("bureaus and values", () => {
  const of = (before: Partial<Snapshot>, after: Partial<Snapshot>) =>
    compareSnapshots(snapshot(before), snapshot(after));

  test.each<[string, Partial<SnapshotBureau>, number]>([
    ["nothing", {}, 0],
    ["another status", { status: "returned" }, 1],
    ["a line more", { filled: 2 }, 1],
    ["a line more that is asked", { asked: 4 }, 0],
  ])("of a bureau: %s", (_, more, count) => {
    const found = of({ bureaus: [bureau()] }, { bureaus: [bureau(more)] });
    expect([found.bureaus.length, isUnchanged(found)]).toEqual([count, count === 0]);
  });

  test.each<[string, Partial<SnapshotTarget>, number]>([
    ["nothing", {}, 0],
    ["another value", { value: "6" }, 1],
    ["none any more", { value: null }, 1],
    ["another verdict", { verdict: "unverified" }, 1],
  ])("of a target: %s", (_, more, count) => {
    const found = of({ targets: [target()] }, { targets: [target(more)] });
    expect([found.values.length, isUnchanged(found)]).toEqual([count, count === 0]);
  });

  test("who and what is new has nothing before, who and what is gone nothing after", () => {
    const found = of(
      { bureaus: [bureau()], targets: [target()] },
      { bureaus: [bureau({ bureau: "乙局" })], targets: [target({ target: "1.2" })] },
    );
    expect(found.bureaus.map(({ before, after }) => [before?.bureau, after?.bureau])).toEqual([
      [undefined, "乙局"],
      ["甲局", undefined],
    ]);
    expect(found.values.map(({ before, after }) => [before?.target, after?.target])).toEqual([
      [undefined, "1.2"],
      ["1.1", undefined],
    ]);
  });

  test.each<[SnapshotTarget["conflict"], SnapshotTarget["conflict"], string]>([
    ["none", "open", "opened"],
    ["decided", "open", "opened"],
    ["open", "open", ""],
    ["open", "decided", "settled"],
    ["open", "none", "settled"],
    ["none", "decided", ""],
    ["none", "none", ""],
  ])("a conflict that was %s and is %s: %s", (before, after, expected) => {
    const found = of(
      { targets: [target({ conflict: before })] },
      { targets: [target({ conflict: after })] },
    );
    const { opened, settled } = found.conflicts;
    const said = [...opened.map(() => "opened"), ...settled.map(() => "settled")];
    expect([said.join(" "), isUnchanged(found)]).toEqual([expected, expected === ""]);
  });

  test("a target that is not asked any more has settled nothing; a new one may open a conflict", () => {
    const open = target({ conflict: "open" });
    expect(of({ targets: [open] }, {}).conflicts).toEqual({ opened: [], settled: [] });
    expect(of({}, { targets: [open] }).conflicts.opened).toHaveLength(1);
  });
});

describe("a collection made of less than the one before", () => {
  const less = (before: readonly SnapshotFile[], after: readonly SnapshotFile[]) =>
    compareSnapshots(snapshot({ files: before }), snapshot({ files: after })).less;

  test("is one that lacks a file which counted, and got none for it", () => {
    expect(less([file("a"), file("b")], [file("a")])).toEqual({
      ...{ before: 2, after: 1, files: ["b"], bureaus: [] },
    });
    expect(less([file("a")], [file("a"), file("b")])).toBeNull();
  });

  test("names bureaus of which nothing is left, however many files came instead", () => {
    const other = file("b", { bureau: "乙局" });
    expect(less([file("a"), other], [file("a"), file("c"), file("d")])).toMatchObject({
      ...{ before: 2, after: 3, files: ["b"], bureaus: ["乙局"] },
    });
    // the same bureau sent another one
    expect(less([file("a"), other], [file("a"), file("c", { bureau: "乙局" })])).toBeNull();
  });

  test("not one from which a refused or foreign file was cleared away", () => {
    for (const outcome of ["rejected", "ignored", "attachment"] as const) {
      expect(less([file("a"), file("b", { outcome })], [file("a")])).toBeNull();
    }
    for (const outcome of ["identical", "superseded", "unconfirmed"] as const) {
      expect(less([file("a"), file("b", { outcome })], [file("a")])?.files).toEqual(["b"]);
      // it counted for nobody: no bureau has lost anything
      expect(less([file("b", { outcome, bureau: "乙局" })], [])?.bureaus).toEqual([]);
    }
  });
});
