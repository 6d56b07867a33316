/** A file that somebody may hand in as an annex, hostile or broken, or only odd. */
export interface AnnexFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

export const file = (what: string, name: string, bytes: () => Uint8Array): AnnexFile => ({
  what,
  name,
  bytes,
});

/** One target, wherever it stands. */
export const CLAUSE = "到2025年，建成甲站5座";
