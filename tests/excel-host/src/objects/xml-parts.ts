/// <reference lib="dom" />
import {
  HostCollection,
  HostObject,
  invalidArgument,
  invalidOperation,
  itemNotFound,
  NOTHING,
} from "../wire";
import type { Workbook } from "../workbook";
import { text } from "./arguments";

type Part = Workbook["customXml"][number];

/** The custom XML parts of the workbook, or those of one namespace. */
export class XmlPartList extends HostCollection<XmlPartObject> {
  readonly typeName = "CustomXmlPartCollection";

  constructor(
    private readonly workbook: Workbook,
    private readonly namespace: string | null = null,
  ) {
    super();
  }

  items(): XmlPartObject[] {
    return this.workbook.customXml
      .filter(({ xml }) => this.namespace === null || namespaceOf(xml) === this.namespace)
      .map((part) => new XmlPartObject(this.workbook, part));
  }

  find(id: unknown): XmlPartObject | undefined {
    return this.items().find(({ Id }) => Id === id);
  }

  Add(xml: unknown): XmlPartObject {
    const part = { id: this.workbook.newId(), xml: wellFormed(xml) };
    this.workbook.customXml.push(part);
    return new XmlPartObject(this.workbook, part);
  }

  GetByNamespace(namespace: unknown): XmlPartList {
    return new XmlPartList(this.workbook, String(namespace));
  }

  GetOnlyItem(): XmlPartObject {
    const [only, ...others] = this.items();
    if (!only) throw itemNotFound();
    if (others.length > 0) throw invalidOperation("More than one part.");
    return only;
  }
  GetOnlyItemOrNullObject(): HostObject {
    const [only, ...others] = this.items();
    return only && others.length === 0 ? only : NOTHING;
  }
}

class XmlPartObject extends HostObject {
  readonly typeName = "CustomXmlPart";

  constructor(
    private readonly workbook: Workbook,
    private readonly part: Part,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.part.id };
  }

  get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.part.xml);
  }

  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: unknown): void {
    this.part.xml = wellFormed(xml);
  }

  Delete(): void {
    const index = this.workbook.customXml.indexOf(this.part);
    if (index < 0) throw itemNotFound();
    this.workbook.customXml.splice(index, 1);
  }
}

/** The namespace that the root element declares, by default or for a prefix. */
const namespaceOf = (xml: string): string =>
  /<(?![?!])[^\s>/]+[^>]*?\sxmlns(?::[\w.-]+)?\s*=\s*(["'])(.*?)\1/s.exec(xml)?.[2] ?? "";

function wellFormed(input: unknown): string {
  const xml = text(input);
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.querySelector("parsererror")) throw invalidArgument("Not well-formed XML.");
  return xml;
}
