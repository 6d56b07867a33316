import type { PickedFile } from "./picked-files";

/** Plan files are a few hundred kilobytes; what is far larger is something else. */
export const MAXIMUM_TEXT_BYTES = 16 * 1024 * 1024;

/** What a JSON file says; undefined when it is none. */
export async function readJson(file: PickedFile): Promise<unknown> {
  if (file.size > MAXIMUM_TEXT_BYTES) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.read());
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}
