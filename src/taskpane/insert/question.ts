import type { AskedQuestion, StepView } from "../shell";
import type { InsertActions } from "./actions";
import type { InsertQuestion } from "./state";
import { insertTexts } from "./texts";

/** What is to become of a sheet that is there already; the first answer is the safe one where nothing would be lost. */
export function askInsert(
  question: InsertQuestion,
  { actions, messages }: Pick<StepView<never, InsertActions>, "actions" | "messages">,
): AskedQuestion {
  const { question: words } = insertTexts(messages.language);
  const insert = (whenExists: "replace" | "keep-both") => () => void actions.insert(whenExists);
  const keepBoth = { label: words.keepBoth, run: insert("keep-both") };
  const replace = { label: words.replace, run: insert("replace") };
  const canReplace = question.known && question.lost.length === 0;
  return {
    advice: words.exists(question),
    answers: canReplace ? [replace, keepBoth] : [keepBoth],
  };
}
