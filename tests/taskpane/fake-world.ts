import { finding } from "../../src/core";
import type { SelectedCells } from "../../src/excel";
import type { Ledger } from "../../src/exchange";
import type { AnnexPart } from "../../src/taskpane/annex";
import { createAnnexActions } from "../../src/taskpane/annex/actions";
import { chineseAnnex, englishAnnex } from "../../src/taskpane/annex/texts";
import type { CollectPart } from "../../src/taskpane/collect";
import { createCollectActions } from "../../src/taskpane/collect/actions";
import { chineseCollect, englishCollect } from "../../src/taskpane/collect/texts";
import { createFileSpreadsheet } from "../../src/taskpane/file-spreadsheet";
import { workbookFiles } from "../../src/taskpane/files";
import { createPane, type Pane, type PaneWorld } from "../../src/taskpane/pane";
import { fetchPlan } from "../../src/taskpane/plans";
import { readPlanFile } from "../../src/taskpane/plans/read-plan-file";
import type { ProgressPart } from "../../src/taskpane/progress";
import { createProgressActions } from "../../src/taskpane/progress/actions";
import { chineseProgress, englishProgress } from "../../src/taskpane/progress/texts";
import { createSummariesActions } from "../../src/taskpane/summaries/actions";
import type { SummariesPart } from "../../src/taskpane/summaries";
import { chineseSummaries, englishSummaries } from "../../src/taskpane/summaries/texts";
import type { Host, Memory, Timers } from "../../src/taskpane/shell";
import { insertTable, leftOut, swapTable } from "../../src/taskpane/tables";
import { englishWords } from "../../src/taskpane/words-en-US";
import { chineseWords } from "../../src/taskpane/words-zh-CN";
import { fakeShelf } from "./fake-shelf";
import { fakeSpreadsheet, type FakeSpreadsheet } from "./fake-spreadsheet";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A pane over a workbook in memory, on 2021-12-20, with ids that count up. */
export interface Bench extends Pane {
  readonly workbook: FakeSpreadsheet;
  readonly saved: SavedFile[];
  readonly opened: Uint8Array[];
  readonly memory: Memory & {
    language: Memory["language"];
    welcomed: boolean;
    decidedBy: string | null;
  };
  /** Lets so much time pass and waits for what it sets off. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export interface BenchOptions {
  readonly host?: Host["kind"];
  readonly workbook?: FakeSpreadsheet;
  /** The number before the first form id. */
  readonly ids?: number;
  readonly world?: Partial<PaneWorld>;
  readonly selected?: SelectedCells;
  /** Whether and how opening in Excel fails, by the number of forms that are open already. */
  readonly failsToOpen?: (open: number) => Error | null;
  readonly savesFiles?: boolean;
  /** Whether the person breaks off saving. */
  readonly givesUp?: boolean;
}

