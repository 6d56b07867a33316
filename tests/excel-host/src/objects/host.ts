import type { Cell, Rectangle } from "../grid";
import type { HostError } from "../wire";
import type { Place, Sheet, Workbook } from "../workbook";
import type { RangeAreasObject } from "./range-areas";
import type { RangeObject } from "./range";
import type { TrackedObject } from "./tracked-object";
import type { WorksheetObject } from "./worksheet";

/** The events of worksheets that the host raises, and the number each travels with. */
export const EVENT_TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;
export type EventKind = keyof typeof EVENT_TYPES;

/** Where events of the whole workbook are registered. */
export const WORKBOOK_TARGET = "Workbook";

/** What the objects need of the host beside the model. */
export interface Host {
  readonly workbook: Workbook;
  readonly locale: string;
  eventsEnabled: boolean;
  /** Keeps an object that office.js tracks, and gives it an id. */
  readonly track: (object: TrackedObject) => string;
  /** Without an id, all. */
  readonly untrack: (id?: string) => void;
  readonly reference: (id: string) => TrackedObject | undefined;
  readonly referenceCount: () => number;
  readonly subscribe: (kind: EventKind, target: string, isWanted: boolean) => void;
  readonly raise: (kind: EventKind, sheet: Sheet, details?: Record<string, unknown>) => void;
  /** Records what the simulator does not do; the answer is to be thrown. */
  readonly unsupported: (what: string) => HostError;
  /** A workbook that the add-in opens beside this one; its id. */
  readonly createWorkbook: (base64: string) => string;
  readonly openWorkbook: (id: string) => void;

  readonly range: (place: Place) => RangeObject;
  readonly cell: (sheet: Sheet, cell: Cell) => RangeObject;
  readonly areas: (sheet: Sheet, areas: readonly Rectangle[]) => RangeAreasObject;
  readonly worksheet: (sheet: Sheet) => WorksheetObject;
}
