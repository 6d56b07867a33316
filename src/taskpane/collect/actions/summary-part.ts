import { fetchPart } from "../../shell";

/** What makes the summary, and lists. */
export function loadSummary() {
  return fetchPart("summary", () => import(/* webpackChunkName: "summary" */ "../session/summary"));
}
