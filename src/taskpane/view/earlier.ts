/// <reference lib="dom" />
import { html, type TemplateResult } from "lit/html.js";
import { buttonView } from "./button";
import { chooseFile, takeFiles, type View } from "./view";

const EARLIER_FILE = "earlier-file";

/** Which earlier period 上期值 is taken from, and a way to choose one. */
export function earlierView({ state, actions, texts, messages }: View): TemplateResult {
  const { earlier } = state;
  const disabled = state.busy !== null;
  const choose = buttonView({
    label: texts.earlier.choose,
    look: "outline",
    size: "small",
    disabled,
    run: () => {
      chooseFile(EARLIER_FILE);
    },
  });
  const leave = buttonView({
    label: texts.earlier.leave,
    look: "outline",
    size: "small",
    disabled,
    run: () => {
      actions.leaveEarlier();
    },
  });
  return html`<h2>${texts.earlier.title}</h2>
    ${
      earlier === null
        ? html`<p class="hint">${texts.earlier.hint}</p>
            ${choose}`
        : html`<div class="ledger">
            <span
              >${texts.earlier.from(messages.period(earlier.previous.period), earlier.file)}</span
            >
            ${leave}
          </div>`
    }
    <input
      id=${EARLIER_FILE}
      type="file"
      accept=".xlsx"
      hidden
      tabindex="-1"
      aria-label=${texts.earlier.choose}
      @change=${(event: Event) => {
        const [file] = takeFiles(event);
        if (file) void actions.openEarlier(file);
      }}
    />`;
}
