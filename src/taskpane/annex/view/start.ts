/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView, chooseFile, dropHandlers, pickedFiles, takeFiles } from "../../kit";
import { PLAN_FILE } from "../../shell";
import { PASTE_BOX } from "../bench";
import type { LeftReview, Review } from "../state";
import type { AnnexView } from "./annex-view";
import { isNewPlan, sheetsView } from "./plan-sheets";
import { sourceName } from "./source-name";

/** The element id of what opens annexes. */
export const CHOSEN_ANNEX = "annex-files";

/** The plan in use, and the ways in which another comes in. */
export function startView(view: AnnexView): TemplateResult {
  const { state, texts } = view;
  const { start } = texts;
  const { plan } = state.settings;
  const { over, leave, drop } = dropHandlers(view.isBusy, ({ files }) => {
    if (files.length > 0) void view.own.takeFiles(pickedFiles(files));
  });
  return html`<div
    class="annex"
    @dragenter=${over}
    @dragover=${over}
    @dragleave=${leave}
    @drop=${drop}
  >
    <h2>${start.inUse}</h2>
    <p lang="zh-CN">${plan.title}</p>
    <p class="hint">${start.counts(plan.rows.length, plan.targets.length, plan.bureaus.length)}</p>
    ${sheetsView(view)}
    <h2 id="annex-import">${start.title}</h2>
    <p>${start.what}</p>
    ${view.annex.review === null ? nothing : asideView(view, view.annex.review)}
    ${view.annex.left.map((left) => leftView(view, left))} ${takingView(view)}
    <p class="note">${start.note}</p>
    <div class="other-way">
      ${buttonView({
        ...({ look: "outline", size: "small", disabled: view.isBusy } as const),
        label: start.planFile,
        run: () => {
          chooseFile(PLAN_FILE);
        },
      })}
      <span class="hint">${start.planFileHint}</span>
    </div>
  </div>`;
}

/** The review whose sheets were put into the workbook. */
function asideView(view: AnnexView, { source }: Review): TemplateResult {
  const { own, texts, isBusy } = view;
  const { start, keep } = texts;
  const small = { size: "small", disabled: isBusy } as const;
  return html`<section class="card info" aria-labelledby="annex-aside">
    <h3 id="annex-aside">${start.aside(sourceName(view, source))}</h3>
    <div class="buttons">
      ${buttonView({
        ...small,
        look: "outline",
        label: start.goOn,
        run: () => {
          own.comeBack();
        },
      })}
      ${buttonView({
        ...small,
        look: "subtle",
        label: keep.leave,
        run: () => {
          own.leave();
        },
      })}
    </div>
  </section>`;
}

/** A review that was not finished, to go on with. */
function leftView(view: AnnexView, { key, source, answers, on }: LeftReview): TemplateResult {
  const { own, texts, messages, isBusy } = view;
  const { start } = texts;
  const heading = `annex-left-${key.slice(0, 8)}`;
  return html`<section class="card info" aria-labelledby=${heading}>
    <h3 id=${heading}>${start.left(sourceName(view, source), answers)}</h3>
    <p>${start.leftOn(messages.day(on))}</p>
    <div class="buttons">
      ${buttonView({
        ...({ look: "outline", size: "small", disabled: isBusy } as const),
        label: start.goOn,
        run: () => void own.resume(key),
      })}
      ${buttonView({
        ...({ look: "subtle", size: "small", disabled: isBusy } as const),
        label: start.forget,
        run: () => void own.forget(key),
      })}
    </div>
  </section>`;
}

function takingView(view: AnnexView): TemplateResult {
  const { state, own, texts, isBusy } = view;
  const { start } = texts;
  return html`<div class="drop">
      <textarea
        id=${PASTE_BOX}
        class="paste"
        rows="2"
        autocomplete="off"
        spellcheck="false"
        aria-label=${start.paste}
        placeholder=${start.pasteHere}
        ?disabled=${isBusy}
        @paste=${pasteHandler(view)}
        @input=${(event: Event) => {
          takeTyped(view, event.currentTarget as HTMLTextAreaElement, event as InputEvent);
        }}
      ></textarea>
      <p class="hint">${start.drop}</p>
      ${
        state.host === "excel"
          ? html`<div class="other-way">
              ${buttonView({
                ...({ look: "outline", size: "small", disabled: isBusy } as const),
                label: start.selection,
                run: () => void own.takeSelection(),
              })}
              <span class="hint">${start.selectionHint}</span>
            </div>`
          : nothing
      }
      ${
        isNewPlan(view)
          ? html`<div class="other-way">
              ${buttonView({
                ...({ look: "outline", size: "small", disabled: isBusy } as const),
                label: texts.action.choose,
                run: () => {
                  chooseFile(CHOSEN_ANNEX);
                },
              })}
            </div>`
          : nothing
      }
    </div>
    <input
      id=${CHOSEN_ANNEX}
      type="file"
      multiple
      hidden
      tabindex="-1"
      accept=".docx,.xlsx,.pdf,application/pdf,.html,.htm,.txt,.csv,text/html,text/plain"
      aria-label=${start.chooseFiles}
      @change=${(event: Event) => void own.takeFiles(takeFiles(event))}
    />`;
}

/** Both ways in which a table is on the clipboard are taken before the browser puts one of them into the box. */
function pasteHandler({ own, isBusy }: AnnexView): (event: ClipboardEvent) => void {
  return (event) => {
    const { clipboardData } = event;
    if (clipboardData === null) return;
    event.preventDefault();
    if (isBusy) return;
    if (clipboardData.files.length > 0) {
      void own.takeFiles(pickedFiles(clipboardData.files));
      return;
    }
    const [html, text] = ["text/html", "text/plain"].map((type) => clipboardData.getData(type));
    void own.takePasted({ html: html ?? "", text: text ?? "" });
  };
}

/** The box is for pasting: what comes in another way at once is taken, what is typed is not kept. */
function takeTyped({ own }: AnnexView, box: HTMLTextAreaElement, { inputType }: InputEvent): void {
  const { value } = box;
  box.value = "";
  if (/^insertFrom(?:Paste|Drop)/.test(inputType)) void own.takePasted({ html: "", text: value });
}
