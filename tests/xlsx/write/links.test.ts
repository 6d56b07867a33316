import { deflateRawSync } from "node:zlib";
import type { LinkSpec, SheetSpec } from "../../../src/sheets";
import { writeWorkbook } from "../../../src/xlsx";
import { sheetXml, unpack } from "../dump";
import { expectValidOpenXml } from "../open-xml";
import { BARE_SHEET, BARE_VALIDATION, cell, sampleWorkbook, workbookOf } from "../sample-spec";

const LEDGER: SheetSpec = { ...BARE_SHEET, name: "指标台账" };

/** A workbook with a sheet of three cells in a column, these links, and other sheets. */
function linked(
  links: readonly LinkSpec[],
  change: Partial<SheetSpec> = {},
  ...others: readonly SheetSpec[]
): Promise<Uint8Array> {
  const cells = [cell(1, 1, "汇总"), cell(2, 1, "=1+1"), cell(3, 1, 5)];
  const first = { ...BARE_SHEET, name: "汇总", cells, links, ...change };
  return writeWorkbook(workbookOf(first, LEDGER, ...others), deflateRawSync);
}

const link = (change: Partial<LinkSpec> = {}): LinkSpec => ({
  row: 1,
  column: 1,
  sheet: "指标台账",
  cell: "C7",
  ...change,
});

test("a link is written with place, tip and the cell's text, and the cell keeps its style", async () => {
  const xml = sheetXml(await linked([link({ tip: "去看" }), link({ row: 3 })]));
  expect(xml).toContain(
    `<hyperlinks><hyperlink ref="A1" location="&apos;指标台账&apos;!C7" tooltip="去看" display="汇总"/>` +
      `<hyperlink ref="A3" location="&apos;指标台账&apos;!C7"/></hyperlinks>`,
  );
  const [plain] = [sheetXml(await linked([]))];
  expect(xml.replace(/<hyperlinks>.*<\/hyperlinks>/, "")).toBe(plain);
});

test("no relationship is made of a link", async () => {
  const parts = unpack(await linked([link()]));
  expect([...parts.keys()].filter((name) => name.includes("worksheets/_rels"))).toEqual([]);
  for (const [name, xml] of parts) {
    if (name.endsWith(".rels")) expect(xml).not.toMatch(/指标台账|TargetMode/);
  }
});

test("a link on a merged cell covers all of it", async () => {
  const merges = [{ top: 1, left: 1, bottom: 1, right: 4 }];
  expect(sheetXml(await linked([link()], { merges }))).toContain('<hyperlink ref="A1:D1" ');
});

test("line feeds and tabs of a tip are character references", async () => {
  const xml = sheetXml(await linked([link({ tip: "一\n二\t三\u0007" })]));
  expect(xml).toContain('tooltip="一&#10;二&#9;三_x0007_"');
});

const NAMES = [
  ["It's", "&apos;It&apos;&apos;s&apos;!C7"],
  ["a b", "&apos;a b&apos;!C7"],
  ['"甲"', "&apos;&quot;甲&quot;&apos;!C7"],
  ["R&D <1>", "&apos;R&amp;D &lt;1&gt;&apos;!C7"],
  ["2021", "&apos;2021&apos;!C7"],
] as const;

test.each(NAMES)("a link may lead to a sheet named %s", async (sheet, location) => {
  const workbook = await linked([link({ sheet })], {}, { ...BARE_SHEET, name: sheet });
  expect(sheetXml(workbook)).toContain(` location="${location}"`);
});

// The validator is a program of its own, started for each workbook: one has all of them.
test("links to any sheet, behind the rules and before the page, whatever of these there is, are valid", async () => {
  const { print = null } = sampleWorkbook.sheets[0] ?? {};
  const sheets = [null, print].flatMap((page) =>
    [[], [BARE_VALIDATION]].map((validations, index): SheetSpec => {
      const cells = NAMES.map(([name], row) => cell(row + 1, 1, name));
      const links = NAMES.map(([sheet], row) => link({ row: row + 1, sheet }));
      const tip = "长".repeat(255);
      return {
        ...BARE_SHEET,
        ...{ name: `${page === null ? "无" : "有"}页面${index}`, cells, validations, print: page },
        links: links.map((each, at) => (at === 0 ? { ...each, tip } : each)),
      };
    }),
  );
  const targets = NAMES.map(([name]) => ({ ...BARE_SHEET, name }));
  const workbook = await writeWorkbook(workbookOf(...sheets, ...targets), deflateRawSync);
  expect(sheetXml(workbook, 4)).toMatch(/<dataValidations.*<hyperlinks>.*<pageMargins/s);
  await expectValidOpenXml(workbook);
});

test.each<[rule: string, links: readonly LinkSpec[], message: string]>([
  ["to a sheet that is not there", [link({ sheet: "台账" })], "a sheet that is not there: 台账"],
  ["to no cell", [link({ cell: "7C" })], "leads to no cell: 7C"],
  ["from a place without a cell", [link({ row: 9 })], "link at '汇总'!A9 has no cell"],
  ["from a cell that has one", [link(), link({ cell: "A1" })], "is the second one there"],
  ["with a tip past 255 characters", [link({ tip: "长".repeat(256) })], "has a tip past 255"],
])("a link %s is refused", async (_rule, links, message) => {
  await expect(linked(links)).rejects.toThrow(RangeError);
  await expect(linked(links)).rejects.toThrow(message);
});
