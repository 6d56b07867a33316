import { parsePeriod, type ReportingPeriod } from "../../../src/core";
import {
  extendLedger,
  findDoubledForm,
  findLedgerConflict,
  Ledger,
  type Occasion,
} from "../../../src/exchange";

function period(id: string): ReportingPeriod {
  const parsed = parsePeriod(id);
  if (!parsed) throw new Error(id);
  return parsed;
}

const OCCASION: Occasion = {
  plan: "jinan-brand-2020",
  planHash: "h1",
  period: period("2021"),
  due: "2022-01-15",
};
const form = (bureau: string, formId: string) => ({
  formId,
  bureau,
  file: `${bureau}.xlsx`,
  sha256: "0".repeat(64),
  targets: 6,
  createdAt: "2021-12-20",
});
const states = (ledger: Ledger) => ledger.forms.map(({ formId, state }) => [formId, state]);

test("a first distribution makes a ledger that the schema takes", () => {
  const ledger = extendLedger(null, OCCASION, [form("甲", "1"), form("乙", "2")]);
  expect(Ledger.parse(ledger)).toEqual(ledger);
  expect(states(ledger)).toEqual([
    ["1", "current"],
    ["2", "current"],
  ]);
});

test("a form that somebody wrote into a ledger twice is found", () => {
  const ledger = extendLedger(null, OCCASION, [form("甲", "1"), form("乙", "2")]);
  const [first] = ledger.forms;
  expect(findDoubledForm(ledger)).toBeNull();
  const forms = [...ledger.forms, ...(first ? [first] : [])];
  expect(findDoubledForm({ ...ledger, forms })).toBe("1");
});

test("a form made again keeps the earlier one as replaced, and nothing is ever taken out", () => {
  const first = extendLedger(null, OCCASION, [form("甲", "1"), form("乙", "2")]);
  const second = extendLedger(first, OCCASION, [form("甲", "3")]);
  const third = extendLedger(second, OCCASION, [form("甲", "4")]);
  expect(states(third)).toEqual([
    ["1", "replaced"],
    ["2", "current"],
    ["3", "replaced"],
    ["4", "current"],
  ]);
});

test("the same form made again stands once", () => {
  const first = extendLedger(null, OCCASION, [form("甲", "1")]);
  expect(states(extendLedger(first, OCCASION, [form("甲", "1")]))).toEqual([["1", "current"]]);
});

test("a ledger is of one plan and one period", () => {
  const ledger = extendLedger(null, OCCASION, [form("甲", "1")]);
  expect(findLedgerConflict(ledger, OCCASION)).toBeNull();
  expect(findLedgerConflict(ledger, { ...OCCASION, period: period("2022") })).toEqual({
    field: "period",
    found: "2021",
    wanted: "2022",
  });
  expect(findLedgerConflict(ledger, { ...OCCASION, plan: "x" })).toMatchObject({ field: "plan" });
});
