/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { PROGRESS_GROUPS, type ProgressGroup } from "../../../exchange";
import type { CountedBureau } from "../session/shown-lines";
import { GLYPHS, TONES } from "./line";
import type { ProgressView } from "./progress-view";

/** What is told of a bureau in its line; the rest stands in its own list. */
const TOLD: readonly ProgressGroup[] = ["missed", "red", "yellow", "held", "blank"];

/** Every bureau with how many of its targets need something; a click shows its lines. */
export function bureausView(view: ProgressView): TemplateResult | typeof nothing {
  const { texts, lines } = view;
  if (lines.bureaus.length === 0) return nothing;
  return html`<details class="by-bureau">
    <summary>
      <h2>${texts.bureaus}</h2>
    </summary>
    <ul class="lines">
      ${lines.bureaus.map((each) => bureauView(view, each))}
    </ul>
  </details>`;
}

function bureauView(
  { texts, own }: ProgressView,
  { bureau, lines, counts }: CountedBureau,
): TemplateResult {
  const told = PROGRESS_GROUPS.filter((group) => TOLD.includes(group) && counts[group] > 0);
  return html`<li>
    <button
      type="button"
      class="bureau-row"
      @click=${() => {
        own.showBureau(bureau);
      }}
    >
      <span class="who-is" lang="zh-CN">${bureau}</span>
      <span class="count">${texts.bureau(lines)}</span>
      <span class="told"
        >${
          told.length === 0
            ? texts.nothingToReckon
            : told.map(
                (group) =>
                  html`<span class=${TONES[group]}
                    ><span class="glyph" aria-hidden="true">${GLYPHS[group]}</span
                    >${texts.group(group, counts[group])}</span
                  >`,
              )
        }</span
      >
    </button>
  </li>`;
}
