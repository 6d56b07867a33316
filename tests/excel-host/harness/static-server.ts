import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize, resolve } from "node:path";

/** Files of a folder by URL prefix: `{ "/": "dist/web", "/office/": OFFICE_DIST }`. */
export type FolderMap = Readonly<Record<string, string>>;

export interface ServeOptions {
  /** The Content-Security-Policy header of every answer. */
  readonly contentSecurityPolicy?: string;
}

export interface StaticServer {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export const contentType = (path: string): string =>
  TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";

/** Serves folders on 127.0.0.1, at a free port; the longest prefix that fits answers. */
export async function serve(folders: FolderMap, options: ServeOptions = {}): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void answer(request, response, folders, options);
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  // a test that fails to close it does not keep its process alive
  server.unref();
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { url = "/" }: IncomingMessage,
  response: ServerResponse,
  folders: FolderMap,
  { contentSecurityPolicy }: ServeOptions,
): Promise<void> {
  const path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  const file = await fileOf(path, folders);
  if (file === null) {
    // browsers ask for it on their own; an error would stand in the page's console
    response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": contentType(file),
    "Cache-Control": "no-cache",
    ...(contentSecurityPolicy === undefined
      ? {}
      : { "Content-Security-Policy": contentSecurityPolicy }),
  });
  response.end(await readFile(file));
}

async function fileOf(path: string, folders: FolderMap): Promise<string | null> {
  const prefix = Object.keys(folders)
    .filter((each) => path.startsWith(each))
    .sort((one, other) => other.length - one.length)[0];
  const folder = prefix === undefined ? undefined : folders[prefix];
  if (prefix === undefined || folder === undefined) return null;
  // normalised below the root, so that no .. leads out of the folder
  const inside = normalize(`/${path.slice(prefix.length)}`);
  const file = join(resolve(folder), inside.endsWith("/") ? `${inside}index.html` : inside);
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? file : null;
}
