import type { SavingTexts } from "./texts";

/** What is said of saving, in English. */
export const englishSaving: SavingTexts = {
  news: (news) => {
    switch (news.kind) {
      case "saved":
        return news.file === news.name
          ? `“${news.name}” was saved where you chose.`
          : `“${news.name}” was saved as “${news.file}” where you chose.`;
      case "downloaded":
        return `“${news.name}” was handed to the browser to download, as a rule into its Downloads folder.`;
      case "not-saved":
        return `“${news.name}” was not saved.`;
    }
  },
  question: (question) => {
    switch (question.kind) {
      case "same-file":
        return `“${question.file}” was opened or saved here before. Saving into it replaces what it holds.`;
      case "changed":
        return `Somebody has changed, moved or deleted “${question.file}” meanwhile; it was left as it is. Save a copy, then compare the two.`;
      case "forbidden":
        return `The browser does not allow writing into “${question.file}”; it is as it was.`;
      case "failed":
        return `“${question.file}” could not be written: the disk may be full, a network drive gone, or another program has it open.`;
      case "given-up":
        return `“${question.name}” is ready, but has not been saved.`;
    }
  },
  answers: {
    "same-file": "Save into it",
    elsewhere: "Save as…",
    download: "Download",
    leave: "Do not save",
  },
};
