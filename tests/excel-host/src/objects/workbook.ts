import { oneCell } from "../grid";
import { accessDenied, HostObject, invalidOperation, itemNotFound, NOTHING } from "../wire";
import { ApplicationObject } from "./application";
import { DocumentPropertiesObject } from "./document-properties";
import type { Host } from "./host";
import { KeyValueList } from "./key-values";
import { NameList } from "./names";
import type { RangeAreasObject } from "./range-areas";
import type { RangeObject } from "./range";
import { passwordOf } from "./sheet-protection";
import { TableList } from "./tables";
import { WorksheetList } from "./worksheets";
import { XmlPartList } from "./xml-parts";

/** The root of the object model. */
export class WorkbookObject extends HostObject {
  readonly typeName = "Workbook";
  readonly ReadOnly = false;
  readonly AutoSave = false;
  readonly PreviouslySaved = false;

  constructor(private readonly host: Host) {
    super();
  }

  get Name(): string {
    return this.host.workbook.name;
  }

  get IsDirty(): boolean {
    return this.host.workbook.isDirty;
  }
  set IsDirty(isDirty: unknown) {
    this.host.workbook.isDirty = isDirty === true;
  }

  get Worksheets(): WorksheetList {
    return new WorksheetList(this.host);
  }
  get Names(): NameList {
    return new NameList(this.host, null);
  }
  get Tables(): TableList {
    return new TableList(this.host, () => this.host.workbook.tables, null);
  }
  get Application(): HostObject {
    return new ApplicationObject(this.host);
  }
  get Settings(): KeyValueList {
    return new KeyValueList("SettingCollection", "Setting", this.host.workbook.settings);
  }
  get CustomXmlParts(): XmlPartList {
    return new XmlPartList(this.host.workbook);
  }
  get Properties(): HostObject {
    return new DocumentPropertiesObject(this.host.workbook);
  }
  get Protection(): HostObject {
    return new WorkbookProtectionObject(this.host);
  }
  get _Runtime(): HostObject {
    return new RuntimeObject(this.host);
  }

  GetSelectedRange(): RangeObject {
    const { active } = this.host.workbook;
    return this.host.range({ sheet: active, area: active.selection });
  }
  GetSelectedRanges(): RangeAreasObject {
    const { active } = this.host.workbook;
    return this.host.areas(active, [active.selection]);
  }
  GetActiveCell(): RangeObject {
    const { active } = this.host.workbook;
    return this.host.range({ sheet: active, area: oneCell(active.selection) });
  }

  Save(): void {
    this.host.workbook.isDirty = false;
  }

  _RemoveReference(id: unknown): void {
    this.host.untrack(String(id));
  }
  _RemoveAllReferences(): void {
    this.host.untrack();
  }
  _GetReferenceCount(): number {
    return this.host.referenceCount();
  }
  _GetObjectByReferenceId(id: unknown): HostObject {
    const object = this.host.reference(String(id));
    if (!object) throw itemNotFound();
    return object;
  }
  _GetRangeForEventByReferenceId(id: unknown): HostObject {
    return this._GetObjectByReferenceId(id);
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): HostObject {
    return this.host.reference(String(id)) ?? NOTHING;
  }

  /** Part of office.js's start; custom functions are not simulated. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    return;
  }
}

class WorkbookProtectionObject extends HostObject {
  readonly typeName = "WorkbookProtection";

  constructor(private readonly host: Host) {
    super();
  }

  get Protected(): boolean {
    return this.host.workbook.protection !== null;
  }

  Protect(password?: unknown): void {
    if (this.host.workbook.protection) throw invalidOperation("Already protected.");
    this.host.workbook.protection = { password: passwordOf(password) };
  }

  Unprotect(password?: unknown): void {
    const present = this.host.workbook.protection?.password ?? null;
    if (present !== null && present !== passwordOf(password)) throw accessDenied("Wrong password.");
    this.host.workbook.protection = null;
  }
}

class RuntimeObject extends HostObject {
  readonly typeName = "Runtime";

  constructor(private readonly host: Host) {
    super();
  }

  get EnableEvents(): boolean {
    return this.host.eventsEnabled;
  }
  set EnableEvents(enables: unknown) {
    this.host.eventsEnabled = enables === true;
  }
}
