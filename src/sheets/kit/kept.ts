/**
 * What was made once for a thing, for as long as one run lasts: forms of one plan ask for the same lines and tables over and over. It
 * forgets all when it has grown too large.
 *
 * @example kept.of(target, "G2 J2", () => composeEntryCells(target, …)) // => the same object the second time
 */
export class Kept<Thing extends object, Made> {
  private made = new Map<Thing, Map<string, Made>>();
  private count = 0;

  constructor(private readonly most = 2_000) {}

  /** @param key what it depends on besides the thing */
  of(thing: Thing, key: string, make: () => Made): Made {
    const known = this.made.get(thing)?.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.count >= this.most) {
      this.made = new Map();
      this.count = 0;
    }
    const own = this.made.get(thing) ?? new Map<string, Made>();
    own.set(key, made);
    this.made.set(thing, own);
    this.count += 1;
    return made;
  }
}
