import fc from "fast-check";
import {
  fitCollections,
  forgetFiles,
  listLost,
  listMissing,
  type ListedNow,
  type RememberedCollection,
  type RememberedFile,
} from "../../../src/exchange";

const file = (path: string, sha256: string | null = path, more = {}): RememberedFile => ({
  ...{ path, sha256, bureau: "市科技局", outcome: "merged", receipt: null },
  ...{ inList: true, inSummary: false },
  ...more,
});
const now = (path: string, sha256: string | null = path, bureau = "市科技局"): ListedNow => ({
  ...{ path, sha256, bureau },
});
const memory = (files: readonly RememberedFile[], period = "2021"): RememberedCollection => ({
  ...{ plan: "p", planHash: "h", period, on: "2021-12-20", more: 0 },
  ...{ files: [...files], bureaus: [] },
});
const missing = (remembered: RememberedFile, listed: ListedNow) =>
  listMissing(memory([remembered]), [listed]).length === 1;

describe("whether a remembered file is at hand", () => {
  test.each<[string, RememberedFile, ListedNow, boolean]>([
    ["its contents are, under any name", file("收/a.xlsx", "1"), now("b.xlsx", "1"), false],
    ["a newer one at its path of a folder", file("收/a.xlsx", "1"), now("收/a.xlsx", "2"), false],
    ["another one of the same bare name", file("a.xlsx", "1"), now("a.xlsx", "2"), true],
    ["one that could not be read, by its path", file("a.xlsx", null), now("a.xlsx", "2"), false],
    ["another file", file("收/a.xlsx", "1"), now("收/b.xlsx", "2"), true],
    [
      "another form of the same file",
      file("a.xlsx › 市科技局", "1"),
      now("a.xlsx › 市商务局", "1", "市商务局"),
      true,
    ],
  ])("%s", (_, remembered, listed, expected) => {
    expect(missing(remembered, listed)).toBe(expected);
  });

  test("one that went off the list is not missing, but a summary without it loses it", () => {
    const summed = memory([file("a"), file("b", "b", { inSummary: true })]);
    const forgotten = forgetFiles(summed);
    expect(listMissing(forgotten, [])).toEqual([]);
    expect(listLost(forgotten, []).map(({ path }) => path)).toEqual(["b"]);
    expect(listLost(null, [])).toEqual([]);
  });
});

describe("what a notebook has room for", () => {
  const collections = fc.array(
    fc
      .array(fc.string({ minLength: 1, maxLength: 300 }), { maxLength: 30 })
      .map((names) => memory(names.map((name) => file(name)))),
    { minLength: 1, maxLength: 4 },
  );

  test("the newest counts first, and nothing is lost without being counted", () => {
    fc.assert(
      fc.property(collections, fc.integer({ min: 400, max: 20_000 }), (all, most) => {
        const fitting = fitCollections(all, most);
        expect(JSON.stringify(fitting).length).toBeLessThanOrEqual(most + 10);
        const [last, kept] = [all.at(-1), fitting.at(-1)];
        expect((kept?.files.length ?? 0) + (kept?.more ?? 0)).toBe(last?.files.length);
        expect(all.slice(all.length - fitting.length, -1)).toEqual(fitting.slice(0, -1));
      }),
    );
  });

  test("what fits stays as it is, if it leaves no room at all", () => {
    const all = [memory([file("a")], "2020"), memory([file("b")], "2021")];
    expect(fitCollections(all)).toEqual(all);
    const [one, other] = all.map((each) => JSON.stringify(each).length);
    const room = (one ?? 0) + (other ?? 0);
    expect(fitCollections(all, room)).toEqual(all);
    expect(fitCollections(all, room - 1)).toEqual(all.slice(1));
  });
});
