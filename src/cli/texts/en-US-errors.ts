import type { ErrorTexts, JsonFileKind } from "./error-texts";

export const list = (items: readonly string[]): string => items.join(", ");
export const plural = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? "" : "s"}`;

/** What is said of wrong use: what came, what is wanted, what to do. */
export const englishErrors: ErrorTexts = {
  label: "Wrong use",
  seeHelp: "See --help.",
  unknownOption: (option) => `There is no option ${option}.`,
  unknownCommand: (command) => `There is no command “${command}”.`,
  didYouMean: (words) => `Did you mean ${words.join(" or ")}?`,
  optionOf: (option, commands) => `${option} is an option of ${list(commands)}.`,
  optionBeforeCommand: (option, command) => `${option} has to stand behind ${command}.`,
  optionTwice: (option) => `${option} stands there twice and may stand once. Leave one of them.`,
  missingArgument: (name) => `The argument ${name} is missing.`,
  missingOption: (name) => `The option ${name} is required.`,
  optionNeedsValue: (option) => `The option ${option} needs a value.`,
  excessArguments: () => "Too many arguments.",
  badChoice: (option, value, choices) =>
    `${option} is “${value}”; it takes ${choices.join(" or ")}.`,
  badPeriod: (value) =>
    `--period is “${value}”; it takes 2021 (year), 2021H1 (half), 2021Q3 (quarter) or 2021-09 (month).`,
  periodBeforePlan: (period, year) =>
    `Period ${period} lies before the plan's first year ${year}. Check --period.`,
  untilNeedsMark: "--until stands on copies to send back and needs --mark.",
  badDay: (option, value) =>
    `${option} is “${value}”; it takes a day that exists, such as 2022-01-15.`,
  unknownPlan: (value, builtIn) =>
    `No plan “${value}”: it is neither built in (${list(builtIn)}) nor a file.`,
  unreadablePlan: (path, reasons) =>
    `The plan workbook ${path} cannot be read: ${reasons.join("; ")}`,
  planIsAnnex: (path) =>
    `${path} is no plan file. If it is an annex, read it as a plan first: zerenbiao import ${path} --out PLAN.xlsx, see docs/import.md.`,
  planKind: (path) => `${path} should end in .xlsx (a workbook) or .json.`,
  planNotKept: (path) =>
    `The plan would come back changed from ${path}: probably a text is longer than the 32,767 characters of a cell, or has characters that no workbook can hold. Shorten it, or stay with JSON.`,
  invalidPlan: (path, problems) =>
    [
      `The plan file ${path} has ${plural(problems.length, "mistake")}:`,
      ...problems.slice(0, 20).map((each) => `  ${each.path || "(whole file)"}: ${each.problem}`),
      ...(problems.length > 20 ? [`  … and ${problems.length - 20} more`] : []),
      "docs/plans.md describes plan files.",
    ].join("\n"),
  severalBureaus: (name, fitting) =>
    `${name} may be short for ${fitting.join(", or for ")}. Write the whole name.`,
  unknownBureau: (names, known) => `The plan has no bureau ${list(names)}. It has: ${list(known)}.`,
  noPrintedReader: (folder) =>
    `what reads PDFs is not in ${folder}: the program is not whole. Install it again as README says; in a hurry, copy the table from the PDF into Word, save it as .docx and import that.`,
  missingPath: (path) => `${path} does not exist. Check the path.`,
  missingLedger: (path) =>
    `There is no ledger ${path}. Check the path; where no forms went out yet, make them with zerenbiao distribute; where it is lost, make it again of forms that were kept or came back with zerenbiao ledger rebuild.`,
  nothingFits: (path) => `No file fits ${path}. Check the folder and the extension.`,
  outputExists: (paths) =>
    `${list(paths.slice(0, 3))}${paths.length > 3 ? ` and ${paths.length - 3} more` : ""} already there. Add --force to replace, or choose another place.`,
  notXlsx: (path) => `${path} must end in .xlsx.`,
  unwritable: (path, reason) =>
    `${path} cannot be written (${reason}). Check that the folder is writable and the file not open in Excel.`,
  noLedger: (path, place) =>
    `${path} is no complete ledger${place === "" ? "" : `: ${place} is missing or wrong`}. Bring the earlier one back, make one of kept or returned forms with zerenbiao ledger rebuild, or use another folder; it is never written over.`,
  formTwice: (path, formId) =>
    `Ledger ${path} has form ${formId} twice. Bring the earlier one back, make one of kept or returned forms with zerenbiao ledger rebuild, or use another folder; it is never written over.`,
  ledgerOfOtherPlan: (path, found, wanted) =>
    `${path} is the ledger of plan ${found}; this is ${wanted}. Choose another folder.`,
  ledgerOfOtherPeriod: (path, found, wanted) =>
    `${path} is the ledger of period ${found}; this is ${wanted}. Choose another folder.`,
  badShard: (word) => `--shard is "${word}"; expected such as 3/8, the third of eight.`,
  noShardIndex: (word, variable) =>
    `--shard is "${word}", but ${variable} does not say which part this is. Write such as 3/8, or run it in an indexed Job.`,
  notJson: (path) =>
    `${path} should end in .json: --shard writes a part, which --merge makes a workbook of.`,
  together: (one, other) => `${one} and ${other} do not go together.`,
  badPart: (path, problem) => {
    switch (problem.kind) {
      case "damaged":
        return `${path} is no whole part that collect --shard wrote. Make this part again.`;
      case "other-occasion":
        return `${path} is of another plan, period, ledger or number of parts. Make all parts with one ledger and one number.`;
      case "doubled":
        return `${path} is a part that is given twice. Give each once.`;
      case "missing":
        return `Of ${problem.count} parts these are missing: ${problem.parts.slice(0, 20).join(", ")}. Merge when they are there.`;
    }
  },
  badPrevious: (path, reason) => `The earlier workbook ${path} cannot be opened: ${reason}.`,
  wrongPrevious: (path, problem, period) => {
    switch (problem.kind) {
      case "not-consolidated":
        return `${path} is no workbook that zerenbiao collect made. Name the period before's.`;
      case "other-plan":
        return `${path} is of the plan ${problem.found}. Name one of the same plan.`;
      case "not-earlier":
        return `${path} is of ${problem.found}, which is not before ${period}. Name an earlier period's.`;
    }
  },
  unreadable: (kind, path, trouble) => {
    const { name, shape } = JSON_FILES[kind];
    const file = `${name} ${path}`;
    switch (trouble.kind) {
      case "file":
        return `${file} cannot be opened (${trouble.code}). Check the file and its permissions.`;
      case "workbook":
        return `${file} is an Excel workbook; what is wanted is ${shape}.`;
      case "encoding":
        return `${file} is not text in UTF-8, nor JSON in UTF-16 or GB18030. What is wanted is ${shape}: save it as UTF-8 in a text editor.`;
      case "empty":
        return `${file} is empty. What is wanted is ${shape}.`;
      case "json": {
        const place =
          trouble.place === null
            ? ""
            : ` at line ${trouble.place.line}, character ${trouble.place.column}`;
        return `${file} is not JSON${place}: “${trouble.received}” came. What is wanted is ${shape}; check quotes, colons, commas and brackets, and that no comma follows the last item.`;
      }
    }
  },
  invalidChoices: (path, problems) =>
    `${path} is no file of choices: ${problems.map(({ path: place, problem }) => `${place} ${problem}`).join("; ")}. See docs/import.md.`,
  importOutNotJson: (path) => `an import is written as .json, not as ${path}.`,
  noQuestions: (path) =>
    `${path} is no workbook of zerenbiao decide. Name one with --decisions, or a decisions file (JSON).`,
  invalidDecisions: (path, problems) =>
    [
      `Decisions file ${path} has ${problems.length} mistake${problems.length === 1 ? "" : "s"}:`,
      ...problems.slice(0, 20).map((each) => `  ${each.path || "(whole file)"}: ${each.problem}`),
      ...(problems.length > 20 ? [`  … and ${problems.length - 20} more`] : []),
      "In JSON each is { target, value or bureau or file or verdict, reason, by, on } or { file, supersedes or confirms or ignore, reason, by, on }; zerenbiao decide makes a workbook instead.",
    ].join("\n"),
  badJoint: (word, problem) => {
    switch (problem) {
      case "no-target":
        return `--joint ${word}: the plan has no such target. Write ID=RULE, such as 3.1=sum.`;
      case "no-rule":
        return `--joint ${word}: the rule is agree, sum or lead, such as 3.1=sum.`;
      case "not-additive":
        return `--joint ${word}: ranks, percentages, scores, prices, factors and words do not add up.`;
    }
  },
  twoJointRules: (target, one, other) =>
    `--joint gives ${target} two rules: ${one} and ${other}. Leave one of them.`,
  badReceipt: (value) =>
    `--receipt is “${value}”, which is no receipt. Write it as 2-7F3K-9Q2M, an old one as 7F3K-9Q2M; 报送情况 and marked copies print it.`,
  receiptAndMark:
    "--receipt only compares receipts and cannot go with --mark. Run them one by one.",
  outputIsInput: (path) =>
    `A marked copy would replace the original ${path}, which is never changed. Choose another folder for --mark.`,
  outIsInput: (path) =>
    `${path} is read, so the workbook cannot be put in its place. Choose another file for --out.`,
  bug: (detail) => `This is a bug in the program, not in your files. Please report:\n${detail}`,
};

