import { type Language, LANGUAGES, parsePeriod, type Plan } from "../core";

import { createContext } from "./actions/context";
import { createFileActions, type FileActions } from "./actions/file-actions";
import { createMakeActions, type MakeActions } from "./actions/make-actions";
import { createTableActions, type TableActions } from "./actions/table-actions";
import type { CollectStep } from "./collect-part";
import { openWorkbook } from "./session/open-workbook";
import {
  createStore,
  defaultSettings,
  initialState,
  nearestYear,
  type Settings,
  type Step,
  type Store,
} from "./state";
import { localDay, type World } from "./world";

/** Everything a person can do in the pane. */
export interface Actions extends TableActions, MakeActions, FileActions {
  /** Finds out where it is and what the workbook says of itself. */
  open(): Promise<void>;
  goTo(step: Step): void;
  /** Fetches the step 回收, unless it is there. */
  loadCollect(): Promise<void>;
  /** The step 回收; null until it has been fetched. */
  collect(): CollectStep | null;
  choosePlan(id: string): void;
  choosePeriod(id: string): void;
  chooseLanguage(language: Language): void;
  dismiss(): void;
  retry(): void;
  /** Leaves a question without doing anything. */
  cancelQuestion(): void;
  closeWelcome(): void;
}

export interface Pane {
  readonly store: Store;
  readonly actions: Actions;
}

/** The pane without its face: one state, and what can be done with it. */
export function createPane(world: World): Pane {
  const language = world.memory.language ?? LANGUAGES[0];
  const settings = defaultSettings(localDay(world.now()), language);
  const store = createStore(initialState(settings));
  const context = createContext(world, store);
  const table = createTableActions(context);

  let collect: CollectStep | null = null;

  /** Takes settings over; what was made or found for another plan or period goes. */
  function adopt(next: Settings): void {
    const { settings: before, plans, bureaus, earlier } = store.state;
    const plan = plans.find((each) => isSamePlan(each, next.plan)) ?? next.plan;
    const isOtherPlan = plan !== before.plan;
    const isOther = isOtherPlan || next.period.id !== before.period.id;
    const { from, to } = plan.period;
    const isInside = next.period.year >= from && next.period.year <= to;
    const period = isInside ? next.period : nearestYear(plan, context.today());
    const isStillEarlier =
      !isOtherPlan && (earlier?.previous.period.lastDay ?? "") < period.lastDay;
    const others = plans.filter(({ id }) => id !== plan.id);
    store.update({
      settings: { ...next, plan, period },
      plans: plans.includes(plan) ? plans : [...others, plan],
      bureaus: isOtherPlan ? new Set(plan.bureaus) : bureaus,
      earlier: isStillEarlier ? earlier : null,
      ...(isOther && { reports: null, made: [], stopped: false, inserted: null }),
    });
  }

  const change = (patch: Partial<Settings>) => {
    adopt({ ...store.state.settings, ...patch });
    void context.remember(store.state.settings);
  };

  async function connect(): Promise<void> {
    const host = await world.connect();
    context.connected(host);
    store.update({ host: host.kind, delivery: host.openInExcel ? "open" : "zip" });
    const found = await context.inTurn(() =>
      openWorkbook(host.spreadsheet, store.state.settings.language),
    );
    context.notebook = found.isUnreadable ? "unreadable" : found.settings ? "present" : "absent";
    context.listed = found.names;
    if (found.settings) adopt(found.settings);
    const sheet = found.tables.at(-1) ?? null;
    store.update({
      tables: found.tables,
      table: sheet,
      showsWelcome: !world.memory.welcomed && found.settings?.welcomed !== true,
    });
    if (found.isUnreadable) context.report({ kind: "notebook-unreadable" });
    if (sheet !== null) await table.follow(sheet);
  }

  const actions: Actions = {
    ...table,
    ...createMakeActions(context),
    ...createFileActions(context, adopt),
    async open() {
      store.update({ busy: null });
      await context.run({ task: "opening" }, connect);
    },
    goTo: (step) => {
      if (store.state.question !== null) return;
      store.update({ step });
      if (step === "collect") void actions.loadCollect();
    },
    collect: () => collect,
    async loadCollect() {
      if (collect !== null) return;
      const part = await world.loadCollect().catch(() => null);
      if (part === null) {
        context.report({ kind: "not-loaded" }, () => void actions.loadCollect());
      } else collect ??= { part, actions: part.create(context) };
    },
    choosePlan(id) {
      const plan = store.state.plans.find((each) => each.id === id);
      if (plan) change({ plan });
    },
    choosePeriod(id) {
      const period = parsePeriod(id);
      if (period) change({ period });
    },
    chooseLanguage(next) {
      world.memory.remember({ language: next });
      change({ language: next });
    },
    dismiss: () => {
      store.update({ notice: null });
    },
    retry() {
      const retry = store.state.notice?.retry;
      store.update({ notice: null });
      retry?.();
    },
    cancelQuestion: () => {
      store.update({ question: null });
    },
    closeWelcome() {
      world.memory.remember({ welcomed: true });
      const { settings: now } = store.state;
      store.update({ showsWelcome: false, settings: { ...now, welcomed: true } });
    },
  };
  return { store, actions };
}

/** Whether two plans say the same: one read from a notebook is never the object of the list. */
function isSamePlan(one: Plan, other: Plan): boolean {
  return one === other || (one.id === other.id && one.hash === other.hash);
}
