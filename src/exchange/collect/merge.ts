import {
  type Finding,
  groupBy,
  isOverdue,
  isShare,
  type JointRules,
  planIn,
  type ReportingPeriod,
  targetsOf,
  type Verdict,
} from "../../core";
import { type BureauLine, type Contribution, ownVerdict, type StandingCounts } from "../../sheets";
import { dueDay, type Ledger, previousFor, type PreviousPeriod } from "../distribute";
import { type CollectedOccasion, indexLedger, type ReturnedFile } from "../returned";
import { planAsAsked } from "./asked-rules";
import { joinEntries } from "./bureau-line";
import { type BureauStanding, type Collection, isOpenConflict, isOpposed } from "./collection";
import { listCollectionFindings } from "./collection-findings";
import { differingTargets, questionedTargets } from "./questioned-targets";
import { type Decision, isTargetDecision, type TargetDecision } from "./decisions";
import { ownersOf } from "./file-owner";
import { type FileStanding, standFiles } from "./file-standing";
import { findFile, formsNamed } from "./find-file";
import { ledgerNow } from "./ledger-now";
import { planFindings } from "./plan-findings";
import { settleTarget, type TargetStanding } from "./settle-target";

/** All that a collection follows from. */
export interface CollectionInput extends CollectedOccasion {
  readonly ledger: Ledger;
  /** The day that stands for today: what is awaited and what is overdue. */
  readonly asOf: string;
  readonly files: readonly ReturnedFile[];
  readonly decisions: readonly Decision[];
  /** Null where no earlier period is known. */
  readonly previous: PreviousPeriod | null;
  /** Joint rules that are wanted of it beside the plan's; what the forms carry counts, and a difference is told. */
  readonly joint?: JointRules;
}

/**
 * Merges what came back. A pure function of plan, ledger, files and decisions: the same input in any order gives the same
 * collection, and nothing that came is left out of it.
 */
export function mergeReturns(input: CollectionInput): Collection {
  const { period, asOf, decisions, previous, files, versions = [] } = input;
  const { ledger, sentAs } = ledgerNow(input.plan, input.ledger, { versions, files });
  const index = indexLedger(ledger);
  const { standings, findings } = standFiles(input.files, index, decisions);
  const asked = planAsAsked({
    ...{ plan: planIn(input.plan, period), forms: ledger.forms, standings },
    wanted: input.joint ?? new Map(),
  });
  const { plan } = asked;
  const entries = fileEntries(standings);
  // who was sent a form stands in the list, also under a name that the plan does not know any more
  const gone = [...index.current.keys()].filter((bureau) => !plan.bureauPlaces.has(bureau));
  const sent = [...plan.bureaus.filter((bureau) => index.current.has(bureau)), ...gone];
  const sentTo = new Set(sent);
  const lineOf = new Map(
    plan.bureaus.map((bureau) => [
      bureau,
      new Map(
        targetsOf(plan, bureau).map((target) => [
          target.id,
          joinEntries(bureau, target, entries.get(bureau)?.get(target.id) ?? []),
        ]),
      ),
    ]),
  );
  const decided = decisionsByTarget(decisions, standings);
  const settle = (questioned: ReadonlySet<string>): readonly TargetStanding[] =>
    plan.targets.map((target) => {
      const { id } = target;
      const lines = target.bureaus.flatMap(({ name }) => lineOf.get(name)?.get(id) ?? []);
      const decision = decided.get(id) ?? null;
      return settleTarget(
        { plan, period, sent: sentTo },
        target,
        lines,
        decision,
        questioned.has(id),
      );
    });
  const questioned = questionedTargets(standings);
  const first = settle(questioned);
  // one metric printed twice with two values is seen only when values are settled, and may be decided too
  const doubled = decided.size === 0 ? [] : differingTargets(plan, first);
  const targets = doubled.length === 0 ? first : settle(new Set([...questioned, ...doubled]));
  const owned = groupBy(standings, ownersOf(plan, ledger));
  const standingOf = new Map(targets.map((standing) => [standing.target.id, standing]));
  const bureaus = sent.flatMap((bureau): BureauStanding[] => {
    const form = index.current.get(bureau);
    if (form === undefined) return [];
    const own = owned.get(bureau) ?? [];
    const lines = [...(lineOf.get(bureau)?.values() ?? [])];
    const due = dueDay(form, ledger);
    const names = sentAs.get(bureau);
    return [
      {
        ...{ bureau, form, due, lines, files: own },
        ...(names && { sentAs: names }),
        status: statusOf(own, form.targets === 0 || lines.length === 0 ? null : due, asOf),
        receipts: own.flatMap(({ outcome, file }) =>
          outcome === "merged" && file.report.receipt !== null ? [file.report.receipt] : [],
        ),
        counts: countLines(lines, standingOf, period),
        previous: previous
          ? previousFor(previous, targetsOf(plan, bureau), bureau)
          : new Map<string, number | string>(),
      },
    ];
  });
  const collection = {
    ...{ plan, period, asOf, ledger, previous, bureaus, targets },
    files: standings,
    counts: countTargets(targets),
  };
  const changed = planFindings({ plan: input.plan, ledger: input.ledger, versions, standings });
  const listed = listCollectionFindings(collection, [...changed, ...findings]);
  const all = [...asked.findings, ...listed.map((each) => withForms(each, decided, standings))];
  return { ...collection, findings: all };
}

