import { HostObject } from "./host-object";
import { isRecord } from "./naming";

/** Stores whatever is set on it: for parts of Excel that tests want recorded but not interpreted. */
export class Bag extends HostObject {
  constructor(
    readonly typeName: string,
    readonly data: Record<string, unknown>,
  ) {
    super();
  }

  part(name: string): Bag {
    const present = this.data[name];
    const data = isRecord(present) ? present : {};
    this.data[name] = data;
    return new Bag(`${this.typeName}.${name}`, data);
  }
}

/** Several objects behind one proxy (RangeAreas.format and the like): writes go to all, reads give what they have in common. */
export class Chorus extends HostObject {
  constructor(
    readonly typeName: string,
    readonly voices: readonly HostObject[],
  ) {
    super();
  }

  /** One object for the results of all, or the first result where they are plain values. */
  together(name: string, results: readonly unknown[]): unknown {
    const objects = results.filter((result) => result instanceof HostObject);
    return objects.length === results.length
      ? new Chorus(`${this.typeName}.${name}`, objects)
      : results[0];
  }
}
