import { type Big, isNumeric, type Target, type Verdict } from "../../core";
import { type PaperCell, type PaperColumn, type PaperTable, VERDICT_TINTS } from "../../sheets";
import {
  type BureauProgress,
  countProgress,
  type EarlierValue,
  type Progress,
  type Standing,
  type TargetProgress,
} from "../progress";
import { listWords, percentOf, targetWithUnit, withUnit } from "./figures";
import type { ReportWords } from "./report-words";

type ColumnName = keyof ReportWords["columns"];
type Align = PaperColumn["align"];

function columnsOf(
  words: ReportWords,
  list: readonly (readonly [name: ColumnName, width: number, align: Align, isName?: true])[],
): PaperColumn[] {
  return list.map(([name, width, align, isName]) => ({
    ...{ header: words.columns[name], width, align },
    ...(isName === true && { isName }),
  }));
}

/** How every bureau stands; what a light says stands in words. */
export function bureauTable({ bureaus }: Progress, words: ReportWords): PaperTable {
  const { verdicts, colours } = words.messages;
  const shown = (["met", "reached-early", "in-progress", "not-met", "unverified"] as const).filter(
    (verdict) => bureaus.some(({ lines }) => (countProgress(lines).verdicts[verdict] ?? 0) > 0),
  );
  return {
    kind: "table",
    caption: words.bureauTable,
    columns: [
      ...columnsOf(words, [
        ["bureau", 22, "left", true],
        ["status", 13, "center"],
        ["asked", 8, "center"],
      ]),
      ...shown.map((verdict) => ({
        header: verdicts[verdict],
        width: 9,
        align: "center" as const,
      })),
      ...columnsOf(words, [
        ["light", 22, "left"],
        ["owed", 9, "center"],
      ]),
    ],
    rows: bureaus.map((each) => {
      const { verdicts: counts, lights } = countProgress(each.lines);
      const asked = each.lines.filter(({ target }) => !target.cooperates).length;
      const lit = (["green", "yellow", "red"] as const).flatMap((light) =>
        lights[light] === 0 ? [] : [`${colours[light]} ${lights[light]}`],
      );
      return [
        ...[each.bureau, each.statusWords, String(asked)],
        ...shown.map((verdict) => String(counts[verdict] ?? 0)),
        lit.length === 0 ? words.none : listWords(lit, words.messages.language),
        String(each.owed.length),
      ];
    }),
  };
}

/** Every target: what it stands at, where it should be, what it still takes. */
export function targetTable({ targets, earlier }: Progress, words: ReportWords): PaperTable {
  const hasLastYear = targets.some(({ lastYear }) => lastYear !== null);
  return {
    kind: "table",
    caption: words.targetTable,
    columns: columnsOf(words, [
      ["id", 8, "center"],
      ["goal", 18, "left", true],
      ["bureaus", 12, "left"],
      ["target", 11, "center"],
      ...(earlier.length > 0 ? [["previous", 9, "right"] as const] : []),
      ...(hasLastYear ? [["lastYear", 9, "right"] as const] : []),
      ["value", 11, "right"],
      ["completion", 9, "right"],
      ["due", 8, "right"],
      ["pace", 17, "left"],
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
        share(pace?.due ?? null, words),
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
      explained(each, "reason", words),
      explained(each, "measures", words),
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

/** So many periods stand beside each other on an upright page. */
const MOST_PERIODS = 5;

/** Earlier periods beside this one; null where none is known. */
export function seriesTable(progress: Progress, words: ReportWords): PaperTable | null {
  const { targets, earlier, period } = progress;
  const shown = earlier.slice(-MOST_PERIODS);
  const found = targets.filter(({ target, series }) => isNumeric(target) && series.length > 0);
  if (shown.length === 0 || found.length === 0) return null;
  const periods = shown.map((each) => words.messages.period(each));
  return {
    kind: "table",
    caption: words.seriesTable(shown.length, earlier.length),
    columns: [
      ...columnsOf(words, [["goal", 28, "left", true]]),
      ...[...periods, words.messages.period(period)].map((header) => ({
        ...{ header, width: 12, align: "right" as const },
      })),
      ...columnsOf(words, [["change", 14, "right"]]),
    ],
    rows: found.map((each) => {
      const { target, series, value, lastYear } = each;
      const change = value === null || lastYear === null ? null : value.minus(lastYear.value);
      return [
        `${target.id} ${target.name}`,
        ...shown.map(({ id }) =>
          earlierValue(
            target,
            series.find((one) => one.period.id === id),
            words,
          ),
        ),
        valueOf(each, words),
        change === null ? words.none : `${change.gt(0) ? "+" : ""}${withUnit(target, change)}`,
      ];
    }),
  };
}

export function baselineTable({ targets }: Progress, words: ReportWords): PaperTable | null {
  const found = targets.flatMap(({ target, baseline }) =>
    baseline === null ? [] : [{ target, baseline }],
  );
  if (found.length === 0) return null;
  return {
    kind: "table",
    caption: words.baselineTable,
    columns: columnsOf(words, [
      ["goal", 30, "left", true],
      ["baseline", 14, "right"],
      ["asOf", 14, "center"],
      ["source", 30, "left"],
      ["counts", 12, "center"],
    ]),
    rows: found.map(({ target, baseline: { value, asOf, source, counts } }) => [
      `${target.id} ${target.name}`,
      withUnit(target, value),
      asOf ?? words.none,
      source ?? words.planOwn,
      words.isMeasured[counts ? "yes" : "no"],
    ]),
  };
}

function bureausOf({ bureaus }: Target, words: ReportWords): string {
  return listWords(
    bureaus.map(({ name }) => name),
    words.messages.language,
  );
}

/** Nothing that does not count is printed as achieved. */
function valueOf(each: TargetProgress, words: ReportWords): string {
  if (each.value !== null) return withUnit(each.target, each.value);
  if (each.words !== "") return each.words;
  return each.verdict === "unverified" && each.held !== null ? words.held(each.held) : words.none;
}

function share(value: Big | null, words: ReportWords): string {
  return value === null ? words.none : percentOf(value);
}

function earlierValue(target: Target, found: EarlierValue | undefined, words: ReportWords): string {
  return found === undefined ? words.none : withUnit(target, found.value);
}

function verdictCell(verdict: Verdict | null, words: ReportWords): PaperCell {
  if (verdict === null) return words.none;
  return { text: words.messages.verdicts[verdict], tint: VERDICT_TINTS[verdict] };
}

function explained(
  { reasons }: TargetProgress,
  field: "reason" | "measures",
  words: ReportWords,
): string {
  const said = reasons.filter((each) => each[field] !== "");
  if (said.length === 0) return words.none;
  if (said.length === 1) return said.map((each) => each[field]).join("");
  return said.map((each) => words.byBureau(each.bureau, each[field])).join("\n");
}
