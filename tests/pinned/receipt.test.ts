import type { Entry } from "../../src/core";
import { firstReceiptOf } from "../../src/exchange";

/*
 * What is printed on paper this quarter must still match in three years: these codes were worked out apart from the program
 * (sha256 of the JSON of form id and entries, its first forty bits in Crockford's letters) and never change. These are receipts of
 * version 1, which are no longer given and still have to be recognised; receipt-2.test.ts has those of version 2.
 */

const FORM = "7c41e9d2a0b3f8e65d1c4b7a90e2f3c8";

const entry = (target: string, texts: Partial<Entry>): Entry => ({
  ...{ target, typed: null, value: null, unit: null, verdict: "no-data", completion: null },
  ...{ reason: null, measures: null, evidence: null, place: null, content: { kind: "blank" } },
  ...texts,
});

const COUNT = entry("5.1", { typed: "480" });
const MISSED = entry("5.3", {
  ...{ typed: "59.5 亿元", reason: "疫情停业\r\n两个月", measures: "三月前补齐" },
});
const WORDS = entry("5.4", { typed: "基本完成", evidence: "附件3　产业集群评估报告" });

test("the receipt of three entries", () => {
  expect(firstReceiptOf(FORM, [COUNT, MISSED, WORDS])).toBe("8EW1-D34Q");
});

test("the receipt of one entry, and of none", () => {
  expect(firstReceiptOf(FORM, [COUNT])).toBe("APC9-K1BF");
  expect(firstReceiptOf(FORM, [])).toBe("VGTY-KS3J");
});

test("the order in which lines stand does not count", () => {
  expect(firstReceiptOf(FORM, [WORDS, COUNT, MISSED])).toBe("8EW1-D34Q");
  expect(firstReceiptOf(FORM, [MISSED, WORDS, COUNT])).toBe("8EW1-D34Q");
});

test("what the program makes of an entry does not count: only what was typed does", () => {
  const judged = entry("5.1", { typed: "480", unit: "家", verdict: "met" });
  expect(firstReceiptOf(FORM, [judged])).toBe("APC9-K1BF");
});

// between them every letter, and in every place many of them
test.each([
  ["1", "6cb3a99057", "DJST-K42Q"],
  ["2", "b910eb696e", "Q48E-PTBE"],
  ["3", "79527e22d2", "F597-W8PJ"],
  ["4", "032f4a44be", "0CQM-MH5Y"],
  ["5", "cc05ab1033", "SG2T-P41K"],
  ["6", "8480a9adb9", "GJ0A-KBDS"],
  ["7", "ef58a7592d", "XXCA-EP9D"],
  ["8", "3b5a8d8a4d", "7DD8-V2JD"],
  ["9", "44af391ad8", "8JQK-J6PR"],
  ["10", "28ef5c7f38", "53QN-RZSR"],
  ["11", "96a8ffcc53", "JTMF-ZK2K"],
  ["12", "0c40752f5a", "1H07-ABTT"],
  ["13", "38a8003c39", "72M0-0F1S"],
  ["14", "22f3633527", "4BSP-6D97"],
  ["15", "6d159bdf65", "DMAS-QQV5"],
  ["20", "1728c38bc5", "2WMC-72Y5"],
  ["23", "19559cf7ee", "35AS-SXZE"],
  ["28", "ef3ab2e3b8", "XWXB-5RXR"],
])("form %s without lines, whose digest begins %s, has the receipt %s", (form, _, code) => {
  expect(firstReceiptOf(form, [])).toBe(code);
});
