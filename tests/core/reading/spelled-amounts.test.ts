import fc from "fast-check";
import { Big, readValue } from "../../../src/core";
import { above6000, increase1400, makeTarget, passRate, typed } from "../targets";

/** Spells numbers in every way that people write them, without the code that reads them. */
interface Hand {
  readonly digits: string;
  /** 十 百 千 */
  readonly powers: readonly [string, string, string];
  readonly wan: string;
  readonly yi: string;
  readonly point: string;
}

const PLAIN: Hand = {
  digits: "零一二三四五六七八九",
  powers: ["十", "百", "千"],
  wan: "万",
  yi: "亿",
  point: "点",
};
const FORMAL: Hand = {
  digits: "零壹贰叁肆伍陆柒捌玖",
  powers: ["拾", "佰", "仟"],
  wan: "万",
  yi: "亿",
  point: "点",
};
const TRADITIONAL: Hand = {
  digits: "〇壹貳參肆伍陸柒捌玖",
  powers: ["拾", "佰", "仟"],
  wan: "萬",
  yi: "億",
  point: "點",
};
const HANDS = [PLAIN, FORMAL, TRADITIONAL];

/** How freely somebody writes. */
interface Habit {
  readonly hand: Hand;
  /** 两百 for 二百. */
  readonly pairs: boolean;
  /** 十五 for 一十五. */
  readonly shortTen: boolean;
  /** 零 also behind a 万 or 亿 that leaves nothing out, or ends in zeros: 拾万零叁仟. */
  readonly extraZero: boolean;
  /** No 零 where another power follows: 一万二百. */
  readonly noZero: boolean;
}

/** 1 to 9,999 without what stands before it. */
function spellSection(section: number, { hand, pairs, shortTen, noZero }: Habit, isFirst: boolean) {
  const places = [...String(section).padStart(4, "0")].map(Number);
  let text = "";
  let isOpen = false;
  let skipped = false;
  places.forEach((digit, place) => {
    const power = hand.powers[2 - place] ?? "";
    if (digit === 0) {
      skipped = true;
      return;
    }
    // a bare digit needs its 零, a power can do without
    if (isOpen && skipped && !(noZero && power !== "")) text += hand.digits.charAt(0);
    const two = pairs && digit === 2 && place < 2;
    const isTen = shortTen && digit === 1 && place === 2 && !isOpen && isFirst;
    text += (isTen ? "" : two ? "两" : hand.digits.charAt(digit)) + power;
    isOpen = true;
    skipped = false;
  });
  return text;
}

/** A whole number below 10^16 in words, 亿 counting all before it. */
function spellWhole(number: bigint, habit: Habit): string {
  if (number === 0n) return habit.hand.digits.charAt(0);
  const parts = [
    [number / 10n ** 12n, habit.hand.wan, number % 10n ** 12n >= 10n ** 8n ? "" : habit.hand.yi],
    [(number / 10n ** 8n) % 10_000n, "", habit.hand.yi],
    [(number / 10_000n) % 10_000n, habit.hand.wan, ""],
    [number % 10_000n, "", ""],
  ] as const;
  let text = "";
  let last = 0;
  let skipped = false;
  for (const [value, power, above] of parts) {
    const section = Number(value);
    if (section === 0) {
      skipped ||= text !== "";
      continue;
    }
    const needsZero = text !== "" && (skipped || section < 1000);
    const mayDrop = habit.noZero && section >= 10 && (power !== "" || section % 10 === 0);
    const hasZero = (needsZero && !mayDrop) || (text !== "" && habit.extraZero && last % 10 === 0);
    if (hasZero) text += habit.hand.digits.charAt(0);
    text += spellSection(section, habit, text === "") + power + above;
    last = section;
    skipped = false;
  }
  return text;
}

const habits = fc.record({
  hand: fc.constantFrom(...HANDS),
  pairs: fc.boolean(),
  shortTen: fc.boolean(),
  extraZero: fc.boolean(),
  noZero: fc.boolean(),
});

/** Whole amounts of every size, many of them with zeros inside. */
const wholes = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 9999n }),
    fc.bigInt({ min: 0n, max: 9999n }),
    fc.bigInt({ min: 0n, max: 9999n }),
    fc.bigInt({ min: 0n, max: 9999n }),
    fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
  )
  .map(([first, second, third, fourth, blanks]) =>
    [first, second, third, fourth].reduce(
      (sum, part, place) => sum * 10_000n + (blanks.includes(place) ? part % 10n : part),
      0n,
    ),
  );

const yuan = makeTarget({ kind: "increase", threshold: 1, unit: "元" });
const SEED = { seed: 20220131, numRuns: 2000 };

/** The value and whether anything but a conversion or a size was told. */
function read(text: string, target = yuan): string | null {
  const { value, findings } = readValue(typed(text), target);
  const told = findings.map(({ code }) => code).filter((code) => code !== "magnitude-suspect");
  const rest = told.filter((code) => code !== "unit-converted");
  return rest.length > 0 ? rest.join() : (value?.toFixed() ?? null);
}

