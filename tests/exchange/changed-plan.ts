import { parsePlan, type Plan } from "../../src/core";
import { KNOWN } from "./returns";

type TargetJson = Record<string, unknown> & { id: string };
export interface CellJson {
  bureaus: { name: string; role: string | null }[];
  targets: TargetJson[];
}

/** The plan as it was changed while its forms were out. */
export function changed(change: (cell: CellJson, target: TargetJson) => TargetJson | null): Plan {
  const file = JSON.parse(JSON.stringify(KNOWN.file)) as { rows: { cells: CellJson[] }[] };
  for (const { cells } of file.rows) {
    for (const cell of cells) {
      cell.targets = cell.targets.flatMap((target) => change(cell, target) ?? []);
    }
  }
  const parsed = parsePlan({ ...file, rules: [], disagreements: [] });
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}

/** Of one target alone. */
export const only =
  (id: string, change: (target: TargetJson) => TargetJson | null) =>
  (_cell: CellJson, target: TargetJson) => (target.id === id ? change(target) : target);
