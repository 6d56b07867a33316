import fc from "fast-check";
import { type ClauseReading, LONGEST_CLAUSE, readClause } from "../../../src/core/clauses";

const PIECES = [
  ...[
    "到2022年，",
    "2023年底前",
    "“十四五”末",
    "每年",
    "较2020年",
    "第三方",
    "〔2020〕76号",
    "PM2.5",
    "12345热线",
  ],
  ...[
    "培育",
    "新增",
    "企业",
    "、",
    "，",
    "；",
    "。",
    "和",
    "分别",
    "达到",
    "不超过",
    "以上",
    "左右",
    "下降",
    "（",
    "）",
    "“",
    "”",
  ],
  ...[
    "300家",
    "97%",
    "6.5%—7%",
    "1.2万亿元",
    "三百个",
    "百家",
    "前10位",
    "3.2:1",
    "12/10万",
    "由30%",
    "提高到",
    "8",
    "1,200",
    "5G",
    " ",
    "\n",
  ],
  ...[
    "零的突破",
    "翻一番",
    "每千人口",
    "65岁以上老年人",
    "其中",
    "：",
    "1.",
    "（一）",
    "十大",
    "２０",
    "％",
    "\u200b",
    "〔18〕",
    "余",
    "上",
  ],
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

/** The characters that a law of the reader speaks of. */
function kindAt({ parts }: ClauseReading, place: number): string | undefined {
  return parts.find(({ from, to }) => place >= from && place < to)?.kind;
}

test("every character belongs to exactly one part", () => {
  fc.assert(
    fc.property(text, (original) => {
      const { parts } = readClause(original);
      expect(parts.map(({ from, to }) => original.slice(from, to)).join("")).toBe(original);
      expect(parts.every(({ from, to }) => to > from)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a figure that is in no target and in no day is an error, or a part of a term", () => {
  fc.assert(
    fc.property(text, (original) => {
      const reading = readClause(original);
      const errors = reading.doubts.filter(({ code }) => code === "figure-unread");
      for (const { index, 0: digits } of original.matchAll(
        /(?<![A-Za-z\d.〔第])\d+(?=[家%个项万亿])/g,
      )) {
        if (kindAt(reading, index) !== "unread") continue;
        const isTold = errors.some(
          ({ place }) => place.from <= index && place.to >= index + digits.length,
        );
        // inside “…” it is a name
        const isQuoted = /“[^”]*$/.test(original.slice(0, index)) && original.includes("”", index);
        expect(isTold || isQuoted).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("names and fragments are cut from the text by their spans", () => {
  fc.assert(
    fc.property(text, (original) => {
      for (const { name, nameSpan, fragment, fragmentSpan } of readClause(original).targets) {
        const cut = (span: { from: number; to: number }): string =>
          original.slice(span.from, span.to).replace(/\s+/g, " ").trim();
        expect(fragment).toBe(cut(fragmentSpan));
        if (nameSpan !== null) expect(name).toBe(cut(nameSpan));
      }
    }),
    { numRuns: 1000 },
  );
});

test("every doubt of a target stands in the list, with the words it is about", () => {
  fc.assert(
    fc.property(text, (original) => {
      const { targets, doubts } = readClause(original);
      for (const [place, target] of targets.entries()) {
        const codes = doubts.filter((doubt) => doubt.target === place).map(({ code }) => code);
        expect(new Set(codes)).toEqual(new Set(target.doubts));
      }
      for (const { place, received } of doubts) {
        expect(received).toBe(original.slice(place.from, place.to).replace(/\s+/g, " ").trim());
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  "一",
  "1",
  "、",
  "每",
  "万",
  "1家",
  "1家、",
  "（1家",
  "（1家）",
  "分别1家",
  "2020年、",
  "由1",
  "1:1",
])("the longest text made of %s alone is read", (piece) => {
  const length = Math.floor(LONGEST_CLAUSE / piece.length);
  expect(readClause(piece.repeat(length)).parts.length).toBeGreaterThan(0);
});

test("a longer text is not read, and says so", () => {
  const { targets, doubts } = readClause("建成1家。".repeat(LONGEST_CLAUSE));
  expect(targets).toEqual([]);
  expect(doubts.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "error text-too-long",
  ]);
});
