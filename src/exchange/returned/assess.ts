import {
  type Entry,
  finding,
  type Finding,
  findExchangedTexts,
  findShiftedColumn,
  type JointRules,
  jointRulesOf,
  type JudgedLine,
  type Plan,
  PLAN_BOOK,
  planIn,
  type ReportedCell,
  type ReportedLine,
  type ReportingPeriod,
  targetsOf,
} from "../../core";
import {
  compareTemplate,
  ENTRY_FIELDS,
  type FormReading,
  isPlanBook,
  listOddities,
  listSeenContent,
  parseAddress,
  readForm,
  refuseCrowded,
  toReportedLines,
  wordAboveText,
  type WorkbookGrid,
} from "../../sheets";
import { planAsCarried, type RuleLookup } from "./carried-rules";
import { acceptFile, type FileReport, isRejecting, rejectFile, shortenText } from "./file-report";
import { formsInFile } from "./forms-in-file";
import { identifyForm } from "./form-identity";
import { judgeLines } from "./judge-lines";
import { readWithoutPeriod } from "./without-period";

export interface ReturnedWorkbook {
  /** As given. */
  readonly path: string;
  readonly workbook: WorkbookGrid;
  /** What reading the file already told. */
  readonly findings: readonly Finding[];
  /** The plans it may belong to. */
  readonly plans: readonly Plan[];
  /** The period that is collected; taken for a copied sheet that says none, which a person then has to confirm. */
  readonly expectedPeriod?: ReportingPeriod;
  /** Which figure a form asked for of shared targets that does not say it itself; what its plan says where this is left out. */
  readonly unsaid?: (form: {
    readonly formId: string | null;
    readonly bureau: string;
  }) => RuleLookup;
}

/** Judges every form that a file holds: one report each. */
export function assessFile(returned: ReturnedWorkbook): readonly FileReport[] {
  return formsInFile(returned, returned.plans).map(assessWorkbook);
}

/**
 * Judges one returned or half-filled form: whose it is, what was altered, and every value. The plan judges; of the file only the
 * entry cells count.
 */
export function assessWorkbook(returned: ReturnedWorkbook): FileReport {
  return assessForm(returned).report;
}

/** The same, beside what the form holds besides its values; null where it holds too much to be looked at. */
export function assessForm(returned: ReturnedWorkbook): {
  readonly report: FileReport;
  readonly reading: FormReading | null;
  /** Which figure the form asked for, of the targets that its bureau shares. */
  readonly asked: JointRules;
} {
  const { path, workbook, findings, plans, expectedPeriod, unsaid } = returned;
  const crowded = refuseCrowded(workbook);
  if (crowded) {
    const report = rejectFile(path, [...findings, crowded]);
    return { report, reading: null, asked: new Map() };
  }
  const reading = readForm(workbook);
  const overlong = refuseLongEntries(findings, reading);
  if (overlong) {
    const report = rejectFile(path, [
      ...findings.filter(({ code }) => code !== "long-text"),
      overlong,
    ]);
    return { report, reading: null, asked: new Map() };
  }
  const identification = identifyForm(reading, plans, expectedPeriod ?? null);
  if (identification.outcome === "unknown") {
    const meta = (name: string) => shortenText(reading.meta?.get(name) ?? null);
    // the office's own plan in the folder of returns is nobody's broken form
    const why = isPlanBook(workbook)
      ? [finding("no-entry-sheet", { received: PLAN_BOOK })]
      : identification.findings;
    const report = rejectFile(path, [...findings, ...why], {
      plan: meta("plan"),
      bureau: meta("bureau"),
      period: meta("period"),
      formId: meta("formId"),
    });
    return { report, reading, asked: new Map() };
  }
  const { bureau, period, formId } = identification;
  const asked = period === null ? identification.plan : planIn(identification.plan, period);
  const plan = planAsCarried(
    { plan: asked, bureau, meta: reading.meta },
    unsaid?.({ formId, bureau }) ?? null,
  );
  // a bureau that became part of another has lines of its own only, in the words of then
  const isPart = identification.as === "merged";
  const whole = toReportedLines(plan, bureau, reading);
  const form = isPart ? ofPart(whole) : whole;
  const judged =
    period === null ? readWithoutPeriod(plan, form.lines) : judgeLines(plan, period, form.lines);
  const shifted = findShiftedColumn(
    inOrder(form.lines.map((line, index) => ({ line, entry: judged.entries[index] }))),
    printedPrevious(reading),
  );
  const all = [
    ...findings,
    ...identification.findings,
    ...form.findings,
    ...listAmbiguities(bureau, reading),
    ...(isPart ? [] : compareTemplate(plan, bureau, period, reading)),
    ...listOddities(plan, bureau, reading),
    ...listSeenContent(plan, bureau, period, reading),
    ...(shifted === null ? [] : [shifted]),
    ...findExchangedTexts(judged.entries, (text) =>
      wordAboveText(reading.layout ?? "figures", text),
    ),
    ...judged.findings,
  ];
  const identity = { plan: plan.id, bureau, period: period?.id ?? null, formId };
  const report = all.some(isRejecting)
    ? rejectFile(path, all, identity)
    : acceptFile(path, identity, judged.entries, all);
  return { report, reading, asked: jointRulesOf(targetsOf(plan, bureau)) };
}

