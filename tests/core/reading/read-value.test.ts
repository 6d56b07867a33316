import fc from "fast-check";
import nzh from "nzh/cn";
import {
  BLANK_CELL,
  formatFigure,
  type Target,
  readValue,
  type ReportedCell,
} from "../../../src/core";
import {
  about300,
  above6000,
  brands,
  cap60,
  changed,
  computed,
  firms,
  firmsInTenThousands,
  from300To310,
  fundsInTenThousands,
  increase1400,
  makeTarget,
  passRate,
  qualitative,
  satisfaction,
  stored,
  top10,
  typed,
} from "../targets";

/** What a cell says for a target: the value as digits, or null, and the finding codes. */
function read(cell: ReportedCell | string, target: Target): [string | null, string[]] {
  const reading = readValue(typeof cell === "string" ? typed(cell) : cell, target);
  return [reading.value?.toFixed() ?? null, reading.findings.map(({ code }) => code)];
}

type Row = readonly [text: string, value: string | null, ...codes: string[]];

const check = (target: Target) => (text: string, value: string | null, codes: string[]) => {
  expect(read(text, target)).toEqual([value, codes]);
};
const rows = (table: readonly Row[]) =>
  table.map(([text, value, ...codes]) => [text, value, codes] as const);

describe("money under 超过6000亿元", () => {
  test.each(
    rows([
      ["6100", "6100"],
      ["6,100", "6100"],
      ["6,100亿元", "6100"],
      ["6，100亿元", "6100"],
      ["６１００亿元", "6100"],
      ["６，１０0．５", "6100.5"],
      ["6100亿", "6100"],
      ["6100亿元整", "6100"],
      ["6100亿元。", "6100"],
      ["6100亿元人民币", "6100"],
      ["人民币6100亿元", "6100"],
      ["¥6100亿元", "6100"],
      ["￥6,100亿", "6100"],
      ["6.1千亿", "6100"],
      ["6.1千亿元", "6100"],
      ["0.61万亿元", "6100"],
      ["六千一百亿元", "6100"],
      ["三点五千亿", "3500"],
      ["1e3", "1000"],
      ["6.1E3", "6100"],
      ["6.1E+3亿元", "6100"],
      [" 6100\u3000亿元\t", "6100"],
      ["6 100", "6100"],
      ["6\u00A0100", "6100"],
      ["6\u202F100", "6100"],
      ["1 234 567.5", "1234567.5", "magnitude-suspect"],
      ["100 000", "100000"],
      ["61\u200B00", "6100"],
      ["\uFEFF6100\u200E", "6100"],
      ["\u202A6100\u202C", "6100"],
      ["6100\n亿元", "6100"],
      ["6100\r\n", "6100"],
      ["＋6100", "6100"],
      ["6100.", "6100"],
      ["06100", "6100", "read-as"],
    ]),
  )("%j is %s", check(above6000));

  test.each(
    rows([
      ["61000000万元", "6100", "unit-converted"],
      ["610000000000元", "6100", "unit-converted"],
      ["61000000万", "6100", "unit-converted"],
      ["3500亿5000万元", "3500.5", "unit-converted"],
      ["6100万元", "0.61", "unit-converted", "magnitude-suspect"],
      ["6100元", "0.000061", "unit-converted", "magnitude-suspect"],
      ["3亿5000万元", "3.5", "unit-converted", "magnitude-suspect"],
      ["3亿5千万元", "3.5", "unit-converted", "magnitude-suspect"],
      ["十万元", "0.001", "unit-converted", "magnitude-suspect"],
      ["2000万", "0.2", "unit-converted", "magnitude-suspect"],
    ]),
  )("%j is converted to %s and said so", check(above6000));

  test.each(
    rows([
      ["0.61万", null, "not-a-number"],
      ["10万", null, "not-a-number"],
      ["1万", null, "not-a-number"],
    ]),
  )("%j is refused: of 万元 or of 亿元, both could be meant", check(above6000));

  test("the two readings of 0.61万 under 亿元 are both named", () => {
    expect(readValue(typed("0.61万"), above6000).findings[0]?.details).toEqual({
      readings: ["0.61 万元", "6100 亿元"],
    });
  });

  test.each(
    rows([
      ["4,40", null, "bad-grouping"],
      ["4,4000", null, "bad-grouping"],
      ["1,23,456", null, "bad-grouping"],
      ["6，1000亿元", null, "bad-grouping"],
      ["¥6,1000", null, "bad-grouping"],
      ["¥6,1000亿元", null, "bad-grouping"],
      ["1 234,5", null, "bad-grouping"],
      ["6.100.000", null, "bad-grouping"],
      ["6100,", null, "bad-grouping"],
      ["6, 100", null, "bad-grouping"],
      ["6. 5", null, "bad-grouping"],
      ["0,300", null, "bad-grouping"],
      ["300 310", null, "bad-grouping"],
      ["300\u3000310", null, "bad-grouping"],
      ["300 310 320", null, "bad-grouping"],
      ["12 34亿元", null, "bad-grouping"],
      ["6'100", null, "not-a-number"],
      ["300、310", null, "not-a-number"],
      ["300;310", null, "not-a-number"],
      ["300\n310", null, "not-a-number"],
      ["300\n\n310", null, "not-a-number"],
      ["300 \r\n \r\n 310", null, "not-a-number"],
      ["300\r310", null, "not-a-number"],
      ["300\u2028310", null, "not-a-number"],
      ["三百\n五十", null, "not-a-number"],
      ["三千\n五百", null, "not-a-number"],
    ]),
  )("%j is refused: a slip of a digit, or two numbers", check(above6000));

  test.each(
    rows([
      ["6100美元", null, "unit-mismatch"],
      ["6100亿美元", null, "unit-mismatch"],
      ["6100亿日元", null, "unit-mismatch"],
      ["6100家", null, "unit-mismatch"],
      ["97%", null, "unit-mismatch"],
      ["6100吨", null, "unit-mismatch"],
      ["$6100", null, "unit-mismatch"],
      ["6100亿亿元", null, "not-a-number"],
      ["6100亿元/年", null, "not-a-number"],
      ["6100亿元（其中新增5亿元）", null, "not-a-number"],
      ["6100亿元(预计)", null, "approximate-value"],
      ["6100亿元左右", null, "approximate-value"],
      ["亿", null, "not-a-number"],
      ["元", null, "not-a-number"],
      ["亿元", null, "not-a-number"],
      ["%", null, "not-a-number"],
      ["百", null, "not-a-number"],
      ["千万", null, "not-a-number"],
      ["百万元", null, "not-a-number"],
      ["1e400", null, "not-a-number"],
      ["1e-400", null, "not-a-number"],
      ["9".repeat(60), null, "not-a-number"],
      ["(6100)", null, "not-a-number"],
      ["6100-", null, "not-a-number"],
      ["--6100", null, "not-a-number"],
      ["-3", null, "negative-value"],
      ["−3亿元", null, "negative-value"],
      ["负三百", null, "negative-value"],
    ]),
  )("%j is refused", check(above6000));
});

