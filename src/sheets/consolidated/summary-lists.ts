import { isCooperating, type Target } from "../../core";
import type { ListCell } from "../kit";
import type { BureauPart, ConsolidatedBook, TargetLine } from "./book";
import { OWED_WORDS, STATUS_WORDS } from "./bureau-status";
import { textCell, wordCells } from "./cells";
import type { FrontBlock } from "./front-draft";
import { ownVerdict } from "./own-verdict";
import { amountText, joinTexts } from "./reported-words";

/** As many lines of a list as a page that is signed has room for; the rest stand in the lists behind. */
const MOST_LINES = 15;
/** Of more misses than that so many: with their reasons they are high, and what is signed is two pages. */
const FIRST_MISSES = 10;

/** 未达标的指标: whose, value against target, why, and what they mean to do; each target once, and each share that was missed. */
export function listMisses(
  book: ConsolidatedBook,
  addresses: ReadonlyMap<string, string>,
): FrontBlock {
  const all = [...missedTargets(book), ...missedShares(book)];
  const shown = all.length > MOST_LINES ? FIRST_MISSES : MOST_LINES;
  const lines = all.slice(0, shown).map(({ target, bureaus, value, reason, measures }) => {
    const cell = addresses.get(target.id);
    // LibreOffice shows a text with a link in one line: a figure is short enough
    const link = cell === undefined ? {} : { link: { sheet: book.names.sheets.indicators, cell } };
    return [
      textCell(`${target.id} ${target.name}`),
      textCell(bureaus),
      textCell(wantedText(book, target)),
      { ...textCell(value), ...link },
      textCell(reason ?? "（未填）"),
      textCell(measures ?? "（未填）"),
    ];
  });
  return {
    heading: `未达标的指标（${all.length} 项）`,
    columns: [
      { header: "指标", share: 25, horizontal: "left" },
      { header: "责任单位", share: 15, horizontal: "left" },
      { header: "目标值", share: 13, horizontal: "center" },
      { header: "完成值", share: 13, horizontal: "center" },
      { header: "未达标原因", share: 17, horizontal: "left" },
      { header: "下一步措施", share: 17, horizontal: "left" },
    ],
    lines,
    after: afterOf(all.length, shown, {
      rest: `其余见“${book.names.sheets.indicators}”`,
      none: "没有未达标的指标。",
    }),
  };
}

interface Miss {
  readonly target: Target;
  readonly bureaus: string;
  readonly value: string | null;
  readonly reason: string | null;
  readonly measures: string | null;
}

function missedTargets({ lines }: ConsolidatedBook): readonly Miss[] {
  return lines.flatMap(({ target, verdict, value, reports }: TargetLine): Miss[] => {
    if (verdict !== "not-met") return [];
    return [
      {
        target,
        bureaus: namesOf(target),
        value: value === null ? null : amountText(target, value),
        reason: joinTexts(reports, "reason"),
        measures: joinTexts(reports, "measures"),
      },
    ];
  });
}

function missedShares({ bureaus, period }: ConsolidatedBook): readonly Miss[] {
  return bureaus.flatMap(({ bureau, lines }) =>
    lines.flatMap((line): Miss[] => {
      if (ownVerdict(line, period) !== "not-met") return [];
      const { target, value, reason, measures } = line;
      const said = value === null ? null : amountText(target, value);
      return [{ target, bureaus: `${bureau}（份额）`, value: said, reason, measures }];
    }),
  );
}

function namesOf(target: Target): string {
  const names = target.bureaus
    .map(({ name }) => name)
    .filter((name) => !isCooperating(target, name));
  return names.length <= MOST_NAMES
    ? names.join("、")
    : `${names.slice(0, MOST_NAMES - 1).join("、")}等 ${names.length} 个单位`;
}

const MOST_NAMES = 4;

/** 不低于 300 个 */
function wantedText({ plan }: ConsolidatedBook, target: Target): string {
  const { 目标值: wanted, 单位: unit } = wordCells(plan, target);
  const words = [wanted.value, unit.value].flatMap((part) =>
    typeof part === "string" && part !== "—" ? [part] : [],
  );
  return words.join(" ").replace(/ (?=[%‰])/, "");
}

/** 还欠的单位: who owes which targets. */
export function listOwing({ bureaus, plan, names }: ConsolidatedBook): FrontBlock {
  const owing = bureaus.filter(({ owed }) => owed.length > 0);
  const byId = new Map(plan.targets.map((target) => [target.id, target]));
  const lines = owing
    .slice(0, MOST_LINES)
    .map((part): readonly ListCell[] => [
      textCell(part.bureau),
      textCell(STATUS_WORDS[part.status]),
      textCell(part.owed.length),
      textCell(owedText(part, byId, owing.length)),
    ]);
  return {
    heading: `还欠的单位（${owing.length} 个）`,
    columns: [
      { header: "责任单位", share: 26, horizontal: "left" },
      { header: "情况", share: 16, horizontal: "center" },
      { header: "项数", share: 7, horizontal: "center" },
      { header: "还欠的指标", share: 51, horizontal: "left" },
    ],
    lines,
    after: afterOf(owing.length, MOST_LINES, {
      rest: `其余见“${names.sheets.filings}”`,
      none: "各单位都已报齐。",
    }),
  };
}

/** 2.2 省服务业高端品牌价值总额（待核实）；…; where there is much to say, only the numbers. */
function owedText(
  { owed, counts }: BureauPart,
  byId: ReadonlyMap<string, Target>,
  bureaus: number,
): string {
  const isLong = owed.length > MOST_OWED || bureaus > MOST_OWED;
  const isAll = owed.length === counts.targets && owed.every(({ why }) => why === "blank");
  if (isAll && isLong) return `全部 ${owed.length} 项`;
  const said = owed.map(({ target, why }) => {
    const name = isLong ? "" : ` ${byId.get(target)?.name ?? ""}`;
    return `${target}${name}${OWED_WORDS[why]}`;
  });
  return said.join(isLong ? "、" : "；");
}

/** So many targets of a bureau, or bureaus, are named in full. */
const MOST_OWED = 8;

function afterOf(
  count: number,
  shown: number,
  { rest, none }: { readonly rest: string; readonly none: string },
): string | null {
  if (count === 0) return none;
  return count > shown ? `上面是前 ${shown} 行，共 ${count} 行，${rest}。` : null;
}
