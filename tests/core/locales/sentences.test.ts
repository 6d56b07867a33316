import fc from "fast-check";
import {
  chinese,
  english,
  finding,
  type Finding,
  FINDING_CODES,
  type FindingCode,
  type FindingDetails,
  type FindingFacts,
  LANGUAGES,
  messagesFor,
  nameCells,
  type Target,
  readValue,
  type ReportedCell,
  VERDICTS,
} from "../../../src/core";
import {
  above6000,
  about300,
  brands,
  cap60,
  computed,
  firms,
  from300To310,
  makeTarget,
  passRate,
  period,
  qualitative,
  satisfaction,
  stored,
  top10,
  typed,
} from "../targets";

const CODES = Object.keys(FINDING_CODES) as FindingCode[];
const RECEIVED = "收到的￥原文";

const full: FindingFacts = {
  target: "6.2",
  bureau: "市科技局",
  file: "a.xlsx",
  sheet: "指标填报",
  cell: "G5",
  received: RECEIVED,
  expected: "600 亿元",
};

const SIDE = { bureau: "市科技局", file: "a.xlsx", unit: "项", sheet: "指标填报", cell: "G5" };
const SIGNED = { reason: "重报", by: "张三", on: "2022-01-20" };
const converted = [{ from: "万元", to: "亿元", value: "7" }];

const CHANGED_FACTS = [
  ...(["name", "threshold", "unit", "kind", "deadline", "milestones"] as const),
  ...(["frequency", "baseline", "shares", "schedule", "words"] as const),
];
const OWED = [
  { target: "6.1", why: "refused" },
  { target: "6.2", why: "suspect" },
] as const;

