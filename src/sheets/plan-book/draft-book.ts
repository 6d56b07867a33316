import { chineseDraft, type Draft, type OpenDoubt, type PlanFile, toOpenPlan } from "../../core";
import type { PlanWords } from "../../core";
import { AS_IT_IS, CORRECTED, markOf } from "./doubt-fields";
import { writeDay } from "./day-words";
import type { TargetDoubt } from "./target-lines";
import { COMPARATOR_WORDS, KIND_WORDS } from "./words";

/** A draft as a plan workbook shows it. */
export interface DraftBook {
  readonly file: PlanFile;
  readonly doubts: readonly TargetDoubt[];
}

/**
 * A draft as `buildPlanBook` takes it: the plan as far as it goes, and beside each target what is open, with what may be chosen in
 * the words of the sheets.
 *
 * @returns null for a draft without any target, of which there is nothing to complete
 */
export function bookOfDraft(draft: Draft, words: PlanWords): DraftBook | null {
  const open = toOpenPlan(draft, words);
  if (open === null) return null;
  const doubts = open.doubts.map((each): TargetDoubt => {
    const isAlone = open.doubts.filter(({ target }) => target === each.target).length === 1;
    const choices = listChoices(each).map((choice) =>
      isAlone || each.field === null ? choice : `${markOf(each.field)}${choice}`,
    );
    return {
      target: each.target,
      text: textOf(each),
      choices: [...choices, AS_IT_IS, CORRECTED],
    };
  });
  return { file: open.file, doubts };
}

function textOf({ doubt, target, field }: OpenDoubt): string {
  const where = doubt.target === target ? "" : `${chineseDraft.place(doubt.place)}：`;
  // a line each, whatever the document's words hold
  const said = `${where}${chineseDraft.doubt(doubt)}`.replace(/\s+/gu, " ");
  return `${field === null ? "" : markOf(field)}${said}`;
}

/** What may be chosen; nothing where a choice would change nothing. */
function listChoices({ doubt, field }: OpenDoubt): readonly string[] {
  const { choices } = doubt;
  const inWords = (of: Readonly<Record<string, string>>) =>
    choices.flatMap((each) => of[each] ?? []);
  switch (field) {
    case null:
    case "name":
      return [];
    case "kind":
      return inWords(KIND_WORDS.of);
    case "comparator":
      return inWords(COMPARATOR_WORDS.of);
    case "deadline":
      return choices.flatMap((each) => (/^\d{4}-\d\d-\d\d$/.test(each) ? writeDay(each) : []));
    case "unit":
    case "figure":
    case "each":
    case "bureaus":
    case "words":
    case "documentNumber":
      return choices;
  }
}