describe("a count under 培育300个", () => {
  test.each(
    rows([
      ["三百", "300"],
      ["三百个", "300"],
      ["叁佰", "300"],
      ["两百", "200"],
      ["一千零五十", "1050"],
      ["3百", "300"],
      ["1千2百", "1200"],
      ["300 个", "300"],
      ["300.0", "300"],
      ["零", "0"],
      ["0", "0"],
      ["0个", "0"],
      ["-0", "0"],
      ["0.03万", "300"],
      ["4.4百个", "440"],
    ]),
  )("%j is %s", check(brands));

  test.each(
    rows([
      ["300.5 个", null, "not-an-integer"],
      ["300.5", null, "not-an-integer"],
      ["三百点五", null, "not-an-integer"],
      [".5", null, "not-an-integer"],
      ["0.00035万个", null, "not-an-integer"],
      ["-3", null, "negative-value"],
      ["－3个", null, "negative-value"],
    ]),
  )("%j is no count", check(brands));

  test.each(
    rows([
      ["300～310", null, "approximate-value"],
      ["300-310", null, "approximate-value"],
      ["300—310", null, "approximate-value"],
      ["300–310个", null, "approximate-value"],
      ["300至310", null, "approximate-value"],
      ["三百到四百", null, "approximate-value"],
      ["约300", null, "approximate-value"],
      ["大约有300个", null, "approximate-value"],
      ["近300", null, "approximate-value"],
      ["300余", null, "approximate-value"],
      ["300余个", null, "approximate-value"],
      ["300多家", null, "approximate-value"],
      ["三百多", null, "approximate-value"],
      ["300左右", null, "approximate-value"],
      ["300个左右", null, "approximate-value"],
      ["300以上", null, "approximate-value"],
      ["300个以内", null, "approximate-value"],
      ["300出头", null, "approximate-value"],
      ["300不止", null, "approximate-value"],
      ["不到300", null, "approximate-value"],
      ["超300", null, "approximate-value"],
      ["超过300个", null, "approximate-value"],
      ["达到300个", null, "approximate-value"],
      ["至少300", null, "approximate-value"],
      ["预计300", null, "approximate-value"],
      [">300", null, "approximate-value"],
      ["＞300", null, "approximate-value"],
      ["≥300", null, "approximate-value"],
      ["<300", null, "approximate-value"],
      ["≈300", null, "approximate-value"],
      ["±300", null, "approximate-value"],
      ["300+", null, "approximate-value"],
      ["300？", null, "approximate-value"],
      ["前8名", null, "approximate-value"],
      ["十几", null, "approximate-value"],
      ["数百", null, "approximate-value"],
      ["几百个", null, "approximate-value"],
      ["上千个", null, "approximate-value"],
    ]),
  )("%j is a range, a bound or an estimate", check(brands));

  test.each(
    rows([
      ["2022年", null, "date-value"],
      ["２０２２年", null, "date-value"],
      ["2022年度", null, "date-value"],
      ["2022年底", null, "date-value"],
      ["2022年上半年", null, "date-value"],
      ["2022年第三季度", null, "date-value"],
      ["2022年12月", null, "date-value"],
      ["2022年12月31日", null, "date-value"],
      ["二〇二二年", null, "date-value"],
      ["二零二二年", null, "date-value"],
      ["12月31日", null, "date-value"],
      ["12月底", null, "date-value"],
      ["第三季度", null, "date-value"],
      ["上半年", null, "date-value"],
      ["2022-12-31", null, "date-value"],
      ["2022/12/31", null, "date-value"],
      ["2022.12.31", null, "date-value"],
      ["2022-12", null, "date-value"],
      ["2022-12-31 00:00:00", null, "date-value"],
    ]),
  )("%j is a day or a year, no value", check(brands));

  test.each(
    rows([
      ["TRUE", null, "not-a-number"],
      ["8/10", null, "not-a-number"],
      ["3/4", null, "not-a-number"],
      ["1.5.2", null, "not-a-number"],
      ["第3季度500", null, "not-a-number"],
      ["2022年480个", null, "not-a-number"],
      ["第8", null, "not-a-number"],
      ["1万2", null, "not-a-number"],
      ["三四百", null, "not-a-number"],
      ["二〇二二", null, "not-a-number"],
      ["二十两", null, "not-a-number"],
      ["半", null, "not-a-number"],
      ["一半", null, "not-a-number"],
      ["①", null, "not-a-number"],
      ["⑳", null, "not-a-number"],
      ["Ⅷ", null, "not-a-number"],
      ["10²", null, "not-a-number"],
      ["½", null, "not-a-number"],
      ["٣٠٠", null, "not-a-number"],
      ["३००", null, "not-a-number"],
      ["300👍", null, "not-a-number"],
      ["8\uFE0F\u20E3", null, "not-a-number"],
      ["\u202E003", null, "not-a-number"],
      ["3OO", null, "not-a-number"],
      ["300+20", null, "not-a-number"],
      ["=300", null, "not-a-number"],
      ["'300", null, "not-a-number"],
      ["300（三百）", null, "not-a-number"],
      ["300个项目", null, "not-a-number"],
      ["300个300个", null, "not-a-number"],
      ["好三百", null, "not-a-number"],
      ["待统计", null, "not-a-number"],
      ["null", null, "not-a-number"],
      ["NaN", null, "not-a-number"],
      ["Infinity", null, "not-a-number"],
      ["0x1F", null, "not-a-number"],
      ["1_000", null, "not-a-number"],
    ]),
  )("%j is not a number", check(brands));

  test.each([
    "480个（含新增5个）",
    "300个（数据截至10月底）",
    "目前300个",
    "签约300个",
    "300个，其余在建",
  ])("%j is a figure with words, not an estimate", (text) => {
    expect(read(text, brands)).toEqual([null, ["not-a-number"]]);
  });

  test.each(
    rows([
      ["500人", null, "unit-mismatch"],
      ["500名", null, "unit-mismatch"],
      ["300瓶", null, "unit-mismatch"],
      ["300pcs", null, "unit-mismatch"],
      ["6100亿元", null, "unit-mismatch"],
      ["88%", null, "unit-mismatch"],
      ["百分之九十七", null, "unit-mismatch"],
      ["5‰", null, "unit-mismatch"],
      ["3成", null, "unit-mismatch"],
      ["20天", null, "unit-mismatch"],
      ["12345热线", null, "unit-mismatch"],
    ]),
  )("%j is of another kind", check(brands));
});

