import { compileNumberFormat } from "../../../src/core";
import { builtInFormatCode } from "../../../src/core/shown";

/** 2022-12-31 13:05:09, as a spreadsheet counts it. */
const MOMENT = 44926 + (13 * 3600 + 5 * 60 + 9) / 86400;

/** What a Chinese Excel shows under each number that a file may leave unexplained (ECMA-376 part 1, 18.8.30). */
test.each([
  [0, 6100.5, "6100.5"],
  [1, 6100.5, "6101"],
  [2, 6100.5, "6100.50"],
  [3, 6100.5, "6,101"],
  [4, 6100.5, "6,100.50"],
  [5, -6100, "¥-6,100"],
  [6, 6100, "¥6,100"],
  [7, 6100, "¥6,100.00"],
  [8, -6100, "¥-6,100.00"],
  [9, 0.96, "96%"],
  [10, 0.96, "96.00%"],
  [12, 0.5, "1/2"],
  [13, 0.25, "1/4"],
  [14, MOMENT, "2022/12/31"],
  [20, MOMENT, "13:05"],
  [21, MOMENT, "13:05:09"],
  [22, MOMENT, "2022/12/31 13:05"],
  [27, MOMENT, "2022年12月"],
  [28, MOMENT, "12月31日"],
  [29, MOMENT, "12月31日"],
  [30, MOMENT, "12-31-22"],
  [31, MOMENT, "2022年12月31日"],
  [32, MOMENT, "13时05分"],
  [33, MOMENT, "13时05分09秒"],
  [36, MOMENT, "2022年12月"],
  [37, -6100, "-6,100"],
  [38, -6100, "-6,100"],
  [39, -6100, "-6,100.00"],
  [40, 6100, "6,100.00"],
  [41, 6100, "6,100"],
  [42, 6100, "¥6,100"],
  [43, 6100, "6,100.00"],
  [44, 6100, "¥6,100.00"],
  [45, MOMENT, "05:09"],
  [49, 6100, "6100"],
  [50, MOMENT, "2022年12月"],
  [51, MOMENT, "12月31日"],
  [52, MOMENT, "2022年12月"],
  [53, MOMENT, "12月31日"],
  [54, MOMENT, "12月31日"],
  [57, MOMENT, "2022年12月"],
  [58, MOMENT, "12月31日"],
  [99, 6100.5, "6100.5"],
])("the built-in format %i shows %d as %s", (id, value, shown) => {
  const format = compileNumberFormat(builtInFormatCode(id), { date1904: false });
  expect(format.show(value).trim().replace(/ +/g, " ")).toBe(shown);
});
