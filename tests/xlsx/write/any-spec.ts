import fc from "fast-check";
import type {
  CellSpec,
  CellSpecValue,
  ConditionalFormatSpec,
  PlaceSpec,
  PrintSpec,
  RangeSpec,
  SheetSpec,
  StyleSpec,
  ValidationSpec,
  WorkbookSpec,
} from "../../../src/sheets";
import { STYLES } from "../sample-spec";

/*
 * Workbooks at random, of what a spec can say: small, so that cells, merges and rules meet at edges, and with few texts, so that some
 * come twice.
 */

const TEXTS = [
  ...[
    "",
    " ",
    "达标",
    "未达标",
    "甲\n乙",
    " 前后 ",
    "<&>\"'",
    "\t",
    "_x0041_",
    "控制\u0007\r",
    "😀",
  ],
  ...["\ud800", "constructor", "__proto__", "长".repeat(300), "=1+1", "A1:A1", ' sqref="A1:A1"'],
];
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const number = fc.oneof(
  fc.integer({ min: -1000, max: 10_000 }),
  fc.constantFrom(0, -0, 0.1 + 0.2, 1e21, 1e-7, 6000.5),
);
const formula = fc.constantFrom("1+1", 'IF(A1<2,"是","否")', "SUM('甲 & 乙'!$A$1:$B$2)");
const value: fc.Arbitrary<CellSpecValue> = fc.oneof(
  fc.constant(null),
  text,
  number,
  fc.record({ formula, result: fc.oneof(text, number) }),
);

const colour = fc.constantFrom("1E6B34", "FFFBE6", "A4262C");
const anyStyle: fc.Arbitrary<StyleSpec> = fc.record({
  font: fc.record({
    face: fc.constantFrom("仿宋", "黑体", "宋体"),
    size: fc.constantFrom(9, 10.5, 22),
    bold: fc.boolean(),
    colour,
  }),
  fill: fc.option(colour),
  border: fc.option(colour),
  horizontal: fc.constantFrom("left", "center", "right"),
  vertical: fc.constantFrom("top", "middle", "bottom"),
  indent: fc.integer({ min: 0, max: 2 }),
  fit: fc.constantFrom("wrap", "shrink", "none"),
  numberFormat: fc.constantFrom("General", "@", "0.00%", "yyyy-mm-dd", '[>=10000]#,##0.00;"约"0'),
  locked: fc.boolean(),
});
const style = fc.oneof(fc.constantFrom(...Object.values(STYLES)), anyStyle);

