import { WorkbookObject } from "../objects";
import {
  HostError,
  processRequest,
  type RequestBody,
  type ResponseBody,
  type Services,
} from "../wire";
import type { Place } from "../workbook";
import { requirementsOf, type Configuration } from "./configuration";
import { raiseChanges, type TriggerSource } from "./events";
import { FaultList } from "./faults";
import type { ObjectHost } from "./object-host";
import { EVENT, firstInput, METHOD, readRequest, TRANSPORT, type Request } from "./requests";
import { newRecord, serviceOf, type PaneState, type ServiceRecord } from "./services";
import { recordBatch, type BatchRecord } from "./statistics";
import { UndoList, type UndoDepth } from "./undo-list";
import { undoEffect, type UndoEffect } from "./undo-support";
import { safeArray, type EventHandler, type ReplyCallback } from "./window-external";

/** What a request is answered, and as the text that is sent. */
interface Answer {
  readonly response: ResponseBody;
  readonly answer: string;
}

function tooLarge(what: "Request" | "Response"): Answer {
  const response: ResponseBody = {
    ...{ Results: [], TraceIds: [] },
    Error: {
      Code: `${what}PayloadSizeLimitExceeded`,
      Message: `The ${what.toLowerCase()} payload size has exceeded the limit.`,
      ...{ Location: "", ActionIndex: 0, HttpStatusCode: 413 },
    },
  };
  return { response, answer: JSON.stringify(response) };
}

const ENCODER = new TextEncoder();
const bytesOf = (text: string): number => ENCODER.encode(text).byteLength;

/** The way of a request from office.js to the objects and back, and of events to office.js. */
export class Pipeline {
  readonly faults = new FaultList();
  readonly services: ServiceRecord = newRecord();
  readonly completedCommands: unknown[] = [];
  readonly openedWindows: string[] = [];
  batches: BatchRecord[] = [];
  private edited: Place | null = null;
  private delayed: (() => void)[] = [];
  private underway = 0;
  private readonly undoList: UndoList;

  constructor(
    private readonly host: ObjectHost,
    private readonly configuration: Configuration,
    /** What office.js has registered for, by number of the event. */
    private readonly handlers: Map<number, EventHandler>,
  ) {
    this.undoList = new UndoList(host.workbook);
  }

  get undoDepth(): UndoDepth {
    return this.undoList.depth;
  }

  /** Whether all that an add-in does until it is told otherwise is one step of the list. */
  groupUndo(isOpen: boolean): void {
    if (isOpen) this.undoList.openGroup();
    else this.undoList.closeGroup();
  }

  /** Ctrl+Z, or Ctrl+Y; false where there is no such step. */
  stepThroughUndo(way: "undo" | "redo"): boolean {
    return this.asUser(() => this.undoList[way](), false);
  }

  /** One call of office.js. */
  execute(method: number, input: unknown, reply: ReplyCallback): void {
    switch (method) {
      case METHOD.request:
        this.receive(readRequest(input), reply);
        break;
      case METHOD.commandDone:
        this.completedCommands.push(firstInput(input));
        this.answer(reply, [TRANSPORT.success]);
        break;
      case METHOD.openBrowserWindow:
        this.openedWindows.push(String(Array.isArray(input) ? input[1] : input));
        this.answer(reply, [TRANSPORT.success]);
        break;
      default:
        this.host.unsupported(`common API method ${method}`);
        this.answer(reply, [TRANSPORT.notSupported, "Simulated host: not implemented."]);
    }
  }

  /** Changes the workbook as its user; the add-in hears of it, and it is a step that can be taken back. */
  asUser<T>(act: () => T, isStep = true): T {
    try {
      return act();
    } finally {
      if (isStep && this.host.workbook.changes.length > 0) this.undoList.add("step");
      this.raiseChanges("Unknown");
      this.sendEvents();
    }
  }

  /** Sends an event of its own kind; false when nobody listens. */
  send(event: number, items: readonly unknown[]): boolean {
    const handler = this.handlers.get(event);
    handler?.(event, safeArray(items));
    return handler !== undefined;
  }

  showPane(state: PaneState): void {
    if (state === this.services.paneState) return;
    this.services.paneState = state;
    this.host.events.addVisibility(state === "Visible" ? "Visible" : "Hidden");
  }

  beginCellEdit(place: Place): void {
    this.edited = place;
  }

