import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import type { Plan } from "../../../src/core";
import {
  buildPublishedTableWorkbook,
  builtInPlans,
  consolidate,
  prepareForms,
} from "../../../src/exchange";
import {
  buildTrackingTable,
  type RangeSpec,
  type SheetSpec,
  type WorkbookSpec,
} from "../../../src/sheets";
import { writeWorkbook } from "../../../src/xlsx";
import { answer, merge } from "../../exchange/returns";
import { planWithTargets, SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { periodOf } from "../../sheets/seed-plan";
import { unpack } from "../dump";
import { BARE_SHEET, BARE_VALIDATION, workbookOf } from "../sample-spec";
import {
  askedConditionalFormats,
  askedValidations,
  listOverlaps,
  readConditionalFormats,
  readValidations,
} from "../sheet-rules";

/** Holds the rules in a file against those of its spec, one by one. */
async function expectRulesAsAsked(spec: WorkbookSpec): Promise<void> {
  const parts = unpack(await writeWorkbook(spec, deflateRawSync));
  for (const [index, sheet] of spec.sheets.entries()) {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
    const validations = readValidations(xml);
    expect(listOverlaps(validations)).toEqual([]);
    expect(validations).toEqual(askedValidations(sheet));
    const count = /<dataValidations count="(\d+)"/.exec(xml)?.[1];
    expect(Number(count ?? 0)).toBe(validations.length);
    expect(readConditionalFormats(xml)).toEqual(askedConditionalFormats(sheet));
  }
}

const sheetWith = (ranges: readonly RangeSpec[]): WorkbookSpec =>
  workbookOf({
    ...BARE_SHEET,
    validations: ranges.map((range) => ({ ...BARE_VALIDATION, range })),
    conditionalFormats: ranges.map((range) => ({
      ...{ range, formula: "TRUE", colour: "1E6B34", fill: "E4F1E8" },
    })),
  });

const cellRange = (row: number, column: number): RangeSpec => ({
  ...{ top: row, left: column, bottom: row, right: column },
});

/** A plan, two of its periods: before its deadlines and at the last of them. */
const PLANS: readonly (readonly [name: string, plan: Plan, periods: readonly string[]])[] = [
  ...builtInPlans().map(
    (plan) => [plan.id, plan, [`${plan.period.from}`, `${plan.period.to}`]] as const,
  ),
  ["every kind of target", SYNTHETIC_PLAN, ["2025Q3", "2026"]],
  ["120 targets", planWithTargets(120), ["2025", "2026H1"]],
];

describe.each(PLANS)("rules of a file for %s", (_name, plan, periods) => {
  test.each(periods)("every form for %s has the rules of its spec, none twice", async (period) => {
    const forms = prepareForms({
      ...{ plan, period: periodOf(period), due: null },
      ...{ contact: null, bureaus: null, createdOn: "2022-01-04", newId: () => "7c41e9d2a05b4f6e" },
    });
    expect(forms.map(({ bureau }) => bureau)).toEqual(plan.bureaus);
    for (const { build } of forms) await expectRulesAsAsked(build());
  });

  test.each(periods)("the tracking table for %s has the rules of its spec", async (period) => {
    const sheet = buildTrackingTable(plan, { sheetName: "跟踪表", period: periodOf(period) });
    await expectRulesAsAsked(workbookOf(sheet));
  });

  test("the published table has none", async () => {
    await expectRulesAsAsked(buildPublishedTableWorkbook(plan, "2022-01-04"));
  });
});

test("the consolidated workbook has the rules of its spec", async () => {
  const collection = merge([answer("市市场监管局", { "1.1": 1 }), answer("市商务局", {})]);
  await expectRulesAsAsked(consolidate(collection));
});

describe("equal rules side by side", () => {
  const column = (from: number, to: number, at: number): RangeSpec[] =>
    Array.from({ length: to - from + 1 }, (_, index) => cellRange(from + index, at));

  test.each<[string, readonly RangeSpec[]]>([
    ["rows 9 and 10, which come the other way round as text", column(9, 10, 7)],
    ["a whole column", column(1, 120, 7)],
    ["a row past column Z", Array.from({ length: 60 }, (_, index) => cellRange(1, index + 1))],
    ["columns Z and AA, many rows", [...column(8, 12, 26), ...column(8, 12, 27)]],
    [
      "a cell under a range",
      [{ ...cellRange(2, 3), bottom: 8 }, cellRange(9, 3), cellRange(10, 3)],
    ],
  ])("%s", async (_, ranges) => {
    await expectRulesAsAsked(sheetWith(ranges));
  });

  test("whatever the places of the cells are", async () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 22, max: 30 }));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(place, { maxLength: 30, selector: ([row, at]) => `${row} ${at}` }),
        async (places) => {
          await expectRulesAsAsked(sheetWith(places.map(([row, at]) => cellRange(row, at))));
        },
      ),
      { numRuns: 30 },
    );
  });
});

test("a rule for one cell of its own text reads as it was meant", async () => {
  const text = '写法如 sqref="A1:A1"，<不改>';
  const rules: SheetSpec["validations"] = [
    { ...BARE_VALIDATION, range: cellRange(1, 1), prompt: text },
    { ...BARE_VALIDATION, range: cellRange(2, 1), rule: { type: "list", choices: [text] } },
  ];
  await expectRulesAsAsked(workbookOf({ ...BARE_SHEET, validations: rules }));
});
