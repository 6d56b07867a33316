import { type Plan, parsePeriod, planIn, type ReportingPeriod, targetsOf } from "../../../src/core";
import {
  type Collection,
  consolidate,
  findBuiltInPlan,
  mergeReturns,
  readPrevious,
  type Ledger,
} from "../../../src/exchange";
import { buildForm, type GridCell, type WorkbookSpec } from "../../../src/sheets";
import { CASES, planFrom, secondJson } from "../../core/plan/case-plans";
import { forestWithPart } from "../../core/plan/forest-with-part";
import { gridOf } from "../../sheets/grid-of";
import { changeSheet, returned, textCellAt, withCells } from "../returns";

const planOf = (name: string): Plan => planFrom(secondJson(name));

function periodOf(id: string): ReportingPeriod {
  const period = parsePeriod(id);
  if (period === null) throw new Error(id);
  return period;
}

/** What is typed under a header of the bureau's own form, by target id. */
type Typed = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

const idOf = (plan: Plan, bureau: string) =>
  String(plan.bureaus.indexOf(bureau) + 1).padStart(32, "0");

/** A bureau's form as it comes back. */
function answer(plan: Plan, bureau: string, period: ReportingPeriod, typed: Typed) {
  const form = gridOf(
    buildForm({
      ...{ plan, bureau, period, formId: idOf(plan, bureau), due: null, contact: null },
      createdAt: "2024-01-10",
    }),
  );
  const workbook = changeSheet(form, "指标填报", (sheet) => {
    const headers = sheet.cells.filter(({ row }) => row === 1);
    const rows = targetsOf(planIn(plan, period), bureau).map(({ id }) => id);
    const cells = Object.entries(typed).flatMap(([id, values]) =>
      Object.entries(values).map(([header, value]): GridCell => {
        const column = headers.find(({ shown }) => shown === header)?.column;
        const row = rows.indexOf(id) + 2;
        if (column === undefined || row < 2) throw new Error(`no ${header} of ${id}`);
        if (typeof value === "string") return textCellAt(row, column, value);
        const content = { kind: "number", value, format: "plain" } as const;
        return { row, column, content, shown: String(value), formula: null };
      }),
    );
    return withCells(sheet, cells);
  });
  return returned(`${bureau}.xlsx`, workbook, { plan, period });
}

function collect(plan: Plan, id: string, answers: Readonly<Record<string, Typed>>): Collection {
  const period = periodOf(id);
  const ledger: Ledger = {
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: plan.id, planHash: plan.hash },
    ...{ period: id, due: null },
    forms: plan.bureaus.map((bureau) => ({
      ...{ bureau, formId: idOf(plan, bureau), file: `${bureau}.xlsx`, sha256: "0".repeat(64) },
      ...{ targets: targetsOf(plan, bureau).length, createdAt: "2024-01-10", state: "current" },
    })),
  };
  const files = Object.entries(answers).map(([bureau, typed]) =>
    answer(plan, bureau, period, typed),
  );
  return mergeReturns({
    ...{ plan, period, ledger, asOf: "2024-01-20", files, decisions: [], previous: null },
  });
}

