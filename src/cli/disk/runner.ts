import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { codeOf } from "./error-code";

/** Who writes: one command that runs, on one machine. */
export interface Runner {
  /** The machine's name, for people. */
  readonly host: string;
  /** Tells machines apart, also those of one name: 8 digits. */
  readonly machine: string;
  readonly pid: number;
  readonly user: string;
  /** Tells one writing from every other: 8 digits. */
  readonly run: string;
}

/** Writings that this program is about. */
const ownRuns = new Set<string>();

/** A writing begins: until {@link endRun} nobody takes what it leaves on the way for left over. */
export function beginRun(): Runner {
  const run = randomUUID().slice(0, 8);
  ownRuns.add(run);
  return { host: hostname(), machine: machineTag(), pid: process.pid, user: userName(), run };
}

export function endRun({ run }: Runner): void {
  ownRuns.delete(run);
}

/**
 * Whether a writing has ended for certain: it was on this machine, and its program is gone. Of another machine nobody here can say so.
 */
export function hasEnded({ machine, pid, run }: Pick<Runner, "machine" | "pid" | "run">): boolean {
  if (machine !== machineTag()) return false;
  if (pid === process.pid) return !ownRuns.has(run);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // another user's program answers EPERM: it is there
    return codeOf(error) === "ESRCH";
  }
}

let tag: string | null = null;

/**
 * Where numbers of programs mean the same: on Linux one namespace of one start of the machine, so that containers and cloned machines of
 * one name are never taken for each other. Elsewhere the name has to do.
 */
function machineTag(): string {
  tag ??= createHash("sha256")
    .update(JSON.stringify([hostname(), ...LINUX_MARKS.map(orNothing)]))
    .digest("hex")
    .slice(0, 8);
  return tag;
}

const LINUX_MARKS = [
  () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"),
  () => readlinkSync("/proc/self/ns/pid"),
];

function userName(): string {
  // a container may run as a number that has no name
  return orNothing(() => userInfo().username) ?? "";
}

function orNothing(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