/** Every kind of details that a code may have; what came stands in them where a sentence takes it from there. */
const DETAILS: { readonly [Code in keyof FindingDetails]: readonly FindingDetails[Code][] } = {
  "missing-value": [
    { confirm: true },
    { confirm: false },
    ...(["colour", "size", "condition", "picture"] as const).map((unseen) => ({
      ...{ confirm: false, unseen },
    })),
    { confirm: false, why: "unpublished" },
    { confirm: false, why: "elsewhere" },
  ],
  "not-a-number": [
    { readings: ["0.61 万元", "6100 亿元"] },
    { readings: null },
    { readings: null, length: 60 },
    { readings: null, isWords: true },
  ],
  "unit-mismatch": [{ unknown: null }, { unknown: "见备注" }],
  "formula-error": [{ why: "external" }, { why: "empty" }, { why: "error" }],
  "heading-unit": [
    { unit: "万元", readings: ["0.1305 亿元", "1305 亿元"] },
    { unit: "万元", readings: ["0.1305 亿元", "1305 亿元"], field: "单位" },
  ],
  "unit-differs": [
    ...converted,
    { from: "万元", to: "家", value: "7", isHeading: true },
    { from: "万元", to: "家", value: "7", isHeading: true, field: "单位" },
    { from: "¥", to: "亿元", value: "7", isSign: true },
  ],
  "unit-converted": converted,
  "read-as": [
    { value: "350", unit: "个", why: "spoken" },
    { value: "12", unit: "个", why: "leading-zero" },
    { value: "-3", unit: "%", why: "direction" },
    { value: "1305", unit: "亿元", why: "mark", mark: "*" },
  ],
  "note-beside": [
    { value: "97", unit: "%", note: "抽检" },
    { value: "6100", unit: "亿元", note: "2020年", otherYear: 2020 },
  ],
  "percent-ambiguous": [{ asRatio: "97", asPercent: "0.97" }],
  "magnitude-suspect": [
    {
      value: "7",
      unit: "亿元",
      direction: "large",
      meant: "6100",
      slip: "万元",
      date: null,
      whole: null,
      explained: false,
    },
    {
      value: "7",
      unit: "亿元",
      direction: "small",
      meant: "6100",
      slip: null,
      date: null,
      whole: null,
      explained: false,
    },
    {
      value: "7",
      unit: "亿元",
      direction: "small",
      meant: null,
      slip: null,
      date: null,
      whole: null,
      explained: false,
    },
    {
      value: "7",
      unit: "亿元",
      direction: "small",
      meant: null,
      slip: null,
      date: null,
      whole: null,
      explained: true,
    },
    {
      value: "44926",
      unit: "家",
      direction: "large",
      meant: null,
      slip: null,
      date: "2022-12-31",
      whole: null,
      explained: false,
    },
    {
      value: "20",
      unit: "万亩",
      direction: "large",
      meant: null,
      slip: null,
      date: null,
      whole: "15.5",
      explained: false,
    },
  ],
  "reason-required": [
    { reason: RECEIVED, measures: "", dips: false },
    { reason: RECEIVED, measures: null, dips: true },
    { reason: null, measures: RECEIVED, dips: false },
  ],
  "same-metric-differs": [{ other: "15.1" }],
  "increase-inconsistent": [
    { basis: "previous", increase: "6.1", increaseValue: "500", totalValue: "4000" },
    { basis: "plan", increase: "6.1", increaseValue: "500", totalValue: "4000" },
  ],
  "formula-in-entry": [{ changes: false, formula: "SUM(A1:A3)" }],
  "shown-differs": [
    { shown: "0.61 亿元", kept: "6100 亿元" },
    { shown: "0.61 亿元", kept: "6100 亿元", isConditional: true },
    { shown: "6100", kept: RECEIVED, oddFormat: "bogus" },
    { shown: "6100", kept: "6100 亿元", symbolFont: "Wingdings" },
    ...(["shown", "unseen", "struck"] as const).map((unsure) => ({
      ...({ shown: RECEIVED, kept: RECEIVED, isConditional: true, unsure } as const),
    })),
  ],
  "rounding-hides": [{ kept: "6000.4 亿元" }],
  "marked-text": (["struck", "raised", "lowered", "unseen"] as const).flatMap((mark) => [
    { mark, readings: [RECEIVED, "310"] as const },
    { mark, readings: null },
  ]),
  "merged-cells": [{ range: RECEIVED }],
  "long-text": [{ cells: ["G5", "G9"], count: 2, longest: 40_000 }],
  "duplicate-target": [{ cells: ["G5", "G9"], count: 2 }],
  "duplicate-column": [{ field: "完成值" }],
  "unknown-target": [{ hasId: true }, { hasId: false }],
  "template-altered": [
    { field: "目标值" },
    { field: "判定", isFormula: true },
    ...(["printed", "typed"] as const).map((lost) => ({ field: RECEIVED, lost })),
  ],
  "previous-altered": [
    { by: "other" },
    { by: "formula" },
    { by: "nothing", ...nameCells([RECEIVED]) },
  ],
  "hidden-rows": [{ count: 3 }],
  "extra-content": [
    ...(["sheet", "page"] as const).map((part) => ({ part })),
    ...(["cells", "struck", "partly-struck", "unseen", "merged"] as const).map((part) => ({
      ...{ part, cells: ["P5"], count: 1 },
    })),
    {
      ...{ part: "report", cells: ["P5"], count: 1 },
      doubt: { kind: "unit", words: "万元", own: "亿元" },
    },
  ],
  comment: [
    { hasOnlyFigure: true },
    { hasOnlyFigure: false },
    { hasOnlyFigure: false, doubt: { kind: "unit", words: "万元", own: "亿元" } },
    { hasOnlyFigure: false, doubt: { kind: "estimate", words: "预计" } },
  ],
  picture: [
    { kind: "picture", count: 2 },
    { kind: "text-box" },
    { kind: "text-box", doubt: { kind: "estimate", words: "预计" } },
  ],
  "hidden-columns": [
    { isSheet: true, count: 2 },
    { isSheet: false, count: 2 },
  ],
  "shifted-column": [
    { direction: "down", lines: 1, fitting: 8, of: 10 },
    { direction: "up", lines: 2, fitting: 8, of: 10 },
  ],
  "texts-exchanged": [{ field: "未达标原因", swappedWith: "下一步措施", cells: ["J5"], count: 1 }],
  "not-read": (
    [
      ...(["pipe", "socket", "device", "broken-link", "folder", "no-access"] as const),
      ...(["busy", "name", "gone", "disk", "other"] as const),
    ] as const
  ).map((why) => ({ why })),
  encrypted: [{ part: null }, { part: "xl/workbook.xml" }],
  "too-large": [
    { limit: "packed", part: null },
    { limit: "xml-depth", part: "a.xml" },
  ],
  damaged: [{ problem: "truncated", part: null }],
  "unsafe-content": [
    { content: "macros", part: "xl/vbaProject.bin" },
    { content: "document-type", part: "xl/workbook.xml" },
  ],
  "external-link": [{ part: null }],
  conflict: [{ sides: [{ ...SIDE, typed: RECEIVED }] }],
  "superseded-file": [
    { changes: [], decision: null },
    {
      changes: [{ target: "6.2", field: "typed", before: "600", after: null }],
      decision: SIGNED,
    },
  ],
  "value-corrected": [
    { changes: [{ target: "6.2", field: "typed", before: "约600", after: "601" }] },
  ],
  "joint-rule-differs": [
    {
      asked: [
        { rule: "agree", bureaus: ["市科技局", RECEIVED] },
        { rule: "lead", bureaus: ["市商务局"] },
      ],
      wanted: null,
    },
    { asked: [{ rule: "agree", bureaus: [RECEIVED] }], wanted: "sum" },
  ],
  "office-differs": [{ bureaus: ["市科技局", "市商务局"] }],
  "equal-shares": [{ bureaus: ["市科技局", "市商务局"] }],
  "parts-differ": [
    { parts: ["1.2", "1.3"], complete: true, of: "values" },
    { parts: ["1.2", "1.3"], complete: false, of: "plan" },
  ],
  "former-name": (["short", "former", "merged", "presumed", "gone"] as const).flatMap((as) => [
    { as, day: "2019-01-31" },
    { as, day: null },
  ]),
  "plan-changed": [
    ...(["added", "removed", "changed"] as const).flatMap((change) => [
      {
        ...({ kind: "target", change, handedOver: null, unsent: [], kept: [] } as const),
        facts: CHANGED_FACTS.map((fact) => ({
          ...{ fact, before: fact === "deadline" ? "2022-12-31" : RECEIVED, after: "" },
        })),
        outdated: [RECEIVED, "市商务局"],
      },
      {
        ...({ kind: "target", change, facts: [] } as const),
        handedOver: { from: ["市商务局"], to: [RECEIVED] },
        ...{ outdated: ["市商务局"], unsent: [RECEIVED] },
        kept: [{ ...SIDE, typed: RECEIVED }],
      },
    ]),
    { kind: "bureau", successor: "市商务和投资促进局", targets: 6 },
    { kind: "bureau", successor: null, targets: 0 },
    ...(["words", "missing", "unknown"] as const).flatMap((of) => [
      { kind: "unsure" as const, of, field: RECEIVED, bureaus: ["市商务局"], among: 1 },
      { kind: "unsure" as const, of, field: "目标值", bureaus: [RECEIVED], among: 9 },
    ]),
  ],
  "bureau-missing": [
    { group: null, targets: ["3.1"] },
    { group: "各区县政府", targets: ["3.1", "4.1"] },
  ],
  "unit-unknown": [{ targets: ["3.1", "4.1"] }],
  "target-doubtful": [
    { what: "figure" },
    { what: "fall" },
    { what: "deadline" },
    { what: "twin" },
    { what: "percent", period: null },
    { what: "percent", period: "2025" },
    { what: "milestone", period: "2023" },
    { what: "share", bureau: "市科技局" },
    { what: "no-share" },
  ],
  "shares-differ": [
    { shares: 8, standing: "stricter" },
    { shares: 8, standing: "weaker" },
    { shares: 8, standing: "other" },
  ],
  "division-differs": (["sum", "each", "weighted"] as const).flatMap((rule) =>
    (["stricter", "weaker", "other"] as const).map((standing) => ({
      ...{ rule, standing, districts: 8 },
      weak: rule === "each" ? ["历下区"] : [],
    })),
  ),
  "rule-undivided": (["sameAs", "increaseAndTotal", "partsOf"] as const).flatMap((kind) => [
    { kind, targets: ["1.1", RECEIVED], undivided: [RECEIVED] },
    { kind, targets: ["1.1", RECEIVED], undivided: [] },
  ]),
  "part-missing": [
    { parts: [{ district: RECEIVED, why: "awaited" }], of: 8 },
    ...(["not-sent", "rejected", "unconfirmed", "blank", "refused"] as const).map((why) => ({
      ...{ parts: [{ district: RECEIVED, why }], of: 8 },
    })),
    ...(["unverified", "conflict"] as const).map((why) => ({
      ...{ parts: [{ district: RECEIVED, why }], of: 8 },
    })),
  ],
  "words-differ": [{ words: [RECEIVED, "推进中"] }],
  "average-rounded": [{ average: "96.33333333" }],
  "bureau-incomplete": [
    { filled: 0, asked: 2, owed: OWED, isOverdue: false },
    { filled: 1, asked: 3, owed: OWED, isOverdue: true },
    {
      ...{ filled: 0, asked: 2, isOverdue: true },
      owed: OWED.map(({ target }) => ({ target, why: "blank" as const })),
    },
  ],
  "decision-unused": (
    [
      ...(["no-conflict", "no-value", "no-file", "not-accepted", "nothing-to-judge"] as const),
      ...(["other-bureau", "other-form", "nothing-to-confirm", "circle"] as const),
      "decided-already" as const,
    ] as const
  ).map((why) => ({ why })),
};

