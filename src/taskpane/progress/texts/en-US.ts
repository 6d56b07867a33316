import { englishBaselineProblem, englishReport } from "../../../exchange";
import { count as counted } from "../../kit";
import type { ProgressTexts } from "./texts";

const GROUPS = {
  ...{
    missed: "Not met",
    red: "Red, far behind",
    yellow: "Yellow, behind",
    green: "Green, on pace",
  },
  ...{ unpaced: "Not paced", held: "Does not count", blank: "Blank", part: "Shares, help" },
} as const;

/** What the step 进度 says in English. */
export const englishProgress: ProgressTexts = {
  report: englishReport,
  empty: {
    what: "There is nothing yet to tell progress by.",
    next: "Take returned forms in under “Collect”, or check the tracking table under “Check”, then come back.",
  },
  source: "Progress is told by",
  sources: { collection: "Returned forms", table: "Tracking table" },
  of: (source, period) =>
    source === "collection" ? `${period}, by returned forms` : `${period}, by the checked table`,
  groups: "By light",
  group: (group, count) => `${GROUPS[group]} ${count}`,
  all: (count) => `All ${count}`,
  bureaus: "By bureau",
  bureau: (targets) => counted(targets, "target"),
  nothingToReckon: "nothing missed or behind",
  lines: (bureau) => bureau ?? "All targets",
  toAll: "Back to all targets",
  target: "Target",
  value: "Done",
  completion: "Completion",
  due: (share) => `${share} due`,
  takes: "Still takes",
  by: (day) => `by ${day}`,
  part: { share: "A share; only the total is judged", help: "Helps only; not judged" },
  goTo: "Show line",
  goToLine: (name) => `Show line: ${name}`,
  sheet: { insert: "Insert sheet 进度 with charts", save: "Save sheet 进度 with charts" },
  made: ({ sheet, how, beside, isWithoutCharts }) =>
    [
      {
        inserted: `Inserted “${sheet}”.`,
        renewed: `“${sheet}” now has the present figures.`,
        saved: "Saved.",
      }[how],
      ...(beside === null ? [] : [`“${beside}” holds something else and was left alone.`]),
      ...(isWithoutCharts
        ? ["This version of Excel cannot draw charts: only the table is there."]
        : []),
    ].join(" "),
  pacing: {
    title: "Baselines and lights",
    hint: "Totals without a baseline count from zero. A list of baselines may be chosen: an .xlsx with the columns 编号, 基期值, 基期, 来源, or JSON.",
    choose: "Choose baselines",
    taken: (count) => `${counted(count, "baseline")}, kept in this workbook`,
    leave: "Leave out",
    green: "Green: at most so many points behind",
    yellow: "Yellow: at most so many points behind",
    usual: "Use the usual limits (0, 30)",
  },
  how: "How it is reckoned",
  action: { collect: "Go to Collect", check: "Go to Check" },
  status: (lines, of) => (lines === of ? counted(of, "target") : `${lines} of ${of} targets`),
  problem: (problem) => {
    switch (problem.kind) {
      case "no-line":
        return {
          what: "The summary of this period is not in the workbook, so there is no line to show.",
          next: "Insert the summary under “Collect” first.",
        };
      case "bad-lights":
        return {
          what: "Limits of lights are numbers from 0 to 100, green's not above yellow's.",
          next: "Please change them; the limits are as they were.",
        };
      case "bad-baselines": {
        const { file, problems } = problem;
        if (problems.length === 0) {
          return {
            what: `There is no list of baselines in “${file}”.`,
            next: "A list has the columns 编号, 基期值, 基期, 来源, or says the same as JSON.",
          };
        }
        return {
          what: `“${file}” has ${counted(problems.length, "mistake")} and was not taken.`,
          list: problems.map(
            ({ problem: each, why }) => `${each.place} ${englishBaselineProblem(each, why)}`,
          ),
          next: "Please mend the list and choose it again.",
        };
      }
    }
  },
};
