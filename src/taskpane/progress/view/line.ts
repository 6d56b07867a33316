/// <reference lib="dom" />
import { html, nothing, svg, type TemplateResult } from "lit/html.js";
import {
  markOf,
  dueOf,
  percentOf,
  type ProgressGroup,
  type StandingNow,
  targetWithUnit,
  withUnit,
} from "../../../exchange";
import type { ProgressView } from "./progress-view";

/** A glyph beside each word, so that standings differ without colour. */
export const GLYPHS: Readonly<Record<ProgressGroup, string>> = {
  ...{ missed: "✕", red: "●", yellow: "▲", green: "✓" },
  ...{ unpaced: "–", held: "?", blank: "○", part: "◐" },
};
export const TONES: Readonly<Record<ProgressGroup, string>> = {
  ...{ missed: "error", red: "error", yellow: "warning", green: "done" },
  ...{ unpaced: "info", held: "warning", blank: "blank", part: "info" },
};

/** One target: its value against what has to be, its pace, and what it still takes. */
export function lineView(view: ProgressView, line: StandingNow): TemplateResult {
  const { messages, texts, lines } = view;
  const { target, verdict, part, bureaus, held, breach } = line;
  const group = markOf(line);
  const name = `${target.id} ${target.name}`;
  return html`<li class="card ${TONES[group]}">
    <div class="title">
      <span class="glyph" aria-hidden="true">${GLYPHS[group]}</span>
      <h3 lang="zh-CN">${name}</h3>
      <span class="word">${verdict === null ? nothing : messages.verdicts[verdict]}</span>
    </div>
    ${lines.bureau === null ? html`<p class="who-answers" lang="zh-CN">${bureaus.join("、")}</p>` : nothing}
    ${barView(view, line)}
    <dl class="against">
      <dt>${texts.target}</dt>
      <dd>
        ${targetWithUnit(target, messages)}${target.deadline === null ? nothing : html` <span class="hint-beside">${texts.by(messages.day(target.deadline))}</span>`}
      </dd>
      ${valueView(view, line)} ${paceView(view, line)} ${takesView(view, line)}
    </dl>
    ${held === null || part !== "whole" ? nothing : html`<p class="todo">${texts.report.held(held)}</p>`}
    ${part === "whole" ? nothing : html`<p class="todo">${texts.part[part]}</p>`}
    ${breach === null ? nothing : html`<p class="todo">${texts.report.breach(breach)}</p>`}
    ${goToView(view, target.id, name)}
  </li>`;
}

function valueView(
  { texts }: ProgressView,
  { target, value, words }: StandingNow,
): TemplateResult | typeof nothing {
  if (value === null && words === "") return nothing;
  return html`<dt>${texts.value}</dt>
    <dd>${value === null ? words : withUnit(target, value)}</dd>`;
}

function paceView({ texts }: ProgressView, line: StandingNow): TemplateResult | typeof nothing {
  const { pace } = line;
  if (line.value === null && line.words === "") return nothing;
  const { pace: heading } = texts.report.columns;
  return html`<dt>${heading}</dt>
    <dd>${pace === null ? texts.report.notPaced : texts.report.pace(line)}</dd>`;
}

function takesView({ texts }: ProgressView, line: StandingNow): TemplateResult | typeof nothing {
  if (line.gap === null && line.remaining === null) return nothing;
  return html`<dt>${texts.takes}</dt>
    <dd>${texts.report.takes(line)}</dd>`;
}

/** Completion as a bar, with a stroke where the calendar would have it; both in words beside it. */
function barView(
  { texts }: ProgressView,
  { completion, pace }: StandingNow,
): TemplateResult | typeof nothing {
  if (completion === null) return nothing;
  const width = (share: number) => (Math.min(Math.max(share, 0), 1) * 100).toFixed(1);
  const done = width(completion.toNumber());
  const due = pace === null ? null : width(pace.due.toNumber());
  return html`<div class="bar-line">
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="way" x="0" y="1" width="100" height="6"></rect>
      <rect class="gone" x="0" y="1" width=${done} height="6"></rect>
      ${due === null ? nothing : svg`<rect class="due" x=${due} y="0" width="1" height="8"></rect>`}
    </svg>
    <span class="bar-words"
      >${texts.completion}
      ${percentOf(completion)}${pace === null ? nothing : html` · ${texts.due(dueOf(pace))}`}</span
    >
  </div>`;
}

function goToView(
  { texts, state, own, stood }: ProgressView,
  target: string,
  name: string,
): TemplateResult | typeof nothing {
  if (state.host !== "excel" || (stood.source === "table" && !stood.places.has(target))) {
    return nothing;
  }
  return html`<button
    class="cell"
    type="button"
    aria-label=${texts.goToLine(name)}
    @click=${() => void own.reveal(target)}
  >
    ${texts.goTo}
  </button>`;
}
