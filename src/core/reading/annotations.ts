import type { NumericTarget } from "../target";
import { parseUnit, type Unit } from "../unit";
import { isHarmlessNote, MARKS_BEFORE, MARKS_BEHIND, noteAtEnd } from "./notes";

/** A figure without what stood around it. */
export interface BareText {
  readonly text: string;
  /** Words in brackets that leave the figure as it is, and that somebody should know of: 抽检, 2022年. */
  readonly note: string | null;
  /** Marks that count for nothing: the * of 1305*, the ; of 30；. */
  readonly mark: string | null;
}

/**
 * A typed text without what people put around a figure and what changes nothing about it: quotes, a word that it is the total,
 * a remark on tax, the scope of a ranking, the dress of a negative number; notes and marks are kept apart, to be told. Anything else
 * stays, so that the text is no figure.
 *
 * @example withoutAnnotations("累计300个(已核实)", brands).text // => "300个"
 * @example withoutAnnotations("6100(亿元)", above6000).text // => "6100亿元"
 * @example withoutAnnotations("(5)", increase1400).text // => "-5"; "(5)" under a count, which is never negative
 * @example withoutAnnotations("97%(抽检)", passRate) // => { text: "97%", note: "抽检", mark: null }
 */
export function withoutAnnotations(folded: string, target: NumericTarget): BareText {
  const bare = withoutNotes(withoutQuotes(folded));
  let text = withUnitOutOfBrackets(bare.text, target.unit);
  if (mayBeNegative(target)) text = withMinus(text);
  if (target.kind === "rank") text = withoutScope(text, target);
  else if (target.unit.traits.adds) text = withoutTotalWord(text);
  return { ...bare, text };
}

const QUOTES = ["“”", "„”", '""', "‘’", "''", "「」", "『』"];

function withoutQuotes(text: string): string {
  const isQuoted = QUOTES.some(
    (pair) => text.length > 2 && text.startsWith(pair.charAt(0)) && text.endsWith(pair.charAt(1)),
  );
  return isQuoted ? text.slice(1, -1).replace(/。$/, "") : text;
}

/** What a remark in brackets may say without making the figure another one. */
const REMARK =
  /\((?:不?含税|[未不]含增值税|税[前后]|累计|合计|总计|全[市省县区]|现价|不变价|可比价|已?(?:核实|审核|审定|核定|验收|确认)|核实无误|实际数?|实绩)\)$/;

/** Takes off remarks, notes and marks, a few of each: 1305亿元(含税)(2022年)*. */
function withoutNotes(written: string): BareText {
  const notes: string[] = [];
  const marks: string[] = [];
  let text = written;
  for (let round = 0; round < MOST_NOTES; round += 1) {
    const before = text;
    text = text.replace(REMARK, "");
    const note = noteAtEnd(text);
    if (note !== null && isHarmlessNote(note.words)) {
      text = note.before;
      notes.unshift(note.words);
    }
    text = text.replace(MARKS_BEHIND, (mark) => keep(marks, mark));
    text = text.replace(MARKS_BEFORE, (mark) => keep(marks, mark));
    if (text === before) break;
  }
  return { text, note: joined(notes), mark: joined(marks) };
}

const MOST_NOTES = 3;

function keep(marks: string[], mark: string): string {
  marks.push(mark);
  return "";
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(" ");
}

/** 6100(亿元), 6100亿(元), 6100(亿), (单位:亿元) behind the figure. */
function withUnitOutOfBrackets(text: string, own: Unit): string {
  const parts = /^([^()]+)\((?:单位:?)?([^()]+)\)$/.exec(text);
  if (!parts?.[1] || !parts[2]) return text;
  const isOwn = parts[2] === own.symbol || own.aliases.includes(parts[2]);
  const isUnit = isOwn || parseUnit(parts[2]) !== null || /^[万亿]$/.test(parts[2]);
  if (!isUnit) return text;
  return parts[1] + parts[2];
}

/** Whether a value below zero can be at all. */
function mayBeNegative({ possible }: NumericTarget): boolean {
  return possible.minimum === null || possible.minimum.lt(0);
}

/** (5) and △5 are -5 in an account. */
function withMinus(text: string): string {
  const [, inside, behind] = /^\(([^()+-]+)\)([^()]*)$/.exec(text) ?? [];
  if (inside !== undefined) return `-${inside}${behind ?? ""}`;
  return text.replace(/^△(?=[^+-])/, "-");
}

const TOTAL_WORDS =
  /^(?:(?:全[市省县区]|本年|年度)?累计(?:完成|实现|达|数)?|合计|共计|总计|共)(?::|为)?/;

function withoutTotalWord(text: string): string {
  return text.replace(TOTAL_WORDS, "");
}

const SCOPES = ["全国", "全省", "全市", "全区", "全县"];
const STANDS = /^(?:排名|排位|位次|位居|位列|居|列|排)/;

/** 全国第8, 位居全省第3位; a scope that the target's own words gainsay is no value of the target. */
function withoutScope(text: string, { name, fragment, goal }: NumericTarget): string {
  const scoped = text.replace(STANDS, "");
  const scope = SCOPES.find((each) => scoped.startsWith(each)) ?? "";
  const asked = SCOPES.filter((each) => (name + fragment + goal).includes(each));
  if (scope !== "" && asked.length > 0 && !asked.includes(scope)) return text;
  return scoped.slice(scope.length).replace(STANDS, "").replace(/^第/, "");
}
