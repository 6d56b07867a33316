import { type Brightness, brightnessOfDigits, type Differential, isHarmless } from "../sheets";

/** A conditional format as Excel tells it. */
export interface LiveCondition {
  readonly type: string;
  /** What it makes of cells; of a colour scale one for each of its colours. */
  readonly looks: readonly Differential[];
  readonly hidesValues: boolean;
  readonly priority: number;
  readonly stops: boolean;
  readonly told: Excel.Interfaces.ConditionalFormatData;
}

/** Conditional formats of one sheet: those that may hide or change a figure, and where they are. */
export interface AskedConditions {
  /** Whether another sync has to be made before `places` can be looked at. */
  readonly isMore: boolean;
  readonly conditions: readonly (LiveCondition & { readonly places: Excel.RangeAreas })[];
  /** There are more of them than are read: nobody knows what those hide. */
  readonly isCut: boolean;
}

/** Of one sheet: a sheet that was copied into itself for years has hundreds, and Excel answers at most 5 MB at a time. */
const MOST = 2000;

const LOOK = {
  numberFormat: true,
  font: { color: true, strikethrough: true },
  fill: { color: true },
} as const;

/** Asks for what every conditional format says; where it is has to be asked further. */
export function loadConditions(used: Excel.Range): Excel.ConditionalFormatCollection {
  return used.conditionalFormats.load({
    ...{ $top: MOST, type: true, priority: true, stopIfTrue: true },
    customOrNullObject: { rule: { formula: true }, format: LOOK },
    cellValueOrNullObject: { rule: true, format: LOOK },
    textComparisonOrNullObject: { rule: true, format: LOOK },
    presetOrNullObject: { rule: true, format: LOOK },
    topBottomOrNullObject: { format: LOOK },
    colorScaleOrNullObject: { criteria: true },
    dataBarOrNullObject: { showDataBarOnly: true },
    iconSetOrNullObject: { showIconOnly: true },
  });
}

const NOTHING: AskedConditions = { isMore: false, conditions: [], isCut: false };

/** Asks where the conditional formats are, if one of them may hide or change a figure; those that forms and tables have do not. */
export function askConditions(
  loaded: Excel.ConditionalFormatCollection,
  used: Excel.Range,
): AskedConditions {
  if (used.isNullObject) return NOTHING;
  const told = loaded.toJSON().items ?? [];
  if (told.length >= MOST) return { isMore: true, conditions: [], isCut: true };
  const conditions = told.map(toCondition);
  const mayHide = conditions.some(
    ({ looks, hidesValues }) => hidesValues || !looks.every(isHarmless),
  );
  if (!mayHide) return NOTHING;
  return {
    ...{ isMore: true, isCut: false },
    conditions: conditions.map((each, index) => ({
      ...each,
      places: loaded
        .getItemAt(index)
        .getRanges()
        .load(
          "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
        ),
    })),
  };
}

type ToldFormat = Excel.Interfaces.ConditionalRangeFormatData;

function toCondition(told: Excel.Interfaces.ConditionalFormatData): LiveCondition {
  const { type = "", priority = 0, stopIfTrue = false } = told;
  const scale = told.colorScaleOrNullObject?.criteria;
  const format =
    told.customOrNullObject?.format ??
    told.cellValueOrNullObject?.format ??
    told.textComparisonOrNullObject?.format ??
    told.presetOrNullObject?.format ??
    told.topBottomOrNullObject?.format;
  const colours = scale ? [scale.minimum, scale.midpoint, scale.maximum] : [];
  return {
    ...{ type, priority, stops: stopIfTrue, told },
    looks: scale
      ? colours.flatMap((each) => (each ? [{ ground: [brightnessOf(each.color)] }] : []))
      : [toLook(format)],
    hidesValues:
      told.dataBarOrNullObject?.showDataBarOnly === true ||
      told.iconSetOrNullObject?.showIconOnly === true,
  };
}

/** What is not set is empty or null. */
function toLook(format: ToldFormat | undefined): Differential {
  const code: unknown = format?.numberFormat;
  const font = format?.font?.color;
  const ground = format?.fill?.color;
  return {
    ...(typeof code === "string" && code !== "" ? { formatCode: code } : {}),
    ...(font ? { font: brightnessOf(font) } : {}),
    ...(ground ? { ground: [brightnessOf(ground)] } : {}),
    ...(format?.font?.strikethrough === true ? { isStruck: true as const } : {}),
  };
}

function brightnessOf(colour: string | undefined): Brightness {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour ?? "")?.[1];
  return digits === undefined ? null : brightnessOfDigits(digits);
}