describe("other units of the same kind", () => {
  test.each([
    ["480个", firms, "480", ["unit-differs"]],
    ["480户", firms, "480", ["unit-differs"]],
    ["4.4千家", firms, "4400", []],
    ["0.44万家", firms, "4400", ["unit-converted"]],
    ["0.048万个", firms, "480", ["unit-differs", "unit-converted"]],
    ["44000家", firmsInTenThousands, "4.4", ["unit-converted"]],
    ["4.4万", firmsInTenThousands, "4.4", []],
    ["4.4万家", firmsInTenThousands, "4.4", []],
    ["4.40005万家", firmsInTenThousands, null, ["not-an-integer"]],
    ["2000万", fundsInTenThousands, "2000", []],
    ["0.5亿元", fundsInTenThousands, "5000", ["unit-converted"]],
    ["0.5亿", fundsInTenThousands, "5000", ["unit-converted"]],
    ["1公顷", makeTarget({ threshold: 15, unit: "亩" }), "15", ["unit-converted"]],
  ] as const)("%j is read as it stands: %#", (text, target, value, codes) => {
    expect(read(text, target)).toEqual([value, codes]);
  });
});

describe("a percentage under 稳定在97%以上", () => {
  test.each(
    rows([
      ["97", "97"],
      ["97%", "97"],
      ["97％", "97"],
      ["97﹪", "97"],
      ["９７．５％", "97.5"],
      ["97.0 %", "97"],
      ["百分之九十七", "97"],
      ["百分之九十七点五", "97.5"],
      ["百分之97", "97"],
      ["百分之百", "100"],
      ["九十六%", "96"],
      ["九十六点五％", "96.5"],
      ["100", "100"],
      ["0", "0"],
      ["0%", "0"],
      ["970‰", "97", "unit-converted"],
      ["0.98%", "0.98", "magnitude-suspect"],
      ["1%", "1", "magnitude-suspect"],
      ["5‰", "0.5", "unit-converted", "magnitude-suspect"],
      ["0.97", null, "percent-ambiguous"],
      ["零点九七", null, "percent-ambiguous"],
      ["1", null, "percent-ambiguous"],
      ["1.0", null, "percent-ambiguous"],
      ["0.0098", null, "percent-ambiguous"],
      ["1.01", "1.01"],
      ["100.01", null, "above-maximum"],
      ["100.01%", null, "above-maximum"],
      ["9700", null, "above-maximum"],
      ["-3%", null, "negative-value"],
      ["97%以上", null, "approximate-value"],
      [">97%", null, "approximate-value"],
      ["97%-98%", null, "approximate-value"],
      ["97个百分点", null, "unit-mismatch"],
      ["97分", null, "unit-mismatch"],
      ["97/100", null, "not-a-number"],
      ["97%%", null, "not-a-number"],
      ["九成七", null, "not-a-number"],
    ]),
  )("%j gives %s", check(passRate));

  test.each([
    [stored(0.97, "percent"), "97", []],
    [stored(0.57, "percent"), "57", []],
    [stored(1, "percent"), "100", []],
    [stored(0, "percent"), "0", []],
    [stored(0.0098, "percent"), "0.98", ["magnitude-suspect"]],
    [stored(0.01, "percent"), "1", ["magnitude-suspect"]],
    [stored(1.0001, "percent"), null, ["above-maximum"]],
    [stored(97, "percent"), null, ["above-maximum"]],
    [stored(-0.01, "percent"), null, ["negative-value"]],
    [stored(0.97), null, ["percent-ambiguous"]],
    [stored(97), "97", []],
  ] as const)("a stored number %#", (cell, value, codes) => {
    expect(read(cell, passRate)).toEqual([value, codes]);
  });

  test("every 0.01 % from 0 to 100 in a percent cell is exact, however it was computed", () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
      const expected = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
      for (const binary of [hundredths / 10_000, hundredths * 0.0001]) {
        const value = readValue(stored(binary, "percent"), passRate).value;
        if (value?.eq(expected) !== true) {
          throw new Error(`${binary} is ${expected} %, not ${value?.toFixed() ?? "refused"}`);
        }
      }
    }
    expect(readValue(stored(0.57, "percent"), passRate).value?.toFixed()).toBe("57");
  });

  test("0.98 % names 98 % as the likely meaning", () => {
    expect(readValue(stored(0.0098, "percent"), passRate).findings[0]).toMatchObject({
      received: "0.98%",
      expected: "97 %",
      details: { meant: "98" },
    });
  });
});