/** Every finding of a code that these facts make. */
function findingsOf(code: FindingCode, facts: FindingFacts): readonly Finding[] {
  const known = new Map<string, readonly unknown[]>(Object.entries(DETAILS));
  const bare = finding("missing-target", facts);
  return (known.get(code) ?? [null]).map(
    (details) => ({ ...bare, code, severity: FINDING_CODES[code].severity, details }) as Finding,
  );
}

test("a plan that changed nothing forms ask is told as that, in both languages", () => {
  const told = finding("plan-changed", { details: { kind: "nothing" } });
  expect(chinese.finding(told, null)).toBe(
    "计划文件在表发出以后改过，已发的表上的指标和责任单位没有变，表照收，不用改",
  );
  expect(english.finding(told, null)).toContain("taken as they are");
});

const targets = [null, brands, passRate, top10, satisfaction, qualitative];

describe.each(LANGUAGES)("in %s", (language) => {
  const messages = messagesFor(language);

  test.each(CODES)("%s is a whole sentence with all facts and with none", (code) => {
    const known = [
      {},
      { received: RECEIVED },
      full,
      { ...full, received: null },
      { ...full, expected: null },
    ].flatMap((facts) => findingsOf(code, facts));
    for (const target of targets) {
      for (const each of known) {
        const sentence = messages.finding(each, target);
        expect(sentence.length).toBeGreaterThan(8);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[{}]|“”|（）|\(\)|\s{2}|\s$/);
        if (each.received !== null) expect(sentence).toContain(each.received);
      }
    }
  });

  test("every verdict and severity has a word of its own", () => {
    const words = VERDICTS.map((verdict) => messages.verdicts[verdict]);
    expect(new Set(words).size).toBe(VERDICTS.length);
    expect(new Set(Object.values(messages.severities)).size).toBe(3);
    for (const word of words) expect(word).not.toBe("");
  });
});

