import { HostCollection, HostObject, invalidArgument } from "../wire";
import type { Sheet } from "../workbook";
import type { Host } from "./host";
import type { RangeObject } from "./range";
import { rangeArgument } from "./range-base";

type Lines = "rows" | "columns";

/** The manual breaks before rows, or before columns. */
export class PageBreakList extends HostCollection<PageBreakObject> {
  readonly typeName = "PageBreakCollection";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
    private readonly lines: Lines,
  ) {
    super();
  }

  items(): PageBreakObject[] {
    return this.sheet.page.breaks[this.lines].map((line) => this.object(line));
  }

  find(index: unknown): PageBreakObject | undefined {
    return typeof index === "number" ? this.items()[index] : undefined;
  }

  /** A break before the first row (or column) of the range. */
  Add(range: unknown): PageBreakObject {
    const { area } = rangeArgument(this.host, this.sheet, range);
    const line = this.lines === "rows" ? area.row : area.column;
    if (line === 0) throw invalidArgument("No page ends before the first line.");
    const { breaks } = this.sheet.page;
    breaks[this.lines] = [...new Set([...breaks[this.lines], line])].sort((a, b) => a - b);
    return this.object(line);
  }

  RemovePageBreaks(): void {
    this.sheet.page.breaks[this.lines] = [];
  }

  private object(line: number): PageBreakObject {
    return new PageBreakObject(this.host, this.sheet, this.lines, line);
  }
}

class PageBreakObject extends HostObject {
  readonly typeName = "PageBreak";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
    private readonly lines: Lines,
    private readonly line: number,
  ) {
    super();
  }

  get _Id(): string {
    return `${this.lines}:${this.line}`;
  }
  get RowIndex(): number {
    return this.lines === "rows" ? this.line : 0;
  }
  get ColumnIndex(): number {
    return this.lines === "columns" ? this.line : 0;
  }

  GetCellAfterBreak(): RangeObject {
    return this.host.cell(this.sheet, { row: this.RowIndex, column: this.ColumnIndex });
  }

  Delete(): void {
    const { breaks } = this.sheet.page;
    breaks[this.lines] = breaks[this.lines].filter((line) => line !== this.line);
  }
}
