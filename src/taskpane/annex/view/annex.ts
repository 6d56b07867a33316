/// <reference lib="dom" />
import { chooseFile } from "../../kit";
import type { StepParts } from "../../shell";
import { countNow, countOpen } from "../session/counts";
import { annexViewOf, type AnnexInput, type AnnexView } from "./annex-view";
import { isNewPlan } from "./plan-sheets";
import { reviewBody, reviewTop } from "./review";
import { CHOSEN_ANNEX, startView } from "./start";

/** The step that shows the plan in use, and takes another from an annex. */
export function annexView(input: AnnexInput): StepParts {
  const view = annexViewOf(input);
  const { review, isAside } = view.annex;
  return review === null || isAside
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

function startAction(view: AnnexView): StepParts["action"] {
  const { actions, annex, own, texts, isBusy, state } = view;
  if (annex.done?.kind === "used") {
    return {
      label: texts.action.toForms,
      disabled: isBusy,
      run: () => {
        actions.goTo("make");
      },
    };
  }
  if (isNewPlan(view)) {
    return { label: texts.action.use, disabled: isBusy, run: () => void own.useSheets() };
  }
  return {
    label: texts.action.choose,
    disabled: isBusy || state.host === null,
    run: () => {
      chooseFile(CHOSEN_ANNEX);
    },
  };
}

function statusOf(view: AnnexView): string {
  const { annex, texts } = view;
  const { review, isAside, done, signer } = annex;
  const { status } = texts;
  if (done !== null) return status.done(done);
  if (review === null || isAside) return statusOfSheets(view);
  const open = countOpen(review);
  if (open > 0) return status.open(open);
  if (signer.trim() === "") return status.unsigned;
  return "plan" in review.finished ? status.ready(countNow(review)) : status.nothing;
}

function statusOfSheets(view: AnnexView): string {
  const { sheets } = view.annex;
  const { status } = view.texts;
  if (sheets === null) return status.nothing;
  const { plan, mistakes } = sheets;
  if (plan === null) return view.texts.sheets.mistakes(mistakes.length);
  return isNewPlan(view) ? status.ready(plan.targets.length) : view.texts.sheets.right;
}
