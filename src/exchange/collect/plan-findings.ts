import { finding, type Finding, groupBy, type KeptAnswer, type Plan, targetsOf } from "../../core";
import { type Ledger, listPlanChanges } from "../distribute";
import type { FileStanding } from "./file-standing";

/** What tells how a plan came to be another than its forms'. */
export interface ChangedOccasion {
  readonly plan: Plan;
  /** As it was written. */
  readonly ledger: Ledger;
  /** What the plan was when forms went out, as far as it was kept. */
  readonly versions: readonly Plan[];
  readonly standings: readonly FileStanding[];
}

/**
 * What the plan changed while its forms were out, each change once and for the lead office, with the answers that count for nothing
 * because of it. Of a version that nobody kept, what its forms have in common against the plan of now.
 */
export function planFindings(occasion: ChangedOccasion): readonly Finding[] {
  const { plan, ledger, versions, standings } = occasion;
  const { findings, lost } = listPlanChanges(plan, ledger, versions);
  const read = standings.filter(({ outcome }) => outcome === "merged" || outcome === "unconfirmed");
  const kept = new Map(groupBy(read.flatMap(answersAside), ({ target }) => target));
  const told = findings.map((each): Finding => {
    if (each.code !== "plan-changed" || each.details.kind !== "target") return each;
    const answers = kept.get(each.target ?? "") ?? [];
    kept.delete(each.target ?? "");
    if (answers.length === 0) return each;
    return { ...each, details: { ...each.details, kept: answers.map(({ answer }) => answer) } };
  });
  return [
    ...told,
    ...[...kept.values()].flat().map(tellAside),
    ...(lost.length === 0
      ? []
      : [finding("plan-version-differs", { received: lost.join("、"), expected: plan.hash })]),
    ...listUnsure(plan, read),
  ];
}

interface AnswerAside {
  readonly target: string;
  readonly answer: KeptAnswer;
}

/** What a file says for targets that are not asked of its bureau any more, or otherwise. */
function answersAside({ file, form }: FileStanding): readonly AnswerAside[] {
  const { filed = [], entries, bureau, path } = file.report;
  const counted = new Set(entries.map(({ target }) => target));
  return filed.flatMap(({ target, typed, unit, place }): AnswerAside[] => {
    if (typed === null || counted.has(target)) return [];
    const where = { file: path, sheet: place?.sheet ?? null, cell: place?.value ?? null };
    return [{ target, answer: { bureau: form?.bureau ?? bureau ?? "", typed, unit, ...where } }];
  });
}

/** An answer to a question that nobody asks any more is never lost, whatever else is told of it. */
function tellAside({ target, answer }: AnswerAside): Finding {
  const { bureau, typed, file, sheet, cell } = answer;
  const details = {
    kind: "unsure",
    of: "unknown",
    field: "",
    bureaus: [bureau],
    among: 1,
  } as const;
  return finding("plan-changed", { target, bureau, file, sheet, cell, received: typed, details });
}

/** The same difference of many forms is one thing to tell. */
function listUnsure(plan: Plan, read: readonly FileStanding[]): readonly Finding[] {
  const ofLost = read.filter(({ file }) =>
    file.report.findings.some(({ code }) => code === "plan-version-differs"),
  );
  const all = ofLost.flatMap(({ file }) =>
    file.report.findings.flatMap((each) =>
      each.code === "plan-changed" && each.details.kind === "unsure"
        ? [{ ...each, details: each.details }]
        : [],
    ),
  );
  const alike = groupBy(all, ({ target, received, expected, details: { of, field } }) =>
    JSON.stringify([target, of, field, received, expected]),
  );
  return [...alike.values()].flatMap(([first, ...others]): readonly Finding[] => {
    if (first === undefined) return [];
    const { target, received, expected } = first;
    const { of, field } = first.details;
    const bureaus = [
      ...new Set([first, ...others].flatMap(({ bureau }) => (bureau === null ? [] : [bureau]))),
    ];
    const asked = ofLost.filter(
      ({ file: { report } }) =>
        target === null ||
        targetsOf(plan, report.bureau ?? "").some(({ id }) => id === target) ||
        bureaus.includes(report.bureau ?? ""),
    );
    const details = { kind: "unsure", of, field, bureaus, among: asked.length } as const;
    const place = others.length === 0 ? first : null;
    const where = {
      ...{ file: place?.file ?? null, sheet: place?.sheet ?? null, cell: place?.cell ?? null },
      bureau: place?.bureau ?? null,
    };
    return [finding("plan-changed", { ...where, target, received, expected, details })];
  });
}
