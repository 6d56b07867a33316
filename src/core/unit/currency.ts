import type { Dimension, KnownDimension } from "./dimension";

/** Money of one country; a dimension of its own, for nothing here converts one into another. */
export interface Currency {
  readonly dimension: KnownDimension;
  /** The unit in its usual spelling. */
  readonly symbol: string;
  /** Other spellings of the very same unit, behind a figure. */
  readonly aliases: readonly string[];
  /** What may stand before a figure instead: it names the money, not its size. */
  readonly signs: readonly string[];
}

const currency = (
  dimension: KnownDimension,
  symbol: string,
  aliases: readonly string[],
  signs: readonly string[],
): Currency => ({ dimension, symbol, aliases, signs });

/** A currency whose names may stand on either side of a figure: 8亿美元, 美元8亿. */
function named(
  dimension: KnownDimension,
  symbol: string,
  names: readonly string[],
  codes: readonly string[],
  signs: readonly string[],
): Currency {
  // the longest first: MOP$8 is no MOP and a figure $8
  const before = [...signs, ...codes, ...names, symbol];
  return currency(dimension, symbol, [...names, ...codes], before);
}

const YUAN = ["圆", "元人民币", "人民币元", "人民币", "元整", "圆整", "元正", "圆正"];

/** The currencies that a report may be in; the first of two with one sign is the one that the sign means by itself. */
export const CURRENCIES: readonly Currency[] = [
  currency("money", "元", YUAN, ["人民币", "RMB", "CNY", "CN¥", "¥"]),
  named("us-dollar", "美元", ["美圆", "美金"], ["USD"], ["US$", "$"]),
  named("hong-kong-dollar", "港元", ["港币", "港圆"], ["HKD"], ["HK$", "$"]),
  named("macao-pataca", "澳门元", ["澳门币"], ["MOP"], ["MOP$"]),
  named("taiwan-dollar", "新台币", ["新台币元", "台币元", "台币"], ["TWD"], ["NT$"]),
  named("euro", "欧元", [], ["EUR"], ["€"]),
  named("pound", "英镑", [], ["GBP"], ["£"]),
  named("yen", "日元", ["日圆", "日币"], ["JPY"], ["JP¥", "¥"]),
  named("won", "韩元", ["韩圆", "韩币"], ["KRW"], ["₩"]),
  named("rouble", "卢布", [], ["RUB"], ["₽"]),
  named("swiss-franc", "瑞士法郎", [], ["CHF"], []),
  named("australian-dollar", "澳元", ["澳大利亚元", "澳币"], ["AUD"], ["A$"]),
  named("canadian-dollar", "加元", ["加拿大元", "加币"], ["CAD"], ["C$"]),
  named("singapore-dollar", "新加坡元", ["新元", "新币"], ["SGD"], ["S$"]),
];

/**
 * The currency whose sign opens a text, and what follows it. The target's own comes first: ¥ is yen where yen are asked.
 *
 * @example signAtStart("¥6100亿", "money") // => { currency: 元, behind: "6100亿" }
 */
export function signAtStart(
  text: string,
  own: Dimension,
): { readonly currency: Currency; readonly behind: string } | null {
  const ofText = (each: Currency) => {
    const sign = each.signs.find((one) => text.startsWith(one));
    return sign === undefined ? [] : [{ currency: each, behind: text.slice(sign.length) }];
  };
  const [first] = CURRENCIES.filter(({ dimension }) => dimension === own).flatMap(ofText);
  return first ?? CURRENCIES.flatMap(ofText)[0] ?? null;
}
