import type { AskedBy } from "../../finding";
import { changesInWords, dayInWords, listTexts, sidesInWords, signatureOf } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { englishDay } from "./day";

const DAYS = { day: englishDay };

/** What only a collection tells. */
export const COLLECTION_SENTENCES = {
  conflict: (f) =>
    `Reported differently: ${sidesInWords(f.details.sides)}. Find out and decide; until then the value stays empty`,
  "joint-rule-differs": (f) => {
    const { asked, wanted } = f.details;
    const said = asked
      .map(({ rule, bureaus }) => `${ASKED[rule]} (${listTexts(bureaus, "、")})`)
      .join("; ");
    return wanted === null
      ? `The forms do not ask for the same figure: ${said}. They are not added up; decide, or have new forms of one kind returned`
      : `Wanted: ${WANTED[wanted]}, but the forms ask for ${said}. What they ask counts. To change it set the rule and send new forms; to settle this one value, decide`;
  },
  "office-differs": (f) =>
    `“指标跟踪表” says ${f.received ?? ""}; ${f.expected === null ? `what ${listTexts(f.details.bureaus, "、")} reported is not settled` : `${listTexts(f.details.bureaus, "、")} reported ${f.expected}, which counts`}. Find out, and correct the table or ask for a corrected form`,
  "equal-shares": (f) =>
    `Equal shares of ${f.received ?? "one figure"}, reported by ${listTexts(f.details.bureaus, "、")}. Make sure that each is the bureau's own and not the total`,
  "identical-file": (f) =>
    `Says the same as ${f.received ?? "another file"} and counts once; nothing to do`,
  "superseded-file": (f) => {
    const { changes, decision } = f.details;
    const told =
      changes.length === 0 ? "What changed is not listed" : `Changed: ${changesInWords(changes)}`;
    return `Superseded by ${f.received ?? "a later file"}${decision === null ? "" : ` (${signatureOf(decision, DAYS)})`}. ${told}`;
  },
  "value-corrected": (f) =>
    `Corrected by ${f.received ?? "another file"}, which counts: ${changesInWords(f.details.changes)}. Nothing to do`,
  "bureau-overdue": (f) => {
    const due = f.expected === null ? "" : ` (${dayInWords(f.expected, DAYS)})`;
    return `Past the due day${due}, ${f.bureau ?? "a bureau"} ${owes(f.received)}. Remind them`;
  },
  "bureau-awaited": (f) => {
    const due =
      f.expected === null ? "no due day is set" : `due by ${dayInWords(f.expected, DAYS)}`;
    return `So far ${f.bureau ?? "a bureau"} ${owes(f.received)}; ${due}`;
  },
  "bureau-incomplete": (f) => {
    const { filled, asked, owed, isOverdue } = f.details;
    const from = f.bureau ?? "a bureau";
    const who = f.received === null ? from : `${from} (${f.received})`;
    const due =
      isOverdue && f.expected !== null
        ? `Past the due day (${dayInWords(f.expected, DAYS)}), `
        : "So far ";
    if (owed.length === asked && owed.every(({ why }) => why === "blank")) {
      return `${due}${who} sent a form with nothing filled in; all ${asked} are owed. Remind them`;
    }
    const said = OWED.flatMap(([why, words]) => {
      const ids = owed.filter((each) => each.why === why).map(({ target }) => target);
      return ids.length === 0 ? [] : [`${words} ${listTexts(ids, ", ")}`];
    });
    return `${due}${who} has filled ${filled} of ${asked} and owes ${owed.length}: ${said.join("; ")}. Remind them`;
  },
  "after-closing": (f) =>
    `The period was closed${f.expected === null ? "" : ` on ${dayInWords(f.expected, DAYS)}`}; this file${f.received === null ? "" : ` (${f.received})`} came later and is not taken. Decide whether it counts`,
  "decision-unused": (f) => {
    const why = {
      "no-conflict": "the target has no conflict now, nor an error or a value to be verified",
      "no-value": "the bureau or file it names has no usable value",
      "no-file": "there is no such file, or more than one of that name",
      "several-forms": "the file holds the forms of several bureaus",
      "not-accepted": "a file it names was not accepted",
      "other-bureau": "the two files come from different bureaus",
      "other-form": "by its content the file belongs to another bureau than the decision says",
      "nothing-to-confirm": "the file needs no confirmation",
      "nothing-to-judge": "nobody has to judge the target now: its figure tells, or nothing came",
      "decided-already": "another decision is about the same file",
      circle: "decisions supersede each other in a circle",
    }[f.details.why];
    return `Decision${f.received === null ? "" : ` “${f.received}”`} was not used: ${why}. ${
      f.details.forms === undefined
        ? "Check it"
        : `Say which: ${listTexts(
            f.details.forms.map((form) => `“${form}”`),
            ", ",
          )}`
    }`;
  },
} satisfies Partial<FindingSentences>;

const owes = (came: string | null): string =>
  came === null
    ? "has not reported"
    : `sent ${came}, which was not accepted, and still owes a form`;

/** Why a line is owed still. */
const OWED = [
  ["blank", "blank"],
  ["refused", "not usable"],
  ["suspect", "to be verified"],
] as const;

/** Which figure a form asks for. */
const ASKED: Readonly<Record<AskedBy["rule"], string>> = {
  agree: "the total, alike from all",
  sum: "the bureau's own figure, to be added up",
  lead: "the total, the lead's counts",
};

const WANTED: Readonly<Record<AskedBy["rule"], string>> = {
  agree: "values that agree",
  sum: "the sum",
  lead: "the lead's value",
};
