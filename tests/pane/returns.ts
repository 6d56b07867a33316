import { fillInForm, type FormEntry } from "../../src/cli/fill-in";
import { builtInPlans } from "../../src/exchange";
import type { OpenPane } from "./open";

/** A file as a browser's chooser takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export type Values = Readonly<Record<string, number | string>>;

/** Makes the forms of all bureaus in a pane inside Excel; its workbook has the ledger then. */
export async function sendForms(pane: OpenPane): Promise<ReadonlyMap<string, Buffer>> {
  await pane.tab("生成").click();
  await pane.pane.page.locator("input[name=delivery][value=open]").check();
  await pane.act();
  const bureaus = builtInPlans()[0]?.bureaus ?? [];
  await pane.statusHas(`已打开 ${bureaus.length} 份`);
  await pane.excel.idle();
  const forms = await pane.pane.openedWorkbooks();
  return new Map(bureaus.map((bureau, index) => [bureau, forms[index] ?? Buffer.alloc(0)]));
}

/** A pane at the step 回收, with the forms out and their ledger in the workbook. */
export async function atCollect(open: () => Promise<OpenPane>): Promise<{
  readonly pane: OpenPane;
  readonly forms: ReadonlyMap<string, Buffer>;
}> {
  const pane = await open();
  await pane.pane.page.getByLabel("报告期").selectOption("2021");
  const forms = await sendForms(pane);
  await pane.tab("回收").click();
  await pane.pane.page.locator(".drop").waitFor();
  return { pane, forms };
}

/** A bureau's form as it comes back. */
export function returnForm(
  forms: ReadonlyMap<string, Buffer>,
  bureau: string,
  values: Values,
  name = `${bureau}-2021.xlsx`,
): ChosenFile {
  const form = forms.get(bureau);
  if (!form) throw new Error(`no form of ${bureau}`);
  const entries = Object.entries(values).map(([id, value]): [string, FormEntry] => [id, { value }]);
  return asFile(name, fillInForm(form, Object.fromEntries(entries)));
}

export function asFile(name: string, bytes: Uint8Array): ChosenFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

/** Hands files over through the chooser, and waits until they are read. */
export async function choose(pane: OpenPane, files: readonly ChosenFile[]): Promise<void> {
  await pane.pane.page.locator("#returned-files").setInputFiles([...files]);
  await pane.pane.page.locator("main[aria-busy=false] .bureaus").waitFor();
}

/** Drags files or folders from outside onto the page, as the desktop does. */
export async function dropPaths(
  pane: OpenPane,
  paths: readonly string[],
  { x, y } = { x: 160, y: 300 },
): Promise<void> {
  const { page } = pane.pane;
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x, y, data });
  }
  await session.detach();
}
