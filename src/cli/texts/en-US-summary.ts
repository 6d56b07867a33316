import { list } from "./en-US-errors";
import type { SummaryTexts } from "./summary-texts";

/** What `summary` says in English. */
export const englishSummary: SummaryTexts = {
  options: {
    from: "consolidated workbook (made by collect), or a workbook with 指标跟踪表",
    bureau: "only these bureaus (may be repeated); a workbook for each where it is left out",
    out: "folder for the summaries",
    plan: "where the workbook does not say it: id of a built-in plan, or a plan file",
    period: "where the workbook does not say it: 2021, 2021H1, 2021Q3 or 2021-09",
  },
  columns: ["Bureau", "Asked", "Reported", "File"],
  summary: (count, folder, open) =>
    `${count === 1 ? "1 summary" : `${count} summaries`} in ${folder}${open === 0 ? "." : `; ${open} of them with figures that do not count yet (in brackets).`}`,
  errors: {
    unreadable: (path, reason) => `${path} cannot be opened: ${reason}`,
    badFrom: (path, problem) => {
      switch (problem.kind) {
        case "neither":
          return `${path} is no consolidated workbook of collect and has no 指标跟踪表. Name one of these; merge forms with collect first.`;
        case "needs-plan":
          return `${path} has 指标跟踪表 but does not say of which plan and period. Add --plan and --period.`;
        case "needs-period":
          return `${path} does not say of which period it is. Add --period, such as --period 2021.`;
        case "unknown-plan":
          return `The plan ${problem.plan} of ${path} is not built in and not kept in the workbook. Name the plan file with --plan.`;
        case "other-plan":
          return `${path} is of plan ${problem.found}, --plan names ${problem.plan}. Name the same one, or none.`;
        case "other-table":
          return `指标跟踪表 of ${path} has no target of plan ${problem.plan}. Check --plan.`;
      }
    },
    unknownBureau: (path, names, known) =>
      `There is no bureau ${list(names)} in ${path}. There are: ${list(known)}.`,
  },
};
