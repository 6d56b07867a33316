import {
  BLANK_CELL,
  type CellLooks,
  finding,
  isPictureCell,
  readValue,
  type ReportedCell,
  seenText,
  markedPieces,
  type Target,
} from "../../../src/core";
import { holdsFigure } from "../../../src/core/reading/seen-text";
import { above6000, firms, increase1400, makeTarget, qualitative } from "../targets";

type Mark = "struck" | "raised" | "lowered" | "unseen" | null;
const runs = (...pieces: readonly (readonly [string, Mark])[]): CellLooks => ({
  runs: pieces.map(([text, mark]) => ({ text, mark })),
});
const looking = (shown: string, looks: CellLooks): ReportedCell => ({
  ...{ content: { kind: "text", text: shown }, shown, formula: null, looks },
});
const area = makeTarget({ unit: "平方公里", threshold: 480 });

describe("marks on characters", () => {
  test.each<[what: string, text: string, looks: CellLooks, target: Target, ...result: unknown[]]>([
    [
      "a raised footnote",
      "61001",
      runs(["6100", null], ["1", "raised"]),
      above6000,
      "refused",
      null,
      "marked-text",
    ],
    [
      "a lowered one",
      "61001",
      runs(["6100", null], ["1", "lowered"]),
      above6000,
      "refused",
      null,
      "marked-text",
    ],
    [
      "some struck out, nobody can tell which",
      "61001",
      { partly: "struck" },
      above6000,
      "refused",
      null,
      "marked-text",
    ],
    ["some raised", "61001", { partly: "raised" }, above6000, "refused", null, "marked-text"],
    ["some lowered", "61001", { partly: "lowered" }, above6000, "refused", null, "marked-text"],
    ["words struck out in part", "已完成", { partly: "struck" }, qualitative, "text", null],
    [
      "all of it raised, beside nothing",
      "6100",
      runs(["6100", "raised"]),
      above6000,
      "value",
      "6100",
    ],
    ["a raised blank", "6100 ", runs(["6100", null], [" ", "raised"]), above6000, "value", "6100"],
    [
      "a raised ring that changes no figure",
      "6100家",
      runs(["6100", null], ["家", "raised"]),
      firms,
      "value",
      "6100",
    ],
    [
      "a raised 2 behind a letter of length",
      "480km2",
      runs(["480km", null], ["2", "raised"]),
      area,
      "value",
      "480",
    ],
    [
      "a raised 2 behind the figure",
      "4802",
      runs(["480", null], ["2", "raised"]),
      area,
      "refused",
      null,
      "marked-text",
    ],
    [
      "a digit struck out",
      "3100",
      runs(["3", null], ["1", "struck"], ["00", null]),
      firms,
      "refused",
      null,
      "marked-text",
    ],
    [
      "a figure that is struck out whole",
      "300",
      runs(["300", "struck"]),
      firms,
      "refused",
      null,
      "struck-out",
    ],
    [
      "blanks left of what is struck out",
      "300 ",
      runs(["300", "struck"], [" ", null]),
      firms,
      "refused",
      null,
      "struck-out",
    ],
    [
      "white figures beside black ones",
      "61006200",
      runs(["6100", null], ["6200", "unseen"]),
      ...([above6000, "refused", null, "marked-text"] as const),
    ],
    [
      "a white figure beside words",
      "暂无6100",
      runs(["暂无", null], ["6100", "unseen"]),
      ...([above6000, "refused", null, "marked-text"] as const),
    ],
    [
      "a white minus",
      "-300",
      runs(["-", "unseen"], ["300", null]),
      ...([increase1400, "refused", null, "marked-text"] as const),
    ],
    [
      "a white word that makes it a guess",
      "约6100",
      runs(["约", "unseen"], ["6100", null]),
      ...([above6000, "refused", null, "marked-text"] as const),
    ],
    [
      "a white unit that changes nothing",
      "6100亿元",
      runs(["6100", null], ["亿元", "unseen"]),
      ...([above6000, "value", "6100"] as const),
    ],
    [
      "a white unit that changes the figure",
      "6100万元",
      runs(["6100", null], ["万元", "unseen"]),
      ...([above6000, "refused", null, "marked-text"] as const),
    ],
    [
      "words with white ones",
      "未已建成",
      runs(["未", "unseen"], ["已建成", null]),
      ...([qualitative, "text", null] as const),
    ],
    [
      "words with a raised mark",
      "已建成1",
      runs(["已建成", null], ["1", "raised"]),
      qualitative,
      "text",
      null,
    ],
    [
      "words with some struck out",
      "未已建成",
      runs(["未", "struck"], ["已建成", null]),
      qualitative,
      "text",
      null,
    ],
    [
      "words that are struck out whole",
      "已建成",
      runs(["已建成", "struck"]),
      qualitative,
      "refused",
      null,
      "struck-out",
    ],
  ])("%s", (_what, text, looks, target, state, value, ...codes) => {
    // prettier-ignore
    const reading = readValue(looking(text, looks), target);
    expect([reading.state, reading.value?.toFixed() ?? null]).toEqual([state, value]);
    expect(reading.findings.map(({ code }) => code)).toEqual(codes);
    expect(reading.findings.map(({ received }) => received)).toEqual(codes.map(() => text));
  });

  test("both readings are named", () => {
    const looks = runs(["6100", null], ["1", "raised"]);
    const [found] = readValue(looking("61001", looks), above6000).findings;
    expect(found?.details).toEqual({ mark: "raised", readings: ["61001", "6100"] });
  });

  test("struck words are named piece by piece; blanks are none", () => {
    const { runs: pieces = [] } = runs(
      ["旧", "struck"],
      [" ", "struck"],
      ["新", null],
      ["1", "raised"],
    );
    expect(markedPieces(pieces, "struck")).toEqual(["旧"]);
  });
});

