import {
  type ContainedFile,
  openContainer,
  openMail,
  readOpenDocument,
  type ReadResult,
} from "../../xlsx";
import { inflate } from "./inflate";

/** What opens zip archives, mails and OpenDocument spreadsheets; fetched for the first of them. */
export interface Containers {
  /**
   * The files in a zip archive or a mail, one after the other.
   *
   * @param passes whether a file is left closed, by its name in the container
   */
  open(bytes: Uint8Array, passes: (name: string) => boolean): AsyncIterable<ContainedFile>;
  readOpenDocument(bytes: Uint8Array): ReadResult;
}

export const containers: Containers = {
  open: (bytes, passes) => openContainer(bytes, { inflate, openMail, passes }),
  readOpenDocument: (bytes) => readOpenDocument(bytes, inflate),
};
