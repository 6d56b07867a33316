import { type Language, localDay, parsePeriod } from "../core";
import { PLAN_SHELF } from "../exchange";
import { adopt, change } from "./adopt";
import type { AnnexPart, AnnexStep, AnnexTexts } from "./annex";
import { createCheckActions, type CheckActions } from "./check";
import type { CollectPart, CollectStep, CollectTexts } from "./collect";
import { createEarlierActions, type EarlierActions } from "./earlier";
import { createInsertActions, type InsertActions } from "./insert";
import { createMakeActions, type MakeActions } from "./make";
import { fetchStep, respoken, type LaterStep } from "./later-step";
import { defaultSettings } from "./notebook";
import { connect } from "./opening";
import { fetchChosenPlan, openPlanFile, takePlan } from "./plan-file";
import type { ProgressPart, ProgressStep, ProgressTexts } from "./progress";
import type { SummariesDoor, SummariesPart, SummariesStep, SummariesTexts } from "./summaries";
import { keepSpoken } from "./speaking";
import {
  createContext,
  createStore,
  createTalk,
  run,
  type HeaderActions,
  type NoticeActions,
  type QuestionActions,
  type Step,
  type Store,
  undo,
  type UndoActions,
  type World,
} from "./shell";
import {
  initialState,
  type PaneContext,
  type PaneState,
  type Problem,
  type Question,
} from "./state";
import type { Words } from "./words";

/** Everything the pane takes from outside: what its steps take, and the steps that are fetched later. */
export interface PaneWorld extends World {
  /** Loads the step 回收. */
  readonly loadCollect: () => Promise<CollectPart>;
  /** Loads what the step 回收 says in a language. */
  readonly loadCollectTexts: (language: Language) => Promise<CollectTexts>;
  /** Loads the step 计划. */
  readonly loadAnnex: () => Promise<AnnexPart>;
  /** Loads what the step 计划 says in a language. */
  readonly loadAnnexTexts: (language: Language) => Promise<AnnexTexts>;
  /** Loads the step 进度. */
  readonly loadProgress: () => Promise<ProgressPart>;
  /** Loads what the step 进度 says in a language. */
  readonly loadProgressTexts: (language: Language) => Promise<ProgressTexts>;
  /** Loads what makes summaries of single bureaus. */
  readonly loadSummaries: () => Promise<SummariesPart>;
  /** Loads what is said there in a language. */
  readonly loadSummariesTexts: (language: Language) => Promise<SummariesTexts>;
  /** Loads what the rest of the pane says in a language. */
  readonly loadWords: (language: Language) => Promise<Words>;
}

/** Everything a person can do in the pane. */
export interface Actions
  extends
    HeaderActions,
    NoticeActions,
    QuestionActions,
    UndoActions,
    InsertActions,
    CheckActions,
    MakeActions,
    EarlierActions,
    SummariesDoor {
  /** Finds out where it is and what the workbook says of itself. */
  open(): Promise<void>;
  /** Fetches the step 回收, unless it is there. */
  loadCollect(): Promise<void>;
  /** Fetches the step 计划, unless it is there. */
  loadAnnex(): Promise<void>;
  /** Fetches the step 进度, unless it is there. */
  loadProgress(): Promise<void>;
  /** What makes summaries of single bureaus; null until it has been fetched. */
  summaries(): SummariesStep | null;
  /** The step 回收; null until it has been fetched. */
  collect(): CollectStep | null;
  /** The step 计划; null until it has been fetched. */
  annex(): AnnexStep | null;
  /** The step 进度; null until it has been fetched. */
  progress(): ProgressStep | null;
}

export interface Pane {
  readonly store: Store<PaneState>;
  readonly actions: Actions;
}

/**
 * The pane without its face: one state, and what can be done with it.
 *
 * @param said the words of the language that it begins with
 */
