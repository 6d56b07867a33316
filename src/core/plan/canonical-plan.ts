import { FirstPlanFile } from "./first-plan-file";
import { writeCanonical } from "./fingerprint";
import type { BureauFile, CellFile, PlanFile, RowFile } from "./plan-file";
import type { TargetFile } from "./target-file";

/**
 * A plan file in the one form in which everything it says is said: what is left out, null or empty alike; what format 1 can say, as
 * format 1 says it. A file of format 2 that uses nothing new is one of format 1; one of format 1 stays as it was written.
 *
 * @example canonicalPlanFile({ ...plan, formatVersion: 2, groups: null }) // => plan
 */
export function canonicalPlanFile(file: PlanFile): PlanFile {
  if (file.formatVersion === 1) return file;
  const { columns, groups, aliases, units, measures, ...head } = file;
  const canonical: PlanFile = {
    ...head,
    sources: file.sources.map((source) => tidy(source, [])),
    bureaus: file.bureaus.map(canonicalBureau),
    rows: file.rows.map(canonicalRow),
    ...tidy(
      {
        ...{ columns, aliases },
        groups: groups?.map((group) => ({
          ...tidy(group, []),
          members: group.members?.length === 0 ? null : group.members,
        })),
        units: units?.map((unit) => tidy(unit, [])),
        measures: measures?.map((measure) => tidy(measure, ["amount", "unit", "per"])),
      },
      [],
    ),
  };
  const first = FirstPlanFile.safeParse({ ...canonical, formatVersion: 1 });
  return first.success ? { ...canonical, formatVersion: 1 } : canonical;
}

/** The canonical JSON of a plan, of which its hash is taken: the same bytes wherever the plan came from. */
export function canonicalPlan(file: PlanFile): string {
  return writeCanonical(canonicalPlanFile(file));
}

/** Without what says nothing: null, an empty list, an empty record; but for the fields that every file has. */
function tidy<Part extends object>(part: Part, always: readonly (keyof Part)[]): Part {
  const said = Object.entries(part).filter(
    ([field, value]) => always.includes(field as keyof Part) || saysSomething(value),
  );
  return Object.fromEntries(said) as Part;
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}

function canonicalBureau(bureau: BureauFile): BureauFile {
  if (typeof bureau === "string") return bureau;
  const { formerNames, successorOf } = bureau;
  const full = tidy(
    {
      ...bureau,
      formerNames: formerNames?.map((each) => tidy(each, [])),
      successorOf: successorOf?.map((each) => tidy(each, [])),
    },
    [],
  );
  return Object.keys(full).length === 1 ? bureau.name : full;
}

function canonicalRow(row: RowFile): RowFile {
  const { number, category, cells } = row;
  return {
    ...tidy(row, ["number", "category"]),
    // 1 and "1" print alike
    number: typeof number === "string" && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : number,
    category: Array.isArray(category) && category.length === 1 ? (category[0] ?? null) : category,
    cells: cells.map(canonicalCell),
  };
}

function canonicalCell(cell: CellFile): CellFile {
  return { ...tidy(cell, ["bureaus"]), targets: cell.targets.map(canonicalTarget) };
}

const ALWAYS = ["comparator", "threshold", "unit", "deadline", "baseline", "notes"] as const;

function canonicalTarget(target: TargetFile): TargetFile {
  const { baseline, milestones } = target;
  const isBare = typeof baseline === "object" && (baseline?.asOf ?? null) === null;
  return {
    ...tidy({ ...target, milestones: milestones?.map((milestone) => tidy(milestone, [])) }, ALWAYS),
    baseline: isBare ? (baseline?.value ?? null) : baseline,
  };
}
