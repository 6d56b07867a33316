import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Notice } from "../state";
import { buttonView } from "./button";
import type { View } from "./view";

/** What went wrong and what to do about it; the region is always there, so that it is read out when it fills. */
export function noticeView(view: View): TemplateResult {
  const { notice, question } = view.state;
  return html`<div role="alert" class="notices">
    ${notice === null || question !== null ? nothing : contentView(view, notice)}
  </div>`;
}

function contentView(
  { state, actions, texts }: View,
  notice: Notice,
): TemplateResult | typeof nothing {
  const { problem } = notice;
  const advice =
    problem.kind === "collect"
      ? actions.collect()?.part.describe(problem.problem, texts.language)
      : texts.notice.problem(problem);
  if (!advice) return nothing;
  const { what, next } = advice;
  return html`<section class="notice">
    <p>${what}</p>
    <p class="todo">${next}</p>
    <div class="buttons">
      ${
        notice.retry === null
          ? nothing
          : buttonView({
              label: texts.notice.retry,
              look: "outline",
              size: "small",
              disabled: state.busy !== null,
              run: () => {
                actions.retry();
              },
            })
      }
      ${buttonView({
        label: texts.notice.close,
        look: "subtle",
        size: "small",
        run: () => {
          actions.dismiss();
        },
      })}
    </div>
  </section>`;
}
