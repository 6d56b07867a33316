import type { Value } from "../formula";
import { parseA1, toA1, type Rectangle } from "../grid";
import {
  enter,
  restoreWorkbook,
  saveWorkbook,
  Workbook,
  type SavedWorkbook,
  type Sheet,
  type CharacterRun,
} from "../workbook";
import type { Configuration } from "./configuration";
import type { Fault } from "./faults";
import {
  reportCell,
  reportRange,
  reportWorkbook,
  type CellReport,
  type RangeReport,
  type WorkbookReport,
} from "./inspection";
import { ObjectHost, type CreatedWorkbook } from "./object-host";
import { Pipeline } from "./pipeline";
import { EVENT } from "./requests";
import type { PaneState, ServiceRecord } from "./services";
import type { UndoDepth } from "./undo-list";
import { statisticsOf, type Statistics } from "./statistics";
import {
  changeRows,
  clear,
  isLocked,
  paste,
  protectSheet,
  renameSheet,
  typeInto,
  typeRuns,
  unprotectSheet,
  type EditOutcome,
} from "./user";
import { windowExternal, type EventHandler } from "./window-external";

/** The simulated Excel: office.js finds it as window.external, tests call its methods from outside the page. */
export class Simulator {
  private readonly handlers = new Map<number, EventHandler>();
  private workbook: Workbook;
  private host: ObjectHost;
  private pipeline: Pipeline;
  private commands = 0;

  constructor(private readonly configuration: Configuration = {}) {
    [this.workbook, this.host, this.pipeline] = this.start();
  }

  /** What becomes window.external. */
  external(): Record<string, unknown> {
    return windowExternal(this.configuration, {
      execute: (method, input, reply) => {
        this.pipeline.execute(method, input, reply);
      },
      register: (event, handler) => {
        const isKnown = event === EVENT.message || event === EVENT.command;
        if (isKnown) this.handlers.set(event, handler);
        else this.host.unsupported(`common API event ${event}`);
        return isKnown;
      },
      unregister: (event) => {
        this.handlers.delete(event);
      },
      settings: () => this.workbook.settings,
      workbookName: () => this.workbook.name,
    });
  }

  /** Begins anew with the workbook of the configuration; the page and its office.js stay as they are. */
  reset(): void {
    [this.workbook, this.host, this.pipeline] = this.start();
  }

  private start(): [Workbook, ObjectHost, Pipeline] {
    const workbook = openWorkbook(this.configuration);
    const host = new ObjectHost(workbook, this.configuration.locale ?? "en-US");
    return [workbook, host, new Pipeline(host, this.configuration, this.handlers)];
  }

  // ---- what the user does

  /** Types into one cell. */
  userEdit(sheet: string, address: string, input: Value): EditOutcome {
    const place = this.place(sheet, address);
    return this.pipeline.asUser(() => typeInto(place.sheet, place.area, input));
  }

  /** Pastes lines of values, the first at the address. */
  userPaste(
    sheet: string,
    address: string,
    rows: readonly (readonly Value[])[],
  ): { readonly accepted: boolean } {
    return this.pipeline.asUser(() => paste(this.place(sheet, address), rows));
  }

  /** Puts a text into a cell whose pieces are struck out, raised or lowered each by itself. */
  userRuns(
    sheet: string,
    address: string,
    runs: readonly CharacterRun[],
  ): { readonly accepted: boolean } {
    return this.pipeline.asUser(() => typeRuns(this.place(sheet, address), runs));
  }

  userClear(sheet: string, address: string): { readonly accepted: boolean } {
    return this.pipeline.asUser(() => clear(this.place(sheet, address)));
  }

  /** Inserts rows before a row (from 1), or deletes as many from there where the count is negative. */
  userRows(sheet: string, row: number, count: number): void {
    this.pipeline.asUser(() => {
      changeRows(this.sheet(sheet), row, count);
    });
  }

  userSelect(sheet: string, address: string): void {
    this.pipeline.asUser(() => {
      this.host.range(this.place(sheet, address)).Select();
    });
  }

  userActivate(sheet: string): void {
    this.userSelect(sheet, toA1(this.sheet(sheet).selection));
  }

  userRenameSheet(from: string, to: string): void {
    this.pipeline.asUser(() => {
      renameSheet(this.host, this.sheet(from), to);
    });
  }

  userDeleteSheet(name: string): void {
    this.pipeline.asUser(() => {
      this.host.worksheet(this.sheet(name)).Delete();
    });
  }

  userProtect(sheet: string, isOn: boolean, password: string | null = null): void {
    this.pipeline.asUser(() => {
      if (isOn) protectSheet(this.host, this.sheet(sheet), password);
      else unprotectSheet(this.host, this.sheet(sheet));
    });
  }

