import {
  type Finding,
  type GivenBaselines,
  groupBy,
  type JointRules,
  type Plan,
  planIn,
  targetsOf,
  withBaselines,
} from "../../core";
import type { BureauLine, Contribution } from "../../sheets";
import { dueDay, type Ledger, planDue, previousFor, type PreviousPeriod } from "../distribute";
import {
  type CollectedOccasion,
  indexLedger,
  type PathReader,
  type ReturnedFile,
  settleAttachments,
} from "../returned";
import { planAsAsked } from "./asked-rules";
import { joinEntries } from "./bureau-line";
import { standBureau } from "./bureau-standing";
import type { BureauStanding, Collection } from "./collection";
import { listCollectionFindings } from "./collection-findings";
import { countLines, countTargets, listOwed } from "./counts";
import type { Decision } from "./decisions";
import { bureauNamer, ownersOf } from "./file-owner";
import { type FileStanding, standFiles } from "./file-standing";
import { findFile, formsNamed } from "./find-file";
import { ledgerNow } from "./ledger-now";
import { type OfficeTable, withOffice } from "./office-entries";
import { planFindings } from "./plan-findings";
import { questionedTargets } from "./questioned-targets";
import { textOf } from "./read-decisions";
import { type LinesByBureau, settleAll } from "./settle-all";
import type { TargetStanding } from "./settle-target";

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
  /** Baselines that are given beside the plan: levels are measured from there. */
  readonly baselines?: GivenBaselines;
  /** What the office typed into its own table; null or left out where there is none. */
  readonly office?: OfficeTable | null;
}

/**
 * Merges what came back. A pure function of plan, ledger, files and decisions: the same input in any order gives the same
 * collection, and nothing that came is left out of it.
 */
export function mergeReturns(input: CollectionInput): Collection {
  const { period, asOf, previous, versions = [] } = input;
  // in whatever order they were given, and whatever files they stood in
  const decisions = input.decisions.toSorted((one, other) =>
    compareTexts(textOf(one), textOf(other)),
  );
  const { ledger, sentAs } = ledgerNow(input.plan, input.ledger, { versions, files: input.files });
  const index = indexLedger(ledger);
  const due = planDue(planIn(input.plan, period), ledger);
  const paths = input.files.map(({ report }) => report.path);
  const { standings, findings } = standFiles(
    withAttachments(input.files, bureauNamer(input.plan, ledger, paths)),
    { plan: due, period, ledger: index },
    decisions,
  );
  const asked = planAsAsked({
    ...{ plan: due, forms: ledger.forms, standings },
    wanted: input.joint ?? new Map(),
  });
  const plan = withBaselines(asked.plan, input.baselines ?? new Map());
  // who was sent a form stands in the list, also under a name that the plan does not know any more
  const gone = [...index.current.keys()].filter((bureau) => !plan.bureauPlaces.has(bureau));
  const sent = [...plan.bureaus.filter((bureau) => index.current.has(bureau)), ...gone];
  const settled = settleAll({
    ...{ plan, period, sent: new Set(sent), lines: joinLines(plan, standings) },
    decisions: withPaths(decisions, standings),
    questioned: questionedTargets(standings, asked.findings),
  });
  const { lines } = settled;
  const own = withOffice(plan, period, settled.targets, input.office ?? null);
  const { targets } = own;
  const owned = groupBy(standings, ownersOf(plan, ledger, paths));
  const standingOf = new Map(targets.map((standing) => [standing.target.id, standing]));
  const bureaus = sent.flatMap((bureau): BureauStanding[] => {
    const form = index.current.get(bureau);
    if (form === undefined) return [];
    const names = sentAs.get(bureau);
    const facts = {
      ...{ bureau, form, due: dueDay(form, ledger), files: owned.get(bureau) ?? [] },
      ...(names && { sentAs: names }),
    };
    const reported = [...(lines.get(bureau)?.values() ?? [])];
    return [toStanding(facts, reported, { standingOf, plan, period, asOf, previous })];
  });
  const collection = {
    ...{ plan, period, asOf, ledger, previous, bureaus, targets },
    files: standings,
    counts: countTargets(targets, plan.unasked),
  };
  const changed = planFindings({ plan: input.plan, ledger: input.ledger, versions, standings });
  const listed = listCollectionFindings(collection, {
    asked: asked.findings,
    more: [...changed, ...findings, ...settled.findings, ...own.findings],
  });
  const all = listed.map((each) => withForms(each, decisions, standings));
  return { ...collection, findings: all };
}

