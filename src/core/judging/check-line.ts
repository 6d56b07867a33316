import { finding, type Finding, type FindingFacts } from "../finding";
import type { ReportingPeriod } from "../period";
import { type CellContent, foldTyped, readValue, type ReportedCell } from "../reading";
import { isShare, type Target, unitOf } from "../target";
import type { Big } from "../unit";
import { eachText, type EntryText } from "./entry-texts";
import { completionOf, isDip, judgeTarget, type Verdict } from "./verdict";

/** One line of a form as it came back: the cells a bureau fills in, and where they stand. Texts are as typed, empty when blank. */
export interface ReportedLine extends Readonly<Record<EntryText, string>> {
  readonly target: Target;
  readonly value: ReportedCell;
  /** Null for a line that the form has lost. */
  readonly place: LinePlace | null;
  /** Pictures that lie on the line; none where it is left out. */
  readonly pictures?: number;
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

/** Reads and judges one line. */
export function checkLine(
  line: ReportedLine,
  period: ReportingPeriod,
): { readonly entry: Entry; readonly findings: readonly Finding[] } {
  const { target, place } = line;
  if (target.cooperates) return standBeside(line);
  const reading = readValue(line.value, target);
  const verdict = judge(line, reading, period);
  const at = (cell: string | null | undefined): FindingFacts => ({
    sheet: place?.sheet ?? null,
    cell: cell ?? null,
  });
  const findings = reading.findings.map((each) => ({ ...each, ...at(place?.value) }));

  const dips = reading.value !== null && !isShare(target) && isDip(target, reading.value, period);
  if (verdict === "not-met" || dips) {
    const noReason = !explains(line.reason);
    const noMeasures = !explains(line.measures);
    if (noReason || noMeasures) {
      findings.push(
        finding("reason-required", {
          target: target.id,
          ...at(noReason ? place?.reason : place?.measures),
          received: (noReason ? line.reason : line.measures).trim() || null,
          details: {
            reason: noReason ? line.reason.trim() : null,
            measures: noMeasures ? line.measures.trim() : null,
            dips,
          },
        }),
      );
    }
  }
  // a picture is something to look at
  const hasEvidence = explains(line.evidence) || (line.pictures ?? 0) > 0;
  if (verdict === "needs-person" && !hasEvidence) {
    findings.push(
      finding("evidence-required", {
        target: target.id,
        ...at(place?.evidence),
        received: line.evidence.trim() || null,
      }),
    );
  }

  const entry: Entry = {
    target: target.id,
    typed: reading.typed === "" ? null : reading.typed,
    content: line.value.content,
    value: reading.value,
    unit: unitOf(target),
    verdict,
    completion: reading.value && !isShare(target) ? completionOf(target, reading.value) : null,
    ...eachText((text) => line[text].trim() || null),
    place,
  };
  return { entry, findings };
}

/** What a bureau says that only helps with a target (配合) is kept as it is typed: nothing is owed, refused or judged. */
function standBeside(line: ReportedLine): ReturnType<typeof checkLine> {
  const { target, place } = line;
  const { typed, value, findings } = readValue(line.value, target);
  const entry: Entry = {
    ...{ target: target.id, value, unit: unitOf(target), place, completion: null },
    typed: typed === "" ? null : typed,
    verdict: typed === "" ? "no-data" : "cannot-judge",
    ...eachText((text) => line[text].trim() || null),
  };
  const at = { sheet: place?.sheet ?? null, cell: place?.value ?? null };
  const told = findings.filter(({ severity }) => severity === "info");
  return { entry, findings: told.map((each) => ({ ...each, ...at })) };
}

function judge(
  line: ReportedLine,
  reading: ReturnType<typeof readValue>,
  period: ReportingPeriod,
): Verdict {
  switch (reading.state) {
    case "missing":
    case "not-due":
      return "no-data";
    case "refused":
      return "invalid";
    case "text":
      return "needs-person";
    case "value":
      // what the other bureaus report is missing to judge
      return isShare(line.target)
        ? "cannot-judge"
        : judgeTarget(line.target, reading.value, period);
  }
}

// “核实无误” says that somebody looked, not why the target was missed.
const LOOKED =
  /^(?:(?:情况|数据|以上|均|都|已|经|再次|反复|我局|我单位)*(?:核实|核对|确认|无误|属实|正确|正常))+$/;
const EMPTY_WORDS = /^(?:无|暂无|没有|略|同上|见附件|na)?$/i;

/** Whether a text explains anything: not blank, not a mark, not “核实无误” alone. */
export function explains(text: string): boolean {
  const words = foldTyped(text).replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "");
  return !EMPTY_WORDS.test(words) && !LOOKED.test(words);
}
