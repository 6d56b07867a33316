import { damaged, MAXIMUM_FILE_NAME } from "../limits";

/**
 * Checks the names of packed files before one of them is read.
 *
 * @returns them with slashes, in their order
 * @throws {Refusal} `damaged` for a name that leads somewhere else, and for two files of one name
 */
export function checkNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((written) => {
    const name = written.replaceAll("\\", "/");
    if (name.length > MAXIMUM_FILE_NAME || leadsElsewhere(name)) {
      throw damaged("file-name", shorten(written));
    }
    const key = name.normalize("NFC");
    if (seen.has(key)) throw damaged("duplicate-file", name);
    seen.add(key);
    return name;
  });
}

/** `../a.xlsx`, `/a.xlsx`, `C:\a.xlsx`, and what no name has. */
function leadsElsewhere(name: string): boolean {
  return /^\/|^[A-Za-z]:|\p{Control}/u.test(name) || name.split("/").includes("..");
}

function shorten(name: string): string {
  const most = 80;
  return name.length > most ? `${name.slice(0, most)}…` : name;
}

/**
 * Names for the attachments of a mail: programs write whole paths into some, or none, or the same one twice, and nothing is meant by it.
 *
 * @example nameAttachments([null, "C:\\表\\a.xlsx", "a.xlsx"]) // => ["part-1", "a.xlsx", "a.xlsx (2)"]
 */
export function nameAttachments(names: readonly (string | null)[]): readonly string[] {
  const taken = new Map<string, number>();
  return names.map((written, index) => {
    const last = (written ?? "").split(/[\\/]/).at(-1) ?? "";
    const plain = shorten(last.replace(/\p{Control}+/gu, " ").trim());
    const name = plain === "" ? `part-${index + 1}` : plain;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
