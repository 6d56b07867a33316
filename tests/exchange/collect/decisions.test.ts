import { chinese, english } from "../../../src/core";
import {
  type Decision,
  decisionToJson,
  isTargetDecision,
  nameDecision,
  parseDecisions,
} from "../../../src/exchange";
import { SEED_PLAN } from "../../sheets/seed-plan";
import { SIGNED } from "../returns";

const parse = (json: unknown) => parseDecisions(json, SEED_PLAN);
const problemsOf = (json: unknown) => {
  const parsed = parse(json);
  return "problems" in parsed
    ? parsed.problems.map((each) => `${each.path}: ${english.problem(each)}`)
    : [];
};

test("every kind of decision is read, and written as it was", () => {
  const json = [
    { target: "5.1", value: 480, ...SIGNED },
    { target: "5.2", value: "2个", ...SIGNED },
    { target: "5.3", bureau: "市商务局", ...SIGNED },
    { target: "11.1", file: "b.xlsx", ...SIGNED },
    { file: "b.xlsx", supersedes: "a.xlsx", ...SIGNED },
    { file: "c.xlsx", confirms: true, ...SIGNED },
    { target: "3.1", bureau: "市农业农村局", value: 22, ...SIGNED },
    { target: "5.4", verdict: "met", ...SIGNED },
    { file: "d.xlsx", ignore: true, ...SIGNED },
  ];
  const kinds: Decision["kind"][] = [
    ...(["value", "value", "bureau", "file", "supersedes", "confirms"] as const),
    ...(["line", "verdict", "ignores"] as const),
  ];
  const parsed = parse(json);
  expect(parsed).toEqual({ decisions: json.map((each, at) => ({ kind: kinds[at], ...each })) });
  const written = "decisions" in parsed ? parsed.decisions.map(decisionToJson) : [];
  expect(JSON.stringify(written)).toBe(JSON.stringify(json));
  expect(parse([])).toEqual({ decisions: [] });
  const decided = "decisions" in parsed ? parsed.decisions : [];
  // what each is about, and whether it says which value counts for the whole
  expect(decided.map((each) => [nameDecision(each), isTargetDecision(each)])).toEqual([
    ...(["5.1", "5.2", "5.3", "11.1"] as const).map((target) => [target, true]),
    ...[...(["b.xlsx", "c.xlsx", "3.1 市农业农村局", "5.4", "d.xlsx"] as const)].map((name) => [
      name,
      false,
    ]),
  ]);
});

test.each<[about: string, name: string, one: object, other: object]>([
  ["target", "5.1", { target: "5.1", value: 1 }, { target: "5.1", bureau: "市商务局" }],
  [
    "line",
    "3.1 市农业农村局",
    { target: "3.1", bureau: "市农业农村局", value: 1 },
    { target: "3.1", bureau: "市农业农村局", value: 2 },
  ],
  ["verdict", "5.4", { target: "5.4", verdict: "met" }, { target: "5.4", verdict: "not-met" }],
  [
    "supersedes",
    "a.xlsx",
    { file: "b.xlsx", supersedes: "a.xlsx" },
    { file: "c.xlsx", supersedes: "a.xlsx" },
  ],
  ["file", "c.xlsx", { file: "c.xlsx", confirms: true }, { file: "c.xlsx", ignore: true }],
])("of one %s (%s) two things cannot be said", (about, name, one, other) => {
  const json = [one, other].map((each) => ({ ...each, ...SIGNED }));
  expect(parse(json)).toEqual({
    problems: [{ path: "[1]", code: "decided-twice", about, name, other: "[0]" }],
  });
  expect(parse([json[0], json[0]])).toMatchObject({ decisions: [one] });
});

test("different things may be said of one target: its value, a line of it, its verdict", () => {
  const json = [
    { target: "3.1", value: 30 },
    { target: "3.1", bureau: "市农业农村局", value: 2 },
    { target: "3.1", bureau: "市商务局", value: 2 },
    { target: "3.1", verdict: "met" },
  ];
  const answering = SEED_PLAN.targetById.get("3.1")?.bureaus.map(({ name }) => name) ?? [];
  const said = json.filter(({ bureau }) => bureau === undefined || answering.includes(bureau));
  expect(parse(said.map((each) => ({ ...each, ...SIGNED })))).toMatchObject({ decisions: said });
});

