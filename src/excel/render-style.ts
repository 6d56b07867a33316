import type { CellSpec, PlaceSpec, RangeSpec, SheetSpec, StyleSpec } from "../sheets";
import { cover, coverByValue } from "./rectangles";
import { areaSteps, type RequestParts, type SheetStep } from "./request-size";

/** A cell and how it looks. */
export interface StyledPlace extends PlaceSpec {
  readonly style: StyleSpec;
}

/** The cells of a sheet; merged cells without a cell of their own look like the first. */
export function listStyledPlaces({ cells, merges }: SheetSpec): readonly StyledPlace[] {
  const known = new Map<string, CellSpec>();
  for (const cell of cells) known.set(placeKey(cell), cell);
  const places: StyledPlace[] = [...cells];
  for (const { top, left, bottom, right } of merges) {
    const first = known.get(placeKey({ row: top, column: left }));
    if (first === undefined) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const place = { row, column };
        if (!known.has(placeKey(place))) places.push({ ...place, style: first.style });
      }
    }
  }
  return places;
}

/**
 * Formats cells of a fresh sheet, one property at a time: few styles differ in everything, so equal values of one property
 * cover larger areas than equal styles do.
 */
export function formatCells(places: readonly StyledPlace[]): readonly SheetStep[] {
  if (places.length === 0) return [];
  const everywhere = cover(places);
  const properties = [...FONT_PROPERTIES, ...PROPERTIES];
  return [...properties.flatMap((each) => each(places, everywhere)), ...drawBorders(places)];
}

/** Gives cells the fonts of their styles again after Excel has given them another, underlined perhaps, but not bold. */
export function restoreFonts(places: readonly StyledPlace[]): readonly SheetStep[] {
  const everywhere = cover(places);
  const underlines = areaSteps(everywhere, ONE_PROPERTY, ({ format }) => {
    format.font.underline = "None";
  });
  return [...underlines, ...FONT_PROPERTIES.flatMap((each) => each(places, everywhere))];
}

type FormatProperty = (
  places: readonly StyledPlace[],
  everywhere: readonly RangeSpec[],
) => readonly SheetStep[];

/** A property of a range's format, or of what that has, as its font. */
const ONE_PROPERTY: RequestParts = { objects: 2, actions: 1, data: ["Continuous"] };

interface Property<T> {
  /** What a cell of a fresh sheet has; null for what depends on the workbook. */
  readonly fresh: T | null;
  /** Whether the commonest value goes to all cells first, and what differs is set after. */
  readonly commonestFirst: boolean;
  readonly of: (style: StyleSpec) => T;
  readonly set: (format: Excel.RangeFormat, value: T) => void;
}

function property<T>({ fresh, commonestFirst, of, set }: Property<T>): FormatProperty {
  return (places, everywhere) => {
    const areas = coverByValue(places, (index) => of(styleAt(places, index)));
    const commonest = commonestFirst ? commonestOf(areas) : fresh;
    const apply = (ranges: readonly RangeSpec[], value: T) =>
      areaSteps(ranges, ONE_PROPERTY, ({ format }) => {
        set(format, value);
      });
    const isSetFirst = commonest !== null && commonest !== fresh;
    return [
      ...(isSetFirst ? apply(everywhere, commonest) : []),
      ...[...areas].flatMap(([value, ranges]) => (value === commonest ? [] : apply(ranges, value))),
    ];
  };
}

const FONT_PROPERTIES: readonly FormatProperty[] = [
  property<string>({
    fresh: null,
    commonestFirst: true,
    of: ({ font }) => font.face,
    set: ({ font }, face) => {
      font.name = face;
    },
  }),
  property<number>({
    fresh: null,
    commonestFirst: true,
    of: ({ font }) => font.size,
    set: ({ font }, size) => {
      font.size = size;
    },
  }),
  property<boolean>({
    fresh: false,
    commonestFirst: true,
    of: ({ font }) => font.bold,
    set: ({ font }, bold) => {
      font.bold = bold;
    },
  }),
  property<string>({
    fresh: null,
    commonestFirst: true,
    of: ({ font }) => font.colour,
    set: ({ font }, colour) => {
      font.color = `#${colour}`;
    },
  }),
];