test("Chinese sentences say what to do, without 您 and without exclamation marks", () => {
  for (const code of CODES) {
    for (const target of targets) {
      for (const each of findingsOf(code, { ...full, received: "甲" })) {
        const sentence = chinese.finding(each, target);
        expect(sentence).toMatch(/请|不用改|可以不管|建议/);
        // the address of a cell has a ! of its own
        expect(sentence.replace("指标填报!G5", "")).not.toMatch(/您|！|!|。$/);
      }
    }
  }
});

test("of very many cells a few are named, and how many there are in all", () => {
  const cells = Array.from({ length: 45 }, (_, index) => `G${index + 2}`);
  const say = (count: number) =>
    chinese.finding(
      finding("duplicate-target", {
        ...{ target: "5.1", received: String(count) },
        details: nameCells(cells.slice(0, count)),
      }),
      null,
    );
  expect(say(8)).toContain("5.1 出现了 8 行（G2、G3、G4、G5、G6、G7、G8、G9），");
  expect(say(9)).toContain("5.1 出现了 9 行（G2、G3、G4、G5 等 9 格），");
  expect(say(45)).toContain("5.1 出现了 45 行（G2、G3、G4、G5 等 45 格），");
});

test("a cell that was merged with those beside it is told otherwise than one of several lines", () => {
  const say = (range: string) =>
    chinese.finding(finding("merged-cells", { cell: "G3", details: { range } }), null);
  expect(say("G2:G3")).toContain("并入了 G2:G3，请分开填");
  expect(say("F3:G3")).toContain("左边那一格的内容");
});