describe("a rank under 前10位", () => {
  test.each(
    rows([
      ["8", "8"],
      ["10", "10"],
      ["11", "11"],
      ["1", "1"],
      ["第8位", "8"],
      ["第 8 名", "8"],
      ["第八名", "8"],
      ["第十位", "10"],
      ["第8", "8"],
      ["8位", "8"],
      ["8名", "8"],
      ["八", "8"],
      ["8.0", "8"],
      ["1000", "1000", "magnitude-suspect"],
      ["0", null, "invalid-rank"],
      ["1.5", null, "invalid-rank"],
      ["-3", null, "invalid-rank"],
      ["第0位", null, "invalid-rank"],
      ["前8名", null, "approximate-value"],
      ["前10", null, "approximate-value"],
      ["8位以内", null, "approximate-value"],
      ["第8-10位", null, "approximate-value"],
      ["并列第8", null, "not-a-number"],
      ["8/31", null, "not-a-number"],
      ["8家", null, "unit-mismatch"],
      ["8%", null, "unit-mismatch"],
      ["8分", null, "unit-mismatch"],
    ]),
  )("%j gives %s", check(top10));
});

describe("a score under 88分以上", () => {
  test.each(
    rows([
      ["88", "88"],
      ["88.5分", "88.5"],
      ["九十分", "90"],
      ["0.88", "0.88", "magnitude-suspect"],
      ["88%", null, "unit-mismatch"],
      ["百分之八十八", null, "unit-mismatch"],
    ]),
  )("%j gives %s", check(satisfaction));

  test("a percent-formatted cell is refused", () => {
    expect(read(stored(0.88, "percent"), satisfaction)).toEqual([null, ["percent-format"]]);
  });
});

