import { lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import { finding, type Finding, type UnreadReason } from "../core";
import { codeOf } from "./files";
import { hasOddName } from "./list-folder";

/**
 * Why something in a folder cannot be read as a file: said before it is opened, for a pipe would be waited for.
 *
 * @returns null for a regular file, or a link to one
 * @example refuseUnread("收回/管道") // => the finding not-read, of a pipe
 */
export function refuseUnread(path: string): Finding | null {
  try {
    const why = kindOf(statSync(path), path);
    return why === null ? null : tell(why, null);
  } catch (error) {
    return tellUnread(path, error);
  }
}

/** Why opening or reading a file failed. */
export function tellUnread(path: string, error: unknown): Finding {
  const code = codeOf(error);
  const received = code ?? (error instanceof Error ? error.message : String(error));
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") {
    if (isLink(path)) return tell("broken-link", null);
    return tell(hasOddName(path) ? "name" : "gone", null);
  }
  return tell(REASONS.get(code ?? "") ?? "other", received);
}

function tell(why: UnreadReason, received: string | null): Finding {
  return finding("not-read", { received, details: { why } });
}

const REASONS: ReadonlyMap<string, UnreadReason> = new Map([
  ...(["EACCES", "EPERM"] as const).map((code) => [code, "no-access"] as const),
  ...(["EBUSY", "EAGAIN", "ETXTBSY"] as const).map((code) => [code, "busy"] as const),
  ...(["EIO", "ESTALE", "ETIMEDOUT", "ENOTCONN", "EHOSTDOWN", "ENXIO"] as const).map(
    (code) => [code, "disk"] as const,
  ),
]);

function kindOf(found: Stats, path: string): UnreadReason | null {
  if (found.isFile()) return null;
  if (found.isFIFO()) return "pipe";
  if (found.isSocket()) return "socket";
  if (found.isDirectory()) {
    readdirSync(path);
    return "folder";
  }
  return "device";
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
