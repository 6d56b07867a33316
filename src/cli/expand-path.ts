import { lstat, readdir } from "node:fs/promises";
import { parse } from "node:path";
import { isOwnFile } from "../exchange";
import { exists, kindOfPath } from "./files";
import { hasOddName, showNames } from "./list-folder";

/**
 * What a path with `*` or `?` stands for, sorted, where the shell left them as they are: those of Windows do, and quotes make the
 * others. As in a folder, the ledger and names that begin with `.` or `~$` are left out.
 *
 * @returns the path itself where there is such a file; nothing where nothing fits
 * @example await expandPath("收回/*.xlsx") // => ["收回/市商务局-2021.xlsx", "收回/市科技局-2021.xlsx"]
 */
export async function expandPath(path: string): Promise<readonly string[]> {
  if (!/[*?]/.test(path) || (await exists(path))) return [path];
  const { root } = parse(path);
  // a backslash is a letter like any other where names may have it
  const steps = path.slice(root.length).split(process.platform === "win32" ? /([\\/]+)/ : /(\/+)/);
  let found: readonly string[] = [root];
  for (let index = 0; index < steps.length; index += 2) {
    const [step = "", separator = ""] = steps.slice(index, index + 2);
    const isLast = separator === "";
    const next: string[] = [];
    for (const before of found) {
      for (const name of await namesFor(before, step)) {
        const place = before + name;
        if (isLast ? await isThere(place) : (await kindOfPath(place)) === "folder") {
          next.push(place + separator);
        }
      }
    }
    found = next;
  }
  return found;
}

/** Whether there is such a name, also one that cannot be opened: a link that leads nowhere, a name that is not UTF-8; it is told. */
export async function isThere(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => null)) !== null || hasOddName(place);
}

/** The names in a folder that one step of a path stands for. */
async function namesFor(folder: string, step: string): Promise<readonly string[]> {
  if (!/[*?]/.test(step)) return [step];
  const fits = patternOf(step);
  const found = await readdir(folder === "" ? "." : folder, { encoding: "buffer" }).catch(() => []);
  return showNames(found)
    .filter((name) => fits.test(name) && !isLeftOut(name, step))
    .sort();
}

/** Stars stand for any letters, question marks for one; case makes no difference, as on Windows. */
function patternOf(step: string): RegExp {
  const pattern = Array.from(step.replace(/\*+/g, "*"), (letter) => {
    if (letter === "*") return "[^]*?";
    return letter === "?" ? "[^]" : letter.replace(/[\\^$.+()[\]{}|/-]/, "\\$&");
  });
  return new RegExp(`^${pattern.join("")}$`, "iu");
}

function isLeftOut(name: string, step: string): boolean {
  if (isOwnFile(name)) return true;
  return [".", "~$"].some((start) => name.startsWith(start) && !step.startsWith(start));
}
