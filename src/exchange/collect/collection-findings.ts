import {
  type Big,
  type ConflictSide,
  explains,
  finding,
  type Finding,
  formatFigure,
  isOverdue,
  readValue,
  type ReportedCell,
  sidesInWords,
  type Target,
  targetsOf,
  unitOf,
} from "../../core";
import { type Contribution, filledOf, isSameWording } from "../../sheets";
import { previousFor } from "../distribute";
import { type BureauStanding, type Collection, isOpposed } from "./collection";
import { isOfWhole } from "./confirm-file";
import { placeOf } from "./contribution-place";
import { withCorrections } from "./corrections";
import { crossFindings } from "./cross-findings";
import { equalShares } from "./equal-shares";
import type { FileStanding } from "./file-standing";
import { asInformation, settler } from "./settled-findings";
import type { TargetStanding } from "./settle-target";

type Unfinished = Omit<Collection, "findings">;

/** What was found besides files and values. */
interface OtherFindings {
  /** About what the forms ask. */
  readonly asked: readonly Finding[];
  /** About decisions. */
  readonly more: readonly Finding[];
}

/**
 * Everything a collection has to tell: what was found in its files, less what another file of the same bureau makes good, and
 * what only all of them together show.
 */
export function listCollectionFindings(
  collection: Unfinished,
  { asked, more }: OtherFindings,
): readonly Finding[] {
  const { files, bureaus, targets } = collection;
  const ownerOf = new Map(bureaus.flatMap((each) => each.files.map((file) => [file, each])));
  const ofFiles = files.flatMap((standing) =>
    findingsOfFile(standing, collection, ownerOf.get(standing)),
  );
  const crossed = crossFindings(collection, ofFiles);
  const settled = settler(targets);
  return [
    ...asked.map(settled),
    ...ofFiles.map(settled),
    ...targets.flatMap(conflictFindings),
    ...targets.flatMap(equalShares).map(settled),
    ...crossed.map(settled),
    ...bureaus.flatMap((bureau) => owedFinding(bureau, collection.asOf)),
    ...more,
  ];
}

/** What counts of a file's own findings. */
function findingsOfFile(
  standing: FileStanding,
  collection: Unfinished,
  owner: BureauStanding | undefined,
): readonly Finding[] {
  // what the plan changed is told once, of all of them together
  const findings = standing.file.report.findings.filter(
    ({ code }) => code !== "plan-changed" && code !== "plan-version-differs",
  );
  const isMadeGood = madeGood(standing, owner);
  switch (standing.outcome) {
    case "identical":
      return findings.filter(({ code }) => code === "identical-file");
    case "superseded":
      return findings.filter(({ code }) => code === "superseded-file");
    case "rejected":
      // what came instead has everything
      return owner?.status === "returned" ? findings.map(asInformation) : findings;
    case "unconfirmed":
    case "attachment":
      return findings;
    case "ignored":
      return findings.map(asInformation);
    case "merged":
      return [
        ...withCorrections(standing, owner, findings)
          .filter((each) => !isMadeGood(each))
          .map((each) => (isConfirmed(standing) && isOfWhole(each) ? asInformation(each) : each)),
        ...alteredPrevious(standing, collection),
      ];
  }
}

/** Whether a person says that the form counts as it is. */
function isConfirmed({ decision }: FileStanding): boolean {
  return decision?.kind === "confirms";
}

/** Whether another file of the bureau has what this one lacks. */
function madeGood(
  { file, outcome }: FileStanding,
  owner: BureauStanding | undefined,
): (finding: Finding) => boolean {
  const isOther = (each: FileStanding) => each.outcome === "merged" && each.file !== file;
  if (outcome !== "merged" || owner?.files.some(isOther) !== true) return () => false;
  return ({ code, target, severity }) => {
    const line = owner.lines.find((each) => each.target.id === target);
    if (!line) return false;
    const hasLine = (each: FileStanding) =>
      isOther(each) &&
      each.file.report.entries.some((entry) => entry.target === target && entry.place !== null);
    return (
      (code === "missing-value" && line.state !== "blank") ||
      (code === "missing-target" && owner.files.some(hasLine)) ||
      (code === "magnitude-suspect" && severity === "warning" && line.state === "value") ||
      (code === "reason-required" &&
        explains(line.reason ?? "") &&
        explains(line.measures ?? "")) ||
      (code === "evidence-required" && explains(line.evidence ?? ""))
    );
  };
}

