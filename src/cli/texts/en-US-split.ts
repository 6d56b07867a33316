import type { SplitTexts } from "./split-texts";

const listProblems = (problems: readonly { path: string; problem: string }[]): string[] => [
  ...problems.slice(0, 20).map((each) => `  ${each.path || "(the whole file)"}: ${each.problem}`),
  ...(problems.length > 20 ? [`  … and ${problems.length - 20} more`] : []),
];

/** What split and collect --up say. */
export const englishSplit: SplitTexts = {
  options: {
    target: "id of a target to divide (may be repeated); left out: every column of the workbook",
    rule: "how figures come together: sum, each (every one reaches its own) or weighted; what the workbook says goes first",
    by: "the bureau that divides its own part; left out: the whole target is divided",
    district: "write these districts into the empty workbook (one or more)",
    shares: "workbook of shares .xlsx (districts down, targets across), or a division .json",
    share: "for a few districts: 历下区=30; with a weight: 历下区=96*12 (may be repeated)",
    id: "id of the plan that is made (left out: the plan's id and -split)",
    template: "divide nothing, make an empty workbook of shares .xlsx to fill in",
    out: "the plan to make .json, with a .division.json of the same name beside it; with --template an .xlsx",
    up: "the form of whoever divided: fill in what the districts make, and save it as --up-out",
    upOut: "where the filled-in copy goes, .xlsx",
    division: "the .division.json that split wrote (left out: the one beside the plan file)",
  },
  columns: ["target", "rule", "districts", "total", "wanted", "difference"],
  rules: { sum: "sum", each: "each", weighted: "weighted" },
  standings: { exact: "exact", stricter: "more than owed", weaker: "not enough", other: "—" },
  templateDone: (path, targets) =>
    `Made ${path}, an empty workbook of shares for ${targets} targets. Filled in: split --shares ${path} --out districts.json`,
  done: (path, division, targets, districts) =>
    `${targets} targets divided among ${districts} districts: plan ${path}, division ${division}; keep them together.`,
  next: (path) =>
    `Next: zerenbiao table --plan ${path} prints what falls to whom, zerenbiao distribute --plan ${path} makes the forms.`,
  errors: {
    noShares:
      "Say --shares FILE.xlsx, or --target ID and some --share 历下区=30. --template makes an empty workbook to fill in.",
    badShare: (word) =>
      `--share has “${word}”; it should be 历下区=30, or 历下区=96*12 with a weight: a plain figure in the target's unit.`,
    oneTarget: () =>
      "--share divides one target at a time: give one --target. For several use --shares FILE.xlsx.",
    invalidShares: (path, problems) =>
      [
        `The shares in ${path} have ${problems.length} mistakes:`,
        ...listProblems(problems),
        "docs/second-level.md says how they are written.",
      ].join("\n"),
    invalidDivision: (path, problems) =>
      [
        `The division ${path} has ${problems.length} mistakes:`,
        ...listProblems(problems),
        "docs/second-level.md says how it is written.",
      ].join("\n"),
    badWorkbook: (path, reason) => `${path} cannot be opened: ${reason}.`,
    sharesOfOtherPlan: (path, found, wanted) =>
      `The workbook ${path} was made for the plan ${found}, this is ${wanted}. Check --plan.`,
    noDivision: (path) =>
      `There is no division ${path}. --up needs the .division.json that split wrote: beside the plan file, or named by --division.`,
    divisionOfOtherPlan: (path, found, wanted) =>
      `The division ${path} is that of the plan ${found}, the ledger's is ${wanted}. Take that of the same split.`,
    badParentForm: (path, problem) => {
      switch (problem.kind) {
        case "no-form":
          return `${path} is no form that zerenbiao distribute made, or has lost what says so. Take the one your office was sent.`;
        case "other-plan":
          return `${path} is a form of the plan ${problem.found}; ${problem.wanted} was divided. Take a form of that plan.`;
        case "other-period":
          return `${path} is a form for ${problem.found}; the districts reported for ${problem.wanted}. Take the form of that period.`;
        case "other-bureau":
          return `${path} is the form of ${problem.found}; ${problem.wanted} divided its part. Take that bureau's form.`;
      }
    },
    cannotFill: (path) =>
      `${path} cannot be edited, nothing was filled in. Open it in Excel, WPS or LibreOffice, save it as .xlsx and try again, or type the figures shown.`,
  },
  up: {
    filled: (target, value, parts) => `${target}  filled with ${value} (${parts} districts)`,
    summary: (filled, all, path) =>
      path === null
        ? `Up: none of ${all} targets could be filled in, no file was written.`
        : `Up: ${filled} of ${all} targets filled in, with their sources under 佐证材料, in ${path}; the original was not touched.`,
    next: (path) => `Next: look it over, fill in the rest, then zerenbiao check ${path}.`,
    planChanged: () =>
      "Note: the form was made by another version of the plan than the one that was divided. Check the figures.",
  },
};
