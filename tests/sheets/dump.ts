import {
  cellAddress,
  type ChartSpec,
  linkReference,
  rangeAddress,
  type SheetSpec,
  type StyleSpec,
  type WorkbookSpec,
} from "../../src/sheets";

/** A workbook as text, for golden files that are reviewed as diffs: values, merges, rules, formats, links, locks, print set-up. */
export function dumpWorkbook({ title, createdOn, lockStructure, sheets }: WorkbookSpec): string {
  const head = `workbook ${title} | created ${createdOn}${lockStructure ? " | structure locked" : ""}\n`;
  return [head, ...sheets.map(dumpSheet)].join("\n");
}

export function dumpSheet(sheet: SheetSpec): string {
  const styles = new Map<StyleSpec, string>();
  const nameOf = (style: StyleSpec): string => {
    const known = styles.get(style) ?? `s${styles.size + 1}`;
    styles.set(style, known);
    return known;
  };
  const cells = sheet.cells
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
    .map((cell) => `${cellAddress(cell)} ${nameOf(cell.style)} ${showValue(cell.value)}`);
  const { print, protection, view } = sheet;
  return [
    `sheet ${sheet.name} | ${sheet.visibility}`,
    `columns ${sheet.columns.map(({ width, hidden }) => `${width}${hidden ? " hidden" : ""}`).join(" | ")}`,
    ...sheet.rows.map(
      ({ height, pageBreakAfter }, index) =>
        `row ${index + 1} ${height}${pageBreakAfter ? " | page ends" : ""}`,
    ),
    ...cells,
    ...[...styles].map(([style, name]) => `${name} = ${showStyle(style)}`),
    ...(sheet.merges.length > 0 ? [`merges ${sheet.merges.map(rangeAddress).join(" ")}`] : []),
    ...sheet.validations.map(
      ({ range, rule, promptTitle, prompt, error }) =>
        `validation ${rangeAddress(range)} ${JSON.stringify(rule)}\n  ${promptTitle}\n  ${indent(prompt)}` +
        (error ? `\n  ${error.style} ${error.title}: ${error.text}` : ""),
    ),
    ...sheet.conditionalFormats.map(
      ({ range, formula, colour, fill }) =>
        `format ${rangeAddress(range)} ${formula} → ${colour}/${fill}`,
    ),
    ...(sheet.dataBars ?? []).map(({ range, colour }) => `bars ${rangeAddress(range)} ${colour}`),
    ...(sheet.charts ?? []).flatMap(dumpChart),
    ...(sheet.links ?? []).map(
      (link) =>
        `link ${cellAddress(link)} → ${linkReference(link)}${link.tip === undefined ? "" : ` | ${link.tip}`}`,
    ),
    ...(sheet.autoFilter ? [`filter ${rangeAddress(sheet.autoFilter)}`] : []),
    `view frozen ${view.frozenRows} rows, ${view.frozenColumns} columns | active ${cellAddress(view.activeCell)}`,
    ...(print
      ? [
          `print ${print.orientation} ${rangeAddress(print.area)} | repeat ${print.repeatedRow ?? "-"} | tall ${print.pagesTall ?? "-"}`,
          `margins ${JSON.stringify(print.margins)}`,
          `header ${print.header}`,
          `footer ${print.footer}`,
        ]
      : []),
    protection ? `protected ${JSON.stringify(protection)}` : "not protected",
    "",
  ].join("\n");
}

function dumpChart(chart: ChartSpec): string[] {
  const { place, title, description, categories, series, isStacked, numberFormat } = chart;
  return [
    `chart ${rangeAddress(place)} ${title} | ${isStacked ? "stacked" : "single"} | ${numberFormat}`,
    `  ${description}`,
    `  of ${rangeAddress(categories.range)} ${categories.values.join(", ")}`,
    ...series.map(
      ({ name, values, colour, pattern }) =>
        `  ${name} ${rangeAddress(values.range)} ${values.values.join(" ")} | ${pattern} ${colour}`,
    ),
  ];
}

function showValue(value: SheetSpec["cells"][number]["value"]): string {
  if (value === null) return "·";
  if (typeof value === "object") return `=${value.formula} → ${JSON.stringify(value.result)}`;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function showStyle({ font, fill, border, ...rest }: StyleSpec): string {
  return [
    `${font.face} ${font.size}${font.bold ? " bold" : ""} ${font.colour}`,
    fill ? `on ${fill}` : "",
    border ? `box ${border}` : "",
    `${rest.horizontal} ${rest.vertical}${rest.indent ? ` indent ${rest.indent}` : ""} ${rest.fit}`,
    rest.numberFormat,
    rest.locked ? "locked" : "unlocked",
  ]
    .filter((part) => part !== "")
    .join(" | ");
}

function indent(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
