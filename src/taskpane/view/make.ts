/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { parsePeriod, targetsOf } from "../../core";
import { zipName } from "../session/make-forms";
import { currentLedger } from "../session/settings";
import type { Delivery, MadeForm } from "../state";
import { buttonView } from "./button";
import { boxView, choicesView } from "./choices";
import { earlierView } from "./earlier";
import { frameView } from "./frame";
import { chooseFile, takeFiles, type View } from "./view";

const LEDGER_FILE = "ledger-file";
const DELIVERIES: readonly Delivery[] = ["open", "zip", "single"];

/** The step that makes the bureaus' forms. */
export function makeView(view: View): TemplateResult {
  const { state, actions, texts } = view;
  const isMaking = state.busy?.task === "making";
  const canStop = state.busy?.canStop ?? false;
  const { size } = state.bureaus;
  return frameView(view, {
    body: html`
      ${state.made.length === 0 ? nothing : resultView(view)} ${detailsView(view)}
      ${bureausView(view)}
      ${choicesView({
        id: "delivery",
        label: texts.make.delivery,
        choices: DELIVERIES.filter((value) => value !== "open" || state.host === "excel").map(
          (value) => ({ value, ...texts.make.deliveries[value] }),
        ),
        chosen: state.delivery,
        disabled: state.busy !== null,
        choose: (delivery) => {
          actions.chooseDelivery(delivery);
        },
      })}
      ${earlierView(view)} ${ledgerView(view)}
    `,
    action: isMaking
      ? {
          label: canStop ? texts.make.stop : texts.make.stopping,
          isStop: true,
          disabled: !canStop,
          run: () => {
            actions.stop();
          },
        }
      : {
          label: texts.make.action(size),
          disabled: state.busy !== null || size === 0 || state.host === null,
          run: () => void actions.make(),
        },
    status: statusOf(view),
  });
}

function statusOf({ state, texts }: View): string {
  const { made, stopped, settings, bureaus } = state;
  if (stopped) return texts.make.stoppedAfter(made.length);
  const [first] = made;
  switch (first?.standing) {
    case "opened":
      return texts.make.opened(made.length);
    case "packed":
      return texts.make.zipped(made.length);
    case "ready":
    case "saved":
      return texts.make.ready(
        made.length,
        made.filter(({ standing }) => standing === "saved").length,
      );
    case undefined:
      break;
  }
  if (bureaus.size === 0) return texts.make.nobody;
  const chosen = settings.plan.bureaus.filter((bureau) => bureaus.has(bureau));
  const count = chosen.reduce((sum, each) => sum + targetsOf(settings.plan, each).length, 0);
  return texts.make.notYet(count);
}

/** What was made last: above the rest, because the next step is there. */
function resultView(view: View): TemplateResult {
  const { state, texts } = view;
  if (state.made[0]?.standing === "packed") {
    return html`<h2>${texts.make.result}</h2>
      <p>${zipName(state.settings)}</p>`;
  }
  return html`<h2>${texts.make.result}</h2>
    <ul class="lines made">
      ${state.made.map((made) => madeView(view, made))}
    </ul>`;
}

function madeView(
  { state, actions, texts }: View,
  { form, bytes, standing }: MadeForm,
): TemplateResult {
  const word = texts.make.standings[standing];
  const save = buttonView({
    label: texts.make.save,
    name: texts.make.saveNamed(form.file),
    look: "outline",
    size: "small",
    disabled: state.busy !== null,
    run: () => void actions.saveForm(form.formId),
  });
  return html`<li>
    <span>${form.file}</span>
    ${word === "" ? nothing : html`<span class="hint">${word}</span>`}
    ${bytes === null ? nothing : save}
  </li>`;
}

function detailsView({ state, actions, texts }: View): TemplateResult {
  const { due, contact } = state.settings;
  const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  return html`<div class="inputs">
    <label for="due">${texts.make.due}</label>
    <input
      id="due"
      type="date"
      .value=${live(due ?? "")}
      ?disabled=${state.busy !== null}
      @change=${(event: Event) => {
        actions.setDue(valueOf(event));
      }}
    />
    <label for="contact">${texts.make.contact}</label>
    <input
      id="contact"
      type="text"
      maxlength="80"
      autocomplete="off"
      placeholder=${texts.make.contactHint}
      .value=${live(contact ?? "")}
      ?disabled=${state.busy !== null}
      @change=${(event: Event) => {
        actions.setContact(valueOf(event));
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter" || event.isComposing) return;
        actions.setContact(valueOf(event));
        void actions.make();
      }}
    />
  </div>`;
}

function bureausView({ state, actions, texts }: View): TemplateResult {
  const { settings, bureaus } = state;
  const { plan } = settings;
  const sent = new Map(
    currentLedger(settings)
      ?.forms.filter(({ state: standing }) => standing === "current")
      .map((form) => [form.bureau, form.createdAt]),
  );
  const isAgain = plan.bureaus.some((bureau) => bureaus.has(bureau) && sent.has(bureau));
  const disabled = state.busy !== null;
  return html`<fieldset>
      <legend>${texts.make.bureaus}</legend>
      <div class="all">
        ${boxView({
          label: texts.make.all,
          checked: bureaus.size === plan.bureaus.length,
          mixed: bureaus.size > 0 && bureaus.size < plan.bureaus.length,
          disabled,
          choose: (on) => {
            actions.tickAll(on);
          },
        })}
      </div>
      ${plan.bureaus.map((bureau) => {
        const day = sent.get(bureau);
        const count = texts.make.targets(targetsOf(plan, bureau).length);
        const standing = day === undefined ? count : `${count} · ${texts.make.sent(day)}`;
        return boxView({
          label: html`<span class="bureau"
            ><span lang="zh-CN">${bureau}</span><span class="hint">${standing}</span></span
          >`,
          checked: bureaus.has(bureau),
          disabled,
          choose: (on) => {
            actions.tick(bureau, on);
          },
        });
      })}
    </fieldset>
    ${isAgain ? html`<p class="note">${texts.make.resend}</p>` : nothing}`;
}

/** The ledger that is there, or without Excel a way to go on with one that was saved. */
function ledgerView(view: View): TemplateResult | typeof nothing {
  const { state, actions, texts, messages } = view;
  const { ledger } = state.settings;
  if (ledger === null) return state.host === "files" ? ledgerInput(view) : nothing;
  const period = parsePeriod(ledger.period);
  const name = period ? messages.period(period) : ledger.period;
  return html`<h2>${texts.make.ledger}</h2>
    <div class="ledger">
      <span>${texts.make.ledgerHolds(ledger.forms.length, name)}</span>
      ${buttonView({
        label: texts.make.saveLedger,
        look: "outline",
        size: "small",
        run: () => {
          actions.saveLedger();
        },
      })}
    </div>`;
}

function ledgerInput({ state, actions, texts }: View): TemplateResult {
  const choose = buttonView({
    label: texts.make.openLedger,
    look: "outline",
    size: "small",
    disabled: state.busy !== null,
    run: () => {
      chooseFile(LEDGER_FILE);
    },
  });
  return html`<h2>${texts.make.ledger}</h2>
    ${choose}
    <input
      id=${LEDGER_FILE}
      type="file"
      accept=".json,application/json"
      hidden
      tabindex="-1"
      aria-label=${texts.make.openLedger}
      @change=${(event: Event) => {
        const [file] = takeFiles(event);
        if (file) void actions.openLedger(file);
      }}
    />`;
}
