import { invalidArgument } from "./errors";
import {
  type HostCollection,
  HostObject,
  isCollection,
  isReadable,
  memberNames,
  NOTHING,
  readMember,
} from "./host-object";
import { Bag, Chorus } from "./kinds";
import type { QueryInfo } from "./messages";
import { isRecord, lowerFirst, upperFirst } from "./naming";

/** What is done with a member. */
export type MemberUse = "get" | "set" | "call";

/** What a query tells its host on the way. */
export interface QueryWatch {
  /** Every member that was asked for by name; may throw. */
  readonly onMember: (type: string, member: string, use: MemberUse) => void;
  readonly onUnsupported: (what: string) => void;
}

type Projected = Record<string, unknown>;
interface Selection {
  [name: string]: Selection;
}

/** The selected properties of an object, or of a collection's items; null for a null object. */
export class Projection {
  constructor(
    private readonly query: QueryInfo,
    /** camelCase keys, as `retrieve` wants them, instead of the wire's own. */
    private readonly asJson: boolean,
    private readonly watch: QueryWatch,
  ) {}

  of(object: HostObject): Projected | null {
    return object === NOTHING ? null : this.project(object, this.selection(), this.query);
  }

  private selection(): Selection {
    const selection: Selection = {};
    for (const path of [...(this.query.Select ?? []), ...(this.query.Expand ?? [])]) {
      let level = selection;
      for (const name of path.split("/").map((part) => part.trim())) {
        if (name !== "") level = level[name] ??= {};
      }
    }
    return selection;
  }

  private project(object: HostObject, selection: Selection, page: QueryInfo = {}): Projected {
    if (isCollection(object)) return this.projectItems(object, selection, page);
    if (object instanceof Chorus) {
      return inCommon(object.voices.map((voice) => this.project(voice, selection)));
    }
    const { _ReferenceId } = object.identity();
    const projected: Projected = _ReferenceId === undefined ? {} : { _ReferenceId };
    for (const name of this.wanted(object, selection)) {
      const inner = selection[name];
      const member = this.memberName(object, name);
      if (inner) this.watch.onMember(object.typeName, lowerFirst(member), "get");
      const value = valueOf(object, member, inner);
      projected[this.asJson ? lowerFirst(member) : member] =
        value === NOTHING
          ? null
          : value instanceof HostObject
            ? this.project(value, inner ?? {})
            : value;
    }
    return projected;
  }

  /** `items/name`, `name` and `items` all mean the items; `count` means the collection itself. */
  private projectItems(
    collection: HostCollection,
    selection: Selection,
    { Skip = 0, Top }: QueryInfo,
  ): Projected {
    const own: Projected = {};
    const ofItems: Selection = {};
    for (const [name, inner] of Object.entries(selection)) {
      if (/^items$/i.test(name)) Object.assign(ofItems, inner);
      else if (/^count$/i.test(name)) own[this.asJson ? "count" : "Count"] = collection.Count;
      else ofItems[name] = inner;
    }
    const names = Object.keys(selection);
    if (names.length > 0 && names.length === Object.keys(own).length) return own;
    const shown = collection.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    return {
      ...own,
      [this.asJson ? "items" : "_Items"]: shown.map((item) => {
        const { Id, _Id } = item.identity();
        const projected = this.project(item, ofItems);
        if (Id !== undefined && projected.Id === undefined) projected._Id = Id;
        else if (_Id !== undefined) projected._Id = _Id;
        return projected;
      }),
    };
  }

  private wanted(object: HostObject, selection: Selection): string[] {
    const names = Object.keys(selection).filter((name) => !/^\$none$/i.test(name));
    if (names.length === 0) return "$none" in selection ? [] : object.scalars();
    return names.flatMap((name) => (/^\$all$/i.test(name) ? object.scalars() : [name]));
  }

  private memberName(object: HostObject, name: string): string {
    const member = upperFirst(name);
    if (object instanceof Bag || isReadable(object, member)) return member;
    const similar = memberNames(object).find(
      (other) => other.toLowerCase() === name.toLowerCase() && isReadable(object, other),
    );
    if (similar !== undefined) return similar;
    this.watch.onUnsupported(`${object.typeName}.${name} (load)`);
    throw invalidArgument(`'${name}' cannot be loaded from ${object.typeName}.`);
  }
}

function valueOf(object: HostObject, member: string, inner: Selection | undefined): unknown {
  if (!(object instanceof Bag)) return readMember(object, member);
  const value = object.data[member];
  const isPart = isRecord(value) && inner !== undefined && Object.keys(inner).length > 0;
  return isPart ? object.part(member) : (value ?? null);
}

/** Where all agree their value, else null. */
function inCommon(all: readonly Projected[]): Projected {
  const [first = {}] = all;
  return Object.fromEntries(
    Object.entries(first).map(([key, value]) => {
      const values = all.map((each) => each[key]);
      const text = JSON.stringify(value);
      if (values.every(isRecord)) return [key, inCommon(values)];
      return [key, values.every((other) => JSON.stringify(other) === text) ? value : null];
    }),
  );
}
