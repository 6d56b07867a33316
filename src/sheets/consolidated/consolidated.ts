import {
  chinese,
  type Finding,
  groupBy,
  type IndicatorCell,
  isCooperating,
  isNumeric,
  isBlankLine,
  isWorthALook,
  type Plan,
  type Target,
} from "../../core";
import {
  buildNameValueSheet,
  type DeferredSheet,
  type DeferredWorkbook,
  type SheetSpec,
  type WorkbookSpec,
} from "../kit";
import { buildPublishedTable } from "../published";
import type { ConsolidatedBook, TargetLine } from "./book";
import { buildAllBureausSheet, buildBureauSheet } from "./bureau-sheet";
import { occasionNote } from "./cells";
import { kindIn, LINE_NOUNS } from "./columns-for";
import { type FileNamer, namesOfFiles } from "./file-names";
import { buildFilingsSheet } from "./filings-sheet";
import { buildFindingsSheet } from "./findings-sheet";
import { buildIndicatorsSheet, indicatorAddresses } from "./indicators-sheet";
import { baselineMeta } from "./meta-baselines";
import { amountText } from "./reported-words";
import {
  ALL_BUREAUS_SHEET,
  BUREAU_SHEET_KEY,
  CONSOLIDATED_FORMAT,
  CONSOLIDATED_FORMAT_VERSION,
  CONSOLIDATED_SHEETS,
  type ConsolidatedSheetKind,
  META_SHEET,
} from "./sheet-list";
import { buildSummarySheet } from "./summary-sheet";

/**
 * The workbook in which the lead office has everything: 汇总, 指标台账, 问题清单, 报送情况, a sheet for every bureau or one list of all their lines,
 * 责任分解表 with what was achieved, and `_meta`. It is a function of the book alone: no clock, no name of the output.
 */
export function buildConsolidated(book: ConsolidatedBook): WorkbookSpec {
  const { sheets, ...workbook } = layOutConsolidated(book);
  return { ...workbook, sheets: sheets.map(({ build }) => build()) };
}

/** The same, each sheet built when its turn comes. */
export function layOutConsolidated(book: ConsolidatedBook): DeferredWorkbook {
  return {
    title: `${LINE_NOUNS[kindIn(book.plan)].title}完成情况汇总表`,
    sheets: listSheets(book),
    createdOn: book.asOf,
    lockStructure: false,
  };
}

/** What several sheets ask of a book, worked out once. */
interface BookIndex {
  readonly linesById: ReadonlyMap<string, TargetLine>;
  /** Where each target stands in 指标台账. */
  readonly addresses: ReadonlyMap<string, string>;
  /** What files are called on paper. */
  readonly nameOf: FileNamer;
}

/** What builds each sheet. */
const BUILDERS: Readonly<
  Record<ConsolidatedSheetKind, (book: ConsolidatedBook, index: BookIndex) => SheetSpec>
> = {
  summary: (book, { addresses }) => buildSummarySheet(book, addresses),
  indicators: buildIndicatorsSheet,
  findings: (book, { addresses }) => buildFindingsSheet(book, addresses),
  filings: buildFilingsSheet,
  table: buildTableSheet,
};

/** 责任分解表 as the document prints it, with what was achieved; a click on that leads to 指标台账. */
function buildTableSheet(
  { plan, period, asOf, names }: ConsolidatedBook,
  { linesById, addresses }: BookIndex,
): SheetSpec {
  return buildPublishedTable(plan, {
    sheetName: names.sheets.table,
    mark: null,
    note: `${occasionNote(plan, period, asOf)} · ${SIGNS}`,
    progress: (indicator) => {
      const cell = addresses.get(indicator.targets[0]?.id ?? "");
      return {
        text: describeProgress(plan, indicator, linesById),
        isMissed: indicator.targets.some(({ id }) => linesById.get(id)?.verdict === "not-met"),
        link: cell === undefined ? null : { sheet: names.sheets.indicators, cell },
      };
    },
  });
}

/** What stands before what has to be looked at; signs, because colours are not printed. */
const MISSED = "▲";
const OPEN = "△";
const SIGNS = `${MISSED} 未达标，${OPEN} 没有能用的数（待核实、填写有误、冲突、未填）`;

function signOf(line: TargetLine | undefined): string {
  switch (line?.verdict ?? "no-data") {
    case "not-met":
      return `${MISSED} `;
    case "unverified":
    case "invalid":
    case "cannot-judge":
    case "no-data":
      return `${OPEN} `;
    case "met":
    case "reached-early":
    case "in-progress":
    case "needs-person":
    case "no-deadline":
      return "";
  }
}

