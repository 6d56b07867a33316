import { foldTyped, LONGEST_FIGURE, LONGEST_TEXT, readValue } from "../../../src/core";
import { above6000, brands, passRate, qualitative, typed } from "../targets";

/** The patterns that some work puts to texts longer than a figure, and how long the longest was. */
function patternsOverLongTexts(work: () => unknown): { sources: string[]; longest: number } {
  const sources = new Set<string>();
  let longest = 0;
  const spy = jest.spyOn(RegExp.prototype, "exec");
  work();
  spy.mock.calls.forEach(([text], index) => {
    const pattern: unknown = spy.mock.contexts[index];
    if (text.length <= LONGEST_FIGURE || !(pattern instanceof RegExp)) return;
    sources.add(pattern.source);
    longest = Math.max(longest, text.length);
  });
  spy.mockRestore();
  return { sources: [...sources].sort(), longest };
}

const PUMPS = [
  "9",
  "1,",
  "百",
  "三百",
  "约9",
  "-",
  "(",
  "“",
  "1 ",
  "。",
  "年",
  "本期不统计",
  "百分之",
  "¥",
  "1e9",
  "\n9",
  "。9",
];

describe("a figure past 40 characters is refused whole", () => {
  test.each(PUMPS)("%j over and over", (pump) => {
    const text = `${pump.repeat(400)}x`;
    for (const target of [brands, above6000, passRate]) {
      const reading = readValue(typed(text), target);
      expect(reading).toMatchObject({ state: "refused", value: null, typed: text });
      expect(reading.findings).toMatchObject([
        { code: "not-a-number", details: { readings: null, length: text.length } },
      ]);
      expect(reading.findings[0]?.received).toBe(`${text.slice(0, 20)}…[${text.length}]`);
    }
  });

  test.each(PUMPS)("%j over and over is folded, and no other pattern sees it", (pump) => {
    const text = `${pump.repeat(400)}x`;
    const folding = patternsOverLongTexts(() => foldTyped(text));
    const reading = patternsOverLongTexts(() => readValue(typed(text), above6000));
    expect(reading.sources).toEqual(folding.sources);
    expect(reading.sources.length).toBeGreaterThan(0);
  });

  test("40 digits are read, 41 are too many", () => {
    const digits = "1".repeat(LONGEST_FIGURE);
    expect(readValue(typed(digits), above6000).value?.toFixed()).toBe(digits);
    expect(readValue(typed(`${digits}1`), above6000).state).toBe("refused");
  });

  test("blanks and invisible characters do not count", () => {
    const text = `${" ".repeat(500)}6\u200B${"\u3000".repeat(500)}亿元`;
    expect(readValue(typed(text), above6000).value?.toFixed()).toBe("6");
  });
});

describe("a text past what a cell holds is refused before any pattern", () => {
  test.each([...PUMPS, " ", "\u200B", "\u3000"])("%j over and over", (pump) => {
    const text = pump.repeat(LONGEST_TEXT / pump.length + 1);
    for (const target of [brands, above6000, qualitative]) {
      let state = "";
      const { sources, longest } = patternsOverLongTexts(() => {
        state = readValue(typed(text), target).state;
      });
      expect([state, sources, longest]).toEqual(["refused", [], 0]);
    }
  });

  test("words of a qualitative target are kept up to there", () => {
    expect(readValue(typed("完".repeat(LONGEST_TEXT)), qualitative).state).toBe("text");
  });
});

test("what a finding shows of a long text is its beginning and its length", () => {
  const sentence = "本单位今年以来认真落实各项部署".repeat(10);
  expect(readValue(typed(sentence), brands).findings[0]?.received).toBe(
    `本单位今年以来认真落实各项部署本单位今年…[${sentence.length}]`,
  );
  const short = "本单位今年以来认真落实各项部署";
  expect(readValue(typed(short), brands).findings[0]?.received).toBe(short);
});
