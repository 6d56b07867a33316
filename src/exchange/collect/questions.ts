import { type Finding, groupBy, isShare } from "../../core";
import {
  amountText,
  type AskedQuestion,
  type BureauLine,
  type Contribution,
  type OfferedChoice,
  type QuestionsBook,
} from "../../sheets";
import { type Collection, isOpenConflict, isOpposed } from "./collection";
import { decidedBy } from "./decided-by";
import { equalShares } from "./equal-shares";
import { fileQuestions } from "./file-questions";
import { isQuestion } from "./questioned-targets";
import type { TargetStanding } from "./settle-target";

/**
 * What a person has to decide in a collection, and what was decided: files first, because they settle values, then targets in the
 * plan's order.
 *
 * @example listQuestions(collection).questions.filter(({ decided }) => decided === null) // => what is open
 */
export function listQuestions(collection: Collection): QuestionsBook {
  const { plan, period, asOf, targets, findings } = collection;
  const byTarget = groupBy(
    findings.filter((each) => isQuestion(each) && each.target !== null),
    ({ target }) => target ?? "",
  );
  const metrics = new Set<string>();
  return {
    ...{ plan, period, asOf },
    questions: [
      ...fileQuestions(collection),
      ...targets.flatMap((standing) => {
        const found = byTarget.get(standing.target.id) ?? [];
        const asked = withoutRepeatedMetric(found, metrics);
        return targetQuestions(standing, asked);
      }),
    ],
  };
}

/** One metric printed twice is asked once. */
function withoutRepeatedMetric(
  findings: readonly Finding[],
  metrics: Set<string>,
): readonly Finding[] {
  return findings.filter((each) => {
    if (each.code !== "same-metric-differs") return true;
    const key = [each.target ?? "", each.details.other].sort().join(" ");
    if (metrics.has(key)) return false;
    metrics.add(key);
    return true;
  });
}

function targetQuestions(
  standing: TargetStanding,
  findings: readonly Finding[],
): readonly AskedQuestion[] {
  return [
    ...lineQuestions(standing, findings),
    ...valueQuestion(standing, findings),
    ...verdictQuestion(standing),
  ];
}

/** Shares of a sum are decided bureau by bureau. */
function lineQuestions(
  { target, lines, lineDecisions, decision }: TargetStanding,
  findings: readonly Finding[],
): readonly AskedQuestion[] {
  if (!isShare(target) || decision !== null) return [];
  return lines.flatMap((line): AskedQuestion[] => {
    const { bureau } = line;
    const own = findings.filter((each) => each.bureau === bureau);
    const decided = lineDecisions.find((each) => each.bureau === bureau) ?? null;
    if (decided === null && !own.some(isOpen)) return [];
    const says = { target: target.id, bureau };
    const choices = [
      ...number(
        line.contributions.flatMap((each) => {
          const value = each.entry.value;
          return value === null
            ? []
            : [{ meaning: sayContribution(each, line), says: { ...says, value: value.toFixed() } }];
        }),
      ),
      otherValue(says),
    ];
    return [
      {
        ...{ kind: kindOf(own), target, bureau, file: null, findings: own, words: null, choices },
        decided: decided && decidedBy(decided, choices),
      },
    ];
  });
}

/** What the whole is, where it is in question; a sum whose single shares are asked for only where they cannot say it. */
function valueQuestion(
  standing: TargetStanding,
  findings: readonly Finding[],
): readonly AskedQuestion[] {
  const { target, lines, decision, conflict } = standing;
  const areLines = isShare(target) && findings.every(({ bureau }) => bureau !== null);
  const isAsked =
    isOpenConflict(standing) ||
    (findings.some(isOpen) && !areLines) ||
    (standing.verdict === "unverified" && !(areLines && findings.some(isOpen)));
  if (decision === null && !isAsked) return [];
  const isDoubtful = isShare(target) && conflict === null && standing.verdict === "unverified";
  const offered = isDoubtful ? ofSum(standing) : conflict === null ? ofLines(lines) : ofConflict(standing); // prettier-ignore
  const choices = [...number(offered), otherValue({ target: target.id })];
  // what was found of all of them is nobody's alone
  const bureaus = new Set(findings.map(({ bureau }) => bureau));
  const [only = null] = bureaus;
  return [
    {
      kind: conflict === null ? kindOf(findings) : "conflict",
      ...{ target, bureau: bureaus.size === 1 ? only : null, file: null },
      findings: isDoubtful ? [...findings, ...equalShares(standing)] : findings,
      ...{ words: conflict === null && !isDoubtful ? null : sayLines(lines), choices },
      decided: decision && decidedBy(decision, choices),
    },
  ];
}

