import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";

/** What the pane's folder holds; anything else is offered as bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Answers GET and HEAD with the files of one folder and never with any other. `/` leads to the pane. Nothing but images is kept
 * by the browser, so that a new build shows at the next opening.
 */
export function serveFolder(folder: string): RequestListener {
  return (request, response) => {
    const { method = "GET", url = "/" } = request;
    if (method !== "GET" && method !== "HEAD") {
      end(response, 405, { allow: "GET, HEAD" });
      return;
    }
    void answer(folder, url, method === "HEAD", response).catch(() => {
      // the reader went away, or the file did while it was being read
      if (response.headersSent) response.destroy();
      else end(response, 500);
    });
  };
}

async function answer(
  folder: string,
  url: string,
  headOnly: boolean,
  response: ServerResponse,
): Promise<void> {
  if (url === "/" || url.startsWith("/?")) {
    end(response, 302, { location: `taskpane.html${url.slice(1)}` });
    return;
  }
  const file = await findFile(folder, url);
  if (file === null) {
    end(response, 404);
    return;
  }
  const type = MEDIA_TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, {
    ...COMMON_HEADERS,
    // Office shows a picture of its own for an icon that comes with any word on caching
    ...(type.startsWith("image/") ? {} : NOT_KEPT),
    "content-type": type,
    "content-length": file.size,
  });
  if (headOnly) response.end();
  else await pipeline(createReadStream(file.path), response);
}

/** @returns null for what is no regular file below the folder, links that lead out of it included. */
async function findFile(
  folder: string,
  url: string,
): Promise<{ readonly path: string; readonly size: number } | null> {
  try {
    const name = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    if (name.includes("\0") || name.includes("\\")) return null;
    const root = await realpath(folder);
    const path = await realpath(join(root, name));
    if (!path.startsWith(root + sep)) return null;
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size } : null;
  } catch {
    return null;
  }
}

const COMMON_HEADERS = { "x-content-type-options": "nosniff" };
const NOT_KEPT = { "cache-control": "no-store" };

function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...COMMON_HEADERS, ...NOT_KEPT, ...headers }).end();
}
