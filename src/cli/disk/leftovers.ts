import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import type { Disk } from "./disk";
import { codeOf } from "./error-code";
import { type LockTaker, LockHeldError, takeLock } from "./file-lock";
import { lookFor } from "./look-for";
import { type OwnName, readOwnName } from "./own-names";
import { hasEnded } from "./runner";
import { readTodo, type Todo } from "./todo";

/** What was done about a writing that a killed program left in the middle. */
export interface FinishedWriting {
  /** Files that were put in their places for it. */
  readonly placed: readonly string[];
  /** Files that were not: somebody put something else there since, or what was to be put there is gone. */
  readonly skipped: readonly string[];
}

/**
 * Clears a folder of what programs left that were killed: nothing that is of a program still running, nothing of anybody else. A writing
 * whose first file was in its place already is brought to its end, one that had not come so far is taken back.
 *
 * @returns what was brought to its end
 */
export async function clearLeftovers(
  taker: LockTaker,
  folder: string,
): Promise<readonly FinishedWriting[]> {
  const found = await listOwn(taker.disk, folder);
  const finished: FinishedWriting[] = [];
  const open = new Set<string>();
  for (const { name, owner } of found) {
    if (owner.kind !== "todo") continue;
    const done = await finish(taker, join(folder, name));
    if (done === "later") open.add(owner.run);
    else if (done !== null) finished.push(done);
  }
  for (const { name, owner } of found) {
    if (open.has(owner.run)) continue;
    if (await isLeftOver(taker, owner, join(folder, name)))
      await remove(taker.disk, join(folder, name));
  }
  return finished;
}

async function listOwn(
  disk: Disk,
  folder: string,
): Promise<readonly { readonly name: string; readonly owner: OwnName }[]> {
  let names: readonly string[];
  try {
    names = await disk.list(folder);
  } catch {
    // no folder yet, or one that may only be written into
    return [];
  }
  return names.flatMap((name) => {
    const owner = readOwnName(name);
    return owner === null ? [] : [{ name, owner }];
  });
}

/** Of another machine nobody here knows whether it still runs: what is a day old is left over. */
async function isLeftOver(taker: LockTaker, owner: OwnName, path: string): Promise<boolean> {
  if (hasEnded(owner)) return true;
  if (owner.machine === taker.runner.machine) return false;
  const found = await lookFor(taker.disk, path).catch(() => null);
  return found !== null && taker.now().getTime() - found.changedAt > LONGEST_RUN;
}

/** Far longer than any run, and than two clocks differ, in milliseconds. */
const LONGEST_RUN = 7 * 24 * 3_600_000;

/** Under the lock of the files that are meant: whoever wrote the list had it, and is not at work any more. */
async function finish(taker: LockTaker, list: string): Promise<FinishedWriting | "later" | null> {
  const { disk } = taker;
  const todo = await readList(disk, list);
  if (todo === null) return null;
  const place = (path: string): string => resolvePlace(list, path);
  let lock;
  try {
    lock = await takeLock({ ...taker, patience: 0 }, place(todo.locked));
  } catch (error) {
    if (error instanceof LockHeldError) return "later";
    throw error;
  }
  try {
    // somebody else may have been here before
    if ((await readList(disk, list)) === null) return null;
    const done = await bringToEnd(disk, todo, place);
    await disk.remove(list);
    return done;
  } finally {
    await lock.release();
  }
}

const resolvePlace = (list: string, path: string): string => {
  const folder = dirname(list);
  return resolve(folder, path) === resolve(path) ? path : join(folder, path);
};

async function readList(disk: Disk, list: string): Promise<Todo | null> {
  try {
    return readTodo(await disk.read(list));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function bringToEnd(
  disk: Disk,
  { steps }: Todo,
  place: (path: string) => string,
): Promise<FinishedWriting | null> {
  const [first, ...others] = steps.map((step) => ({
    ...step,
    ...{ temporary: place(step.temporary), path: place(step.path) },
  }));
  if (first === undefined) return null;
  if ((await hashOf(disk, first.path)) !== first.sha256) {
    for (const { temporary } of [first, ...others]) await remove(disk, temporary);
    return null;
  }
  const placed: string[] = [];
  const skipped: string[] = [];
  for (const { temporary, path, sha256, before } of others) {
    if ((await hashOf(disk, path)) === sha256) continue;
    const waiting = await lookFor(disk, temporary);
    const there = await lookFor(disk, path);
    const isAsBefore =
      there === null || (before?.size === there.size && before.changedAt === there.changedAt);
    if (waiting !== null && isAsBefore) {
      await disk.rename(temporary, path);
      placed.push(path);
    } else skipped.push(path);
  }
  return placed.length + skipped.length === 0 ? null : { placed, skipped };
}

async function hashOf(disk: Disk, path: string): Promise<string | null> {
  try {
    return createHash("sha256")
      .update(await disk.read(path))
      .digest("hex");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function remove(disk: Disk, path: string): Promise<void> {
  await disk.remove(path).catch(() => undefined);
}
