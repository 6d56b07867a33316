import {
  cellCount,
  intersect,
  isEntireColumn,
  isEntireRow,
  type Move,
  type Rectangle,
} from "../grid";
import { Chorus, existing, HostCollection, NOTHING, type HostObject } from "../wire";
import type { Sheet } from "../workbook";
import type { Host } from "./host";
import type { RangeObject } from "./range";
import { rangeArgument } from "./range-base";
import { specialCells } from "./range-search";
import { TrackedObject } from "./tracked-object";
import type { WorksheetObject } from "./worksheet";

/** Excel's RangeAreas: several rectangles of one sheet. */
export class RangeAreasObject extends TrackedObject {
  readonly typeName = "RangeAreas";

  constructor(
    host: Host,
    sheet: Sheet,
    public areas: readonly Rectangle[],
  ) {
    super(host, sheet);
  }

  override move(move: Move): void {
    this.areas = this.areas.map((area) => move(area) ?? area);
  }

  get Address(): string {
    return this.areas
      .map((area) => this.sheet.workbook.address({ sheet: this.sheet, area }))
      .join(",");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  get CellCount(): number {
    return this.areas.reduce((count, area) => count + cellCount(area), 0);
  }
  get IsEntireColumn(): boolean {
    return this.areas.every(isEntireColumn);
  }
  get IsEntireRow(): boolean {
    return this.areas.every(isEntireRow);
  }
  get Areas(): RangeList {
    return new RangeList(this.ranges());
  }
  get Worksheet(): WorksheetObject {
    return this.host.worksheet(this.sheet);
  }
  get Format(): HostObject {
    return this.together("RangeFormat", (range) => range.Format);
  }
  get DataValidation(): HostObject {
    return this.together("DataValidation", (range) => range.DataValidation);
  }
  get ConditionalFormats(): HostObject {
    return this.together("ConditionalFormatCollection", (range) => range.ConditionalFormats);
  }

  Clear(applyTo?: unknown): void {
    for (const range of this.ranges()) range.Clear(applyTo);
  }
  Calculate(): void {
    this.sheet.workbook.recalculate();
  }
  GetEntireColumn(): HostObject {
    return this.each((range) => range.GetEntireColumn().area);
  }
  GetEntireRow(): HostObject {
    return this.each((range) => range.GetEntireRow().area);
  }
  GetOffsetRangeAreas(rows: unknown, columns: unknown): HostObject {
    return this.each((range) => range.GetOffsetRange(rows, columns).area);
  }
  GetIntersectionOrNullObject(other: unknown): HostObject {
    const others =
      other instanceof RangeAreasObject
        ? other.areas
        : [rangeArgument(this.host, this.sheet, other).area];
    return this.some(
      this.areas.flatMap((area) =>
        others.map((each) => intersect(area, each)).filter((common) => common !== null),
      ),
    );
  }
  GetIntersection(other: unknown): HostObject {
    return existing(this.GetIntersectionOrNullObject(other));
  }
  GetSpecialCellsOrNullObject(kind: unknown): HostObject {
    return this.some(this.areas.flatMap((area) => specialCells({ sheet: this.sheet, area }, kind)));
  }
  GetSpecialCells(kind: unknown): HostObject {
    return existing(this.GetSpecialCellsOrNullObject(kind));
  }
  GetUsedRangeAreasOrNullObject(valuesOnly?: unknown): HostObject {
    const used = this.sheet.used(valuesOnly === true);
    const parts = this.areas.map((area) => used && intersect(area, used));
    return this.some(parts.filter((part) => part !== null));
  }
  GetUsedRangeAreas(valuesOnly?: unknown): HostObject {
    return existing(this.GetUsedRangeAreasOrNullObject(valuesOnly));
  }

  private ranges(): RangeObject[] {
    return this.areas.map((area) => this.host.range({ sheet: this.sheet, area }));
  }

  private together(typeName: string, part: (range: RangeObject) => HostObject): HostObject {
    return new Chorus(typeName, this.ranges().map(part));
  }

  private each(area: (range: RangeObject) => Rectangle): HostObject {
    return this.host.areas(this.sheet, this.ranges().map(area));
  }

  private some(areas: readonly Rectangle[]): HostObject {
    return areas.length > 0 ? this.host.areas(this.sheet, areas) : NOTHING;
  }
}

class RangeList extends HostCollection<RangeObject> {
  readonly typeName = "RangeCollection";

  constructor(private readonly ranges: RangeObject[]) {
    super();
  }

  items(): RangeObject[] {
    return this.ranges;
  }

  find(key: unknown): RangeObject | undefined {
    return typeof key === "number" ? this.ranges[key] : undefined;
  }
}
