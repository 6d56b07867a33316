import { finding, type Finding, type FindingFacts, isBlankLine, weigh } from "../finding";
import type { ReportingPeriod } from "../period";
import {
  type CellContent,
  foldTyped,
  type Reading,
  readValue,
  type ReportedCell,
} from "../reading";
import { asAskedIn, isAskedIn, isShare, type Target, unitOf } from "../target";
import type { Big } from "../unit";
import { eachText, type EntryText } from "./entry-texts";
import { readAsAsked } from "./read-as-asked";
import { completionOf, isDip, judgeTarget, type Verdict } from "./verdict";

/** One line of a form as it came back: the cells a bureau fills in, and where they stand. Texts are as typed, empty when blank. */
export interface ReportedLine extends Readonly<Record<EntryText, string>> {
  readonly target: Target;
  readonly value: ReportedCell;
  /** Null for a line that the form has lost. */
  readonly place: LinePlace | null;
  /** Pictures that lie on the line; none where it is left out. */
  readonly pictures?: number;
  /** The target as the form asked for it, where the plan has come to say it otherwise: the same thing, maybe in another unit. */
  readonly asked?: Target;
}

/** Addresses of a line's cells, such as G5; null where the column is gone. */
export interface LinePlace extends Readonly<Record<"value" | EntryText, string | null>> {
  readonly sheet: string;
}

/** What one line says, judged. `value` is in `unit`; absent facts and blank texts are null. */
export interface Entry extends Readonly<Record<EntryText, string | null>> {
  readonly target: string;
  /** The cell's text as a person sees it; null when blank. */
  readonly typed: string | null;
  /** What the cell holds, whatever its format shows of it. */
  readonly content: CellContent;
  readonly value: Big | null;
  readonly unit: string | null;
  readonly verdict: Verdict;
  readonly completion: Big | null;
  /** Where the line stands; null for one that the form has lost. */
  readonly place: LinePlace | null;
}

/** Reads and judges one line, as its target is asked in the period. */
export function checkLine(
  given: ReportedLine,
  period: ReportingPeriod,
): { readonly entry: Entry; readonly findings: readonly Finding[] } {
  const target = asAskedIn(given.target, period);
  const line = { ...given, target };
  const { place } = line;
  if (target.cooperates) return standBeside(line);
  const reading = ofYear(readAsAsked(line), period.year);
  const isExplained = explains(line.reason);
  const isUnverified = reading.value !== null && isSuspect(reading) && !isExplained;
  const verdict = isUnverified ? "unverified" : judge(line, reading, period);
  const isAsked = isAskedIn(target, period);
  const findings = reading.findings
    // nobody misses what is not due
    .filter((each) => isAsked || !isBlankLine(each))
    .map((each) => ({ ...(isExplained ? vouchFor(each) : each), ...at(line, "value") }));

  const dips =
    reading.value !== null &&
    !isUnverified &&
    !isShare(target) &&
    isDip(target, reading.value, period);
  findings.push(...missingReasons(line, verdict, dips), ...missingEvidence(line, verdict));

  const entry: Entry = {
    target: target.id,
    typed: reading.typed === "" ? null : reading.typed,
    content: line.value.content,
    value: reading.value,
    unit: unitOf(target),
    verdict,
    completion:
      reading.value === null || isUnverified || isShare(target)
        ? null
        : completionOf(target, reading.value),
    ...eachText((text) => line[text].trim() || null),
    place,
  };
  return { entry, findings };
}

type Worded = Pick<ReportedLine, "target" | "place" | "reason" | "measures">;

/** A miss, and a maintained level that falls short before its day, owe a reason and what is done about it. */
export function missingReasons(line: Worded, verdict: Verdict, dips: boolean): readonly Finding[] {
  if (verdict !== "not-met" && !dips) return [];
  const reason = explains(line.reason) ? null : line.reason.trim();
  const measures = explains(line.measures) ? null : line.measures.trim();
  if (reason === null && measures === null) return [];
  const first = reason === null ? "measures" : "reason";
  return [
    finding("reason-required", {
      target: line.target.id,
      ...at(line, first),
      received: line[first].trim() || null,
      details: { reason, measures, dips },
    }),
  ];
}

