import { finding, type Finding, type FindingCode, type FindingFacts } from "../../core";
import { MAXIMUM_PACKED_BYTES } from "./limits";

/** What is wrong with a damaged file; stands in `details.problem`, so that a sentence can say it. */
export type Damage =
  /** The end of the archive is missing. */
  | "truncated"
  /** The archive's directory contradicts itself or the parts. */
  | "directory"
  | "overlapping-parts"
  | "duplicate-part"
  /** A part's name that no spreadsheet program writes, such as one that climbs out of its folder. */
  | "part-name"
  | "missing-part"
  | "compression"
  | "size"
  | "checksum"
  | "text-encoding"
  | "xml"
  | "relationship"
  | "sheet-name"
  | "shared-string"
  | "cell-address"
  | "duplicate-cell";

/** What there is too much of; stands in `details.limit`. */
export type ExceededLimit =
  | "packed"
  | "unpacked"
  | "parts"
  | "sheets"
  | "cells"
  | "xml-elements"
  | "xml-depth"
  | "xml-attributes"
  | "xml-text"
  | "number-formats";

/** Carries one finding out of the depth of a parser to where the file is given up; never leaves this folder. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly finding: Finding;

  constructor(code: FindingCode, facts: FindingFacts, cause?: unknown) {
    super(code, { cause });
    this.finding = finding(code, facts);
  }
}

/** A refusal as `damaged`; `part` is null when the archive itself is meant, else it stands for what came. */
export function damaged(
  problem: Damage,
  part: string | null,
  facts: FindingFacts = {},
  cause?: unknown,
): Refusal {
  return new Refusal(
    "damaged",
    { received: part, ...facts, details: part === null ? { problem } : { problem, part } },
    cause,
  );
}

/** A refusal as `too-large`: more came than `expected` allows. */
export function tooLarge(
  limit: ExceededLimit,
  received: string,
  expected: string,
  place: { readonly part?: string; readonly sheet?: string } = {},
): Refusal {
  return new Refusal("too-large", {
    received,
    expected: `≤ ${expected}`,
    sheet: place.sheet ?? null,
    details: place.part === undefined ? { limit } : { limit, part: place.part },
  });
}

/**
 * Bytes as a person reads them, rounded up, so that what is past a limit never reads as the limit.
 *
 * @example
 * megabytes(331_350_016) // => "316 MB"
 */
export function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / (1024 * 1024)) * 10) / 10} MB`;
}

/** The finding for a file that is refused by its size alone, before it is read. */
export function refuseSize(bytes: number): Finding {
  return tooLarge("packed", megabytes(bytes), megabytes(MAXIMUM_PACKED_BYTES)).finding;
}
