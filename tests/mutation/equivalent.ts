/** A fault that changes nothing anybody could see. */
export interface EquivalentFault {
  /** The end of the file's path. */
  readonly file: string;
  readonly kind: string;
  /** The line it stands in. */
  readonly code: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly EquivalentFault[] = [
  {
    file: "exchange/annexes/workbook.ts",
    kind: "array emptied",
    code: "const at = new Map(filled.map((place, index) => [place, index]));",
    reason: "a place that is not kept is looked for, and found the same; only the time differs",
  },
  {
    file: "core/shown/general.ts",
    kind: "text filled",
    code: 'const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");',
    reason: "toExponential always has both parts; what stands for a missing one is never used",
  },
  {
    file: "core/period/period.ts",
    kind: "statement removed",
    code: "if (known) return known;",
    reason: "a period that is read again is the same; only the time differs",
  },
  {
    file: "core/reading/numeral.ts",
    kind: "times → div",
    code: "return isNegative ? { ...numeral, value: numeral.value.times(-1) } : numeral;",
    reason: "by -1 both give the same",
  },
  {
    file: "core/reading/annotations.ts",
    kind: "text filled",
    code: 'if (inside !== undefined) return `-${inside}${behind ?? ""}`;',
    reason: "what is behind is there whenever what is inside is",
  },
  {
    file: "exchange/collect/collection-findings.ts",
    kind: "statement removed",
    code: "if (!line) return false;",
    reason: "what is found of a target is found of one that its bureau answers for",
  },
  {
    file: "exchange/collect/why-not-taken.ts",
    kind: "text filled",
    code: 'return { kind: "identical", other: other ?? "" };',
    reason: "an identical file always has the one that it equals",
  },
  {
    file: "core/clauses/day-marks.ts",
    kind: "text filled",
    code: 'read: ({ 0: words, 1: year = "", 2: month = "", 3: day }) => {',
    reason: "the pattern has year and month whenever it fits",
  },
  {
    file: "core/reading/amount.ts",
    kind: "text emptied",
    code: 'if (yuan === null || "problem" in yuan || yuan.told !== null) return null;',
    reason: "a problem has nothing told, which is not null either",
  },
  {
    file: "core/clauses/read-sentence.ts",
    kind: "text emptied",
    code: 'if (/^[^、]{0,4}新[建改扩培引认开]/.test(words)) return "new";',
    reason: "a verb that neither raises nor lessens is told from none only by being there",
  },
  {
    file: "core/draft/document-facts.ts",
    kind: "< → <=",
    code: 'return text === "" ? [] : [{ text, place, isAbove: at < lastTable }];',
    reason: "the last table is no line of the text",
  },
  {
    file: "core/draft/schedule.ts",
    kind: "text filled",
    code: 'const [, year = "", month = "", day] = dotted;',
    reason: "the pattern has year and month whenever it fits",
  },
  {
    file: "core/draft/task-bracket.ts",
    kind: "text filled",
    code: 'const words = match[1] ?? "";',
    reason: "the pattern has its words whenever it fits",
  },
  {
    file: "core/draft/task-bracket.ts",
    kind: "|| → &&",
    code: "if (match === null || inner === undefined) return labelsBehind(end, start);",
    reason: "what is inside is there whenever the pattern fits",
  },
  {
    file: "core/draft/open-plan.ts",
    kind: "text filled",
    code: 'return before.at(-1)?.id ?? ids[0] ?? "";',
    reason: "a draft without any target has no open plan",
  },
  {
    file: "exchange/collect/merged-lines.ts",
    kind: "text filled",
    code: '...(isDecided ? [`${decision?.by ?? lineDecisions[0]?.by ?? ""}裁定`] : []),',
    reason: "what is decided has who decided it",
  },
  {
    file: "exchange/returned/bureau-in-path.ts",
    kind: "- → +",
    code: "Array.from({ length: Math.max(0, name.length - length + 1) }, (_, at) =>",
    reason: "what is cut off at the end is looked up by its own length too",
  },
];
