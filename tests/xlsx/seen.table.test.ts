import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsMeantBy, type Finding } from "../../src/core";
import { assessWorkbook, builtInPlans } from "../../src/exchange";
import { readWorkbook } from "../../src/xlsx";
import { changeParts, ENTRY, part, replaced } from "../cli/corpus/parts";
import { detailOf } from "../finding-details";
import { inflate, relationships, SPREADSHEET } from "./build-archive";

const FIXTURES = join(__dirname, "../fixtures");
const plans = builtInPlans();
const file = (path: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, path)));

function assess(bytes: Uint8Array) {
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") throw new Error("the file is read");
  return assessWorkbook({ path: "a.xlsx", ...result, plans });
}

/** What `check` makes of a file: how many values count, and what is told beside blank lines, in few words. */
function outcome(bytes: Uint8Array): string {
  const { entries, findings } = assess(bytes);
  const values = entries.filter(({ value }) => value !== null).length;
  const told = findings.filter(({ code, received }) => code !== "missing-value" || received);
  return [`${values} values`, ...told.map(inShort)].join(" | ");
}

function inShort(finding: Finding): string {
  const { code, received } = finding;
  const details = ["readings", "range", "part", "kind", "count", "hasOnlyFigure"]
    .map((name) => [name, detailOf(finding, name)] as const)
    .filter(([name, value]) => value !== undefined && (name !== "count" || code === "picture"))
    .map(([, value]) => (Array.isArray(value) ? value.join(" or ") : String(value)))
    .filter((text) => text !== "false");
  return [code, cellsMeantBy(finding).join(" "), ...details, received].filter(Boolean).join(" ");
}

describe("files of other programs in which a person sees more or less than is stored", () => {
  test.each<[name: string, expected: string]>([
    [
      "exceljs-rich",
      [
        "20 values",
        "extra-content J2 struck 旧说明",
        "marked-text G2 30010 or 310 30010",
        "marked-text G5 12① or 12 12①",
        "marked-text G6 2102 or 210 2102",
      ].join(" | "),
    ],
    ["r01-superscript-footnote", "0 values | marked-text G3 61001 or 6100 61001"],
    ["strikethrough", "0 values | marked-text G4 89 or 9 89"],
    ["merged-three", "21 values | merged-cells G23 G22:G24 | merged-cells G24 G22:G24"],
    ["merged-reasons", "23 values | magnitude-suspect G22 1 | magnitude-suspect G24 1"],
    [
      "comment-carries-value",
      "22 values | comment G2 true 实际完成310个，系统未更新 | comment G3 此数为约数，以统计局公布为准",
    ],
    ["r05-cell-comment", "1 values | comment G3 此为快报数，正式数 6050，以统计局为准"],
    ["r06-picture-over-evidence", "1 values | picture L3 picture 1"],
    ["r06-qualitative-picture-only", "5 values | picture L5 picture 1"],
    ["hidden-value-cols", "0 values | hidden-columns 完成值"],
    ["previous-altered", "23 values | previous-altered F2 250 | previous-altered F3 5800"],
  ])("%s: %s", (name, expected) => {
    expect(outcome(file(`seen/${name}.xlsx`))).toBe(expected);
  });

  test("a reason that is merged over lines stands in each of them", () => {
    const { entries } = assess(file("seen/merged-reasons.xlsx"));
    const reasons = entries.filter(({ target }) => ["17.1", "17.2", "17.3"].includes(target));
    expect(reasons.map(({ reason, measures }) => `${reason} ${measures}`)).toEqual(
      Array.from({ length: 3 }, () => "统一原因 统一措施"),
    );
  });

  test("in a reason the words that are struck out are left out", () => {
    const { entries } = assess(file("seen/exceljs-rich.xlsx"));
    expect(entries.find(({ target }) => target === "1.1")?.reason).toBe("新说明");
  });
});

