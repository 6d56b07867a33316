import type { Plan } from "../../core";
import { findTable, type FoundTable, type SheetGrid } from "../kit";
import type { TrackingHeader } from "./tracking-columns";
import { trackingShapes, type TrackingShape } from "./tracking-shape";

/** Every tracking table has these; a form's entry sheet has none of the others. */
const SIGNS = [
  ["编号", "完成值"],
  ["指标", "目标值", "完成值"],
  ["指标", "完成值", "佐证材料"],
] as const satisfies readonly (readonly TrackingHeader[])[];
const OWN_HEADERS = ["区分", "量化指标", "责任单位", "核对"] as const;

/** A tracking table, by what its columns are for, and the shape that it has. */
export interface KnownTable {
  readonly shape: TrackingShape;
  readonly table: FoundTable<TrackingHeader>;
}

/** Finds a plan's tracking table by its headers, those it is inserted with before those that it once had. */
export function findTrackingTable(plan: Plan, sheet: SheetGrid): KnownTable | null {
  for (const shape of trackingShapes(plan)) {
    const table = findShape(sheet, shape);
    if (table !== null) return { shape, table };
  }
  return null;
}

function findShape(sheet: SheetGrid, shape: TrackingShape): FoundTable<TrackingHeader> | null {
  const headers = new Map(shape.columns.map(({ key, header }) => [key, header]));
  const keys = new Map(shape.columns.map(({ key, header }) => [header, key]));
  const own: readonly string[] = shape.isFirst ? OWN_HEADERS : ["核对", ...printedHeaders(shape)];
  for (const sign of SIGNS) {
    const wanted = sign.map((key) => headers.get(key));
    if (shape.isFirst && sign === SIGNS[2]) continue;
    if (wanted.includes(undefined)) continue;
    const sought = wanted.flatMap((header) => header ?? []);
    const found = findTable(sheet, [...keys.keys()], sought);
    if (found === null || !own.some((header) => found.columns.has(header))) continue;
    const byKey = <Value>(map: ReadonlyMap<string, Value>) =>
      new Map(
        [...map].flatMap(([header, value]) => {
          const key = keys.get(header);
          return key === undefined ? [] : [[key, value] as const];
        }),
      );
    const { rows, headerRow } = found;
    return {
      ...{ sheet, rows, headerRow },
      columns: byKey(found.columns),
      altered: byKey(found.altered),
      doubled: found.doubled.flatMap(({ header, column }) => {
        const key = keys.get(header);
        return key === undefined ? [] : [{ header: key, column }];
      }),
      ...(shape.isFirst ? {} : { words: headers }),
    };
  }
  return null;
}

function printedHeaders({ printed }: TrackingShape): string[] {
  return printed.map(({ header }) => header);
}
