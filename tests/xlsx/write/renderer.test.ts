import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { builtInPlans, prepareForms } from "../../../src/exchange";
import type { WorkbookSpec } from "../../../src/sheets";
import { createWorkbookWriter, writeWorkbook } from "../../../src/xlsx";
import { SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { periodOf } from "../../sheets/seed-plan";
import { unpack } from "../dump";
import { expectValidOpenXml } from "../open-xml";
import { sampleWorkbook } from "../sample-spec";
import { anyWorkbook } from "./any-spec";
import { partsByExceljs } from "./by-exceljs";

const withoutLinks = (spec: WorkbookSpec): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => ({ ...sheet, links: [] })),
});

async function expectAsByExceljs(spec: WorkbookSpec): Promise<void> {
  const parts = unpack(await writeWorkbook(withoutLinks(spec), deflateRawSync));
  const asked = await partsByExceljs(spec);
  const written = [...parts].filter(([name]) => /(?:sheet\d+|sharedStrings)\.xml$/.test(name));
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(asked));
}

function formsOf(plan: Parameters<typeof prepareForms>[0]["plan"], period: string): WorkbookSpec[] {
  const forms = prepareForms({
    ...{ plan, period: periodOf(period), due: "2022-01-15", contact: "张三", bureaus: null },
    ...{ createdOn: "2022-01-04", newId: (bureau) => `7c41e9d2${bureau}` },
  });
  return forms.map(({ build }) => build());
}

describe("sheets and strings are those that exceljs would write", () => {
  test("of a workbook that uses everything", async () => {
    await expectAsByExceljs(sampleWorkbook);
  });

  test("of every form", async () => {
    const [plan] = builtInPlans();
    if (!plan) throw new Error("no built-in plan");
    for (const form of [...formsOf(plan, "2021"), ...formsOf(SYNTHETIC_PLAN, "2026")]) {
      await expectAsByExceljs(form);
    }
  });

  test("of any workbook", async () => {
    await fc.assert(fc.asyncProperty(anyWorkbook, expectAsByExceljs), { numRuns: 40 });
  });
});

describe("a writer of many workbooks", () => {
  test("writes the bytes that a writer of one does, whatever it wrote before", async () => {
    const write = createWorkbookWriter(deflateRawSync);
    await fc.assert(
      fc.asyncProperty(fc.array(anyWorkbook, { minLength: 1, maxLength: 3 }), async (specs) => {
        for (const spec of [...specs, ...specs]) {
          const alone = Buffer.from(await writeWorkbook(spec, deflateRawSync));
          expect(alone.equals(await write(spec))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("deflates a part that is like an earlier one once", async () => {
    const deflated: number[] = [];
    const write = createWorkbookWriter((data) => {
      deflated.push(data.length);
      return deflateRawSync(data);
    });
    await write(sampleWorkbook);
    const first = deflated.length;
    const again = await write({ ...sampleWorkbook, title: "别的题目" });
    // the texts and the properties
    expect(deflated.length - first).toBe(2);
    expect(again).toEqual(
      await writeWorkbook({ ...sampleWorkbook, title: "别的题目" }, deflateRawSync),
    );
  });

  test("keeps styles apart between workbooks with the same and with other styles", async () => {
    const write = createWorkbookWriter(deflateRawSync);
    const [cover, entry, ...rest] = sampleWorkbook.sheets;
    if (!cover || !entry) throw new Error("the sample has two sheets");
    const turned = { ...sampleWorkbook, sheets: [entry, cover, ...rest] };
    for (const spec of [sampleWorkbook, turned, sampleWorkbook]) {
      const written = await write(spec);
      expect(written).toEqual(await writeWorkbook(spec, deflateRawSync));
      await expectValidOpenXml(written);
    }
  });
});

test("any workbook is valid", async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, async (spec) => {
      await expectValidOpenXml(await writeWorkbook(spec, deflateRawSync));
    }),
    { numRuns: 4 },
  );
});
