import { parsePeriod } from "../../core";
import type { AskedQuestion, ShellState, StepView } from "../shell";
import type { MakeActions } from "./actions";
import type { MakeQuestion } from "./state";
import type { MakeTexts } from "./texts";

/** What is to become of a ledger that is in the way. */
export function askMake(
  { ledger }: MakeQuestion,
  {
    state,
    actions,
    messages,
    said,
  }: StepView<ShellState, MakeActions, { readonly make: MakeTexts }>,
): AskedQuestion {
  const { question: words } = said.make;
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
