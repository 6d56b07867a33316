/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView } from "../kit";
import { tabId } from "./header";
import { noticeView, type NoticeActions, type ToldNotice } from "./notice";
import { questionView, type AskedQuestion, type QuestionActions } from "./question";
import type { ShellState } from "./state";
import type { ShellTexts } from "./texts";
import type { UndoActions } from "./undo";

/** What a step puts into the frame. */
export interface StepParts {
  /** What stays above the list. */
  readonly top?: TemplateResult | typeof nothing;
  /** What keys do wherever the focus is in the pane, by their names; with Shift the other way round. */
  readonly keys?: Readonly<Record<string, (isBack: boolean) => void>>;
  /** What scrolls. */
  readonly body: TemplateResult;
  /** The step's one primary action; stopping it is none. */
  readonly action: {
    readonly label: string;
    readonly isStop?: boolean;
    readonly disabled: boolean;
    readonly run: () => void;
  };
  /** How things stand, in a few words. */
  readonly status: string;
}

/** What the frame says besides. */
export interface Frame {
  readonly state: Pick<ShellState, "step" | "busy" | "undoable">;
  readonly notice: ToldNotice | null;
  readonly question: AskedQuestion | null;
  readonly actions: NoticeActions & QuestionActions & UndoActions;
  readonly texts: ShellTexts;
}

/** The element id of the primary action: one button for all steps, so that it keeps the focus. */
export const PRIMARY = "primary";

/** The frame of every step: what scrolls, what went wrong or is asked, the action and how things stand. */
export function frameView(frame: Frame, { top, body, action, status }: StepParts): TemplateResult {
  const { state, notice, question, actions, texts } = frame;
  const { busy } = state;
  const { label, isStop = false, disabled, run } = action;
  return html`<main aria-busy=${busy === null ? "false" : "true"}>
      <h1 class="visually-hidden">${texts.name}</h1>
      <div class="work" ?inert=${question !== null}>
        ${top ?? nothing}
        <div
          class="scroll"
          id="panel"
          role="tabpanel"
          tabindex="0"
          aria-labelledby=${tabId(state.step)}
        >
          ${body}
        </div>
      </div>
      ${noticeView(question === null ? notice : null, {
        ...{ actions, texts: texts.notice },
        isBusy: busy !== null,
      })}
      ${question === null ? nothing : questionView(question, actions, texts.question)}
    </main>
    <footer class="foot" ?inert=${question !== null}>
      ${undoView(frame)} ${progressView(frame)}
      <div class="act">
        ${buttonView({ id: PRIMARY, look: isStop ? "outline" : "primary", label, disabled, run })}
        <span class="status" role="status">${busy === null ? status : texts.busy(busy)}</span>
      </div>
    </footer>`;
}

/** What the pane wrote last, and one button that takes it back. */
function undoView({ state, actions, texts }: Frame): TemplateResult | typeof nothing {
  const { undoable, busy } = state;
  if (undoable === null) return nothing;
  const { written, isUndone } = undoable;
  return html`<div class="undo">
    <span>${texts.undo.written(written, isUndone)}</span>
    ${buttonView({
      label: isUndone ? texts.undo.redo : texts.undo.undo,
      look: "subtle",
      size: "small",
      disabled: busy !== null,
      run: () => void actions.undo(),
    })}
  </div>`;
}

function progressView({ state, texts }: Frame): TemplateResult | typeof nothing {
  const { busy } = state;
  if (busy === null || busy.total === 0) return nothing;
  const name = texts.busy({ ...busy, item: null });
  return html`<progress aria-label=${name} max=${busy.total} .value=${busy.done}></progress>`;
}
