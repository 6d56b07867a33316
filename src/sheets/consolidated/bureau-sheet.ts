import {
  chinese,
  completionOf,
  isNumeric,
  isShare,
  type Plan,
  type ReportingPeriod,
  type Verdict,
} from "../../core";
import { buildListSheet, listAddress, type ListCell, type SheetSpec, usedColumns } from "../kit";
import { byHeader, COOPERATING_WORDS, SHARE_WORDS, TEXT_COLUMNS } from "../line";
import type { BureauLine, BureauPart, ConsolidatedBook, Contribution, TargetLine } from "./book";
import {
  canLead,
  completionCell,
  figureOf,
  occasionNote,
  placeText,
  textCell,
  verdictCell,
  wordCells,
} from "./cells";
import { allBureausColumns, bureauColumns, kindIn, LINE_NOUNS } from "./columns-for";
import {
  type BureauLinesContext,
  type BureauSheetContext,
  findingsLead,
  type FindingsByTarget,
} from "./bureau-lead";
import {
  ALL_BUREAUS_COLUMNS,
  type AllBureausHeader,
  type BureauHeader,
  KEPT_HEADERS,
} from "./list-columns";
import { ownVerdict } from "./own-verdict";
import { joinWords, typedText } from "./reported-words";
import { hasReported, sayOwed, statusCell, STATUS_WORDS } from "./bureau-status";

/** One bureau's summary: what is wrong with it first, then what it reported and what came of it. */
export function buildBureauSheet(part: BureauPart, context: BureauSheetContext): SheetSpec {
  const { plan, period, asOf, names } = context.book;
  const targets = part.lines.map(({ target }) => target);
  const name = names.bureaus.get(part.bureau) ?? part.bureau;
  const notes = [occasionNote(plan, period, asOf), standingNote(part)];
  const lead = findingsLead(part, context);
  const lines = part.lines.map((own) => bureauLine(part, own, context));
  const columns = usedColumns(bureauColumns(plan, targets), lines, KEPT_HEADERS);
  const sources = { name, columns, notes, ...(lead === null ? {} : { lead }) };
  return buildListSheet<BureauHeader>({
    ...sources,
    title: `${part.bureau}${LINE_NOUNS[kindIn(plan, targets)].title}完成情况`,
    lines: lines.map((line, index) => withSource(line, sources, index)),
    frozenColumns: 3,
    ...(columns.some(({ header }) => header === "完成率") ? { barsIn: "完成率" } : {}),
  });
}

/** A click on what the bureau reported goes to the file and cell it came from, further right in its line. */
function withSource(
  line: BureauSheetLine,
  sheet: Pick<
    Parameters<typeof buildListSheet<BureauHeader>>[0],
    "name" | "columns" | "notes" | "lead"
  >,
  index: number,
): BureauSheetLine {
  if (!canLead(line.本单位填报) || line.出处.value === null) return line;
  const cell = listAddress(sheet.columns, sheet, index, "出处");
  return { ...line, 本单位填报: { ...line.本单位填报, link: { sheet: sheet.name, cell } } };
}

type BureauSheetLine = Readonly<Record<BureauHeader, ListCell>>;

/** 各单位完成情况: the same lines of all bureaus in one list, to be filtered by bureau, by target or by what came of them. */
export function buildAllBureausSheet(
  name: string,
  context: BureauLinesContext,
  findings: ReadonlyMap<string, FindingsByTarget>,
): SheetSpec {
  const { book } = context;
  const lines = () => allBureauLines(context, findings);
  const columns = usedColumns(allBureausColumns(book.plan), lines(), KEPT_HEADERS);
  return buildListSheet<AllBureausHeader>({
    name,
    title: "各单位完成情况",
    notes: allBureausNotes(book),
    columns,
    lines: lines(),
    frozenColumns: 3,
    ...(columns.some(({ header }) => header === "完成率") ? { barsIn: "完成率" } : {}),
  });
}

function* allBureauLines(
  context: BureauLinesContext,
  findings: ReadonlyMap<string, FindingsByTarget>,
): Iterable<Readonly<Record<AllBureausHeader, ListCell>>> {
  for (const part of context.book.bureaus) {
    const own = { ...context, findings: findings.get(part.bureau) ?? NO_FINDINGS };
    for (const line of part.lines) {
      yield {
        责任单位: { value: part.bureau },
        报送情况: statusCell(part.status),
        ...bureauLine(part, line, own),
        // as many links as lines would cost more than all else, and Excel has room for no more than 65,530
        编号: { value: line.target.id },
      };
    }
  }
}

