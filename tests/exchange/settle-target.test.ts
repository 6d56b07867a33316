import type { Verdict } from "../../src/core";
import { settle, type Report } from "./shared-targets";

type Settled = ReturnType<typeof settle>;
const valueOf = ({ value }: Settled) => value?.toFixed() ?? null;
const sidesOf = ({ conflict }: Settled) =>
  conflict?.sides.map(({ file, entry }) => `${file} ${entry.typed ?? ""}`) ?? null;

/** Three reports, the value and the verdict they make; a conflict has its sides. */
type Case = readonly [
  what: string,
  reports: readonly Report[],
  value: string | null,
  verdict: Verdict,
  sides?: readonly string[],
];

function check(settled: Settled, [, , value, verdict, sides]: Case): void {
  expect([valueOf(settled), settled.verdict]).toEqual([value, verdict]);
  expect(sidesOf(settled)).toEqual(sides ?? null);
}

const named = (cases: readonly Case[]) => cases.map((each) => [each[0], each] as const);

describe("agree: every bureau reports the whole", () => {
  test.each(
    named([
      ["three equal values are one", [30, 30, 30], "30", "met"],
      ["a miss is a miss", [29, 29, 29], "29", "not-met"],
      ["one that came alone counts", [30, null, null], "30", "met"],
      ["the last one too", [null, null, 30], "30", "met"],
      ["a blank is no value", ["", 30, ""], "30", "met"],
      ["neither are words for nothing", ["无", 30, "—"], "30", "met"],
      ["what cannot be used contradicts nobody", [30, "约31", 30], "30", "met"],
      ["but alone it is a wrong entry", ["", "约31", ""], null, "invalid"],
      ["nothing came", [null, null, null], null, "no-data"],
      ["blank forms say nothing", ["", "", ""], null, "no-data"],
      [
        "one that differs is a conflict of all",
        [30, 30, 31],
        null,
        "cannot-judge",
        ["甲局-1.xlsx 30", "乙局-1.xlsx 30", "丙局-1.xlsx 31"],
      ],
      [
        "what cannot be used is no side",
        [30, "约31", 29],
        null,
        "cannot-judge",
        ["甲局-1.xlsx 30", "丙局-1.xlsx 29"],
      ],
      ["two files of one bureau that agree are one", [[30, "三十"], null, null], "30", "met"],
      [
        "two that do not contradict each other, and all others",
        [[30, 31], 30, null],
        null,
        "cannot-judge",
        ["甲局-1.xlsx 30", "甲局-2.xlsx 31", "乙局-1.xlsx 30"],
      ],
      [
        "two texts that cannot be used contradict nothing: both are wrong entries",
        [["约30", "约31"], null, null],
        null,
        "invalid",
      ],
      ["so is the same text twice", [["约30", "约 30"], null, null], null, "invalid"],
      [
        "a text that cannot be used stands beside a value of the same bureau, not against it",
        [["约30", 30], null, null],
        "30",
        "met",
      ],
      [
        "a value 100 times off is kept and waits to be verified",
        [3000, null, null],
        "3000",
        "unverified",
      ],
      ["so is the same value of two bureaus", [3000, 3000, null], "3000", "unverified"],
      [
        "against another value it is a conflict",
        [3000, 30, null],
        null,
        "cannot-judge",
        ["甲局-1.xlsx 3000", "乙局-1.xlsx 30"],
      ],
      ["what cannot be used is no side of it either", [3000, "约30", null], "3000", "unverified"],
    ]),
  )("%s", (_, each) => {
    check(settle("count", "agree", each[1]), each);
  });

  test("before the deadline nothing is final", () => {
    expect(settle("count", "agree", [30, 30, 30], { period: "2025" }).verdict).toBe(
      "reached-early",
    );
    expect(settle("count", "agree", [29, 29, 29], { period: "2025" }).verdict).toBe("in-progress");
  });

  test("a miss has no green light, be all done that the calendar asks for", () => {
    const { verdict, pace } = settle("above", "agree", [30, 30, 30]);
    expect([verdict, pace?.ahead.toFixed(), pace?.light]).toEqual(["not-met", "0", "yellow"]);
  });

  test("words stand together, whatever they are", () => {
    const settled = settle("words", "agree", ["已完成", "推进中", ""]);
    expect([valueOf(settled), settled.verdict, settled.conflict]).toEqual([
      ...[null, "needs-person", null],
    ]);
  });
});

