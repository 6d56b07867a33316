/// <reference lib="dom" />
import { html, type TemplateResult } from "lit/html.js";
import { buttonView } from "../../kit";
import type { InsertView } from "./insert-view";

/** First use, explained on one card that can be skipped. */
export function welcomeView({ state, actions, texts }: InsertView): TemplateResult {
  return html`<section
    class="card welcome"
    aria-labelledby="welcome-title"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === "Escape") actions.closeWelcome();
    }}
  >
    <h2 id="welcome-title">${texts.welcome.title}</h2>
    <ol>
      ${(state.host === "files" ? texts.welcome.fileSteps : texts.welcome.steps).map((step) => html`<li>${step}</li>`)}
    </ol>
    ${buttonView({
      label: texts.welcome.close,
      look: "outline",
      size: "small",
      run: () => {
        actions.closeWelcome();
      },
    })}
  </section>`;
}
