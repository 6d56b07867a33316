import fc from "fast-check";
import { formFileNames, safeFileName } from "../../../src/exchange";

test.each([
  ["市商务局", "市商务局"],
  ["../x", "．．／x"],
  ["..", "．．"],
  [".hidden", "．hidden"],
  ["~$lock", "．$lock"],
  ["CON", "_CON"],
  ["con.txt", "_con.txt"],
  ["COM1", "_COM1"],
  ["console", "console"],
  ['a<b>c:d"e/f\\g|h?i*j', "a＜b＞c：d＂e／f＼g｜h？i＊j"],
  ["  两  端  ", "两 端"],
  ["结尾.", "结尾．"],
  ["换\n行\u0000", "换行"],
  ["\u202Excod.exe", "xcod.exe"],
  ["", "_"],
  ["局".repeat(80), "局".repeat(60)],
])("%j becomes %j", (text, name) => {
  expect(safeFileName(text)).toBe(name);
});

test("any text gives a name that Windows, macOS and Linux take and that stays in its folder", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const name = safeFileName(text);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
      expect(name).not.toMatch(/^\.|[. ]$|^$/);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect(name.isWellFormed()).toBe(true);
      expect(safeFileName(name)).toBe(name);
    }),
  );
});

test("no two bureaus share a name where case does not count", () => {
  expect([...formFileNames(["A局", "a局", "甲", "甲 "], "2021").values()]).toEqual([
    "A局-2021.xlsx",
    "a局-2021-2.xlsx",
    "甲-2021.xlsx",
    "甲-2021-2.xlsx",
  ]);
});
