/// <reference lib="dom" />
import type { PickedReturn } from "../state";

/**
 * The files of a drop, folders with all that is in them. What was dropped is only there while the event lasts, so this has to be
 * called at once.
 */
export async function readDrop(transfer: DataTransfer): Promise<readonly PickedReturn[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  // a browser without entries, or something dropped from another page
  if (entries.every((entry) => entry === null)) return [...transfer.files].map(pickedFile);
  const files: PickedReturn[] = [];
  for (const entry of entries) {
    if (entry !== null) files.push(...(await readEntry(entry)));
  }
  return files;
}

/** A file as a chooser gives it; from a folder it knows its path. */
export function pickedFile(file: File): PickedReturn {
  const { webkitRelativePath: path } = file;
  return asPicked(file, path === "" ? file.name : path, path !== "");
}

function asPicked(file: File, path: string, isInFolder: boolean): PickedReturn {
  return {
    ...{ name: file.name, size: file.size, path, isInFolder },
    read: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

async function readEntry(entry: FileSystemEntry): Promise<PickedReturn[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) {
    try {
      const file = await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      });
      return [asPicked(file, path, path.includes("/"))];
    } catch (error) {
      // it is told as a file that cannot be read
      const read = () => Promise.reject(error instanceof Error ? error : new Error(String(error)));
      return [{ name: entry.name, size: 0, path, isInFolder: path.includes("/"), read }];
    }
  }
  if (!isFolder(entry)) return [];
  const files: PickedReturn[] = [];
  for (const child of await listFolder(entry)) files.push(...(await readEntry(child)));
  return files;
}

/** A folder gives its entries in portions, and an empty one at the end. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
