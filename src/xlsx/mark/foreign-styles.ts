import type { Colour, StyleSpec } from "../../sheets";
import {
  attributesOf,
  changeAttributes,
  openingTagOf,
  type XmlEditor,
  type XmlElement,
} from "../xml";
import { colourFont, fontIsColoured, solidColourOf } from "./foreign-font";
import { renderAlignment, renderBorder, renderFill, renderFont } from "./render-look";

/** The colours of a cell's text and ground; no fill shows what lies behind. */
export interface CellColours {
  readonly colour: Colour;
  readonly fill: Colour | null;
}

/**
 * The styles part of a workbook that another program saved (ECMA-376 part 1, 18.8), to which styles are added. No style that is
 * there changes, so no cell changes its look but those that are given a new style.
 */
export class ForeignStyles {
  private readonly prefix: string;
  private readonly lists = new Map<ListName, StyleList>();
  private readonly coloured = new Map<string, number>();
  private readonly compared = new Map<string, boolean>();

  /** @param editor open to a depth of at least 3 */
  constructor(private readonly editor: XmlEditor) {
    this.prefix = editor.prefixOf(editor.root);
  }

  /** The number of the style like `style` but for its colours: number format, lock, borders and alignment are the same. */
  withColours(style: number, colours: CellColours): number {
    return remember(this.coloured, keyOf(style, colours), () => this.addColoured(style, colours));
  }

  /** Whether a style has just these colours. */
  hasColours(style: number, colours: CellColours): boolean {
    return remember(this.compared, keyOf(style, colours), () => {
      const like = this.styleAt(style);
      if (!fontIsColoured(this.fontOf(like), colours.colour)) return false;
      return solidColourOf(this.itemOf("fills", like, "fillId")) === colours.fill;
    });
  }

  /** The number of a style that looks like this, on a locked cell. Its number format is General or text (@). */
  withLook(look: StyleSpec): number {
    const { prefix } = this;
    const fontId = this.add("fonts", renderFont(look.font, prefix));
    const fillId = look.fill === null ? 0 : this.addFill(look.fill);
    const borderId = look.border === null ? 0 : this.addBorder(look.border);
    const parent = this.hasList("cellStyleXfs") ? ' xfId="0"' : "";
    const numbers = `numFmtId="${look.numberFormat === "@" ? 49 : 0}" fontId="${fontId}" fillId="${fillId}"`;
    return this.add(
      "cellXfs",
      `<${prefix}xf ${numbers} borderId="${borderId}"${parent} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${renderAlignment(look, prefix)}</${prefix}xf>`,
    );
  }

  /** The part, with what was added. */
  toBytes(): Uint8Array {
    const { editor, prefix } = this;
    for (const name of LISTS) {
      const list = this.lists.get(name);
      const added = list?.items.slice(list.kept) ?? [];
      if (!list || added.length === 0) continue;
      const count = String(list.items.length);
      if (list.element) {
        editor.setAttributes(list.element, { count });
        editor.append(list.element, added.join(""));
        continue;
      }
      const markup = `<${prefix}${name} count="${count}">${added.join("")}</${prefix}${name}>`;
      const next = editor.root.children.find((child) => comesAfter(child.name, name));
      if (next) editor.insertBefore(next, markup);
      else editor.append(editor.root, markup);
    }
    return editor.toBytes();
  }

  private addColoured(style: number, { colour, fill }: CellColours): number {
    const like = this.styleAt(style);
    const fontId = this.add("fonts", colourFont(this.fontOf(like), this.prefix, colour));
    const tag = openingTagOf(like);
    const changed = changeAttributes(tag, {
      fontId: String(fontId),
      fillId: String(fill === null ? 0 : this.addFill(fill)),
      applyFont: "1",
      applyFill: "1",
    });
    return this.add("cellXfs", changed + like.slice(tag.length));
  }

  private styleAt(style: number): string {
    return this.list("cellXfs").items[style] ?? `<${this.prefix}xf/>`;
  }

  private fontOf(style: string): string | null {
    return this.itemOf("fonts", style, "fontId");
  }

  /** The font or the fill that a style names; the first where it names none. */
  private itemOf(name: ListName, style: string, attribute: string): string | null {
    const number = Number(attributesOf(openingTagOf(style)).get(attribute) ?? 0);
    return this.list(name).items[number] ?? null;
  }

  private addFill(colour: Colour): number {
    return this.add("fills", renderFill(colour, this.prefix));
  }

  private addBorder(colour: Colour): number {
    return this.add("borders", renderBorder(colour, this.prefix));
  }

  private add(name: ListName, markup: string): number {
    const { items, numbers } = this.list(name);
    // the first of a list stands for what has no style, and two fills have their numbers by rule: none, grey
    for (const first of firstOf(name, this.prefix).slice(items.length)) items.push(first);
    const known = numbers.get(markup);
    if (known !== undefined) return known;
    const number = items.push(markup) - 1;
    numbers.set(markup, number);
    return number;
  }

  private list(name: ListName): StyleList {
    const known = this.lists.get(name);
    if (known) return known;
    const element = this.editor.root.children.find((child) => child.name === name) ?? null;
    const items = (element?.children ?? [])
      .filter((child) => child.name === ITEMS[name])
      .map((child) => this.editor.textOf(child));
    const numbers = new Map(items.map((item, number) => [item, number]));
    const list = { element, items, numbers, kept: items.length };
    this.lists.set(name, list);
    return list;
  }

  private hasList(name: string): boolean {
    return this.editor.root.children.some((child) => child.name === name);
  }
}

const keyOf = (style: number, { colour, fill }: CellColours): string =>
  `${style} ${colour} ${fill ?? ""}`;

/** The value under a key, made once. */
function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

interface StyleList {
  readonly element: XmlElement | null;
  /** Elements as written; new ones behind those that were there. */
  readonly items: string[];
  /** The number of an element that is there already. */
  readonly numbers: Map<string, number>;
  readonly kept: number;
}

const LISTS = ["fonts", "fills", "borders", "cellXfs"] as const;
type ListName = (typeof LISTS)[number];
const ITEMS = { fonts: "font", fills: "fill", borders: "border", cellXfs: "xf" } as const;

/** What a list begins with where a workbook has left it out. */
function firstOf(name: ListName, prefix: string): readonly string[] {
  switch (name) {
    case "fonts":
      return [`<${prefix}font/>`];
    case "fills":
      return ["none", "gray125"].map(
        (pattern) =>
          `<${prefix}fill><${prefix}patternFill patternType="${pattern}"/></${prefix}fill>`,
      );
    case "borders":
      return [`<${prefix}border/>`];
    case "cellXfs":
      return [`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`];
  }
}

/** The lists of a style sheet in their order (18.8.39). */
const ORDER = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  ...["tableStyles", "colors", "extLst"],
];

function comesAfter(name: string, other: string): boolean {
  return ORDER.indexOf(name) > ORDER.indexOf(other);
}
