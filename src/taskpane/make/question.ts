import { parsePeriod } from "../../core";
import type { AskedQuestion, ShellState, StepView } from "../shell";
import type { MakeActions } from "./actions";
import type { MakeQuestion } from "./state";
import type { MakeTexts } from "./texts";

/** What is to become of a ledger that is in the way, and of forms that are out. */
export function askMake(
  asked: MakeQuestion,
  {
    state,
    actions,
    messages,
    said,
  }: StepView<ShellState, MakeActions, { readonly make: MakeTexts }>,
): AskedQuestion {
  const { question: words } = said.make;
  if (asked.kind === "already-sent") {
    const { again, fresh } = asked;
    const others = { label: words.onlyUnsent(fresh), run: () => void actions.makeUnsent() };
    const all = {
      label: words.sendAgain(again.length, fresh),
      run: () => void actions.make({ replaces: true }),
    };
    return { advice: words.alreadySent(again), answers: fresh === 0 ? [all] : [others, all] };
  }
  const { ledger } = asked;
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
