import { isNumeric, isShare } from "../../../core";
import type { TargetStanding } from "../../../exchange";
import type { AskedQuestion, BureauLine } from "../../../sheets";
import {
  type Asks,
  type ConflictCard,
  idOf,
  type LineCard,
  type Side,
  type VerdictCard,
} from "./card";

type TargetCard = ConflictCard | LineCard | VerdictCard;

/**
 * What is to be decided of one target, as it is asked about, and what was decided of it.
 *
 * @param questions about this target
 */
export function targetCards(
  standing: TargetStanding,
  questions: readonly AskedQuestion[],
): readonly TargetCard[] {
  const { lines, lineDecisions, judgement, decision } = standing;
  const ofLines = questions.filter(isOfLine);
  const ofWhole = questions.filter((each) => !isOfLine(each) && each.kind !== "verdict");
  const isJudged = judgement !== null || questions.some(({ kind }) => kind === "verdict");
  return [
    ...lines.flatMap((line): readonly LineCard[] => {
      const question = ofLines.find(({ bureau }) => bureau === line.bureau);
      const decided = lineDecisions.find(({ bureau }) => bureau === line.bureau) ?? null;
      return question === undefined && decided === null
        ? []
        : [lineCard(standing, line, question, decided)];
    }),
    ...ofWhole.slice(0, 1).map((question) => conflictCard(standing, question)),
    // a value that was decided elsewhere: one metric is printed twice
    ...(ofWhole.length === 0 && decision !== null ? [conflictCard(standing, null)] : []),
    ...(isJudged ? [verdictCard(standing)] : []),
  ];
}

/** Of the line of one bureau, and not of the target as a whole. */
function isOfLine({ choices }: AskedQuestion): boolean {
  return choices.some(({ says, takesValue }) => takesValue && "bureau" in says);
}

function lineCard(
  standing: TargetStanding,
  line: BureauLine,
  question: AskedQuestion | undefined,
  decision: LineCard["decision"],
): LineCard {
  return {
    ...{ kind: "line", id: idOf("line", standing.target.id, line.bureau), standing, line },
    asks: asksOf(question ?? null),
    findings: question?.findings ?? [],
    decision,
  };
}

function verdictCard(standing: TargetStanding): VerdictCard {
  const id = idOf("verdict", standing.target.id);
  return { kind: "verdict", id, standing, decision: standing.judgement };
}

function conflictCard(standing: TargetStanding, question: AskedQuestion | null): ConflictCard {
  const { target, conflict, decision, verdict, value } = standing;
  const isDoubtful = isShare(target) && conflict === null && verdict === "unverified";
  const asks = conflict === null ? asksOf(question) : "conflict";
  return {
    ...{ kind: "conflict", id: idOf("target", target.id), standing, asks },
    sides: sidesOf(standing),
    findings:
      asks === "refused" || asks === "metric" || isDoubtful ? (question?.findings ?? []) : [],
    sum: isDoubtful && isNumeric(target) ? (value?.toFixed() ?? null) : null,
    decision,
  };
}

function sidesOf({ target, conflict, lines }: TargetStanding): readonly Side[] {
  const own = new Map(lines.map((line) => [line.bureau, line]));
  const all = conflict?.sides ?? lines.flatMap(({ contributions }) => contributions);
  return all.map((contribution): Side => {
    const { bureau, file } = contribution;
    const state = own.get(bureau)?.state;
    if (state === "contradicting" || (state === "suspect" && isShare(target))) {
      return { contribution, taken: { kind: "file", file } };
    }
    const isUsable = state !== "refused" && !isShare(target);
    return { contribution, taken: isUsable ? { kind: "bureau", bureau } : null };
  });
}

function asksOf(question: AskedQuestion | null): Asks {
  switch (question?.kind) {
    case "conflict":
    case "refused":
    case "metric":
      return question.kind;
    case "suspect":
    case "file":
    case "versions":
    case "verdict":
    case undefined:
      return "suspect";
  }
}
