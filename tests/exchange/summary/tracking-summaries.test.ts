import { type Plan, withJointRules } from "../../../src/core";
import {
  buildNotebookSheet,
  consolidate,
  type Notebook,
  readSummarySource,
  summaryFileNames,
} from "../../../src/exchange";
import { trackingSummaries } from "../../../src/exchange/summary/tracking-summaries";
import {
  buildTrackingTable,
  type SheetGrid,
  TRACKING_SHEET,
  type TrackingEntry,
  type WorkbookGrid,
} from "../../../src/sheets";
import { figure, secondPlan, type TargetDraft } from "../../fixtures/second-plan";
import { BUREAU, LONG_BUREAU, SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { gridOf } from "../../sheets/grid-of";
import { periodOf } from "../../sheets/seed-plan";
import { at, gridOfSheet, text, type } from "../../sheets/tracking-grid";
import { answer, KNOWN, merge, YEAR } from "../returns";

const COMMERCE = "市商务局";
const BLANK = { value: null, reason: "", measures: "", evidence: "" } as const;

/** The office's table, with something typed into it. */
function table(
  values: Readonly<Record<string, Partial<TrackingEntry>>> = {},
  plan = KNOWN,
): SheetGrid {
  const entries = Object.entries(values).map(
    ([id, entry]) => [id, { ...BLANK, ...entry }] as const,
  );
  return gridOfSheet(
    buildTrackingTable(plan, { sheetName: TRACKING_SHEET, period: YEAR, values: new Map(entries) }),
  );
}

const OCCASION = { plan: KNOWN, period: YEAR, asOf: "2023-01-20", due: "2023-01-15" };
function summaryOf(sheet: SheetGrid, wanted = COMMERCE, occasion = OCCASION) {
  const reading = trackingSummaries(occasion, sheet);
  const found = reading?.summaries.find(({ bureau }) => bureau === wanted);
  if (!found) throw new Error(`no summary of ${wanted}`);
  return found;
}
const countsOf = ({ counts }: ReturnType<typeof summaryOf>) =>
  Object.fromEntries(counts.flatMap(({ words, count }) => (count === 0 ? [] : [[words, count]])));

describe("the summary of a bureau from the office's table", () => {
  const sheet = table({
    "5.1": { value: 480 },
    "5.2": { value: "约12", reason: "口径未定" },
    "5.3": { value: "本期不统计" },
    "5.4": { value: "已初步形成", evidence: "附件1" },
    "11.1": { value: 1990, reason: "两家企业停产", measures: "三月底前复产" },
    "11.2": { value: 4_500_000 },
  });
  const summary = summaryOf(sheet);
  const line = (id: string) => summary.lines.find((each) => each.id === id);

  test("says of what it is, for whom, and when it was due", () => {
    expect(summary).toMatchObject({
      ...{ plan: KNOWN.id, planTitle: KNOWN.title, documentNumber: KNOWN.documentNumber },
      ...{ noun: "量化指标", period: YEAR, asOf: "2023-01-20", bureau: COMMERCE },
      ...{ status: null, due: "2023年1月15日" },
    });
    expect(summaryOf(sheet, COMMERCE, { ...OCCASION, due: null as never }).due).toBeNull();
  });

  test("has every line that the bureau answers for, in the plan's order", () => {
    expect(summary.lines.map(({ id, verdictWords }) => `${id} ${verdictWords}`)).toEqual([
      ...["5.1 达标", "5.2 填写有误", "5.3 未填", "5.4 待人工判定", "11.1 未达标", "11.2 待核实"],
    ]);
  });

  test("counts what stands how; a refused or suspect value is not reported, and not due is not asked", () => {
    expect(countsOf(summary)).toEqual({
      ...{ 应报: 6, 已报: 3, 达标: 1, 未达标: 1, 待人工判定: 1, 待核实: 1, 填写有误: 1 },
      本期不报: 1,
    });
  });

  test("tells value, unit and words; of what is held no completion", () => {
    expect(line("5.1")).toMatchObject({
      ...{ wanted: "不低于 480", unit: "家", completion: 1, previous: null, schedule: "" },
      ...{ value: { figure: { kind: "number", value: 480, shown: "480" }, held: null } },
      findings: [],
    });
    expect(line("11.1")).toMatchObject({
      ...{ completion: 0.995, reason: "两家企业停产", measures: "三月底前复产" },
    });
    expect(line("5.4")).toMatchObject({
      ...{ unit: "", completion: null, evidence: "附件1" },
      value: { figure: { kind: "words", words: "已初步形成" }, held: null },
    });
    const held = line("11.2")?.value?.held;
    expect([line("11.2")?.completion, held === null || held === undefined]).toEqual([null, false]);
    expect(line("5.2")?.value?.figure).toEqual({ kind: "words", words: "约12" });
  });

  test("has a sentence for what is wrong, and none for what is blank", () => {
    expect(line("5.2")?.findings).toHaveLength(1);
    expect(line("5.2")?.findings[0]).toContain("约12");
    expect(summaryOf(table()).lines.flatMap(({ findings }) => findings)).toEqual([]);
    expect(countsOf(summaryOf(table()))).toEqual({ 应报: 6, 未填: 6 });
  });

  test("a near miss never reads 100 %", () => {
    const near = summaryOf(table({ "11.2": { value: 4499.99 } }));
    expect(near.lines.find(({ id }) => id === "11.2")?.completion).toBe(0.999);
  });
});

test("the office's value is that of the whole, whatever the bureau's share", () => {
  const plan = withJointRules(KNOWN, new Map([["5.1", "sum"]]));
  const occasion = { ...OCCASION, plan };
  const line = summaryOf(table({ "5.1": { value: 480 } }, plan), COMMERCE, occasion).lines[0];
  expect(line).toMatchObject({ id: "5.1", wanted: "不低于 480", verdict: "met" });
});

describe("the words of a summary", () => {
  const nounOf = (plan: Plan) => summaryOf(table({}, plan), "甲局", { ...OCCASION, plan }).noun;
  const planWith = (...targets: readonly TargetDraft[]) => {
    const bureaus = [{ name: "甲局", role: null }];
    return secondPlan({ bureaus: ["甲局"], rows: [{ cells: [{ bureaus, targets }] }] });
  };
  const counted = { id: "1.1", name: "企业", ...figure("level", ">=", 300, "家") };
  const task = { id: "1.2", name: "宣传" };

  test("call what has figures alone 量化指标, and tasks, or tasks among figures, 目标任务", () => {
    expect(nounOf(planWith(counted))).toBe("量化指标");
    expect([nounOf(planWith(task)), nounOf(planWith(counted, task))]).toEqual([
      ...["目标任务", "目标任务"],
    ]);
  });
});

test("of what a bureau only helps with its summary has the line, and none of the lead's figures", () => {
  const sheet = table({ "4.3": { value: 8, reason: "两家未验收" } }, SYNTHETIC_PLAN);
  const occasion = { ...OCCASION, plan: SYNTHETIC_PLAN, period: periodOf("2024") };
  const lineOf = (bureau: string) =>
    summaryOf(sheet, bureau, occasion).lines.find(({ id }) => id === "4.3");
  expect(lineOf(BUREAU)).toMatchObject({ verdict: "reached-early", reason: "两家未验收" });
  expect(lineOf(LONG_BUREAU)).toMatchObject({
    ...{ value: null, completion: null, verdict: null, verdictWords: "配合事项" },
    ...{ reason: "", measures: "", evidence: "", findings: [] },
  });
});

test("a table of another plan is none, though ids are the same: most lines have other words", () => {
  expect(trackingSummaries(OCCASION, table({}, SYNTHETIC_PLAN))).toBeNull();
  expect(trackingSummaries(OCCASION, { ...table(), cells: [] })).toBeNull();
  const sheet = table();
  const reworded = (ids: readonly string[]) =>
    type(sheet, Object.fromEntries(ids.map((id) => [at(sheet, id, "指标"), text("别的指标")])));
  const ids = KNOWN.targets.map(({ id }) => id);
  expect(trackingSummaries(OCCASION, reworded(ids.slice(0, 25)))).not.toBeNull();
  expect(trackingSummaries(OCCASION, reworded(ids.slice(0, 26)))).toBeNull();
});

describe("what a workbook's summaries are made of", () => {
  const NOTEBOOK: Notebook = {
    ...{ format: "zerenbiao-notebook", formatVersion: 1, plan: KNOWN.id, planFile: null },
    ...{ period: "2022", due: "2023-01-15", contact: null, language: null, ledger: null },
    ...{ decisions: [], joint: {}, otherRulings: [], collections: [], pacing: [], welcomed: false },
  };
  const notebook = (more: Partial<Notebook> = {}) =>
    gridOfSheet(buildNotebookSheet({ ...NOTEBOOK, ...more }));
  const workbook = (...sheets: readonly SheetGrid[]): WorkbookGrid => ({
    ...{ sheets, externalLinks: [], savedAt: null },
  });
  const CHOICE = { plan: null, period: null, asOf: "2023-01-20" };
  const other = { ...table(), name: "Sheet1", cells: [] };
  const emptyTable = { ...other, name: TRACKING_SHEET };

  test("a consolidated workbook, which has its own day", () => {
    const book = gridOf(consolidate(merge([answer(COMMERCE, { "5.1": 480 })])));
    expect(readSummarySource(book, CHOICE)).toMatchObject({
      ...{ kind: "consolidated", asOf: "2023-01-10" },
    });
  });

  test("a tracking table, of the plan and period that its notebook names, else of those that are said", () => {
    const due = "2023年1月15日";
    expect(readSummarySource(workbook(table(), notebook()), CHOICE)).toMatchObject({
      ...{ kind: "tracking", asOf: "2023-01-20", period: YEAR },
    });
    const named = readSummarySource(workbook(other, table(), notebook()), CHOICE);
    expect("summaries" in named && named.summaries[0]?.due).toBe(due);
    const said = readSummarySource(workbook(table()), { ...CHOICE, plan: KNOWN, period: YEAR });
    expect("summaries" in said && said.summaries[0]?.due).toBeNull();
  });

  test.each<
    [what: string, book: WorkbookGrid, choice: Partial<typeof CHOICE> | object, problem: object]
  >([
    ["any workbook", workbook(other), {}, { kind: "neither" }],
    ["any workbook, with a plan", workbook(other), { plan: KNOWN }, { kind: "neither" }],
    [
      "any workbook, with plan and period",
      workbook(other),
      { plan: KNOWN, period: YEAR },
      { kind: "neither" },
    ],
    ["a table without notebook", workbook(table()), {}, { kind: "needs-plan" }],
    ["a table without a period", workbook(table()), { plan: KNOWN }, { kind: "needs-period" }],
    [
      "a notebook whose plan is not to be had",
      workbook(table(), notebook({ plan: "beijing" })),
      {},
      { kind: "unknown-plan", plan: "beijing" },
    ],
    [
      "a notebook of another plan than was said",
      workbook(table(), notebook()),
      { plan: SYNTHETIC_PLAN },
      { kind: "other-plan", plan: SYNTHETIC_PLAN.id, found: KNOWN.id },
    ],
    [
      "a sheet of that name without the plan's targets",
      workbook(emptyTable),
      { plan: KNOWN, period: YEAR },
      { kind: "other-table", plan: KNOWN.id },
    ],
    ["a notebook without a table", workbook(notebook()), {}, { kind: "neither" }],
  ])("%s is a problem", (_, book, choice, problem) => {
    expect(readSummarySource(book, { ...CHOICE, ...choice })).toEqual({ problem });
  });

  test("no summary has the name of a form of its period", () => {
    expect([...summaryFileNames([COMMERCE, "市/科技局"], "2022").values()]).toEqual([
      ...[`${COMMERCE}-2022-汇总.xlsx`, "市／科技局-2022-汇总.xlsx"],
    ]);
  });
});
