/// <reference lib="dom" />
import { chooseFile } from "../../kit";
import type { StepParts } from "../../shell";
import { countNow, countOpen } from "../session/counts";
import { annexViewOf, type AnnexInput, type AnnexView } from "./annex-view";
import { reviewBody, reviewTop } from "./review";
import { CHOSEN_ANNEX, startView } from "./start";

/** The step that shows the plan in use, and takes another from an annex. */
export function annexView(input: AnnexInput): StepParts {
  const view = annexViewOf(input);
  const { review } = view.annex;
  return review === null
    ? { body: startView(view), action: startAction(view), status: statusOf(view) }
    : {
        top: reviewTop(view, review),
        body: reviewBody(view, review),
        action: {
          label: view.texts.action.use,
          disabled: view.isBusy || countOpen(review) > 0 || view.annex.signer.trim() === "",
          run: () => void view.own.use(),
        },
        status: statusOf(view),
      };
}

function startAction({ actions, annex, texts, isBusy, state }: AnnexView): StepParts["action"] {
  if (annex.done?.kind === "used") {
    return {
      label: texts.action.toForms,
      disabled: isBusy,
      run: () => {
        actions.goTo("make");
      },
    };
  }
  return {
    label: texts.action.choose,
    disabled: isBusy || state.host === null,
    run: () => {
      chooseFile(CHOSEN_ANNEX);
    },
  };
}

function statusOf({ annex, texts }: AnnexView): string {
  const { review, done, signer } = annex;
  const { status } = texts;
  if (done !== null) return status.done(done);
  if (review === null) return status.nothing;
  const open = countOpen(review);
  if (open > 0) return status.open(open);
  if (signer.trim() === "") return status.unsigned;
  return "plan" in review.finished ? status.ready(countNow(review)) : status.nothing;
}
