import { findBuiltInPlan, type Ledger, PLAN_SHELF } from "../../src/exchange";
import { mergeLedgers } from "../../src/taskpane/notebook/ledger";
import { fakeSpreadsheet, gridOfSheet } from "./fake-spreadsheet";
import { openBench } from "./fake-world";

test("opened anew: built-in plan, the year nearest to today, the card of first use", async () => {
  const { store, workbook } = await openBench();
  expect(store.state).toMatchObject({
    host: "excel",
    busy: null,
    notice: null,
    showsWelcome: true,
    settings: { plan: { id: "jinan-brand-2020" }, period: { id: "2021" }, language: "zh-CN" },
  });
  expect(workbook.calls).toEqual(["read"]);
});

test("the workbook remembers plan, period and language with its table for the next PC", async () => {
  const { actions, workbook } = await openBench();
  actions.closeWelcome();
  actions.choosePeriod("2022H1");
  actions.chooseLanguage("en-US");
  await actions.insert();
  const again = await openBench({ workbook });
  expect(again.store.state).toMatchObject({
    table: "指标跟踪表",
    showsWelcome: false,
    settings: { period: { id: "2022H1" }, language: "en-US" },
  });
});

test("opening, choosing a period, a plan or a language writes nothing into the workbook", async () => {
  const { actions, workbook, store, memory } = await openBench();
  await actions.insert();
  const again = await openBench({ workbook });
  workbook.calls.splice(0);
  again.actions.choosePeriod("2022");
  again.actions.chooseLanguage("en-US");
  again.actions.closeWelcome();
  const [other] = PLAN_SHELF.filter(({ id }) => id !== store.state.settings.plan.id);
  again.actions.choosePlan(other?.id ?? "");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(again.store.state.settings.plan.id).toBe(other?.id);
  expect(workbook.calls).toEqual([]);
  expect(memory.language).toBeNull();
});

test("this machine's language goes before the one that the workbook was last written in", async () => {
  const { actions, workbook } = await openBench();
  await actions.insert();
  const memory = { language: "en-US", welcomed: true, decidedBy: null } as const;
  const remember = () => undefined;
  const again = await openBench({ workbook, world: { memory: { ...memory, remember } } });
  expect(again.store.state.settings.language).toBe("en-US");
});

test("nothing is written into a workbook that has no notebook yet", async () => {
  const { actions, workbook, memory } = await openBench();
  actions.choosePeriod("2022");
  actions.chooseLanguage("en-US");
  actions.closeWelcome();
  await new Promise((resolve) => setTimeout(resolve));
  expect(workbook.names()).toEqual(["Sheet1"]);
  expect(memory).toMatchObject({ language: "en-US", welcomed: true });
});

test("a notebook that cannot be read is told and never written over", async () => {
  const workbook = fakeSpreadsheet();
  const text = "zerenbiao-notebook 9";
  const cell = { row: 1, column: 1, shown: text, formula: null };
  workbook.add(
    gridOfSheet({ name: "_zerenbiao", cells: [{ ...cell, content: { kind: "text", text } }] }),
  );
  const { actions, store } = await openBench({ workbook });
  expect(store.state.notice?.problem).toEqual({ kind: "notebook-unreadable" });
  await actions.insert();
  actions.chooseDelivery("zip");
  await actions.make();
  expect(workbook.names()).toContain("指标跟踪表");
  expect(workbook.shown("_zerenbiao", "A1")).toBe(text);
});

test("Excel does not answer at first: the pane says so and a second try works", async () => {
  const workbook = fakeSpreadsheet();
  workbook.refuse("read", "interrupted");
  const { actions, store } = await openBench({ workbook });
  expect(store.state.notice?.problem).toMatchObject({ code: "interrupted" });
  actions.retry();
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.state).toMatchObject({ notice: null, host: "excel" });
});

test("two ledgers of one occasion become one with every form; others do not mix", () => {
  const plan = findBuiltInPlan("jinan-brand-2020");
  const form = (formId: string, bureau: string) => ({
    ...{ formId, bureau, file: "x.xlsx", sha256: "0".repeat(64), targets: 1 },
    ...{ createdAt: "2021-12-20", state: "current" as const },
  });
  const ledger = (period: string, forms: Ledger["forms"]): Ledger => ({
    ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: plan?.id ?? "", planHash: "" },
    ...{ period, due: null, forms },
  });
  const stored = ledger("2021", [form("a", "甲"), form("b", "乙")]);
  const ours = ledger("2021", [form("b", "乙"), form("c", "甲")]);
  expect(mergeLedgers(stored, ours)?.forms.map(({ formId, state }) => [formId, state])).toEqual([
    ["a", "replaced"],
    ["b", "current"],
    ["c", "current"],
  ]);
  expect(mergeLedgers(null, ours)).toBe(ours);
  expect(mergeLedgers(stored, null)).toBe(stored);
  expect(mergeLedgers(stored, ledger("2022", []))?.period).toBe("2022");
});
