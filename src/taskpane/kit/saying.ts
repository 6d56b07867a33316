import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Finding, Messages, Target } from "../../core";
import { PUNCTUATION } from "./punctuation";
import { splitAdvice } from "./sentences";

/** What a finding says: how much it weighs and what it is, then what to do. */
export function sayingView(
  messages: Messages,
  finding: Finding,
  target: Target | null,
): TemplateResult {
  const { what, next } = splitAdvice(messages.finding(finding, target), messages.language);
  const { colon } = PUNCTUATION[messages.language];
  return html`<p>
      <span class="word">${messages.severities[finding.severity]}${colon}</span>${what}
    </p>
    ${next === "" ? nothing : html`<p class="todo">${next}</p>`}`;
}
