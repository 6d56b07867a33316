import {
  asAskedOf,
  chinese,
  cutText,
  formatFigure,
  isCooperating,
  isNumeric,
  judgeTarget,
  leadsOf,
  type ReportingPeriod,
  signatureOf,
  type Target,
} from "../../core";
import {
  buildListSheet,
  listAddress,
  type ListCell,
  type ListColumn,
  printedWidth,
  type SheetSpec,
  usedColumns,
  VERDICT_TINTS,
} from "../kit";
import { byHeader, TEXT_COLUMNS } from "../line";
import type { ConsolidatedBook, Contribution, TargetLine } from "./book";
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
import { indicatorColumns } from "./columns-for";
import { type FileNamer, namesOfFiles } from "./file-names";
import { INDICATOR_COLUMNS, type IndicatorHeader, KEPT_HEADERS } from "./list-columns";
import { sayOtherDecisions, sayTaken } from "./remarks";
import { joinTexts, joinWords, typedText } from "./reported-words";

/** 指标台账: every target with its value, its verdict, who reported what, and the cell it came from. */
export function buildIndicatorsSheet(book: ConsolidatedBook): SheetSpec {
  const { name, notes, columns, lines } = layOutIndicators(book);
  const hasFigures = columns.some(({ header }) => header === "完成率");
  return buildListSheet<IndicatorHeader>({
    ...{ name, notes, columns },
    title: "指标台账",
    lines: lines.map((line, index) => withSource(line, { name, notes, columns }, index)),
    frozenColumns: 2,
    ...(hasFigures ? { barsIn: "完成率" } : {}),
    orientation: printedWidth(columns) <= NARROW ? "portrait" : "landscape",
  });
}

/** Pixels that a page of A4 portrait has for columns, shrunk as far as lists are. */
const NARROW = 796;

interface IndicatorsLayout {
  readonly name: string;
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn<IndicatorHeader>[];
}

function layOutIndicators(
  book: ConsolidatedBook,
): IndicatorsLayout & { readonly lines: readonly IndicatorLine[] } {
  const nameOf = namesOfFiles(book);
  const lines = book.lines.map((line) => indicatorLine(book, line, nameOf));
  return {
    name: book.names.sheets.indicators,
    notes: indicatorNotes(book),
    columns: usedColumns(indicatorColumns(book.plan), lines, KEPT_HEADERS),
    lines,
  };
}

type IndicatorLine = Readonly<Record<IndicatorHeader, ListCell>>;

/** A click on a value goes to where it came from, further right in its line. */
function withSource(line: IndicatorLine, layout: IndicatorsLayout, index: number): IndicatorLine {
  if (!canLead(line.完成值) || line.填报和出处.value === null) return line;
  const { name, notes, columns } = layout;
  const cell = listAddress(columns, { notes }, index, "填报和出处");
  return { ...line, 完成值: { ...line.完成值, link: { sheet: name, cell } } };
}

/** Where each target's line stands, by id: what other sheets lead to. */
export function indicatorAddresses(book: ConsolidatedBook): ReadonlyMap<string, string> {
  const notes = indicatorNotes(book);
  return new Map(
    book.lines.map(({ target }, index) => [
      target.id,
      listAddress(INDICATOR_COLUMNS, { notes }, index, "编号"),
    ]),
  );
}

function indicatorNotes({ plan, period, asOf }: ConsolidatedBook): string[] {
  return [plan.title, occasionNote(plan, period, asOf)];
}

function indicatorLine(
  { plan, period }: ConsolidatedBook,
  line: TargetLine,
  nameOf: FileNamer,
): IndicatorLine {
  const { target, value, verdict, completion, previous, reports, awaited } = line;
  const words = reports.flatMap(({ bureau, entry }) =>
    isCooperating(target, bureau) ? [] : (entry.typed ?? ""),
  );
  return {
    编号: textCell(target.id),
    ...wordCells(plan, target),
    上期值: figureOf(target, previous),
    完成值:
      target.kind === "qualitative"
        ? { value: joinWords(words), horizontal: "left" }
        : figureOf(target, value),
    完成率: completionCell(completion),
    判定: verdictCell(verdict),
    ...byHeader(TEXT_COLUMNS, ({ key }) => textCell(joinTexts(reports, key))),
    填报单位和说明: remarkCell(line, nameOf),
    待报单位: textCell(awaited.join("、")),
    填报和出处: textCell(reports.map((each) => reportText(each, target, period)).join("\n")),
  };
}