function verdictQuestion(standing: TargetStanding): readonly AskedQuestion[] {
  const { target, lines, judgement, verdict } = standing;
  if (judgement === null && verdict !== "needs-person") return [];
  const says = { target: target.id };
  const choices: OfferedChoice[] = [
    { label: "达标", meaning: null, says: { ...says, verdict: "met" }, takesValue: false },
    { label: "未达标", meaning: null, says: { ...says, verdict: "not-met" }, takesValue: false },
  ];
  return [
    {
      ...{
        kind: "verdict",
        target,
        bureau: null,
        file: null,
        findings: [],
        words: sayLines(lines),
      },
      choices,
      decided: judgement && decidedBy(judgement, choices),
    },
  ];
}

type Offered = Pick<OfferedChoice, "meaning" | "says">;

/** 取 1, 取 2, …: labels that a list of choices has room for, whatever files are called. */
function number(offered: readonly Offered[]): readonly OfferedChoice[] {
  return offered.map((each, index) => ({ ...each, label: `取 ${index + 1}`, takesValue: false }));
}

function otherValue(says: OfferedChoice["says"]): OfferedChoice {
  return { label: "另填", meaning: "在“填数”里填一个数", says, takesValue: true };
}

function ofLines(lines: readonly BureauLine[]): readonly Offered[] {
  return lines.flatMap((line) => {
    const { bureau, target, value, contributions } = line;
    const [first] = contributions;
    return value === null || first === undefined || isShare(target)
      ? []
      : [{ meaning: sayContribution(first, line), says: { target: target.id, bureau } }];
  });
}

/** The shares as they were reported, where they look like totals and are none. */
function ofSum({ target, value }: TargetStanding): readonly Offered[] {
  if (value === null) return [];
  const meaning = `各单位填的就是份额，相加 ${amountText(target, value)}`;
  return [{ meaning, says: { target: target.id, value: value.toFixed() } }];
}

function ofConflict({ target, lines, conflict }: TargetStanding): readonly Offered[] {
  const own = new Map(lines.map((line) => [line.bureau, line]));
  const told = new Set<string>();
  return (conflict?.sides ?? []).flatMap((side) => {
    const line = own.get(side.bureau);
    if (line === undefined || !isOpposed(line)) return [];
    const isTwofold = line.state === "contradicting";
    const says = isTwofold
      ? { target: target.id, file: side.file }
      : { target: target.id, bureau: side.bureau };
    const key = JSON.stringify(says);
    if (told.has(key)) return [];
    told.add(key);
    return [{ meaning: sayContribution(side, line), says }];
  });
}

function sayContribution({ bureau, file, entry }: Contribution, { target }: BureauLine): string {
  const { value, place } = entry;
  const figure = value === null ? (entry.typed ?? "") : amountText(target, value);
  const where = [file, place === null ? "" : `${place.sheet}!${place.value ?? ""}`];
  return `${bureau} ${figure}（${where.filter((part) => part !== "").join(" ")}）`;
}

function sayLines(lines: readonly BureauLine[]): string {
  return lines
    .flatMap(({ bureau, typed }) => (typed === null ? [] : [`${bureau}：${typed}`]))
    .join("\n");
}

function kindOf(findings: readonly Finding[]): AskedQuestion["kind"] {
  const codes = new Set(findings.map(({ code }) => code));
  if (codes.has("same-metric-differs")) return "metric";
  return findings.some(({ code }) => code !== "magnitude-suspect") ? "refused" : "suspect";
}

function isOpen({ severity }: Finding): boolean {
  return severity !== "info";
}
