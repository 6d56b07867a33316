/// <reference lib="dom" />
import type { Finding } from "../../core";
import {
  containerKind,
  type LegacyReader,
  MAXIMUM_CONTAINER_BYTES,
  MAXIMUM_PACKED_BYTES,
  readWorkbook,
  refuseSize,
  type ReadResult,
} from "../../xlsx";
import type { Containers } from "./containers";
import { inflate } from "./inflate";

/** Reads a file from outside as a workbook. */
export interface WorkbookReader {
  read(bytes: Uint8Array): ReadResult;
  /** Why a file of this many bytes is not even read; null when it may be. */
  refuse(size: number): Finding | null;
  /** The same for a file that may hold others. */
  refuseContainer(size: number): Finding | null;
  /** Whether a file holds others that people sent: a zip archive, a mail. */
  isContainer(bytes: Uint8Array): boolean;
  /** Fetches what opens those, and spreadsheets of OpenDocument. */
  loadContainers(): Promise<Containers>;
  /** Reads an old workbook (.xls, .et); null where nothing here can. */
  readonly readLegacy: LegacyReader;
}

/** Reading alone, without all that makes files. */
export const workbookReader: WorkbookReader = {
  read: (bytes) => readWorkbook(bytes, inflate),
  refuse: (size) => (size > MAXIMUM_PACKED_BYTES ? refuseSize(size) : null),
  refuseContainer: (size) =>
    size > MAXIMUM_CONTAINER_BYTES ? refuseSize(size, MAXIMUM_CONTAINER_BYTES) : null,
  isContainer: (bytes) => containerKind(bytes) !== null,
  loadContainers: async () =>
    (await import(/* webpackChunkName: "containers" */ "./containers")).containers,
  readLegacy: async (bytes) => {
    if (typeof Worker === "undefined") return null;
    const part = await import(/* webpackMode: "eager" */ "./old-workbooks");
    return part.readOldWorkbook(bytes);
  },
};
