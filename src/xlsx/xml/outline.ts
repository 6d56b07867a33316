import { scanXml } from "./scanner";

/** Where an element stands in the text of its part. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind the opening tag. */
  readonly contentStart: number;
  /** Before the closing tag; a tag that closes itself has `contentStart`, `contentEnd` and `end` in one place. */
  readonly contentEnd: number;
  readonly end: number;
  readonly children: readonly XmlElement[];
}

/**
 * Where the elements of an XML text stand, down to a depth; the root has depth 1. Refused as a part is that is read.
 *
 * @param part the name of the part, for the refusal
 */
export function outlineXml(part: string, text: string, depth: number): XmlElement {
  const top = new OpenElement("", 0, 0);
  const open = [top];
  // a carriage return is a blank of XML that the scanner does not know; the places stay right
  scanXml(part, text.replaceAll("\r", "\n"), {
    open(name, _attributes, at, start, end) {
      if (at > depth) return;
      const element = new OpenElement(name, start, end);
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close(_name, at, start, end) {
      if (at <= depth) open.pop()?.close(start, end);
    },
  });
  return top.children[0] ?? top;
}

class OpenElement implements XmlElement {
  contentEnd: number;
  end: number;
  readonly children: OpenElement[] = [];

  constructor(
    readonly name: string,
    readonly start: number,
    readonly contentStart: number,
  ) {
    this.contentEnd = contentStart;
    this.end = contentStart;
  }

  close(start: number, end: number): void {
    this.contentEnd = start;
    this.end = end;
  }
}
