import fc from "fast-check";
import {
  Big,
  compileNumberFormat,
  foldTyped,
  type NumericTarget,
  parseNumeral,
  type Reading,
  readValue,
  type ReportedCell,
} from "../../../src/core";
import * as targets from "../targets";
import { FORMAT_TABLE, type TargetName } from "./formats";

const target = (name: TargetName): NumericTarget => targets[name];
const ROWS = Object.values(FORMAT_TABLE).flat();

/** A cell that holds a number under a format. */
function formatted(value: number, code: string): ReportedCell {
  const format = compileNumberFormat(code, { date1904: false });
  return {
    content: { kind: "number", value, format: format.classOf(value) },
    shown: format.show(value),
    formula: null,
  };
}

const valueAndCodes = ({ value, findings }: Reading): (string | null)[] => [
  value?.toFixed() ?? null,
  ...findings.map(({ code }) => code),
];

test("the table is as long as the menus", () => {
  expect(ROWS.length).toBeGreaterThan(150);
});

describe.each(Object.entries(FORMAT_TABLE))("%s", (_, rows) => {
  test.each(rows.map((row) => [row.join(" | "), row] as const))(
    "%s",
    (_title, [code, stored, name, shown, value, ...codes]) => {
      const cell = formatted(stored, code);
      expect(cell.shown).toBe(shown);
      expect(valueAndCodes(readValue(cell, target(name)))).toEqual([value, ...codes]);
    },
  );
});

describe("both readings are told", () => {
  test("of 6100 shown as 6100.00万元", () => {
    const { findings } = readValue(formatted(6100, '0.00"万元"'), targets.above6000);
    expect(findings).toMatchObject([
      {
        code: "shown-differs",
        severity: "error",
        received: "6100.00万元",
        expected: "亿元",
        details: { shown: "0.61 亿元", kept: "6100 亿元" },
      },
    ]);
  });

  test("of 3760 shown as 37.60, whichever is meant", () => {
    const { findings } = readValue(formatted(3760, "0!.00"), targets.firms);
    expect(findings[0]).toMatchObject({
      received: "37.60",
      details: { shown: "37.6 家", kept: "3760 家" },
    });
  });

  test.each([
    ['"约"0', "约310", "310"],
    ['0"（预计）"', "310（预计）", "310"],
    ['"合格"', "合格", "310"],
    [";;;", null, "310"],
  ])("of words (%s), with the stored number", (code, received, stored) => {
    const { findings } = readValue(formatted(310, code), targets.brands);
    expect(findings).toMatchObject([{ received, stored }]);
  });

  test("where the display rounds across the threshold, and the stored number counts", () => {
    const { value, findings } = readValue(formatted(6000.4, "0"), targets.above6000);
    expect(value?.toFixed()).toBe("6000.4");
    expect(findings).toMatchObject([
      {
        code: "rounding-hides",
        severity: "info",
        received: "6000",
        expected: "6000 亿元",
        details: { kept: "6000.4 亿元" },
      },
    ]);
  });
});

describe("a text under a format that adds words", () => {
  const read = (text: string, code: string): Reading => {
    const shown = compileNumberFormat(code, { date1904: false }).showText(text);
    return readValue({ content: { kind: "text", text }, shown, formula: null }, targets.above6000);
  };

  test.each([
    ["6100", "@", "6100"],
    ["6100", "General", "6100"],
    ["6100", "0.00", "6100"],
    ["6100", '@"亿元"', "6100"],
    ["6100", '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "6100"],
    ["6100", '@"万元"', null, "shown-differs"],
    ["6100", '0;0;0;"约"@', null, "approximate-value"],
    ["6100", ";;;", null, "missing-value"],
    ["暂无", '@"！"', null, "not-a-number"],
  ])("%s under %s is %s", (text, code, value, ...codes) => {
    expect(valueAndCodes(read(text, code))).toEqual([value, ...codes]);
  });
});

test("the stored number counts only as far as the shown words say the same, or both are named", () => {
  const names = [...new Set(ROWS.map(([, , name]) => name))];
  const numbers = fc.oneof(
    fc.integer({ min: -20_000, max: 70_000 }),
    fc.double({ min: -100, max: 7_000, noNaN: true }).map((each) => Number(each.toPrecision(6))),
    fc.constantFrom(0, 0.975, 97, 310, 480, 6000.4, 61_000_000, 6.1e11, 1 / 3),
  );
  fc.assert(
    fc.property(
      numbers,
      fc.constantFrom(...ROWS.map(([code]) => code)),
      fc.constantFrom(...names),
      (number, code, name) => {
        const cell = formatted(number, code);
        const asked = target(name);
        // no report has such figures, and nobody could write them out
        fc.pre(number === 0 || Math.abs(number) > 1e-12);
        const { value, findings } = readValue(cell, asked);
        if (value === null) {
          expect(namesBoth(cell, findings)).toBe(true);
          return;
        }
        const seen = asTyped(cell.shown, asked);
        if (seen === null)
          throw new Error(`${cell.shown} is no number, and ${value.toFixed()} counts`);
        expect(roundsTo(value, seen, cell.shown)).toBe(true);
      },
    ),
    { numRuns: 4000 },
  );
});

/** The shown text as somebody would type it, negative figures with a minus and money without its sign. */
function asTyped(shown: string, asked: NumericTarget): Big | null {
  const bare = foldTyped(shown)
    .replace(/CNY|RMB|¥/, "")
    .replace(/^-?\((.+)\)$/, "-$1")
    .replace(/^[△▲]/, "-")
    .replace(/^(.*\d)-$/, "-$1")
    .replaceAll("○", "〇")
    .replace(/(?<=[\u4e00-\u9fff〇])\.(?=[\u4e00-\u9fff〇])/, "点");
  return readValue(targets.typed(bare), asked).value;
}

/** Whether the display can have rounded the one to the other: they differ by at most half of the last digit shown. */
function roundsTo(value: Big, seen: Big, shown: string): boolean {
  const [digits = "0", decimals = ""] = /[\d,]+(?:\.(\d+))?/.exec(foldTyped(shown)) ?? [];
  const number = new Big(digits.replaceAll(",", ""));
  const half = new Big(10).pow(-decimals.length).times(0.5);
  const isChinese = !/[\d]/.test(foldTyped(shown));
  const scale = isChinese || number.eq(0) ? new Big(1) : seen.abs().div(number);
  // 1e-12: how exact the division is
  return value.minus(seen).abs().lte(half.times(scale).plus(1e-12));
}

/** A finding names what is shown and what is stored, or the format's kind already forbids the number, whatever it is. */
function namesBoth(cell: ReportedCell, findings: Reading["findings"]): boolean {
  if (cell.content.kind !== "number") return false;
  const { value, format } = cell.content;
  return findings.some((each) => {
    if (each.code === "shown-differs") return each.details.kept !== each.details.shown;
    if (each.stored !== null) return each.received === (cell.shown || null);
    if (format === "date") return each.code === "date-value";
    if (format === "percent" && each.code === "percent-format") return true;
    // the number itself is refused: it is named with every digit, or as it is shown where that says as much
    const named = parseNumeral(foldTyped(each.received ?? "").replace(/%$/, ""));
    const stored = new Big(value.toPrecision(15)).times(format === "percent" ? 100 : 1);
    return named !== null && "value" in named
      ? named.value.eq(stored)
      : each.received === cell.shown;
  });
}
