import type { FindingSentences } from "../sentence";
import { aside, doubtWords, someCells } from "./phrases";

/** What is wrong with a form or a line of it; content that was not used. */
export const FORM_SENTENCES = {
  "missing-target": (f) =>
    `The line of ${f.target ?? "a target"} is not in the form${aside(f)}; it may have been deleted. Fill in the form as it was sent`,
  "duplicate-target": (f) =>
    `${f.target ?? "One target"} stands on ${f.received ?? "several"} lines (${someCells(f.details)}); none was used. Keep one of them`,
  "line-mismatch": (f) =>
    `The line has the id of ${f.target ?? "one target"} but the words of ${f.received ?? "another target"}; sorting may have shifted it, and it was not used. Check by the target's name and fill it in again`,
  "duplicate-column": (f) =>
    `Two columns headed “${f.details.field}” are filled in${aside(f)}; only the first was read. Make them one`,
  "second-entry-sheet": (f) =>
    `Another sheet${aside(f)} is filled in too and was not used. Compare the two: what is to be reported goes on the sheet that was used; another bureau's sheet, into a file of its own`,
  "unknown-target": (f) =>
    !f.details.hasId
      ? `This line has no id${aside(f)} and fits no target of the plan; it was not used. Ignore this if you added the line yourself`
      : `The bureau has no target with the id “${f.received ?? "unknown"}”; the line was not used. Ignore this if you added the line yourself`,
  "template-altered": (f) =>
    f.details.swappedWith !== undefined
      ? `The headers “${f.details.field}” and “${f.details.swappedWith}” seem to have been exchanged, while what stands below stayed where it was. ${f.severity === "error" ? "What was read may be another column's, and somebody has to confirm the form" : "Verdicts still follow the plan"}. Put the two headers back`
      : f.details.lost === "typed"
        ? `The column “${f.details.field}” is gone, or its header is: what was filled in there cannot be read, and somebody has to confirm the form. Use the form as it was sent, or put the column back with its header`
        : f.details.lost === "printed"
          ? `The column “${f.details.field}” is gone, or its header is. Verdicts still follow the plan; put it back with its header`
          : f.details.isFormula
            ? `“${f.details.field}” is worked out by formulas, and some cells hold what somebody typed: ${f.received ?? "blank"}. That counts for nothing, verdicts follow the plan; put the formulas back from the form as it was sent`
            : `“${f.details.field}” was changed to “${f.received ?? "blank"}” from “${f.expected ?? "blank"}”. Verdicts still follow the plan; please restore it`,
  "replaced-form": (f) =>
    `A newer form${f.expected === null ? "" : ` (${f.expected})`} has replaced this one${aside(f)}. It was read; use the new form next time`,
  "plan-version-differs": (f) =>
    `The plan file has changed since this form was made${aside(f)}. Verdicts follow the plan as it is now; check the targets that changed`,
  "form-version-differs": (f) =>
    `This form has format version ${f.received ?? ""}; this program uses ${f.expected ?? ""}. What could be read was read; check it`,
  "identity-missing": (f) =>
    `The form's identity (_meta) is gone${aside(f)}, ${f.bureau === null ? "and bureau and period cannot be told" : `and the period of ${f.bureau}'s form cannot be told`}. Fill in the form as it was sent`,
  reconstructed: (f) =>
    `The form's identity (_meta) is incomplete; by its content it belongs to ${f.bureau ?? "some bureau"}${aside(f)}. ${f.received === null ? "Its period cannot be told, and nothing is judged. " : ""}A person has to confirm before it is merged`,
  "former-name": (f) => {
    const { as, day } = f.details;
    if (as === "presumed" || as === "gone") {
      const known =
        as === "presumed" && f.expected !== null
          ? `All of its targets are ${f.expected}'s now; the plan does not say whether that is the same bureau. If it is, confirm the file (a decision, confirms) and write the former name into the plan (单位沿革)`
          : "Its targets are other bureaus' now, or gone, and its values do not count. Check it; if it was renamed, write the former name into the plan (单位沿革)";
      return `The bureau that the form names${f.received === null ? "" : `, “${f.received}”,`} is not in the plan of now, which was changed after the form went out. ${known}`;
    }
    const bureau = f.expected ?? "the bureau of now";
    const what = {
      short: `is short for ${bureau}`,
      former: `is what ${bureau} was called${day === null ? " before" : ` until ${day}`}`,
      merged: `became part of ${bureau}${day === null ? "" : ` on ${day}`}`,
    }[as];
    return `The bureau that the form names${f.received === null ? "" : `, “${f.received}”,`} ${what}; it is taken as that bureau's. Nothing has to be changed`;
  },
  "wrong-plan": (f) =>
    `This form belongs to “${f.received ?? "unknown"}”; “${f.expected ?? "unknown"}” is wanted. Send the right form`,
  "wrong-period": (f) =>
    `This form is for “${f.received ?? "unknown"}”; “${f.expected ?? "unknown"}” is wanted. Send the right form`,
  "unknown-form": (f) =>
    `Form ${f.received ?? "unknown"} is not in the ledger of forms sent out. Check that it is a form of this round`,
  "bureau-mismatch": (f) =>
    `The form names “${f.received ?? "unknown"}”, the ledger says “${f.expected ?? "unknown"}”. The right bureau has to report again`,
  "hidden-rows": (f) =>
    `Rows that are hidden or filtered out were read all the same: ${f.details.count}${f.received === null ? "" : ` (${f.received})`}`,
  "extra-content": (f) => {
    const { details } = f;
    const place = {
      sheet: "A sheet of the bureau's own",
      page: "A note in the header or footer",
      cells: "Something outside the yellow cells",
      struck: "What is struck out",
      "partly-struck": "What is struck out in part (Excel does not tell which)",
      unseen:
        "What cannot be seen (in the colour of its ground, too small, in a font of symbols, or hidden by a conditional format)",
      merged: "What is hidden under merged cells",
      report: "Words that were reported",
    }[details.part];
    const cells = "cells" in details ? ` (${someCells(details)})` : "";
    const advice =
      details.part === "struck" || details.part === "partly-struck"
        ? "Delete it if it is not meant"
        : "What is to be reported belongs in a yellow cell; ignore a mere remark";
    if (details.doubt) {
      return `${place}${f.received === null ? "" : `: “${f.received}”`}${cells}. ${doubtWords(details.doubt)}`;
    }
    const use = details.part === "partly-struck" ? "was read as a whole" : "was not used";
    return `${place} ${use}${f.received === null ? "" : `: “${f.received}”`}${cells}. ${advice}`;
  },
  "long-text": (f) =>
    `${someCells(f.details)} has ${f.details.longest} characters, more than a cell can hold${aside(f)}. It was not used, all else was read. Delete it and send long material apart`,
} satisfies Partial<FindingSentences>;
