/** A cell; rows and columns count from 1. */
export interface PlaceSpec {
  readonly row: number;
  readonly column: number;
}

/** Both corners are inside. */
export interface RangeSpec {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Six hexadecimal digits, `1E6B34`. */
export type Colour = string;
