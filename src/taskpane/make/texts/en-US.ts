import { count, englishKit } from "../../kit";
import type { MakeTexts } from "./texts";

const { refusals } = englishKit;

/** What the step 生成 says in English. */
export const englishMake: MakeTexts = {
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
  question: {
    otherLedger: (period, forms, wanted) => ({
      what: `The ledger in this workbook is for ${period}, with ${count(forms, "form")}.`,
      next: `Forms for ${wanted} need a ledger of their own. Save the old one as a file first.`,
    }),
    putAway: "Save old ledger and go on",
  },
  problem: (problem) => {
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
