import {
  type Entry,
  finding,
  type Finding,
  paceOf,
  type Plan,
  type ReportingPeriod,
} from "../../core";
import { type BureauLine, isSameWording, sayTaken, type SheetGrid } from "../../sheets";
import { assessTracking } from "../returned";
import type { TargetStanding } from "./settle-target";

/** What the office itself typed into the table in which it follows its targets (指标跟踪表). */
export interface OfficeTable {
  readonly sheet: string;
  /** Only what says something and can be used, and was not taken over from returned forms. */
  readonly entries: readonly Entry[];
}

/**
 * Reads the office's own entries of a period.
 *
 * @returns null where the sheet has no tracking table of the plan
 */
export function readOfficeTable(
  plan: Plan,
  period: ReportingPeriod,
  sheet: SheetGrid,
): OfficeTable | null {
  const assessment = assessTracking(plan, period, sheet);
  if (assessment === null) return null;
  const { entries, taken } = assessment;
  return {
    sheet: sheet.name,
    entries: entries.filter((entry) => {
      const isUsable = entry.verdict !== "invalid" && entry.verdict !== "unverified";
      return (
        isUsable && entry.verdict !== "no-data" && entry.typed !== null && !taken.has(entry.target)
      );
    }),
  };
}

/** What the office's entries make of a collection's targets, and where they say something else than the bureaus. */
export interface WithOffice {
  readonly targets: readonly TargetStanding[];
  readonly findings: readonly Finding[];
}

/**
 * Where no bureau has sent anything, what the office typed counts, and the bureaus are awaited all the same. Where one has, what was
 * sent counts, and a difference is a finding: nothing is settled by whoever typed last.
 */
export function withOffice(
  plan: Plan,
  period: ReportingPeriod,
  targets: readonly TargetStanding[],
  office: OfficeTable | null,
): WithOffice {
  if (office === null || office.entries.length === 0) return { targets, findings: [] };
  const entries = new Map(office.entries.map((entry) => [entry.target, entry]));
  const findings: Finding[] = [];
  const settled = targets.map((standing): TargetStanding => {
    const { target, lines, value } = standing;
    const entry = entries.get(target.id);
    if (entry === undefined) return standing;
    if (value === null && lines.every(isSilent)) {
      const { verdict, completion } = entry;
      return {
        ...{ ...standing, value: entry.value, verdict, completion },
        pace: paceOf(plan, target, entry.value, period),
        office: { bureau: OFFICE, file: "", entry },
      };
    }
    if (!saysSame(standing, entry)) findings.push(differs(standing, entry));
    return standing;
  });
  return { targets: settled, findings };
}

/** Who is named as having reported what stands in the office's own table. */
const OFFICE = "本单位";

function isSilent({ state, target }: BureauLine): boolean {
  return target.cooperates || state === "blank" || state === "not-due";
}

function saysSame({ value, lines }: TargetStanding, entry: Entry): boolean {
  if (entry.value !== null) return value?.eq(entry.value) === true;
  return lines.some(({ typed }) => typed !== null && isSameWording(typed, entry.typed ?? ""));
}

function differs({ target, value, lines }: TargetStanding, entry: Entry): Finding {
  const said = lines.filter((line) => !isSilent(line));
  const words = said.flatMap(({ state, typed }) => (state === "text" ? (typed ?? []) : []));
  const expected = value === null ? (words[0] ?? null) : sayTaken(target, value, null);
  return finding("office-differs", {
    ...{ target: target.id, sheet: entry.place?.sheet ?? null, cell: entry.place?.value ?? null },
    received: sayTaken(target, entry.value, entry.typed),
    expected,
    details: { bureaus: said.map(({ bureau }) => bureau) },
  });
}