test.each<[what: string, cell: ReportedCell, seen: string]>([
  ["a text", looking("说明", {}), "说明"],
  [
    "a text without what is struck out",
    looking("旧新", runs(["旧", "struck"], ["新", null])),
    "新",
  ],
  ["a text without what is white", looking("旧新", runs(["旧", "unseen"], ["新", null])), "新"],
  ["raised characters are read", looking("x2", runs(["x", null], ["2", "raised"])), "x2"],
  ["white on white", looking("说明", { unseen: "colour" }), ""],
  ["a hidden column", looking("说明", { unseen: "hidden" }), ""],
  ["a picture", looking("说明", { isPicture: true }), ""],
  ["nothing", BLANK_CELL, ""],
])("what is seen of %s is %j", (_what, cell, seen) => {
  expect(seenText(cell)).toBe(seen);
});

test.each<[formula: string | null, text: string, isPicture: boolean]>([
  ['_xlfn.DISPIMG("ID_1",1)', "=DISPIMG", true],
  ['=DISPIMG("ID_1",1)', "", true],
  ['image("a.png")', "1305", true],
  ['_xlfn._xlfn.IMAGE("a.png")', "", true],
  ["IMAGES(1)", "3", false],
  ["SUM(1)", "=DISPIMG(1)", false],
  [null, '=DISPIMG("ID_1",1)', true],
  [null, 'DISPIMG("ID_1",1)', false],
  [null, "图片见附件", false],
])("a cell with the formula %s and the text %s shows a picture: %s", (formula, text, isPicture) => {
  const cell: ReportedCell = { content: { kind: "text", text }, shown: text, formula };
  expect(isPictureCell(cell)).toBe(isPicture);
});

test("a figure that lies under a picture is one", () => {
  const cell = (content: ReportedCell["content"], shown = ""): ReportedCell => ({
    ...{ content, shown, formula: 'IMAGE("a.png")' },
  });
  expect(holdsFigure(cell({ kind: "number", value: 1305, format: "plain" }))).toBe(true);
  expect(holdsFigure(cell({ kind: "text", text: "1305" }))).toBe(true);
  expect(holdsFigure(cell({ kind: "text", text: '=DISPIMG("ID_1",1)' }))).toBe(false);
  expect(holdsFigure(cell({ kind: "text", text: "图" }))).toBe(false);
  expect(holdsFigure(cell({ kind: "date", text: "2022-12-31" }, "2022-12-31"))).toBe(true);
  expect(holdsFigure(cell({ kind: "date", text: "2022-12-31" }))).toBe(false);
});

test("finding keeps the details of what was seen", () => {
  expect(finding("merged-cells", { details: { range: "G2:G4" } }).details).toEqual({
    range: "G2:G4",
  });
});
