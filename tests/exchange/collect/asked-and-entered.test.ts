import { finding, withJointRules } from "../../../src/core";
import {
  type Collection,
  listMergedLines,
  listQuestions,
  rejectFile,
  type ReturnedFile,
  snapshotOf,
  toBook,
  unreadFile,
} from "../../../src/exchange";
import { expectGolden } from "../../sheets/golden";
import { answer, fillForm, KNOWN, merge, returned } from "../returns";
import {
  COMMERCE,
  DECISIONS,
  decisions,
  FARMING,
  FINANCE,
  INDUSTRY,
  MARKET,
  returns,
  SCIENCE,
  TOURISM,
} from "./troubles";

/*
 * What a collection with every trouble asks of a person, what can be entered elsewhere, what 报送情况 lists, and what the next collection
 * is compared with, as text.
 */

const lost = fillForm(TOURISM, { "3.1": 29 });
const FILES = [
  ...returns(),
  returned("收回/无身份.xlsx", {
    ...lost,
    sheets: lost.sheets.filter(({ name }) => name !== "_meta"),
  }),
  unreadFile(
    rejectFile("收回/坏.xlsx", [
      finding("damaged", { details: { problem: "truncated", part: null } }),
    ]),
  ),
];
const MORE = [
  { target: "5.4", verdict: "met" },
  { file: "坏.xlsx", ignore: true },
  { file: "无身份.xlsx", confirms: true },
  { target: "10.1", bureau: "市工业和信息化局", value: 6 },
];

const sumUp = (value: unknown): string =>
  JSON.stringify(value, (key, each: unknown) =>
    key === "target" && typeof each === "object" && each !== null && "id" in each ? each.id : each,
  );

function tell(collection: Collection): string {
  const { questions } = listQuestions(collection);
  const { lines, unsettled } = listMergedLines(collection);
  const { files, bureaus, targets } = snapshotOf(collection);
  return [
    "asked",
    ...questions.flatMap(({ kind, target, bureau, file, findings, words, choices, decided }) => [
      `${kind}: ${[target?.id, bureau, file].filter((each) => each).join(", ")}`,
      `  ${findings.map(({ code, severity }) => `${code} (${severity})`).join(", ")}`,
      ...(words === null ? [] : [`  ${words.replaceAll("\n", " / ")}`]),
      ...choices.map(
        ({ label, meaning, says, takesValue }) =>
          `  - ${label}: ${meaning ?? ""} ${sumUp(says)}${takesValue ? " + value" : ""}`,
      ),
      ...(decided === null ? [] : [`  => ${decided.label} ${decided.value ?? ""}`]),
    ]),
    "entered",
    ...lines.map((line) => `  ${sumUp({ ...line, value: line.value?.toFixed() ?? null })}`),
    ...unsettled.map(({ target, why }) => `  not ${target.id}: ${why}`),
    "listed",
    ...toBook(collection).filings.map((filing) => `  ${sumUp(filing)}`),
    "kept",
    ...[...files, ...bureaus, ...targets].map((each) => `  ${sumUp(each)}`),
    "",
  ].join("\n");
}

test("as it came", () => {
  expectGolden("asked-2022.txt", tell(merge(FILES)));
});

test("decided", () => {
  const said = decisions([...DECISIONS, ...MORE]);
  expectGolden("asked-2022-decided.txt", tell(merge(FILES, { decisions: said })));
});

test.each([
  ["unknown-form", true],
  ["wrong-period", true],
  ["bureau-mismatch", true],
  ["no-entry-sheet", false],
] as const)(
  "of a form of this plan, refused for %s, what is in it may count all the same: %s",
  (code, may) => {
    const { report, ...rest } = unreadFile(rejectFile("a.xlsx", [finding(code)]));
    const file = { ...rest, report: { ...report, plan: KNOWN.id, bureau: COMMERCE } };
    const { questions } = listQuestions(merge([file]));
    expect(questions.map(({ kind, choices }) => [kind, choices.map(({ label }) => label)])).toEqual(
      [["file", may ? ["采用", "不采用"] : ["不采用"]]],
    );
  },
);

