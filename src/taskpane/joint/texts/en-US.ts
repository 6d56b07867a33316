import type { JointTexts } from "./texts";

/** What is said of shared targets in English. */
export const englishJoint: JointTexts = {
  title: (changed) =>
    changed === 0
      ? "Targets of several bureaus"
      : `Targets of several bureaus (${changed} changed)`,
  hints: {
    sending:
      "Which figure a form asks for where several bureaus answer: it stands in the form's prompt, and what comes back is merged by it. Choose before forms go out.",
    collecting:
      "What comes back is merged as its form asked. A change here is for forms that are sent later; a difference is a finding.",
  },
  rules: { agree: "Total, must agree", sum: "Own figure, added up" },
  lead: (bureau) => `Total, ${bureau} counts`,
};
