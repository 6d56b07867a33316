import type { DivisionFile, Finding, Plan, ReportingPeriod } from "../core";
import {
  checkParentForm,
  type Collection,
  fillParentForm,
  type RisenTarget,
  riseUp,
} from "../exchange";
import { type FormReading, readForm, type SheetEdit, type WorkbookGrid } from "../sheets";
import { fillWorkbook, readWorkbook } from "../xlsx";
import { deflate, inflate } from "./compression";
import type { Context } from "./context";
import { divisionPath, readDivision } from "./division-source";
import { exists, identityOf, kindOfPath } from "./files";
import { openFile } from "./open-file";
import { UsageError } from "./usage-error";

export interface RiseOptions {
  readonly plan?: string;
  readonly up?: string;
  readonly upOut?: string;
  readonly division?: string;
}

/** What districts make of the targets of a form one level up, and what became of them there. */
export interface RiseResult {
  /** The form as it was given, and the copy that was filled in; null where nothing was. */
  readonly form: string;
  readonly path: string | null;
  readonly risen: readonly RisenTarget[];
  readonly filled: readonly RisenTarget[];
  readonly findings: readonly Finding[];
}

/** A form one level up that waits for what the districts make. */
export interface RiseTask {
  readonly out: string;
  /** What is read for it: never written over. */
  readonly inputs: readonly string[];
  /** The filled-in copy beside what is told of it; null where nothing could be filled in. */
  readonly fill: (collection: Collection) => RiseResult & { readonly bytes: Uint8Array | null };
}

/**
 * Opens the form one level up that `--up` names, with the division that leads there.
 *
 * @returns null where nothing of the kind is asked for
 * @throws {UsageError} for a form or division that is missing, or of another plan, period or bureau
 */
export async function openParentForm(
  context: Context,
  options: RiseOptions,
  plan: Plan,
  period: ReportingPeriod,
): Promise<RiseTask | null> {
  const { errors } = context.texts;
  const { up, upOut } = options;
  if (up === undefined && upOut === undefined) return null;
  if (up === undefined || upOut === undefined) {
    throw new UsageError(
      "bad-option",
      errors.missingOption(up === undefined ? "--up" : "--up-out"),
    );
  }
  if (!upOut.toLowerCase().endsWith(".xlsx")) {
    throw new UsageError("bad-option", errors.notXlsx(upOut));
  }
  const path = options.division ?? divisionPath(options.plan ?? plan.id);
  const division = await loadDivision(context, path, plan);
  const form = await readParentForm(context, up, division, period);
  const there = await identityOf(upOut);
  if (there !== null && there === (await identityOf(up))) {
    throw new UsageError("output-is-input", errors.outIsInput(upOut));
  }
  if (form.reading.meta?.get("planHash") !== division.planHash) {
    context.world.terminal.err(`${context.texts.split.up.planChanged()}\n`);
  }
  return {
    ...{ out: upOut, inputs: [up, path] },
    fill: (collection) => fill(context, { up, upOut, division, ...form }, collection),
  };
}

async function loadDivision(context: Context, path: string, plan: Plan): Promise<DivisionFile> {
  const { split } = context.texts;
  if (!(await exists(path))) {
    throw new UsageError("missing-path", split.errors.noDivision(path));
  }
  const division = await readDivision(context, path);
  if (division.id !== plan.id) {
    const sentence = split.errors.divisionOfOtherPlan(path, division.id ?? "", plan.id);
    throw new UsageError("bad-division", sentence);
  }
  return division;
}

interface ParentForm {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookGrid;
  readonly reading: FormReading;
}

async function readParentForm(
  context: Context,
  path: string,
  division: DivisionFile,
  period: ReportingPeriod,
): Promise<ParentForm> {
  const { errors, split } = context.texts;
  if ((await kindOfPath(path)) === "missing") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const opened = openFile(path);
  if (opened.outcome === "rejected") {
    const [why] = opened.findings;
    const reason = why ? context.messages.finding(why, null) : "";
    throw new UsageError("bad-form", split.errors.badWorkbook(path, reason));
  }
  const { workbook, bytes } = opened;
  const reading = readForm(workbook);
  const problem = checkParentForm(reading, division, period.id);
  if (problem !== null) {
    throw new UsageError("bad-form", split.errors.badParentForm(path, problem));
  }
  return { bytes, workbook, reading };
}

function fill(
  context: Context,
  form: ParentForm & {
    readonly up: string;
    readonly upOut: string;
    readonly division: DivisionFile;
  },
  collection: Collection,
): RiseResult & { readonly bytes: Uint8Array | null } {
  const risen = riseUp(collection, form.division);
  const { sheet, cells, filled, findings } = fillParentForm(form.reading, form.division, risen);
  const told = findings.map((each) => ({ ...each, file: form.up }));
  const common = { form: form.up, risen, filled, findings: told };
  if (cells.length === 0) return { ...common, path: null, bytes: null };
  const edit = { sheet, cells, growsRows: true };
  const bytes = fillAndLook(form, edit);
  if (bytes === null) {
    throw new UsageError("bad-form", context.texts.split.errors.cannotFill(form.up));
  }
  return { ...common, path: form.upOut, bytes };
}

/** The filled-in form, once it was read again: what was to be filled in stands there, and all else is as it was; else null. */
function fillAndLook({ bytes, workbook }: ParentForm, edit: SheetEdit): Uint8Array | null {
  let filled: Uint8Array;
  try {
    filled = fillWorkbook(bytes, [edit], { inflate, deflate });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const again = readWorkbook(filled, inflate);
  if (again.outcome === "rejected") return null;
  const places = new Set(edit.cells.map(({ row, column }) => `${row}:${column}`));
  const rest = (grid: WorkbookGrid): string =>
    JSON.stringify(
      grid.sheets.map(({ name, cells }) => [
        name,
        cells.flatMap(({ row, column, content }) =>
          name === edit.sheet && places.has(`${row}:${column}`) ? [] : [[row, column, content]],
        ),
      ]),
    );
  const isThere = edit.cells.every(({ row, column, value }) => {
    const sheet = again.workbook.sheets.find(({ name }) => name === edit.sheet);
    const content = sheet?.cells.find(
      (each) => each.row === row && each.column === column,
    )?.content;
    if (content?.kind === "number") return content.value === value;
    return content?.kind === "text" && content.text === value;
  });
  return isThere && rest(workbook) === rest(again.workbook) ? filled : null;
}
