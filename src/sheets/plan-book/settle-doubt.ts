import {
  type ChosenField,
  chineseFieldNotes,
  chosenFigure,
  isGroupName,
  readResponsibility,
  withComparator,
} from "../../core";
import { readDay } from "./day-words";
import type { CellJson, Json } from "./placed-json";
import { choicesOf, COMPARATOR_WORDS, KIND_WORDS, meantBy, NO_UNIT, saysNoUnit } from "./words";

/** What stands around a target of a plan file in the making. */
export interface Settled {
  readonly plan: Json;
  readonly cell: CellJson;
  readonly target: Json;
}

/** What a choice does: nothing more to do, several targets or none instead of the one; or the words that might have been chosen. */
export type Outcome =
  { readonly instead: readonly Json[] | null } | { readonly unfit: readonly string[] };

const DONE: Outcome = { instead: null };

/**
 * Does with a target what somebody chose, as `applyChoices` does with a draft.
 *
 * @example settleDoubt("unit", "分", { plan, cell, target }) // target.unit is "分"
 */
export function settleDoubt(field: ChosenField, chosen: string, of: Settled): Outcome {
  const before = notesOf(of.target);
  const outcome = RULES[field](chosen, of);
  if ("unfit" in outcome) return outcome;
  const notes: unknown = of.target.notes;
  if (Array.isArray(notes) && outcome.instead === null) {
    const others = notes.map(String).filter((note) => !before.includes(note));
    of.target.notes = [...notesOf(of.target), ...others];
  }
  return outcome;
}

function notesOf({ kind, comparator, comparatorExplicit, unit, deadline }: Json) {
  return chineseFieldNotes({ kind, comparator, comparatorExplicit, unit, deadline });
}

type Rule = (chosen: string, of: Settled) => Outcome;

const RULES: Readonly<Record<ChosenField, Rule>> = {
  unit: (chosen, { target }) => {
    if (!isShort(chosen, LONGEST_UNIT)) return { unfit: ["没有单位", "单位的名称"] };
    target.unit = saysNoUnit(chosen) || chosen === NO_UNIT ? "" : chosen;
    return DONE;
  },
  kind: (chosen, { target }) => {
    const kind = meantBy(KIND_WORDS, chosen);
    if (kind === null) return { unfit: choicesOf(KIND_WORDS) };
    setKind(target, kind);
    return DONE;
  },
  comparator: (chosen, { target }) => {
    const comparator = meantBy(COMPARATOR_WORDS, chosen);
    if (comparator === null || comparator === "rank<=") {
      return { unfit: [COMPARATOR_WORDS.of[">="], COMPARATOR_WORDS.of["<="]] };
    }
    Object.assign(target, withComparator(comparedOf(target), comparator), {
      comparatorExplicit: true,
    });
    return DONE;
  },
  figure: (chosen, { target }) => {
    const figure = chosenFigure(chosen);
    if (figure === null) return { unfit: ["原文里的那个数，带单位，如“6座”"] };
    Object.assign(target, figure);
    return DONE;
  },
  deadline: (chosen, { target }) => {
    const day = readDay(chosen)?.day;
    if (day === undefined) return { unfit: ["2022年12月31日"] };
    target.deadline = day;
    return DONE;
  },
  name: (chosen, { plan, cell, target }) => {
    if (chosen.length > LONGEST_NAME) return { unfit: ["指标的名称"] };
    // a row that has no task of its own is called by its target
    const row = (plan.rows as readonly Json[]).find(({ cells }) =>
      (cells as readonly CellJson[]).includes(cell),
    );
    if (row !== undefined && row.goal === target.name) row.goal = chosen;
    target.name = chosen;
    return DONE;
  },
  each: (chosen, { target }) => {
    if (/^按?(?:合计|总数)$/.test(chosen)) return DONE;
    if (!/^按?各(?:自|是)?$/.test(chosen)) return { unfit: ["合计", "各"] };
    const names = String(target.name).split("、");
    return {
      instead: names.map((name, n) => ({ ...target, name, id: `${String(target.id)}-${n + 1}` })),
    };
  },
  bureaus: (chosen, { plan, cell }) => {
    if (chosen === "没有责任单位") return DONE;
    const { bureaus, hasWords, unsure } = readResponsibility(chosen);
    if (bureaus.length === 0 || unsure.length > 0) return { unfit: ["没有责任单位", "单位的名称"] };
    Object.assign(cell, { bureaus, ...(hasWords ? { responsibility: chosen } : {}) });
    listBureaus(plan, cell);
    return DONE;
  },
  words: (chosen) => {
    if (meantBy(KIND_WORDS, chosen) === "qualitative") return DONE;
    return chosen === "不是指标" ? { instead: [] } : { unfit: ["定性", "不是指标"] };
  },
  documentNumber: (chosen, { plan }) => {
    plan.documentNumber = chosen;
    return DONE;
  },
};

/** The fields of a target that a comparison decides. */
function comparedOf({ kind, comparator, threshold, upper }: Json) {
  return {
    kind: KINDS.find((each) => each === kind) ?? ("level" as const),
    comparator: COMPARATORS_OF_CLAUSES.find((each) => each === comparator) ?? null,
    threshold: typeof threshold === "number" ? threshold : null,
    upper: typeof upper === "number" ? upper : null,
  };
}

const KINDS = ["level", "maintain", "increase", "rate", "rank", "cap", "qualitative"] as const;
const COMPARATORS_OF_CLAUSES = [">=", ">", "<=", "<", "rank<=", "about", "range"] as const;

const LONGEST_UNIT = 12;
const LONGEST_NAME = 60;

const isShort = (words: string, most: number): boolean =>
  words.length <= most && !/[，。；！？、]/u.test(words);

function setKind(target: Json, kind: string): void {
  const { comparator } = target;
  target.kind = kind;
  if (kind === "qualitative") {
    const none = ["comparator", "threshold", "upper", "unit", "baseline", "flow", "milestones"];
    for (const field of none) target[field] = null;
  }
  if (kind === "cap" && (comparator === ">=" || comparator === ">")) target.comparator = "<=";
  if (kind === "rate") target.direction ??= "rise";
}

/** What only a rate has, and was kept as long as the target might be one. */
export function dropOfRates(target: Json): void {
  if (target.kind !== "rate") Object.assign(target, { direction: null, comparedWith: null });
}

/** Bureaus that nobody named before stand in the list behind those that the rows name before them. */
function listBureaus(plan: Json, cell: CellJson): void {
  const list = plan.bureaus as Json[];
  const groups = plan.groups as Json[];
  const has = (all: readonly Json[], wanted: string) => all.some(({ name }) => name === wanted);
  const named = (plan.rows as readonly { readonly cells: readonly CellJson[] }[]).flatMap((row) =>
    row.cells.flatMap((each) => each.bureaus.map(({ name }) => name)),
  );
  for (const { name } of cell.bureaus) {
    if (has(groups, name) || has(list, name)) continue;
    if (isGroupName(name)) {
      groups.push({ name, members: null });
      continue;
    }
    const before = new Set(named.slice(0, named.indexOf(name)));
    list.splice(list.findLastIndex((each) => before.has(String(each.name))) + 1, 0, { name });
  }
}
