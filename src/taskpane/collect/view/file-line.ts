import { html, nothing, type TemplateResult } from "lit/html.js";
import { signatureOf } from "../../../core";
import { isFormless, whyNotTaken, type FileStanding } from "../../../exchange";
import { beijingTime } from "../../../sheets";
import { buttonView, groupOf, joinSentences, splitAdvice } from "../../kit";
import type { CollectView } from "./collect-view";

const TONES: Readonly<Record<FileStanding["outcome"], string>> = {
  merged: "done",
  identical: "blank",
  superseded: "blank",
  rejected: "error",
  unconfirmed: "warning",
  ignored: "blank",
  attachment: "blank",
};

/** One file: what became of it and why, its receipt, and a way to take it off the list. */
export function fileLine(view: CollectView, standing: FileStanding): TemplateResult {
  const { words, own, isBusy, messages, collection } = view;
  const { outcome, file } = standing;
  const { path, receipt } = file.report;
  // what another file makes good is no error of this one any more
  const findings = (collection?.findings ?? []).filter((each) => each.file === path);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const corrected = findings.filter(({ code }) => code === "value-corrected");
  const facts = [
    ...(outcome === "merged" && receipt !== null ? [words.files.receipt(receipt)] : []),
    ...(file.savedAt === null ? [] : [words.files.savedAt(beijingTime(file.savedAt))]),
    ...(outcome === "merged" && errors > 0 ? [words.files.errors(errors)] : []),
  ];
  return html`<li class=${TONES[outcome]}>
    <div class="file-head">
      <span class="path">${path}</span>
      ${buttonView({
        label: words.files.remove,
        name: words.files.removeNamed(path),
        look: "subtle",
        size: "small",
        disabled: isBusy,
        run: () => {
          own.remove(path);
        },
      })}
    </div>
    <p><span class="word">${words.files.outcomes[outcome]}</span> ${whyOf(view, standing)}</p>
    ${facts.length === 0 ? nothing : html`<p class="hint">${facts.join(" · ")}</p>`}
    ${corrected.map(
      (each) =>
        html`<p class="hint">
          ${splitAdvice(messages.finding(each, null), messages.language).what}
        </p>`,
    )}
    ${
      canBeMarked(standing)
        ? buttonView({
            label: words.files.mark,
            name: words.files.markNamed(path),
            look: "outline",
            size: "small",
            disabled: isBusy,
            run: () => void own.saveMarked(path),
          })
        : nothing
    }
  </li>`;
}

/** Whether a form is in it that has to go back: something in it is wrong, or asks for a look. */
function canBeMarked({ outcome, file }: FileStanding): boolean {
  const { findings } = file.report;
  if (outcome !== "merged" && outcome !== "rejected" && outcome !== "unconfirmed") return false;
  if (findings.some(isFormless)) return false;
  return findings.some((each) => groupOf(each) === "error" || groupOf(each) === "warning");
}

/** Why a file was not taken as it is, in words; empty where the word beside it says all. */
export function whyOf({ words, messages }: CollectView, standing: FileStanding): string {
  const why = whyNotTaken(standing);
  if (why === null) return "";
  switch (why.kind) {
    case "findings": {
      const said = why.findings.flatMap((each) => {
        const { what, next } = splitAdvice(messages.finding(each, null), messages.language);
        return [what, next];
      });
      return joinSentences(said, messages.language);
    }
    case "identical":
      return words.files.identical(why.other);
    case "superseded":
      return words.files.superseded(why.other, why.decision && signatureOf(why.decision, messages));
    case "ignored":
      return words.files.ignored(signatureOf(why.decision, messages));
    case "confirmed":
      return words.files.confirmed(signatureOf(why.decision, messages));
  }
}
