import { type Finding, fingerprint } from "../../core";
import {
  type CollectedOccasion,
  isSystemFile,
  pathInside,
  readReturns,
  rejectFile,
  type ReturnedFile,
  sentBy,
  unreadFile,
} from "../../exchange";
import { asReadOld, isRefusedAsOld } from "../../xlsx";
import type { WorkbookReader } from "../files";

/** A file from outside, as it lies there. */
export interface ReturnBytes {
  /** Where it stands in the list. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Reads and judges files for one occasion, one after the other. */
export interface ReturnReader {
  read(file: ReturnBytes): Promise<readonly ReturnedFile[]>;
  /** Lets go of what it works with. */
  close(): void;
}

/** What files are read with. */
export type ByteTools = Pick<
  WorkbookReader,
  "read" | "refuse" | "isContainer" | "loadContainers" | "readLegacy"
>;

/**
 * Reads and judges one file, form by form; of a zip archive or a mail all that lies in it, each under a path of its own:
 * `来信.eml › 市商务局-2021.xlsx`. A file that is no workbook is reported.
 */
export async function readBytes(
  file: ReturnBytes,
  occasion: CollectedOccasion,
  tools: ByteTools,
): Promise<readonly ReturnedFile[]> {
  const { path, sha256, bytes } = file;
  if (!tools.isContainer(bytes)) {
    const refused = tools.refuse(bytes.length);
    if (refused !== null) return [unreadFile(rejectFile(path, [refused]), sha256)];
    return readOne(file, occasion, tools);
  }
  const returned: ReturnedFile[] = [];
  const containers = await tools.loadContainers();
  for await (const inside of containers.open(bytes, isSystemFile)) {
    if (inside.outcome === "passed") continue;
    const at = inside.names.reduce(pathInside, path);
    const forms =
      inside.outcome === "found"
        ? await readOne(
            { path: at, sha256: fingerprint(inside.bytes), bytes: inside.bytes },
            occasion,
            tools,
          )
        : [unreadFile(rejectFile(at, inside.findings), inside.names.length > 0 ? null : sha256)];
    returned.push(
      ...forms.map((each) => ({ ...each, report: sentBy(each.report, inside.sender) })),
    );
  }
  return returned;
}

/**
 * The bytes that have a fingerprint: those of a file, or of one that lies in it.
 *
 * @returns null where there are none any more
 */
export async function findBytes(
  bytes: Uint8Array,
  sha256: string | null,
  tools: ByteTools,
): Promise<Uint8Array | null> {
  if (fingerprint(bytes) === sha256) return bytes;
  if (!tools.isContainer(bytes)) return null;
  const containers = await tools.loadContainers();
  for await (const inside of containers.open(bytes, isSystemFile)) {
    if (inside.outcome === "found" && fingerprint(inside.bytes) === sha256) return inside.bytes;
  }
  return null;
}

async function readOne(
  { path, sha256, bytes }: ReturnBytes,
  occasion: CollectedOccasion,
  tools: ByteTools,
): Promise<readonly ReturnedFile[]> {
  let result = tools.read(bytes);
  if (result.outcome === "rejected" && isOpenDocument(result.findings)) {
    result = (await tools.loadContainers()).readOpenDocument(bytes);
  }
  if (result.outcome === "rejected" && isRefusedAsOld(result)) {
    result = asReadOld(result, await tools.readLegacy(bytes));
  }
  if (result.outcome === "rejected") return [unreadFile(rejectFile(path, result.findings), sha256)];
  const { workbook, findings } = result;
  return readReturns({ path, workbook, findings, sha256 }, occasion);
}

function isOpenDocument([why]: readonly Finding[]): boolean {
  return why?.code === "legacy-format" && why.received === ".ods";
}
