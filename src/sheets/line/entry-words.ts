import type { Target } from "../../core";
import { breakAfterNames, largestLayout, type MeasuredText, rowHeight } from "../kit";
import { ALIGNMENTS, LINE_SIZES } from "./entry-cells";
import type { WordingField } from "./entry-columns";
import { type LineWording, sharers, wordLine, wordShortLine } from "./wording";

/** The printed words of a line as they are laid out. */
export interface LineWords {
  /** Points. */
  readonly size: number;
  readonly height: number;
  readonly texts: LineWording;
}

export interface WordsOptions {
  /** Whose line it is; null where the bureaus stand in a column of their own. */
  readonly bureau: string | null;
  /** In pixels. */
  readonly widths: Readonly<Record<WordingField, number>>;
  /** The fields that the line prints itself. */
  readonly fields: readonly WordingField[];
  /** The least height, in points. */
  readonly minimum: number;
  /** Whether the bureaus that share it stand in short below its name. */
  readonly isShort?: boolean;
}

/** The printed words of a line with their line breaks, in the largest size that Excel's rows can hold. */
export function layOutWords(
  target: Target,
  { bureau, widths, fields, minimum, isShort = false }: WordsOptions,
): LineWords {
  const cell = (field: WordingField, size: number): Omit<MeasuredText, "text"> => ({
    width: widths[field],
    indent: ALIGNMENTS[field] === "center" ? 0 : 1,
    size,
  });
  const textsAt = (size: number): LineWording =>
    isShort
      ? wordShortLine(target, bureau)
      : {
          ...wordLine(target, bureau),
          指标: breakIndicator(target, bureau, cell("指标", size)),
        };
  const layOut = (size: number): LineWords => {
    const texts = textsAt(size);
    const measured = fields.map((field) => ({ text: texts[field], ...cell(field, size) }));
    return { size, height: rowHeight(measured, { minimum, padding: PADDING }), texts };
  };
  return largestLayout(LINE_SIZES, layOut, ({ height }) => height);
}

const PADDING = 7.5;

/** The name, and in lines of their own the bureaus that share it. */
function breakIndicator(
  target: Target,
  bureau: string | null,
  cell: Omit<MeasuredText, "text">,
): string {
  const groups = sharers(target, bureau).map(({ lead, names }) =>
    breakAfterNames(lead, names, cell),
  );
  return [target.name, ...groups].join("\n");
}
