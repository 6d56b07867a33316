/// <reference lib="dom" />
import "./jitless";
import { render } from "lit/html.js";
import { type Language, LANGUAGES, localDay } from "../core";
import {
  createLiveSpreadsheet,
  excelTheme,
  keepsUndo,
  onRibbonCommand,
  openInExcel,
  savesFiles,
  readSelection,
  showPane,
  startWithWorkbook,
  whenOfficeReady,
} from "../excel";
import { browserMemory, browserTimers, copyText, pause, randomId, saveFile } from "./browser";
import type { BrowserMode } from "./browser-mode";
import { listenToRibbon } from "./commands";
import { createFileSpreadsheet } from "./file-spreadsheet";
import { fetchPlan } from "./plans";
import { createPane, type Actions, type PaneWorld } from "./pane";
import { createScrollPlaces } from "./scroll-places";
import { PRIMARY, type Host, type Step, whenIdle } from "./shell";
import { isUnsaved, type PaneState } from "./state";
import { followTheme } from "./theme";
import { paneView } from "./view";
import type { Words } from "./words";

const now = () => new Date();
const load: PaneWorld["load"] = async () =>
  (await import(/* webpackChunkName: "xlsx" */ "./files")).workbookFiles;

// only the step 回收 needs it, and it comes with that
const startReader: PaneWorld["startReader"] = async (order) =>
  (await import(/* webpackChunkName: "collect" */ "./start-reader")).startReader(order);

// only an annex that comes as a PDF needs it
const readPrinted: PaneWorld["readPrinted"] = async (bytes) =>
  (await import(/* webpackChunkName: "printed" */ "./start-printed")).readPrinted(bytes);

// only the step 回收 keeps anything there, and only where there is no workbook to keep it in
const openShelf: PaneWorld["openShelf"] = async () =>
  (await import(/* webpackChunkName: "shelf" */ "./browser-shelf")).openShelf();

const loadTables: PaneWorld["loadTables"] = () =>
  import(/* webpackChunkName: "tables" */ "./tables");

const loadCollect: PaneWorld["loadCollect"] = async () =>
  (await import(/* webpackChunkName: "collect" */ "./collect-part")).collectPart;

const loadCollectTexts: PaneWorld["loadCollectTexts"] = async (language) =>
  language === "zh-CN"
    ? (await import(/* webpackChunkName: "collect-zh-CN" */ "./collect-words-zh-CN")).chineseCollect
    : (await import(/* webpackChunkName: "collect-en-US" */ "./collect-words-en-US"))
        .englishCollect;

const loadAnnex: PaneWorld["loadAnnex"] = async () =>
  (await import(/* webpackChunkName: "annex" */ "./annex-part")).annexPart;

const loadAnnexTexts: PaneWorld["loadAnnexTexts"] = async (language) =>
  language === "zh-CN"
    ? (await import(/* webpackChunkName: "annex-zh-CN" */ "./annex-words-zh-CN")).chineseAnnex
    : (await import(/* webpackChunkName: "annex-en-US" */ "./annex-words-en-US")).englishAnnex;

const loadProgress: PaneWorld["loadProgress"] = async () =>
  (await import(/* webpackChunkName: "progress" */ "./progress-part")).progressPart;

const loadProgressTexts: PaneWorld["loadProgressTexts"] = async (language) =>
  language === "zh-CN"
    ? (await import(/* webpackChunkName: "progress-zh-CN" */ "./progress-words-zh-CN"))
        .chineseProgress
    : (await import(/* webpackChunkName: "progress-en-US" */ "./progress-words-en-US"))
        .englishProgress;

const loadSummaries: PaneWorld["loadSummaries"] = async () =>
  (await import(/* webpackChunkName: "summaries" */ "./summaries-part")).summariesPart;

const loadSummariesTexts: PaneWorld["loadSummariesTexts"] = async (language) =>
  language === "zh-CN"
    ? (await import(/* webpackChunkName: "summaries-zh-CN" */ "./summaries-words-zh-CN"))
        .chineseSummaries
    : (await import(/* webpackChunkName: "summaries-en-US" */ "./summaries-words-en-US"))
        .englishSummaries;

const loadWords: PaneWorld["loadWords"] = async (language) =>
  language === "zh-CN"
    ? (await import(/* webpackChunkName: "zh-CN" */ "./words-zh-CN")).chineseWords
    : (await import(/* webpackChunkName: "en-US" */ "./words-en-US")).englishWords;

const loadPlanReader: PaneWorld["loadPlanReader"] = async () =>
  (await import(/* webpackChunkName: "plan-file" */ "./plan-reader")).readPlanFile;

