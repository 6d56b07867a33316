import type { ChangedFact, FactChange, Handover } from "../finding";
import { isNumeric, type NumericTarget, type Target } from "../target";
import { formatFigure } from "../unit";
import { findBureau } from "./bureau-names";
import type { Plan } from "./plan-model";

/** A target that a later version of the plan has changed in a way that its bureaus would notice. */
export interface TargetChange {
  readonly id: string;
  readonly name: string;
  readonly change: "added" | "removed" | "changed";
  readonly facts: readonly FactChange[];
  /** Who answered for it, by the names of now, and who does; null where that is the same. */
  readonly handedOver: Handover | null;
}

/**
 * What a later version of a plan changed, target by target, as far as forms that are out are concerned: notes and sources are left
 * out, and so are the words of a cell around another target's figure. A bureau that has another name now is the same one.
 *
 * @example listTargetChanges(asSent, plan)
 *   // => [{ id: "5.1", change: "changed", facts: [{ fact: "threshold", before: "480", after: "500" }], … }]
 */
export function listTargetChanges(before: Plan, after: Plan): readonly TargetChange[] {
  const nameNow = bureauNamer(before, after);
  const removed = before.targets.filter(({ id }) => !after.targetById.has(id));
  const changed = after.targets.map((target): TargetChange => {
    const { id, name } = target;
    const earlier = before.targetById.get(id);
    if (earlier === undefined) return { id, name, change: "added", facts: [], handedOver: null };
    const from = [...new Set(namesOf(earlier).map(nameNow))];
    const to = namesOf(target);
    const isSame = from.length === to.length && from.every((bureau) => to.includes(bureau));
    const handedOver = isSame ? null : { from, to };
    return { id, name, change: "changed", facts: listFacts(earlier, target), handedOver };
  });
  const told = changed.filter(
    ({ change, facts, handedOver }) => change === "added" || facts.length > 0 || handedOver,
  );
  return [
    ...removed.map(({ id, name }): TargetChange => ({
      ...{ id, name, change: "removed", facts: [], handedOver: null },
    })),
    ...told,
    ...listRewordedCells(before, after, new Set(told.map(({ id }) => id))),
  ];
}

/** The bureaus that answer for a target; those that only help owe nothing and lose nothing. */
function namesOf({ bureaus }: Target): readonly string[] {
  return bureaus.filter(({ role }) => role !== "cooperating").map(({ name }) => name);
}

/**
 * Whether what was filled in for a target answers what a later version asks under the same id: the same indicator, a figure of a unit
 * that converts, counted the same way. Another threshold or day judges the same answer otherwise.
 *
 * @example asksTheSame(品牌价值 in 亿元, 品牌价值 in 万元) // => true
 */
export function asksTheSame(before: Target, after: Target): boolean {
  const isSameThing =
    plain(before.name) === plain(after.name) ||
    withoutFigures(before.fragment) === withoutFigures(after.fragment);
  if (!isSameThing) return false;
  if (!isNumeric(before) || !isNumeric(after)) return isNumeric(before) === isNumeric(after);
  return (
    wayOfCounting(before) === wayOfCounting(after) && before.unit.dimension === after.unit.dimension
  );
}

/** A level that is to be reached, kept or not passed is one figure; what grew since, within the year or against a year is another. */
function wayOfCounting({ kind, annual, direction, comparedWith }: NumericTarget): string {
  const isLevel = kind === "level" || kind === "maintain" || kind === "cap";
  return [isLevel ? "level" : kind, annual, direction, comparedWith].join(" ");
}

/**
 * The bureaus of an earlier version that a later one does not know by any name, each with the one that answers now for all of its
 * targets that are left and did not before; null where there is no such one. Whether it is the same bureau only a person knows.
 *
 * @example presumeSuccessors(asSent, plan) // => 市商务局 → 市商务和投资促进局
 */
