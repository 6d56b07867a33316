import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/core";
import { assessWorkbook, builtInPlans, prepareMarkedCopy } from "../../src/exchange";
import { markWorkbook, readArchive, readWorkbook } from "../../src/xlsx";
import { changeParts, ENTRY, replaced } from "../cli/corpus/parts";
import { detailOf } from "../finding-details";
import { deflate, inflate } from "./build-archive";

const FIXTURES = join(__dirname, "../fixtures");
const plans = builtInPlans();
const file = (path: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, path)));

/** What `check` makes of a file: how many values count, and what is told beside blank lines, in few words. */
function outcome(bytes: Uint8Array): string {
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") return result.findings.map(inShort).join(" | ");
  const { entries, findings } = assessWorkbook({ path: "a.xlsx", ...result, plans });
  const values = entries.filter(({ value }) => value !== null).length;
  const told = findings.filter(({ code, received }) => code !== "missing-value" || received);
  return [`${values} values`, ...told.map(inShort)].join(" | ");
}

function inShort(finding: Finding): string {
  const { code, cell, received } = finding;
  const details = ["problem", "unseen", "shown", "kept", "isConditional", "unsure"]
    .map((name) => detailOf(finding, name))
    .map((value) => (value === true ? "conditional" : value))
    .filter((value) => typeof value === "string");
  return [code, cell, received, ...details].filter((each) => each !== null).join(" ");
}

/** A form with 23 values, saved by LibreOffice; G3 holds 6100 under 亿元. */
const good = (): Uint8Array => file("packages/customxml-doctype.xlsx");
const STYLES = "xl/styles.xml";
const ALL = "23 values";

type Changes = Parameters<typeof changeParts>[1];
type Change = (xml: string) => string;

const all =
  (...changes: Change[]): Change =>
  (xml) =>
    changes.reduce((text, change) => change(text), xml);
