import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { isOwnFile } from "../exchange";

/** What a folder holds. */
export interface FolderListing {
  /** Everything below it that is no folder, sorted: what cannot be read is told when it is opened. */
  readonly files: readonly string[];
  /** Links to folders whose files are listed already: following them would read everything twice, or for ever. */
  readonly again: readonly string[];
}

/**
 * Everything below a folder, whatever its extension, except names that begin with `~$` (a program's lock files) or `.`, and what the
 * program writes itself. Links are followed; a pipe, a link that leads nowhere, a folder that does not open itself stand in the list
 * like files, so that each is told and none is passed over.
 *
 * @example (await listFolder("收回")).files // => ["收回/市商务局-2021.xlsx", …]
 */
export async function listFolder(folder: string): Promise<FolderListing> {
  const files: string[] = [];
  const again: string[] = [];
  const seen = new Set<string>();
  const root = await realpath(folder).catch(() => folder);
  await visit(folder, false);
  return { files, again };

  async function visit(path: string, isLink: boolean): Promise<void> {
    const place = await realpath(path).catch(() => path);
    if (seen.has(place) || (isLink && isReadAnyway(place, root))) {
      again.push(path);
      return;
    }
    const names = await listNames(path);
    // a folder that cannot be read is told as it stands, beside the files of the others
    if (names === null) {
      files.push(path);
      return;
    }
    seen.add(place);
    for (const { name, isFolder, isLink: isLinked } of names) {
      if (isPassedOver(name)) continue;
      const inner = join(path, name);
      if (isFolder) await visit(inner, isLinked);
      else if (!isOwnFile(name)) files.push(inner);
    }
  }
}

/** Whether a folder is listed where it stands: it is the root, or lies below it; or it holds the root, and has no end. */
function isReadAnyway(place: string, root: string): boolean {
  const inside = stepsBelow(root, place);
  if (inside !== null) return !inside.some(isPassedOver);
  return stepsBelow(place, root) !== null;
}

/** The way from a folder down to a place, both of them real; null where there is none. */
function stepsBelow(folder: string, place: string): readonly string[] | null {
  const way = relative(folder, place);
  if (isAbsolute(way)) return null;
  const steps = way.split(sep).filter((step) => step !== "");
  return steps[0] === ".." ? null : steps;
}

const isPassedOver = (name: string): boolean => name.startsWith("~$") || name.startsWith(".");

interface ListedName {
  readonly name: string;
  /** Also where a link leads to one. */
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** The names in a folder, sorted, as people read them; null where it does not open itself. */
async function listNames(folder: string): Promise<readonly ListedName[] | null> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" }).catch(
    () => null,
  );
  if (entries === null) return null;
  const shown = showNames(entries.map(({ name }) => name));
  const listed: ListedName[] = [];
  for (const [index, entry] of entries.entries()) {
    const name = shown[index] ?? "";
    const isLink = entry.isSymbolicLink();
    const leadsTo = isLink ? await stat(join(folder, name)).catch(() => null) : entry;
    listed.push({ name, isFolder: leadsTo?.isDirectory() ?? false, isLink });
  }
  return listed.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/**
 * Names as people read them: in UTF-8; else as old Chinese systems wrote them (GB18030), or byte by byte. No two are alike.
 *
 * @example showNames([Buffer.from([0xca, 0xd0])]) // => ["市"]
 */
export function showNames(names: readonly Uint8Array[]): readonly string[] {
  const taken = new Set(names.filter((name) => isUtf8(name)).map((name) => utf8(name)));
  return names.map((name) => {
    if (isUtf8(name)) return utf8(name);
    const decoded = inGb18030(name);
    const shown = decoded === null || taken.has(decoded) ? byteByByte(name) : decoded;
    taken.add(shown);
    return shown;
  });
}

/** Whether there is such a name in a folder that is none in UTF-8: no program can open it by what is shown of it. */
export function hasOddName(path: string): boolean {
  const folder = dirname(path);
  let names: readonly Uint8Array[];
  try {
    names = readdirSync(folder, { encoding: "buffer" });
  } catch {
    return false;
  }
  const shown = showNames(names);
  return names.some((name, index) => !isUtf8(name) && join(folder, shown[index] ?? "") === path);
}

const utf8 = (name: Uint8Array): string => new TextDecoder().decode(name);

function inGb18030(name: Uint8Array): string | null {
  try {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(name);
    return /[\p{Cc}/\\]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

const byteByByte = (name: Uint8Array): string =>
  Array.from(name, (byte) =>
    byte >= 0x20 && byte < 0x7f
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  ).join("");
