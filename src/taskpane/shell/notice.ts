import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView, type Advice } from "../kit";
import type { ShellTexts } from "./texts";

/** What went wrong, in words. */
export interface ToldNotice {
  readonly advice: Advice;
  /** Whether the same thing can be done again. */
  readonly canRetry: boolean;
}

export interface NoticeActions {
  dismiss(): void;
  retry(): void;
}

/** What went wrong and what to do about it; the region is always there, so that it is read out when it fills. */
export function noticeView(
  told: ToldNotice | null,
  facts: {
    readonly isBusy: boolean;
    readonly actions: NoticeActions;
    readonly texts: ShellTexts["notice"];
  },
): TemplateResult {
  return html`<div role="alert" class="notices">
    ${told === null ? nothing : contentView(told, facts)}
  </div>`;
}

function contentView(
  { advice: { what, next, list = [] }, canRetry }: ToldNotice,
  { isBusy, actions, texts }: Parameters<typeof noticeView>[1],
): TemplateResult {
  return html`<section class="notice">
    <p>${what}</p>
    ${
      list.length === 0
        ? nothing
        : html`<ul tabindex="0">
            ${list.map((each) => html`<li>${each}</li>`)}
          </ul>`
    }
    <p class="todo">${next}</p>
    <div class="buttons">
      ${
        canRetry
          ? buttonView({
              label: texts.retry,
              look: "outline",
              size: "small",
              disabled: isBusy,
              run: () => {
                actions.retry();
              },
            })
          : nothing
      }
      ${buttonView({
        label: texts.close,
        look: "subtle",
        size: "small",
        run: () => {
          actions.dismiss();
        },
      })}
    </div>
  </section>`;
}