const cell =
  (address: string, attributes: string, inside: string): Change =>
  (xml) =>
    replaced(
      xml,
      new RegExp(`<c r="${address}" (s="\\d+")[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${address}" ${attributes.replace("{}", "$1")}>${inside}</c>`,
    );
const words = (address: string, text: string): Change =>
  cell(address, '{} t="inlineStr"', `<is><t>${text}</t></is>`);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The form's style 32, which it has not. */
const styled = (look: { font?: string; fill?: string; format?: string }): Changes => ({
  [STYLES]: all(
    (xml) => replaced(xml, "</fonts>", `<font>${look.font ?? "<b/>"}</font></fonts>`),
    (xml) => replaced(xml, "</fills>", `<fill>${look.fill ?? "<patternFill/>"}</fill></fills>`),
    (xml) =>
      replaced(
        xml,
        "</numFmts>",
        `<numFmt numFmtId="900" formatCode="${escaped(look.format ?? "General")}"/></numFmts>`,
      ),
    (xml) => {
      const last = (section: string, name: string): number =>
        (xml.split(`<${section} `)[1]?.split(`</${section}>`)[0] ?? "").split(`<${name}>`).length -
        2;
      const ids = `numFmtId="900" fontId="${last("fonts", "font")}" fillId="${last("fills", "fill")}"`;
      return replaced(xml, "</cellXfs>", `<xf ${ids}/></cellXfs>`);
    },
  ),
  [ENTRY]: cell("G3", 's="32"', "<v>6100</v>"),
});
const solid = (colour: string): string =>
  `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
const onGround = (font: string, ground: string): Changes =>
  styled({ font: `<color ${font}/>`, fill: solid(ground) });

/** The form's conditional looks end with number 10. */
const LOOK = 'dxfId="11"';
const TRUE_RULE = `<cfRule type="expression" priority="1" ${LOOK}><formula>TRUE</formula></cfRule>`;
const conditional = (
  dxf: string,
  rule: string = TRUE_RULE,
  place = "G3",
  ...others: Change[]
): Changes => ({
  [STYLES]: (xml) => replaced(xml, "</dxfs>", `<dxf>${dxf}</dxf></dxfs>`),
  [ENTRY]: all(
    (xml) =>
      replaced(
        xml,
        "<conditionalF",
        `<conditionalFormatting sqref="${place}">${rule}</conditionalFormatting><conditionalF`,
      ),
    ...others,
  ),
});
const format = (code: string): string => `<numFmt numFmtId="901" formatCode="${escaped(code)}"/>`;
const WAN = format('0"万元"');
const WHITE = '<font><color rgb="FFFFFFFF"/></font>';
const rule = (type: string, inside: string, attributes = ""): string =>
  `<cfRule type="${type}" priority="1" ${LOOK} ${attributes}>${inside}</cfRule>`;
const formula = (text: string): string => `<formula>${escaped(text)}</formula>`;
const isCell = (operator: string, ...limits: string[]): string =>
  rule("cellIs", limits.map(formula).join(""), `operator="${operator}"`);

const SHOWN_WAN = "22 values | shown-differs G3 6100万元 0.61 亿元 6100 亿元 conditional";
const MAY_SHOW_WAN = `${SHOWN_WAN} shown`;
/** What a person sees cannot be known: the value is neither taken nor dropped. */
const UNSURE = "22 values | shown-differs G3 6100 6100 6100 亿元 conditional unseen";
const HIDDEN = (why: string): string => `22 values | missing-value G3 6100 ${why}`;

describe("conditional formats", () => {
  test.each<[what: string, changes: Changes, expected: string]>([
    ["a unit", conditional(WAN), SHOWN_WAN],
    ["the unit that is asked", conditional(format('0"亿元"')), ALL],
    ["grouping and decimals", conditional(format("#,##0.00")), ALL],
    [
      "about",
      conditional(format('"约"0')),
      "22 values | shown-differs G3 约6100 约6100 6100 亿元 conditional",
    ],
    [
      "a point moved",
      conditional(format("0!.00")),
      "22 values | shown-differs G3 61.00 61 亿元 6100 亿元 conditional",
    ],
    [
      "a percentage",
      conditional(format("0%")),
      "22 values | shown-differs G3 610000% 610000% 6100 亿元 conditional",
    ],
    [
      "a day",
      conditional(format("yyyy/m/d")),
      "22 values | shown-differs G3 1916/9/12 1916/9/12 6100 亿元 conditional",
    ],
    ["nothing", conditional(format(";;;")), HIDDEN("condition")],
    ["white", conditional(WHITE), HIDDEN("condition")],
    ["white by its format", conditional(format("[White]0")), HIDDEN("condition")],
    ["white on blue", conditional(`${WHITE}<fill>${solid("")}</fill>`), ALL],
    [
      "white on blue of its own",
      conditional(
        `${WHITE}<fill><patternFill patternType="solid"><bgColor rgb="FF1F4E79"/></patternFill></fill>`,
      ),
      ALL,
    ],
    [
      "a black ground",
      conditional('<fill><patternFill><bgColor rgb="FF1B1B1B"/></patternFill></fill>'),
      HIDDEN("condition"),
    ],
    ["a red font", conditional('<font><color rgb="FFFF0000"/></font>'), ALL],
    ["bold", conditional("<font><b/></font>"), ALL],
    ["a line through it", conditional("<font><strike/></font>"), "22 values | struck-out G3 6100"],
    // where and when
    ["another cell", conditional(WAN, TRUE_RULE, "G30:G40"), ALL],
    ["a column of which it is a part", conditional(WAN, TRUE_RULE, "A1 G3:G3"), SHOWN_WAN],
    ["a printed column", conditional(WAN, TRUE_RULE, "A2:E24"), ALL],
    ["never", conditional(WAN, rule("expression", formula("FALSE"))), ALL],
    ["never, in figures", conditional(WAN, rule("expression", formula("0"))), ALL],
    ...[
      ['$E3="万元"', ALL],
      ['$E3="亿元"', HIDDEN("condition")],
      ['E3<>"亿元"', ALL],
      ['$E$3="亿元"', HIDDEN("condition")],
      ['$E4="亿元"', ALL],
      ['LEFT($E3,1)="万"', ALL],
      ['LEFT($E3,1)="亿"', HIDDEN("condition")],
      ["LEN(TRIM(G3))=0", ALL],
      ["ISERROR(G3)", ALL],
      ["ISBLANK($L3)", HIDDEN("condition")],
      // only the spreadsheet knows
      ["$H3=1", UNSURE],
      ["COUNTIF($G$2:$G$24,G3)>1", UNSURE],
      ["TODAY()>44000", UNSURE],
      ["Sheet9!A1=1", UNSURE],
    ].map(([text = "", expected = ""]): [string, Changes, string] => [
      `white where ${text}`,
      conditional(WHITE, rule("expression", formula(text)), "G3", words("E3", "亿元")),
      expected,
    ]),
    ["who knows when", conditional(WAN, rule("expression", formula('$I3="达标"'))), MAY_SHOW_WAN],
    [
      "a line through it, who knows when",
      conditional("<font><strike/></font>", rule("expression", formula("SUM(G:G)>1"))),
      "22 values | shown-differs G3 6100 6100 6100 亿元 conditional struck",
    ],
    [
      "a white reason, who knows when",
      conditional(WHITE, rule("expression", formula("$I3=1")), "J3", words("J3", "藏着")),
      "23 values | extra-content J3 藏着",
    ],
    [
      "a refused figure, who knows when",
      conditional(WHITE, rule("expression", formula("$I3=1")), "G3", words("G3", "约6100")),
      "22 values | approximate-value G3 约6100",
    ],
    ["its own comparison", conditional(WAN, rule("expression", formula("$G3>5000"))), SHOWN_WAN],
    ["its own comparison, not so", conditional(WAN, rule("expression", formula("G3>=10000"))), ALL],
    ["above", conditional(WAN, isCell("greaterThan", "6000")), SHOWN_WAN],
    ["not above", conditional(WAN, isCell("greaterThan", "6100")), ALL],
    ["below", conditional(WAN, isCell("lessThan", "6100.5")), SHOWN_WAN],
    ["between", conditional(WAN, isCell("between", "7000", "6000")), SHOWN_WAN],
    ["not between", conditional(WAN, isCell("notBetween", "7000", "6000")), ALL],
    ["white where it is zero", conditional(WHITE, isCell("equal", "0")), ALL],
    ["as another cell", conditional(WAN, isCell("equal", "$E$3")), ALL],
    ["not as another cell", conditional(WAN, isCell("notEqual", "$E$3")), SHOWN_WAN],
    ["as a computed cell", conditional(WAN, isCell("equal", "$H$3")), MAY_SHOW_WAN],
    ["blank cells", conditional(WAN, rule("containsBlanks", formula("LEN(TRIM(G3))=0"))), ALL],
    ["duplicates", conditional(WAN, rule("duplicateValues", "")), MAY_SHOW_WAN],
    ["duplicates in white", conditional(WHITE, rule("duplicateValues", "")), UNSURE],
    ["a look that is not there", conditional(WAN, TRUE_RULE.replace("11", "99")), ALL],
    ["bars", conditional(WAN, '<cfRule type="dataBar" priority="1"><dataBar/></cfRule>'), ALL],
    [
      "bars instead of figures",
      conditional(
        WAN,
        '<cfRule type="dataBar" priority="1"><dataBar showValue="0"><cfvo type="min"/></dataBar></cfRule>',
      ),
      HIDDEN("condition"),
    ],
    [
      "a rule of later programs",
      {
        [ENTRY]: (xml) =>
          replaced(
            xml,
            "</worksheet>",
            `<extLst><ext xmlns:x14="x"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="y"><x14:cfRule type="expression" priority="1"><xm:f>Sheet2!A1=1</xm:f><x14:dxf>${WAN}</x14:dxf></x14:cfRule><xm:sqref>G2 G3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
          ),
      },
      "21 values | shown-differs G2 310万元 310万元 310 个 conditional shown | shown-differs G3 6100万元 0.61 亿元 6100 亿元 conditional shown",
    ],
    // what is no figure
    [
      "a figure typed as text",
      conditional(format('@"万元"'), TRUE_RULE, "G3", words("G3", "6100")),
      SHOWN_WAN,
    ],
    [
      "a white reason",
      conditional(WHITE, TRUE_RULE, "J3", words("J3", "藏着")),
      "23 values | extra-content J3 藏着",
    ],
    [
      "a cell that is refused anyway",
      conditional(WAN, TRUE_RULE, "G3", words("G3", "约6100")),
      "22 values | approximate-value G3 约6100",
    ],
    ["a blank one", conditional(WAN, TRUE_RULE, "G3", cell("G3", "{}", "")), "22 values"],
    // what is odd
    ["no look", conditional(WAN, TRUE_RULE.replace(LOOK, "")), ALL],
    ["no place", conditional(WAN, TRUE_RULE, "垃圾"), ALL],
    ["broken", conditional("<numFmt"), ALL],
  ])("%s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });
});