/** A form's 上期值 that does not say what the period before says, or has the value that 完成值 lacks. */
function alteredPrevious(
  { file }: FileStanding,
  { plan, previous }: Unfinished,
): readonly Finding[] {
  const { bureau, path, entries, findings } = file.report;
  if (previous === null || bureau === null || file.printedPrevious.size === 0) return [];
  const known = new Map(targetsOf(plan, bureau).map((target) => [target.id, target]));
  const wanted = previousFor(previous, [...known.values()], bureau);
  return [...file.printedPrevious].flatMap(([id, { cell, address }]): Finding[] => {
    const target = known.get(id);
    const expected = wanted.get(id);
    if (!target) return [];
    const entry = entries.find((each) => each.target === id);
    // where the form was made the target may have had another joint rule: it prints the bureau's own value, or that of all
    const printed = [expected, previous.values.get(id), previous.byBureau.get(bureau)?.get(id)];
    const isKept = printed.some((each) => each !== undefined && saysFigure(cell, each, target));
    // typed into the wrong column, or known to whoever made the form
    const isExtra = expected === undefined && (entry?.typed ?? null) !== null;
    if (isKept || isExtra) return [];
    const sheet = entry?.place?.sheet ?? null;
    // a form whose dash was typed over says so itself
    const isTold = findings.some(
      ({ code, target }) => code === "previous-altered" && target === id,
    );
    if (isTold) return [];
    return [
      finding("previous-altered", {
        ...{ target: id, bureau, file: path, sheet, cell: address, received: cell.shown },
        expected: typeof expected === "number" ? formatFigure(expected) : (expected ?? null),
        details: { by: "other" },
      }),
    ];
  });
}

function saysFigure(cell: ReportedCell, figure: Big | number | string, target: Target): boolean {
  return typeof figure === "string"
    ? isSameWording(cell.shown, figure)
    : readValue(cell, target).value?.eq(figure) === true;
}

function conflictFindings(standing: TargetStanding): readonly Finding[] {
  const { target, conflict, decision, unused, lines } = standing;
  const findings: Finding[] = [];
  if (conflict !== null && decision === null) {
    const opposed = new Set(lines.filter(isOpposed).map(({ bureau }) => bureau));
    const sides = conflict.sides.filter(({ bureau }) => opposed.has(bureau));
    const [first] = sides;
    const told = sides.map((side) => toSide(side, target));
    const bureaus = new Set(sides.map(({ bureau }) => bureau));
    findings.push(
      finding("conflict", {
        target: target.id,
        bureau: bureaus.size === 1 ? (first?.bureau ?? null) : null,
        ...placeOf(first),
        received: sidesInWords(told),
        details: { sides: told },
      }),
    );
  }
  if (unused !== null) {
    findings.push(
      finding("decision-unused", {
        target: target.id,
        bureau: lines.length === 1 ? (lines[0]?.bureau ?? null) : null,
        received: target.id,
        details: { why: unused },
      }),
    );
  }
  return findings;
}

function toSide({ bureau, file, entry }: Contribution, target: Target): ConflictSide {
  const place = { sheet: entry.place?.sheet ?? null, cell: entry.place?.value ?? null };
  return { bureau, typed: entry.typed ?? "", unit: unitOf(target), file, ...place };
}

/** What a bureau still owes. */
function owedFinding(
  { bureau, status, due, files, counts, owed }: BureauStanding,
  asOf: string,
): readonly Finding[] {
  const came = files.flatMap(({ file, outcome }) =>
    outcome === "ignored" ? [] : [file.report.path],
  );
  const about = { bureau, received: came.length === 0 ? null : came.join("、"), expected: due };
  switch (status) {
    // a bureau that only helps owes nothing, and neither does one of which the plan asks nothing any more
    case "helping":
    case "returned":
      return [];
    case "partial":
    case "blank": {
      const details = {
        ...{ filled: filledOf(counts), asked: counts.targets, owed },
        isOverdue: isOverdue(due, asOf),
      };
      return [finding("bureau-incomplete", { ...about, details })];
    }
    case "awaited":
    case "overdue":
    case "rejected":
      if (files.some(({ outcome }) => outcome === "unconfirmed")) return [];
      return [finding(isOverdue(due, asOf) ? "bureau-overdue" : "bureau-awaited", about)];
  }
}
