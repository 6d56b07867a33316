import {
  type Big,
  childTargetId,
  type DivisionFile,
  type DistrictShare,
  finding,
  type Finding,
  formatFigure,
  isAskedIn,
  isNumeric,
  listDistricts,
  type MissingPart,
  type PartTrouble,
  reaches,
  type ReportedPart,
  showFigure,
  riseValue,
  type Target,
  type TargetDivision,
  toDecimal,
} from "../../core";
import type { BureauLine, Contribution } from "../../sheets";
import type { Collection, TargetStanding } from "../collect";

/** What one district said of a target, and where it stands. */
export interface RisenPart {
  readonly district: string;
  /** In the target's unit; null of words. */
  readonly value: Big | null;
  readonly words: string | null;
  readonly report: Contribution | null;
}

/** What the districts make of one target that was divided. */
export interface RisenTarget {
  readonly division: TargetDivision;
  /** As the districts were asked: name, unit and kind are those of the target that was divided. */
  readonly target: Target;
  readonly parts: readonly RisenPart[];
  /** The figure, or the words that all of them say; null where a part is missing or words differ. */
  readonly value: Big | string | null;
  /** How many districts reached what they had to. */
  readonly met: number;
  readonly findings: readonly Finding[];
}

/**
 * Brings together what the districts of a division reported. A missing, refused, unverified or unconfirmed part makes no figure, and is
 * named; a decision on it counts as it does in the collection. What is not due in the period is left out.
 *
 * @param collection of the plan that the districts are asked by
 */
export function riseUp(collection: Collection, division: DivisionFile): readonly RisenTarget[] {
  const places = new Map(listDistricts(division).map((district, index) => [district, index + 1]));
  const standings = new Map(collection.targets.map((each) => [each.target.id, each]));
  return division.targets.flatMap((each) => {
    const own = (district: string): TargetStanding | undefined => {
      const id =
        each.rule === "sum" ? each.target : childTargetId(each.target, places.get(district) ?? 0);
      return standings.get(id);
    };
    const first = own(each.shares[0]?.district ?? "")?.target;
    if (first === undefined || !isAskedIn(first, collection.period)) return [];
    return [riseTarget(collection, each, first, own)];
  });
}

type StandingOf = (district: string) => TargetStanding | undefined;

/** A part that can be used, or why there is none. */
type Part = { readonly part: RisenPart; readonly isMet: boolean } | { readonly why: PartTrouble };

function riseTarget(
  collection: Collection,
  division: TargetDivision,
  target: Target,
  standingOf: StandingOf,
): RisenTarget {
  const { shares, rule } = division;
  const found = shares.map((share) => ({
    share,
    found: partOf(collection, share, standingOf(share.district), rule === "sum"),
  }));
  const missing = found.flatMap(({ share, found: each }): MissingPart[] =>
    "why" in each ? [{ district: share.district, why: each.why }] : [],
  );
  const parts = found.flatMap(({ found: each }) => ("part" in each ? [each.part] : []));
  const common = {
    ...{ division, target, parts },
    met: found.filter(({ found: each }) => "isMet" in each && each.isMet).length,
  };
  const facts = { target: division.target };
  const decided = rule === "sum" ? decidedWhole(standingOf(shares[0]?.district ?? "")) : null;
  if (decided !== null) return { ...common, value: decided, findings: [] };
  if (missing.length > 0) {
    const received = missing.map(({ district }) => district).join("、");
    const told = finding("part-missing", {
      ...facts,
      received,
      details: { parts: missing, of: shares.length },
    });
    return { ...common, value: null, findings: [told] };
  }
  return { ...common, ...join(common, facts) };
}

/** A person said what the whole is: the parts need not be complete. */
function decidedWhole(standing: TargetStanding | undefined): Big | null {
  return standing !== undefined && standing.decision !== null ? standing.value : null;
}

function join(
  { division, target, parts }: Pick<RisenTarget, "division" | "target" | "parts">,
  facts: { readonly target: string },
): Pick<RisenTarget, "value" | "findings"> {
  if (!isNumeric(target)) {
    const words = [...new Set(parts.flatMap(({ words: each }) => each ?? []))];
    if (words.length <= 1) return { value: words[0] ?? null, findings: [] };
    const received = words.join("；");
    return {
      value: null,
      findings: [finding("words-differ", { ...facts, received, details: { words } })],
    };
  }
  const [first, ...more] = parts.flatMap(({ district, value }): ReportedPart[] => {
    const weight = division.shares.find((share) => share.district === district)?.weight ?? null;
    return value === null
      ? []
      : [{ district, value, weight: weight === null ? null : toDecimal(weight) }];
  });
  if (first === undefined) return { value: null, findings: [] };
  const { value, average } = riseValue(target, division.rule, [first, ...more]);
  if (average === null) return { value, findings: [] };
  const received = `${formatFigure(value)} ${target.unit.symbol}`.trim();
  const details = { average: showFigure(average) };
  return { value, findings: [finding("average-rounded", { ...facts, received, details })] };
}

function partOf(
  collection: Collection,
  { district }: DistrictShare,
  standing: TargetStanding | undefined,
  isSum: boolean,
): Part {
  const line = standing?.lines.find(({ bureau }) => bureau === district);
  if (standing === undefined || line === undefined) return { why: "not-sent" };
  const decided = !isSum && standing.decision !== null ? standing.value : null;
  const why = decided === null ? troubleOf(collection, line, standing) : null;
  if (why !== null) return { why };
  const value = decided ?? line.value;
  const [report = null] = line.contributions;
  const isMet = value !== null && isNumeric(line.target) && reaches(line.target, value) === true;
  return { part: { district, value, words: line.typed, report }, isMet };
}

function troubleOf(
  collection: Collection,
  line: BureauLine,
  standing: TargetStanding,
): PartTrouble | null {
  switch (line.state) {
    case "value":
      // shares that look like the total are not added up; one that is suspect leaves the others as they are
      return standing.verdict === "unverified" && !standing.lines.some(isSuspect)
        ? "unverified"
        : null;
    case "text":
      return isNumeric(line.target) ? "refused" : null;
    case "suspect":
      return "unverified";
    case "refused":
      return "refused";
    case "contradicting":
      return "conflict";
    case "not-due":
    case "blank":
      return whyBlank(collection, line.bureau);
  }
}

const isSuspect = ({ state }: BureauLine): boolean => state === "suspect";

function whyBlank({ bureaus }: Collection, district: string): PartTrouble {
  const standing = bureaus.find(({ bureau }) => bureau === district);
  if (standing === undefined) return "not-sent";
  const outcomes = new Set(standing.files.map(({ outcome }) => outcome));
  if (outcomes.has("merged")) return "blank";
  if (outcomes.has("unconfirmed")) return "unconfirmed";
  return outcomes.has("rejected") ? "rejected" : "awaited";
}
