import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { listFaults, sample, type Fault } from "./faults";
import { EQUIVALENT } from "./equivalent";

export const ROOT = resolve(__dirname, "../..");

/** Part of the sources that is tried, with what its tests have to notice. */
export interface Area {
  readonly name: string;
  readonly holds: (path: string) => boolean;
  /** How many faults are tried. */
  readonly size: number;
  /** The share that has to be noticed; null where it is only told. */
  readonly atLeast: number | null;
}

export const AREAS: readonly Area[] = [
  { name: "core", holds: (path) => path.startsWith("src/core/"), size: 140, atLeast: 0.9 },
  {
    name: "sheets/returned",
    holds: (path) => path.startsWith("src/sheets/returned/"),
    ...{ size: 60, atLeast: null },
  },
  { name: "exchange", holds: (path) => path.startsWith("src/exchange/"), size: 140, atLeast: 0.9 },
];

/** The suites that are fast enough to meet every fault. */
export const SUITES = ["core", "sheets", "exchange", "pinned"] as const;

export function listFilesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFilesOf(path) : [path];
    })
    .sort();
}

export const readSource = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** Sentences are no decisions, and doors do nothing. */
const isTried = (path: string): boolean =>
  path.endsWith(".ts") &&
  !path.endsWith(".d.ts") &&
  basename(path) !== "index.ts" &&
  !/\/(?:messages|locales)\//.test(path);

/** The faults of an area that are tried in this turn; those that change nothing are left out. */
export function faultsOf({ holds, size }: Area, turn: number): readonly Fault[] {
  const faults = listFilesOf("src")
    .filter((path) => holds(path) && isTried(path))
    .flatMap((path) => {
      const text = readSource(path);
      return listFaults(path, text).filter((fault) => !isEquivalent(fault, text));
    });
  return sample(faults, size, turn);
}

function isEquivalent(fault: Fault, text: string): boolean {
  const code = codeOf(fault, text);
  return EQUIVALENT.some(
    (each) => each.kind === fault.kind && each.code === code && fault.file.endsWith(each.file),
  );
}

/** The line that a fault stands in. */
export function codeOf({ start }: Fault, text: string): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", start);
  return text.slice(from, to < 0 ? undefined : to).trim();
}

export const pathOf = (file: string): string => relative(ROOT, file).split(sep).join("/");
