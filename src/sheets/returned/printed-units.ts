import {
  isNumeric,
  isOtherSize,
  readOtherUnit,
  type ReportedCell,
  type Target,
  type Unit,
} from "../../core";
import { isSameWording, textOf } from "../kit";
import { type FormLine, type TargetField, TARGET_FIELDS, wordingsOfLine } from "../line";
import { bareText, isUnit, unitsNoted } from "./unit-notes";

/** The unit that somebody wrote over what a line prints, and below which header. */
type PrintedUnit = NonNullable<NonNullable<ReportedCell["looks"]>["printedUnit"]>;

/**
 * The unit that a line names after somebody changed its printed words: 万元 below 单位 where the plan has 亿元, “（单位：万元）” behind the
 * name, a threshold in 万元. A bare figure beside it may be meant in either.
 *
 * @returns null where the words are as printed, or name no other unit
 * @example findPrintedUnit(the line of 品牌价值 with 万元 below 单位, target, "市商务局") // => { words: "万元", field: "单位" }
 */
export function findPrintedUnit(
  { cells }: FormLine,
  target: Target,
  bureau: string | null,
): PrintedUnit | null {
  if (!isNumeric(target)) return null;
  const own = target.unit;
  for (const field of [...TARGET_FIELDS].sort(unitFirst)) {
    const cell = cells[field];
    if (!cell) continue;
    const received = textOf(cell.cell);
    const printed = [...wordingsOfLine(target, bureau)].map((wording) => wording[field]);
    if (printed.some((words) => isSameWording(received, words))) continue;
    const known = new Set(unitsIn(field, printed[0] ?? "", own));
    const words = unitsIn(field, received, own).find((each) => !known.has(each));
    if (words !== undefined) return { words, field };
  }
  return null;
}

/** What a line says of its unit in the column for it comes before what it says elsewhere. */
const unitFirst = (one: TargetField, other: TargetField): number =>
  Number(other === "单位") - Number(one === "单位");

/** The units that are not the target's in what stands below a header. */
function unitsIn(field: TargetField, text: string, own: Unit): readonly string[] {
  const bare = bareText(text);
  const isOther = (words: string): boolean => readOtherUnit(words, own) !== null;
  if (field === "单位") {
    const parts = bare.replace(/^单位:?/, "").split(/[()[\]【】〔〕、,，;；]+/);
    // 元/平方米 is a unit, 亿元/万元 are two
    const all = parts.flatMap((part) => (isUnit(part, own) ? [part] : part.split(/[/或]/)));
    return all.filter((part) => isUnit(part, own) && isOther(part));
  }
  if (field === "指标") return unitsNoted(bare, own).filter(isOther);
  const behind = [...bare.matchAll(BEHIND_FIGURE)].map(([, run = ""]) => longestUnit(run, own));
  // a threshold that stands in both says the same
  if (behind.some((words) => words !== null && !isOther(words))) return [];
  return behind.flatMap((words) => {
    const unit = words === null ? null : readOtherUnit(words, own);
    // 3 年 beside a sum of money is another matter
    return words !== null && unit !== null && isOtherSize(unit, own) ? [words] : [];
  });
}

/** What follows a figure; of 6千亿元 the 千 belongs to the figure. */
const BEHIND_FIGURE =
  /[\d零〇一二两三四五六七八九](?:[十百千万]+(?=亿))?[("“]?([^\s\d,.;，。；、()"”]{1,8})/g;

function longestUnit(run: string, own: Unit): string | null {
  for (let length = run.length; length > 0; length -= 1) {
    const words = run.slice(0, length);
    if (isUnit(words, own)) return words;
  }
  return null;
}