describe("sum: every bureau reports its share", () => {
  test.each(
    named([
      ["shares add up", [10, 15, 5], "30", "met"],
      ["to less than the target", [10, 15, 4], "29", "not-met"],
      ["equal shares are shares", [10, 10, 10], "30", "met"],
      ["a share of zero is a share", [30, 0, 0], "30", "met"],
      ["a missing one is not zero", [10, 15, ""], "25", "cannot-judge"],
      ["nor one that did not come", [10, 15, null], "25", "cannot-judge"],
      ["nor one that cannot be used", [10, 15, "约5"], "25", "cannot-judge"],
      ["a count that is reached already can only grow", [10, 20, ""], "30", "met"],
      ["no share at all", ["", "", ""], null, "no-data"],
      ["none that can be used", ["约1", "", ""], null, "invalid"],
      [
        "a share told in two ways leaves all open",
        [[10, 11], 15, 5],
        null,
        "cannot-judge",
        ["甲局-1.xlsx 10", "甲局-2.xlsx 11", "乙局-1.xlsx 15", "丙局-1.xlsx 5"],
      ],
    ]),
  )("%s", (_, each) => {
    check(settle("count", "sum", each[1]), each);
  });

  // what is missing may take away from an increase and adds to what must not be exceeded
  test.each([
    ["an increase: the missing share can be negative", "increase", [10, 20, null], "30"],
    ["an increase, however far it is past the target", "increase", [100, 200, ""], "300"],
    ["a cap: the missing share can break it", "cap", [10, 10, null], "20"],
    ["a cap that is broken already", "cap", [20, 20, null], "40"],
    ["a maintained level", "kept", [20, 20, null], "40"],
    ["a range: the missing share can leave it", "range", [10, 10, null], "20"],
    ["左右", "about", [10, 20, null], "30"],
    ["超过30 by just 30", "above", [10, 20, null], "30"],
  ] as const)("a sum that lacks a share is not judged: %s", (_, id, reports, sum) => {
    const settled = settle(id, "sum", reports);
    expect([valueOf(settled), settled.verdict]).toEqual([sum, "cannot-judge"]);
    expect([settled.completion, settled.pace]).toEqual([null, null]);
  });

  test("whole, they are", () => {
    expect(settle("increase", "sum", [10, 40, -20]).verdict).toBe("met");
    expect(settle("increase", "sum", [10, 20, -1]).verdict).toBe("not-met");
    expect(settle("cap", "sum", [10, 10, 10]).verdict).toBe("met");
    expect(settle("range", "sum", [10, 10, 11]).verdict).toBe("not-met");
    expect(settle("about", "sum", [10, 10, 10]).verdict).toBe("needs-person");
  });

  test("before the deadline a sum that is reached without all shares is reached early", () => {
    const early = (reports: readonly Report[]) =>
      settle("count", "sum", reports, { period: "2025" }).verdict;
    expect(early([30, null, null])).toBe("reached-early");
    expect(early([29, null, null])).toBe("cannot-judge");
    expect(early([9, 9, 9])).toBe("in-progress");
  });

  test("completion and pace are of the whole, and of nothing less", () => {
    const whole = settle("count", "sum", [9, 9, 9], { period: "2025" });
    expect(whole.completion?.toFixed()).toBe("0.9");
    expect(whole.pace?.light).toBe("green");
    const part = settle("count", "sum", [30, 3, null], { period: "2025" });
    expect(part.completion?.toFixed()).toBe("1.1");
  });
});

describe("lead: the first-listed bureau reports the whole", () => {
  test.each(
    named([
      ["its value counts", [30, 29, 28], "30", "met"],
      ["also where it misses", [29, 30, 31], "29", "not-met"],
      ["the others may stay away", [30, null, ""], "30", "met"],
      ["or contradict themselves", [30, [1, 2], null], "30", "met"],
      ["without it nothing can be judged", [null, 30, 30], null, "cannot-judge"],
      ["nor with a blank", ["", 30, 30], null, "cannot-judge"],
      ["nor where it cannot be used", ["约30", 30, null], null, "cannot-judge"],
      ["wrong alone it is a wrong entry", ["约30", "", null], null, "invalid"],
      ["nothing came", [null, null, null], null, "no-data"],
      ["others' wrong entries alone", ["", "约30", ""], null, "invalid"],
      [
        "two of its own values are a conflict of its own",
        [[30, 31], 30, 29],
        null,
        "cannot-judge",
        ["甲局-1.xlsx 30", "甲局-2.xlsx 31"],
      ],
    ]),
  )("%s", (_, each) => {
    check(settle("count", "lead", each[1]), each);
  });
});

describe("who is awaited", () => {
  test("whoever was sent a form and reported nothing", () => {
    expect(settle("count", "agree", [30, "", null]).awaited).toEqual(["乙局", "丙局"]);
    expect(settle("count", "agree", [30, "约30", "无"]).awaited).toEqual(["丙局"]);
    expect(settle("count", "agree", [30, 30, 30]).awaited).toEqual([]);
  });

  test("not whoever was sent none", () => {
    const sent = { sent: ["甲局", "丙局"] };
    expect(settle("count", "agree", [30, null, null], sent).awaited).toEqual(["丙局"]);
  });
});

describe("shares that are probably the total, typed by every bureau", () => {
  const verdictOf = (...reports: readonly (number | null)[]) =>
    settle("count", "sum", reports).verdict;

  test("are alike, several, and together twice what is wanted", () => {
    expect(verdictOf(22, 22, 22)).toBe("unverified");
    expect(verdictOf(20, 20, 20)).toBe("unverified");
    expect(verdictOf(19, 19, 19)).toBe("met");
    expect(verdictOf(30, 30, 31)).toBe("met");
  });

  test("not one share by itself, however large", () => {
    expect(verdictOf(70, null, null)).toBe("met");
  });
});
