import type { JointRule } from "../../../core";
import type { Decision } from "../../../exchange";
import { type PickedFile, tellProblems } from "../../kit";
import { chooseRule } from "../../joint";
import { currentRulings, withRulings } from "../../notebook";
import { run, today } from "../../shell";
import { collectionOf, stateOf, tell, update, type CollectBench } from "../bench";
import type { Card } from "../session/card";
import type { Draft } from "../session/decide";
import { withDecision, withoutDecisions } from "../session/decisions";
import { decisionsFile } from "../session/saved-files";
import { loadDeciding } from "./deciding";
import { readDecisionsFile, saveQuestions } from "./decisions-file";
import { keepCollection } from "./keeping";

export interface RulingActions {
  /** Decides what a card asks. Nothing is taken that would settle nothing; the card says why. */
  decide(card: Card, draft: Draft): Promise<void>;
  /** Takes a decision back. */
  revoke(decision: Decision, focus: string): Promise<void>;
  /** Chooses which figure later forms ask for; those that came back are merged as they asked. */
  setJoint(target: string, rule: JointRule): Promise<void>;
  /** Adds the decisions of a file, or of a filled-in workbook of questions; on the same thing the file's count. */
  openDecisions(file: PickedFile): Promise<void>;
  saveDecisions(): void;
  /** Saves what there is to decide as a workbook to be filled in (待裁定.xlsx). */
  saveQuestions(): Promise<void>;
}

/** What a person decides while collecting; the workbook keeps it. */
export function createRulingActions(bench: CollectBench): RulingActions {
  const { context } = bench;
  const { store, world } = context;
  return {
    decide: (card, draft) => decide(bench, card, draft),
    async revoke(decision, focus) {
      if (store.state.busy !== null) return;
      change(bench, { decisions: withoutDecisions(stored(bench).decisions, [decision]) });
      await keepFocused(bench, focus);
    },
    async setJoint(target, rule) {
      if (store.state.busy === null) await setJoint(bench, target, rule);
      // the list shows again what counts
      else update(bench, {});
    },
    openDecisions: (file) =>
      run(context, { task: "opening", item: file.name }, () => openDecisions(bench, file), null),
    saveQuestions: () => run(context, { task: "saving" }, () => saveQuestions(bench)),
    saveDecisions() {
      const { name, bytes } = decisionsFile(understood(bench), stateOf(bench).files);
      void world.save(name, bytes);
      // they are in a file now, as the files themselves are
      update(bench, { isUnkept: false });
    },
  };
}

async function decide(bench: CollectBench, card: Card, draft: Draft): Promise<void> {
  const { context } = bench;
  const { store, world } = context;
  const { toDecision, settles } = await loadDeciding();
  if (store.state.busy !== null) return;
  const made = toDecision(card, draft, today(context));
  if ("why" in made) {
    update(bench, { refusal: { card: card.id, why: made.why } });
    return;
  }
  const before = store.state.settings;
  const { decisions } = stored(bench);
  change(bench, { decisions: withDecision(decisions, made.decision, understood(bench)) });
  const collection = collectionOf(bench);
  if (collection === null || !settles(collection, card)) {
    store.update({ settings: before });
    update(bench, { refusal: { card: card.id, why: { kind: "settles-nothing" } } });
    return;
  }
  world.memory.remember({ decidedBy: made.decision.by });
  await keepFocused(bench, card.id);
}

async function setJoint(bench: CollectBench, target: string, rule: JointRule): Promise<void> {
  const { store } = bench.context;
  await run(bench.context, { task: "saving" }, async () => {
    update(bench, { made: null, chased: null, refusal: null });
    store.update({ settings: chooseRule(store.state.settings, target, rule) });
    await keepCollection(bench);
  });
}

async function openDecisions(bench: CollectBench, file: PickedFile): Promise<void> {
  const { messages } = bench.context.store.state;
  const parsed = await readDecisionsFile(bench, file);
  if ("problems" in parsed) {
    const problems = tellProblems(messages, parsed.problems);
    tell(bench, { kind: "decisions-file", file: file.name, problems });
    return;
  }
  const decisions = parsed.decisions.reduce<readonly unknown[]>(
    (all, each) => withDecision(all, each, understood(bench)),
    stored(bench).decisions,
  );
  change(bench, { decisions });
  await keepCollection(bench);
}

/** What was decided for this plan and period, as the workbook keeps it. */
function stored({ context }: CollectBench) {
  return currentRulings(context.store.state.settings);
}

function understood({ collecting, context }: CollectBench): readonly Decision[] {
  return collecting.rulings(context.store.state.settings).decisions;
}

function change(bench: CollectBench, patch: { readonly decisions: readonly unknown[] }): void {
  const { store } = bench.context;
  const { settings } = store.state;
  const changed = { ...currentRulings(settings), decisions: [...patch.decisions] };
  update(bench, { made: null, chased: null, refusal: null });
  store.update({ settings: { ...settings, rulings: withRulings(settings.rulings, changed) } });
}

/** Keeps what was decided; the card that it was decided on has the focus. */
async function keepFocused(bench: CollectBench, id: string): Promise<void> {
  bench.context.store.update({ focus: { id } });
  await run(bench.context, { task: "saving" }, () => keepCollection(bench));
}
