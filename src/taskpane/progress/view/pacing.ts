/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { buttonView, chooseFile, takeFiles } from "../../kit";
import { currentPacing } from "../../notebook";
import type { ProgressView } from "./progress-view";

const BASELINES_FILE = "baselines-file";

/** What a person may say beside the plan: where targets started from, and how far behind lights reach. */
export function pacingView(view: ProgressView): TemplateResult {
  const { pacing: texts } = view.texts;
  return html`<details class="method">
    <summary>${texts.title}</summary>
    ${baselinesView(view)}
    <div class="inputs">${limitView(view, "green")} ${limitView(view, "yellow")}</div>
    ${usualView(view)}
  </details>`;
}

function baselinesView({ texts: { pacing: texts }, state, own }: ProgressView): TemplateResult {
  const { baselines } = currentPacing(state.settings);
  const disabled = state.busy !== null;
  const look = { look: "outline", size: "small", disabled } as const;
  return html`${
      baselines.length === 0
        ? html`<p class="hint">${texts.hint}</p>`
        : html`<div class="ledger">
            <span>${texts.taken(baselines.length)}</span>
            ${buttonView({ ...look, label: texts.leave, run: () => void own.leaveBaselines() })}
          </div>`
    }
    ${buttonView({
      ...{ ...look, label: texts.choose },
      run: () => {
        chooseFile(BASELINES_FILE);
      },
    })}
    <input
      id=${BASELINES_FILE}
      type="file"
      accept=".xlsx,.json"
      hidden
      tabindex="-1"
      aria-label=${texts.choose}
      @change=${(event: Event) => {
        const [file] = takeFiles(event);
        if (file) void own.openBaselines(file);
      }}
    />`;
}

const USUAL = { green: 0, yellow: 30 } as const;

function limitView(
  { texts: { pacing: texts }, state, own }: ProgressView,
  light: "green" | "yellow",
): TemplateResult {
  const lights = currentPacing(state.settings).lights ?? USUAL;
  return html`<label for=${`light-${light}`}>${texts[light]}</label>
    <input
      id=${`light-${light}`}
      type="number"
      min="0"
      max="100"
      step="any"
      .value=${live(String(lights[light]))}
      ?disabled=${state.busy !== null}
      @change=${(event: Event) => {
        const { valueAsNumber } = event.currentTarget as HTMLInputElement;
        void own.setLights({ ...lights, [light]: valueAsNumber });
      }}
    />`;
}

function usualView({
  texts: { pacing: texts },
  state,
  own,
}: ProgressView): TemplateResult | typeof nothing {
  if (currentPacing(state.settings).lights === null) return nothing;
  return buttonView({
    ...{ label: texts.usual, look: "subtle", size: "small", disabled: state.busy !== null },
    run: () => void own.setLights(null),
  });
}
