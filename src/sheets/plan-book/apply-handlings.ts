import { type ChosenField, KEPT_READINGS, type Problem } from "../../core";
import { AS_IT_IS, CORRECTED, FIELD_WORDS, unmark } from "./doubt-fields";
import { type CellJson, cellsOf, type Json, type Places } from "./placed-json";
import type { TargetHandling } from "./read-handlings";
import { dropOfRates, settleDoubt } from "./settle-doubt";
import type { Told } from "./told";

/** What somebody answered to one of the doubts of a target; null for nothing. */
interface Answered {
  readonly field: ChosenField | null;
  readonly doubt: string;
  readonly answer: string | null;
}

/**
 * Does what stands under 处理: a choice changes its target as if its cells said so, 照此 and 已改 leave them. A doubt without an answer
 * is a mistake, and so are words that settle nothing.
 */
export function applyHandlings(
  json: Json,
  handlings: readonly TargetHandling[],
  places: Places,
  told: Told,
): void {
  const rows = json.rows as readonly Json[];
  const instead = new Map<Json, readonly Json[]>();
  const all = cellsOf(rows).flatMap(({ cell, path }) =>
    cell.targets.map((target, t) => ({ cell, target, path: `${path}.targets[${t}]` })),
  );
  for (const handling of handlings) {
    const found = all.find(({ target }) => target.id === handling.target);
    const place = {
      ...{ ...handling.place, heading: handling.heading, text: handling.handling ?? "" },
      example: "",
    };
    const { answers, left } = answersOf(handling);
    const [tooMuch] = left;
    if (tooMuch !== undefined) told.problem(place, { code: "unfit-handling", choices: [tooMuch] });
    const tell = (field: ChosenField | null, problem: Problem): void => {
      told.problem(place, problem);
      const waiting = field === null ? null : places.find(`${found?.path ?? ""}.${field}`);
      if (waiting !== null) told.waits(waiting);
    };
    for (const { field, doubt, answer } of answers) {
      if (answer === null) {
        tell(field, { code: "open-doubt", doubt });
        continue;
      }
      if (found && field === "kind" && isKept(answer)) dropOfRates(found.target);
      if (field === null || found === undefined || isKept(answer)) continue;
      const outcome = settleDoubt(field, answer, { plan: json, ...found });
      if ("unfit" in outcome) {
        tell(field, { code: "unfit-handling", choices: outcome.unfit });
        continue;
      }
      if (field === "kind") dropOfRates(found.target);
      if (outcome.instead !== null) instead.set(found.target, outcome.instead);
      const words = FIELD_WORDS[field];
      told.note(place.sheet, place.cell, { code: "choice-applied", field: words, chosen: answer });
    }
  }
  if (instead.size > 0) putInstead(json, instead, places);
}

const isKept = (answer: string): boolean =>
  [AS_IT_IS, CORRECTED, ...KEPT_READINGS.slice(0, 1)].includes(answer);

/** Answers go to the doubts in their order, or to the one whose mark they bear; 照此 alone goes to all. */
function answersOf({ doubt, handling }: TargetHandling): {
  readonly answers: readonly Answered[];
  readonly left: readonly string[];
} {
  const doubts = doubt
    .split("\n")
    .map((line) => ({ ...unmark(line), doubt: line.trim() }))
    .filter(({ words }) => words !== "");
  const give = (answerOf: (field: ChosenField | null, index: number) => string | null) =>
    doubts.map((each, index) => ({
      ...{ field: each.field, doubt: each.doubt },
      answer: answerOf(each.field, index),
    }));
  const whole = (handling ?? "").trim();
  if (whole === "") return { answers: give(() => null).slice(0, 1), left: [] };
  // of doubts that nobody marked, any words are an answer
  const isOpinion = doubts.every(({ field }) => field === null);
  if (isOpinion || isKept(whole)) return { answers: give(() => AS_IT_IS), left: [] };
  if (doubts.length === 1) return { answers: give(() => unmark(whole).words), left: [] };
  const lines = whole.split(/[\n；;]/u).flatMap((line) => (line.trim() === "" ? [] : unmark(line)));
  const marked = new Map(lines.flatMap(({ field, words }) => (field ? [[field, words]] : [])));
  const inOrder = lines.flatMap(({ field, words }) => (field === null ? words : []));
  const answers = give((field) => marked.get(field ?? "unit") ?? inOrder.shift() ?? null);
  return { answers, left: inOrder };
}

/** Puts several targets, or none, where one stood; cells and rows that have none left go. */
function putInstead(json: Json, instead: ReadonlyMap<Json, readonly Json[]>, places: Places): void {
  const moved = new Map<string, string>();
  const rows: Json[] = [];
  for (const [r, row] of (json.rows as readonly Json[]).entries()) {
    const cells: CellJson[] = [];
    for (const [c, cell] of (row.cells as readonly CellJson[]).entries()) {
      const old = `rows[${r}].cells[${c}]`;
      const path = `rows[${rows.length}].cells[${cells.length}]`;
      const targets = cell.targets.flatMap((target, t) =>
        (instead.get(target) ?? [target]).map((each) => ({ each, from: `${old}.targets[${t}]` })),
      );
      if (targets.length === 0) continue;
      targets.forEach(({ from }, t) => moved.set(`${path}.targets[${t}]`, from));
      moved.set(path, old);
      cells.push({ ...cell, targets: targets.map(({ each }) => each) });
    }
    if (cells.length === 0) continue;
    moved.set(`rows[${rows.length}]`, `rows[${r}]`);
    rows.push({ ...row, cells });
  }
  json.rows = rows;
  places.move(moved);
}
