import {
  asAskedOf,
  chinese,
  type EntryText,
  formatFigure,
  isCooperating,
  isNumeric,
  judgeTarget,
  leadsOf,
  type ReportingPeriod,
  signatureOf,
  type Target,
} from "../../core";
import { buildListSheet, listAddress, type ListCell, type SheetSpec, VERDICT_TINTS } from "../kit";
import { byHeader, TEXT_COLUMNS } from "../line";
import type { ConsolidatedBook, Contribution, TargetLine } from "./book";
import {
  completionCell,
  figureOf,
  occasionNote,
  placeText,
  textCell,
  verdictCell,
  wordCells,
} from "./cells";
import { indicatorColumns } from "./columns-for";
import { INDICATOR_COLUMNS, type IndicatorHeader } from "./list-columns";
import { sayOtherDecisions, sayTaken } from "./remarks";

/** 指标台账: every target with its value, its verdict, who reported what, and the cell it came from. */
export function buildIndicatorsSheet(book: ConsolidatedBook): SheetSpec {
  return buildListSheet({
    name: book.names.sheets.indicators,
    title: "指标台账",
    notes: indicatorNotes(book),
    columns: indicatorColumns(book.plan),
    lines: book.lines.map((line) => indicatorLine(book, line)),
    frozenColumns: 3,
  });
}

/** Where each target's line stands, by id: what other sheets lead to. */
export function indicatorAddresses(book: ConsolidatedBook): ReadonlyMap<string, string> {
  return new Map(
    book.lines.map(({ target }, index) => [
      target.id,
      listAddress(INDICATOR_COLUMNS, indicatorNotes(book), index, "编号"),
    ]),
  );
}

function indicatorNotes({ plan, period, asOf }: ConsolidatedBook): string[] {
  return [plan.title, occasionNote(plan, period, asOf)];
}

function indicatorLine(
  { plan, period }: ConsolidatedBook,
  line: TargetLine,
): Readonly<Record<IndicatorHeader, ListCell>> {
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
    填报和出处: textCell(reports.map((each) => reportText(each, target, period)).join("\n")),
    ...byHeader(TEXT_COLUMNS, ({ key }) => textCell(joinTexts(reports, key))),
    待报单位: textCell(awaited.join("、")),
    裁定和说明: remarkCell(line),
  };
}

/** 市科技局：25（收回/市科技局-2021.xlsx 指标填报!G5）; a bureau that only helps is named as such. */
function reportText(
  { bureau, file, entry: { typed, value, place } }: Contribution,
  target: Target,
  period: ReportingPeriod,
): string {
  const cell = placeText(place?.sheet ?? null, place?.value ?? null);
  const where = [file, cell].filter((part) => part !== "").join(" ");
  const who = isCooperating(target, bureau) ? `${bureau}（配合）` : bureau;
  return `${who}：${typed ?? ""}${shareText(target, bureau, value, period)}（${where}）`;
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

/** What the bureaus wrote beside their progress; whose it is where there are several. */
function joinTexts(reports: readonly Contribution[], key: EntryText): string | null {
  const said = reports.flatMap(({ bureau, entry }) => {
    const text = entry[key];
    return text === null || text === "" ? [] : [{ bureau, text }];
  });
  const isOne = new Set(said.map(({ bureau }) => bureau)).size < 2;
  return joinWords(said.map(({ bureau, text }) => (isOne ? text : `${bureau}：${text}`)));
}

function joinWords(words: readonly string[]): string | null {
  const distinct = [...new Set(words)];
  return distinct.length === 0 ? null : distinct.join("\n");
}

/** What stands beside a value that waits to be verified. */
const SUSPECT =
  "待核实：不像完成值，原因见问题清单。单位更正或者在“未达标原因”里写明依据，或者裁定以后，才判定";

function remarkCell(line: TargetLine): ListCell {
  const cell = remarkOnValue(line);
  const said = sayOtherDecisions(line);
  if (said === "") return cell;
  const more = typeof cell.value === "string" ? `。${cell.value}` : "";
  return { ...cell, value: `${said}${more}` };
}

function remarkOnValue({ conflict, decision, lacking, target, verdict }: TargetLine): ListCell {
  if (conflict === "open") {
    return { value: "有冲突，未裁定，完成值空着", tint: VERDICT_TINTS["not-met"] };
  }
  const lacks = lacking.length === 0 ? "" : `还缺${lacking.join("、")}的份额，完成值是已报部分之和`;
  if (decision !== null) {
    const what = sayTaken(decision.taken, target);
    const taken = `裁定：取${what}。${signatureOf(decision.signature)}`;
    return { value: [taken, lacks].filter((part) => part !== "").join("。") };
  }
  if (verdict === "unverified") {
    return {
      value: [SUSPECT, lacks].filter((part) => part !== "").join("。"),
      tint: VERDICT_TINTS.unverified,
    };
  }
  if (lacks !== "") return { value: lacks };
  if (target.jointRule === "sum" && target.bureaus.length > 1) return { value: "各单位之和" };
  if (target.jointRule === "lead" && target.bureaus.length > 1) {
    const leads = leadsOf(target).map(({ name }) => name);
    return { value: `以${leads.join("、")}为准` };
  }
  return { value: null };
}
