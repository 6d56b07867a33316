import { readFileSync } from "node:fs";
import { join } from "node:path";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import type { Language } from "../../src/core";
import type { SpreadsheetRefusal } from "../../src/sheets";
import { COMMANDS } from "../../src/taskpane/commands";
import { splitAdvice } from "../../src/taskpane/kit";
import { STEPS, type Written } from "../../src/taskpane/shell";
import type { Problem } from "../../src/taskpane/state";
import type { SheetExists } from "../../src/taskpane/tables";
import { tellProblem } from "../../src/taskpane/told";
import type { Words } from "../../src/taskpane/words";
import { englishWords } from "../../src/taskpane/words-en-US";
import { chineseWords } from "../../src/taskpane/words-zh-CN";

const CODES: readonly SpreadsheetRefusal[] = [
  ...(["protected", "read-only", "sheet-missing", "sheet-exists"] as const),
  ...(["cell-editing", "unsupported", "interrupted", "too-large"] as const),
];
/** Those that do not wait for a step that is fetched later. */
type OwnProblem = Exclude<
  Problem,
  { readonly kind: "collect" | "annex" | "progress" | "summaries" }
>;
const PROBLEMS: readonly OwnProblem[] = [
  ...CODES.flatMap((code): OwnProblem[] => [
    { kind: "spreadsheet", code, sheet: "指标跟踪表" },
    { kind: "spreadsheet", code, sheet: null },
    { kind: "not-marked", code, sheet: "指标跟踪表" },
    { kind: "ledger-not-kept", code, sheet: null },
  ]),
  { kind: "ledger-not-kept", code: null, sheet: null },
  { kind: "not-opened", savesFiles: true },
  { kind: "not-opened", savesFiles: false },
  { kind: "no-table" },
  { kind: "unknown-plan", id: "beijing" },
  { kind: "changed-since", cell: "I5" },
  { kind: "not-undoable", sheet: "指标跟踪表", lost: ["R9"] },
  { kind: "notebook-unreadable" },
  { kind: "plan-file", file: "x.json", mistakes: [] },
  {
    ...({ kind: "plan-file", file: "x.json" } as const),
    mistakes: [
      { line: 2, path: "id", sentence: "wrong" },
      { line: 3, path: "", sentence: null },
    ],
  },
  {
    ...({ kind: "plan-remarks", file: "x.json" } as const),
    remarks: [{ line: null, path: "1.1", sentence: "look at it" }],
  },
  { kind: "ledger-file", file: "x.json" },
  { kind: "other-ledger-file", file: "x.json", found: "2022" },
  { kind: "previous-file", file: "x.xlsx", why: { kind: "not-consolidated" } },
  { kind: "previous-file", file: "x.xlsx", why: { kind: "other-plan", found: "beijing" } },
  { kind: "previous-file", file: "x.xlsx", why: { kind: "not-earlier", found: "2022" } },
  { kind: "previous-file", file: "x.xlsx", why: { kind: "unreadable" } },
  { kind: "not-loaded" },
  { kind: "unexpected", detail: "boom" },
];
const WRITTEN: readonly Written[] = [
  { kind: "inserted", sheet: "指标跟踪表" },
  { kind: "replaced", sheet: "指标跟踪表" },
  { kind: "fixed", sheet: "指标跟踪表", cell: "I5" },
  { kind: "taken", sheet: "指标跟踪表", cells: 12 },
  { kind: "summaries", sheet: "汇总-市商务局", sheets: 9 },
];
const QUESTIONS: readonly SheetExists[] = [
  { kind: "sheet-exists", sheet: "表", known: true, filled: 3, lost: [] },
  { kind: "sheet-exists", sheet: "表", known: true, filled: 0, lost: [] },
  { kind: "sheet-exists", sheet: "表", known: true, filled: 1, lost: ["A1", "B2", "C3", "D4"] },
  { kind: "sheet-exists", sheet: "表", known: false, filled: 0, lost: [] },
];

const wordsIn = (language: Language): Words => (language === "zh-CN" ? chineseWords : englishWords);

function textsFor(language: Language) {
  return {
    ...wordsIn(language),
    // the domain's sentences have tests of their own
    messages: null,
  };
}

function tell(problem: OwnProblem, language: Language) {
  const advice = tellProblem(problem, wordsIn(language), {
    collect: null,
    annex: null,
    progress: null,
    summaries: null,
  });
  if (advice === null) throw new Error(`${problem.kind} is not told`);
  return advice;
}

