import { parsePeriod } from "../../../core";
import type { AskedQuestion } from "../../shell";
import type { CollectQuestion } from "../state";
import type { CollectInput } from "./collect-view";

/** What this step asks, with its answers; the first is the one that goes on. */
export function askCollect(
  question: CollectQuestion,
  { own, messages, texts }: Pick<CollectInput, "own" | "messages" | "texts">,
): AskedQuestion {
  const { question: words } = texts;
  const periodIn = (id: string): string => {
    const period = parsePeriod(id);
    return period ? messages.period(period) : id;
  };
  switch (question.kind) {
    case "insert": {
      const { replaced, renamed, otherPeriod } = question;
      const label = replaced.length > 0 ? words.replace : words.rename;
      return {
        advice: words.insert({
          ...{ replaced, renamed },
          otherPeriod: otherPeriod === null ? null : periodIn(otherPeriod),
        }),
        answers: [{ label, run: () => void own.make(question) }],
      };
    }
    case "other-workbook":
      return { advice: words.otherWorkbook, answers: [] };
    case "take-over": {
      const answer = (how: "all" | "fresh") => () => void own.takeOver({ question, how });
      return {
        advice: words.takeOver(question),
        answers: [
          { label: words.takeFresh, run: answer("fresh") },
          { label: words.takeAll, run: answer("all") },
        ],
      };
    }
    case "clear":
      return {
        advice: words.clear(question.files),
        answers: [
          {
            label: words.clearAnswer,
            run: () => {
              own.clear(true);
            },
          },
        ],
      };
    case "smaller":
      return {
        advice: words.smaller(question),
        answers: [{ label: words.smallerAnswer, run: () => void own.make(question) }],
      };
    case "start-over":
      return {
        advice: words.startOver(question),
        answers: [{ label: words.startOverAnswer, run: () => void own.startOver(true) }],
      };
    case "replace-ledger":
      return {
        advice: words.replaceLedger(periodIn(question.old.period), question.old.forms.length),
        answers: [{ label: words.putAway, run: () => void own.replaceLedger(question) }],
      };
  }
}
