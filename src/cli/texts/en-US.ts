import { englishErrors, list, plural } from "./en-US-errors";
import { englishPlanTexts } from "./en-US-plan";
import { englishPapers } from "./en-US-papers";
import { englishMail } from "./en-US-mail";
import { englishOutput } from "./en-US-output";
import { englishPeriod } from "./en-US-period";
import { englishRebuild } from "./en-US-rebuild";
import { englishSplit } from "./en-US-split";
import { englishSummary } from "./en-US-summary";
import type { Texts } from "./texts";

const round = (rate: number): number => Number(rate.toPrecision(2));
const time = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

export const englishTexts: Texts = {
  program: "Sends an indicator responsibility table out to its bureaus and judges what comes back.",
  epilogue:
    "Exit codes: 0 clean; 1 done, with errors or rejected files; 2 wrong use, nothing written.",
  headings: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    commands: "Commands:",
    examples: "Examples:",
  },
  commands: {
    init: "make a period's folder, which remembers plan, period, ledger … for every command",
    plans: "list the built-in plans",
    table: "make the published table, with the columns of the annex",
    distribute: "make one form per bureau, and the ledger of forms sent out",
    check: "read filled-in or half-filled forms and judge every value",
    collect:
      "Merge what came back, list conflicts, rejected files and who still owes, make one workbook",
    decide: "list what has to be decided as a workbook to fill in, for collect --decisions",
    import:
      "read an annex (.docx, .xlsx, web page, text) as a plan; whatever is not sure is listed",
    report: "a progress report, one page (.html) or .docx: lights, what it still takes, who owes",
    documents: "drafts of official letters (.docx): reminder, bulletin, supervision notes",
    mail: "write mail drafts (.eml), one a bureau: first sending, reminder, return; nothing is sent",
    split: "divide targets among districts and make the plan that these are asked by",
    summary:
      "a summary of each bureau to print and sign, from a consolidated workbook or 指标跟踪表",
    demo: "go through the built-in plan: forms out, sample returns, check, one workbook",
    completion: "print a script by which the shell completes commands, options and files",
    plan: "plan files: make a workbook of one, check one, compare two",
    "plan convert": "turn a plan's JSON into a workbook and back; nothing is lost",
    "plan template": "make a blank plan workbook with headings, lists, prompts and an example",
    "plan check": "check a plan file; every mistake at once, with its cell",
    ledger: "The ledger by itself: making it again",
    "ledger rebuild": "Makes a ledger again of forms that were kept or came back",
    "plan diff": "compare two versions of a plan, target by target",
    help: "show how to use a command",
  },
  options: {
    planSource: "id of a built-in plan, or a plan file (JSON or workbook)",
    planTarget: "file to write: .xlsx is a workbook, .json is JSON",
    planTemplateOut: "blank plan workbook to write, .xlsx",
    planOut: "the same; give one of them",
    earlierPlan: "earlier version: id of a built-in plan, or a plan file",
    laterPlan: "later version",
    plan: "id of a built-in plan, or path of a plan file (workbook or JSON)",
    json: "print one JSON document on standard output and nothing else there",
    lang: "language: zh-CN or en-US",
    asOf: "the day that stands for today (YYYY-MM-DD)",
    force: "allow existing files to be replaced",
    help: "show usage",
    version: "show the version",
    tableOut: "the .xlsx file to make",
    period: "reporting period: 2021, 2021H1, 2021Q3 or 2021-09",
    due: "day by which forms are due (YYYY-MM-DD)",
    contact: "whom to call, printed on the form",
    bureau: "only for these bureaus (one or more)",
    previous: "last period's consolidated workbook, for the column 上期值",
    idSeed: "derive form ids from this text: the same input gives the same files (for tests)",
    formsOut: "folder for the forms and ledger.json",
    files: "form files or folders",
    receipt:
      "judge nothing, only tell whether this receipt, of either version, is that of the file's content: exit 0 if it is, 1 if none is",
    mark: "write a marked copy (…-退回.xlsx) of each form with something to mend into this folder, to send back: wrong cells in colour, a column 问题",
    until: "the day (YYYY-MM-DD) until which copies ask to come back, on their first page",
    demoOut: "folder for the demonstration's files",
    demoAnnex: "go from an annex to forms: read it, settle it by recorded choices, make the forms",
    returns: "files or folders that came back",
    ledger: "the ledger of forms sent out, ledger.json",
    collectOut: "the consolidated workbook to make, .xlsx",
    joint:
      "which figure forms ask for of a target of several bureaus: ID=agree (the total, alike), sum (one's own) or lead (the lead's counts)",
    jointToCheck:
      "joint rules to hold the forms against, such as 3.1=sum; what the forms ask counts, a difference is told",
    decisions: "decisions: a workbook of zerenbiao decide, or JSON (repeatable; all are joined)",
    skip: "targets not asked this period (ids): left out of its forms, and not owed",
    decideOut: "workbook of open questions to write, .xlsx",
    previousToCompare:
      "consolidated workbooks of earlier periods; the latest gives 上期值 and is compared",
    baselines: "baselines (.xlsx or .json): target, value, asOf, source",
    shard:
      "reads one part: 3/8 is the third of eight; writes a .json for --merge; /8 takes JOB_COMPLETION_INDEX of Kubernetes",
    shardForms:
      "makes one part: 3/8 is the third of eight; its ledger is ledger.3-of-8.json, for --merge",
    merge: "merges the parts that --shard wrote; no returned file is read",
    mergeLedgers:
      "joins the ledgers of the parts that --shard made to ledger.json; no form is made",
    planOfLedger: "the plan; left out, the built-in one that the ledger names",
    annex:
      "the annex: .docx, .xlsx, .html or text; - reads standard input (text that is no table: one cell of indicators a line)",
    importOut: "a plan workbook (.xlsx) with what is open in it, or once nothing is open a .json",
    draft: "where the draft is written (.json): every field's value, place and doubts",
    choices:
      "what was settled (JSON, may be repeated): a reading by the doubt's id, or a field set",
    sheet: "read only this sheet of a workbook",
    sheets:
      "the bureaus' lines: all gives each bureau a sheet, list makes one list 各单位完成情况 (left out: sheets up to 60 bureaus)",
    shell: "bash, zsh or powershell",
  },
  notes: {
    nothingWritten: "Nothing was written.",
    bureauMeant: (name, { bureau, as, day }) => {
      const what = {
        ...{ present: `is ${bureau}`, short: `is short for ${bureau}` },
        former: `is what ${bureau} was called${day === null ? " before" : ` until ${day}`}`,
        merged: `became part of ${bureau}${day === null ? "" : ` on ${day}`}`,
      }[as];
      return `Note: “${name}” ${what}, which is taken.`;
    },
    dueChanged: (earlier, now) =>
      `Note: forms sent out before say ${earlier}, these say ${now}. The earlier forms stay as they are.`,
    planRead: (path, notes) =>
      `Note: the program filled in or remarked on ${plural(notes, "thing")} in ${path}; zerenbiao plan check lists them.`,
    readAlready: (link) =>
      `Note: ${link} links to a folder that is read already, or that holds this one; it was not read twice.`,
    planChanged:
      "Note: the plan file has changed since forms were last sent out. The earlier forms stay as they are.",
    sentPlanLost:
      "The plan as sent does not lie beside the ledger, so not all that changed can be told.",
    sentPlanDamaged: (path) =>
      `Note: ${path} is not the plan as sent (unreadable, or changed) and was not used. Put back the original.`,
    outdatedForms: (bureaus) =>
      `Of the forms that stay out these are out of date: ${bureaus.join(", ")}. To have them filled in by the new plan, make them again with --bureau NAME --force; the others need not be sent again.`,
    jointDiffers: (target, rule, bureaus) =>
      `Note: ${target} now goes out by the rule ${rule}, but the earlier forms of ${list(bureaus)} ask otherwise; what they bring back does not go together. Make these anew, too.`,
    checking: "Checking",
    notReadBack: (path) =>
      `Note: ${path} is too large to be named as --previous later. Use --sheets list, or collect by several plans.`,
    collecting: "Reading",
    making: "Making",
    pace: (perSecond, secondsLeft) => `${round(perSecond)} a second · ${time(secondsLeft)} left`,
  },
  errors: englishErrors,
  output: englishOutput,
  completion: (use) => `Completion of zerenbiao. To use it: ${use}`,
  plans: {
    columns: ["id", "title", "rows", "targets", "bureaus"],
    summary: (count) =>
      `${plural(count, "built-in plan")}. Choose one with --plan ID or --plan FILE.`,
  },
  plan: englishPlanTexts,
  table: {
    done: (path, rows, cells) =>
      `Wrote ${path}: ${plural(rows, "row")}, ${plural(cells, "indicator cell")}.`,
  },
  distribute: {
    columns: ["bureau", "targets", "form", "file"],
    noDue: "no due date",
    summary: (forms, targets, folder, ledger) =>
      `${plural(forms, "form")}, ${plural(targets, "target")}, in ${folder}; ledger ${ledger}.`,
    next: (due) =>
      `Next: send each bureau its .xlsx${due === null ? "" : `, back by ${due}`}; then run zerenbiao check on what returns.`,
  },
  check: {
    rejected: "rejected",
    formNumber: (id) => `form ${id}`,
    attachment: "attachment",
    sentBy: (address) => `from ${address}`,
    passed: (count) =>
      `${count} more ${count === 1 ? "file" : "files"} of the system, or of this program, not listed.`,
    noFindings: "Nothing to correct.",
    receipt: (code) =>
      `Receipt ${code}: proof of filing this content; saving it again keeps it, changing it does not`,
    receiptFits: (code, version) =>
      version === 1
        ? `Fits: ${code} is the receipt of this content (version 1, over what cells show: decimals that are not shown make no difference).`
        : `Fits: ${code} is the receipt of this content (version 2, over values as read and words as typed).`,
    receiptDiffers: (code, own) =>
      `Differs: the receipt of this content is ${own}, not ${code}. It was changed, or this is another form.`,
    noReceipt:
      "No receipt: the file was rejected, or has lost its form number. Run check without --receipt to see what is wrong.",
    receiptSummary: (code, files, isFound) =>
      `Receipt ${code}: ${isFound ? "found" : "fits none"} (${plural(files, "file")} looked at).`,
    fileSummary: ({ targets, verdicts }) =>
      `${plural(targets, "target")}: ${verdicts.map(([word, count]) => `${word} ${count}`).join(" · ")}`,
    findings: (errors, warnings, infos) =>
      [
        errors > 0 ? plural(errors, "error") : "",
        warnings > 0 ? plural(warnings, "warning") : "",
        infos > 0 ? plural(infos, "note") : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    summary: (files, rejected, errors, warnings) =>
      `${plural(files, "file")}${rejected > 0 ? `, ${rejected} rejected` : ""}: ${plural(errors, "error")}, ${plural(warnings, "warning")}.`,
    blanks: (count, targets) => `${plural(count, "target")} still blank: ${list(targets)}`,
    marked: (path) => `Marked copy: ${path}`,
    unmarked: {
      unreadable: "No marked copy: the file cannot be read.",
      "no-entry-sheet": "No marked copy: the file has no entry sheet.",
      "nothing-to-mend": "No marked copy: there is nothing to be mended.",
      "text-encoding":
        "No marked copy: the text inside the file is in an encoding that cannot be edited.",
      "no-styles": "No marked copy: the file has no cell styles.",
      "no-room": "No marked copy: there is no free column beside the entry sheet.",
      "not-readable": "No marked copy: the file's structure cannot be edited.",
    },
  },
  collect: {
    columns: ["bureau", "form", "reported", "met", "not met", "to verify", "conflicts", "files"],
    statuses: {
      returned: "returned",
      partial: "partial",
      blank: "blank",
      awaited: "awaited",
      overdue: "overdue",
      rejected: "rejected",
      helping: "only helps",
    },
    part: (index, count, files, path) =>
      `Part ${index} of ${count}: ${plural(files, "file")} read into ${path}. Merge with --merge when all parts are there.`,
    findings: ({ errors, warnings, infos }, shown, path) => {
      const count = errors + warnings + infos;
      if (count === 0) return "Nothing was found.";
      const left = count - shown;
      return `${plural(count, "finding")}: ${plural(errors, "error")}, ${plural(warnings, "warning")}, ${infos} for information. ${
        left === 0
          ? "All stand above"
          : `${shown} stand above, ${left} more in the sheet 问题清单 of ${path}`
      }.`;
    },
    standings: (counts, left) =>
      [
        counts
          .map(([status, count]) => `${count} ${englishTexts.collect.statuses[status]}`)
          .join(", "),
        ...(left > 0 ? [`${plural(left, "bureau")} not listed above; see the sheet 汇总`] : []),
      ].join("; "),
    files: ({ files, merged, identical, superseded, rejected, unconfirmed, attachments }) =>
      [
        `${files} files came: ${merged} merged`,
        ...(identical > 0 ? [`${identical} identical`] : []),
        ...(superseded > 0 ? [`${superseded} superseded`] : []),
        ...(rejected > 0 ? [`${rejected} rejected`] : []),
        ...(unconfirmed > 0 ? [`${unconfirmed} to be confirmed`] : []),
        ...(attachments > 0 ? [plural(attachments, "attachment")] : []),
      ].join(", "),
    summary: ({ targets, reported, unverified, invalid, conflicts }, path) => {
      const parts = [
        `${targets} targets, ${reported} reported`,
        ...(invalid > 0 ? [`${invalid} refused`] : []),
        ...(unverified > 0 ? [`${unverified} to be verified`] : []),
        ...(conflicts > 0 ? [`${plural(conflicts, "conflict")} to decide`] : []),
      ];
      return `${parts.join(", ")}. Consolidated workbook: ${path}`;
    },
  },
  decide: {
    done: (path, questions, open) =>
      questions === 0
        ? `Nothing to decide; ${path} is empty.`
        : `${plural(questions, "question")}, ${open} open, written to ${path}. Next: choose under 处理 in the yellow cells, give 理由, 裁定人 and 日期, save, then zerenbiao collect … --decisions ${path}`,
  },
  import: {
    columns: ["id", "target", "threshold", "deadline", "bureaus"],
    words: "in words",
    table: (table, rows, headers) => `table ${table}: ${rows} rows; ${headers.join(", ")}`,
    choices: (choices) => ` (choices: ${choices.join(", ")})`,
    more: (count) => `… and ${count} more; --json or --draft has them all`,
    offers: (count) =>
      `The text holds ${count} more figures that are in no table and were not drafted:`,
    summary: ({ rows, cells, targets, open }) =>
      `${rows} rows, ${cells} cells, ${targets} targets; ${open > 0 ? `${open} still open` : "nothing open"}.`,
    ready: "Ready to be a plan: write it with --out plan.xlsx, then distribute --plan plan.xlsx.",
    next: "Next: write a workbook with --out plan.xlsx and settle each doubt under 处理 on its sheet 指标 (or use --choices, docs/import.md).",
    nextInBook: (path) =>
      `Next: open ${path}, settle each doubt under 处理 on its sheet 指标, save it, and run zerenbiao plan check ${path}.`,
    rejected: "Not read; nothing was written.",
    wrote: (path) => `wrote ${path}`,
  },
  rebuild: englishRebuild,
  split: englishSplit,
  papers: englishPapers,
  summary: englishSummary,
  mail: englishMail,
  period: englishPeriod,
  demo: {
    intro: (plan, period) => `Demonstration: ${plan}, ${period}`,
    distributed: (forms, folder) => `1. Sent out: ${plural(forms, "form")} in ${folder}`,
    filled: (forms, folder) =>
      `2. Filled in as bureaus would, some values wrong on purpose: ${plural(forms, "form")} in ${folder}`,
    checked: "3. Checked:",
    papers: (report, documents) =>
      `The progress report is in ${report}; drafts of reminder, bulletin and supervision notes are in ${documents}.`,
    collected: (decisions) => `4. Merged (decisions in ${decisions}):`,
    outro: (folder) => `All files are in ${folder}; open them in Excel, WPS or LibreOffice.`,
    annexIntro: (title) => `Demonstration: from an annex to forms, ${title}`,
    annexRead: (rows, targets, open, annex) =>
      `1. Read ${annex}: ${plural(rows, "row")}, ${plural(targets, "target")}; ${plural(open, "doubt")} for a person to settle:`,
    annexChosen: (doubt, chosen) => `${doubt} → “${chosen}”`,
    annexPlan: (plan, choices) => `2. Settled as ${choices} says; the plan is ${plan}`,
    annexForms: (forms, folder) =>
      `3. Made ${plural(forms, "form")} and the ledger of that plan in ${folder}`,
    annexOutro: (annex) =>
      `Your own annex goes the same way: npx zerenbiao import ANNEX.docx --out PLAN.xlsx, settle the column 处理, send. ${annex} opens in a browser.`,
  },
};
