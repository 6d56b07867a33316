import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  Big,
  convert,
  isSameUnit,
  parseUnit,
  planUnit,
  type Unit,
  unitsAtEnd,
} from "../../../src/core";

function unitOf(text: string): Unit {
  const unit = parseUnit(text);
  if (!unit) throw new Error(`unknown unit ${text}`);
  return unit;
}

describe("a unit that stands alone", () => {
  test.each([
    ["元", "money", "元", 0],
    ["千元", "money", "元", 3],
    ["万元", "money", "元", 4],
    ["百万元", "money", "元", 6],
    ["千万元", "money", "元", 7],
    ["亿元", "money", "元", 8],
    ["万亿元", "money", "元", 12],
    ["亿美元", "us-dollar", "美元", 8],
    ["亿欧元", "euro", "欧元", 8],
    ["亿圆", "money", "元", 8],
    ["元正", "money", "元", 0],
    ["‱", "ratio", "‱", 0],
    ["家", "count", "家", 0],
    ["万家", "count", "家", 4],
    ["个", "count", "个", 0],
    ["项", "count", "项", 0],
    ["人", "people", "人", 0],
    ["名", "people", "人", 0],
    ["万人次", "people", "人次", 4],
    ["位", "rank", "位", 0],
    ["%", "ratio", "%", 0],
    ["‰", "ratio", "‰", 0],
    ["个百分点", "percentage-points", "个百分点", 0],
    ["百分点", "percentage-points", "个百分点", 0],
    ["分", "score", "分", 0],
    ["平方米", "area", "平方米", 0],
    ["万平方米", "area", "平方米", 4],
    ["亩", "area", "亩", 0],
    ["米", "length", "米", 0],
    ["千米", "length", "公里", 0],
    ["公斤", "mass", "千克", 0],
    ["万吨", "mass", "吨", 4],
    ["千瓦时", "electric-energy", "千瓦时", 0],
    ["亿千瓦时", "electric-energy", "千瓦时", 8],
    ["元/平方米", "land-price", "元/平方米", 0],
    ["万元/亩", "land-price", "元/亩", 4],
    ["倍", "growth-factor", "倍", 0],
    ["％", "ratio", "%", 0],
    ["﹪", "ratio", "%", 0],
    ["元／平方米", "land-price", "元/平方米", 0],
    ["ｋｍ２", "area", "平方公里", 0],
  ])("%s is %s in %s times ten to the %i", (text, dimension, base, exponent) => {
    expect(unitOf(text)).toMatchObject({ dimension, base, exponent });
  });

  test.each([[""], ["万"], ["6100亿元"], ["筐"], ["亿 元"], ["元以上"], ["立米"]])(
    "%p is no unit",
    (text) => {
      expect(parseUnit(text)).toBeNull();
    },
  );

  test.each([
    ["家", true],
    ["万家", true],
    ["人", true],
    ["位", true],
    ["项", true],
    ["亿元", false],
    ["%", false],
    ["分", false],
    ["吨", false],
  ])("whether what %s counts comes in whole numbers: %p", (text, whole) => {
    expect(unitOf(text).whole).toBe(whole);
  });

  test.each([
    ["平方米", "㎡", true],
    ["公里", "千米", true],
    ["千克", "公斤", true],
    ["元/平方米", "元/㎡", true],
    ["百万元", "百万元", true],
    ["万元", "亿元", false],
    ["个", "家", false],
    ["%", "‰", false],
    ["人", "位", false],
  ])("%s and %s are one unit: %p", (left, right, same) => {
    expect(isSameUnit(unitOf(left), unitOf(right))).toBe(same);
  });
});

