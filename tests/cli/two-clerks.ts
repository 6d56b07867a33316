import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { emptyFolder, readJson } from "./run";

const execute = promisify(execFile);

/** Runs the built command line in a process of its own. @returns its exit code */
export async function runAlone(commandLine: string, ...words: string[]): Promise<number> {
  try {
    await execute(process.execPath, [commandLine, ...words]);
    return 0;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (typeof code === "number") return code;
    throw error;
  }
}

/** Two clerks make forms into one folder at the same moment: r07-two-clerks.sh. @returns what went wrong */
export async function playTwoClerks(commandLine: string, isNewFolder: boolean): Promise<string[]> {
  const out = join(emptyFolder(), "发放");
  const make = (bureau: string): Promise<number> =>
    runAlone(commandLine, "distribute", "--period", "2021", "--bureau", bureau, "--out", out);
  if (!isNewFolder) await make("市政府办公厅");
  const exits = await Promise.all([make("市商务局"), make("市科技局")]);
  const { forms } = readJson(join(out, "ledger.json")) as { forms: { file: string }[] };
  return [
    ...(exits.every((exit) => exit === 0) ? [] : [`exit ${exits.join(" ")}`]),
    ...(forms.length === (isNewFolder ? 2 : 3) ? [] : [`${forms.length} forms in the ledger`]),
    ...forms.flatMap(({ file }) => (existsSync(join(out, file)) ? [] : [`${file} is missing`])),
    // the ledger and the plan as it was sent besides
    ...(readdirSync(out).length === forms.length + 2 ? [] : [readdirSync(out).join(" ")]),
  ];
}
