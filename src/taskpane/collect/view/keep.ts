/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView, chooseFile, takeFiles } from "../../kit";
import type { CollectView } from "./collect-view";

const DECISIONS_FILE = "decisions-file";

/** What can be saved besides the summary, so that another machine or the command line goes on with it. */
export function keepView(view: CollectView): TemplateResult {
  const { state, actions, own, words, collect, collection, isBusy } = view;
  const { decisions } = own.rulings();
  const small = { look: "outline", size: "small", disabled: isBusy } as const;
  return html`<h2>${words.keep.title}</h2>
    <p class="hint">${noteOf(view)}</p>
    <div class="buttons">
      ${
        decisions.length === 0
          ? nothing
          : buttonView({
              ...small,
              label: words.keep.decisions(decisions.length),
              run: () => {
                own.saveDecisions();
              },
            })
      }
      ${
        collection === null || collect.files.length === 0
          ? nothing
          : buttonView({
              ...small,
              label: words.keep.questions,
              run: () => void own.saveQuestions(),
            })
      }
      ${buttonView({
        ...small,
        label: words.keep.openDecisions,
        run: () => {
          chooseFile(DECISIONS_FILE);
        },
      })}
      ${
        state.settings.ledger === null
          ? nothing
          : buttonView({
              ...small,
              label: words.keep.ledger,
              run: () => {
                actions.saveLedger();
              },
            })
      }
    </div>
    <input
      id=${DECISIONS_FILE}
      type="file"
      accept=".json,.xlsx,application/json"
      hidden
      tabindex="-1"
      aria-label=${words.keep.openDecisions}
      @change=${(event: Event) => {
        const [file] = takeFiles(event);
        if (file) void own.openDecisions(file);
      }}
    />`;
}

/** Where all this is kept; in Excel the pane cannot hold anybody back, so it says what is not. */
function noteOf({ state, own, words, collect }: CollectView): string {
  if (state.host !== "excel") return own.keepsItself() ? words.keep.fileNote : words.keep.noShelf;
  return collect.isUnkept ? words.keep.unkept : words.keep.note;
}
