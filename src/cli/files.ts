import { randomUUID } from "node:crypto";
import { constants, rmSync } from "node:fs";
import {
  access,
  copyFile,
  link,
  mkdir,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** A path that leads nowhere: nothing there, a link to itself, a name no system takes. */
const NOWHERE = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"]);

/** What a path leads to. */
export async function kindOfPath(path: string): Promise<"file" | "folder" | "other" | "missing"> {
  try {
    const found = await stat(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (NOWHERE.has(codeOf(error) ?? "")) return "missing";
    // it is there but does not open itself to us: it gets reported, not passed over
    return "other";
  }
}

/**
 * Every regular file below a folder, sorted by path, whatever its extension, except names that begin with `~$` (a program's lock
 * files) or `.`, and the ledger. Links are not followed.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  // a folder that cannot be read is reported as it stands, beside the files of the others
  if (entries === null) return [folder];
  const found: string[] = [];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (entry.name.startsWith("~$") || entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listFolder(path)));
    else if (entry.isFile() && !isLedger(entry.name)) found.push(path);
  }
  return found;
}

/** Whether a path leads to somewhere below a folder, both of them as written. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What tells a file from all others, by whatever name, link or spelling a path leads to it; null where there is none. */
export async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && `${found.dev}:${found.ino}`;
}

export const LEDGER_NAME = "ledger.json";

/** The ledger of one part of the forms, `ledger.3-of-8.json`, until the parts are joined. */
export function partLedgerName({
  index,
  count,
}: {
  readonly index: number;
  readonly count: number;
}) {
  return `ledger.${index}-of-${count}.json`;
}

function isLedger(name: string): boolean {
  return name === LEDGER_NAME || /^ledger\.\d+-of-\d+\.json$/.test(name);
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Files written whole or not at all: each goes to a temporary name beside its place, and all are renamed at the end. When
 * anything fails before that, nothing has changed.
 */
export class StagedFiles {
  private readonly staged: { readonly temporary: string; readonly path: string }[] = [];
  /** Folders that are there: asking anew for each of ten thousand forms took a quarter of the time. */
  private readonly folders = new Set<string>();
  /** The file whose place is being taken; the one to name when that fails. */
  renaming: string | null = null;

  async add(path: string, bytes: Uint8Array | string): Promise<void> {
    const folder = dirname(path);
    if (!this.folders.has(folder)) await makeFolder(folder);
    this.folders.add(folder);
    const temporary = join(folder, `.zerenbiao-${randomUUID()}.tmp`);
    this.staged.push({ temporary, path });
    await writeFile(temporary, bytes, { flag: "wx" });
  }

  /**
   * Puts every file in its place. Each place is taken over in one step, so that a program that is killed leaves the old file or
   * the new one; where one place cannot be taken, the files before it go back to what they were.
   */
  async commit(): Promise<void> {
    const taken: { readonly path: string; readonly earlier: string | null }[] = [];
    try {
      for (const { temporary, path } of this.staged) {
        this.renaming = path;
        const earlier = await keepEarlier(path);
        taken.push({ path, earlier });
        await rename(temporary, path);
      }
    } catch (error) {
      for (const { path, earlier } of taken.reverse()) {
        if (earlier === null) await rm(path, { force: true });
        else await rename(earlier, path);
      }
      throw error;
    }
    for (const { earlier } of taken) if (earlier !== null) await rm(earlier, { force: true });
    this.staged.length = 0;
  }

  /** Removes what was not committed. */
  async discard(): Promise<void> {
    await Promise.all(this.staged.map(({ temporary }) => rm(temporary, { force: true })));
    this.staged.length = 0;
  }

  /** The same at once, for a program that is being stopped. */
  discardNow(): void {
    for (const { temporary } of this.staged) rmSync(temporary, { force: true });
    this.staged.length = 0;
  }
}

/** Makes a folder and those it stands in. Node's own way never ends where the system has no such place, as below /proc. */
async function makeFolder(folder: string): Promise<void> {
  const kind = await kindOfPath(folder);
  if (kind === "folder") return;
  if (kind !== "missing")
    throw Object.assign(new Error(`${folder} is no folder`), { code: "ENOTDIR" });
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch((error: unknown) => {
    // somebody else was faster
    if (codeOf(error) !== "EEXIST") throw error;
  });
}

/** A second name for the file at a path, to go back to; null when there is none. */
async function keepEarlier(path: string): Promise<string | null> {
  const kind = await kindOfPath(path);
  if (kind === "missing") return null;
  if (kind !== "file") throw Object.assign(new Error(`${path} is no file`), { code: "EISDIR" });
  const earlier = join(dirname(path), `.zerenbiao-${randomUUID()}.old`);
  // a file system without links (FAT, some network drives) takes a copy
  await link(path, earlier).catch(() => copyFile(path, earlier));
  return earlier;
}

/** The code of a file system error, or null for any other. */
export function codeOf(error: unknown): string | null {
  return typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : null;
}
