import { occasionNote } from "../consolidated";
import {
  landscapePage,
  layOutPages,
  newDraft,
  pageHeight,
  type RowSpec,
  type SheetSpec,
} from "../kit";
import type { BureauSummary, SummaryLine } from "./model";
import { NOUN_OF_FIGURES } from "./nouns";
import { layOutColumns } from "./summary-columns";
import {
  addFinding,
  addFull,
  addHead,
  addLine,
  addSignatures,
  AFTER,
  HEADING,
  NOTE,
  type SummaryDraft,
  TALLY,
  TITLE,
} from "./summary-draft";

/**
 * One bureau's summary, to be printed and signed: how it stands, every target with its value, verdict and reasons, what is wrong, and
 * where one signs. A4 landscape.
 */
export function buildSummaryOfBureau(summary: BureauSummary, sheetName: string): SheetSpec {
  const { bureau, noun, planTitle, lines } = summary;
  const sheet: SummaryDraft = { draft: newDraft(), columns: layOutColumns(lines) };
  const { draft, columns } = sheet;
  addFull(sheet, `${bureau}${noun}完成情况汇总表`, TITLE, 30);
  if (planTitle !== "") addFull(sheet, planTitle, NOTE, 18);
  addFull(sheet, noteOf(summary), NOTE, 18);
  addFull(sheet, tallyOf(summary), TALLY, 24);
  const head = addHead(
    sheet,
    columns.map(({ header }) => wordsAbove(header, noun)),
  );
  const starts = lines.map((line) =>
    addLine(
      sheet,
      columns.map(({ cell }) => cell(line)),
    ),
  );
  if (lines.some(hasHeld)) starts.push(addFull(sheet, HELD_NOTE, AFTER, 18));
  starts.push(...addFindings(sheet, lines));
  const last = addSignatures(sheet);
  const lastLine = head + lines.length;
  endPages(draft.rows, { head, starts, lastLine });
  return {
    name: sheetName,
    visibility: "visible",
    columns: columns.map(({ width }) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter:
      lastLine === head ? null : { top: head, left: 1, bottom: lastLine, right: columns.length },
    view: { frozenRows: head, frozenColumns: 2, activeCell: { row: head + 1, column: 1 } },
    print: {
      ...PAGE,
      area: { top: 1, left: 1, bottom: last, right: columns.length },
      repeatedRow: head,
      header: "",
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

const PAGE = landscapePage({
  ...{ left: 0.4, right: 0.4, top: 0.55, bottom: 0.6, header: 0.3, footer: 0.3 },
});

/** 济政办发〔2020〕21号 · 报告期：2021年度 · 截至2022年1月20日 · 报送情况：已报 · 报送截止：2022年1月15日 */
function noteOf(summary: BureauSummary): string {
  const { period, asOf, status, due } = summary;
  return [
    occasionNote(summary, period, asOf),
    ...(status === null ? [] : [`报送情况：${status}`]),
    ...(due === null ? [] : [`报送截止：${due}`]),
  ].join(" · ");
}

/** 应报 23 项，已报 17 项：达标 10 项，未达标 2 项；还没有计入：待核实 1 项，未填 3 项 */
function tallyOf({ counts }: BureauSummary): string {
  const say = (wanted: (words: string) => boolean, all = false): string =>
    counts
      .filter(({ words, count }) => wanted(words) && (all || count > 0))
      .map(({ words, count }) => `${words} ${count} 项`)
      .join("，");
  const asked = say((words) => ASKED.has(words), true);
  const judged = say((words) => !ASKED.has(words) && !OPEN.has(words));
  const open = say((words) => OPEN.has(words));
  return [asked, judged, open].filter((part) => part !== "").join("\u3000|\u3000");
}

const ASKED: ReadonlySet<string> = new Set(["应报", "已报"]);
/** What nothing was achieved with yet. */
const OPEN: ReadonlySet<string> = new Set(["待核实", "冲突", "填写有误", "本期不报", "未填"]);

/** Above the lines of tasks stand the words of their forms. */
function wordsAbove(header: string, noun: string): string {
  return (noun === NOUN_OF_FIGURES ? undefined : WORDS_OF_TASKS.get(header)) ?? header;
}

const WORDS_OF_TASKS: ReadonlyMap<string, string> = new Map([
  ["指标", "指标或任务"],
  ["完成值", "完成值或进展"],
  ["未达标原因", "原因或问题"],
]);

function hasHeld({ own, value }: SummaryLine): boolean {
  return (own?.held ?? null) !== null || (value?.held ?? null) !== null;
}

const HELD_NOTE =
  "括号里的数没有计入完成情况：等核实，填写有误，或者几个单位报的还没有定，或者已按裁定另取了数。";

/** What is to be seen to, a line each. @returns the rows before which a page may end */
function addFindings(sheet: SummaryDraft, lines: readonly SummaryLine[]): number[] {
  const found = lines.flatMap(({ id, findings }) => findings.map((text) => ({ id, text })));
  if (found.length === 0) return [];
  const heading = addFull(sheet, `要看一看的：${found.length} 处`, HEADING, 22.5);
  const rows = found.map(({ id, text }) => addFinding(sheet, id, text));
  // the heading stays with the first of them
  return [heading, ...rows.slice(1)];
}

/** Pages end between lines; signatures stay with what stands last. */
function endPages(
  rows: RowSpec[],
  { head, starts, lastLine }: { head: number; starts: readonly number[]; lastLine: number },
): void {
  const heightOf = (from: number, to: number): number =>
    rows.slice(from - 1, to - 1).reduce((sum, { height }) => sum + height, 0);
  const blocks = starts.map((start, index) => ({
    start,
    height: heightOf(start, starts[index + 1] ?? rows.length + 1),
  }));
  const room = pageHeight(PAGE);
  // the lines stay together where they can, and so does what stands below them
  const pieces = blocks.map(({ start, height }) => ({
    height,
    group: start <= lastLine ? "lines" : "below",
  }));
  const ends = layOutPages(pieces, {
    first: room - heightOf(1, head + 1),
    other: room - heightOf(head, head + 1),
  });
  for (const end of ends) {
    const before = (blocks[end]?.start ?? 1) - 2;
    const row = rows[before];
    if (row) rows[before] = { ...row, pageBreakAfter: true };
  }
}
