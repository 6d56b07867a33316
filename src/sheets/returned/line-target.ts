import { isNumeric, targetsOf, type Plan, type Target } from "../../core";
import { isSameWording, textOf, withoutBlanks } from "../kit";
import {
  type FormLine,
  type LineWording,
  TARGET_FIELDS,
  wordingsOfLine,
  wordShortLine,
} from "../line";

/** The target a line's id means, the bureau's or another's. */
export function findById(
  line: FormLine,
  plan: Plan,
  own: ReadonlySet<string>,
  bureau: string | null,
): Target | undefined {
  const content = line.cells.编号?.cell.content;
  if (content?.kind !== "number")
    return line.id === null ? undefined : plan.targetById.get(line.id);
  // Another program made a number of the text: 3.1 may have been 3.1 or 3.10.
  const candidates = plan.targetsByNumber.get(content.value) ?? [];
  const ofBureau = candidates.filter(({ id }) => own.has(id));
  return (
    only(ofBureau.filter((target) => saysTarget(line, target, bureau))) ??
    only(ofBureau) ??
    ofBureau.find(({ id }) => id === line.id) ??
    candidates.find(({ id }) => id === line.id)
  );
}

/** What finds, among targets whose lines are lost, the one whose words stand in a line. */
export function wordingFinder(
  lost: readonly Target[],
  bureau: string | null,
): (line: FormLine) => Target | undefined {
  const names = new Set(
    lost.flatMap((target) =>
      [...wordingsOfLine(target, bureau), wordShortLine(target, bureau)].map(({ 指标: name }) =>
        withoutBlanks(name),
      ),
    ),
  );
  return (line) => {
    const { 指标: name } = line.cells;
    if (!name || !names.has(withoutBlanks(textOf(name.cell)))) return undefined;
    return only(lost.filter((target) => saysTarget(line, target, bureau)));
  };
}

/** Whether a line prints the target's words: 指标, 目标值 and 单位, blanks ignored. */
function saysTarget({ cells }: FormLine, target: Target, bureau: string | null): boolean {
  const says = (wording: LineWording, isShort: boolean): boolean =>
    TARGET_FIELDS.every((field) => {
      const cell = cells[field];
      // a form for tasks has neither 目标值 nor 单位
      if (cell === undefined) return isShort && field !== "指标" && !isNumeric(target);
      return isSameWording(textOf(cell.cell), wording[field]);
    });
  for (const wording of wordingsOfLine(target, bureau)) if (says(wording, false)) return true;
  return says(wordShortLine(target, bureau), true);
}

/**
 * The other target whose words stand in a line, when its own do not. A sort that leaves the hidden ids in place, as one over the
 * visible columns only, moves values to other ids; the words move with the values.
 */
export function saysAnother(
  line: FormLine,
  target: Target,
  plan: Plan,
  bureau: string | null,
): Target | undefined {
  if (saysTarget(line, target, bureau)) return undefined;
  return targetsOf(plan, bureau).find((other) => saysTarget(line, other, bureau));
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
