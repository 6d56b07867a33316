import { type Disk, errorOf, systemDisk } from "../../src/cli/disk";

/** How a disk fails: the n-th call and no other, or that and every later one. */
export type Failing = "once" | "for good";

/** A disk whose calls are counted, and of which one fails. */
export interface CountedDisk {
  readonly disk: Disk;
  /** The calls so far, by what they do. */
  readonly calls: readonly string[];
}

/**
 * The system's disk, whose n-th call fails.
 *
 * @param at 1 for the first call; 0 for none
 * @param code of the system, `ENOSPC`; `killed` for a program that is gone and does nothing any more
 */
export function failingDisk(at: number, code: string, failing: Failing = "once"): CountedDisk {
  const calls: string[] = [];
  const count = (name: string): void => {
    calls.push(name);
    const fails = failing === "once" ? calls.length === at : at > 0 && calls.length >= at;
    if (fails) throw errorOf(code, `${code} at call ${calls.length}, ${name}`);
  };
  const counted =
    <Words extends readonly unknown[], Result>(
      name: string,
      call: (...words: Words) => Promise<Result>,
    ) =>
    async (...words: Words): Promise<Result> => {
      count(name);
      return call(...words);
    };
  return {
    calls,
    disk: {
      look: counted("look", systemDisk.look),
      list: counted("list", systemDisk.list),
      read: counted("read", systemDisk.read),
      makeFolder: counted("makeFolder", systemDisk.makeFolder),
      removeFolder: counted("removeFolder", systemDisk.removeFolder),
      create: counted("create", systemDisk.create),
      link: counted("link", systemDisk.link),
      copy: counted("copy", systemDisk.copy),
      rename: counted("rename", systemDisk.rename),
      remove: counted("remove", systemDisk.remove),
      touch: counted("touch", systemDisk.touch),
      removeNow: (path) => {
        count("removeNow");
        systemDisk.removeNow(path);
      },
      // nobody waits in a test
      wait: () => Promise.resolve(),
    },
  };
}
