interface Scope {
  /** Of the element that declares. */
  readonly depth: number;
  /** By prefix with its colon, empty for the default; places of the name in the document. */
  readonly names: ReadonlyMap<string, string>;
}

interface AttributePlace {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/**
 * Which elements are of the root's own namespace (Namespaces in XML 1.0). Programs declare what they use at the root, so that nearly
 * always a look at the prefix is enough.
 */
export class Namespaces {
  private readonly scopes: Scope[] = [];
  private rootPrefix: string | null = null;
  private rootName = "";

  constructor(private readonly document: string) {}

  /** Takes up what the element that opens declares. */
  declare(attributes: readonly AttributePlace[], depth: number): void {
    const names = new Map<string, string>();
    for (const { nameStart, nameEnd, valueStart, valueEnd } of attributes) {
      const name = this.document.slice(nameStart, nameEnd);
      const value = this.document.slice(valueStart, valueEnd);
      if (name === "xmlns") names.set("", value);
      else if (name.startsWith("xmlns:")) names.set(`${name.slice(6)}:`, value);
    }
    this.scopes.push({ depth, names });
  }

  /** Whether the element that opens is of another namespace than the first one that was asked about. */
  isForeign(name: string): boolean {
    const prefix = name.slice(0, name.indexOf(":") + 1);
    if (this.rootPrefix === null) {
      this.rootPrefix = prefix;
      this.rootName = this.nameOf(prefix);
      return false;
    }
    const isAsDeclaredAtRoot = (this.scopes.at(-1)?.depth ?? 1) === 1;
    if (isAsDeclaredAtRoot && prefix === this.rootPrefix) return false;
    return this.nameOf(prefix) !== this.rootName;
  }

  /** Forgets what the element that closes declared. */
  close(depth: number): void {
    if (this.scopes.at(-1)?.depth === depth) this.scopes.pop();
  }

  private nameOf(prefix: string): string {
    // a prefix nobody declared is as good as a name of its own
    const scope = this.scopes.findLast(({ names }) => names.has(prefix));
    return scope?.names.get(prefix) ?? prefix;
  }
}
