import { oneCell, type Cell, type Rectangle } from "../grid";
import {
  RangeAreasObject,
  RangeObject,
  WorksheetObject,
  type EventKind,
  type Host,
  type TrackedObject,
} from "../objects";
import { notImplemented, type HostError } from "../wire";
import type { Place, Sheet, Workbook } from "../workbook";
import { EventQueue } from "./events";

/** A workbook that the add-in made with Excel.createWorkbook. */
export interface CreatedWorkbook {
  readonly base64: string;
  isOpen: boolean;
}

/** What the object model needs of its host: tracked objects, events, the objects' making. */
export class ObjectHost implements Host {
  eventsEnabled = true;
  readonly events = new EventQueue();
  readonly missing: string[] = [];
  readonly created: CreatedWorkbook[] = [];
  private readonly tracked = new Map<string, TrackedObject>();
  private lastReference = 0;

  constructor(
    readonly workbook: Workbook,
    readonly locale: string,
  ) {
    workbook.addMoveListener((sheet, move) => {
      for (const object of this.tracked.values()) if (object.sheet === sheet) object.move(move);
    });
  }

  readonly track = (object: TrackedObject): string => {
    this.lastReference++;
    const id = `r${this.lastReference}`;
    this.tracked.set(id, object);
    return id;
  };

  readonly untrack = (id?: string): void => {
    if (id === undefined) this.tracked.clear();
    else this.tracked.delete(id);
  };

  readonly reference = (id: string): TrackedObject | undefined => this.tracked.get(id);

  readonly referenceCount = (): number => this.tracked.size;

  readonly subscribe = (kind: EventKind, target: string, isWanted: boolean): void => {
    this.events.subscribe(kind, target, isWanted);
  };

  readonly raise = (kind: EventKind, sheet: Sheet, details: Record<string, unknown> = {}): void => {
    if (this.eventsEnabled) this.events.add(kind, sheet, details);
  };

  readonly unsupported = (what: string): HostError => {
    this.missing.push(what);
    return notImplemented(what);
  };

  readonly createWorkbook = (base64: string): string => {
    this.created.push({ base64, isOpen: false });
    return String(this.created.length - 1);
  };

  readonly openWorkbook = (id: string): void => {
    const workbook = this.created[Number(id)];
    if (workbook) workbook.isOpen = true;
  };

  readonly range = (place: Place): RangeObject => new RangeObject(this, place);

  readonly cell = (sheet: Sheet, cell: Cell): RangeObject =>
    this.range({ sheet, area: oneCell(cell) });

  readonly areas = (sheet: Sheet, areas: readonly Rectangle[]): RangeAreasObject =>
    new RangeAreasObject(this, sheet, areas);

  readonly worksheet = (sheet: Sheet): WorksheetObject => new WorksheetObject(this, sheet);
}
