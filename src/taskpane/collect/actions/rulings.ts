import { messagesFor, type JointRule } from "../../../core";
import { parseDecisions, type Decision } from "../../../exchange";
import type { PickedFile } from "../../session/check-files";
import { readJson } from "../../session/json-files";
import { currentRulings, withRulings } from "../../session/settings";
import type { CollectBench } from "../actions";
import { settles, toDecision, withDecision, withoutDecisions, type Draft } from "../session/decide";
import type { Card } from "../session/cards";
import { decisionsFile } from "../session/saved-files";

export interface RulingActions {
  /** Decides what a card asks. Nothing is taken that would settle nothing; the card says why. */
  decide(card: Card, draft: Draft): Promise<void>;
  /** Takes a decision back. */
  revoke(decision: Decision, focus: string): Promise<void>;
  /** Chooses how several bureaus' values make one; files are read again. */
  setJoint(target: string, rule: JointRule): Promise<void>;
  /** Adds the decisions of a file; on the same thing the file's count. */
  openDecisions(file: PickedFile): Promise<void>;
  saveDecisions(): void;
}

/** Mistakes of a decisions file that are told; more would fill the pane. */
const TOLD_PROBLEMS = 3;

/** What a person decides while collecting; the workbook keeps it. */
export function createRulingActions(bench: CollectBench): RulingActions {
  const { context, state, update, collecting } = bench;
  const { store, world } = context;

  const keepRulings = async (): Promise<void> => {
    const notKept = await context.keep();
    if (notKept === null) return;
    context.report(
      { kind: "collect", problem: { kind: "not-kept", ...notKept } },
      () => void context.run({ task: "saving" }, keepRulings),
    );
  };

  function change(patch: {
    readonly decisions?: readonly unknown[];
    readonly joint?: Readonly<Record<string, unknown>>;
  }): void {
    const { settings } = store.state;
    const { decisions, joint, ...rest } = currentRulings(settings);
    const changed = {
      ...rest,
      decisions: [...(patch.decisions ?? decisions)],
      joint: { ...(patch.joint ?? joint) },
    };
    update({ made: null, refusal: null });
    store.update({ settings: { ...settings, rulings: withRulings(settings.rulings, changed) } });
  }

  const understood = () => collecting.rulings(store.state.settings).decisions;
  const stored = () => currentRulings(store.state.settings).decisions;
  const save = () => context.run({ task: "saving" }, keepRulings);
  const focusOn = (id: string) => {
    store.update({ focus: { id } });
  };

  return {
    async decide(card, draft) {
      if (store.state.busy !== null) return;
      const made = toDecision(card, draft, context.today());
      if ("why" in made) {
        update({ refusal: { card: card.id, why: made.why } });
        return;
      }
      const before = store.state.settings;
      change({ decisions: withDecision(stored(), made.decision, understood()) });
      const collection = bench.collection();
      if (collection === null || !settles(collection, card)) {
        store.update({ settings: before });
        update({ refusal: { card: card.id, why: { kind: "settles-nothing" } } });
        return;
      }
      world.memory.remember({ decidedBy: made.decision.by });
      focusOn(card.id);
      await save();
    },
    async revoke(decision, focus) {
      if (store.state.busy !== null) return;
      change({ decisions: withoutDecisions(stored(), [decision]) });
      focusOn(focus);
      await save();
    },
    async setJoint(target, rule) {
      if (store.state.busy !== null) {
        // the list shows again what counts
        update({});
        return;
      }
      const { joint } = currentRulings(store.state.settings);
      const { plan } = store.state.settings;
      const planned = plan.targetById.get(target)?.jointRule;
      const others = Object.entries(joint).filter(([id]) => id !== target);
      const isPlanned = rule === (planned ?? "agree");
      // kept first: once this is done the files are read again
      await context.run({ task: "saving" }, async () => {
        change({ joint: Object.fromEntries(isPlanned ? others : [...others, [target, rule]]) });
        await keepRulings();
      });
    },
    openDecisions: (file) =>
      context.run(
        { task: "opening", item: file.name },
        async () => {
          const { plan, language } = store.state.settings;
          const parsed = parseDecisions(await readJson(file), plan);
          if ("problems" in parsed) {
            const messages = messagesFor(language);
            const problems = parsed.problems.slice(0, TOLD_PROBLEMS).map((each) => {
              const sentence = messages.problem(each);
              return each.path === "" ? sentence : `${each.path}: ${sentence}`;
            });
            const problem = { kind: "decisions-file", file: file.name, problems } as const;
            context.report({ kind: "collect", problem });
            return;
          }
          const decisions = parsed.decisions.reduce<readonly unknown[]>(
            (all, each) => withDecision(all, each, understood()),
            stored(),
          );
          change({ decisions });
          await keepRulings();
        },
        null,
      ),
    saveDecisions() {
      const { name, bytes } = decisionsFile(understood(), state().files);
      world.save(name, bytes);
    },
  };
}
