import { builtInFormatCode, compileNumberFormat } from "../../../src/core";
import { FORMAT_TABLE } from "./formats";

/*
 * What a cell shows under each format of the table, for values of every size and sign, pinned whole. That these texts are right is
 * held by the other tests of this folder for the values they name; look at each line before `jest -u`.
 */

const VALUES = [0, 1, -5, 12.5, -0.25, 6100, 45291.75, 61_000_000, 0.965];
const CODES = [
  ...new Set([
    ...Object.values(FORMAT_TABLE)
      .flat()
      .map(([code]) => code),
    ...Array.from({ length: 82 }, (_, id) => builtInFormatCode(id)),
    ...["@", "@;@", "[DBNum1]General", "[DBNum2]General", "[DBNum2]0.00", "[DBNum1]yyyy年m月d日"],
    ...["[DBNum1]@", "0;@", '0;-0;0;"字"@', "0;-0;@", "[h]:mm:ss", "[>100]0;[<-1]0.0;General"],
  ]),
];

test.each([false, true])("what each format shows, days counted from 1904: %s", (date1904) => {
  const told = CODES.map((code) => {
    const format = compileNumberFormat(code, { date1904 });
    const shown = VALUES.map((value) => `${format.classOf(value)} ${format.show(value)}`);
    return `${code} → ${shown.join(" | ")}`;
  });
  expect(told.join("\n")).toMatchSnapshot();
});
