import fc from "fast-check";
import nzh from "nzh/cn";
import { parseNumeral } from "../../../src/core";

/** The number as digits, the problem, or null. */
function read(text: string): string | null {
  const numeral = parseNumeral(text);
  if (numeral === null) return null;
  return "value" in numeral ? numeral.value.toFixed() : numeral.problem;
}

test.each([
  ["6100", "6100"],
  ["6,100.5", "6100.5"],
  ["6 100", "6100"],
  ["1,234,567", "1234567"],
  ["0.57", "0.57"],
  [".5", "0.5"],
  ["5.", "5"],
  ["+5", "5"],
  ["-5", "-5"],
  ["负五", "-5"],
  ["-0", "0"],
  ["6.1E3", "6100"],
  // as Excel writes it
  ["6.1E+03", "6100"],
  ["1E-02", "0.01"],
  ["1e-3", "0.001"],
  ["1e30", "1000000000000000000000000000000"],
  ["6.1千", "6100"],
  ["1.5万", "15000"],
  ["6.1千亿", "610000000000"],
  ["0.61万亿", "610000000000"],
  ["3亿5000万", "350000000"],
  ["3亿50万", "300500000"],
  ["1万2千", "12000"],
  ["1,000万", "10000000"],
])("%s is %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["零", "0"],
  ["〇", "0"],
  ["两", "2"],
  ["十", "10"],
  ["一十", "10"],
  ["十五", "15"],
  ["九十六", "96"],
  ["一百零五", "105"],
  ["一百一十", "110"],
  ["一百十", "110"],
  ["三百", "300"],
  ["叁佰", "300"],
  ["贰仟零伍拾", "2050"],
  ["两千二百", "2200"],
  ["一万零五百", "10500"],
  ["十万", "100000"],
  ["一亿零十四万七千", "100147000"],
  ["三亿五千万", "350000000"],
  ["六千一百亿", "610000000000"],
  ["一万亿", "1000000000000"],
  ["九十六点五", "96.5"],
  ["零点零五", "0.05"],
  ["两点五", "2.5"],
  ["三萬", "30000"],
])("the Chinese numeral %s is %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each(["4,40", "4,4000", "1,23,456", "1,234 567", "300 310", "6.100.000", "300,", "12 34万"])(
  "%s has separators in the wrong places",
  (text) => {
    expect(read(text)).toBe("bad-grouping");
  },
);

test.each([
  ["三百五", "350 in speech, 305 in writing"],
  ["三万八", "38,000 in speech"],
  ["一百二", "120 in speech"],
  ["二〇二二", "a year"],
  ["一二三", "digits one by one"],
  ["二十两", "a weight"],
  ["两十", "not said"],
  ["十两", "a weight"],
  ["百", "no number of hundreds"],
  ["千万", "no number of ten millions"],
  ["亿", "only a magnitude"],
  ["三四百", "three or four hundred"],
  ["二百百", "twice the magnitude"],
  ["百二", "no leading figure"],
  ["零三百", "a leading zero"],
  ["三百零", "a trailing zero"],
  ["点五", "no whole part"],
  ["三点", "no decimals"],
  ["三点五点二", "two points"],
  ["好三百", "a word before it"],
  ["三百多", "a word behind it"],
  ["负负三", "two signs"],
  ["--3", "two signs"],
  ["+-3", "two signs"],
  ["1.5.2", "a version"],
  ["1e31", "beyond any report"],
  ["1e400", "beyond any report"],
  ["9".repeat(41), "beyond any report"],
  ["1万2", "12,000 in speech"],
  ["", "nothing"],
  ["-", "nothing"],
  ["一\n二", "two lines"],
  ["二万万亿", "万 upon 万, which is read in two ways"],
  ["十万万零三亿", "万 upon 万, which is read in two ways"],
])("%s is refused: %s", (text) => {
  expect(read(text)).toBeNull();
});

const DIGITS = "零一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number that a well-formed numeral says, worked out section by section, without nzh. */
function sayWhole(text: string): bigint {
  let total = 0n;
  let section = 0;
  let digit: number | null = null;
  for (const character of text.replaceAll("〇", "零").replaceAll("两", "二")) {
    const power = POWERS[character];
    if (DIGITS.includes(character)) {
      digit = DIGITS.indexOf(character) || null;
    } else if (power !== undefined) {
      section += (digit ?? 1) * power;
      digit = null;
    } else {
      const magnitude = character === "万" ? 10_000n : 100_000_000n;
      const rest = BigInt(section + (digit ?? 0));
      // 一万亿 multiplies all that stands before 亿; 三亿五千万 only the section before 万
      total = magnitude === 10_000n ? total + rest * magnitude : (total + rest) * magnitude;
      section = 0;
      digit = null;
    }
  }
  return total + BigInt(section + (digit ?? 0));
}

test("what is accepted of any text of numeral characters says that number, and nothing else is accepted", () => {
  let accepted = 0;
  const characters = fc.constantFrom(...Array.from("零一二两三四五六七八九十百千万亿点〇多好半"));
  fc.assert(
    fc.property(fc.array(characters, { minLength: 1, maxLength: 7 }), (list) => {
      const text = list.join("");
      const numeral = parseNumeral(text);
      if (numeral === null) return;
      accepted += 1;
      if (!("value" in numeral)) throw new Error(`${text} has no separators`);
      expect(text).not.toMatch(/[多好半]/);
      const [whole = "", decimals = ""] = text.split("点");
      const digits = [...decimals.replaceAll("〇", "零")].map((each) => DIGITS.indexOf(each));
      const said = `${sayWhole(whole)}.${digits.join("") || "0"}`;
      expect(numeral.value.eq(said)).toBe(true);
      const plain = (chinese: string) =>
        chinese.replaceAll("〇", "零").replaceAll("两", "二").replaceAll("一十", "十");
      expect(plain(nzh.encodeS(numeral.value.toFixed(0, 0)))).toBe(plain(whole));
    }),
    { numRuns: 20_000 },
  );
  expect(accepted).toBeGreaterThan(500);
});

test("every whole number as nzh writes it is read back", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.boolean(), (number, formal) => {
      const text = formal ? nzh.encodeB(number) : nzh.encodeS(number);
      expect(read(text)).toBe(String(number));
    }),
    { numRuns: 2000 },
  );
});

test("-0 is zero without a sign", () => {
  const numeral = parseNumeral("-0");
  expect(numeral && "value" in numeral && Object.is(numeral.value.toNumber(), 0)).toBe(true);
});