test("the sides of a conflict are told with what each typed, its unit where it has none, and its place", () => {
  const sides = [
    { ...SIDE, typed: "25" },
    { ...SIDE, bureau: "市商务局", typed: "27个", sheet: null, cell: null },
    { ...SIDE, bureau: "市文化和旅游局", typed: "长".repeat(80) },
  ];
  const told =
    "市科技局 25 项（a.xlsx 指标填报!G5）；市商务局 27个（a.xlsx）；" +
    `市文化和旅游局 ${"长".repeat(59)}…（a.xlsx 指标填报!G5）`;
  const conflict = finding("conflict", { details: { sides } });
  expect(chinese.finding(conflict, null)).toBe(
    `填的不一样：${told}。请核实后裁定，裁定之前这一项空着`,
  );
  expect(english.finding(conflict, null)).toContain(`Reported differently: ${told}. `);
});

test("an English sentence begins with a capital letter or with what came", () => {
  for (const code of CODES) {
    for (const each of findingsOf(code, full)) {
      expect(english.finding(each, brands)).toMatch(/^[A-Z“]|^6\.2/);
    }
  }
});

/** The Chinese sentences a clerk reads for a cell. */
const sayings = (target: Target, cell: ReportedCell | string): string[] =>
  readValue(typeof cell === "string" ? typed(cell) : cell, target).findings.map((each) =>
    chinese.finding(each, target),
  );

