import { readFileSync } from "node:fs";
import plan from "../../../seeds/jinan-brand-2020.json";
import { type DocumentTable, gridOf } from "../../../src/core";
import { type HtmlResult, readHtml } from "../../../src/exchange";

function blocksOf(result: HtmlResult) {
  if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
  return result.blocks;
}

const tablesOf = (html: string): DocumentTable[] =>
  blocksOf(readHtml(html)).flatMap((block) => (block.kind === "table" ? [block.table] : []));

const texts = (read: DocumentTable | undefined): string[][] =>
  (read === undefined ? [] : gridOf(read)).map((line) => line.map((each) => each?.text ?? "-"));

test("the 115 cells of the annex are read where they stand", () => {
  const [annex] = tablesOf(readFileSync("tests/fixtures/annexes/annex.html", "utf8"));
  const expected = plan.rows.flatMap((each) =>
    each.cells.map((printed) => [
      ...[String(each.number), each.category, each.goal, printed.text],
      printed.bureaus.map(({ name }) => name).join("、"),
    ]),
  );
  const [head, ...body] = texts(annex);
  expect(annex?.headRows).toBe(1);
  expect(head).toEqual(["序号", "区分", "目标任务", "量化指标", "责任单位"]);
  // the third goal and its category hold for three lines
  expect(
    body.map(([number, category, , text, bureaus]) => [number, category, text, bureaus]),
  ).toEqual(
    expected.map(([number, category, , text, bureaus]) => [number, category, text, bureaus]),
  );
});

test.each([
  [
    "spans",
    "<table><tr><td rowspan=2>1<td>a<tr><td>b</table>",
    [
      ["1", "a"],
      ["1", "b"],
    ],
  ],
  [
    "a span over all that is left",
    "<table><tr><td rowspan=0>1<td>a<tr><td>b</table>",
    [
      ["1", "a"],
      ["1", "b"],
    ],
  ],
  [
    "tags left open",
    "<table><tr><td>1<td>a<tr><td>2<td>b",
    [
      ["1", "a"],
      ["2", "b"],
    ],
  ],
  [
    "entities and blanks",
    "<table><tr><td>&nbsp;A&amp;B \n 300&#20010;</td></tr></table>",
    [["A&B 300个"]],
  ],
  [
    "paragraphs and breaks",
    "<table><tr><td><p>甲</p><p>乙<br>丙</p></td></tr></table>",
    [["甲\n乙\n丙"]],
  ],
  ["a blank that ends a paragraph begins none", "<table><tr><td><p>甲 </p><p>乙", [["甲\n乙"]]],
  ["a blank that ends a cell begins none", "<table><tr><td>甲 <td>乙", [["甲", "乙"]]],
  [
    "blanks between spans",
    "<table><tr><td><b>甲</b> <b>乙</b><b> 丙</b><b>丁 </b>戊",
    [["甲 乙 丙丁 戊"]],
  ],
  ["a blank behind a break", "<table><tr><td>甲<br> 乙", [["甲\n乙"]]],
  [
    "spans that say nothing",
    "<table><tr><td colspan=0>甲<td rowspan=70000>乙<td colspan=1.5>丙",
    [["甲", "乙", "丙"]],
  ],
  ["tags in capitals", "<TABLE><TR><TD>甲</TD></TR></TABLE>", [["甲"]]],
  ["a cell behind the end of a row", "<table><tr><td>甲</tr><td>乙", [["甲"], ["乙"]]],
  ["a cell that stands in no row", "<table><td>甲<td>乙", [["甲", "乙"]]],
  [
    "figures in their own spans",
    "<table><tr><td>培育<span>300</span><b>个</b></td></tr></table>",
    [["培育300个"]],
  ],
  [
    "what a clipboard wraps around",
    "<html><!--StartFragment--><table><tr><td>1</td></tr></table><!--EndFragment--></html>",
    [["1"]],
  ],
])("%s", (_, html, expected) => {
  expect(texts(tablesOf(html)[0])).toEqual(expected);
});

test.each([
  ["hidden by its style", `<span style="display:none">777</span>`, "hidden-text"],
  ["hidden as Word says it", `<span style="mso-hide:all">777</span>`, "hidden-text"],
  ["hidden by its attribute", "<span hidden>777</span>", "hidden-text"],
  ["struck out", "<s>777</s>", "struck-text"],
  ["deleted", "<del>777</del>", "struck-text"],
  ["raised", "<sup>777</sup>", "raised-text"],
])("text %s is left out and remarked", (_, words, kind) => {
  const [read] = tablesOf(`<table><tr><td>300${words}个</td></tr></table>`);
  expect(read?.cells).toMatchObject([{ text: "300个", remarks: [{ kind, text: "777" }] }]);
});