/** What a browser has and Excel has not; null in Excel, and where it could not be fetched: there the pane saves as every page does. */
let browserMode: BrowserMode | null = null;
const save: PaneWorld["save"] = (name, bytes) => {
  if (browserMode !== null) return browserMode.save(name, bytes);
  saveFile(name, bytes);
  return Promise.resolve(true);
};

async function fetchBrowserMode(): Promise<void> {
  try {
    const { startBrowserMode } = await import(/* webpackChunkName: "browser" */ "./browser-mode");
    browserMode = startBrowserMode(window, browserMemory.language ?? LANGUAGES[0]);
  } catch {
    browserMode = null;
  }
}

const theme = followTheme(excelTheme);

const world = (goTo: Actions["goTo"], act: (step: Step) => void): PaneWorld => ({
  async connect(): Promise<Host> {
    await window.officeScript;
    const isExcel = (await whenOfficeReady()) === "excel";
    theme.update();
    if (isExcel) {
      listenToRibbon({
        onCommand: onRibbonCommand,
        showPane,
        goTo,
        act,
      });
      const spreadsheet = createLiveSpreadsheet();
      return {
        ...{ kind: "excel", spreadsheet, openInExcel, readSelection, startWithWorkbook },
        ...{ keepsUndo: keepsUndo(), savesFiles: savesFiles() },
      };
    }
    await fetchBrowserMode();
    const today = () => localDay(now());
    const spreadsheet = createFileSpreadsheet({ load, save, today });
    return { kind: "files", spreadsheet, openInExcel: null, savesFiles: true };
  },
  load,
  startReader,
  readPrinted,
  loadTables,
  loadCollect,
  loadCollectTexts,
  loadAnnex,
  loadAnnexTexts,
  loadProgress,
  loadProgressTexts,
  loadSummaries,
  loadSummariesTexts,
  loadWords,
  loadPlan: fetchPlan,
  loadPlanReader,
  save,
  copy: copyText,
  now,
  newId: randomId,
  pause,
  timers: browserTimers,
  memory: browserMemory,
  openShelf,
});

/** A question takes the focus, and gives it back to the action it came from; so does what was just decided. */
function moveFocus(before: PaneState | null, after: PaneState): void {
  if (after.focus !== null && after.focus !== before?.focus) {
    // what it was about may be gone
    const element = document.getElementById(after.focus.id) ?? document.getElementById(PRIMARY);
    // what is folded away cannot take it
    element?.closest("details:not([open])")?.setAttribute("open", "");
    element?.focus();
  }
  if (before === null || (before.question === null) === (after.question === null)) return;
  const selector = after.question === null ? `#${PRIMARY}` : "#question button";
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** A file that misses the place for it must not open instead of the pane. */
for (const name of ["dragover", "drop"] as const) {
  document.addEventListener(name, (event) => {
    if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
  });
}

/** Draws the pane whenever its state changes. */
function show(root: HTMLElement, said: Words): void {
  const { store, actions } = createPane(
    world(
      (step) => {
        actions.goTo(step);
      },
      (step) => {
        // a button may be pressed before the workbook has been looked at
        whenIdle(store, () => {
          if (store.state.question !== null) return;
          if (step === "insert") void actions.insert();
          // without a table there is nothing to check: the step says where to insert one
          if (step === "check" && store.state.table !== null) void actions.check();
        });
      },
    ),
    said,
  );
  const places = createScrollPlaces(() => document.getElementById("panel"));
  let drawn: PaneState | null = null;
  let isDue = false;
  const draw = () => {
    isDue = false;
    const before = drawn;
    const { state } = store;
    drawn = state;
    document.documentElement.lang = state.said.language;
    document.title = state.said.shell.name;
    browserMode?.speak(state.said.language);
    const shown = places.leave(before, state);
    render(paneView(state, actions), root);
    shown();
    moveFocus(before, state);
  };
  store.subscribe(() => {
    // several changes in one go are drawn once
    if (isDue) return;
    isDue = true;
    queueMicrotask(draw);
  });
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved(store.state)) event.preventDefault();
  });
  draw();
  void actions.open();
}

/** The words of the language that was chosen last; those of another where they cannot be had. */
async function firstWords(): Promise<Words> {
  const wanted: Language = browserMemory.language ?? LANGUAGES[0];
  const others = LANGUAGES.filter((each) => each !== wanted);
  for (const language of [wanted, ...others]) {
    const words = await loadWords(language).catch(() => null);
    if (words !== null) return words;
  }
  throw new Error("no words");
}

const root = document.getElementById("pane");
if (root === null) throw new Error("taskpane.html has no #pane");
firstWords().then(
  (words) => {
    show(root, words);
  },
  () => {
    // no language is there to say it in: the folder is not whole, or the server is gone
    root.textContent =
      "面板没有装全，请关闭后重新打开。 Parts of this pane could not be fetched; close it and open it again.";
  },
);