  /** Requests that waited go on once the edit is done. */
  endCellEdit<T>(act: (place: Place) => T): T {
    const { edited } = this;
    if (!edited) throw new Error("No cell is being edited.");
    const result = this.asUser(() => act(edited));
    this.edited = null;
    for (const run of this.delayed.splice(0)) run();
    return result;
  }

  /** Resolves when no reply or event is on its way. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      quiet = this.underway > 0 ? 0 : quiet + 1;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  private receive(request: Request, reply: ReplyCallback): void {
    if (this.edited && request.waitsForCellEdit) {
      this.delayed.push(() => {
        this.receive(request, reply);
      });
      return;
    }
    const failure = this.faults.takeTransport();
    if (failure) this.answer(reply, [failure.code, failure.message]);
    else if (this.edited) this.answer(reply, [TRANSPORT.inCellEdit, "A cell is being edited."]);
    else this.answer(reply, [TRANSPORT.success, [200, [], this.run(request)]]);
  }

  private run({ body, text }: Request): string {
    const start = performance.now();
    const requestBytes = bytesOf(text);
    const { response, answer } = this.answerTo(body, requestBytes);
    const measured = {
      number: this.batches.length + 1,
      requestBytes,
      responseBytes: bytesOf(answer),
      milliseconds: performance.now() - start,
    };
    this.batches.push(recordBatch(body, response, measured));
    return answer;
  }

  /** A request that is too large is not carried out; one whose answer is too large was. */
  private answerTo(body: RequestBody, requestBytes: number): Answer {
    const { payloadLimit = Infinity } = this.configuration;
    if (requestBytes > payloadLimit) return tooLarge("Request");
    const effects = new Set<UndoEffect>();
    const response = processRequest(body, this.objectServices(effects));
    this.enterStep(effects);
    this.raiseChanges("ThisLocalAddin");
    const answer = JSON.stringify(response);
    return bytesOf(answer) > payloadLimit ? tooLarge("Response") : { response, answer };
  }

  private enterStep(effects: ReadonlySet<UndoEffect>): void {
    if (effects.has("clears")) this.undoList.add("clears");
    else if (effects.has("step")) this.undoList.add(this.keepsUndo() ? "step" : "clears");
  }

  private objectServices(effects: Set<UndoEffect>): Services {
    return {
      root: () => new WorkbookObject(this.host),
      service: (typeName) => {
        const onPaneState = (state: PaneState): void => {
          this.showPane(state);
        };
        const service = serviceOf(typeName, this.services, onPaneState);
        if (!service) throw this.host.unsupported(typeName);
        return service;
      },
      reference: this.host.reference,
      beforeAction: (action) => {
        this.faults.check(action);
      },
      onMember: (type, member, use) => {
        this.checkApiSet(type, member);
        const effect = undoEffect(type, member, use);
        if (effect === "clears" && this.undoList.isGrouping) {
          throw new HostError("UndoNotSupported", `${type}.${member} cannot be undone.`);
        }
        effects.add(effect);
      },
      onUnsupported: (what) => {
        this.host.unsupported(what);
      },
    };
  }

  /** @throws HostError ApiNotFound for a member newer than the host claims to be */
  private checkApiSet(type: string, member: string): void {
    const needed = this.configuration.apiSets?.[`${type}.${member}`];
    if (needed === undefined) return;
    if (needed <= this.minorVersion()) return;
    throw new HostError("ApiNotFound", `${type}.${member} needs ExcelApi 1.${needed}.`, 404);
  }

  /** Whether what an add-in writes can be taken back. */
  private keepsUndo(): boolean {
    return this.minorVersion() >= 20;
  }

  /** Of ExcelApi. */
  private minorVersion(): number {
    const { ExcelApi: claimed = "" } = requirementsOf(this.configuration);
    return Number(/^1\.(\d+)$/.exec(claimed)?.[1] ?? 0);
  }

  private answer(reply: ReplyCallback, items: readonly unknown[]): void {
    this.underway++;
    setTimeout(() => {
      this.underway--;
      reply(safeArray(items));
      this.sendEvents();
    }, this.configuration.latencyMs ?? 0);
  }

  private raiseChanges(source: TriggerSource): void {
    raiseChanges(this.host, this.host.events, source);
  }

  private sendEvents(): void {
    const messages = this.host.events.take();
    if (messages.length === 0 || !this.handlers.has(EVENT.message)) return;
    this.underway++;
    setTimeout(() => {
      this.underway--;
      this.send(EVENT.message, messages.map(safeArray));
    }, 0);
  }
}