export function presumeSuccessors(before: Plan, after: Plan): ReadonlyMap<string, string | null> {
  const lost = before.bureaus.filter((bureau) => findBureau(after, bureau) === null);
  return new Map(
    lost.map((bureau) => {
      const left = before.targets.flatMap((target) => {
        const now = after.targetById.get(target.id);
        const isOwn = target.bureaus.some(({ name }) => name === bureau);
        return isOwn && now !== undefined ? [{ target, now }] : [];
      });
      const candidates = after.bureaus.filter((candidate) =>
        left.every(
          ({ target, now }) =>
            now.bureaus.some(({ name }) => name === candidate) &&
            !target.bureaus.some(({ name }) => findBureau(after, name)?.bureau === candidate),
        ),
      );
      const [only, ...others] = left.length === 0 ? [] : candidates;
      return [bureau, others.length === 0 ? (only ?? null) : null] as const;
    }),
  );
}

/**
 * The name by which a later version knows a bureau of an earlier one; its own where it knows none.
 *
 * @example bureauNamer(asSent, plan)("市商贸局") // => "市商务局"
 */
export function bureauNamer(before: Plan, after: Plan): (bureau: string) => string {
  const presumed = presumeSuccessors(before, after);
  return (bureau) => findBureau(after, bureau)?.bureau ?? presumed.get(bureau) ?? bureau;
}

function listFacts(before: Target, after: Target): readonly FactChange[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  return [...old].flatMap(([fact, text]): FactChange[] => {
    const later = now.get(fact) ?? "";
    return text === later ? [] : [{ fact, before: text, after: later }];
  });
}

function factsOf(target: Target): ReadonlyMap<ChangedFact, string> {
  const { name, kind, deadline, frequency, schedule } = target;
  const numeric = isNumeric(target) ? target : null;
  const shares = [...(numeric?.shares ?? [])].map(
    ([bureau, share]) => `${bureau} ${formatFigure(share)}`,
  );
  const milestones = (numeric?.milestones ?? []).map(
    (each) => `${each.period.id} ${limitsInWords(each)}`,
  );
  return new Map<ChangedFact, string>([
    ["name", name.trim()],
    ["kind", numeric === null ? kind : [kind, numeric.annual ? "annual" : ""].join(" ").trim()],
    ["threshold", numeric === null ? "" : `${sign(numeric)}${limitsInWords(numeric)}`],
    ["unit", numeric?.unit.symbol ?? ""],
    ["milestones", milestones.join("；")],
    ["shares", shares.join("；")],
    ["baseline", numeric?.baseline ? formatFigure(numeric.baseline) : ""],
    ["deadline", deadline ?? ""],
    ["frequency", frequency ?? ""],
    ["schedule", schedule?.trim() ?? ""],
  ]);
}

type Limits = Pick<NumericTarget, "threshold" | "upper">;

function limitsInWords({ threshold, upper }: Limits): string {
  return upper === null
    ? formatFigure(threshold)
    : `${formatFigure(threshold)}—${formatFigure(upper)}`;
}

/** The most usual comparison is not written: 480→500, but >480. */
function sign({ comparator }: NumericTarget): string {
  return comparator === ">=" || comparator === "range" ? "" : SIGNS[comparator];
}

const SIGNS = { ">": ">", "<=": "≤", "<": "<", "rank<=": "≤", about: "≈" } as const;

/** Cells whose words are others though none of their targets is, each told by its first target. */
function listRewordedCells(
  before: Plan,
  after: Plan,
  told: ReadonlySet<string>,
): readonly TargetChange[] {
  const words = new Map(
    cellsOf(before).flatMap(({ text, targets }) =>
      targets.map(({ id }) => [id, plain(text)] as const),
    ),
  );
  return cellsOf(after).flatMap(({ text, targets }): TargetChange[] => {
    const [first] = targets;
    if (first === undefined || targets.some(({ id }) => told.has(id))) return [];
    if (!targets.some(({ id }) => words.has(id) && words.get(id) !== plain(text))) return [];
    const facts = [{ fact: "words", before: "", after: "" }] as const;
    return [{ id: first.id, name: first.name, change: "changed", facts, handedOver: null }];
  });
}

const cellsOf = ({ rows }: Plan) => rows.flatMap(({ cells }) => cells);

/** Blanks make no difference. */
const plain = (words: string): string => words.normalize("NFKC").replace(/\s/g, "");

const withoutFigures = (words: string): string => plain(words).replace(/[\d.]+/g, "");
