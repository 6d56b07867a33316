import type { FindingCode } from "../../finding";
import type { Sentence } from "../sentence";

/** What only a collection tells, and content of a form that was not used. */
export const COLLECTION_SENTENCES = {
  "hidden-rows": (f) =>
    `Rows that are hidden or filtered out were read all the same: ${f.details.count ?? "some"}${f.received === null ? "" : ` (${f.received})`}`,
  "extra-content": (f) =>
    `${f.details.part === "sheet" ? "A sheet of the bureau's own" : "Something outside the yellow cells"} was not used${f.received === null ? "" : `: “${f.received}”`}${f.details.cells === undefined ? "" : ` (${f.details.cells})`}. What is to be reported belongs in a yellow cell; ignore a mere remark`,
  conflict: (f) =>
    `Reported differently${f.received === null ? "" : `: ${f.received}`}. Find out and decide; until then the value stays empty`,
  "identical-file": (f) =>
    `Says the same as ${f.received ?? "another file"} and counts once; nothing to do`,
  "superseded-file": (f) => {
    const changes =
      f.details.changes === undefined
        ? "What changed is not listed"
        : `Changed: ${f.details.changes}`;
    return `Superseded by ${f.received ?? "a later file"}${f.details.decision === undefined ? "" : ` (${f.details.decision})`}. ${changes}`;
  },
  "bureau-overdue": (f) => {
    const due = f.expected === null ? "" : ` (${f.expected})`;
    return `Past the due day${due}, ${f.bureau ?? "a bureau"} ${owes(f.received)}. Remind them`;
  },
  "bureau-awaited": (f) => {
    const due = f.expected === null ? "no due day is set" : `due by ${f.expected}`;
    return `So far ${f.bureau ?? "a bureau"} ${owes(f.received)}; ${due}`;
  },
  "decision-unused": (f) => {
    const why =
      {
        "no-conflict": "the target has no conflict now",
        "no-value": "the bureau or file it names has no usable value",
        "no-file": "there is no such file, or more than one of that name",
        "not-accepted": "a file it names was not accepted",
        "other-bureau": "the two files come from different bureaus",
        "other-form": "by its content the file belongs to another bureau than the decision says",
        "nothing-to-confirm": "the file needs no confirmation",
        circle: "decisions supersede each other in a circle",
      }[f.details.why ?? ""] ?? "it fits nothing";
    return `Decision${f.received === null ? "" : ` “${f.received}”`} was not used: ${why}. Check it`;
  },
} satisfies Partial<Record<FindingCode, Sentence>>;

const owes = (came: string | null): string =>
  came === null
    ? "has not reported"
    : `sent ${came}, which was not accepted, and still owes a form`;
