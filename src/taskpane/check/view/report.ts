import { html, nothing, type TemplateResult } from "lit/html.js";
import { parsePeriod, VERDICTS } from "../../../core";
import type { FileReport } from "../../../exchange";
import { effectiveFilter, listFindings, type ShownFinding } from "../findings";
import type { CheckView } from "./check-view";
import { blanksCard, findingCard } from "./finding-card";

/** One report: what its table says of the plan, then its findings. */
export function reportView(view: CheckView, report: FileReport): TemplateResult {
  const { state, texts, messages } = view;
  const filter = effectiveFilter(state);
  const all = listFindings(report, state.plans);
  const shown = all.filter(({ group }) => filter === "all" || group === filter);
  const blanks = shown.filter(({ group }) => group === "blank");
  const isBlank = ({ group }: ShownFinding) => group === "blank";
  const before = shown.filter((each) => each.group === "error" || each.group === "warning");
  const after = shown.filter((each) => !isBlank(each) && !before.includes(each));
  const verdicts = VERDICTS.flatMap((verdict) => {
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
      shown.length === 0
        ? html`<p class="note">${all.length === 0 ? texts.none : texts.noneOfThese}</p>`
        : html`<h2 class="visually-hidden">${texts.results}</h2>
            <ul class="list">
              ${before.map((each) => findingCard(view, each))}
              ${blanks.length === 0 ? nothing : blanksCard(view, blanks)}
              ${after.map((each) => findingCard(view, each))}
            </ul>`
    }
  `;
}
