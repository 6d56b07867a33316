import type { RebuildTexts } from "./rebuild-texts";

const OUTCOMES: RebuildTexts["outcomes"] = {
  current: "recorded",
  replaced: "recorded (made again)",
  copy: "copy of the same",
  contradicting: "left out: copies differ",
  undecided: "left out: which counts?",
  "other-occasion": "left out: other plan or period",
  altered: "left out: identity unclear",
  rejected: "left out: no form",
};

const FACTS = {
  表号: "form number",
  报送截止: "due day",
  createdAt: "day of making",
  due: "due day",
} as const;

export const englishRebuild: RebuildTexts = {
  options: {
    forms: "forms that were kept or came back, files or folders",
    out: "the ledger to write, .json",
    period: "only forms of this period",
    current:
      "of two forms of one bureau this one counts (8 digits of its number), where nobody can see which",
  },
  columns: ["Bureau", "Form", "Outcome", "File"],
  outcomes: OUTCOMES,
  notJson: (path) => `${path} should end in .json: a ledger is JSON, such as 发放/ledger.json.`,
  severalOccasions: (found) =>
    `These forms are not of one plan and period: ${found
      .map(({ plan, period, forms }) => `${plan} ${period}: ${forms}`)
      .join(", ")}. A ledger is of one; say which with --period (and --plan).`,
  noForms: (reasons) =>
    [
      "No form was found that can be recorded. If they were made by a plan of your own, add --plan FILE.",
      ...reasons.slice(0, 10).map((each) => `  ${each}`),
      ...(reasons.length > 10 ? [`  … and ${reasons.length - 10} more`] : []),
    ].join("\n"),
  noSuchForm: (word) =>
    `--current is “${word}”; it takes the number of one of the forms, 8 digits or more, as its cover prints it.`,
  why: (reason) =>
    reason.kind === "differs"
      ? `the cover's ${FACTS[reason.fact]} is “${reason.printed}”, what is stored in the form is “${reason.said}”: one of them was altered. Find the copy that was not.`
      : `the ${FACTS[reason.fact]} stored in the form is “${reason.said}”, which is no day: it was altered. Find the copy that was not.`,
  advice: (outcome) => {
    switch (outcome) {
      case "contradicting":
        return "copies of one form number differ in bureau, plan or due day: some were altered. Give only the one that was not.";
      case "undecided":
        return "two forms of this bureau were made on one day, and nobody can see which counts. Say so with --current NUMBER; the other is recorded as made again.";
      case "other-occasion":
        return "is of another plan or period; this ledger does not record it.";
      case "altered":
      case "rejected":
      case "current":
      case "replaced":
      case "copy":
        return OUTCOMES[outcome];
    }
  },
  missing: (bureaus) =>
    `no form was found of ${bureaus.join(", ")}: the ledger does not know whether they were sent one, and will not list them as owing. If there are kept copies, run this again with them.`,
  otherVersions: (count) =>
    `${count} of the forms ${count === 1 ? "was" : "were"} made by another version of the plan; recorded all the same.`,
  done: (path, forms, replaced) =>
    `Ledger ${path}: ${forms} form${forms === 1 ? "" : "s"}${replaced > 0 ? `, ${replaced} of them made again since` : ""}.`,
  next: (path) =>
    path === null
      ? "Next: zerenbiao collect."
      : `Next: zerenbiao collect --ledger ${path} RETURNS --out FILE.xlsx.`,
};
