import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook, builtInPlans } from "../../../src/exchange";
import { readWorkbook } from "../../../src/xlsx";
import { changeParts, ENTRY, replaced } from "../../cli/corpus/parts";
import { inflate } from "../build-archive";

const plans = builtInPlans();
const good = new Uint8Array(
  readFileSync(join(__dirname, "../../fixtures/packages/customxml-doctype.xlsx")),
);
const STYLES = "xl/styles.xml";
const WHITE = '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>';

interface Many {
  readonly count: number;
  readonly formula: (index: number) => string;
  readonly where?: (index: number) => string;
}

/** The form with so many more rules, all of them white figures; they come before the form's own. */
function withRules({ count, formula, where = () => "G2:G24" }: Many): Uint8Array {
  const rules = Array.from(
    { length: count },
    (_, index) =>
      `<conditionalFormatting sqref="${where(index)}"><cfRule type="expression" dxfId="0" priority="${index + 1}"><formula>${formula(index)}</formula></cfRule></conditionalFormatting>`,
  );
  return changeParts(good, {
    [STYLES]: (xml) => xml.replace(/<dxfs[^>]*>/, (whole) => whole + WHITE),
    [ENTRY]: (xml) => replaced(xml, "<conditionalF", `${rules.join("")}<conditionalF`),
  });
}

/** How many values count, and how many are refused as nobody knows what is seen of them. */
function outcome(bytes: Uint8Array): string {
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") throw new Error("the file is read");
  const { entries, findings } = assessWorkbook({ path: "a.xlsx", ...result, plans });
  const values = entries.filter(({ value }) => value !== null).length;
  const unsure = findings.filter(({ code }) => code === "shown-differs").length;
  const unseen = findings.filter(
    (each) => each.code === "missing-value" && each.details.unseen === "condition",
  );
  return `${values} values, ${unsure} unsure, ${unseen.length} unseen`;
}

const never = (index: number): string => `G2=-${index + 1}`;

describe("very many conditional formats", () => {
  test.each<[string, Many, string]>([
    [
      "as a sheet has that was copied into itself for years, each over a cell",
      { count: 8000, formula: () => "G2&lt;0", where: (index) => `G${(index % 23) + 2}` },
      "23 values, 0 unsure, 0 unseen",
    ],
    ["all over the values", { count: 3000, formula: never }, "23 values, 0 unsure, 0 unseen"],
    [
      "of which the last hides",
      { count: 3000, formula: (index) => (index === 2999 ? "G2&gt;0" : never(index)) },
      "0 values, 0 unsure, 23 unseen",
    ],
  ])("%s are worked out", (_what, many, expected) => {
    expect(outcome(withRules(many))).toBe(expected);
  });

  test.each<[string, Many]>([
    ["more than are read", { count: 20_001, formula: never, where: () => "A1" }],
    [
      "in more words than are read",
      { count: 2000, formula: (index) => `AND(${"G2=1,".repeat(60)}G2=-${index + 1})` },
    ],
  ])("%s are a doubt at each value, not passed over", (_what, many) => {
    expect(outcome(withRules(many))).toMatch(/^0 values, 23 unsure/);
  });

  test("what is worked out is counted over the whole sheet; values behind that are doubts", () => {
    const told = outcome(withRules({ count: 15_000, formula: never }));
    expect(told).toBe("13 values, 10 unsure, 0 unseen");
  });
});
