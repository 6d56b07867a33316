import { finding, type ExceededLimit } from "../../core";
import {
  damaged,
  MAXIMUM_XML_ATTRIBUTES,
  MAXIMUM_XML_DEPTH,
  MAXIMUM_XML_ELEMENTS,
  MAXIMUM_XML_TEXT,
  Refusal,
  tooLarge,
} from "../limits";
import { XmlAttributes } from "./attributes";
import { Namespaces } from "./namespaces";
import { decodeReferences, endOfPlainName, isBlank, isXmlName, localName } from "./text";

/** What a reader of one part wants to hear. Elements go by local name; the root has depth 1. */
export interface XmlWalker {
  /** A child of the root: what follows its end is not walked, but given back. */
  readonly lastChild?: string;
  /**
   * Elements of another namespace than the root's, and all that stands in them, are passed over: whatever they are called, they mean
   * something else.
   */
  readonly skipsForeign?: boolean;
  /** `start` and `end` are where the tag stands in the document, the second behind its `>`. */
  open(name: string, attributes: XmlAttributes, depth: number, start: number, end: number): void;
  /** The same of the closing tag; both are the end of a tag that closes itself. */
  close?(name: string, depth: number, start: number, end: number): void;
  /** Character data, CDATA sections included, in one or more pieces. */
  text?(text: string): void;
}

/**
 * Scans an XML document (XML 1.0, fifth edition, without document types) from tag to tag. Written for this reader because a
 * general parser takes most of the time of reading a form; the tests hold it against one.
 */
export function scanXml(
  part: string,
  text: string,
  walker: XmlWalker,
  maximumElements = MAXIMUM_XML_ELEMENTS,
): string {
  return new XmlScanner(
    part,
    text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text,
    walker,
    maximumElements,
  ).scan();
}

const [TAB, LINE_FEED, BLANK, QUOTE, AMPERSAND, APOSTROPHE] = [9, 10, 0x20, 0x22, 0x26, 0x27];
const [SLASH, LESS, EQUALS, GREATER] = [0x2f, 0x3c, 0x3d, 0x3e];
const [EXCLAMATION, QUESTION, LETTER_A, LETTER_X, LETTER_Z] = [0x21, 0x3f, 0x61, 0x78, 0x7a];
const LOWER_CASE = 0x20;

const isEndOfName = (code: number): boolean =>
  code <= BLANK || code === EQUALS || code === GREATER || code === SLASH || code === QUESTION;

/** Characters outside XML; lone surrogates cannot come out of a strict decoder. */
const ILLEGAL = /[^\t\n\u0020-\ufffd]/;

const MUTE: XmlWalker = { open: () => undefined };

/**
 * One class, long as it is: the place, the open names and the namespaces move on together, and a call out of this loop is made for
 * every tag of every file.
 */
class XmlScanner {
  /** Names of the open elements as written, the root first. */
  private readonly openNames: string[] = [];
  /** The same without their prefixes. */
  private readonly localNames: string[] = [];
  private readonly attributes: XmlAttributes;
  private elements = 0;
  private isFinished = false;
  private readonly namespaces = new Namespaces();
  /** The depth of the outermost foreign element that is open; infinite outside of any. */
  private foreignDepth = Infinity;

  constructor(
    private readonly part: string,
    private readonly document: string,
    private walker: XmlWalker,
    private readonly maximumElements: number,
  ) {
    this.attributes = new XmlAttributes(document);
  }

  scan(): string {
    const { document } = this;
    if (ILLEGAL.test(document)) throw this.malformed();
    let at = 0;
    for (;;) {
      const tag = document.indexOf("<", at);
      if (tag < 0) break;
      if (tag > at) this.readText(at, tag);
      at = this.readMarkup(tag);
      if (this.isFinished) return document.slice(at);
    }
    this.readText(at, document.length);
    if (this.elements === 0 || this.openNames.length > 0) throw this.malformed();
    return "";
  }

