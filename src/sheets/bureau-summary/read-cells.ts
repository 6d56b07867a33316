import { chinese, type ReportedCell, toDecimal, type Verdict, VERDICTS } from "../../core";
import { type FormCell, textOf } from "../kit";
import { figureFormat } from "../line";
import type { SummaryFigure } from "./model";

/** A cell of a list as a summary prints it; null where it is blank, or a dash that stands for nothing. */
export function figureOfCell(found: FormCell | undefined): SummaryFigure | null {
  const cell = found?.cell;
  if (cell === undefined) return null;
  const shown = textOf(cell).trim();
  if (shown === "" || shown === "—") return null;
  const { content } = cell;
  if (content.kind !== "number") return { kind: "words", words: shown };
  if (content.format !== "plain" && content.format !== "percent") {
    return { kind: "words", words: shown };
  }
  const isPercent = content.format === "percent";
  const stored = toDecimal(content.value);
  const numberFormat = figureFormat(isPercent ? stored.times(100) : stored, isPercent);
  return { kind: "number", value: content.value, numberFormat, shown };
}

/** A ratio, such as 完成率; null where there is none. */
export function ratioOfCell(found: FormCell | undefined): number | null {
  const content = found?.cell.content;
  return content?.kind === "number" ? content.value : null;
}

/** The text of a cell without the blanks around it. */
export function wordsOfCell(found: { readonly cell: ReportedCell } | undefined): string {
  return found === undefined ? "" : textOf(found.cell).trim();
}

/** The verdict that these words say; null where they say none. */
export function verdictOfWords(words: string): Verdict | null {
  return VERDICTS.find((verdict) => chinese.verdicts[verdict] === words) ?? null;
}
