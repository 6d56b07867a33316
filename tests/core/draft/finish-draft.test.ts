import { readFileSync } from "node:fs";
import plan from "../../../seeds/jinan-brand-2020.json";
import { type Choice, finishDraft, parseChoices, parsePlan } from "../../../src/core";
import { draftOf, PLAIN_WORDS, table } from "./told";

const annex = readFileSync("tests/fixtures/annexes/annex.html", "utf8");

const CHOICES: readonly Choice[] = [
  { doubt: "2.3 unit-missing", choose: "分" },
  { doubt: "19.1 together-or-each", choose: "合计" },
  { doubt: "19.5 together-or-each", choose: "合计" },
];

const HEAD: Choice = {
  plan: {
    id: plan.id,
    title: plan.title,
    documentNumber: plan.documentNumber,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    validUntil: plan.validUntil,
    period: plan.period,
    leadOffice: plan.leadOffice,
  },
};

test("with doubts open there is no plan, and what is open is said", () => {
  const finished = finishDraft(draftOf(annex), [], PLAIN_WORDS);
  expect("open" in finished && finished.open.map(({ id }) => id)).toEqual(
    CHOICES.map((choice) => ("doubt" in choice ? choice.doubt : "")),
  );
});

test("settled, it is a plan that the schema takes, with the same 50 targets", () => {
  const finished = finishDraft(draftOf(annex), [...CHOICES, HEAD], PLAIN_WORDS);
  if ("open" in finished) throw new Error(JSON.stringify(finished.open));
  const parsed = parsePlan(finished.plan);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  // everything that the annex and the head say is said by format 1
  expect(finished.plan.formatVersion).toBe(1);
  expect(parsed.plan.targets).toHaveLength(50);
  expect(parsed.plan.bureaus).toEqual(plan.bureaus);
  expect(parsed.plan.targetById.get("2.3")).toMatchObject({ kind: "level" });
  expect(parsePlan(JSON.parse(JSON.stringify(finished.plan)))).toMatchObject({
    plan: { hash: parsed.plan.hash },
  });
});

test("with the words that other documents gave, it is the built-in plan itself", () => {
  const finished = finishDraft(draftOf(annex), [...CHOICES, HEAD], PLAIN_WORDS);
  if ("open" in finished) throw new Error("open");
  const known = new Map(
    plan.rows.flatMap(({ cells }) =>
      cells.flatMap(({ targets }) => targets.map((each) => [each.id, each])),
    ),
  );
  const same = {
    ...finished.plan,
    sources: plan.sources,
    rules: plan.rules,
    disagreements: plan.disagreements,
    rows: finished.plan.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        targets: cell.targets.map((target) => {
          const { name, ...other } = target;
          const built = known.get(target.id);
          if (built === undefined) throw new Error(target.id);
          // which of them are counted anew each year, add up or have bounds, the annex does not say
          const unsaid = ["flow", "jointRule", "bounds"].flatMap((field) =>
            field in built ? [[field, (built as Record<string, unknown>)[field]] as const] : [],
          );
          return {
            ...{ ...other, name: built.name || name, source: built.source, notes: built.notes },
            ...Object.fromEntries(unsaid),
            baseline: built.baseline,
          };
        }),
      })),
    })),
  };
  const [mine, built] = [parsePlan(same), parsePlan(plan)];
  if ("problems" in mine || "problems" in built) throw new Error(JSON.stringify(mine));
  expect(same).toEqual(plan);
  expect(mine.plan.hash).toBe(built.plan.hash);
});

test("fields are set, targets dropped, bureaus given, words taken as a task", () => {
  const draft = draftOf(
    `<p>某市2022年重点工作方案</p>${table(["序号", "量化指标", "责任单位"], ["1", "培育企业10家，组织活动20场", ""], ["2", "丙事项", "市甲局"])}`,
  );
  const finished = finishDraft(
    draft,
    [
      { target: "1.1", bureaus: "市甲局牵头，市乙局配合" },
      { target: "1.1", set: { name: "培育的企业", deadline: "2022-06-30" } },
      { target: "1.2", drop: true },
    ],
    PLAIN_WORDS,
  );
  if ("open" in finished) throw new Error(JSON.stringify(finished.open));
  const [first] = finished.plan.rows[0]?.cells ?? [];
  expect(first?.bureaus).toEqual([
    { name: "市甲局", role: "lead" },
    { name: "市乙局", role: "cooperating" },
  ]);
  expect(first?.targets.map(({ name, deadline }) => [name, deadline])).toEqual([
    ["培育的企业", "2022-06-30"],
  ]);
});

test("a choice that fits nothing is a doubt of its own", () => {
  const finished = finishDraft(
    draftOf(annex),
    [{ doubt: "9.9 unit-missing", choose: "个" }],
    PLAIN_WORDS,
  );
  expect("open" in finished && finished.open.map(({ code }) => code)).toContain("choice-unused");
});

test("a file of choices is read, and what is wrong with it has its place", () => {
  const file = { format: "zerenbiao-choices", formatVersion: 1, choices: CHOICES };
  expect(parseChoices(file)).toEqual({ choices: CHOICES });
  const wrong = parseChoices({ ...file, formatVersion: 2 });
  expect("problems" in wrong && wrong.problems.map(({ path }) => path)).toEqual(["formatVersion"]);
});

test("what the plan's own rules refuse is open, each with its place and its target", () => {
  const rows = [
    ["1", "培育企业10家", "市甲局"],
    ["2", "修路7公里，种草8亩", "市乙局"],
  ];
  const draft = draftOf(
    `<p>某市2022年重点工作方案</p>${table(["序号", "量化指标", "责任单位"], ...rows)}`,
  );
  const finished = finishDraft(
    draft,
    [
      { plan: { id: "不是编号" } },
      { target: "2.2", set: { kind: "rank", comparator: ">=", unit: "位" } },
    ],
    PLAIN_WORDS,
  );
  if (!("open" in finished)) throw new Error("a plan");
  expect(finished.open.map(({ id, target }) => [id, target])).toEqual([
    ["plan 1 plan-problem", null],
    ["plan 2 plan-problem", "2.2"],
  ]);
  const [first, second] = finished.open;
  expect(first).toMatchObject({
    ...{ code: "plan-problem", severity: "error", place: null, choices: [] },
  });
  expect(first?.received).toMatch(/^id: /);
  expect(second?.received).toMatch(/^rows\[1\]\.cells\[0\]\.targets\[1\]/);
  expect(finished.draft.doubts.slice(-2)).toEqual(finished.open);
  expect(finished.draft.doubts.length).toBeGreaterThan(2);
});

test("a draft that was settled stands beside its plan, and beside what is open", () => {
  const draft = draftOf(
    `<p>某市2022年重点工作方案</p>${table(["序号", "量化指标", "责任单位"], ["1", "新增品牌20", "市甲局"])}`,
  );
  const open = finishDraft(draft, [], PLAIN_WORDS);
  expect("open" in open && open.draft).toEqual(draft);
  const choices: readonly Choice[] = [{ doubt: "1.1 unit-missing", choose: "个" }];
  const finished = finishDraft(draft, choices, PLAIN_WORDS);
  expect("plan" in finished).toBe(true);
  expect(finished.draft.rows[0]?.cells[0]?.targets[0]?.unit.value).toBe("个");
});