  /** Opens a cell for editing: requests fail until it is closed, or wait where they ask for it. */
  beginCellEdit(sheet: string, address: string): { readonly accepted: boolean } {
    const place = this.place(sheet, address);
    if (isLocked(place.sheet, place.area)) return { accepted: false };
    this.pipeline.beginCellEdit(place);
    return { accepted: true };
  }

  /** Closes it with Enter, or with Escape where no input is given; requests that waited go on. */
  endCellEdit(input: Value | null = null): EditOutcome {
    return this.pipeline.endCellEdit(({ sheet, area }) =>
      input === null ? { accepted: true } : typeInto(sheet, area, input),
    );
  }

  /** Presses Ctrl+Z; false where there is nothing that can be taken back. */
  userUndo(): boolean {
    return this.pipeline.stepThroughUndo("undo");
  }

  /** Presses Ctrl+Y. */
  userRedo(): boolean {
    return this.pipeline.stepThroughUndo("redo");
  }

  /** Closes or opens the task pane of a shared runtime. */
  userTogglePane(): PaneState {
    this.pipeline.asUser(() => {
      const { paneState } = this.pipeline.services;
      this.pipeline.showPane(paneState === "Visible" ? "Background" : "Visible");
    });
    return this.pipeline.services.paneState;
  }

  /** Presses a ribbon button whose action the add-in associated; false when none is registered. */
  invokeCommand(actionId: string): boolean {
    this.commands++;
    const source = JSON.stringify({ source: { id: actionId } });
    return this.pipeline.send(EVENT.command, [`command-${this.commands}`, actionId, source]);
  }

  // ---- what a test orders and sees

  failNext(fault: Fault): void {
    this.pipeline.faults.add(fault);
  }

  /** Resolves when no reply or event is on its way. */
  async idle(): Promise<void> {
    await this.pipeline.idle();
  }

  stats(): Statistics {
    return statisticsOf(this.pipeline.batches, this.host.referenceCount());
  }

  resetStats(): void {
    this.pipeline.batches = [];
  }

  range(sheet: string, address: string): RangeReport {
    const place = this.place(sheet, address);
    return reportRange(place.sheet, place.area);
  }

  cell(sheet: string, address: string): CellReport {
    const place = this.place(sheet, address);
    return reportCell(place.sheet, place.area);
  }

  snapshot(): WorkbookReport {
    return reportWorkbook(this.workbook, this.host.events.wanted);
  }

  /** How many steps Excel could take back and bring back. */
  undoDepth(): UndoDepth {
    return this.pipeline.undoDepth;
  }

  /** Begins or ends what Excel.run with `mergeUndoGroup` makes one step; office.js of the npm package does not tell the host. */
  groupUndo(isOpen: boolean): void {
    this.pipeline.groupUndo(isOpen);
  }

  /** Whether Excel would ask before closing. */
  isDirty(): boolean {
    return this.workbook.isDirty;
  }

  /** The workbook as JSON, for another pane to open as its `state`. */
  save(): SavedWorkbook {
    return saveWorkbook(this.workbook);
  }

  /** Members that the add-in reached for and the simulator does not have. */
  unsupported(): readonly string[] {
    return this.host.missing;
  }

  /** What Excel.createWorkbook was given, in order. */
  createdWorkbooks(): readonly CreatedWorkbook[] {
    return this.host.created;
  }

  /** Ids of ribbon commands whose function called event.completed(). */
  completedCommands(): readonly unknown[] {
    return this.pipeline.completedCommands;
  }

  /** Addresses given to Office.context.ui.openBrowserWindow. */
  openedWindows(): readonly string[] {
    return this.pipeline.openedWindows;
  }

  /** The task pane's state, what happens when the document opens, and what was switched on the ribbon. */
  services(): ServiceRecord {
    return this.pipeline.services;
  }

  private sheet(name: string): Sheet {
    const sheet = this.workbook.find(name);
    if (!sheet) throw new Error(`No sheet ${name}.`);
    return sheet;
  }

  private place(sheetName: string, address: string): { sheet: Sheet; area: Rectangle } {
    const sheet = this.sheet(sheetName);
    const area = parseA1(address) ?? this.workbook.resolve(address, sheet)?.area;
    if (!area) throw new Error(`No range ${address}.`);
    return { sheet, area };
  }
}

function openWorkbook(configuration: Configuration): Workbook {
  const workbook = new Workbook(configuration);
  for (const [index, [name, rows]] of Object.entries(configuration.sheets ?? {}).entries()) {
    const present = index === 0 ? workbook.sheets[0] : undefined;
    const sheet = present ?? workbook.addSheet(name);
    sheet.name = workbook.checkSheetName(name, sheet);
    for (const [row, line] of rows.entries()) {
      for (const [column, value] of line.entries()) enter(sheet, { row, column }, value);
    }
  }
  for (const [key, value] of Object.entries(configuration.settings ?? {})) {
    workbook.settings.set(key, value);
  }
  if (configuration.state) restoreWorkbook(workbook, configuration.state);
  return workbook;
}
