/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { parsePeriod } from "../../../core";
import { buttonView, chooseFile, takeFiles } from "../../kit";
import type { MakeView } from "./make-view";

const LEDGER_FILE = "ledger-file";

/** The ledger that is there, or without Excel a way to go on with one that was saved. */
export function ledgerView(view: MakeView): TemplateResult | typeof nothing {
  const { state, actions, texts, messages } = view;
  const { ledger } = state.settings;
  if (ledger === null) return state.host === "files" ? ledgerInput(view) : nothing;
  const period = parsePeriod(ledger.period);
  const name = period ? messages.period(period) : ledger.period;
  return html`<h2>${texts.ledger}</h2>
    <div class="ledger">
      <span>${texts.ledgerHolds(ledger.forms.length, name)}</span>
      ${buttonView({
        label: texts.saveLedger,
        look: "outline",
        size: "small",
        run: () => {
          actions.saveLedger();
        },
      })}
    </div>`;
}

function ledgerInput({ state, actions, texts }: MakeView): TemplateResult {
  const choose = buttonView({
    label: texts.openLedger,
    look: "outline",
    size: "small",
    disabled: state.busy !== null,
    run: () => {
      chooseFile(LEDGER_FILE);
    },
  });
  return html`<h2>${texts.ledger}</h2>
    ${choose}
    <input
      id=${LEDGER_FILE}
      type="file"
      accept=".json,application/json"
      hidden
      tabindex="-1"
      aria-label=${texts.openLedger}
      @change=${(event: Event) => {
        const [file] = takeFiles(event);
        if (file) void actions.openLedger(file);
      }}
    />`;
}
