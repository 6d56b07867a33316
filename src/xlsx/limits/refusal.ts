import {
  type Damage,
  type ExceededLimit,
  finding,
  type Finding,
  type FindingFacts,
} from "../../core";
import { MAXIMUM_PACKED_BYTES } from "./limits";

/** Carries one finding out of the depth of a parser to where the file is given up; never leaves this folder. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly finding: Finding,
    cause?: unknown,
  ) {
    super(finding.code, { cause });
  }
}

/** A refusal as `damaged`; `part` is null when the archive itself is meant, else it stands for what came. */
export function damaged(
  problem: Damage,
  part: string | null,
  facts: FindingFacts = {},
  cause?: unknown,
): Refusal {
  const details = { problem, part };
  return new Refusal(finding("damaged", { received: part, ...facts, details }), cause);
}

/** A refusal as `too-large`: more came than `expected` allows. */
export function tooLarge(
  limit: ExceededLimit,
  received: string,
  expected: string,
  place: { readonly part?: string; readonly sheet?: string; readonly cell?: string } = {},
): Refusal {
  return new Refusal(
    finding("too-large", {
      received,
      expected: `≤ ${expected}`,
      sheet: place.sheet ?? null,
      cell: place.cell ?? null,
      details: { limit, part: place.part ?? null },
    }),
  );
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
export function refuseSize(bytes: number, limit: number = MAXIMUM_PACKED_BYTES): Finding {
  return tooLarge("packed", megabytes(bytes), megabytes(limit)).finding;
}
