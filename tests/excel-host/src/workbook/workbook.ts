import {
  evaluate,
  followDeletion,
  followRename,
  parseFormula,
  type Scope,
  type Value,
} from "../formula";
import {
  cellKey,
  cellsOf,
  intersect,
  keyCell,
  parseA1,
  quoteSheet,
  splitSheet,
  toA1,
  type Cell,
  type Move,
  type Rectangle,
} from "../grid";
import { accessDenied, invalidArgument, invalidOperation, itemExists } from "../wire";
import {
  tableBody,
  type Change,
  type ChangeType,
  type Content,
  type NamedItem,
  type Table,
} from "./definitions";
import type { EntryOptions } from "./entry";
import { Sheet, type Visibility } from "./sheet";
import { rewriteFormulas } from "./shifting";

export interface Place {
  readonly sheet: Sheet;
  readonly area: Rectangle;
}

const LONGEST_SHEET_NAME = 31;

/** The workbook in memory. Nothing in it knows of office.js. */
export class Workbook {
  sheets: Sheet[] = [];
  active: Sheet;
  names: NamedItem[] = [];
  tables: Table[] = [];
  readonly settings = new Map<string, unknown>();
  customXml: { readonly id: string; xml: string }[] = [];
  readonly customProperties = new Map<string, unknown>();
  properties: Record<string, unknown> = {};
  protection: { readonly password: string | null } | null = null;
  calculationMode = "Automatic";
  isDirty = false;
  /** What changed since it was last taken. */
  changes: Change[] = [];
  formatChanges: Place[] = [];
  readonly options: EntryOptions;
  sequence = 0;
  private readonly results = new Map<string, Value>();
  private readonly computing = new Set<string>();
  private readonly moveListeners: ((sheet: Sheet, move: Move) => void)[] = [];

  constructor(
    options: Partial<EntryOptions> = {},
    readonly name = "Book1.xlsx",
  ) {
    this.options = {
      formulaPrefixes: options.formulaPrefixes ?? ["="],
      parseInput: options.parseInput ?? true,
    };
    this.active = this.addSheet("Sheet1");
  }

  newId(): string {
    this.sequence++;
    const number = this.sequence.toString(16).padStart(8, "0").toUpperCase();
    return `{${number}-0001-0000-0000-000000000000}`;
  }

  // ---- sheets

  find(nameOrId: unknown): Sheet | undefined {
    const key = String(nameOrId).toLowerCase();
    return this.sheets.find(({ name, id }) =>
      [name, id].some((each) => each.toLowerCase() === key),
    );
  }

  /** @throws HostError when Excel would refuse the name */
  checkSheetName(name: unknown, self?: Sheet): string {
    if (
      typeof name !== "string" ||
      name.length === 0 ||
      name.length > LONGEST_SHEET_NAME ||
      /[:\\/?*[\]]/.test(name) ||
      /^'|'$/.test(name) ||
      name.toLowerCase() === "history"
    ) {
      throw invalidArgument(`Bad sheet name ${JSON.stringify(name)}.`);
    }
    const other = this.find(name);
    if (other && other !== self) throw itemExists();
    return name;
  }

