/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { parsePeriod } from "../../../core";
import { buttonView, chooseFile, takeFiles } from "../../kit";
import type { CollectView } from "./collect-view";
import { pickedFile } from "./dropped-files";

export const CHOSEN_FILES = "returned-files";
export const CHOSEN_LEDGER = "collect-ledger";
export const CHOSEN_FOLDER = "returned-folder";

/** Where returns come in: by dropping them, or by choosing files or a folder. */
export function intakeView(view: CollectView): TemplateResult {
  const { words, collect, own, isBusy } = view;
  const isEmpty = collect.files.length === 0;
  const choose = (id: string) => () => {
    chooseFile(id);
  };
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const picked = [...(input.files ?? [])].map(pickedFile);
    // choosing the same file again counts again
    input.value = "";
    void own.addFiles(picked);
  };
  const small = { look: "outline", size: "small", disabled: isBusy } as const;
  return html`<div class="drop ${isEmpty ? "empty" : ""}">
      <p>${isEmpty ? words.intake.drop : words.intake.dropMore}</p>
      <div class="buttons">
        ${buttonView({ ...small, label: words.intake.chooseFiles, run: choose(CHOSEN_FILES) })}
        ${buttonView({ ...small, label: words.intake.chooseFolder, run: choose(CHOSEN_FOLDER) })}
        ${
          isEmpty
            ? nothing
            : buttonView({
                ...small,
                look: "subtle",
                label: words.intake.clear,
                run: () => {
                  own.clear();
                },
              })
        }
      </div>
      ${isEmpty ? html`<p class="hint">${words.intake.note}</p>` : nothing}
    </div>
    <input
      id=${CHOSEN_FILES}
      type="file"
      multiple
      hidden
      tabindex="-1"
      aria-label=${words.intake.chooseFiles}
      @change=${take}
    />
    <input
      id=${CHOSEN_FOLDER}
      type="file"
      webkitdirectory
      hidden
      tabindex="-1"
      aria-label=${words.intake.chooseFolder}
      @change=${take}
    />
    ${ledgerInput(view)} ${notesView(view)}`;
}

function ledgerInput({ words, own }: CollectView): TemplateResult {
  return html`<input
    id=${CHOSEN_LEDGER}
    type="file"
    accept=".json,application/json"
    hidden
    tabindex="-1"
    aria-label=${words.noLedger.open}
    @change=${(event: Event) => {
      const [file] = takeFiles(event);
      if (file) void own.openLedger(file);
    }}
  />`;
}

/** What happened to the list besides its growing. */
function notesView({ words, collect, own }: CollectView): TemplateResult {
  const { renewed, stopped } = collect;
  const { unknown } = own.rulings();
  const notes = [
    ...(stopped === null ? [] : [words.files.stopped(stopped.read, stopped.of)]),
    ...(renewed.length === 0 ? [] : [words.files.renewed(renewed)]),
    ...(unknown === 0 ? [] : [words.cards.unknown(unknown)]),
  ];
  return html`<div role="status">${notes.map((note) => html`<p class="note">${note}</p>`)}</div>`;
}

/** What has to be there before anything can be collected. */
export function noLedgerView(view: CollectView): TemplateResult {
  const { state, actions, messages, words, collect, isBusy } = view;
  const { ledger, period } = state.settings;
  const other = ledger === null ? null : parsePeriod(ledger.period);
  const wanted = messages.period(period);
  const small = { look: "outline", size: "small", disabled: isBusy } as const;
  return html`<section class="card warning" aria-labelledby="no-ledger">
    <h2 id="no-ledger">${words.noLedger.title}</h2>
    <p>${words.noLedger.what(wanted)}</p>
    ${
      ledger === null
        ? nothing
        : html`<p>
            ${words.noLedger.other(other ? messages.period(other) : ledger.period, wanted)}
          </p>`
    }
    ${
      collect.files.length === 0
        ? nothing
        : html`<p>${words.noLedger.waiting(collect.files.length)}</p>`
    }
    <div class="buttons">
      ${buttonView({
        ...small,
        label: words.noLedger.open,
        run: () => {
          chooseFile(CHOSEN_LEDGER);
        },
      })}
      ${buttonView({
        ...small,
        label: words.noLedger.toMake,
        run: () => {
          actions.goTo("make");
        },
      })}
    </div>
  </section>`;
}
