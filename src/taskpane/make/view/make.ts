/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { type Plan, targetsOf } from "../../../core";
import { earlierView } from "../../earlier";
import { jointView, planToMake } from "../../joint";
import { boxView, choicesView } from "../../kit";
import { currentLedger } from "../../notebook";
import type { StepParts } from "../../shell";
import type { Delivery } from "../state";
import { ledgerView } from "./ledger";
import { makeViewOf, type MakeInput, type MakeView } from "./make-view";
import { resultView } from "./result";

const DELIVERIES: readonly Delivery[] = ["open", "zip", "single"];

/** The step that makes the bureaus' forms. */
export function makeView(input: MakeInput): StepParts {
  const view = makeViewOf(input);
  const { state, actions, texts } = view;
  const isMaking = state.busy?.task === "making";
  const canStop = state.busy?.canStop ?? false;
  const { size } = state.bureaus;
  return {
    body: html`
      ${state.made.length === 0 ? nothing : resultView(view)} ${detailsView(view)}
      ${bureausView(view)}
      ${jointView({
        ...{ settings: state.settings, words: view.said.joint },
        ...{ isBusy: state.busy !== null, when: "sending" },
        choose: (target, rule) => {
          actions.chooseJoint(target, rule);
        },
      })}
      ${choicesView({
        id: "delivery",
        label: texts.delivery,
        choices: DELIVERIES.filter((value) => value !== "open" || state.host === "excel").map(
          (value) => ({ value, ...texts.deliveries[value] }),
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
  if (bureaus.size === 0) return texts.nobody;
  const chosen = settings.plan.bureaus.filter((bureau) => bureaus.has(bureau));
  const plan = planToMake(settings);
  const count = chosen.reduce((sum, each) => sum + countAsked(plan, each), 0);
  return texts.notYet(count);
}

/** How many values a bureau is asked for. */
function countAsked(plan: Plan, bureau: string): number {
  return targetsOf(plan, bureau).filter(({ cooperates }) => !cooperates).length;
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

function bureausView({ state, actions, texts }: MakeView): TemplateResult {
  const { settings, bureaus } = state;
  const plan = planToMake(settings);
  const sent = new Map(
    currentLedger(settings)
      ?.forms.filter(({ state: standing }) => standing === "current")
      .map((form) => [form.bureau, form.createdAt]),
  );
  const isAgain = plan.bureaus.some((bureau) => bureaus.has(bureau) && sent.has(bureau));
  const disabled = state.busy !== null;
  return html`<fieldset>
      <legend>${texts.bureaus}</legend>
      <div class="all">
        ${boxView({
          label: texts.all,
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
        const count = texts.targets(countAsked(plan, bureau));
        const standing = day === undefined ? count : `${count} · ${texts.sent(day)}`;
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
    ${isAgain ? html`<p class="note">${texts.resend}</p>` : nothing}`;
}
