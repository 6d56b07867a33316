import { wholeMeasure } from "../clauses";
import type { DocumentBlock } from "../document";
import { tidyText } from "./doubt-book";
import type { ReadTable } from "./read-table";

const SAYS_UNIT = /(?:^|[（(\s])(?:计量|金额)?单位[：:]\s*([^（(）)，。；、\s]{1,8})[）)]?$/;

/**
 * The units that stand over tables, on a line of their own or in a row of the table above its headings, by the place of the table.
 *
 * @example unitsOverTables([{ kind: "text", text: "单位：亿元", … }, table], tables).get(1) // => "亿元"
 */
export function unitsOverTables(
  blocks: readonly DocumentBlock[],
  tables: readonly ReadTable[],
): ReadonlyMap<number, string> {
  const units = new Map<number, string>();
  const say = (table: number, text: string): void => {
    const unit = SAYS_UNIT.exec(tidyText(text).trim())?.[1] ?? "";
    if (wholeMeasure(unit) !== null) units.set(table, unit);
  };
  let place = 0;
  let above: string | null = null;
  for (const block of blocks) {
    if (block.kind === "text") {
      if (block.text.trim() !== "") above = block.text;
    } else {
      place += 1;
      if (above !== null) say(place, above);
      above = null;
    }
  }
  for (const { table, loose } of tables) {
    for (const { text, isAbove } of loose) if (isAbove) say(table, text);
  }
  return units;
}

const SHARE = /[率比度]$|比重|占比|比例|指数|增速|增[长幅]|降[低幅]|下降|倍数/;
const AMOUNT =
  /值|额|收入|投资|资金|经费|规模|总量|税|贷款|余额|产出|消费|支出|GDP|营收|利润|进出口|交易|成本|融资|补助|让利/;

/**
 * The unit over a table for one of its indicators, where it can be meant: 单位：亿元 holds for 产值, and not for 增长率 or 企业数.
 *
 * @example unitOverTable("亿元", "研发经费占比") // => null
 */
export function unitOverTable(unit: string | null, name: string): string | null {
  if (unit === null || SHARE.test(name)) return null;
  return !unit.endsWith("元") || AMOUNT.test(name) ? unit : null;
}
