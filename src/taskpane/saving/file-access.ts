/// <reference lib="dom" />

declare global {
  interface Window {
    /** Missing where the browser opens and saves in its own way only. */
    showOpenFilePicker?: (options: OpeningOptions) => Promise<readonly FileSystemFileHandle[]>;
    showSaveFilePicker?: (options: SavingOptions) => Promise<FileSystemFileHandle>;
  }
  interface FileSystemFileHandle {
    requestPermission?: (wanted: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  }
}

interface FileKind {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface OpeningOptions {
  readonly id: string;
  readonly multiple: boolean;
  readonly types?: readonly FileKind[];
}

interface SavingOptions {
  readonly id: string;
  readonly suggestedName: string;
  readonly types?: readonly FileKind[];
}

/** The browser remembers the folder under this name. */
const PLACE = "zerenbiao";

/** A file as it was when it was opened or saved. */
export interface SeenFile {
  readonly handle: FileSystemFileHandle;
  readonly size: number;
  readonly lastModified: number;
}

/** What became of writing into a file. */
export type WritingOutcome = "written" | "changed" | "forbidden" | "failed";

/** The file that a person chooses to save into; or that the person broke it off, or that this browser does not let the pane ask. */
export async function chooseTarget(
  page: Window,
  name: string,
  type: string,
): Promise<FileSystemFileHandle | "given-up" | "not-asked"> {
  // a browser asks shortly after a press only
  if (page.showSaveFilePicker === undefined || !page.navigator.userActivation.isActive) {
    return "not-asked";
  }
  const extension = /\.[a-z]+$/.exec(name)?.[0];
  const kind = { description: "", accept: { [type]: [extension ?? ""] } };
  try {
    return await page.showSaveFilePicker({
      ...{ id: PLACE, suggestedName: name },
      ...(extension === undefined ? {} : { types: [kind] }),
    });
  } catch (error) {
    return isGivenUp(error) ? "given-up" : "not-asked";
  }
}

/** The files that a person chooses in place of an input, none where it is broken off; null where this browser does not let the pane ask. */
export async function chooseFiles(
  page: Window,
  input: Pick<HTMLInputElement, "accept" | "multiple">,
): Promise<readonly FileSystemFileHandle[] | null> {
  if (page.showOpenFilePicker === undefined) return null;
  const extensions = input.accept.split(",").filter((each) => /^\.[a-z0-9]{1,15}$/i.test(each));
  const kind = { description: "", accept: { "application/octet-stream": extensions } };
  try {
    return await page.showOpenFilePicker({
      ...{ id: PLACE, multiple: input.multiple },
      ...(extensions.length === 0 ? {} : { types: [kind] }),
    });
  } catch (error) {
    return isGivenUp(error) ? [] : null;
  }
}

function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** How a file is now. */
export async function see(handle: FileSystemFileHandle): Promise<SeenFile> {
  const { size, lastModified } = await handle.getFile();
  return { handle, size, lastModified };
}

/**
 * Puts bytes into a file, all or none. The browser writes beside it and puts that in its place at the end.
 *
 * @param seen how the file was when it was seen last: one that somebody has changed since is left as it is
 */
export async function writeInto(
  handle: FileSystemFileHandle,
  bytes: Uint8Array,
  seen: SeenFile | null,
): Promise<WritingOutcome> {
  let writing: FileSystemWritableFileStream | null = null;
  try {
    const answer = await handle.requestPermission?.({ mode: "readwrite" });
    if (answer !== undefined && answer !== "granted") return "forbidden";
    if (await isChanged(seen)) return "changed";
    writing = await handle.createWritable();
    await writing.write(bytes as Uint8Array<ArrayBuffer>);
    if (await isChanged(seen)) {
      await writing.abort();
      return "changed";
    }
    await writing.close();
    const { size } = await handle.getFile();
    return size === bytes.length ? "written" : "failed";
  } catch {
    await writing?.abort().catch(() => undefined);
    return "failed";
  }
}

/** One that is gone counts as changed: nobody asked for it to come back. */
async function isChanged(seen: SeenFile | null): Promise<boolean> {
  if (seen === null) return false;
  const now = await see(seen.handle).catch(() => null);
  return now?.size !== seen.size || now.lastModified !== seen.lastModified;
}
