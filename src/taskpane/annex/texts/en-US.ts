import { english, englishDraft } from "../../../core";
import { count } from "../../kit";
import { figureWords } from "./figure-words";
import type { AnnexTexts } from "./texts";

/** How readings to choose from are said; what stands in the document stays as it is. */
const CHOICES: Readonly<Record<string, string>> = {
  按读到的: "Seen, keep as read",
  不是指标: "Seen, not a target",
  没有单位: "No unit",
  没有责任单位: "No bureau",
  定性: "Qualitative",
  合计: "Together",
  各: "Each",
  level: "A level or total",
  maintain: "Maintained",
  increase: "An increase",
  rank: "A rank",
  cap: "An upper limit",
  rate: "A rate of change",
  qualitative: "Qualitative",
  ">=": "At least (≥)",
  "<=": "At most (≤)",
};

/** What the step 计划 says in English. */
export const englishAnnex: AnnexTexts = {
  draft: englishDraft,
  start: {
    inUse: "Plan in use",
    counts: (rows, targets, bureaus) => `${rows} rows, ${targets} targets, ${bureaus} bureaus`,
    title: "Import an annex",
    what: "Reads the table of an annex as a plan and asks about all that is not sure. Nothing is added that the annex does not say.",
    paste: "Paste a copied table or text",
    pasteHere: "Copy the table in the annex, click here and paste (Ctrl+V)",
    drop: "Or drop the annex here: Word (.docx), Excel (.xlsx), PDF with text, web page, text",
    chooseFiles: "Choose annex…",
    selection: "Read the selected range",
    selectionHint:
      "Select the table of the annex in the sheet; one cell stands for the whole sheet",
    planFile: "Open a plan file…",
    planFileHint: "Where there is a plan workbook (.xlsx) or JSON already",
    note: "Files are read on this computer only; nothing is uploaded.",
    left: (source, answers) => `Left unfinished: ${source}, ${answers} settled`,
    aside: (source) => `Put into sheets: ${source}`,
    leftOn: (day) => `Of ${day}, kept in this browser.`,
    goOn: "Go on",
    forget: "Put away",
  },
  sheets: {
    open: "The plan in the workbook's sheets",
    file: (name) => `Plan workbook “${name}”`,
    openHint: "Type in the sheets; after a pause they are read again. No cell is written to.",
    fileHint: "Correct and save it in Excel or WPS, then choose it again or drop it here.",
    again: "Check again",
    mistakes: (number) => `${count(number, "place")} to correct`,
    right: "Nothing to correct",
    revision: "It is a revision of the plan in use, and changes:",
    other:
      "It is another plan. Once it is used, the one in use stays in the list above and can be chosen again.",
    goTo: (address, heading) => `Go to ${address}${heading === "" ? "" : ` ${heading}`}`,
  },
  review: {
    title: (source) => `Review: ${source}`,
    clipboard: "what was pasted",
    selection: (sheet) => `selected range of “${sheet}”`,
    legend: "Underlined in colour: read as a target. Grey: not read.",
    keys: "↑↓ next doubt, ←→ next choice, Enter chooses.",
    open: (number) => `${number} to settle`,
    settled: "All settled",
    all: (rows) => `All ${count(rows, "row")}`,
    next: "Next",
    row: (table, row, number) =>
      [
        ...(table === null ? [] : [`Table ${table}`]),
        `Row ${row}`,
        ...(number === null ? [] : [`No. ${number}`]),
      ].join(" · "),
    unread: "(not read:)",
    bureaus: (bureaus) =>
      bureaus
        .map(({ name, role }) =>
          role === null ? name : `${name} (${role === "lead" ? "leads" : "cooperates"})`,
        )
        .join(", "),
    nobody: "No bureau",
    noTarget: "No target was read",
    figure: (target) =>
      figureWords(target, {
        comparators: english.comparators,
        qualitative: "qualitative",
        rank: (figure, unit) => `first ${figure} ${unit}`,
        about: (figure) => `about ${figure}`,
        range: (from, to) => `${from} to ${to}`,
        kinds: { increase: "increase", maintain: "maintained", rate: "growth", fall: "fall" },
        noUnit: "(no unit yet)",
        gap: " ",
      }),
    deadline: (day, messages) => (day === null ? "no deadline" : `by ${messages.day(day)}`),
    document: "Document",
    facts: {
      title: "Title",
      documentNumber: "Number",
      issuer: "Issuer",
      issuedOn: "Issued",
      validUntil: "Valid until",
      period: "Years",
      leadOffice: "Lead office",
      id: "Plan id",
    },
    unsaid: (facts) => `The annex does not say: ${facts.join(", ").toLowerCase()}`,
    offers: (number) =>
      `${count(number, "figure")} in the text outside the table, read as no target`,
    elsewhere: "In no row",
    told: (number) => count(number, "note"),
  },
  doubt: {
    open: "To settle",
    done: "Settled",
    note: "Note",
    colon: ": ",
    choice: (choice) => {
      const day = /^\d{4}-\d\d-\d\d$/.test(choice) ? english.day(choice) : null;
      return day ?? CHOICES[choice] ?? choice;
    },
    other: "Other",
    day: "Type a day, such as 2022-12-31",
    notBureau: "Type the names of bureaus, with “、” between several",
    notUnit: "Type a unit, such as 个, 家 or 分",
    drop: "Leave this target out",
    byItself: "settled by another choice",
    inBook: "Save a plan workbook, correct it there, and open it",
  },
  relation: {
    title: "This annex is",
    choices: (plan) => ({
      revision: {
        label: "A revision of the plan in use",
        hint: `“${plan}” becomes this; a target that stays keeps its id`,
      },
      new: { label: "Another plan", hint: "The plan in use stays in the list above" },
    }),
    waiting: "What changes is listed here once all is settled.",
    nothing: "The same as the plan in use.",
    summary: ({ added, removed, changed, handedOver }) =>
      `${added} added, ${removed} removed, ${changed} changed, ${handedOver} handed over`,
    changes: { added: "added", removed: "removed", changed: "changed" },
    blank: "blank",
    more: (number) => `… and ${number} more`,
    others: (number) =>
      `${count(number, "other difference")}: document, bureaus, sources and the like`,
  },
  sign: {
    title: "Signed by",
    name: "Name",
    hint: "Who answers for this reading; it is written into the plan's sources.",
    missing: "Type a name",
  },
  keep: {
    save: "Save as plan workbook",
    insert: "Insert as sheets",
    leave: "Put this reading away",
    note: "An unfinished one can be saved as well: doubts and choices stand on the sheet of targets, to be settled in Excel.",
  },
  action: { choose: "Choose annex…", use: "Use this plan", toForms: "Go to forms" },
  status: {
    nothing: "No annex read yet",
    open: (number) => `${number} to settle`,
    unsigned: "All settled; sign it",
    ready: (targets) => `${count(targets, "target")}, ready for use`,
    done: (done) => {
      switch (done.kind) {
        case "used":
          return `In use: ${count(done.plan.targets.length, "target")}, ${count(done.plan.bureaus.length, "bureau")}`;
        case "saved":
          return `Saved “${done.file}”`;
        case "inserted":
          return `Inserted ${count(done.sheets, "sheet")}`;
      }
    },
  },
  question: ({ answers }) => ({
    what: `Put this reading away? ${count(answers, "choice")} will be lost.`,
    next: "Save it as a plan workbook first to keep it.",
  }),
  leave: "Put away",
  problem: (problem, messages) => {
    switch (problem.kind) {
      case "unread":
        return {
          what:
            problem.name === null
              ? "What was pasted was not read."
              : `“${problem.name}” was not read.`,
          list: problem.findings.map((each) => messages.finding(each, null)),
          next: "Use .docx, .xlsx, a web page or text, or copy the table and paste it. The plan in use stays.",
        };
      case "nothing":
        return {
          what: "No target was read.",
          list: problem.doubts
            .filter(({ severity, code }) => severity === "error" && code !== "title-missing")
            .map((each) => englishDraft.doubt(each)),
          next: "See whether there is a table with headings such as “量化指标” and “责任单位”. The plan in use stays.",
        };
      case "empty-clipboard":
        return {
          what: "There is neither a table nor text on the clipboard.",
          next: "Copy the table in the annex first, then paste.",
        };
      case "empty-selection":
        return {
          what: `What is selected in “${problem.sheet}” is empty.`,
          next: "Select the table of the annex, then try again.",
        };
      case "sheets-there":
        return {
          what: `Nothing was inserted; sheets of these names are there: ${problem.sheets.map((each) => `“${each}”`).join(", ")}.`,
          next: "Rename or delete them, or save a plan workbook instead.",
        };
    }
  },
};
