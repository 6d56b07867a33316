import { chinese, type Finding, formatFigure, type IndicatorCell, unitOf } from "../../core";
import {
  buildNameValueSheet,
  type DeferredSheet,
  type DeferredWorkbook,
  type SheetSpec,
  type WorkbookSpec,
} from "../kit";
import { buildPublishedTable } from "../published";
import type { ConsolidatedBook, TargetLine } from "./book";
import { buildBureauSheet } from "./bureau-sheet";
import { occasionNote } from "./cells";
import { buildFilingsSheet } from "./filings-sheet";
import { buildFindingsSheet } from "./findings-sheet";
import {
  BUREAU_SHEET_KEY,
  CONSOLIDATED_FORMAT,
  CONSOLIDATED_FORMAT_VERSION,
  CONSOLIDATED_SHEETS,
} from "./layout";
import { buildLedgerSheet, ledgerAddresses } from "./ledger-sheet";
import { buildSummarySheet } from "./summary-sheet";

/**
 * The workbook in which the lead office has everything: 汇总, 指标台账, 问题清单, 报送情况, a sheet for every bureau, 责任分解表 with
 * what was achieved, and `_meta`. It is a function of the book alone: no clock, no name of the output.
 */
export function buildConsolidated(book: ConsolidatedBook): WorkbookSpec {
  const { sheets, ...workbook } = planConsolidated(book);
  return { ...workbook, sheets: sheets.map(({ build }) => build()) };
}

/** The same, each sheet built when its turn comes. */
export function planConsolidated(book: ConsolidatedBook): DeferredWorkbook {
  return {
    title: "量化指标完成情况汇总表",
    sheets: listSheets(book),
    createdOn: book.asOf,
    lockStructure: false,
  };
}

function listSheets(book: ConsolidatedBook): readonly DeferredSheet[] {
  const { sheets, bureaus } = book.names;
  const addresses = ledgerAddresses(book);
  const linesById = new Map(book.lines.map((line) => [line.target.id, line]));
  const findings = findingsByBureau(book);
  const visible = (name: string, build: () => SheetSpec): DeferredSheet => ({
    ...{ name, visibility: "visible", build },
  });
  return [
    visible(sheets.summary, () => buildSummarySheet(book)),
    visible(sheets.ledger, () => buildLedgerSheet(book)),
    visible(sheets.findings, () => buildFindingsSheet(book, addresses)),
    visible(sheets.filings, () => buildFilingsSheet(book)),
    ...book.bureaus.map((part) => {
      const name = bureaus.get(part.bureau) ?? part.bureau;
      const own = findings.get(part.bureau) ?? new Map<string, readonly Finding[]>();
      const context = { book, linesById, addresses, findings: own };
      return visible(name, () => buildBureauSheet(part, context));
    }),
    visible(sheets.table, () =>
      buildPublishedTable(book.plan, {
        sheetName: sheets.table,
        mark: null,
        note: occasionNote(book.plan, book.period, book.asOf),
        progress: (cell) => describeProgress(cell, linesById),
      }),
    ),
    {
      name: CONSOLIDATED_SHEETS.meta,
      visibility: "veryHidden",
      build: () => buildMeta(book),
    },
  ];
}

/**
 * Errors and warnings by bureau and target; what concerns several bureaus is told to each. A blank line is seen as such, and what
 * was found in a file that does not count says nothing about the values that stand here.
 */
function findingsByBureau({
  findings,
  lines,
  filings,
}: ConsolidatedBook): ReadonlyMap<string, ReadonlyMap<string, readonly Finding[]>> {
  const answering = new Map(
    lines.map(({ target }) => [target.id, target.bureaus.map(({ name }) => name)]),
  );
  const counting = new Set(
    filings.filter(({ status }) => status === "merged").map(({ file }) => file),
  );
  const byBureau = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const { target, severity, code, received } = finding;
    if (finding.file !== null && !counting.has(finding.file)) continue;
    const isBlank = code === "missing-value" && received === null;
    if (target === null || severity === "info" || isBlank) continue;
    const bureaus = finding.bureau === null ? answering.get(target) : [finding.bureau];
    for (const bureau of bureaus ?? []) {
      const byTarget = byBureau.get(bureau) ?? new Map<string, Finding[]>();
      byBureau.set(bureau, byTarget);
      byTarget.set(target, [...(byTarget.get(target) ?? []), finding]);
    }
  }
  return byBureau;
}

/** 品牌价值总额 6100 亿元，达标；… */
function describeProgress(
  { targets }: IndicatorCell,
  linesById: ReadonlyMap<string, TargetLine>,
): string {
  return targets
    .map((target) => {
      const { id, name } = target;
      const line = linesById.get(id);
      const verdict = chinese.verdicts[line?.verdict ?? "no-data"];
      const open = line?.conflict === "open" ? "（有冲突，未裁定）" : "";
      if (!line?.value) return `${name}：${verdict}${open}`;
      const amount = `${formatFigure(line.value)} ${unitOf(target) ?? ""}`
        .trim()
        .replace(/ (?=[%‰])/, "");
      return `${name}：${amount}，${verdict}`;
    })
    .join("\n");
}

function buildMeta(book: ConsolidatedBook): SheetSpec {
  const { sheets, bureaus } = book.names;
  return buildNameValueSheet(CONSOLIDATED_SHEETS.meta, [
    ["format", CONSOLIDATED_FORMAT],
    ["formatVersion", CONSOLIDATED_FORMAT_VERSION],
    ["plan", book.plan.id],
    ["planHash", book.plan.hash],
    ["period", book.period.id],
    ["asOf", book.asOf],
    ...Object.entries(sheets).map(([kind, name]) => [`sheet:${kind}`, name] as const),
    ...[...bureaus].map(([bureau, name]) => [`${BUREAU_SHEET_KEY}${bureau}`, name] as const),
  ]);
}
