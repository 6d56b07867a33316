import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { buildPane, isBuilt, sourceTime } from "../../src/cli/serve/build";
import { exists } from "../../src/cli/files";

const REPOSITORY = resolve(__dirname, "../..");
const CACHE = join(REPOSITORY, "node_modules/.cache/zerenbiao-web");

/**
 * The folder of a pane built from the sources as they are, with office.js beside it: `dist/web` when that is fresh, else one that
 * is built once and kept. One run of tests asks once (tests/shared/workshop.ts); what a run that was stopped has begun is in nobody's way.
 */
export async function builtPane(): Promise<string> {
  const dist = join(REPOSITORY, "dist/web");
  if ((await isBuilt(REPOSITORY)) && (await hasLocalOffice(dist))) return dist;
  const folder = join(CACHE, String(await sourceTime(REPOSITORY)));
  if (await exists(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  await removeOld();
  const own = await mkdtemp(join(CACHE, "building-"));
  try {
    await buildPane(REPOSITORY, own);
    // another run may have been faster
    if (!(await exists(folder))) await rename(own, folder);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
  return folder;
}

async function hasLocalOffice(folder: string): Promise<boolean> {
  const page = await readFile(join(folder, "taskpane.html"), "utf8");
  return page.includes('="office/office.js"');
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
