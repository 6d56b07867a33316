import { chinese } from "../../core";
import { type ListCell, VERDICT_TINTS } from "../kit";
import { COOPERATING_WORDS, SCHEDULE_HEADER } from "../line";
import type { HeldWhy, SummaryFigure, SummaryLine, SummaryReport } from "./model";

/** A column of a summary: what stands in it, and how it takes its part of the page. */
export interface SummaryColumn {
  readonly header: string;
  /** Pixels, before what is left of the page is given out. */
  readonly width: number;
  /** Its part of what is left; 0 keeps its width. */
  readonly grow: number;
  readonly horizontal: "left" | "center" | "right";
  readonly cell: (line: SummaryLine) => ListCell;
}

/** Pixels between the margins of A4 landscape. */
export const PAGE_WIDTH = 1044;

const words = (value: string): ListCell => ({ value: value === "" ? null : value });

const COLUMNS: readonly (SummaryColumn & {
  /** It stands there whatever is in it; any other only where it says something. */
  readonly isKept?: true;
})[] = [
  column("编号", 44, 0, "center", ({ id }) => ({ value: id }), true),
  column("指标", 138, 3, "left", ({ indicator }) => words(indicator), true),
  column(SCHEDULE_HEADER, 72, 0, "center", ({ schedule }) => words(schedule)),
  column("目标值", 84, 0, "center", ({ wanted }) => words(wanted)),
  column("单位", 42, 0, "center", ({ unit }) => words(unit)),
  column("上期值", 70, 0, "right", ({ previous }) => figureCell(previous)),
  column("本单位填报", 84, 1, "right", ownCell),
  column("完成值", 84, 1, "right", valueCell, true),
  column("完成率", 60, 0, "center", completionCell),
  column("判定", 74, 0, "center", verdictCell, true),
  column("未达标原因", 104, 3, "left", ({ reason }) => words(reason)),
  column("下一步措施", 104, 3, "left", ({ measures }) => words(measures)),
  column("佐证材料", 84, 2, "left", ({ evidence }) => words(evidence)),
];

function column(
  header: string,
  width: number,
  grow: number,
  horizontal: SummaryColumn["horizontal"],
  cell: SummaryColumn["cell"],
  isKept = false,
) {
  return { header, width, grow, horizontal, cell, ...(isKept ? ({ isKept } as const) : {}) };
}

/** The columns that the lines need, as wide as the page: those that nothing stands in are left out. */
export function layOutColumns(lines: readonly SummaryLine[]): readonly SummaryColumn[] {
  const needed = COLUMNS.filter(
    ({ isKept, cell }) => isKept === true || lines.some((line) => cell(line).value !== null),
  );
  const isFew = needed.length < FEW_COLUMNS;
  const sized = needed.map((each) => ({
    ...each,
    ...(isWordy(each, lines) ? { width: 120, grow: 3 } : {}),
    // where there is room for all, whoever signs below a narrow one has room, too
    ...(isFew && each.grow === 0 && each.header !== "编号" ? { grow: 1 } : {}),
  }));
  const left = PAGE_WIDTH - sized.reduce((sum, { width }) => sum + width, 0);
  const parts = sized.reduce((sum, { grow }) => sum + grow, 0);
  return sized.map((each) => ({
    ...each,
    width: each.width + Math.floor((left * each.grow) / parts),
  }));
}

const FEW_COLUMNS = 9;

/** Whether the progress of tasks stands under it, which is a sentence. */
function isWordy({ cell, horizontal }: SummaryColumn, lines: readonly SummaryLine[]): boolean {
  return (
    horizontal === "right" &&
    lines.some((line) => {
      const { value, horizontal: own } = cell(line);
      return own === "left" && typeof value === "string" && value.length > 8;
    })
  );
}

function figureCell(figure: SummaryFigure | null): ListCell {
  if (figure === null) return { value: null };
  return figure.kind === "number"
    ? { value: figure.value, numberFormat: figure.numberFormat }
    : { value: figure.words, horizontal: "left" };
}

/** What says beside a figure that it does not count; what is undecided is told by its verdict. */
const HELD_WORDS: Readonly<Record<HeldWhy, string>> = {
  suspect: "待核实",
  refused: "填写有误",
  undecided: "",
  replaced: "",
};

/** What does not count stands in brackets, as words: nobody adds it up, and it shows in grey print. */
function reportCell(report: SummaryReport, says: boolean): ListCell {
  const { figure, held } = report;
  if (held === null) return figureCell(figure);
  const shown = figure.kind === "number" ? figure.shown : figure.words;
  const why = says && HELD_WORDS[held] !== "" ? `\n${HELD_WORDS[held]}` : "";
  return { value: `（${shown}）${why}`, horizontal: "center" };
}

function ownCell(line: SummaryLine): ListCell {
  const { own, verdictWords } = line;
  // the office's own table has no such column
  if (own === undefined) return { value: null };
  if (own !== null) return reportCell(own, HELD_WORDS[own.held ?? "undecided"] !== verdictWords);
  if (verdictWords === COOPERATING_WORDS) return { value: null };
  return { value: BLANK, tint: VERDICT_TINTS["no-data"], horizontal: "center" };
}

const BLANK = chinese.verdicts["no-data"];

function valueCell({ value }: SummaryLine): ListCell {
  return value === null ? { value: null } : reportCell(value, false);
}

/** Cut off, not rounded, as everywhere: a near miss never reads 100 %. */
function completionCell({ completion }: SummaryLine): ListCell {
  if (completion === null) return { value: null };
  return { value: completion, numberFormat: "0.0%" };
}

function verdictCell({ verdict, verdictWords }: SummaryLine): ListCell {
  if (verdictWords === "") return { value: null };
  return { value: verdictWords, ...(verdict === null ? {} : { tint: VERDICT_TINTS[verdict] }) };
}
