import { isNumeric, parsePeriod, parsePlan, targetsOf, withJointRules } from "../../../src/core";
import {
  type Collection,
  consolidate,
  type Ledger,
  mergeReturns,
  prepareForms,
  type ReturnedFile,
} from "../../../src/exchange";
import { type SheetSpec } from "../../../src/sheets";
import zhonglou from "../../fixtures/plans/zhonglou-2021.json";
import { type Filling, fillForm, returned } from "../returns";

/*
 * Where the document names a lead and bureaus that cooperate, the lead's value counts. What the others say is welcome and stands
 * beside: no value is asked of them, nothing is owed, nothing contradicts.
 */

const parsed = parsePlan(zhonglou);
if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
const PLAN = parsed.plan;
const period = parsePeriod("2021");
if (period === null) throw new Error("2021");

const LEAD = "教育局";
const DISTRICT = "经开区";
const formIdOf = (bureau: string) => String(PLAN.bureaus.indexOf(bureau) + 1).padStart(32, "0");

const forms = prepareForms({
  ...{ plan: PLAN, period, due: "2022-01-15", contact: null, bureaus: null },
  ...{ createdOn: "2022-01-05", newId: formIdOf },
});
const LEDGER: Ledger = {
  ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: PLAN.id, planHash: PLAN.hash },
  ...{ period: period.id, due: "2022-01-15" },
  forms: forms.map(({ bureau, formId, file, targets, joint }) => ({
    ...{ bureau, formId, file, targets, joint: Object.fromEntries(joint) },
    ...{ sha256: "0".repeat(64), createdAt: "2022-01-05", state: "current" as const },
  })),
};

function answer(bureau: string, filling: Filling, path = `${bureau}.xlsx`): ReturnedFile {
  const form = fillForm(bureau, filling, { plan: PLAN, period: on(), formId: formIdOf(bureau) });
  return returned(path, form, { plan: PLAN, period: on() });
}
function on() {
  if (period === null) throw new Error("2021");
  return period;
}

function collect(...files: readonly ReturnedFile[]): Collection {
  return mergeReturns({
    ...{ plan: PLAN, period: on(), ledger: LEDGER, files, decisions: [], previous: null },
    asOf: "2022-02-01",
  });
}

const standingOf = ({ targets }: Collection, id: string) => {
  const found = targets.find(({ target }) => target.id === id);
  if (!found) throw new Error(id);
  return found;
};
const told = ({ findings }: Collection, id: string) =>
  findings.filter(({ target, code }) => target === id && code !== "missing-value");

test("a cell that names a lead among others goes by the lead; one without roles by what all agree on", () => {
  expect(new Set(PLAN.targets.map(({ jointRule }) => jointRule))).toEqual(new Set(["lead"]));
});

test("a district's 2 stands beside the education bureau's 12, and does not contradict it", () => {
  const collection = collect(answer(LEAD, { "1.1": 12 }), answer(DISTRICT, { "1.1": 2 }));
  const { value, verdict, conflict, lines, awaited } = standingOf(collection, "1.1");
  expect([value?.toNumber(), verdict, conflict, awaited]).toEqual([12, "met", null, []]);
  expect(lines.map((line) => [line.bureau, line.typed])).toEqual(
    expect.arrayContaining([
      [LEAD, "12"],
      [DISTRICT, "2"],
    ]),
  );
  expect(told(collection, "1.1")).toEqual([]);
});

// prettier-ignore
test.each<[what: string, filling: Filling]>([
  ["nothing at all", {}],
  ["another figure", { "1.1": 2 }],
  ["a figure that misses the target", { "1.1": 0 }],
  ["words", { "1.1": "已完成选址" }],
  ["what would be no value", { "1.1": "约3个" }],
  ["a figure of another unit", { "1.1": "3亿元" }],
  ["words and material", { "1.1": { 完成值: "推进中", 佐证材料: "附件1" } }],
  ["words in place of a figure that words do not suit", { "2.4": "已帮扶" }],
])("a cooperating bureau that sends %s owes nothing, and nothing is found in it", (_, filling) => {
  const bureau = "2.4" in filling ? "各街道" : DISTRICT;
  const [file] = collect(answer(bureau, filling)).files;
  expect(file?.file.report.findings).toEqual([]);
  expect(file?.file.report.status).toBe("accepted");
  const entries = file?.file.report.entries ?? [];
  expect(new Set(entries.map(({ verdict }) => verdict))).toEqual(
    new Set(Object.keys(filling).length === 0 ? ["no-data"] : ["no-data", "cannot-judge"]),
  );
  expect(entries.filter(({ completion }) => completion !== null)).toEqual([]);
});

test("what a cooperating bureau says is kept word by word, beside the lead's", () => {
  const collection = collect(
    answer(LEAD, { "1.1": 12 }),
    answer(DISTRICT, { "1.1": { 完成值: "已完成选址2处", 佐证材料: "附件1" } }),
  );
  const sheets = consolidate(collection).sheets;
  const textsOf = (name: string) =>
    (sheets.find((sheet) => sheet.name === name) ?? never()).cells.map(({ value }) => value);
  expect(textsOf("指标台账")).toContainEqual(
    expect.stringMatching(/^教育局：12（.*）\n经开区（配合）：已完成选址2处（/),
  );
  expect(textsOf("指标台账")).toContainEqual(expect.stringMatching(/以教育局为准/));
  expect(rowOf(sheets, DISTRICT, "1.1")).toEqual(
    expect.arrayContaining(["已完成选址2处", 12, "配合事项", "附件1"]),
  );
});

