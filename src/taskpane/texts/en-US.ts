import { englishRefusals } from "./refusals-en-US";
import type { PaneTexts } from "./texts";

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What the pane says in English. */
export const englishTexts: PaneTexts = {
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
  steps: { insert: "Insert", check: "Check", make: "Forms", collect: "Collect" },
  welcome: {
    title: "Four steps",
    steps: [
      "Insert: put the table into the workbook and type values into the yellow cells.",
      "Check: every value is checked, also while you type; a cell's address takes you there.",
      "Forms: make one form for each bureau and send them out.",
      "Collect: drop the returned forms, settle what differs, make the summary.",
    ],
    fileSteps: [
      "Insert: save the table as a workbook and type values into its yellow cells.",
      "Check: open what was filled in; every value is checked.",
      "Forms: make one form for each bureau and send them out.",
      "Collect: drop the returned forms, settle what differs, save the summary.",
    ],
    close: "Got it",
  },
  insert: {
    plan: "Plan",
    documentNumber: "Number",
    issued: "Issued",
    issuedBy: (issuer, day) => [issuer, day].filter((part) => part !== null).join(", "),
    content: "Content",
    counts: (rows, targets, bureaus) => `${rows} rows, ${targets} targets, ${bureaus} bureaus`,
    what: "What to insert",
    kinds: {
      tracking: { label: "Tracking table", hint: "One line per target, with values and verdicts" },
      published: { label: "Published table", hint: "Five columns, exactly as in the annex" },
    },
    preview: "Preview",
    number: "No.",
    goal: "Goal",
    bureaus: "Bureaus",
    target: "Target",
    threshold: "Threshold",
    more: (rest) => `… and ${count(rest, "more row")}`,
    note: (sheet) =>
      `Adds the sheet “${sheet}”, set up for A4 landscape. What is there already stays as it is.`,
    fileNote: (sheet) =>
      `Makes a new workbook “${sheet}.xlsx”, set up for A4 landscape, in your downloads.`,
    action: "Insert as new sheet",
    fileAction: "Make and save workbook",
    notYet: "Not inserted yet",
    done: (sheet) => `Inserted “${sheet}”`,
    fileDone: (sheet) => `Saved “${sheet}.xlsx”`,
  },
  check: {
    filters: "Filter",
    counts: {
      error: (number) => count(number, "error"),
      warning: (number) => count(number, "warning"),
      blank: (number) => `${number} blank`,
      info: (number) => count(number, "note"),
    },
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
    beforeTable: "There is no tracking table in this workbook yet.",
    beforeFiles:
      "Open a tracking table or the forms that bureaus sent back, several at once if you like. Files are only read.",
    toInsert: "Go to Insert",
    notYet: "Not checked yet",
    done: (targets, filled, clean) =>
      filled < targets
        ? `${filled} of ${count(targets, "target")} filled, ${clean} without findings`
        : `${count(targets, "target")} checked, ${clean} without findings`,
    filesDone: (files, rejected) =>
      rejected > 0
        ? `${count(files, "file")} checked, ${rejected} rejected`
        : `${count(files, "file")} checked`,
  },
  make: {
    due: "Due date",
    contact: "Contact and phone",
    contactHint: "Printed on the form; may stay empty",
    bureaus: "Bureaus",
    all: "All",
    targets: (number) => count(number, "target"),
    sent: (day) => `sent ${day}`,
    resend:
      "Some of these bureaus have a form already. The new one will count; the old one is still read when it comes back.",
    delivery: "How to hand them over",
    deliveries: {
      open: { label: "Open each in Excel", hint: "Look at it, then save it yourself" },
      zip: { label: "One zip file", hint: "All forms and the ledger" },
      single: { label: "One by one", hint: "Save each when it is ready" },
    },
    ledger: "Ledger",
    openLedger: "Continue a ledger (ledger.json)",
    ledgerHolds: (forms, period) => `${period}: ${count(forms, "form")}`,
    saveLedger: "Save ledger",
    result: "Ready",
    save: "Save",
    standings: { ready: "", saved: "Saved", opened: "Opened", packed: "" },
    saveNamed: (file) => `Save ${file}`,
    action: (forms) => `Make ${count(forms, "form")}`,
    stop: "Stop",
    stopping: "Stopping…",
    notYet: (targets) => count(targets, "target"),
    nobody: "Tick a bureau",
    opened: (forms) => `${count(forms, "form")} opened and recorded`,
    zipped: (forms) => `${count(forms, "form")} saved as a zip`,
    ready: (forms, saved) => `${count(forms, "form")} ready, ${saved} saved`,
    stoppedAfter: (forms) =>
      forms === 0 ? "Stopped, nothing sent" : `Stopped after ${count(forms, "form")}`,
  },
  earlier: {
    title: "Earlier values",
    hint: "Choose the summary workbook (.xlsx) of the period before, to print and compare its values.",
    choose: "Choose earlier summary",
    from: (period, file) => `From ${period} (${file})`,
    leave: "Leave out",
  },
  fetching: "Opening…",
  question: {
    exists: ({ sheet, known, filled, lost }) => {
      const what = `There is a sheet “${sheet}” already.`;
      if (!known) {
        return { what, next: "It is not a table of this plan and cannot be replaced. Keep both." };
      }
      if (lost.length > 0) {
        const first = lost.slice(0, 3).join(", ");
        const rest = lost.length > 3 ? ` and ${count(lost.length - 3, "other cell")}` : "";
        return { what, next: `The new table has no place for ${first}${rest}. Keep both.` };
      }
      return filled > 0
        ? {
            what,
            next: `Replace: ${count(filled, "filled line")} move to the new table, formats start afresh. Keep both: nothing changes in the old one.`,
          }
        : { what, next: "Nothing was typed into it. Replace it, or keep both." };
    },
    replace: "Replace",
    keepBoth: "Keep both",
    cancel: "Cancel",
    otherLedger: (period, forms, wanted) => ({
      what: `The ledger in this workbook is for ${period}, with ${count(forms, "form")}.`,
      next: `Forms for ${wanted} need a ledger of their own. Save the old one as a file first.`,
    }),
    putAway: "Save old ledger and go on",
  },
  notice: {
    problem: (problem) => {
      switch (problem.kind) {
        case "spreadsheet":
          return englishRefusals[problem.code](problem.sheet);
        case "not-marked": {
          const { what, next } = englishRefusals[problem.code](problem.sheet);
          return { what: `The findings stand below but not in the sheet. ${what}`, next };
        }
        case "ledger-not-kept": {
          const why = problem.code === null ? null : englishRefusals[problem.code](problem.sheet);
          const parts = [
            "The forms are made, but the workbook did not take the ledger.",
            why?.what,
          ];
          return {
            what: parts.filter((part) => part !== undefined).join(" "),
            next: ["The ledger is still in this pane.", why?.next, "Or save it as a file."]
              .filter((part) => part !== undefined)
              .join(" "),
          };
        }
        case "no-table":
          return {
            what: "No tracking table was found; it may have been deleted.",
            next: "If it was just deleted, close the workbook without saving and open it again; otherwise insert a new one.",
          };
        case "notebook-unreadable":
          return {
            what: "The notebook sheet _zerenbiao cannot be read; a newer version may have written it.",
            next: "It stays untouched; settings and ledger stay in this pane only. Update the program.",
          };
        case "plan-file":
          return {
            what:
              problem.problems.length === 0
                ? `“${problem.file}” is not a plan file.`
                : `“${problem.file}” has mistakes: ${problem.problems.join("; ")}.`,
            next: "A plan file is JSON in UTF-8. The plan that was chosen stays.",
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
        case "previous-file":
          return {
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
  busy: ({ task, done, total, item }) => {
    const progress = total > 0 ? ` ${Math.min(done + 1, total)}/${total}` : "";
    const what = item === null ? "" : `: ${item}`;
    switch (task) {
      case "opening":
        return `Opening${what}…`;
      case "inserting":
        return "Inserting…";
      case "checking":
        return `Checking${progress}${what}…`;
      case "making":
        return `Making${progress}${what}`;
      case "reading":
        return `Reading${progress}${what}…`;
      case "saving":
        return "Saving…";
    }
  },
};
