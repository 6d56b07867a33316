import type { MissingPart, PartTrouble } from "../../finding";
import { listTexts } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { amount, aside } from "./phrases";

/** What to know of a target that is divided among districts, and of what they report brought together. */
export const DIVISION_SENTENCES = {
  "division-differs": (f) => {
    const { rule, standing, districts, weak } = f.details;
    const total = { sum: "add up to", each: "ask at least", weighted: "average" }[rule];
    const whole = `The figures of ${districts} districts ${total} ${amount(f.received)}; the target is ${amount(f.expected)}`;
    switch (standing) {
      case "stricter":
        return `${whole}. More than is owed: allowed, and sent out like this`;
      case "weaker":
        return `${whole}. The target is missed even if all of them reach theirs: ask for more${weak.length === 0 ? "" : `, or look at ${listTexts(weak, ", ")}`}`;
      case "other":
        return `${whole}. They differ: check that this is meant`;
    }
  },
  "rule-undivided": (f) => {
    const { kind, targets, undivided } = f.details;
    const why =
      undivided.length === 0
        ? "they are divided by different rules, or among different districts"
        : `${listTexts(undivided, ", ")} was not divided with the rest`;
    return `The plan says of ${listTexts(targets, ", ")} that they are ${RELATIONS[kind]}; among the districts that is not checked: ${why}. Divide all of them by one rule among the same districts if it is to be; on the upper level it is checked as before`;
  },
  "part-missing": (f) =>
    `Of ${f.details.of} districts: ${saySome(f.details.parts)}. Nothing is made of less than all, the line stays as it is. Run again when they are in or decided`,
  "already-filled": (f) =>
    `The form says ${f.received === null ? "something" : `“${f.received}”`} already, the districts make ${amount(f.expected)}; it was not changed. Clear the cell first if the districts' figure is to stand there`,
  "line-missing": (f) =>
    `The form has no such line${aside(f)}, nothing was filled in. Check that it is this bureau's form for this period`,
  "own-share-asked": (f) =>
    `The form asks for the bureau's own figure, but the whole target was divided${aside(f)}; nothing was filled in. Say who divides with split --by`,
  "words-differ": (f) =>
    `The districts say different things (${listTexts(f.details.words, "; ")}); nothing was made of them. Fill in the line yourself`,
  "average-rounded": (f) =>
    `The average is ${amount(f.details.average)} and does not end; ${amount(f.received)} was taken, on the side that does not flatter`,
} satisfies Partial<FindingSentences>;

const RELATIONS = {
  sameAs: "one metric printed twice",
  increaseAndTotal: "an increase and its total",
  partsOf: "parts and their total",
} as const;

const TROUBLES: Readonly<Record<PartTrouble, string>> = {
  awaited: "nothing came",
  "not-sent": "no form was sent",
  rejected: "file refused",
  unconfirmed: "file waits to be confirmed",
  blank: "line blank",
  refused: "value cannot be used",
  unverified: "value unverified",
  conflict: "conflict",
};

function saySome(parts: readonly MissingPart[]): string {
  return listTexts(
    parts.map(({ district, why }) => `${district} (${TROUBLES[why]})`),
    ", ",
  );
}
