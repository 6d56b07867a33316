import { englishBaselineProblem } from "../../exchange";
import type { PaperTexts } from "./paper-texts";

export const englishPapers: PaperTexts = {
  options: {
    from: "a consolidated workbook, as collect writes it",
    reportOut: "the .html (one page, ready to print) or .docx to write",
    documentsOut: "the folder for the drafts: reminder, bulletin, supervision notes",
    plan: "a built-in plan's id or a plan file; the workbook's own where it is left out",
    previous: "consolidated workbooks of earlier periods, may be repeated: series, a year ago",
    lights: "how many points behind is still green, and still yellow; 0,30 where it is left out",
    settings: "the office's own name, numbers, contact (JSON)",
    near: "within how many days of a deadline is near it; 90 where it is left out",
    by: "the day by which to report or to act (YYYY-MM-DD); left to be filled in otherwise",
  },
  columns: ["File", "What it is"],
  reported: (path, targets, behind) =>
    `The report is in ${path}: ${targets} target(s), ${behind} missed or behind.`,
  summary: (papers, folder) => `${papers} draft(s) in ${folder}.`,
  noReminder: "No bureau has to be reminded: no reminder was written.",
  waiting: (bureaus) =>
    `A file waits to be confirmed, not urged yet: ${bureaus.join(", ")}. Decide first`,
  noSupervision:
    "Nothing is overdue, behind or near its deadline: no supervision note was written.",
  next: "Next: open them in Word or WPS, fill in or delete every 【待填：…】, and have them signed.",
  leftBehind: (paths) =>
    `Drafts of an earlier run, not written now and perhaps out of date: ${paths.join(", ")}`,
  errors: {
    noConsolidated: (path) =>
      `${path} is no consolidated workbook. Please name the one that collect wrote (--out)`,
    otherPlan: (path, found, wanted) =>
      `${path} is of plan ${found}, --plan is ${wanted}. Please name those of one plan`,
    otherVersion: (path) =>
      `${path} was made by another version of this plan, whose figures may differ. Please collect again, or name the plan it was made by with --plan`,
    needsPlan: (path, plan) =>
      `${path} is of plan ${plan}, which is not built in. Please name the plan file with --plan`,
    badEnding: (path) => `--out ${path} should end in .html or .docx`,
    badLights: (word) =>
      `--lights ${word} should be two numbers, the first not above the second: 0,30 or 5,20`,
    badNear: (word) => `--near ${word} should be a number of days, such as 90`,
    badBaselines: (path, problems) =>
      `${path} has ${problems.length} mistake(s):\n${problems.map((each) => `  ${each}`).join("\n")}`,
    noBaselinesTable: (path) =>
      `${path} has no list of baselines. Its heading needs 编号, 基期值, 基期, 来源`,
    twoBaselines: (target, one, other) =>
      `${target} has two baselines: ${one} when it was collected, ${other} in --baselines. Please collect again, or make them the same`,
    twoOfPeriod: (period) => `--previous names two workbooks of ${period}: please name one`,
    badSettings: (path, problems) =>
      `${path} has ${problems.length} mistake(s): ${problems
        .map(({ path: at, kind }) => (kind === "wrong" ? `${at} is not right` : `unknown ${at}`))
        .join(
          "; ",
        )}. There may be office, numbers (remind, bulletin, supervise), salutation, contact, signer, date, by, copies; days are like 2022-01-20`,
  },
  baseline: englishBaselineProblem,
};
