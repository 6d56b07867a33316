import { findFile, formsNamed } from "../../../src/exchange/collect/find-file";

const FILES = [
  { path: "收回/a.xlsx", sha256: `${"1".repeat(60)}aaaa` },
  { path: "收回/b.xlsx", sha256: `${"2".repeat(60)}bbbb` },
  { path: "补报/b.xlsx", sha256: `${"2".repeat(60)}cccc` },
  { path: "c.xlsx", sha256: null },
];

test.each([
  ["its whole path", "收回/b.xlsx", "收回/b.xlsx"],
  ["a path of another system", ".\\收回\\b.xlsx", "收回/b.xlsx"],
  ["its name, where that is the only one", "a.xlsx", "收回/a.xlsx"],
  ["its name, without a folder", "c.xlsx", "c.xlsx"],
  ["not a name that two have", "b.xlsx", null],
  ["not the end of a name", "xlsx", null],
  ["the beginning of its fingerprint", "11111111", "收回/a.xlsx"],
  ["its whole fingerprint", `${"2".repeat(60)}BBBB`, "收回/b.xlsx"],
  ["not a beginning that two have", "22222222", null],
  ["not seven digits", "1111111", null],
  ["not a fingerprint that nobody has", "33333333", null],
])("a file is found by %s", (_, name, path) => {
  expect(findFile(name, FILES)?.path ?? null).toBe(path);
});

test("of nothing, nothing is found", () => {
  expect(findFile("a.xlsx", [])).toBeNull();
  expect(findFile("11111111", [])).toBeNull();
});

const INSIDE = [
  { path: "收回/a.xlsx › 市商务局", sha256: "a".repeat(64) },
  { path: "收回/a.xlsx › 市科技局", sha256: "a".repeat(64) },
  { path: "补报/b.xlsx › 市商务局", sha256: "b".repeat(64) },
  { path: "补报/b.xlsx › 市教育局", sha256: "b".repeat(64) },
  { path: "收回/b.xlsx", sha256: "c".repeat(64) },
];

test.each([
  ["a.xlsx", ["收回/a.xlsx › 市商务局", "收回/a.xlsx › 市科技局"]],
  ["收回/a.xlsx", ["收回/a.xlsx › 市商务局", "收回/a.xlsx › 市科技局"]],
  [".\\收回\\a.xlsx", ["收回/a.xlsx › 市商务局", "收回/a.xlsx › 市科技局"]],
  ["aaaaaaaa", ["收回/a.xlsx › 市商务局", "收回/a.xlsx › 市科技局"]],
  ["b.xlsx", ["补报/b.xlsx › 市商务局", "补报/b.xlsx › 市教育局"]],
  ["收回/b.xlsx", []],
  ["收回/a.xlsx › 市商务局", []],
  ["c.xlsx", []],
])("the forms that %s names", (name, forms) => {
  expect(formsNamed(name, INSIDE)).toEqual(forms);
});
