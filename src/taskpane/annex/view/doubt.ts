/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { type Choice, isDay, readResponsibility } from "../../../core";
import { splitAdvice } from "../../kit";
import { type AskedDoubt, takesDay } from "../session/asked-doubt";
import type { AnnexView } from "./annex-view";

/** A doubt that a person settles, or has settled, with its choices. */
export function doubtView(view: AnnexView, asked: AskedDoubt, key: string): TemplateResult {
  const { doubt, isOpen, chosen } = asked;
  const words = view.texts.doubt;
  const tone = isOpen ? "warning is-open" : "done";
  const controls = controlsView(view, asked);
  return html`<div class="doubt asks ${tone}" role="group" aria-labelledby="doubt-${key}">
    <p id="doubt-${key}">
      <span class="glyph" aria-hidden="true">${isOpen ? "▲" : "✓"}</span
      ><span class="word">${isOpen ? words.open : words.done}${words.colon}</span
      >${sayDoubt(view, doubt)}
    </p>
    ${
      isOpen || chosen !== null
        ? (controls ?? html`<p class="todo">${words.inBook}</p>`)
        : html`<p class="hint">${words.byItself}</p>`
    }
  </div>`;
}

/** What is only told: folded away, with what may be chosen instead. */
export function toldView(
  view: AnnexView,
  told: readonly AskedDoubt[],
  key: string,
): TemplateResult | typeof nothing {
  if (told.length === 0) return nothing;
  return html`<details class="rest told">
    <summary>${view.texts.review.told(told.length)}</summary>
    ${told.map((each, index) => {
      const id = `told-${key}-${index}`;
      return html`<div class="doubt info" role="group" aria-labelledby=${id}>
        <p id=${id}>${sayDoubt(view, each.doubt)}</p>
        ${controlsView(view, each) ?? nothing}
      </div>`;
    })}
  </details>`;
}

function sayDoubt({ texts, messages }: AnnexView, doubt: AskedDoubt["doubt"]): string {
  const { what, next } = splitAdvice(texts.draft.doubt(doubt), messages.language);
  const gap = messages.language === "zh-CN" || next === "" ? "" : " ";
  return `${what}${gap}${next}`;
}

/** The choices as buttons, and a field for words of one's own; null where nothing can be chosen. */
function controlsView(view: AnnexView, asked: AskedDoubt): TemplateResult | null {
  const { own, texts, isBusy } = view;
  const { doubt, chosen, choices, takesWords, canDrop } = asked;
  if (choices.length === 0 && !takesWords && !canDrop) return null;
  const words = texts.doubt;
  const said = chosen !== null && "choose" in chosen ? chosen.choose : null;
  const isDropped = chosen !== null && "drop" in chosen;
  const settle = (choice: Choice, isChosen: boolean) => {
    if (!isBusy) void own.answer(doubt.id, isChosen ? null : choice);
  };
  const pick = (label: string, choice: Choice, isChosen: boolean, look = "outline") =>
    html`<button
      type="button"
      class="button ${look} small reading"
      aria-pressed=${isChosen ? "true" : "false"}
      @click=${() => {
        settle(choice, isChosen);
      }}
    >
      ${isChosen ? "✓ " : ""}${label}
    </button>`;
  const { target } = doubt;
  return html`<div class="readings">
    ${choices.map((each) =>
      pick(words.choice(each), { doubt: doubt.id, choose: each }, said === each),
    )}
    ${takesWords ? fieldView(view, asked, said !== null && !choices.includes(said) ? said : "") : nothing}
    ${
      canDrop && target !== null
        ? pick(words.drop, { target, drop: true }, isDropped, "subtle")
        : nothing
    }
  </div>`;
}

function fieldView(view: AnnexView, { doubt }: AskedDoubt, said: string): TemplateResult {
  const { own, texts } = view;
  const words = texts.doubt;
  const isDayField = takesDay(doubt);
  const take = (input: HTMLInputElement) => {
    const value = input.value.trim();
    input.setCustomValidity(value === "" ? "" : refusalOf(view, doubt, value));
    if (!input.reportValidity() || value === said) return;
    void own.answer(doubt.id, value === "" ? null : { doubt: doubt.id, choose: value });
  };
  return html`<input
    class="own"
    type=${isDayField ? "date" : "text"}
    maxlength=${isDayField ? nothing : "60"}
    autocomplete="off"
    aria-label=${isDayField ? words.day : words.other}
    placeholder=${words.other}
    .value=${said}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === "Enter" && !event.isComposing)
        take(event.currentTarget as HTMLInputElement);
    }}
    @change=${(event: Event) => {
      take(event.currentTarget as HTMLInputElement);
    }}
    @input=${(event: Event) => {
      (event.currentTarget as HTMLInputElement).setCustomValidity("");
    }}
  />`;
}

/** Why words of one's own settle nothing; empty where they do. */
function refusalOf({ texts }: AnnexView, doubt: AskedDoubt["doubt"], value: string): string {
  const words = texts.doubt;
  if (takesDay(doubt)) return isDay(value) ? "" : words.day;
  if (doubt.code === "unit-missing") {
    return value.length <= LONGEST_UNIT && !/[，。；！？、]/u.test(value) ? "" : words.notUnit;
  }
  if (doubt.code !== "bureau-missing" && doubt.code !== "bureaus-nowhere") return "";
  const { bureaus, unsure } = readResponsibility(value);
  return bureaus.length > 0 && unsure.length === 0 ? "" : words.notBureau;
}

const LONGEST_UNIT = 12;
