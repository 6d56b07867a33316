import { count, englishKit } from "../../kit";
import type { MakeTexts } from "./texts";

const { refusals } = englishKit;

const nameSome = (bureaus: readonly string[]): string =>
  bureaus.length > 3
    ? `${bureaus.slice(0, 3).join(", ")} and ${bureaus.length - 3} more`
    : bureaus.join(", ");

/** What the step 生成 says in English. */
export const englishMake: MakeTexts = {
  due: "Due date",
  contact: "Contact and phone",
  contactHint: "Printed on the form; may stay empty",
  bureaus: "Bureaus",
  all: "All",
  targets: (number) => count(number, "target"),
  sent: (day) => `sent ${day}`,
  unsentOnly: (number) => `Only those not sent (${number})`,
  search: "Find a bureau",
  notFound: "No bureau has this in its name",
  alsoTicked: (number) => `${number} more ticked, not listed`,
  delivery: "How they are made",
  cannotSave: "This Excel cannot save files from the pane: each form is opened, and you save it.",
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
  allSent: "All have a form; tick those to send again",
  saveAgain: "Save once more",
  packHint: "No file to be seen? The browser may have blocked it.",
  opened: (forms) => `${count(forms, "form")} opened and recorded`,
  zipped: (forms) => `${count(forms, "form")} saved as a zip`,
  ready: (forms, saved) => `${count(forms, "form")} ready, ${saved} saved`,
  stoppedAfter: (forms) =>
    forms === 0 ? "Stopped, nothing sent" : `Stopped after ${count(forms, "form")}`,
  question: {
    otherLedger: (period, forms, wanted) => ({
      what: `The ledger in this workbook is for ${period}, with ${count(forms, "form")}.`,
      next: `Forms for ${wanted} need a ledger of their own. Save the old one as a file first.`,
    }),
    putAway: "Save old ledger and go on",
    alreadySent: (bureaus) => ({
      what: `${nameSome(bureaus)} ${bureaus.length === 1 ? "has" : "have"} a form already.`,
      next: "A new form counts in place of the old one, which is still read when it comes back.",
    }),
    onlyUnsent: (forms) => `Only the ${count(forms, "form")} not sent yet`,
    sendAgain: (forms, fresh) =>
      fresh === 0 ? `Send ${count(forms, "form")} again` : `All, ${count(forms, "form")} again`,
  },
  problem: (problem) => {
    if (problem.kind === "not-opened") {
      return {
        what: "Excel let the pane open no new workbook. Nothing was sent; the ledger is as it was.",
        next: problem.savesFiles
          ? "One zip file is chosen instead: press the button again."
          : "Files cannot be saved here either. Open this pane in a browser, or use the command.",
      };
    }
    const why = problem.code === null ? null : refusals[problem.code](problem.sheet);
    const parts = ["The forms are made, but the workbook did not take the ledger.", why?.what];
    return {
      what: parts.filter((part) => part !== undefined).join(" "),
      next: ["The ledger is still in this pane.", why?.next, "Or save it as a file."]
        .filter((part) => part !== undefined)
        .join(" "),
    };
  },
};