test("without the lead there is no value, whatever the others say; only the lead is awaited", () => {
  const collection = collect(answer(DISTRICT, { "1.1": 12 }));
  const { value, verdict, awaited } = standingOf(collection, "1.1");
  expect([value, verdict, awaited]).toEqual([null, "no-data", [LEAD]]);
  expect(collection.counts.reported).toBe(0);
});

test("nobody is reminded of a form that asks for nothing", () => {
  const { findings } = collect(answer(LEAD, { "1.1": 12 }));
  const overdue = findings.filter(({ code }) => code === "bureau-overdue");
  expect(overdue.map(({ bureau }) => bureau)).toEqual(["人社局", "民政局"]);
  expect(findings.filter(({ code }) => code === "bureau-awaited")).toEqual([]);
});

test("two files of the lead that differ are a conflict of the lead, and of nobody else", () => {
  const collection = collect(
    answer(LEAD, { "1.1": 12 }, "a.xlsx"),
    answer(LEAD, { "1.1": 13 }, "b.xlsx"),
    answer(DISTRICT, { "1.1": 2 }),
  );
  const [conflict] = told(collection, "1.1");
  expect(conflict).toMatchObject({ code: "conflict", bureau: LEAD });
  expect(conflict?.received).not.toContain(DISTRICT);
  expect(
    collection.bureaus.filter(({ counts }) => counts.conflicts > 0).map(({ bureau }) => bureau),
  ).toEqual([LEAD]);
});

test("two files of a cooperating bureau that differ are no conflict", () => {
  const collection = collect(
    answer(LEAD, { "1.1": 12 }),
    answer(DISTRICT, { "1.1": 2 }, "a.xlsx"),
    answer(DISTRICT, { "1.1": 3 }, "b.xlsx"),
  );
  expect(standingOf(collection, "1.1").value?.toNumber()).toBe(12);
  expect(collection.counts.conflicts).toBe(0);
});

describe("the form of a cooperating bureau", () => {
  const [form] = forms.filter(({ bureau }) => bureau === DISTRICT);
  const { sheets } = (form ?? never()).build();
  const entry = sheets.find(({ name }) => name === "指标填报") ?? never();
  const cover = sheets.find(({ name }) => name === "填报说明") ?? never();

  test("asks for no value: the ledger counts none, the cover neither, and its lines say 配合事项", () => {
    expect(form?.targets).toBe(0);
    const counter = cover.cells.flatMap(({ value }) =>
      typeof value === "object" && value !== null ? [value] : [],
    );
    expect(counter.map(({ result }) => result)).toEqual([
      "应填 0 项 · 已填 0 项 · 还差 0 项 · 需说明原因 0 项",
    ]);
    expect(counter[0]?.formula).toContain(`-COUNTIF('指标填报'!$I$2:$I$9,"配合事项")`);
    const answers = entry.cells.filter(({ column, row }) => column === 9 && row > 1);
    expect(new Set(answers.map(({ value }) => resultOf(value)))).toEqual(new Set(["配合事项"]));
  });

  test("says so where it is typed, and on the cover in plain words", () => {
    const [first] = entry.validations;
    expect(first).toMatchObject({ rule: { type: "text-length" } });
    expect(first?.prompt).toMatch(/^配合事项：汇总以教育局的数为准，这里不用填数\n/);
    expect(cover.cells.map(({ value }) => value)).toContain(
      "“判定”显示“配合事项”的，数由牵头单位报，这里不用填数：可用文字写配合了什么，也可留空。",
    );
  });

  test("the lead's own form asks for the total", () => {
    const lead = forms.find(({ bureau }) => bureau === LEAD) ?? never();
    expect(lead.targets).toBe(8);
    const own = lead.build().sheets.find(({ name }) => name === "指标填报") ?? never();
    expect(own.validations[0]?.prompt).toContain(
      "共同承担：填总数（如全市数），汇总以教育局的数为准",
    );
  });
});

test("a plan that says otherwise is followed: with shares every bureau is asked for its own", () => {
  const summed = withJointRules(PLAN, new Map([["1.1", "sum"]]));
  const own = targetsOf(summed, DISTRICT);
  expect(own.filter(({ cooperates }) => !cooperates).map(({ id }) => id)).toEqual(["1.1"]);
  expect(own.filter(isNumeric)).toHaveLength(8);
});

function rowOf(sheets: readonly SheetSpec[], sheet: string, id: string): readonly unknown[] {
  const { cells } = sheets.find(({ name }) => name === sheet) ?? never();
  const row = cells.find(({ column, value }) => column === 1 && value === id)?.row;
  return cells.filter((cell) => cell.row === row).map(({ value }) => value);
}

const resultOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "result" in value ? value.result : value;

function never(): never {
  throw new Error("not there");
}