/** What each kind of JSON file is called, and has to be. */
const JSON_FILES: Readonly<
  Record<JsonFileKind, { readonly name: string; readonly shape: string }>
> = {
  plan: { name: "Plan file", shape: "a plan in JSON, as seeds/README.md says" },
  ledger: {
    name: "Ledger",
    shape:
      "the ledger.json that distribute wrote, or one that zerenbiao ledger rebuild makes of kept or returned forms",
  },
  choices: {
    name: "File of choices",
    shape: "{ format, formatVersion, choices } of docs/import.md",
  },
  decisions: { name: "Decisions file", shape: "a list of decisions in brackets [ ], [] for none" },
  settings: {
    name: "Settings of the period",
    shape: "the zerenbiao.json that zerenbiao init wrote",
  },
  record: {
    name: "Record of the last summary",
    shape: "the 上次汇总.json that collect wrote beside the summary",
  },
  baselines: {
    name: "Baselines",
    shape: "[{ target, value, asOf, source }], or an .xlsx with these columns",
  },
  office: {
    name: "Facts of the office",
    shape: "{ office, numbers, contact … } as in docs/papers.md",
  },
  division: { name: "Division", shape: "the .division.json that split wrote" },
  part: { name: "Part", shape: "a file that collect --shard wrote; make this part again" },
};
