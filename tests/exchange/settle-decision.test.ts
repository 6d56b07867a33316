import type { Verdict } from "../../src/core";
import { settle, type Choice, type Report } from "./shared-targets";

type Settled = ReturnType<typeof settle>;
const valueOf = ({ value }: Settled) => value?.toFixed() ?? null;
const sidesOf = ({ conflict }: Settled) =>
  conflict?.sides.map(({ file, entry }) => `${file} ${entry.typed ?? ""}`) ?? null;

describe("a decision settles a conflict", () => {
  const OPEN = [30, 29, null] as const;
  const TWICE = [[10, 11], 15, 5] as const;

  type Decided = readonly [
    what: string,
    rule: "agree" | "sum" | "lead",
    reports: readonly Report[],
    decision: Choice,
    value: string,
    verdict: Verdict,
  ];
  test.each<Decided>([
    ["a value", "agree", OPEN, { kind: "value", value: 31 }, "31", "met"],
    [
      "a value as staff type it",
      "agree",
      OPEN,
      { kind: "value", value: "二十九家" },
      "29",
      "not-met",
    ],
    ["zero", "agree", OPEN, { kind: "value", value: 0 }, "0", "not-met"],
    ["the bureau that counts", "agree", OPEN, { kind: "bureau", bureau: "乙局" }, "29", "not-met"],
    ["the first bureau", "agree", OPEN, { kind: "bureau", bureau: "甲局" }, "30", "met"],
    ["a file", "agree", OPEN, { kind: "file", file: "乙局-1.xlsx" }, "29", "not-met"],
    [
      "one of the lead's files",
      "lead",
      [[30, 29], 5, 5],
      { kind: "file", file: "甲局-2.xlsx" },
      "29",
      "not-met",
    ],
    ["the file of one share", "sum", TWICE, { kind: "file", file: "甲局-2.xlsx" }, "31", "met"],
    [
      "the other file of that share",
      "sum",
      TWICE,
      { kind: "file", file: "甲局-1.xlsx" },
      "30",
      "met",
    ],
    ["a value for all shares", "sum", TWICE, { kind: "value", value: 28 }, "28", "not-met"],
  ])("by %s (%s)", (_, rule, reports, decision, value, verdict) => {
    const settled = settle("count", rule, reports, { decision });
    expect([valueOf(settled), settled.verdict]).toEqual([value, verdict]);
    expect(settled).toMatchObject({ unused: null, decision });
  });

  test("a share that is chosen leaves the sum partial where another is lacking", () => {
    const settled = settle("count", "sum", [[10, 11], 15, null], {
      decision: { kind: "file", file: "甲局-2.xlsx" },
    });
    expect([valueOf(settled), settled.verdict]).toEqual(["26", "cannot-judge"]);
    expect(settled).toMatchObject({
      unused: null,
      decision: { kind: "file", file: "甲局-2.xlsx" },
    });
  });

  test.each<readonly [string, "agree" | "sum", readonly Report[], Choice]>([
    ["one bureau's share", "sum", TWICE, { kind: "bureau", bureau: "乙局" }],
    [
      "one file where two bureaus contradict themselves",
      "sum",
      [[1, 2], [3, 4], 5],
      { kind: "file", file: "甲局-2.xlsx" },
    ],
    ["a bureau that reported nothing", "agree", OPEN, { kind: "bureau", bureau: "丙局" }],
    [
      "a bureau that contradicts itself",
      "agree",
      [[30, 29], 30, null],
      { kind: "bureau", bureau: "甲局" },
    ],
    ["a file that is not there", "agree", OPEN, { kind: "file", file: "丁局.xlsx" }],
    [
      "a file whose value cannot be used",
      "agree",
      [30, 29, "约30"],
      { kind: "file", file: "丙局-1.xlsx" },
    ],
    [
      "a share that cannot be used",
      "sum",
      [[1, 2], "约3", 5],
      { kind: "file", file: "乙局-1.xlsx" },
    ],
    ["a value the target cannot have", "agree", OPEN, { kind: "value", value: "约30" }],
    ["half an enterprise", "agree", OPEN, { kind: "value", value: 29.5 }],
  ])("not by %s (%s)", (_, rule, reports, decision) => {
    const settled = settle("count", rule, reports, { decision });
    expect([valueOf(settled), settled.verdict]).toEqual([null, "cannot-judge"]);
    expect(settled).toMatchObject({ unused: "no-value", decision: null });
  });

  test.each<readonly [string, "agree" | "sum", readonly Report[], string | null, Verdict]>([
    ["values that agree", "agree", [30, 30, null], "30", "met"],
    ["nothing came", "agree", [null, null, null], null, "no-data"],
    ["shares that add up", "sum", [10, 10, 10], "30", "met"],
  ])("where there is none it is not used: %s", (_, rule, reports, value, verdict) => {
    const settled = settle("count", rule, reports, { decision: { kind: "value", value: 29 } });
    expect([valueOf(settled), settled.verdict]).toEqual([value, verdict]);
    expect(settled).toMatchObject({ unused: "no-conflict", decision: null });
  });

  test("the conflict stays to be seen, with all its sides", () => {
    const settled = settle("count", "agree", OPEN, { decision: { kind: "value", value: 31 } });
    expect(sidesOf(settled)).toEqual(["甲局-1.xlsx 30", "乙局-1.xlsx 29"]);
    expect(settled.decision).toMatchObject({ target: "count", value: 31, by: "张三" });
    expect(settled.completion?.toFixed(4)).toBe("1.0333");
  });

  test("without a decision there is none, and none is unused", () => {
    expect(settle("count", "agree", OPEN)).toMatchObject({ decision: null, unused: null });
  });

  test.each([
    [97.5, "97.5", "met"],
    [97, "97", "met"],
    [0.5, "0.5", "not-met"],
    [1, "1", "not-met"],
    ["97.5%", "97.5", "met"],
    ["九十七点五%", "97.5", "met"],
    [100.5, null, "cannot-judge"],
    ["0.975", null, "cannot-judge"],
  ] as const)("a percentage decided as %j is %s %%", (value, percent, verdict) => {
    const settled = settle("rate", "agree", [0.97, 0.96, null], {
      decision: { kind: "value", value },
    });
    expect([valueOf(settled), settled.verdict]).toEqual([percent, verdict]);
  });
});
