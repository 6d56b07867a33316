/** What stands on a sheet beside its cells; rows and columns count from 0. */
export interface SheetRemark {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly replies: { readonly id: string; content: string }[];
}

export interface SheetShape {
  readonly id: string;
  readonly type: "Image" | "GeometricShape" | "Line" | "Group" | "Unsupported";
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  visible: boolean;
  text: string;
}

/** A piece of a cell's text with a font of its own; what it does not say is the cell's. */
export interface CharacterRun {
  readonly text: string;
  readonly strikethrough?: boolean;
  readonly superscript?: boolean;
  readonly subscript?: boolean;
}
