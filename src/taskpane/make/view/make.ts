/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { earlierView } from "../../earlier";
import { jointView, planToMake } from "../../joint";
import { choicesView } from "../../kit";
import type { StepParts } from "../../shell";
import { unsentBureaus, type Delivery } from "../state";
import { bureausView, countAsked } from "./bureaus";
import { ledgerView } from "./ledger";
import { makeViewOf, type MakeInput, type MakeView } from "./make-view";
import { resultView } from "./result";

const DELIVERIES: readonly Delivery[] = ["zip", "open", "single"];

/** The step that makes the bureaus' forms. */
export function makeView(input: MakeInput): StepParts {
  const view = makeViewOf(input);
  const { state, actions, texts } = view;
  const isMaking = state.busy?.task === "making";
  const canStop = state.busy?.canStop ?? false;
  const { size } = state.bureaus;
  return {
    body: html`
      ${state.made.length === 0 ? nothing : resultView(view)}
      <div class="two">
        <div>
          ${detailsView(view)} ${deliveryView(view)}
          ${jointView({
            ...{ settings: state.settings, words: view.said.joint },
            ...{ isBusy: state.busy !== null, when: "sending" },
            choose: (target, rule) => {
              actions.chooseJoint(target, rule);
            },
          })}
        </div>
        <div>${bureausView(view)} ${earlierView(view)} ${ledgerView(view)}</div>
      </div>
    `,
    action: isMaking
      ? {
          label: canStop ? texts.stop : texts.stopping,
          isStop: true,
          disabled: !canStop,
          run: () => {
            actions.stop();
          },
        }
      : {
          label: texts.action(size),
          disabled: state.busy !== null || size === 0 || state.host === null,
          run: () => void actions.make(),
        },
    status: statusOf(view),
  };
}

function statusOf({ state, texts }: MakeView): string {
  const { made, stopped, settings, bureaus } = state;
  if (stopped) return texts.stoppedAfter(made.length);
  const [first] = made;
  switch (first?.standing) {
    case "opened":
      return texts.opened(made.length);
    case "packed":
      return texts.zipped(made.length);
    case "ready":
    case "saved":
      return texts.ready(made.length, made.filter(({ standing }) => standing === "saved").length);
    case undefined:
      break;
  }
  if (bureaus.size === 0) return unsentBureaus(settings).size === 0 ? texts.allSent : texts.nobody;
  const chosen = settings.plan.bureaus.filter((bureau) => bureaus.has(bureau));
  const plan = planToMake(settings);
  const count = chosen.reduce((sum, each) => sum + countAsked(plan, each), 0);
  return texts.notYet(count);
}

function detailsView({ state, actions, texts }: MakeView): TemplateResult {
  const { due, contact } = state.settings;
  const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  return html`<div class="inputs">
    <label for="due">${texts.due}</label>
    <input
      id="due"
      type="date"
      .value=${live(due ?? "")}
      ?disabled=${state.busy !== null}
      @change=${(event: Event) => {
        actions.setDue(valueOf(event));
      }}
    />
    <label for="contact">${texts.contact}</label>
    <input
      id="contact"
      type="text"
      maxlength="80"
      autocomplete="off"
      placeholder=${texts.contactHint}
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

/** Ways that do not work here are not offered. */
function deliveryView({ state, actions, texts }: MakeView): TemplateResult {
  const isOffered = (value: Delivery): boolean =>
    value === "open" ? state.host === "excel" : state.savesFiles;
  return html`${choicesView({
    id: "delivery",
    label: texts.delivery,
    choices: DELIVERIES.filter(isOffered).map((value) => ({ value, ...texts.deliveries[value] })),
    chosen: state.delivery,
    disabled: state.busy !== null,
    choose: (delivery) => {
      actions.chooseDelivery(delivery);
    },
  })}
  ${state.savesFiles ? nothing : html`<p class="note">${texts.cannotSave}</p>`}`;
}
