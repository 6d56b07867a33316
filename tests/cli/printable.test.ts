import { printable } from "../../src/cli/terminal";

test.each([
  ["6100\u202E001", "6100[U+202E]001"],
  ["\u202A6100\u202C", "[U+202A]6100[U+202C]"],
  ["\u2066a\u2069", "[U+2066]a[U+2069]"],
  ["a\u200Eb\u200Fc\u061Cd", "a[U+200E]b[U+200F]c[U+061C]d"],
  ["6\u200B1\uFEFF00", "6[U+200B]1[U+FEFF]00"],
  ["soft\u00ADhyphen", "soft[U+00AD]hyphen"],
  ["\u001B[31mred", "[U+001B][31mred"],
  ["\u009B31m", "[U+009B]31m"],
  ["bell\u0007", "bell[U+0007]"],
  ["a\u0000b", "a[U+0000]b"],
  ["back\u0008", "back[U+0008]"],
  ["\u{E0041}tag", "[U+E0041]tag"],
  ["\u3164filler", "[U+3164]filler"],
  ["\uE000own", "[U+E000]own"],
  ["two\r\nlines\tand more", "two lines and more"],
  ["two\u2028lines", "two lines"],
  ["全角　空格 ½ ② 😀", "全角　空格 ½ ② 😀"],
  ["", ""],
])("%j is printed as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});
