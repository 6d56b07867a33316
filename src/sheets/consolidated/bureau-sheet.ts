import { chinese, type Finding, isShare, type Verdict } from "../../core";
import { buildListSheet, type ListCell, type SheetSpec } from "../kit";
import { byHeader, COOPERATING_WORDS, SHARE_WORDS, TEXT_COLUMNS } from "../line";
import type { BureauLine, BureauPart, ConsolidatedBook, TargetLine } from "./book";
import { completionCell, figureOf, occasionNote, textCell, verdictCell, wordCells } from "./cells";
import { BUREAU_COLUMNS, type BureauHeader } from "./list-columns";
import { STATUS_WORDS } from "./summary-sheet";

export interface BureauSheetContext {
  readonly book: ConsolidatedBook;
  readonly linesById: ReadonlyMap<string, TargetLine>;
  /** Where each target stands in 指标台账. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Errors and warnings of the bureau by target. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** One bureau's summary: what it reported, what came of it, and what is wrong with it. */
export function buildBureauSheet(
  part: BureauPart,
  { book, linesById, addresses, findings }: BureauSheetContext,
): SheetSpec {
  const { plan, period, asOf, names } = book;
  return buildListSheet({
    name: names.bureaus.get(part.bureau) ?? part.bureau,
    title: `${part.bureau}量化指标完成情况`,
    notes: [`${occasionNote(plan, period, asOf)} · ${standingNote(part)}`],
    columns: BUREAU_COLUMNS,
    lines: part.lines.map((own): Readonly<Record<BureauHeader, ListCell>> => {
      const { target } = own;
      const line = linesById.get(target.id);
      const cell = addresses.get(target.id);
      const link = cell === undefined ? {} : { link: { sheet: names.sheets.indicators, cell } };
      return {
        编号: { value: target.id, ...link },
        ...wordCells(target),
        上期值: figureOf(target, part.previous.get(target.id) ?? null),
        本单位填报: figureOf(target, own.value ?? own.typed),
        汇总完成值: figureOf(target, line?.value ?? null),
        ...answerCells(own, line),
        ...byHeader(TEXT_COLUMNS, ({ key }) => textCell(own[key])),
        问题: textCell(
          (findings.get(target.id) ?? [])
            .map((finding) => chinese.finding(finding, target))
            .join("\n"),
        ),
      };
    }),
    frozenColumns: 3,
  });
}

/**
 * What came of the target, but not beside what says nothing about the whole of it: a share, or what a bureau only helped with; nor
 * beside a value of the bureau's own that waits to be verified.
 */
function answerCells(
  { target, state }: BureauLine,
  line: TargetLine | undefined,
): Pick<Record<BureauHeader, ListCell>, "完成率" | "判定"> {
  const isWaiting = state === "suspect" && (line?.decision ?? null) === null;
  const words = target.cooperates ? COOPERATING_WORDS : isShare(target) ? SHARE_WORDS : null;
  if (words !== null && !isWaiting) {
    return { 完成率: completionCell(null), 判定: { value: words } };
  }
  const verdict: Verdict = isWaiting ? "unverified" : (line?.verdict ?? "no-data");
  return {
    完成率: completionCell(isWaiting ? null : (line?.completion ?? null)),
    判定: verdictCell(verdict),
  };
}

/** 已报，应报 6 项，已报 6 项，回执 7F3K-9Q2M */
function standingNote({ status, counts, receipts, due }: BureauPart): string {
  return [
    STATUS_WORDS[status],
    ...(due === null ? [] : [`报送截止${chinese.day(due)}`]),
    `应报 ${counts.targets} 项，已报 ${counts.reported} 项`,
    ...(receipts.length === 0 ? [] : [`回执 ${receipts.join("、")}`]),
  ].join(" · ");
}
