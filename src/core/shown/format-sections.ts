/** What a number format makes of a number: a plain figure, a percentage (0.96 is 96 %), or a day or time. */
export type NumberFormatClass = "plain" | "percent" | "date";

/** One section of a format code; `0;[Red]-0;"无"` has three. */
export interface FormatSection {
  /** The section as numfmt reads it. */
  readonly pattern: string;
  readonly class: NumberFormatClass;
  /** The numbers it is for, where it says so: `[>=10000]`. */
  readonly condition: Condition | null;
  /** Shows numbers as if they had no format; `afterMinus` where a minus of its own stands right before them. */
  readonly general: "plain" | "after-minus" | null;
  /** `[DBNum1]`: 六千一百, `[DBNum2]`: 陆仟壹佰, `[DBNum3]`: full-width figures; `rmb` is what WPS adds: 陆仟壹佰元整. */
  readonly chinese: ChineseFigures | null;
  /** The colour that it gives its characters, whatever their font says: `[White]0`; null where it gives none. */
  readonly colour: FormatColour | null;
  /** Without what is quoted, in brackets or General: `#,##0.00`, `yyyy`. */
  readonly bare: string;
  /** Shows texts (`@`), and numbers only where there is no other section. */
  readonly isText: boolean;
}

/** Of the colours that a format can name, those that a ground may have as well; all others can be read on any. */
export type FormatColour = "white" | "black" | "other";

export type ChineseFigures = 1 | 2 | 3 | "rmb";

interface Condition {
  readonly comparison: string;
  readonly limit: number;
}

/** Excel's own limit; a longer code is no format, and its literals would be repeated in every cell. */
export const LONGEST_CODE = 255;

/**
 * Splits a format code (ECMA-376 part 1, 18.8.31) into its sections, with what Chinese programs write in their own way brought to
 * the usual one: `!` shows the next character as `\` does, `G/通用格式` is General, `[红色]` a colour.
 *
 * @example splitSections('0!.0,"万元"')[0]?.pattern // => '0\\.0,"万元"': 61000 is shown as 6.1万元
 */
export function splitSections(code: string): readonly FormatSection[] {
  const whole = wholeMeaning(code);
  const sections: string[][] = [[]];
  for (const [token] of whole.slice(0, 10 * LONGEST_CODE).matchAll(TOKEN)) {
    if (token === ";") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections.map(readSection);
}

const TOKEN =
  /"[^"]*"?|[\\!].|[_*].|\[[^\]]*\]?|G\/通用格式|general|上午\/下午|AM\/PM|A\/P|E[+-]|[\s\S]/giu;

/** The system's long day and time are Chinese ones, whatever else the code says. */
function wholeMeaning(code: string): string {
  if (/^\[\$-(?:F800|x-sysdate)\]/i.test(code)) return 'yyyy"年"m"月"d"日"';
  if (/^\[\$-(?:F400|x-systime)\]/i.test(code)) return "h:mm:ss";
  return code;
}

