import { rangeAddress, type SheetSpec } from "../../src/sheets";

type Format = Readonly<Record<string, unknown>>;

/** The conditional formats of a sheet in the simulated Excel, the lowest first as it has them, in the words of a spec. */
export function readConditions(formats: readonly Format[]): Format {
  const isBar = ({ type }: Format): boolean => type === "DataBar";
  return {
    conditionalFormats: formats
      .filter((each) => !isBar(each))
      .map(readCustom)
      .reverse(),
    dataBars: formats.filter(isBar).map(readBar).reverse(),
    // whatever is said by a colour lies above the bars
    barsLieBelow: formats.findLastIndex(isBar) < formats.filter(isBar).length,
  };
}

/** The same, from the spec. */
export function expectedConditions({ conditionalFormats, dataBars = [] }: SheetSpec): Format {
  return {
    conditionalFormats: conditionalFormats.map(({ range, formula, colour, fill }) => ({
      address: rangeAddress(range),
      formula: `=${formula}`,
      colour: `#${colour}`,
      fill: `#${fill}`,
    })),
    dataBars: dataBars.map(({ range, colour }) => ({
      address: rangeAddress(range),
      from: { type: "Number", formula: "0" },
      to: { type: "Number", formula: "1" },
      colour: `#${colour}`,
    })),
    barsLieBelow: true,
  };
}

function readCustom(format: Format): unknown {
  const { address, Rule, Format } = format as unknown as {
    readonly address: string;
    readonly Rule: { readonly Formula: string };
    readonly Format: {
      readonly Font: { readonly Color: string };
      readonly Fill: { readonly Color: string };
    };
  };
  return { address, formula: Rule.Formula, colour: Format.Font.Color, fill: Format.Fill.Color };
}

function readBar(format: Format): unknown {
  const { address, LowerBoundRule, UpperBoundRule, PositiveFormat } = format as unknown as {
    readonly address: string;
    readonly LowerBoundRule: unknown;
    readonly UpperBoundRule: unknown;
    readonly PositiveFormat: { readonly FillColor: string };
  };
  return { address, from: LowerBoundRule, to: UpperBoundRule, colour: PositiveFormat.FillColor };
}
