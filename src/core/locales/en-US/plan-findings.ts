import { listTexts } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { amount, aside } from "./phrases";
import { sayPlanChange } from "./plan-change";

/** What to know of a plan before it is used; none of it stops it. */
export const PLAN_SENTENCES = {
  "plan-changed": sayPlanChange,
  "bureau-missing": (f) =>
    f.details.group === null
      ? `The document names no bureau${aside(f)}: printed in the table, sent to nobody. Add a bureau to the plan if somebody is to report`
      : `The document does not list the members of the group ${f.details.group}${aside(f)}: printed in the table, sent to nobody. List its members in the plan if they are to report`,
  "unit-unknown": (f) =>
    `Nobody knows ${f.received === null ? "a unit" : `the unit ${f.received}`} (${listTexts(f.details.targets, ", ")}); it is used as it stands and converts into nothing. Correct it if it is a slip; if it is your own, add it to the sheet 计量单位 (units in JSON)`,
  "target-doubtful": (f) => {
    const { details } = f;
    switch (details.what) {
      case "figure":
        return `The plan says ${amount(f.received)}, its words ${amount(f.expected)}. Please check; nothing to do where the words mean something else`;
      case "fall":
        return `The words speak of a fall${aside(f)}, and the plan asks for a growth: a fall by 3% has to be typed as -3%, and misses it. Write 下降 in the column 升降 (direction: fall in JSON)`;
      case "deadline":
        return `The deadline${aside(f)} is outside the plan's years${f.expected === null ? "" : `, ${f.expected}`}, and its words do not name that year. Please check`;
      case "percent":
        return `${details.period === null ? "The figure" : `The figure of ${details.period}`} is ${amount(f.received)}. If ${amount(f.expected)} is meant, write it so; nothing to do if it is right`;
      case "milestone":
        return `The milestone of ${details.period} asks for ${amount(f.received)}, which is stricter than ${amount(f.expected)} at the end. Please check`;
      case "share":
        return `The share of ${details.bureau} is ${amount(f.received)}; it should be a whole number. Please check`;
      case "twin":
        return `The same name, figure and unit as ${f.expected ?? "the target before"}${aside(f)}. If the line was copied by mistake, delete one of them`;
      case "no-share":
        return `Others have shares, ${f.received ?? "one"} has none: its value counts in the sum and is not judged by itself. Check that it was not forgotten`;
    }
  },
  "shares-differ": (f) => {
    const whole = `The ${f.details.shares} shares add up to ${amount(f.received)}; the whole is ${amount(f.expected)}`;
    const judged = "Each bureau is judged by its own, the whole by itself";
    switch (f.details.standing) {
      case "stricter":
        return `${whole}, so the shares ask for more. ${judged}; nothing to do if that is meant`;
      case "weaker":
        return `${whole}: it may be missed even if every bureau reaches its own. ${judged}; check the shares`;
      case "other":
        return `${whole}; they differ. ${judged}; check that this is meant`;
    }
  },
} satisfies Partial<FindingSentences>;