test.each([
  [{ decisions: [] }, { under: "decisions", isSingle: false }],
  [
    { target: "5.1", value: 1, ...SIGNED },
    { under: null, isSingle: true },
  ],
  [
    { ...SIGNED, target: "5.1", files: [] },
    { under: null, isSingle: true },
  ],
  [{ target: "5.1" }, { under: null, isSingle: false }],
  ["5.1", { under: null, isSingle: false }],
  [null, { under: null, isSingle: false }],
])("what is no list says how it becomes one: %j", (json, said) => {
  expect(parse(json)).toEqual({ problems: [{ code: "not-a-list", path: "", ...said }] });
});

test.each<[string, unknown, RegExp]>([
  ["no array", { target: "5.1" }, /^: has to be a list such as/],
  ["an unknown key", [{ target: "5.1", value: 1, ...SIGNED, note: "x" }], /\[0\].*note/],
  ["no reason", [{ target: "5.1", value: 1, by: "张三", on: "2023-01-12" }], /^\[0\]\.reason/],
  ["a blank reason", [{ target: "5.1", value: 1, ...SIGNED, reason: " " }], /^\[0\]\.reason/],
  ["a day that is none", [{ target: "5.1", value: 1, ...SIGNED, on: "2023-02-30" }], /^\[0\]\.on/],
  ["neither value nor bureau", [{ target: "5.1", ...SIGNED }], /^\[0\]\.value/],
  [
    "the line of a bureau that does not answer for it",
    [{ target: "5.1", value: 1, bureau: "市科技局", ...SIGNED }],
    /^\[0\]\.bureau: 市科技局 does not answer/,
  ],
  ["a verdict that is none", [{ target: "5.4", verdict: "good", ...SIGNED }], /^\[0\]\.verdict/],
  ["a file set aside by half", [{ file: "a.xlsx", ignore: false, ...SIGNED }], /^\[0\]\.ignore/],
  [
    "a file confirmed and set aside",
    [
      { file: "a.xlsx", ignore: true, ...SIGNED },
      { file: "a.xlsx", confirms: true, ...SIGNED },
    ],
    /^\[1\]: .*twice, and otherwise in \[0\]/,
  ],
  ["no such target", [{ target: "5.9", value: 1, ...SIGNED }], /^\[0\]\.target: no target 5\.9$/],
  [
    "a bureau that does not answer for it",
    [{ target: "5.1", bureau: "市科技局", ...SIGNED }],
    /^\[0\]\.bureau: 市科技局 does not answer for 5\.1$/,
  ],
  [
    "one target twice",
    [
      { target: "5.1", value: 1, ...SIGNED },
      { target: "5.1", value: 2, ...SIGNED },
    ],
    /^\[1\]: .*twice, and otherwise in \[0\]/,
  ],
  [
    "a file that supersedes itself",
    [{ file: "a.xlsx", supersedes: "a.xlsx", ...SIGNED }],
    /^\[0\]\.supersedes: a\.xlsx cannot supersede itself$/,
  ],
  ["a word", ["5.1"], /^\[0\]/],
  ["nothing in place of one", [null], /^\[0\]/],
  ["a list in place of one", [[]], /^\[0\]/],
  ["a value and a file", [{ target: "5.1", value: 1, file: "a", ...SIGNED }], /^\[0\].*file/],
  [
    "a bureau and a file",
    [{ target: "5.1", bureau: "市商务局", file: "a", ...SIGNED }],
    /\[0\].*file/,
  ],
  [
    "a kind, which only the program knows",
    [{ kind: "value", target: "5.1", value: 1, ...SIGNED }],
    /kind/,
  ],
])("%s is refused with its place", (_, json, wanted) => {
  expect(problemsOf(json)[0]).toMatch(wanted);
});

test.each([
  [5, "number"],
  [false, "yes-no"],
  [null, "nothing"],
  [[], "list"],
  [{}, "object"],
])("what may be one word or a text is told as both, and what came: %j", (confirms, found) => {
  expect(parse([{ file: "a.xlsx", confirms, ...SIGNED }])).toEqual({
    problems: [
      { path: "[0].confirms", code: "wrong-type", types: ["text"], choices: ["true"], found },
    ],
  });
});

test("mistakes are told in Chinese too", () => {
  const parsed = parseDecisions([{ target: "5.9", value: 1, ...SIGNED }], SEED_PLAN);
  expect(parsed).toEqual({
    problems: [{ path: "[0].target", code: "unknown-target", target: "5.9" }],
  });
  expect("problems" in parsed && parsed.problems.map((each) => chinese.problem(each))).toEqual([
    "没有指标 5.9",
  ]);
});
