import { chinese, VERDICTS } from "../../core";
import { buildListSheet, type ListCell, type SheetSpec, type Tint, VERDICT_TINTS } from "../kit";
import type { BureauPart, ConsolidatedBook, StandingCounts } from "./book";
import { occasionNote, textCell } from "./cells";
import { SUMMARY_COLUMNS, type SummaryHeader } from "./list-columns";
import type { ConsolidatedNames } from "./names";

/** 汇总: how every bureau stands, on one page. */
export function buildSummarySheet(book: ConsolidatedBook): SheetSpec {
  const { plan, period, asOf, counts, bureaus, names } = book;
  const shared = bureaus.reduce((sum, part) => sum + part.counts.targets, 0);
  return buildListSheet({
    name: names.sheets.summary,
    title: "量化指标完成情况汇总表",
    notes: [
      plan.title,
      occasionNote(plan, period, asOf),
      overall(counts),
      ...openNote(counts, names.sheets.findings),
    ],
    columns: SUMMARY_COLUMNS,
    lines: bureaus.map((part) => summaryLine(part, names)),
    frozenColumns: 1,
    after: [
      ...(shared > counts.targets
        ? [`几个单位共同承担的指标在每个单位各计一次，所以各单位合计多于 ${counts.targets} 项。`]
        : []),
      `达标、未达标等只数已报的指标；待核实的数不像完成值，核实以前不算已报，也不判定。点单位名称看该单位的明细，点冲突数看${names.sheets.findings}。`,
    ],
  });
}

/** 全部 50 项指标：已报 47 项，达标 30 项，… */
function overall({
  targets,
  reported,
  invalid,
  blank,
  conflicts,
  verdicts,
}: StandingCounts): string {
  const judged = VERDICTS.flatMap((verdict) => {
    const count = verdicts[verdict] ?? 0;
    return count === 0 ? [] : [`${chinese.verdicts[verdict]} ${count} 项`];
  });
  return [
    `全部 ${targets} 项指标：已报 ${reported} 项`,
    ...judged,
    ...(conflicts === 0 ? [] : [`冲突 ${conflicts} 项`]),
    ...(invalid === 0 ? [] : [`填写有误 ${invalid} 项`]),
    ...(blank === 0 ? [] : [`未填 ${blank} 项`]),
  ].join("，");
}

function openNote({ conflicts }: StandingCounts, findingsSheet: string): string[] {
  return conflicts === 0
    ? []
    : [`有 ${conflicts} 项数值冲突还没有裁定，完成值空着，两边的数见“${findingsSheet}”`];
}

/** The words of how a bureau stands. */
export const STATUS_WORDS: Readonly<Record<BureauPart["status"], string>> = {
  returned: "已报",
  awaited: "未报",
  overdue: "逾期未报",
  rejected: "退件",
};
const STATUS_TINTS: Readonly<Record<BureauPart["status"], Tint>> = {
  returned: VERDICT_TINTS.met,
  awaited: VERDICT_TINTS["no-data"],
  overdue: VERDICT_TINTS["not-met"],
  rejected: VERDICT_TINTS["not-met"],
};

function summaryLine(
  { bureau, due, status, counts }: BureauPart,
  names: ConsolidatedNames,
): Readonly<Record<SummaryHeader, ListCell>> {
  const { targets, reported, invalid, blank, conflicts, verdicts } = counts;
  const sheet = names.bureaus.get(bureau);
  const link = sheet === undefined ? {} : { link: { sheet, cell: "A1" } };
  const toFindings = conflicts === 0 ? {} : { link: { sheet: names.sheets.findings, cell: "A1" } };
  return {
    责任单位: { value: bureau, ...link },
    报送截止: textCell(due ?? "未定"),
    报送情况: { value: STATUS_WORDS[status], tint: STATUS_TINTS[status] },
    应报: textCell(targets),
    已报: textCell(reported),
    达标: textCell(verdicts.met ?? 0),
    提前达标: textCell(verdicts["reached-early"] ?? 0),
    推进中: textCell(verdicts["in-progress"] ?? 0),
    未达标: textCell(verdicts["not-met"] ?? 0),
    待核实: textCell(verdicts.unverified ?? 0),
    待人工判定: textCell(verdicts["needs-person"] ?? 0),
    无法判定: textCell(verdicts["cannot-judge"] ?? 0),
    冲突: { value: conflicts, ...toFindings },
    填写有误: textCell(invalid),
    未填: textCell(blank),
  };
}