describe("an increase under 提升1400亿元", () => {
  test.each(
    rows([
      ["-300", "-300"],
      ["负三百亿元", "-300"],
      ["−1,400亿元", "-1400"],
      ["0", "0"],
    ]),
  )("%j is %s: only an increase may be negative", check(increase1400));
});

describe("suspicious sizes", () => {
  const hundred = makeTarget({ threshold: 100, unit: "亿元" });
  test.each([
    ["10000", ["magnitude-suspect"]],
    ["9999.99", []],
    ["1", ["magnitude-suspect"]],
    ["1.01", []],
    ["0", []],
  ] as const)("%s against 100亿元", (text, codes) => {
    expect(read(text, hundred)[1]).toEqual(codes);
  });

  test.each([
    ["0.5", cap60, []],
    ["6000", cap60, ["magnitude-suspect"]],
    ["1", changed(top10, { threshold: 200 }), []],
    ["305", from300To310, []],
    ["499", makeTarget({ comparator: "range", threshold: 1, upper: 500 }), []],
    ["501", makeTarget({ comparator: "range", threshold: 1, upper: 500 }), ["magnitude-suspect"]],
    ["3", about300, ["magnitude-suspect"]],
  ] as const)(
    "%s: small is good under a cap and in a ranking, and a range holds its own %#",
    (text, target, codes) => {
      expect(read(text, target)[1]).toEqual(codes);
    },
  );

  test.each([
    ["61000000", above6000, { meant: "6100", slip: "万元" }],
    ["610000000000", above6000, { meant: "6100", slip: "元" }],
    ["0.61", above6000, { meant: "6100", slip: null }],
    ["44000", firmsInTenThousands, { meant: "4.4", slip: "家" }],
    ["0.5", fundsInTenThousands, { meant: "5000", slip: null }],
    ["50000000", fundsInTenThousands, { meant: "5000", slip: "元" }],
    ["0.88", satisfaction, { meant: "88", slip: null }],
  ] as const)("%s has a likely meaning %#", (text, target, expected) => {
    expect(readValue(typed(text), target).findings[0]?.details).toMatchObject(expected);
  });
});

describe("nothing reported", () => {
  test.each([
    "",
    " ",
    "\u3000",
    "\u200B",
    "\n",
    "—",
    "——",
    "-",
    "－",
    "−",
    "–",
    "/",
    "／",
    "暂无",
    " 暂 无 ",
    "暂无。",
  ])("%j is missing, never zero", (text) => {
    const reading = readValue(typed(text), brands);
    expect(reading).toMatchObject({ state: "missing", value: null, typed: text });
    expect(reading.findings).toMatchObject([
      { code: "missing-value", details: { confirm: false } },
    ]);
  });

  test.each(["无", "无。", "\u3000无 "])("%j is missing and asks for confirmation", (text) => {
    const reading = readValue(typed(text), brands);
    expect(reading.state).toBe("missing");
    expect(reading.findings).toMatchObject([{ code: "missing-value", details: { confirm: true } }]);
  });

  test("a blank cell is missing", () => {
    expect(read(BLANK_CELL, brands)).toEqual([null, ["missing-value"]]);
    expect(readValue(BLANK_CELL, brands)).toMatchObject({ state: "missing", typed: "" });
  });
});

