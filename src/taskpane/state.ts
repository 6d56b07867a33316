import { parsePeriod, type Language, type Plan, type ReportingPeriod } from "../core";
import {
  builtInPlans,
  DEFAULT_PLAN_ID,
  type FileReport,
  type Ledger,
  type LedgerForm,
  type PeriodRulings,
  type PreviousPeriod,
  type PreviousProblem,
} from "../exchange";
import type { SpreadsheetRefusal } from "../sheets";
import type { CollectProblem, CollectQuestion, CollectState } from "./collect/state";

/** The steps of the pane, in the order of its tabs. */
export const STEPS = ["insert", "check", "make", "collect"] as const;
export type Step = (typeof STEPS)[number];

/** Which table is inserted: the one values are typed into, or only the five published columns. */
export type TableKind = "tracking" | "published";

/** How forms reach the person who made them. */
export type Delivery = "open" | "zip" | "single";

/** Which findings are shown. Lines nobody has filled in yet are apart: forty equal cards hide the others. */
export type FindingFilter = "all" | "error" | "warning" | "blank" | "info";

/** What is chosen for a workbook and remembered in its notebook. */
export interface Settings {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** A day, or null. */
  readonly due: string | null;
  readonly contact: string | null;
  readonly language: Language;
  readonly ledger: Ledger | null;
  /** What was decided while collecting, one for each plan and period. */
  readonly rulings: readonly PeriodRulings[];
  /** Whether the card that explains first use was put away. */
  readonly welcomed: boolean;
}

/** What the pane is doing, and how far it is. */
export interface Busy {
  readonly task: "opening" | "inserting" | "checking" | "making" | "saving" | "reading";
  readonly done: number;
  /** 0 where it cannot be known. */
  readonly total: number;
  /** What is worked on: a bureau, a file. */
  readonly item: string | null;
  readonly canStop: boolean;
}

/** What went wrong, as data; the sentence is made in texts/. */
export type Problem =
  | {
      readonly kind: "spreadsheet";
      readonly code: SpreadsheetRefusal;
      readonly sheet: string | null;
    }
  /** The findings stand, but could not be written beside the values. */
  | {
      readonly kind: "not-marked";
      readonly code: SpreadsheetRefusal;
      readonly sheet: string | null;
    }
  /** The ledger is kept in memory; the workbook did not take it. */
  | {
      readonly kind: "ledger-not-kept";
      readonly code: SpreadsheetRefusal | null;
      readonly sheet: string | null;
    }
  | { readonly kind: "no-table" }
  | { readonly kind: "notebook-unreadable" }
  | { readonly kind: "plan-file"; readonly file: string; readonly problems: readonly string[] }
  | { readonly kind: "ledger-file"; readonly file: string }
  | { readonly kind: "other-ledger-file"; readonly file: string; readonly found: string }
  | {
      readonly kind: "previous-file";
      readonly file: string;
      readonly why: PreviousProblem | { readonly kind: "unreadable" };
    }
  /** Told by the step that is fetched later. */
  | { readonly kind: "collect"; readonly problem: CollectProblem }
  | { readonly kind: "not-loaded" }
  | { readonly kind: "unexpected"; readonly detail: string };

export interface Notice {
  readonly problem: Problem;
  /** Does the same thing again; null where that would not help. */
  readonly retry: (() => void) | null;
}

/** Something only a person can decide; the pane waits. */
export type Question =
  | {
      readonly kind: "sheet-exists";
      readonly sheet: string;
      /** Whether the sheet is a table of this plan. */
      readonly known: boolean;
      /** How many lines hold something typed. */
      readonly filled: number;
      /** Cells that a new table has no place for; while there are any, replacing is not offered. */
      readonly lost: readonly string[];
    }
  /** The workbook's ledger belongs to another plan or period. */
  | { readonly kind: "other-ledger"; readonly ledger: Ledger }
  | { readonly kind: "collect"; readonly question: CollectQuestion };

/** The consolidated workbook of an earlier period that a person chose. */
export interface EarlierWorkbook {
  readonly file: string;
  readonly previous: PreviousPeriod;
}

/** A form that was made in this session. */
export interface MadeForm {
  readonly form: Omit<LedgerForm, "state">;
  /** `ready` waits to be saved; the others are out of the pane's hands. */
  readonly standing: "ready" | "saved" | "opened" | "packed";
  /** Kept for forms that are saved one by one. */
  readonly bytes: Uint8Array | null;
}

export interface PaneState {
  /** Null until it is known whether Excel is there. */
  readonly host: "excel" | "files" | null;
  readonly step: Step;
  /** Built-in plans, then the ones that were opened. */
  readonly plans: readonly Plan[];
  readonly settings: Settings;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly question: Question | null;
  readonly showsWelcome: boolean;
  readonly kind: TableKind;
  /** The sheet that the last insertion made. */
  readonly inserted: string | null;
  /** Names of sheets that may be tracking tables; the last one is the newest. */
  readonly tables: readonly string[];
  /** The table that is checked. */
  readonly table: string | null;
  /** The last check: one report of the table, or one of each file. */
  readonly reports: readonly FileReport[] | null;
  readonly filter: FindingFilter;
  /** Whether the table is checked while a person types. */
  readonly checksLive: boolean;
  readonly bureaus: ReadonlySet<string>;
  readonly delivery: Delivery;
  readonly made: readonly MadeForm[];
  /** Whether forms were stopped before all of them were made. */
  readonly stopped: boolean;
  /** What 上期值 is taken from, in forms and in the collection. */
  readonly earlier: EarlierWorkbook | null;
  /** The step 回收; null until the part of the program that does it has been fetched. */
  readonly collect: CollectState | null;
  /** The element that takes the focus with this state; each object does so once. */
  readonly focus: { readonly id: string } | null;
}

/** Settings of a workbook that has no notebook: the first built-in plan, and its year that is nearest to today. */
export function defaultSettings(today: string, language: Language): Settings {
  const plans = builtInPlans();
  const plan = plans.find(({ id }) => id === DEFAULT_PLAN_ID) ?? plans[0];
  if (!plan) throw new Error("no built-in plan");
  return {
    plan,
    period: nearestYear(plan, today),
    due: null,
    contact: null,
    language,
    ledger: null,
    rulings: [],
    welcomed: false,
  };
}

/** The whole year of a plan that is nearest to a day. */
export function nearestYear(plan: Plan, today: string): ReportingPeriod {
  const year = Math.min(Math.max(Number(today.slice(0, 4)), plan.period.from), plan.period.to);
  const period = parsePeriod(String(year));
  if (!period) throw new RangeError(`no period for ${today}`);
  return period;
}

export function initialState(settings: Settings): PaneState {
  return {
    host: null,
    step: "insert",
    plans: builtInPlans(),
    settings,
    busy: { task: "opening", done: 0, total: 0, item: null, canStop: false },
    notice: null,
    question: null,
    showsWelcome: false,
    kind: "tracking",
    inserted: null,
    tables: [],
    table: null,
    reports: null,
    filter: "all",
    checksLive: true,
    bureaus: new Set(settings.plan.bureaus),
    delivery: "zip",
    made: [],
    stopped: false,
    earlier: null,
    collect: null,
    focus: null,
  };
}

/** One state, and those who want to know when it changes. */
export interface Store {
  readonly state: PaneState;
  update(patch: Partial<PaneState>): void;
  /** @returns what ends it. */
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    update(patch) {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