/** Everything a language can say: its texts, and what its sentences make of all their cases. */
function sayAll(language: Language): string[] {
  const texts = textsFor(language);
  const advice = [
    ...PROBLEMS.map((problem) => tell(problem, language)),
    ...QUESTIONS.map((question) => texts.insert.question.exists(question)),
    texts.make.question.otherLedger("2021", 9, "2022"),
    texts.make.question.alreadySent(["市科技局"]),
    texts.make.question.alreadySent(["市科技局", "市商务局", "市财政局", "市教育局"]),
  ].flatMap(({ what, next }) => [what, next]);
  const busy = (
    [
      "opening",
      "inserting",
      "checking",
      "making",
      "saving",
      "reading",
      "undoing",
      "fixing",
    ] as const
  ).map((task) => texts.shell.busy({ task, done: 3, total: 9, item: "市科技局", canStop: false }));
  const written = WRITTEN.flatMap((each) =>
    [false, true].map((isUndone) => texts.shell.undo.written(each, isUndone)),
  );
  return [...advice, ...busy, ...written, ...plainTexts(texts)];
}

function plainTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const made: unknown = (value as (...input: unknown[]) => unknown)(2, 1, 1);
    return typeof made === "string" ? [made] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    // these take objects and are said above
    ["exists", "problem", "busy", "otherLedger", "alreadySent", "written"].includes(key)
      ? []
      : plainTexts(each),
  );
}

describe.each(["zh-CN", "en-US"] as const)("%s", (language) => {
  const all = sayAll(language);

  test("says something everywhere, never undefined", () => {
    expect(all.length).toBeGreaterThan(120);
    // a form that is ready or packed needs no word beside it
    expect(all.filter((text) => text.trim() === "")).toHaveLength(2);
    expect(all.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
  });

  test("no exclamation marks, no 您, no 成功 or 失败", () => {
    expect(all.filter((text) => /[!！您]|成功|失败|please/i.test(text))).toEqual([]);
  });

  test("every problem says what happened and what to do, in whole sentences", () => {
    for (const problem of PROBLEMS) {
      const { what, next } = tell(problem, language);
      expect([what, next].every((text) => /[。.]$/.test(text))).toBe(true);
    }
  });
});

test("both languages have the same keys", () => {
  const keys = (value: unknown, path = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => keys(each, `${path}.${key}`))
      : [path];
  expect(keys(textsFor("en-US")).sort()).toEqual(keys(textsFor("zh-CN")).sort());
});

test("Chinese stands in the Chinese texts only, apart from names and the switch", () => {
  const english = sayAll("en-US").filter((text) => /[\u4e00-\u9fff]/.test(text));
  expect(english.filter((text) => !/“[^”]*”|市科技局|中/.test(text))).toEqual([]);
});

test("the last sentence of a finding is what to do", () => {
  expect(splitAdvice("“约480家”是约数，不能判定。请填一个确切的数", "zh-CN")).toEqual({
    what: "“约480家”是约数，不能判定。",
    next: "请填一个确切的数。",
  });
  expect(splitAdvice("Far below 6000 亿元. If 6100 亿元 was meant, correct it", "en-US")).toEqual({
    what: "Far below 6000 亿元.",
    next: "If 6100 亿元 was meant, correct it.",
  });
  expect(splitAdvice("只有一句", "zh-CN")).toEqual({ what: "只有一句。", next: "" });
});

test("every ribbon command opens a step that exists", () => {
  expect(Object.values(COMMANDS).every((step) => STEPS.includes(step))).toBe(true);
});

test("the style sheet's tokens are Fluent's, and every token it uses is there", () => {
  const read = (name: string) => readFileSync(join(__dirname, "../../src/taskpane", name), "utf8");
  const [light = "", dark = ""] = read("tokens.css").split(":root[data-theme");
  const listed = (css: string) =>
    [...css.matchAll(/--(\w+):\s*([^;]+);/g)].map(([, name, value]) => [name, value] as const);
  for (const [css, theme] of [
    [light, webLightTheme],
    [dark, webDarkTheme],
  ] as const) {
    for (const [name = "", value] of listed(css)) {
      if (name === "fontFamilyBase") continue;
      expect([name, value]).toEqual([name, String(Reflect.get(theme, name))]);
    }
  }
  const names = new Set(listed(light).map(([name]) => name));
  const used = [...read("taskpane.css").matchAll(/var\(--(\w+)/g)].map(([, name]) => name);
  expect(used.filter((name) => !["tone", "hue"].includes(name ?? "") && !names.has(name))).toEqual(
    [],
  );
  const darkNames = new Set(listed(dark).map(([name]) => name));
  expect([...names].filter((name) => name?.startsWith("color") && !darkNames.has(name))).toEqual(
    [],
  );
});
