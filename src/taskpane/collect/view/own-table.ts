import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView } from "../../kit";
import type { CollectView } from "./collect-view";

/** Takes what was collected into the workbook's own table; without Excel there is none. */
export function ownTableView({
  state,
  own,
  words,
  isBusy,
}: CollectView): TemplateResult | typeof nothing {
  if (state.host !== "excel") return nothing;
  return html`<h2>${words.ownTable.title}</h2>
    <p class="hint">${words.ownTable.note}</p>
    <div class="buttons">
      ${buttonView({
        label: words.ownTable.take,
        ...{ look: "outline", size: "small", disabled: isBusy },
        run: () => void own.takeOver(),
      })}
    </div>`;
}
