import type { Language } from "../../core";
import type { PaperBlock, PaperSpec } from "../../sheets";
import { countProgress, type Progress } from "../progress";
import { englishReport } from "./en-report";
import { titleLines } from "./letter-parts";
import { bureauCharts, paceCharts } from "./report-charts";
import { baselineTable, seriesTable } from "./report-over-time";
import { bureauTable } from "./bureau-table";
import { attentionTable, openTable, owedTable, targetTable } from "./report-tables";
import type { ReportWords } from "./report-words";
import { chineseReport } from "./zh-report";

const WORDS: Readonly<Record<Language, ReportWords>> = {
  "zh-CN": chineseReport,
  "en-US": englishReport,
};

/** The standing of a plan as one paper: what stands how, who is behind, who owes what. */
export function buildReport(progress: Progress, language: Language): PaperSpec {
  const words = WORDS[language];
  const { plan, period, asOf } = progress;
  const title = words.title(period);
  return {
    ...{ title: `${plan.title} ${title}`, language, createdOn: asOf, layout: "report" },
    blocks: [
      { kind: "title", lines: titleLines(progress, title) },
      { kind: "note", words: words.occasion(plan.documentNumber, period, asOf) },
      ...overall(progress, words),
      ...pace(progress, words),
      ...part(words.headings.attention, attentionTable(progress, words), words.nobody.attention),
      ...part(words.headings.owed, owedTable(progress, words), words.nobody.owed),
      ...part(words.headings.open, openTable(progress, words), words.nobody.open),
      ...optional(words.headings.series, seriesTable(progress, words)),
      ...optional(words.headings.baselines, baselineTable(progress, words)),
      ...method(progress, words),
      { kind: "page", isWide: true, mark: null },
      targetTable(progress, words),
    ],
  };
}

function overall(progress: Progress, words: ReportWords): PaperBlock[] {
  const counts = countProgress(progress.targets);
  const { unasked, bureaus } = progress;
  return [
    heading(words.headings.overall),
    paragraph(words.overall(counts, bureaus.length)),
    paragraph(words.lights(counts)),
    ...(unasked.length === 0 ? [] : [paragraph(words.unasked(unasked))]),
    ...bureauCharts(progress, words),
    bureauTable(progress, words),
  ];
}

function pace(progress: Progress, words: ReportWords): PaperBlock[] {
  return [heading(words.headings.pace), ...paceCharts(progress, words)];
}

function part(title: string, table: PaperBlock | null, nothing: string): PaperBlock[] {
  return [heading(title), table ?? paragraph(nothing)];
}

function optional(title: string, table: PaperBlock | null): PaperBlock[] {
  return table === null ? [] : [heading(title), table];
}

function method({ lights }: Progress, words: ReportWords): PaperBlock[] {
  const points = (limit: number): number => Math.round(Math.abs(limit) * 1000) / 10;
  const { greenDownTo, yellowDownTo } = lights;
  return [
    heading(words.headings.method),
    ...words.method(points(greenDownTo), points(yellowDownTo)).map(paragraph),
  ];
}

function heading(text: string): PaperBlock {
  return { kind: "heading", level: 1, text };
}

function paragraph(words: string): PaperBlock {
  return { kind: "paragraph", words };
}
