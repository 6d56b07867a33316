import { BUREAU_STATUSES, countFindings, filledOf } from "../sheets";
import { cutText, type Finding, groupBy, isBlankLine, type Plan } from "../core";
import type { BureauStanding, Collection } from "../exchange";
import type { Context } from "./context";
import { printable } from "./terminal";

/**
 * Prints how the bureaus stand, what has to be done, and a summary line last.
 *
 * @param passed how many files were passed over: a system or this program keeps them for itself
 */
export function printCollection(
  context: Context,
  collection: Collection,
  out: string,
  passed = 0,
): void {
  const { printer, texts, messages } = context;
  const { plan, period, findings, files, counts } = collection;
  printer.heading(printable(`${plan.title} · ${messages.period(period)}`));
  printer.line();
  const shown = listShown(collection.bureaus);
  const [bureau, status, reported, met, notMet, unverified, conflicts, came] =
    texts.collect.columns;
  printer.table(
    [
      { title: bureau, align: "left" },
      { title: status, align: "left" },
      { title: reported, align: "right" },
      { title: met, align: "right" },
      { title: notMet, align: "right" },
      { title: unverified, align: "right" },
      { title: conflicts, align: "right" },
      { title: came, align: "right" },
    ],
    shown.map((each) => [
      printable([each.bureau, ...(each.sentAs ?? []).map((name) => `← ${name}`)].join(" ")),
      texts.collect.statuses[each.status],
      `${filledOf(each.counts)}/${each.counts.targets}`,
      String((each.counts.verdicts.met ?? 0) + (each.counts.verdicts["reached-early"] ?? 0)),
      String(each.counts.verdicts["not-met"] ?? 0),
      String(each.counts.verdicts.unverified ?? 0),
      String(each.counts.conflicts),
      String(each.files.length),
    ]),
  );
  printStandings(context, collection.bureaus, shown);
  printer.line();
  const told = listTold(findings);
  printTold(context, plan, told);
  const count = (outcome: string) => files.filter((each) => each.outcome === outcome).length;
  printer.line(
    texts.collect.files({
      files: files.length,
      merged: count("merged"),
      identical: count("identical"),
      superseded: count("superseded"),
      rejected: count("rejected"),
      unconfirmed: count("unconfirmed"),
      attachments: count("attachment"),
    }),
  );
  if (passed > 0) printer.line(texts.check.passed(passed));
  const counted = countFindings(findings);
  printer.sentence(texts.collect.findings(counted, Math.min(told.length, MOST), out), 0);
  printer.line(
    texts.collect.summary(
      {
        ...{ targets: counts.targets, reported: counts.reported, conflicts: counts.conflicts },
        unverified: counts.verdicts.unverified ?? 0,
        invalid: counts.verdicts.invalid ?? 0,
      },
      out,
    ),
  );
}

/** All bureaus, or past a screenful the first of those that somebody has to see to; what came of the others is summed. */
function listShown(bureaus: readonly BureauStanding[]): readonly BureauStanding[] {
  if (bureaus.length <= MOST_BUREAUS) return bureaus;
  const isOpen = ({ status, counts }: BureauStanding): boolean =>
    (status !== "returned" && status !== "helping") ||
    counts.conflicts > 0 ||
    (counts.verdicts.unverified ?? 0) > 0;
  return bureaus.filter(isOpen).slice(0, MOST_OPEN_BUREAUS);
}

const MOST_BUREAUS = 60;
const MOST_OPEN_BUREAUS = 20;

function printStandings(
  { printer, texts }: Context,
  bureaus: readonly BureauStanding[],
  shown: readonly BureauStanding[],
): void {
  const byStatus = groupBy(bureaus, ({ status }) => status);
  const counts = BUREAU_STATUSES.flatMap((status) => {
    const count = byStatus.get(status)?.length ?? 0;
    return count === 0 ? [] : [[status, count] as const];
  });
  printer.sentence(texts.collect.standings(counts, bureaus.length - shown.length), 0);
}

function printTold({ printer, messages }: Context, plan: Plan, told: readonly Finding[]): void {
  for (const each of told.slice(0, MOST)) {
    const target = plan.targetById.get(each.target ?? "") ?? null;
    const label = printer.severity(each.severity, messages.severities[each.severity]);
    const about = target === null ? each.target : `${target.id} ${target.name}`;
    const place = [about, each.bureau, each.file].filter(
      (part): part is string => part !== null && part !== "",
    );
    const sentence = cutText(printable(messages.finding(each, target)), LONGEST_SENTENCE);
    // what concerns the whole collection has no place to name
    if (place.length === 0) printer.labelled(label, sentence);
    else {
      printer.labelled(label, printable(place.join("  ")));
      printer.sentence(sentence, 6);
    }
  }
  if (told.length > 0) printer.line();
}

/** The workbook has everything; the screen what somebody has to settle first. */
const MOST = 12;
/** Five lines of the screen: what a bureau pasted into a cell can be longer than all the rest. */
const LONGEST_SENTENCE = 240;

/**
 * What the office itself has to act on, in the order in which it does: first what it decides itself, then what has to be sent
 * again, then who still owes. What a bureau has to correct comes after that where there is room: errors, then warnings.
 */
const TOLD: readonly Finding["code"][] = [
  "conflict",
  "joint-rule-differs",
  "equal-shares",
  "same-metric-differs",
  "decision-unused",
  "plan-version-differs",
  "plan-changed",
  "former-name",
  "reconstructed",
  "shifted-column",
  "after-closing",
  "hidden-columns",
  "decreased",
  "wrong-plan",
  "wrong-period",
  "unknown-form",
  "bureau-mismatch",
  "identity-missing",
  "encrypted",
  "too-large",
  "damaged",
  "unsafe-content",
  "no-entry-sheet",
  "legacy-format",
  "not-a-workbook",
  "attachment",
  "superseded-file",
  "value-corrected",
  "bureau-incomplete",
  "bureau-overdue",
];
const RANKS: ReadonlyMap<string, number> = new Map(TOLD.map((code, index) => [code, index]));

function listTold(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ code, severity }: Finding) =>
    RANKS.get(code) ?? TOLD.length + (severity === "error" ? 0 : 1);
  // every file of the old plan says the same
  const first = findings.find(({ code }) => code === "plan-version-differs");
  return findings
    .filter((each) => isTold(each) && (each.code !== first?.code || each === first))
    .toSorted((one, other) => rank(one) - rank(other));
}

/** What only explains, and is told all the same: whole columns out of sight, values that gave way to others. */
const INFORMING: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  ...(["hidden-columns", "superseded-file", "value-corrected"] as const),
]);

/** Not what only explains, nor single blank lines: who owes them is told by bureau. */
function isTold(finding: Finding): boolean {
  if (finding.severity === "info") return INFORMING.has(finding.code);
  return !isBlankLine(finding);
}
