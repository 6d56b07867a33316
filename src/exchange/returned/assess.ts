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
import { linesNow, tellOwnChanges, tellUnsure } from "./as-asked";
import { planAsCarried, type RuleLookup } from "./carried-rules";
import { acceptFile, type FileReport, isRejecting, rejectFile, shortenText } from "./file-report";
import { formsInFile } from "./forms-in-file";
import { identifyForm, type SentVersions } from "./form-identity";
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
  /** What they were when forms went out, where they have changed since; none where it is left out. */
  readonly versions?: SentVersions;
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
  const { plans, versions } = returned;
  return formsInFile(returned, plans, versions?.plans).map(assessWorkbook);
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
  const { path, workbook, findings, plans, versions, expectedPeriod, unsaid } = returned;
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
  const identification = identifyForm(reading, plans, expectedPeriod ?? null, versions);
  if (identification.outcome === "unknown") {
    const meta = (name: string) => shortenText(reading.meta?.get(name) ?? null);
    // the office's own plan in the folder of returns is nobody's broken form
    const why = isPlanBook(workbook)
      ? [finding("no-entry-sheet", { received: PLAN_BOOK })]
      : identification.findings;
    // of an old workbook that is no form nobody has to compare anything
    const isForm = !why.some(({ code }) => code === "no-entry-sheet");
    const told = findings.filter(({ code }) => isForm || code !== "legacy-format");
    const report = rejectFile(path, [...told, ...why], {
      plan: meta("plan"),
      bureau: meta("bureau"),
      period: meta("period"),
      formId: meta("formId"),
    });
    return { report, reading, asked: new Map() };
  }
  const { bureau, madeFor, made, period, formId } = identification;
  const asked = (version: Plan, name: string): Plan =>
    planAsCarried(
      {
        plan: period === null ? version : planIn(version, period),
        ...{ bureau: name, meta: reading.meta },
      },
      unsaid?.({ formId, bureau }) ?? null,
    );
  const plan = asked(identification.plan, bureau);
  const isOther = made !== null && made !== identification.plan;
  // what stands in a form is read, and compared, by the version that made it
  const sent = isOther ? asked(made, madeFor) : plan;
  // a bureau that became part of another has lines of its own only, in the words of then
  const isPart = identification.as === "merged" && !isOther;
  const whole = toReportedLines(sent, madeFor, reading);
  const form = isPart ? ofPart(whole) : whole;
  const judge = (by: Plan, lines: readonly ReportedLine[]) =>
    period === null ? readWithoutPeriod(by, lines) : judgeLines(by, period, lines);
  const filed = judge(sent, form.lines);
  const judged = isOther ? judge(plan, linesNow(form.lines, plan, bureau)) : filed;
  const shifted = findShiftedColumn(
    inOrder(form.lines.map((line, index) => ({ line, entry: filed.entries[index] }))),
    printedPrevious(reading),
  );
  const compared = [
    ...form.findings,
    ...listAmbiguities(madeFor, reading),
    ...(isPart ? [] : compareTemplate(sent, madeFor, period, reading)),
  ];
  const all = [
    ...findings,
    ...identification.findings,
    ...(made === null
      ? tellUnsure(compared, reading.meta?.get("bureau") ?? null, bureau)
      : compared),
    ...listOddities(sent, madeFor, reading),
    ...listSeenContent(sent, madeFor, period, reading),
    ...(shifted === null ? [] : [shifted]),
    ...findExchangedTexts(filed.entries, (text) =>
      wordAboveText(reading.layout ?? "figures", text),
    ),
    ...judged.findings,
    ...(isOther ? tellOwnChanges({ version: made, bureau: madeFor }, plan, bureau) : []),
  ].map((each) => (each.bureau === madeFor ? { ...each, bureau } : each));
  const identity = { plan: plan.id, bureau, period: period?.id ?? null, formId };
  const told = all.map((each) => withValues(each, judged.entries));
  const report = all.some(isRejecting)
    ? rejectFile(path, told, identity)
    : acceptFile(path, identity, judged.entries, told, isOther ? filed.entries : undefined);
  return { report, reading, asked: jointRulesOf(targetsOf(sent, madeFor)) };
}

/** What was read of an old workbook is told with it: a person has to compare it before it counts. */
function withValues(each: Finding, entries: readonly Entry[]): Finding {
  if (each.code !== "legacy-format") return each;
  const read = entries.flatMap(({ target, typed }) =>
    typed === null ? [] : [`${target} ${typed}`],
  );
  return { ...each, expected: read.length === 0 ? null : read.join("；") };
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
