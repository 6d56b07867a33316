import { COLOURS, OWED_TINT, styleOf, VERDICT_TINTS } from "../../../src/sheets";

/** Relative luminance and contrast after WCAG 2.1, 1.4.3. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4]
      .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: readonly (readonly [what: string, colour: string, fill: string])[] = [
  ["ink on white", COLOURS.ink, COLOURS.white],
  ["ink on a header", COLOURS.ink, COLOURS.head],
  ["ink on an entry cell", COLOURS.ink, COLOURS.entry],
  ["what is owed", OWED_TINT.colour, OWED_TINT.fill],
  ...Object.entries(VERDICT_TINTS).map(
    ([verdict, { colour, fill }]) => [verdict, colour, fill] as const,
  ),
];

test.each(PAIRS)("%s can be read: at least 4.5 to 1", (_, colour, fill) => {
  expect(contrast(colour, fill)).toBeGreaterThanOrEqual(4.5);
});

test("yellow means fill me in, and stands nowhere else", () => {
  const others = [
    COLOURS.head,
    COLOURS.white,
    ...Object.values(VERDICT_TINTS).map(({ fill }) => fill),
  ];
  expect(others).not.toContain(COLOURS.entry);
});

test("equal styles are one object", () => {
  expect(styleOf({ font: "body", size: 12, indent: 1 })).toBe(
    styleOf({ indent: 1, size: 12, font: "body" }),
  );
  expect(styleOf({ font: "body", size: 12 })).not.toBe(styleOf({ font: "head", size: 12 }));
});