const NO_FINDINGS: FindingsByTarget = new Map();

/** Where the lines of every bureau begin in 各单位完成情况, by bureau. */
export function allBureausAddresses(book: ConsolidatedBook): ReadonlyMap<string, string> {
  const notes = allBureausNotes(book);
  const addresses = new Map<string, string>();
  let line = 0;
  for (const { bureau, lines } of book.bureaus) {
    if (lines.length === 0) continue;
    addresses.set(bureau, listAddress(ALL_BUREAUS_COLUMNS, { notes }, line, "责任单位"));
    line += lines.length;
  }
  return addresses;
}

function allBureausNotes({ plan, period, asOf, bureaus }: ConsolidatedBook): string[] {
  return [
    plan.title,
    `${occasionNote(plan, period, asOf)} · ${bureaus.length} 个单位，用表头的筛选按钮看一个单位或一项指标`,
  ];
}

function bureauLine(
  part: BureauPart,
  own: BureauLine,
  { book, linesById, addresses, findings }: BureauSheetContext,
): BureauSheetLine {
  const { target } = own;
  const line = linesById.get(target.id);
  const cell = addresses.get(target.id);
  const link = cell === undefined ? {} : { link: { sheet: book.names.sheets.indicators, cell } };
  return {
    编号: { value: target.id, ...link },
    ...wordCells(book.plan, target),
    上期值: figureOf(target, part.previous.get(target.id) ?? null),
    本单位填报: reportedCell(book.plan, own),
    汇总完成值: figureOf(target, line?.value ?? null),
    ...answerCells(own, line, book.period),
    ...byHeader(TEXT_COLUMNS, ({ key }) => textCell(own[key])),
    出处: textCell(own.contributions.map(sourceText).join("\n")),
    问题: textCell(
      (findings.get(target.id) ?? []).map((finding) => chinese.finding(finding, target)).join("\n"),
    ),
  };
}

/** 6,100亿元（returns/市商务局-2021.xlsx 指标填报!G5） */
function sourceText({ file, entry }: Contribution): string {
  const { place } = entry;
  const cell = placeText(place?.sheet ?? null, place?.value ?? null);
  return `${typedText(entry)}（${[file, cell].filter((part) => part !== "").join(" ")}）`;
}

/** Words of a task run on from the left; those of format 1 stay where they are. */
function reportedCell(
  { isFirstFormat }: Plan,
  { target, value, typed, contributions }: BureauLine,
): ListCell {
  const isRounded = contributions.some(({ entry }) => typedText(entry) !== (entry.typed ?? ""));
  const said = isRounded ? joinWords(contributions.map(({ entry }) => typedText(entry))) : typed;
  const cell = figureOf(target, value ?? said);
  return isFirstFormat || isNumeric(target) ? cell : { ...cell, horizontal: "left" };
}

/**
 * What came of the target, but not beside what says nothing about the whole of it: a share, or what a bureau only helped with; nor
 * beside a value of the bureau's own that waits to be verified.
 */
function answerCells(
  own: BureauLine,
  line: TargetLine | undefined,
  period: ReportingPeriod,
): Pick<Record<BureauHeader, ListCell>, "完成率" | "判定"> {
  const { target, state, value } = own;
  const share = ownVerdict(own, period);
  if (share !== null && state !== "suspect") {
    const completion = value === null ? null : completionOf(target, value);
    return { 完成率: completionCell(completion), 判定: verdictCell(share) };
  }
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

/** 部分报送 · 报送截止2022年1月15日 · 应报 23 项，已报 17 项 · 还欠 6 项：… */
function standingNote({ status, counts, due, owed }: BureauPart): string {
  return [
    STATUS_WORDS[status],
    ...(due === null ? [] : [`报送截止${chinese.day(due)}`]),
    `应报 ${counts.targets} 项，已报 ${counts.reported} 项`,
    ...(counts.notDue === 0 ? [] : [`本期不报 ${counts.notDue} 项`]),
    ...(owed.length === 0 || !hasReported(status)
      ? []
      : [`还欠 ${owed.length} 项：${sayOwed(owed, counts.targets)}`]),
  ].join(" · ");
}
