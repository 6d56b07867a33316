/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { JOINT_RULES, type JointRule, leadsOf, type Target } from "../../core";
import { checkJointRule, isJointRule } from "../../exchange";
import type { Settings } from "../notebook";
import { chosenRules, planToMake } from "./rules";
import type { JointTexts } from "./texts";

/** What the choice is made from. */
export interface JointInput {
  readonly settings: Settings;
  readonly words: JointTexts;
  /** Nothing can be done now. */
  readonly isBusy: boolean;
  /** Whether forms are about to go out, or come back. */
  readonly when: "sending" | "collecting";
  readonly choose: (target: string, rule: JointRule) => void;
}

/** Which figure is asked for, of every target that several bureaus answer for. */
export function jointView(input: JointInput): TemplateResult | typeof nothing {
  const { words } = input;
  const plan = planToMake(input.settings);
  const shared = plan.targets.filter(({ bureaus }) => bureaus.length > 1);
  if (shared.length === 0) return nothing;
  return html`<details class="joint">
    <summary>
      <h2>${words.title(chosenRules(input.settings).size)}</h2>
    </summary>
    <p class="hint">${words.hints[input.when]}</p>
    <ul class="lines rules">
      ${shared.map((target) => ruleView(input, words, target))}
    </ul>
  </details>`;
}

function ruleView(input: JointInput, words: JointTexts, target: Target): TemplateResult {
  const { jointRule: chosen, bureaus } = target;
  const leads = leadsOf(target).map(({ name }) => name);
  const label = (rule: JointRule): string =>
    rule === "lead" ? words.lead(leads.join("、")) : words.rules[rule];
  const offered = JOINT_RULES.filter(
    (rule) => checkJointRule(input.settings.plan, target.id, rule) === null,
  );
  const name = `${target.id} ${target.name}`;
  // it stays enabled while something is kept: a control that goes dead under a keyboard loses its place
  return html`<li>
    <span lang="zh-CN"
      >${name}<span class="hint">${bureaus.map((each) => each.name).join("、")}</span></span
    >
    <span class="pick field"
      ><select
        aria-label=${name}
        .value=${live(chosen)}
        aria-disabled=${input.isBusy ? "true" : nothing}
        @change=${(event: Event) => {
          const rule = (event.currentTarget as HTMLSelectElement).value;
          if (isJointRule(rule)) input.choose(target.id, rule);
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
