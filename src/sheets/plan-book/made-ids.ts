import { fingerprint } from "../../core";
import type { Json, Places } from "./placed-json";
import type { Told } from "./told";

/**
 * Gives targets without an id one of their own, always the same: the row's number, or its place, and the next number that is free.
 *
 * @param rows as 指标 has them
 */
export function makeTargetIds(rows: readonly Json[], places: Places, told: Told): void {
  const all = rows.map((row) =>
    (row.cells as readonly Json[]).flatMap((cell) => cell.targets as Json[]),
  );
  const taken = new Set(all.flat().flatMap(({ id }) => (typeof id === "string" ? id : [])));
  const heads = rows.map(({ number }) =>
    typeof number === "string" || typeof number === "number" ? String(number) : "",
  );
  rows.forEach((row, r) => {
    const own = heads[r] ?? "";
    const isOwn = /^[1-9]\d{0,5}$/.test(own) && heads.filter((each) => each === own).length === 1;
    const isFree = isOwn || !heads.includes(String(r + 1));
    const head = isOwn ? own : isFree ? String(r + 1) : `r${r + 1}`;
    (row.cells as readonly Json[]).forEach((cell, c) => {
      (cell.targets as Json[]).forEach((target, t) => {
        if (target.id !== null) return;
        const id = nextFree(head, taken);
        taken.add(id);
        target.id = id;
        const place = places.find(`rows[${r}].cells[${c}].targets[${t}].id`);
        if (place) told.note(place.sheet, place.cell, { code: "id-made", id });
      });
    });
  });
}

function nextFree(head: string, taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(`${head}.${count}`)) count += 1;
  return `${head}.${count}`;
}

/** An id for a plan without one, always the same for the same title. */
export function makePlanId(title: string): string {
  return `plan-${fingerprint(title).slice(0, 8)}`;
}
