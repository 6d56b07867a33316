import { brightnessOfDigits, legibility } from "../../../src/sheets";

/** The standard colours of Office's menu, the pure ones of a palette, and those of its theme with their palest tints. */
const COLOURS = [
  ...["C00000", "FF0000", "FFC000", "FFFF00", "92D050", "00B050", "00B0F0", "0070C0", "002060"],
  ...["7030A0", "000000", "FF00FF", "00FFFF", "00FF00", "0000FF", "808080", "C0C0C0"],
  ...["44546A", "4472C4", "ED7D31", "A5A5A5", "5B9BD5", "70AD47", "E7E6E6", "D9D9D9", "BFBFBF"],
  ...["D9E1F2", "DDEBF7", "FCE4D6", "EDEDED", "FFF2CC", "E2EFDA", "F2F2F2", "FFFFFF"],
  ...["BDD7EE", "F8CBAD", "FFE699", "C6E0B4", "FFFF99", "FFFFCC", "CCFFFF", "CCFFCC", "FBE9EA"],
];

const listed = (ground: string, wanted: string): string =>
  COLOURS.filter(
    (each) => legibility(brightnessOfDigits(each), brightnessOfDigits(ground)) === wanted,
  ).join(" ");

describe("only what is nearly the colour of its ground is not seen; strong colours as light as it are seen hardly", () => {
  test.each<[ground: string, unseen: string, faint: string]>([
    [
      "FFFFFF",
      "E7E6E6 D9E1F2 DDEBF7 FCE4D6 EDEDED FFF2CC E2EFDA F2F2F2 FFFFFF FFFFCC CCFFFF CCFFCC FBE9EA",
      "FFFF00 00FFFF FFE699 FFFF99",
    ],
    [
      "FFF2CC",
      "E7E6E6 D9D9D9 D9E1F2 DDEBF7 FCE4D6 EDEDED FFF2CC E2EFDA F2F2F2 FFFFFF FFE699 C6E0B4 FFFF99 FFFFCC CCFFFF CCFFCC FBE9EA",
      "FFFF00 00FFFF 00FF00",
    ],
  ])("on %s", (ground, unseen, faint) => {
    expect([listed(ground, "unseen"), listed(ground, "faint")]).toEqual([unseen, faint]);
  });
});
