import {
  collect,
  distribute,
  type Ledger,
  loadPlan,
  publishedTable,
  readForm,
  readValue,
  writeConsolidated,
  ZerenbiaoError,
} from "../../src";

const PLAN = loadPlan("jinan-brand-2020");
const EMPTY: Ledger = {
  ...{ format: "zerenbiao-ledger", formatVersion: 1, plan: PLAN.id, planHash: PLAN.hash },
  ...{ period: "2021", due: null, forms: [] },
};
const text = (content: string) => new TextEncoder().encode(content);
/** What a caller without types may pass. */
const wrong = (value: unknown): never => value as never;

async function errorOf(call: () => unknown): Promise<ZerenbiaoError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof ZerenbiaoError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

test.each<[string, string, () => unknown, RegExp]>([
  ["an id", "unknown-plan", () => loadPlan("jinan-brand-2002"), /jinan-brand-2020/],
  ["no JSON", "bad-plan", () => loadPlan(text("计划")), /JSON/],
  ["no UTF-8", "bad-plan", () => loadPlan(new Uint8Array([0xbc, 0xc6])), /UTF-8/],
  ["a key", "bad-plan", () => loadPlan({ ...(PLAN.file as object), titel: "" }), /titel/],
  ["a period", "bad-period", () => distribute(PLAN, { period: "今年" }), /2021H1/],
  ["an early period", "bad-period", () => distribute(PLAN, { period: "2019" }), /2020/],
  ["a due day", "bad-day", () => distribute(PLAN, { period: "2021", due: "2022-02-30" }), /due/],
  ["a day", "bad-day", () => publishedTable(PLAN, { asOf: "昨天" }), /asOf/],
  [
    "a bureau",
    "unknown-bureau",
    () => distribute(PLAN, { period: "2021", bureaus: ["市商务厅"] }),
    /市商务局/,
  ],
  [
    "a rule's target",
    "bad-joint",
    () => distribute(PLAN, { period: "2021", joint: { "99.9": "sum" } }),
    /99\.9/,
  ],
  [
    "a rule",
    "bad-joint",
    () => distribute(PLAN, { period: "2021", joint: { "3.1": wrong("add") } }),
    /agree/,
  ],
  [
    "an earlier workbook",
    "bad-previous",
    () => distribute(PLAN, { period: "2021", previous: text("x") }),
    /上期/,
  ],
  ["a ledger", "bad-ledger", () => collect({ plan: PLAN, ledger: wrong({}), files: [] }), /format/],
  [
    "another plan's ledger",
    "other-plan",
    () => collect({ plan: PLAN, ledger: { ...EMPTY, plan: "other" }, files: [] }),
    /other/,
  ],
  [
    "another period's ledger",
    "other-period",
    () => distribute(PLAN, { period: "2022", ledger: EMPTY }),
    /2021/,
  ],
  [
    "decisions",
    "bad-decisions",
    () => collect({ plan: PLAN, ledger: EMPTY, files: [], decisions: wrong([{ target: "3.1" }]) }),
    /\[0\]/,
  ],
  ["a plan of one's own making", "not-ours", () => publishedTable({ ...PLAN }), /loadPlan/],
  ["parsed JSON", "not-ours", () => readForm(text(""), { plans: wrong({ targets: [] }) }), /p/],
  ["a target's copy", "not-ours", () => readValue("1", wrong({ ...PLAN.targets[0] })), /ta/],
  ["a collection's copy", "not-ours", () => writeConsolidated(wrong({ summary: {} })), /collect/],
])("%s that is wrong is %s", async (_, code, call, sentence) => {
  const error = await errorOf(call);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(sentence);
});

test("mistakes are told in English, too, each with its place", async () => {
  const error = await errorOf(() =>
    loadPlan({ ...(PLAN.file as object), leadOffice: "", titel: "" }, { language: "en-US" }),
  );
  expect(error.problems.map(({ path }) => path)).toEqual(["leadOffice", ""]);
  expect(error.message).toMatch(/^The plan has 2 mistakes:/);
});
