/// <reference lib="dom" />

/** A file a person chose. */
export interface PickedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/** A file to be saved. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files a person chose; choosing the same file again counts again. */
export function takeFiles(event: Event): PickedFile[] {
  const input = event.currentTarget as HTMLInputElement;
  const files = pickedFiles(input.files);
  input.value = "";
  return files;
}

/** Files of a chooser or of a drop, as a person picked them. */
export function pickedFiles(files: FileList | null): PickedFile[] {
  return [...(files ?? [])].map((file) => ({
    name: file.name,
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

/** Opens the file chooser of an input that is not shown itself. */
export function chooseFile(id: string): void {
  document.getElementById(id)?.click();
}