const FAINT = `${ALL} | faint-text G3 6100`;
const YELLOW = '<font><color rgb="FFFFFF00"/></font>';
const BLACK = '<font><color rgb="FF000000"/></font>';
const RED_GROUND = '<fill><patternFill><bgColor rgb="FFC00000"/></patternFill></fill>';

describe("several conditional formats of one cell: the first has its way", () => {
  type Rule = readonly [dxf: string, attributes?: string, condition?: string];
  const together = (...rules: readonly Rule[]): Changes => ({
    [STYLES]: (xml) =>
      replaced(xml, "</dxfs>", `${rules.map(([dxf]) => `<dxf>${dxf}</dxf>`).join("")}</dxfs>`),
    [ENTRY]: (xml) => {
      const made = rules.map(
        ([, attributes = "", condition = "TRUE"], index) =>
          `<cfRule type="expression" dxfId="${11 + index}" priority="${20 + index}" ${attributes}>${formula(condition)}</cfRule>`,
      );
      // in the file they may stand in any order
      const written = `<conditionalFormatting sqref="G3">${made.reverse().join("")}</conditionalFormatting>`;
      return replaced(xml, "<conditionalF", `${written}<conditionalF`);
    },
  });
  const scale = (...colours: string[]): Changes => ({
    [ENTRY]: (xml) =>
      replaced(
        xml,
        "<conditionalF",
        `<conditionalFormatting sqref="G2:G24"><cfRule type="colorScale" priority="20"><colorScale><cfvo type="min"/><cfvo type="max"/>${colours.map((rgb) => `<color rgb="FF${rgb}"/>`).join("")}</colorScale></cfRule></conditionalFormatting><conditionalF`,
      ),
  });

  test.each<[what: string, changes: Changes, expected: string]>([
    ["black before white", together([BLACK], [WHITE]), ALL],
    ["white before black", together([WHITE], [BLACK]), HIDDEN("condition")],
    ["white by one, on red by another", together([WHITE], [RED_GROUND]), ALL],
    ["on red by one, white by another", together([RED_GROUND], [WHITE]), ALL],
    [
      "one that stops before white",
      together(["<font><b/></font>", 'stopIfTrue="1"'], [WHITE]),
      ALL,
    ],
    [
      "one that would stop and does not hold",
      together(["<font><b/></font>", 'stopIfTrue="1"', "FALSE"], [WHITE]),
      HIDDEN("condition"),
    ],
    [
      "one that stops, who knows when",
      together(["<font><b/></font>", 'stopIfTrue="1"', "$I3=1"], [WHITE]),
      HIDDEN("condition"),
    ],
    ["no unit before 万元", together([format("0.0")], [WAN]), ALL],
    ["万元 before no unit", together([WAN], [format("0.0")]), SHOWN_WAN],
    ["black before white, who knows when", together([BLACK], [WHITE, "", "$I3=1"]), ALL],
    ["white, who knows when, before black", together([WHITE, "", "$I3=1"], [BLACK]), UNSURE],
    [
      "struck out and, who knows when, red",
      together(["<font><strike/></font>"], [RED_GROUND, "", "$I3=1"]),
      "22 values | struck-out G3 6100",
    ],
    ["yellow", together([YELLOW]), FAINT],
    ["yellow, who knows when", together([YELLOW, "", "$I3=1"]), ALL],
    ["yellow on red", together([YELLOW], [RED_GROUND]), ALL],
    ["black in a white cell", { ...styled({ font: '<color rgb="FFFFFFFF"/>' }) }, HIDDEN("colour")],
    // what a scale paints is as bright as a value is great among the others
    ["white to green", scale("FFFFFF", "63BE7B"), ALL],
    ["red, yellow, green", scale("F8696B", "FFEB84", "63BE7B"), ALL],
    ["white to black", scale("FFFFFF", "000000"), "0 values | 23 × shown-differs"],
  ])("%s", (_what, changes, expected) => {
    const told = outcome(changeParts(good(), changes));
    expect(expected.includes("×") ? inNumbers(told) : told).toBe(expected);
  });

  test("black by a rule in a white cell is seen", () => {
    const white = changeParts(good(), styled({ font: '<color rgb="FFFFFFFF"/>' }));
    expect(outcome(changeParts(white, together([BLACK])))).toBe(ALL);
  });
});

