import { brightnessOfDigits } from "../../../src/sheets";
import { readColours } from "../../../src/xlsx/read/palette";
import { attributesOf } from "../../../src/xlsx/xml";

const THEME = `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x">
<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>
</a:clrScheme><a:fontScheme name="y"><a:dk2><a:srgbClr val="FF0000"/></a:dk2></a:fontScheme></a:themeElements></a:theme>`;
const styles = (count: number): string =>
  `<styleSheet><fonts/><colors><indexedColors>${'<rgbColor rgb="FF123456"/>'.repeat(count)}</indexedColors></colors></styleSheet>`;
const part = (name: string, text: string) => ({ name, data: new TextEncoder().encode(text) });

function colourOf(said: string, theme: string | null = THEME, ownStyles: string | null = null) {
  const colours = readColours({
    theme: theme === null ? null : part("theme1.xml", theme),
    styles: ownStyles === null ? null : part("styles.xml", ownStyles),
  });
  return colours(attributesOf(`<color ${said}/>`));
}

describe("the colour that a number stands for", () => {
  test.each([
    ['rgb="FF4472C4"', "4472C4"],
    ['rgb="4472C4"', "4472C4"],
    // window, text, the light and the dark beside them, the first accent: the numbers count in another order than the theme
    ['theme="0"', "FFFFFF"],
    ['theme="1"', "000000"],
    ['theme="2"', "E7E6E6"],
    ['theme="3"', "44546A"],
    ['theme="4"', "4472C4"],
    // made lighter, darker, by a line of lightness as Excel does
    ['theme="0" tint="-0.05"', "F2F2F2"],
    ['theme="1" tint="0.5"', "808080"],
    ['theme="4" tint="0.8"', "DAE3F3"],
    ['theme="4" tint="1"', "FFFFFF"],
    ['theme="4" tint="-1"', "000000"],
    // the palette that every workbook has
    ['indexed="1"', "FFFFFF"],
    ['indexed="9"', "FFFFFF"],
    ['indexed="13"', "FFFF00"],
    ['indexed="22"', "C0C0C0"],
    ['indexed="26"', "FFFFCC"],
    ['indexed="63"', "333333"],
    ['indexed="64"', "000000"],
    ['indexed="65"', "FFFFFF"],
    ['auto="1"', "000000"],
  ])("%s is %s", (said, digits) => {
    expect(colourOf(said)).toEqual(brightnessOfDigits(digits));
  });

  test("a workbook may bring a palette of its own, but for the system's two", () => {
    expect(colourOf('indexed="9"', null, styles(64))).toEqual(brightnessOfDigits("123456"));
    expect(colourOf('indexed="64"', null, styles(64))).toEqual(brightnessOfDigits("000000"));
  });

  test("a list that is not whole, as LibreOffice writes it, is no palette", () => {
    expect(colourOf('indexed="9"', null, styles(56))).toEqual(brightnessOfDigits("FFFFFF"));
  });

  test.each([
    ["a colour that the theme does not have", 'theme="5"', THEME],
    ["no theme", 'theme="4"', null],
    ["a theme that is broken", 'theme="9"', "<a:theme"],
    ["a theme with a document type", 'theme="4"', `<!DOCTYPE x>${THEME}`],
    ["a number that none has", 'indexed="80"', THEME],
    ["nothing said", "", THEME],
  ])("%s is unknown", (_, said, theme) => {
    expect(colourOf(said, theme)).toBeNull();
  });
});
