import { MAXIMUM_XML_ATTRIBUTES } from "../limits";

/**
 * The attributes of the element being walked, valid until the walk goes on. Only where they stand is kept; text is made of the
 * few that are asked for, since most cells of a sheet have attributes nobody reads.
 */
export class XmlAttributes {
  private count = 0;
  // plain lists grow with what an element has; typed arrays of the most it may have cost a third of reading a small part
  private readonly nameStarts: number[] = [];
  private readonly nameEnds: number[] = [];
  private readonly valueStarts: number[] = [];
  private readonly valueEnds: number[] = [];
  /** Values that do not stand in the document as they are meant. */
  private readonly decoded = new Map<number, string>();

  constructor(private readonly document: string) {}

  /** The value under a name as written, prefix included. */
  get(name: string): string | undefined {
    return this.valueAt(this.find(name, false));
  }

  /** Whether the value under a name says yes (ECMA-376 part 1, 22.9.2.1); one that is left out does not. */
  isTrue(name: string): boolean {
    const value = this.get(name);
    return value === "1" || value === "true";
  }

  /** The value under a local name whatever its prefix, as in `r:id`; prefixes are a document's own choice. */
  getLocal(name: string): string | undefined {
    return this.valueAt(this.find(name, true));
  }

  /** Where they stand in the document, values between their quotation marks. */
  places(): readonly AttributePlace[] {
    return Array.from({ length: this.count }, (_, index) => ({
      nameStart: this.nameStarts[index] ?? 0,
      nameEnd: this.nameEnds[index] ?? 0,
      valueStart: this.valueStarts[index] ?? 0,
      valueEnd: this.valueEnds[index] ?? 0,
    }));
  }

  clear(): void {
    this.count = 0;
    if (this.decoded.size > 0) this.decoded.clear();
  }

  /** Adds one by its places in the document; false when it is one too many, or there is one of that name. */
  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): boolean {
    if (this.count > 0 && (this.isFull || this.hasName(nameStart, nameEnd))) return false;
    this.nameStarts[this.count] = nameStart;
    this.nameEnds[this.count] = nameEnd;
    this.valueStarts[this.count] = valueStart;
    this.valueEnds[this.count] = valueEnd;
    this.count++;
    return true;
  }

  /** Says what the attribute added last means. */
  setDecoded(value: string): void {
    this.decoded.set(this.count - 1, value);
  }

  get isFull(): boolean {
    return this.count === MAXIMUM_XML_ATTRIBUTES;
  }

  private find(name: string, anyPrefix: boolean): number {
    for (let index = 0; index < this.count; index++) {
      const end = this.nameEnds[index] ?? 0;
      const start = this.nameStarts[index] ?? 0;
      const length = end - start;
      if (length === name.length) {
        if (this.document.startsWith(name, start)) return index;
      } else if (anyPrefix && length > name.length) {
        const localStart = end - name.length;
        if (this.document[localStart - 1] === ":" && this.document.startsWith(name, localStart)) {
          return index;
        }
      }
    }
    return -1;
  }

  private valueAt(index: number): string | undefined {
    if (index < 0) return undefined;
    return (
      this.decoded.get(index) ?? this.document.slice(this.valueStarts[index], this.valueEnds[index])
    );
  }

  private hasName(start: number, end: number): boolean {
    for (let index = 0; index < this.count; index++) {
      const otherStart = this.nameStarts[index] ?? 0;
      if ((this.nameEnds[index] ?? 0) - otherStart !== end - start) continue;
      let at = 0;
      while (
        at < end - start &&
        this.document.charCodeAt(start + at) === this.document.charCodeAt(otherStart + at)
      ) {
        at++;
      }
      if (at === end - start) return true;
    }
    return false;
  }
}

interface AttributePlace {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}
