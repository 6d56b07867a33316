import type { ChangedFact, FactChange, Finding } from "../../finding";
import { answersInWords, handoverOf, listTexts } from "../filed-words";
import { aside } from "./phrases";

/** What a plan changed while its forms were out: said to the lead office, and no bureau's fault. */
export function sayPlanChange(f: Finding<"plan-changed">): string {
  const { details } = f;
  switch (details.kind) {
    case "target":
      return sayTarget(details);
    case "bureau": {
      const now =
        details.successor === null
          ? "its targets are several bureaus' now, or nobody's"
          : `all ${details.targets} of its targets are ${details.successor}'s now, and the plan does not say whether that is the same bureau`;
      return `A form went to ${f.received ?? "a bureau"}, and the plan of now has no such name: ${now}. If it was renamed or merged, write its former name into the plan (单位沿革); what came back waits for a person`;
    }
    case "unsure":
      return sayUnsure(f, details);
    case "nothing":
      return "The plan file was changed after forms went out; targets and bureaus on those forms are the same, and forms are taken as they are";
  }
}

type Change = Finding<"plan-changed">["details"];
type TargetChange = Extract<Change, { readonly kind: "target" }>;

function sayUnsure(
  f: Finding<"plan-changed">,
  { of, field, bureaus, among }: Extract<Change, { readonly kind: "unsure" }>,
): string {
  const who =
    among <= 1
      ? "The form"
      : `Of ${among} forms of one version, ${bureaus.length} (${listTexts(bureaus, ", ")})`;
  const verb = among <= 1 ? "says" : "say";
  const both =
    "The plan was changed after forms went out, and the plan as sent was not kept: it may have been the plan or whoever filled it in";
  switch (of) {
    case "words":
      return `${who} ${verb} “${f.received ?? "nothing"}” under “${field}”; the plan of now says “${f.expected ?? "nothing"}”. ${both}. The plan of now judges`;
    case "missing":
      return `${who} ${among <= 1 ? "has" : "have"} no line for ${f.target ?? "a target"}${aside(f)}. ${both}. Send a form of the plan of now if the value is needed`;
    case "unknown":
      return `${who} ${among <= 1 ? "has" : "have"} a line “${f.received ?? "unknown"}” that the plan of now does not have, or not for this bureau; it does not count. ${both}`;
  }
}

function sayTarget(details: TargetChange): string {
  const { change, facts, outdated, unsent, kept } = details;
  const what =
    change === "added"
      ? "The plan added this target"
      : change === "removed"
        ? "The plan dropped this target"
        : `The plan changed: ${[...facts.map(sayFact), ...sayHandover(details)].join(", ")}`;
  const forms =
    outdated.length === 0 ? "" : `; forms out: ${outdated.length} (${listTexts(outdated, ", ")})`;
  const owed =
    unsent.length === 0
      ? ""
      : `. No form that asks for it so is out to ${listTexts(unsent, ", ")}: send one`;
  const aside =
    kept.length === 0
      ? ""
      : `. What was filled in (${answersInWords(kept)}) is kept and does not count`;
  const judged = change === "changed" && facts.length > 0 ? ". The plan of now judges" : "";
  const rest = unsent.length > 0 ? "" : ". Forms that are out need no change";
  return `${what}${forms}${owed}${aside}${judged}${rest}`;
}

function sayHandover({ handedOver }: TargetChange): readonly string[] {
  const { lost, gained } = handoverOf(handedOver);
  const [from, to] = [listTexts(lost, ", "), listTexts(gained, ", ")];
  if (lost.length > 0 && gained.length > 0) return [`handed over from ${from} to ${to}`];
  if (lost.length > 0) return [`${from} no longer answers for it`];
  return gained.length > 0 ? [`${to} answers for it too`] : [];
}

const FACTS: Readonly<Record<ChangedFact, string>> = {
  name: "name",
  threshold: "target value",
  unit: "unit",
  kind: "kind",
  deadline: "deadline",
  milestones: "milestones",
  frequency: "frequency",
  baseline: "baseline",
  shares: "shares",
  schedule: "schedule",
  words: "wording",
};

function sayFact({ fact, before, after }: FactChange): string {
  if (fact === "words") return "the wording of the document";
  return `${FACTS[fact]} ${before || "none"} → ${after || "none"}`;
}
