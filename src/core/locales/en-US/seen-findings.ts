import type { Finding } from "../../finding";
import { isMergedAcross } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { aside, came, doubtWords, inUnit, setBack, unitPlace, someCells } from "./phrases";

/** What was written, behind its name. */
const quoted = ({ received }: Finding): string => (received === null ? "" : `: “${received}”`);

/** What is said where a person sees something else than a cell stores. */
export const SEEN_SENTENCES = {
  "marked-text": (f, t) => {
    const mark = {
      struck: "struck-out characters",
      raised: "raised characters",
      lowered: "lowered characters",
      unseen: "characters that cannot be seen (in the colour of their ground, or too small)",
    }[f.details.mark];
    const { readings } = f.details;
    const meaning =
      readings === null
        ? `; Excel does not tell which of ${came(f)} they are`
        : ` and could be ${readings.join(" or ")}`;
    return `The cell has ${mark}${meaning}. Take them out: ${inUnit(t)}`;
  },
  "heading-unit": (f, t) =>
    `${unitPlace(f.details)} says “${f.details.unit}”: ${came(f)} could be ${f.details.readings.join(" or ")} and was not used. Set ${setBack(f.details)} and ${inUnit(t)}`,
  "faint-text": (f) =>
    `${came(f)} can hardly be told from its ground, and was read all the same. Check it and make it black`,
  "struck-out": (f, t) =>
    `${came(f)} is struck out, which is no report. Enter it anew: ${inUnit(t)}; clear the cell if there is none`,
  "merged-cells": (f) =>
    isMergedAcross(f.details.range, f.cell)
      ? `The cell was merged with those left of it (${f.details.range}) and shows what the first of them holds, which was not taken. Split them and type the value into its own cell`
      : `The cell was merged into ${f.details.range}. Enter each line by itself: a merged value counts for its first line only`,
  comment: (f) =>
    f.details.hasOnlyFigure
      ? `The value is missing and a figure stands only in a comment${quoted(f)}. A comment is no report: enter it in the cell`
      : f.details.doubt
        ? `There is a comment${quoted(f)}. ${doubtWords(f.details.doubt)}`
        : `There is a comment${quoted(f)}. It is not counted; ignore a mere remark`,
  picture: (f) =>
    f.details.kind === "picture"
      ? `Pictures: ${f.details.count}${aside(f)}. Nothing in a picture is read; a person has to look`
      : f.details.doubt
        ? `There is a text box${quoted(f)}. ${doubtWords(f.details.doubt)}`
        : `There is a text box${quoted(f)}. It is not counted; ignore a mere remark`,
  "hidden-columns": (f) => {
    const { isSheet, count } = f.details;
    const what = isSheet ? `The entry sheet${aside(f)}` : `Column ${f.received ?? ""}`.trim();
    return `${what} is hidden: what stands there cannot be seen (filled cells: ${count}) and was not used. Unhide it and send it again`;
  },
  "shifted-column": (f) => {
    const way = { down: "low", up: "high" }[f.details.direction];
    return `The values seem to stand ${f.details.lines === 1 ? "one line" : `${f.details.lines} lines`} too ${way}${aside(f)}: of ${f.details.of} values ${f.details.fitting} fit ${f.details.lines === 1 ? "the line beside" : "that line"} better. Check every line; a person has to confirm before it is merged`;
  },
  "texts-exchanged": (f) =>
    `“${f.details.field}” and “${f.details.swappedWith}” seem to have been filled in the other way round (${someCells(f.details)})${aside(f)}. They are kept as they stand; check them, and exchange them if so`,
  "previous-altered": (f) => {
    switch (f.details.by) {
      case "nothing":
        return `The previous value (上期值) was cleared (${someCells(f.details)}). Comparisons keep the original; put it back from the form as it was sent`;
      case "formula":
        return `The previous value (上期值) was replaced by a formula, which gives ${came(f)}. Comparisons keep the original; put it back from the form as it was sent`;
      case "other":
        return `The previous value (上期值) was changed to ${came(f)}, from “${f.expected ?? "blank"}”. Comparisons keep the original; change it back`;
    }
  },
} satisfies Partial<FindingSentences>;
