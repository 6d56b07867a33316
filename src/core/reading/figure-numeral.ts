import { Big } from "../unit";
import type { Numeral } from "./numeral-reading";

/**
 * Arabic figures: plain, with correct thousands separators, or scientific.
 *
 * @example parseFigure("6,100.5") // => 6100.5
 */
export function parseFigure(text: string): Numeral {
  if (/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) return figure(text.replace(/\.$/, ""));
  // a power beyond ±30 is no figure of a report, and would make endless digits
  if (/^\d+(?:\.\d+)?[eE][+-]?(?:[0-2]?\d|30)$/.test(text)) return figure(text);
  // 300 310 and 300 310 320 may be several numbers; 6 100 and 100 000 are one
  if (/^[1-9]\d\d(?: [1-9]\d\d)+$/.test(text)) return { problem: "bad-grouping" };
  if (/^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/.test(text)) {
    return figure(text.replace(/[, ]/g, ""));
  }
  // 1.5.2 is a version or a paragraph, 6.100.000 another country's thousands
  if (/^\d+(?:\.\d+){2,}$/.test(text) && !/^\d{1,3}(?:\.\d{3})+$/.test(text)) return null;
  if (/^\d[\d., ]*[\d,]$/.test(text)) return { problem: "bad-grouping" };
  return null;
}

function figure(digits: string): Numeral {
  return {
    value: new Big(digits),
    magnitude: 0,
    isLarge: false,
    told: /^0\d/.test(digits) ? "leading-zero" : null,
    scale: "",
  };
}
