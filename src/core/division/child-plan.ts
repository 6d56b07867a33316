import { formatFigure, toDecimal } from "../unit";
import type { Plan, PlanFile, TargetFile } from "../plan";
import type { DivisionFile, DivisionRule, TargetDivision } from "./division-file";
import { divideRules, type DividedRules } from "./divided-rules";
import { divideTarget } from "./divided-target";

/** The source under which a child plan names the plan it was divided from. */
export const DIVIDED_PLAN = "divided-plan";

type RowFile = PlanFile["rows"][number];
type CellFile = RowFile["cells"][number];

/**
 * The plan that districts are asked by: each is a bureau with its own share of the targets, in the wording of the plan that was divided,
 * whose number, figure and source stand with every target. It is a plan like any other, of format 2.
 *
 * @param division checked against the plan by `listDivisionProblems`
 * @example childPlanFile(plan, division).bureaus // => ["历下区", "市中区"]
 */
export function childPlanFile(plan: Plan, division: DivisionFile): PlanFile {
  const { file } = plan;
  const districts = listDistricts(division);
  const cut = { plan, division, districts, byId: divisionsById(division) };
  const rows = file.rows.flatMap((row): RowFile[] => {
    const cells = row.cells.flatMap((cell) => divideCell(cell, cut));
    const { number, category, goal } = row;
    return cells.length === 0 ? [] : [{ number, category, goal, cells }];
  });
  const name =
    file.documentNumber === null ? file.title : `${file.title}（${file.documentNumber}）`;
  const { issuedOn, validUntil, period, documentNumber } = file;
  return {
    format: "zerenbiao-plan",
    formatVersion: 2,
    id: division.id ?? `${plan.id}-split`,
    title: `${file.title}·目标分解`,
    annexTitle: "目标分解表",
    annexMark: null,
    ...{ documentNumber, issuedOn, validUntil, period },
    issuer: division.by ?? file.issuer,
    leadOffice: division.by ?? file.leadOffice,
    sources: [...file.sources, { id: DIVIDED_PLAN, title: name, file: plan.id, sha256: plan.hash }],
    bureaus: [...districts],
    rows,
    rules: [...rulesAmongDistricts(plan, division).kept],
    disagreements: file.disagreements.flatMap((each) => {
      const targets = each.targets.flatMap((id) => childIds(id, cut));
      return targets.length === 0 ? [] : [{ ...each, targets }];
    }),
    ...(file.aliases ? { aliases: file.aliases } : {}),
    ...(file.units ? { units: file.units } : {}),
  };
}

/** The relations between targets as the plan that districts are asked by has them, and those that it cannot have. */
export function rulesAmongDistricts(plan: Plan, division: DivisionFile): DividedRules {
  const districts = listDistricts(division);
  return divideRules(plan, division, (target, district) =>
    childTargetId(target, districts.indexOf(district) + 1),
  );
}

/** The id under which one district is asked for a target of which each has its own: `17.2-3` is the third district's. */
export function childTargetId(id: string, place: number): string {
  return `${id}-${place}`;
}

interface Cut {
  readonly plan: Plan;
  readonly division: DivisionFile;
  readonly districts: readonly string[];
  readonly byId: ReadonlyMap<string, TargetDivision>;
}

/** All districts, in the order in which the division names them first. */
export function listDistricts({ targets }: DivisionFile): readonly string[] {
  return [...new Set(targets.flatMap(({ shares }) => shares.map(({ district }) => district)))];
}

function divisionsById({ targets }: DivisionFile): ReadonlyMap<string, TargetDivision> {
  return new Map(targets.map((each) => [each.target, each]));
}

function childIds(id: string, { byId, districts }: Cut): string[] {
  const divided = byId.get(id);
  if (divided === undefined) return [];
  if (divided.rule === "sum") return [id];
  return divided.shares.map(({ district }) => childTargetId(id, districts.indexOf(district) + 1));
}

/**
 * The cells that districts answer for: sums of the same districts stand in one cell, as they do in the plan; of all else each district
 * has a cell of its own.
 */
