import { count, englishKit } from "../../kit";
import type { CheckTexts } from "./texts";

const { refusals } = englishKit;

/** What the step 校验 says in English. */
export const englishCheck: CheckTexts = {
  filters: "Filter",
  all: "All",
  results: "Findings",
  table: "Table to check",
  live: "Check while typing",
  action: "Check",
  again: "Check again",
  fileAction: "Open files to check",
  goTo: (cell, name) => `Go to ${cell}, ${name}`,
  blanks: (number) => `${count(number, "line")} not filled in yet`,
  blanksAdvice: "Type 0 where the value is zero; leave blank where there is none.",
  accepted: (bureau, period, receipt) =>
    [bureau, period, receipt && `receipt ${receipt}`].filter((part) => part !== null).join(" · "),
  rejected: "Rejected, its values are not used",
  none: "Nothing found.",
  noneOfThese: "None of these.",
  before: "Type the values, then check them here.",
  otherOccasion: (plan, period) =>
    `This table is of ${plan === null ? "" : `“${plan}”, `}${period}, not of what is chosen above; it is judged by its own.`,
  followTable: (plan, period) =>
    plan === null ? `Choose ${period}` : "Choose the plan of this table",
  search: "Find a target, number or cell",
  bureau: "Bureau",
  allBureaus: "All bureaus",
  previous: "Previous",
  next: "Next",
  noneSought: "Nothing found; try other words or another bureau.",
  fix: {
    change: (figure) => `Change to ${figure}`,
    "count-as": (figure) => `Take it as ${figure}`,
    blank: () => "Leave blank",
    "without-percent": (figure) => `Without %: ${figure}`,
  },
  notMarked:
    "Checking while you type only lists what it finds and writes nothing. Check again to mark it in the table, too.",
  manual:
    "This workbook is set to calculate manually: verdicts and rates in the sheet change only when you press F9. The check goes by what was typed.",
  marksClearUndo:
    "This version of Excel cannot undo (Ctrl+Z) what was done before marks were written into the table.",
  beforeTable: "There is no tracking table in this workbook yet.",
  beforeFiles:
    "Open a tracking table or the forms that bureaus sent back, several at once if you like. Files are only read.",
  toInsert: "Go to Insert",
  findTable: "Renamed? Look for it",
  notYet: "Not checked yet",
  done: (targets, filled, clean) =>
    filled < targets
      ? `${filled} of ${count(targets, "target")} filled, ${clean} without findings`
      : `${count(targets, "target")} checked, ${clean} without findings`,
  filesDone: (files, rejected) =>
    rejected > 0
      ? `${count(files, "file")} checked, ${rejected} rejected`
      : `${count(files, "file")} checked`,
  problem: (problem) => {
    switch (problem.kind) {
      case "not-marked": {
        const { what, next } = refusals[problem.code](problem.sheet);
        return { what: `The findings stand below but not in the sheet. ${what}`, next };
      }
      case "changed-since":
        return {
          what: `${problem.cell} was changed after the check; it was left alone.`,
          next: "The table was checked again as it is now; look at it once more.",
        };
      case "no-table":
        return {
          what: "No tracking table was found; it may have been deleted.",
          next: "If it was just deleted, close the workbook without saving and open it again; otherwise insert a new one.",
        };
      case "unknown-plan":
        return {
          what: `This table is of another plan (${problem.id}), which is not in the pane; it was not checked.`,
          next: "Open that plan from its file in the list of plans above, then check again. The table has not changed.",
        };
    }
  },
};
