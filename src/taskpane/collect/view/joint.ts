/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { JOINT_RULES, type JointRule, type Target } from "../../../core";
import { checkJointRule, isJointRule } from "../../../exchange";
import type { CollectView } from "./collect-view";

/** How several bureaus' values make one, for every target that several answer for. */
export function jointView(view: CollectView): TemplateResult | typeof nothing {
  const { words, own, state } = view;
  const shared = state.settings.plan.targets.filter(({ bureaus }) => bureaus.length > 1);
  if (shared.length === 0) return nothing;
  return html`<details class="joint">
    <summary>
      <h2>${words.joint.title(own.rulings().joint.size)}</h2>
    </summary>
    <p class="hint">${words.joint.hint}</p>
    <ul class="lines rules">
      ${shared.map((target) => ruleView(view, target))}
    </ul>
  </details>`;
}

function ruleView({ words, own, state, isBusy }: CollectView, target: Target): TemplateResult {
  const planned = target.jointRule;
  const chosen = own.rulings().joint.get(target.id) ?? planned;
  const [first] = target.bureaus;
  const label = (rule: JointRule): string =>
    rule === "lead" ? words.joint.lead(first?.name ?? "") : words.joint.rules[rule];
  const offered = JOINT_RULES.filter(
    (rule) => checkJointRule(state.settings.plan, target.id, rule) === null,
  );
  const name = `${target.id} ${target.name}`;
  // it stays enabled while files are read again: a control that goes dead under a keyboard loses its place
  return html`<li>
    <span lang="zh-CN"
      >${name}<span class="hint">${target.bureaus.map((each) => each.name).join("、")}</span></span
    >
    <span class="pick field"
      ><select
        aria-label=${name}
        .value=${live(chosen)}
        aria-disabled=${isBusy ? "true" : nothing}
        @change=${(event: Event) => {
          const rule = (event.currentTarget as HTMLSelectElement).value;
          if (isJointRule(rule)) void own.setJoint(target.id, rule);
        }}
      >
        ${offered.map(
          (rule) =>
            html`<option value=${rule} ?selected=${rule === chosen}>${label(rule)}</option>`,
        )}
      </select></span
    >
  </li>`;
}