test.each([
  ["", brands, "还没有填。数值是零请填 0，没有数据可留空"],
  ["—", brands, "填的是“—”，按未填处理。数值是零请填 0，没有数据可留空"],
  ["无", brands, "填的是“无”，按未填处理。请确认：数值是零请填 0，没有数据请留空"],
  [
    "无",
    qualitative,
    "填的是“无”，按未填处理。请选进展（已完成、基本完成、推进中、未启动）或用文字说明",
  ],
  ["好三百", brands, "“好三百”读不成一个数。请只填数字，单位按“个”"],
  ["0.61万", above6000, "“0.61万”可能是 0.61 万元，也可能是 6100 亿元。请只填数字，单位按“亿元”"],
  ["约300", brands, "“约300”是范围或约数，不能判定。请填一个确切的数，只填数字，单位按“个”"],
  ["前8名", top10, "“前8名”是范围或约数，不能判定。请填一个确切的数，只填名次的整数，如 8"],
  ["2022年", brands, "“2022年”是日期或年份，不是完成值。请只填数字，单位按“个”"],
  ["#DIV/0!", brands, "公式出错（#DIV/0!），没有结果。请不用公式，只填数字，单位按“个”"],
  ["500人", firms, "“500人”的单位与目标单位“家”不同，不能换算。请按“家”填报"],
  ["480个", firms, "“480个”的单位与目标单位“家”不同，已按 480 家读。请核对数的是不是同一样东西"],
  ["61000000万元", above6000, "“61000000万元”已换算为 6100 亿元。换算无误就不用改"],
  ["0.97", passRate, "“0.97”可能是 97%，也可能是 0.97%。请带上百分号重填"],
  ["970‰", passRate, "“970‰”已换算为 97%。换算无误就不用改"],
  ["100.01%", passRate, "“100.01%”太大，超出可能的范围（≤ 100%）。请核对后重填"],
  [
    "4,40",
    brands,
    "“4,40”里的分隔符看不明白，可能漏了或多了一位，也可能是两个数。请不带分隔符重填",
  ],
  ["-3", brands, "“-3”是负数，这一项应 ≥ 0 个。请核对后重填"],
  ["300.5", brands, "“300.5”不是整数，以“个”计数的应填整数。请核对后重填"],
  ["0", top10, "“0”不是名次，名次应是 1 以上的整数。请只填名次，如 8"],
  [
    "61000000",
    above6000,
    "“61000000”按 61,000,000 亿元读，比目标 6000 亿元大得多。请核对单位，若是按万元填的，应为 6100 亿元，请改；若数值无误，在“未达标原因”里写明依据",
  ],
  [
    "0.61",
    above6000,
    "“0.61”按 0.61 亿元读，比目标 6000 亿元小得多。请核对单位，若本来是 6100 亿元，请改；若数值无误，在“未达标原因”里写明依据",
  ],
  [
    "25",
    above6000,
    "“25”按 25 亿元读，比目标 6000 亿元小得多。请核对单位和小数点；若数值无误，在“未达标原因”里写明依据",
  ],
  [
    stored(0.0098, "percent"),
    passRate,
    "“0.98%”按 0.98%读，比目标 97%小得多。请核对单位，若本来是 98%，请改；若数值无误，在“未达标原因”里写明依据",
  ],
  [
    stored(0.88, "percent"),
    brands,
    "“88%”是百分数，目标单位是“个”。请把单元格改成常规格式，只填数字，单位按“个”",
  ],
])("%j is answered (%#)", (cell, target, sentence) => {
  expect(sayings(target, cell)).toContain(sentence);
});

test("a value in % for 88分 is told why, by the plan's note on the unit and no other note", () => {
  const reason = "单位有三种说法：附件未写，公报为分，新闻稿为%。以分为单位，不要带%填报";
  expect(sayings(satisfaction, "88%")).toEqual([
    `“88%”的单位与目标单位“分”不同，不能换算。请按“分”填报。${reason}`,
  ]);
  const [mismatch] = readValue(typed("88%"), satisfaction).findings;
  if (!mismatch) throw new Error("88% is a mismatch");
  expect(english.finding(mismatch, satisfaction)).toContain(reason);
  const shared = makeTarget({ notes: ["五个责任单位共担一个总数，原文未分到各单位。"] });
  expect(sayings(shared, "500人")).toEqual([
    "“500人”的单位与目标单位“个”不同，不能换算。请按“个”填报",
  ]);
});

test("a formula that cannot be trusted says which way", () => {
  expect(sayings(brands, computed(stored(300), "[1]Sheet1!A1"))).toEqual([
    "这一格是公式（=[1]Sheet1!A1），现有结果是“300”。建议改填数值",
    "公式引用了别的工作簿，结果（300）不能作准。请不用公式，只填数字，单位按“个”",
  ]);
});

