/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";

// Native boxes and buttons with Fluent's look (taskpane.css): Fluent's own have no accessible names that every screen
// reader finds, and cost a tenth of the pane.

interface Box {
  readonly label: TemplateResult | string;
  readonly checked: boolean;
  /** Some of what it stands for is chosen. */
  readonly mixed?: boolean;
  readonly disabled: boolean;
  readonly choose: (on: boolean) => void;
}

/** A box to tick. */
export function boxView({ label, checked, mixed, disabled, choose }: Box): TemplateResult {
  return html`<label class="choice"
    ><input
      type="checkbox"
      .checked=${live(checked)}
      .indeterminate=${live(mixed ?? false)}
      ?disabled=${disabled}
      @change=${(event: Event) => {
        choose((event.currentTarget as HTMLInputElement).checked);
      }}
    /><span>${label}</span></label
  >`;
}

/** A label with a line that explains it. */
export interface Choice {
  readonly label: string;
  readonly hint: string;
}

interface Choices<Value extends string> {
  /** The group's name, unlike any other in the pane. */
  readonly id: string;
  readonly label: string;
  readonly choices: readonly (Choice & { readonly value: Value })[];
  readonly chosen: Value;
  readonly disabled: boolean;
  readonly choose: (value: Value) => void;
}

/** One of several, each with a line that explains it. */
export function choicesView<Value extends string>({
  id,
  label,
  choices,
  chosen,
  disabled,
  choose,
}: Choices<Value>): TemplateResult {
  return html`<fieldset ?disabled=${disabled}>
    <legend>${label}</legend>
    ${choices.map(
      ({ value, label: name, hint }) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${id}
            value=${value}
            aria-describedby="${id}-${value}"
            .checked=${live(value === chosen)}
            @change=${() => {
              choose(value);
            }}
          /><span
            >${name}${
              hint === "" ? nothing : html`<span class="hint" id="${id}-${value}">${hint}</span>`
            }</span
          ></label
        >`,
    )}
  </fieldset>`;
}
