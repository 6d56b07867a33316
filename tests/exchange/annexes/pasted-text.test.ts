import { gridOf } from "../../../src/core";
import { readAnnexText, readPastedText } from "../../../src/exchange";

const told = (pasted: string): unknown[] =>
  readPastedText(pasted).map((block) =>
    block.kind === "text"
      ? block.text
      : gridOf(block.table).map((line) => line.map((each) => each?.text ?? "-")),
  );

test.each<[string, string, unknown[]]>([
  ["lines", "附件\n到2022年，培育300个\n", ["附件", "到2022年，培育300个"]],
  [
    "lines with tabs are a table",
    "序号\t指标\n1\t培育300个",
    [
      [
        ["序号", "指标"],
        ["1", "培育300个"],
      ],
    ],
  ],
  ["a title above, a note below", "附件\r\n1\ta\r\n注：略", ["附件", [["1", "a"]], "注：略"]],
  [
    "a cell with a line break",
    '1\t"甲\n乙"\n2\tb',
    [
      [
        ["1", "甲\n乙"],
        ["2", "b"],
      ],
    ],
  ],
  [
    "quotation marks in a cell",
    '1\t"他说""好"""\n2\tb',
    [
      [
        ["1", '他说"好"'],
        ["2", "b"],
      ],
    ],
  ],
  ["a cell with a tab before another", '"甲\t乙"\t丙\n', [[["甲\t乙", "丙"]]]],
  ["a cell with a line break at the end", '1\t"甲\n乙"', [[["1", "甲\n乙"]]]],
  [
    "a mark that closes nothing",
    '1\t"上云"企业\n2\tb',
    [
      [
        ["1", '"上云"企业'],
        ["2", "b"],
      ],
    ],
  ],
  [
    "empty cells keep their place",
    "1\t\ta\n\t\tb",
    [
      [
        ["1", "", "a"],
        ["", "", "b"],
      ],
    ],
  ],
  [
    "a last cell that is empty",
    "序号\t指标\n1\t",
    [
      [
        ["序号", "指标"],
        ["1", ""],
      ],
    ],
  ],
  ["nothing", "", []],
])("%s", (_, pasted, expected) => {
  expect(told(pasted)).toEqual(expected);
});

test.each([
  ["a million lines", "\n".repeat(1_000_000), "cells"],
  ["a thousand lines of a thousand cells", `${"1\t".repeat(1000)}\n`.repeat(1000), "cells"],
  ["nine million characters", "字".repeat(9_000_000), "text"],
])("%s are refused before they are read", (_what, text, limit) => {
  expect(readAnnexText(text)).toMatchObject({
    outcome: "rejected",
    findings: [{ code: "too-large", details: { limit } }],
  });
});

test("two thousand lines of twenty cells are read", () => {
  expect(readAnnexText(`${"1\t".repeat(20)}\n`.repeat(2000)).outcome).toBe("read");
});
