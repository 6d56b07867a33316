import { HostObject } from "../wire";

export type PaneState = "Visible" | "Background" | "Inactive";

/** What happened through the services beside the object model, for tests to read. */
export interface ServiceRecord {
  /** The task pane of a shared runtime. */
  paneState: PaneState;
  /** What becomes of the add-in when its document opens: Office.addin.setStartupBehavior. */
  startState: PaneState;
  /** What Office.ribbon.requestUpdate set, by id. */
  readonly ribbon: {
    readonly visibleTabs: Record<string, boolean>;
    readonly enabledButtons: Record<string, boolean>;
  };
}

export const newRecord = (): ServiceRecord => ({
  paneState: "Visible",
  startState: "Inactive",
  ribbon: { visibleTabs: {}, enabledButtons: {} },
});

/** Services that office.js reaches by type name; null for one that is not simulated. */
export function serviceOf(
  typeName: string,
  record: ServiceRecord,
  onPaneState: (state: PaneState) => void,
): HostObject | null {
  switch (typeName) {
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new PaneService(record, onPaneState);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return new StartService(record);
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return new RibbonService(record);
    default:
      return /\bAddinInternalService$/.test(typeName) ? new HandshakeService() : null;
  }
}

class PaneService extends HostObject {
  readonly typeName = "AppRuntimeService";

  constructor(
    private readonly record: ServiceRecord,
    private readonly onPaneState: (state: PaneState) => void,
  ) {
    super();
  }

  GetAppRuntimeState(): PaneState {
    return this.record.paneState;
  }

  SetAppRuntimeState(state: unknown): void {
    this.onPaneState(asState(state));
  }
}

class StartService extends HostObject {
  readonly typeName = "AppRuntimePersistenceService";

  constructor(private readonly record: ServiceRecord) {
    super();
  }

  GetAppRuntimeStartState(): PaneState {
    return this.record.startState;
  }

  SetAppRuntimeStartState(state: unknown): void {
    this.record.startState = asState(state);
  }
}

class RibbonService extends HostObject {
  readonly typeName = "DynamicRibbon";

  constructor(private readonly record: ServiceRecord) {
    super();
  }

  GetTab(id: unknown): HostObject {
    return new RibbonTab(this.record, String(id));
  }

  GetButton(id: unknown): HostObject {
    return new RibbonButton(this.record, String(id));
  }
}

class RibbonTab extends HostObject {
  readonly typeName = "RibbonTab";

  constructor(
    private readonly record: ServiceRecord,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  SetVisibility(isVisible: unknown): void {
    this.record.ribbon.visibleTabs[this.id] = isVisible === true;
  }
}

class RibbonButton extends HostObject {
  readonly typeName = "RibbonButton";

  constructor(
    private readonly record: ServiceRecord,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get Enabled(): boolean {
    return this.record.ribbon.enabledButtons[this.id] ?? true;
  }
  set Enabled(isEnabled: unknown) {
    this.record.ribbon.enabledButtons[this.id] = isEnabled === true;
  }
}

/** office.js says here that its handlers of ribbon commands are ready. */
class HandshakeService extends HostObject {
  readonly typeName = "AddinInternalService";

  NotifyActionHandlerReady(): void {
    return;
  }
}

const asState = (state: unknown): PaneState =>
  state === "Visible" || state === "Background" ? state : "Inactive";
