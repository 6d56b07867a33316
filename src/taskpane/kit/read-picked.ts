import { finding, type Finding } from "../../core";
import type { PickedFile } from "./picked-files";

/**
 * The bytes of a file that a person picked, or why there are none: it is too large, or was moved or changed since.
 *
 * @param refuse tells by a file's size whether it is read at all
 */
export async function readPicked(
  file: Pick<PickedFile, "size" | "read">,
  refuse: (size: number) => Finding | null,
): Promise<{ readonly bytes: Uint8Array } | { readonly refused: Finding }> {
  const refused = refuse(file.size);
  if (refused) return { refused };
  try {
    return { bytes: await file.read() };
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error);
    const details = { problem: "unreadable", part: null } as const;
    return { refused: finding("damaged", { received, details }) };
  }
}
