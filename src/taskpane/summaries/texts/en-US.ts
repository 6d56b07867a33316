import { count } from "../../kit";
import type { SummariesTexts } from "./texts";

/** What is said in English while summaries of single bureaus are made. */
export const englishSummaries: SummariesTexts = {
  title: "Summaries by bureau",
  back: "Back",
  of: (origin, period) =>
    `${origin === "table" ? "From the tracking table" : "From the forms that came back"} · ${period}. One for each bureau: values, verdicts, reasons, and where one signs.`,
  delivery: "Make them as",
  deliveries: {
    zip: {
      label: "One zip file",
      hint: "A workbook for each bureau; a single one is saved as .xlsx",
    },
    sheets: { label: "Sheets of this workbook", hint: "One for each bureau" },
    single: { label: "Files, saved one by one", hint: "Each gets a button once it is made" },
    open: { label: "Open each in Excel", hint: "Look at it, then save it yourself" },
  },
  bureaus: "Bureaus",
  all: "Select all",
  search: "Find a bureau",
  notFound: "No bureau has this in its name.",
  alsoTicked: (number) => `${count(number, "other ticked bureau")} not listed`,
  action: (delivery, number) =>
    delivery === "sheets"
      ? `Insert ${count(number, "sheet")}`
      : `Make ${count(number, "summary", "summaries")}`,
  notYet: (chosen, of) => `${chosen} of ${of} bureaus chosen`,
  nobody: "Tick a bureau",
  made: (made) => {
    switch (made.kind) {
      case "inserted":
        return made.sheets === 1
          ? `Inserted “${made.sheet}”`
          : `Inserted ${made.sheets} sheets, first “${made.sheet}”`;
      case "saved":
        return made.count === 1 ? `Saved “${made.file}”` : `${made.count} saved in one zip file`;
      case "opened":
        return `${made.count} opened`;
      case "ready":
        return `${made.files.length} made, ${made.files.filter(({ isSaved }) => isSaved).length} saved`;
    }
  },
  ready: "Made",
  save: "Save",
  saveNamed: (file) => `Save ${file}`,
  saved: "saved",
  nothing: {
    table: {
      what: "No tracking table of this plan was found, so there is nothing to summarise.",
      next: "Go back and check once: a table that was renamed is found again.",
    },
    collection: {
      what: "Nothing has come back yet that could be summarised.",
      next: "Go back to Collect and drop the returned files.",
    },
  },
  notOpened: {
    what: "Excel did not let this pane open new workbooks; none was opened.",
    next: "They will be inserted as sheets instead: press once more.",
  },
  replace: (sheets) => ({
    what: `The workbook has ${count(sheets.length, "summary sheet")} already (${sheets.slice(0, 3).join("、")}${sheets.length > 3 ? "…" : ""}).`,
    next: "Replace with the present figures: the old sheets, and whatever was written in them since, are not kept, and that cannot be undone.",
  }),
  replaceAnswer: "Replace",
};
