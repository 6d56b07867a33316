/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { RememberedFile } from "../../../exchange";
import { buttonView, chooseFile, joinSentences } from "../../kit";
import type { CollectView } from "./collect-view";
import { CHOSEN_FILES, CHOSEN_FOLDER } from "./intake";

/** Lines that are shown before one has to ask for the rest. */
const SHOWN = 5;

/** What is remembered of the last time: an offer to go on, then what is still to come of it. */
export function recallView(view: CollectView): TemplateResult | typeof nothing {
  const { own, collect } = view;
  const missing = own.missing();
  const more = own.remembered()?.more ?? 0;
  if (missing.length === 0 && (more === 0 || collect.files.length > 0)) return nothing;
  const isOffer = collect.files.length === 0 && !collect.isContinued;
  return isOffer ? offerView(view, missing.length + more) : missingView(view, missing, more);
}

function offerView(view: CollectView, files: number): TemplateResult {
  const { words, own, state, messages, isBusy } = view;
  const remembered = own.remembered();
  const kept = own.shelved();
  const isOtherPlan = remembered?.planHash !== state.settings.plan.hash;
  return html`<section class="card info" aria-labelledby="recall">
    <h2 id="recall">${words.recall.offer(files, remembered?.bureaus.length ?? 0)}</h2>
    <p>
      ${joinSentences(
        [
          remembered === null ? "" : words.recall.on(messages.day(remembered.on)),
          state.host === "excel" ? words.recall.inWorkbook : words.recall.inBrowser(kept, files),
        ],
        messages.language,
      )}
    </p>
    ${isOtherPlan ? html`<p class="todo">${words.recall.otherPlan}</p>` : nothing}
    ${standingsView(view)}
    <div class="buttons">
      ${buttonView({
        label: words.recall.goOn,
        look: "outline",
        size: "small",
        disabled: isBusy,
        run: () => void own.continueLast(),
      })}
      ${startOverButton(view, words.recall.startOver)}
    </div>
  </section>`;
}

/** What is only remembered: it counts nowhere, and is asked for again. */
function missingView(
  view: CollectView,
  missing: readonly RememberedFile[],
  more: number,
): TemplateResult {
  const { words, isBusy } = view;
  const small = { look: "outline", size: "small", disabled: isBusy } as const;
  const choose = (id: string) => () => {
    chooseFile(id);
  };
  const line = (file: RememberedFile) => fileLine(view, file);
  const rest = missing.slice(SHOWN);
  return html`<section class="card warning" aria-labelledby="recall">
    <h2 id="recall">${words.recall.missing(missing.length + more)}</h2>
    <p class="todo">${words.recall.again}</p>
    <ul class="changes">
      ${missing.slice(0, SHOWN).map(line)}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="rest">
            <summary>${words.recall.rest(rest.length)}</summary>
            <ul class="changes">
              ${rest.map(line)}
            </ul>
          </details>`
    }
    ${more === 0 ? nothing : html`<p class="hint">${words.recall.nameless(more)}</p>`}
    ${standingsView(view)}
    <div class="buttons">
      ${buttonView({ ...small, label: words.intake.chooseFiles, run: choose(CHOSEN_FILES) })}
      ${buttonView({ ...small, label: words.intake.chooseFolder, run: choose(CHOSEN_FOLDER) })}
      ${startOverButton(view, words.recall.without)}
    </div>
  </section>`;
}

function startOverButton({ own, isBusy }: CollectView, label: string): TemplateResult {
  return buttonView({
    ...{ label, look: "subtle", size: "small", disabled: isBusy },
    run: () => void own.startOver(),
  });
}

function fileLine({ words }: CollectView, file: RememberedFile): TemplateResult {
  const { path, outcome, receipt } = file;
  const facts = [
    words.files.outcomes[outcome],
    ...(receipt === null ? [] : [words.files.receipt(receipt)]),
    words.recall.notHere,
  ];
  return html`<li>
    <span class="path">${path}</span> <span class="hint">${facts.join(" · ")}</span>
  </li>`;
}

/** How the bureaus stood whose files are still to come. */
function standingsView({ words, own }: CollectView): TemplateResult | typeof nothing {
  const awaited = new Set(own.missing().map(({ bureau }) => bureau));
  const bureaus = (own.remembered()?.bureaus ?? []).filter(({ bureau }) => awaited.has(bureau));
  if (bureaus.length === 0) return nothing;
  return html`<details class="rest">
    <summary>${words.recall.standings(bureaus.length)}</summary>
    <ul class="changes">
      ${bureaus.map(
        ({ bureau, status, filled, targets }) =>
          html`<li>
            <span lang="zh-CN">${bureau}</span>
            <span class="hint"
              >${words.bureaus.statuses[status]} · ${words.bureaus.reported(filled, targets)}</span
            >
          </li>`,
      )}
    </ul>
  </details>`;
}
