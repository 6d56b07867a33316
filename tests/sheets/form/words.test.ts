import { wordingOf } from "../../../src/sheets/form/words";

test("a form is held against the words of the version that made it", () => {
  expect(wordingOf(null)).toBe("1");
  expect(wordingOf(new Map([["format", "zerenbiao-form"]]))).toBe("1");
  expect(wordingOf(new Map([["wording", "2"]]))).toBe("2");
  // of a later program: nothing better is known than the words of now
  expect(wordingOf(new Map([["wording", "9"]]))).toBe("2");
});
