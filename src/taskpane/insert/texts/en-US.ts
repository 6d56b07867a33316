import { count } from "../../kit";
import type { InsertTexts } from "./texts";

/** What the step 插入 says in English. */
export const englishInsert: InsertTexts = {
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
  plan: "Plan",
  documentNumber: "Number",
  issued: "Issued",
  issuedBy: (issuer, day) => [issuer, day].filter((part) => part !== null).join(", "),
  content: "Content",
  counts: (rows, targets, bureaus) => `${rows} rows, ${targets} targets, ${bureaus} bureaus`,
  what: "What to insert",
  kinds: {
    tracking: { label: "Tracking table", hint: "One line per target, with values and verdicts" },
    published: { label: "Published table", hint: "The columns of the annex, exactly" },
  },
  paper: "Paper",
  papers: {
    A4: { label: "A4 landscape", hint: "what every printer has" },
    A3: { label: "A3 landscape", hint: "type a third larger" },
  },
  preview: "Preview",
  number: "No.",
  goal: "Goal",
  bureaus: "Bureaus",
  target: "Target",
  threshold: "Threshold",
  more: (rest) => `… and ${count(rest, "more row")}`,
  note: (sheet) =>
    `Adds the sheet “${sheet}”, set up for landscape. What is there already stays as it is.`,
  fileNote: (sheet) =>
    `Makes a new workbook “${sheet}.xlsx”, set up for landscape, in your downloads.`,
  action: "Insert as new sheet",
  fileAction: "Make and save workbook",
  notYet: "Not inserted yet",
  afterwards:
    "Type values into the yellow cells; they are checked as you type. Then go through the findings.",
  next: "Next: check",
  another: "Insert another",
  done: (sheet) => `Inserted “${sheet}”`,
  fileDone: (sheet) => `Saved “${sheet}.xlsx”`,
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
  },
};
