import { execFile } from "node:child_process";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { ask } from "../shared/ask";

const REPOSITORY = resolve(__dirname, "../..");

/** What stands in the repository and may go into the package. */
const SOURCES = [
  ...["package.json", "README.md", "CHANGELOG.md", "LICENSE", "manifest.xml"],
  ...["docs", "examples", "seeds"],
];

export const run = promisify(execFile);

/** npm, without scripts and without the network. */
export async function npm(folder: string, ...argv: readonly string[]): Promise<string> {
  const { stdout } = await run("npm", [...argv, "--ignore-scripts", "--offline"], {
    cwd: folder,
    shell: process.platform === "win32",
  });
  return stdout;
}

/** Packs what `npm ci` would leave in the repository, with everything built from the sources as they are; the tarball's path. */
export async function pack(folder: string): Promise<string> {
  const stage = join(folder, "stage");
  const [commands, pane] = await Promise.all([ask("commands"), ask("pane")]);
  for (const name of SOURCES) {
    await cp(join(REPOSITORY, name), join(stage, name), { recursive: true });
  }
  await cp(commands, join(stage, "dist"), { recursive: true });
  await cp(pane, join(stage, "dist/web"), { recursive: true });
  // the benchmark is built, too, and stays at home
  await writeFile(join(stage, "dist/bench.js"), "");
  await npm(stage, "pack", "--pack-destination", folder);
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack made nothing");
  return join(folder, tarball);
}

/** Installs a tarball into an empty folder, as somebody does who has only that file; the folder. */
export async function install(tarball: string, folder: string): Promise<string> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
  await npm(folder, "install", "--no-audit", "--no-fund", tarball);
  return folder;
}
