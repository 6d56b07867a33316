import type { Disk, FileFacts } from "./disk";
import { codeOf } from "./error-code";

/** A path that leads nowhere: nothing there, a link to itself, a name no system takes. */
const NOWHERE = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"]);

/** Whether an error says that a path leads nowhere. */
export function leadsNowhere(error: unknown): boolean {
  return NOWHERE.has(codeOf(error) ?? "");
}

/** What a path leads to; null where it leads nowhere. What only does not open itself to us throws: it is there. */
export async function lookFor(disk: Disk, path: string): Promise<FileFacts | null> {
  try {
    return await disk.look(path);
  } catch (error) {
    if (leadsNowhere(error)) return null;
    throw error;
  }
}
