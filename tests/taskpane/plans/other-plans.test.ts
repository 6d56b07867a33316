import { DEFAULT_PLAN_ID, PLAN_SHELF } from "../../../src/exchange";
import { fetchPlan } from "../../../src/taskpane/plans";
import { listPeriods } from "../../../src/taskpane/shell/periods";
import { parsePeriod } from "../../../src/core";
import { secondPlan } from "../../fixtures/second-plan";
import { openBench } from "../fake-world";

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const OTHERS = PLAN_SHELF.filter(({ id }) => id !== DEFAULT_PLAN_ID).map(({ id }) => id);

test("the pane starts with the first plan; another is fetched once, when it is chosen", async () => {
  const fetched: string[] = [];
  const loadPlan = (id: string) => {
    fetched.push(id);
    return fetchPlan(id);
  };
  const { actions, store } = await openBench({ world: { loadPlan } });
  expect(store.state.plans.map(({ id }) => id)).toEqual([DEFAULT_PLAN_ID]);
  actions.choosePlan("qingdao-youpin-2023");
  await settled();
  expect(store.state.settings.plan.id).toBe("qingdao-youpin-2023");
  expect(store.state.busy).toBeNull();
  actions.choosePlan(DEFAULT_PLAN_ID);
  actions.choosePlan("qingdao-youpin-2023");
  await settled();
  expect(fetched).toEqual(["qingdao-youpin-2023"]);
});

test("a plan that cannot be fetched leaves the one that was chosen, and can be tried again", async () => {
  let isDown = true;
  const loadPlan = (id: string) => (isDown ? Promise.reject(new Error("offline")) : fetchPlan(id));
  const { actions, store } = await openBench({ world: { loadPlan } });
  actions.choosePlan("shandong-brand-2015");
  await settled();
  expect(store.state.settings.plan.id).toBe(DEFAULT_PLAN_ID);
  expect(store.state.notice?.problem).toEqual({ kind: "not-loaded" });
  isDown = false;
  actions.retry();
  await settled();
  expect(store.state.settings.plan.id).toBe("shandong-brand-2015");
});

test.each(OTHERS)("%s: chosen, inserted, remembered, checked, its forms made", async (id) => {
  const { actions, store, workbook, saved } = await openBench();
  actions.choosePlan(id);
  await settled();
  const { plan, period } = store.state.settings;
  expect(plan.id).toBe(id);
  expect(period.year).toBeGreaterThanOrEqual(plan.period.from);
  await actions.insert();
  expect(store.state.notice).toBeNull();
  await actions.check();
  const [report] = store.state.reports ?? [];
  expect(report?.plan).toBe(id);
  // a table as it was inserted is only blank
  const strange = (report?.findings ?? []).filter(({ code }) => code !== "missing-value");
  expect(strange).toEqual([]);
  actions.chooseDelivery("zip");
  if (plan.bureaus.length > 0) await actions.make();
  expect(saved.length > 0).toBe(plan.bureaus.length > 0);
  // the next PC finds plan and period without anything to be fetched
  const loadPlan = () => Promise.reject(new Error("offline"));
  const again = await openBench({ workbook, world: { loadPlan } });
  expect(again.store.state.settings.plan.hash).toBe(plan.hash);
  expect(again.store.state.settings.period.id).toBe(period.id);
  expect(again.store.state.table).toBe("指标跟踪表");
});

test("a plan without a last year offers the years around the chosen one, not a hundred", async () => {
  const road = await fetchPlan("jinan-road-safety-2020");
  const years = (id: string) =>
    listPeriods(road, parsePeriod(id) ?? fail()).map(({ year }) => year);
  expect(years("2021")).toEqual([2020, 2021, 2022, 2023, 2024]);
  expect(years("2024").at(-1)).toBe(2027);
});

test("periods in which a plan asks for nothing are not offered, the chosen one apart", () => {
  const yearly = secondPlan({
    period: { from: 2024, to: 2024 },
    rows: [{ cells: [{ text: "任务", targets: [{ id: "1.1", frequency: "half" }] }] }],
  });
  const offered = (id: string) =>
    listPeriods(yearly, parsePeriod(id) ?? fail()).flatMap(({ periods }) =>
      periods.map((each) => each.id),
    );
  expect(offered("2024")).not.toContain("2024-01");
  expect(offered("2024")).toContain("2024H1");
  expect(offered("2024-01")).toContain("2024-01");
});

function fail(): never {
  throw new Error("no period");
}

test("a form of a built-in plan that is not there yet is checked by that plan", async () => {
  const first = await openBench();
  first.actions.choosePlan("qingdao-youpin-2023");
  await settled();
  first.actions.chooseDelivery("open");
  await first.actions.make();
  const [bytes] = first.opened;
  if (bytes === undefined) throw new Error("no form was made");
  const { actions, store } = await openBench();
  await actions.checkFiles([
    { name: "青岛.xlsx", size: bytes.length, read: () => Promise.resolve(bytes) },
  ]);
  expect(store.state.reports?.map(({ plan, status }) => [plan, status])).toEqual([
    ["qingdao-youpin-2023", "accepted"],
  ]);
});
