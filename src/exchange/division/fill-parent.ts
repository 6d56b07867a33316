import {
  finding,
  type Finding,
  formatFigure,
  isNothing,
  foldTyped,
  readValue,
  weigh,
  type Target,
  type DivisionFile,
  unitOf,
} from "../../core";
import {
  type CellEdit,
  figureCell,
  type FormCell,
  type FormLine,
  type FormReading,
  JOINT_KEY,
  parseAddress,
  textOf,
} from "../../sheets";
import type { RisenTarget } from "./rise-up";
import { wordSources } from "./source-words";

/** Why a form cannot take what the districts of a division make. */
export type ParentFormProblem =
  | { readonly kind: "no-form" }
  | { readonly kind: "other-plan"; readonly found: string; readonly wanted: string }
  | { readonly kind: "other-period"; readonly found: string; readonly wanted: string }
  | { readonly kind: "other-bureau"; readonly found: string; readonly wanted: string };

/** What is put into a form, and what is not. */
export interface ParentFilling {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
  /** Targets whose value is in the form now, or stood there already. */
  readonly filled: readonly RisenTarget[];
  readonly findings: readonly Finding[];
}

/** Whether a form is that of the plan that was divided, of the same period and the bureau that divides; null where it is. */
export function checkParentForm(
  reading: FormReading,
  division: DivisionFile,
  period: string,
): ParentFormProblem | null {
  const { meta, entrySheet } = reading;
  if (meta === null || entrySheet === null) return { kind: "no-form" };
  const plan = meta.get("plan") ?? "";
  if (plan !== division.plan) return { kind: "other-plan", found: plan, wanted: division.plan };
  const own = meta.get("period") ?? "";
  if (own !== period) return { kind: "other-period", found: own, wanted: period };
  const bureau = meta.get("bureau") ?? "";
  const by = division.by ?? bureau;
  return bureau === by ? null : { kind: "other-bureau", found: bureau, wanted: by };
}

/**
 * Lays out what goes into the form of the plan that was divided: the districts' figure under 完成值, and under 佐证材料 where it comes
 * from. All else of the form stays as it is, and so does a value that stands there already.
 *
 * @param reading of a form that `checkParentForm` has nothing against
 */
export function fillParentForm(
  reading: FormReading,
  division: DivisionFile,
  risen: readonly RisenTarget[],
): ParentFilling {
  const filled: RisenTarget[] = [];
  const cells: CellEdit[] = [];
  const findings: Finding[] = [];
  const sheet = reading.entrySheet ?? "";
  for (const each of risen) {
    findings.push(...each.findings);
    if (each.value === null) continue;
    const outcome = fillLine(reading, division, each);
    if ("refused" in outcome) findings.push({ ...outcome.refused, sheet });
    else {
      cells.push(...outcome.cells);
      filled.push(each);
    }
  }
  return { sheet, cells, filled, findings };
}

type LineOutcome = { readonly refused: Finding } | { readonly cells: readonly CellEdit[] };

function fillLine(reading: FormReading, division: DivisionFile, risen: RisenTarget): LineOutcome {
  const { target: id } = risen.division;
  const { target, value } = risen;
  const made = written(target, value);
  const [line, ...doubles] = reading.lines.filter((each) => each.id === id);
  const place = line?.cells.完成值;
  const facts = { target: id, received: made };
  if (line === undefined || place === undefined || doubles.length > 0) {
    // where the whole is divided, other bureaus may answer for it
    const lost = finding("line-missing", facts);
    return { refused: (division.by ?? null) === null ? weigh(lost, "warning") : lost };
  }
  const asksShare = reading.meta?.get(`${JOINT_KEY}${id}`) === "sum";
  if (asksShare && (division.by ?? null) === null) {
    return { refused: finding("own-share-asked", { ...facts, cell: place.address }) };
  }
  if (!isNothing(foldTyped(textOf(place.cell)))) {
    if (saysTheSame(place, risen)) return { cells: evidenceCell(line, risen) };
    const received = textOf(place.cell).trim();
    const already = { target: id, received, expected: made, cell: place.address };
    return { refused: finding("already-filled", already) };
  }
  return { cells: [...valueCell(place, risen), ...evidenceCell(line, risen)] };
}

function written(target: Target, value: RisenTarget["value"]): string {
  if (value === null || typeof value === "string") return value ?? "";
  return `${formatFigure(value)} ${unitOf(target) ?? ""}`.trim().replace(/ (?=%$)/, "");
}

function saysTheSame({ cell }: FormCell, { target, value }: RisenTarget): boolean {
  if (value === null) return false;
  if (typeof value === "string") return textOf(cell).trim() === value;
  return readValue(cell, target).value?.eq(value) === true;
}

function valueCell({ address }: FormCell, { target, value }: RisenTarget): CellEdit[] {
  const place = parseAddress(address);
  if (place === null || value === null) return [];
  if (typeof value === "string") return [{ ...place, value }];
  const figure = figureCell(target, value);
  // a percentage is stored as a hundredth: its cell has to show it as one
  const isHundredth = figure.numberFormat.endsWith("%");
  return [
    {
      ...place,
      value: figure.value,
      ...(isHundredth ? { numberFormat: figure.numberFormat } : {}),
    },
  ];
}

/** Behind what the bureau has written there itself; once. */
function evidenceCell({ cells }: FormLine, risen: RisenTarget): CellEdit[] {
  const cell = cells.佐证材料;
  const place = cell === undefined ? null : parseAddress(cell.address);
  if (cell === undefined || place === null) return [];
  const own = textOf(cell.cell).trim();
  const words = wordSources(risen);
  if (own.includes(words)) return [];
  return [{ ...place, value: own === "" ? words : `${own}\n${words}` }];
}