describe("stored cells", () => {
  const boolean: ReportedCell = {
    content: { kind: "boolean", value: true },
    shown: "TRUE",
    formula: null,
  };
  const date: ReportedCell = {
    content: { kind: "date", text: "2022-12-31" },
    shown: "2022-12-31",
    formula: null,
  };
  const error: ReportedCell = {
    content: { kind: "error", error: "#DIV/0!" },
    shown: "#DIV/0!",
    formula: null,
  };

  test.each([
    ["a number", stored(300), "300", []],
    ["a fraction of a count", stored(300.5), null, ["not-an-integer"]],
    ["a negative count", stored(-3), null, ["negative-value"]],
    ["a percent-formatted count", stored(3, "percent"), null, ["percent-format"]],
    ["a date-formatted number", stored(44926, "date"), null, ["date-value"]],
    ["an ISO date", date, null, ["date-value"]],
    ["a boolean", boolean, null, ["not-a-number"]],
    ["an error", error, null, ["formula-error"]],
    ["an error pasted as words", typed("#DIV/0!"), null, ["formula-error"]],
    ["#N/A as words", typed("#N/A"), null, ["formula-error"]],
    ["not a number", stored(NaN), null, ["formula-error"]],
    ["infinity", stored(Infinity), null, ["formula-error"]],
    ["4.4 × 100 as computed", stored(4.4 * 100), "440", []],
    ["a count a computer writes as 479.99999999999994", stored(479.99999999999994), "480", []],
    ["a count that is really short of whole", stored(479.99999999), null, ["not-an-integer"]],
  ] as const)("%s", (_, cell, value, codes) => {
    expect(read(cell, brands)).toEqual([value, codes]);
  });

  test("a value short of the line by a millionth stays short", () => {
    expect(read(stored(0.96999999, "percent"), passRate)).toEqual([
      "96.999999",
      ["rounding-hides"],
    ]);
  });

  test.each([
    ["its cached result", stored(300), "SUM(A1:A3)", "300", ["formula-in-entry"]],
    ["a text result", typed("300个"), 'A1&"个"', "300", ["formula-in-entry"]],
    [
      "HYPERLINK",
      typed("300"),
      'HYPERLINK("https://example.org/a","300")',
      "300",
      ["formula-in-entry"],
    ],
    ["a column of a table", stored(300), "SUM(Table1[完成值])", "300", ["formula-in-entry"]],
    ["a column named by a year", stored(300), "SUM(Table1[2021])", "300", ["formula-in-entry"]],
    [
      "a table with a Chinese name",
      stored(300),
      "产业表[完成值]+Sheet2!A1",
      "300",
      ["formula-in-entry"],
    ],
    [
      "this row of a table",
      stored(300),
      "Table1[[#This Row],[A]]+Sheet2!B1",
      "300",
      ["formula-in-entry"],
    ],
    ["another sheet", stored(300), "'2021 年'!A1", "300", ["formula-in-entry"]],
    ["an error result", error, "A1/0", null, ["formula-in-entry", "formula-error"]],
    ["no cached result", BLANK_CELL, "SUM(A1:A3)", null, ["formula-in-entry", "formula-error"]],
    [
      "another workbook by number",
      stored(300),
      "[1]Sheet1!A1",
      null,
      ["formula-in-entry", "formula-error"],
    ],
    [
      "a name in another workbook",
      stored(300),
      "[1]!总数",
      null,
      ["formula-in-entry", "formula-error"],
    ],
    [
      "another workbook by name",
      stored(300),
      "SUM([old.xlsx]表1!A1:A3)",
      null,
      ["formula-in-entry", "formula-error"],
    ],
    [
      "another workbook by path",
      stored(300),
      "'C:\\forms\\[旧 表.xlsx]Sheet1'!A1",
      null,
      ["formula-in-entry", "formula-error"],
    ],
    [
      "another workbook by LibreOffice",
      stored(300),
      "'file:///C:/a.ods'#$Sheet1.A1",
      null,
      ["formula-in-entry", "formula-error"],
    ],
    [
      "a file's address",
      stored(300),
      'DDE("soffice","file:///C:/a.ods","A1")',
      null,
      ["formula-in-entry", "formula-error"],
    ],
    [
      "INDIRECT to another workbook",
      stored(300),
      'INDIRECT("[old.xlsx]Sheet1!A1")',
      null,
      ["formula-in-entry", "formula-error"],
    ],
    ["DDE", stored(300), "cmd|'/c calc'!A0", null, ["formula-in-entry", "formula-error"]],
  ] as const)("a formula with %s", (_, cell, formula, value, codes) => {
    expect(read(computed(cell, formula), brands)).toEqual([value, codes]);
  });
});