test.each([
  ["none", "<table><tr><td>甲<tr><td>乙</table>", 0],
  ["those of heading cells", "<table><tr><th>甲<tr><td>乙</table>", 1],
  ["one with a cell that is none", "<table><tr><th>甲<td>乙<tr><td>丙</table>", 0],
  ["those of the table's head", "<table><thead><tr><td>甲<tr><td>乙</thead><tr><td>丙</table>", 2],
  ["all", "<table><tr><th>甲<tr><th>乙</table>", 2],
  ["a heading cell that stands in no row", "<table><th>甲<tr><td>乙</table>", 1],
  ["only the first ones", "<table><tr><td>甲<tr><th>乙</table>", 0],
])("the heading rows of a table: %s", (_, html, rows) => {
  expect(tablesOf(html)[0]?.headRows).toBe(rows);
});

test("words between the cells of a table are none; a picture in a cell is remarked", () => {
  const [read] = tablesOf("<table>甲<tr>乙<td>丙<img></td>丁</table>");
  expect(read?.cells).toMatchObject([{ text: "丙", remarks: [{ kind: "text-box", text: "" }] }]);
});

test("scripts and styles are no text", () => {
  const html = "<style>p{}</style><script>if (1 < 2) x('<td>9')</script><p>附件</p>";
  expect(blocksOf(readHtml(html))).toEqual([{ kind: "text", text: "附件", remarks: [] }]);
});

const paragraphsOf = (html: string) =>
  blocksOf(readHtml(html)).flatMap((block) => (block.kind === "text" ? [block] : []));
const words = (text: string) => ({ kind: "text", text, remarks: [] });

test.each("p div li h1 h2 h3 h4 h5 h6 section article dd dt blockquote pre caption".split(" "))(
  "what is in <%s> stands on lines of its own",
  (name) => {
    expect(paragraphsOf(`甲<${name}>乙</${name}>丙`)).toEqual([
      words("甲"),
      words("乙"),
      words("丙"),
    ]);
  },
);

test.each("span b i a font label center".split(" "))(
  "what is in <%s> goes on in its line",
  (name) => {
    expect(paragraphsOf(`甲<${name}>乙</${name}>丙`)).toEqual([words("甲乙丙")]);
  },
);

test.each("script style head title template noscript rt rp svg".split(" "))(
  "what is in <%s> is not seen",
  (name) => {
    expect(paragraphsOf(`<p>留<${name}>300</${name}>下</p>`)).toEqual([words("留下")]);
    const [read] = tablesOf(
      `<table><tr><td>留<${name}><table><tr><td>300</table></${name}>下</table>`,
    );
    expect(read?.cells.map(({ text }) => text)).toEqual(["留下"]);
  },
);

test.each("br img hr input meta link col wbr area base embed source".split(" "))(
  "<%s> holds nothing: what follows it looks as what is before it",
  (name) => {
    const [block] = paragraphsOf(`<p>甲<s>乙<${name} hidden></s>丙`);
    const text = name === "br" ? "甲\n丙" : "甲丙";
    expect(block).toMatchObject({ text });
    expect(block?.remarks).toContainEqual({ kind: "struck-text", text: "乙" });
  },
);

test.each([
  ["sup", [{ kind: "raised-text", text: "1" }]],
  ["sub", [{ kind: "raised-text", text: "1" }]],
  ["s", [{ kind: "struck-text", text: "1" }]],
  ["strike", [{ kind: "struck-text", text: "1" }]],
  ["del", [{ kind: "struck-text", text: "1" }]],
])(
  "a figure in <%s> is remarked however deep it stands, and nothing behind it",
  (name, remarks) => {
    for (const figure of ["1", "<b>1</b>", "<b><i>1</i></b>"]) {
      expect(paragraphsOf(`<p>6100<${name}>${figure}</${name}>亿元`)).toEqual([
        { kind: "text", text: "6100亿元", remarks },
      ]);
    }
  },
);

test("a break that ends a paragraph is none of its text", () => {
  expect(paragraphsOf("<p>甲<br></p><p><br>乙")).toEqual([words("甲"), words("乙")]);
});

test("text that stands in nothing is seen", () => {
  expect(paragraphsOf("培育300个")).toEqual([words("培育300个")]);
});

test("paragraphs and tables stand in their order, a table in a table behind it", () => {
  const html = "<h1>附件</h1><table><tr><td>外<table><tr><td>里</table></table><p>注</p>";
  const blocks = blocksOf(readHtml(html));
  expect(
    blocks.map((block) => (block.kind === "text" ? block.text : block.table.cells[0]?.text)),
  ).toEqual(["附件", "外", "里", "注"]);
});

test.each([
  ["tables 1,000 deep", "<table><tr><td>".repeat(1000), "xml-depth"],
  ["a million cells", `<table>${`<tr>${"<td>1".repeat(50)}`.repeat(20_000)}</table>`, "cells"],
  ["more text than fits", "字".repeat(9_000_000), "text"],
])("%s are refused by name", (_, html, limit) => {
  const result = readHtml(html);
  expect(result).toMatchObject({
    outcome: "rejected",
    findings: [{ code: "too-large", details: { limit } }],
  });
});
