import { dirname, join } from "node:path";
import type { Disk } from "./disk";
import { codeOf } from "./error-code";
import { lockPath, ownName } from "./own-names";
import { hasEnded, type Runner } from "./runner";

/*
 * A file that is read, changed and put back is locked by a file beside it, which says who has it. What is assumed of the disk:
 *
 * - Making a file that must not be there (O_EXCL, CREATE_NEW), and giving a file a second name, happen once only, whoever tries at the
 *   same time: so on local disks, SMB, and NFS from version 3 on. (A folder that a cloud service copies to and fro between machines is no
 *   shared folder in this sense: there two locks of one name can be made. So with NFS version 2 and with FTP drives.)
 * - Renaming a file over another of the same folder happens in one step.
 * - A file that was made or touched tells the time by the clock of the disk; ages are reckoned by that clock alone.
 *
 * A lock is taken over where its program is gone for certain (it ran on this machine), and where it gave no sign for ten minutes: whoever
 * holds one gives a sign every few seconds while it works, and looks whether the lock is still its own before each step.
 */

/** Who holds a lock, as it says itself; empty and zero where it does not say. */
export interface LockHolder extends Runner {
  /** When it took the lock, in ISO 8601. */
  readonly since: string;
}

/** Somebody else is at work, and still was when the waiting ended. */
export class LockHeldError extends Error {
  constructor(
    /** The file that is locked. */
    readonly path: string,
    /** The lock itself, for whoever knows that nobody is at work. */
    readonly lock: string,
    readonly holder: LockHolder | null,
    readonly waitedSeconds: number,
  ) {
    super(`${path} is locked`);
    this.name = "LockHeldError";
  }
}

/** Somebody took the lock over while its holder gave no sign. */
export class LockLostError extends Error {
  constructor(readonly path: string) {
    super(`the lock of ${path} was taken over`);
    this.name = "LockLostError";
  }
}

/** How somebody takes locks. */
export interface LockTaker {
  readonly disk: Disk;
  readonly runner: Runner;
  readonly now: () => Date;
  /** How long a lock is waited for, in milliseconds. */
  readonly patience: number;
  /** Told of each lock that was taken over. */
  readonly onTakenOver: (path: string, holder: LockHolder | null) => void;
}

/** After so long without a sign a lock counts as left behind, in milliseconds. */
export const LONGEST_SILENCE = 600_000;
/** A holder gives a sign at least so often, in milliseconds. */
const SIGN_EVERY = 5_000;
/** How often whoever waits looks again, in milliseconds. */
const LOOK_EVERY = 60;

/** A lock that is held. */
export class FileLock {
  private signedAt: number;

  constructor(
    readonly path: string,
    private readonly lock: string,
    private readonly taker: LockTaker,
  ) {
    this.signedAt = taker.now().getTime();
  }

  /** Gives a sign now and then. @throws {LockLostError} where the lock is another's by now */
  async keep(): Promise<void> {
    const { disk, now } = this.taker;
    const at = now().getTime();
    if (Math.abs(at - this.signedAt) < SIGN_EVERY) return;
    await this.assertOwn();
    this.signedAt = at;
    // a disk that takes no times is no reason to stop; ten minutes are long
    await disk.touch(this.lock).catch(() => undefined);
  }

  /** @throws {LockLostError} where the lock is another's by now */
  async assertOwn(): Promise<void> {
    const found = await readHolder(this.taker.disk, this.lock);
    if (found === "gone" || found.holder?.run !== this.taker.runner.run) {
      throw new LockLostError(this.path);
    }
  }

  /** Lets others in. What cannot be removed is seen to be left behind as soon as this program ends. */
  async release(): Promise<void> {
    try {
      await this.assertOwn();
      await this.taker.disk.remove(this.lock);
    } catch {
      // another's, or not to be removed: not ours to mend
    }
  }

  /** The same at once, for a program that is being stopped. */
  releaseNow(): void {
    try {
      this.taker.disk.removeNow(this.lock);
    } catch {
      // seen to be left behind by whoever comes next
    }
  }
}

/**
 * Takes the lock of a file, waiting for whoever has it. The file's folder has to be there.
 *
 * @throws {LockHeldError} where somebody else is at work for longer than anybody waits
 */
