import fc from "fast-check";
import {
  Big,
  checkLine,
  chinese,
  isNumeric,
  isPercentage,
  NOTHING_MARKS,
  type ReportedCell,
  type Target,
  targetsOf,
  type Verdict,
} from "../../../src/core";
import { hasFigure } from "../has-figure";
import { buildForm, ENTRY_HEADERS, type EntryHeader, FORM_SHEETS } from "../../../src/sheets";
import { BUREAU, SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { periodOf } from "../seed-plan";
import { computeSheets } from "../spreadsheet";

const TARGETS = targetsOf(SYNTHETIC_PLAN, BUREAU);
const column = (header: EntryHeader): number => ENTRY_HEADERS.indexOf(header) + 1;

function openForm(periodId: string) {
  const period = periodOf(periodId);
  const { sheets } = buildForm({
    plan: SYNTHETIC_PLAN,
    bureau: BUREAU,
    period,
    due: null,
    contact: null,
    formId: "7c41e9d2",
    createdAt: "2026-01-04",
  });
  const computed = computeSheets(sheets);
  const rowOf = (target: Target): number => TARGETS.indexOf(target) + 2;
  return {
    period,
    type: (
      target: Target,
      typed: string | number | boolean | null,
      header: EntryHeader = "完成值",
    ) => {
      computed.type(FORM_SHEETS.entry, rowOf(target), column(header), typed);
    },
    verdict: (target: Target) => computed.shown(FORM_SHEETS.entry, rowOf(target), column("判定")),
    completion: (target: Target) =>
      computed.shown(FORM_SHEETS.entry, rowOf(target), column("完成率")),
    counter: () => {
      const cover = sheets[0]?.cells.find(
        ({ value }) => typeof value === "object" && value !== null,
      );
      return computed.shown(FORM_SHEETS.cover, cover?.row ?? 0, 1);
    },
  };
}

/** A number as its cell stores it: a percentage is a ratio. */
const stored = (target: Target, value: Big): number =>
  (isPercentage(target) ? value.div(100) : value).toNumber();

/** What the form says in other words: when a share of a sum will be judged, and what to do about a value 100 times off. */
const IN_FORM: Readonly<Partial<Record<Verdict, string>>> = {
  "cannot-judge": "汇总后判定",
  unverified: "请核对单位",
};

/** What the core says of the same cell. */
function judged(target: Target, value: Big, periodId: string) {
  const number = stored(target, value);
  const cell: ReportedCell = {
    content: { kind: "number", value: number, format: isPercentage(target) ? "percent" : "plain" },
    shown: isPercentage(target) ? `${value.toFixed()}%` : String(number),
    formula: null,
  };
  const line = { target, value: cell, reason: "", measures: "", evidence: "", place: null };
  const { verdict, completion } = checkLine(line, periodOf(periodId)).entry;
  return {
    // beside a share of a sum the form says when it will be judged
    verdict: IN_FORM[verdict] ?? chinese.verdicts[verdict],
    completion: completion?.times(1000).round(0, Big.roundDown).div(1000) ?? null,
  };
}

/** Where verdicts turn: each limit, a step to either side, and values that cannot be. */
function boundaries(target: Target): Big[] {
  if (!isNumeric(target)) return [];
  const { threshold, upper, baseline, possible, unit } = target;
  const limits = [
    threshold,
    ...(upper ? [upper] : []),
    baseline ?? new Big(0),
    ...(possible.maximum ? [possible.maximum] : []),
    new Big(1),
  ];
  // where a figure is 100 times off: 15 digits do not go further there
  const suspect = [
    threshold.times(100),
    threshold.div(100),
    upper?.times(100) ?? threshold,
  ].flatMap((limit) => [limit, limit.times("0.99"), limit.times("1.01")]);
  const steps = ["1", "0.1", "0.01", "0.0001", "0.00001"].map((step) =>
    new Big(step).times(new Big(10).pow(unit.exponent === 8 ? -2 : 0)),
  );
  return [
    ...suspect,
    ...limits.flatMap((limit) => [
      limit,
      ...steps.flatMap((step) => [limit.plus(step), limit.minus(step)]),
    ]),
  ];
}

describe.each(["2025", "2026H1", "2026"])("in period %s", (periodId) => {
  const form = openForm(periodId);
  const expectSame = (target: Target, value: Big): void => {
    form.type(target, stored(target, value));
    const expected = judged(target, value, periodId);
    const where = `${target.id} ${chinese.targetInWords(target)}: ${value.toFixed()}`;
    expect([where, form.verdict(target)]).toEqual([where, expected.verdict]);
    // some hundred times the target is past what 15 digits can round exactly
    if (expected.completion?.abs().gt(90)) return;
    if (expected.completion === null) expect(["", "—"]).toContain(form.completion(target));
    else {
      // as many digits as a spreadsheet shows; −0 is 0 to everyone but a computer
      const shown = Number(Number(form.completion(target)).toPrecision(14)) + 0;
      expect([where, shown]).toEqual([where, expected.completion.toNumber() + 0]);
    }
  };

  test.each(TARGETS.filter(isNumeric).map((target) => [target.id, target] as const))(
    "the sheet judges %s as the core does at every boundary",
    (_, target) => {
      for (const value of boundaries(target)) expectSame(target, value);
    },
  );

  test("the sheet judges any number as the core does", () => {
    const numeric = TARGETS.filter(isNumeric);
    fc.assert(
      fc.property(
        fc.constantFrom(...numeric),
        fc.integer({ min: -1_000_000, max: 30_000_000 }),
        fc.integer({ min: 0, max: 6 }),
        (target, digits, decimals) => {
          const value = new Big(digits).div(new Big(10).pow(decimals));
          // a year, and a month or a day in digits, is told by the check alone (docs/form-verdict.md)
          fc.pre(!/^(?:19|20)\d\d(?:\.\d{1,2}|\d{2}|\d{4})?$/.test(value.toFixed()));
          expectSame(target, value);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("what is no number", () => {
  const form = openForm("2026");
  const [count] = TARGETS;
  const qualitative = TARGETS.find(({ kind }) => kind === "qualitative");
  if (!count || !qualitative) throw new Error("the plan has changed");

  test.each([null, "", "  ", "\u3000", "\u00A0", ...NOTHING_MARKS, " — ", "－", "／"])(
    "%j means nothing reported",
    (typed) => {
      for (const target of [count, qualitative]) {
        form.type(target, typed);
        expect(form.verdict(target)).toBe("未填");
        expect(["", "—"]).toContain(form.completion(target));
      }
    },
  );

  test.each(["*", "?", "~", "~*", "|", "—|-", "||", "约300", "6100亿元", "300", "无法统计", true])(
    "%j is no value of a count, and never a verdict",
    (typed) => {
      form.type(count, typed);
      // the engine reads the text "300" as a number, which no spreadsheet does
      if (typed !== "300") expect(form.verdict(count)).toBe("填写有误");
      if (typed !== "300") expect(form.completion(count)).toBe("");
    },
  );

  test.each(["已完成", "*", "进展顺利", 3])(
    "%j under a qualitative target is for a person",
    (typed) => {
      form.type(qualitative, typed);
      expect(form.verdict(qualitative)).toBe("待人工判定");
    },
  );
});

describe("the live line", () => {
  const find = (test: (target: Target) => boolean): Target => {
    const target = TARGETS.find(test);
    if (!target) throw new Error("the plan has changed");
    return target;
  };
  const count = find(({ id }) => id === "1.1");
  const maintained = find(({ kind }) => kind === "maintain");

  test("counts what is filled in, what is missing, and what owes a reason", () => {
    const form = openForm("2026");
    const all = TARGETS.length;
    expect(form.counter()).toBe(`应填 ${all} 项 · 已填 0 项 · 还差 ${all} 项 · 需说明原因 0 项`);
    form.type(count, 299);
    expect(form.counter()).toBe(
      `应填 ${all} 项 · 已填 1 项 · 还差 ${all - 1} 项 · 需说明原因 1 项`,
    );
    form.type(count, "企业退出", "未达标原因");
    expect(form.counter()).toContain("需说明原因 1 项");
    form.type(count, "补充认定", "下一步措施");
    expect(form.counter()).toContain("需说明原因 0 项");
  });

  test("names wrong entries only when there are some", () => {
    const form = openForm("2026");
    expect(form.counter()).not.toContain("填写有误");
    form.type(count, "约300");
    expect(form.counter()).toContain(" · 填写有误 1 项");
  });

  test("asks for a reason when a maintained level dips before its deadline, not for other progress", () => {
    const form = openForm("2025");
    form.type(count, 1);
    expect(form.counter()).toContain("需说明原因 0 项");
    form.type(maintained, 0.5);
    expect(form.verdict(maintained)).toBe("推进中");
    expect(form.counter()).toContain("需说明原因 1 项");
  });
});

describe("a near miss", () => {
  test("never reads 100 %, however near", () => {
    const form = openForm("2026");
    const target = TARGETS.find(hasFigure(100_000_000, "元"));
    if (!target) throw new Error("the plan has changed");
    form.type(target, 99_999_999.99999);
    expect(form.verdict(target)).toBe("未达标");
    expect(form.completion(target)).toBe(0.999);
  });

  test("of a percentage by floating point is none: 99.99 ÷ 100 reaches 99.99 %", () => {
    const form = openForm("2026");
    const target = TARGETS.find(hasFigure(99.99, "%"));
    if (!target) throw new Error("the plan has changed");
    expect(99.99 / 100).toBeLessThan(0.9999);
    form.type(target, 99.99 / 100);
    expect(form.verdict(target)).toBe("达标");
  });
});
