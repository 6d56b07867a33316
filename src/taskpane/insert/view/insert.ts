/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { planIn } from "../../../core";
import { targetWithUnit } from "../../../exchange";
import { earlierView } from "../../earlier";
import { buttonView, choicesView } from "../../kit";
import { sheetNameOf, type TableKind } from "../../notebook";
import type { Paper } from "../../../sheets";
import type { StepParts } from "../../shell";
import { insertViewOf, type InsertInput, type InsertView } from "./insert-view";
import { welcomeView } from "./welcome";

const KINDS: readonly TableKind[] = ["tracking", "published"];
const PAPERS: readonly Paper[] = ["A4", "A3"];
/** Lines of the preview: enough to tell the two tables apart. */
const PREVIEWED = 3;

/** The step that puts a table into the workbook. */
export function insertView(input: InsertInput): StepParts {
  const view = insertViewOf(input);
  const { state, actions, texts } = view;
  const isFiles = state.host === "files";
  const sheet = sheetNameOf(state.kind);
  return {
    body: html`
      ${isNext(view) ? nextView(view) : state.showsWelcome ? welcomeView(view) : nothing}
      <div class="two">
        <div>
          <h2>${texts.plan}</h2>
          <p lang="zh-CN">${state.settings.plan.title}</p>
          ${factsView(view)}
          ${choicesView({
            id: "kind",
            label: texts.what,
            choices: KINDS.map((value) => ({ value, ...texts.kinds[value] })),
            chosen: state.kind,
            disabled: state.busy !== null,
            choose: (kind) => {
              actions.chooseKind(kind);
            },
          })}
          ${
            state.kind === "published"
              ? nothing
              : choicesView({
                  id: "paper",
                  label: texts.paper,
                  choices: PAPERS.map((value) => ({ value, ...texts.papers[value] })),
                  chosen: state.settings.paper,
                  disabled: state.busy !== null,
                  choose: (paper) => {
                    actions.choosePaper(paper);
                  },
                })
          }
        </div>
        <div>
          ${previewView(view)}
          <p class="note">${isFiles ? texts.fileNote(sheet) : texts.note(sheet)}</p>
          ${state.kind === "tracking" ? earlierView(view) : nothing}
        </div>
      </div>
    `,
    action: isNext(view)
      ? {
          label: texts.next,
          disabled: state.busy !== null,
          run: () => {
            actions.goTo("check");
          },
        }
      : {
          label: isFiles ? texts.fileAction : texts.action,
          disabled: state.busy !== null || state.host === null,
          run: () => void actions.insert(),
        },
    status:
      state.inserted === null
        ? texts.notYet
        : isFiles
          ? texts.fileDone(state.inserted)
          : texts.done(state.inserted),
  };
}

/** Whether there is a table now that values are typed into: to check it comes next. */
function isNext({ state }: InsertView): boolean {
  return state.inserted !== null && state.kind === "tracking" && state.host === "excel";
}

/** What is to be done now, where the eye is; one may want another table all the same. */
function nextView({ state, actions, texts }: InsertView): TemplateResult {
  return html`<section class="card info" aria-labelledby="inserted">
    <h2 id="inserted">${texts.done(state.inserted ?? "")}</h2>
    <p>${texts.afterwards}</p>
    ${buttonView({
      label: texts.another,
      ...{ look: "subtle", size: "small", disabled: state.busy !== null },
      run: () => void actions.insert(),
    })}
  </section>`;
}

function factsView({ state, texts, messages }: InsertView): TemplateResult {
  const { plan } = state.settings;
  const day = plan.issuedOn === null ? null : messages.day(plan.issuedOn);
  const facts: (readonly [name: string, value: string])[] = [
    ...(plan.documentNumber === null ? [] : [[texts.documentNumber, plan.documentNumber] as const]),
    ...(plan.issuer === null && day === null
      ? []
      : [[texts.issued, texts.issuedBy(plan.issuer, day)] as const]),
    [texts.content, texts.counts(plan.rows.length, plan.targets.length, plan.bureaus.length)],
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function previewView({ state, texts, messages }: InsertView): TemplateResult {
  const { plan } = state.settings;
  const isTracking = state.kind === "tracking";
  // the figures of the period, which the table will have
  const { targets } = planIn(plan, state.settings.period);
  const lines = isTracking
    ? targets.map((target) => {
        const isRank = target.kind === "rank";
        const words = isRank ? messages.targetInWords(target) : targetWithUnit(target, messages);
        return [target.id, target.name, words] as const;
      })
    : plan.rows.map(({ printedNumber, goal, cells }) => {
        const names = cells.flatMap(({ bureaus }) => bureaus.map(({ name }) => name));
        return [String(printedNumber ?? ""), goal, [...new Set(names)].join("、")] as const;
      });
  return html`<table class="preview" aria-label=${texts.preview}>
    <thead>
      <tr>
        <th class="number">${texts.number}</th>
        <th>${isTracking ? texts.target : texts.goal}</th>
        <th class="last">${isTracking ? texts.threshold : texts.bureaus}</th>
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
      ${
        lines.length <= PREVIEWED
          ? nothing
          : html`<tr>
              <td class="number"></td>
              <td colspan="2" class="rest">${texts.more(lines.length - PREVIEWED)}</td>
            </tr>`
      }
    </tbody>
  </table>`;
}
