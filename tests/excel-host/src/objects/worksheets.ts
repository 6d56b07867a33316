import { itemNotFound } from "../wire";
import type { Sheet } from "../workbook";
import { EventSourceCollection } from "./event-source";
import { WORKBOOK_TARGET, type Host } from "./host";
import type { WorksheetObject } from "./worksheet";

export class WorksheetList extends EventSourceCollection<WorksheetObject> {
  readonly typeName = "WorksheetCollection";

  constructor(host: Host) {
    super(host, WORKBOOK_TARGET);
  }

  items(): WorksheetObject[] {
    return this.host.workbook.sheets.map((sheet) => this.host.worksheet(sheet));
  }

  find(key: unknown): WorksheetObject | undefined {
    const sheet = this.host.workbook.find(key);
    return sheet && this.host.worksheet(sheet);
  }

  Add(name?: unknown): WorksheetObject {
    const sheet = this.host.workbook.addSheet(name);
    this.host.raise("added", sheet);
    return this.host.worksheet(sheet);
  }

  GetActiveWorksheet(): WorksheetObject {
    return this.host.worksheet(this.host.workbook.active);
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.sheets(visibleOnly).length;
  }

  GetFirst(visibleOnly?: unknown): WorksheetObject {
    return this.object(this.sheets(visibleOnly).at(0));
  }
  GetLast(visibleOnly?: unknown): WorksheetObject {
    return this.object(this.sheets(visibleOnly).at(-1));
  }

  private sheets(visibleOnly: unknown): readonly Sheet[] {
    const { workbook } = this.host;
    return visibleOnly === true ? workbook.visibleSheets() : workbook.sheets;
  }

  private object(sheet: Sheet | undefined): WorksheetObject {
    if (!sheet) throw itemNotFound();
    return this.host.worksheet(sheet);
  }
}
