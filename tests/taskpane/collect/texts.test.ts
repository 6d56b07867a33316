import { finding } from "../../../src/core";
import { builtInPlans } from "../../../src/exchange";
import type {
  CollectProblem,
  RefusalReason,
  TakenChange,
} from "../../../src/taskpane/collect/state";
import {
  chineseCollect,
  englishCollect,
  type CollectTexts,
} from "../../../src/taskpane/collect/texts";

const [plan] = builtInPlans();
const target = plan?.targets[0];
if (!target) throw new Error("no target");

const PROBLEMS: readonly CollectProblem[] = [
  { kind: "decisions-file", file: "x.json", problems: [] },
  { kind: "decisions-file", file: "x.json", problems: ["[0].by: 必填"] },
  { kind: "no-returns" },
  { kind: "no-own-table", period: null },
  { kind: "no-own-table", period: "2022" },
  { kind: "table-changed", sheet: "指标跟踪表" },
  { kind: "file-changed", file: "x.xlsx" },
  { kind: "unmarked", file: "x.xlsx" },
  { kind: "not-kept", code: null, sheet: null },
  { kind: "not-kept", code: "protected", sheet: null },
];
const bad = finding("approximate-value", { received: "约480", expected: "个" });
const REFUSALS: readonly RefusalReason[] = [
  ...(["no-choice", "no-reason", "no-name", "no-value", "settles-nothing"] as const).map(
    (kind) => ({ kind }),
  ),
  { kind: "bad-value", typed: "约480", target, finding: bad },
  { kind: "bad-value", typed: "x", target, finding: null },
];
const RENAMED = [{ usual: "责任分解表", name: "责任分解表 (2)" }];

const CHANGE: TakenChange = {
  ...{ target: "3.1", name: "大楼", field: "value", cell: "I5", before: "5", after: "6" },
  ...{ isOwn: true, edit: { row: 5, column: 9, value: 6 } },
};

function advice(texts: CollectTexts) {
  const { insert, clear, otherWorkbook, replaceLedger, smaller, startOver, takeOver } =
    texts.question;
  const replaced = ["汇总", "指标台账", "问题清单", "报送情况", "市科技局"];
  return [
    ...PROBLEMS.map((problem) => texts.problem(problem)),
    insert({ replaced, renamed: [], otherPeriod: null }),
    insert({ replaced, renamed: RENAMED, otherPeriod: "2020" }),
    insert({ replaced: [], renamed: RENAMED, otherPeriod: null }),
    clear(3),
    ...[smaller, startOver].flatMap((say) => [
      say({ files: ["a.xlsx"], more: 0, bureaus: [] }),
      say({ files: ["a", "b", "c", "d", "e"], more: 2, bureaus: ["市科技局"] }),
      say({ files: [], more: 2, bureaus: Array.from({ length: 9 }, () => "市科技局") }),
    ]),
    otherWorkbook,
    takeOver({ kind: "take-over", sheet: "指标跟踪表", own: [CHANGE], others: 2, left: 0 }),
    takeOver({ kind: "take-over", sheet: "指标跟踪表", own: [CHANGE, CHANGE], others: 0, left: 2 }),
    replaceLedger("2020", 9),
  ];
}

/** Everything that takes words and numbers, said once. */
function plainTexts(value: unknown, key = ""): string[] {
  if (typeof value === "string") return [value];
  if (
    [
      "problem",
      "insert",
      "clear",
      "smaller",
      "startOver",
      "group",
      "replaceLedger",
      "refusal",
      "renewed",
      "owed",
      "standing",
      "taken",
      "takeOver",
    ].includes(key)
  )
    return [];
  if (typeof value === "function") {
    const made: unknown = (value as (...input: unknown[]) => unknown)(2, 1, 1);
    return typeof made === "string" ? [made] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => plainTexts(each, name));
}

describe.each(["zh-CN", "en-US"] as const)("%s", (language) => {
  const texts = language === "zh-CN" ? chineseCollect : englishCollect;
  const sentences = advice(texts).flatMap(({ what, next }) => [what, next]);
  const all = [
    ...sentences,
    ...REFUSALS.map((why) => texts.cards.refusal(why)),
    ...plainTexts(texts),
    ...(["all", "awaited", "blank", "partial", "rejected", "waiting", "returned"] as const).map(
      (group) => texts.bureaus.group(group, 3, 2),
    ),
    texts.files.renewed(["a.xlsx"]),
    texts.status.standing({ returned: 1, partial: 2, bureaus: 9, open: 1 }),
    texts.cards.taken("以市科技局的数为准"),
    texts.status.taken({ kind: "taken", sheet: "指标跟踪表", cells: 0, left: 0 }),
    texts.status.taken({ kind: "taken", sheet: "指标跟踪表", cells: 3, left: 2 }),
    texts.status.standing({ returned: 9, partial: 0, bureaus: 9, open: 0 }),
  ];

  test("says something everywhere, never undefined", () => {
    expect(all.length).toBeGreaterThan(90);
    expect(all.filter((text) => text.trim() === "")).toEqual([]);
    expect(all.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
  });

  test("no exclamation marks, no 您, no 成功 or 失败", () => {
    expect(all.filter((text) => /[!！您]|成功|失败|please/i.test(text))).toEqual([]);
  });

  test("what happened and what to do are whole sentences", () => {
    expect(sentences.filter((text) => !/[。.？?]$/.test(text))).toEqual([]);
    expect(
      REFUSALS.map((why) => texts.cards.refusal(why)).filter((text) => !/[。.]$/.test(text)),
    ).toEqual([]);
  });

  test("a sheet that would go is named, and what is lost with it", () => {
    const { what, next } = texts.question.insert({
      ...{ replaced: ["汇总"], renamed: [], otherPeriod: "2020" },
    });
    expect(what).toContain("“汇总”");
    expect(next).toContain("2020");
  });
});

test("both languages have the same keys", () => {
  const keys = (value: unknown, path = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => keys(each, `${path}.${key}`))
      : [path];
  expect(keys(englishCollect).sort()).toEqual(keys(chineseCollect).sort());
});
