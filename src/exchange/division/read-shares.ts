import {
  type Big,
  convert,
  defaultDivisionRule,
  DIVISION_RULES,
  type DivisionRule,
  type DistrictShare,
  type Finding,
  finding,
  type FindingCode,
  foldTyped,
  formatFigure,
  isNothing,
  isNumeric,
  isSameUnit,
  type NumericTarget,
  type PlacedProblem,
  type Plan,
  type Problem,
  readValue,
  type ReportedCell,
  type TargetDivision,
  toDecimal,
  weigh,
  whyNotBy,
} from "../../core";
import {
  cellAddress,
  DISTRICT_HEADER,
  type GridCell,
  RULE_WORDS,
  textOf,
  withoutBlanks,
  type WorkbookGrid,
} from "../../sheets";
import { listSharesLines, type SharesLine } from "./shares-lines";
import { findSharesTable, type SharesTable, type SharesTableColumn } from "./shares-table";

/** What is wanted of a workbook of shares. */
export interface SharesRequest {
  readonly plan: Plan;
  /** Null for every target that has a column. */
  readonly targets: readonly string[] | null;
  /** For targets of which the workbook does not say it; null for what each of them can. */
  readonly rule: DivisionRule | null;
}

/** What a workbook says of shares. */
export interface SharesReading {
  readonly targets: readonly TargetDivision[];
  /** Its cells and what is wrong with them: `目标分解!C7`. */
  readonly problems: readonly PlacedProblem[];
  /** Of figures that cannot be used, and of what was converted; with their cells. */
  readonly findings: readonly Finding[];
}

/**
 * Reads shares from a workbook: districts down, measures across, units in the headers. A figure is read as a form's is: 30个, 3万, 96%,
 * and what could mean two things is refused. What stands in lines of totals counts for nothing, and is compared.
 */
export function readShares(workbook: WorkbookGrid, request: SharesRequest): SharesReading {
  const found = findSharesTable(workbook, request.plan);
  if ("table" in found) return new SharesReader(found.table, request).read();
  const { headers } = found;
  const path = workbook.sheets.find(({ visibility }) => visibility === "visible")?.name ?? "";
  const problem: Problem =
    headers === null ? { code: "no-districts-column" } : { code: "no-measure", headers };
  return { targets: [], problems: [{ ...problem, path }], findings: [] };
}

/** What is told of a value, and says nothing of a share: it is smaller than the whole. */
const NOT_OF_SHARES: readonly FindingCode[] = [
  ...(["magnitude-suspect", "rounding-hides", "formula-in-entry"] as const),
];

class SharesReader {
  private readonly problems: PlacedProblem[] = [];
  private readonly findings: Finding[] = [];
  private readonly lines: readonly SharesLine[];

  constructor(
    private readonly table: SharesTable,
    private readonly request: SharesRequest,
  ) {
    this.lines = listSharesLines(table.sheet, table.headerRow, table.districtColumn);
  }

  read(): SharesReading {
    const { measures, unknown, twice, headerRow, sheet } = this.table;
    const { targets: asked } = this.request;
    // columns of others are no mistake where somebody said which are wanted
    for (const { column, header } of asked === null ? unknown : []) {
      this.tell(headerRow, column, { code: "unknown-measure", header });
    }
    for (const { column, header } of twice) {
      this.tell(headerRow, column, { code: "measure-twice", header });
    }
    this.refuseMerged();
    const chosen = measures.filter(({ target }) => asked === null || asked.includes(target.id));
    this.tellHidden(chosen);
    const targets = chosen.flatMap((measure) => this.readMeasure(measure));
    const isWhole =
      this.problems.length === 0 && this.findings.every((each) => each.severity !== "error");
    const wanted = asked ?? (targets.length === 0 ? chosen.map(({ target }) => target.id) : []);
    for (const id of isWhole ? wanted : []) {
      if (targets.some(({ target }) => target === id)) continue;
      this.problems.push({ code: "not-divided", target: id, path: sheet.name });
    }
    return { targets, problems: this.problems, findings: this.findings };
  }

  private tell(row: number, column: number, problem: Problem): void {
    const path = `${this.table.sheet.name}!${cellAddress({ row, column })}`;
    this.problems.push({ ...problem, path });
  }

  /** Districts that are filtered out count; figures that nobody can see in their column do not, and are told. */
  private tellHidden(chosen: readonly SharesTableColumn[]): void {
    const { sheet, districtColumn, headerRow } = this.table;
    const districts = this.lines.filter(({ kind, label }) => kind === "district" && label !== "");
    const hidden = districts.filter(({ row }) => sheet.hiddenRows.has(row));
    if (hidden.length > 0) {
      const received = hidden.map(({ label }) => label).join("、");
      const details = { count: hidden.length };
      this.findings.push(finding("hidden-rows", { sheet: sheet.name, received, details }));
    }
    const spans = sheet.extras?.hiddenColumns ?? [];
    const isHidden = (column: number) =>
      spans.some(({ first, last }) => first <= column && column <= last);
    const columns = chosen.map(({ column, header }) => ({ column, header }));
    for (const { column, header } of [{ column: districtColumn, header: "" }, ...columns]) {
      const filled = districts.filter(({ cells }) =>
        cells.some((cell) => cell.column === column && !isBlank(cell)),
      );
      if (!isHidden(column) || filled.length === 0) continue;
      const cell = cellAddress({ row: headerRow, column });
      const told = finding("hidden-columns", {
        ...{ sheet: sheet.name, cell, received: header === "" ? DISTRICT_HEADER : header },
        details: { isSheet: false, count: filled.length },
      });
      this.findings.push(weigh(told, "error"));
    }
  }

