import {
  finding,
  type Finding,
  foldTyped,
  isNothing,
  isNumeric,
  LONGEST_FIGURE,
  nameCells,
  parseNumeral,
  type Target,
} from "../../core";
import { type FormCell, textOf } from "../kit";
import type { FormLine } from "../line";

/** The form and the sheet that findings name. */
export interface FormPlace {
  readonly bureau: string | null;
  readonly sheet: string | null;
}

/** A line with the target that it is read for. */
export interface OwnLine {
  readonly target: Target;
  readonly line: FormLine;
}

/**
 * A figure or words in a cell that printed a dash: the form centres the dash, and sets figures to the right. Where everything is centred nobody
 * can tell.
 */
export function listAlteredPrevious(own: readonly OwnLine[], where: FormPlace): Finding[] {
  const figures = own.filter(({ target }) => isNumeric(target));
  const isCentred = (cell: FormCell | undefined): boolean => cell?.cell.looks?.isCentred === true;
  // where no value was typed at all, the names of the indicators tell, which stand to the left
  const isTyped = figures.some(({ line }) => isFigure(line.cells.完成值));
  const keepsLooks = figures.some(({ line: { cells } }) =>
    isTyped ? isFigure(cells.完成值) && !isCentred(cells.完成值) : !isCentred(cells.指标),
  );
  if (!keepsLooks) return [];
  return figures.flatMap(({ target, line }) => {
    const previous = line.cells.上期值;
    if (!previous || !isCentred(previous) || previous.cell.formula !== null) return [];
    if (isNothing(foldTyped(textOf(previous.cell)))) return [];
    const facts = { ...where, target: target.id, cell: previous.address };
    const details = { by: "other" } as const;
    return [
      finding("previous-altered", {
        ...{ ...facts, received: previous.cell.shown, expected: "—", details },
      }),
    ];
  });
}

/**
 * A form prints a figure, words or a dash on every line: never nothing, and never a formula. Of lines that name one target none but
 * the form's own was printed, and nobody can tell which; that they are several is told.
 */
export function listLostPrevious(own: readonly OwnLine[], where: FormPlace): Finding[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { target } of own) (seen.has(target.id) ? repeated : seen).add(target.id);
  const printed = own.flatMap(({ target, line }) => {
    if (repeated.has(target.id)) return [];
    const previous = line.cells.上期值;
    return previous === undefined ? [] : [{ id: target.id, ...previous }];
  });
  const cleared = printed.filter(({ cell }) => cell.formula === null && textOf(cell).trim() === "");
  const [first, ...more] = cleared;
  return [
    ...(first === undefined
      ? []
      : [
          finding("previous-altered", {
            ...{ ...where, target: more.length === 0 ? first.id : null, cell: first.address },
            details: { by: "nothing", ...nameCells(cleared.map(({ address }) => address)) },
          }),
        ]),
    ...printed
      .filter(({ cell }) => cell.formula !== null)
      .map(({ id, cell, address }) =>
        finding("previous-altered", {
          ...{ ...where, target: id, cell: address, received: cell.shown },
          details: { by: "formula" },
        }),
      ),
  ];
}

/** A number, or a text that is one. */
function isFigure(place: FormCell | undefined): boolean {
  if (place?.cell.content.kind !== "text") return place?.cell.content.kind === "number";
  const text = foldTyped(textOf(place.cell));
  if (text.length > LONGEST_FIGURE) return false;
  const numeral = parseNumeral(text);
  return numeral !== null && "value" in numeral;
}
