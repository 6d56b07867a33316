import { count, englishKit } from "../../kit";
import { listMistakes } from "./mistakes";
import type { ShellTexts } from "./texts";

const { refusals } = englishKit;

/** What the pane says in English, around its steps. */
export const englishTexts: ShellTexts = {
  language: "en-US",
  name: "Responsibility table",
  header: {
    plan: "Plan",
    period: "Reporting period",
    year: (year) => String(year),
    openPlanFile: "Open a plan file…",
    steps: "Steps",
    otherLanguage: "中",
    switchLanguage: "切换到中文",
    withoutExcel: "Without Excel: open and save .xlsx files here",
  },
  steps: {
    ...{ plan: "Plan", insert: "Insert", check: "Check", make: "Forms", collect: "Collect" },
    progress: "Progress",
  },
  fetching: "Opening…",
  question: {
    cancel: "Cancel",
  },
  notice: {
    problem: (problem) => {
      switch (problem.kind) {
        case "spreadsheet":
          return refusals[problem.code](problem.sheet);
        case "notebook-unreadable":
          return {
            what: "The notebook sheet _zerenbiao cannot be read; a newer version may have written it.",
            next: "It stays untouched; settings and ledger stay in this pane only. Update the program.",
          };
        case "plan-file":
          return {
            what:
              problem.mistakes.length === 0
                ? `“${problem.file}” is not a plan file.`
                : `“${problem.file}” was not taken; mistakes in it: ${problem.mistakes.length}.`,
            list: listMistakes(problem.mistakes, {
              line: (number) => `Line ${number}`,
              colon: ": ",
              broken:
                "the file cannot be read on from here; a comma, quote or bracket is missing, or there is a comma too many",
              more: (count) => `${count} more, listed when these are corrected`,
            }),
            next:
              problem.mistakes.length === 0
                ? "A plan file is a plan workbook (.xlsx) or JSON in UTF-8. The plan that was chosen stays."
                : "Correct these lines, save, and open it again. The plan that was chosen stays.",
          };
        case "plan-remarks":
          return {
            what: `“${problem.file}” was taken; to look at: ${problem.remarks.length}.`,
            list: listMistakes(problem.remarks, {
              line: (number) => `Line ${number}`,
              colon: ": ",
              broken: "",
              more: (count) => `and ${count} more; zerenbiao plan check lists them all`,
            }),
            next: "None of it stops the plan. Correct the plan file where needed and open it again.",
          };
        case "ledger-file":
          return {
            what: `“${problem.file}” is not a ledger.`,
            next: "Choose the ledger.json that was saved with the forms.",
          };
        case "other-ledger-file":
          return {
            what: `“${problem.file}” is the ledger of ${problem.found}, another plan or period.`,
            next: "Choose that plan and period above, then open it again.",
          };
        case "not-undoable":
          return {
            what: `Something was written into “${problem.sheet}” since (${problem.lost.slice(0, 3).join(", ")}) that would be lost; nothing was undone.`,
            next: "Move those cells elsewhere first, or delete the sheet yourself.",
          };
        case "not-loaded":
          return {
            what: "A part of the program that this needs did not load; the network may be down.",
            next: "Check the network and try again. What was typed is unchanged.",
          };
        case "unexpected":
          return {
            what: `Something unexpected stopped this step (${problem.detail}).`,
            next: "Try again; if it stays, close the pane and open it again.",
          };
      }
    },
    retry: "Try again",
    close: "Close",
  },
  undo: {
    written: ({ kind, sheet, ...where }, isUndone) => {
      const what = {
        inserted: `“${sheet}” inserted`,
        replaced: `“${sheet}” replaced`,
        fixed: `${"cell" in where ? where.cell : ""} changed`,
        taken: `${count("cells" in where ? where.cells : 0, "cell")} of “${sheet}” filled in`,
        summaries: `${count("sheets" in where ? where.sheets : 0, "summary sheet")} inserted`,
      }[kind];
      return isUndone ? `Undone: ${what}` : `Just now: ${what}`;
    },
    undo: "Undo this step",
    redo: "Redo",
  },
  busy: ({ task, done, total, item }) => {
    const progress = total > 0 ? ` ${Math.min(done + 1, total)}/${total}` : "";
    const what = item === null ? "" : `: ${item}`;
    switch (task) {
      case "opening":
        return `Opening${what}…`;
      case "inserting":
        return `Inserting${progress}…`;
      case "checking":
        return `Checking${progress}${what}…`;
      case "making":
        return `Making${progress}${what}`;
      case "reading":
        return `Reading${progress}${what}…`;
      case "fixing":
        return `Changing${what}…`;
      case "undoing":
        return "Undoing…";
      case "saving":
        return "Saving…";
    }
  },
};
