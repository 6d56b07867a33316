import { assessTracking } from "../../../src/exchange";
import {
  buildTrackingTable,
  readPreviousColumn,
  readTracking,
  type SheetGrid,
  TRACKING_SHEET,
} from "../../../src/sheets";
import { gridOf } from "../grid-of";
import { periodOf, SEED_PLAN } from "../seed-plan";

const period = periodOf("2022");
const BEFORE = new Map<string, number | string>([
  ["1.1", 268],
  ["1.2", 5400.5],
  ["17.1", 95.4],
  ["5.4", "基本完成"],
]);
const values = new Map([
  ["1.1", { value: 250, reason: "", measures: "", evidence: "" }],
  ["1.2", { value: "6100亿元", reason: "", measures: "", evidence: "" }],
]);

function table(previous?: ReadonlyMap<string, number | string>) {
  const spec = buildTrackingTable(SEED_PLAN, {
    ...{ sheetName: TRACKING_SHEET, period, values },
    ...(previous && { previous }),
  });
  const [sheet] = gridOf({
    ...{ title: "x", createdOn: "2022-01-01", lockStructure: false, sheets: [spec] },
  }).sheets;
  if (!sheet) throw new Error("no sheet");
  return { spec, sheet };
}

const headersOf = ({ cells }: SheetGrid) =>
  cells.filter(({ row }) => row === 3).map(({ shown }) => shown);

test("what the period before says stands before 完成值, locked; a dash where it says nothing", () => {
  const { spec, sheet } = table(BEFORE);
  const headers = headersOf(sheet);
  expect(headers[headers.indexOf("上期值") + 1]).toBe("完成值");
  const column = headers.indexOf("上期值") + 1;
  const cells = spec.cells.filter((cell) => cell.column === column && cell.row > 3);
  expect(cells.slice(0, 3).map(({ value }) => value)).toEqual([268, 5400.5, "—"]);
  expect(cells.every(({ style }) => style.locked)).toBe(true);
});

test("nothing known of the period before is no column", () => {
  expect(headersOf(table().sheet)).not.toContain("上期值");
  expect(headersOf(table(new Map()).sheet)).not.toContain("上期值");
});

test("the table is read and judged as one without it", () => {
  const judged = (sheet: SheetGrid) => {
    const found = assessTracking(SEED_PLAN, period, sheet);
    const entries = found?.entries.map(({ target, value, verdict }) => [
      target,
      value?.toFixed(),
      verdict,
    ]);
    return { entries, findings: found?.findings.map(({ code, target }) => [code, target]) };
  };
  expect(judged(table(BEFORE).sheet)).toEqual(judged(table().sheet));
});

test("what it says is read back, percentages in percent", () => {
  const { sheet } = table(BEFORE);
  const reading = readTracking(SEED_PLAN, sheet);
  const read = reading && readPreviousColumn(SEED_PLAN, sheet, reading);
  expect(new Map(read?.values)).toEqual(BEFORE);
  const without = table().sheet;
  const other = readTracking(SEED_PLAN, without);
  expect(other && readPreviousColumn(SEED_PLAN, without, other)).toBeNull();
});
