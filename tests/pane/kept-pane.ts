import type { BrowserContext, Page } from "playwright-core";
import { listOf, type SiteBed } from "./site";

/** What the pane says once it is kept on this machine. */
export const KEPT = "面板已存在这台电脑，断网也能用";

/** The files of a build, in order. */
export const filesOf = (folder: string): string[] => Object.keys(listOf(folder).files).sort();

/** The ways in which a test opens the pane of its site. */
export interface Openings {
  readonly address: () => string;
  readonly open: (context?: BrowserContext) => Promise<Page>;
  /** Waits until it is kept. */
  readonly openKept: (context?: BrowserContext) => Promise<Page>;
}

export function openings(bed: () => SiteBed): Openings {
  const address = (): string => `${bed().site.origin}/taskpane.html`;
  const open = async (context?: BrowserContext): Promise<Page> => {
    const page = await (context ?? (await bed().newContext())).newPage();
    await page.goto(address());
    return page;
  };
  const openKept = async (context?: BrowserContext): Promise<Page> => {
    const page = await open(context);
    await page.getByText(KEPT).waitFor();
    return page;
  };
  return { address, open, openKept };
}
