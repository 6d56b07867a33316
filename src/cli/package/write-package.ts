import { randomUUID } from "node:crypto";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { exists } from "../files";
import { rebaseManifest } from "./manifest";

export interface PackageOptions {
  /** The built pane, `dist/web`. */
  readonly web: string;
  /** The manifest of development, `manifest.xml`. */
  readonly manifest: string;
  /** Where the pane will be served from: https, ending in `/`. */
  readonly baseUrl: string;
  /** The folder to write. */
  readonly out: string;
  /** Replaces an earlier package; nothing else is ever replaced. */
  readonly force: boolean;
}

export type PackageProblem = "not-built" | "output-exists" | "output-is-no-package";

/**
 * Writes `manifest.xml` and the folder `web`, whole or not at all: they are made beside their place and renamed at the end.
 *
 * @returns null, or why nothing was written.
 */
export async function writePackage(options: PackageOptions): Promise<PackageProblem | null> {
  const { web, manifest, baseUrl, force } = options;
  if (!(await exists(join(web, "taskpane.html")))) return "not-built";
  const out = resolve(options.out);
  const replaces = await exists(out);
  if (replaces && !force) return "output-exists";
  // --force must not empty a folder that was never ours
  if (replaces && !(await isPackage(out))) return "output-is-no-package";

  await mkdir(dirname(out), { recursive: true });
  const temporary = join(dirname(out), `.zerenbiao-${randomUUID()}.tmp`);
  const replaced = `${temporary}-replaced`;
  try {
    await cp(web, join(temporary, "web"), { recursive: true });
    const rebased = rebaseManifest(await readFile(manifest, "utf8"), baseUrl);
    await writeFile(join(temporary, "manifest.xml"), rebased);
    if (replaces) await rename(out, replaced);
    try {
      await rename(temporary, out);
    } catch (error) {
      if (replaces) await rename(replaced, out);
      throw error;
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  await rm(replaced, { recursive: true, force: true });
  return null;
}

async function isPackage(folder: string): Promise<boolean> {
  return (
    (await exists(join(folder, "manifest.xml"))) &&
    (await exists(join(folder, "web/taskpane.html")))
  );
}
