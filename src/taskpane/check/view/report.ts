import { html, nothing, type TemplateResult } from "lit/html.js";
import { parsePeriod, VERDICTS } from "../../../core";
import type { FileReport } from "../../../exchange";
import type { CheckView } from "./check-view";
import { blanksCard, targetCard } from "./finding-card";
import { shownCards } from "./shown-cards";

/** One report: what its table says of the plan, then its findings. */
export function reportView(view: CheckView, report: FileReport): TemplateResult {
  const { state, texts, messages } = view;
  const { before, blanks, after, isAny } = shownCards(view, report);
  const isShown = before.length + blanks.length + after.length > 0;
  const isSearching = state.search.trim() !== "" || state.bureau !== null;
  // how many are blank stands above already, counted by lines
  const told = VERDICTS.filter((verdict) => verdict !== "no-data");
  const verdicts = told.flatMap((verdict) => {
    const count = report.entries.filter((entry) => entry.verdict === verdict).length;
    return count === 0 ? [] : [`${messages.verdicts[verdict]} ${count}`];
  });
  const period = parsePeriod(report.period ?? "");
  const who = texts.accepted(report.bureau, period && messages.period(period), report.receipt);
  return html`
    ${
      state.host === "files"
        ? html`<h2 class="file">${report.path}</h2>
            <p class="who">${report.status === "rejected" ? texts.rejected : who}</p>`
        : nothing
    }
    ${verdicts.length === 0 ? nothing : html`<p class="who">${verdicts.join(" · ")}</p>`}
    ${
      !isShown
        ? html`<p class="note">
            ${!isAny ? texts.none : isSearching ? texts.noneSought : texts.noneOfThese}
          </p>`
        : html`<h2 class="visually-hidden">${texts.results}</h2>
            <ul class="list">
              ${before.map((each) => targetCard(view, each))}
              ${blanks.length === 0 ? nothing : blanksCard(view, blanks)}
              ${after.map((each) => targetCard(view, each))}
            </ul>`
    }
  `;
}
