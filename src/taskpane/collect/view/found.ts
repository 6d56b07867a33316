import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Finding, Target } from "../../../core";
import { isRejecting, type Collection } from "../../../exchange";
import { GLYPHS, groupOf, GROUPS, sayingView } from "../../kit";
import type { CollectView } from "./collect-view";

/** Cards that are shown; the workbook has them all. */
const MOST = 20;

/** Warnings that the office itself has to look at; what a bureau has to explain stands in the workbook. */
const OFFICE_WARNINGS: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  "decreased",
  "increase-inconsistent",
  "plan-version-differs",
  "plan-changed",
  "office-differs",
]);

/** How much was found, and the findings that nothing above shows. */
export function foundView(view: CollectView, collection: Collection): TemplateResult {
  const { words, said, state } = view;
  const counts = { error: 0, warning: 0, blank: 0, info: 0 };
  for (const each of collection.findings) counts[groupOf(each)] += 1;
  const targets = new Map(state.settings.plan.targets.map((target) => [target.id, target]));
  const told = collection.findings.filter(isTold);
  const sorted = GROUPS.flatMap((group) => told.filter((each) => groupOf(each) === group));
  return html`<h2>${words.findings.title}</h2>
    <p class="who">
      ${GROUPS.filter((group) => counts[group] > 0)
        .map((group) => said.kit.counts[group](counts[group]))
        .join(" · ")}
    </p>
    ${
      sorted.length === 0
        ? html`<p>${words.findings.none}</p>`
        : html`<ul class="list">
            ${sorted.slice(0, MOST).map((each) => cardView(view, each, targets))}
          </ul>`
    }
    <p class="hint">
      ${sorted.length > MOST ? words.findings.more(sorted.length - MOST) : words.findings.all}
    </p>`;
}

/** Conflicts have cards, files that were rejected say why, and unused decisions stand apart. */
function isTold(each: Finding): boolean {
  const { code, severity } = each;
  if (code === "conflict" || isRejecting(each)) return false;
  return severity === "error" || OFFICE_WARNINGS.has(code);
}

function cardView(
  { messages }: CollectView,
  finding: Finding,
  targets: ReadonlyMap<string, Target>,
): TemplateResult {
  const target = targets.get(finding.target ?? "") ?? null;
  const group = groupOf(finding);
  const title = target === null ? (finding.bureau ?? "") : `${target.id} ${target.name}`;
  const where = [finding.bureau, finding.file, finding.cell].filter((part) => part !== null);
  return html`<li class="card ${group}">
    <div class="title">
      <span class="glyph" aria-hidden="true">${GLYPHS[group]}</span>
      <h3 lang="zh-CN">${title === "" ? messages.severities[finding.severity] : title}</h3>
    </div>
    ${where.length === 0 ? nothing : html`<p class="hint" lang="zh-CN">${where.join(" · ")}</p>`}
    ${sayingView(messages, finding, target)}
  </li>`;
}
