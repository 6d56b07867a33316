import { findBureau, type Plan } from "../../core";
import { BOOK_SHEETS, ORDER_COLUMN } from "./book-column";
import { writeFacts, writeParts } from "./part-lines";
import { describeTargets, type LineValue } from "./target-lines";
import { TARGET_COLUMNS } from "./target-columns";

/** One difference between two versions of a plan, in the words of the sheets; null for what stands on one side only. */
export interface ChangedField {
  readonly field: string;
  readonly before: LineValue;
  readonly after: LineValue;
}

/** A target that came, went or changed. */
export interface ChangedTarget {
  readonly id: string;
  readonly name: string;
  readonly change: "added" | "removed" | "changed";
  /** What changed; none of one that came or went. */
  readonly fields: readonly ChangedField[];
  /** Who answered for it and who does now, where that changed. */
  readonly handedOver: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
}

/** What two versions of a plan do not have in common. */
export interface PlanDifference {
  /** Facts of the document. */
  readonly facts: readonly ChangedField[];
  readonly targets: readonly ChangedTarget[];
  readonly bureaus: readonly { readonly bureau: string; readonly change: "added" | "removed" }[];
  /** Lines of the small sheets, each in one text. */
  readonly lines: readonly {
    readonly sheet: string;
    readonly change: "added" | "removed";
    readonly line: string;
  }[];
}

/**
 * Compares two versions of a plan, target by target.
 *
 * @example diffPlans(plan, later).targets[0] // => { id: "5.1", change: "changed", fields: [{ field: "目标值", before: 480, after: 500 }], … }
 */
export function diffPlans(before: Plan, after: Plan): PlanDifference {
  const [oldFacts, newFacts] = [writeFacts(before.file), writeFacts(after.file)];
  return {
    facts: changedFields(oldFacts, newFacts),
    targets: diffTargets(before, after),
    bureaus: [
      ...missingIn(after.bureaus, before.bureaus).map((bureau) => ({
        bureau,
        change: "removed" as const,
      })),
      ...missingIn(before.bureaus, after.bureaus).map((bureau) => ({
        bureau,
        change: "added" as const,
      })),
    ],
    lines: diffLines(before, after),
  };
}

/** Whether nothing differs; what only the order of lines changes is told by the hash. */
export function isSamePlan({ facts, targets, bureaus, lines }: PlanDifference): boolean {
  return [facts, targets, bureaus, lines].every((list) => list.length === 0);
}

function diffTargets(before: Plan, after: Plan): ChangedTarget[] {
  const old = describeTargets(before.file);
  const now = describeTargets(after.file);
  const nameOf = (plan: Plan, id: string) => plan.targetById.get(id)?.name ?? "";
  const gone = [...old.keys()].filter((id) => !now.has(id));
  return [
    ...gone.map((id): ChangedTarget => ({
      ...{ id, name: nameOf(before, id), change: "removed", fields: [], handedOver: null },
    })),
    ...[...now].flatMap(([id, fields]): ChangedTarget[] => {
      const name = nameOf(after, id);
      const earlier = old.get(id);
      if (earlier === undefined)
        return [{ id, name, change: "added", fields: [], handedOver: null }];
      const [from, to] = [before, after].map((plan) =>
        (plan.targetById.get(id)?.bureaus ?? []).map((bureau) => bureau.name),
      );
      const isSame = namesNow(after, from ?? []) === (to ?? []).join("\n");
      const handedOver = isSame ? null : { from: from ?? [], to: to ?? [] };
      const changed = changedFields(earlier, fields).filter(
        // a bureau that has another name now is told once, as such
        ({ field }) => !isSame || from?.join() === to?.join() || !BUREAU_FIELDS.includes(field),
      );
      if (changed.length === 0) return [];
      return [{ id, name, change: "changed", fields: changed, handedOver }];
    }),
  ];
}

/** Bureaus as a later version of the plan calls those that it knows under former names. */
function namesNow(after: Plan, names: readonly string[]): string {
  return names
    .map((name) => {
      const now = findBureau(after, name);
      return now?.as === "former" ? now.bureau : name;
    })
    .join("\n");
}

function changedFields(
  before: ReadonlyMap<string, LineValue>,
  after: ReadonlyMap<string, LineValue>,
): ChangedField[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [old, now] = [before.get(field) ?? null, after.get(field) ?? null];
    return String(old ?? "") === String(now ?? "") ? [] : [{ field, before: old, after: now }];
  });
}

const missingIn = (here: readonly string[], wanted: readonly string[]): readonly string[] =>
  wanted.filter((name) => !here.includes(name));

/** Small sheets, but for those that targets and bureaus have said already. */
function diffLines(before: Plan, after: Plan): PlanDifference["lines"] {
  const told = new Set<string>([BOOK_SHEETS.shares, BOOK_SHEETS.milestones]);
  const [old, now] = [linesOf(before), linesOf(after)];
  const sheets = [...new Set([...old.keys(), ...now.keys()])].filter((sheet) => !told.has(sheet));
  return sheets.flatMap((sheet) => {
    const [earlier, later] = [old.get(sheet) ?? [], now.get(sheet) ?? []];
    return [
      ...missingIn(later, earlier).map((line) => ({ sheet, change: "removed" as const, line })),
      ...missingIn(earlier, later).map((line) => ({ sheet, change: "added" as const, line })),
    ];
  });
}

function linesOf({ file }: Plan): ReadonlyMap<string, readonly string[]> {
  const silent = new Set<string>([ORDER_COLUMN.heading]);
  return new Map(
    writeParts(file).map(({ sheet, lines }) => [
      BOOK_SHEETS[sheet],
      lines
        // a bureau's name alone is told by itself
        .filter((line) => sheet !== "bureaus" || (line.get("简称") ?? null) !== null)
        .map((line) =>
          [...line]
            .filter(([heading, value]) => value !== null && !silent.has(heading))
            .map(([heading, value]) => `${heading} ${String(value)}`)
            .join("，"),
        ),
    ]),
  );
}

/** The field that says who answers; told by names where it changed. */
export const BUREAU_FIELDS: readonly string[] = [
  TARGET_COLUMNS.lead.heading,
  TARGET_COLUMNS.bureaus.heading,
  TARGET_COLUMNS.cooperating.heading,
];

/** Fields that say where a target was read and how it was understood; they differ whenever it is read from another document. */
export const SOURCE_FIELDS: readonly string[] = [
  TARGET_COLUMNS.document.heading,
  TARGET_COLUMNS.place.heading,
  TARGET_COLUMNS.notes.heading,
];
