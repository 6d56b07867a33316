import { basename, dirname, join } from "node:path";
import type { Runner } from "./runner";

/** What a writing leaves beside its files while it is at work. */
export type OwnKind =
  /** A file that is not in its place yet. */
  | "tmp"
  /** An earlier file, to go back to. */
  | "old"
  /** What is to be put where. */
  | "todo";

/** Who left a file, and what it is. */
export interface OwnName extends Pick<Runner, "machine" | "pid" | "run"> {
  readonly kind: OwnKind;
}

/**
 * A name for a file of a writing; no file of anybody else is called so.
 *
 * @example ownName({ machine: "1a2b3c4d", pid: 77, run: "9f8e7d6c", … }, 3, "tmp") // => ".zerenbiao-1a2b3c4d-77-9f8e7d6c-3.tmp"
 */
export function ownName({ machine, pid, run }: Runner, count: number, kind: OwnKind): string {
  return `.zerenbiao-${machine}-${pid}-${run}-${count}.${kind}`;
}

/** Whose a file is, by its name; null for a file of anybody else. */
export function readOwnName(name: string): OwnName | null {
  const found = /^\.zerenbiao-([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-\d+\.(tmp|old|todo)$/.exec(name);
  const [, machine, pid, run, kind] = found ?? [];
  if (machine === undefined || run === undefined) return null;
  return { machine, pid: Number(pid), run, kind: kind === "tmp" || kind === "old" ? kind : "todo" };
}

/**
 * The lock of a file, beside it: a name with a dot, which no folder of returns lists.
 *
 * @example lockPath("发放/ledger.json") // => "发放/.ledger.json.lock"
 */
export function lockPath(path: string): string {
  // the longest names of files leave room for 255 bytes and no more
  const name = [...basename(path)];
  while (Buffer.byteLength(name.join("")) > LONGEST_NAME) name.shift();
  return join(dirname(path), `.${name.join("")}.lock`);
}

const LONGEST_NAME = 180;
