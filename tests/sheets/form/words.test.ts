import { wordingsOf } from "../../../src/sheets/form/words";

test.each([
  ["of version 1, which says none", [["format", "zerenbiao-form"]], ["1"]],
  [
    "that says one",
    [
      ["format", "zerenbiao-form"],
      ["wording", "2"],
    ],
    ["2"],
  ],
  // nothing better is known than the words of now
  [
    "of a later program",
    [
      ["format", "zerenbiao-form"],
      ["wording", "9"],
    ],
    ["4"],
  ],
  ["whose _meta is empty", [], ["4", "5", "1"]],
] as const)("the words that a form %s is held against", (_, meta, wordings) => {
  expect(wordingsOf(new Map(meta))).toEqual(wordings);
});

test("a form that has lost its _meta may be of any version", () => {
  expect(wordingsOf(null)).toEqual(["4", "5", "1"]);
});
