import { parsePeriod } from "../../core";
import type { AskedQuestion, ShellState, StepView } from "../shell";
import type { MakeActions } from "./actions";
import type { MakeQuestion } from "./state";
import { makeTexts } from "./texts";

/** What is to become of a ledger that is in the way. */
export function askMake(
  { ledger }: MakeQuestion,
  { state, actions, messages }: StepView<ShellState, MakeActions>,
): AskedQuestion {
  const { question: words } = makeTexts(messages.language);
  const period = parsePeriod(ledger.period);
  return {
    advice: words.otherLedger(
      period ? messages.period(period) : ledger.period,
      ledger.forms.length,
      messages.period(state.settings.period),
    ),
    answers: [{ label: words.putAway, run: () => void actions.putLedgerAway(ledger) }],
  };
}
