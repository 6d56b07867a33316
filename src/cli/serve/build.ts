import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { exists } from "../files";

/** What the pane is made from, below the repository. */
const SOURCES = [
  "src",
  "seeds",
  "assets",
  "webpack.config.js",
  "package.json",
  "package-lock.json",
];

/** Whether the pane in `dist/web` is newer than all it is made from. */
export async function isBuilt(repository: string): Promise<boolean> {
  const page = join(repository, "dist/web/taskpane.html");
  if (!(await exists(page))) return false;
  return (await sourceTime(repository)) < (await stat(page)).mtimeMs;
}

/** When what the pane is made from was last changed, in milliseconds. */
export async function sourceTime(repository: string): Promise<number> {
  return Math.max(
    ...(await Promise.all(SOURCES.map((name) => newestTime(join(repository, name))))),
  );
}

/** The latest change of a file, or of a folder and all below it; a folder changes when a file in it comes or goes. */
async function newestTime(path: string): Promise<number> {
  if (!(await exists(path))) return 0;
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  const below = await Promise.all(names.map((name) => newestTime(join(path, name))));
  return Math.max(found.mtimeMs, ...below);
}

/** Builds the pane into a folder, `dist/web` of the repository as a rule; what webpack has to say goes to standard error. */
export async function buildPane(repository: string, folder: string): Promise<void> {
  const webpack = join(repository, "node_modules/webpack/bin/webpack.js");
  const run = spawn(
    process.execPath,
    [webpack, "--mode", "production", "--config-name", "web", "--output-path", folder],
    // a program may print its own results on standard output
    { cwd: repository, stdio: ["ignore", 2, 2] },
  );
  const exit = await new Promise<number | null>((resolve, reject) => {
    run.once("error", reject).once("exit", resolve);
  });
  if (exit !== 0) throw new Error(`webpack: ${exit ?? "stopped"}`);
}
