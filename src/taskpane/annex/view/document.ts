import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ReviewedAnnex } from "../session/review-rows";
import type { Review } from "../state";
import type { HeadFact } from "../texts";
import type { AnnexView } from "./annex-view";
import { doubtView, toldView } from "./doubt";

const FACTS: readonly HeadFact[] = [
  ...(["title", "documentNumber", "issuer", "issuedOn"] as const),
  ...(["period", "leadOffice", "id"] as const),
];

/** What the document says of itself, and what is doubted of it as a whole. */
export function documentView(
  view: AnnexView,
  review: Review,
  { asked, told }: ReviewedAnnex,
): TemplateResult {
  const words = view.texts.review;
  const facts = FACTS.map((fact) => ({
    name: words.facts[fact],
    said: sayFact(view, review, fact),
  }));
  const unsaid = facts.filter(({ said }) => said === null);
  return html`<section class="document" aria-labelledby="annex-document">
    <h3 id="annex-document">${words.document}</h3>
    <dl class="facts">
      ${facts.map(({ name, said }) =>
        said === null
          ? nothing
          : html`<dt>${name}</dt>
              <dd>${said}</dd>`,
      )}
    </dl>
    ${
      unsaid.length === 0
        ? nothing
        : html`<p class="hint">${words.unsaid(unsaid.map(({ name }) => name))}</p>`
    }
    ${asked.map((each, index) => doubtView(view, each, `document-${index}`))}
    ${toldView(view, told, "document")}
  </section>`;
}

function sayFact({ messages }: AnnexView, { finished }: Review, fact: HeadFact): string | null {
  const { head } = finished.draft;
  if (fact === "period") {
    const { value } = head.period;
    return value === null
      ? null
      : value.from === value.to
        ? String(value.from)
        : `${value.from}—${value.to}`;
  }
  const { value } = head[fact];
  if (value === null) return null;
  return fact === "issuedOn" || fact === "validUntil" ? messages.day(value) : value;
}
