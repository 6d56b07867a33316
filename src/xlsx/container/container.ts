import { finding, type Finding } from "../../core";
import { type Inflate, listFiles } from "../archive";
import {
  MAXIMUM_CONTAINER_BYTES,
  MAXIMUM_CONTAINER_FILES,
  MAXIMUM_CONTAINER_NESTING,
  MAXIMUM_CONTAINER_UNPACKED_BYTES,
  MAXIMUM_PACKED_BYTES,
  Refusal,
  refuseSize,
  tooLarge,
} from "../limits";
import { Budget } from "./budget";
import { checkNames } from "./file-names";
import { type ContainerKind, containerKind } from "./kind";

/** A file that lay in a container, or a container that could not be opened. */
export type ContainedFile = {
  /** Its name in the container, where containers lie in each other one name for each; nothing for the outermost itself. */
  readonly names: readonly string[];
  /** Who sent the mail that it came with; null where it came with none. Nothing is told by it but who it was. */
  readonly sender: string | null;
} & (
  | { readonly outcome: "found"; readonly bytes: Uint8Array }
  | { readonly outcome: "rejected"; readonly findings: readonly Finding[] }
  /** Left closed, as whoever asks wanted. */
  | { readonly outcome: "passed" }
);

/** What came with a mail. */
export interface OpenedMail {
  readonly sender: string | null;
  readonly files: readonly HeldFile[];
}

/** A file that a container holds; it is unpacked when it is read. */
interface HeldFile {
  readonly name: string;
  /** At most. */
  readonly size: number;
  /** Whether it is said to be a mail, whatever it begins with. */
  readonly isMail?: boolean;
  /** @throws {Refusal} where it cannot be read */
  read(): Uint8Array;
}

/** What containers are opened with. */
export interface ContainerTools {
  readonly inflate: Inflate;
  /**
   * Opens a mail.
   *
   * @throws {Refusal} for one that is refused
   */
  readonly openMail: (bytes: Uint8Array) => Promise<OpenedMail>;
  /** Whether a file is left closed, by its name in the container. */
  readonly passes: (name: string) => boolean;
}

/**
 * The files in a zip archive or a mail, one after the other, those in containers inside it included: each is unpacked when its turn
 * comes. A container that is refused, at whatever depth, comes as what it is; so does every file. Never throws for bad input.
 *
 * @example for await (const file of openContainer(bytes, tools)) file.names // => ["区县.zip", "市商务局-2021.xlsx"]
 */
export async function* openContainer(
  bytes: Uint8Array,
  tools: ContainerTools,
): AsyncGenerator<ContainedFile> {
  yield* open(
    { bytes, names: [], sender: null },
    containerKind(bytes) ?? "zip",
    tools,
    new Budget(),
  );
}

interface Container {
  readonly bytes: Uint8Array;
  readonly names: readonly string[];
  readonly sender: string | null;
}

async function* open(
  container: Container,
  kind: ContainerKind,
  tools: ContainerTools,
  budget: Budget,
): AsyncGenerator<ContainedFile> {
  const { names, sender } = container;
  let contents;
  try {
    contents = await list(container, kind, tools, budget);
  } catch (error) {
    yield { names, sender, outcome: "rejected", findings: [whyRefused(error)] };
    return;
  }
  if (contents.files.length === 0) {
    const received = kind === "mail" ? "0 .eml" : "0 ZIP";
    const findings = [finding("not-a-workbook", { received, expected: ".xlsx" })];
    yield { names, sender: contents.sender, outcome: "rejected", findings };
  }
  for (const file of contents.files) {
    const { name } = file;
    const place = { names: [...names, name], sender: contents.sender };
    if (tools.passes(name)) {
      yield { ...place, outcome: "passed" };
      continue;
    }
    let bytes;
    try {
      bytes = readEntry(file);
    } catch (error) {
      yield { ...place, outcome: "rejected", findings: [whyRefused(error)] };
      continue;
    }
    const inner = file.isMail === true ? "mail" : containerKind(bytes);
    if (inner !== null) yield* open({ ...place, bytes }, inner, tools, budget);
    else if (bytes.length > MAXIMUM_PACKED_BYTES) {
      yield { ...place, outcome: "rejected", findings: [refuseSize(bytes.length)] };
    } else yield { ...place, outcome: "found", bytes };
  }
}

/** What a container holds, before any of it is read. */
interface Contents {
  readonly sender: string | null;
  readonly files: readonly HeldFile[];
}

async function list(
  { bytes, names, sender }: Container,
  kind: ContainerKind,
  { inflate, openMail }: ContainerTools,
  budget: Budget,
): Promise<Contents> {
  if (names.length >= MAXIMUM_CONTAINER_NESTING) {
    const most = String(MAXIMUM_CONTAINER_NESTING);
    throw tooLarge("nesting", `> ${most}`, most);
  }
  if (bytes.length > MAXIMUM_CONTAINER_BYTES) {
    throw new Refusal(refuseSize(bytes.length, MAXIMUM_CONTAINER_BYTES));
  }
  if (kind === "mail") {
    const mail = await openMail(bytes);
    budget.take(mail.files.map(({ size }) => size));
    return mail;
  }
  const files = listFiles(bytes, inflate, LIMITS);
  const checked = checkNames(files.map(({ name }) => name));
  budget.take(files.map(({ size }) => size));
  return {
    sender,
    files: files.map((file, index) => ({
      ...{ name: checked[index] ?? file.name, size: file.size },
      read: () => file.read(),
    })),
  };
}

/** Of one container; what all of them may hold together is taken from the budget. */
const LIMITS = {
  parts: MAXIMUM_CONTAINER_FILES,
  unpackedBytes: MAXIMUM_CONTAINER_UNPACKED_BYTES,
};

/** A file that is too large to be read is not unpacked, unless it may hold others. */
function readEntry(file: HeldFile): Uint8Array {
  const { name, size, isMail } = file;
  const most =
    isMail === true || /\.(?:zip|eml)$/i.test(name)
      ? MAXIMUM_CONTAINER_BYTES
      : MAXIMUM_PACKED_BYTES;
  if (size > most) throw new Refusal(refuseSize(size, most));
  return file.read();
}

function whyRefused(error: unknown): Finding {
  if (error instanceof Refusal) return error.finding;
  throw error;
}