  /** Cells made one over several districts: whose figure it is nobody can tell. */
  private refuseMerged(): void {
    const { sheet, districtColumn } = this.table;
    for (const { top, bottom, left } of sheet.extras?.merges ?? []) {
      const covered = this.lines.filter(
        ({ row, kind, label }) =>
          row >= top && row <= bottom && (kind === "district" || label === ""),
      );
      if (left > districtColumn && covered.length > 1) {
        this.tell(top, left, { code: "merged-share" });
      }
    }
  }

  private readMeasure(measure: SharesTableColumn): TargetDivision[] {
    const { target } = measure;
    const rule = this.ruleOf(measure);
    const shares = this.lines.flatMap(({ kind, label, row, cells }): DistrictShare[] => {
      const cell = cells.find(({ column }) => column === measure.column);
      // what has no figure here was not given to that district
      if (kind !== "district" || cell === undefined || isBlank(cell)) return [];
      if (label === "") {
        this.tell(row, this.table.districtColumn, { code: "empty-text" });
        return [];
      }
      if (!isNumeric(target)) return [{ district: label }];
      const threshold = this.readFigure(cell, measure, target)?.toNumber();
      if (threshold === undefined) return [];
      if (rule !== "weighted") return [{ district: label, threshold }];
      const place = this.table.weights.get(target.id);
      return [{ district: label, threshold, weight: weightIn(cells, place) }];
    });
    if (isNumeric(target) && rule === "sum") this.compareTotal(measure, target, shares);
    return shares.length === 0 ? [] : [{ target: target.id, rule, shares }];
  }

  /** What the line of rules says above the column, else what was asked for, else what the target can. */
  private ruleOf({ target, column }: SharesTableColumn): DivisionRule {
    const usual = this.request.rule ?? defaultDivisionRule(target);
    const line = this.lines.find(({ kind }) => kind === "rule");
    const cell = line?.cells.find((each) => each.column === column);
    const words = cell === undefined ? "" : withoutBlanks(textOf(cell));
    if (words === "" || line === undefined) return usual;
    const rule = DIVISION_RULES.find((each) => each === words || RULE_WORDS[each] === words);
    const why = rule === undefined ? null : whyNotBy(target, rule);
    if (why !== null) this.tell(line.row, column, why);
    if (rule !== undefined) return rule;
    const can = DIVISION_RULES.filter((each) => whyNotBy(target, each) === null);
    this.tell(line.row, column, {
      code: "not-a-choice",
      choices: can.map((each) => RULE_WORDS[each]),
    });
    return usual;
  }

  private readFigure(
    cell: GridCell,
    measure: SharesTableColumn,
    target: NumericTarget,
  ): Big | null {
    const { row, column } = cell;
    const { unit } = measure;
    if (cell.formula !== null && cell.content.kind === "blank") {
      this.tell(row, column, { code: "error-value" });
      return null;
    }
    if (unit !== null && unit.dimension !== target.unit.dimension) {
      const units = { unit: unit.symbol, wanted: target.unit.symbol };
      this.tell(this.table.headerRow, column, { code: "unit-of-other-kind", ...units });
      return null;
    }
    const { value, findings } = readUnder(cell, measure, target);
    const at = { sheet: this.table.sheet.name, cell: cellAddress({ row, column }) };
    const told = findings.filter(({ code }) => !NOT_OF_SHARES.includes(code));
    // what stands there and cannot be used is never left out for a blank
    const isLost = value === null && told.every(({ severity }) => severity !== "error");
    this.findings.push(
      ...told.map((each) => ({ ...(isLost ? weigh(each, "error") : each), ...at })),
    );
    return value;
  }

  /** A total that the office wrote itself says what the districts make, or what is wanted. */
  private compareTotal(
    measure: SharesTableColumn,
    target: NumericTarget,
    shares: readonly DistrictShare[],
  ): void {
    const line = this.lines.find(({ kind }) => kind === "total");
    const cell = line?.cells.find(({ column }) => column === measure.column);
    if (line === undefined || cell === undefined) return;
    const printed = readUnder(cell, measure, target).value;
    const sum = shares.reduce((all, { threshold }) => all.plus(threshold ?? 0), toDecimal(0));
    if (printed === null || printed.eq(sum) || printed.eq(target.threshold)) return;
    const figures = { printed: formatFigure(printed), sum: formatFigure(sum) };
    this.tell(line.row, measure.column, { code: "printed-total-differs", ...figures });
  }
}

/** Whether nothing stands in a cell; a formula that was never worked out is something, and so is a figure that shows nothing. */
function isBlank({ content, formula, ...cell }: GridCell): boolean {
  if (content.kind === "blank") return formula === null;
  return content.kind === "text" && isNothing(foldTyped(textOf({ ...cell, content, formula })));
}

/** What a cell says under its column's header, in the target's own unit. */
function readUnder(cell: ReportedCell, { unit }: SharesTableColumn, target: NumericTarget) {
  if (unit === null || isSameUnit(unit, target.unit) || unit.dimension !== target.unit.dimension) {
    return readValue(cell, target);
  }
  const reading = readValue(cell, { ...target, unit });
  const { value } = reading;
  return { ...reading, value: value === null ? null : convert(value, unit, target.unit) };
}

function weightIn(cells: readonly GridCell[], column: number | undefined): number | null {
  const cell = cells.find((each) => each.column === column);
  if (cell === undefined) return null;
  if (cell.content.kind === "number") return cell.content.value;
  const words = foldTyped(textOf(cell));
  return words === "" || Number.isNaN(Number(words)) ? null : Number(words);
}
