import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { languageOf } from "../context";
import { parseBaseUrl } from "./base-url";
import { packageTexts } from "./texts";
import { writePackage } from "./write-package";

const repository = resolve(__dirname, "..");
const argv = process.argv.slice(2);
const texts = packageTexts(languageOf(argv));

/** @returns the exit code: 0 written, 2 wrong use and nothing written. */
async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === "string") return refuse(options);
  const { url, out, force, help } = options;
  if (help) {
    process.stdout.write(`${texts.usage}\n`);
    return 0;
  }
  if (url === undefined) return refuse(`${texts.missing("--url")}\n\n${texts.usage}`);
  if (out === undefined) return refuse(`${texts.missing("--out")}\n\n${texts.usage}`);
  const base = parseBaseUrl(url);
  if ("problem" in base) return refuse(texts.badUrl(url, base.problem));
  const problem = await writePackage({
    web: join(repository, "dist/web"),
    manifest: join(repository, "manifest.xml"),
    baseUrl: base.url,
    out,
    force,
  });
  if (problem !== null) return refuse(texts.notWritten(out, problem));
  process.stdout.write(`${texts.written(out, base.url)}\n`);
  return 0;
}

function readOptions():
  | string
  | {
      readonly url: string | undefined;
      readonly out: string | undefined;
      readonly force: boolean;
      readonly help: boolean;
    } {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        url: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean", default: false },
        lang: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    return { url: values.url, out: values.out, force: values.force, help: values.help };
  } catch (error) {
    return texts.badOption(error instanceof Error ? error.message : String(error));
  }
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

main().then(
  (exit) => {
    process.exitCode = exit;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : String(error)}\n`);
    process.exitCode = 1;
  },
);
