/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";

interface Button {
  readonly label: string;
  /** Where the label alone does not say what it is about. */
  readonly name?: string;
  readonly look: "primary" | "outline" | "subtle";
  readonly size?: "medium" | "small";
  readonly id?: string;
  /** It keeps the focus all the same: a button that goes dead under a keyboard loses its place. */
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** A button with Fluent's look. */
export function buttonView(button: Button): TemplateResult {
  const { label, name, look, size = "medium", id, disabled = false, run } = button;
  return html`<button
    type="button"
    class="button ${look} ${size}"
    id=${id ?? nothing}
    aria-label=${name ?? nothing}
    aria-disabled=${disabled ? "true" : nothing}
    @click=${() => {
      if (!disabled) run();
    }}
  >
    ${label}
  </button>`;
}
