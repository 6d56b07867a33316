import { fingerprint } from "../core";
import { isSystemFile, pathInside } from "../exchange";
import {
  type ContainerTools,
  containerKind,
  MAXIMUM_CONTAINER_BYTES,
  MAXIMUM_PACKED_BYTES,
  mayBeContainer,
  openContainer,
  openMail,
} from "../xlsx";
import { inflate } from "./compression";
import { openBytes, type OpenedFile, readContent } from "./open-file";

/** A file that came back: as it lies in a folder, or out of a zip archive or a mail. */
export interface ReturnedContent {
  /** `收回/来信.zip › 市商务局-2021.xlsx` */
  readonly path: string;
  readonly opened: OpenedFile;
  /** Who sent the mail it came with; null where it came with none. */
  readonly sender: string | null;
  readonly isContained: boolean;
}

/**
 * Opens what came back under one path: the file itself, or all that lies in it where it is a zip archive or a mail, one after the other.
 * Never throws for a file that exists.
 *
 * @param pass called for each file that a system or a program keeps for itself
 */
export async function* openReturned(
  path: string,
  pass: () => void,
): AsyncGenerator<ReturnedContent> {
  const alone = { path, sender: null, isContained: false };
  const content = readContent(path, (beginning) =>
    mayBeContainer(beginning) ? MAXIMUM_CONTAINER_BYTES : MAXIMUM_PACKED_BYTES,
  );
  if ("findings" in content) {
    yield { ...alone, opened: { outcome: "rejected", ...content, sha256: null } };
    return;
  }
  const { bytes } = content;
  if (containerKind(bytes) === null) {
    yield { ...alone, opened: openBytes(bytes) };
    return;
  }
  for await (const file of openContainer(bytes, TOOLS)) {
    const { names, sender } = file;
    const found = { path: names.reduce(pathInside, path), sender, isContained: names.length > 0 };
    if (file.outcome === "passed") pass();
    else if (file.outcome === "found") yield { ...found, opened: openBytes(file.bytes) };
    else {
      const sha256 = found.isContained ? null : fingerprint(bytes);
      yield { ...found, opened: { outcome: "rejected", findings: file.findings, sha256 } };
    }
  }
}

const TOOLS: ContainerTools = { inflate, openMail, passes: isSystemFile };
