import { HostError, itemNotFound, notImplemented } from "./errors";
import {
  HostObject,
  isCollection,
  isReadable,
  isWritable,
  methodOf,
  NOTHING,
  readMember,
  writeMember,
} from "./host-object";
import { Bag, Chorus } from "./kinds";
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { isRecord, lowerFirst, upperFirst } from "./naming";
import { Projection, type QueryWatch } from "./projection";

/** Where the objects come from, and who watches. */
export interface Services extends QueryWatch {
  readonly root: () => HostObject;
  /** A service reached by type name, such as the task pane's own visibility. */
  readonly service: (typeName: string) => HostObject;
  readonly reference: (id: string) => HostObject | undefined;
  /** May throw a HostError to let an action fail. */
  readonly beforeAction: (action: Action) => void;
}

export function processRequest(body: RequestBody, services: Services): ResponseBody {
  return new RequestProcessor(body, services).process();
}

/** One request, action by action. */
export class RequestProcessor {
  private readonly resolved = new Map<number, HostObject>();

  constructor(
    private readonly body: RequestBody,
    private readonly services: Services,
  ) {}

  process(): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      const { location, result } = this.attempt(action);
      if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
      if (!(result instanceof HostError)) {
        response.Results.push({ ActionId: action.Id, Value: result });
        continue;
      }
      response.Error = {
        Code: result.code,
        Message: result.message,
        Location: location,
        ActionIndex: index,
        HttpStatusCode: result.httpStatus,
      };
      break;
    }
    return response;
  }

  private attempt(action: Action): { location: string; result: unknown } {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    let location = path ? lowerFirst(path.Name) : "";
    try {
      this.services.beforeAction(action);
      if (action.ActionType === ACTION.trace) return { location, result: null };
      const object = this.resolve(action.ObjectPathId);
      location = [object.typeName, lowerFirst(action.Name)].filter(Boolean).join(".");
      return { location, result: this.act(action, object) };
    } catch (error) {
      if (error instanceof HostError) {
        return { location: location.includes(".") ? location : this.nameOf(action), result: error };
      }
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const failure = new HostError("GeneralException", `Simulated host failed: ${words}`, 500);
      return { location, result: failure };
    }
  }

  /** Class and member, as Excel tells where a batch broke off; the path's name where its object is not there yet. */
  private nameOf({ ObjectPathId, Name }: Action): string {
    const type = this.resolved.get(ObjectPathId)?.typeName;
    const path = this.body.ObjectPaths[String(ObjectPathId)];
    return type === undefined
      ? lowerFirst(path?.Name ?? "")
      : [type, lowerFirst(Name)].filter(Boolean).join(".");
  }

  private act(action: Action, object: HostObject): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === NOTHING ? null : object.identity();
      case ACTION.query:
      case ACTION.queryAsJson: {
        const asJson = action.ActionType === ACTION.queryAsJson;
        return new Projection(action.QueryInfo ?? {}, asJson, this.services).of(object);
      }
      case ACTION.method: {
        // as in Excel, a method of a null object does nothing
        if (object === NOTHING) return null;
        const result = this.call(object, action.Name, this.input(action.ArgumentInfo));
        if (result === NOTHING) return null;
        return result instanceof HostObject ? result.identity() : (result ?? null);
      }
      case ACTION.set:
        this.set(object, action.Name, this.input(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(object, upperFirst(name), value);
        }
        return null;
      default:
        throw this.missing(`action type ${action.ActionType}`);
    }
  }

  private resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `Unknown object path ${id}.`);
    const object = this.reach(path);
    this.resolved.set(id, object);
    return object;
  }

  private reach(path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.services.root();
      case PATH.service:
        return this.services.service(path.Name);
      case PATH.nothing:
        return NOTHING;
      case PATH.reference: {
        const object = this.services.reference(path.Name);
        if (!object) throw itemNotFound();
        return object;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NOTHING) return NOTHING;
    switch (path.ObjectPathType) {
      case PATH.method:
        return this.asObject(this.call(parent, path.Name, this.input(path.ArgumentInfo)), path);
      case PATH.property:
        return this.asObject(this.get(parent, path.Name), path);
      case PATH.indexer:
        return this.itemOf(parent, path.ArgumentInfo?.Arguments?.[0]);
      default:
        throw this.missing(`object path type ${path.ObjectPathType} (${path.Name})`);
    }
  }

  private asObject(value: unknown, { Name }: ObjectPath): HostObject {
    if (!(value instanceof HostObject)) throw this.missing(`${Name} as an object`);
    return value;
  }

  private itemOf(parent: HostObject, key: unknown): HostObject {
    if (parent instanceof Chorus) {
      const items = parent.voices.map((voice) => this.itemOf(voice, key));
      return new Chorus(`${parent.typeName} item`, items);
    }
    if (!isCollection(parent)) throw this.missing(`${parent.typeName}.an indexer`);
    return parent.item(key);
  }

  private input(info: ArgumentInfo | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, paths[index]));
  }

  private argument(value: Json, path: Json | undefined): unknown {
    if (Array.isArray(value) && Array.isArray(path)) {
      const inner: readonly Json[] = path;
      return (value as readonly Json[]).map((each, index) => this.argument(each, inner[index]));
    }
    if (typeof path === "number" && path > 0 && value === path) return this.resolve(path);
    return this.nested(value);
  }

  /** Objects may also stand inside of options: `{ source: { _ObjectPathId: 7 } }`. */
  private nested(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each: unknown) => this.nested(each));
    if (!isRecord(value)) return value;
    const { _ObjectPathId: path } = value;
    if (typeof path === "number") return this.resolve(path);
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, this.nested(inner)]),
    );
  }

  private call(object: HostObject, name: string, input: readonly unknown[]): unknown {
    if (object instanceof Chorus) {
      return object.together(
        name,
        object.voices.map((voice) => this.call(voice, name, input)),
      );
    }
    this.services.onMember(object.typeName, lowerFirst(name), "call");
    const method = methodOf(object, name);
    if (!method) throw this.missing(`${object.typeName}.${name}`);
    // what JavaScript left out travels as null
    const given = input.findLastIndex((each) => each !== null && each !== undefined) + 1;
    return method(...input.slice(0, given).map((each) => each ?? undefined));
  }

  private get(object: HostObject, name: string): unknown {
    if (object instanceof Chorus) {
      return object.together(
        name,
        object.voices.map((voice) => this.get(voice, name)),
      );
    }
    this.services.onMember(object.typeName, lowerFirst(name), "get");
    if (object instanceof Bag) return object.part(name);
    if (!isReadable(object, name)) throw this.missing(`${object.typeName}.${name}`);
    return readMember(object, name);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    if (object === NOTHING) return;
    if (object instanceof Chorus) {
      for (const voice of object.voices) this.set(voice, name, value);
      return;
    }
    this.services.onMember(object.typeName, lowerFirst(name), "set");
    if (object instanceof Bag) {
      object.data[name] = value;
      return;
    }
    if (!isWritable(object, name)) throw this.missing(`${object.typeName}.${name} (set)`);
    writeMember(object, name, value);
  }

  private missing(what: string): HostError {
    this.services.onUnsupported(what);
    return notImplemented(what);
  }
}
