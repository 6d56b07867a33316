import { cutText, english, parsePeriod } from "../../../core";
import { count, englishKit } from "../../kit";
import type { BureauFilter, Loss } from "../state";
import type { CollectTexts } from "./texts";

const { refusals } = englishKit;

const list = (names: readonly string[]): string => {
  const first = names.slice(0, 4).map((name) => `“${name}”`);
  const rest = names.length - first.length;
  return `${first.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
};

const GROUPS: Readonly<Record<BureauFilter, string>> = {
  all: "All",
  awaited: "Awaited",
  blank: "Blank",
  partial: "In part",
  rejected: "Rejected",
  waiting: "To decide",
  returned: "Returned",
  helping: "Only help",
};

const sayPeriod = (id: string): string => {
  const period = parsePeriod(id);
  return period ? english.period(period) : id;
};

/** Which files would be missing. */
const lost = ({ files, more }: Loss): string => {
  const first = files.slice(0, 4);
  const all = files.length + more;
  const named = `${first.join(", ")}${all > first.length ? ", …" : ""}`;
  return `${count(all, "file")}${first.length === 0 ? "" : ` (${named})`}`;
};

/** Which bureaus would have nothing left. */
const gone = ({ bureaus }: Loss, what: string): string => {
  if (bureaus.length === 0) return "";
  const first = bureaus.slice(0, 6).join(", ");
  return `${first}${bureaus.length > 6 ? ` and ${bureaus.length - 6} more` : ""} ${what}. `;
};

/** What the step says in English. */
export const englishCollect: CollectTexts = {
  intake: {
    drop: "Drop returned forms here, as files or a whole folder",
    dropMore: "Drop more returned forms here",
    chooseFiles: "Choose files",
    chooseFolder: "Choose a folder",
    clear: "Clear",
    note: "Mails (.eml) and archives (.zip) may be dropped as they are. Files are only read; they stay as they are and leave this machine nowhere.",
  },
  noLedger: {
    title: "No ledger yet",
    what: (period) =>
      `Returns are held against the ledger: which bureaus were sent a form for ${period}.`,
    other: (found, wanted) =>
      `The ledger here is for ${found}, not ${wanted}. You can choose the period above.`,
    toMake: "Make forms",
    open: "Open ledger (ledger.json)",
    waiting: (files) => `${count(files, "file")} read; they are collected once a ledger is here.`,
  },
  recall: {
    offer: (files, bureaus) =>
      `Last time there were ${count(files, "file")} of ${count(bureaus, "bureau")}`,
    on: (day) => `Noted on ${day}.`,
    inWorkbook:
      "The workbook has noted standings and receipts, not the files: choose them once more to go on.",
    inBrowser: (kept, files) =>
      kept >= files
        ? "Files, decisions and ledger are still in this browser."
        : `This browser still has ${kept} of them; choose the other ${files - kept} once more.`,
    otherPlan: "The plan has changed since; what is read again counts.",
    goOn: "Continue",
    startOver: "Start over",
    missing: (files) => `${count(files, "file")} of last time missing`,
    again: "These are only noted from last time and count nowhere. Choose the files once more.",
    notHere: "file not at hand",
    rest: (files) => `${files} more`,
    nameless: (files) => `${count(files, "more file")} whose names had no room.`,
    standings: (bureaus) => `How ${count(bureaus, "bureau")} stood`,
    without: "Go on without",
  },
  bureaus: {
    title: "Bureaus",
    statuses: {
      returned: "Returned",
      partial: "partial",
      blank: "blank",
      awaited: "Awaited",
      overdue: "Overdue",
      rejected: "Rejected",
      helping: "Only helps",
      unconfirmed: "To confirm",
    },
    reported: (reported, targets) => `${reported}/${targets}`,
    owed: (targets) => `Owes ${targets.length} still: ${cutText(targets.join(", "), 200)}`,
    files: (number) => count(number, "file"),
    due: (day) => `due ${day}`,
    noFiles: "No file yet.",
    filters: "Filter by standing",
    group: (group, bureaus, overdue) =>
      `${GROUPS[group]} ${bureaus}${group === "awaited" && overdue > 0 ? ` (${overdue} late)` : ""}`,
    waits: "to decide",
    search: "Find a bureau or file",
    notFound: "No such bureau or file.",
    showMore: (next, more) => `Show ${next} more of ${more}`,
    chase: "Copy list to chase",
    chased: (bureaus) =>
      bureaus === 0
        ? "Every bureau has returned all: nobody to chase."
        : `Copied ${count(bureaus, "bureau")} with what they owe, to paste into a message.`,
    chasedByHand: "The pane may not copy here. Select the text below and copy it.",
    leaveChased: "Close",
    nobody: "Files of no known bureau",
  },
  files: {
    outcomes: {
      merged: "Used",
      identical: "Same content",
      superseded: "Superseded",
      rejected: "Rejected",
      unconfirmed: "To confirm",
      ignored: "set aside",
      attachment: "Attachment",
    },
    identical: (other) => `Says the same as ${other}; counted once.`,
    superseded: (other, signature) =>
      `Superseded by ${other}${signature === null ? "" : `: ${signature}`}.`,
    confirmed: (signature) => `Confirmed: ${signature}.`,
    ignored: (signature) => `Set aside by decision: ${signature}.`,
    receipt: (code) => `Receipt ${code}`,
    savedAt: (time) => `saved ${time}`,
    errors: (number) => `${number} to correct`,
    mark: "Marked copy",
    markNamed: (file) => `Save a marked copy of ${file}`,
    remove: "Take off",
    removeNamed: (file) => `Take ${file} off the list`,
    renewed: (paths) => `${paths.join(", ")} came with other contents; those count now.`,
    stopped: (read, of) => `Stopped after ${read} of ${of}. Choose the others again.`,
  },
  cards: {
    fetching: "Opening what there is to decide…",
    title: (waiting, hasOpen) =>
      waiting > 0 ? `To decide: ${waiting}` : hasOpen ? "To look at" : "Decided",
    asks: {
      suspect:
        "It hardly is a value of this target, and is to be verified. Ask the bureau first; once that is clear, which value counts?",
      refused:
        "What was typed cannot be used. Ask the bureau to correct it first; once that is clear, which value counts?",
      metric: "One figure has two values in two targets. Which one counts?",
    },
    line: (bureau) => `Which value of ${bureau} counts?`,
    lineValue: (bureau, value) => `${bureau} with ${value}`,
    sum: (value) => `Shares they are; together ${value}`,
    verdictsTitle: (open) =>
      open > 0 ? `For a person to judge: ${open}` : "For a person to judge: all done",
    judge: "The program does not judge this. By what was sent, is it met?",
    verdicts: { met: "Met", "not-met": "Not met" },
    noEvidence: "No evidence named",
    restTitle: (cards) =>
      `To correct or rejected: ${cards}. Ask the bureau first; what is clear is decided here`,
    restMore: (cards) =>
      `${cards} more follow as those above are decided; or press “Save what to decide” and fill them all in.`,
    ignore: "Does not count",
    conflict: "Bureaus report different values. Which one counts?",
    contradiction: (bureau) => `Files of ${bureau} say different values. Which one counts?`,
    other: "Another value",
    otherValue: (unit) => (unit === "" ? "The other value" : `The other value (${unit})`),
    versions: (bureau) => `${bureau} sent two files that differ`,
    versionsAdvice: "Without a decision both are merged.",
    which: "Which one counts",
    merge: "Merge both",
    mergeHint: "Where each has a part; values that differ are decided one by one",
    only: (file) => `Only ${file}`,
    onlyHint: "The other one is left out whole",
    earlier: "First",
    later: "Then",
    one: "A",
    another: "B",
    changes: (number) => count(number, "difference"),
    fields: {
      typed: "Value",
      reason: "Reason for the miss",
      measures: "Next measures",
      evidence: "Evidence",
    },
    blank: "(blank)",
    more: (number) => `${number} more`,
    owner: (bureau) => `Seems to be from ${bureau}`,
    confirm: (bureau) => `Confirm: ${bureau}`,
    reason: "Reason",
    by: "Decided by",
    decide: "Decide",
    taken: (what) => `Decided: ${what}`,
    bureausValue: (bureau) => `the value of ${bureau} counts`,
    filesValue: (file) => `the value in ${file} counts`,
    supersedes: (file, other) => `only ${file}, not ${other}`,
    revoke: "Take back",
    revokeNamed: (what) => `Take back: ${what}`,
    unused: "Decisions that were not used",
    unknown: (number) =>
      `${count(number, "decision or rule was", "decisions or rules were")} written by a newer version; not understood, not used, not changed.`,
    refusal: (why) => {
      switch (why.kind) {
        case "no-choice":
          return "Choose one first.";
        case "no-reason":
          return "Give a reason; it is printed in the summary.";
        case "no-name":
          return "Say who decides.";
        case "no-value":
          return "Type a value.";
        case "bad-value":
          return why.finding === null
            ? `“${why.typed}” cannot be a value of this target. Type another one.`
            : `${english.finding(why.finding, why.target)}.`;
        case "settles-nothing":
          return "That settles nothing. Choose otherwise, or type another value.";
      }
    },
  },
  findings: {
    title: "Findings",
    more: (number) => `${number} more, all of them on the sheet “问题清单”.`,
    all: "All findings stand on the sheet “问题清单” of the summary.",
    none: "All errors stand above.",
  },
  ownTable: {
    title: "指标跟踪表",
    note: "Fills settled values into this workbook's 指标跟踪表 and says in 佐证材料 which return each came from. What was typed there and differs is shown first.",
    take: "Fill in 指标跟踪表",
  },
  keep: {
    title: "Keep",
    decisions: (number) => `Save decisions (${number})`,
    ledger: "Save ledger",
    questions: "Save what to decide",
    openDecisions: "Open decisions",
    note: "Decisions, rules and ledger are kept in this workbook; save it.",
    fileNote:
      "Files, decisions and ledger are in this browser; you can continue next time. Save decisions and ledger before you change the PC or the browser.",
    noShelf:
      "This browser keeps nothing. Save the decisions before you close the page, and open them next time.",
    unkept: "Something has changed that the workbook has not taken yet.",
  },
  action: {
    choose: "Choose files",
    openLedger: "Open ledger",
    insert: "Make summary",
    save: "Make summary",
    stop: "Stop",
    stopping: "Stopping…",
  },
  status: {
    nothing: "No files yet",
    noLedger: "No ledger yet",
    standing: ({ returned, partial, bureaus, open }) =>
      `${returned} of ${count(bureaus, "bureau")} returned${partial === 0 ? "" : `, ${partial} in part`}${open === 0 ? "" : `, ${open} to decide`}`,
    inserted: (sheet, sheets) => `Inserted “${sheet}” and ${count(sheets - 1, "more sheet")}`,
    saved: (file) => `Saved “${file}”`,
    taken: ({ sheet, cells, left }) =>
      `${cells === 0 ? `Nothing to fill in “${sheet}”` : `${count(cells, "cell")} of “${sheet}” filled in`}${left === 0 ? "" : `; ${count(left, "target")} not settled, left out`}`,
  },
  question: {
    insert: ({ replaced, renamed, otherPeriod }) => ({
      what:
        replaced.length > 0
          ? `The workbook has a summary${otherPeriod === null ? "" : ` of ${otherPeriod}`} already: ${list(replaced)}.`
          : `The workbook has ${list(renamed.map(({ usual }) => usual))} of its own, which stays.`,
      next: [
        ...(replaced.length > 0
          ? [
              otherPeriod === null
                ? "Replacing loses what was changed there by hand."
                : `Replacing loses the summary of ${otherPeriod}.`,
            ]
          : []),
        ...(renamed.length > 0
          ? [`The new sheet is called ${list(renamed.map(({ name }) => name))}.`]
          : []),
      ].join(" "),
    }),
    replace: "Replace",
    rename: "Insert renamed",
    otherWorkbook: {
      what: "This workbook is something else, most likely a bureau's form.",
      next: "Open an empty workbook, or the one with the ledger, and make the summary there.",
    },
    takeOver: ({ sheet, own, others, left }) => ({
      what: `In “${sheet}”, ${count(own.length, "cell")} ${own.length === 1 ? "says" : "say"} something else than was returned.`,
      list: own.map(
        ({ target, name, cell, before, after }) =>
          `${target} ${name} (${cell}): ${cutText(before, 40)} → ${cutText(after, 40)}`,
      ),
      next: `${count(others, "more cell")} will be filled in. ${left === 0 ? "" : `${count(left, "target")} not settled, left out. `}All of it can be undone in one step.`,
    }),
    takeFresh: "Leave these, fill in the rest",
    takeAll: "Take what was returned",
    clear: (files) => ({
      what: `Take all ${count(files, "file")} off the list?`,
      next: "Only the list is cleared; files and decisions stay.",
    }),
    clearAnswer: "Clear the list",
    smaller: (loss) => ({
      what: `Compared with last time, ${lost(loss)} would be missing.`,
      next: `${gone(loss, "would have no file in the summary")}Choose them first; go on only if they are not wanted.`,
    }),
    smallerAnswer: "Make it without them",
    startOver: (loss) => ({
      what: `Forget ${lost(loss)} of last time?`,
      next: `${gone(loss, "would have nothing noted any more")}Ledger and decisions stay.`,
    }),
    startOverAnswer: "Forget them",
    replaceLedger: (found, forms) => ({
      what: `There is a ledger for ${found} here, with ${count(forms, "form")}.`,
      next: "Save it as a file first, then take the one that was opened.",
    }),
    putAway: "Save old ledger and go on",
  },
  problem: (problem) => {
    switch (problem.kind) {
      case "decisions-file":
        return {
          what:
            problem.problems.length === 0
              ? `“${problem.file}” is no decisions file.`
              : `“${problem.file}” has mistakes: ${problem.problems.join("; ")}.`,
          next: "Choose a decisions.json that was saved, or a filled-in 待裁定.xlsx. Earlier decisions stay.",
        };
      case "file-changed":
        return {
          what: `“${problem.file}” has changed or gone since it was read.`,
          next: "Choose that file again, then make the marked copy.",
        };
      case "unmarked":
        return {
          what: `“${problem.file}” has no form in it that could be marked.`,
          next: "Tell the bureau why it was rejected.",
        };
      case "no-own-table":
        return {
          what:
            problem.period === null
              ? "This workbook has no 指标跟踪表 of this plan."
              : `The 指标跟踪表 of this workbook is of ${sayPeriod(problem.period)}, not of the period chosen.`,
          next: "Insert one under “Insert”, then fill it in.",
        };
      case "table-changed":
        return {
          what: `Somebody has just changed “${problem.sheet}”; nothing was filled in.`,
          next: "Press “Fill in 指标跟踪表” again.",
        };
      case "no-returns":
        return {
          what: "There is no file to read in it.",
          next: "Choose returned forms, or the folder they are in.",
        };
      case "not-kept": {
        const why = problem.code === null ? null : refusals[problem.code](problem.sheet);
        const what = ["The workbook did not take decisions and ledger.", why?.what];
        const next = ["They are still in this pane.", why?.next, "Or save them as files."];
        return {
          what: what.filter((part) => part !== undefined).join(" "),
          next: next.filter((part) => part !== undefined).join(" "),
        };
      }
    }
  },
};