const inYi = (amount: bigint | Big) => new Big(String(amount)).times("1e-8").toFixed();

test("an amount spelled in words is read exactly, whichever hand wrote it", () => {
  fc.assert(
    fc.property(
      wholes,
      habits,
      fc.constantFrom("", "元", "圆整", "元正"),
      (amount, habit, unit) => {
        const text = spellWhole(amount, habit) + unit;
        if (text.length > 40) return;
        expect([text, read(text)]).toEqual([text, String(amount)]);
      },
    ),
    SEED,
  );
});

test("the same amount under 亿元 is its part of 亿元: the last magnitude belongs to the numeral", () => {
  fc.assert(
    fc.property(wholes, habits, (amount, habit) => {
      const text = `${spellWhole(amount, habit)}元`;
      if (text.length > 40) return;
      expect([text, read(text, increase1400)]).toEqual([text, inYi(amount)]);
    }),
    SEED,
  );
});

test("figures with 亿 and 万 between them are read exactly: 70亿4000万元, 25万6千, 3万4000", () => {
  const part = fc.integer({ min: 1, max: 9999 });
  const maybe = fc.option(part, { freq: 2 });
  const thousands = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(maybe, maybe, fc.option(thousands), fc.boolean(), (yi, wan, rest, full) => {
      if (yi === null && wan === null) return;
      const words = [
        yi === null ? "" : `${yi}亿`,
        wan === null ? "" : `${wan}万`,
        rest === null ? "" : wan !== null && full ? `${rest}000` : `${rest}千`,
      ];
      const amount =
        BigInt(yi ?? 0) * 100_000_000n + BigInt(wan ?? 0) * 10_000n + BigInt(rest ?? 0) * 1000n;
      const text = `${words.join("")}元`;
      expect([text, read(text)]).toEqual([text, String(amount)]);
      expect([text, read(text, increase1400)]).toEqual([text, inYi(amount)]);
    }),
    SEED,
  );
});

test("decimals before a magnitude count in it: 三点零五亿元, 6.1千亿", () => {
  const magnitudes = fc.constantFrom<[string, number]>(
    ["万", 4],
    ["百万", 6],
    ["千万", 7],
    ["亿", 8],
    ["千亿", 11],
    ["万亿", 12],
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.stringMatching(/^[0-9]{1,3}$/),
      magnitudes,
      habits,
      (whole, decimals, [magnitude, exponent], habit) => {
        const { digits, point } = habit.hand;
        const spelled = [...decimals].map((digit) => digits.charAt(Number(digit))).join("");
        const power = habit.hand === TRADITIONAL ? inTraditional(magnitude) : magnitude;
        const words = `${spellWhole(BigInt(whole), habit)}${point}${spelled}${power}元`;
        const amount = new Big(`${whole}.${decimals}`).times(new Big(10).pow(exponent));
        for (const text of [words, `${whole}.${decimals}${magnitude}元`]) {
          expect([text, read(text)]).toEqual([text, amount.toFixed()]);
        }
      },
    ),
    SEED,
  );
});

const inTraditional = (magnitude: string) => magnitude.replace("万", "萬").replace("亿", "億");

test("角 and 分 are tenths and hundredths of 元", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(PLAIN, FORMAL),
      fc.constantFrom("元", "圆"),
      (whole, jiao, fen, hand, unit) => {
        if (jiao + fen === 0) return;
        const habit = { hand, pairs: false, shortTen: false, extraZero: false, noZero: false };
        const tenths = jiao === 0 ? "零" : `${hand.digits.charAt(jiao)}角`;
        const hundredths = fen === 0 ? "" : `${hand.digits.charAt(fen)}分`;
        const text = `人民币${spellWhole(BigInt(whole), habit)}${unit}${tenths}${hundredths}`;
        expect([text, read(text)]).toEqual([text, new Big(`${whole}.${jiao}${fen}`).toFixed()]);
      },
    ),
    SEED,
  );
});

test("a percentage in words is the percentage in figures", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 99 }),
      fc.nat({ max: 99 }),
      habits,
      (whole, part, habit) => {
        const { digits, point } = habit.hand;
        const decimals = [...String(part)].map((digit) => digits.charAt(Number(digit))).join("");
        const text = `百分之${spellWhole(BigInt(whole), habit)}${point}${decimals}`;
        expect([text, read(text, passRate)]).toEqual([text, new Big(`${whole}.${part}`).toFixed()]);
      },
    ),
    SEED,
  );
});

test.each([
  ["三亿零五百万元", "3.05"],
  ["六千一百亿零五百万元", "6100.05"],
  ["六千一百亿零五百万", "6100.05"],
  ["叁亿零伍佰万元整", "3.05"],
  ["三億零五百萬元", "3.05"],
  ["3亿零500万元", "3.05"],
  ["一万二千亿元", "12000"],
  ["70亿4千万元", "70.4"],
  ["12万5千元", "0.00125"],
  ["三亿元零五角", "3.000000005"],
])("%s is %s 亿元", (text, value) => {
  expect(readValue(typed(text), above6000).value?.toFixed()).toBe(value);
});