describe("the units that end a text, the longest spelling first", () => {
  test.each<[string, [symbol: string, dimension: string, before: string][]]>([
    [
      "6100亿元",
      [
        ["亿元", "money", "6100"],
        ["元", "money", "6100亿"],
      ],
    ],
    [
      "6100万元",
      [
        ["万元", "money", "6100"],
        ["元", "money", "6100万"],
      ],
    ],
    ["29家", [["家", "count", "29"]]],
    [
      "4.4万家",
      [
        ["万家", "count", "4.4"],
        ["家", "count", "4.4万"],
      ],
    ],
    ["96.5%", [["%", "ratio", "96.5"]]],
    ["5‰", [["‰", "ratio", "5"]]],
    ["3千瓦时", [["千瓦时", "electric-energy", "3"]]],
    [
      "3万千瓦时",
      [
        ["万千瓦时", "electric-energy", "3"],
        ["千瓦时", "electric-energy", "3万"],
      ],
    ],
    ["一百二十分", [["分", "score", "一百二十"]]],
    [
      "3千克",
      [
        ["千克", "mass", "3"],
        ["克", "mass", "3千"],
      ],
    ],
    [
      "亿元",
      [
        ["亿元", "money", ""],
        ["元", "money", "亿"],
      ],
    ],
    ["6100", []],
    ["6100亿", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(
      unitsAtEnd(text).map(({ unit, before }) => [unit.symbol, unit.dimension, before]),
    ).toEqual(expected);
  });

  test.each([
    ["100平方米", "平方米", "100"],
    ["12024元/平方米", "元/平方米", "12024"],
    ["3百分点", "个百分点", "3"],
    ["3个百分点", "个百分点", "3"],
    ["5千米", "公里", "5"],
    ["802万元/亩", "万元/亩", "802"],
  ])("%s is first of all %s", (text, symbol, before) => {
    expect(unitsAtEnd(text)[0]).toMatchObject({ unit: { symbol }, before });
  });

  test.each([["8名"], ["第8位"]])("%s may be a rank or a number of people", (text) => {
    const readings = unitsAtEnd(text);
    expect(readings.map(({ unit }) => unit.dimension).sort()).toEqual(["people", "rank"]);
    expect(new Set(readings.map(({ before }) => before)).size).toBe(1);
  });
});

describe("converting inside one dimension", () => {
  test.each([
    ["61000000", "万元", "亿元", "6100"],
    ["6100", "万元", "亿元", "0.61"],
    ["6.1", "千亿元", "亿元", "6100"],
    ["0.44", "万家", "家", "4400"],
    ["5", "‰", "%", "0.5"],
    ["3", "‱", "%", "0.03"],
    ["1", "公顷", "亩", "15"],
    ["3", "亩", "平方米", "2000"],
    ["1500", "米", "公里", "1.5"],
    ["2.5", "吨", "千克", "2500"],
    ["0.1", "亿元", "元", "10000000"],
    ["-1400", "亿元", "万元", "-14000000"],
  ])("%s %s in %s is %s", (value, from, to, expected) => {
    expect(convert(new Big(value), unitOf(from), unitOf(to)).toFixed()).toBe(expected);
  });

  test.each([
    ["元", "美元"],
    ["美元", "欧元"],
    ["日元", "元"],
    ["%", "个百分点"],
    ["家", "人"],
    ["平方米", "米"],
    ["分", "%"],
  ])("%s does not convert to %s", (from, to) => {
    expect(() => convert(new Big(1), unitOf(from), unitOf(to))).toThrow(RangeError);
  });

  test("all 221 published land prices per square metre give the published 万元/亩", () => {
    const { pairs } = JSON.parse(
      readFileSync(join(__dirname, "..", "..", "fixtures", "land-prices.json"), "utf8"),
    ) as { pairs: [use: string, zone: string, perSquareMetre: number, perMu: number][] };
    expect(pairs).toHaveLength(221);
    const rounded = pairs.map(([use, zone, perSquareMetre]) => [
      use,
      zone,
      perSquareMetre,
      convert(new Big(perSquareMetre), unitOf("元/平方米"), unitOf("万元/亩"))
        .round(0, Big.roundHalfUp)
        .toNumber(),
    ]);
    expect(rounded).toEqual(pairs);
  });

  const DECIMAL_UNITS = [
    ["元", "百元", "千元", "万元", "百万元", "亿元"],
    ["家", "百家", "万家"],
    ["人", "千人", "万人"],
    ["%", "‰"],
    ["平方米", "万平方米", "公顷", "平方公里"],
    ["米", "公里", "万公里"],
    ["千克", "吨", "万吨", "亿吨"],
    ["千瓦时", "万千瓦时", "亿千瓦时"],
  ];
  const twoUnits = fc
    .constantFrom(...DECIMAL_UNITS)
    .chain((units) => fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)));
  const figure = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, decimals]) => new Big(digits.toString()).div(new Big(10).pow(decimals)));

  test("there and back is the same figure, exactly, for decimal units", () => {
    fc.assert(
      fc.property(figure, twoUnits, (value, [from, to]) => {
        const there = convert(value, unitOf(from), unitOf(to));
        const back = convert(there, unitOf(to), unitOf(from));
        expect(back.eq(value)).toBe(true);
      }),
    );
  });

  test("a unit converts to itself unchanged", () => {
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom(...DECIMAL_UNITS.flat(), "亩", "元/亩"),
        (value, text) => {
          expect(convert(value, unitOf(text), unitOf(text)).eq(value)).toBe(true);
        },
      ),
    );
  });
});