/** Who reported; what each of them did stands beside where they do not say the same. */
function listReporters({ target, reports }: TargetLine): string {
  const said = new Map(
    reports.map(({ bureau, entry }) => {
      const role = isCooperating(target, bureau) ? "（配合）" : "";
      return [`${bureau}${role}`, entry] as const;
    }),
  );
  const isOne = !isNumeric(target) || new Set([...said.values()].map(typedText)).size < 2;
  return [...said]
    .map(([bureau, entry]) => {
      if (isOne) return bureau;
      const refused = entry.verdict === "invalid" ? "（填写有误）" : "";
      return `${bureau} ${cutText(typedText(entry), LONGEST_VALUE)}`.trim() + refused;
    })
    .join("、");
}

/** What is typed as a value is shorter; the whole text stands in the column of sources. */
const LONGEST_VALUE = 12;

/** 市科技局：25（收回/市科技局-2021.xlsx 指标填报!G5）; a bureau that only helps is named as such. */
function reportText(
  { bureau, file, entry }: Contribution,
  target: Target,
  period: ReportingPeriod,
): string {
  const { value, place } = entry;
  const cell = placeText(place?.sheet ?? null, place?.value ?? null);
  const where = [file, cell].filter((part) => part !== "").join(" ");
  const who = isCooperating(target, bureau) ? `${bureau}（配合）` : bureau;
  return `${who}：${typedText(entry)}${shareText(target, bureau, value, period)}（${where}）`;
}

/** 〔份额 2.2，达标〕; nothing where the plan gives the bureau no share. */
function shareText(
  target: Target,
  bureau: string,
  value: Contribution["entry"]["value"],
  period: ReportingPeriod,
): string {
  const own = asAskedOf(target, bureau);
  if (!isNumeric(own) || own.whole === null) return "";
  const said = value === null ? "" : `，${chinese.verdicts[judgeTarget(own, value, period)]}`;
  return `〔份额 ${formatFigure(own.threshold)}${said}〕`;
}

/** What stands beside a value that waits to be verified. */
const SUSPECT = "待核实：不像完成值，单位更正、写明依据或者裁定以后才判定";

/** Who reported; below, what was decided, what is lacking, and who is awaited. */
function remarkCell(line: TargetLine, nameOf: FileNamer): ListCell {
  const cell = remarkOnValue(line, nameOf);
  const remark = typeof cell.value === "string" ? [cell.value] : [];
  // whose share a sum lacks is said already, and of what was decided nobody is awaited
  const missing =
    line.decision === null ? line.awaited.filter((bureau) => !line.lacking.includes(bureau)) : [];
  const awaited = missing.length === 0 ? [] : [`待报：${missing.join("、")}`];
  const said = [sayOtherDecisions(line), ...remark, ...awaited].filter((part) => part !== "");
  const parts = [listReporters(line), said.join("。")].filter((part) => part !== "");
  return { ...cell, value: parts.length === 0 ? null : parts.join("\n") };
}

function remarkOnValue(
  { conflict, decision, lacking, target, verdict }: TargetLine,
  nameOf: FileNamer,
): ListCell {
  if (conflict === "open") {
    return { value: "有冲突，未裁定，完成值空着", tint: VERDICT_TINTS["not-met"] };
  }
  const lacks = lacking.length === 0 ? "" : `还缺${lacking.join("、")}的份额，完成值是已报部分之和`;
  if (decision !== null) {
    const taken = `裁定：取${sayTaken(decision.taken, target, nameOf)}。${signatureOf(decision.signature, chinese)}`;
    return { value: [taken, lacks].filter((part) => part !== "").join("。") };
  }
  if (verdict === "unverified") {
    return {
      value: [SUSPECT, lacks].filter((part) => part !== "").join("。"),
      tint: VERDICT_TINTS.unverified,
    };
  }
  if (lacks !== "") return { value: lacks };
  if (target.bureaus.length < 2) return { value: null };
  const leads = leadsOf(target)
    .map(({ name }) => name)
    .join("、");
  // what several bureaus write of a task stands side by side
  if (!isNumeric(target)) return { value: target.jointRule === "lead" ? `牵头：${leads}` : null };
  switch (target.jointRule) {
    case "sum":
      return { value: "各单位之和" };
    case "lead":
      return { value: `以${leads}为准` };
    case "agree":
      return { value: null };
  }
}
