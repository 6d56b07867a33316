/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import type { FileReport } from "../../../exchange";
import { buttonView } from "../../kit";
import type { CheckView } from "./check-view";
import { shownCards } from "./shown-cards";

/** Looking for a card by its words or its bureau, and going from one to the next. */
export function findingTools(view: CheckView, reports: readonly FileReport[]): TemplateResult {
  const { state, actions, texts } = view;
  const plan = state.plans.find(({ id }) => id === reports[0]?.plan);
  const bureaus = plan?.bureaus ?? [];
  return html`<div class="finding-tools">
    <input
      type="search"
      aria-label=${texts.search}
      placeholder=${texts.search}
      .value=${live(state.search)}
      @input=${(event: Event) => {
        actions.search((event.currentTarget as HTMLInputElement).value);
      }}
    />
    ${
      bureaus.length < 2
        ? nothing
        : html`<span class="pick field"
            ><select
              aria-label=${texts.bureau}
              .value=${live(state.bureau ?? "")}
              @change=${(event: Event) => {
                const { value } = event.currentTarget as HTMLSelectElement;
                actions.showBureau(value === "" ? null : value);
              }}
            >
              <option value="">${texts.allBureaus}</option>
              ${bureaus.map(
                (name) =>
                  html`<option value=${name} lang="zh-CN" ?selected=${name === state.bureau}>
                    ${name}
                  </option>`,
              )}
            </select></span
          >`
    }
    ${([-1, 1] as const).map((step) => {
      const label = step < 0 ? texts.previous : texts.next;
      return buttonView({
        ...{ label, name: `${label} (${step < 0 ? "Shift+F8" : "F8"})` },
        ...{ look: "outline", size: "small" },
        run: () => {
          goToNextCard(view, step);
        },
      });
    })}
  </div>`;
}

/** Goes to the card after, or before, the one that was gone to last; behind the last comes the first again. */
export function goToNextCard(view: CheckView, step: 1 | -1): void {
  const { state, actions } = view;
  const cards = (state.reports ?? []).flatMap((report) => {
    const { before, after } = shownCards(view, report);
    return [...before, ...after];
  });
  if (cards.length === 0) return;
  const at = cards.findIndex(({ key }) => key === state.current);
  const next = at < 0 ? (step > 0 ? 0 : -1) : (at + step) % cards.length;
  const card = cards.at(next);
  const finding = card?.findings[0]?.finding;
  if (card === undefined || finding === undefined) return;
  const { sheet, cell } = finding;
  const place = state.host === "excel" && sheet !== null && cell !== null ? { sheet, cell } : null;
  actions.goToCard(card.key, place);
}
