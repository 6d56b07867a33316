/// <reference lib="dom" />
import { html, type TemplateResult } from "lit/html.js";
import { buttonView, chooseFile, takeFiles } from "../kit";
import type { ShellState, StepView } from "../shell";
import type { EarlierActions } from "./actions";
import type { EarlierState } from "./state";
import type { EarlierTexts } from "./texts";

const EARLIER_FILE = "earlier-file";

/** Which earlier period 上期值 is taken from, and a way to choose one. */
export function earlierView({
  state,
  actions,
  messages,
  said: { earlier: texts },
}: StepView<
  ShellState & EarlierState,
  EarlierActions,
  { readonly earlier: EarlierTexts }
>): TemplateResult {
  const { earlier } = state;
  const disabled = state.busy !== null;
  const choose = buttonView({
    label: texts.choose,
    look: "outline",
    size: "small",
    disabled,
    run: () => {
      chooseFile(EARLIER_FILE);
    },
  });
  const leave = buttonView({
    label: texts.leave,
    look: "outline",
    size: "small",
    disabled,
    run: () => {
      actions.leaveEarlier();
    },
  });
  return html`<h2>${texts.title}</h2>
    ${
      earlier === null
        ? html`<p class="hint">${texts.hint}</p>
            ${choose}`
        : html`<div class="ledger">
            <span>${texts.from(messages.period(earlier.previous.period), earlier.file)}</span>
            ${leave}
          </div>`
    }
    <input
      id=${EARLIER_FILE}
      type="file"
      accept=".xlsx"
      hidden
      tabindex="-1"
      aria-label=${texts.choose}
      @change=${(event: Event) => {
        const [file] = takeFiles(event);
        if (file) void actions.openEarlier(file);
      }}
    />`;
}