/** A form with 23 values, saved by LibreOffice; every neighbour below is made of it. */
const good = (): Uint8Array => file("packages/customxml-doctype.xlsx");
const STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
const SHEET_LINKS = "xl/worksheets/_rels/sheet2.xml.rels";

type Changes = Parameters<typeof changeParts>[1];
type Change = (xml: string) => string;

/** What stands in a cell of 指标填报; `{}` in the attributes is the style that it had. */
const cell =
  (address: string, attributes: string, inside: string): Change =>
  (xml) =>
    replaced(
      xml,
      new RegExp(`<c r="${address}" (s="\\d+")[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${address}" ${attributes.replace("{}", "$1")}>${inside}</c>`,
    );
const inline = (address: string, inside: string): Change =>
  cell(address, '{} t="inlineStr"', `<is>${inside}</is>`);
const run = (text: string, look = "<b/>"): string => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
const STRUCK = "<strike/>";
const RAISED = '<vertAlign val="superscript"/>';
const LOWERED = '<vertAlign val="subscript"/>';
const merged =
  (...areas: string[]): Change =>
  (xml) => {
    const cells = areas.map((area) => `<mergeCell ref="${area}"/>`).join("");
    return replaced(xml, "<conditionalF", `<mergeCells>${cells}</mergeCells><conditionalF`);
  };
const all =
  (...changes: Change[]): Change =>
  (xml) =>
    changes.reduce((text, change) => change(text), xml);
const hidden = (column: number): Change => {
  const tag = new RegExp(`hidden="false"( outlineLevel="0" max="${column}")`);
  return (xml) => replaced(xml, tag, 'hidden="true"$1');
};

/** How many children of this name the styles have in that section. */
const countIn = (xml: string, section: string, name: string): number =>
  (xml.split(`<${section} `)[1]?.split(`</${section}>`)[0] ?? "").split(`<${name}>`).length - 1;

/** The form's style 32, which it has not: this font on this ground. */
const styled = (font: string, fill = '<patternFill patternType="none"/>'): Change =>
  all(
    (xml) => replaced(xml, "</fonts>", `<font>${font}</font></fonts>`),
    (xml) => replaced(xml, "</fills>", `<fill>${fill}</fill></fills>`),
    (xml) => {
      const [fonts, fills] = [countIn(xml, "fonts", "font"), countIn(xml, "fills", "fill")];
      const look = `fontId="${fonts - 1}" fillId="${fills - 1}"`;
      return replaced(xml, "</cellXfs>", `<xf ${look}/></cellXfs>`);
    },
  );
const inStyle = (address: string, value: string): Change => cell(address, 's="32"', value);
const looking = (font: string, fill?: string, address = "G3", value = "<v>6100</v>"): Changes => ({
  [STYLES]: styled(font, fill),
  [ENTRY]: inStyle(address, value),
});
const solid = (colour: string): string =>
  `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
const WHITE = '<color rgb="FFFFFFFF"/>';

const DRAWING = "xl/drawings/drawing1.xml";
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const anchor = (row: number, column: number, content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>40</xdr:col><xdr:row>40</xdr:row></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const PICTURE = "<xdr:pic><xdr:blipFill/></xdr:pic>";
const textBox = (...lines: string[]): string =>
  `<xdr:sp><xdr:txBody>${lines.map((line) => `<a:p ${A}><a:r><a:t>${line}</a:t></a:r></a:p>`).join("")}</xdr:txBody></xdr:sp>`;
const drawings = (...anchors: string[]): Changes => ({
  [DRAWING]: (xml) => replaced(xml, "</xdr:wsDr>", `${anchors.join("")}</xdr:wsDr>`),
});

const COMMENTS = "xl/comments1.xml";
const THREADS = "xl/threadedComments/threadedComment1.xml";
const comment = (address: string, text: string): string =>
  `<comment ref="${address}" authorId="0"><text>${text}</text></comment>`;
const comments = (...made: string[]): Changes => ({
  [SHEET_LINKS]: part(
    relationships([
      { id: "rId1", type: "comments", target: "../comments1.xml" },
      {
        id: "rId2",
        type: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        target: "../threadedComments/threadedComment1.xml",
      },
    ]),
  ),
  [COMMENTS]: part(
    `<comments xmlns="${SPREADSHEET}"><commentList>${made.join("")}</commentList></comments>`,
  ),
});
const thread = (...texts: string[]): Changes => ({
  [THREADS]: part(
    `<ThreadedComments>${texts.map((text) => `<threadedComment ref="G3"><text>${text}</text></threadedComment>`).join("")}</ThreadedComments>`,
  ),
});
const NOTICE =
  "[线程批注]\n\n你的Excel版本可读取此线程批注; 但如果在更新版本的Excel中打开文件，则对批注所作的任何改动都将被删除。了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    正式数 6050";
const noted =
  (from: string, to: string): Change =>
  (xml) =>
    replaced(xml, from, to);

const ALL = "23 values";
/** The number of a string behind those that the form has. */
const LAST_STRING = (() => {
  let count = 0;
  changeParts(good(), {
    [STRINGS]: (xml) => {
      count = xml.split("<si>").length - 1;
      return xml;
    },
  });
  return count;
})();

describe("neighbours: a good form with some of its looks changed", () => {
  test.each<[what: string, changes: Changes, expected: string]>([
    ["as it was saved", {}, ALL],
    // marks on characters
    [
      "a raised 2",
      { [ENTRY]: inline("G3", run("6100") + run("2", RAISED)) },
      "22 values | marked-text G3 61002 or 6100 61002",
    ],
    // characters that nobody sees, beside others
    ...(
      [
        ["white", WHITE],
        ["white of the theme", '<color theme="0"/>'],
        ["nearly white", '<color theme="0" tint="-0.02"/>'],
        ["white of the palette", '<color indexed="9"/>'],
        ["the yellow of its ground", '<color rgb="FFFFF8E1"/>'],
        ["tiny", '<sz val="1"/>'],
        ["2 points small", '<sz val="2"/><color rgb="FF000000"/>'],
        ["white and struck out", `<strike/>${WHITE}`],
      ] as const
    ).map(([what, look]): [string, Changes, string] => [
      `some figures are ${what}`,
      { [ENTRY]: inline("G3", run("6100") + run("99", look)) },
      "22 values | marked-text G3 610099 or 6100 610099",
    ]),
    ...(
      [
        ["red", '<color rgb="FFFF0000"/>'],
        ["black", '<color auto="1"/>'],
        ["of the theme", '<color theme="1"/>'],
        ["grey", '<color rgb="FF808080"/>'],
        ["5 points small", '<sz val="5"/>'],
        ["without a size", '<sz val="0"/>'],
      ] as const
    ).map(([what, look]): [string, Changes, string] => [
      `some figures are ${what}`,
      { [ENTRY]: inline("G3", run("61") + run("00", look)) },
      ALL,
    ]),
    [
      "all pieces are white",
      { [ENTRY]: inline("G3", run("61", WHITE) + run("00", WHITE)) },
      "22 values | missing-value G3 6100",
    ],
    [
      "all pieces but a blank are white",
      { [ENTRY]: inline("G3", run("6100", WHITE) + run(" ")) },
      "22 values | missing-value G3 6100 ",
    ],
    [
      "all pieces are tiny",
      { [ENTRY]: inline("G3", run("61", '<sz val="1"/>') + run("00", '<sz val="1"/>')) },
      "22 values | missing-value G3 6100",
    ],
    ["a white blank", { [ENTRY]: inline("G3", run("6100") + run(" ", WHITE)) }, ALL],
    ["a white unit", { [ENTRY]: inline("G3", run("6100") + run("亿元", WHITE)) }, ALL],
    [
      "a figure behind white words",
      { [ENTRY]: inline("G3", run("暂无") + run("6100", WHITE)) },
      "22 values | marked-text G3 暂无6100 or 暂无 暂无6100",
    ],
    [
      "white pieces on a dark ground are seen, black ones are not",
      {
        [STYLES]: styled("<b/>", solid('rgb="FF000000"')),
        [ENTRY]: cell(
          "G3",
          's="32" t="inlineStr"',
          `<is>${run("6100", WHITE)}${run("99", '<color rgb="FF000000"/>')}</is>`,
        ),
      },
      "22 values | marked-text G3 610099 or 6100 610099",
    ],
    [
      "a piece without a look in a white cell, beside a black one",
      {
        [STYLES]: styled(WHITE),
        [ENTRY]: cell("G3", 's="32" t="inlineStr"', `<is><r><t>99</t></r>${run("6100")}</is>`),
      },
      "22 values | marked-text G3 996100 or 6100 996100",
    ],
    [
      "white words in a reason",
      { [ENTRY]: inline("J3", run("疫情") + run("旧说明", WHITE)) },
      `${ALL} | extra-content J3 unseen 旧说明`,
    ],
    [
      "white pieces of a shared string",
      {
        [STRINGS]: (xml) =>
          replaced(xml, "</sst>", `<si>${run("6100") + run("99", WHITE)}</si></sst>`),
        [ENTRY]: cell("G3", '{} t="s"', `<v>${LAST_STRING}</v>`),
      },
      "22 values | marked-text G3 610099 or 6100 610099",
    ],
    [
      "a lowered 2",
      { [ENTRY]: inline("G3", run("6100") + run("2", LOWERED)) },
      "22 values | marked-text G3 61002 or 6100 61002",
    ],
    [
      "a raised footnote behind the unit",
      { [ENTRY]: inline("G3", run("6100亿元") + run("[1]", RAISED)) },
      "22 values | marked-text G3 6100亿元[1] or 6100亿元 6100亿元[1]",
    ],
    ["a raised unit", { [ENTRY]: inline("G3", run("6100") + run("亿元", RAISED)) }, ALL],
    ["a raised blank", { [ENTRY]: inline("G3", run("6100") + run(" ", RAISED)) }, ALL],
    ["raised as a whole", { [ENTRY]: inline("G3", run("6100", RAISED)) }, ALL],
    [
      "struck out and typed anew",
      { [ENTRY]: inline("G3", run("5900", STRUCK) + run("6100")) },
      "22 values | marked-text G3 59006100 or 6100 59006100",
    ],
    [
      "struck out as a whole, piece by piece",
      { [ENTRY]: inline("G3", run("61", STRUCK) + run("00", STRUCK)) },
      "22 values | struck-out G3 6100",
    ],
    ["a struck blank", { [ENTRY]: inline("G3", run(" ", STRUCK) + run("6100")) }, ALL],
    [
      "约 struck out",
      { [ENTRY]: inline("G3", run("约", STRUCK) + run("6100")) },
      "22 values | marked-text G3 约6100 or 6100 约6100",
    ],
    [
      "not struck out after all",
      { [ENTRY]: inline("G3", run("61", '<strike val="0"/>') + run("00")) },
      ALL,
    ],
    [
      "bold and red",
      { [ENTRY]: inline("G3", run("6", '<b/><color rgb="FFFF0000"/>') + run("100")) },
      ALL,
    ],
    [
      "a shared string with a raised 1",
      {
        [ENTRY]: cell("G3", '{} t="s"', "<v>173</v>"),
        [STRINGS]: (xml) =>
          replaced(xml, "</sst>", `<si>${run("6100")}${run("1", RAISED)}</si></sst>`),
      },
      "22 values | marked-text G3 61001 or 6100 61001",
    ],
    ["a cell that is struck out", looking(STRUCK), "22 values | struck-out G3 6100"],
    ["a raised cell", looking(RAISED), ALL],
    [
      "a struck cell with a piece that is not",
      {
        [STYLES]: styled(STRUCK),
        [ENTRY]: cell("G3", 's="32" t="inlineStr"', `<is><r><t>5900</t></r>${run("6100")}</is>`),
      },
      "22 values | marked-text G3 59006100 or 6100 59006100",
    ],
    ["a struck blank cell", looking(STRUCK, undefined, "G3", ""), "22 values"],
    [
      "a reason with struck words",
      { [ENTRY]: inline("J3", run("旧", STRUCK) + run("新")) },
      "23 values | extra-content J3 struck 旧",
    ],
    [
      "a reason that is struck out",
      {
        ...looking(STRUCK, undefined, "J3", ""),
        [ENTRY]: cell("J3", 's="32" t="inlineStr"', "<is><t>旧</t></is>"),
      },
      "23 values | extra-content J3 struck 旧",
    ],
    [
      "a reason with a raised footnote",
      { [ENTRY]: inline("J3", run("见注") + run("1", RAISED)) },
      ALL,
    ],
    // what nobody sees
    ["white", looking(WHITE), "22 values | missing-value G3 6100"],
    [
      "white on the yellow of the form",
      looking(WHITE, solid('rgb="FFFFF9E5"')),
      "22 values | missing-value G3 6100",
    ],
    ["white of the theme", looking('<color theme="0"/>'), "22 values | missing-value G3 6100"],
    ["white on blue", looking(WHITE, solid('rgb="FF1F4E79"')), ALL],
    ["white on a colour of the theme", looking(WHITE, solid('theme="4"')), ALL],
    ["grey on white", looking('<color rgb="FF808080"/>'), ALL],
    ["white by number", looking('<color indexed="9"/>'), "22 values | missing-value G3 6100"],
    [
      "ivory by number on white",
      looking('<color indexed="26"/>'),
      "22 values | missing-value G3 6100",
    ],
    [
      "a number on the same number",
      looking('<color indexed="12"/>', solid('indexed="12"')),
      "22 values | missing-value G3 6100",
    ],
    [
      "yellow by number on white",
      looking('<color indexed="13"/>'),
      "23 values | faint-text G3 6100",
    ],
    ["red by number on white", looking('<color indexed="10"/>'), ALL],
    [
      "white by number on navy by number",
      looking('<color indexed="9"/>', solid('indexed="18"')),
      ALL,
    ],
    [
      "yellow on yellow",
      looking('<color rgb="FFFFFF00"/>', solid('rgb="FFFFFF00"')),
      "22 values | missing-value G3 6100",
    ],
    ["a fill without a colour", looking("<b/>", '<patternFill patternType="solid"/>'), ALL],
    [
      "a white reason",
      { ...looking(WHITE), [ENTRY]: cell("J3", 's="32" t="inlineStr"', "<is><t>藏着</t></is>") },
      "23 values | extra-content J3 unseen 藏着",
    ],
    ["完成值 is hidden", { [ENTRY]: hidden(7) }, "0 values | hidden-columns 完成值"],
    ["a blank column is hidden", { [ENTRY]: hidden(12) }, ALL],
    ["a printed column is hidden", { [ENTRY]: hidden(2) }, ALL],
    ["the ids, which are always hidden", { [ENTRY]: hidden(8) }, ALL],
    // merges
    [
      "two values merged",
      { [ENTRY]: all(merged("G22:G23"), cell("G23", "{}", "")) },
      "22 values | merged-cells G23 G22:G23",
    ],
    [
      "a value kept under a merge",
      { [ENTRY]: merged("G22:G23") },
      "22 values | extra-content G23 merged 55 | merged-cells G23 G22:G23",
    ],
    [
      "a blank merge over values",
      { [ENTRY]: all(merged("G22:G24"), cell("G22", "{}", "")) },
      "20 values | extra-content G23 G24 merged 55；110",
    ],
    [
      "上期值 and 完成值 merged",
      { [ENTRY]: all(merged("F3:G3"), cell("G3", "{}", "")) },
      "22 values | merged-cells G3 F3:G3",
    ],
    ["a value merged with its 完成率", { [ENTRY]: merged("G3:H3") }, ALL],
    [
      "目标任务 merged as in the document",
      { [ENTRY]: all(merged("B2:B5"), ...["B3", "B4", "B5"].map((each) => cell(each, "{}", ""))) },
      ALL,
    ],
    ["merges far below", { [ENTRY]: merged("A40:F44") }, ALL],
    ["a merge that is none", { [ENTRY]: merged("G3", "垃圾", "") }, ALL],
    // comments
    [
      "a comment on a value",
      comments(comment("G3", "<t>快报数</t>")),
      "23 values | comment G3 快报数",
    ],
    [
      "a comment in pieces",
      comments(comment("L9", `${run("科员:")}${run("\n见附件")}`)),
      "23 values | comment L9 科员:\n见附件",
    ],
    [
      "a comment beside the table",
      comments(comment("P30", "<t>待核</t>")),
      "23 values | comment P30 待核",
    ],
    ["an empty comment", comments(comment("G3", "<t> </t>")), ALL],
    [
      "a figure only in a comment",
      { ...comments(comment("G3", "<t>六千一百</t>")), [ENTRY]: cell("G3", "{}", "") },
      "22 values | comment G3 true 六千一百",
    ],
    [
      "words on a blank value",
      { ...comments(comment("G3", "<t>还没有数</t>")), [ENTRY]: cell("G3", "{}", "") },
      "22 values | comment G3 还没有数",
    ],
    [
      "a thread and its answer",
      { ...comments(comment("G3", `<t>${NOTICE}</t>`)), ...thread("正式数 6050", "已改") },
      "23 values | comment G3 正式数 6050；已改",
    ],
    [
      "a thread that another program has lost",
      comments(comment("G3", `<t>${NOTICE}</t>`)),
      "23 values | comment G3 正式数 6050",
    ],
    [
      "comments that are broken",
      { ...comments(), [COMMENTS]: part("<comments><comment ref=") },
      ALL,
    ],
    ["comments that are not there", { ...comments(), [COMMENTS]: () => null }, ALL],
    // pictures and text boxes
    [
      "two pictures on a line",
      drawings(anchor(3, 12, PICTURE), anchor(3, 12, PICTURE)),
      "23 values | picture L3 picture 2",
    ],
    [
      "a picture below the table",
      drawings(anchor(40, 2, PICTURE)),
      "23 values | picture B40 picture 1",
    ],
    [
      "a text box",
      drawings(anchor(3, 7, textBox("实际", "6200"))),
      "23 values | picture G3 text-box 实际\n6200",
    ],
    ["a shape without words", drawings(anchor(3, 7, "<xdr:sp/>")), ALL],
    [
      "a picture kept by WPS",
      {
        [ENTRY]: cell(
          "L3",
          '{} t="str"',
          "<f>_xlfn.DISPIMG(&quot;ID_1&quot;,1)</f><v>=DISPIMG(&quot;ID_1&quot;,1)</v>",
        ),
      },
      "23 values | picture L3 picture 1",
    ],
    [
      "the text that is left of it",
      { [ENTRY]: inline("L3", "<t>=DISPIMG(&quot;ID_1&quot;,1)</t>") },
      "23 values | picture L3 picture 1",
    ],
    [
      "a picture as a value",
      {
        [ENTRY]: cell(
          "G3",
          '{} t="e"',
          "<f>_xlfn.IMAGE(&quot;https://x/y.png&quot;)</f><v>#VALUE!</v>",
        ),
      },
      "22 values | picture G3 picture 1",
    ],
    [
      "a picture that Excel keeps in its cell",
      {
        [ENTRY]: cell("L3", '{} t="e" vm="1"', "<v>#VALUE!</v>"),
        "xl/richData/richValueRel.xml": part("<x/>"),
      },
      "23 values | picture L3 picture 1",
    ],
    [
      "an error that is none",
      { [ENTRY]: cell("G3", '{} t="e" vm="1"', "<v>#VALUE!</v>") },
      "22 values | formula-error G3 #VALUE!",
    ],
    ["a broken drawing", { [DRAWING]: part("<xdr:wsDr") }, ALL],
    // margins of pages
    [
      "a note in the header",
      { [ENTRY]: noted("报告期：2021年度", "报告期：2021年度 快报数") },
      "23 values | extra-content page 报告期：2021年度 快报数",
    ],
    [
      "a note in the footer",
      { [ENTRY]: noted("&amp;P —", "&amp;P — &amp;R以统计局公布为准") },
      "23 values | extra-content page 以统计局公布为准",
    ],
    [
      "page numbers in words",
      { [ENTRY]: noted("— &amp;P —", "第 &amp;P 页，共 &amp;N 页 &amp;D &amp;A") },
      ALL,
    ],
    [
      "no header at all",
      { [ENTRY]: (xml) => xml.replace(/<headerFooter.*<\/headerFooter>/, "") },
      ALL,
    ],
    // 上期值
    [
      "a dash that became a figure",
      { [ENTRY]: cell("F3", "{}", "<v>5800</v>") },
      "23 values | previous-altered F3 5800",
    ],
    [
      "a dash that became a figure stored as text",
      { [ENTRY]: inline("F3", "<t>5,800</t>") },
      "23 values | previous-altered F3 5,800",
    ],
    [
      "a value one column to the left, where no value is",
      {
        [ENTRY]: all(cell("F3", "{}", "<v>5800</v>"), (xml) =>
          xml.replace(/(<c r="G(?:[2-9]|\d\d)"[^>]*>)<v>.*?<\/v><\/c>/g, "$1</c>"),
        ),
      },
      "0 values | previous-altered F3 5800",
    ],
    [
      "words where a dash stood",
      { [ENTRY]: inline("F3", "<t>未统计</t>") },
      "23 values | previous-altered F3 未统计",
    ],
    ["another dash", { [ENTRY]: inline("F3", "<t>-</t>") }, ALL],
    ["nothing", { [ENTRY]: cell("F3", "{}", "") }, "23 values | previous-altered F3"],
    ["a blank", { [ENTRY]: inline("F3", "<t> </t>") }, "23 values | previous-altered F3"],
    [
      "nothing on two lines",
      { [ENTRY]: all(cell("F3", "{}", ""), cell("F5", "{}", "")) },
      "23 values | previous-altered F3 F5",
    ],
    [
      "a formula",
      { [ENTRY]: cell("F3", "{}", "<f>G3-100</f><v>6000</v>") },
      "23 values | previous-altered F3 6000",
    ],
  ])("%s", (_what, changes, expected) => {
    expect(outcome(changeParts(good(), changes))).toBe(expected);
  });

  test("a column one line too low, or too high, is one finding", () => {
    const moved =
      (step: number): Change =>
      (xml) => {
        const values = new Map(
          [...xml.matchAll(/<c r="G([2-9]|\d\d)"[^>]*><v>([^<]*)<\/v><\/c>/g)].map(
            ([, row, value]) => [Number(row) + step, value],
          ),
        );
        return xml.replace(
          /<c r="G([2-9]|\d\d)" (s="\d+")[^>]*><v>[^<]*<\/v><\/c>/g,
          (_cell, row: string, style: string) => {
            const value = values.get(Number(row));
            return value === undefined
              ? `<c r="G${row}" ${style}/>`
              : `<c r="G${row}" ${style}><v>${value}</v></c>`;
          },
        );
      };
    const shifts = (step: number) =>
      assess(changeParts(good(), { [ENTRY]: moved(step) }))
        .findings.filter(({ code }) => code === "shifted-column")
        .map((each) => detailOf(each, "direction"));
    expect([shifts(1), shifts(-1), shifts(0)]).toEqual([["down"], ["up"], []]);
  });
});