function divideCell(cell: CellFile, cut: Cut): CellFile[] {
  const sums = new Map<string, CellFile>();
  const own = new Map<string, CellFile>();
  const add = (cells: Map<string, CellFile>, key: string, made: CellFile): void => {
    const there = cells.get(key);
    cells.set(key, there ? { ...there, targets: [...there.targets, ...made.targets] } : made);
  };
  for (const target of cell.targets) {
    const divided = cut.byId.get(target.id);
    if (divided === undefined) continue;
    const { rule, shares } = divided;
    if (rule === "sum") {
      const bureaus = shares.map(({ district: name }) => ({ name, role: null }));
      const made = { text: cell.text, bureaus, targets: [sumOfShares(target, divided, cut)] };
      add(sums, JSON.stringify(bureaus), made);
      continue;
    }
    for (const { district, threshold = null, weight = null } of shares) {
      const made: CellFile = {
        ...{ text: cell.text, bureaus: [{ name: district, role: null }] },
        targets: [ownShare(target, divided, { district, threshold }, cut)],
        ...(weight === null ? {} : { weight: String(weight) }),
      };
      add(own, JSON.stringify([district, weight]), made);
    }
  }
  const place = ({ bureaus: [first] }: CellFile): number =>
    cut.districts.indexOf(first?.name ?? "");
  return [...sums.values(), ...[...own.values()].sort((one, other) => place(one) - place(other))];
}

/** One target that all of them share, each with its own part of it. */
function sumOfShares(target: TargetFile, divided: TargetDivision, cut: Cut): TargetFile {
  const shares = divided.shares.map(({ district, threshold }) => ({
    bureau: district,
    threshold: threshold ?? 0,
  }));
  const { wanted, total } = standingOf(divided, cut);
  const whole = (wanted?.threshold ?? total ?? toDecimal(target.threshold ?? 0)).toNumber();
  return {
    ...ofDistricts(target),
    ...{ threshold: whole, jointRule: "sum", shares },
    notes: [...target.notes, ...listNotes(target, "sum", cut.plan)],
  };
}

/** A district's own target. */
function ownShare(
  target: TargetFile,
  { rule }: TargetDivision,
  { district, threshold }: { readonly district: string; readonly threshold: number | null },
  cut: Cut,
): TargetFile {
  const isOwn = threshold !== null && threshold !== target.threshold;
  const kept = ofDistricts(target);
  // a range of its own has no plan, and what the plan says of earlier years goes with its own figure only
  return {
    ...kept,
    ...(isOwn ? { upper: null } : { milestones: target.milestones }),
    id: childTargetId(target.id, cut.districts.indexOf(district) + 1),
    threshold: threshold ?? target.threshold,
    notes: [...target.notes, ...listNotes(target, rule, cut.plan, isOwn)],
  };
}

/** What of a target goes on to a district: not where the whole started from, and not its figures of earlier years. */
function ofDistricts(target: TargetFile): TargetFile {
  return { ...target, shares: null, jointRule: null, milestones: null, baseline: null };
}

function standingOf(divided: TargetDivision, { plan, division }: Cut) {
  const target = plan.targetById.get(divided.target);
  if (target === undefined) throw new RangeError(`the plan has no target ${divided.target}`);
  return divideTarget(target, divided, division.by ?? null);
}

/** Where the share comes from, in words of the office: they are printed and asked for. */
function listNotes(
  target: TargetFile,
  rule: DivisionRule,
  plan: Plan,
  leavesYears = true,
): string[] {
  const { threshold, unit, baseline } = target;
  const figure =
    threshold === null ? "" : `，目标值 ${formatFigure(threshold)} ${unit ?? ""}`.trimEnd();
  const years = leavesYears && (target.milestones ?? []).length > 0;
  const left = [...(baseline === null ? [] : ["基期值"]), ...(years ? ["分年目标"] : [])];
  return [
    `由《${plan.title}》${target.id}“${target.name}”分解${figure}，${RULE_WORDS[rule]}。`,
    ...(left.length === 0 ? [] : [`原计划的${left.join("和")}是全部的数，没有分解。`]),
  ];
}

/** How the districts' figures are brought together. */
const RULE_WORDS: Readonly<Record<DivisionRule, string>> = {
  sum: "各单位相加",
  each: "各单位都要达到",
  weighted: "各单位加权平均",
};