function listSheets(book: ConsolidatedBook): readonly DeferredSheet[] {
  const { sheets, bureaus, allBureaus } = book.names;
  const index: BookIndex = {
    linesById: new Map(book.lines.map((line) => [line.target.id, line])),
    addresses: indicatorAddresses(book),
    nameOf: namesOfFiles(book),
  };
  const findings = findingsByBureau(book);
  const visible = (name: string, build: () => SheetSpec): DeferredSheet => ({
    ...{ name, visibility: "visible", build },
  });
  const sheetsAt = (wanted: (typeof CONSOLIDATED_SHEETS)[number]["place"]): DeferredSheet[] =>
    CONSOLIDATED_SHEETS.filter(({ place }) => place === wanted).map(({ kind }) =>
      visible(sheets[kind], () => BUILDERS[kind](book, index)),
    );
  return [
    ...sheetsAt("before-bureaus"),
    ...(allBureaus === undefined
      ? book.bureaus.map((part) => {
          const name = bureaus.get(part.bureau) ?? part.bureau;
          const own = findings.get(part.bureau) ?? new Map<string, readonly Finding[]>();
          return visible(name, () => buildBureauSheet(part, { book, ...index, findings: own }));
        })
      : [
          visible(allBureaus, () => buildAllBureausSheet(allBureaus, { book, ...index }, findings)),
        ]),
    ...sheetsAt("after-bureaus"),
    { name: META_SHEET, visibility: "veryHidden", build: () => buildMeta(book) },
  ];
}

/**
 * What has to be known by bureau and target: errors, warnings, comments, pictures; what concerns several bureaus is told to each. A
 * blank line is seen as such, and what was found in a file that does not count says nothing about the values that stand here.
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
  const told = findings.flatMap((finding) => {
    const { target, file, bureau } = finding;
    if (file !== null && !counting.has(file)) return [];
    if (target === null || !isWorthALook(finding) || isBlankLine(finding)) return [];
    const bureaus = bureau === null ? (answering.get(target) ?? []) : [bureau];
    return bureaus.map((name) => ({ bureau: name, finding }));
  });
  return new Map(
    [...groupBy(told, ({ bureau }) => bureau)].map(([bureau, own]) => [
      bureau,
      groupBy(
        own.map(({ finding }) => finding),
        ({ target }) => target ?? "",
      ),
    ]),
  );
}

/** 品牌价值总额 6100 亿元，达标；… */
function describeProgress(
  { isFirstFormat }: Plan,
  { targets }: IndicatorCell,
  linesById: ReadonlyMap<string, TargetLine>,
): string {
  return targets
    .map((target) => {
      const sign = signOf(linesById.get(target.id));
      const { id, name } = target;
      const line = linesById.get(id);
      const verdict = chinese.verdicts[line?.verdict ?? "no-data"];
      const open = line?.conflict === "open" ? "（有冲突，未裁定）" : "";
      const said = isFirstFormat ? "" : wordsOf(target, line);
      if (said !== "")
        return `${sign}${targets.length === 1 ? "" : `${name}：`}${said}（${verdict}）`;
      if (!line?.value) return `${sign}${name}：${verdict}${open}`;
      const amount = amountText(target, line.value);
      // not as something achieved
      if (line.verdict === "unverified") return `${sign}${name}：${verdict}（填报 ${amount}）`;
      return `${sign}${name}：${amount}，${verdict}`;
    })
    .join("\n");
}

/** What the bureaus report of a task without a figure, each text once. */
function wordsOf(target: Target, line: TargetLine | undefined): string {
  if (isNumeric(target) || line === undefined) return "";
  const words = line.reports.flatMap(({ bureau, entry }) =>
    isCooperating(target, bureau) ? [] : (entry.typed ?? []),
  );
  return [...new Set(words)].join("；");
}

function buildMeta(book: ConsolidatedBook): SheetSpec {
  const { sheets, bureaus, allBureaus } = book.names;
  return buildNameValueSheet(META_SHEET, [
    ["format", CONSOLIDATED_FORMAT],
    ["formatVersion", CONSOLIDATED_FORMAT_VERSION],
    ["plan", book.plan.id],
    ["planHash", book.plan.hash],
    ["period", book.period.id],
    ["asOf", book.asOf],
    ...baselineMeta(book.plan.givenBaselines),
    ...CONSOLIDATED_SHEETS.map(({ kind, key }) => [key, sheets[kind]] as const),
    ...(allBureaus === undefined ? [] : [[ALL_BUREAUS_SHEET.key, allBureaus] as const]),
    ...[...bureaus].map(([bureau, name]) => [`${BUREAU_SHEET_KEY}${bureau}`, name] as const),
  ]);
}
