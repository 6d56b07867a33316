import { settleNowhere } from "./bureaus-nowhere";
import type { Choice } from "./choices";
import { mapCells, mapTargets, setFields, settle } from "./change-draft";
import { CHOICE_RULES } from "./choice-rules";
import { aboutOf } from "./doubt-book";
import type {
  Draft,
  DraftDoubt,
  DraftDoubtCode,
  DraftedCell,
  DraftedHead,
  DraftedTarget,
  DraftPlace,
} from "./draft";
import { NO_BUREAU, WORDS_ONLY } from "./draft-cell";
import { readResponsibility } from "./responsibilities";

/**
 * A draft with what a person settled: values changed, the doubts that are settled gone. A choice that fits nothing is a doubt of
 * its own.
 */
export function applyChoices(draft: Draft, choices: readonly Choice[]): Draft {
  return choices.reduce(applyChoice, draft);
}

function applyChoice(draft: Draft, choice: Choice, index: number): Draft {
  if ("plan" in choice) return setHead(draft, choice.plan);
  if ("doubt" in choice) {
    const doubt = draft.doubts.find(({ id }) => id === choice.doubt);
    return doubt === undefined
      ? unused(draft, choice.doubt, index)
      : settle(chooseFor(draft, doubt, choice.choose), (each) => each.id === doubt.id);
  }
  const isKnown = draft.rows.some(({ cells }) => cells.some(holds(choice.target)));
  if (!isKnown) return unused(draft, choice.target, index);
  if ("drop" in choice) {
    const dropped = mapTargets(draft, (target) => (target.id === choice.target ? [] : [target]));
    return settleNowhere(settle(dropped, ({ target }) => target === choice.target));
  }
  if ("bureaus" in choice) return setBureaus(draft, holds(choice.target), choice.bureaus);
  return setFields(draft, choice.target, choice.set);
}

function unused(draft: Draft, received: string, index: number): Draft {
  const doubt: DraftDoubt = {
    id: `choices ${index + 1} choice-unused`,
    ...{
      code: "choice-unused",
      severity: "error",
      place: null,
      received,
      choices: [],
      target: null,
    },
  };
  return { ...draft, doubts: [...draft.doubts, doubt] };
}

type HeadFields = {
  readonly [Field in keyof DraftedHead]?: DraftedHead[Field]["value"] | undefined;
};

function setHead(draft: Draft, fields: HeadFields): Draft {
  const entries = Object.entries(fields).map(([name, value]) => {
    const { source } = draft.head[name as keyof DraftedHead];
    return [name, { value, source, doubts: [] }] as const;
  });
  const head = { ...draft.head, ...(Object.fromEntries(entries) as Partial<DraftedHead>) };
  const names = Object.keys(fields);
  return settle({ ...draft, head }, ({ id }) => names.some((name) => id.startsWith(`${name} `)));
}

/** The bureaus of all cells that are meant. */
function setBureaus(draft: Draft, isMeant: (cell: DraftedCell) => boolean, words: string): Draft {
  const { bureaus, hasWords } = readResponsibility(words);
  const ids = new Set<string | null>();
  const changed = mapCells(draft, (cell) => {
    if (!isMeant(cell)) return cell;
    for (const target of cell.targets) ids.add(target.id);
    return {
      ...cell,
      bureaus: { ...cell.bureaus, value: bureaus, doubts: [] },
      responsibility: { ...cell.responsibility, value: hasWords ? words : null },
    };
  });
  return settleNowhere(settle(changed, isOfBureausOf(ids)));
}

/** Of a blank below other names the doubt is about no target, but begins with the first one's id. */
const isOfBureausOf =
  (ids: ReadonlySet<string | null>) =>
  (doubt: DraftDoubt): boolean =>
    doubt.code === "bureau-missing" && (ids.has(doubt.target) || ids.has(aboutOf(doubt)));

const holds =
  (id: string) =>
  ({ targets }: DraftedCell): boolean =>
    targets.some((target) => target.id === id);

/** Of a document that names no bureau: every cell that has not been given its own, or said to have none. */
function lacksBureau({ doubts }: Draft): (cell: DraftedCell) => boolean {
  const missing = doubts.filter(({ code }) => code === "bureau-missing");
  const ids = new Set(missing.map((doubt) => doubt.target ?? aboutOf(doubt)));
  return ({ targets }) => targets.some(({ id }) => ids.has(id));
}

const HEAD_CODES: Partial<Record<DraftDoubtCode, keyof DraftedHead>> = {
  "title-missing": "title",
  "title-cut": "title",
  "several-numbers": "documentNumber",
  "number-missing": "documentNumber",
  "issuer-missing": "issuer",
  "issued-missing": "issuedOn",
  "lead-office-missing": "leadOffice",
  "lead-office-unsure": "leadOffice",
  "plan-id-made": "id",
};

/** What a chosen reading changes; one that only confirms what was read changes nothing. */
function chooseFor(draft: Draft, doubt: DraftDoubt, choose: string): Draft {
  const { code, target, place } = doubt;
  const field = HEAD_CODES[code];
  if (field !== undefined) return setHead(draft, { [field]: choose });
  if (code === "bureau-missing") {
    const about = target ?? aboutOf(doubt);
    return choose === NO_BUREAU
      ? settleNowhere(settleCell(draft, about))
      : setBureaus(draft, holds(about), choose);
  }
  if (code === "bureaus-nowhere")
    return choose === NO_BUREAU
      ? settle(draft, (each) => each.code === "bureau-missing")
      : setBureaus(draft, lacksBureau(draft), choose);
  if (code === "indicator-missing" && choose === WORDS_ONLY)
    return addWords(draft, aboutOf(doubt), place);
  return target === null ? draft : (CHOICE_RULES[code]?.(draft, target, choose) ?? draft);
}

/** Whoever says that a cell has no bureau says it of all its targets. */
function settleCell(draft: Draft, id: string): Draft {
  const cell = draft.rows.flatMap(({ cells }) => cells).find(holds(id));
  const ids = new Set<string | null>(cell?.targets.map((target) => target.id));
  return settle(draft, isOfBureausOf(ids));
}

/** A cell of which nothing was read, as one task that a person judges. */
function addWords(draft: Draft, id: string, place: DraftPlace | null): Draft {
  return mapCells(draft, (cell) => {
    if (cell.targets.length > 0 || !isSameCell(cell.text.source, place)) return cell;
    const words = { source: cell.text.source, doubts: [] };
    const none = { value: null, ...words };
    const target: DraftedTarget = {
      id,
      name: { value: cell.text.value.slice(0, 40).trim(), ...words },
      fragment: { value: cell.text.value, ...words },
      kind: { value: "qualitative", ...words },
      comparator: none,
      comparatorExplicit: { value: true, ...words },
      ...{ threshold: none, upper: none, unit: none, direction: none, comparedWith: none },
      ...{ flow: none, baseline: none, milestones: { value: [], ...words }, deadline: none },
      attribute: none,
    };
    return { ...cell, targets: [target] };
  });
}

function isSameCell(one: DraftPlace | null, other: DraftPlace | null): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}
