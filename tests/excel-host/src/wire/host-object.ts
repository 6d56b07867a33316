import { HostError, invalidArgument, itemNotFound } from "./errors";

export type HostMethod = (...input: unknown[]) => unknown;

/**
 * One remote object. Its members are the properties and methods with PascalCase names (and those beginning `_` and a capital);
 * everything else stays private to the host.
 */
export abstract class HostObject {
  /** The class as office.js names it. */
  abstract readonly typeName: string;

  /** What Instantiate answers, so that office.js can turn a method's path into a stable one. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** What is loaded when nothing is selected: plain values, no objects. */
  scalars(): string[] {
    return memberNames(this).filter((name) => !name.startsWith("_") && isScalar(this, name));
  }

  /** Methods that exist under many names, such as `_Register…Event`; null for a name that is none of them. */
  readonly methodNamed?: (name: string) => HostMethod | null;

  /** Only ranges are tracked. */
  _KeepReference(): void {
    return;
  }
}

/** What an `…OrNullObject` method yields when there is nothing: it travels as null, and office.js then keeps a null path. */
class NullObject extends HostObject {
  readonly typeName = "Null";
}
export const NOTHING: HostObject = new NullObject();

/** The object of an `…OrNullObject` method for its twin that fails where there is none. */
export function existing(object: HostObject): HostObject {
  if (object === NOTHING) throw itemNotFound();
  return object;
}

export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): Item[];

  /** Looks an item up by whatever keys the collection takes (id, name). */
  abstract find(key: unknown): Item | undefined;

  item(key: unknown): Item {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItem(key: unknown): Item {
    return this.item(key);
  }

  GetItemOrNullObject(key: unknown): HostObject {
    return this.find(key) ?? NOTHING;
  }

  GetItemAt(index: unknown): Item {
    const found = typeof index === "number" ? this.items()[index] : undefined;
    if (!found) throw invalidArgument(`No item ${String(index)}.`);
    return found;
  }

  GetCount(): number {
    return this.items().length;
  }

  get Count(): number {
    return this.items().length;
  }
}

export const isCollection = (object: HostObject): object is HostCollection =>
  object instanceof HostCollection;

const MEMBER = /^_?[A-Z]/;

export function memberNames(object: HostObject): string[] {
  const names = new Set<string>();
  for (let level: unknown = object; level instanceof HostObject; level = parentOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) if (MEMBER.test(name)) names.add(name);
  }
  return [...names];
}

export function memberOf(object: HostObject, name: string): PropertyDescriptor | undefined {
  if (!MEMBER.test(name)) return undefined;
  for (let level: unknown = object; level instanceof HostObject; level = parentOf(level)) {
    const member = Object.getOwnPropertyDescriptor(level, name);
    if (member) return member;
  }
  return undefined;
}

export function isReadable(object: HostObject, name: string): boolean {
  const member = memberOf(object, name);
  return member !== undefined && (member.get !== undefined || isData(member));
}

export const isWritable = (object: HostObject, name: string): boolean =>
  memberOf(object, name)?.set !== undefined;

export const readMember = (object: HostObject, name: string): unknown => Reflect.get(object, name);

export function writeMember(object: HostObject, name: string, value: unknown): void {
  Reflect.set(object, name, value);
}

/** The method of that name, or null. */
export function methodOf(object: HostObject, name: string): HostMethod | null {
  const method: unknown = memberOf(object, name)?.value;
  return typeof method === "function"
    ? (...input) => Reflect.apply(method, object, input) as unknown
    : (object.methodNamed?.(name) ?? null);
}

const parentOf = (level: object): unknown => Object.getPrototypeOf(level);
const isData = (member: PropertyDescriptor): boolean =>
  "value" in member && typeof member.value !== "function";

function isScalar(object: HostObject, name: string): boolean {
  if (!isReadable(object, name)) return false;
  try {
    return !(readMember(object, name) instanceof HostObject);
  } catch (error) {
    // such as the other kinds' parts of a conditional format
    if (error instanceof HostError) return false;
    throw error;
  }
}
