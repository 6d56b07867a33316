import type { ArchivePart } from "../archive";
import { outlineXml, type XmlElement } from "./outline";
import { changeAttributes, nameOf } from "./tag";
import { encodingOf } from "./walk";

/**
 * Changes places of an XML part and leaves every other character as another program wrote it: prefixes, quotes, blanks, order,
 * what this program does not know.
 */
export class XmlEditor {
  readonly root: XmlElement;
  private readonly changes = new Map<XmlElement, ElementChange>();

  private constructor(
    part: ArchivePart,
    /** The part's text, in which elements have their places; without a byte order mark. */
    readonly text: string,
    private readonly hasMark: boolean,
    depth: number,
  ) {
    this.root = outlineXml(part.name, text, depth);
  }

  /**
   * Opens a part.
   *
   * @param depth how far down elements can be edited
   * @returns null for a part in UTF-16, which no spreadsheet program writes: it is read, but not edited
   */
  static open(part: ArchivePart, depth: number): XmlEditor | null {
    if (encodingOf(part.data) !== "utf8") return null;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(part.data);
    return new XmlEditor(part, text, part.data[0] === BYTE_ORDER_MARK[0], depth);
  }

  /** The element as it is written. */
  textOf(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  /** The element's opening tag as it is written. */
  tagOf(element: XmlElement): string {
    return this.text.slice(element.start, element.contentStart);
  }

  /** The prefix that children of the element need, colon included; prefixes are a document's own choice. */
  prefixOf(element: XmlElement): string {
    const name = nameOf(this.tagOf(element));
    return name.slice(0, name.length - element.name.length);
  }

  /** Changes attributes; null takes one away. */
  setAttributes(element: XmlElement, attributes: Readonly<Record<string, string | null>>): void {
    Object.assign(this.changeOf(element).attributes, attributes);
  }

  /** Puts markup behind the element's last child. */
  append(element: XmlElement, markup: string): void {
    this.changeOf(element).appended += markup;
  }

  /** Puts markup before the element, behind what was put there earlier. */
  insertBefore(element: XmlElement, markup: string): void {
    this.changeOf(element).before += markup;
  }

  replace(element: XmlElement, markup: string): void {
    this.changeOf(element).replacement = markup;
  }

  /** The part with its changes. */
  toBytes(): Uint8Array {
    const splices = [...this.changes].flatMap(([element, change]) =>
      this.splicesOf(element, change),
    );
    // an insertion comes before the change of what stands behind it
    splices.sort((one, other) => one.start - other.start || one.end - other.end);
    const isUtf8 = /^(?:utf-?8)?$/i.test(ENCODING.exec(this.text)?.[1] ?? "");
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, markup } of splices) {
      pieces.push(this.text.slice(at, start), isUtf8 ? markup : toReferences(markup));
      at = end;
    }
    const bytes = new TextEncoder().encode(pieces.join("") + this.text.slice(at));
    return this.hasMark ? Uint8Array.from([...BYTE_ORDER_MARK, ...bytes]) : bytes;
  }

  private changeOf(element: XmlElement): ElementChange {
    const known = this.changes.get(element);
    if (known) return known;
    const change: ElementChange = { attributes: {}, before: "", appended: "", replacement: null };
    this.changes.set(element, change);
    return change;
  }

  private splicesOf(element: XmlElement, change: ElementChange): Splice[] {
    const { start, contentStart, contentEnd, end } = element;
    const splices: Splice[] = [];
    if (change.before !== "") splices.push({ start, end: start, markup: change.before });
    if (change.replacement !== null) {
      splices.push({ start, end, markup: change.replacement });
      return splices;
    }
    const tag = this.tagOf(element);
    const changed = changeAttributes(tag, change.attributes);
    if (change.appended !== "" && contentEnd === end) {
      const markup = `${changed.replace(/(?<!\s)\s*\/>$/, ">")}${change.appended}</${nameOf(tag)}>`;
      splices.push({ start, end, markup });
      return splices;
    }
    if (changed !== tag) splices.push({ start, end: contentStart, markup: changed });
    if (change.appended !== "") {
      splices.push({ start: contentEnd, end: contentEnd, markup: change.appended });
    }
    return splices;
  }
}

interface ElementChange {
  readonly attributes: Record<string, string | null>;
  before: string;
  appended: string;
  replacement: string | null;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly markup: string;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** The encoding a declaration names; a part that says us-ascii and keeps to it is UTF-8 as well. */
const ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/;

/** Markup in the characters that every encoding has. */
function toReferences(markup: string): string {
  return markup.replace(/[^\p{ASCII}]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
