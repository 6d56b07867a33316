import type { Verdict } from "../../core";
import type { PaperTable } from "../../sheets";
import type { BureauProgress, Progress, Standing } from "../progress";
import { dueOf, listWords, targetWithUnit, withUnit } from "./figures";
import {
  bureausOf,
  columnsOf,
  earlierValue,
  explained,
  share,
  valueOf,
  verdictCell,
} from "./report-cells";
import type { ReportWords } from "./report-words";

/** Every target: what it stands at, where it should be, what it still takes. */
export function targetTable({ targets, earlier }: Progress, words: ReportWords): PaperTable {
  const hasLastYear = targets.some(({ lastYear }) => lastYear !== null);
  return {
    kind: "table",
    caption: words.targetTable,
    columns: columnsOf(words, [
      ["id", 7, "center"],
      ["goal", 18, "left", true],
      ["bureaus", 14, "left"],
      ["target", 12, "center"],
      ...(earlier.length > 0 ? [["previous", 9, "right"] as const] : []),
      ...(hasLastYear ? [["lastYear", 9, "right"] as const] : []),
      ["value", 11, "right"],
      ["completion", 10, "right"],
      ["due", 10, "right"],
      ["pace", 20, "left"],
      ["takes", 17, "left"],
      ["verdict", 10, "center"],
    ]),
    rows: targets.map((each) => {
      const { target, series, lastYear, completion, pace } = each;
      const last = series.at(-1);
      return [
        ...[
          target.id,
          target.name,
          bureausOf(target, words),
          targetWithUnit(target, words.messages),
        ],
        ...(earlier.length > 0 ? [earlierValue(target, last, words)] : []),
        ...(hasLastYear ? [earlierValue(target, lastYear ?? undefined, words)] : []),
        valueOf(each, words),
        share(completion, words),
        pace === null ? words.none : dueOf(pace),
        words.pace(each),
        words.takes(each),
        verdictCell(each.verdict, words),
      ];
    }),
  };
}

/** Missed, behind, fallen or exceeded: with what the bureaus wrote. */
export function attentionTable({ targets }: Progress, words: ReportWords): PaperTable | null {
  const found = targets.filter(needsAttention);
  if (found.length === 0) return null;
  return {
    kind: "table",
    caption: words.attentionTable,
    columns: columnsOf(words, [
      ["goal", 20, "left", true],
      ["target", 11, "center"],
      ["value", 11, "right"],
      ["pace", 22, "left"],
      ["reason", 20, "left"],
      ["measures", 20, "left"],
    ]),
    rows: found.map((each) => [
      `${each.target.id} ${each.target.name}\n${bureausOf(each.target, words)}`,
      targetWithUnit(each.target, words.messages),
      valueOf(each, words),
      `${sayTrouble(each, words)}\n${words.takes(each)}`,
      explained(each, "reason", words) ?? words.none,
      explained(each, "measures", words) ?? words.none,
    ]),
  };
}

/** Whether a target is missed, behind its pace, below its level or above its cap. */
export function needsAttention({ verdict, pace, breach }: Standing): boolean {
  const isBehind = verdict === "in-progress" && pace !== null && pace.light !== "green";
  return verdict === "not-met" || isBehind || breach !== null;
}

function sayTrouble(each: Standing, words: ReportWords): string {
  if (each.verdict === "not-met") return words.messages.verdicts["not-met"];
  return each.breach === null ? words.pace(each) : words.breach(each.breach);
}

export function owedTable({ bureaus }: Progress, words: ReportWords): PaperTable | null {
  const owing = bureaus.filter(({ owed }) => owed.length > 0);
  if (owing.length === 0) return null;
  return {
    kind: "table",
    caption: words.owedTable,
    columns: columnsOf(words, [
      ["bureau", 20, "left", true],
      ["status", 14, "center"],
      ["deadline", 18, "center"],
      ["why", 60, "left"],
    ]),
    rows: owing.map((each) => [
      each.bureau,
      each.statusWords,
      each.due === null ? words.none : words.messages.day(each.due),
      owedWords(each, words),
    ]),
  };
}

function owedWords({ owed }: BureauProgress, words: ReportWords): string {
  const said = owed.map(({ target, why }) =>
    why === "blank"
      ? `${target.id} ${target.name}`
      : `${target.id} ${target.name} (${words.owedWhy[why]})`,
  );
  return listWords(said, words.messages.language);
}

/** What was reported and does not count, or waits for a person. */
export function openTable({ targets }: Progress, words: ReportWords): PaperTable | null {
  const OPEN: ReadonlySet<Verdict | null> = new Set([
    ...(["unverified", "cannot-judge", "needs-person", "invalid"] as const),
  ]);
  const found = targets.filter(({ verdict }) => OPEN.has(verdict));
  if (found.length === 0) return null;
  return {
    kind: "table",
    caption: words.openTable,
    columns: columnsOf(words, [
      ["goal", 24, "left", true],
      ["bureaus", 16, "left"],
      ["target", 14, "center"],
      ["verdict", 13, "center"],
      ["held", 33, "left"],
    ]),
    rows: found.map((each) => {
      const shown = each.held ?? (each.words === "" ? null : each.words);
      const said = shown ?? (each.value === null ? words.none : withUnit(each.target, each.value));
      return [
        `${each.target.id} ${each.target.name}`,
        bureausOf(each.target, words),
        targetWithUnit(each.target, words.messages),
        verdictCell(each.verdict, words),
        [said, each.remark].filter((text) => text !== "").join("\n"),
      ];
    }),
  };
}
