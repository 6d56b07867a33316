import { rmSync } from "node:fs";
import {
  appendFile,
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
} from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "./error-code";

/** What is told of a file: what it is, when it was changed by the clock of the disk, how large it is. */
export interface FileFacts {
  readonly isFile: boolean;
  readonly isFolder: boolean;
  readonly changedAt: number;
  readonly size: number;
}

/**
 * The only door to files that are written or extended: whatever can fail there fails here, and a test that hands in another disk makes
 * the n-th call fail. Errors have the system's codes.
 */
export interface Disk {
  /** Whatever a path leads to. */
  readonly look: (path: string) => Promise<FileFacts>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Only an empty one goes. */
  readonly removeFolder: (folder: string) => Promise<void>;
  /**
   * Makes a file that is not there yet; EEXIST where one is. The answer comes when it is all written, and with `lasting` when it would
   * outlive a power cut.
   */
  readonly create: (
    path: string,
    content: Uint8Array | string,
    lasting?: "lasting",
  ) => Promise<void>;
  /** A second name for a file; EEXIST where that is taken. */
  readonly link: (path: string, name: string) => Promise<void>;
  readonly copy: (path: string, target: string) => Promise<void>;
  /** In one step: whoever looks finds the old file or the new one. */
  readonly rename: (path: string, target: string) => Promise<void>;
  /** Nothing happens where there is none. */
  readonly remove: (path: string) => Promise<void>;
  /** The same at once, for a program that is being stopped. */
  readonly removeNow: (path: string) => void;
  /** Says that a file is still in use. */
  readonly touch: (path: string) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The disk that programs have. */
export const systemDisk: Disk = {
  look: async (path) => {
    const found = await stat(path);
    return {
      ...{ isFile: found.isFile(), isFolder: found.isDirectory() },
      ...{ changedAt: found.mtimeMs, size: found.size },
    };
  },
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
  makeFolder: async (folder) => {
    await mkdir(folder);
  },
  removeFolder: (folder) => rmdir(folder),
  create: async (path, content, lasting) => {
    const file = await open(path, "wx");
    try {
      await file.writeFile(content);
      if (lasting !== undefined) await file.sync();
    } finally {
      await file.close();
    }
  },
  link,
  copy: (path, target) => copyFile(path, target),
  rename,
  remove: (path) => rm(path, { force: true }),
  removeNow: (path) => {
    rmSync(path, { force: true });
  },
  // a blank line more, so that the time is that of the disk and not of this machine
  touch: (path) => appendFile(path, "\n"),
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
};

/**
 * What Windows and network drives answer while a virus scanner, an indexer or Excel looks at a file for a moment: it passes. Linux says
 * EPERM and EACCES for good, which then takes a second longer.
 */
const PASSING = new Set(["EBUSY", "EPERM", "EACCES", "ETXTBSY"]);

/** How long is waited before each further try, in milliseconds. */
const PAUSES = [20, 60, 150, 300, 600];

/** A disk that tries again where a name cannot be taken for a moment. */
export function patientDisk(disk: Disk): Disk {
  const patiently = async (attempt: () => Promise<void>): Promise<void> => {
    for (const pause of PAUSES) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (!PASSING.has(codeOf(error) ?? "")) throw error;
      }
      await disk.wait(pause);
    }
    await attempt();
  };
  return {
    ...disk,
    rename: (path, target) => patiently(() => disk.rename(path, target)),
    remove: (path) => patiently(() => disk.remove(path)),
  };
}
