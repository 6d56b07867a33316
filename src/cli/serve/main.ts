import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { languageOf } from "../context";
import { codeOf } from "../files";
import { buildPane, isBuilt } from "./build";
import { localhostCertificate } from "./certificate";
import { serveFolder } from "./static-folder";
import { serveTexts } from "./texts";

const repository = resolve(__dirname, "..");
const web = join(repository, "dist/web");
const argv = process.argv.slice(2);
const texts = serveTexts(languageOf(argv));

/** Ends with exit code 2, as every command does for wrong use. */
class WrongUse extends Error {}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(`${texts.usage}\n`);
    return;
  }
  await requireBuild();
  const handler = serveFolder(web);
  if (options.http) {
    const port = await listen(createHttpServer(handler), options.port);
    process.stdout.write(`${texts.serving(`http://localhost:${port}/taskpane.html`)}\n`);
    return;
  }
  const { key, certificate, path } = await localhostCertificate(
    join(homedir(), ".zerenbiao"),
    new Date(),
  );
  const port = await listen(createHttpsServer({ key, cert: certificate }, handler), options.port);
  const address = `https://localhost:${port}/taskpane.html`;
  const manifest = join(repository, "manifest.xml");
  process.stdout.write(
    `${texts.serving(address)}\n${texts.trust(path)}\n${texts.sideload(manifest)}\n`,
  );
}

function readOptions(): { readonly port: number; readonly http: boolean; readonly help: boolean } {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        port: { type: "string", default: "3000" },
        http: { type: "boolean", default: false },
        lang: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
    if (!(port <= 65_535)) throw new WrongUse(texts.badPort(values.port));
    return { port, http: values.http, help: values.help };
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(texts.badOption(error instanceof Error ? error.message : String(error)));
  }
}

async function requireBuild(): Promise<void> {
  if (await isBuilt(repository)) return;
  process.stderr.write(`${texts.building}\n`);
  try {
    await buildPane(repository, web);
  } catch (error) {
    throw new WrongUse(texts.notBuilt(error instanceof Error ? error.message : String(error)));
  }
}

/** Only this machine is answered. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once("error", (error) => {
      fail(codeOf(error) === "EADDRINUSE" ? new WrongUse(texts.portInUse(port)) : error);
    });
    server.listen(port, "localhost", done);
  });
  return (server.address() as AddressInfo).port;
}

main().catch((error: unknown) => {
  const known = error instanceof WrongUse;
  const message = error instanceof Error ? (known ? error.message : error.stack) : String(error);
  process.stderr.write(`${message ?? ""}\n`);
  process.exitCode = known ? 2 : 1;
});