  addSheet(name?: unknown): Sheet {
    this.guardStructure();
    const isNamed = name !== undefined && name !== null && name !== "";
    const given = this.checkSheetName(isNamed ? name : this.freeSheetName());
    const sheet = new Sheet(this, this.newId(), given);
    this.sheets.push(sheet);
    return sheet;
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.find(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  /** Formulas that name the sheet follow. */
  renameSheet(sheet: Sheet, name: unknown): void {
    this.guardStructure();
    const before = sheet.name;
    sheet.name = this.checkSheetName(name, sheet);
    rewriteFormulas(this, (formula) => followRename(formula, before, sheet.name));
    this.recalculate();
  }

  /** Formulas that name the sheet get `#REF!`. */
  deleteSheet(sheet: Sheet): void {
    this.guardStructure();
    if (sheet.visibility === "VeryHidden") {
      throw invalidOperation("A very hidden sheet cannot be deleted.");
    }
    const index = this.sheets.indexOf(sheet);
    const left = this.visibleSheets().filter((other) => other !== sheet);
    const next = left.find((other) => this.sheets.indexOf(other) > index) ?? left.at(-1);
    if (!next) throw invalidOperation("A workbook needs a visible sheet.");
    this.sheets.splice(index, 1);
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    this.names = this.names.filter(({ scope }) => scope !== sheet);
    if (this.active === sheet) this.active = next;
    rewriteFormulas(this, (formula) => followDeletion(formula, sheet.name));
    this.recalculate();
  }

  visibleSheets(): Sheet[] {
    return this.sheets.filter(({ visibility }) => visibility === "Visible");
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    this.guardStructure();
    const left = this.visibleSheets().find((other) => other !== sheet);
    if (visibility !== "Visible" && !left) {
      throw invalidOperation("A workbook needs a visible sheet.");
    }
    sheet.visibility = visibility;
    if (sheet === this.active && visibility !== "Visible" && left) this.active = left;
  }

  guardStructure(): void {
    if (this.protection) throw accessDenied("The workbook structure is protected.");
  }

  // ---- changes

  touched(place: Place, type: ChangeType, values?: Change["values"]): void {
    this.recalculate();
    this.isDirty = true;
    this.changes.push({ ...place, type, ...(values ? { values } : {}) });
  }

  addMoveListener(listener: (sheet: Sheet, move: Move) => void): void {
    this.moveListeners.push(listener);
  }

  moved(sheet: Sheet, move: Move): void {
    for (const table of this.tables) {
      if (table.sheet === sheet) table.area = move(table.area) ?? table.area;
    }
    for (const listener of this.moveListeners) listener(sheet, move);
  }

  // ---- references

  /** The place that a reference, a name or a table's name means. */
  resolve(text: string, here: Sheet): Place | null {
    const { sheet: sheetName, ref } = splitSheet(text.replace(/^=/, ""));
    const sheet = sheetName === null ? here : this.find(sheetName);
    if (!sheet) return null;
    const area = parseA1(ref);
    if (area) return { sheet, area };
    const named = this.findName(ref, sheet);
    if (named) return named.formula === text ? null : this.resolve(named.formula, sheet);
    const table = this.tables.find(({ name }) => name.toLowerCase() === ref.toLowerCase());
    return table ? { sheet: table.sheet, area: tableBody(table) } : null;
  }

  /** A sheet's own name goes before the workbook's. */
  findName(name: string, here: Sheet): NamedItem | undefined {
    const alike = this.names.filter((item) => item.name.toLowerCase() === name.toLowerCase());
    return alike.find(({ scope }) => scope === here) ?? alike.find(({ scope }) => scope === null);
  }

  address({ sheet, area }: Place, mark: "" | "$" = ""): string {
    return `${quoteSheet(sheet.name)}!${toA1(area, mark)}`;
  }

  // ---- calculation

  recalculate(isAsked = false): void {
    if (this.calculationMode === "Manual" && !isAsked) return;
    this.results.clear();
  }

  /** Works out every formula now: with manual calculation they show that until they are computed again. */
  computeAll(): void {
    for (const sheet of this.sheets) {
      for (const [key, content] of sheet.contents) {
        if (content.node) this.valueOf(sheet, keyCell(key), content);
      }
    }
  }

  setFormula(content: Content, formula: string): void {
    content.formula = formula;
    const node = parseFormula(formula.slice(1));
    if (node) content.node = node;
  }

  valueOf(sheet: Sheet, cell: Cell, { node }: Content): Value {
    const id = `${sheet.id}|${cellKey(cell.row, cell.column)}`;
    const known = this.results.get(id);
    if (known !== undefined) return known;
    if (!node || this.computing.has(id)) return 0; // a circular reference
    this.computing.add(id);
    try {
      const value = evaluate(node, this.scope(sheet, cell, cell));
      this.results.set(id, value);
      return value;
    } finally {
      this.computing.delete(id);
    }
  }

  /** A formula written for one cell as if it stood in another: validation rules, conditional formats. */
  compute(sheet: Sheet, formula: string, at: Cell, writtenFor: Cell): Value {
    const node = parseFormula(formula.replace(/^=/, ""));
    return node ? evaluate(node, this.scope(sheet, at, writtenFor)) : "#NAME?";
  }

  /** The texts of the cells that a list's source names. */
  listItems(sheet: Sheet, source: string, at: Cell, writtenFor: Cell): string[] {
    const place = this.resolve(source, sheet);
    if (!place) return [String(this.compute(sheet, source, at, writtenFor))];
    const used = intersect(place.area, place.sheet.used(true) ?? place.area);
    return used ? [...cellsOf(used)].map((cell) => place.sheet.text(cell)) : [];
  }

  private scope(sheet: Sheet, at: Cell, writtenFor: Cell): Scope {
    const sheetNamed = (name: string | null): Sheet | undefined =>
      name === null ? sheet : this.find(name);
    return {
      row: at.row,
      column: at.column,
      movedRows: at.row - writtenFor.row,
      movedColumns: at.column - writtenFor.column,
      cell: (name, row, column) => sheetNamed(name)?.value({ row, column }) ?? "#REF!",
      numberFormat: (row, column) => String(sheet.formats.at({ row, column }, "numberFormat")),
      name: (name) => {
        const place = this.resolve(name, sheet);
        return place && { sheet: place.sheet.name, area: place.area };
      },
      used: (name) => sheetNamed(name)?.used(true) ?? null,
    };
  }
}
