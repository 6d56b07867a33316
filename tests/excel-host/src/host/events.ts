import { toA1 } from "../grid";
import { EVENT_TYPES, WORKBOOK_TARGET, type EventKind, type Host } from "../objects";
import { typeOfValue, type Change, type Sheet } from "../workbook";

/** Who changed a sheet: this add-in, or anyone else as far as it can tell. */
export type TriggerSource = "ThisLocalAddin" | "Unknown";

const EVENT_CATEGORY = 65_536;
export const VISIBILITY_EVENT = 65_539;

/** An event as it travels: category, type, target, arguments as JSON, and two that office.js does not use. */
export type EventMessage = readonly [number, number, string, string, number, boolean];

/** Who wants to hear of what, and what happened meanwhile. */
export class EventQueue {
  private readonly subscriptions = new Map<string, number>();
  private waiting: EventMessage[] = [];

  get wanted(): string[] {
    return [...this.subscriptions.keys()];
  }

  subscribe(kind: EventKind, target: string, isWanted: boolean): void {
    const key = `${kind}|${target}`;
    const count = (this.subscriptions.get(key) ?? 0) + (isWanted ? 1 : -1);
    if (count > 0) this.subscriptions.set(key, count);
    else this.subscriptions.delete(key);
  }

  isWanted(kind: EventKind, { id }: Sheet): boolean {
    return [id, WORKBOOK_TARGET].some((target) => this.subscriptions.has(`${kind}|${target}`));
  }

  add(kind: EventKind, { id }: Sheet, details: Record<string, unknown>): void {
    for (const target of [id, WORKBOOK_TARGET]) {
      if (!this.subscriptions.has(`${kind}|${target}`)) continue;
      const text = JSON.stringify({ worksheetId: id, source: "Local", ...details });
      this.waiting.push([EVENT_CATEGORY, EVENT_TYPES[kind], target, text, 0, false]);
    }
  }

  addVisibility(visibility: "Visible" | "Hidden"): void {
    const text = JSON.stringify({ visibility });
    this.waiting.push([EVENT_CATEGORY, VISIBILITY_EVENT, "", text, 0, false]);
  }

  take(): EventMessage[] {
    return this.waiting.splice(0);
  }
}

/** Turns what changed in the workbook into events for those who want them. */
export function raiseChanges(host: Host, queue: EventQueue, triggerSource: TriggerSource): void {
  const { workbook } = host;
  const changes = workbook.changes.splice(0);
  const formats = workbook.formatChanges.splice(0);
  if (!host.eventsEnabled) return;
  for (const change of changes) {
    if (!queue.isWanted("changed", change.sheet)) continue;
    queue.add("changed", change.sheet, detailsOf(host, change, triggerSource));
  }
  const seen = new Set<string>();
  for (const { sheet, area } of formats) {
    const address = toA1(area);
    if (!queue.isWanted("formatChanged", sheet) || seen.has(`${sheet.id}|${address}`)) continue;
    seen.add(`${sheet.id}|${address}`);
    queue.add("formatChanged", sheet, { address, triggerSource });
  }
  if (changes.length === 0 || workbook.calculationMode === "Manual") return;
  for (const sheet of workbook.sheets) {
    const computes = [...sheet.contents.values()].some(({ formula }) => formula !== undefined);
    if (computes) queue.add("calculated", sheet, {});
  }
}

function detailsOf(
  host: Host,
  { sheet, area, type, values }: Change,
  triggerSource: TriggerSource,
): Record<string, unknown> {
  const range = host.range({ sheet, area });
  range._KeepReference();
  return {
    changeType: type,
    address: toA1(area),
    referenceId: range._ReferenceId,
    shiftDirection: "None",
    triggerSource,
    ...(values
      ? {
          valueBefore: values.before,
          valueAfter: values.after,
          valueTypeBefore: typeOfValue(values.before),
          valueTypeAfter: typeOfValue(values.after),
        }
      : {}),
  };
}
