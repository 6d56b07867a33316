/**
 * Which elements are of the root's own namespace (Namespaces in XML 1.0). Programs declare what they use at the root, so that nearly
 * always a look at the prefix is enough.
 */
export class Namespaces {
  /** By prefix with its colon, empty for the default: what it stands for, the innermost declaration last. */
  private readonly meanings = new Map<string, string[]>();
  /** What was declared below the root and still holds, with the depth of its element. */
  private readonly inner: { readonly depth: number; readonly prefix: string }[] = [];
  private rootPrefix: string | null = null;
  private rootName = "";

  /** Takes up one attribute of the element that opens, whose name begins with `xmlns`. */
  declare(attribute: string, value: string, depth: number): void {
    const prefix = attribute === "xmlns" ? "" : `${attribute.slice("xmlns:".length)}:`;
    const meanings = this.meanings.get(prefix);
    if (meanings) meanings.push(value);
    else this.meanings.set(prefix, [value]);
    if (depth > 1) this.inner.push({ depth, prefix });
  }

  /** Whether the element that opens is of another namespace than the first one that was asked about. */
  isForeign(name: string): boolean {
    if (this.rootPrefix === null) {
      this.rootPrefix = prefixOf(name);
      this.rootName = this.nameOf(this.rootPrefix);
      return false;
    }
    if (this.inner.length === 0) {
      const colon = name.indexOf(":");
      const isRoots =
        colon + 1 === this.rootPrefix.length && (colon < 0 || name.startsWith(this.rootPrefix));
      if (isRoots) return false;
    }
    return this.nameOf(prefixOf(name)) !== this.rootName;
  }

  /** Forgets what the element that closes declared. */
  close(depth: number): void {
    if (this.inner.length === 0) return;
    for (let last = this.inner.at(-1); last?.depth === depth; last = this.inner.at(-1)) {
      this.meanings.get(last.prefix)?.pop();
      this.inner.pop();
    }
  }

  /** A prefix nobody declared is as good as a name of its own. */
  private nameOf(prefix: string): string {
    return this.meanings.get(prefix)?.at(-1) ?? prefix;
  }
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}