export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const { host = "excel", workbook = fakeSpreadsheet(), failsToOpen = () => null } = options;
  const saved: SavedFile[] = [];
  const opened: Uint8Array[] = [];
  const clock = fakeClock();
  let { ids = 0 } = options;
  const memory: Bench["memory"] = {
    language: null,
    welcomed: false,
    decidedBy: null,
    remember(facts) {
      Object.assign(memory, facts);
    },
  };
  const save = (name: string, bytes: Uint8Array) => {
    saved.push({ name, bytes });
    return Promise.resolve(options.givesUp !== true);
  };
  const load = () => Promise.resolve(workbookFiles);
  const excel: Host = {
    kind: "excel",
    spreadsheet: workbook,
    keepsUndo: true,
    openInExcel: (bytes) => {
      const error = failsToOpen(opened.length);
      if (error) return Promise.reject(error);
      opened.push(bytes);
      return Promise.resolve();
    },
    savesFiles: options.savesFiles ?? true,
    startWithWorkbook: () => Promise.resolve(),
    readSelection: () => Promise.resolve(options.selected ?? { sheet: "Sheet1", areas: [] }),
  };
  const files: Host = {
    kind: "files",
    spreadsheet: createFileSpreadsheet({ load, save, today: () => "2021-12-20" }),
    openInExcel: null,
    savesFiles: true,
  };
  const world: PaneWorld = {
    connect: () => Promise.resolve(host === "excel" ? excel : files),
    load,
    startReader: () => Promise.resolve(null),
    // as of a scan
    readPrinted: () =>
      Promise.resolve({
        outcome: "rejected",
        findings: [finding("not-a-workbook", { received: ".pdf", expected: ".docx" })],
      }),
    loadTables: () => Promise.resolve({ insertTable, leftOut, swapTable }),
    loadCollect: () => Promise.resolve(collectWithoutFace),
    loadCollectTexts: (language) =>
      Promise.resolve(language === "zh-CN" ? chineseCollect : englishCollect),
    loadAnnex: () => Promise.resolve(annexWithoutFace),
    loadAnnexTexts: (language) =>
      Promise.resolve(language === "zh-CN" ? chineseAnnex : englishAnnex),
    loadProgress: () => Promise.resolve(progressWithoutFace),
    loadProgressTexts: (language) =>
      Promise.resolve(language === "zh-CN" ? chineseProgress : englishProgress),
    loadSummaries: () => Promise.resolve(summariesWithoutFace),
    loadSummariesTexts: (language) =>
      Promise.resolve(language === "zh-CN" ? chineseSummaries : englishSummaries),
    loadWords: (language) => Promise.resolve(language === "zh-CN" ? chineseWords : englishWords),
    loadPlan: fetchPlan,
    loadPlanReader: () => Promise.resolve(readPlanFile),
    save,
    copy: () => Promise.resolve(true),
    now: () => new Date(2021, 11, 20),
    newId: () => {
      ids += 1;
      return String(ids).padStart(32, "0");
    },
    pause: () => Promise.resolve(),
    timers: clock,
    memory,
    openShelf: () => Promise.resolve(fakeShelf()),
    ...options.world,
  };
  const pane = createPane(world, chineseWords);
  await pane.actions.open();
  return { ...pane, workbook, saved, opened, memory, pass: clock.pass };
}

/** The step 回收 as the pane fetches it, without what draws it. */
const collectWithoutFace: CollectPart = {
  create: createCollectActions,
  describe: (problem, texts) => texts.problem(problem),
  view: () => {
    throw new Error("nothing is drawn here");
  },
  ask: () => {
    throw new Error("nothing is drawn here");
  },
};

/** The step 计划 as the pane fetches it, without what draws it. */
const annexWithoutFace: AnnexPart = {
  create: createAnnexActions,
  describe: (problem, texts, messages) => texts.problem(problem, messages),
  view: () => {
    throw new Error("nothing is drawn here");
  },
  ask: () => {
    throw new Error("nothing is drawn here");
  },
};

/** The step 进度 as the pane fetches it, without what draws it. */
const progressWithoutFace: ProgressPart = {
  create: createProgressActions,
  describe: (problem, texts) => texts.problem(problem),
  view: () => {
    throw new Error("nothing is drawn here");
  },
};

const summariesWithoutFace: SummariesPart = {
  create: createSummariesActions,
  describe: (problem, texts) =>
    problem.kind === "nothing" ? texts.nothing[problem.origin] : texts.notOpened,
  view: () => {
    throw new Error("nothing is drawn here");
  },
  ask: () => {
    throw new Error("nothing is drawn here");
  },
};

interface FakeClock extends Timers {
  readonly pass: (milliseconds: number) => Promise<void>;
}

function fakeClock(): FakeClock {
  let now = 0;
  let alarms: { readonly at: number; readonly run: () => void }[] = [];
  return {
    after(milliseconds: number, run: () => void) {
      const alarm = { at: now + milliseconds, run };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((each) => each !== alarm);
      };
    },
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = alarms.toSorted((a, b) => a.at - b.at).find(({ at }) => at <= end);
        if (!next) break;
        alarms = alarms.filter((each) => each !== next);
        now = next.at;
        next.run();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets promises that wait for nothing run to their end. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** The address of a target's cell under a header, in a table as it is inserted. */
export function cellOfTarget(
  workbook: FakeSpreadsheet,
  target: string,
  column: string,
  sheet = "指标跟踪表",
): string {
  const cell = workbook
    .sheet(sheet)
    .cells.find(({ shown, column: at }) => at === 15 && shown === target);
  if (!cell) throw new Error(`no line ${target}`);
  return `${column}${cell.row}`;
}

/** The ledger of another plan or period that the pane asks about. */
export function ledgerInTheWay({ state }: Pane["store"]): Ledger {
  const { question } = state;
  if (question?.kind !== "other-ledger") throw new Error("nothing is asked of a ledger");
  return question.ledger;
}
