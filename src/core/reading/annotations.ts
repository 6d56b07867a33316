import type { NumericTarget } from "../target";
import { DIMENSIONS, parseUnit } from "../unit";

/**
 * A typed text without what people put around a figure and what changes nothing about it: quotes, a word that it is the total,
 * a remark on tax, the scope of a ranking, the dress of a negative number. Anything else stays, so that the text is no figure.
 *
 * @example withoutAnnotations("累计300个(已核实)", brands) // => "300个"
 * @example withoutAnnotations("6100(亿元)", above6000) // => "6100亿元"
 * @example withoutAnnotations("(5)", increase1400) // => "-5"; "(5)" under a count, which is never negative
 */
export function withoutAnnotations(folded: string, target: NumericTarget): string {
  let text = withoutQuotes(folded);
  text = withoutRemark(text);
  text = withUnitOutOfBrackets(text);
  if (mayBeNegative(target)) text = withMinus(text);
  if (target.kind === "rank") return withoutScope(text, target);
  return DIMENSIONS[target.unit.dimension].adds ? withoutTotalWord(text) : text;
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

function withoutRemark(text: string): string {
  return text.replace(REMARK, "");
}

/** 6100(亿元), 6100亿(元), 6100(亿), (单位:亿元) behind the figure. */
function withUnitOutOfBrackets(text: string): string {
  const parts = /^([^()]+)\((?:单位:?)?([^()]+)\)$/.exec(text);
  if (!parts?.[1] || !parts[2]) return text;
  const isUnit = parseUnit(parts[2]) !== null || /^[万亿]$/.test(parts[2]);
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
