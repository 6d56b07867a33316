import { consolidate } from "../../../src/exchange";
import {
  nameConsolidatedSheets,
  readConsolidated,
  readConsolidatedMeta,
} from "../../../src/sheets";
import { gridOf } from "../../sheets/grid-of";
import { answer, merge } from "../returns";

const collection = merge([answer("市科技局", { "10.1": 300 })]);
const bureaus = collection.bureaus.map(({ bureau }) => bureau);
const metaOf = (workbook: ReturnType<typeof gridOf>) => {
  const sheet = workbook.sheets.find(({ name }) => name === "_meta");
  return sheet ? readConsolidatedMeta(sheet) : null;
};

test("a name that another sheet has gets a number, whatever its case", () => {
  const names = nameConsolidatedSheets(["市科技局", "Bureau"], ["责任分解表", "BUREAU", "汇总"]);
  expect(names.sheets).toMatchObject({
    summary: "汇总 (2)",
    indicators: "指标台账",
    table: "责任分解表 (2)",
  });
  expect([...names.bureaus.values()]).toEqual(["市科技局", "Bureau(2)"]);
});

test("names from the consolidation before are used again", () => {
  const first = nameConsolidatedSheets(["市科技局"], ["责任分解表"]);
  const again = nameConsolidatedSheets(["市科技局", "市商务局"], ["责任分解表"], first);
  expect(again.sheets).toEqual(first.sheets);
  expect([...again.bureaus.values()]).toEqual(["市科技局", "市商务局"]);
});

test("under other names the workbook leads to its own sheets and is read all the same", () => {
  const names = nameConsolidatedSheets(bureaus, ["责任分解表", "指标台账", "问题清单", "市科技局"]);
  const spec = consolidate(collection, names);
  const own = new Set(spec.sheets.map(({ name }) => name));
  expect(own.has("指标台账 (2)") && own.has("市科技局(2)") && !own.has("指标台账")).toBe(true);
  const links = spec.sheets.flatMap((sheet) => sheet.links ?? []);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ sheet }) => !own.has(sheet))).toEqual([]);
  const workbook = gridOf(spec);
  const usual = readConsolidated(gridOf(consolidate(collection)));
  expect(readConsolidated(workbook)?.byBureau).toEqual(usual?.byBureau);
  expect(metaOf(workbook)?.names).toEqual(names);
});

test("what _meta says: plan, period and names; of a form it says nothing", () => {
  const workbook = gridOf(consolidate(collection));
  expect(metaOf(workbook)).toMatchObject({ plan: "jinan-brand-2020", period: "2022" });
  expect(metaOf({ ...workbook, sheets: [] })).toBeNull();
});
