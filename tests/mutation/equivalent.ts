/** A fault that changes nothing anybody could see. */
export interface EquivalentFault {
  /** The end of the file's path. */
  readonly file: string;
  readonly kind: string;
  /** The line it stands in. */
  readonly code: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly EquivalentFault[] = [
  {
    file: "core/shown/general.ts",
    kind: "text filled",
    code: 'const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");',
    reason: "toExponential always has both parts; what stands for a missing one is never used",
  },
];
