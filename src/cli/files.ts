import { randomUUID } from "node:crypto";
import { constants, rmSync } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file to look at, or why it cannot be read. `path` is as given, or found below a folder as given. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
}

/** What a path leads to. */
export async function kindOfPath(path: string): Promise<"file" | "folder" | "other" | "missing"> {
  try {
    const found = await stat(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return "missing";
    throw error;
  }
}

/**
 * Every regular file below a folder, sorted by path, whatever its extension, except names that begin with `~$` (a program's lock
 * files) or `.`, and the ledger. Links are not followed.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (entry.name.startsWith("~$") || entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listFolder(path)));
    else if (entry.isFile() && entry.name !== LEDGER_NAME) found.push(path);
  }
  return found;
}

export const LEDGER_NAME = "ledger.json";

/**
 * Reads a file whole, unless it is larger than the limit.
 *
 * @returns the bytes, or the size of a file that is too large to be read.
 */
export async function readCapped(
  path: string,
  limit: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly size: number }> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size > limit) return { size };
    return { bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
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
  /** The file whose place is being taken; the one to name when that fails. */
  renaming: string | null = null;

  async add(path: string, bytes: Uint8Array | string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const temporary = join(dirname(path), `.zerenbiao-${randomUUID()}.tmp`);
    this.staged.push({ temporary, path });
    await writeFile(temporary, bytes, { flag: "wx" });
  }

  async commit(): Promise<void> {
    for (const { temporary, path } of this.staged) {
      this.renaming = path;
      await rename(temporary, path);
    }
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

/** Whether an error of the file system has a code such as ENOENT. */
export function isCode(error: unknown, code: string): boolean {
  return codeOf(error) === code;
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
