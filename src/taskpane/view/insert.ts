/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { unitOf } from "../../core";
import { sheetNameOf } from "../session/table-name";
import type { TableKind } from "../state";
import { choicesView } from "./choices";
import { frameView } from "./frame";
import type { View } from "./view";
import { welcomeView } from "./welcome";

const KINDS: readonly TableKind[] = ["tracking", "published"];
/** Lines of the preview: enough to tell the two tables apart. */
const PREVIEWED = 3;

/** The step that puts a table into the workbook. */
export function insertView(view: View): TemplateResult {
  const { state, actions, texts } = view;
  const { insert } = texts;
  const isFiles = state.host === "files";
  const sheet = sheetNameOf(state.kind);
  return frameView(view, {
    body: html`
      ${state.showsWelcome ? welcomeView(view) : nothing}
      <h2>${insert.plan}</h2>
      <p lang="zh-CN">${state.settings.plan.title}</p>
      ${factsView(view)}
      ${choicesView({
        id: "kind",
        label: insert.what,
        choices: KINDS.map((value) => ({ value, ...insert.kinds[value] })),
        chosen: state.kind,
        disabled: state.busy !== null,
        choose: (kind) => {
          actions.chooseKind(kind);
        },
      })}
      ${previewView(view)}
      <p class="note">${isFiles ? insert.fileNote(sheet) : insert.note(sheet)}</p>
    `,
    action: {
      label: isFiles ? insert.fileAction : insert.action,
      disabled: state.busy !== null || state.host === null,
      run: () => void actions.insert(),
    },
    status:
      state.inserted === null
        ? insert.notYet
        : isFiles
          ? insert.fileDone(state.inserted)
          : insert.done(state.inserted),
  });
}

function factsView({ state, texts, messages }: View): TemplateResult {
  const { plan } = state.settings;
  const { insert } = texts;
  const day = plan.issuedOn === null ? null : messages.day(plan.issuedOn);
  const facts: (readonly [name: string, value: string])[] = [
    ...(plan.documentNumber === null
      ? []
      : [[insert.documentNumber, plan.documentNumber] as const]),
    ...(plan.issuer === null && day === null
      ? []
      : [[insert.issued, insert.issuedBy(plan.issuer, day)] as const]),
    [insert.content, insert.counts(plan.rows.length, plan.targets.length, plan.bureaus.length)],
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function previewView({ state, texts, messages }: View): TemplateResult {
  const { plan } = state.settings;
  const { insert } = texts;
  const isTracking = state.kind === "tracking";
  const targets = plan.targets;
  const lines = isTracking
    ? targets.map((target) => {
        const words = `${messages.targetInWords(target)} ${unitOf(target) ?? ""}`.trim();
        const isRank = target.kind === "rank";
        return [target.id, target.name, isRank ? messages.targetInWords(target) : words] as const;
      })
    : plan.rows.map(({ number, goal, cells }) => {
        const names = cells.flatMap(({ bureaus }) => bureaus.map(({ name }) => name));
        return [String(number), goal, [...new Set(names)].join("、")] as const;
      });
  return html`<table class="preview" aria-label=${insert.preview}>
    <thead>
      <tr>
        <th class="number">${insert.number}</th>
        <th>${isTracking ? insert.target : insert.goal}</th>
        <th class="last">${isTracking ? insert.threshold : insert.bureaus}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.slice(0, PREVIEWED).map(
        ([number, name, last]) =>
          html`<tr>
            <td class="number">${number}</td>
            <td title=${name}>${name}</td>
            <td title=${last}>${last}</td>
          </tr>`,
      )}
      <tr>
        <td class="number"></td>
        <td colspan="2" class="rest">${insert.more(lines.length - PREVIEWED)}</td>
      </tr>
    </tbody>
  </table>`;
}
