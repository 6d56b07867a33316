import { splitSections } from "../../../src/core/shown/format-sections";

test.each([
  ["[White]0", "white"],
  ["[白色]0", "white"],
  ["[白]0", "white"],
  ["[Black]0", "black"],
  ["[黑色]0", "black"],
  ["[黑]0", "black"],
  ["[Color1]0", "black"],
  ["[Color 2]0", "white"],
  ["[颜色 2]0", "white"],
  ["[颜色3]0", "other"],
  ["[Red]0", "other"],
  ["[红色]0", "other"],
  ["[蓝绿]0", "other"],
  ["[灰色]0", null],
  ["[>5]0", null],
  ["0", null],
])("the colour of %s: %s", (code, colour) => {
  expect(splitSections(code)[0]?.colour).toBe(colour);
});