export async function takeLock(taker: LockTaker, path: string): Promise<FileLock> {
  const { disk, runner, now } = taker;
  const lock = lockPath(path);
  const temporary = join(dirname(lock), ownName(runner, 0, "tmp"));
  const holder: LockHolder = { ...runner, since: now().toISOString() };
  await disk.remove(temporary);
  try {
    await disk.create(
      temporary,
      `${JSON.stringify({ format: LOCK_FORMAT, ...holder }, null, 2)}\n`,
    );
    const { changedAt } = await disk.look(temporary);
    for (let waited = 0; ; waited += LOOK_EVERY) {
      const attempt = { taker, path, temporary, now: changedAt + waited };
      if (await obtain(attempt, lock)) return new FileLock(path, lock, taker);
      if (waited >= taker.patience) {
        const found = await readHolder(disk, lock);
        if (found !== "gone") {
          throw new LockHeldError(path, lock, found.holder, Math.round(waited / 1000));
        }
      }
      await disk.wait(LOOK_EVERY);
    }
  } finally {
    await disk.remove(temporary).catch(() => undefined);
  }
}

const LOCK_FORMAT = "zerenbiao-lock";

interface Attempt {
  readonly taker: LockTaker;
  /** What is to be locked. */
  readonly path: string;
  /** A lock of this writer, whole but for its name. */
  readonly temporary: string;
  /** By the clock of the disk. */
  readonly now: number;
}

/** Makes a lock where there is none, or takes over one that was left behind. @returns false where somebody else has it */
async function obtain(attempt: Attempt, lock: string): Promise<boolean> {
  const { taker, path, temporary } = attempt;
  const { disk, runner } = taker;
  if (await claim(disk, temporary, lock)) return true;
  const left = await whoLeft(attempt, lock);
  if (left === null) return false;
  if (left.run === runner.run) return true;
  // of several who take it over one has the lock of the lock, which is named by who left it; it looks again whether that is still so
  const inner = `${lock}.${left.run}`;
  if (!(await obtain(attempt, inner))) return false;
  let isDone = false;
  try {
    const again = await whoLeft(attempt, lock);
    if (again?.run !== left.run) return false;
    // from the one that left it to this writer in one step
    await disk.rename(inner, lock);
    isDone = true;
  } finally {
    if (!isDone) await disk.remove(inner).catch(() => undefined);
  }
  const found = await readHolder(disk, lock);
  if (found === "gone" || found.holder?.run !== runner.run) return false;
  if (lock === lockPath(path)) taker.onTakenOver(path, left.holder);
  return true;
}

/** Makes a lock that is whole from the first moment on. @returns false where there is one */
async function claim(disk: Disk, temporary: string, lock: string): Promise<boolean> {
  try {
    await disk.link(temporary, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
  }
  // a disk without second names (FAT, some network drives) makes it in two steps
  try {
    await disk.create(lock, await disk.read(temporary));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

interface LeftLock {
  readonly holder: LockHolder | null;
  readonly run: string;
}

/** Who left a lock behind, or has it as this very writer; null where there is none or somebody is at work. */
async function whoLeft({ taker, now }: Attempt, lock: string): Promise<LeftLock | null> {
  const { disk, runner } = taker;
  const found = await readHolder(disk, lock);
  if (found === "gone") return null;
  const { holder } = found;
  const left = { holder, run: holder?.run ?? "unnamed" };
  if (holder !== null && (holder.run === runner.run || hasEnded(holder))) return left;
  const silence = await disk.look(lock).then(
    ({ changedAt }) => now - changedAt,
    () => 0,
  );
  return silence > LONGEST_SILENCE ? left : null;
}

/** Who a lock says it is of: nobody where its words are none of ours, or are not all there yet. */
async function readHolder(
  disk: Disk,
  lock: string,
): Promise<"gone" | { readonly holder: LockHolder | null }> {
  let text: string;
  try {
    text = new TextDecoder().decode(await disk.read(lock));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "gone";
    // Windows, while somebody removes it
    if (["EBUSY", "EPERM", "EACCES"].includes(codeOf(error) ?? "")) return { holder: null };
    throw error;
  }
  try {
    return { holder: parseHolder(JSON.parse(text) as unknown) };
  } catch {
    return { holder: null };
  }
}

function parseHolder(json: unknown): LockHolder | null {
  if (typeof json !== "object" || json === null) return null;
  const said = new Map(Object.entries(json));
  const text = (key: string): string => {
    const value: unknown = said.get(key);
    return typeof value === "string" ? value : "";
  };
  const pid: unknown = said.get("pid");
  if (text("format") !== LOCK_FORMAT || !/^[0-9a-f]{8}$/.test(text("run"))) return null;
  return {
    ...{ host: text("host"), machine: text("machine"), user: text("user"), run: text("run") },
    ...{ pid: typeof pid === "number" ? pid : 0, since: text("since") },
  };
}
