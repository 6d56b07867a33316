import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * A part of the program that lies in a folder of its own, where the pane fetches it, too.
 *
 * @returns the script's path; null where the program was copied without it
 */
export function partIn(folder: string): string | null {
  const name = existsSync(folder) ? readdirSync(folder).find((each) => each.endsWith(".js")) : null;
  return name ? join(folder, name) : null;
}
