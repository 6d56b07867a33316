import { foldTyped, parseUnit, type Unit, unitsAtEnd } from "../../core";

/** A text as it is searched: full-width signs as half-width ones, without blanks. */
export function bareText(text: string): string {
  return foldTyped(text.slice(0, LONGEST_SEARCHED)).replace(/\s+/g, "");
}

/** Nobody writes more about a unit. */
const LONGEST_SEARCHED = 500;

/**
 * The units that words name as one: “单位：万元”, “完成值单位是万元”, “以万元为单位”, and “（万元）” where that is all.
 *
 * @param bare without blanks, as {@link bareText} makes it
 * @param own a unit that only its plan may know
 * @example unitsNamed("注:完成值单位为万元", 亿元) // => ["万元"]
 */
export function unitsNamed(bare: string, own: Unit): readonly string[] {
  const behind = [...bare.matchAll(BEHIND)].flatMap(([, sign = "", run = ""]) => {
    // of 各单位千家万户 nothing is a unit
    if (sign === "") return isUnit(run, own) ? run : [];
    return unitAtStart(run, own) ?? [];
  });
  const before = [...bare.matchAll(BEFORE)].flatMap(([, run = ""]) =>
    isUnit(run, own) ? run : [],
  );
  const whole = bare.replace(/^[([【〔](.*)[)\]】〕]$/, "$1");
  return [...behind, ...before, ...(isUnit(whole, own) ? [whole] : [])];
}

/** The same, and those that are all of a bracket: 品牌价值总额（万元）. */
export function unitsNoted(bare: string, own: Unit): readonly string[] {
  const bracketed = [...bare.matchAll(BRACKETED)].map(([, run = ""]) => run);
  return [...unitsNamed(bare, own), ...bracketed.filter((run) => isUnit(run, own))];
}

const BEHIND =
  /[单單]位((?:[:=]|为|是|均为|都是|都为|应为|按|用|以|改为|[("“「【[])*)([^\s,.;:，。；：、()（）"”]{1,12})/g;
const BEFORE =
  /(?:以|按|用|是|为|均为|都是)([^\s,.;:，。；：、()（）"”以按用是为]{1,8})(?:为|作|做)[单單]位/g;
const BRACKETED = /[([【〔]([^()[\]【】〔〕]{1,8})[)\]】〕]/g;

/** The longest unit with which a text begins; none where it goes on as another one, 万元/人. */
function unitAtStart(run: string, own: Unit): string | null {
  for (let length = run.length; length > 0; length -= 1) {
    const words = run.slice(0, length);
    // 万 alone begins many a name
    if (/^[万亿]$/.test(words) && length < run.length) continue;
    if (isUnit(words, own)) return run[length] === "/" ? null : words;
  }
  return null;
}

/** Whether a text is a unit, and nothing else. */
export function isUnit(words: string, own: Unit): boolean {
  if (words === "" || words.length > LONGEST_UNIT) return false;
  return (
    /^[万亿]$/.test(words) ||
    parseUnit(words) !== null ||
    unitsAtEnd(words, own).some(({ before }) => before === "")
  );
}

const LONGEST_UNIT = 12;
