import { Big, type CellContent, type Entry } from "../../src/core";
import { receiptOf } from "../../src/exchange";

/*
 * Receipts of version 2, worked out apart from the program: "2-" and the first forty bits, in Crockford's letters, of the sha256 of
 * ["2", form id, lines], a line being [target, kind of value, what it holds, what is shown of a number that cannot be used, reason,
 * measures, evidence] and the last three without blanks. What is printed on paper this quarter must still match in three years: they
 * never change, and whoever works out receipts otherwise makes a version 3.
 */

const FORM = "7c41e9d2a0b3f8e65d1c4b7a90e2f3c8";

const entry = (target: string, facts: Partial<Entry>): Entry => ({
  ...{ target, typed: null, value: null, unit: null, verdict: "no-data", completion: null },
  ...{ reason: null, measures: null, evidence: null, place: null, content: { kind: "blank" } },
  ...facts,
});
const text = (typed: string): Partial<Entry> => ({ typed, content: { kind: "text", text: typed } });
const number = (stored: number, typed: string, value: string | null): Partial<Entry> => ({
  typed,
  content: { kind: "number", value: stored, format: "plain" },
  value: value === null ? null : new Big(value),
});
const other = (typed: string, content: CellContent): Partial<Entry> => ({ typed, content });

const COUNT = entry("5.1", number(480, "480", "480"));
// what it is read as does not count where words were typed: readers learn
const MISSED = entry("5.3", {
  ...{ ...text("59.5 亿元"), value: new Big("59.5") },
  ...{ reason: "疫情停业\r\n两个月", measures: "三月前补齐" },
});
const WORDS = entry("5.4", { ...text("基本完成"), evidence: "附件3　产业集群评估报告" });

test("the receipt of three entries, in whatever order they stand", () => {
  expect(receiptOf(FORM, [COUNT, MISSED, WORDS])).toBe("2-QJBZ-8KHW");
  expect(receiptOf(FORM, [WORDS, COUNT, MISSED])).toBe("2-QJBZ-8KHW");
});

test("the receipt of one entry, and of none", () => {
  expect(receiptOf(FORM, [COUNT])).toBe("2-E07W-VCRF");
  expect(receiptOf(FORM, [])).toBe("2-3STZ-7NHC");
});

test.each<readonly [what: string, facts: Partial<Entry>, code: string]>([
  ["95.996 %, shown 96.00%", number(0.95996, "96.00%", "95.996"), "2-BWGC-E5BE"],
  ["96.004 %, shown the same", number(0.96004, "96.00%", "96.004"), "2-WRE3-KN25"],
  ["nothing", {}, "2-YSB4-EHD3"],
  ["300.5, which is no count and shown 301", number(300.5, "301", null), "2-CK2Z-4GTV"],
  ["300.7, shown the same", number(300.7, "301", null), "2-ZJE2-0GT6"],
  ["300 typed as words", { ...text("300"), value: new Big(300) }, "2-J7XJ-JF3C"],
  ["300 as a number", number(300, "300", "300"), "2-RXGS-JAGM"],
  ["a day", number(44561, "2021-12-31", null), "2-JAW9-68T3"],
  ["a day as text", other("2021-12-31", { kind: "date", text: "2021-12-31" }), "2-5AGX-3CB8"],
  ["TRUE", other("TRUE", { kind: "boolean", value: true }), "2-3DHG-CMQJ"],
  ["an error", other("#DIV/0!", { kind: "error", error: "#DIV/0!" }), "2-6Z6H-ZHE3"],
  ["less than nothing", number(-5, "-5", "-5"), "2-37XQ-F77A"],
  ["next to nothing", number(1e-7, "0", "0.0000001"), "2-B65B-RWQM"],
  ["very much", number(6.1e19, "6.1E+19", "61000000000000000000"), "2-K5M1-KGTJ"],
])("the receipt of %s", (_, facts, code) => {
  expect(receiptOf(FORM, [entry("5.1", facts)])).toBe(code);
});

test.each([
  ["1", "2-YTS7-PAY9"],
  ["2", "2-6JVQ-WNXD"],
  ["3", "2-0V7K-VFAP"],
  ["4", "2-2S7Y-KCYP"],
  ["5", "2-NKHC-PHQK"],
  ["6", "2-TNWC-2KBT"],
  ["7", "2-VA2S-BP7J"],
  ["8", "2-12DH-N41H"],
])("form %s without lines has the receipt %s", (form, code) => {
  expect(receiptOf(form, [])).toBe(code);
});