/** The lines of a list by its headers. */
function linesOf(book: WorkbookSpec, name: string): Record<string, string>[] {
  const sheet = book.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no ${name}`);
  const head =
    sheet.print?.repeatedRow ?? sheet.cells.find(({ value }) => value === "报送情况")?.row ?? 0;
  const headers = new Map(
    sheet.cells.flatMap(({ row, column, value }) =>
      row === head && typeof value === "string" ? [[column, value.replace("\n", "")] as const] : [],
    ),
  );
  return sheet.rows.slice(head).map((_, index) =>
    Object.fromEntries(
      sheet.cells.flatMap(({ row, column, value }) => {
        const header = row === head + 1 + index ? headers.get(column) : undefined;
        return header === undefined ? [] : [[header, shown(value)]];
      }),
    ),
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "formula";
}

test("counties are each judged by their share, the total apart", () => {
  const plan = planOf("yz-sum");
  const [target] = plan.targets;
  if (target?.kind === undefined || target.kind === "qualitative") throw new Error("no figure");
  const shares = [...target.shares];
  // the first falls short, the others reach what is theirs
  const answers = Object.fromEntries(
    shares.map(([bureau, share], index) => [
      bureau,
      { [target.id]: { 完成值: share.toNumber() - (index === 0 ? 0.1 : 0), ...REASONS } },
    ]),
  );
  const collection = collect(plan, (target.deadline ?? "2010").slice(0, 4), answers);
  const counts = collection.bureaus.map(({ bureau, counts: { verdicts } }) => [
    bureau,
    verdicts.met ?? 0,
    verdicts["not-met"] ?? 0,
  ]);
  expect(counts).toEqual(
    shares.map(([bureau], index) => [bureau, index === 0 ? 0 : 1, index === 0 ? 1 : 0]),
  );
  expect(collection.targets[0]?.verdict).toBe("not-met");
  const book = consolidate(collection);
  const [first = "", second = ""] = shares.map(([bureau]) => bureau);
  expect(linesOf(book, first)[0]).toMatchObject({ 判定: "未达标" });
  expect(linesOf(book, second)[0]).toMatchObject({ 判定: "达标" });
  expect(linesOf(book, "指标台账")[0]?.填报和出处).toMatch(/〔份额 [\d.]+，未达标〕/);
  expect(linesOf(book, "指标台账")[0]?.填报单位和说明).toMatch(/\n各单位之和$/);
});

describe("其中 of a share", () => {
  const part = { threshold: 3, shares: { 宝应县: 1, 高邮市: 2 } };
  const told = (plan: Plan, answers: Readonly<Record<string, Typed>>) =>
    collect(plan, "2010", answers).findings.flatMap(({ code, target, bureau, cell }) =>
      code === "parts-differ" ? [[target, bureau, cell]] : [],
    );

  test("a county's part may not be more than its own whole, though all counties together agree", () => {
    const plan = planFrom(forestWithPart(part));
    const answers = (own: number) => ({
      宝应县: { "1.1": { 完成值: 2.2 }, "1.2": { 完成值: own } },
      高邮市: { "1.1": { 完成值: 4 }, "1.2": { 完成值: 2 } },
    });
    expect(told(plan, answers(2.2))).toEqual([]);
    expect(told(plan, answers(2.3))).toEqual([["1.1", "宝应县", "G2"]]);
  });

  test("a part that somebody reports for the whole city is not held against one county's share", () => {
    const plan = planFrom(forestWithPart({ ...part, more: { jointRule: "agree", shares: null } }));
    const answers = { 宝应县: { "1.1": { 完成值: 2.2 }, "1.2": { 完成值: 3 } } };
    expect(told(plan, answers)).toEqual([]);
  });
});

const REASONS = { 未达标原因: "雨水偏少，成活率低于预期", 下一步措施: "明年春季补植" };

test("tasks have their progress, problems, next steps and evidence in 指标台账; without a date they are never judged", () => {
  const plan = planOf("road-safety-2020");
  const [bureau = ""] = plan.bureaus;
  const [target] = targetsOf(plan, bureau).filter(({ cooperates }) => !cooperates);
  const id = target?.id ?? "";
  const collection = collect(plan, "2023", {
    [bureau]: {
      [id]: { 进展: "已印发方案", 存在问题: "缺人", 下一步: "三月招聘", 佐证: "附件1" },
    },
  });
  const book = consolidate(collection);
  const line = linesOf(book, "指标台账").find((each) => each.编号 === id);
  expect(line).toMatchObject({
    ...{ 进展: "已印发方案", 存在问题: "缺人", 下一步: "三月招聘", 佐证: "附件1" },
    ...{ 判定: target?.deadline === null ? "未定时限" : "待人工判定" },
  });
  expect(Object.keys(line ?? {})).toEqual(expect.arrayContaining(["任务", "时间节点"]));
  expect(Object.keys(line ?? {})).not.toEqual(expect.arrayContaining(["目标值"]));
  const [summary] = linesOf(book, "汇总").filter((each) => each.责任单位 === bureau);
  expect(summary?.未定时限).toBe("1");
  expect(linesOf(book, bureau).find((each) => each.编号 === id)).toMatchObject({
    ...{ 本单位填报: "已印发方案", 存在问题: "缺人" },
  });
});

test("a bureau that only helps owes nothing and has reported nothing, whether its form comes back or not", () => {
  const plan = findBuiltInPlan("jinan-brand-tasks-2020");
  if (plan === null) throw new Error("the plan is built in");
  const helping = plan.bureaus.filter((bureau) =>
    targetsOf(plan, bureau).every(({ cooperates }) => cooperates),
  );
  expect(helping.length).toBeGreaterThan(1);
  const [sent = ""] = helping;
  const collection = collect(plan, "2021", { [sent]: {} });
  const told = new Map(collection.bureaus.map(({ bureau, status }) => [bureau, status]));
  for (const bureau of plan.bureaus) {
    expect([bureau, told.get(bureau) === "helping"]).toEqual([bureau, helping.includes(bureau)]);
  }
  const chased = collection.findings.flatMap(({ code, bureau }) =>
    code.startsWith("bureau-") && helping.includes(bureau ?? "") ? [bureau] : [],
  );
  expect(chased).toEqual([]);
  const summary = linesOf(consolidate(collection), "汇总");
  expect(summary.find((each) => each.责任单位 === sent)?.报送情况).toBe("只配合");
});

test("what an earlier workbook of tasks says is read as 上期", () => {
  const plan = planOf("road-safety-2020");
  const [bureau = ""] = plan.bureaus;
  const [target] = targetsOf(plan, bureau).filter(({ cooperates }) => !cooperates);
  const id = target?.id ?? "";
  const collection = collect(plan, "2022", { [bureau]: { [id]: { 进展: "已印发方案" } } });
  const read = readPrevious(gridOf(consolidate(collection)), plan, periodOf("2023"));
  expect("previous" in read && read.previous.byBureau.get(bureau)?.get(id)).toBe("已印发方案");
});

test("a milestone is shown with its own figure, the final one beside it", () => {
  const plan = planOf("mile");
  const [bureau = ""] = plan.bureaus;
  const [milestone] = plan.targets.flatMap((each) =>
    each.kind === "qualitative" ? [] : each.milestones,
  );
  const book = consolidate(collect(plan, milestone?.period.id ?? "", { [bureau]: {} }));
  expect(linesOf(book, "指标台账")[0]?.目标值).toMatch(/最终/);
});

test("时间节点 that somebody changed in a returned form is told; as it was sent it is not", () => {
  const plan = planOf("road-safety-2020");
  const [bureau = ""] = plan.bureaus;
  const [target] = targetsOf(plan, bureau);
  const codes = (typed: Typed) =>
    answer(plan, bureau, periodOf("2023"), typed).report.findings.filter(
      ({ code }) => code === "template-altered",
    );
  expect(codes({})).toEqual([]);
  expect(codes({ [target?.id ?? ""]: { 时间节点: "2030年" } })).toMatchObject([
    { received: "2030年", details: { field: "时间节点" }, target: target?.id },
  ]);
});

test.each(CASES)("%s: nothing came back, and everything is there", (name) => {
  const plan = planOf(name);
  const year = String(plan.period.to > 2050 ? 2023 : plan.period.to);
  const book = consolidate(collect(plan, year, {}));
  const listed = linesOf(book, "指标台账").filter(({ 编号 }) => 编号 !== "");
  expect(listed.map(({ 编号 }) => 编号)).toEqual(plan.targets.map(({ id }) => id));
  const asked = linesOf(book, "汇总").filter(({ 应报: count = "" }) => /^\d+$/.test(count));
  expect(asked.at(-1)?.未填 ?? "0").toBe(asked.at(-1)?.应报);
});