  /** Reads what begins with the `<` at a place, and returns the place behind it. */
  private readMarkup(at: number): number {
    switch (this.document.charCodeAt(at + 1)) {
      case SLASH:
        return this.readClosingTag(at + 2);
      case EXCLAMATION:
        return this.readDeclaration(at);
      case QUESTION:
        return this.readInstruction(at);
      default:
        return this.readTag(at + 1);
    }
  }

  private readText(from: number, to: number): void {
    const { document } = this;
    if (this.openNames.length === 0) {
      for (let at = from; at < to; at++) {
        if (!isBlank(document.charCodeAt(at))) throw this.malformed();
      }
      return;
    }
    this.checkLength(from, to);
    const raw = document.slice(from, to);
    if (raw.length > 2 && raw.includes("]]>")) throw this.malformed();
    const text = raw.includes("&") ? this.decode(raw) : raw;
    if (this.foreignDepth === Infinity) this.walker.text?.(text);
  }

  private readTag(start: number): number {
    const { document, attributes } = this;
    let at = this.endOfName(start);
    const name = document.slice(start, at);
    if (this.elements > 0 && this.openNames.length === 0) throw this.malformed(); // a second root
    attributes.clear();
    for (;;) {
      const next = this.skipBlanks(at);
      const code = document.charCodeAt(next);
      if (code === GREATER) {
        this.openElement(name, start - 1, next + 1);
        return next + 1;
      }
      if (code === SLASH && document.charCodeAt(next + 1) === GREATER) {
        this.openElement(name, start - 1, next + 2);
        this.closeElement(next + 2, next + 2);
        return next + 2;
      }
      if (next === at) throw this.malformed();
      at = this.readAttribute(next);
    }
  }

