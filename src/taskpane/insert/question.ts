import type { AskedQuestion, StepView } from "../shell";
import type { InsertActions } from "./actions";
import type { InsertQuestion } from "./state";
import type { InsertTexts } from "./texts";

/** What is to become of a sheet that is there already; the first answer is the safe one where nothing would be lost. */
export function askInsert(
  question: InsertQuestion,
  {
    actions,
    said,
  }: Pick<StepView<never, InsertActions, { readonly insert: InsertTexts }>, "actions" | "said">,
): AskedQuestion {
  const { question: words } = said.insert;
  const insert = (whenExists: "replace" | "keep-both") => () => void actions.insert(whenExists);
  const keepBoth = { label: words.keepBoth, run: insert("keep-both") };
  const replace = { label: words.replace, run: insert("replace") };
  const canReplace = question.known && question.lost.length === 0;
  return {
    advice: words.exists(question),
    answers: canReplace ? [replace, keepBoth] : [keepBoth],
  };
}
