import type { DeclaredUnit } from "../unit";
import { placed } from "./placed";
import type { PlanFile } from "./plan-file";
import type { TargetFile } from "./target-file";

/** What the parts of a plan may refer to. */
export interface PlanNames {
  readonly plan: PlanFile;
  readonly documents: ReadonlySet<string>;
  readonly bureaus: ReadonlySet<string>;
  /** By name; members are null where the document does not list them. */
  readonly groups: ReadonlyMap<string, readonly string[] | null>;
  readonly targets: ReadonlyMap<string, TargetFile>;
  /** Headers of the printed table's columns. */
  readonly headers: ReadonlySet<string>;
  readonly units: readonly DeclaredUnit[];
  /** Whatever faulty parts of the file name: it may be there, and nobody can say that it is not. */
  readonly lost: ReadonlySet<string>;
}

/** Collects them from a file. */
export function namesOf(plan: PlanFile, lost: ReadonlySet<string> = new Set()): PlanNames {
  const targets = plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.targets));
  return {
    ...{ plan, lost },
    documents: new Set(placed(plan.sources).map(({ each }) => each.id)),
    bureaus: new Set(placed(plan.bureaus).map(({ each }) => bureauName(each))),
    groups: new Map(placed(plan.groups ?? []).map(({ each }) => [each.name, each.members])),
    targets: new Map(placed(targets).map(({ each }) => [each.id, each])),
    headers: new Set(placed(plan.columns ?? []).map(({ each }) => each.header)),
    units: declaredUnits(plan),
  };
}

export function bureauName(bureau: PlanFile["bureaus"][number]): string {
  return typeof bureau === "string" ? bureau : bureau.name;
}

/** The units that a plan file declares. */
export function declaredUnits({ units }: Pick<PlanFile, "units">): DeclaredUnit[] {
  return placed(units ?? []).map(({ each: { symbol, aliases, whole, adds } }) => ({
    ...{ symbol, whole, adds },
    aliases: aliases ?? [],
  }));
}

/**
 * The bureaus that answer for a cell: those it names, and the members of its groups, each once, in the document's order. A bureau
 * that is named by itself keeps its own role.
 */
export function answeringBureaus(
  bureaus: PlanFile["rows"][number]["cells"][number]["bureaus"],
  groups: PlanNames["groups"],
): { readonly name: string; readonly role: "lead" | "cooperating" | null }[] {
  const own = new Set(bureaus.map(({ name }) => name));
  const all = placed(bureaus).flatMap(({ each }) => {
    const members = groups.get(each.name);
    if (members === undefined) return [each];
    const others = (members ?? []).filter((name) => !own.has(name));
    return others.map((name) => ({ name, role: each.role }));
  });
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
}