function readSection(tokens: readonly string[]): FormatSection {
  const bare = tokens.filter((token) => !/^(?:["\\!_*[]|general|G\/|E[+-])/i.test(token)).join("");
  const brackets = tokens.filter((token) => token.startsWith("["));
  const chinese = chineseFigures(brackets);
  const general = tokens.findIndex((token) => GENERAL.test(token));
  return {
    pattern: tokens.map((token) => translate(token, chinese)).join(""),
    class: classOf(bare, brackets),
    condition: brackets.map(readCondition).find((each) => each !== null) ?? null,
    general:
      general < 0 ? null : /^[\\!]?-$/.test(tokens[general - 1] ?? "") ? "after-minus" : "plain",
    chinese,
    colour: brackets.map(readColour).find((each) => each !== null) ?? null,
    isText: bare.includes("@"),
    bare,
  };
}

/** Whether letters stand unquoted that mean nothing in a format: of `hello 0` and `bogus` no spreadsheet knows what to show. */
export function hasStrayLetters({ bare }: FormatSection): boolean {
  return /[cfi-lno-rt-xz]/i.test(bare.replace(/AM\/PM|A\/P/gi, ""));
}

const GENERAL = /^(?:G\/通用格式|general)$/i;

function translate(token: string, chinese: ChineseFigures | null): string {
  if (token.length === 2 && token.startsWith("!")) return `\\${token.slice(1)}`;
  // a column is filled with it: one stands for as many as there is room for. Blanks, dashes and dots lead to a figure and are none
  if (FILLS_WITH_FIGURES.test(token)) return `\\${token.slice(1)}`;
  if (GENERAL.test(token)) return "General";
  if (token === "上午/下午") return "AM/PM";
  // [h] is elapsed time, [>5] a condition, [$¥-804] a currency; a name alone is a colour, in whichever language, or a kind of figures
  const isName = /^\[[\p{L}\p{N} ]+\]$/u.test(token) && !ELAPSED.test(token);
  return isName || (chinese === "rmb" && token === "[$RMB]") ? "" : token;
}

const FILLS_WITH_FIGURES =
  /^\*[\p{N}零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億%‰]$/u;

const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;

function classOf(bare: string, brackets: readonly string[]): NumberFormatClass {
  const isDate =
    /[ymdhs]|aaa|A\/P/i.test(bare) ||
    (/e/i.test(bare) && !/[0#?]/.test(bare)) ||
    brackets.some((token) => ELAPSED.test(token));
  return isDate ? "date" : bare.includes("%") ? "percent" : "plain";
}

function readCondition(bracket: string): Condition | null {
  const match = /^\[(<=|>=|<>|<|>|=) ?([+-]?[\d.]+(?:E[+-]?\d+)?)\]$/i.exec(bracket);
  return match?.[1] ? { comparison: match[1], limit: Number(match[2]) } : null;
}

/** `[White]` and `[Color2]`, in English and as a Chinese program writes them: `[白色]`, `[颜色 2]`. */
function readColour(bracket: string): FormatColour | null {
  const name = bracket.slice(1, -1).replace(/\s/g, "").toLowerCase();
  const numbered = /^(?:color|颜色)(\d{1,2})$/.exec(name)?.[1];
  if (numbered !== undefined) return BY_NUMBER.get(Number(numbered)) ?? "other";
  if (/^(?:white|白色?)$/.test(name)) return "white";
  if (/^(?:black|黑色?)$/.test(name)) return "black";
  return OTHER_COLOUR.test(name) ? "other" : null;
}

/** In the palette of 56 colours that every workbook has. */
const BY_NUMBER: ReadonlyMap<number, FormatColour> = new Map([
  [1, "black"],
  [2, "white"],
]);
const OTHER_COLOUR =
  /^(?:red|green|blue|yellow|magenta|cyan|(?:红|绿|蓝|黄|洋红|紫红|品红|青|蓝绿|青绿)色?)$/;

function chineseFigures(brackets: readonly string[]): ChineseFigures | null {
  const figures = brackets.map((token) => /^\[DBNum([123])\]$/i.exec(token)?.[1]).find(Boolean);
  if (figures === "2" && brackets.includes("[$RMB]")) return "rmb";
  return figures === "1" ? 1 : figures === "2" ? 2 : figures === "3" ? 3 : null;
}

/** The section that shows a number; null where none is for it, and a spreadsheet shows `####`. */
export function sectionFor(
  sections: readonly FormatSection[],
  value: number,
): FormatSection | null {
  const [first, ...others] = withoutText(sections);
  const [second, third] = others;
  if (!first) return null;
  if (!first.condition && !second?.condition) {
    if (value < 0) return second ?? first;
    return value === 0 ? (third ?? first) : first;
  }
  if (first.condition ? holds(first.condition, value) : value > 0) return first;
  if (second && (!second.condition || holds(second.condition, value))) return second;
  return third ?? (second ? null : PLAIN);
}

/** The section that shows a text; null where it is shown as if it had no format. */
export function textSection(sections: readonly FormatSection[]): FormatSection | null {
  const [only, ...others] = sections;
  const stated = sections[3] ?? sections.find(({ isText }) => isText);
  return stated ?? (others.length === 0 && only?.general ? only : null);
}

/** The last section is for texts where it has an `@`; numbers have the others, if there are any. */
function withoutText(sections: readonly FormatSection[]): readonly FormatSection[] {
  const numeric = sections.slice(0, 3).filter(({ isText }) => !isText);
  return numeric.length > 0 ? numeric : [PLAIN];
}

const PLAIN: FormatSection = {
  pattern: "General",
  class: "plain",
  condition: null,
  general: "plain",
  chinese: null,
  colour: null,
  isText: false,
  bare: "",
};

function holds({ comparison, limit }: Condition, value: number): boolean {
  switch (comparison) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<>":
      return value !== limit;
    default:
      return value === limit;
  }
}
