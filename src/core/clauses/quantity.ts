import { parseNumeral } from "../reading";
import { Big } from "../unit";
import { measureAt } from "./measure-words";

/** A number with its 万, its 余 and its unit. */
export interface Quantity {
  readonly value: number;
  readonly unit: string | null;
  readonly length: number;
  readonly isRough: boolean;
}

/**
 * A number with what stands behind it.
 *
 * @param size its 万, 亿 or 千, taken with the number; 1000千瓦时 is 1000 of 千瓦时, and has none
 * @example quantityOf("1.5", "万", "家以上") // => 1.5 万家
 */
export function quantityOf(number: string, size: string, rest: string): Quantity | null {
  const isOfUnit = /[千兆]$/.test(size) && /^[千兆](?:瓦|克|米|伏)/.test(size.slice(-1) + rest);
  if (isOfUnit) return quantityOf(number, size.slice(0, -1), size.slice(-1) + rest);
  const scaled = scale(number, size);
  if (scaled === null) return null;
  const rough = /^[余多](?![元])?/.exec(rest)?.[0] ?? "";
  // 10多万人
  const late = size === "" ? (/^[余多]?(万亿|亿|万)/.exec(rest.slice(0, 3))?.[1] ?? "") : "";
  const magnitude = scaled.magnitude + late;
  const behind = rest.slice(rough.length + late.length);
  const measure = measureAt(behind);
  const length = number.length + size.length + rough.length + late.length;
  return {
    value: scaled.value,
    unit: measure === null && magnitude === "" ? null : magnitude + (measure?.unit ?? ""),
    length: length + (measure?.length ?? 0),
    isRough: rough !== "",
  };
}

/** 5千 is 5000, 3百万 is 300 万, 1.2万亿 stays 1.2 with its 万亿. */
function scale(number: string, size: string): { value: number; magnitude: string } | null {
  const [magnitude = ""] = /(?:万亿|亿|万)$/.exec(size) ?? [];
  const factor = { "": 0, 十: 1, 百: 2, 千: 3 }[size.slice(0, size.length - magnitude.length)];
  const value = numberOf(number);
  if (factor === undefined || value === null) return null;
  return { value: new Big(value).times(new Big(10).pow(factor)).toNumber(), magnitude };
}

/** The value of a numeral in whatever figures; null for what is none. */
export function numberOf(text: string): number | null {
  const numeral = parseNumeral(text);
  return numeral === null || "problem" in numeral ? null : numeral.value.toNumber();
}
