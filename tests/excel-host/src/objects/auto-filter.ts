import { matches } from "../formula";
import { accessDenied, existing, HostObject, invalidArgument, isRecord, NOTHING } from "../wire";
import type { Sheet } from "../workbook";
import { integer } from "./arguments";
import type { Host } from "./host";
import { rangeArgument } from "./range-base";

type Criteria = Readonly<Record<string, unknown>>;

/** The filter of a sheet's range. By values and by custom criteria it hides rows; the other kinds are not simulated. */
export class SheetFilterObject extends HostObject {
  readonly typeName = "AutoFilter";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.sheet.autoFilter !== null;
  }
  get IsDataFiltered(): boolean {
    return this.sheet.autoFilter?.criteria.some((criteria) => criteria !== null) ?? false;
  }
  get Criteria(): unknown {
    return this.sheet.autoFilter?.criteria ?? [];
  }

  Apply(range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    this.guard();
    const { area } = rangeArgument(this.host, this.sheet, range);
    const present = this.sheet.autoFilter?.criteria ?? [];
    const filter = {
      area,
      criteria: Array.from({ length: area.columns }, (_none, index) => present[index] ?? null),
    };
    if (columnIndex !== undefined) {
      const column = integer(columnIndex);
      if (column >= area.columns) throw invalidArgument(`No column ${column} in the filter.`);
      filter.criteria[column] = isRecord(criteria) ? this.simulated(criteria) : null;
    }
    this.sheet.autoFilter = filter;
    this.hideRows();
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    this.guard();
    const column = integer(columnIndex);
    if (!this.sheet.autoFilter) throw invalidArgument("There is no filter.");
    this.sheet.autoFilter.criteria[column] = null;
    this.hideRows();
  }

  ClearCriteria(): void {
    this.guard();
    if (this.sheet.autoFilter) this.sheet.autoFilter.criteria = [];
    this.hideRows();
  }

  Reapply(): void {
    this.guard();
    this.hideRows();
  }

  Remove(): void {
    this.guard();
    this.sheet.autoFilter = null;
    this.hideRows();
  }

  GetRangeOrNullObject(): HostObject {
    const { autoFilter } = this.sheet;
    return autoFilter ? this.host.range({ sheet: this.sheet, area: autoFilter.area }) : NOTHING;
  }
  GetRange(): HostObject {
    return existing(this.GetRangeOrNullObject());
  }

  private guard(): void {
    const { protection } = this.sheet;
    if (protection && protection.options.allowAutoFilter !== true) {
      throw accessDenied("The sheet is protected.");
    }
  }

  private simulated(criteria: Criteria): Criteria {
    const { filterOn } = criteria;
    if (filterOn === "Values" || filterOn === "Custom") return criteria;
    throw this.host.unsupported(`AutoFilter by ${String(filterOn)}`);
  }

  private hideRows(): void {
    const { sheet } = this;
    sheet.filteredRows.clear();
    if (!sheet.autoFilter) return;
    const { area, criteria } = sheet.autoFilter;
    for (let row = area.row + 1; row < area.row + area.rows; row++) {
      const isShown = criteria.every((each, index) => {
        const cell = { row, column: area.column + index };
        return each === null || meets(each, sheet.text(cell), sheet.value(cell));
      });
      if (!isShown) sheet.filteredRows.add(row);
    }
  }
}

function meets(criteria: Criteria, shown: string, value: string | number | boolean): boolean {
  if (criteria.filterOn === "Values") {
    const { values } = criteria;
    return Array.isArray(values) && values.some((each) => String(each) === shown);
  }
  const { criterion1, criterion2, operator } = criteria;
  const first = typeof criterion1 !== "string" || matches(criterion1)(value);
  if (typeof criterion2 !== "string") return first;
  const second = matches(criterion2)(value);
  return operator === "Or" ? first || second : first && second;
}
