import { chinese, VERDICTS } from "../../core";
import { buildListSheet, type ListCell, type SheetSpec } from "../kit";
import type { BureauPart, ConsolidatedBook, StandingCounts } from "./book";
import { allBureausAddresses } from "./bureau-sheet";
import { sayOwed, statusCell } from "./bureau-status";
import { occasionNote, textCell } from "./cells";
import { kindIn, LINE_NOUNS, summaryColumns } from "./columns-for";
import type { SummaryHeader } from "./list-columns";
import type { ConsolidatedNames } from "./names";

/** 汇总: how every bureau stands, on one page. */
export function buildSummarySheet(book: ConsolidatedBook): SheetSpec {
  const { plan, period, asOf, counts, bureaus, names } = book;
  const nouns = LINE_NOUNS[kindIn(plan)];
  const lead = bureauLinks(book);
  const shared = bureaus.reduce((sum, part) => sum + part.counts.targets, 0);
  return buildListSheet({
    name: names.sheets.summary,
    title: `${nouns.title}完成情况汇总表`,
    notes: [
      plan.title,
      occasionNote(plan, period, asOf),
      overall(counts, nouns.item),
      ...openNote(counts, names.sheets.findings),
    ],
    columns: summaryColumns(book),
    lines: bureaus.map((part) => summaryLine(part, names, lead)),
    frozenColumns: 1,
    after: [
      ...skippedNote(plan),
      ...(shared > counts.targets
        ? [
            `几个单位共同承担的${nouns.item}在每个单位各计一次，所以各单位合计多于 ${counts.targets} 项。`,
          ]
        : []),
      ...(bureaus.some(({ lines }) => lines.some(({ target }) => target.whole !== null))
        ? ["分给各单位的指标，各单位按自己的份额判定，总数另判。"]
        : []),
      `达标、未达标等只数已报的${nouns.item}；待核实的数不像完成值，核实以前不算已报，也不判定。点单位名称看该单位的明细，点冲突数看${names.sheets.findings}。`,
    ],
  });
}

/** What nobody was asked for, so that it is not missed: 本期不报：3.1 … */
function skippedNote({ targets, unasked }: ConsolidatedBook["plan"]): readonly string[] {
  const ids = targets.flatMap(({ id }) => (unasked.has(id) ? [id] : []));
  return ids.length === 0 ? [] : [`本期不要求填报，不计在内：${ids.join("、")}。`];
}

/** 全部 50 项指标：已报 47 项，达标 30 项，… */
function overall(
  { targets, reported, invalid, notDue, blank, conflicts, verdicts }: StandingCounts,
  noun: string,
): string {
  const judged = VERDICTS.flatMap((verdict) => {
    const count = verdicts[verdict] ?? 0;
    return count === 0 ? [] : [`${chinese.verdicts[verdict]} ${count} 项`];
  });
  return [
    `全部 ${targets} 项${noun}：已报 ${reported} 项`,
    ...judged,
    ...(conflicts === 0 ? [] : [`冲突 ${conflicts} 项`]),
    ...(invalid === 0 ? [] : [`填写有误 ${invalid} 项`]),
    ...(notDue === 0 ? [] : [`本期不报 ${notDue} 项`]),
    ...(blank === 0 ? [] : [`未填 ${blank} 项`]),
  ].join("，");
}

function openNote({ conflicts }: StandingCounts, findingsSheet: string): string[] {
  return conflicts === 0
    ? []
    : [`有 ${conflicts} 项数值冲突还没有裁定，完成值空着，两边的数见“${findingsSheet}”`];
}

/** Where a click on a bureau's name leads: to its sheet, or to its lines in the list of all. */
function bureauLinks(
  book: ConsolidatedBook,
): (bureau: string) => { readonly sheet: string; readonly cell: string } | null {
  const { bureaus, allBureaus } = book.names;
  if (allBureaus === undefined) {
    return (bureau) => {
      const sheet = bureaus.get(bureau);
      return sheet === undefined ? null : { sheet, cell: "A1" };
    };
  }
  const addresses = allBureausAddresses(book);
  return (bureau) => {
    const cell = addresses.get(bureau);
    return cell === undefined ? null : { sheet: allBureaus, cell };
  };
}

/** Whoever looks for the name on the form finds it, too. */
function nameWithFormer(bureau: string, sentAs: readonly string[]): string {
  return sentAs.length === 0 ? bureau : `${bureau}（表发给${sentAs.join("、")}）`;
}

function summaryLine(
  { bureau, sentAs = [], due, status, counts, owed }: BureauPart,
  names: ConsolidatedNames,
  lead: ReturnType<typeof bureauLinks>,
): Readonly<Record<SummaryHeader, ListCell>> {
  const { targets, reported, invalid, notDue, blank, conflicts, verdicts } = counts;
  const to = lead(bureau);
  const link = to === null ? {} : { link: to };
  const toFindings = conflicts === 0 ? {} : { link: { sheet: names.sheets.findings, cell: "A1" } };
  return {
    责任单位: { value: nameWithFormer(bureau, sentAs), ...link },
    报送截止: textCell(due ?? "未定"),
    报送情况: statusCell(status),
    应报: textCell(targets),
    已报: textCell(reported),
    达标: textCell(verdicts.met ?? 0),
    提前达标: textCell(verdicts["reached-early"] ?? 0),
    推进中: textCell(verdicts["in-progress"] ?? 0),
    未达标: textCell(verdicts["not-met"] ?? 0),
    待核实: textCell(verdicts.unverified ?? 0),
    待人工判定: textCell(verdicts["needs-person"] ?? 0),
    无法判定: textCell(verdicts["cannot-judge"] ?? 0),
    未定时限: textCell(verdicts["no-deadline"] ?? 0),
    冲突: { value: conflicts, ...toFindings },
    填写有误: textCell(invalid),
    本期不报: textCell(notDue),
    未填: textCell(blank),
    还欠: textCell(sayOwed(owed, targets)),
  };
}
