import { createHash } from "node:crypto";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Disk } from "./disk";
import { codeOf, errorOf } from "./error-code";
import type { FileLock } from "./file-lock";
import { lookFor } from "./look-for";
import { ownName } from "./own-names";
import type { Runner } from "./runner";
import { type Todo, todoText } from "./todo";

interface StagedFile {
  readonly temporary: string;
  readonly path: string;
  /** Of what is to be put there. */
  readonly sha256: string;
}

/** Some files are in their places and others are not, and nothing more can be done now: whoever comes next goes on. */
export class HalfDoneError extends Error {
  constructor(
    /** The file whose place could not be taken. */
    readonly path: string,
    readonly code: string,
    /** Files that are not in their places. */
    readonly missing: readonly string[],
  ) {
    super(`${path} was not put in its place`);
    this.name = "HalfDoneError";
  }
}

/**
 * Files written whole or not at all: each goes to a temporary name beside its place, and all are renamed at the end. When
 * anything fails before that, nothing has changed.
 */
export class StagedFiles {
  private readonly staged: StagedFile[] = [];
  /** Folders that are there: asking anew for each of ten thousand forms took a quarter of the time. */
  private readonly folders = new Set<string>();
  /** Folders that were made for these files. */
  private readonly made: string[] = [];
  private count = 0;
  private todo: string | null = null;
  /** The file whose place is being taken; the one to name when that fails. */
  renaming: string | null = null;

  constructor(
    private readonly disk: Disk,
    private readonly runner: Runner,
  ) {}

  async add(path: string, content: Uint8Array | string): Promise<void> {
    this.staged.push(await this.stage(path, content));
  }

  /** Adds a file that takes its place before all others. */
  async addFirst(path: string, content: Uint8Array | string): Promise<void> {
    this.staged.unshift(await this.stage(path, content, "lasting"));
  }

  /** Where files go. */
  get paths(): readonly string[] {
    return this.staged.map(({ path }) => path);
  }

  /**
   * Puts every file in its place, in their order. Each place is taken over in one step, so that a program that is killed leaves the old
   * file or the new one, and a list of what is still to be done; where one place cannot be taken, the files before it go back to what
   * they were.
   *
   * @throws {HalfDoneError} where they cannot go back either
   */
  async commit(lock: FileLock | null): Promise<void> {
    const steps: Step[] = [];
    try {
      for (const each of this.staged) steps.push(await this.prepare(each));
      if (steps.length > 1) this.todo = await this.writeList(steps, lock);
      for (const step of steps) {
        this.renaming = step.path;
        await lock?.keep();
        await this.disk.rename(step.temporary, step.path);
        step.isDone = true;
      }
    } catch (error) {
      await this.goBack(steps, error);
      throw error;
    }
    this.staged.length = 0;
    this.made.length = 0;
    await this.tidy(steps);
  }

  /** Removes what was not committed. */
  async discard(): Promise<void> {
    for (const { temporary } of this.staged) await this.disk.remove(temporary).catch(leaveIt);
    this.staged.length = 0;
    for (const folder of this.made.reverse()) await this.disk.removeFolder(folder).catch(leaveIt);
    this.made.length = 0;
  }

  /** The same at once, for a program that is being stopped. */
  discardNow(): void {
    for (const { temporary } of this.staged) {
      try {
        this.disk.removeNow(temporary);
      } catch {
        // whoever comes next removes it
      }
    }
    this.staged.length = 0;
  }

  private async stage(
    path: string,
    content: Uint8Array | string,
    lasting?: "lasting",
  ): Promise<StagedFile> {
    const folder = dirname(path);
    if (!this.folders.has(folder)) await this.makeFolder(folder);
    this.folders.add(folder);
    this.count += 1;
    const temporary = join(folder, ownName(this.runner, this.count, "tmp"));
    try {
      await this.disk.create(temporary, content, lasting);
    } catch (error) {
      await this.disk.remove(temporary).catch(leaveIt);
      throw error;
    }
    return { temporary, path, sha256: createHash("sha256").update(content).digest("hex") };
  }

