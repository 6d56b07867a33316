import {
  cellAddress,
  rangeAddress,
  type CellSpec,
  type RangeSpec,
  type SheetSpec,
  type StyleSpec,
  type ValidationSpec,
} from "../../src/sheets";
import type { SheetReport } from "../excel-host/harness";
import type { LiveWorkbook } from "./live-workbook";
import { expectedCharts, readCharts } from "./chart-look";
import { expectedConditions, readConditions } from "./condition-look";
import { expectedPage, readPage } from "./page-look";

/** What of a sheet's look can be compared with its spec. */
export type Look = Readonly<Record<string, unknown>>;

/** The look of a sheet in the simulated Excel, in the words of a spec. */
export async function lookOf({ pane, excel }: LiveWorkbook, spec: SheetSpec): Promise<Look> {
  const { sheets } = await excel.snapshot();
  const sheet = sheets.find(({ name }) => name === spec.name);
  if (sheet === undefined) throw new Error(`no sheet ${spec.name}`);
  const addresses = stylesByAddress(spec).map(([address]) => address);
  const cells = await pane.page.evaluate(
    ([name, wanted]) => {
      const simulator = Reflect.get(globalThis, "excelSimulator") as {
        cell(
          sheet: string,
          address: string,
        ): { readonly format: Record<string, unknown>; readonly hyperlink: unknown };
      };
      return wanted.map((address) => {
        const { format, hyperlink } = simulator.cell(name, address);
        return { format, hyperlink };
      });
    },
    [spec.name, addresses] as const,
  );
  return {
    visibility: sheet.visibility,
    tabColour: sheet.tabColor,
    gridlines: sheet.showGridlines,
    merges: [...sheet.merges].sort(),
    frozen: sheet.frozen,
    widths: spec.columns.map((_column, index) => sheet.columnWidths[index]),
    hiddenColumns: [...sheet.hiddenColumns],
    heights: spec.rows.map((_row, index) => sheet.rowHeights[index]),
    protection: sheet.protectionOptions,
    filter: sheet.autoFilter?.address ?? null,
    validations: byAddress(sheet.validations.map(readValidation)),
    ...readConditions(sheet.conditionalFormats),
    print: readPage(sheet.page),
    charts: readCharts(sheet.charts),
    styles: Object.fromEntries(
      addresses.map((address, index) => [address, readStyle(cells[index]?.format ?? {})]),
    ),
    links: Object.fromEntries(
      addresses.flatMap((address, index) => {
        const link = cells[index]?.hyperlink ?? null;
        return link === null ? [] : [[address, link]];
      }),
    ),
  };
}

/** The same, from the spec. */
export function expectedLook(spec: SheetSpec): Look {
  const { frozenRows, frozenColumns } = spec.view;
  return {
    visibility: { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[spec.visibility],
    tabColour: "",
    gridlines: spec.visibility !== "visible",
    merges: spec.merges.map((merge) => rangeAddress(merge)).sort(),
    frozen: frozenRows + frozenColumns > 0 ? { rows: frozenRows, columns: frozenColumns } : null,
    widths: spec.columns.map(({ width }) => width * 0.75),
    hiddenColumns: spec.columns.flatMap(({ hidden }, index) => (hidden ? [index] : [])),
    heights: spec.rows.map(({ height }) => height),
    protection: spec.protection && {
      allowAutoFilter: spec.protection.allowFilter,
      allowFormatColumns: spec.protection.allowColumnWidths,
      allowFormatRows: spec.protection.allowRowHeights,
      selectionMode: "Normal",
    },
    filter: spec.autoFilter && rangeAddress(spec.autoFilter),
    validations: byAddress(spec.validations.map(expectedValidation)),
    ...expectedConditions(spec),
    print: spec.print && expectedPage(spec.print, spec),
    charts: expectedCharts(spec),
    styles: Object.fromEntries(
      stylesByAddress(spec).map(([address, style]) => [address, expectedStyle(style)]),
    ),
    links: expectedLinks(spec),
  };
}

/** Where the cells of a sheet lead, by their addresses, in the words of Office.js. */
export function expectedLinks({ links = [] }: SheetSpec): Look {
  return Object.fromEntries(
    links.map((link) => {
      const documentReference = `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`;
      const { tip } = link;
      const tips = tip === undefined ? {} : { screenTip: tip };
      return [cellAddress(link), { documentReference, ...tips }];
    }),
  );
}

/** Every cell that has a style, merged ones with that of the first. */
function stylesByAddress({ cells, merges }: SheetSpec): [address: string, style: StyleSpec][] {
  const known = new Map<string, CellSpec>(cells.map((cell) => [cellAddress(cell), cell]));
  const styles = new Map(cells.map((cell) => [cellAddress(cell), cell.style]));
  for (const merge of merges) {
    const first = known.get(cellAddress({ row: merge.top, column: merge.left }));
    for (const address of addressesIn(merge)) {
      if (first !== undefined && !styles.has(address)) styles.set(address, first.style);
    }
  }
  return [...styles];
}

function addressesIn({ top, left, bottom, right }: RangeSpec): string[] {
  const columns = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * columns }, (_, index) =>
    cellAddress({ row: top + Math.floor(index / columns), column: left + (index % columns) }),
  );
}