test.each([
  [above6000, "超过 6000", "不含 6000", "more than 6000", "6000 itself does not count"],
  [brands, "不低于 300", "含 300", "at least 300", "300 counts"],
  [cap60, "不超过 60", "含 60", "at most 60", "60 counts"],
  [top10, "前 10 位", "含第 10 位", "top 10", "rank 10 counts"],
  [about300, "300 左右", "", "about 300", ""],
  [from300To310, "300 至 310", "含 300 和 310", "300 to 310", "300 and 310 count"],
  [qualitative, "定性", "", "qualitative", ""],
])("a target in words: %#", (target, words, boundary, wordsInEnglish, boundaryInEnglish) => {
  expect(chinese.targetInWords(target)).toBe(words);
  expect(chinese.boundaryInWords(target)).toBe(boundary);
  expect(english.targetInWords(target)).toBe(wordsInEnglish);
  expect(english.boundaryInWords(target)).toBe(boundaryInEnglish);
});

test.each([
  ["2021", "2021年度", "2021"],
  ["2021H1", "2021年上半年", "2021, first half"],
  ["2021H2", "2021年下半年", "2021, second half"],
  ["2021Q3", "2021年第三季度", "2021 Q3"],
  ["2021-09", "2021年9月", "Sep 2021"],
])("the period %s is %s", (id, inChinese, inEnglish) => {
  expect(chinese.period(period(id))).toBe(inChinese);
  expect(english.period(period(id))).toBe(inEnglish);
});

test("days are written without leading zeros", () => {
  expect(chinese.day("2022-01-05")).toBe("2022年1月5日");
  expect(english.day("2022-01-05")).toBe("5 Jan 2022");
});

test("the verdict words are the ones the form shows; what waits to be verified it asks to check (请核对单位)", () => {
  expect(chinese.verdicts).toEqual({
    met: "达标",
    "not-met": "未达标",
    "reached-early": "提前达标",
    "in-progress": "推进中",
    unverified: "待核实",
    "no-data": "未填",
    "needs-person": "待人工判定",
    "cannot-judge": "无法判定",
    "no-deadline": "未定时限",
    invalid: "填写有误",
  });
});

test("whatever staff type, the sentences quote it unchanged", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.constantFrom(brands, passRate, top10),
      (text, target) => {
        for (const each of readValue(typed(text), target).findings) {
          if (text.trim() === "") continue;
          expect(chinese.finding(each, target)).toContain(text);
          expect(english.finding(each, target)).toContain(text);
        }
      },
    ),
  );
});

test("days are written as the language writes them, wherever a finding names one", () => {
  const signed = { reason: "更正", by: "张三", on: "2022-01-20" };
  const overdue = finding("bureau-overdue", { bureau: "市科技局", expected: "2022-01-15" });
  const replaced = finding("superseded-file", {
    received: "b.xlsx",
    details: { changes: [], decision: signed },
  });
  expect(messagesFor("zh-CN").finding(overdue, null)).toContain("2022年1月15日");
  expect(messagesFor("zh-CN").finding(replaced, null)).toContain("（张三，2022年1月20日）");
  expect(messagesFor("en-US").finding(overdue, null)).toContain("15 Jan 2022");
  expect(messagesFor("en-US").finding(replaced, null)).toContain("20 Jan 2022");
});

test("of a target without a unit no unit is named", () => {
  const rate = {
    ...brands,
    unit: { ...brands.unit, symbol: "" },
  };
  const about = finding("approximate-value", { target: rate.id, received: "约8" });
  expect(messagesFor("zh-CN").finding(about, rate)).toContain("只填数字，这一项没有单位");
  expect(messagesFor("en-US").finding(about, rate)).toContain("it has no unit");
});