  /** Makes a folder and those it stands in; they go again where the files do not take their places. Node's own way never ends where the system has no such place, as below /proc. */
  async makeFolder(folder: string): Promise<void> {
    const found = await lookFor(this.disk, folder);
    if (found?.isFolder === true) return;
    if (found !== null) throw errorOf("ENOTDIR", `${folder} is no folder`);
    const parent = dirname(folder);
    if (parent !== folder) await this.makeFolder(parent);
    try {
      await this.disk.makeFolder(folder);
      this.made.push(folder);
    } catch (error) {
      // somebody else was faster
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }

  /** Looks at what stands in a place, and gives it a second name to go back to. */
  private async prepare(staged: StagedFile): Promise<Step> {
    const { path } = staged;
    this.renaming = path;
    const found = await lookFor(this.disk, path);
    if (found === null) return { ...staged, earlier: null, before: null, isDone: false };
    if (!found.isFile) throw errorOf("EISDIR", `${path} is no file`);
    this.count += 1;
    const earlier = join(dirname(path), ownName(this.runner, this.count, "old"));
    // a disk without second names (FAT, some network drives) takes a copy
    await this.disk.link(path, earlier).catch(() => this.disk.copy(path, earlier));
    const before = { size: found.size, changedAt: found.changedAt };
    return { ...staged, earlier, before, isDone: false };
  }

  private async writeList(steps: readonly Step[], lock: FileLock | null): Promise<string> {
    const folder = dirname(steps[0]?.path ?? "");
    const place = (path: string): string => {
      const way = relative(resolve(folder), resolve(path));
      return isAbsolute(way) ? way : way.replaceAll("\\", "/");
    };
    const todo: Todo = {
      locked: place(lock?.path ?? steps[0]?.path ?? ""),
      steps: steps.map(({ temporary, path, sha256, before }) => ({
        ...{ temporary: place(temporary), path: place(path), sha256, before },
      })),
    };
    this.count += 1;
    const path = join(folder, ownName(this.runner, this.count, "todo"));
    try {
      await this.disk.create(path, todoText(todo));
    } catch (error) {
      await this.disk.remove(path).catch(leaveIt);
      throw error;
    }
    return path;
  }

  /** Puts back what was there, the first file last: what it says of the others is true at every moment. */
  private async goBack(steps: readonly Step[], cause: unknown): Promise<void> {
    const [first, ...others] = steps;
    const done = others.filter(({ isDone }) => isDone).reverse();
    try {
      for (const step of [...done, ...(first?.isDone === true ? [first] : [])]) {
        if (step !== first) {
          // where the rest cannot go back it can still go on
          await this.disk.rename(step.path, step.temporary);
          step.isDone = false;
        } else if (step.earlier === null) await this.disk.remove(step.path);
        if (step.earlier !== null) await this.disk.rename(step.earlier, step.path);
        step.isDone = false;
      }
    } catch {
      const missing = steps.filter(({ isDone }) => !isDone).map(({ path }) => path);
      // what is still to be done stays where it is
      this.staged.length = 0;
      this.made.length = 0;
      throw new HalfDoneError(this.renaming ?? "", codeOf(cause) ?? String(cause), missing);
    }
    await this.tidy(steps);
  }

  private async tidy(steps: readonly Step[]): Promise<void> {
    if (this.todo !== null) await this.disk.remove(this.todo).catch(leaveIt);
    this.todo = null;
    for (const { earlier } of steps) {
      if (earlier !== null) await this.disk.remove(earlier).catch(leaveIt);
    }
  }
}

interface Step extends StagedFile {
  /** The second name of what was there; null where nothing was. */
  readonly earlier: string | null;
  readonly before: { readonly size: number; readonly changedAt: number } | null;
  isDone: boolean;
}

/** What cannot be removed now is removed by whoever comes next. */
function leaveIt(): undefined {
  return undefined;
}
