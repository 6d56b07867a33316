import { finding, type Finding } from "../finding";
import { isNumeric, type Target, unitOf } from "../target";
import { BLANK_CELL, type ReportedCell } from "./cell";
import { type CharacterMark, isLeftOut, type TextRun, withoutMarks } from "./cell-looks";
import type { Reading, ReadPlain } from "./reading";
import { readConditional } from "./read-conditional";
import { holdsFigure, isPictureCell } from "./seen-text";
import { shorten } from "./shorten";

/**
 * Reads a cell whose looks make it mean something else than it holds: a part of merged cells, a picture, what nobody can see, a raised
 * footnote, what is struck out, white figures beside black ones.
 *
 * @returns null for a cell that looks as it is
 * @example readLooks(6100 with a raised 1, 超过6000亿元, read) // => refused, marked-text: 61001 or 6100
 */
export function readLooks(cell: ReportedCell, target: Target, read: ReadPlain): Reading | null {
  const { looks, shown } = cell;
  const told = (state: Reading["state"], typed: string, each: Finding): Reading => ({
    ...{ state, typed, value: null },
    findings: [{ ...each, target: target.id, received: typed === "" ? null : shorten(typed) }],
  });
  const expected = unitOf(target);
  if (looks?.mergedInto !== undefined) {
    const details = { range: looks.mergedInto };
    return told("refused", "", finding("merged-cells", { expected, details }));
  }
  if (isPictureCell(cell)) {
    if (!isNumeric(target) || !holdsFigure(cell)) return read(BLANK_CELL, target);
    const details = { confirm: false, unseen: "picture" } as const;
    return told("missing", shown, finding("missing-value", { expected, details }));
  }
  if (looks?.unseen === "hidden" || (looks?.unseen !== undefined && shown.trim() === "")) {
    return read(BLANK_CELL, target);
  }
  if (looks?.unseen !== undefined) {
    const details = { confirm: false, unseen: looks.unseen } as const;
    return told("missing", shown, finding("missing-value", { expected, details }));
  }
  if (looks?.partly !== undefined && isNumeric(target)) {
    const details = { mark: looks.partly, readings: null };
    return told("refused", shown, finding("marked-text", { expected, details }));
  }
  const runs = withPowers(looks?.runs ?? []);
  const mark = markThatCounts(runs);
  if (mark === null) return readConditional(cell, target, read);
  if (!isNumeric(target) && !isLeftOut(mark)) return null;
  const kept = withoutMarks(runs, (each) => isNumeric(target) || isLeftOut(each));
  if (kept.trim() === "") {
    return told("refused", shown, finding("struck-out", { expected }));
  }
  const without = read(textCell(kept), target);
  // words are read without what is struck out or unseen, which is told of the line
  if (!isNumeric(target)) return without;
  const whole = textOfRuns(runs);
  const all = read(textCell(whole), target);
  if (all.value !== null && without.value !== null && all.value.eq(without.value)) return all;
  const details = { mark, readings: [shorten(whole.trim()), shorten(kept.trim())] } as const;
  return told("refused", shown, finding("marked-text", { expected, details }));
}

/** The mark that makes two readings; null where none does: blanks have no look, and what is raised as a whole is beside nothing. */
function markThatCounts(runs: readonly TextRun[]): CharacterMark | null {
  const visible = runs.filter(({ text }) => text.trim() !== "");
  const marks = visible.flatMap(({ mark }) => mark ?? []);
  const leftOut = marks.find(isLeftOut);
  if (leftOut !== undefined) return leftOut;
  const [first] = marks;
  return first !== undefined && visible.some(({ mark }) => mark === null) ? first : null;
}

/** 平方 and 立方 written as a raised 2 or 3 behind the letter of a unit are no marks: 480 km². */
function withPowers(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.map((run, index) => {
    const before = runs[index - 1]?.text.trimEnd() ?? "";
    const isPower = run.mark === "raised" && /m$/i.test(before);
    const power = POWERS.get(run.text.trim());
    return isPower && power !== undefined ? { text: power, mark: null } : run;
  });
}

const POWERS: ReadonlyMap<string, string> = new Map([
  ["2", "²"],
  ["3", "³"],
]);

function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}

function textCell(text: string): ReportedCell {
  return { content: { kind: "text", text }, shown: text, formula: null };
}
