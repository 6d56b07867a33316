import {
  buildConsolidated,
  type ConsolidatedBook,
  type ConsolidatedNames,
  type DeferredWorkbook,
  layOutConsolidated,
  MOST_BUREAU_SHEETS,
  nameConsolidatedSheets,
  nameListedSheets,
  type TakenValue,
  type TargetLine,
  type WorkbookSpec,
} from "../../sheets";
import { type Collection, isOpenConflict } from "./collection";
import type { TargetDecision } from "./decisions";
import { listFilings } from "./filings";
import { listLacking } from "./lacking";
import type { TargetStanding } from "./settle-target";

/**
 * The consolidated workbook of a collection: the same collection gives the same workbook.
 *
 * @param names what its sheets are called, where they come into a workbook that has others
 */
export function consolidate(
  collection: Collection,
  names: ConsolidatedNames = namesFor(collection),
): WorkbookSpec {
  return buildConsolidated(toBook(collection, names));
}

/** Whether every bureau has a sheet of its own (`all`), or one list has the lines of all. */
export type BureauSheets = "all" | "list";

/**
 * The same, each sheet built when its turn comes.
 *
 * @param wanted how the bureaus' lines are shown; left out, as many bureaus need it: past 60 nobody finds a tab any more
 */
export function consolidateInTurn(
  collection: Collection,
  wanted: BureauSheets = collection.bureaus.length > MOST_BUREAU_SHEETS ? "list" : "all",
): DeferredWorkbook {
  const names = wanted === "list" ? nameListedSheets() : namesFor(collection);
  return layOutConsolidated(toBook(collection, names));
}

function namesFor({ bureaus }: Collection): ConsolidatedNames {
  return nameConsolidatedSheets(bureaus.map(({ bureau }) => bureau));
}

/** What the workbook says. */
export function toBook(
  collection: Collection,
  names: ConsolidatedNames = namesFor(collection),
): ConsolidatedBook {
  const { plan, period, asOf, counts, bureaus, targets, findings, previous } = collection;
  return {
    names,
    ...{ plan, period, asOf, counts, findings },
    lines: targets.map((standing) => ({
      ...toLine(standing),
      previous: previous?.values.get(standing.target.id)?.toNumber() ?? null,
    })),
    bureaus,
    filings: listFilings(collection),
  };
}

function toLine(standing: TargetStanding): Omit<TargetLine, "previous"> {
  const { target, value, verdict, completion, lines, awaited, conflict, decision } = standing;
  return {
    ...{ target, value, verdict, completion, awaited },
    reports: [
      ...lines.flatMap(({ contributions }) => contributions),
      ...(standing.office ? [standing.office] : []),
    ],
    conflict: conflict === null ? null : isOpenConflict(standing) ? "open" : "decided",
    decision: decision && { taken: toTaken(decision), signature: decision },
    lineDecisions: standing.lineDecisions.map(({ bureau, value: said, ...signature }) => {
      return { bureau, value: said, signature };
    }),
    judgement: standing.judgement,
    lacking: listLacking(standing),
  };
}

/** What a decision took, without who signed it. */
function toTaken(decision: TargetDecision): TakenValue {
  switch (decision.kind) {
    case "value":
      return { kind: "value", value: decision.value };
    case "bureau":
      return { kind: "bureau", bureau: decision.bureau };
    case "file":
      return { kind: "file", file: decision.file };
  }
}
