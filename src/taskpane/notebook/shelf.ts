/** A file of a collection as a browser keeps it; its bytes go by the fingerprint. */
export interface ShelvedFile {
  readonly name: string;
  readonly path: string;
  readonly isInFolder: boolean;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** A collection as a browser keeps it: what a workbook's notebook would say, and which files came. */
export interface ShelvedCollection {
  readonly notebook: unknown;
  readonly files: readonly ShelvedFile[];
}

/**
 * Where a browser keeps collections, one for each plan and period: without Excel there is no workbook to do so; and reviews of annexes
 * that nobody has finished, which belong to no workbook. Every call rejects where the browser refuses.
 */
export interface Shelf {
  /** @returns what was kept, as it lies there: anybody may have changed it. Null where nothing was. */
  find(plan: string, period: string): Promise<unknown>;
  /**
   * Keeps a collection in the place of the one that was there. Bytes that are there already are not read again; a file whose bytes
   * cannot be had, or have no room, is left out.
   *
   * @returns the files that are kept with their bytes
   */
  keep(
    key: { readonly plan: string; readonly period: string },
    collection: ShelvedCollection,
    read: (file: ShelvedFile) => Promise<Uint8Array>,
  ): Promise<readonly ShelvedFile[]>;
  /** @returns null where they are gone. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** @returns what was kept of reviews, as it lies there. */
  findReviews(): Promise<readonly unknown[]>;
  /** Keeps a review in the place of the one that was there under its key; null takes that away. */
  keepReview(key: string, review: unknown): Promise<void>;
}
