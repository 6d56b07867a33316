import { type DocumentBlock, finding, type Finding } from "../../../src/core";
import { readAnnex, readAnnexText } from "../../../src/exchange";
import { refuseText } from "../../../src/exchange/annexes/annex-limits";
import { decodeText } from "../../../src/exchange/annexes/decode-text";
import { draftAnnex } from "../../../src/exchange";

const bytes = (...values: readonly number[]) => new Uint8Array(values);

test.each<[string, Uint8Array, string | null]>([
  ["UTF-8", new TextEncoder().encode("附件1"), "附件1"],
  ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, 0x41), "A"],
  ["UTF-16, the low byte first", bytes(0xff, 0xfe, 0x44, 0x96), "附"],
  ["UTF-16, the high byte first", bytes(0xfe, 0xff, 0x96, 0x44), "附"],
  ["half a mark is none", bytes(0xff, 0x41), null],
  ["the other half, which GB18030 knows", bytes(0xfe, 0x41), "\ufa0d"],
  ["the low byte second", bytes(0x41, 0xfe), null],
  ["the high byte second", bytes(0x41, 0xff), null],
  ["GB18030", bytes(0xb8, 0xbd, 0xbc, 0xfe), "附件"],
  ["tabs and line breaks", bytes(0x41, 0x09, 0x0d, 0x0a, 0x0c, 0x0b), "A\t\r\n\f\v"],
  ["what no text has", bytes(0x41, 0x00), null],
  ["bells", bytes(0x07), null],
  ["a character that is none", bytes(0xff, 0xfe, 0xff, 0xff), null],
  ["nothing", bytes(), ""],
])("text of bytes: %s", (_, given, text) => {
  expect(decodeText(given)).toBe(text);
});

test.each<[string, string, string]>([
  ["a page", "<!DOCTYPE html><p>甲", "blocks"],
  ["a table", "<TABLE ><tr><td>甲", "blocks"],
  ["a paragraph that ends", "<p>甲</p>", "blocks"],
  ["a span that ends", "<span class=a>甲</span>", "blocks"],
  ["a paragraph that does not", "a <p> b", "lines"],
  ["less than", "甲<tr乙", "lines"],
  ["a tag far behind", `${"甲".repeat(4096)}<table>`, "lines"],
  ["tabs", "1\t甲", "blocks"],
  ["lines", "甲\n乙", "lines"],
])("what a text is: %s", (_, text, kind) => {
  const read = readAnnexText(text);
  expect(read.outcome === "read" && read.content.kind).toBe(kind);
});

test("a page past the limits is refused as one", () => {
  expect(readAnnexText("<table><tr><td>".repeat(300))).toMatchObject({
    ...{
      outcome: "rejected",
      findings: [{ code: "too-large", received: "> 256", expected: "≤ 256" }],
    },
  });
});

test.each<[string, string, string | null]>([
  ["as many cells as may be", "\n".repeat(199_999), null],
  ["one more", "\n".repeat(200_000), "cells"],
  ["tabs count as lines do", "\t".repeat(200_000), "cells"],
  ["as much text as may be", "字".repeat(8_000_000), null],
  ["more", "字".repeat(8_000_001), "text"],
])("a text of %s", (_, text, limit) => {
  const refused = refuseText(text);
  expect(refused === null ? null : (refused.details as { limit: string }).limit).toBe(limit);
});

test("lines alone are drafted line by line, beside a table as its text", () => {
  const lines = { kind: "lines", text: "修路7公里" } as const;
  const table = readAnnexText("序号\t量化指标\t责任单位\n1\t培育企业10家\t市甲局");
  if (table.outcome === "rejected") throw new Error("rejected");
  const idsOf = (...parts: Parameters<typeof draftAnnex>[0][number][]) =>
    draftAnnex(parts).rows.flatMap(({ cells }) =>
      cells.flatMap(({ targets }) => targets.map(({ id }) => id)),
    );
  expect(idsOf(lines)).toEqual(["1.1"]);
  expect(idsOf(table.content)).toEqual(["1.1"]);
  expect(draftAnnex([table.content, lines]).offers.map(({ text }) => text)).toEqual(["修路7公里"]);
  expect(idsOf(lines, lines)).toEqual([]);
});

describe("a file of any kind", () => {
  const BLOCKS: DocumentBlock[] = [{ kind: "text", text: "甲", remarks: [] }];
  const text = new TextEncoder().encode("修路7公里");
  const reject = (...findings: Finding[]) => ({ outcome: "rejected", findings }) as const;
  const notA = (received: string | null) => reject(finding("not-a-workbook", { received }));
  const workbook = {
    sheets: [],
    externalLinks: [],
    savedAt: null,
  };
  type Readers = Parameters<typeof readAnnex>[1];
  const kindOf = (document: ReturnType<Readers["document"]>, book = true) => {
    const read = readAnnex(text, {
      document: () => document,
      workbook: () => (book ? { outcome: "read", workbook } : notA("损坏")),
    });
    return read.outcome === "read" ? read.content.kind : read.findings[0]?.received;
  };

  test("is Word's where Word's reader takes it, a workbook where it names one", () => {
    expect(kindOf({ outcome: "read", blocks: BLOCKS })).toBe("blocks");
    expect(kindOf(notA(".xlsx"))).toBe("blocks");
    expect(kindOf(notA(".xlsx"), false)).toBe("损坏");
  });

  test("is text where nothing names it; a kind with a name of its own is refused by it", () => {
    expect(kindOf(notA(null))).toBe("lines");
    expect(kindOf(notA("文本"))).toBe("lines");
    expect(kindOf(reject(finding("legacy-format", { received: "HTML" })))).toBe("lines");
    expect(kindOf(reject(finding("legacy-format", { received: ".doc" })))).toBe(".doc");
    expect(kindOf(notA(".pdf"))).toBe(".pdf");
    expect(kindOf(notA("ZIP"))).toBe("ZIP");
  });

  test("that is no text either is refused as what it came as", () => {
    const read = readAnnex(bytes(0), { document: () => notA("空"), workbook: () => notA("表") });
    expect(read).toEqual(notA("空"));
  });
});

describe("which of the readers is asked", () => {
  const document = (
    code: "not-a-workbook" | "legacy-format" | "damaged",
    received: string | null,
  ) =>
    readAnnex(new TextEncoder().encode("建成公园5座"), {
      document: () => ({
        outcome: "rejected",
        findings: [
          code === "damaged"
            ? finding("damaged", { details: { problem: "truncated", part: null } })
            : finding(code, { received }),
        ],
      }),
      workbook: () => ({ outcome: "rejected", findings: [finding("not-a-workbook")] }),
    });
  const kindOf = (result: ReturnType<typeof readAnnex>) =>
    result.outcome === "read"
      ? result.content.kind
      : result.findings.map(({ code }) => code).join();

  test.each([
    ["what is no archive is a text", "not-a-workbook", null, "lines"],
    ["HTML that calls itself a workbook too", "legacy-format", "HTML", "lines"],
    ["another old workbook is none", "legacy-format", ".xls", "legacy-format"],
    ["whatever it is called", "legacy-format", "XML", "legacy-format"],
    ["nor what has a name of its own", "not-a-workbook", ".pdf", "not-a-workbook"],
    ["nor an archive", "not-a-workbook", "ZIP", "not-a-workbook"],
    ["what is broken stays so", "damaged", null, "damaged"],
    ["a workbook is asked as one", "not-a-workbook", ".xlsx", "not-a-workbook"],
  ] as const)("%s", (_, code, received, expected) => {
    expect(kindOf(document(code, received))).toBe(expected);
  });
});
