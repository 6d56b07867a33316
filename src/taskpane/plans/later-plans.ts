import { parsePlan, type Plan } from "../../core";

/** What fetches each built-in plan that the pane does not start with. */
const LATER: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  "jinan-brand-tasks-2020": () =>
    import(/* webpackChunkName: "plan-tasks" */ "../../../seeds/jinan-brand-tasks-2020.json"),
  "jinan-brand-press-2020": () =>
    import(/* webpackChunkName: "plan-press" */ "../../../seeds/jinan-brand-press-2020.json"),
  "shandong-brand-2015": () =>
    import(/* webpackChunkName: "plan-shandong" */ "../../../seeds/shandong-brand-2015.json"),
  "qingdao-youpin-2023": () =>
    import(/* webpackChunkName: "plan-qingdao" */ "../../../seeds/qingdao-youpin-2023.json"),
  "jinan-road-safety-2020": () =>
    import(/* webpackChunkName: "plan-road" */ "../../../seeds/jinan-road-safety-2020.json"),
};

/**
 * Fetches a built-in plan when it is chosen.
 *
 * @throws where there is no such plan, or it cannot be fetched
 * @example (await fetchPlan("qingdao-youpin-2023")).rows.length // => 12
 */
export async function fetchPlan(id: string): Promise<Plan> {
  const fetched = await LATER[id]?.();
  const parsed = parsePlan(fetched?.default);
  if ("problems" in parsed) throw new Error(`no built-in plan ${id}`);
  return parsed.plan;
}