describe("a qualitative target", () => {
  test.each(["已完成", "推进中", "印发了方案", "0", "300"])("%j is kept as text", (text) => {
    expect(readValue(typed(text), qualitative)).toMatchObject({
      state: "text",
      typed: text,
      value: null,
      findings: [],
    });
  });

  test("a date in it is text too", () => {
    expect(readValue(stored(44926, "date"), qualitative).state).toBe("text");
  });

  test.each(["", "\u3000", "—", "/", "暂无", "无"])("%j is nothing reported", (text) => {
    expect(readValue(typed(text), qualitative).state).toBe("missing");
  });

  test.each([
    computed(BLANK_CELL, "A1"),
    computed(typed("已完成"), "[1]Sheet1!A1"),
    typed("#REF!"),
  ])("a formula without a result to trust is refused %#", (cell) => {
    expect(readValue(cell, qualitative)).toMatchObject({ state: "refused", value: null });
  });
});

test("what was typed and where it belongs stand in every finding", () => {
  expect(readValue(typed(" 约３００ "), brands).findings).toMatchObject([
    {
      code: "approximate-value",
      severity: "error",
      target: "1.1",
      received: " 约３００ ",
      expected: "个",
    },
  ]);
});

describe("laws", () => {
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const grouped = (digits: string, separator: string) => {
    const [whole = "", decimals] = digits.split(".");
    const groups = whole.replace(/\B(?=(\d{3})+$)/g, separator);
    return decimals === undefined ? groups : `${groups}.${decimals}`;
  };

  test("a whole number written in any usual way is read back exactly", () => {
    const spellings: ((digits: string) => string)[] = [
      (digits) => digits,
      (digits) => `${digits}个`,
      (digits) => ` ${digits} 个。`,
      (digits) => grouped(digits, ","),
      (digits) => fullWidth(grouped(digits, ",")),
      (digits) => `${fullWidth(digits)}\u3000个`,
      (digits) => nzh.encodeS(digits),
      (digits) => `${nzh.encodeS(digits)}个`,
      (digits) => nzh.encodeB(digits),
      (digits) => [...digits].join("\u200B"),
      (digits) => `${digits}.00`,
    ];
    fc.assert(
      fc.property(
        fc.nat({ max: 9_999_999_999 }),
        fc.constantFrom(...spellings),
        (number, spell) => {
          const reading = readValue(typed(spell(String(number))), brands);
          expect([reading.state, reading.value?.toFixed()]).toEqual(["value", String(number)]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("an amount in any unit of money is read back exactly, to the fen", () => {
    const fen = fc.bigInt({ min: 1n, max: 10n ** 16n });
    const shift = (digits: string, places: number) => {
      const padded = digits.padStart(places + 1, "0");
      const text = `${padded.slice(0, -places)}.${padded.slice(-places)}`;
      return text.replace(/\.?0+$/, "");
    };
    const units = [
      ["亿元", 10],
      ["亿", 10],
      ["千万元", 9],
      ["百万元", 8],
      ["万元", 6],
      ["元", 2],
      ["元人民币", 2],
      ["千亿元", 13],
      ["万亿元", 14],
    ] as const;
    fc.assert(
      fc.property(fen, fc.constantFrom(...units), fc.boolean(), (amount, [unit, places], comma) => {
        const digits = shift(String(amount), places);
        const text = (comma ? grouped(digits, ",") : digits) + unit;
        expect(readValue(typed(text), above6000).value?.toFixed()).toBe(shift(String(amount), 10));
      }),
      { numRuns: 1000 },
    );
  });

  test("a percentage of two decimals is the same typed, with sign, spelled or stored", () => {
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 10_000 }), (hundredths) => {
        const digits = String(hundredths / 100);
        const spelled = nzh.encodeS(digits);
        const cells = [
          digits,
          `${digits}%`,
          fullWidth(`${digits}%`),
          `百分之${spelled}`,
          `${spelled}%`,
        ].map(typed);
        for (const cell of [...cells, stored(hundredths / 10_000, "percent")]) {
          expect(readValue(cell, passRate).value?.toFixed()).toBe(digits);
        }
      }),
    );
  });

  test("a printed figure is read back", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (number) => {
        const rounded = Math.round(number * 100) / 100;
        expect(readValue(typed(formatFigure(rounded)), above6000).value?.toNumber()).toBe(rounded);
      }),
    );
  });

  const targets = [
    brands,
    above6000,
    firms,
    passRate,
    top10,
    satisfaction,
    increase1400,
    firmsInTenThousands,
    cap60,
    about300,
    from300To310,
    qualitative,
  ];
  const word = fc.constantFrom(
    ...Array.from(
      "0123456789.,，。-－+%％‰ \u3000\u00A0\n\r\u200B〇零一二两三十百千万亿点负第前约近多余至到~～—/年月日个家位名元分人#!()eE半",
    ),
    ..."亿元 万元 百分之 以上 左右 暂无 美元 ￥ 👍 三百 6,100 2022".split(" "),
  );
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.array(word, { maxLength: 8 }).map((words) => words.join("")),
  );
  const anyCell: fc.Arbitrary<ReportedCell> = fc
    .oneof(
      anyText.map(typed),
      fc
        .tuple(fc.double(), fc.constantFrom("plain" as const, "percent" as const, "date" as const))
        .map(([value, format]) => stored(value, format)),
      fc.integer({ min: -100, max: 100_000 }).map((value) => stored(value)),
      fc.constant(BLANK_CELL),
    )
    .chain((cell) =>
      fc.option(anyText, { freq: 8 }).map((formula) => computed(cell, formula ?? "")),
    )
    .map((cell) => (cell.formula === "" ? { ...cell, formula: null } : cell));

  test("any cell under any target gives a state that its value and findings agree with", () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...targets), (cell, target) => {
        const { state, value, findings, typed: kept } = readValue(cell, target);
        const errors = findings.filter(({ severity }) => severity === "error");
        expect(kept).toBe(cell.shown);
        expect(value !== null).toBe(state === "value");
        expect(errors.length).toBe(state === "refused" ? 1 : 0);
        expect(findings.some(({ code }) => code === "missing-value")).toBe(state === "missing");
        if (target.kind === "qualitative") expect(state).not.toBe("value");
        else expect(state).not.toBe("text");
        if (value !== null && target.kind !== "increase") expect(value.gte(0)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("two figures apart in a cell never become one", () => {
    const apart = fc.constantFrom(
      "\n",
      "\n\n",
      "\r\n",
      " \n ",
      "、",
      ";",
      "；",
      "/",
      "和",
      "及",
      "个",
      "个 ",
      "\n个",
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        apart,
        fc.integer({ min: 1, max: 9999 }),
        (left, between, right) => {
          for (const [first, second] of [
            [String(left), String(right)],
            [nzh.encodeS(left), nzh.encodeS(right)],
          ] as const) {
            expect(readValue(typed(`${first}${between}${second}`), brands).state).toBe("refused");
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("what a cell's format hides is told in full", () => {
  test.each<[seen: string, stored: number, format: "plain" | "percent", received: string]>([
    ["59", 58.5, "plain", "58.5"],
    ["1,234", 1234.5, "plain", "1234.5"],
    ["-3", -3, "plain", "-3"],
  ])("%s for a stored %d", (seen, value, format, received) => {
    const cell = {
      content: { kind: "number" as const, value, format },
      shown: seen,
      formula: null,
    };
    const { findings, typed: kept } = readValue(cell, firms);
    expect(findings.map((each) => each.received)).toEqual([received]);
    expect(kept).toBe(seen);
  });

  test("101% for a stored 1.0149", () => {
    const content = { kind: "number" as const, value: 1.0149, format: "percent" as const };
    const { findings } = readValue({ content, shown: "101%", formula: null }, passRate);
    expect(findings).toMatchObject([{ code: "above-maximum", received: "101.49%" }]);
  });
});

describe("a part of a hundred with its sign before or within", () => {
  const points = makeTarget({ kind: "increase", threshold: 5, unit: "%" });
  test.each(
    rows([
      ["百分之五", "5"],
      ["百分之负五", "-5"],
      ["负百分之五", "-5"],
      ["-百分之5", "-5"],
    ]),
  )("%s is %s", check(points));

  test("two signs are none", () => {
    expect(read("负百分之负五", points)[0]).toBeNull();
  });
});

test("a text too long to read is refused for its length, whatever its format puts around it", () => {
  const text = "9".repeat(33_000);
  const cell = { content: { kind: "text", text }, shown: `${text}万元`, formula: null } as const;
  const { findings } = readValue(cell, brands);
  expect(findings.map(({ code, details }) => [code, details])).toEqual([
    ["not-a-number", { readings: null, length: 33_000 }],
  ]);
});