export function createPane(world: PaneWorld, said: Words): Pane {
  const settings = defaultSettings(localDay(world.now()), said.language);
  const store = createStore(initialState(settings, said));
  const talk = createTalk<Problem, Question>(store);
  const context: PaneContext = createContext(world, store, talk);
  const collect: LaterStep<CollectPart, CollectStep["actions"], CollectTexts> = {
    load: world.loadCollect,
    loadTexts: world.loadCollectTexts,
    create: (part) =>
      part.create(context, {
        name: () => store.state.table,
        written: (sheet) => check.takeTable(sheet),
      }),
    step: null,
  };
  const annex: LaterStep<AnnexPart, AnnexStep["actions"], AnnexTexts> = {
    load: world.loadAnnex,
    loadTexts: world.loadAnnexTexts,
    create: (part) => part.create(context, (plan) => takePlan(context, plan)),
    step: null,
  };
  const progress: LaterStep<ProgressPart, ProgressStep["actions"], ProgressTexts> = {
    load: world.loadProgress,
    loadTexts: world.loadProgressTexts,
    create: (part) => part.create(context, () => collect.step?.actions.collection() ?? null),
    step: null,
  };
  const summaries: LaterStep<SummariesPart, SummariesStep["actions"], SummariesTexts> = {
    load: world.loadSummaries,
    loadTexts: world.loadSummariesTexts,
    create: (part) => part.create(context, () => collect.step?.actions.collection() ?? null),
    step: null,
  };
  const loadCollect = () => fetchStep(context, collect);
  const loadAnnex = () => fetchStep(context, annex);
  const loadProgress = () => fetchStep(context, progress);
  const later = [respoken(collect), respoken(annex), respoken(progress), respoken(summaries)];
  keepSpoken(context, later, world.loadWords);
  const check = createCheckActions(context, (settings) => {
    adopt(context, settings);
  });
  const actions: Actions = {
    ...check,
    ...createInsertActions(context, {
      take: (sheet) => check.takeTable(sheet),
      drop: (sheet) => check.dropTable(sheet),
    }),
    ...createMakeActions(context),
    ...createEarlierActions(context),
    ...createNoticeActions(context),
    ...createHeaderActions(context, (step) => {
      if (step === "collect") void loadCollect();
      else if (step === "plan") void loadAnnex();
      else if (step === "progress") void loadProgress();
    }),
    undo: () => undo(context),
    async open() {
      store.update({ busy: null });
      await run(context, { task: "opening" }, () => connect(context, check));
    },
    async openSummaries(origin) {
      await fetchStep(context, summaries);
      summaries.step?.actions.open(origin);
    },
    summaries: () => summaries.step,
    collect: () => collect.step,
    annex: () => annex.step,
    progress: () => progress.step,
    ...{ loadCollect, loadAnnex, loadProgress },
  };
  return { store, actions };
}

function createHeaderActions(context: PaneContext, open: (step: Step) => void): HeaderActions {
  const { store, world, talk } = context;
  return {
    goTo: (step) => {
      if (talk.isAsking()) return;
      // whoever comes back to 插入 may want another table
      const isBack = step === "insert" && store.state.step !== "insert";
      store.update({ step, summaries: null, ...(isBack && { inserted: null }) });
      open(step);
    },
    choosePlan(id) {
      const plan = store.state.plans.find((each) => each.id === id);
      const item = PLAN_SHELF.find((each) => each.id === id)?.title ?? id;
      if (plan) change(context, { plan });
      else void run(context, { task: "opening", item }, () => fetchChosenPlan(context, id));
    },
    choosePeriod(id) {
      const period = parsePeriod(id);
      if (period) change(context, { period });
    },
    chooseLanguage(language) {
      world.memory.remember({ language });
      change(context, { language });
    },
    openPlanFile: (file) =>
      run(context, { task: "opening", item: file.name }, () => openPlanFile(context, file), null),
  };
}

function createNoticeActions({ store, talk }: PaneContext): NoticeActions & QuestionActions {
  return {
    dismiss: () => {
      talk.notify(null);
    },
    retry() {
      const retry = store.state.notice?.retry;
      talk.notify(null);
      retry?.();
    },
    cancelQuestion: () => {
      talk.ask(null);
    },
  };
}
