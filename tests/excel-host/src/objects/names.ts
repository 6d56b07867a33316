import { parseFormula } from "../formula";
import { parseA1 } from "../grid";
import {
  HostCollection,
  HostObject,
  invalidArgument,
  invalidOperation,
  invalidReference,
  itemExists,
  itemNotFound,
  NOTHING,
} from "../wire";
import { typeOfValue, type NamedItem, type Place, type Sheet } from "../workbook";
import type { Host } from "./host";
import { RangeBase } from "./range-base";

/** What Excel takes for a name: no address, no bare R or C, no R1C1. */
const isName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
  !parseA1(name) &&
  !/^(?:[rc]|r\d*c\d*)$/i.test(name);

/** The names of the workbook, or of one sheet. */
export class NameList extends HostCollection<NameObject> {
  readonly typeName = "NamedItemCollection";

  constructor(
    private readonly host: Host,
    private readonly scope: Sheet | null,
  ) {
    super();
  }

  items(): NameObject[] {
    return this.host.workbook.names
      .filter(({ scope }) => scope === this.scope)
      .map((item) => new NameObject(this.host, item));
  }

  find(key: unknown): NameObject | undefined {
    const name = String(key).toLowerCase();
    return this.items().find(({ item }) => item.name.toLowerCase() === name);
  }

  Add(input: unknown, reference: unknown, comment?: unknown): NameObject {
    const name = String(input);
    if (!isName(name)) throw invalidArgument(`Bad name '${name}'.`);
    if (this.find(name)) throw itemExists();
    const item: NamedItem = {
      name,
      formula: this.formulaOf(reference),
      comment: typeof comment === "string" ? comment : "",
      visible: true,
      scope: this.scope,
    };
    this.host.workbook.names.push(item);
    this.host.workbook.recalculate();
    return new NameObject(this.host, item);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NameObject {
    return this.Add(name, formula, comment);
  }

  private formulaOf(reference: unknown): string {
    if (reference instanceof RangeBase) return `=${this.host.workbook.address(reference, "$")}`;
    if (typeof reference !== "string") return `=${String(reference)}`;
    if (!reference.startsWith("=")) return `="${reference.replace(/"/g, '""')}"`;
    return checkedFormula(reference);
  }
}

class NameObject extends HostObject {
  readonly typeName = "NamedItem";

  constructor(
    private readonly host: Host,
    readonly item: NamedItem,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.item.name };
  }

  get Name(): string {
    return this.item.name;
  }
  get Formula(): string {
    return this.item.formula;
  }
  set Formula(formula: unknown) {
    this.item.formula = checkedFormula(formula);
    this.host.workbook.recalculate();
  }
  get Comment(): string {
    return this.item.comment;
  }
  set Comment(comment: unknown) {
    this.item.comment = String(comment);
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(isVisible: unknown) {
    this.item.visible = isVisible === true;
  }
  get Scope(): string {
    return this.item.scope ? "Worksheet" : "Workbook";
  }
  get Type(): string {
    return this.place() ? "Range" : typeOfValue(this.computed());
  }
  get Value(): unknown {
    const place = this.place();
    return place ? this.host.workbook.address(place, "$") : this.computed();
  }
  get Worksheet(): HostObject {
    if (!this.item.scope) throw invalidOperation("The name has workbook scope.");
    return this.host.worksheet(this.item.scope);
  }
  get WorksheetOrNullObject(): HostObject {
    return this.item.scope ? this.host.worksheet(this.item.scope) : NOTHING;
  }

  GetRangeOrNullObject(): HostObject {
    const place = this.place();
    return place ? this.host.range(place) : NOTHING;
  }
  GetRange(): HostObject {
    const place = this.place();
    if (!place) throw invalidReference();
    return this.host.range(place);
  }

  Delete(): void {
    const { workbook } = this.host;
    const index = workbook.names.indexOf(this.item);
    if (index < 0) throw itemNotFound();
    workbook.names.splice(index, 1);
    workbook.recalculate();
  }

  private get home(): Sheet {
    return this.item.scope ?? this.host.workbook.active;
  }

  private place(): Place | null {
    return this.host.workbook.resolve(this.item.formula, this.home);
  }

  private computed(): string | number | boolean {
    const corner = { row: 0, column: 0 };
    return this.host.workbook.compute(this.home, this.item.formula, corner, corner);
  }
}

function checkedFormula(input: unknown): string {
  if (typeof input !== "string" || !input.startsWith("=") || !parseFormula(input.slice(1))) {
    throw invalidArgument(`Not a formula: ${String(input)}`);
  }
  return input;
}
