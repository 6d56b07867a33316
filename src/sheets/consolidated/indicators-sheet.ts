import { isCooperating, leadsOf, signatureOf, type Target } from "../../core";
import { buildListSheet, listAddress, type ListCell, type SheetSpec, VERDICT_TINTS } from "../kit";
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
import { INDICATOR_COLUMNS, type IndicatorHeader } from "./list-columns";
import { sayTaken } from "./remarks";

/** 指标台账: every target with its value, its verdict, who reported what, and the cell it came from. */
export function buildIndicatorsSheet(book: ConsolidatedBook): SheetSpec {
  return buildListSheet({
    name: book.names.sheets.indicators,
    title: "指标台账",
    notes: indicatorNotes(book),
    columns: INDICATOR_COLUMNS,
    lines: book.lines.map(indicatorLine),
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

function indicatorLine(line: TargetLine): Readonly<Record<IndicatorHeader, ListCell>> {
  const { target, value, verdict, completion, previous, reports, awaited } = line;
  const words = reports.flatMap(({ bureau, entry }) =>
    isCooperating(target, bureau) ? [] : (entry.typed ?? ""),
  );
  return {
    编号: textCell(target.id),
    ...wordCells(target),
    上期值: figureOf(target, previous),
    完成值:
      target.kind === "qualitative"
        ? { value: joinWords(words), horizontal: "left" }
        : figureOf(target, value),
    完成率: completionCell(completion),
    判定: verdictCell(verdict),
    填报和出处: textCell(reports.map((each) => reportText(each, target)).join("\n")),
    待报单位: textCell(awaited.join("、")),
    裁定和说明: remarkCell(line),
  };
}

/** 市科技局：25（收回/市科技局-2021.xlsx 指标填报!G5）; a bureau that only helps is named as such. */
function reportText(
  { bureau, file, entry: { typed, place } }: Contribution,
  target: Target,
): string {
  const cell = placeText(place?.sheet ?? null, place?.value ?? null);
  const where = [file, cell].filter((part) => part !== "").join(" ");
  const who = isCooperating(target, bureau) ? `${bureau}（配合）` : bureau;
  return `${who}：${typed ?? ""}（${where}）`;
}

function joinWords(words: readonly string[]): string | null {
  const distinct = [...new Set(words)];
  return distinct.length === 0 ? null : distinct.join("\n");
}

/** What stands beside a value that waits to be verified. */
const SUSPECT =
  "待核实：不像完成值，原因见问题清单。单位更正或者在“未达标原因”里写明依据，或者裁定以后，才判定";

function remarkCell({ conflict, decision, lacking, target, verdict }: TargetLine): ListCell {
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
