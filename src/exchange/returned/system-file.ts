/**
 * Whether a file is one that a system or a program keeps for itself, by its name: no bureau sent it, and nobody has to be told of it.
 *
 * @param path with slashes, in a folder or in a container
 * @example isSystemFile("市商务局/Thumbs.db") // => true
 */
export function isSystemFile(path: string): boolean {
  const segments = path.split(/[\\/]/);
  const name = (segments.at(-1) ?? "").toLowerCase();
  // Macs put a second half beside every file that they pack
  if (segments.includes("__MACOSX")) return true;
  return KEPT_BY_SYSTEMS.has(name) || /^(?:\.|~\$)|\.tmp$/.test(name);
}

const KEPT_BY_SYSTEMS: ReadonlySet<string> = new Set([
  ...["thumbs.db", "thumbs.db:encryptable", "ehthumbs.db", "desktop.ini", "icon\r"],
]);
