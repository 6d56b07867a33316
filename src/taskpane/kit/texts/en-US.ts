import type { KitTexts } from "./texts";

import { count } from "./count";

const named = (sheet: string | null): string => (sheet === null ? "This workbook" : `“${sheet}”`);

/** What several steps say in English. */
export const englishKit: KitTexts = {
  refusals: {
    protected: (sheet) => ({
      what: `${named(sheet)} is protected and cannot be changed.`,
      next: "Remove the protection on the Review tab, then try again.",
    }),
    "read-only": () => ({
      what: "This workbook is open for reading only.",
      next: "Save a copy or enable editing, then try again.",
    }),
    "sheet-missing": (sheet) => ({
      what: `${named(sheet)} is gone; it may have been deleted or renamed.`,
      next: "Check again: a renamed sheet is found by itself. One just deleted comes back if you close without saving.",
    }),
    "sheet-exists": (sheet) => ({
      what: `A sheet of this name is there already: ${named(sheet)}.`,
      next: "Try again; you will be asked what to do.",
    }),
    "cell-editing": () => ({
      what: "A cell is being edited, and Excel takes nothing else meanwhile.",
      next: "Press Enter or Esc in the sheet, then try again.",
    }),
    unsupported: () => ({
      what: "This version of Excel lacks a function that is needed.",
      next: "Update Excel, or open this page in a browser and work with files.",
    }),
    interrupted: () => ({
      what: "Excel did not answer; this step was not done.",
      next: "What was typed is unchanged. Try again.",
    }),
    "too-large": (sheet) => ({
      what: `${named(sheet)} holds too much for Excel to handle at once.`,
      next: "The workbook is unchanged. Excel on the web takes 5 MB at once: open it in Excel on a computer and try again, or delete rows and columns that are not needed first.",
    }),
  },
  counts: {
    error: (number) => count(number, "error"),
    warning: (number) => count(number, "warning"),
    blank: (number) => `${number} blank`,
    info: (number) => count(number, "note"),
  },
  bureauSummaries: "Summaries by bureau…",
};