/** How one bureau stands with what came of its lines. */
function toStanding(
  facts: Pick<BureauStanding, "bureau" | "form" | "due" | "files" | "sentAs">,
  lines: readonly BureauLine[],
  {
    standingOf,
    plan,
    period,
    asOf,
    previous,
  }: Pick<Collection, "plan" | "period" | "asOf" | "previous"> & {
    readonly standingOf: ReadonlyMap<string, TargetStanding>;
  },
): BureauStanding {
  const { bureau, form, due, files } = facts;
  const owed = listOwed(lines, standingOf);
  const counts = countLines(lines, standingOf, period);
  const dueDate = form.targets === 0 || lines.length === 0 ? null : due;
  return {
    ...{ ...facts, lines, owed, counts },
    status: standBureau({ files, owed, asked: counts.targets, due: dueDate, asOf }),
    receipts: files.flatMap(({ outcome, file }) =>
      outcome === "merged" && file.report.receipt !== null ? [file.report.receipt] : [],
    ),
    previous: previous
      ? previousFor(previous, targetsOf(plan, bureau), bureau)
      : new Map<string, number | string>(),
  };
}

/** What each bureau says of each of its targets, its files taken together. */
function joinLines(plan: Plan, standings: readonly FileStanding[]): LinesByBureau {
  const entries = fileEntries(standings);
  const savedAt = new Map(
    standings.flatMap(({ file }) =>
      file.savedAt === null ? [] : [[file.report.path, file.savedAt] as const],
    ),
  );
  return new Map(
    plan.bureaus.map((bureau) => [
      bureau,
      new Map(
        targetsOf(plan, bureau).map((target) => [
          target.id,
          joinEntries(bureau, target, entries.get(bureau)?.get(target.id) ?? [], savedAt),
        ]),
      ),
    ]),
  );
}

/** The files, of which some are attachments once it is known what else came. */
function withAttachments(
  files: readonly ReturnedFile[],
  bureauOf: PathReader,
): readonly ReturnedFile[] {
  const reports = settleAttachments(
    files.map(({ report }) => report),
    bureauOf,
  );
  return files.map((file, index) => ({ ...file, report: reports[index] ?? file.report }));
}

/** Entries of merged files by bureau and target, each in the order of the files' paths. */
function fileEntries(
  standings: readonly FileStanding[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Contribution[]>> {
  const contributions = standings.flatMap(({ outcome, file }) => {
    const { bureau, path, entries, findings } = file.report;
    if (outcome !== "merged" || bureau === null) return [];
    const notDue = new Set(
      findings.flatMap(({ code, target }) => (code === "not-due" ? (target ?? []) : [])),
    );
    return entries.map((entry): Contribution => ({
      ...{ bureau, file: path, entry },
      ...(notDue.has(entry.target) && { isNotDue: true }),
    }));
  });
  return new Map(
    [...groupBy(contributions, ({ bureau }) => bureau)].map(([bureau, own]) => [
      bureau,
      groupBy(own, ({ entry }) => entry.target),
    ]),
  );
}

/** Decisions; one on a target that names a file says its path, or that of the file it says the same as: there the value stands. */
function withPaths(
  decisions: readonly Decision[],
  standings: readonly FileStanding[],
): readonly Decision[] {
  const files = standings.map(({ file: { report, sha256 }, outcome, other }) => ({
    ...{ path: report.path, sha256 },
    counted: outcome === "identical" ? (other ?? report.path) : report.path,
  }));
  return decisions.map((decision) => {
    if (decision.kind !== "file") return decision;
    return { ...decision, file: findFile(decision.file, files)?.counted ?? decision.file };
  });
}

/** A decision that found no value, as its file holds several forms and it does not say which, is told with their names. */
function withForms(
  each: Finding,
  decisions: readonly Decision[],
  standings: readonly FileStanding[],
): Finding {
  if (each.code !== "decision-unused" || each.details.why !== "no-value") return each;
  const decision = decisions.find(({ kind, ...said }) => {
    return kind === "file" && "target" in said && said.target === each.target;
  });
  if (decision?.kind !== "file") return each;
  const files = standings.map(({ file: { report, sha256 } }) => ({ path: report.path, sha256 }));
  const forms = formsNamed(decision.file, files);
  return forms.length === 0 ? each : { ...each, details: { why: "several-forms", forms } };
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