const PROPERTIES: readonly FormatProperty[] = [
  property<string | null>({
    fresh: null,
    commonestFirst: false,
    of: ({ fill }) => fill,
    set: ({ fill }, colour) => {
      if (colour !== null) fill.color = `#${colour}`;
    },
  }),
  property<StyleSpec["horizontal"]>({
    fresh: null,
    commonestFirst: true,
    of: ({ horizontal }) => horizontal,
    set: (format, horizontal) => {
      format.horizontalAlignment = HORIZONTAL[horizontal];
    },
  }),
  property<StyleSpec["vertical"]>({
    fresh: "bottom",
    commonestFirst: true,
    of: ({ vertical }) => vertical,
    set: (format, vertical) => {
      format.verticalAlignment = VERTICAL[vertical];
    },
  }),
  // An indent turns centred text to the left: only cells that have one may be told of it.
  property<number>({
    fresh: 0,
    commonestFirst: false,
    of: ({ indent }) => indent,
    set: (format, indent) => {
      format.indentLevel = indent;
    },
  }),
  property<boolean>({
    fresh: false,
    commonestFirst: true,
    of: ({ fit }) => fit === "wrap",
    set: (format, wraps) => {
      format.wrapText = wraps;
    },
  }),
  property<boolean>({
    fresh: false,
    commonestFirst: false,
    of: ({ fit }) => fit === "shrink",
    set: (format, shrinks) => {
      format.shrinkToFit = shrinks;
    },
  }),
  property<boolean>({
    fresh: true,
    commonestFirst: true,
    of: ({ locked }) => locked,
    set: ({ protection }, locked) => {
      protection.locked = locked;
    },
  }),
];

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

type Side = (typeof EDGES)[number] | "InsideHorizontal" | "InsideVertical";

function drawBorders(places: readonly StyledPlace[]): readonly SheetStep[] {
  const areas = coverByValue(places, (index) => styleAt(places, index).border);
  return [...areas].flatMap(([colour, ranges]) => {
    if (colour === null) return [];
    const draw = (lined: readonly RangeSpec[], sides: readonly Side[]) =>
      areaSteps(lined, bordersOf(sides), ({ format }) => {
        for (const side of sides) {
          const border = format.borders.getItem(side);
          border.style = "Continuous";
          border.color = `#${colour}`;
        }
      });
    return [
      ...draw(ranges, EDGES),
      // Excel refuses lines inside where there is no inside.
      ...draw(
        ranges.filter(({ top, bottom }) => bottom > top),
        ["InsideHorizontal"],
      ),
      ...draw(
        ranges.filter(({ left, right }) => right > left),
        ["InsideVertical"],
      ),
    ];
  });
}

function bordersOf(sides: readonly Side[]): RequestParts {
  return { objects: 2 + sides.length, actions: 2 * sides.length, data: sides };
}

function commonestOf<T>(areas: ReadonlyMap<T, readonly RangeSpec[]>): T | null {
  let commonest: T | null = null;
  let most = 0;
  for (const [value, ranges] of areas) {
    const cells = ranges.reduce((sum, range) => sum + cellCount(range), 0);
    if (cells > most) [commonest, most] = [value, cells];
  }
  return commonest;
}

function cellCount({ top, left, bottom, right }: RangeSpec): number {
  return (bottom - top + 1) * (right - left + 1);
}

function styleAt(places: readonly StyledPlace[], index: number): StyleSpec {
  const place = places[index];
  if (place === undefined) throw new RangeError(`no cell ${index}`);
  return place.style;
}

function placeKey({ row, column }: PlaceSpec): string {
  return `${row}:${column}`;
}
