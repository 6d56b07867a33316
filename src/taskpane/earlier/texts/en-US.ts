import type { EarlierTexts } from "./texts";

/** What is said of 上期值 in English. */
export const englishEarlier: EarlierTexts = {
  title: "Earlier values",
  hint: "Choose the summary workbook (.xlsx) of the period before, to print and compare its values.",
  choose: "Choose earlier summary",
  from: (period, file) => `From ${period} (${file})`,
  leave: "Leave out",
  problem: (problem) => ({
    what: `“${problem.file}” cannot be the period before: ${
      problem.why.kind === "not-earlier"
        ? `it is of ${problem.why.found}, which is not earlier`
        : problem.why.kind === "other-plan"
          ? `it is of another plan, ${problem.why.found}`
          : problem.why.kind === "unreadable"
            ? "it cannot be opened"
            : "it is no summary workbook of this program"
    }.`,
    next: "Choose the summary of an earlier period of the same plan.",
  }),
};
