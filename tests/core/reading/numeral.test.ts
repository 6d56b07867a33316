import fc from "fast-check";
import nzh from "nzh/cn";
import { Big, parseNumeral } from "../../../src/core";

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
  // nothing before a power that something follows
  ["0百五十", null],
  ["0千三", null],
  // figures and words do not share a decimal point
  ["3万点五", null],
  ["三万5点五", null],
  ["6.1千", "6100"],
  ["1.5万", "15000"],
  ["6.1千亿", "610000000000"],
  ["0.61万亿", "610000000000"],
  ["3亿5000万", "350000000"],
  ["3亿50万", "300500000"],
  ["12万5千", "125000"],
  ["7万5千4百", "75400"],
  ["5亿1万4千6百", "500014600"],
  ["25万6千", "256000"],
  ["3万4000", "34000"],
  ["3万零500", "30500"],
  ["3亿50000000", "350000000"],
  ["3千500", "3500"],
  ["1.2E+3万", "12000000"],
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
  ["两", "2"],
  ["两点五", "2.5"],
  ["两千两", null],
  ["十两", null],
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
  ["三亿零五百万", "305000000"],
  ["六千一百亿零五百万", "610005000000"],
  ["三亿五万", "300050000"],
  ["壹拾万零叁仟", "103000"],
  ["四千万零六千", "40006000"],
  ["七十八万五佰零六", "780506"],
  ["一万二百五十", "10250"],
  ["一百零一万一千", "1011000"],
  ["一万二千亿", "1200000000000"],
  ["廿二", "22"],
  ["五百卅四", "534"],
  ["一萬零卌", "10040"],
  ["參萬肆仟伍佰陸拾柒", "34567"],
  ["貳佰零參", "203"],
  ["兩億五千萬", "250000000"],
  ["一百○五", "105"],
  ["三点五亿", "350000000"],
  ["四万点六", "40000.6"],
  ["二十點一萬", "201000"],
  ["負三百", "-300"],
])("the Chinese numeral %s is %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["三百五", "350"],
  ["两千四百五", "2450"],
  ["三万五", "35000"],
  ["一百二", "120"],
  ["九十二万四", "924000"],
  ["三亿五", "350000000"],
  ["二十五", null],
  ["三百零五", null],
])("%s is read as people say it, and that is told: %s", (text, spoken) => {
  const numeral = parseNumeral(text);
  if (numeral === null || !("value" in numeral)) throw new Error(`${text} was not read`);
  expect(numeral.told === "spoken" ? numeral.value.toFixed() : null).toBe(spoken);
});

test.each(["012", "06100.5", "00", "012亿"])("the 0 that opens %s is told", (text) => {
  expect(parseNumeral(text)).toMatchObject({ told: "leading-zero" });
});

test.each([
  ["6100亿", 8],
  ["6.1千亿", 8],
  ["一万二千亿", 8],
  ["0.61万亿", 8],
  ["三百万", 4],
  ["3亿5000万", 0],
  ["三亿零五百万", 0],
  ["十二万五", 0],
  ["三百", 0],
])("the magnitude that counts all of %s is ten to the %d", (text, magnitude) => {
  expect(parseNumeral(text)).toMatchObject({ magnitude });
});

test.each([
  "300 310 320",
  "4,40",
  "4,4000",
  "1,23,456",
  "1,234 567",
  "300 310",
  "6.100.000",
  "300,",
  "12 34万",
])("%s has separators in the wrong places", (text) => {
  expect(read(text)).toBe("bad-grouping");
});

test.each([
  ["一千五万", "15 million, or 10,050,000"],
  ["两万五亿", "the same, higher up"],
  ["一万零一百一", "a place is named by 零 and another is left out"],
  ["三百五点二", "speech and decimals at once"],
  ["一百零二十", "零 where nothing is left out"],
  ["3亿5000", "350 million, or 300,005,000"],
  ["3点5", "a time"],
  ["三点五十", "a time"],
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

/** 千亿 behind decimals. */
function sayScale(powers: string): number {
  return [...powers].reduce((product, power) => product * (SCALES[power] ?? NaN), 1);
}

const SCALES: Readonly<Record<string, number>> = { ...POWERS, 万: 10_000, 亿: 100_000_000 };
const NEXT: Readonly<Record<string, string>> = { 百: "十", 千: "百", 万: "千", 亿: "千万" };

function withPlace(spoken: string): string {
  return spoken + (NEXT[spoken.at(-2) ?? ""] ?? "");
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
      const [whole = "", behind = ""] = text.replaceAll("〇", "零").split("点");
      const decimals = behind.replace(/[千万亿百]+$/, "");
      const digits = [...decimals].map((each) => DIGITS.indexOf(each)).join("");
      const scale = sayScale(behind.slice(decimals.length));
      // 三百五 says 三百五十
      const spoken = numeral.told === "spoken" ? withPlace(whole) : whole;
      const said = new Big(`${sayWhole(spoken)}.${digits || "0"}`).times(scale);
      expect([text, numeral.value.toFixed()]).toEqual([text, said.toFixed()]);
    }),
    { numRuns: 40_000 },
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

test.each([
  ["两百", "200"],
  ["两", "2"],
  ["两点五", "2.5"],
  ["一千两百", "1200"],
  ["二十两", null],
  ["百两", null],
  ["一点两", null],
  ["两点两", null],
])("两 counts only before a magnitude: %s", (text, value) => {
  const numeral = parseNumeral(text);
  expect(numeral && "value" in numeral ? numeral.value.toFixed() : null).toBe(value);
});