/** The same with findings of one code counted. */
function inNumbers(told: string): string {
  const [values = "", ...findings] = told.split(" | ");
  const codes = findings.map((each) => each.split(" ")[0] ?? "");
  return [
    values,
    ...[...new Set(codes)].map(
      (code) => `${codes.filter((each) => each === code).length} × ${code}`,
    ),
  ].join(" | ");
}

describe("a figure in a font of symbols", () => {
  const inFont = (name: string): Changes => styled({ font: `<name val="${name}"/><sz val="11"/>` });
  const symbols = ["Wingdings", "wingdings 3", "Webdings", "ZapfDingbats", "Monotype Sorts"];
  const more = ["ITC Zapf Dingbats", "MS Outlook", "Bookshelf Symbol 3"];
  const ordinary = ["Symbol", "Segoe UI Symbol", "MS PMincho", "华文行楷", "Code 128"];

  test.each<[font: string, expected: boolean]>([
    ...[...symbols, ...more].map((font): [string, boolean] => [font, false]),
    ...ordinary.map((font): [string, boolean] => [font, true]),
  ])("%s", (font, counts) => {
    const told = outcome(changeParts(good(), inFont(font)));
    expect(inNumbers(told)).toBe(counts ? ALL : "22 values | 1 × shown-differs");
  });
});

