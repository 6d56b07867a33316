/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Collection } from "../../../exchange";
import { earlierView } from "../../earlier";
import { jointView } from "../../joint";
import { chooseFile, dropHandlers } from "../../kit";
import { currentLedger } from "../../notebook";
import type { StepParts } from "../../shell";
import { countWaiting } from "../session/card";
import { bureausView } from "./bureaus";
import { collectViewOf, type CollectInput, type CollectView } from "./collect-view";
import { readDrop } from "./dropped-files";
import { foundView } from "./found";
import { CHOSEN_FILES, CHOSEN_LEDGER, intakeView, noLedgerView } from "./intake";
import { keepView } from "./keep";
import { ownTableView } from "./own-table";
import { recallView } from "./recall";

/** Draws what there is to decide. */
export type CardsView = (view: CollectView, collection: Collection) => TemplateResult;

/**
 * The step that takes in what came back, and makes the summary of it.
 *
 * @param drawCards null until there is something to decide, and it has been fetched
 */
export function collectView(input: CollectInput, drawCards: CardsView | null): StepParts {
  const view = collectViewOf(input);
  const { state, collection } = view;
  const hasLedger = currentLedger(state.settings) !== null;
  const hasFiles = view.collect.files.length > 0;
  const { over, leave, drop } = dropHandlers(view.isBusy, (dropped) => {
    void readDrop(dropped).then((picked) => view.own.addFiles(picked));
  });
  return {
    body: html`<div
      class="collect"
      @dragenter=${over}
      @dragover=${over}
      @dragleave=${leave}
      @drop=${drop}
    >
      ${hasLedger ? nothing : noLedgerView(view)} ${recallView(view)} ${intakeView(view)}
      ${
        collection === null || !hasFiles
          ? nothing
          : html`${bureausView(view)} ${decidingView(view, collection, drawCards)}
            ${foundView(view, collection)} ${ownTableView(view)}`
      }
      ${jointView({
        ...{ settings: state.settings, words: view.said.joint, isBusy: view.isBusy },
        when: "collecting",
        choose: (target, rule) => void view.own.setJoint(target, rule),
      })}
      ${earlierView(view)} ${keepView(view)}
    </div>`,
    action: actionOf(view, hasLedger, hasFiles),
    status: statusOf(view, hasLedger, hasFiles),
  };
}

/** What there is to decide, as soon as that part has been fetched. */
function decidingView(
  view: CollectView,
  collection: Collection,
  drawCards: CardsView | null,
): TemplateResult | typeof nothing {
  if (drawCards !== null) return drawCards(view, collection);
  return view.cards.length === 0 ? nothing : html`<p class="note">${view.words.cards.fetching}</p>`;
}

function actionOf(view: CollectView, hasLedger: boolean, hasFiles: boolean): StepParts["action"] {
  const { state, own, words, isBusy } = view;
  const { busy } = state;
  if (busy?.task === "reading") {
    return {
      label: busy.canStop ? words.action.stop : words.action.stopping,
      isStop: true,
      disabled: !busy.canStop,
      run: () => {
        own.stop();
      },
    };
  }
  const disabled = isBusy || state.host === null;
  if (!hasFiles) {
    return {
      label: words.action.choose,
      disabled,
      run: () => {
        chooseFile(CHOSEN_FILES);
      },
    };
  }
  if (!hasLedger) {
    return {
      label: words.action.openLedger,
      disabled,
      run: () => {
        chooseFile(CHOSEN_LEDGER);
      },
    };
  }
  return {
    label: state.host === "excel" ? words.action.insert : words.action.save,
    disabled: disabled || view.collection === null,
    run: () => void own.make(),
  };
}

function statusOf(view: CollectView, hasLedger: boolean, hasFiles: boolean): string {
  const { words, collect, collection, cards } = view;
  const { made } = collect;
  if (made?.kind === "inserted") return words.status.inserted(made.sheet, made.sheets);
  if (made?.kind === "taken") return words.status.taken(made);
  if (made?.kind === "saved") return words.status.saved(made.file);
  if (!hasLedger) return words.status.noLedger;
  if (!hasFiles || collection === null) return words.status.nothing;
  const { bureaus } = collection;
  return words.status.standing({
    returned: bureaus.filter(({ status }) => status === "returned").length,
    partial: bureaus.filter(({ status }) => status === "partial" || status === "blank").length,
    // who only helps is never to report
    bureaus: bureaus.filter(({ status }) => status !== "helping").length,
    open: countWaiting(cards),
  });
}
