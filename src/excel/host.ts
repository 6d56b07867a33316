import { toBase64 } from "./base64";
import { toSpreadsheetError } from "./errors";

/** How long office.js may take to answer before the pane goes on without Excel, in milliseconds. */
const PATIENCE = 5000;

/**
 * Waits for office.js: `browser` when it did not load, did not answer in time or found another host than Excel.
 *
 * @param patience milliseconds
 */
export async function whenOfficeReady(patience: number = PATIENCE): Promise<"excel" | "browser"> {
  if (!isOfficeLoaded()) return "browser";
  const ready = Office.onReady().then(({ host }) => host === Office.HostType.Excel);
  const late = new Promise<false>((resolve) => {
    setTimeout(resolve, patience, false);
  });
  return (await Promise.race([ready, late])) ? "excel" : "browser";
}

/** Whether the program runs inside Excel; known once {@link whenOfficeReady} has answered. */
export function isInExcel(): boolean {
  return isOfficeLoaded() && contextOf()?.host === Office.HostType.Excel;
}

/**
 * Whether this Excel has a set of calls.
 *
 * @example supports("ExcelApi", "1.14")
 */
export function supports(api: "ExcelApi" | "SharedRuntime", version: string): boolean {
  return isOfficeLoaded() && contextOf()?.requirements.isSetSupported(api, version) === true;
}

/**
 * Whether Excel takes back what an add-in writes, as it does what a person types (ExcelApi 1.20). Where it does not, every write
 * clears its list of undoable steps.
 */
export function keepsUndo(): boolean {
  return supports("ExcelApi", "1.20");
}

/** How light the Office programs are; null where Office does not say. */
export function excelTheme(): "light" | "dark" | null {
  if (!isOfficeLoaded()) return null;
  // Older versions of Office have no theme, whatever the types say.
  const theme: Partial<Office.OfficeTheme> | undefined = contextOf()?.officeTheme;
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(
    theme?.bodyBackgroundColor ?? "",
  );
  if (background === null) return null;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

/** Runs something whenever the ribbon button with this action id is pressed. */
export function onRibbonCommand(id: string, run: () => void): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    try {
      run();
    } finally {
      // Until it is told, Office shows the command as busy and ends the add-in after five minutes.
      event.completed();
    }
  });
}

/** Brings the pane into view, where Excel can; it needs the shared runtime. */
export async function showPane(): Promise<void> {
  if (supports("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

/**
 * Lets Excel start the program with this workbook from now on, where it can: what is typed is checked again before anybody opens the
 * pane. Where Excel refuses, a person opens it.
 */
export async function startWithWorkbook(): Promise<void> {
  if (!supports("SharedRuntime", "1.1")) return;
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // it is a convenience, and nothing a person asked for
  }
}

/**
 * Opens an .xlsx file as a new workbook in a window of its own.
 *
 * @throws SpreadsheetError where Excel refuses.
 */
export async function openInExcel(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
  } catch (error) {
    throw toSpreadsheetError(error, null);
  }
}

/** Whether a pane can offer a file for saving: the web views of Excel for Mac and for iPad follow no link to made-up content. */
export function savesFiles(): boolean {
  const platform = contextOf()?.platform;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

function isOfficeLoaded(): boolean {
  return typeof Office !== "undefined";
}

/** The context is missing in a browser and until Office is ready, whatever the types say. */
function contextOf(): Office.Context | undefined {
  return Office.context;
}
