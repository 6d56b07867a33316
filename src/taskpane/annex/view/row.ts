/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ReviewedCell, ReviewedRow, ReviewedTarget, Stretch } from "../session/review-rows";
import type { AnnexView } from "./annex-view";
import { doubtView, toldView } from "./doubt";

/** A row of the annex, and beside it what was read of it. */
export function rowView(view: AnnexView, row: ReviewedRow, hasTables: boolean): TemplateResult {
  const { place, number } = row;
  const isOpen = row.cells.some(({ asked }) => asked.some((each) => each.isOpen));
  const where = place && view.texts.review.row(hasTables ? place.table : null, place.row, number);
  return html`<li class="card annex-row ${isOpen ? "warning" : ""}">
    <div class="row-head">
      <span class="address">${where}</span>
      ${row.goal === null ? nothing : html`<h3 lang="zh-CN">${row.goal}</h3>`}
    </div>
    ${row.cells.map((cell, index) => cellView(view, cell, `${row.key}-${index}`))}
  </li>`;
}

function cellView(view: AnnexView, cell: ReviewedCell, key: string): TemplateResult {
  const words = view.texts.review;
  const { stretches, bureaus, targets, asked, told } = cell;
  return html`<div class="beside">
    <div class="source">
      <p class="said" lang="zh-CN">${stretches.map((each) => stretchView(view, each))}</p>
      <p class="hint" lang=${bureaus.length === 0 ? nothing : "zh-CN"}>
        ${bureaus.length === 0 ? words.nobody : words.bureaus(bureaus)}
      </p>
    </div>
    <div class="read">
      ${
        targets.length === 0
          ? html`<p class="hint">${words.noTarget}</p>`
          : html`<ul class="targets">
              ${targets.map((each) => targetView(view, each))}
            </ul>`
      }
      ${asked.map((each, index) => doubtView(view, each, `${key}-${index}`))}
      ${toldView(view, told, key)}
    </div>
  </div>`;
}

/** Words in the colour of their target, of two where two were read from them; grey where nothing was. */
function stretchView({ texts }: AnnexView, { text, hues, isRead }: Stretch): TemplateResult {
  if (!isRead) {
    return html`<span class="unread"
      ><span class="visually-hidden">${texts.review.unread}</span>${text}</span
    >`;
  }
  const [first, second] = hues;
  if (first === undefined) return html`${text}`;
  const inner = html`<span class="from hue-${first}">${text}</span>`;
  return second === undefined
    ? inner
    : html`<span class="from twice hue-${second}">${inner}</span>`;
}

function targetView(
  { texts, messages }: AnnexView,
  { target, hue }: ReviewedTarget,
): TemplateResult {
  const words = texts.review;
  return html`<li class="hue-${hue}">
    <span class="id">${target.id}</span>
    <span class="what">
      <span lang="zh-CN">${target.name.value}</span>
      <span class="figure">${words.figure(target)}</span>
      <span class="hint">${words.deadline(target.deadline.value, messages)}</span>
    </span>
  </li>`;
}