const LAST_ROW = 12;
/** Past Z, where addresses as text are in another order than columns. */
const LAST_PLACE = 28;
const place: fc.Arbitrary<PlaceSpec> = fc.record({
  row: fc.integer({ min: 1, max: LAST_ROW }),
  column: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 24, max: LAST_PLACE })),
});
const range: fc.Arbitrary<RangeSpec> = fc
  .tuple(place, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .map(([{ row, column }, down, right]) => ({
    ...{ top: row, left: column, bottom: row + down, right: column + right },
  }));

const overlap = (one: RangeSpec, other: RangeSpec): boolean =>
  one.left <= other.right &&
  other.left <= one.right &&
  one.top <= other.bottom &&
  other.top <= one.bottom;

const apart = <Item>(items: readonly Item[], rangeOf: (item: Item) => RangeSpec): Item[] =>
  items.filter((item, index) =>
    items.slice(0, index).every((other) => !overlap(rangeOf(item), rangeOf(other))),
  );

const shortText = text.map((each) => each.slice(0, 24));
const rule: fc.Arbitrary<ValidationSpec["rule"]> = fc.oneof(
  fc.constant({ type: "list" as const, choices: ["已完成", '"试行"', "<&>"] }),
  fc.record({
    type: fc.constantFrom("whole" as const, "decimal" as const),
    minimum: number,
    maximum: fc.option(number),
  }),
  fc.record({ type: fc.constant("text-length" as const), maximum: fc.nat(500) }),
);
const validation: fc.Arbitrary<ValidationSpec> = fc.record({
  range,
  rule,
  promptTitle: shortText,
  prompt: shortText,
  error: fc.option(
    fc.record({
      style: fc.constantFrom("stop" as const, "warning" as const),
      title: shortText,
      text: shortText,
    }),
  ),
});
const conditionalFormat: fc.Arbitrary<ConditionalFormatSpec> = fc.record({
  ...{ range, formula: fc.constantFrom('$F2="达标"', "A1<>1"), colour, fill: colour },
});

const inches = fc.constantFrom(0.4, 0.75, 1);
const print: fc.Arbitrary<PrintSpec> = fc.record({
  orientation: fc.constantFrom("portrait", "landscape"),
  margins: fc.record({
    ...{ left: inches, right: inches, top: inches },
    ...{ bottom: inches, header: inches, footer: inches },
  }),
  area: range,
  repeatedRow: fc.option(fc.integer({ min: 1, max: 3 })),
  pagesTall: fc.option(fc.constant(1 as const)),
  header: fc.constantFrom("", '&L&10&"仿宋,Regular"责任单位：甲<&>乙', "\u0007"),
  footer: fc.constantFrom("", "&C— &P —"),
});

/** Cells where a merge does not hide their values. */
function fitCells(cells: readonly CellSpec[], merges: readonly RangeSpec[]): CellSpec[] {
  return cells.map((cell) => {
    const at = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
    const merge = merges.find((each) => overlap(each, at));
    const isHidden = merge && (merge.top !== cell.row || merge.left !== cell.column);
    return isHidden === true ? { ...cell, value: null } : cell;
  });
}

const flag = fc.boolean();
const sheet: fc.Arbitrary<Omit<SheetSpec, "name" | "visibility">> = fc
  .record({
    columns: fc.array(fc.record({ width: fc.constantFrom(0, 36, 72, 76, 3000), hidden: flag }), {
      maxLength: 8,
    }),
    rows: fc.array(fc.record({ height: fc.constantFrom(0, 15, 52.5, 600), pageBreakAfter: flag }), {
      maxLength: LAST_ROW,
    }),
    cells: fc.uniqueArray(
      fc.record({ place, value, style }).map((cell) => ({ ...cell.place, ...cell })),
      { maxLength: 40, selector: ({ row, column }) => `${row} ${column}` },
    ),
    merges: fc.array(range, { maxLength: 6 }).map((all) => apart(all, (each) => each)),
    validations: fc.array(validation, { maxLength: 12 }).map((all) => apart(all, (v) => v.range)),
    conditionalFormats: fc.array(conditionalFormat, { maxLength: 4 }),
    autoFilter: fc.option(range),
    view: fc.record({
      frozenRows: fc.integer({ min: 0, max: 2 }),
      frozenColumns: fc.integer({ min: 0, max: 2 }),
      activeCell: place,
    }),
    print: fc.option(print),
    protection: fc.option(
      fc.record({ allowFilter: flag, allowColumnWidths: flag, allowRowHeights: flag }),
    ),
  })
  .map((each) => ({ ...each, cells: fitCells(each.cells, each.merges) }));

const NAMES = ["填报说明", "责任'分解'表", "甲 & <乙>", "_meta"] as const;

/** Any workbook that can be written. */
export const anyWorkbook: fc.Arbitrary<WorkbookSpec> = fc.record({
  title: fc.constantFrom("样表", "", "甲 <&> 乙\u0007"),
  sheets: fc
    .array(fc.tuple(sheet, fc.constantFrom("visible", "hidden", "veryHidden")), {
      ...{ minLength: 1, maxLength: NAMES.length },
    })
    .map((sheets) =>
      sheets.map(([each, visibility], index): SheetSpec => ({
        ...{ ...each, name: NAMES[index] ?? "" },
        // one of them has to be seen
        visibility: index === sheets.length - 1 ? "visible" : visibility,
      })),
    ),
  createdOn: fc.constantFrom("2022-01-04", "2024-02-29"),
  lockStructure: flag,
});
