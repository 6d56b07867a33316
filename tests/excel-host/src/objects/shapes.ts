import { HostCollection, HostObject, invalidArgument } from "../wire";
import type { Sheet, SheetShape } from "../workbook";
import { numberWithin, text } from "./arguments";
import type { Host } from "./host";

const FARTHEST = 1_000_000;

/** What lies over the cells of a sheet: pictures, text boxes, lines. */
export class ShapeList extends HostCollection<ShapeObject> {
  readonly typeName = "ShapeCollection";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  items(): ShapeObject[] {
    return this.sheet.shapes.map((shape) => new ShapeObject(shape));
  }

  find(key: unknown): ShapeObject | undefined {
    return this.items().find(({ Id, Name }) => Id === key || Name === key);
  }

  AddImage(base64: unknown): ShapeObject {
    text(base64);
    return this.add("Image");
  }
  AddTextBox(words: unknown = ""): ShapeObject {
    return this.add("GeometricShape", text(words));
  }
  AddGeometricShape(kind: unknown): ShapeObject {
    text(kind);
    return this.add("GeometricShape");
  }
  AddLine(left: unknown, top: unknown): ShapeObject {
    const line = this.add("Line");
    line.Left = left;
    line.Top = top;
    return line;
  }

  private add(type: SheetShape["type"], words = ""): ShapeObject {
    const id = this.host.workbook.newId();
    const shape: SheetShape = {
      ...{ id, type, name: `${type} ${id}`, left: 0, top: 0, width: 72, height: 72 },
      ...{ visible: true, text: words },
    };
    this.sheet.shapes.push(shape);
    return new ShapeObject(shape);
  }
}

class ShapeObject extends HostObject {
  readonly typeName = "Shape";

  constructor(private readonly shape: SheetShape) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.shape.id };
  }

  get Id(): string {
    return this.shape.id;
  }
  get Type(): string {
    return this.shape.type;
  }
  get Name(): string {
    return this.shape.name;
  }
  set Name(name: unknown) {
    this.shape.name = text(name);
  }
  get Left(): number {
    return this.shape.left;
  }
  set Left(left: unknown) {
    this.shape.left = numberWithin(left, 0, FARTHEST);
  }
  get Top(): number {
    return this.shape.top;
  }
  set Top(top: unknown) {
    this.shape.top = numberWithin(top, 0, FARTHEST);
  }
  get Width(): number {
    return this.shape.width;
  }
  set Width(width: unknown) {
    this.shape.width = numberWithin(width, 0, FARTHEST);
  }
  get Height(): number {
    return this.shape.height;
  }
  set Height(height: unknown) {
    this.shape.height = numberWithin(height, 0, FARTHEST);
  }
  get Visible(): boolean {
    return this.shape.visible;
  }
  set Visible(isVisible: unknown) {
    this.shape.visible = isVisible === true;
  }
  /** As in Excel, a picture has none, and asking for it ends the batch. */
  get TextFrame(): TextFrameObject {
    if (this.shape.type !== "GeometricShape") throw invalidArgument("The shape holds no text.");
    return new TextFrameObject(this.shape);
  }
}

class TextFrameObject extends HostObject {
  readonly typeName = "TextFrame";

  constructor(private readonly shape: SheetShape) {
    super();
  }

  get HasText(): boolean {
    return this.shape.text !== "";
  }
  get TextRange(): TextRangeObject {
    return new TextRangeObject(this.shape);
  }
}

class TextRangeObject extends HostObject {
  readonly typeName = "TextRange";

  constructor(private readonly shape: SheetShape) {
    super();
  }

  get Text(): string {
    return this.shape.text;
  }
  set Text(words: unknown) {
    this.shape.text = text(words);
  }
}
