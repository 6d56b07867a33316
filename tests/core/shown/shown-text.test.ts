import { builtInFormatCode, compileNumberFormat, shownText } from "../../../src/core";

const show = (value: number, code: string): string => shownText(value, code, { date1904: false });

// What Excel shows, one of each kind that its recorded outcomes tell apart.
test.each<[code: string, value: number, shown: string]>([
  // a section for each sign; one alone is for all, with the minus before it
  ['"a";"b";"c"', 7, "a"],
  ['"a";"b";"c"', -7, "b"],
  ['"a";"b";"c"', 0, "c"],
  ['"a";"b"', 0, "a"],
  ["0;0", -7, "7"],
  ["(#,##0.0)", -1234.56, "-(1,234.6)"],
  ['"$"#,##0_);\\("$"#,##0\\);"-"', -9000.98, "($9,001)"],
  ['"$"#,##0_);\\("$"#,##0\\);"-"', -0.01, "($0)"],
  // conditions instead of signs; the minus stays
  ["[<=9999999]###\\-####;(###) ###\\-####", 5311234567, "(531) 123-4567"],
  ["[Red][<=-25]General;[Blue][>=25]General;[Green]General", -25, "-25"],
  ["[Red][<=-25]General;[Blue][>=25]General;[Green]General", -26.5, "-26.5"],
  ["[Red]General;[Blue]General", -25, "-25"],
  ["General;-General", -25, "-25"],
  ["General;!-General", -25, "-25"],
  ["[>=100]0;0.0", -7, "-7.0"],
  ["[<0]0;0.0", -7, "7"],
  ['[<>0]0"家";"无"', 7, "7家"],
  ['[<>0]0"家";"无"', 0, "无"],
  // thousands and scale
  ["#,##0,", 1234567, "1,235"],
  ["0.0,,", 1234567, "1.2"],
  ["#,###", 0, ""],
  ["###,###.##", 0.5, ".5"],
  ["0,000", 7, "0,007"],
  // exponents, steps of three
  ["0.00E+00", 123456, "1.23E+05"],
  ["##0.0E+0", 123456, "123.5E+3"],
  ["0.0E-00", 0.00123, "1.2E-03"],
  // fractions
  ["# ?/?", 12.34, "12 1/3"],
  ["# ??/100", 0.25, "25/100"],
  // halves go up, away from zero, in decimals
  ["0", 2.5, "3"],
  ["0", -2.5, "-3"],
  ["0.0", 0.25, "0.3"],
  ["0%", 0.005, "1%"],
  // numbers of no format
  ["General", 12345678901, "12345678901"],
  ["General", 4294967296.5, "4294967297"],
  ["General", 0.000012345678, "1.23457E-05"],
  ["General", 0.1234567890123, "0.123456789"],
  ["General", -0.00001, "-0.00001"],
  // texts only: a number shows as if it had no format
  ["@", 3.5, "3.5"],
  ['"x"@', 3.5, "3.5"],
  // days and times
  ["yyyy-mm-dd", 60, "1900-02-29"],
  ["[mm]:ss", 0.5, "720:00"],
  ["h:mm:ss.00", 0.123456, "2:57:46.60"],
  // fills and gaps align only
  ["_-* #,##0.00_-", 7, "7.00"],
  ["0_);*x(0)", -7, "(7)"],
])("%s over %d shows %j", (code, value, shown) => {
  expect(show(value, code)).toBe(shown);
});

test.each<[code: string, value: number, shown: string]>([
  ["[DBNum1]General", 0, "○"],
  ["[DBNum1]General", 10, "一十"],
  ["[DBNum1]General", 10010, "一万○一十"],
  ["[DBNum1]General", 123456789, "一亿二千三百四十五万六千七百八十九"],
  ["[DBNum1]General", 1e11, "一E+一一"],
  ["[DBNum2]General", 10, "壹拾"],
  ["[DBNum2]General", -1010.25, "-壹仟零壹拾.贰伍"],
  ["[DBNum3]General", 1234, "１千２百３十４"],
  ["[DBNum1]0.0", 12, "一二.○"],
  ["[DBNum1]#,##0", 6100, "六,一○○"],
  ['[>=100][DBNum1]General;0"个"', 7, "7个"],
  ['[>=100][DBNum1]General;0"个"', 700, "七百"],
  ["[DBNum2][$RMB]General", 6100, "陆仟壹佰元整"],
  ["[DBNum2][$RMB]General", 0.5, "零元伍角"],
  ["[DBNum2][$RMB]General", 12.05, "壹拾贰元伍分"],
  ['[DBNum1]yyyy"年"m"月"d"日"', 44926, "二○二二年十二月三十一日"],
])("%s over %d shows %s", (code, value, shown) => {
  expect(show(value, code)).toBe(shown);
});

test("a day of the 1904 system is shown as its own, a number as itself", () => {
  const format = compileNumberFormat("[>40000]yyyy/m/d;0", { date1904: true });
  expect([format.show(43464), format.show(480)]).toEqual(["2022/12/31", "480"]);
});

test("a code that cannot be read, or is longer than Excel lets it be, shows the bare number", () => {
  expect(show(0.5, '0.0"unclosed')).toBe("0.5");
  expect(show(0.5, `0"${"长".repeat(254)}"`)).toBe("0.5");
});

test.each(['0.0%"unclosed', "bogus[[[", "bogus", "hello 0", "qwer", "[[[", "0.0E", "0 kilo"])(
  "%s is no format, and said to be none",
  (code) => {
    const format = compileNumberFormat(code, { date1904: false });
    expect([format.unreadable, format.classOf(6100), format.show(6100)]).toEqual([
      code,
      "plain",
      "6100",
    ]);
  },
);

test.each([
  ...['0.00"kilo"', "0\\k", "[Red]0", "yyyy/m/d h:mm AM/PM", "0.0E+0", "General", "G/通用格式"],
  ...["[DBNum1][$-804]General", "aaa", "[$-411]ggge", "0.00万", "# ?/?", '0!.0,"万元"', "bbbb"],
  ...["[$USD] #,##0.00", "_-* #,##0_-", "A/P h:mm", "[h]:mm:ss", "@"],
])("%s is one", (code) => {
  expect(compileNumberFormat(code, { date1904: false }).unreadable).toBeUndefined();
});

test("a number nobody knows is General", () => {
  expect(builtInFormatCode(99)).toBe("General");
  expect(show(6100, builtInFormatCode(44))).toBe("¥6,100.00");
});

test("a format code of 255 characters is one that Excel takes, a longer one shows the bare number", () => {
  const ofLength = (length: number) => `0"${"家".repeat(length - 3)}"`;
  expect(show(7, ofLength(255))).toBe(`7${"家".repeat(252)}`);
  expect(show(7, ofLength(256))).toBe("7");
});
