/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { type Plan, targetsOf } from "../../../core";
import { planToMake } from "../../joint";
import { boxView, buttonView } from "../../kit";
import { listedBureaus, LONG_LIST } from "../listed-bureaus";
import { sentDays, unsentBureaus } from "../state";
import type { MakeView } from "./make-view";

/** Whose forms are made; a long list can be searched, and what was sent is told. */
export function bureausView(view: MakeView): TemplateResult {
  const { state, actions, texts } = view;
  const { settings, bureaus } = state;
  const listed = listedBureaus(state);
  const ticked = listed.filter((bureau) => bureaus.has(bureau)).length;
  const elsewhere = bureaus.size - ticked;
  const sent = sentDays(settings);
  const plan = planToMake(settings);
  return html`<fieldset>
    <legend>${texts.bureaus}</legend>
    ${settings.plan.bureaus.length < LONG_LIST ? nothing : searchView(view)}
    <div class="all">
      ${boxView({
        label: texts.all,
        checked: listed.length > 0 && ticked === listed.length,
        mixed: ticked > 0 && ticked < listed.length,
        disabled: state.busy !== null || listed.length === 0,
        choose: (on) => {
          actions.tickAll(on);
        },
      })}
      ${sent.size === 0 ? nothing : unsentView(view)}
    </div>
    ${listed.map((bureau) => lineView(view, { bureau, day: sent.get(bureau), plan }))}
    ${listed.length === 0 ? html`<p class="hint">${texts.notFound}</p>` : nothing}
    ${elsewhere === 0 ? nothing : html`<p class="hint">${texts.alsoTicked(elsewhere)}</p>`}
  </fieldset>`;
}

/** How many values a bureau is asked for. */
export function countAsked(plan: Plan, bureau: string): number {
  return targetsOf(plan, bureau).filter(({ cooperates }) => !cooperates).length;
}

function searchView({ state, actions, texts }: MakeView): TemplateResult {
  return html`<div class="inputs">
    <label for="find-bureau">${texts.search}</label>
    <input
      id="find-bureau"
      type="search"
      autocomplete="off"
      .value=${live(state.wanted)}
      @input=${(event: Event) => {
        actions.searchBureaus((event.currentTarget as HTMLInputElement).value);
      }}
    />
  </div>`;
}

function unsentView({ state, actions, texts }: MakeView): TemplateResult {
  const { size } = unsentBureaus(state.settings);
  return buttonView({
    label: texts.unsentOnly(size),
    look: "outline",
    size: "small",
    disabled: state.busy !== null || size === 0,
    run: () => {
      actions.tickUnsent();
    },
  });
}

function lineView(
  { state, actions, texts, messages }: MakeView,
  line: { readonly bureau: string; readonly day: string | undefined; readonly plan: Plan },
): TemplateResult {
  const { bureau, day, plan } = line;
  const count = texts.targets(countAsked(plan, bureau));
  const standing = day === undefined ? count : `${count} · ${texts.sent(messages.day(day))}`;
  return boxView({
    label: html`<span class="bureau"
      ><span lang="zh-CN">${bureau}</span><span class="hint">${standing}</span></span
    >`,
    checked: state.bureaus.has(bureau),
    disabled: state.busy !== null,
    choose: (on) => {
      actions.tick(bureau, on);
    },
  });
}
