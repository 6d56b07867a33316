import nzh from "nzh/cn";
import type { ChineseFigures } from "./format-sections";

/**
 * Figures as `[DBNum1]` to `[DBNum3]` show them. A number without a pattern of its own is spelled, one with a pattern is written
 * digit by digit; decimals are always digits, behind a point. In a day the year is digits, month and day are spelled.
 *
 * @example inChineseFigures("6100.5", 1, "general") // => "六千一百.五"
 * @example inChineseFigures("6100", 1, null) // => "六一○○"
 */
export function inChineseFigures(
  text: string,
  figures: ChineseFigures,
  of: "general" | "date" | null,
): string {
  if (figures === "rmb") return text.replace(/(\d+)(?:\.(\d+))?/, toAmount);
  const spelled = spellIn(text, figures, of);
  return spelled.replace(/[\d〇]/g, (digit) => digitIn(digit, figures));
}

function spellIn(text: string, figures: 1 | 2 | 3, of: "general" | "date" | null): string {
  if (of === "date") {
    return text.replace(/\d+/g, (part) =>
      part.length < 3 ? spell(part, figures).replace(/^[一1](?=十)/, "") : part,
    );
  }
  const isSpelled = of === "general" && !/\dE[+-]/.test(text);
  return isSpelled ? text.replace(/\d+/, (whole) => spell(whole, figures)) : text;
}

const DIGITS = { 1: "○一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖", 3: "０１２３４５６７８９" };

function digitIn(digit: string, figures: 1 | 2 | 3): string {
  return DIGITS[figures].charAt(digit === "〇" ? 0 : Number(digit));
}

/** Spelled with an 一 before every 十. */
function spell(whole: string, figures: 1 | 2 | 3): string {
  if (figures === 2) return nzh.encodeB(whole);
  const plain = nzh
    .encodeS(whole)
    .replace(/(^|[百千万亿零])十/g, "$1一十")
    .replaceAll("零", "〇");
  return figures === 1
    ? plain
    : plain.replace(/[一二三四五六七八九]/g, (digit) => String(DIGITS[1].indexOf(digit)));
}

/** An amount of money as WPS writes it out, to the fen. */
function toAmount(_: string, whole: string, decimals = ""): string {
  const [tenths = "0", hundredths = "0"] = decimals;
  const parts = [
    tenths === "0" ? "" : `${digitIn(tenths, 2)}角`,
    hundredths === "0" ? "" : `${digitIn(hundredths, 2)}分`,
  ].join("");
  return `${nzh.encodeB(whole)}元${parts === "" ? "整" : parts}`;
}
