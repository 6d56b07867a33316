import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const HOST = resolve(__dirname, "..");
const CACHE = resolve(HOST, "../../node_modules/.cache/excel-host");
const run = promisify(execFile);

/** The simulator as one script; built when its source has changed. */
export async function simulatorBundle(): Promise<string> {
  const config = join(HOST, "tools/webpack.config.js");
  const inputs = [
    config,
    ...listFiles(join(HOST, "src")),
    packageFile("numfmt"),
    packageFile("webpack"),
  ];
  return await made("simulator.js", inputs, async (folder) => {
    const command = require.resolve("webpack-cli/bin/cli.js");
    await run(process.execPath, [command, "--config", config, "--output-path", folder]);
  });
}

/** `Class.member` and the minor version of ExcelApi 1.x that brought it. */
export async function apiSets(): Promise<Readonly<Record<string, number>>> {
  const script = join(HOST, "tools/api-sets.mjs");
  const file = await made(
    "api-sets.json",
    [script, packageFile("@types/office-js")],
    async (folder) => {
      await run(process.execPath, [script, join(folder, "api-sets.json")]);
    },
  );
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
}

/** The browser of the npm package @sparticuz/chromium, unpacked, with the libraries and fonts it brings along. */
export async function packagedBrowser(): Promise<{
  readonly executablePath: string;
  readonly libraries: string;
  readonly fonts: string;
}> {
  const executablePath = await made(
    "chromium",
    [packageFile("@sparticuz/chromium")],
    async (folder) => {
      // it unpacks into the folder for temporary files, and its libraries only where it takes itself to be on a bare machine
      const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
      const script = 'require("@sparticuz/chromium").executablePath()';
      await run(process.execPath, ["-e", script], { env, cwd: HOST });
    },
  );
  const folder = dirname(executablePath);
  return {
    executablePath,
    libraries: join(folder, "al2023", "lib"),
    fonts: join(folder, "fonts"),
  };
}

/** A file made from others, kept until they change. Two processes may make it at once: the first to finish wins. */
async function made(
  name: string,
  inputs: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const hash = createHash("sha256").update(name);
  for (const input of inputs) hash.update(input.slice(HOST.length)).update(readFileSync(input));
  const kept = join(CACHE, `${name}-${hash.digest("hex").slice(0, 16)}`);
  const file = join(kept, name);
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "making-"));
  try {
    await make(folder);
    if (!existsSync(file)) renameSync(folder, kept);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return file;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The package.json stands for a package: its version tells it from any other. */
function packageFile(name: string): string {
  return resolve(HOST, "../../node_modules", name, "package.json");
}
