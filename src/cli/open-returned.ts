import { fingerprint } from "../core";
import { isOwnText, isOwnWorkbook, isSystemFile, pathInside } from "../exchange";
import {
  asReadOld,
  type ContainerTools,
  containerKind,
  isRefusedAsOld,
  type LegacyReader,
  MAXIMUM_CONTAINER_BYTES,
  MAXIMUM_PACKED_BYTES,
  mayBeContainer,
  openContainer,
  openMail,
  readOpenDocument,
} from "../xlsx";
import { inflate } from "./compression";
import type { Context } from "./context";
import { legacyReaderBeside } from "./legacy-reader";
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

/** How files that came back are opened, and which of them are passed over. */
export interface Opening {
  /** The path that somebody named alone: it is told of, whatever it is. */
  readonly named: ReadonlySet<string>;
  /** Called for each file that a system or this program keeps for itself. */
  readonly pass: () => void;
  /** Reads old workbooks. */
  readonly readLegacy: LegacyReader;
}

/** The opening of one run, which counts what is passed over. */
export class CountedOpening implements Opening {
  readonly named: ReadonlySet<string>;
  readonly readLegacy: LegacyReader;
  passed = 0;

  constructor({ world }: Pick<Context, "world">, named: readonly string[]) {
    // a shell that expands stars names all that lies in a folder
    this.named = new Set(named.length === 1 ? named : []);
    this.readLegacy = world.readLegacy ?? legacyReaderBeside;
  }

  readonly pass = (): void => {
    this.passed += 1;
  };
}

/**
 * Opens what came back under one path: the file itself, or all that lies in it where it is a zip archive or a mail, one after the other.
 * Never throws for a file that exists.
 */
export async function* openReturned(
  path: string,
  { named, pass, readLegacy }: Opening,
): AsyncGenerator<ReturnedContent> {
  const isNamed = named.has(path);
  if (!isNamed && isSystemFile(path)) {
    pass();
    return;
  }
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
    const opened = await openAny(bytes, readLegacy);
    if (!isNamed && isOwn(opened, bytes)) pass();
    else yield { ...alone, opened };
    return;
  }
  for await (const file of openContainer(bytes, TOOLS)) {
    const { names, sender } = file;
    const found = { path: names.reduce(pathInside, path), sender, isContained: names.length > 0 };
    if (file.outcome === "passed") pass();
    else if (file.outcome === "found")
      yield { ...found, opened: await openAny(file.bytes, readLegacy) };
    else {
      const sha256 = found.isContained ? null : fingerprint(bytes);
      yield { ...found, opened: { outcome: "rejected", findings: file.findings, sha256 } };
    }
  }
}

/** Opens a workbook of whatever kind is read. */
async function openAny(bytes: Uint8Array, readLegacy: LegacyReader): Promise<OpenedFile> {
  const opened = openBytes(bytes);
  if (opened.outcome === "read") return opened;
  const sha256 = opened.sha256 ?? "";
  const [why] = opened.findings;
  if (why?.code !== "legacy-format") return opened;
  if (why.received === ".ods") {
    const result = readOpenDocument(bytes, inflate);
    return result.outcome === "read" ? { ...result, bytes, sha256 } : { ...result, sha256 };
  }
  if (!isRefusedAsOld(opened)) return opened;
  const result = asReadOld(opened, await readLegacy(bytes));
  return result.outcome === "read" ? { ...result, bytes, sha256 } : { ...result, sha256 };
}

/** What came out of a container was sent by somebody. */
function isOwn(opened: OpenedFile, bytes: Uint8Array): boolean {
  return opened.outcome === "read" ? isOwnWorkbook(opened.workbook) : isOwnText(bytes);
}

const TOOLS: ContainerTools = { inflate, openMail, passes: isSystemFile };