/** Entries of merged files by bureau and target, each in the order of the files' paths. */
function fileEntries(
  standings: readonly FileStanding[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Contribution[]>> {
  const contributions = standings.flatMap(({ outcome, file }) => {
    const { bureau, path, entries } = file.report;
    if (outcome !== "merged" || bureau === null) return [];
    return entries.map((entry) => ({ bureau, file: path, entry }));
  });
  return new Map(
    [...groupBy(contributions, ({ bureau }) => bureau)].map(([bureau, own]) => [
      bureau,
      groupBy(own, ({ entry }) => entry.target),
    ]),
  );
}

/** Decisions on targets; one that names a file says its path, or that of the file it says the same as: there the value stands. */
function decisionsByTarget(
  decisions: readonly Decision[],
  standings: readonly FileStanding[],
): ReadonlyMap<string, TargetDecision> {
  const files = standings.map(({ file: { report, sha256 }, outcome, other }) => ({
    ...{ path: report.path, sha256 },
    counted: outcome === "identical" ? (other ?? report.path) : report.path,
  }));
  const named = decisions.filter(isTargetDecision).map((decision): TargetDecision => {
    if (decision.kind !== "file") return decision;
    return { ...decision, file: findFile(decision.file, files)?.counted ?? decision.file };
  });
  return new Map(named.map((decision) => [decision.target, decision]));
}

/** A decision that found no value, as its file holds several forms and it does not say which, is told with their names. */
function withForms(
  each: Finding,
  decided: ReadonlyMap<string, TargetDecision>,
  standings: readonly FileStanding[],
): Finding {
  if (each.code !== "decision-unused" || each.details.why !== "no-value") return each;
  const decision = decided.get(each.target ?? "");
  if (decision?.kind !== "file") return each;
  const files = standings.map(({ file: { report, sha256 } }) => ({ path: report.path, sha256 }));
  const forms = formsNamed(decision.file, files);
  return forms.length === 0 ? each : { ...each, details: { why: "several-forms", forms } };
}

/** A file that waits for a person is no reason to call its bureau late. */
function statusOf(
  files: readonly FileStanding[],
  due: string | null,
  asOf: string,
): BureauStanding["status"] {
  const outcomes = new Set(files.map(({ outcome }) => outcome));
  if (outcomes.has("merged")) return "returned";
  if (outcomes.has("unconfirmed")) return "awaited";
  if (outcomes.has("rejected")) return "rejected";
  return isOverdue(due, asOf) ? "overdue" : "awaited";
}

function countLines(
  lines: readonly BureauLine[],
  standingOf: ReadonlyMap<string, TargetStanding>,
  period: ReportingPeriod,
): StandingCounts {
  const asked = lines.filter(({ target }) => !target.cooperates);
  return count(
    asked.map((line) => {
      const { state, target } = line;
      const standing = standingOf.get(target.id);
      if (standing === undefined) return { state, verdict: "no-data", isOpen: false };
      const isOpen = isOpenConflict(standing) && isOpposed(line);
      const settled = settledState(state, standing);
      // what all of them make together is judged, a share is not
      const whole = isShare(target) ? "cannot-judge" : standing.verdict;
      const verdict = settled === "suspect" ? "unverified" : (ownVerdict(line, period) ?? whole);
      return { state: settled, verdict, isOpen };
    }),
  );
}

function countTargets(targets: readonly TargetStanding[]): StandingCounts {
  return count(
    targets.map((standing) => {
      const { verdict, lines } = standing;
      const asked = lines.filter(({ target }) => !target.cooperates);
      const states = new Set(asked.map(({ state }) => state));
      const state = STATES.find((each) => states.has(each)) ?? "blank";
      return { state: settledState(state, standing), verdict, isOpen: isOpenConflict(standing) };
    }),
  );
}

/** Of what several bureaus say, what says most. */
const STATES = ["contradicting", "value", "text", "suspect", "refused"] as const;

/** What was decided waits for nobody any more. */
function settledState(
  state: BureauLine["state"],
  { decision }: TargetStanding,
): BureauLine["state"] {
  return decision !== null && (state === "suspect" || state === "refused") ? "value" : state;
}

function count(
  lines: readonly {
    readonly state: BureauLine["state"];
    readonly verdict: Verdict;
    readonly isOpen: boolean;
  }[],
): StandingCounts {
  const stating = (wanted: BureauLine["state"]) => lines.filter(({ state }) => state === wanted);
  const told = lines.filter(({ state }) => state !== "blank" && state !== "refused");
  const isWaiting = ({ state, verdict, isOpen }: (typeof lines)[number]): boolean =>
    state === "suspect" || (verdict === "unverified" && !isOpen);
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const { verdict, isOpen } of told) {
    if (!isOpen) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return {
    targets: lines.length,
    reported: told.filter((line) => !isWaiting(line)).length,
    invalid: stating("refused").length,
    blank: stating("blank").length,
    conflicts: lines.filter(({ isOpen }) => isOpen).length,
    verdicts,
  };
}
