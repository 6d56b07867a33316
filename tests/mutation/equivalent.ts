/** A fault that changes nothing anybody could see. */
export interface EquivalentFault {
  /** The end of the file's path. */
  readonly file: string;
  readonly kind: string;
  /** The line it stands in. */
  readonly code: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly EquivalentFault[] = [];