describe("what bureaus add up", () => {
  const plan = withJointRules(KNOWN, new Map([["3.1", "sum"]]));
  const sharesOf = (typed: Readonly<Record<string, number | string>>) =>
    Object.entries(typed).map(([bureau, value]) =>
      returned(`${bureau}.xlsx`, fillForm(bureau, { "3.1": value }, { plan }), { plan }),
    );
  const asked = (files: readonly ReturnedFile[], said: readonly object[] = []) => {
    const collection = merge(files, { plan, decisions: decisions(said) });
    const { questions } = listQuestions(collection);
    const { unsettled } = listMergedLines(collection);
    return [
      ...questions.map(({ kind, bureau, choices, decided }) => [
        `${decided === null ? kind : "decided"} ${bureau ?? "all"}`,
        ...choices.map(({ label, meaning }) => `${label} ${meaning ?? ""}`),
        ...(decided === null ? [] : [`=> ${decided.label} ${decided.value ?? ""}`]),
      ]),
      ...unsettled.map(({ target, why }) => `not ${target.id}: ${why}`),
    ];
  };

  test("a share that cannot be used is asked of that bureau alone, and stands as decided", () => {
    const files = sharesOf({ [INDUSTRY]: 5, [FARMING]: "约6" });
    expect(asked(files)).toEqual([
      [`refused ${FARMING}`, "另填 在“填数”里填一个数"],
      "not 3.1: partial",
    ]);
    const said = [{ target: "3.1", bureau: FARMING, value: 6 }];
    expect(asked(files, said)).toEqual([
      [`decided ${FARMING}`, "另填 在“填数”里填一个数", "=> 另填 6"],
      "not 3.1: partial",
    ]);
  });

  test("a share a hundred times too large may be taken as it is", () => {
    expect(asked(sharesOf({ [INDUSTRY]: 50_000, [FARMING]: 6 }))).toEqual([
      [
        `suspect ${INDUSTRY}`,
        `取 1 ${INDUSTRY} 50,000 家（${INDUSTRY}.xlsx 指标填报!G2）`,
        "另填 在“填数”里填一个数",
      ],
      "not 3.1: unverified",
    ]);
  });

  test("shares that look like the total, typed by everybody, are asked once, of all", () => {
    const all = [INDUSTRY, FARMING, TOURISM, FINANCE, COMMERCE, SCIENCE, MARKET].filter((bureau) =>
      plan.targetById.get("3.1")?.bureaus.some(({ name }) => name === bureau),
    );
    const alike = sharesOf(Object.fromEntries(all.map((bureau) => [bureau, 22])));
    const sum = 22 * all.length;
    expect(asked(alike)).toEqual([
      ["suspect all", `取 1 各单位填的就是份额，相加 ${sum} 家`, "另填 在“填数”里填一个数"],
      "not 3.1: unverified",
    ]);
    expect(asked(alike, [{ target: "3.1", value: 22 }])).toEqual([
      ["decided all", "另填 在“填数”里填一个数", "=> 另填 22"],
    ]);
  });

  test("a file that was decided gives its bureau's share, and nobody else's", () => {
    const [one, two] = [5, 6].map((value) =>
      returned(`${INDUSTRY}-${value}.xlsx`, fillForm(INDUSTRY, { "3.1": value }, { plan }), {
        plan,
      }),
    );
    if (one === undefined || two === undefined) throw new Error("two files");
    const said = [{ target: "3.1", file: `${INDUSTRY}-6.xlsx` }];
    const answering = plan.targetById.get("3.1")?.bureaus.map(({ name }) => name) ?? [];
    const others = answering
      .filter((bureau) => bureau !== INDUSTRY)
      .map((bureau) => [bureau, 9] as const);
    const lacking = (files: readonly ReturnedFile[]) =>
      asked([one, two, ...files], said).filter((each) => typeof each === "string");
    expect(lacking(sharesOf({ ...Object.fromEntries(others), [FINANCE]: 8 }))).toEqual([]);
    expect(lacking(sharesOf({ ...Object.fromEntries(others), [FINANCE]: "约8" }))).toEqual([
      "not 3.1: partial",
    ]);
  });

  test("the whole that was decided is asked no more bureau by bureau", () => {
    const files = sharesOf({ [INDUSTRY]: 5, [FARMING]: "约6" });
    expect(asked(files, [{ target: "3.1", value: 30 }])).toEqual([
      ["decided all", "另填 在“填数”里填一个数", "=> 另填 30"],
    ]);
  });
});

