/// <reference lib="dom" />
import "./jitless";
import { render } from "lit/html.js";
import { localDay } from "../core";
import {
  createLiveSpreadsheet,
  excelTheme,
  onRibbonCommand,
  openInExcel,
  showPane,
  whenOfficeReady,
} from "../excel";
import { browserMemory, browserTimers, pause, randomId, saveFile } from "./browser";
import { listenToRibbon } from "./commands";
import { createFileSpreadsheet } from "./file-spreadsheet";
import { createPane, type PaneWorld } from "./pane";
import { PRIMARY, shellTexts, type Host } from "./shell";
import type { PaneState } from "./state";
import { followTheme } from "./theme";
import { paneView } from "./view";

const now = () => new Date();
const load: PaneWorld["load"] = async () =>
  (await import(/* webpackChunkName: "xlsx" */ "./files")).workbookFiles;

const loadTables: PaneWorld["loadTables"] = async () =>
  (await import(/* webpackChunkName: "tables" */ "./tables")).insertTable;

const loadCollect: PaneWorld["loadCollect"] = async () =>
  (await import(/* webpackChunkName: "collect" */ "./collect")).collectPart;

const theme = followTheme(excelTheme);

const world: PaneWorld = {
  async connect(): Promise<Host> {
    await window.officeScript;
    const isExcel = (await whenOfficeReady()) === "excel";
    theme.update();
    if (isExcel) {
      listenToRibbon({
        onCommand: onRibbonCommand,
        showPane,
        goTo: (step) => {
          actions.goTo(step);
        },
      });
      return { kind: "excel", spreadsheet: createLiveSpreadsheet(), openInExcel };
    }
    const today = () => localDay(now());
    const spreadsheet = createFileSpreadsheet({ load, save: saveFile, today });
    return { kind: "files", spreadsheet, openInExcel: null };
  },
  load,
  loadTables,
  loadCollect,
  save: saveFile,
  now,
  newId: randomId,
  pause,
  timers: browserTimers,
  memory: browserMemory,
};

const { store, actions } = createPane(world);
const root = document.getElementById("pane");
if (root === null) throw new Error("taskpane.html has no #pane");

let drawn: PaneState | null = null;
let isDue = false;
const draw = () => {
  isDue = false;
  const before = drawn;
  const { state } = store;
  drawn = state;
  const { language } = state.settings;
  document.documentElement.lang = language;
  document.title = shellTexts(language).name;
  render(paneView(state, actions), root);
  moveFocus(before, state);
};
store.subscribe(() => {
  // several changes in one go are drawn once
  if (isDue) return;
  isDue = true;
  queueMicrotask(draw);
});
draw();

/** A question takes the focus, and gives it back to the action it came from; so does what was just decided. */
function moveFocus(before: PaneState | null, after: PaneState): void {
  if (after.focus !== null && after.focus !== before?.focus) {
    // what it was about may be gone
    const element = document.getElementById(after.focus.id) ?? document.getElementById(PRIMARY);
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

void actions.open();
