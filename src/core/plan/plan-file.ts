import * as z from "zod/mini";
import { brokenRule } from "../finding";
import { PlanFields } from "./plan-fields";
import { listPlanProblems } from "./plan-rules";

/** A policy document with an annex table of indicators, as its file says it. */
export const PlanFile = PlanFields.check(
  z.superRefine((plan, context) => {
    for (const { path, problem } of listPlanProblems(plan)) {
      context.addIssue({ code: "custom", path: [...path], ...brokenRule(problem) });
    }
  }),
);
export type PlanFile = z.infer<typeof PlanFile>;