test("one metric printed twice is asked once, under the target that comes first", () => {
  const { questions } = listQuestions(merge([answer(MARKET, { "2.4": 8, "15.1": 9 })]));
  expect(questions.map(({ kind, target }) => [kind, target?.id])).toEqual([["metric", "2.4"]]);
});

test("two metrics that are each printed twice are two questions", () => {
  const collection = merge([answer(MARKET, { "1.1": 300, "1.4": 10, "2.4": 8, "15.1": 9 })]);
  const more = (["1.1", "1.4"] as const).map((target, at, both) =>
    finding("same-metric-differs", { target, details: { other: both[1 - at] ?? "" } }),
  );
  const { questions } = listQuestions({
    ...collection,
    findings: [...collection.findings, ...more],
  });
  expect(questions.map(({ target }) => target?.id)).toEqual(["1.1", "2.4"]);
});

describe("what was merged", () => {
  const sourceOf = (names: readonly string[]) => {
    const files = names.map((name, at) => {
      const other = { [["5.1", "5.2", "5.3", "11.2"][at] ?? ""]: 60 };
      return answer(COMMERCE, { "11.1": 2000, ...other }, name);
    });
    const { lines } = listMergedLines(merge(files));
    return lines.flatMap(({ target, source }) => (target.id === "11.1" ? [source] : []));
  };

  test("names up to three files it comes from, of more the first and how many", () => {
    expect(sourceOf(["收/a.xlsx", "收/b.xlsx", `收/${COMMERCE}c.xlsx`])).toEqual([
      `${COMMERCE}（a.xlsx）、${COMMERCE}（b.xlsx）、${COMMERCE}c.xlsx`,
    ]);
    expect(sourceOf(["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"])).toEqual([
      `${COMMERCE}（a.xlsx）等 4 份`,
    ]);
    expect(sourceOf([`来信.eml › ${COMMERCE}-2022.xlsx`])).toEqual([`${COMMERCE}-2022.xlsx`]);
  });

  test("has the words of one bureau as they are, of several who says what", () => {
    const words = (one: string, other: string) => {
      const files = [
        answer(COMMERCE, { "5.1": { 完成值: 470, 未达标原因: one } }),
        answer(FARMING, { "5.1": { 完成值: 470, 未达标原因: other } }),
      ];
      return listMergedLines(merge(files)).lines.find(({ target }) => target.id === "5.1")?.reason;
    };
    expect(words("市场波动", "市场波动")).toBe("市场波动");
    expect(words("市场波动", "订单减少")).toBe(`${FARMING}：订单减少\n${COMMERCE}：市场波动`);
  });

  test("what a bureau said otherwise than was decided is no source of it", () => {
    const files = [answer(COMMERCE, { "5.1": 480 }), answer(FARMING, { "5.1": 470 })];
    const said = decisions([{ target: "5.1", bureau: COMMERCE }]);
    const { lines } = listMergedLines(merge(files, { decisions: said }));
    expect(lines.map(({ value, source }) => [value?.toFixed(), source])).toEqual([
      ["480", `${COMMERCE}-2022.xlsx，张三裁定`],
    ]);
  });
});