function ofPart({ lines, findings }: ReturnType<typeof toReportedLines>) {
  return {
    lines: lines.filter(({ place }) => place !== null),
    findings: findings.filter(({ code }) => code !== "missing-target"),
  };
}

/** A text that no cell can hold is told where it stands beside the form; where something is to be filled in, nothing is known of the line. */
function refuseLongEntries(findings: readonly Finding[], reading: FormReading): Finding | null {
  const entries = new Set(
    reading.lines.flatMap(({ cells }) =>
      ENTRY_FIELDS.flatMap((field) => cells[field]?.address ?? []),
    ),
  );
  for (const each of findings) {
    if (each.code !== "long-text" || each.sheet !== reading.entrySheet) continue;
    const cell = each.details.cells.find((address) => entries.has(address));
    if (cell === undefined) continue;
    const { sheet, expected } = each;
    const details = { limit: "cell-text", part: null } as const;
    return finding("too-large", {
      sheet,
      cell,
      received: String(each.details.longest),
      expected,
      details,
    });
  }
  return null;
}

/** Lines as they stand below each other; those that the form has lost are left out. */
function inOrder(
  judged: readonly { readonly line: ReportedLine; readonly entry: Entry | undefined }[],
): readonly JudgedLine[] {
  const rowOf = ({ line }: { readonly line: ReportedLine }): number =>
    parseAddress(line.place?.value ?? "")?.row ?? 0;
  return judged
    .flatMap(({ line, entry }) =>
      entry !== undefined && rowOf({ line }) > 0 ? [{ line, entry }] : [],
    )
    .sort((one, other) => rowOf(one) - rowOf(other));
}

function printedPrevious({ lines }: FormReading): ReadonlyMap<string, ReportedCell> {
  return new Map(
    lines.flatMap(({ id, cells }) =>
      id && cells.上期值 ? [[id, cells.上期值.cell] as const] : [],
    ),
  );
}

/** Values that stand in two places, of which one was read. */
function listAmbiguities(bureau: string, reading: FormReading): Finding[] {
  return [
    ...reading.doubledHeaders.map(({ header, cell }) =>
      finding("duplicate-column", {
        ...{ bureau, cell, sheet: reading.entrySheet, received: cell },
        details: { field: header },
      }),
    ),
    ...reading.otherEntrySheets.map((name) =>
      finding("second-entry-sheet", { bureau, sheet: name, received: name }),
    ),
  ];
}
