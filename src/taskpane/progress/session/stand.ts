import { type LightLimits, withBaselines } from "../../../core";
import {
  type Collection,
  type FileReport,
  givenBaselines,
  lightLimits,
  type PlanPacing,
  type ProgressNow,
  standCollection,
  standEntries,
} from "../../../exchange";
import type { TableFacts } from "../../notebook";
import type { ProgressSource } from "../state";

/** What the pane has at hand. */
export interface AtHand {
  /** Null where nothing has come back. */
  readonly collection: Collection | null;
  /** The last check; null where nothing was checked. */
  readonly reports: readonly FileReport[] | null;
  /** Which plan and period the checked table is of. */
  readonly facts: TableFacts;
  /** By what the plan's progress is reckoned, as the workbook remembers it. */
  readonly pacing: PlanPacing;
}

/** How the plan stands, by one of the sources. */
export interface Stood {
  readonly source: ProgressSource;
  readonly now: ProgressNow;
  /** How far behind its lights reach. */
  readonly lights: LightLimits;
  /** Where the lines of a table stand, by target; empty for a collection, whose lines are looked for when one is wanted. */
  readonly places: ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>;
}

/** The sources that say something: what came back first. */
export function listSources({ collection, reports, facts }: AtHand): readonly ProgressSource[] {
  const hasFiles = collection !== null && collection.files.length > 0;
  const hasTable = findReport(reports, facts) !== undefined;
  return [...(hasFiles ? (["collection"] as const) : []), ...(hasTable ? ["table" as const] : [])];
}

/** How the plan stands by a source; null where it says nothing. */
export function standBy(source: ProgressSource, at: AtHand): Stood | null {
  const lights = lightLimits(at.pacing.lights);
  if (source === "collection") {
    const { collection } = at;
    if (collection === null) return null;
    const now = standCollection(collection, lights);
    return { source, now, lights, places: new Map() };
  }
  const { plan, period } = at.facts;
  const measured = withBaselines(plan, givenBaselines(at.pacing));
  const report = findReport(at.reports, at.facts);
  if (report === undefined) return null;
  const places = report.entries.flatMap(({ target, place }) =>
    place?.value ? [[target, { sheet: place.sheet, cell: place.value }] as const] : [],
  );
  const now = standEntries(measured, period, report.entries, lights);
  return { source, now, lights, places: new Map(places) };
}

/** The report of a tracking table: a bureau's form says nothing of the whole. */
function findReport(
  reports: readonly FileReport[] | null,
  { plan, period }: TableFacts,
): FileReport | undefined {
  return reports?.find(
    (report) =>
      report.status === "accepted" &&
      report.bureau === null &&
      report.plan === plan.id &&
      report.period === period.id,
  );
}
