import { HostCollection, HostObject, type HostMethod } from "../wire";
import type { EventKind, Host } from "./host";

/** `_RegisterDataChangedEvent`, `_UnregisterEventNameChanged`. */
const REGISTRATION = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/;

/** The kinds of events by their names in registrations. */
const KINDS: Readonly<Record<string, EventKind>> = {
  DataChanged: "changed",
  Activated: "activated",
  Deactivated: "deactivated",
  Added: "added",
  SelectionChanged: "selection",
  Deleted: "deleted",
  Calculated: "calculated",
  FormatChanged: "formatChanged",
  RowHiddenChanged: "rowHiddenChanged",
  ProtectionChanged: "protectionChanged",
  NameChanged: "nameChanged",
  VisibilityChanged: "visibilityChanged",
  Moved: "moved",
};

/** The method that registers or unregisters an event at a target; null for a name that does neither. */
function registration(host: Host, target: string, name: string): HostMethod | null {
  const [, verb, event = ""] = REGISTRATION.exec(name) ?? [];
  const kind = KINDS[event];
  if (!kind) return null;
  return () => {
    host.subscribe(kind, target, verb === "Register");
  };
}

export abstract class EventSource extends HostObject {
  constructor(
    readonly host: Host,
    private readonly target: string,
  ) {
    super();
  }

  override readonly methodNamed = (name: string): HostMethod | null =>
    registration(this.host, this.target, name);
}

export abstract class EventSourceCollection<Item extends HostObject> extends HostCollection<Item> {
  constructor(
    readonly host: Host,
    private readonly target: string,
  ) {
    super();
  }

  override readonly methodNamed = (name: string): HostMethod | null =>
    registration(this.host, this.target, name);
}
