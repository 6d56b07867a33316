import { HostCollection, HostObject, invalidArgument, itemNotFound } from "../wire";

const LONGEST_KEY = 255;
type Check = (value: unknown) => unknown;

/** Settings and custom properties: values by key, keys whatever their case. */
export class KeyValueList extends HostCollection<KeyValueObject> {
  constructor(
    readonly typeName: string,
    private readonly itemType: string,
    private readonly values: Map<string, unknown>,
    private readonly check: Check = (value) => value,
  ) {
    super();
  }

  items(): KeyValueObject[] {
    return [...this.values.keys()].map((key) => this.object(key));
  }

  find(key: unknown): KeyValueObject | undefined {
    const wanted = String(key).toLowerCase();
    const present = [...this.values.keys()].find((each) => each.toLowerCase() === wanted);
    return present === undefined ? undefined : this.object(present);
  }

  Add(key: unknown, value: unknown): KeyValueObject {
    if (typeof key !== "string" || key === "" || key.length > LONGEST_KEY) throw invalidArgument();
    const present = this.find(key)?.Key ?? key;
    this.values.set(present, this.check(value));
    return this.object(present);
  }

  DeleteAll(): void {
    this.values.clear();
  }

  private object(key: string): KeyValueObject {
    return new KeyValueObject(this.itemType, this.values, key, this.check);
  }
}

class KeyValueObject extends HostObject {
  constructor(
    readonly typeName: string,
    private readonly values: Map<string, unknown>,
    private readonly key: string,
    private readonly check: Check,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.values.get(this.key) ?? null;
  }
  set Value(value: unknown) {
    this.values.set(this.key, this.check(value));
  }
  get Type(): string {
    const { Value: value } = this;
    if (typeof value === "number") return "Number";
    return typeof value === "boolean" ? "Boolean" : "String";
  }

  Delete(): void {
    if (!this.values.delete(this.key)) throw itemNotFound();
  }
}