describe("units that no plan has to declare", () => {
  const LISTED = [
    ..."岁 小时 分钟 工作日 个月 年 部 册 份 期 级 对 艘 架 片 块 笔 床 张 学位 标箱 斤 亿斤 千瓦 万千瓦".split(
      " ",
    ),
    ..."兆瓦 吉瓦 吨标准煤 吨二氧化碳 元/人 元/月 亿元/平方公里 吨/日 微克/立方米 毫克/立方米".split(
      " ",
    ),
    ..."张/千人 人/千人 /10万 人/10万 件/万人 起/万人 平方米/人 ℃ 分贝 件次 车次 户次 场次 户 册次".split(
      " ",
    ),
  ];

  test.each(LISTED)("%s is known", (text) => {
    expect(planUnit(text, [], false)).toMatchObject({ unit: { symbol: text }, isKnown: true });
    expect(parseUnit(text)).not.toBeNull();
  });

  test.each([
    ["万册", "册", 4],
    ["亿斤", "斤", 8],
    ["万亿元", "元", 12],
    ["万千瓦", "千瓦", 4],
    ["千瓦", "千瓦", 0],
    ["万吨标准煤", "吨标准煤", 4],
    ["万吨/日", "吨/日", 4],
    ["亿元/平方公里", "元/平方公里", 8],
    ["万标箱", "标箱", 4],
  ])("%s is %s in ten to the %#", (text, base, exponent) => {
    expect(unitOf(text)).toMatchObject({ base, exponent });
  });

  test.each([
    ["2", "吉瓦", "万千瓦", "200"],
    ["1.5", "年", "个月", "18"],
    ["90", "分钟", "小时", "1.5"],
    ["0.035", "毫克/立方米", "微克/立方米", "35"],
    ["1", "亿元/平方公里", "元/平方米", "100"],
    ["3", "人/10万", "/10万", "3"],
  ])("%s %s in %s is %s", (value, from, to, expected) => {
    expect(convert(new Big(value), unitOf(from), unitOf(to)).toFixed()).toBe(expected);
  });

  test.each([
    ["工作日", "天"],
    ["小时", "天"],
    ["吨标准煤", "吨"],
    ["吨/日", "吨"],
    ["元/人", "元"],
    ["岁", "年"],
    ["级", "个"],
  ])("%s does not convert to %s: nobody here knows how", (from, to) => {
    expect(() => convert(new Big(1), unitOf(from), unitOf(to))).toThrow(RangeError);
  });
});

describe("a unit as a plan writes it", () => {
  const BASKET = { symbol: "筐", aliases: ["筐子"], whole: true, adds: true };

  test("one that nobody knows is a dimension of its own, and works", () => {
    const { unit, isKnown } = planUnit("万筐", [], false);
    expect(isKnown).toBe(false);
    expect(unit).toMatchObject({ symbol: "万筐", base: "筐", exponent: 4, dimension: "own:筐" });
    expect(unit.traits).toEqual({ adds: false, whole: false, takesMagnitude: true });
    expect(() => convert(new Big(1), unit, unitOf("个"))).toThrow(RangeError);
    expect(convert(new Big(3), unit, planUnit("筐", [], false).unit).toFixed()).toBe("30000");
  });

  test("its values add up where the plan itself has them added", () => {
    expect(planUnit("筐", [], true).unit.traits.adds).toBe(true);
  });

  test("one that the plan declares is known, by its other spellings too", () => {
    for (const text of ["筐", "筐子", "万筐"]) {
      expect(planUnit(text, [BASKET], false)).toMatchObject({
        unit: { base: "筐", whole: true, traits: { adds: true } },
        isKnown: true,
      });
    }
  });

  test.each([
    ["", 0],
    ["万", 4],
    ["亿", 8],
  ])("%p is a pure number", (text, exponent) => {
    expect(planUnit(text, [], false)).toMatchObject({
      unit: { symbol: text, base: "", dimension: "number", exponent, traits: { adds: false } },
      isKnown: true,
    });
  });

  test("it is read at the end of a text where its plan asks for it, and only there", () => {
    const { unit } = planUnit("筐", [BASKET], false);
    expect(unitsAtEnd("300筐子", unit)).toMatchObject([{ unit: { base: "筐" }, before: "300" }]);
    expect(unitsAtEnd("3万筐", unit)[0]).toMatchObject({ unit: { exponent: 4 }, before: "3" });
    expect(unitsAtEnd("300筐")).toEqual([]);
  });
});
