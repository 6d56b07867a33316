import type { Outcome } from "../../exchange";
import type { PeriodTexts } from "./period-texts";

const MOST = 8;
/** The first of them, and how many there are where there are more. */
const list = (paths: readonly string[]): string =>
  `${paths.slice(0, MOST).join(", ")}${paths.length > MOST ? ` and ${paths.length - MOST} more` : ""}`;

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  merged: "merged",
  identical: "identical",
  superseded: "superseded",
  rejected: "rejected",
  unconfirmed: "waits for a person",
  attachment: "attachment",
  ignored: "set aside",
};

export const englishPeriod: PeriodTexts = {
  options: {
    initLedger: "forms are out already: go on with this ledger, its plan, period and due day",
    initPrevious: "consolidated workbook of an earlier period (repeatable)",
    close: "close the period: files that come after this collection count only by a decision",
    reopen: "open the period again",
    distributeLedger: "where the ledger lies (left out: in the folder of the forms)",
    forms: "folder of the forms (left out: where the ledger lies)",
  },
  columns: ["setting", "value"],
  settings: {
    plan: "plan",
    period: "period",
    due: "due",
    contact: "contact",
    joint: "joint rules",
    previous: "earlier periods",
    addresses: "addresses",
    ledger: "ledger",
    forms: "forms to mail",
    returns: "what came back",
    decisions: "decisions",
    summary: "summary",
    marked: "marked copies",
    mails: "mail drafts",
  },
  recalled: (file, values) => `From ${file}: ${values.join(", ")}`,
  initDone: (path) =>
    `The folder of the period is ready; ${path} remembers, for every command that is run in it:`,
  initChanged: (path, names) => `Changed in ${path}: ${names.join(", ")}. It remembers now:`,
  initShown: (path) => `${path} remembers:`,
  initSame: "Nothing to change.",
  initNext: (returns) =>
    `Next: zerenbiao distribute makes the forms; put what comes back into ${returns}, judge it with zerenbiao check, merge it with zerenbiao collect.`,
  badSettings: (path, problems) =>
    [
      `${path} has ${problems.length} mistake${problems.length === 1 ? "" : "s"}:`,
      ...problems.map((each) => `  ${each.path || "(the whole file)"}: ${each.problem}`),
      "Mend it and run this again, or delete it and run zerenbiao init. See docs/collect.md.",
    ].join("\n"),
  badRecord: (path) =>
    `${path} is no record of collect, or somebody changed it. Put it back from a backup; if there is none, delete it (a closing stands in it, too) and run zerenbiao collect --force once.`,
  otherPeriod: (ledger, found, wanted) =>
    `The ledger ${ledger} of this folder is of ${found}, this is ${wanted}. A period has a folder of its own; make another.`,
  onlyInFolder: (option, summary) =>
    summary === null
      ? `${option} works only in a folder made by zerenbiao init. Run zerenbiao init first.`
      : `${option} is for the period's summary ${summary}; leave --out away.`,
  summaryChanged: (path) =>
    `${path} was changed by somebody since the last collection and is not replaced. Save what is to be kept under another name; to replace it add --force.`,
  collectedMeanwhile: (record) =>
    `somebody else collected while this command read (${record} has changed); nothing was written. Run it again.`,
  less: ({ before, after, files, bureaus }) =>
    [
      `Files of the last summary are gone (${files.length}): ${list(files)}. It was made of ${before}, this one of ${after}.`,
      ...(bureaus.length === 0 ? [] : [` Reported last time, and not now: ${list(bureaus)}.`]),
    ].join(""),
  askLess: (told) => `${told}\nMake it all the same? (y/N)`,
  lessWithout: (told) => `${told} Put the files back; if they are not wanted, add --force.`,
  lessRefused: "No summary was made.",
  unchanged: (since) => `Nothing changed since the last summary (${since}).`,
  since: (day) => `Since the last summary (${day}):`,
  closed: (day) =>
    `The period was closed on ${day}: files that come later count only by a decision. zerenbiao collect --reopen opens it again.`,
  none: "nothing",
  come: (paths) => `new files (${paths.length}): ${list(paths)}`,
  rewritten: (paths) => `files with another content (${paths.length}): ${list(paths)}`,
  gone: (paths) => `files that are gone (${paths.length}): ${list(paths)}`,
  outcome: (path, before, after) => `${path}: ${OUTCOMES[before]} → ${OUTCOMES[after]}`,
  bureau: (bureau, before, after) => `${bureau}: ${before} → ${after}`,
  value: (target, before, after) => `${target}: ${before} → ${after}`,
  opened: (target) => `new conflict: ${target}`,
  settled: (target, isDecided) => `conflict ${isDecided ? "decided" : "gone"}: ${target}`,
  more: (count) => `… ${count} more; --json has all`,
  notDecisions: (path) => `Note: ${path} holds no decisions and was not used.`,
  nothingOpen: "Nothing is open; nothing was written.",
  decided: (path, open) =>
    `${open} to decide, in ${path}. Next: choose under 处理 in the yellow cells, give reason, name and day, save, run zerenbiao collect`,
};
