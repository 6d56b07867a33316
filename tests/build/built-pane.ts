import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildPane, isBuilt, sourceTime } from "../../src/cli/serve/build";
import { exists } from "../../src/cli/files";

const REPOSITORY = resolve(__dirname, "../..");
const CACHE = join(REPOSITORY, "node_modules/.cache/zerenbiao-web");

/** How long a test that needs the pane may wait for it, in milliseconds. */
export const BUILD_TIMEOUT = 180_000;

/**
 * The folder of a pane built from the sources as they are, with office.js beside it: `dist/web` when that is fresh, else one that
 * is built once and kept, whichever test asks first.
 */
export async function builtPane(): Promise<string> {
  const dist = join(REPOSITORY, "dist/web");
  if ((await isBuilt(REPOSITORY)) && (await hasLocalOffice(dist))) return dist;
  const folder = join(CACHE, String(await sourceTime(REPOSITORY)));
  await mkdir(CACHE, { recursive: true });
  const end = Date.now() + BUILD_TIMEOUT;
  while (!(await exists(folder))) {
    if (await takeLock(`${folder}.lock`)) await buildInto(folder);
    else if (Date.now() > end) throw new Error(`another test is still building ${folder}`);
    else await wait(200);
  }
  return folder;
}

async function hasLocalOffice(folder: string): Promise<boolean> {
  const page = await readFile(join(folder, "taskpane.html"), "utf8");
  return page.includes('="office/office.js"');
}

/** Jest runs test files side by side; one of them builds. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    return false;
  }
}

async function buildInto(folder: string): Promise<void> {
  const temporary = `${folder}.tmp`;
  try {
    if (await exists(folder)) return;
    await removeOld();
    await buildPane(REPOSITORY, temporary);
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(`${folder}.lock`, { recursive: true, force: true });
  }
}

/** What earlier runs left, stopped ones included. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const path = join(CACHE, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > 60 * 60 * 1000) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