const SIDES = ["Top", "Bottom", "Left", "Right"] as const;

function readStyle(format: Readonly<Record<string, unknown>>): Look {
  const lines = SIDES.map((side) => format[`border${side}Style`] ?? "None");
  const colours = SIDES.map((side) => format[`border${side}Color`] ?? null);
  return {
    font: [format.fontName, format.fontSize, format.bold, format.fontColor, format.underline],
    fill: format.fillColor,
    lines,
    colours,
    alignment: [format.horizontalAlignment, format.verticalAlignment, format.indentLevel],
    fit: [format.wrapText, format.shrinkToFit],
    numberFormat: format.numberFormat,
    locked: format.locked,
  };
}

function expectedStyle(style: StyleSpec): Look {
  const { font, fill, border } = style;
  return {
    font: [font.face, font.size, font.bold, `#${font.colour}`, "None"],
    fill: fill === null ? "#FFFFFF" : `#${fill}`,
    lines: SIDES.map(() => (border === null ? "None" : "Continuous")),
    colours: SIDES.map(() => (border === null ? null : `#${border}`)),
    alignment: [
      { left: "Left", center: "Center", right: "Right" }[style.horizontal],
      { top: "Top", middle: "Center", bottom: "Bottom" }[style.vertical],
      style.indent,
    ],
    fit: [style.fit === "wrap", style.fit === "shrink"],
    numberFormat: style.numberFormat,
    locked: style.locked,
  };
}

interface AddressedValidation {
  readonly address: string;
  readonly rule: unknown;
  readonly prompt: readonly string[];
  readonly error: readonly string[] | null;
}

function readValidation({
  address,
  rule,
  prompt,
  errorAlert,
}: SheetReport["validations"][number]): AddressedValidation {
  return {
    address,
    rule,
    prompt: prompt === null ? ["", ""] : [prompt.title, prompt.message],
    error:
      errorAlert?.showAlert === true
        ? [errorAlert.style, errorAlert.title, errorAlert.message]
        : null,
  };
}

function expectedValidation(spec: ValidationSpec): AddressedValidation {
  const { error } = spec;
  return {
    address: rangeAddress(spec.range),
    rule: expectedRule(spec.rule),
    prompt: [spec.promptTitle, spec.prompt],
    error: error && [error.style === "stop" ? "Stop" : "Warning", error.title, error.text],
  };
}

function expectedRule(rule: ValidationSpec["rule"]): unknown {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.choices.join(",") } };
    case "text-length":
      return { textLength: { formula1: rule.maximum, operator: "LessThanOrEqualTo" } };
    case "whole":
    case "decimal": {
      const limits =
        rule.maximum === null
          ? { formula1: rule.minimum, operator: "GreaterThanOrEqualTo" }
          : { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" };
      return { [rule.type === "whole" ? "wholeNumber" : "decimal"]: limits };
    }
  }
}

function byAddress(validations: readonly AddressedValidation[]): readonly AddressedValidation[] {
  return validations.toSorted((one, other) => (one.address < other.address ? -1 : 1));
}