describe("what a cell repeats as often as it has room", () => {
  const aligned = (horizontal: string, ...others: Change[]): Changes => ({
    [STYLES]: (xml) =>
      replaced(
        xml,
        "</cellXfs>",
        `<xf applyAlignment="1"><alignment horizontal="${horizontal}"/></xf></cellXfs>`,
      ),
    [ENTRY]: all(cell("G3", 's="32"', "<v>6100</v>"), ...others),
  });
  const text = cell("G3", 's="32" t="inlineStr"', "<is><t>6100亿元</t></is>");
  const mark = cell("G3", 's="32" t="inlineStr"', "<is><t>—</t></is>");
  const reason = cell("J3", 's="32" t="inlineStr"', "<is><t>写清了</t></is>");
  test.each<[what: string, changes: Changes, expected: string]>([
    ["a figure", aligned("fill"), "22 values | shown-differs G3 6100 6100 6100 亿元"],
    [
      "a figure with its unit",
      aligned("fill", text),
      "22 values | shown-differs G3 6100亿元 6100亿元 6100 亿元",
    ],
    ["a dash", aligned("fill", mark), "22 values | missing-value G3 —"],
    ["a reason", aligned("center", reason), ALL],
    ["a figure that is spread", aligned("distributed"), ALL],
    ["a figure over several columns", aligned("centerContinuous"), ALL],
  ])("%s: %s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });
});

describe("a reason in a font of symbols", () => {
  const SYMBOLS = '<name val="Wingdings"/><sz val="11"/>';
  const reason = (text: string, font = SYMBOLS): Changes => ({
    ...styled({ font }),
    [ENTRY]: cell("J3", 's="32" t="inlineStr"', `<is><t>${text}</t></is>`),
  });

  test.each<[what: string, changes: Changes, expected: string]>([
    ["letters", reason("see annex"), `${ALL} | extra-content J3 see annex`],
    ["figures", reason("2022"), `${ALL} | extra-content J3 2022`],
    ["Chinese characters are shown in another font", reason("市场下行"), ALL],
    ["beside letters", reason("GDP 下行"), ALL],
    ["blanks", reason(" "), ALL],
    ["an ordinary font", reason("see annex", '<name val="Arial"/>'), ALL],
  ])("%s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });
});

describe("pieces of a text that can hardly be seen", () => {
  const pieces = (...made: readonly (readonly [string, string | null])[]): Change =>
    cell(
      "G3",
      '{} t="inlineStr"',
      `<is>${made.map(([text, colour]) => `<r>${colour === null ? "" : `<rPr><color rgb="FF${colour}"/></rPr>`}<t>${text}</t></r>`).join("")}</is>`,
    );
  const inFaintCell = (change: Change): Changes => {
    const faint = styled({ font: '<color rgb="FFFFFF00"/>' });
    const styles = faint[STYLES];
    if (typeof styles !== "function") throw new Error(STYLES);
    return {
      [STYLES]: styles,
      [ENTRY]: (xml) => change(xml).replace(/(<c r="G3") s="\d+"/, '$1 s="32"'),
    };
  };

  test.each<[what: string, changes: Changes, expected: string]>([
    ["all of them", { [ENTRY]: pieces(["61", "FFFF00"], ["00", "00FFFF"]) }, FAINT],
    ["one of them", { [ENTRY]: pieces(["61", null], ["00", "FFFF00"]) }, FAINT],
    ["a blank", { [ENTRY]: pieces(["6100", "000000"], [" ", "FFFF00"]) }, ALL],
    ["red", { [ENTRY]: pieces(["61", null], ["00", "FF0000"]) }, ALL],
    ["black ones in a faint cell", inFaintCell(pieces(["61", "000000"], ["00", "000000"])), ALL],
    [
      "one that looks as its faint cell",
      inFaintCell(pieces(["61", null], ["00", "000000"])),
      FAINT,
    ],
  ])("%s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });
});

describe("what nobody sees", () => {
  const column = (width: string): Changes => ({
    [ENTRY]: (xml) => replaced(xml, /(max="7" min="7" style="0" width=")[^"]*/, `$1${width}`),
  });
  const row = (height: string): Changes => ({
    [ENTRY]: (xml) => replaced(xml, /<row r="3"([^>]*?) ht="[^"]*"/, `<row r="3"$1 ht="${height}"`),
  });

  test.each<[what: string, changes: Changes, expected: string]>([
    // the colours of formats
    ...[
      "[White]0",
      "[White]General",
      "[Color2]0",
      "[Color 2]0",
      "[白色]0",
      "[颜色2]0",
      "[白]0",
    ].map((code): [string, Changes, string] => [code, styled({ format: code }), HIDDEN("colour")]),
    ["[White] by a condition", styled({ format: "[White][>5]0;0" }), HIDDEN("colour")],
    ["[White] for others", styled({ format: "0;[White]-0;[White]0" }), ALL],
    ["[White] on blue", { ...styled({ format: "[White]0", fill: solid('rgb="FF1F4E79"') }) }, ALL],
    [
      "[Black] on black",
      styled({ format: "[Black]0", fill: solid('indexed="8"') }),
      HIDDEN("colour"),
    ],
    ["[Red]", styled({ format: "[Red]0" }), ALL],
    ["[Yellow]", styled({ format: "[Yellow]0" }), ALL],
    ["[Color 3]", styled({ format: "[颜色 3]0" }), ALL],
    ["[Red] of a white font", styled({ format: "[红色]0", font: '<color rgb="FFFFFFFF"/>' }), ALL],
    // colours
    ["black on black", onGround('rgb="00000000"', 'rgb="00000000"'), HIDDEN("colour")],
    ["black on black of the palette", onGround('indexed="64"', 'rgb="FF000000"'), HIDDEN("colour")],
    ["white of the window", onGround('indexed="65"', 'rgb="FFFFFFFF"'), HIDDEN("colour")],
    [
      "white, hardly tinted",
      onGround('theme="0" tint="-4.9989318521683403E-2"', 'theme="0"'),
      HIDDEN("colour"),
    ],
    ["white, well tinted", onGround('theme="0" tint="-0.499984740745262"', 'theme="0"'), ALL],
    ["black, all but white", onGround('theme="1" tint="0.9999"', 'theme="0"'), HIDDEN("colour")],
    ["black, half white", onGround('theme="1" tint="0.499984740745262"', 'theme="0"'), ALL],
    ["blue, all but white", onGround('theme="4" tint="0.99"', 'theme="0"'), HIDDEN("colour")],
    ["blue, light", onGround('theme="4" tint="0.7999816888943144"', 'theme="0"'), ALL],
    // sizes
    ["1 point", styled({ font: '<sz val="1"/>' }), HIDDEN("size")],
    ["2 points", styled({ font: '<sz val="2"/>' }), HIDDEN("size")],
    ["5 points", styled({ font: '<sz val="5"/>' }), ALL],
    ["no size", styled({ font: '<sz val="0"/>' }), ALL],
    ["a column as wide as a line", column("0.2"), "0 values | hidden-columns 完成值"],
    ["a column without width", column("0"), "0 values | hidden-columns 完成值"],
    ["a narrow column", column("1.5"), ALL],
    ["a row as high as a line", row("0.75"), "23 values | hidden-rows 1.2"],
    ["a row without height", row("0"), "23 values | hidden-rows 1.2"],
    ["a low row", row("6"), ALL],
  ])("%s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });
});

describe("figures that are kept beside what is shown", () => {
  const image = (attributes: string, value: string, name = "_xlfn.IMAGE"): Changes => ({
    [ENTRY]: cell("G3", `{} ${attributes}`, `<f>${name}(&quot;x&quot;)</f>${value}`),
  });
  const PICTURE = "picture G3";

  test.each<[what: string, changes: Changes, expected: string]>([
    [
      "IMAGE over a number",
      image("", "<v>1305</v>"),
      `22 values | ${PICTURE} | missing-value G3 1305 picture`,
    ],
    [
      "DISPIMG over a number",
      image("", "<v>1305</v>", "_xlfn.DISPIMG"),
      `22 values | ${PICTURE} | missing-value G3 1305 picture`,
    ],
    [
      "IMAGE over a text",
      image('t="str"', "<v>1305亿元</v>"),
      `22 values | ${PICTURE} | missing-value G3 1305亿元 picture`,
    ],
    ["IMAGE over an error", image('t="e"', "<v>#VALUE!</v>"), `22 values | ${PICTURE}`],
    ["IMAGE over nothing", image("", ""), `22 values | ${PICTURE}`],
    [
      "DISPIMG over its own words",
      image('t="str"', "<v>=DISPIMG(&quot;ID_1&quot;,1)</v>", "_xlfn.DISPIMG"),
      `22 values | ${PICTURE}`,
    ],
  ])("%s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });

  const REFUSED = `damaged G3 ${ENTRY} two-values`;
  test.each<[what: string, inside: string, attributes: string, expected: string]>([
    ["two numbers", "<v>1305</v><v>9</v>", "", REFUSED],
    ["a number twice", "<v>6100</v><v>6100</v>", "", REFUSED],
    ["two texts", "<is><t>6100</t></is><is><t>9</t></is>", 't="inlineStr"', REFUSED],
    ["a number and a text", "<v>9</v><is><t>6100</t></is>", 't="inlineStr"', REFUSED],
    ["two formulas", "<f>1+1</f><f>A1</f><v>2</v>", "", REFUSED],
    ["a text in both ways", "<v>6100</v><is><t>6100</t></is>", 't="inlineStr"', ALL],
    ["an empty number beside a text", "<v/><is><t>6100</t></is>", 't="inlineStr"', ALL],
  ])("%s", (_what, inside, attributes, expected) => {
    const changes = { [ENTRY]: cell("G3", `{} ${attributes}`, inside) };
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });
});

describe("what can hardly be told from its ground", () => {
  const rgb = (digits: string): string => `rgb="FF${digits}"`;
  const gradient = (...stops: string[]): string =>
    `<gradientFill>${stops.map((stop, at) => `<stop position="${at}"><color ${rgb(stop)}/></stop>`).join("")}</gradientFill>`;
  const pattern = (name: string, front: string, back: string): string =>
    `<patternFill patternType="${name}"><fgColor ${rgb(front)}/><bgColor ${rgb(back)}/></patternFill>`;
  const white = (fill: string): Changes => styled({ font: `<color ${rgb("FFFFFF")}/>`, fill });
  const pale = ["FBE9EA", "E2EFDA", "DDEBF7", "FCE4D6", "EDEDED", "D9E1F2", "FFF2CC", "E7E6E6"];

  test.each<[what: string, changes: Changes, expected: string]>([
    ...pale.map((ground): [string, Changes, string] => [
      `white on ${ground}`,
      onGround(rgb("FFFFFF"), rgb(ground)),
      HIDDEN("colour"),
    ]),
    ...[
      ["00FFFF", "FFFFFF"],
      ["FFFF00", "FFFFFF"],
      ["FFFF00", "EDEDED"],
      ["FFFFFF", "FFFF99"],
    ].map(([font = "", ground = ""]): [string, Changes, string] => [
      `hardly: ${font} on ${ground}`,
      onGround(rgb(font), rgb(ground)),
      "23 values | faint-text G3 6100",
    ]),
    ["ink on black", onGround(rgb("1B1B1B"), rgb("000000")), HIDDEN("colour")],
    ["black on a dark grey", onGround(rgb("000000"), rgb("202020")), HIDDEN("colour")],
    // what Office's own cell styles show, the forms and their marks
    ...[
      ["006100", "C6EFCE"],
      ["9C0006", "FFC7CE"],
      ["9C5700", "FFEB9C"],
      ["3F3F76", "FFCC99"],
      ["FA7D00", "F2F2F2"],
      ["FFFFFF", "A5A5A5"],
      ["FFFFFF", "FFD966"],
      ["FFFFFF", "A9D08E"],
      ["FFFFFF", "BDD7EE"],
      ["7F7F7F", "FFFFFF"],
      ["D9D9D9", "FFFFFF"],
      ["00FF00", "FFFFFF"],
      ["FFC000", "FFFFFF"],
      ["1B1B1B", "FFFBE6"],
      ["A4262C", "FBE9EA"],
      ["7A5A00", "F1E9DA"],
    ].map(([font = "", ground = ""]): [string, Changes, string] => [
      `${font} on ${ground}`,
      onGround(rgb(font), rgb(ground)),
      ALL,
    ]),
    // several colours
    ["white on a pale gradient", white(gradient("FFFFFF", "DDEBF7")), HIDDEN("colour")],
    ["white on a gradient to blue", white(gradient("FFFFFF", "1F4E79")), ALL],
    ["white on a gradient of nothing", white("<gradientFill/>"), ALL],
    ["white on pale dots", white(pattern("gray125", "EDEDED", "FFFFFF")), HIDDEN("colour")],
    ["white on pale bars", white(pattern("lightUp", "FCE4D6", "FBE9EA")), HIDDEN("colour")],
    ["white on blue bars", white(pattern("darkUp", "1F4E79", "FFFFFF")), ALL],
    ["white on bars that name no colours", white('<patternFill patternType="darkUp"/>'), ALL],
    [
      "a pale gradient by a rule",
      conditional(`${WHITE}<fill>${gradient("FFFFFF", "DDEBF7")}</fill>`),
      HIDDEN("condition"),
    ],
    [
      "a gradient to blue by a rule",
      conditional(`${WHITE}<fill>${gradient("FFFFFF", "1F4E79")}</fill>`),
      ALL,
    ],
    [
      "pale bars by a rule",
      conditional(`${WHITE}<fill>${pattern("lightUp", "FCE4D6", "FBE9EA")}</fill>`),
      HIDDEN("condition"),
    ],
    [
      "struck out, then raised",
      styled({ font: '<strike/><vertAlign val="superscript"/>' }),
      "22 values | struck-out G3 6100",
    ],
    [
      "raised, then struck out",
      styled({ font: '<vertAlign val="superscript"/><strike/>' }),
      "22 values | struck-out G3 6100",
    ],
  ])("%s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });
});

describe("zeros that a sheet does not show", () => {
  const ZERO = "G3 missing-value";
  const sheet = (option: string, attributes: string, inside: string, format = "General") => {
    const { [STYLES]: styles = (xml: string) => xml } = styled({ format });
    const change = all(
      (xml) => replaced(xml, 'showZeros="true"', option),
      cell("G3", attributes, inside),
    );
    const bytes = changeParts(good(), { [STYLES]: styles, [ENTRY]: change });
    const result = readWorkbook(bytes, inflate);
    if (result.outcome === "rejected") return "rejected";
    return assessWorkbook({ path: "a.xlsx", ...result, plans })
      .findings.filter((each) => each.cell === "G3")
      .map((each) => `G3 ${each.code} ${each.received ?? "-"} ${each.stored ?? "-"}`)
      .join(" | ");
  };
  const [OFF, NUMBER] = ['showZeros="0"', "<v>0</v>"];

  test.each<[what: string, told: string, expected: string]>([
    ["a zero", sheet(OFF, "{}", NUMBER), `${ZERO} - 0`],
    ["said in words", sheet('showZeros="false"', "{}", NUMBER), `${ZERO} - 0`],
    ["as a format makes it", sheet("", 's="32"', NUMBER, "0;-0;"), `${ZERO} - 0`],
    ["with a unit", sheet(OFF, 's="32"', NUMBER, '0.00"亿元"'), `${ZERO} - 0`],
    ["below zero", sheet(OFF, "{}", "<v>-0</v>"), `${ZERO} - 0`],
    [
      "of a formula",
      sheet(OFF, "{}", `<f>1-1</f>${NUMBER}`),
      `G3 formula-in-entry - - | ${ZERO} - 0`,
    ],
    ["a zero that is shown", sheet('showZeros="1"', "{}", NUMBER), ""],
    ["where the sheet says nothing", sheet("", "{}", NUMBER), ""],
    ["a zero as text", sheet(OFF, '{} t="inlineStr"', "<is><t>0</t></is>"), ""],
    ["all but zero", sheet(OFF, "{}", "<v>6100</v>"), ""],
  ])("%s", (_what, told, expected) => {
    expect(told).toBe(expected);
  });
});

describe("a marked copy reads as the form does", () => {
  const read = (bytes: Uint8Array) => {
    const result = readWorkbook(bytes, inflate);
    if (result.outcome === "rejected") throw new Error("rejected");
    return { result, report: assessWorkbook({ path: "a.xlsx", ...result, plans }) };
  };
  /** What counts, what is told, and the receipt; the copy that goes back is another file by its bytes alone. */
  const told = (bytes: Uint8Array): string => {
    const { entries, findings, receipt } = read(bytes).report;
    const values = entries.map(({ target, value }) => `${target}=${value?.toString() ?? ""}`);
    return JSON.stringify([values, findings, receipt]);
  };
  const marked = (bytes: Uint8Array): Uint8Array => {
    const { result, report } = read(bytes);
    const copy = prepareMarkedCopy(report, result.workbook, plans);
    if (copy === null) throw new Error("nothing to mark");
    const made = markWorkbook(bytes, copy, { inflate, deflate });
    if (made.outcome === "unmarked") throw new Error(made.obstacle);
    return made.bytes;
  };
  const font = (colour: string, rest = ""): string => `${rest}<color rgb="FF${colour}"/>`;
  const runs = (...pieces: (readonly [look: string, text: string])[]): Change =>
    cell(
      "G3",
      's="32" t="inlineStr"',
      `<is>${pieces.map(([look, text]) => `<r><rPr>${look}</rPr><t>${text}</t></r>`).join("")}</is>`,
    );
  const inG3 = (look: Parameters<typeof styled>[0], change: Change): Changes => ({
    ...styled(look),
    [ENTRY]: change,
  });
  const number = cell("G3", 's="32"', "<v>6100</v>");
  const plainText = (value: string): Change =>
    cell("G3", 's="32" t="inlineStr"', `<is><t>${value}</t></is>`);
  const fill = (colour: string): string => solid(`rgb="FF${colour}"`);
  const alwaysIn = (dxf: string, look: Parameters<typeof styled>[0]): Changes => {
    const { [STYLES]: first = (xml: string) => xml, [ENTRY]: rule = (xml: string) => xml } =
      conditional(dxf);
    const { [STYLES]: second = (xml: string) => xml } = styled(look);
    return {
      [STYLES]: (xml) => second(first(xml) as string),
      [ENTRY]: (xml) => number(rule(xml) as string),
    };
  };
  const low = (height: string): Change =>
    all(
      (xml) => replaced(xml, /<row r="3"([^>]*?) ht="[^"]*"/, `<row r="3"$1 ht="${height}"`),
      plainText("约6100"),
    );
  /** Nobody sees them, before the mark or only after it; and two that are always seen. */
  const pairs = [
    ["FFFFFF", "FFFFFF"],
    ["1B1B1B", "000000"],
    ["FBE9EA", "A4262C"],
    ["FFFFFF", "1F4E79"],
    ["1B1B1B", "FFFBE6"],
  ] as const;

  test.each<[what: string, changes: Changes]>([
    ...pairs.flatMap(([one, other]): [string, Changes][] => [
      [`${one} on ${other}`, inG3({ font: font(one), fill: fill(other) }, number)],
      [
        `about, ${one} on ${other}`,
        inG3({ font: font(one), fill: fill(other) }, plainText("约6100")),
      ],
      [
        `a piece in ${one} on ${other}`,
        inG3({ font: font("1B1B1B"), fill: fill(other) }, runs([font(one), "6100"], ["", "约"])),
      ],
      [
        `pieces in ${one} on ${other}`,
        inG3({ fill: fill(other) }, runs([font(one), "6100"], [font(one), "亿元左右"])),
      ],
      [
        `a rule in ${one}, on ${other}`,
        alwaysIn(`<font>${font(one)}</font>`, { fill: fill(other) }),
      ],
      [
        `a rule on ${one}, in ${other}`,
        alwaysIn(`<fill><patternFill><bgColor rgb="FF${one}"/></patternFill></fill>`, {
          font: font(other),
        }),
      ],
    ]),
    ["[White]", inG3({ format: "[White]0" }, number)],
    ["[White] on pink", inG3({ format: "[White]0", fill: fill("FBE9EA") }, number)],
    ["nothing", inG3({ format: ";;;" }, number)],
    ["tiny", inG3({ font: '<sz val="1"/>' }, number)],
    ["tiny and white", inG3({ font: font("FFFFFF", '<sz val="1"/>') }, number)],
    ["tiny pieces", inG3({}, runs(['<sz val="1"/>', "6100"], ["", "约"]))],
    ["struck out", inG3({ font: "<strike/>" }, number)],
    ["raised", inG3({}, runs(["", "6100"], ['<vertAlign val="superscript"/>', "1"]))],
    ["a row as high as a line", { [ENTRY]: low("0.75") }],
    ["a row without height", { [ENTRY]: low("0") }],
    ["a low row", { [ENTRY]: low("6") }],
  ])("%s", (_what, changes) => {
    const form = changeParts(good(), changes);
    const copy = marked(form);
    expect(told(copy)).toBe(told(form));
    // and so does what is marked once more
    expect(told(marked(copy))).toBe(told(form));
  });

  test("a wrong cell is painted as ever where what it says stays what is seen", () => {
    const isPainted = (changes: Changes): boolean => {
      const archive = readArchive(marked(changeParts(good(), changes)), inflate);
      if (archive.outcome === "rejected") throw new Error("rejected");
      return !new TextDecoder().decode(archive.parts.get(ENTRY)).includes('<c r="G3" s="32"');
    };
    const about = plainText("约6100");
    const cases = [
      inG3({}, about),
      inG3({ font: font("FFFFFF"), fill: fill("1F4E79") }, about),
      inG3({ font: font("FFFFFF") }, about),
      inG3({ fill: fill("1F4E79") }, runs([font("FFFFFF"), "约6100"])),
    ];
    expect(cases.map(isPainted)).toEqual([true, true, false, false]);
  });
});
