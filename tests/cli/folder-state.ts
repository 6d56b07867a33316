import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Everything below a folder, folders included, in a fixed order. */
function walk(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? [path, ...walk(path)] : [path];
    });
}

/** What a folder's files are, without reading them: the same as long as none was made, written, replaced or removed. */
export function traceOf(folder: string): string {
  return walk(folder)
    .map((path) => {
      const found = statSync(path);
      return found.isDirectory() ? path : [path, found.ino, found.size, found.mtimeMs].join(" ");
    })
    .join("\n");
}

/**
 * All that the next command can find in a folder. Of times it tells those from before the command that is tried; the others are all of
 * this moment, and nothing waits for minutes to pass.
 *
 * @param began when the command that is tried began, in milliseconds
 * @returns the same for two folders in which a command does the same
 */
export function stateOf(folder: string, began: number): string {
  const hash = createHash("sha256");
  // who left a file is told by it: programs differ each time, and all of them are gone
  const programs = new Map<string, string>();
  const known = (text: string): string =>
    text.replace(PROGRAM, (program) => {
      const name = programs.get(program) ?? `program ${programs.size}`;
      programs.set(program, name);
      return name;
    });
  for (const path of walk(folder)) {
    const found = statSync(path);
    const changed = found.mtimeMs < began ? String(found.mtimeMs) : "now";
    hash.update(`${known(relative(folder, path))}\0`);
    if (found.isDirectory()) continue;
    const content = readFileSync(path);
    hash.update(`${changed}\0`);
    // lists and locks name programs and their beginning
    if (/\.(?:todo|lock)$/.test(path)) {
      hash.update(known(content.toString()).replace(/"(?:pid": \d+|since": "[^"]*")/g, ""));
    } else hash.update(createHash("sha256").update(content).digest());
  }
  return hash.digest("hex");
}

/** The number of a program and the digits that tell one writing from every other, in names and in what lies in locks. */
const PROGRAM = /(?<=\.zerenbiao-[0-9a-f]{8}-)\d+-[0-9a-f]{8}|(?<="run": ")[0-9a-f]{8}/g;