/** What a person judges needs something to look at; a picture is something. */
function missingEvidence(line: ReportedLine, verdict: Verdict): readonly Finding[] {
  const hasEvidence = explains(line.evidence) || (line.pictures ?? 0) > 0;
  if (verdict !== "needs-person" || hasEvidence) return [];
  return [
    finding("evidence-required", {
      target: line.target.id,
      ...at(line, "evidence"),
      received: line.evidence.trim() || null,
    }),
  ];
}

/** Where a line's entry stands; nowhere for a line that the form has lost. */
function at({ place }: Pick<ReportedLine, "place">, column: "value" | EntryText): FindingFacts {
  return { sheet: place?.sheet ?? null, cell: place?.[column] ?? null };
}

/** What a bureau says that only helps with a target (配合) is kept as it is typed: nothing is owed, refused or judged. */
function standBeside(line: ReportedLine): ReturnType<typeof checkLine> {
  const { target, place } = line;
  const { typed, value, findings } = readValue(line.value, target);
  const entry: Entry = {
    ...{ target: target.id, value, unit: unitOf(target), place, completion: null },
    typed: typed === "" ? null : typed,
    content: line.value.content,
    verdict: typed === "" ? "no-data" : "cannot-judge",
    ...eachText((text) => line[text].trim() || null),
  };
  const at = { sheet: place?.sheet ?? null, cell: place?.value ?? null };
  const told = findings.filter(({ severity }) => severity === "info");
  return { entry, findings: told.map((each) => ({ ...each, ...at })) };
}

/** 61000000 under 亿元: kept, but no value to build on until a person or the bureau's own words stand by it. */
function isSuspect({ findings }: Reading): boolean {
  return findings.some(({ code }) => code === "magnitude-suspect");
}

/** A figure with a note that names another year is that year's: 2100（2019年） is nothing that was reached in 2021. */
function ofYear(reading: Reading, reported: number): Reading {
  const findings = reading.findings.map((each) => {
    if (each.code !== "note-beside") return each;
    const years = Array.from(each.details.note.matchAll(/(?:19|20)\d\d/g), Number);
    const [otherYear] = years.includes(reported) ? [] : years;
    if (otherYear === undefined) return each;
    return weigh({ ...each, details: { ...each.details, otherYear } }, "error");
  });
  const isOther = findings.some((each) => each.code === "note-beside" && each.severity === "error");
  return isOther ? { ...reading, state: "refused", value: null, findings } : reading;
}

/** The suspicion of a value whose bureau says on what it rests: told, but nothing is to be done. */
function vouchFor(finding: Finding): Finding {
  if (finding.code !== "magnitude-suspect") return finding;
  return { ...finding, severity: "info", details: { ...finding.details, explained: true } };
}

function judge(line: ReportedLine, reading: Reading, period: ReportingPeriod): Verdict {
  switch (reading.state) {
    case "missing":
    case "not-due":
      return "no-data";
    case "refused":
      return "invalid";
    case "text":
      return judgeTarget(line.target, null, period);
    case "value":
      // what the other bureaus report is missing to judge
      return isShare(line.target)
        ? "cannot-judge"
        : judgeTarget(line.target, reading.value, period);
  }
}

// “核实无误” says that somebody looked, not why the target was missed, nor on what a figure rests. A text of these words alone.
const LOOKED = new RegExp(
  "^(?:核实|核对|核查|复核|检查|确认|确定|无误|无差错|没有?错误?|没有?问题|无问题|属实|如此|真实|准确|正确|正常|情况|数据|数值|" +
    "数字|数额|金额|单位|指标|完成值|以上|上述|所填|所报|填报|填写|上报|本项|该项|此项|该数|此数|均|都|已|经|再次|反复|确实|完全|" +
    "我局|我单位|本局|本单位|对|是|的|过|了)+$",
);
const EMPTY_WORDS = /^(?:无|暂无|没有|略|同上|见附件|na)?$/i;

/** Whether a text explains anything: not blank, not a mark, not “核实无误” alone. */
export function explains(text: string): boolean {
  const words = foldTyped(text).replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "");
  return !EMPTY_WORDS.test(words) && !LOOKED.test(words);
}
