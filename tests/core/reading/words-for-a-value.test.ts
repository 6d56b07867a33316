import { type ReportedCell, seenText } from "../../../src/core";
import { isOtherSize, readOtherUnit } from "../../../src/core/reading/other-unit";
import { standingOf, type StandingWords } from "../../../src/core/reading/standing-words";
import { parseUnit, type Unit } from "../../../src/core/unit";

test.each<[string, StandingWords | null]>([
  ["本期不统计", "not-due"],
  ["年度指标(季度不报)", "not-due"],
  ["第一季度不报", "not-due"],
  ["尚未公布", "unpublished"],
  ["省统计局数据未发布", "unpublished"],
  ["年度指标,数据尚未公布", "unpublished"],
  ["见附件2", "elsewhere"],
  // each phrase has to say so: the other may hold the figure
  ["尚未公布,预计三百家", null],
  ["本期不统计,三百家", null],
  ["见附件,尚未公布", null],
  // a time says nothing of what is due
  ["年底", null],
  ["年度数据", null],
  ["不报", null],
  ["(;)", null],
  ["", null],
])("%j instead of a value: %s", (words, standing) => {
  expect(standingOf(words)).toBe(standing);
});

function unitOf(words: string): Unit {
  const unit = parseUnit(words);
  if (unit === null) throw new Error(words);
  return unit;
}

test.each<[words: string, own: string, other: string | null]>([
  ["万元", "亿元", "万元"],
  ["亿元", "亿元", null],
  ["个", "家", "个"],
  ["万", "亿元", "万元"],
  ["亿", "亿元", null],
  ["万", "家", "万家"],
  // 名 counts people, and places in a ranking
  ["名", "人", null],
  ["名", "位", null],
  ["6100万元", "亿元", null],
  ["元以上", "亿元", null],
])("%s beside a target in %s", (words, own, other) => {
  expect(readOtherUnit(words, unitOf(own))?.symbol ?? null).toBe(other);
});

test.each([
  ["万元", "亿元", true],
  ["亿元", "亿元", false],
  ["个", "家", false],
  ["万家", "家", true],
  ["公顷", "亩", true],
  ["家", "亿元", false],
])("a figure in %s is another one in %s: %s", (unit, own, isOther) => {
  expect(isOtherSize(unitOf(unit), unitOf(own))).toBe(isOther);
});

const looking = (text: string, looks: ReportedCell["looks"] = {}): ReportedCell => ({
  ...{ content: { kind: "text", text }, shown: text, formula: null, looks },
});
test.each<[string, ReportedCell, string]>([
  ["as they stand", looking("两家停产"), "两家停产"],
  [
    "letters in a font of pictures show none of them",
    looking("abc", { symbolFont: "Wingdings" }),
    "",
  ],
  ["such a font has no Chinese ones", looking("两家停产", { symbolFont: "Wingdings" }), "两家停产"],
  ["what cannot be seen", looking("两家停产", { unseen: "colour" }), ""],
  ["a picture", looking('=DISPIMG("ID_1",1)'), ""],
])("the words that a person reads: %s", (_, cell, words) => {
  expect(seenText(cell)).toBe(words);
});
