import { countSteps } from "./counted-matching";
import { holdEven, patternsIn } from "./patterns";

/** The smaller rooms of what people type; the others, and those that read files, are in patterns.long.test.ts. */
const patterns = patternsIn(["core/judging", "core/period", "core/shown", "core/unit"]);

test("the patterns are found", () => {
  expect(patterns.length).toBeGreaterThan(40);
});

test.each(patterns)("$where: twice the text is at most about twice the work", ({ pattern }) => {
  holdEven(pattern);
});

test("the counter finds what grows too fast", () => {
  for (const pattern of [/(a+)+$/, /a*a*b/, /^(?:a|aa)+$/, /\s+$/]) {
    const text = (length: number) =>
      (pattern.source.startsWith("\\s") ? " " : "a").repeat(length) + "!";
    expect(countSteps(pattern, text(18))).toBeGreaterThan(2.6 * countSteps(pattern, text(9)) + 1);
  }
  expect(countSteps(/^a+$/, `${"a".repeat(48)}!`)).toBeLessThan(300);
});