  /** Returns the place behind the closing quotation mark. */
  private readAttribute(nameStart: number): number {
    const { document } = this;
    const nameEnd = this.endOfName(nameStart);
    let opening = nameEnd + 1;
    let quote = document.charCodeAt(opening);
    // nobody puts blanks there, though they may
    if (document.charCodeAt(nameEnd) !== EQUALS || isBlank(quote)) {
      const equals = this.skipBlanks(nameEnd);
      if (document.charCodeAt(equals) !== EQUALS) throw this.malformed();
      opening = this.skipBlanks(equals + 1);
      quote = document.charCodeAt(opening);
    }
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.malformed();
    const valueStart = opening + 1;
    let isPlain = true;
    let at = valueStart;
    for (; at < document.length; at++) {
      const code = document.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS) throw this.malformed();
      if (code === AMPERSAND || code === TAB || code === LINE_FEED) isPlain = false;
    }
    if (at === document.length) throw this.malformed();
    this.checkLength(valueStart, at);
    if (!this.attributes.add(nameStart, nameEnd, valueStart, at)) {
      if (!this.attributes.isFull) throw this.malformed();
      throw this.exceeded("xml-attributes", MAXIMUM_XML_ATTRIBUTES);
    }
    const mayDeclare = this.walker.skipsForeign && document.charCodeAt(nameStart) === LETTER_X;
    if (mayDeclare && document.startsWith("xmlns", nameStart)) {
      const name = document.slice(nameStart, nameEnd);
      this.namespaces.declare(name, document.slice(valueStart, at), this.openNames.length + 1);
    }
    if (!isPlain) {
      const value = document.slice(valueStart, at).replace(/[\t\n]/g, " ");
      this.attributes.setDecoded(this.decode(value));
    }
    return at + 1;
  }

  private openElement(name: string, start: number, end: number): void {
    const local = localName(name);
    this.openNames.push(name);
    this.localNames.push(local);
    const depth = this.openNames.length;
    if (depth > MAXIMUM_XML_DEPTH) throw this.exceeded("xml-depth", MAXIMUM_XML_DEPTH);
    if (++this.elements > this.maximumElements) {
      throw this.exceeded("xml-elements", this.maximumElements);
    }
    if (this.walker.skipsForeign) {
      if (depth < this.foreignDepth && this.namespaces.isForeign(name)) this.foreignDepth = depth;
      if (this.foreignDepth < Infinity) return;
    }
    this.walker.open(local, this.attributes, depth, start, end);
  }

  private readClosingTag(start: number): number {
    const name = this.openNames.at(-1);
    if (name === undefined || !this.document.startsWith(name, start)) throw this.malformed();
    const end = this.skipBlanks(start + name.length);
    if (this.document.charCodeAt(end) !== GREATER) throw this.malformed();
    this.closeElement(start - 2, end + 1);
    return end + 1;
  }

  private closeElement(start: number, end: number): void {
    const depth = this.openNames.length;
    this.openNames.pop();
    const name = this.localNames.pop() ?? "";
    if (this.foreignDepth === Infinity) this.walker.close?.(name, depth, start, end);
    else if (this.foreignDepth === depth) this.foreignDepth = Infinity;
    if (this.walker.skipsForeign) this.namespaces.close(depth);
    if (depth === 2 && name === this.walker.lastChild) this.leave(end);
  }

  /** What is not walked only has to be whole: a part cut off by its writer must not pass for a short one. */
  private leave(at: number): void {
    this.isFinished = this.document
      .slice(Math.max(at, this.document.length - 200))
      .trimEnd()
      .endsWith(`</${this.openNames[0] ?? ""}>`);
    if (!this.isFinished) this.walker = MUTE;
  }

  /** Comments, CDATA sections and the document type, all of which begin with `<!`. */
  private readDeclaration(at: number): number {
    const { document } = this;
    if (document.startsWith("<!--", at)) {
      const end = document.indexOf("--", at + 4);
      if (end < 0 || document.charCodeAt(end + 2) !== GREATER) throw this.malformed();
      return end + 3;
    }
    if (document.startsWith("<![CDATA[", at) && this.openNames.length > 0) {
      const end = document.indexOf("]]>", at + 9);
      if (end < 0) throw this.malformed();
      this.checkLength(at, end);
      if (this.foreignDepth === Infinity) this.walker.text?.(document.slice(at + 9, end));
      return end + 3;
    }
    if (document.startsWith("<!DOCTYPE", at) && this.elements === 0) {
      const details = { content: "document-type", part: this.part } as const;
      throw new Refusal(finding("unsafe-content", { received: "DOCTYPE", details }));
    }
    throw this.malformed();
  }

  private readInstruction(at: number): number {
    const { document } = this;
    const nameEnd = this.endOfName(at + 2);
    const end = document.indexOf("?>", nameEnd);
    const isSeparate = nameEnd === end || isBlank(document.charCodeAt(nameEnd));
    if (end < 0 || !isSeparate) throw this.malformed();
    if (at > 0 && document.slice(at + 2, nameEnd).toLowerCase() === "xml") throw this.malformed();
    return end + 2;
  }

  private endOfName(start: number): number {
    const { document } = this;
    let at = endOfPlainName(document, start);
    const first = document.charCodeAt(start) | LOWER_CASE;
    const isPlain = at > start && first >= LETTER_A && first <= LETTER_Z;
    if (isPlain && isEndOfName(document.charCodeAt(at))) return at;
    for (; at < document.length; at++) {
      if (isEndOfName(document.charCodeAt(at))) break;
    }
    if (!isXmlName(document, start, at)) throw this.malformed();
    return at;
  }

  private skipBlanks(from: number): number {
    let at = from;
    while (isBlank(this.document.charCodeAt(at))) at++;
    return at;
  }

  private checkLength(from: number, to: number): void {
    if (to - from > MAXIMUM_XML_TEXT) throw this.exceeded("xml-text", MAXIMUM_XML_TEXT);
  }

  private decode(raw: string): string {
    const text = decodeReferences(raw);
    if (text === null) throw this.malformed();
    return text;
  }

  private malformed(): Error {
    return damaged("xml", this.part);
  }

  private exceeded(limit: ExceededLimit, maximum: number): Error {
    return tooLarge(limit, `> ${maximum}`, String(maximum), { part: this.part });
  }
}
