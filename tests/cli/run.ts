import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { World } from "../../src/cli/context";
import { printedReaderIn } from "../../src/cli/printed-reader";
import { runCommandLine } from "../../src/cli/program";
import { ask } from "../shared/ask";

export interface Run {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, on 2021-12-20, with ids that count up. */
export async function run(...argv: string[]): Promise<Run> {
  return runIn({}, ...argv);
}

/** The same in another world: on a disk that fails, without patience. */
export async function runIn(world: Partial<World>, ...argv: string[]): Promise<Run> {
  let out = "";
  let err = "";
  let ids = 0;
  const exit = await runCommandLine(argv, {
    terminal: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      colour: false,
      progressStream: null,
    },
    now: () => new Date(2021, 11, 20),
    newId: () => {
      ids += 1;
      return String(ids).padStart(32, "0");
    },
    // as in the program, what reads workbooks of the nineties is loaded when one comes
    readLegacy: async (bytes) => (await import("../../src/xlsx/biff")).readOld(bytes),
    readPrinted: async (bytes) => printedReaderIn(await ask("pdf"))(bytes),
    ...world,
  });
  return { exit, out, err };
}

/** What `--json` printed. */
export async function runJson(...argv: string[]): Promise<Record<string, unknown>> {
  const { out } = await run(...argv, "--json");
  return JSON.parse(out) as Record<string, unknown>;
}

const folders: string[] = [];

/** An empty folder that goes when the test file is done. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-"));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Every file below a folder, by its path inside it. */
export function listAll(folder: string, inside = ""): string[] {
  return readdirSync(join(folder, inside)).flatMap((name) => {
    const path = join(inside, name);
    return statSync(join(folder, path)).isDirectory() ? listAll(folder, path) : [path];
  });
}

export function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

export function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}
