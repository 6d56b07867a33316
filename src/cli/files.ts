import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { type Disk, lookFor, systemDisk } from "./disk";

export { codeOf } from "./disk";

/** What a path leads to. */
export async function kindOfPath(
  path: string,
  disk: Disk = systemDisk,
): Promise<"file" | "folder" | "other" | "missing"> {
  try {
    const found = await lookFor(disk, path);
    if (found === null) return "missing";
    return found.isFile ? "file" : found.isFolder ? "folder" : "other";
  } catch {
    // it is there but does not open itself to us: it gets reported, not passed over
    return "other";
  }
}

/** Whether a path leads to somewhere below a folder, both of them as written. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What tells a file from all others, by whatever name, link or spelling a path leads to it; null where there is none. */
export async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && `${found.dev}:${found.ino}`;
}

/** Whether something is there, also what does not open itself to us. */
export async function exists(path: string, disk: Disk = systemDisk): Promise<boolean> {
  return (await kindOfPath(path, disk)) !== "missing";
}
